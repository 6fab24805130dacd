package dev.reckon.figure;

import dev.reckon.base.Span;
import dev.reckon.doc.Block;
import dev.reckon.doc.Document;
import dev.reckon.lang.Line;
import dev.reckon.mention.MentionReader;
import dev.reckon.mention.Mentions;
import dev.reckon.token.Formulas;
import dev.reckon.token.Scanner;
import dev.reckon.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Cuts a document into the passages that are read as one each: sentences, and the cells of its tables. */
final class PassageReader {

    /** In tokens. */
    private static final int LONGEST_SENTENCE = 600;

    /** In characters. */
    private static final int LONGEST_CAPTION = 1000;

    private static final int LONGEST_LEAD = 160;

    private final Knowledge knowledge;
    private final Document document;
    private final CharSequence text;
    private final boolean allNumbers;
    private final ShortNames names;

    PassageReader(Knowledge knowledge, Document document, boolean allNumbers) {
        this.knowledge = knowledge;
        this.document = document;
        this.text = Formulas.plain(document.text());
        this.allNumbers = allNumbers;
        this.names = new ShortNames(knowledge.events());
    }

    /** Hands the passages of the document to {@code sink}, in text order. */
    void into(Consumer<Passage> sink) {
        List<Block> blocks = document.blocks();
        int next;
        for (int k = 0; k < blocks.size(); k = next) {
            Block block = blocks.get(k);
            next = k + 1;
            if (block.kind() == Block.Kind.TABLE_ROW) {
                while (next < blocks.size() && goesOn(blocks.get(next - 1), blocks.get(next))) {
                    next++;
                }
                tableOf(blocks.subList(k, next), captionOf(blocks, k, next), sink);
            } else if (block.kind() != Block.Kind.CODE) {
                sentencesOf(block, block.span(), sink);
            }
        }
    }

    /** A row of heads under one of amounts opens a table of its own. */
    private static boolean goesOn(Block row, Block next) {
        return next.kind() == Block.Kind.TABLE_ROW
                && (next.level() == 0 || row.level() > 0 || row.cells().isEmpty());
    }

    private void tableOf(List<Block> rows, Optional<Passage> caption, Consumer<Passage> sink) {
        List<List<Passage>> heads = new ArrayList<>();
        for (Block row : rows) {
            List<Passage> cells = cellsOf(row);
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
    private Optional<Passage> captionOf(List<Block> blocks, int from, int to) {
        Optional<Block> over =
                from > 0 ? Optional.of(blocks.get(from - 1)).filter(block -> isCaption(block)) : Optional.empty();
        Optional<Block> under = to < blocks.size()
                ? Optional.of(blocks.get(to)).filter(block -> block.kind() == Block.Kind.CAPTION)
                : Optional.empty();
        return over.or(() -> under).map(block -> {
            Line line = Line.of(text, Scanner.tokensIn(text, block.span()), knowledge.lexicon());
            return passage(block, block.span(), line);
        });
    }

    /** A caption, or a line that leads to the table without being a sentence of its own. */
    private boolean isCaption(Block block) {
        if (block.kind() == Block.Kind.CAPTION) {
            boolean ofTableBefore = text.charAt(block.span().start()) == ':';
            return block.span().length() <= LONGEST_CAPTION && !ofTableBefore;
        }
        boolean leads = block.kind() == Block.Kind.PARAGRAPH && block.span().length() <= LONGEST_LEAD;
        return leads && text.charAt(block.span().end() - 1) != '.';
    }

    private List<Passage> cellsOf(Block row) {
        List<Passage> cells = new ArrayList<>();
        for (Span span : row.cells()) {
            Line line = Line.of(text, Scanner.tokensIn(text, span), knowledge.lexicon());
            cells.add(passage(row, span, line));
        }
        return cells;
    }

    private Passage passage(Block block, Span span, Line line) {
        Mentions mentions = MentionReader.read(knowledge.numbers(), line, allNumbers);
        return Passage.of(block, span, mentions, knowledge, names.in(line));
    }

    private void sentencesOf(Block block, Span stretch, Consumer<Passage> sink) {
        List<Token> all = Scanner.tokensIn(text, stretch);
        List<Token> tokens = block.kind() == Block.Kind.QUOTE ? withoutMarks(all) : all;
        List<Integer> starts = withoutGiants(text, tokens, knowledge.sentences().startsIn(text, tokens));
        boolean dated = false;
        for (int k = 0; k < starts.size(); k++) {
            int from = starts.get(k);
            int to = k + 1 < starts.size() ? starts.get(k + 1) : tokens.size();
            Line line = Line.of(text, tokens.subList(from, to), knowledge.lexicon());
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

    /** "> It was 300": the marks that a quotation set apart has at the start of its lines are no words of it. */
    private List<Token> withoutMarks(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> !token.isMark(text, '>') || !opensLine(token.start()))
                .toList();
    }

    private boolean opensLine(int at) {
        int i = at - 1;
        while (i >= 0 && (text.charAt(i) == '>' || text.charAt(i) == ' ')) {
            i--;
        }
        return i < 0 || text.charAt(i) == '\n';
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
}
