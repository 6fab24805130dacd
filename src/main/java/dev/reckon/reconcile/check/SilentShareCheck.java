package dev.reckon.reconcile.check;

import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Value;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Member;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.reconcile.NumberText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A percentage that is just what one of two numbers beside it is of the other, or more than the other, though no word says so. Only
 * agreement is reported, and only where the percentage has so many digits that chance would hardly make it fit.
 */
final class SilentShareCheck implements ArithmeticCheck {

    /** How many sentences with figures back the numbers may stand. */
    private static final int REACH_SENTENCES = 1;

    private static final int MOST_NUMBERS = 8;

    /** A sentence of more figures is a list. */
    private static final int LONGEST = 40;

    /** How often a fit may be expected by chance. */
    private static final double BY_CHANCE = 0.03;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public String rule() {
        return "percent_of";
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.atEach((sentence, at) -> share(passage, sentence, at).stream());
    }

    private static Optional<Check> share(Passage passage, Sentence sentence, int at) {
        Figure percent = sentence.figures().get(at);
        if (sentence.figures().size() > LONGEST
                || percent.kind() != Kind.PERCENTAGE
                || stated(percent).signum() <= 0) {
            return Optional.empty();
        }
        List<Figure> numbers = new ArrayList<>(passage.before(sentence, REACH_SENTENCES, figure -> true));
        numbers.addAll(sentence.figures());
        numbers.removeIf(figure ->
                !Passage.isAmount(figure) || !isPlain(figure) || figure.stance().rejects());
        return numbers.size() > MOST_NUMBERS ? Optional.empty() : fitting(passage, percent, numbers);
    }

    private static boolean isPlain(Figure figure) {
        return figure.value().best().filter(n -> n.signum() > 0).isPresent();
    }

    private static Optional<Check> fitting(Passage passage, Figure percent, List<Figure> numbers) {
        BigDecimal stated = stated(percent);
        double half = Math.pow(10, -Math.max(0, stated.scale())) / 2;
        double middle = stated.doubleValue() + half * side(percent);
        List<Check> found = new ArrayList<>();
        int tried = 0;
        for (Figure part : numbers) {
            for (Figure whole : numbers) {
                if (!Passage.same(part, whole) && passage.alike(part, whole) && isLess(part, whole)) {
                    tried += 2;
                    double share = 100 * value(part) / value(whole);
                    double growth = 100 * (value(whole) - value(part)) / value(part);
                    if (Math.abs(share - middle) <= half) {
                        found.add(finding(percent, part, whole, share, " is "));
                    } else if (Math.abs(growth - middle) <= half) {
                        found.add(finding(percent, whole, part, growth, " is more by "));
                    }
                }
            }
        }
        double chance = tried * 2 * half / stated.doubleValue();
        return chance < BY_CHANCE && stated.compareTo(HUNDRED) != 0 && found.size() == 1
                ? Optional.of(found.get(0))
                : Optional.empty();
    }

    /** Returns the one number a percentage names, be it as a bound; zero for a range. */
    private static BigDecimal stated(Figure percent) {
        return percent.value().only().orElse(BigDecimal.ZERO);
    }

    /** "A little over 40%" is less than one step above it, "just under 40%" below; 0 for what is stated without a bound. */
    private static int side(Figure percent) {
        Value value = percent.value();
        return value.best().isPresent() ? 0 : value.low().isPresent() ? 1 : -1;
    }

    private static boolean isLess(Figure a, Figure b) {
        return value(a) < value(b);
    }

    private static double value(Figure figure) {
        return figure.value().best().orElse(BigDecimal.ZERO).doubleValue();
    }

    private static Check finding(Figure percent, Figure first, Figure second, double value, String is) {
        List<Member> members = List.of(
                Finding.member(first, "part"), Finding.member(second, "base"), Finding.member(percent, "percentage"));
        String shown = NumberText.of(value) + "%";
        return Finding.of(
                "percent_of",
                Result.HOLDS,
                members,
                shown,
                percent.surface(),
                Finding.quote(first)
                        + is
                        + shown
                        + (is.equals(" is ") ? " of " : " than ")
                        + Finding.quote(second)
                        + Finding.fit(true, percent));
    }
}
