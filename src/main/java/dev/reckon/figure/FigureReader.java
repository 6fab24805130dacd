package dev.reckon.figure;

import dev.reckon.doc.Document;
import dev.reckon.mention.Mention;
import dev.reckon.mention.Passed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the figures of documents: block by block, sentence by sentence, with what earlier sentences established. */
public final class FigureReader {

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
        List<Passage> passages = new ArrayList<>();
        passagesOf(document).into(passages::add);
        Discourse discourse = new Discourse(knowledge, document, passages);
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
        return new Result(passages.isEmpty() ? figures : HeadlineFigures.settled(passages.get(0), figures), skipped);
    }

    /** Returns the number phrases that the figures of {@code document} are made of, in text order, with every rule that read them. */
    public List<Mention> mentionsIn(Document document) {
        List<Mention> mentions = new ArrayList<>();
        passagesOf(document).into(passage -> mentions.addAll(passage.mentions().mentions()));
        return List.copyOf(mentions);
    }

    private PassageReader passagesOf(Document document) {
        return new PassageReader(knowledge, document, allNumbers);
    }

    private void sort(List<Figure> found, Passage passage, List<Figure> figures, List<Skipped> skipped) {
        if (found.isEmpty()) {
            return;
        }
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
