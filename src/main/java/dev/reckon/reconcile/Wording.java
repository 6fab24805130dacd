package dev.reckon.reconcile;

import dev.reckon.align.Question;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Hedge;
import dev.reckon.reconcile.check.Slips;
import dev.reckon.stats.Range;
import dev.reckon.stats.Ranges;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says in one sentence why a verdict is what it is, naming the figures that decide it with their sources and words. */
final class Wording {

    private Wording() {}

    static String why(Question question, List<Position> positions, Judgement judgement, int schools) {
        return switch (judgement.ground()) {
            case ONE_SOURCE -> single(question, positions);
            case COMMON_VALUE -> agreement(question, positions);
            case OTHER_ENDS -> pair(judgement) + " overlap, but their ends differ.";
            case DEFINITION -> definition(judgement);
            case NEAR_MISS -> nearMiss(judgement);
            case LOOSE_WORDS ->
                pair(judgement)
                        + " can both be true, but a figure that gives only an order of magnitude agrees with almost any other.";
            case BARELY_MEETING ->
                pair(judgement) + " meet in one value only, where what each of them may have been rounded from ends.";
            case OWN_FIGURES -> ownFigures(judgement);
            case OWN_NUMBERS ->
                pair(judgement)
                        + " can both be true, but one source gives them as two numbers, and no other confirms that they are one.";
            case CONTRADICTION -> contradiction(judgement, positions.size(), schools);
        };
    }

    private static String single(Question question, List<Position> positions) {
        if (positions.isEmpty()) {
            return "The only figure, " + Upstreams.cite(question.figures().get(0)) + ", is rejected by its own text.";
        }
        return "Only " + Upstreams.cite(positions.get(0).figure()) + " answers this.";
    }

    private static String agreement(Question question, List<Position> positions) {
        Optional<String> interval = ownInterval(positions);
        if (interval.isPresent()) {
            return interval.get();
        }
        Ranges ranges = Ranges.of(positions.stream().map(Position::hard).toList());
        Range common = ranges.common().orElse(positions.get(0).hard());
        Position floor = positions.stream()
                .max(Comparator.comparingDouble(position -> position.hard().low()))
                .orElseThrow();
        Position ceiling = positions.stream()
                .min(Comparator.comparingDouble(position -> position.hard().high()))
                .orElseThrow();
        String all = positions.size() == 2 ? "Both figures" : "All " + positions.size() + " figures";
        String bounds = floor.figure().id().equals(ceiling.figure().id())
                ? Upstreams.cite(floor.figure()) + " is the narrowest"
                : Upstreams.cite(floor.figure()) + " sets the lower end and " + Upstreams.cite(ceiling.figure())
                        + " the upper";
        String one = positions.stream().mapToInt(Position::upstream).distinct().count() == 1
                ? "; all are of one source, and no other confirms it."
                : ".";
        return all + " can be true of one value, " + NumberText.of(common) + unit(question) + ": " + bounds + one;
    }

    /** A value and the interval its own source gives with it agree with nobody but themselves. */
    private static Optional<String> ownInterval(List<Position> positions) {
        if (positions.size() != 2
                || positions.get(0).upstream() != positions.get(1).upstream()) {
            return Optional.empty();
        }
        boolean first = positions.get(0).figure().value().best().isPresent();
        Position value = positions.get(first ? 0 : 1);
        Position interval = positions.get(first ? 1 : 0);
        boolean own = value.figure().value().best().isPresent()
                && interval.figure().value().hedge() == Hedge.RANGE
                && value.hard().equals(interval.hard());
        return own
                ? Optional.of(
                        Upstreams.cite(value.figure()) + " lies in the interval that its own source gives with it, "
                                + Upstreams.quote(interval.figure()) + "; no other source confirms it.")
                : Optional.empty();
    }

    private static String unit(Question question) {
        return question.unit().equals("%") ? "%" : question.unit().isBlank() ? "" : " " + question.unit();
    }

    private static String pair(Judgement judgement) {
        return Upstreams.cite(judgement.deciding().get(0).figure()) + " and "
                + Upstreams.cite(judgement.deciding().get(1).figure());
    }

    private static String factor(Judgement judgement) {
        double gap = judgement.deciding().get(0).gap(judgement.deciding().get(1));
        return gap >= Position.NO_FACTOR ? "" : " by a factor of " + NumberText.factor(gap);
    }

    private static String definition(Judgement judgement) {
        Position a = judgement.deciding().get(0);
        Position b = judgement.deciding().get(1);
        boolean meet = a.hard().meets(b.hard());
        return pair(judgement) + (meet ? " can both be true, but " : " differ" + factor(judgement) + ", but ")
                + a.otherScope(b).orElse("they may not count the same") + ".";
    }

    private static String ownFigures(Judgement judgement) {
        Position lower = judgement.deciding().get(0);
        Position upper = judgement.deciding().get(1);
        if (lower.upstream() != upper.upstream()) {
            Figure own = lower.votes() ? upper.figure() : lower.figure();
            return pair(judgement) + " lie apart" + factor(judgement) + ", but " + Upstreams.quote(own)
                    + " is the text's own figure, for which it names nobody; no two sources contradict each other.";
        }
        return Upstreams.quote(lower.figure()) + " and " + Upstreams.quote(upper.figure()) + " lie apart"
                + factor(judgement) + ", but both come from one source (" + Upstreams.name(lower.figure())
                + "), which may give a range, a revision or counts of two things; no two sources contradict each other.";
    }

    private static String nearMiss(Judgement judgement) {
        Position a = judgement.deciding().get(0);
        Position b = judgement.deciding().get(1);
        Optional<BigDecimal> first = a.figure().value().best();
        Optional<BigDecimal> second = b.figure().value().best();
        String digits = first.isPresent()
                        && second.isPresent()
                        && a.figure().unit().equals(b.figure().unit())
                ? ", by " + NumberText.of(second.get().subtract(first.get()).abs())
                        + Slips.likely(first.get(), second.get())
                                .map(slip -> ", which looks like " + slip)
                                .orElse("")
                : "";
        return pair(judgement) + " miss each other narrowly (factor " + NumberText.factor(a.gap(b)) + digits
                + "); no two figures lie further apart.";
    }

    private static String contradiction(Judgement judgement, int figures, int schools) {
        String rest = figures > 2 ? "; the " + figures + " figures need " + schools + " different values" : "";
        String away = factor(judgement);
        return pair(judgement) + " cannot both be true: read as widely as their words allow they lie apart" + away
                + rest + ".";
    }
}
