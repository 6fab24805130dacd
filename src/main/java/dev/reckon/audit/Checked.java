package dev.reckon.audit;

import dev.reckon.base.Span;
import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Check;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the arithmetic of a draft says of its figures. */
final class Checked {

    private static final BitSet NONE = new BitSet();

    /** That a part is no more than its whole, and an estimate no more than the end of its interval, gives neither. */
    private static final Set<String> GIVING_NOTHING = Set.of("part_of", "range_order");

    /** A part, its whole and the share. */
    private static final int FEWEST_OF_SHARE = 3;

    /** By the places of the figures: which checks, by their numbers, each is a member of. */
    private final Map<Span, BitSet> checksOf = new HashMap<>();

    private final Set<Span> results = new HashSet<>();

    private final Set<Span> explained = new HashSet<>();

    Checked(List<Check> checks) {
        for (int k = 0; k < checks.size(); k++) {
            if (checks.get(k).result() != Check.Result.CANNOT_TELL) {
                int at = k;
                checks.get(k).members().forEach(member -> checksOf.computeIfAbsent(
                                member.figure().span(), span -> new BitSet())
                        .set(at));
            }
            if (checks.get(k).result() != Check.Result.CANNOT_TELL && isGiving(checks.get(k))) {
                checks.get(k)
                        .members()
                        .forEach(member -> explained.add(member.figure().span()));
            }
            if (checks.get(k).result() == Check.Result.HOLDS && isGiving(checks.get(k))) {
                results.add(CheckRule.result(checks.get(k)).figure().span());
            }
        }
    }

    /** That a share of something is no more than all of it does not give the share. */
    private static boolean isGiving(Check check) {
        boolean idle = check.rule().equals("percent_of") && check.members().size() < FEWEST_OF_SHARE;
        return !idle && !GIVING_NOTHING.contains(check.rule());
    }

    /** Returns whether arithmetic ties the figure to others of the draft. */
    boolean isTied(Figure figure) {
        return checksOf.containsKey(figure.span());
    }

    /** Returns whether arithmetic that gives a number ties the figure to others: that it is no more than its whole does not. */
    boolean isExplained(Figure figure) {
        return explained.contains(figure.span());
    }

    /** Returns whether the figure is the right result of others of the draft. */
    boolean isResult(Figure figure) {
        return results.contains(figure.span());
    }

    /** Returns whether two figures are members of one check that told something. */
    boolean areTied(Figure a, Figure b) {
        return checksOf.getOrDefault(a.span(), NONE).intersects(checksOf.getOrDefault(b.span(), NONE));
    }
}
