package dev.reckon.reconcile.check;

import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Hedge;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Member;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.reconcile.NumberText;
import dev.reckon.stats.Percentages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Shares of one whole add up to 100 but for rounding, half a step of the last digit each (Mosteller, Youtz and Zahn 1967): "45%
 * came by train, 30% by bus and the remaining 25% on foot".
 *
 * <p>Only "the remaining" share says that the shares before it are shares of the same whole, and all but one. Without these words
 * three shares or more that do add up to 100 are worth showing, and others are shares of different things.
 */
final class PercentSumCheck implements ArithmeticCheck {

    private static final List<String> LAST_SHARE = List.of(
            "the remaining", "remaining", "the other", "the rest (", "the remainder (", "the rest,", "the remainder,");

    private static final BigDecimal WHOLE = new BigDecimal(100);

    /** Shares further from 100 than this are not meant to be all of them. */
    private static final BigDecimal FAR = new BigDecimal(15);

    private static final int FEWEST_WITHOUT_WORDS = 3;
    private static final int FEWEST = 2;

    @Override
    public String rule() {
        return "percent_sum";
    }

    @Override
    public List<Check> in(Passage passage) {
        List<Check> checks = new ArrayList<>();
        for (Sentence sentence : passage.sentences()) {
            List<Figure> shares =
                    sentence.figures().stream().filter(PercentSumCheck::isShare).toList();
            int last = lastShare(sentence, shares);
            if (last >= 0) {
                checks.addAll(announced(shares.subList(0, last + 1)));
            } else if (shares.size() >= FEWEST_WITHOUT_WORDS
                    && shares.stream().allMatch(PercentSumCheck::isExact)
                    && result(shares) == Result.HOLDS) {
                checks.add(check(shares, Result.HOLDS));
            }
        }
        return checks;
    }

    private static boolean isShare(Figure figure) {
        return figure.kind() == Kind.PERCENTAGE
                && figure.value().best().isPresent()
                && figure.value().best().get().signum() > 0
                && figure.value().best().get().compareTo(WHOLE) < 0;
    }

    private static boolean isExact(Figure figure) {
        return figure.value().hedge() == Hedge.EXACT;
    }

    /** Returns the index of the share announced as what remains of the whole; -1 when none is, or it is the first. */
    private static int lastShare(Sentence sentence, List<Figure> shares) {
        for (int i = 1; i < shares.size(); i++) {
            String between =
                    sentence.between(shares.get(i - 1), shares.get(i)).strip().toLowerCase(Locale.ROOT);
            if (LAST_SHARE.stream().anyMatch(between::endsWith)) {
                return i;
            }
        }
        return -1;
    }

    /** The shares of the whole are the last ones; what stands before these may be a share of something else. */
    private List<Check> announced(List<Figure> shares) {
        for (int from = shares.size() - FEWEST; from >= 0; from--) {
            List<Figure> some = shares.subList(from, shares.size());
            if (result(some) == Result.HOLDS) {
                return List.of(check(some, Result.HOLDS));
            }
        }
        Result all = result(shares);
        boolean near = sum(shares).subtract(WHOLE).abs().compareTo(FAR) <= 0;
        return near ? List.of(check(shares, all)) : List.of();
    }

    private static Result result(List<Figure> shares) {
        double[] percents = shares.stream()
                .mapToDouble(share -> share.value().best().orElseThrow().doubleValue())
                .toArray();
        if (Percentages.sumTo100(percents, decimals(shares)).holds()) {
            return Result.HOLDS;
        }
        // "60%" may be rounded to tens, and "about 60%" to anything near
        BigDecimal grain = shares.stream()
                .map(share -> share.value().grain())
                .min(BigDecimal::compareTo)
                .orElseThrow();
        BigDecimal tolerance = grain.multiply(BigDecimal.valueOf(shares.size())).divide(BigDecimal.valueOf(2));
        boolean rounded = sum(shares).subtract(WHOLE).abs().compareTo(tolerance) <= 0;
        return rounded || !shares.stream().allMatch(PercentSumCheck::isExact) ? Result.CANNOT_TELL : Result.FAILS;
    }

    private static int decimals(List<Figure> shares) {
        return shares.stream()
                .mapToInt(
                        share -> Math.max(0, share.value().best().orElseThrow().scale()))
                .min()
                .orElse(0);
    }

    private static BigDecimal sum(List<Figure> shares) {
        return shares.stream()
                .map(share -> share.value().best().orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Check check(List<Figure> shares, Result result) {
        List<Member> members =
                shares.stream().map(share -> Finding.member(share, "part")).toList();
        String sum = NumberText.of(sum(shares)) + "%";
        String added = String.join(" + ", shares.stream().map(Finding::quote).toList());
        String verdict =
                switch (result) {
                    case HOLDS -> ", the whole but for rounding.";
                    case FAILS -> ", and rounding alone does not bring that to 100%.";
                    case CANNOT_TELL -> "; the shares are too roughly stated to say whether they are the whole.";
                };
        return Finding.of(rule(), result, members, "100%", sum, added + " = " + sum + verdict);
    }
}
