package dev.reckon.mention;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Units.Found;
import dev.reckon.token.Token.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives bare numbers their units: signs before, units behind, compound quantities, multiples. */
final class AmountReader {

    private static final int FACTOR_REACH = 4;

    /** In degrees Celsius: no thermometer shows less. */
    private static final BigDecimal SMALLEST_DEGREE = new BigDecimal("0.000001");

    private final Line line;
    private final Units units;
    private final CardinalReader cardinals;
    private final Compounds compounds;
    private final Signs signs;

    AmountReader(Line line, Units units, CardinalReader cardinals) {
        this.line = line;
        this.units = units;
        this.cardinals = cardinals;
        this.compounds = new Compounds(line, units, cardinals);
        this.signs = new Signs(line);
    }

    /** Returns the amount whose bare number is {@code number}. */
    Amount amountOf(Cardinal number) {
        int minus = signs.beforeDigits(number.from());
        Optional<Found> sign = units.before(line, minus);
        if (sign.isEmpty()) {
            return signs.signed(behind(number, number.from()));
        }
        Found currency = sign.get();
        Amount money = Amount.of(number, currency.from(), afterSign(number, currency), Optional.of(currency.unit()));
        Amount whole = inMainUnit(compounds.withCents(money));
        return minus < number.from() ? Signs.negated(whole, currency.from()) : signs.signed(whole);
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
        boolean quarter = line.isForm(number.to() - 1, "quarter") || line.isForm(number.to() - 1, "quarters");
        int point = line.isDash(number.to()) ? number.to() + 1 : number.to();
        if (number.form() == Cardinal.Form.FRACTION && quarter && line.isForm(point, "point")) {
            return Amount.of(number, from, point + 1, Optional.of(Unit.PERCENTAGE_POINT));
        }
        int behindArticle = ofArticle(number.to());
        if (number.form() == Cardinal.Form.FRACTION
                && behindArticle > number.to()
                && line.isForm(behindArticle, "point")
                && isOfPercentages()) {
            return Amount.of(number, from, behindArticle + 1, Optional.of(Unit.PERCENTAGE_POINT));
        }
        if (number.form() == Cardinal.Form.FRACTION) {
            Optional<Found> unit = units.behind(line, behindArticle, false);
            return unit.isPresent() && !unit.get().unit().equals(Unit.PERCENT)
                    ? inMainUnit(Amount.of(number, from, unit.get().to(), unit.map(Found::unit)))
                    : Amount.of(number, from, number.to(), Optional.of(Unit.FRACTION));
        }
        Optional<Found> unit = (number.form() == Cardinal.Form.VAGUE
                        ? units.behindVague(line, number.to()).or(() -> behindMany(number))
                        : units.behind(line, number.to(), number.numeral()))
                .map(found -> inMoney(number, found))
                .map(this::inPercent)
                .map(found -> inDegrees(number, found))
                .map(found -> inCharge(number, found));
        if (unit.isEmpty() && isFactor(from)) {
            return Amount.of(number, from, number.to(), Optional.of(Unit.TIMES));
        }
        if (unit.isEmpty() && isMagnitude(from)) {
            return Amount.of(number, from, number.to(), units.named("magnitude"));
        }
        if (unit.isEmpty()) {
            return multiple(number, from).orElse(Amount.of(number, from, number.to(), Optional.empty()));
        }
        Amount simple = Amount.of(number, from, unit.get().to(), unit.map(Found::unit));
        Amount whole = unit.get().unit().kind() == dev.reckon.mention.Kind.MONEY
                ? compounds.withCents(scaledBehind(simple))
                : compounds.compound(simple);
        return inMainUnit(whole);
    }

    /** "several hundred kilograms": a vague size that ends in a scale word is written before its unit like any number. */
    private Optional<Found> behindMany(Cardinal number) {
        boolean singular = number.to() - number.from() > 1 && !line.endsWith(number.to() - 1, "s");
        return singular
                ? units.behind(line, number.to(), false).filter(found -> Nouns.isPluralNoun(line, found.to() - 1))
                : Optional.empty();
    }

    /** "126 billion pounds" are money, "2 million pounds of beef" are not. */
    private Found inMoney(Cardinal number, Found found) {
        boolean many = number.isScaled() || number.form() == Cardinal.Form.VAGUE;
        boolean pounds = found.unit().name().equals("pound") && many && !line.isForm(found.to(), "of");
        return pounds ? new Found(Units.currency("GBP"), found.from(), found.to()) : found;
    }

    /** "0.12c per decade": where temperatures are spoken of and no prices, or in decimals, a small c is no cent. */
    private Found inDegrees(Cardinal number, Found found) {
        boolean glued =
                line.isGlued(found.from()) && line.textOf(found.from()).equals("c") && found.to() == found.from() + 1;
        if (!glued || Heat.isOfPrices(line)) {
            return found;
        }
        boolean decimal = number.grain().compareTo(BigDecimal.ONE) < 0;
        return decimal || Heat.isSpokenOf(line)
                ? units.named("°C")
                        .map(degree -> new Found(degree, found.from(), found.to()))
                        .orElse(found)
                : found;
    }

    /** "1.6 × 10⁻¹⁹ C": what is so small is a charge, for no temperature is told so. */
    private Found inCharge(Cardinal number, Found found) {
        boolean letter =
                found.to() == found.from() + 1 && line.textOf(found.from()).equals("C");
        boolean tiny = number.low().signum() != 0 && number.low().abs().compareTo(SMALLEST_DEGREE) < 0;
        return letter && tiny
                ? units.named("C")
                        .map(charge -> new Found(charge, found.from(), found.to()))
                        .orElse(found)
                : found;
    }

    /** "rose 1.5pc": written in one, it is no parsec. */
    private Found inPercent(Found found) {
        boolean glued = line.isGlued(found.from()) && line.textOf(found.from()).equals("pc");
        return glued && found.to() == found.from() + 1 ? new Found(Unit.PERCENT, found.from(), found.to()) : found;
    }

    /** "a magnitude 7.8 quake", "a magnitude of 7.8": how strong it was; "of a magnitude of 30 barges" says what is counted. */
    private boolean isMagnitude(int from) {
        return line.isForm(from - 1, "magnitude")
                || line.isDash(from - 1) && line.isForm(from - 2, "magnitude")
                || line.isForm(from - 1, "of") && line.isForm(from - 2, "magnitude");
    }

    /** "by a factor of three", "a factor of more than ten". */
    private boolean isFactor(int from) {
        for (int i = from - 1; i > 0 && i >= from - FACTOR_REACH; i--) {
            if (line.isForm(i, "of") && line.isForm(i - 1, "factor")) {
                return true;
            }
        }
        return false;
    }

    /** "75 USD million": the scale word stands behind the currency. */
    private Amount scaledBehind(Amount money) {
        int at = money.to();
        boolean scale = !money.number().isScaled() && line.isKind(at, Kind.WORD) && cardinals.isScale(at);
        return scale ? money.scaledBy(cardinals.scaleAt(at)).endingAt(at + 1) : money;
    }

    /** Pence are given in pounds, basis points in percentage points. */
    private static Amount inMainUnit(Amount amount) {
        Optional<Unit> main = amount.unit().flatMap(Units::mainUnit);
        if (main.isEmpty()) {
            return amount;
        }
        BigDecimal factor =
                amount.unit().orElseThrow().factor().divide(main.get().factor(), java.math.MathContext.DECIMAL64);
        return new Amount(
                amount.from(),
                amount.to(),
                amount.number(),
                amount.low().multiply(factor).stripTrailingZeros(),
                amount.high().multiply(factor).stripTrailingZeros(),
                amount.grain().multiply(factor),
                main);
    }

    /** Half a point is one of a percentage where percentages or rates are spoken of, and else of a game or an index. */
    private boolean isOfPercentages() {
        for (int i = 0; i < line.size(); i++) {
            boolean named = line.isMark(i, '%')
                    || line.isForm(i, "percent")
                    || line.isForm(i, "cent") && line.isForm(i - 1, "per")
                    || line.isForm(i, "rate");
            if (named) {
                return true;
            }
        }
        return false;
    }

    /** "half a mile", "a third of a second": the unit stands behind an article. */
    private int ofArticle(int i) {
        int at = line.isForm(i, "of") ? i + 1 : i;
        return line.isForm(at, "a") || line.isForm(at, "an") ? at + 1 : i;
    }

    /** "one-tenth of 1 per cent", "one-tenth of a percent". */
    private Optional<Amount> shareOfPercent(Cardinal number, int from) {
        if (number.form() != Cardinal.Form.FRACTION || !line.isForm(number.to(), "of")) {
            return Optional.empty();
        }
        Optional<Found> one = Optional.of(ofArticle(number.to()))
                .filter(at -> at > number.to())
                .flatMap(at -> units.behind(line, at, false))
                .filter(found -> found.unit().equals(Unit.PERCENT));
        if (one.isPresent()) {
            return Optional.of(Amount.of(number, from, one.get().to(), Optional.of(Unit.PERCENT)));
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
        if (!hyphen && line.isForm(at, "x") && line.isGlued(at) && !line.isKind(at + 1, Kind.NUMBER)) {
            return Optional.of(Amount.of(number, from, at + 1, Optional.of(Unit.TIMES)));
        }
        boolean times = line.isForm(at, "times") && (!hyphen || comparesBehind(at + 1));
        if (!times || number.isInteger() && !comparesBehind(at + 1)) {
            return Optional.empty();
        }
        return Optional.of(Amount.of(number, from, at + 1, Optional.of(Unit.TIMES)));
    }

    private boolean comparesBehind(int i) {
        if (line.isKind(i, Kind.NUMBER)) {
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
