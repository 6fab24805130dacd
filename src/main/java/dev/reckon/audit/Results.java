package dev.reckon.audit;

import dev.reckon.base.Span;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Hedge;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.NumberText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Numbers that a draft works out itself, in whatever words: no source has them, and a word beside them ("together", "fewer"), their unit
 * ("three times", "a week") or a slip of the pen says what was done with the numbers around, of which the sources have some. What neither
 * any two of these nor those beside them in the sources give is reckoned wrong. O(numbers of a sentence and of the two before, squared).
 */
@SuppressWarnings("ReferenceEquality") // the very figure that was read is meant
final class Results {

    /** Products in words are round. */
    private static final double ROUGHLY = 0.05;

    /** What a rate is of, how long it took, and the rate. */
    private static final int RATE_MEMBERS = 3;

    /** Rates further apart are two. */
    private static final double COARSE = 1.3;

    private final Draft draft;
    private final Arithmetics arithmetics;
    private final Ways ways;
    private final Companies companies;
    private final Givens givens;
    private final Reckoner reckoner;
    private final Portions portions;
    private final Set<Span> checked = new HashSet<>();
    private final Map<String, List<Remark>> wrong = new HashMap<>();
    private final Set<Span> given = new HashSet<>();
    private final Set<Span> right = new HashSet<>();

    /** Reckons all numbers of {@code draft}. */
    Results(Draft draft) {
        this.draft = draft;
        this.arithmetics = new Arithmetics(draft);
        this.ways = new Ways(draft, arithmetics);
        this.companies = new Companies(draft, arithmetics);
        this.givens = new Givens(arithmetics, ways);
        this.reckoner = new Reckoner(draft, arithmetics, ways);
        this.portions = new Portions(draft, arithmetics, ways);
        draft.checks().stream()
                .filter(check -> isStrict(check) && !isCoarse(check))
                .forEach(check -> checked.add(CheckRule.result(check).figure().span()));
        List<List<Figure>> sentences = Cuts.sentences(draft.numbers());
        for (int i = 0; i < sentences.size(); i++) {
            for (int at = 0; at < sentences.get(i).size(); at++) {
                look(sentences, i, at);
            }
        }
    }

    /** That 43 per cent of something are no more than all of it says nothing, and that many and more make as many and more little. */
    private static boolean isStrict(Check check) {
        return check.rule().equals("percent_of") ? check.members().size() > 2 : !isOpen(check);
    }

    /** "The last million left in seven months, 243,000 a month" holds for what "a million" may be rounded from, and for nothing near a million. */
    private boolean isCoarse(Check check) {
        if (!check.rule().equals("rate")
                || check.result() != Check.Result.HOLDS
                || check.members().size() != RATE_MEMBERS) {
            return false;
        }
        Figure rate = check.members().get(RATE_MEMBERS - 1).figure();
        double expected = arithmetics
                .rateOfEither(
                        rate,
                        check.members().get(0).figure(),
                        check.members().get(1).figure())
                .orElse(0);
        return expected > 0 && !Reckoned.isNear(expected, arithmetics.value(rate), COARSE);
    }

    /** "At least 40 and at least 30, at least 90 in all" may be true, and is not what was meant. */
    private static boolean isOpen(Check check) {
        return check.rule().equals("sum")
                && check.result() == Check.Result.HOLDS
                && CheckRule.result(check).figure().value().hedge().isFloor()
                && check.members().stream()
                                .filter(member ->
                                        member.figure().value().hedge().isFloor())
                                .count()
                        > 1;
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

    private void look(List<List<Figure>> sentences, int i, int at) {
        Figure result = sentences.get(i).get(at);
        if (!arithmetics.isNumber(result)) {
            return;
        }
        Company company = companies.of(sentences, i, result);
        Optional<Way> way = ways.of(sentences.get(i), at);
        // what a sentence plainly adds up is its own, wherever the digits stand
        boolean summed = way.filter(Way.SUM::equals).isPresent()
                && ways.isSaid(Way.SUM, result, company)
                && !draft.isAnchored(result);
        boolean told = way.filter(Way.RATE::equals).isPresent()
                && ways.isSaid(Way.RATE, result, company)
                && !draft.isAnchored(result);
        if (!summed && !told && !isOwn(result)) {
            return;
        }
        Optional<Portions.Portion> portion = portions.of(sentences.get(i), at, company);
        if (portion.isPresent() && !checked.contains(result.span()) && isPlain(result)) {
            if (portions.isGiven(result, portion.get())) {
                given.add(result.span());
                right.add(result.span());
                return;
            }
            Optional<Reckoned> reckoned = portions.wrong(result, portion.get())
                    .filter(found ->
                            reckoner.rest(found.terms()) && !draft.sources().answer(result, found.expected()));
            if (reckoned.isPresent()) {
                tell(result, reckoned.get());
                return;
            }
        }
        Optional<Reckoned> amount = portion.isPresent() || checked.contains(result.span()) || !isPlain(result)
                ? Optional.empty()
                : portions.wrongAmount(sentences.get(i), at, company)
                        .filter(found ->
                                reckoner.rest(found.terms()) && !draft.sources().answer(result, found.expected()));
        if (amount.isPresent()) {
            tell(result, amount.get());
            return;
        }
        boolean share = ways.isRestated(result)
                && arithmetics.giveShareOfAmount(result, Company.earlier(company.here(), result));
        boolean width = way.flatMap(done -> reckoner.ofSpan(done, result, company))
                .filter(found -> arithmetics.fits(result, found.expected()))
                .isPresent();
        if (share || width) {
            given.add(result.span());
            right.add(result.span());
        } else if (givens.are(result, company, way)) {
            given.add(result.span());
            if (way.filter(done -> isRight(done, result, company)).isPresent()) {
                right.add(result.span());
            }
        } else if (!checked.contains(result.span())
                && isPlain(result)
                && !isHeldAgainst(result)
                && (summed || !ways.isOfAnother(sentences.get(i), at))) {
            way.flatMap(done -> said(done, sentences.get(i), at, company))
                    .or(() -> right.contains(result.span()) ? Optional.empty() : reckoner.slipped(result, company))
                    // a drop that nothing near gives may be from a number told long before
                    .or(() -> way.filter(Way.DIFFERENCE::equals)
                            .flatMap(done -> reckoner.slippedFromFar(result, company)))
                    .ifPresent(reckoned -> tell(result, reckoned));
        }
    }

    /** The draft itself has what its words make of the number, whatever stands beside it in the sources. */
    private boolean isRight(Way way, Figure result, Company company) {
        Company own = company.own();
        Company meant = way != Way.SHARE || ways.isRestated(result) ? own : own.alone(result);
        return (SlipOfPen.isTelling(result)
                        && arithmetics.giveDifference(result, Company.together(company.near(), company.aside())))
                || givens.are(result, meant, Optional.of(way));
    }

    /** Finds out what a number ought to be that the draft says is worked out, and that nothing gives. */
    private Optional<Reckoned> said(Way way, List<Figure> sentence, int at, Company company) {
        Figure result = sentence.get(at);
        Optional<Reckoned> span = reckoner.ofSpan(way, result, company);
        if (span.filter(found -> arithmetics.fits(result, found.expected())).isPresent()) {
            given.add(result.span());
            right.add(result.span());
            return Optional.empty();
        }
        // "90 were on board; 48 of them had left, another 42 had not": the clause before has the first
        Company whole = company.with(
                sentence.stream().filter(figure -> figure != result).toList());
        boolean cut =
                way == Way.DIFFERENCE && whole.here().size() > company.here().size();
        if (cut && arithmetics.giveExactly(result, whole.here())) {
            given.add(result.span());
            return Optional.empty();
        }
        return reckoner.reckoned(way, result, company)
                .or(() -> cut ? reckoner.reckoned(way, result, whole) : Optional.empty())
                .or(() -> span.filter(found -> found.isNear(arithmetics.value(result), Reckoner.NEAR)))
                .filter(reckoned -> !draft.sources().answer(result, reckoned.expected()))
                .filter(reckoned -> reckoner.rest(reckoned.terms()) || isPlain(result, company, reckoned))
                .filter(reckoned -> way != Way.RATIO || !ways.isOfAllOthers(result, reckoned.terms()))
                .filter(reckoned -> way != Way.SUM || !isProduct(result, sentence))
                .filter(reckoned -> way != Way.SHARE || ways.mayBeShare(sentence, at, reckoned.terms()));
    }

    /** "50,000 a year for five years, a quarter of a million in all": a rate and a time of the sentence give it. */
    private boolean isProduct(Figure result, List<Figure> sentence) {
        return sentence.stream().filter(rate -> rate.kind() == Kind.RATE).anyMatch(rate -> sentence.stream()
                .filter(time -> time.kind() == Kind.DURATION && rate.unit().endsWith("/" + time.unit()))
                .anyMatch(time -> isNear(result, written(rate) * written(time))));
    }

    private static double written(Figure figure) {
        return figure.value().best().map(BigDecimal::doubleValue).orElse(Double.NaN);
    }

    private static boolean isNear(Figure result, double expected) {
        return Math.abs(written(result) - expected) <= ROUGHLY * expected;
    }

    /** Who gives all terms in the sentence and says what is done with them leaves no doubt. */
    private boolean isPlain(Figure result, Company company, Reckoned reckoned) {
        boolean here = reckoned.terms().stream()
                .allMatch(term -> term.sentence().equals(result.sentence())
                        && (term.value().hedge() == Hedge.EXACT || term.kind() == Kind.DURATION)
                        && term.span().start() < result.span().start());
        return switch (reckoned.way()) {
            case SUM, RATE, DIFFERENCE -> here;
            case RATIO, SHARE -> ways.isSaid(reckoned.way(), result, company);
        };
    }

    private void tell(Figure result, Reckoned reckoned) {
        List<Related> related =
                reckoned.terms().stream().map(term -> Related.of(term, "term")).toList();
        List<String> quoted = reckoned.terms().stream().map(Words::quote).toList();
        String expected = NumberText.of(arithmetics.asWritten(result, reckoned.expected()));
        wrong.computeIfAbsent(reckoned.way().rule(), rule -> new ArrayList<>())
                .add(new Remark(
                        Level.ERROR,
                        result,
                        Words.quote(result) + " is not what " + String.join(" and ", quoted) + " give: " + expected
                                + ".",
                        Rewording.with(result, expected),
                        related));
    }

    /** "Set against the nation as a whole, the rate of 57.8 is twice as high": twice a number that the sentence does not give. */
    private boolean isHeldAgainst(Figure result) {
        String sentence = result.sentenceText();
        int comma = sentence.indexOf(',');
        return result.unit().equals("times")
                && comma > 0
                && draft.words().startsWith(sentence, "heldagainst")
                && sentence.substring(0, comma).chars().noneMatch(Character::isDigit);
    }

    private static boolean isPlain(Figure result) {
        Hedge hedge = result.value().hedge();
        return hedge != Hedge.RANGE && hedge != Hedge.ORDER_OF_MAGNITUDE;
    }

    /** No source has the number for the like. */
    private boolean isOwn(Figure result) {
        if (result.unit().equals("times")) {
            return !draft.sources().haveMultiple(result);
        }
        return Arithmetics.isRate(result)
                ? !draft.sources().haveRate(result)
                : !draft.isAnchored(result) && !draft.sources().know(result);
    }
}
