package dev.reckon.mention;

import dev.reckon.lang.Line;
import dev.reckon.mention.Units.Found;
import java.math.BigDecimal;
import java.util.Optional;

/** Adds up quantities given in two units: "5 feet 8 inches", "3 hours and 20 minutes", "20 dollars and 43 cents". */
final class Compounds {

    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Line line;
    private final Units units;
    private final CardinalReader cardinals;

    Compounds(Line line, Units units, CardinalReader cardinals) {
        this.line = line;
        this.units = units;
        this.cardinals = cardinals;
    }

    /** "20 dollars and 43 cents", "$20 and 43c", "fifteen pounds fifty". */
    Amount withCents(Amount whole) {
        if (whole.isVague() || !whole.number().isInteger() || whole.number().isScaled()) {
            return whole;
        }
        boolean and = line.isForm(whole.to(), "and");
        Optional<Cardinal> next = cardinals
                .at(and ? whole.to() + 1 : whole.to())
                .filter(n -> n.isPlain()
                        && n.isInteger()
                        && n.low().compareTo(HUNDRED) < 0
                        && n.low().signum() > 0);
        if (next.isEmpty() || line.isKind(whole.to(), dev.reckon.token.Token.Kind.SUPERSCRIPT)) {
            return whole;
        }
        Cardinal cents = next.get();
        String dimension = whole.unit().orElseThrow().dimension();
        Optional<Found> unit = units.behind(line, cents.to(), cents.numeral());
        boolean named =
                unit.filter(found -> Units.isHundredth(found.unit(), dimension)).isPresent();
        boolean bare = unit.isEmpty() && isBareCents(cents) && (!and || closesLine(cents.to()));
        if (!named && !bare) {
            return whole;
        }
        BigDecimal sum = whole.low().add(cents.low().movePointLeft(2));
        int to = named ? unit.orElseThrow().to() : cents.to();
        return new Amount(whole.from(), to, whole.number(), sum, sum, new BigDecimal("0.01"), whole.unit());
    }

    private boolean closesLine(int i) {
        return i >= line.size() || line.isMark(i, '.') && i == line.size() - 1;
    }

    private boolean isBareCents(Cardinal cents) {
        int end = cents.to();
        boolean digits = !cents.numeral() || line.token(cents.from()).length() == 2;
        return digits
                && cents.low().compareTo(BigDecimal.TEN) >= 0
                && (end >= line.size()
                        || line.isMark(end, '.')
                        || line.isMark(end, ',')
                        || line.isMark(end, ';')
                        || line.isForm(end, "more"));
    }

    /** "5 ft 5 in", "sixteen minutes and twenty-six seconds", "3 years, 2 months": smaller units of one dimension add up. */
    Amount compound(Amount first) {
        Unit larger = first.unit().orElseThrow();
        if (larger.kind() != Kind.MEASURE && larger.kind() != Kind.DURATION || first.isVague()) {
            return first;
        }
        int comma = line.isMark(first.to(), ',') ? first.to() + 1 : first.to();
        int at = line.isForm(comma, "and") ? comma + 1 : comma;
        Optional<Cardinal> next = cardinals.at(at).filter(Cardinal::isPlain);
        Optional<Found> unit = next.flatMap(n -> units.behind(line, n.to(), n.numeral()));
        if (unit.isEmpty() && at == first.to() && larger.name().equals("foot") && next.isPresent()) {
            return withInches(first, next.get());
        }
        if (unit.isEmpty() || !units.mayFollow(larger, unit.get().unit())) {
            return first;
        }
        Unit smaller = unit.get().unit();
        BigDecimal steps = steps(larger, smaller);
        if (comma > first.to() && next.orElseThrow().low().compareTo(steps) >= 0) {
            return first; // "3 decades, 30 years" says it twice
        }
        BigDecimal total = first.low().multiply(steps).add(next.orElseThrow().low());
        Amount sum = new Amount(
                first.from(),
                unit.get().to(),
                first.number(),
                total,
                total,
                next.orElseThrow().grain(),
                Optional.of(smaller));
        return compound(sum);
    }

    private static BigDecimal steps(Unit larger, Unit smaller) {
        return larger.factor()
                .divide(smaller.factor(), java.math.MathContext.DECIMAL64)
                .setScale(0, java.math.RoundingMode.HALF_EVEN);
    }

    /** "2 hours 10 or 20 minutes": what follows a quantity in two units by the second alone takes the first of it. */
    static Amount continued(Line line, Units units, Amount low, Amount high) {
        Optional<Unit> larger =
                units.behind(line, low.number().to(), low.number().numeral()).map(Found::unit);
        boolean twoUnits = larger.isPresent()
                && low.unit().isPresent()
                && !larger.equals(low.unit())
                && units.mayFollow(larger.get(), low.unit().get());
        if (!twoUnits || high.unit().isPresent() && !high.unit().equals(low.unit())) {
            return high;
        }
        BigDecimal steps = steps(larger.get(), low.unit().get());
        BigDecimal whole = low.number().low().multiply(steps);
        BigDecimal rest = low.low().subtract(whole);
        boolean follows = rest.compareTo(high.low()) < 0 && high.high().compareTo(steps) < 0;
        return rest.signum() > 0 && follows
                ? new Amount(
                        high.from(),
                        high.to(),
                        high.number(),
                        whole.add(high.low()),
                        whole.add(high.high()),
                        high.grain(),
                        low.unit())
                : high;
    }

    /** "five feet eight": the inches go without saying. */
    private Amount withInches(Amount feet, Cardinal inches) {
        boolean fits = inches.isInteger()
                && inches.low().compareTo(TWELVE) < 0
                && feet.number().isInteger()
                && !Nouns.isPluralNoun(line, inches.to())
                && (inches.to() >= line.size() || !Nouns.mayModify(line, inches.to()));
        if (!fits) {
            return feet;
        }
        BigDecimal total = feet.low().multiply(TWELVE).add(inches.low());
        return new Amount(
                feet.from(), inches.to(), feet.number(), total, total, BigDecimal.ONE, Optional.of(units.inch()));
    }
}
