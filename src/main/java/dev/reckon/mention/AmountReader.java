package dev.reckon.mention;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Units.Found;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives bare numbers their units: signs before, units behind, compound quantities, multiples. */
final class AmountReader {

    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);
    /** A dash that opens a longer line is a bullet. */
    private static final int SHORT = 5;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Line line;
    private final Units units;
    private final CardinalReader cardinals;

    AmountReader(Line line, Units units, CardinalReader cardinals) {
        this.line = line;
        this.units = units;
        this.cardinals = cardinals;
    }

    /** Returns the amount whose bare number is {@code number}. */
    Amount amountOf(Cardinal number) {
        Optional<Found> sign = units.before(line, number.from());
        int from = sign.map(Found::from).orElse(number.from());
        int negative = negativeFrom(from);
        if (sign.isPresent()) {
            Amount money = Amount.of(number, from, afterSign(number, sign.get()), sign.map(Found::unit));
            return signed(withCents(money), negative);
        }
        return signed(behind(number, from), negative);
    }

    /** "$5 dollars" and "US$5 USD" name the currency twice. */
    private int afterSign(Cardinal number, Found sign) {
        return units.behind(line, number.to(), number.numeral())
                .filter(found -> found.unit().dimension().equals(sign.unit().dimension()))
                .map(Found::to)
                .orElse(number.to());
    }

    private Amount behind(Cardinal number, int from) {
        Optional<Amount> share = shareOfPercent(number, from);
        if (share.isPresent()) {
            return share.get();
        }
        if (number.form() == Cardinal.Form.MULTIPLE) {
            return Amount.of(number, from, number.to(), Optional.of(Unit.TIMES));
        }
        if (number.form() == Cardinal.Form.FRACTION && isByHalf(number)) {
            BigDecimal value = number.low().movePointRight(2);
            return new Amount(from, number.to(), number, value, value, BigDecimal.ONE, Optional.of(Unit.PERCENT));
        }
        if (number.form() == Cardinal.Form.FRACTION) {
            Optional<Found> unit = units.behind(line, ofArticle(number.to()), false);
            return unit.isPresent() && !unit.get().unit().equals(Unit.PERCENT)
                    ? Amount.of(number, from, unit.get().to(), unit.map(Found::unit))
                    : Amount.of(number, from, number.to(), Optional.of(Unit.FRACTION));
        }
        Optional<Found> unit = units.behind(line, number.to(), number.numeral());
        if (unit.isEmpty()) {
            return multiple(number, from).orElse(Amount.of(number, from, number.to(), Optional.empty()));
        }
        Amount simple = Amount.of(number, from, unit.get().to(), unit.map(Found::unit));
        Amount whole = unit.get().unit().kind() == Kind.MONEY ? withCents(simple) : compound(simple);
        return inMainUnit(whole);
    }

    /** "cut by half" says by how many per cent. */
    private boolean isByHalf(Cardinal number) {
        return line.isForm(number.from() - 1, "by")
                && line.isForm(number.from(), "half")
                && !line.isForm(number.to(), "of")
                && !Nouns.mayModify(line, number.to())
                && !line.is(number.to(), WordClass.ARTICLE);
    }

    /** Pence are given in pounds, basis points in percentage points. */
    private static Amount inMainUnit(Amount amount) {
        Optional<Unit> main = amount.unit().flatMap(Units::mainUnit);
        if (main.isEmpty()) {
            return amount;
        }
        BigDecimal factor = amount.unit().orElseThrow().factor();
        return new Amount(
                amount.from(),
                amount.to(),
                amount.number(),
                amount.low().multiply(factor).stripTrailingZeros(),
                amount.high().multiply(factor).stripTrailingZeros(),
                amount.grain().multiply(factor),
                main);
    }

    /** "20 dollars and 43 cents", "$20 and 43c", "fifteen pounds fifty". */
    private Amount withCents(Amount whole) {
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

    /** "half a mile", "a third of a second": the unit stands behind an article. */
    private int ofArticle(int i) {
        int at = line.isForm(i, "of") ? i + 1 : i;
        return line.isForm(at, "a") || line.isForm(at, "an") ? at + 1 : i;
    }

    /** "one-tenth of 1 per cent". */
    private Optional<Amount> shareOfPercent(Cardinal number, int from) {
        if (number.form() != Cardinal.Form.FRACTION || !line.isForm(number.to(), "of")) {
            return Optional.empty();
        }
        Optional<Cardinal> whole = cardinals.at(number.to() + 1);
        Optional<Found> unit = whole.flatMap(w -> units.behind(line, w.to(), w.numeral()));
        return unit.filter(found -> found.unit().equals(Unit.PERCENT)).map(found -> {
            BigDecimal value = number.low().multiply(whole.orElseThrow().low()).stripTrailingZeros();
            return new Amount(from, found.to(), number, value, value, number.grain(), Optional.of(Unit.PERCENT));
        });
    }

    /** "three times the size", "nine-fold", "more than 70 times the official estimate". */
    private Optional<Amount> multiple(Cardinal number, int from) {
        boolean hyphen = line.isDash(number.to());
        int at = hyphen ? number.to() + 1 : number.to();
        if (line.isForm(at, "fold")) {
            return Optional.of(Amount.of(number, from, at + 1, Optional.of(Unit.TIMES)));
        }
        if (!hyphen
                && line.isForm(at, "x")
                && line.isGlued(at)
                && !line.isKind(at + 1, dev.reckon.token.Token.Kind.NUMBER)) {
            return Optional.of(Amount.of(number, from, at + 1, Optional.of(Unit.TIMES)));
        }
        boolean times = !hyphen && line.isForm(at, "times");
        if (!times || number.isInteger() && !comparesBehind(at + 1)) {
            return Optional.empty();
        }
        return Optional.of(Amount.of(number, from, at + 1, Optional.of(Unit.TIMES)));
    }

    private boolean comparesBehind(int i) {
        if (line.isKind(i, dev.reckon.token.Token.Kind.NUMBER)) {
            return true;
        }
        return switch (line.word(i).form()) {
            case "as",
                    "more",
                    "less",
                    "higher",
                    "larger",
                    "greater",
                    "bigger",
                    "lower",
                    "smaller",
                    "the",
                    "that",
                    "those",
                    "its",
                    "their",
                    "what",
                    "faster",
                    "longer",
                    "his",
                    "her",
                    "this",
                    "over",
                    "likelier" -> true;
            default -> line.word(i).is(WordClass.DETERMINER);
        };
    }

    /** "5 ft 5 in", "sixteen minutes and twenty-six seconds", "3 years, 2 months": smaller units of one dimension add up. */
    private Amount compound(Amount first) {
        Unit larger = first.unit().orElseThrow();
        if (larger.kind() != Kind.MEASURE && larger.kind() != Kind.DURATION || first.isVague()) {
            return first;
        }
        int at = line.isForm(first.to(), "and") || line.isMark(first.to(), ',') ? first.to() + 1 : first.to();
        Optional<Cardinal> next = cardinals.at(at).filter(Cardinal::isPlain);
        Optional<Found> unit = next.flatMap(n -> units.behind(line, n.to(), n.numeral()));
        if (unit.isEmpty() && at == first.to() && larger.name().equals("foot") && next.isPresent()) {
            return withInches(first, next.get());
        }
        if (unit.isEmpty() || !mayFollow(larger, unit.get().unit())) {
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

    private static boolean mayFollow(Unit larger, Unit smaller) {
        boolean smallerUnit = larger.dimension().equals(smaller.dimension())
                && smaller.factor().compareTo(larger.factor()) < 0;
        boolean family = List.of(
                        "foot inch",
                        "hour minute",
                        "minute second",
                        "hour second",
                        "pound ounce",
                        "stone pound",
                        "year month",
                        "day hour",
                        "week day",
                        "month day",
                        "degree arcminute",
                        "arcminute arcsecond",
                        "mile yard",
                        "yard inch",
                        "yard foot",
                        "m cm",
                        "km m",
                        "arshin vershok",
                        "sazhen arshin",
                        "versta sazhen",
                        "kg g",
                        "year day",
                        "year week")
                .contains(larger.name() + " " + smaller.name());
        return smallerUnit && family;
    }

    /** Returns where a minus sign makes the amount that starts at {@code from} negative, -1 when none does. */
    private int negativeFrom(int from) {
        int sign = from - 1;
        if (line.isForm(sign, "minus") && !line.is(sign - 1, WordClass.CONJUNCTION)) {
            return sign;
        }
        if (line.isForm(sign, "negative")) {
            return sign;
        }
        boolean dash =
                line.isDash(sign) && line.isGlued(from) && line.token(sign).spaced();
        boolean between = sign > 0
                && (line.isKind(sign - 1, dev.reckon.token.Token.Kind.NUMBER)
                        || line.isMark(sign - 1, '/')
                        || line.isMark(sign - 1, '+'));
        boolean bullet = sign == 0 && (line.charAt(0) != '-' || line.size() > SHORT);
        boolean minus =
                dash && !between && !bullet && "-−–".indexOf(line.textOf(sign).charAt(0)) >= 0;
        return minus ? sign : -1;
    }

    private static Amount signed(Amount amount, int negativeFrom) {
        if (negativeFrom < 0 || amount.isVague()) {
            return amount;
        }
        return new Amount(
                negativeFrom,
                amount.to(),
                amount.number(),
                amount.low().negate(),
                amount.high().negate(),
                amount.grain(),
                amount.unit());
    }

    /** Returns the amounts of {@code numbers}, in order; numbers that are part of a compound quantity yield none. */
    List<Amount> amountsOf(List<Cardinal> numbers) {
        List<Amount> out = new ArrayList<>();
        int until = 0;
        for (Cardinal number : numbers) {
            if (number.from() >= until) {
                Amount amount = amountOf(number);
                out.add(amount);
                until = amount.to();
            }
        }
        return out;
    }
}
