package dev.reckon.figure;

import dev.reckon.base.Span;
import dev.reckon.doc.Block;
import dev.reckon.doc.Document;
import dev.reckon.lang.Line;
import dev.reckon.mention.Mention;
import dev.reckon.mention.MentionReader;
import dev.reckon.mention.Mentions;
import dev.reckon.mention.Passed;
import dev.reckon.token.Scanner;
import dev.reckon.token.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Reads the figures of documents: block by block, sentence by sentence, with what earlier sentences established. */
public final class FigureReader {

    /** In tokens. */
    private static final int LONGEST_SENTENCE = 600;

    /** In characters. */
    private static final int LONGEST_CAPTION = 1000;

    private static final int LONGEST_LEAD = 160;

    private final Knowledge knowledge;
    private final boolean allNumbers;

    /** Prepares with {@code knowledge}; leaves out what is seldom an estimate: ordinals, ages, bare small numbers. */
    public FigureReader(Knowledge knowledge) {
        this(knowledge, false);
    }

    /**
     * Prepares with {@code knowledge}.
     *
     * @param knowledge what figures are read with
     * @param allNumbers whether ordinals, ages and bare small numbers are figures too
     */
    public FigureReader(Knowledge knowledge, boolean allNumbers) {
        this.knowledge = knowledge;
        this.allNumbers = allNumbers;
    }

    /**
     * What a document states.
     *
     * @param figures its figures, in text order
     * @param skipped its numbers that are no figures, in text order
     */
    public record Result(List<Figure> figures, List<Skipped> skipped) {

        /** Copies the lists. */
        public Result {
            figures = List.copyOf(figures);
            skipped = List.copyOf(skipped);
        }

        /** Returns the figures with the bare small numbers that are no estimates but may be items of a sum, in text order. */
        public List<Figure> numbers() {
            List<Figure> numbers = new ArrayList<>(figures);
            skipped.forEach(number -> number.figure().ifPresent(numbers::add));
            numbers.sort(Comparator.comparing(Figure::span));
            return numbers;
        }
    }

    /** Returns the figures of {@code document}. */
    public Result read(Document document) {
        List<Figure> figures = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        Discourse discourse = new Discourse(knowledge, document);
        List<Passage> passages = new ArrayList<>();
        passages(document, passages::add);
        Voices voices = Voices.of(passages, knowledge);
        for (int k = 0; k < passages.size(); k++) {
            Passage passage = passages.get(k);
            List<Figure> found =
                    passage.isHeading() ? discourse.heading(voices.at(k)) : discourse.figuresOf(voices.at(k));
            sort(found, passage, figures, skipped);
            for (Passed passed : passage.mentions().passed()) {
                skipped.add(new Skipped(document, passed.span(), passed.rule(), passed.reason()));
            }
        }
        // the small numbers of a sentence come before the others set aside
        skipped.sort(Comparator.comparing(Skipped::span));
        return new Result(figures, skipped);
    }

    /** Returns the number phrases that the figures of {@code document} are made of, in text order, with every rule that read them. */
    public List<Mention> mentionsIn(Document document) {
        List<Mention> mentions = new ArrayList<>();
        passages(document, passage -> mentions.addAll(passage.mentions().mentions()));
        return List.copyOf(mentions);
    }

    private void passages(Document document, Consumer<Passage> sink) {
        List<Block> blocks = document.blocks();
        int next;
        for (int k = 0; k < blocks.size(); k = next) {
            Block block = blocks.get(k);
            next = k + 1;
            if (block.kind() == Block.Kind.TABLE_ROW) {
                while (next < blocks.size() && goesOn(blocks.get(next - 1), blocks.get(next))) {
                    next++;
                }
                tableOf(document, blocks.subList(k, next), captionOf(document, blocks, k, next), sink);
            } else if (block.kind() != Block.Kind.CODE) {
                sentencesOf(document, block, block.span(), sink);
            }
        }
    }

    /** A row of heads under one of amounts opens a table of its own. */
    private static boolean goesOn(Block row, Block next) {
        return next.kind() == Block.Kind.TABLE_ROW
                && (next.level() == 0 || row.level() > 0 || row.cells().isEmpty());
    }

    private void tableOf(Document document, List<Block> rows, Optional<Passage> caption, Consumer<Passage> sink) {
        List<List<Passage>> heads = new ArrayList<>();
        for (Block row : rows) {
            List<Passage> cells = cellsOf(document, row);
            if (row.level() > 0) {
                heads.add(cells);
                cells.forEach(cell -> sink.accept(cell.asHead()));
                continue;
            }
            List<Cell> said = Cell.of(heads, caption, cells);
            for (int column = 0; column < cells.size(); column++) {
                sink.accept(cells.get(column)
                        .in(said.get(column), knowledge.numbers().heads()));
            }
        }
    }

    /** Returns what is written over or under the table of the blocks {@code [from, to)} and says what it shows. */
    private Optional<Passage> captionOf(Document document, List<Block> blocks, int from, int to) {
        Optional<Block> over = from > 0
                ? Optional.of(blocks.get(from - 1)).filter(block -> isCaption(document, block))
                : Optional.empty();
        Optional<Block> under = to < blocks.size()
                ? Optional.of(blocks.get(to)).filter(block -> block.kind() == Block.Kind.CAPTION)
                : Optional.empty();
        return over.or(() -> under).map(block -> {
            Line line = Line.of(document.text(), Scanner.tokensIn(document.text(), block.span()), knowledge.lexicon());
            return passage(block, block.span(), line);
        });
    }

    /** A caption, or a line that leads to the table without being a sentence of its own. */
    private static boolean isCaption(Document document, Block block) {
        if (block.kind() == Block.Kind.CAPTION) {
            boolean ofTableBefore = document.text().charAt(block.span().start()) == ':';
            return block.span().length() <= LONGEST_CAPTION && !ofTableBefore;
        }
        boolean leads = block.kind() == Block.Kind.PARAGRAPH && block.span().length() <= LONGEST_LEAD;
        return leads && document.text().charAt(block.span().end() - 1) != '.';
    }

    private List<Passage> cellsOf(Document document, Block row) {
        List<Passage> cells = new ArrayList<>();
        for (Span span : row.cells()) {
            Line line = Line.of(document.text(), Scanner.tokensIn(document.text(), span), knowledge.lexicon());
            cells.add(passage(row, span, line));
        }
        return cells;
    }

    private Passage passage(Block block, Span span, Line line) {
        Mentions mentions = MentionReader.read(knowledge.numbers(), line, allNumbers);
        return Passage.of(block, span, mentions, knowledge);
    }

    private void sentencesOf(Document document, Block block, Span stretch, Consumer<Passage> sink) {
        List<Token> tokens = Scanner.tokensIn(document.text(), stretch);
        List<Integer> starts =
                withoutGiants(document.text(), tokens, knowledge.sentences().startsIn(document.text(), tokens));
        boolean dated = false;
        for (int k = 0; k < starts.size(); k++) {
            int from = starts.get(k);
            int to = k + 1 < starts.size() ? starts.get(k + 1) : tokens.size();
            Line line = Line.of(document.text(), tokens.subList(from, to), knowledge.lexicon());
            if (line.size() > 0) {
                Span span =
                        new Span(tokens.get(from).start(), tokens.get(to - 1).end());
                Passage read = passage(block, span, line);
                Passage kept = dated ? read.asPage() : read;
                dated = read.isTime();
                sink.accept(kept);
            }
        }
    }

    /**
     * Cuts stretches no sentence is as long as, such as a list of words without a stop: a sentence is read with an eye to all of
     * it for each of its figures, so that its length must have a bound.
     */
    private static List<Integer> withoutGiants(CharSequence text, List<Token> tokens, List<Integer> starts) {
        List<Integer> out = new ArrayList<>();
        for (int k = 0; k < starts.size(); k++) {
            int end = k + 1 < starts.size() ? starts.get(k + 1) : tokens.size();
            for (int from = starts.get(k); from < end; from = cut(text, tokens, from, end)) {
                out.add(from);
            }
        }
        return out;
    }

    /** Returns where the sentence from token {@code from} is cut: behind a comma or semicolon when one is near. */
    private static int cut(CharSequence text, List<Token> tokens, int from, int end) {
        if (end - from <= LONGEST_SENTENCE) {
            return end;
        }
        int latest = from + LONGEST_SENTENCE;
        for (int i = latest; i > latest - LONGEST_SENTENCE / 4; i--) {
            if (tokens.get(i - 1).isMark(text, ',') || tokens.get(i - 1).isMark(text, ';')) {
                return i;
            }
        }
        return latest;
    }

    private void sort(List<Figure> found, Passage passage, List<Figure> figures, List<Skipped> skipped) {
        Set<Integer> small = passage.mentions().mentions().stream()
                .filter(Mention::small)
                .map(mention -> mention.span().start())
                .collect(Collectors.toSet());
        for (Figure figure : found) {
            // "seven people died" is an estimate like any other; "two ways" seldom is
            boolean bare = small.contains(figure.span().start())
                    && !figure.unit().equals("people")
                    && figure.act().filter(knowledge.acts()::marksFigures).isEmpty();
            if (bare && !allNumbers) {
                skipped.add(Skipped.small(figure));
            } else {
                figures.add(figure);
            }
        }
    }
}
