package dev.reckon.reconcile.check;

import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.stats.Range;
import dev.reckon.stats.RangeArithmetic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A list of parts with their shares, "ferries (40% or 2,411), tugs (24% or 1,447)", whose base stands somewhere before it. The base is the
 * number of which the shares are those parts; once two of them show it, the others are held against it too.
 *
 * @param passage the document
 * @param sentence the sentence of the list
 * @param entries the parts with their shares, in text order
 */
record ListedShares(Passage passage, Sentence sentence, List<Entry> entries) {

    /** How many sentences with figures back the base may stand. */
    private static final int REACH_SENTENCES = 4;

    /** A share rounded to more than this part of itself fits numbers by chance. */
    private static final double WIDEST_ROUNDING = 0.04;

    /** The same for a part that stands alone. */
    private static final double WIDEST_ROUNDING_ALONE = 0.02;

    /** Digits of a part and a base; fewer fit by chance. */
    private static final int FEWEST_DIGITS = 3;

    /** A part beside its share. */
    record Entry(Figure part, Figure share) {}

    ListedShares {
        entries = List.copyOf(entries);
    }

    /** Returns the parts and shares of {@code sentence}, told so by {@link Restatement}. */
    static ListedShares in(Passage passage, Sentence sentence) {
        List<Entry> entries = new ArrayList<>();
        for (int at = 0; at < sentence.figures().size(); at++) {
            Figure share = sentence.figures().get(at);
            if (passage.isShare(share) && Passage.isExact(share)) {
                Restatement.of(sentence, at)
                        .filter(part -> part.kind() == dev.reckon.mention.Kind.COUNT && Passage.isExact(part))
                        .ifPresent(part -> entries.add(new Entry(part, share)));
            }
        }
        return new ListedShares(passage, sentence, entries);
    }

    /** Returns what the shares come to against the base that fits most of them; nothing where none fits well enough. */
    List<Check> checks() {
        return base().map(this::against).orElse(List.of());
    }

    private Optional<Figure> base() {
        double widest = entries.size() > 1 ? WIDEST_ROUNDING : WIDEST_ROUNDING_ALONE;
        return entries.isEmpty()
                ? Optional.empty()
                : candidates()
                        .filter(base -> fits(base, widest) > 0)
                        .max(Comparator.comparingLong(base -> fits(base, widest)));
    }

    private Stream<Figure> candidates() {
        Figure first = entries.get(0).part();
        int at = sentence.figures().indexOf(first);
        return passage.nearest(sentence, at, REACH_SENTENCES)
                .filter(base -> passage.alike(base, first)
                        && Passage.isExact(base)
                        && Written.digits(base) >= FEWEST_DIGITS
                        && !base.stance().rejects());
    }

    private long fits(Figure base, double widestRounding) {
        return entries.stream()
                .filter(entry -> Written.digits(entry.part()) >= FEWEST_DIGITS
                        && rounding(entry.share()) <= widestRounding
                        && holds(entry, base))
                .count();
    }

    private List<Check> against(Figure base) {
        List<Check> checks = new ArrayList<>();
        boolean shown = fits(base, WIDEST_ROUNDING) > 1;
        for (Entry entry : entries) {
            Check check = ShareOfBase.of(passage, entry.share(), entry.part(), base, shown);
            if (check.result() == Result.HOLDS || (check.result() == Result.FAILS && !isOfAnother(entry))) {
                checks.add(check);
            }
        }
        if (shown) {
            whole(base).ifPresent(checks::add);
        }
        return checks;
    }

    /** "200 (40%) were men, 20 (10%) of whom": of another number than the rest of the list. */
    private boolean isOfAnother(Entry entry) {
        return Stream.concat(candidates(), sentence.figures().stream()).anyMatch(base -> holds(entry, base));
    }

    /** Parts whose shares come to a hundred make up the base. */
    private Optional<Check> whole(Figure base) {
        Range percent = RangeArithmetic.sum(
                entries.stream().map(entry -> passage.hard(entry.share())).toList());
        boolean all = entries.size() > 1 && percent.contains(100);
        List<Figure> parts = entries.stream().map(Entry::part).toList();
        Range sum = RangeArithmetic.sum(parts.stream().map(passage::hard).toList());
        double point = parts.stream()
                .mapToDouble(part -> passage.point(part).orElse(0))
                .sum();
        double unit = passage.aspect(base).scale().factor().doubleValue();
        return all
                ? Optional.of(ListSumCheck.check(parts, base, point / unit, sum.meets(passage.hard(base))))
                : Optional.empty();
    }

    private boolean holds(Entry entry, Figure base) {
        double whole = passage.point(base).orElse(0);
        double part = passage.point(entry.part()).orElse(Double.NaN);
        return part < whole && Math.abs(100 * part / whole - Written.number(entry.share())) <= grain() / 2;
    }

    private double rounding(Figure share) {
        return grain() / 2 / Written.number(share);
    }

    /** "40%" beside "24%" is written to the percent as well. */
    private double grain() {
        return entries.stream()
                .mapToDouble(entry -> entry.share().value().grain().doubleValue())
                .min()
                .orElse(1);
    }
}
