package dev.reckon.reconcile;

import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Summary.Groups;
import dev.reckon.reconcile.Summary.Middle;
import dev.reckon.reconcile.Summary.Quantiles;
import dev.reckon.reconcile.Summary.Scatter;
import dev.reckon.stats.Clusters;
import dev.reckon.stats.Coverage;
import dev.reckon.stats.Estimator;
import dev.reckon.stats.MeanTest;
import dev.reckon.stats.OpinionPool;
import dev.reckon.stats.RandomEffects;
import dev.reckon.stats.Range;
import dev.reckon.stats.Ranges;
import dev.reckon.stats.School;
import dev.reckon.stats.Schools;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Makes a {@link Summary} of the positions of one question, from their soft intervals. */
final class Summarizer {

    /** A range narrower than this factor is read as this wide, so that an exact figure has no infinite weight; a convention. */
    private static final double NARROWEST = 1.01;

    /** The variance of ln x spread evenly over the narrowest range. */
    private static final double LEAST_VARIANCE = Math.log(NARROWEST) * Math.log(NARROWEST) / 12;

    /** Neighbours differ by this factor at most; a convention. */
    private static final double NEIGHBOURS = 1.25;

    private Summarizer() {}

    static Summary of(List<Position> standing) {
        List<Position> all = Position.distinct(standing);
        List<Position> usable = all.stream().filter(Summarizer::isUsable).toList();
        List<Figure> leftOut = standing.stream()
                .filter(position -> !isUsable(position))
                .map(Position::figure)
                .toList();
        Schools schools = Schools.of(hard(all));
        return new Summary(
                leftOut, outlierShare(all), middles(all, schools), scatter(usable), groups(usable, schools.count()));
    }

    private static boolean isUsable(Position position) {
        return position.soft().low() > 0 && position.soft().isBounded();
    }

    private static Ranges hard(List<Position> positions) {
        return Ranges.of(positions.stream().map(Position::hard).toList());
    }

    private static double outlierShare(List<Position> positions) {
        Coverage coverage = Coverage.byUpstream(
                hard(positions), positions.stream().mapToInt(Position::upstream).toArray());
        return positions.isEmpty() ? 0 : 1 - coverage.maximum() / coverage.total();
    }

    private static List<Middle> middles(List<Position> all, Schools schools) {
        List<Middle> middles = new ArrayList<>();
        for (School school : schools.list()) {
            int number = schools.list().indexOf(school) + 1;
            List<Position> members = school.members().stream()
                    .map(all::get)
                    .filter(Summarizer::isUsable)
                    .toList();
            if (!members.isEmpty()) {
                middles.add(middle(number, members));
            }
        }
        return middles;
    }

    private static Middle middle(int school, List<Position> members) {
        List<Range> ranges =
                members.stream().map(position -> widened(position.soft())).toList();
        OpinionPool pool = OpinionPool.of(Ranges.of(ranges), Position.votes(members));
        return new Middle(school, pool.median(), quantiles(pool::averagedQuantile), quantiles(pool::linearQuantile));
    }

    private static Quantiles quantiles(DoubleUnaryOperator quantile) {
        return new Quantiles(quantile.applyAsDouble(0.05), quantile.applyAsDouble(0.5), quantile.applyAsDouble(0.95));
    }

    /** The range about the same geometric middle, wide enough to weigh. */
    private static Range widened(Range range) {
        double middle = Math.exp(logMiddle(range));
        double reach = Math.sqrt(NARROWEST);
        return range.high() >= range.low() * NARROWEST ? range : Range.closed(middle / reach, middle * reach);
    }

    private static double logMiddle(Range range) {
        return Math.log(range.low()) + Math.log(range.high() / range.low()) / 2;
    }

    /** One effect an authority: what it says more than once is averaged, not added up, for it is no further evidence. */
    private static Optional<Scatter> scatter(List<Position> usable) {
        Map<Integer, List<Range>> said = new TreeMap<>();
        usable.forEach(position -> said.computeIfAbsent(position.upstream(), u -> new ArrayList<>())
                .add(position.soft()));
        if (said.size() < 2) {
            return Optional.empty();
        }
        double[] yi = said.values().stream().mapToDouble(Summarizer::estimate).toArray();
        double[] vi = said.values().stream().mapToDouble(Summarizer::variance).toArray();
        RandomEffects effects = RandomEffects.of(yi, vi);
        return Optional.of(new Scatter(
                yi.length, effects.fit(Estimator.EE, MeanTest.Z), effects.fit(Estimator.REML, MeanTest.ADHOC)));
    }

    private static double estimate(List<Range> ranges) {
        return ranges.stream().mapToDouble(Summarizer::logMiddle).average().orElseThrow();
    }

    private static double variance(List<Range> ranges) {
        double mean = ranges.stream()
                .mapToDouble(range -> Math.log(range.high() / range.low()))
                .map(width -> width * width / 12)
                .average()
                .orElseThrow();
        return Math.max(LEAST_VARIANCE, mean);
    }

    private static Optional<Groups> groups(List<Position> usable, int schools) {
        if (usable.size() < 2 || usable.size() > Summary.MOST_GROUPED) {
            return Optional.empty();
        }
        double[] x = usable.stream()
                .mapToDouble(position -> logMiddle(position.soft()))
                .toArray();
        int k = Math.max(1, Math.min(schools, (int) Arrays.stream(x).distinct().count()));
        return Optional.of(new Groups(
                grouped(usable, Clusters.kMeans(x, k)),
                grouped(usable, Clusters.byDensity(x, Math.log(NEIGHBOURS), 1)),
                grouped(usable, Clusters.byLargestGap(x)),
                Math.exp(largestGap(x))));
    }

    private static double largestGap(double[] x) {
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        return IntStream.range(1, sorted.length)
                .mapToDouble(i -> sorted[i] - sorted[i - 1])
                .max()
                .orElse(0);
    }

    private static List<List<Figure>> grouped(List<Position> positions, Clusters clusters) {
        List<List<Figure>> groups = new ArrayList<>();
        for (int group = 0; group < clusters.count(); group++) {
            int wanted = group;
            groups.add(IntStream.range(0, positions.size())
                    .filter(i -> clusters.labels().get(i) == wanted)
                    .mapToObj(i -> positions.get(i).figure())
                    .toList());
        }
        return groups;
    }
}
