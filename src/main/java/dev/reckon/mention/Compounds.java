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
        boolean bare = !and && unit.isEmpty() && isBareCents(cents);
        if (!named && !bare) {
            return whole;
        }
        BigDecimal sum = whole.low().add(cents.low().movePointLeft(2));
        int to = named ? unit.orElseThrow().to() : cents.to();
        return new Amount(whole.from(), to, whole.number(), sum, sum, new BigDecimal("0.01"), whole.unit());
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
        BigDecimal steps = larger.factor()
                .divide(smaller.factor(), java.math.MathContext.DECIMAL64)
                .setScale(0, java.math.RoundingMode.HALF_EVEN);
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
