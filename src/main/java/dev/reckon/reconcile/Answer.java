package dev.reckon.reconcile;

import dev.reckon.align.Question;
import dev.reckon.base.Interval;
import dev.reckon.figure.Figure;
import java.util.List;
import java.util.Optional;

/**
 * What the sources say to one question: the verdict and all it rests on.
 *
 * @param question the question
 * @param verdict the verdict
 * @param why one sentence a reader can check, naming the figures that decide it
 * @param sources number of independent upstream authorities
 * @param schools the figures by school: the fewest groups such that each can be true of one value; refuted figures are in none
 * @param refuted figures the text itself rejects, kept out of verdict and pooling
 * @param deciding the minimal contradictory set, empty when there is none
 * @param gap largest gap ratio between two figures, at least 1
 * @param consensus the values at least {@code consensusSources} sources allow; empty when no value or no single stretch does
 * @param consensusSources k of the headline consensus
 * @param pooled the pooled value with its interval, when pooling is in order
 * @param refusals what was not pooled or compared, and why, each a sentence
 * @param robustness in which settings the verdict holds
 * @param evidence the figures as they were read, the authorities behind them, and the verdict in each of those settings
 */
public record Answer(
        Question question,
        Verdict verdict,
        String why,
        int sources,
        List<List<Figure>> schools,
        List<Figure> refuted,
        List<Figure> deciding,
        double gap,
        Optional<Interval> consensus,
        int consensusSources,
        Optional<Pooled> pooled,
        List<String> refusals,
        Robustness robustness,
        Evidence evidence) {

    /** Copies the lists. */
    public Answer {
        schools = schools.stream().map(List::copyOf).toList();
        refuted = List.copyOf(refuted);
        deciding = List.copyOf(deciding);
        refusals = List.copyOf(refusals);
    }

    /**
     * A pooled value.
     *
     * @param low lower end
     * @param estimate the pooled value
     * @param high upper end
     * @param method how it was pooled, for people
     */
    public record Pooled(double low, double estimate, double high, String method) {

        static final String SHARED = "values all figures share, with their geometric middle";

        /** Returns whether nothing is estimated: the ends are those of the values all figures share. */
        public boolean isShared() {
            return method.equals(SHARED);
        }
    }

    /**
     * In how many settings the verdict stays the same.
     *
     * @param presetsHeld hedge presets (of three) under which it holds
     * @param presets number of presets tried
     * @param leaveOneOutHeld upstream authorities whose removal leaves it as it is
     * @param leaveOneOut number of upstream authorities left out in turn
     */
    public record Robustness(int presetsHeld, int presets, int leaveOneOutHeld, int leaveOneOut) {}
}
