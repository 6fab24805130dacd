package dev.reckon.reconcile.check;

import dev.reckon.align.Cues.Cue;
import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Hedge;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.reconcile.NumberText;
import dev.reckon.stats.Range;
import dev.reckon.stats.RangeArithmetic;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** One quantity in two units, side by side: "5 miles (8 km)". */
final class ConversionCheck implements ArithmeticCheck {

    /** Converted values are often rounded: what lies closer than this factor is no slip. */
    private static final double ROUNDING = 1.1;

    /** Where both show this many digits or more, less is rounded away. */
    private static final int FINE_DIGITS = 3;

    private static final double FINE_ROUNDING = 1.03;

    /** And where both show two. */
    private static final double ROUNDING_OF_TWO = 1.07;

    private static final String CELSIUS = "°C";
    private static final String FAHRENHEIT = "°F";
    private static final double FAHRENHEIT_PER_CELSIUS = 1.8;
    private static final double FAHRENHEIT_OF_ICE = 32;

    private static final List<String> MARKS = List.of("(", "/", "[", "=");
    private static final List<String> WORDS =
            List.of("or", "that is", "which is", "i.e.", "equal to", "equivalent to", "more than", "equals");
    private static final int LONGEST_WORDS = 30;
    private static final int LONGEST_CLAUSE = 60;

    /** What is more times as much is not the same length in another unit. */
    private static final double OF_ONE_SIZE = 1.7;

    private static final int MOST_WORDS_ON_SIZE = 4;

    /** A slip of the point is off by tens to within so much of a power. */
    private static final double SLIP_OF_TENS = 0.02;

    /** Lengths of time are told in whole months and years. */
    private static final double ROUNDING_OF_TIME = 1.2;

    @Override
    public String rule() {
        return "conversion";
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.atEach((sentence, at) -> conversion(passage, sentence, at).stream());
    }

    private Optional<Check> conversion(Passage passage, Sentence sentence, int at) {
        if (at + 1 >= sentence.figures().size()) {
            return Optional.empty();
        }
        Figure a = sentence.figures().get(at);
        Figure b = sentence.figures().get(at + 1);
        if (isDegrees(a, b) && (MARKS.contains(sentence.between(a, b).strip()) || isSetOff(passage, sentence, a, b))) {
            return degrees(a, b);
        }
        return restates(passage, sentence, a, b) ? Optional.of(check(passage, a, b)) : Optional.empty();
    }

    private static boolean isDegrees(Figure a, Figure b) {
        return List.of(a.unit(), b.unit()).equals(List.of(CELSIUS, FAHRENHEIT))
                || List.of(a.unit(), b.unit()).equals(List.of(FAHRENHEIT, CELSIUS));
    }

    /** A temperature, or a difference of two: either may be meant. */
    private Optional<Check> degrees(Figure a, Figure b) {
        boolean celsius = a.unit().equals(CELSIUS);
        Figure from = celsius ? a : b;
        Figure to = celsius ? b : a;
        double difference = from.value().best().map(Number::doubleValue).orElse(Double.NaN) * FAHRENHEIT_PER_CELSIUS;
        double stated = to.value().best().map(Number::doubleValue).orElse(Double.NaN);
        double half =
                Math.max(to.value().grain().doubleValue(), from.value().grain().doubleValue() * FAHRENHEIT_PER_CELSIUS);
        boolean asDifference = Math.abs(difference - stated) <= half / 2;
        boolean asLevel = Math.abs(difference + FAHRENHEIT_OF_ICE - stated) <= half / 2;
        double shown = asDifference ? difference : difference + FAHRENHEIT_OF_ICE;
        boolean fits = asDifference || asLevel;
        boolean plain = Passage.isExact(from) && Passage.isExact(to);
        return fits || plain
                ? Optional.of(Finding.of(
                        rule(),
                        fits ? Result.HOLDS : Result.FAILS,
                        List.of(Finding.member(from, "value"), Finding.member(to, "converted")),
                        NumberText.of(shown) + " " + to.unit(),
                        to.surface(),
                        Finding.quote(from) + " is " + NumberText.of(shown) + " " + to.unit() + Finding.fit(fits, to)))
                : Optional.empty();
    }

    private static boolean restates(Passage passage, Sentence sentence, Figure a, Figure b) {
        String between = sentence.between(a, b).strip();
        boolean marked = MARKS.contains(between) || isBracketed(sentence, a, b);
        if (a.kind() == Kind.DURATION) {
            return (marked || isSetOff(passage, sentence, a, b) || isApposed(sentence, a, b))
                    && isTime(passage, a, b)
                    && areOfOneSize(passage, a, b);
        }
        return (marked
                        || restatedInWords(passage, sentence, a, b)
                        || closes(passage, sentence, a, b)
                        || isApposed(sentence, a, b) && areOfOneSize(passage, a, b))
                && isMeasured(a)
                && a.kind() == b.kind()
                && !a.unit().equals(b.unit())
                && passage.alike(a, b);
    }

    /** "A path 4.5 km long (2.8 miles)": one word stands before the bracket, and nothing else in it. */
    private static boolean isBracketed(Sentence sentence, Figure a, Figure b) {
        String between = sentence.between(a, b);
        int bracket = between.indexOf('(');
        String before = bracket < 0 ? "" : between.substring(0, bracket).strip();
        return bracket >= 0
                && !before.isEmpty()
                && before.chars().allMatch(Character::isLetter)
                && between.substring(bracket + 1).isBlank()
                && b.document().text().startsWith(")", b.span().end());
    }

    /** Two lengths of time in two units. */
    private static boolean isTime(Passage passage, Figure a, Figure b) {
        return b.kind() == Kind.DURATION
                && Passage.isExact(a)
                && Passage.isExact(b)
                && !a.unit().equals(b.unit())
                && passage.alike(a, b);
    }

    /** "12 miles, about 19 kilometres, a day", "an 18-mile zone, a radius of 29 kilometres": marks on both sides, and what is of no other thing. */
    private static boolean isApposed(Sentence sentence, Figure a, Figure b) {
        String between = Passage.lower(sentence.between(a, b));
        int comma = between.indexOf(',');
        String tail = comma < 0 ? "" : between.substring(comma + 1).strip();
        String after = sentence.after(b).strip();
        boolean said = tail.isEmpty() || tail.endsWith(" of") && Passage.wordsOf(tail) <= MOST_WORDS_ON_SIZE;
        return comma >= 0
                && said
                && tail.indexOf(',') < 0
                && Passage.wordsOf(between.substring(0, comma)) <= 1
                && (after.isEmpty() || ".,;)".indexOf(after.charAt(0)) >= 0)
                && !after.startsWith(", and");
    }

    /** Two values of which the one may be the other, rounded or with a slip in it. */
    private static boolean areOfOneSize(Passage passage, Figure a, Figure b) {
        double one = head(a).map(Number::doubleValue).orElse(0.0) * factor(passage, a);
        double two = head(b).map(Number::doubleValue).orElse(0.0) * factor(passage, b);
        if (one <= 0 || two <= 0) {
            return false;
        }
        double times = Math.max(one, two) / Math.min(one, two);
        double tens = Math.log10(times);
        return times <= OF_ONE_SIZE || Math.abs(tens - Math.rint(tens)) <= SLIP_OF_TENS;
    }

    /** A length, or a length per year. */
    private static boolean isMeasured(Figure figure) {
        return figure.kind() == Kind.MEASURE
                || figure.kind() == Kind.RATE && figure.unit().indexOf('/') > 0;
    }

    /** Returns the size of the unit; of a rate, that of the unit before "per", as both are per the same. */
    private static double factor(Passage passage, Figure figure) {
        int slash = figure.kind() == Kind.RATE ? figure.unit().lastIndexOf('/') : -1;
        return slash < 0
                ? passage.aspect(figure).scale().factor().doubleValue()
                : passage.scaleOf(figure.unit().substring(0, slash)).factor().doubleValue();
    }

    /** "It stood 210 mm higher than before, a little over eight inches.": what closes the sentence behind a comma, and is of its size. */
    private static boolean closes(Passage passage, Sentence sentence, Figure a, Figure b) {
        String between = sentence.between(a, b).strip();
        Optional<BigDecimal> first = head(a);
        Optional<BigDecimal> second = head(b);
        boolean apposed = between.endsWith(",")
                && between.chars().filter(c -> c == ',').count() == 1
                && between.length() <= LONGEST_CLAUSE
                && sentence.after(b).strip().length() <= 1
                && first.isPresent()
                && second.isPresent();
        if (!apposed || a.kind() != Kind.MEASURE || !passage.alike(a, b)) {
            return false;
        }
        double one = first.get().doubleValue() * factor(passage, a);
        double two = second.get().doubleValue() * factor(passage, b);
        return one > 0 && two > 0 && Math.max(one, two) <= OF_ONE_SIZE * Math.min(one, two);
    }

    /** "174 cm, or 5 ft 8½ in" and "2 arshins, that is 142 cm" restate; what words join and does not fit may be another value. */
    private static boolean restatedInWords(Passage passage, Sentence sentence, Figure a, Figure b) {
        String between = Passage.lower(sentence.between(a, b)).strip();
        return between.length() <= LONGEST_WORDS
                && Passage.hasAny(between, WORDS)
                && a.kind() == Kind.MEASURE
                && b.kind() == Kind.MEASURE
                && passage.alike(a, b)
                && (isSetOff(passage, sentence, a, b) || !isMisfit(passage, a, b));
    }

    /** "500 acres, or about 200 hectares.": nothing else stands in the aside, which is the same again and no other value. */
    private static boolean isSetOff(Passage passage, Sentence sentence, Figure a, Figure b) {
        String between = Passage.lower(sentence.between(a, b)).strip();
        String after = sentence.after(b).strip();
        return between.startsWith(",")
                && passage.phrases(Cue.SET_OFF).contains(between.substring(1).strip())
                && (after.isEmpty() || ".,;)".indexOf(after.charAt(0)) >= 0);
    }

    private static boolean isMisfit(Passage passage, Figure a, Figure b) {
        return misfit(passage, a, b, head(a), head(b))
                || misfit(passage, a, b, a.value().low(), b.value().low())
                || misfit(passage, a, b, a.value().high(), b.value().high());
    }

    private Check check(Passage passage, Figure a, Figure b) {
        double factor = factor(passage, b);
        boolean misfit = isMisfit(passage, a, b);
        Range expected = RangeArithmetic.scaled(passage.hard(a), 1 / factor);
        OptionalDouble point = passage.point(a).isPresent()
                ? OptionalDouble.of(passage.point(a).getAsDouble() / factor)
                : OptionalDouble.empty();
        String inOther = Finding.show(expected, point) + " " + b.unit();
        return Finding.of(
                rule(),
                misfit ? Result.FAILS : Result.HOLDS,
                List.of(Finding.member(a, "value"), Finding.member(b, "converted")),
                inOther,
                b.surface(),
                Finding.quote(a) + " is " + inOther + Finding.fit(!misfit, b));
    }

    /** Both say the same value: a bound of one ("over 5 km") is set against the value of the other. */
    private static Optional<BigDecimal> head(Figure figure) {
        boolean bound = figure.value().hedge().isFloor();
        return figure.value()
                .best()
                .or(() -> bound ? figure.value().low() : Optional.empty())
                .or(() -> figure.value().hedge() == Hedge.RANGE
                        ? Optional.empty()
                        : figure.value().high());
    }

    /** A zero at the end may be a digit or not: "410 metres (1,345 feet)" shows enough of both. */
    private static double rounding(BigDecimal first, BigDecimal second) {
        boolean two = first.stripTrailingZeros().precision() >= 2
                && second.stripTrailingZeros().precision() >= 2;
        boolean fine = second.stripTrailingZeros().precision() >= FINE_DIGITS
                && first.stripTrailingZeros().precision() >= FINE_DIGITS - 1;
        return fine ? FINE_ROUNDING : two ? ROUNDING_OF_TWO : ROUNDING;
    }

    private static boolean misfit(
            Passage passage, Figure a, Figure b, Optional<BigDecimal> first, Optional<BigDecimal> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        double one = first.get().doubleValue() * factor(passage, a);
        double factor = factor(passage, b);
        double two = second.get().doubleValue() * factor;
        double half = b.value().grain().doubleValue() * factor / 2;
        boolean positive = one > 0 && two > 0;
        double rounding = a.kind() == Kind.DURATION ? ROUNDING_OF_TIME : rounding(first.get(), second.get());
        boolean far = positive && Math.max(one, two) / Math.min(one, two) > rounding;
        return far && Math.abs(one - two) > half;
    }
}
