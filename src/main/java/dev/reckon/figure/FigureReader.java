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
import java.util.List;
import java.util.function.Consumer;

/** Reads the figures of documents: block by block, sentence by sentence, with what earlier sentences established. */
public final class FigureReader {

    private final Knowledge knowledge;

    /** Prepares with {@code knowledge}. */
    public FigureReader(Knowledge knowledge) {
        this.knowledge = knowledge;
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
    }

    /** Returns the figures of {@code document}. */
    public Result read(Document document) {
        List<Figure> figures = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        Discourse discourse = new Discourse(knowledge, document);
        passages(document, passage -> {
            if (!passage.isHeading()) {
                figures.addAll(discourse.figuresOf(passage));
            } else {
                discourse.heading(passage);
            }
            for (Passed passed : passage.mentions().passed()) {
                skipped.add(new Skipped(document, passed.span(), passed.rule(), passed.reason()));
            }
        });
        return new Result(figures, skipped);
    }

    private void passages(Document document, Consumer<Passage> sink) {
        for (Block block : document.blocks()) {
            if (block.kind() == Block.Kind.CODE) {
                continue;
            }
            for (Span stretch : block.cells().isEmpty() ? List.of(block.span()) : block.cells()) {
                sentencesOf(document, block, stretch, sink);
            }
        }
    }

    private void sentencesOf(Document document, Block block, Span stretch, Consumer<Passage> sink) {
        List<Token> tokens = Scanner.tokensIn(document.text(), stretch);
        List<Integer> starts = knowledge.sentences().startsIn(document.text(), tokens);
        for (int k = 0; k < starts.size(); k++) {
            int from = starts.get(k);
            int to = k + 1 < starts.size() ? starts.get(k + 1) : tokens.size();
            Line line = Line.of(document.text(), tokens.subList(from, to), knowledge.lexicon());
            if (line.size() > 0) {
                Mentions mentions = MentionReader.read(knowledge.numbers(), line);
                Span span =
                        new Span(tokens.get(from).start(), tokens.get(to - 1).end());
                sink.accept(new Passage(
                        block,
                        span,
                        mentions,
                        knowledge.places().in(line),
                        knowledge.events().in(line)));
            }
        }
    }

    /** Returns whether a mention is stated often enough as a plain count to be no estimate: used by callers that filter. */
    static boolean isSmall(Mention mention) {
        return mention.small();
    }
}
