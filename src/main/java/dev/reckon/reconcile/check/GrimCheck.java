package dev.reckon.reconcile.check;

import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Hedge;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.reconcile.NumberText;
import dev.reckon.stats.Grim;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The mean of n whole numbers is a whole number over n (GRIM, Brown and Heathers 2017): "a mean of 3.45 children (n = 25)" is not
 * possible, for 86/25 is 3.44 and 87/25 is 3.48.
 */
final class GrimCheck implements ArithmeticCheck {

    private static final List<String> MEANS = List.of("mean", "average", "averaged", "averaging", "m =");

    /** The words between "mean" and the number: "the mean number of previous convictions was". */
    private static final int REACH = 60;

    @Override
    public String rule() {
        return "grim";
    }

    @Override
    public List<Check> in(Passage passage) {
        List<Check> checks = new ArrayList<>();
        for (Sentence sentence : passage.sentences()) {
            List<Figure> sizes = sentence.figures().stream()
                    .filter(figure -> isSampleSize(sentence, figure))
                    .toList();
            for (Figure mean : sentence.figures()) {
                if (!sizes.isEmpty() && isMean(sentence, mean)) {
                    sizeOf(mean, sizes).ifPresent(n -> checks.add(check(sentence, mean, n)));
                }
            }
        }
        return checks;
    }

    /** Whether "n =" stands before it. */
    private static boolean isSampleSize(Sentence sentence, Figure figure) {
        String before = sentence.before(figure).stripTrailing().toLowerCase(Locale.ROOT);
        if (!before.endsWith("=") || !isWholeNumber(figure)) {
            return false;
        }
        String name = before.substring(0, before.length() - 1).stripTrailing();
        return name.endsWith("n") && (name.length() == 1 || !Character.isLetter(name.charAt(name.length() - 2)));
    }

    private static boolean isWholeNumber(Figure figure) {
        Optional<BigDecimal> best = figure.value().best();
        return figure.value().hedge() == Hedge.EXACT
                && best.isPresent()
                && best.get().signum() > 0
                && best.get().scale() <= 0
                && best.get().compareTo(new BigDecimal(Integer.MAX_VALUE)) < 0;
    }

    private static boolean isMean(Sentence sentence, Figure figure) {
        boolean decimal = figure.kind() == Kind.COUNT
                && figure.value().hedge() == Hedge.EXACT
                && figure.value().best().filter(best -> best.scale() > 0).isPresent()
                && figure.surface().chars().noneMatch(Character::isLetter);
        String before = sentence.before(figure).toLowerCase(Locale.ROOT);
        return decimal && Passage.hasAny(before.substring(Math.max(0, before.length() - REACH)), MEANS);
    }

    /** The first size behind the mean, or the only one before it. */
    private static Optional<Figure> sizeOf(Figure mean, List<Figure> sizes) {
        Optional<Figure> behind = sizes.stream()
                .filter(size -> size.span().start() >= mean.span().end())
                .findFirst();
        return behind.or(() -> sizes.size() == 1 ? Optional.of(sizes.get(0)) : Optional.empty());
    }

    private Check check(Sentence sentence, Figure mean, Figure size) {
        BigDecimal stated = mean.value().best().orElseThrow();
        long n = size.value().best().orElseThrow().longValueExact();
        boolean possible = Grim.meanIsPossible(stated, n);
        boolean anyIs = BigDecimal.valueOf(n).compareTo(BigDecimal.TEN.pow(stated.scale())) >= 0;
        Result result = possible && !anyIs
                ? Result.HOLDS
                : !possible && isCounted(sentence, mean) ? Result.FAILS : Result.CANNOT_TELL;
        String nearest = nearest(stated, n);
        return Finding.of(
                rule(),
                result,
                List.of(Finding.member(mean, "mean"), Finding.member(size, "n")),
                nearest,
                mean.surface(),
                explanation(mean, n, nearest, possible, anyIs));
    }

    /** Whether what is averaged comes in whole numbers: the noun counted stands there. Scores and ratings may have been averages before. */
    private static boolean isCounted(Sentence sentence, Figure mean) {
        String after = sentence.after(mean).strip().toLowerCase(Locale.ROOT);
        String before = sentence.before(mean).toLowerCase(Locale.ROOT);
        return Passage.has(before, "number of")
                || startsWithWord(after, mean.unit())
                || mean.population().filter(noun -> startsWithWord(after, noun)).isPresent();
    }

    private static boolean startsWithWord(String text, String word) {
        return !word.isBlank()
                && Passage.has(text, word.toLowerCase(Locale.ROOT))
                && text.startsWith(word.toLowerCase(Locale.ROOT));
    }

    /** The possible means on both sides of the stated one. */
    private static String nearest(BigDecimal mean, long n) {
        BigDecimal times = BigDecimal.valueOf(n);
        BigDecimal below = mean.multiply(times).setScale(0, RoundingMode.FLOOR);
        return NumberText.of(below.divide(times, mean.scale(), RoundingMode.HALF_UP)) + " or "
                + NumberText.of(below.add(BigDecimal.ONE).divide(times, mean.scale(), RoundingMode.HALF_UP));
    }

    private static String explanation(Figure mean, long n, String nearest, boolean possible, boolean anyIs) {
        String whose =
                Finding.quote(mean) + " as the mean of " + NumberText.of(BigDecimal.valueOf(n)) + " whole numbers";
        if (!possible) {
            return whose + " is not possible; the nearest are " + nearest + ".";
        }
        return whose + (anyIs ? " says nothing: so many can have any mean to these decimals." : " is possible.");
    }
}
