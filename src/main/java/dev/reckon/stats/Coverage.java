package dev.reckon.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * For every value, how many sources allow it (Marzullo 1984).
 *
 * <p>Checked against the published examples of Marzullo's and Brooks and Iyengar's algorithms.
 */
public final class Coverage {

    /** Slack for sums of fractional weights: three thirds must reach one. */
    private static final double SLACK = 1e-9;

    private final Ranges ranges;
    private final double[] weightOfPiece;
    private final double total;

    private Coverage(Ranges ranges, double[] change, double total) {
        this.ranges = ranges;
        this.total = total;
        this.weightOfPiece = new double[ranges.pieceCount()];
        double running = 0;
        for (int piece = 0; piece < weightOfPiece.length; piece++) {
            running += change[piece];
            weightOfPiece[piece] = running;
        }
    }

    /** Returns the coverage by {@code ranges}, each counting one; O(n log n). */
    public static Coverage of(Ranges ranges) {
        double[] ones = new double[ranges.size()];
        Arrays.fill(ones, 1);
        return of(ranges, ones);
    }

    /**
     * Returns the coverage by {@code ranges}, each counting its weight.
     *
     * @param ranges the ranges
     * @param weights one positive finite weight each, such as one over the number of ranges that quote the same
     *     upstream
     * @throws IllegalArgumentException if a weight is missing or not positive and finite
     */
    public static Coverage of(Ranges ranges, double[] weights) {
        if (weights.length != ranges.size()) {
            throw new IllegalArgumentException(
                    "need one weight a range, got " + weights.length + " for " + ranges.size());
        }
        double[] change = new double[ranges.pieceCount() + 1];
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            if (!(weights[i] > 0 && weights[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("need a positive finite weight, got " + weights[i] + " at " + i);
            }
            change[ranges.firstPiece(i)] += weights[i];
            change[ranges.lastPiece(i) + 1] -= weights[i];
            total += weights[i];
        }
        return new Coverage(ranges, change, total);
    }

    /**
     * Returns the coverage where each upstream authority counts one, wherever any of its ranges allows the value:
     * repeating what an authority said changes nothing.
     *
     * @param ranges the ranges
     * @param upstreams the authority of each range, any numbers, equal for equal authorities
     * @throws IllegalArgumentException if an authority is missing
     */
    public static Coverage byUpstream(Ranges ranges, int[] upstreams) {
        if (upstreams.length != ranges.size()) {
            throw new IllegalArgumentException(
                    "need one upstream a range, got " + upstreams.length + " for " + ranges.size());
        }
        Map<Integer, List<Integer>> byAuthority = new HashMap<>();
        for (int i = 0; i < upstreams.length; i++) {
            byAuthority
                    .computeIfAbsent(upstreams[i], unused -> new ArrayList<>())
                    .add(i);
        }
        double[] change = new double[ranges.pieceCount() + 1];
        for (List<Integer> members : byAuthority.values()) {
            addUnion(ranges, members, change);
        }
        return new Coverage(ranges, change, byAuthority.size());
    }

    private static void addUnion(Ranges ranges, List<Integer> members, double[] change) {
        int reached = -1;
        List<Integer> byStart = members.stream()
                .sorted((a, b) -> Integer.compare(ranges.firstPiece(a), ranges.firstPiece(b)))
                .toList();
        for (int member : byStart) {
            int from = Math.max(ranges.firstPiece(member), reached + 1);
            int to = ranges.lastPiece(member);
            if (to >= from) {
                change[from]++;
                change[to + 1]--;
                reached = to;
            }
        }
    }

    /** Returns the weight of all sources together: n when each counts one. */
    public double total() {
        return total;
    }

    /** Returns the largest weight on any value, 0 without ranges. */
    public double maximum() {
        return Arrays.stream(weightOfPiece).max().orElse(0);
    }

    /** Returns the share of sources no single value can satisfy, 0 to 1: one less the maximum over the total. */
    public double outlierShare() {
        return total == 0 ? 0 : 1 - maximum() / total;
    }

    /** Returns the smallest whole number of sources that is more than half: floor(n/2) + 1. */
    public int majority() {
        return (int) Math.floor(total / 2 + SLACK) + 1;
    }

    /** Returns the values with the largest weight, as maximal ranges from low to high. */
    public List<Range> maximumRegions() {
        return regions(maximum());
    }

    /**
     * Returns the values at least {@code atLeast} sources allow, as maximal ranges from low to high, none when nowhere
     * so many agree.
     *
     * @throws IllegalArgumentException if {@code atLeast} is not positive
     */
    public List<Range> regions(double atLeast) {
        if (ranges.size() == 0) {
            return List.of();
        }
        if (!(atLeast > 0)) {
            throw new IllegalArgumentException("need a positive number of sources, got " + atLeast);
        }
        List<Range> regions = new ArrayList<>();
        int start = -1;
        for (int piece = 0; piece <= weightOfPiece.length; piece++) {
            boolean covered = piece < weightOfPiece.length && weightOfPiece[piece] >= atLeast - SLACK;
            if (covered && start < 0) {
                start = piece;
            } else if (!covered && start >= 0) {
                regions.add(ranges.pieces(start, piece - 1));
                start = -1;
            }
        }
        return List.copyOf(regions);
    }

    /**
     * Returns the smallest range that holds the truth if at most {@code faulty} sources are wrong: the hull of the
     * values at least n − {@code faulty} sources allow (Marzullo 1984). Empty when no value is allowed by so many.
     */
    public Optional<Range> faultTolerantHull(int faulty) {
        List<Range> regions = faultTolerant(faulty);
        if (regions.isEmpty()) {
            return Optional.empty();
        }
        Range lowest = regions.get(0);
        Range highest = regions.get(regions.size() - 1);
        return Optional.of(new Range(lowest.low(), lowest.lowOpen(), highest.high(), highest.highOpen()));
    }

    private List<Range> faultTolerant(int faulty) {
        if (faulty < 0 || (faulty >= total && ranges.size() > 0)) {
            throw new IllegalArgumentException("need 0 <= faulty < sources, got " + faulty + " of " + total);
        }
        return regions(total - faulty);
    }

    /**
     * Returns the steps of the coverage curve from low to high: each stretch between neighbouring ends and each end at
     * which the weight differs from both sides, without stretches nothing covers.
     */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        int start = 0;
        for (int piece = 1; piece <= weightOfPiece.length; piece++) {
            if (piece == weightOfPiece.length || Math.abs(weightOfPiece[piece] - weightOfPiece[start]) > SLACK) {
                if (weightOfPiece[start] > SLACK) {
                    steps.add(new Step(ranges.pieces(start, piece - 1), weightOfPiece[start]));
                }
                start = piece;
            }
        }
        return List.copyOf(steps);
    }

    /**
     * Returns the fused value of Brooks and Iyengar (1996): the mean of the middles of all stretches between
     * neighbouring ends that at least n − {@code faulty} sources allow, weighted by how many do. Unbounded stretches
     * and single points have no middle to weigh and are left out; empty when nothing remains.
     */
    public Optional<Fused> brooksIyengar(int faulty) {
        if (faultTolerant(faulty).isEmpty()) {
            return Optional.empty();
        }
        List<Step> stretches = stretches(total - faulty);
        if (stretches.isEmpty()) {
            return Optional.empty();
        }
        double weighted = 0;
        double weight = 0;
        for (Step stretch : stretches) {
            weighted += (stretch.range().low() + stretch.range().high()) / 2 * stretch.weight();
            weight += stretch.weight();
        }
        Range hull = Range.closed(
                stretches.get(0).range().low(),
                stretches.get(stretches.size() - 1).range().high());
        return Optional.of(new Fused(weighted / weight, hull, stretches));
    }

    private List<Step> stretches(double atLeast) {
        List<Step> stretches = new ArrayList<>();
        for (int piece = 1; piece < weightOfPiece.length - 1; piece += 2) {
            Range open = ranges.pieces(piece, piece);
            if (weightOfPiece[piece] >= atLeast - SLACK && open.isBounded()) {
                stretches.add(new Step(Range.closed(open.low(), open.high()), weightOfPiece[piece]));
            }
        }
        return stretches;
    }

    /**
     * A stretch of values with one weight.
     *
     * @param range the values
     * @param weight how many sources allow them
     */
    public record Step(Range range, double weight) {}

    /**
     * The outcome of Brooks and Iyengar's fusion.
     *
     * @param value the fused value
     * @param hull the hull of the stretches it rests on
     * @param stretches those stretches, from low to high
     */
    public record Fused(double value, Range hull, List<Step> stretches) {

        /** Copies the stretches. */
        public Fused {
            stretches = List.copyOf(stretches);
        }
    }
}
