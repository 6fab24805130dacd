package dev.reckon.mention;

import dev.reckon.lang.Line;
import dev.reckon.token.Token.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Reads odds, two small numbers that say how many times one thing is another: "outnumbered nine to one", "a ratio of 4:3", "odds of
 * 30–1", "a five-to-one advantage". A score ("won 3-1") and a range ("5 to 7") are none: the sentence has to speak of odds, or the
 * second number be one and the words before it a measure of size.
 */
final class Odds {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000);
    private static final BigDecimal MOST_BELOW = BigDecimal.valueOf(20);
    private static final MathContext SHOWN = new MathContext(4, RoundingMode.HALF_UP);

    private final NumberLine numbers;
    private final Line line;
    private final CardinalReader cardinals;

    /** Whether the sentence speaks of odds, looked for when two numbers first stand side by side. */
    private Optional<Boolean> announced = Optional.empty();

    Odds(NumberLine numbers, CardinalReader cardinals) {
        this.numbers = numbers;
        this.line = numbers.line();
        this.cardinals = cardinals;
    }

    /** Returns the odds that {@code over} opens. */
    Optional<Cardinal> of(Cardinal over) {
        int joint = over.to();
        boolean hyphens = line.isDash(joint) && line.isForm(joint + 1, "to") && line.isDash(joint + 2);
        int at = hyphens ? joint + 3 : joint + 1;
        boolean sign = over.numeral() && (line.isDash(joint) || line.isMark(joint, ':')) && line.isGlued(at);
        if (!isSmall(over, MOST)
                || opensRange(over.from())
                || !(hyphens || sign || line.isForm(joint, "to"))
                || !isNumber(at)) {
            return Optional.empty();
        }
        Optional<Cardinal> second = cardinals
                .plainAt(at)
                .filter(under ->
                        isSmall(under, MOST_BELOW) && (hyphens || isNamed(under) || numbers.isClosed(under.to())))
                .filter(under ->
                        isAnnounced() || hyphens && isOne(under) || isSized(over.from()) && isOne(under) && !sign);
        if (second.isPresent()) {
            // one pair of odds announces the next: "four to one, perhaps six to one"
            announced = Optional.of(true);
        }
        return second.map(under -> Cardinal.of(
                Cardinal.Form.MULTIPLE, over.from(), under.to(), over.low().divide(under.low(), SHOWN)));
    }

    /** "Rose from 3 to 4". */
    private boolean opensRange(int from) {
        return line.isForm(from - 1, "from") || line.isForm(from - 1, "between");
    }

    /** "A 1 to 7 ratio". */
    private boolean isNamed(Cardinal under) {
        return numbers.words().announcesOdds(line.word(under.to()));
    }

    private boolean isNumber(int at) {
        return line.isKind(at, Kind.NUMBER) || numbers.entry(at) != null;
    }

    private static boolean isSmall(Cardinal number, BigDecimal most) {
        return number.isPlain()
                && number.isInteger()
                && !number.isScaled()
                && number.low().signum() > 0
                && number.low().compareTo(most) <= 0;
    }

    private static boolean isOne(Cardinal under) {
        return under.low().compareTo(BigDecimal.ONE) == 0;
    }

    /** "By ten to one", "nearly ten to one". */
    private boolean isSized(int from) {
        return numbers.isHedgeEnd(from - 1) && !line.isForm(from - 1, "to");
    }

    private boolean isAnnounced() {
        if (announced.isEmpty()) {
            boolean found = false;
            for (int i = 0; i < line.size() && !found; i++) {
                found = numbers.words().announcesOdds(line.word(i));
            }
            announced = Optional.of(found);
        }
        return announced.orElse(false);
    }
}
