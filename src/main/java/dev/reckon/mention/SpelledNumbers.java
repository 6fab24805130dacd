package dev.reckon.mention;

import static dev.reckon.mention.NumberLine.HALF;
import static dev.reckon.mention.NumberLine.HUNDRED;
import static dev.reckon.mention.NumberLine.ONE;

import dev.reckon.lang.Line;
import dev.reckon.mention.NumberWords.Entry;
import dev.reckon.mention.NumberWords.Tag;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads cardinals in words by one fold over tagged words: units and tens add, hundred multiplies, a scale closes what is open. */
final class SpelledNumbers {

    private final NumberLine numbers;
    private final Line line;

    SpelledNumbers(NumberLine numbers) {
        this.numbers = numbers;
        this.line = numbers.line();
    }

    /** Returns the plain number in words that starts at token {@code i}. */
    Optional<Cardinal> at(int i) {
        if (numbers.isArticle(i)) {
            return behindArticle(i);
        }
        if (numbers.is(i, Tag.HALF) || line.isForm(i, "quarter")) {
            return partOfScale(i);
        }
        return folded(i).map(this::withPoint).or(() -> Optional.empty());
    }

    /** "a hundred and two", "a million", "a dozen", "a half-million", "a quarter million". */
    private Optional<Cardinal> behindArticle(int i) {
        if (numbers.is(i + 1, Tag.HALF) || line.isForm(i + 1, "quarter")) {
            return partOfScale(i + 1).map(number -> number.startingAt(i));
        }
        if (numbers.is(i + 1, Tag.DOZEN)) {
            return Optional.of(scaled(i, i + 1, ONE, ONE));
        }
        return numbers.isMultiplier(i + 1) ? fold(i + 1).map(number -> number.startingAt(i)) : Optional.empty();
    }

    /** "half a million", "half-million", "quarter million", "half a dozen". */
    private Optional<Cardinal> partOfScale(int i) {
        int at = numbers.isArticle(i + 1) ? i + 2 : numbers.hyphenated(i + 1);
        if (line.isForm(i + 1, "of") && numbers.isArticle(i + 2)) {
            at = i + 3;
        }
        BigDecimal part = numbers.is(i, Tag.HALF) ? HALF : new BigDecimal("0.25");
        return numbers.isMultiplier(at) ? Optional.of(scaled(i, at, part, part)) : Optional.empty();
    }

    /** Multiplies {@code value} by the scale words from token {@code to} on. */
    Cardinal scaled(int from, int to, BigDecimal value, BigDecimal grain) {
        BigDecimal scale = ONE;
        int at = to;
        for (int next = at; numbers.isMultiplier(next); next = numbers.hyphenated(at)) {
            scale = scale.multiply(numbers.worth(next));
            at = next + 1;
        }
        return Cardinal.spelled(from, at, value.multiply(scale), scale, grain.multiply(scale));
    }

    // ---- the fold

    /** What the fold has read so far. */
    private static final class Sum {
        private BigDecimal total = BigDecimal.ZERO;
        private BigDecimal open = BigDecimal.ZERO;
        private @Nullable BigDecimal lastScale;
        private @Nullable Tag before;

        void add(Entry entry) {
            Tag tag = roleOf(entry);
            switch (tag) {
                case SCALE, DOZEN -> close(worthOf(entry));
                case HUNDRED -> open = (open.signum() == 0 ? ONE : open).multiply(HUNDRED);
                default -> open = open.add(entry.low());
            }
            before = tag;
        }

        private void close(BigDecimal worth) {
            BigDecimal closed = (open.signum() == 0 ? ONE : open).multiply(worth);
            total = lastScale != null && before == Tag.SCALE ? total.multiply(worth) : total.add(closed);
            lastScale = worth;
            open = BigDecimal.ZERO;
        }

        boolean takes(Entry entry) {
            Tag tag = roleOf(entry);
            return switch (tag) {
                case UNIT -> before == null || before == Tag.TEN || before == Tag.HUNDRED || before == Tag.SCALE;
                case TEEN, TEN -> before == null || before == Tag.HUNDRED || before == Tag.SCALE;
                case HUNDRED -> before != Tag.HUNDRED && before != Tag.DOZEN;
                case SCALE -> before != Tag.DOZEN && takesScale(entry);
                case DOZEN -> before != null && before != Tag.SCALE && before != Tag.DOZEN;
                default -> false;
            };
        }

        private boolean takesScale(Entry entry) {
            boolean plural = entry.tag() == Tag.PLURAL;
            if (lastScale == null) {
                return !plural || before != null;
            }
            return before == Tag.SCALE || open.signum() > 0 && entry.low().compareTo(lastScale) < 0;
        }

        BigDecimal value() {
            return total.add(open);
        }

        /** Returns the scale the number ends in, 1 when it ends in smaller words. */
        BigDecimal scale() {
            return lastScale != null && open.signum() == 0 ? lastScale : ONE;
        }
    }

    /** Behind a number, "thousands" and "dozens" multiply like their singulars. */
    private static Tag roleOf(Entry entry) {
        return switch (entry.tag()) {
            case PLURAL, SUFFIX -> Tag.SCALE;
            case COLLECTIVE -> Tag.DOZEN;
            default -> entry.tag();
        };
    }

    private static BigDecimal worthOf(Entry entry) {
        return entry.tag() == Tag.COLLECTIVE ? BigDecimal.valueOf(12) : entry.low();
    }

    private Optional<Cardinal> folded(int from) {
        if (!numbers.isSmall(from) && !numbers.is(from, Tag.HUNDRED) && !numbers.is(from, Tag.SCALE)) {
            return Optional.empty();
        }
        return fold(from);
    }

    private Optional<Cardinal> fold(int from) {
        return fold(from, line.size());
    }

    /** Returns the number that the words {@code [from, to)} are, if they are one. */
    Optional<Cardinal> wordsOf(int from, int to) {
        return fold(from, to).filter(number -> number.to() == to);
    }

    private Optional<Cardinal> fold(int from, int limit) {
        Sum sum = new Sum();
        int to = from;
        for (int at = from; at < limit && mayAdd(sum, at); at = continuation(to, sum)) {
            Entry entry = numbers.entry(at);
            if (entry != null) {
                sum.add(entry);
            }
            to = at + 1;
        }
        return to == from ? Optional.empty() : Optional.of(withHalf(from, to, sum));
    }

    private boolean mayAdd(Sum sum, int at) {
        Entry entry = numbers.entry(at);
        if (entry == null || !sum.takes(entry)) {
            return false;
        }
        return switch (entry.tag()) {
            case PLURAL -> !line.isForm(at + 1, "of");
            case COLLECTIVE -> line.isForm(at, "dozens");
            case SUFFIX -> numbers.isMultiplier(at);
            default -> true;
        };
    }

    /** Where the number may go on behind {@code at}: over a joining hyphen, "and" or a comma behind a scale. */
    private int continuation(int at, Sum sum) {
        int joined = numbers.hyphenated(at);
        if (joined > at) {
            return numbers.entry(joined) != null ? joined : at;
        }
        boolean large = sum.before == Tag.HUNDRED || sum.before == Tag.SCALE;
        boolean and = line.isForm(at, "and") || line.isMark(at, '&');
        if (large && and && numbers.isSmall(at + 1) && !isShareAt(at + 1)) {
            return at + 1;
        }
        boolean comma = sum.before == Tag.SCALE && line.isMark(at, ',');
        return comma && numbers.isSmall(at + 1) && numbers.is(at + 2, Tag.HUNDRED) ? at + 1 : at;
    }

    /** "five billion and three quarters", "two hundred and fifty-four hundredths": a fraction begins there. */
    private boolean isShareAt(int i) {
        int part = numbers.hyphenated(i + 1);
        if (numbers.is(i, Tag.TEN) && numbers.is(part, Tag.UNIT)) {
            part = numbers.hyphenated(part + 1);
        }
        return numbers.isSmall(i)
                && numbers.is(part, Tag.PART)
                && line.word(part).form().endsWith("s");
    }

    /** "two and a half million", "one and a half": half of what is counted, with the scale behind it. */
    private Cardinal withHalf(int from, int to, Sum sum) {
        boolean half = line.isForm(to, "and")
                && numbers.isArticle(to + 1)
                && numbers.is(to + 2, Tag.HALF)
                && !numbers.isMultiplier(to + 3);
        if (sum.lastScale == null
                && line.isForm(to, "and")
                && numbers.isArticle(to + 1)
                && numbers.is(to + 2, Tag.HALF)) {
            return scaled(from, to + 3, sum.value().add(HALF), HALF);
        }
        if (half && sum.lastScale != null) {
            BigDecimal more = sum.lastScale.multiply(HALF);
            return Cardinal.spelled(from, to + 3, sum.value().add(more), ONE, more);
        }
        return Cardinal.spelled(from, to, sum.value(), sum.scale(), sum.scale());
    }

    // ---- "two point two million"

    private Cardinal withPoint(Cardinal number) {
        int point = number.to();
        if (!numbers.is(point, Tag.POINT) || !numbers.isSmall(point + 1)) {
            return number;
        }
        StringBuilder decimals = new StringBuilder();
        int at = point + 1;
        while (numbers.isSmall(at)) {
            int digits = numbers.worth(at).intValue();
            boolean tens = numbers.is(at, Tag.TEN) && numbers.is(numbers.hyphenated(at + 1), Tag.UNIT);
            decimals.append(tens ? digits / 10 : digits);
            at = tens ? numbers.hyphenated(at + 1) : at + 1;
        }
        BigDecimal value = number.low().add(new BigDecimal("0." + decimals));
        return scaled(number.from(), at, value, ONE.movePointLeft(decimals.length()));
    }
}
