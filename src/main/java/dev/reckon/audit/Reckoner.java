package dev.reckon.audit;

import dev.reckon.figure.Figure;
import dev.reckon.mention.Hedge;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.check.Slips;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Stream;

/** Works out what a number ought to be, from the nearest of those around it that it may be worked out from. */
@SuppressWarnings("ReferenceEquality") // the very figure that was read is meant
final class Reckoner {

    /** A result further off than this is one of other numbers. */
    static final double NEAR = 3;

    private static final double NEAR_SUM = 1.4;

    /** Numbers of two things so many times apart are of two orders. */
    private static final double FARTHEST_TERMS = 100;

    /** "47 a week" may have been a month's, and "2 in a thousand" a hundred's. */
    private static final double NEAR_RATE = 12;

    private final Draft draft;
    private final Arithmetics arithmetics;
    private final Ways ways;

    Reckoner(Draft draft, Arithmetics arithmetics, Ways ways) {
        this.draft = draft;
        this.arithmetics = arithmetics;
        this.ways = ways;
    }

    /** Returns what {@code way} gives that {@code result} may be meant to be; empty when nothing comes near. */
    Optional<Reckoned> reckoned(Way way, Figure result, Company company) {
        boolean wide = way != Way.SHARE
                || ways.isRestated(result)
                || ways.isOfThem(result)
                || ways.isMoreThanBefore(result, company);
        if (way == Way.SUM) {
            return sum(result, company);
        }
        // "937 of them, or 62 per cent, and 337": what is told again was told before
        Company told = way == Way.SHARE && ways.isRestated(result) ? company.until(result) : company;
        return pair(result, wide ? told : told.alone(result), pairing(way, result, company));
    }

    /**
     * How two numbers give another.
     *
     * @param way what is done with them
     * @param near what is this many times as large or as small is the result of others
     * @param mayBe whether it may be done with two
     * @param reckoning what two give
     */
    private record Pairing(
            Way way, double near, BiPredicate<Figure, Figure> mayBe, ToDoubleBiFunction<Figure, Figure> reckoning) {}

    private Pairing pairing(Way way, Figure result, Company company) {
        boolean perTime = way == Way.RATE && arithmetics.isPerTime(result);
        return switch (way) {
            case DIFFERENCE, SUM ->
                new Pairing(
                        way,
                        NEAR,
                        (a, b) -> arithmetics.areOfOneMeasure(result, a, b) && areOfOneSize(a, b),
                        arithmetics::difference);
            case RATIO ->
                new Pairing(
                        way,
                        NEAR,
                        arithmetics::areMultiples,
                        (a, b) -> result.unit().equals("fraction") && ways.isChange(result)
                                ? arithmetics.changeAsPart(result, a, b)
                                : arithmetics.ratio(result, a, b));
            case SHARE ->
                new Pairing(
                        way,
                        NEAR,
                        arithmetics::areComparable,
                        (a, b) -> ways.isChange(result)
                                ? arithmetics.change(result, a, b)
                                : arithmetics.share(result, a, b));
            case RATE ->
                new Pairing(
                        way,
                        NEAR_RATE,
                        (a, b) -> arithmetics.rateOfEither(result, a, b).isPresent()
                                && (!perTime || a.kind() == Kind.DURATION || b.kind() == Kind.DURATION)
                                && !isOfAnother(result, a, company)
                                && !isOfAnother(result, b, company),
                        (a, b) -> arithmetics.rateOfEither(result, a, b).orElse(0));
        };
    }

    /** "27 trains with 48,400 people": the one is not what is taken from the other. */
    private boolean areOfOneSize(Figure a, Figure b) {
        return a.unit().equals(b.unit()) || Reckoned.isNear(arithmetics.value(a), arithmetics.value(b), FARTHEST_TERMS);
    }

    /** "82 a day before the flood, 118 a day in the eleven days of it": the time belongs to the rate it stands with. */
    private static boolean isOfAnother(Figure result, Figure term, Company company) {
        return company.here().stream()
                .anyMatch(other -> Arithmetics.isRate(other)
                        && other.unit().equals(result.unit())
                        && isBetween(result, other, term));
    }

    private static boolean isBetween(Figure a, Figure middle, Figure b) {
        return a.span().start() < middle.span().start()
                        && middle.span().start() < b.span().start()
                || b.span().start() < middle.span().start()
                        && middle.span().start() < a.span().start();
    }

    private Optional<Reckoned> sum(Figure result, Company company) {
        List<Figure> alike = arithmetics.alike(result, company.here()).stream()
                .filter(term -> !ways.isPer(term))
                .toList();
        List<Figure> earlier = Company.earlier(alike, result);
        List<Figure> terms = earlier.size() >= 2 ? earlier : alike;
        if (terms.size() < 2) {
            List<Figure> more = company.before().stream()
                    .filter(figure -> Blocks.areOne(figure, result) && ways.pointsBack(result))
                    .filter(figure -> arithmetics.areOfOneMeasure(result, figure))
                    .toList();
            terms = Stream.concat(more.stream(), alike.stream()).toList();
        }
        List<Figure> moves = changes(result, terms);
        terms = moves.size() > 1 ? moves : terms;
        double stated = arithmetics.value(result);
        Optional<Reckoned> best = Optional.empty();
        for (int from = 0; from + 1 < terms.size(); from++) {
            List<Figure> some = terms.subList(from, terms.size());
            double sum = some.stream().mapToDouble(arithmetics::value).sum();
            boolean nearer = Reckoned.isNear(sum, stated, NEAR_SUM)
                    && (best.isEmpty() || apart(sum, stated) < apart(best.get().expected(), stated));
            best = nearer ? Optional.of(new Reckoned(Way.SUM, some, sum)) : best;
        }
        return best;
    }

    /** Returns what the only two numbers told as one, "from 12 to 36", give. */
    Optional<Reckoned> ofSpan(Way way, Figure result, Company company) {
        boolean wide = way == Way.DIFFERENCE && draft.words().endsIn(Words.before(result), "spreading");
        List<Figure> spans = (wide ? Company.earlier(company.here(), result) : company.near())
                .stream()
                        .filter(figure -> figure.value().hedge() == Hedge.RANGE
                                && ofSpan(way, figure, wide).isPresent())
                        .toList();
        return spans.size() == 1
                ? Optional.of(
                        new Reckoned(way, spans, ofSpan(way, spans.get(0), wide).getAsDouble()))
                : Optional.empty();
    }

    /** "From 12 to 36, three times as many": two numbers told as one; the ends of an interval are none, but for "a spread of". */
    private OptionalDouble ofSpan(Way way, Figure span, boolean wide) {
        double low = span.value().low().map(Number::doubleValue).orElse(0.0);
        double high = span.value().high().map(Number::doubleValue).orElse(0.0);
        boolean moves = draft.words().startsWith(span.surface(), "spanning")
                && !draft.words().endsIn(Words.before(span), "ranging");
        if (low <= 0 || high <= 0 || !(wide || moves)) {
            return OptionalDouble.empty();
        }
        return switch (way) {
            case RATIO -> OptionalDouble.of(Math.max(low, high) / Math.min(low, high));
            case SHARE -> OptionalDouble.of(Arithmetics.HUNDRED * Math.abs(high - low) / low);
            case DIFFERENCE -> OptionalDouble.of(Math.abs(high - low));
            case SUM, RATE -> OptionalDouble.empty();
        };
    }

    /** Returns what the nearest two give that may be meant: both of the sentence, else one of it, else two of the sentence before. */
    private Optional<Reckoned> pair(Figure result, Company company, Pairing pairing) {
        List<Figure> here = new ArrayList<>(company.here());
        here.sort((a, b) -> Integer.compare(distance(a, result), distance(b, result)));
        List<Figure> before = new ArrayList<>(company.before());
        before.sort((a, b) -> Integer.compare(distance(a, result), distance(b, result)));
        // "that is 300 more than the 500": one of the two stands before
        boolean more =
                result.document().text().startsWith(" more than", result.span().end());
        Optional<Reckoned> told =
                more && ways.pointsBack(result) ? best(result, here, before, pairing) : Optional.empty();
        Optional<Reckoned> found = told.or(() -> best(result, here, here, pairing));
        if (found.isEmpty() && !result.unit().equals("fraction")) {
            found = best(result, here, before, pairing);
        }
        boolean none = here.stream().noneMatch(figure -> before.stream()
                .anyMatch(other -> pairing.mayBe().test(figure, other)));
        return found.isEmpty() && none && ways.pointsBack(result) ? best(result, before, before, pairing) : found;
    }

    private static int distance(Figure a, Figure b) {
        return a.span().start() < b.span().start()
                ? b.span().start() - a.span().end()
                : a.span().start() - b.span().end();
    }

    private Optional<Reckoned> best(Figure result, List<Figure> some, List<Figure> others, Pairing pairing) {
        double stated = arithmetics.value(result);
        for (Figure a : some) {
            for (Figure b : others) {
                boolean two = a != b
                        && arithmetics.isNumber(a)
                        && arithmetics.isNumber(b)
                        && pairing.mayBe().test(a, b);
                double expected = two ? pairing.reckoning().applyAsDouble(a, b) : 0;
                if (Reckoned.isNear(expected, stated, pairing.near())) {
                    List<Figure> terms = a.span().start() < b.span().start() ? List.of(a, b) : List.of(b, a);
                    return Optional.of(new Reckoned(pairing.way(), terms, expected));
                }
            }
        }
        return Optional.empty();
    }

    /** "From 90 to 60, a loss of 30, and from 50 to 40, a loss of 10; together 40 fewer": what is so many fewer adds up losses. */
    private List<Figure> changes(Figure result, List<Figure> terms) {
        boolean change = draft.words().startsWith(Words.behind(result), "differing");
        return terms.stream()
                .filter(term -> change && draft.words().endsIn(Words.before(term), "moving"))
                .toList();
    }

    private static double apart(double a, double b) {
        return Math.abs(Math.log(a / b));
    }

    /** Returns what a number without a word that says what was done ought to be: a sum or a difference with a slip of the pen in it. */
    Optional<Reckoned> slipped(Figure result, Company company) {
        if (result.value().hedge() != Hedge.EXACT || !SlipOfPen.isTelling(result)) {
            return Optional.empty();
        }
        List<Figure> alike = company.near().stream()
                .filter(figure -> arithmetics.areOfOneMeasure(result, figure))
                .toList();
        List<Figure> terms = Company.earlier(arithmetics.alike(result, company.here()), result);
        if (terms.size() > 2
                && isSlip(result, terms.stream().mapToDouble(arithmetics::value).sum())) {
            double sum = terms.stream().mapToDouble(arithmetics::value).sum();
            return Optional.of(new Reckoned(Way.SUM, terms, sum));
        }
        for (int i = 0; i < alike.size(); i++) {
            for (int j = i + 1; j < alike.size(); j++) {
                List<Figure> two = List.of(alike.get(i), alike.get(j));
                double sum = arithmetics.value(two.get(0)) + arithmetics.value(two.get(1));
                double difference = arithmetics.difference(two.get(0), two.get(1));
                boolean anchored = two.stream()
                        .allMatch(term -> term.sentence().equals(result.sentence()) && draft.isAnchored(term));
                boolean sure = anchored || two.stream().allMatch(SlipOfPen::isTelling) && rest(two);
                if (sure && isSlip(result, sum)) {
                    return Optional.of(new Reckoned(Way.SUM, two, sum));
                }
                if (sure && isSlip(result, difference)) {
                    return Optional.of(new Reckoned(isPart(result, two) ? Way.SUM : Way.DIFFERENCE, two, difference));
                }
            }
        }
        return Optional.empty();
    }

    /** "The new count was 837,214, a drop of 32,876 from the first", which was told some paragraphs before: a difference with a slip of the pen in it. */
    Optional<Reckoned> slippedFromFar(Figure result, Company company) {
        List<Figure> here = Company.earlier(company.here(), result).stream()
                .filter(figure -> arithmetics.areOfOneMeasure(result, figure))
                .toList();
        if (here.size() != 1
                || result.value().hedge() != Hedge.EXACT
                || !SlipOfPen.isTelling(result)
                || !draft.words().endsIn(Words.before(result), "moving")) {
            return Optional.empty();
        }
        Figure term = here.get(0);
        return draft.numbers().stream()
                .takeWhile(figure -> figure.span().start() < term.span().start())
                .filter(figure -> arithmetics.areOfOneMeasure(result, figure)
                        && figure.value().hedge() == Hedge.EXACT
                        && isSlip(result, arithmetics.difference(figure, term)))
                .findFirst()
                .map(figure ->
                        new Reckoned(Way.DIFFERENCE, List.of(figure, term), arithmetics.difference(figure, term)));
    }

    /** "The 476 are 323 men and 153 women": the last of two parts whose whole stands before both does not make it up. */
    private static boolean isPart(Figure result, List<Figure> wholeAndPart) {
        Figure whole = wholeAndPart.get(0);
        Figure part = wholeAndPart.get(1);
        boolean inOrder = whole.span().start() < part.span().start()
                && part.span().start() < result.span().start()
                && whole.sentence().equals(result.sentence());
        String between = result.document()
                .text()
                .substring(
                        Math.min(part.span().end(), result.span().start()),
                        result.span().start());
        return inOrder && (between.endsWith(" and ") || between.endsWith(", "));
    }

    /** Some of what it is worked out from is what the sources have. */
    boolean rest(List<Figure> terms) {
        return terms.stream()
                .anyMatch(term -> draft.isAnchored(term) || draft.sources().haveDigits(term));
    }

    private boolean isSlip(Figure result, double expected) {
        double stated = arithmetics.value(result);
        return Reckoned.isNear(expected, stated, 2)
                && Slips.likely(exact(stated), exact(expected)).isPresent();
    }

    private static BigDecimal exact(double n) {
        return BigDecimal.valueOf(Math.round(n));
    }
}
