package dev.reckon.audit;

import dev.reckon.align.Stems;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Hedge;
import dev.reckon.mention.Kind;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/** What two numbers of a draft give, and whether a third is that, as exactly as its words state it. */
@SuppressWarnings("ReferenceEquality") // the very figure that was read is meant
final class Arithmetics {

    /** "About 4" may be said of what is worked out to 3.6, "about 47" of 45.5 and "about 412" hardly of 400, by digits. */
    private static final double[] ABOUT = {0.12, 0.05, 0.03};

    private static final double EXACT = 0.005;

    /** "Two thirds" are said of 65 of a hundred. */
    private static final double EXACT_IN_WORDS = 0.03;

    /** A rounded or hedged number is off by no more. */
    private static final double MOST_ROUNDED = 0.03;

    private static final double LEAST_POINTS = 0.6;

    /** What is hedged as a bound lies so near to it. */
    private static final double BOUND = 0.015;

    private static final double BOUND_REACHES = 1.3;

    private static final double BOUND_OF_MANY_REACHES = 1.03;

    private static final int MOST_OF_BOUND = 2;

    /** A result is not worked out from numbers rounded so many times as far: "6,065" is not "about 70,000" less "64,132". */
    private static final double COARSEST_TERMS = 20;

    static final double HUNDRED = 100;
    private static final double DAYS_OF_YEAR = 365.25;
    private static final int MONTHS = 12;
    private static final int DAYS_OF_WEEK = 7;

    private static final int WORD = 12;

    /** The unit of a difference between two shares. */
    static final String POINTS = "percentage point";

    private static final Set<Kind> AMOUNTS = Set.of(Kind.COUNT, Kind.MONEY, Kind.MEASURE);

    /** "262 tons of coal for every day": so many words behind the number may come before the time. */
    private static final int MOST_BEFORE_TIME = 6;

    private final Draft draft;

    Arithmetics(Draft draft) {
        this.draft = draft;
    }

    /** Returns whether arithmetic can be done with the figure: it states one number, and more than how certain something is. */
    boolean isNumber(Figure figure) {
        return number(figure).isPresent()
                && number(figure).getAsDouble() > 0
                && (figure.value().hedge() != Hedge.RANGE
                        || figure.value().best().isPresent())
                && Claims.isTerm(figure);
    }

    private static OptionalDouble number(Figure figure) {
        return figure.value()
                .shown()
                .map(n -> OptionalDouble.of(n.doubleValue()))
                .orElse(OptionalDouble.empty());
    }

    /** Returns the number of a figure, in the base unit of what it measures. */
    double value(Figure figure) {
        boolean plain = figure.kind() == Kind.COUNT
                || figure.kind() == Kind.PERCENTAGE
                || figure.kind() == Kind.RATIO
                || isRate(figure);
        return plain ? number(figure).orElse(0) : draft.numbers(figure).middle().orElse(0);
    }

    /** Returns whether the figure says how much there is of something for one, or for so many, of something else. */
    static boolean isRate(Figure figure) {
        return figure.kind() == Kind.RATE || figure.unit().contains("/");
    }

    /** Returns what a rate is told for, "day" of "crates/day"; the whole unit of what is none. */
    static String per(Figure rate) {
        return rate.unit().substring(rate.unit().indexOf('/') + 1);
    }

    /** Returns whether the figure says how many there are in a hundred, a thousand or more. */
    static boolean isShareOfMany(Figure figure) {
        boolean written = figure.unit().equals("fraction") && figure.isInDigits();
        return written || (isRate(figure) && each(per(figure)) > 1);
    }

    /** Returns whether two figures measure one thing and may be set against each other; what leaves out its unit has that of the other. */
    boolean areComparable(Figure a, Figure b) {
        return isAmount(a)
                && isAmount(b)
                && (measure(a).equals(measure(b))
                        || (AMOUNTS.contains(a.kind())
                                && AMOUNTS.contains(b.kind())
                                && !isRate(a)
                                && !isRate(b)
                                && (isBare(a) || isBare(b))));
    }

    /** Returns whether the one may be so many times the other: what can be set against each other, rates and shares of one kind, too. */
    boolean areMultiples(Figure a, Figure b) {
        boolean relative = a.kind() == b.kind()
                && (a.kind() == Kind.RATE || a.kind() == Kind.PERCENTAGE)
                && a.unit().equals(b.unit())
                && !a.unit().equals(POINTS);
        return relative || areComparable(a, b) || isRateLike(a, b) || isRateLike(b, a);
    }

    /** "After it the rate was 13.3": a mere number that the words call a rate may be so many times a rate told before. */
    private boolean isRateLike(Figure bare, Figure rate) {
        return rate.kind() == Kind.RATE && isBare(bare) && draft.words().endsIn(Words.before(bare), "rating");
    }

    private static boolean isAmount(Figure figure) {
        return AMOUNTS.contains(figure.kind()) || figure.kind() == Kind.DURATION || isMisread(figure);
    }

    /** "112 water points" are no points of a percentage. */
    private static boolean isMisread(Figure figure) {
        return figure.kind() == Kind.PERCENTAGE
                && figure.surface().chars().noneMatch(c -> Character.isLetter(c) || c == '%');
    }

    /** "They dug 78 million cubic yards, and we 232 million." */
    private static boolean isBare(Figure figure) {
        return figure.kind() == Kind.COUNT && !Units.areWritten(figure);
    }

    /** "9,000 kroner on Friday and 14,000 on Saturday": nothing behind the number but its digits. */
    private boolean isUnscaled(Figure figure) {
        String text = figure.document().text();
        int end = Math.min(figure.sentence().end(), figure.span().end() + WORD);
        String behind =
                text.substring(figure.span().end(), Math.max(figure.span().end(), end));
        boolean scaled = figure.surface().endsWith("illion");
        return isBare(figure)
                && (scaled || Cuts.upToPause(behind).isBlank() || draft.words().startsWith(behind, "unsaid"));
    }

    /** "34 million dollars, 57 million together": a number of millions without a word behind it has the unit of the others. */
    private boolean isLent(Figure result, Figure term) {
        return term.kind() == Kind.MONEY && isBare(result) && result.surface().endsWith("illion") && isUnscaled(result);
    }

    private String measure(Figure figure) {
        return isMisread(figure) ? "count" : draft.measure(figure);
    }

    /** Returns how many times the one is as much as the other. */
    private double over(Figure a, Figure b) {
        boolean alike = measure(a).equals(measure(b));
        return alike ? value(a) / value(b) : number(a).orElse(0) / number(b).orElse(1);
    }

    /** Returns whether {@code term} may be a term of a sum that {@code result} is. */
    boolean areOfOneMeasure(Figure result, Figure term) {
        boolean shares = result.kind() == Kind.PERCENTAGE && term.kind() == Kind.PERCENTAGE;
        return isNumber(term)
                && !term.unit().equals("times")
                && !term.unit().equals("fraction")
                && term.kind() != Kind.DURATION
                && (shares
                        || measure(result).equals(measure(term))
                        || (result.kind() != Kind.PERCENTAGE
                                && AMOUNTS.contains(term.kind())
                                && (isUnscaled(term) || isLent(result, term))));
    }

    /** Returns those of {@code figures} that may be terms of a sum that {@code result} is. */
    List<Figure> alike(Figure result, List<Figure> figures) {
        return figures.stream()
                .filter(figure -> areOfOneMeasure(result, figure))
                .toList();
    }

    /** Returns whether {@code figures} have two that {@code result} may be worked out from. */
    boolean hasTerms(Figure result, List<Figure> figures) {
        long alike = figures.stream()
                .filter(figure -> areOfOneMeasure(result, figure))
                .count();
        boolean relative = result.kind() == Kind.RATIO
                || (result.kind() == Kind.PERCENTAGE && !result.unit().equals(POINTS));
        return alike > 1
                || (relative && anyPair(figures, figures, this::areComparable))
                || (isRate(result)
                        && anyPair(
                                figures, figures, (a, b) -> rate(result, a, b).isPresent()));
    }

    /** Returns whether {@code result} may be the difference of two. */
    boolean areOfOneMeasure(Figure result, Figure a, Figure b) {
        return areOfOneMeasure(result, a) && areOfOneMeasure(result, b);
    }

    double difference(Figure a, Figure b) {
        return Math.abs(value(a) - value(b));
    }

    /** Returns what multiple, or part, the one is of the other. */
    double ratio(Figure result, Figure a, Figure b) {
        double ratio = Math.max(over(a, b), over(b, a));
        return value(result) >= 1 ? ratio : 1 / ratio;
    }

    /** Returns how many of a hundred the smaller of two is of the larger, or by how many it differs where the words say so. */
    double share(Figure result, Figure a, Figure b) {
        double part = Math.min(over(a, b), over(b, a));
        double share = HUNDRED * part;
        double[] ways = {share, HUNDRED - share, HUNDRED / part - HUNDRED};
        double best = share;
        for (double way : ways) {
            boolean nearer =
                    way > 0 && Math.abs(Math.log(way / value(result))) < Math.abs(Math.log(best / value(result)));
            best = nearer ? way : best;
        }
        return best;
    }

    /** Returns by how many of a hundred two differ, of the smaller or of the larger, whichever is nearer to what is stated. */
    double change(Figure result, Figure a, Figure b) {
        return change(value(result), a, b, HUNDRED);
    }

    /** Returns by what part of one two differ, of the smaller or of the larger, whichever is nearer to what is stated. */
    double changeAsPart(Figure result, Figure a, Figure b) {
        return change(value(result), a, b, 1);
    }

    private double change(double stated, Figure a, Figure b, double all) {
        double part = Math.min(over(a, b), over(b, a));
        double rise = all / part - all;
        double fall = all - all * part;
        return fall > 0 && Math.abs(Math.log(rise / stated)) > Math.abs(Math.log(fall / stated)) ? fall : rise;
    }

    /** Returns whether {@code result} is by what part of one some two of {@code figures} differ. */
    boolean giveChangeAsPart(Figure result, List<Figure> figures) {
        return anyPair(
                figures, figures, (a, b) -> areMultiples(a, b) && fits(result, Math.abs(over(a, b) - 1), slack(a, b)));
    }

    /** Returns {@code value}, in the base unit of what {@code figure} measures, in the unit that it is written in. */
    double asWritten(Figure figure, double value) {
        return value(figure) == 0 ? value : value * number(figure).orElse(0) / value(figure);
    }

    /** Returns how much of {@code amount} there is for each of {@code base}, as the unit of {@code rate} counts them; empty when they are no such pair. */
    OptionalDouble rate(Figure rate, Figure amount, Figure base) {
        if (!AMOUNTS.contains(amount.kind()) || isRate(amount) || isRate(base)) {
            return OptionalDouble.empty();
        }
        String per = per(rate).toLowerCase(Locale.ROOT);
        double days = days(per);
        if (days > 0) {
            double time = base.kind() == Kind.DURATION ? number(base).orElse(0) * days(base.unit()) : 0;
            return time > 0
                    ? OptionalDouble.of(lent(rate, amount) * valueFor(rate, amount) * days / time)
                    : OptionalDouble.empty();
        }
        // "88 million for 37 km, 2.4 million a kilometre": for each of what the number is written in
        double size = base.kind() == Kind.MEASURE ? number(base).orElse(0) : value(base);
        boolean each =
                (base.kind() == Kind.COUNT || base.kind() == Kind.MEASURE) && (each(per) == 1 || size > value(amount));
        return each && size > 0
                ? OptionalDouble.of(lent(rate, amount) * value(amount) * each(per) / size)
                : OptionalDouble.empty();
    }

    /** "210 mm in 129 years, 1.6 mm a year": as written where both are of one unit. */
    private double valueFor(Figure rate, Figure amount) {
        boolean one = !amount.unit().isEmpty() && rate.unit().startsWith(amount.unit() + "/");
        return one ? number(amount).orElse(0) : value(amount);
    }

    /** "412,000 meals, or 29,400 in each": the unit was read from elsewhere where the two do not measure the same. */
    private double lent(Figure rate, Figure amount) {
        boolean carried = rate.kind() == Kind.MEASURE && !measure(rate).equals(measure(amount));
        return carried ? value(rate) / number(rate).orElse(1) : 1;
    }

    /** Returns how much of the one there is for each of the other, or the other way round. */
    OptionalDouble rateOfEither(Figure rate, Figure a, Figure b) {
        OptionalDouble found = rate(rate, a, b);
        return found.isPresent() ? found : rate(rate, b, a);
    }

    /** Returns whether {@code figures} have an amount and what there may be so much of it for. */
    boolean hasRate(Figure rate, List<Figure> figures) {
        return anyPair(figures, figures, (a, b) -> rate(rate, a, b).isPresent());
    }

    private static double each(String per) {
        int digits = 0;
        while (digits < per.length() && Character.isDigit(per.charAt(digits))) {
            digits++;
        }
        return digits > 0 ? Double.parseDouble(per.substring(0, digits)) : 1;
    }

    private static double days(String unit) {
        return switch (unit) {
            case "day", "night" -> 1;
            case "week" -> DAYS_OF_WEEK;
            case "month" -> DAYS_OF_YEAR / MONTHS;
            case "year" -> DAYS_OF_YEAR;
            case "decade" -> 10 * DAYS_OF_YEAR;
            case "hour" -> 1.0 / 24;
            case "minute" -> 1.0 / (24 * 60);
            default -> 0;
        };
    }

    /** Returns whether {@code result} is what its words make of {@code expected}. */
    boolean fits(Figure result, double expected) {
        return fits(result, expected, 0);
    }

    /** Returns whether {@code result} is what its words make of {@code expected}, which is known but for a share {@code slack}. */
    private boolean fits(Figure result, double expected, double slack) {
        double stated = value(result);
        double half = half(result) + slack * stated;
        return switch (result.value().hedge()) {
            case MORE_THAN, AT_LEAST ->
                expected >= stated * (1 - BOUND - slack) && expected <= stated * reach(result) + half;
            case LESS_THAN, NEARLY, AT_MOST, UP_TO ->
                expected <= stated * (1 + BOUND + slack) && expected >= stated / reach(result) - half;
            case APPROX -> Math.abs(expected - stated) <= Math.max(half, about(result) * stated);
            case EXACT ->
                Math.abs(expected - stated) <= Math.max(half, (isInWords(result) ? EXACT_IN_WORDS : EXACT) * stated);
            case RANGE, ORDER_OF_MAGNITUDE -> draft.numbers(result).soft().contains(expected);
        };
    }

    private static boolean isInWords(Figure figure) {
        return figure.unit().equals("fraction") && !figure.isInDigits();
    }

    /** "More than 500" may be said of 600, and "more than 587" hardly: nobody rounds to three digits. */
    private static double reach(Figure result) {
        boolean fraction = result.unit().equals("fraction");
        return !fraction && digits(result) > MOST_OF_BOUND ? BOUND_OF_MANY_REACHES : BOUND_REACHES;
    }

    private static int digits(Figure result) {
        return result.value()
                .shown()
                .map(n -> n.stripTrailingZeros().precision())
                .orElse(1);
    }

    /** The more digits, the nearer. */
    private double about(Figure result) {
        return ABOUT[Math.min(digits(result), ABOUT.length) - 1];
    }

    private double half(Figure result) {
        double grain = result.value().grain().doubleValue();
        if (result.kind() == Kind.PERCENTAGE) {
            return LEAST_POINTS * Math.min(1, grain);
        }
        if (result.kind() == Kind.RATIO) {
            return Math.min(1, grain) / 2; // "ten times" is not rounded to the ten
        }
        boolean base = value(result) == number(result).orElse(0);
        return (base ? grain : draft.numbers(result).grain()) / 2;
    }

    /** Returns by what share two numbers may be off, rounded and hedged as they are. */
    private double slack(Figure a, Figure b) {
        return slack(a) + slack(b);
    }

    private double slack(Figure figure) {
        double number = number(figure).orElse(0);
        double grain = figure.value().grain().doubleValue();
        double rounded = number == 0 ? 0 : Math.min(MOST_ROUNDED, grain / number / 2);
        return figure.value().hedge() == Hedge.EXACT ? rounded : Math.max(rounded, MOST_ROUNDED);
    }

    /** Returns whether {@code result} is how many times one of {@code near} another of {@code others} is, or the other way round. */
    boolean giveRatio(Figure result, List<Figure> near, List<Figure> others) {
        return anyPair(near, others, (a, b) -> areMultiples(a, b) && fits(result, over(a, b), slack(a, b)));
    }

    /** Returns whether {@code result} is the part that is left of one of {@code near} without another. */
    boolean givePart(Figure result, List<Figure> near) {
        return value(result) < 1
                && anyPair(
                        near,
                        near,
                        (a, b) -> areComparable(a, b)
                                && (fits(result, 1 - over(a, b), slack(a, b))
                                        || fits(result, over(a, b) / (1 + over(a, b)), slack(a, b))));
    }

    /** Returns how much {@code share} of {@code whole} is. */
    double shareOfAmount(Figure share, Figure whole) {
        return shareOf(share) * value(whole);
    }

    /** Returns what share, in the unit of {@code result}, the one is of the other. */
    double portion(Figure result, Figure part, Figure whole) {
        return (result.kind() == Kind.PERCENTAGE ? HUNDRED : 1) * over(part, whole);
    }

    /** Returns whether {@code result} is the share that {@code part} has of {@code whole}. */
    boolean isPortion(Figure result, Figure part, Figure whole) {
        return fits(result, portion(result, part, whole), slack(part, whole));
    }

    /** Returns whether {@code result} is a share of, or a growth between, two, one of {@code near} and one of {@code others}. */
    boolean giveShare(Figure result, List<Figure> near, List<Figure> others) {
        return anyPair(
                near,
                others,
                (a, b) -> areComparable(a, b)
                        && (fits(result, HUNDRED * over(a, b), slack(a, b))
                                || fits(result, HUNDRED * over(a, b) - HUNDRED, slack(a, b))));
    }

    /** Returns whether {@code result} is by how many of a hundred one of {@code figures} is more or less than another. */
    boolean giveChange(Figure result, List<Figure> figures) {
        return anyPair(
                figures,
                figures,
                (a, b) -> areComparable(a, b) && fits(result, HUNDRED * Math.abs(over(a, b) - 1), slack(a, b)));
    }

    /** Returns whether {@code result} is the share that is left of one of {@code near} without another, or that it has of both. */
    boolean giveRest(Figure result, List<Figure> near) {
        return anyPair(
                near,
                near,
                (a, b) -> areComparable(a, b)
                        && (fits(result, HUNDRED - HUNDRED * over(a, b), slack(a, b))
                                || fits(result, HUNDRED * over(a, b) / (1 + over(a, b)), slack(a, b))));
    }

    /** Returns whether {@code result} is a sum or a difference of a few of {@code others}, or of two, one of them {@code near}. */
    boolean giveSum(Figure result, List<Figure> near, List<Figure> others) {
        List<Figure> alike =
                others.stream().filter(other -> areOfOneMeasure(result, other)).toList();
        List<Double> values = alike.stream().map(this::value).toList();
        return Workings.give(value(result), values)
                || anyPair(
                        near,
                        alike,
                        (a, b) -> areOfOneMeasure(result, a)
                                && (isClose(result, value(a) + value(b), a, b)
                                        || isClose(result, difference(a, b), a, b)));
    }

    /** Returns whether {@code result} is, as far as all three are rounded, what two terms give. */
    private boolean isClose(Figure result, double expected, Figure a, Figure b) {
        return result.value().hedge() == Hedge.EXACT
                ? Math.abs(expected - value(result))
                        <= half(result) + Math.min(half(a) + half(b), COARSEST_TERMS * half(result))
                : fits(result, expected, 0);
    }

    /** Returns whether {@code result} is to its last digit a sum or a difference of a few of {@code others}. */
    boolean giveExactly(Figure result, List<Figure> others) {
        return Workings.give(
                value(result),
                others.stream()
                        .filter(other -> areOfOneMeasure(result, other))
                        .map(this::value)
                        .toList());
    }

    /** Returns whether {@code result} is a share that {@code terms} have, of another of them: "of 800 boats 15 per cent, or 120". */
    boolean giveShareOfAmount(Figure result, List<Figure> terms) {
        return isAmount(result)
                && anyPair(
                        terms,
                        terms,
                        (share, whole) -> isShare(share)
                                && areOfOneMeasure(result, whole)
                                && fits(result, shareOf(share) * value(whole), slack(share, whole)));
    }

    private static boolean isShare(Figure figure) {
        return figure.unit().equals("fraction")
                || (figure.kind() == Kind.PERCENTAGE && !figure.unit().equals(POINTS));
    }

    private double shareOf(Figure share) {
        return share.kind() == Kind.PERCENTAGE ? value(share) / HUNDRED : value(share);
    }

    /** Returns whether {@code result} is a sum of some of {@code terms}. */
    boolean giveSum(Figure result, List<Figure> terms) {
        List<Figure> alike =
                terms.stream().filter(term -> areOfOneMeasure(result, term)).toList();
        for (int from = 0; from + 1 < alike.size(); from++) {
            if (fits(result, alike.stream().skip(from).mapToDouble(this::value).sum(), 0)) {
                return true;
            }
        }
        return Workings.giveSum(value(result), alike.stream().map(this::value).toList());
    }

    /** Returns whether {@code result} is the difference of two of {@code terms}. */
    boolean giveDifference(Figure result, List<Figure> terms) {
        return giveDifference(result, terms, terms);
    }

    /** Returns whether {@code result} is one of {@code near}, whatever it measures, over one of {@code others}, as written, times what the rate is told for. */
    boolean giveQuotient(Figure result, List<Figure> near, List<Figure> others) {
        double base = each(per(result).toLowerCase(Locale.ROOT));
        return isRate(result)
                && anyPair(
                        near,
                        others,
                        (a, b) -> fits(
                                        result,
                                        base * number(a).orElse(0) / number(b).orElse(1))
                                || fits(
                                        result,
                                        base * number(b).orElse(0) / number(a).orElse(1)));
    }

    /** Returns whether {@code result} is told for each day, week or the like: "262 tons for every day". */
    boolean isPerTime(Figure result) {
        List<String> behind = Stems.words(Words.behind(result));
        for (int i = 0; i + 1 < Math.min(behind.size(), MOST_BEFORE_TIME); i++) {
            if (draft.words().of("per").contains(behind.get(i)) && days(behind.get(i + 1)) > 0) {
                return true;
            }
        }
        return isRate(result) && days(per(result)) > 0;
    }

    /** Returns whether {@code result} is the difference of one of {@code near} and one of {@code others}. */
    boolean giveDifference(Figure result, List<Figure> near, List<Figure> others) {
        return anyPair(
                near, others, (a, b) -> areOfOneMeasure(result, a, b) && isClose(result, difference(a, b), a, b));
    }

    /** Returns whether {@code result} is how much of one of {@code others} there is for each of another, one of them {@code near}. */
    boolean giveRate(Figure result, List<Figure> near, List<Figure> others) {
        return anyPair(near, others, (a, b) -> {
            OptionalDouble rate = rate(result, a, b);
            return rate.isPresent() && fits(result, rate.getAsDouble(), slack(a, b));
        });
    }

    /** Returns whether a figure is an estimate by its own words. */
    boolean isRough(Figure figure) {
        return isAmount(figure)
                && (figure.value().hedge() == Hedge.APPROX
                        || figure.value().hedge() == Hedge.NEARLY
                        || figure.value().hedge() == Hedge.RANGE);
    }

    /** Returns whether {@code share} is, to its last digit but one, what one of two is of the other; of a range its middle or an end. */
    boolean isShareOf(Figure share, Figure term, Figure other) {
        boolean alike = measure(term).equals(measure(other));
        double second =
                alike ? draft.numbers(other).middle().orElse(0) : number(other).orElse(0);
        if (!areComparable(term, other) || second <= 0) {
            return false;
        }
        Numbers numbers = draft.numbers(term);
        Stream<OptionalDouble> values =
                alike ? Stream.of(numbers.middle(), numbers.low(), numbers.high()) : Stream.of(number(term));
        return values.flatMap(number -> number.stream().boxed())
                .filter(number -> number > 0)
                .anyMatch(first -> isShare(share, first / second) || isShare(share, second / first));
    }

    private boolean isShare(Figure share, double ratio) {
        double slack = Math.max(share.value().grain().doubleValue(), EXACT * value(share));
        return Math.abs(HUNDRED * ratio - value(share)) <= slack;
    }

    private interface Pair {
        boolean holds(Figure a, Figure b);
    }

    /** Returns whether something holds of one of {@code near} and one of {@code others}, in either order. */
    private boolean anyPair(List<Figure> near, List<Figure> others, Pair pair) {
        List<Figure> first = near.stream().filter(this::isNumber).toList();
        List<Figure> second = others.stream().filter(this::isNumber).toList();
        for (Figure a : first) {
            for (Figure b : second) {
                if (a != b && (pair.holds(a, b) || pair.holds(b, a))) {
                    return true;
                }
            }
        }
        return false;
    }
}
