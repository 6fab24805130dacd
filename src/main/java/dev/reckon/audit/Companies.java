package dev.reckon.audit;

import dev.reckon.figure.Figure;
import java.util.ArrayList;
import java.util.List;

/** Gathers the numbers that another may be worked out from. */
@SuppressWarnings("ReferenceEquality") // the very figure that was read is meant
final class Companies {

    /** So many characters before a sentence another may end that has what it is worked out from. */
    static final int AROUND = 320;

    private static final int SENTENCES = 2;

    private static final int EARLIER_SENTENCES = 8;

    private static final int MOST_BEYOND = 24;

    private final Draft draft;
    private final Arithmetics arithmetics;

    Companies(Draft draft, Arithmetics arithmetics) {
        this.draft = draft;
        this.arithmetics = arithmetics;
    }

    /** Returns the company of {@code result}, a number of sentence {@code i} of {@code sentences}. */
    Company of(List<List<Figure>> sentences, int i, Figure result) {
        List<Figure> all =
                sentences.get(i).stream().filter(figure -> figure != result).toList();
        List<Figure> clause = all.stream()
                .filter(figure -> !Cuts.arePartedBy(figure, result, Cuts.CLAUSES))
                .toList();
        // "of 40 boats 10, or a quarter; of 50 boats 25, or a half": each clause has its own
        List<Figure> here = arithmetics.hasTerms(result, clause) ? clause : all;
        List<Figure> before = new ArrayList<>();
        int end = result.sentence().start() - AROUND;
        for (int j = i - 1; j >= 0 && j >= i - SENTENCES; j--) {
            Figure last = sentences.get(j).get(0);
            // what opens a paragraph goes on with the last sentence of the one before
            boolean goesOn = Blocks.areOne(last, result) || before.isEmpty();
            if (last.sentence().end() > end && goesOn) {
                before.addAll(sentences.get(j));
            }
        }
        List<Figure> earlier = new ArrayList<>();
        for (int j = i - 1; j >= 0 && j >= i - EARLIER_SENTENCES; j--) {
            earlier.addAll(sentences.get(j));
        }
        List<Figure> aside = here.stream()
                .flatMap(figure -> draft.beside(figure).stream()
                        .filter(other -> other.sentence().equals(draft.sentenceOfSource(figure))))
                .distinct()
                .toList();
        List<Figure> beyond = Company.together(here, before).stream()
                .flatMap(figure -> draft.beside(figure).stream())
                .distinct()
                .limit(MOST_BEYOND)
                .toList();
        return new Company(here, before, earlier, aside, beyond);
    }
}
