package dev.reckon.audit;

import dev.reckon.base.Span;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Hedge;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.NumberText;
import dev.reckon.reconcile.check.Slips;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Numbers that a draft works out itself, in whatever words: no source has them, and a word beside them ("together", "fewer"), their unit
 * ("three times", "a week") or a slip of the pen says what was done with the numbers around, of which the sources have some. What neither
 * any two of these nor those beside them in the sources give is reckoned wrong. O(numbers of a sentence and of the two before, squared).
 */
@SuppressWarnings("ReferenceEquality") // the very figure that was read is meant
final class Results {

    /** So many characters before and behind a number say what was done. */
    private static final int BEFORE = 36;

    private static final int BEHIND = 30;

    /** So many characters before a sentence another may end that has what it is worked out from. */
    private static final int AROUND = 320;

    private static final int SENTENCES = 2;

    private static final String PARTING = ";";

    private static final int EARLIER_SENTENCES = 8;

    private static final int MOST_BEYOND = 24;

    /** A result further off than this is one of other numbers. */
    private static final double NEAR = 3;

    private static final double NEAR_SUM = 1.4;

    /** "47 a week" may have been a month's, and "2 in a thousand" a hundred's. */
    private static final double NEAR_RATE = 12;

    private final Draft draft;
    private final Arithmetics arithmetics;
    private final Set<Span> checked = new HashSet<>();
    private final Map<String, List<Remark>> wrong = new HashMap<>();
    private final Set<Span> given = new HashSet<>();
    private final Set<Span> right = new HashSet<>();

    /** What was done with numbers. */
    private enum Way {
        SUM("sum"),
        DIFFERENCE("difference"),
        RATIO("ratio"),
        SHARE("percent-of"),
        RATE("rate");

        private final String rule;

        Way(String rule) {
            this.rule = rule;
        }
    }

    /** What a number ought to be, and of which others. */
    private record Reckoned(List<Figure> terms, double expected) {}

    /**
     * The numbers that another may be worked out from.
     *
     * @param here those of its sentence
     * @param before those of the sentences before
     * @param earlier those of more sentences before
     * @param aside those that stand in the sentences of the sources that {@code here} is from
     * @param beyond those around these, and of the sentences that {@code before} is from
     */
    private record Company(
            List<Figure> here, List<Figure> before, List<Figure> earlier, List<Figure> aside, List<Figure> beyond) {

        /** Returns the same with nothing but what stands in the clause of {@code result}. */
        Company alone(Figure result) {
            List<Figure> clause = here.stream()
                    .filter(figure -> !Cuts.arePartedBy(figure, result, PARTING))
                    .toList();
            return new Company(clause, List.of(), earlier, aside, beyond);
        }

        /** Returns the same without what the sources have. */
        Company own() {
            return new Company(here, before, List.of(), List.of(), List.of());
        }

        List<Figure> near() {
            return together(here, before);
        }

        static List<Figure> together(List<Figure> some, List<Figure> others) {
            return Stream.concat(some.stream(), others.stream()).toList();
        }
    }

    /** Reckons all numbers of {@code draft}. */
    Results(Draft draft) {
        this.draft = draft;
        this.arithmetics = new Arithmetics(draft);
        draft.checks().stream()
                .filter(Results::isStrict)
                .forEach(check -> checked.add(CheckRule.result(check).figure().span()));
        List<List<Figure>> sentences = Cuts.sentences(draft.numbers());
        for (int i = 0; i < sentences.size(); i++) {
            for (int at = 0; at < sentences.get(i).size(); at++) {
                look(sentences, i, at);
            }
        }
    }

    /** That 43 per cent of something are no more than all of it says nothing. */
    private static boolean isStrict(Check check) {
        return !check.rule().equals("percent_of") || check.members().size() > 2;
    }

    /** Returns what is reckoned wrong, by the rule called {@code rule}. */
    List<Remark> wrong(String rule) {
        return wrong.getOrDefault(rule, List.of());
    }

    /** Returns where numbers stand that no source has and those around give. */
    Set<Span> given() {
        return given;
    }

    /** Returns where numbers stand that no source has, that the draft says are worked out, and that those around give. */
    Set<Span> right() {
        return right;
    }

    /** "From 12 to 36, three times as many": two numbers told as one. */
    private OptionalDouble ofSpan(Way way, Figure span) {
        double low = span.value().low().map(Number::doubleValue).orElse(0.0);
        double high = span.value().high().map(Number::doubleValue).orElse(0.0);
        if (low <= 0 || high <= 0 || !draft.words().startsWith(span.surface(), "spanning")) {
            return OptionalDouble.empty();
        }
        return switch (way) {
            case RATIO -> OptionalDouble.of(Math.max(low, high) / Math.min(low, high));
            case SHARE -> OptionalDouble.of(Arithmetics.HUNDRED * Math.abs(high - low) / low);
            case DIFFERENCE -> OptionalDouble.of(Math.abs(high - low));
            case SUM, RATE -> OptionalDouble.empty();
        };
    }

    private Optional<Reckoned> ofSpan(Way way, Company company) {
        List<Figure> spans = company.near().stream()
                .filter(figure -> figure.value().hedge() == Hedge.RANGE
                        && ofSpan(way, figure).isPresent())
                .toList();
        return spans.size() == 1
                ? Optional.of(new Reckoned(spans, ofSpan(way, spans.get(0)).getAsDouble()))
                : Optional.empty();
    }

    private void look(List<List<Figure>> sentences, int i, int at) {
        Figure result = sentences.get(i).get(at);
        if (!arithmetics.isNumber(result)) {
            return;
        }
        Company company = company(sentences, i, result);
        Optional<Way> way = way(sentences.get(i), at);
        // what a sentence plainly adds up is its own, wherever the digits stand
        boolean summed = way.filter(Way.SUM::equals).isPresent()
                && isSaid(Way.SUM, result, company)
                && !draft.isAnchored(result);
        if (!summed && !isOwn(result)) {
            return;
        }
        if (isGiven(result, company, way)) {
            given.add(result.span());
            Company own = company.own();
            boolean exact = way.isPresent()
                    && SlipOfPen.isTelling(result)
                    && arithmetics.giveDifference(result, Company.together(company.near(), company.aside()));
            if (exact
                    || way.isPresent()
                            && isGiven(
                                    result,
                                    way.get() != Way.SHARE || isRestated(result) ? own : own.alone(result),
                                    way)) {
                right.add(result.span());
            }
            return;
        }
        if (checked.contains(result.span()) || !isPlain(result) || isOfAnother(sentences.get(i), at)) {
            return;
        }
        if (way.isPresent()) {
            Optional<Reckoned> span = ofSpan(way.get(), company);
            if (span.filter(found -> arithmetics.fits(result, found.expected())).isPresent()) {
                given.add(result.span());
                right.add(result.span());
                return;
            }
            reckoned(way.get(), result, company)
                    .or(() -> span.filter(found -> isNear(found.expected(), arithmetics.value(result), NEAR)))
                    .filter(reckoned -> !draft.isAnswer(result, reckoned.expected()))
                    .filter(reckoned -> rests(reckoned.terms()) || isPlain(way.get(), result, company, reckoned))
                    .filter(reckoned -> way.get() != Way.SHARE || mayBeShare(sentences.get(i), at, reckoned.terms()))
                    .ifPresent(reckoned -> tell(way.get(), result, reckoned));
        } else {
            slipped(result, company);
        }
    }

    /** Who gives all terms in the sentence and says what is done with them leaves no doubt. */
    private boolean isPlain(Way way, Figure result, Company company, Reckoned reckoned) {
        boolean here = reckoned.terms().stream()
                .allMatch(term -> term.sentence().equals(result.sentence())
                        && (term.value().hedge() == Hedge.EXACT || term.kind() == Kind.DURATION)
                        && term.span().start() < result.span().start());
        return switch (way) {
            case SUM, RATE, DIFFERENCE -> here;
            case RATIO, SHARE -> isSaid(way, result, company);
        };
    }

    /** Some of what it is worked out from is what the sources have. */
    private boolean rests(List<Figure> terms) {
        return terms.stream().anyMatch(term -> draft.isAnchored(term) || draft.isInSources(term));
    }

    private void tell(Way way, Figure result, Reckoned reckoned) {
        List<Related> related =
                reckoned.terms().stream().map(term -> Related.of(term, "term")).toList();
        List<String> quoted = reckoned.terms().stream().map(Words::quote).toList();
        String expected = NumberText.of(reckoned.expected());
        wrong.computeIfAbsent(way.rule, rule -> new ArrayList<>())
                .add(new Remark(
                        Level.ERROR,
                        result,
                        Words.quote(result) + " is not what " + String.join(" and ", quoted) + " give: " + expected
                                + ".",
                        Rewording.with(result, expected),
                        related));
    }

    /** "1.2 million people, or 35 per cent of them all": the share is that of the number it stands behind, and of no other. */
    private boolean mayBeShare(List<Figure> sentence, int at, List<Figure> terms) {
        if (at == 0) {
            return true;
        }
        Figure before = sentence.get(at - 1);
        Figure result = sentence.get(at);
        String between = result.document()
                .text()
                .substring(before.span().end(), result.span().start())
                .strip();
        boolean apposed = between.endsWith(", or") || between.endsWith("(") || between.endsWith("(or");
        return !apposed
                || !terms.contains(before)
                || terms.stream().allMatch(term -> arithmetics.value(term) >= arithmetics.value(before));
    }

    /** "A loss of 33 on the year before" leaves out what it is compared with. */
    private boolean isOfAnother(List<Figure> sentence, int at) {
        Figure result = sentence.get(at);
        String behind = result.document()
                .text()
                .substring(
                        result.span().end(),
                        Math.max(result.span().end(), result.sentence().end()));
        return at + 1 == sentence.size() && draft.words().startsWith(behind, "unstated");
    }

    private static boolean isPlain(Figure result) {
        Hedge hedge = result.value().hedge();
        return hedge != Hedge.RANGE && hedge != Hedge.ORDER_OF_MAGNITUDE;
    }

    /** No source has the number for the like. */
    private boolean isOwn(Figure result) {
        if (result.unit().equals("times")) {
            return !draft.isMultipleOfSources(result);
        }
        return Arithmetics.isRate(result)
                ? !draft.isRateOfSources(result)
                : !draft.isAnchored(result) && !draft.isKnown(result);
    }

    private Company company(List<List<Figure>> sentences, int i, Figure result) {
        List<Figure> all =
                sentences.get(i).stream().filter(figure -> figure != result).toList();
        List<Figure> clause = all.stream()
                .filter(figure -> !Cuts.arePartedBy(figure, result, PARTING))
                .toList();
        // "of 40 boats 10, or a quarter; of 50 boats 25, or a half": each clause has its own
        List<Figure> here = arithmetics.hasTerms(result, clause) ? clause : all;
        List<Figure> before = new ArrayList<>();
        int end = result.sentence().start() - AROUND;
        for (int j = i - 1; j >= 0 && j >= i - SENTENCES; j--) {
            Figure last = sentences.get(j).get(0);
            // what opens a paragraph goes on with the last sentence of the one before
            boolean goesOn = Draft.areOfOneBlock(last, result) || before.isEmpty();
            if (last.sentence().end() > end && goesOn) {
                before.addAll(sentences.get(j));
            }
        }
        List<Figure> earlier = new ArrayList<>();
        for (int j = i - 1; j >= 0 && j >= i - EARLIER_SENTENCES; j--) {
            earlier.addAll(sentences.get(j));
        }
        List<Figure> aside = here.stream()
                .flatMap(figure -> draft.beside(figure).stream()
                        .filter(other -> other.sentence().equals(draft.sentenceOfSource(figure))))
                .distinct()
                .toList();
        List<Figure> beyond = Company.together(here, before).stream()
                .flatMap(figure -> draft.beside(figure).stream())
                .distinct()
                .limit(MOST_BEYOND)
                .toList();
        return new Company(here, before, earlier, aside, beyond);
    }

    private Optional<Way> way(List<Figure> sentence, int at) {
        Figure result = sentence.get(at);
        if (Arithmetics.isShareOfMany(result)) {
            return Optional.of(Way.RATE);
        }
        if (result.unit().equals("times") || result.unit().equals("fraction")) {
            return Optional.of(Way.RATIO);
        }
        Span reach = Cuts.reach(sentence, at);
        String text = result.document().text();
        int from = Math.max(reach.start(), result.span().start() - BEFORE);
        int to = Math.min(reach.end(), result.span().end() + BEHIND);
        String before = text.substring(from, result.span().start());
        String behind = Cuts.upToPause(
                text.substring(result.span().end(), Math.max(result.span().end(), to)));
        AuditWords words = draft.words();
        if (result.unit().equals(Arithmetics.POINTS)) {
            return Optional.of(Way.DIFFERENCE);
        }
        boolean differing =
                words.in(behind, "differing") || words.endsIn(before, "moving") || isMoreThanNext(sentence, at);
        if (result.kind() == Kind.PERCENTAGE) {
            boolean sharing = words.startsWith(behind, "sharing")
                    || words.endsIn(before, "restating")
                    || Cuts.isAppositive(before);
            return differing || sharing ? Optional.of(Way.SHARE) : Optional.empty();
        }
        boolean stated = words.in(before, "restating") || words.in(before, "averaging");
        boolean each = words.startsWith(behind, "apiece") && (stated || Cuts.isAppositive(before));
        if (each || (Arithmetics.isRate(result) && (stated || isOfBase(sentence, result)))) {
            return Optional.of(Way.RATE);
        }
        String on = text.substring(result.span().end(), Math.max(result.span().end(), to));
        boolean first = sentence.subList(0, at).stream().noneMatch(term -> arithmetics.areOfOneMeasure(result, term));
        if (words.in(before + " " + (first ? on : behind), "summing") || isAdded(sentence, at)) {
            return Optional.of(Way.SUM);
        }
        return differing ? Optional.of(Way.DIFFERENCE) : Optional.empty();
    }

    /** "Together with the 7 million of the second the first made 20 million". */
    private boolean isAdded(List<Figure> sentence, int at) {
        if (at < 2) {
            return false;
        }
        String text = sentence.get(at).document().text();
        Figure last = sentence.get(at - 1);
        int from = sentence.get(at - 2).span().end();
        return from <= last.span().start()
                && draft.words().in(text.substring(from, last.span().start()), "adding");
    }

    /** "3,880 more than two months before": the words were read as those of the next number. */
    private boolean isMoreThanNext(List<Figure> sentence, int at) {
        if (at + 1 >= sentence.size()) {
            return false;
        }
        Figure next = sentence.get(at + 1);
        int from = sentence.get(at).span().end();
        return next.span().start() - from <= 1 && draft.words().startsWith(next.surface(), "differing");
    }

    /** "With 300 guests in 20 rooms there were 15 guests a room": the sentence counts what the rate is of. */
    private boolean isOfBase(List<Figure> sentence, Figure result) {
        String per = draft.root(result.unit().substring(result.unit().indexOf('/') + 1));
        return sentence.stream()
                .anyMatch(base -> base != result
                        && base.kind() == Kind.COUNT
                        && draft.root(base.unit()).equals(per));
    }

    private boolean isGiven(Figure result, Company company, Optional<Way> way) {
        List<Figure> here = company.here();
        List<Figure> near = company.near();
        if (way.isPresent() && isSaid(way.get(), result, company)) {
            return switch (way.get()) {
                case RATIO -> arithmetics.giveRatio(result, here, near);
                case SHARE -> {
                    List<Figure> of =
                            arithmetics.hasTerms(result, earlier(here, result)) ? earlier(here, result) : here;
                    yield arithmetics.giveShare(result, of, of) || arithmetics.giveRest(result, of);
                }
                case SUM -> arithmetics.giveSum(result, earlier(here, result));
                case DIFFERENCE ->
                    arithmetics.giveDifference(result, earlier(here, result))
                            || (SlipOfPen.isTelling(result) && arithmetics.giveExactly(result, near));
                case RATE -> arithmetics.giveRate(result, earlier(here, result), earlier(here, result));
            };
        }
        // where the sentence says of what, two others in the source are chance
        boolean explicit = way.filter(done -> isExplicit(done, result, company)).isPresent();
        List<Figure> others =
                Company.together(near, Company.together(company.aside(), explicit ? List.of() : company.beyond()));
        if (result.unit().equals("times") || result.unit().equals("fraction")) {
            return arithmetics.giveRatio(result, near, others)
                    || arithmetics.giveRatio(result, here, company.earlier())
                    || arithmetics.givePart(result, near);
        }
        if (result.kind() == Kind.PERCENTAGE) {
            return arithmetics.giveShare(result, near, others)
                    || arithmetics.giveShare(result, here, company.earlier())
                    || arithmetics.giveRest(result, near)
                    || arithmetics.giveSum(result, near, others);
        }
        if (way.filter(Way.RATE::equals).isPresent()) {
            return arithmetics.giveRate(result, here, Company.together(others, company.earlier()))
                    || arithmetics.giveRate(result, near, others);
        }
        return way.isEmpty()
                ? arithmetics.giveSum(result, Company.together(here, company.before()))
                : arithmetics.giveSum(result, near, others) || arithmetics.giveSum(result, here, company.earlier());
    }

    /** "Four times the 61", "of the 112 there 38, or 43 per cent": the words leave no doubt of what. */
    private boolean isSaid(Way way, Figure result, Company company) {
        List<Figure> here = company.here();
        if (way == Way.SHARE) {
            return isRestated(result)
                    && here.stream()
                            .anyMatch(a -> here.stream().anyMatch(b -> a != b && arithmetics.areComparable(a, b)));
        }
        if (way == Way.SUM || way == Way.DIFFERENCE) {
            // "240 boats in May and 200 in June, 40 fewer"
            int terms = alike(earlier(here, result), result).size();
            return way == Way.SUM ? terms > 1 : terms == 2 && draft.words().endsIn(Words.before(result), "moving");
        }
        if (way == Way.RATE) {
            return !Arithmetics.isShareOfMany(result)
                    && isRestated(result)
                    && arithmetics.hasRate(result, earlier(here, result));
        }
        return way == Way.RATIO
                && here.stream()
                        .anyMatch(base -> base.span().start() >= result.span().end()
                                && draft.words()
                                        .isOnly(
                                                result.document()
                                                        .text()
                                                        .substring(
                                                                result.span().end(),
                                                                base.span().start()),
                                                "recalling"));
    }

    private boolean isExplicit(Way way, Figure result, Company company) {
        List<Figure> here = company.here();
        return switch (way) {
            case SUM -> false;
            case DIFFERENCE ->
                here.stream()
                                .filter(figure -> arithmetics.areOfOneMeasure(result, figure))
                                .count()
                        > 1;
            case RATIO, SHARE ->
                here.stream().anyMatch(a -> company.near().stream()
                        .anyMatch(b -> a != b && arithmetics.areComparable(a, b)));
            case RATE ->
                here.stream().anyMatch(base -> company.near().stream()
                        .anyMatch(amount ->
                                arithmetics.rateOfEither(result, amount, base).isPresent()));
        };
    }

    private Optional<Reckoned> reckoned(Way way, Figure result, Company company) {
        return switch (way) {
            case SUM -> sum(result, company);
            case DIFFERENCE ->
                pair(
                        result,
                        company,
                        NEAR,
                        (a, b) -> arithmetics.areOfOneMeasure(result, a, b),
                        arithmetics::difference);
            case RATIO ->
                pair(result, company, NEAR, arithmetics::areComparable, (a, b) -> arithmetics.ratio(result, a, b));
            case SHARE ->
                pair(
                        result,
                        isRestated(result) || isOfThem(result) ? company : company.alone(result),
                        NEAR,
                        arithmetics::areComparable,
                        (a, b) -> arithmetics.share(result, a, b));
            case RATE ->
                pair(
                        result,
                        company,
                        NEAR_RATE,
                        (a, b) -> arithmetics.rateOfEither(result, a, b).isPresent(),
                        (a, b) -> arithmetics.rateOfEither(result, a, b).orElse(0));
        };
    }

    private static List<Figure> earlier(List<Figure> figures, Figure result) {
        return figures.stream()
                .filter(figure -> figure.span().start() < result.span().start())
                .toList();
    }

    private List<Figure> alike(List<Figure> figures, Figure result) {
        return figures.stream()
                .filter(figure -> arithmetics.areOfOneMeasure(result, figure))
                .toList();
    }

    private Optional<Reckoned> sum(Figure result, Company company) {
        List<Figure> alike = alike(company.here(), result);
        List<Figure> earlier = earlier(alike, result);
        List<Figure> terms = earlier.size() >= 2 ? earlier : alike;
        if (terms.size() < 2) {
            List<Figure> more = company.before().stream()
                    .filter(figure -> Draft.areOfOneBlock(figure, result) && pointsBack(result))
                    .filter(figure -> arithmetics.areOfOneMeasure(result, figure))
                    .toList();
            terms = Stream.concat(more.stream(), alike.stream()).toList();
        }
        double stated = arithmetics.value(result);
        Optional<Reckoned> best = Optional.empty();
        for (int from = 0; from + 1 < terms.size(); from++) {
            List<Figure> some = terms.subList(from, terms.size());
            double sum = some.stream().mapToDouble(arithmetics::value).sum();
            boolean nearer = isNear(sum, stated, NEAR_SUM)
                    && (best.isEmpty() || apart(sum, stated) < apart(best.get().expected(), stated));
            best = nearer ? Optional.of(new Reckoned(List.copyOf(some), sum)) : best;
        }
        return best;
    }

    /** Returns the estimate among the numbers around a share that is worked out from it to more digits than it shows. */
    Optional<Figure> roughTerm(Figure share) {
        List<Figure> near = draft.numbers().stream()
                .filter(figure -> figure != share
                        && figure.span().start() > share.sentence().start() - AROUND
                        && figure.span().end() <= share.sentence().end()
                        && Draft.isTerm(figure))
                .toList();
        return near.stream()
                .filter(term -> arithmetics.isRough(term)
                        && near.stream().anyMatch(other -> other != term && arithmetics.isShareOf(share, term, other)))
                .findFirst();
    }

    private interface Reckoning {

        double of(Figure a, Figure b);
    }

    /** Returns what the nearest two give that may be meant: both of the sentence, else one of it, else two of the sentence before. */
    private Optional<Reckoned> pair(
            Figure result, Company company, double near, BiPredicate<Figure, Figure> mayBe, Reckoning reckoning) {
        List<Figure> here = new ArrayList<>(company.here());
        here.sort((a, b) -> Integer.compare(distance(a, result), distance(b, result)));
        List<Figure> before = new ArrayList<>(company.before());
        before.sort((a, b) -> Integer.compare(distance(a, result), distance(b, result)));
        // "that is 300 more than the 500": one of the two stands before
        boolean more =
                result.document().text().startsWith(" more than", result.span().end());
        Optional<Reckoned> told =
                more && pointsBack(result) ? best(result, here, before, near, mayBe, reckoning) : Optional.empty();
        Optional<Reckoned> found = told.or(() -> best(result, here, here, near, mayBe, reckoning));
        if (found.isEmpty() && !result.unit().equals("fraction")) {
            found = best(result, here, before, near, mayBe, reckoning);
        }
        boolean none = here.stream().noneMatch(figure -> before.stream().anyMatch(other -> mayBe.test(figure, other)));
        return found.isEmpty() && none && pointsBack(result)
                ? best(result, before, before, near, mayBe, reckoning)
                : found;
    }

    private static int distance(Figure a, Figure b) {
        return a.span().start() < b.span().start()
                ? b.span().start() - a.span().end()
                : a.span().start() - b.span().end();
    }

    private Optional<Reckoned> best(
            Figure result,
            List<Figure> some,
            List<Figure> others,
            double near,
            BiPredicate<Figure, Figure> mayBe,
            Reckoning reckoning) {
        double stated = arithmetics.value(result);
        for (Figure a : some) {
            for (Figure b : others) {
                boolean two = a != b && arithmetics.isNumber(a) && arithmetics.isNumber(b) && mayBe.test(a, b);
                if (two && isNear(reckoning.of(a, b), stated, near)) {
                    return Optional.of(new Reckoned(
                            a.span().start() < b.span().start() ? List.of(a, b) : List.of(b, a), reckoning.of(a, b)));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isNear(double expected, double stated, double times) {
        return expected > 0 && stated > 0 && Math.max(expected, stated) <= times * Math.min(expected, stated);
    }

    private static double apart(double a, double b) {
        return Math.abs(Math.log(a / b));
    }

    /** "Or 25 per cent", "that is 25 per cent". */
    private boolean isRestated(Figure result) {
        String before = Words.before(result);
        return Cuts.isAppositive(before)
                || draft.words().endsIn(before, "restating")
                || draft.words().endsIn(before, "moving");
    }

    /** "54 per cent of them": of those counted before. */
    private boolean isOfThem(Figure result) {
        String text = result.document().text();
        int to = Math.min(result.sentence().end(), result.span().end() + BEHIND);
        return draft.words()
                .startsWith(
                        text.substring(
                                result.span().end(), Math.max(result.span().end(), to)),
                        "backward");
    }

    /** "This is", "the figure was thus": the sentence goes on with what the one before said. */
    private boolean pointsBack(Figure result) {
        return draft.words().in(result.sentenceText(), "pointing");
    }

    /** Without a word that says what was done: a sum or a difference with a slip of the pen in it. */
    private void slipped(Figure result, Company company) {
        if (result.value().hedge() != Hedge.EXACT || !SlipOfPen.isTelling(result)) {
            return;
        }
        List<Figure> alike = company.near().stream()
                .filter(figure -> arithmetics.areOfOneMeasure(result, figure))
                .toList();
        List<Figure> terms = earlier(alike(company.here(), result), result);
        if (terms.size() > 2
                && isSlip(result, terms.stream().mapToDouble(arithmetics::value).sum())) {
            double sum = terms.stream().mapToDouble(arithmetics::value).sum();
            tell(Way.SUM, result, new Reckoned(terms, sum));
            return;
        }
        for (int i = 0; i < alike.size(); i++) {
            for (int j = i + 1; j < alike.size(); j++) {
                List<Figure> two = List.of(alike.get(i), alike.get(j));
                double sum = arithmetics.value(two.get(0)) + arithmetics.value(two.get(1));
                double difference = arithmetics.difference(two.get(0), two.get(1));
                boolean anchored = two.stream()
                        .allMatch(term -> term.sentence().equals(result.sentence()) && draft.isAnchored(term));
                boolean sure = anchored || two.stream().allMatch(SlipOfPen::isTelling) && rests(two);
                if (sure && isSlip(result, sum)) {
                    tell(Way.SUM, result, new Reckoned(two, sum));
                    return;
                }
                if (sure && isSlip(result, difference)) {
                    tell(Way.DIFFERENCE, result, new Reckoned(two, difference));
                    return;
                }
            }
        }
    }

    private boolean isSlip(Figure result, double expected) {
        double stated = arithmetics.value(result);
        return isNear(expected, stated, 2)
                && Slips.likely(exact(stated), exact(expected)).isPresent();
    }

    private static BigDecimal exact(double n) {
        return BigDecimal.valueOf(Math.round(n));
    }
}
