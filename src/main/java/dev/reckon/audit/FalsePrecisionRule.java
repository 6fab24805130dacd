package dev.reckon.audit;

import dev.reckon.figure.Figure;
import dev.reckon.mention.Hedge;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * More digits than anybody has: than the sources give, than the figure it was converted from, or beside the word "about". Silent where
 * a source shows the same digits and where the draft's arithmetic gives them.
 */
final class FalsePrecisionRule implements Rule {

    /** A digit more than any source shows. */
    private static final double FINER = 9.99;

    /** A conversion is commonly given to three digits, whatever the digits of what it is converted from. */
    private static final double FINER_CONVERTED = 20;

    private static final int TOO_MANY_FOR_CONVERTED = 4;

    /** Below this a number with a fraction may be an angle, a score or a grade. */
    private static final BigDecimal FEWEST_WHOLE = BigDecimal.valueOf(1_000);

    /** A share of so many digits is told to the thousandth. */
    private static final int DIGITS_OF_SHARE = 3;

    /** So fine no multiple of estimates is known. */
    private static final BigDecimal FINE_MULTIPLE = new BigDecimal("0.01");

    private static final double FIRST_RANK = 0.6;
    private static final double HINT = 0.08;

    private static final Set<Hedge> ROUGH = EnumSet.of(Hedge.APPROX, Hedge.NEARLY, Hedge.RANGE);

    private static final int FEWEST_DIGITS = 2;
    private static final int TOO_MANY_FOR_ABOUT = 5;

    @Override
    public String id() {
        return "false-precision";
    }

    @Override
    public Concern concern() {
        return Concern.WORDING;
    }

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public List<Remark> in(Draft draft) {
        List<Remark> remarks = new ArrayList<>();
        draft.comparisons().forEach(comparison -> finer(draft, comparison)
                .or(() -> ofRoughShare(comparison))
                .or(() -> ofEstimate(draft, comparison.figure()))
                .ifPresent(remarks::add));
        draft.checks().forEach(check -> converted(draft, check).ifPresent(remarks::add));
        draft.figures().forEach(figure -> about(draft, figure)
                .or(() -> halves(draft, figure))
                .or(() -> multiple(draft, figure))
                .ifPresent(remarks::add));
        return remarks;
    }

    private Optional<Remark> finer(Draft draft, Comparison comparison) {
        Numbers mine = comparison.numbers();
        boolean known = comparison.peers().stream()
                .anyMatch(
                        peer -> mine.sameDigits(peer.numbers()) && peer.apart().isEmpty());
        List<Peer> rounder = comparison.echoes();
        double finest = rounder.stream()
                .mapToDouble(peer -> peer.numbers().grain())
                .min()
                .orElse(0);
        boolean finer = mine.digits() >= FEWEST_DIGITS && finest >= FINER * mine.grain();
        // "about 192 a day" need not be what was taken from "about 200 a day"
        boolean loose = Arithmetics.isRate(comparison.figure())
                && mine.hedge() != Hedge.EXACT
                && rounder.stream().noneMatch(Peer::isCounterpart);
        boolean result = isSum(draft, comparison);
        if (!finer || known || loose || result || draft.checked().isTied(comparison.figure())) {
            return Optional.empty();
        }
        Peer source = rounder.stream()
                .min(Comparator.comparingDouble(peer -> peer.numbers().grain()))
                .orElseThrow();
        return Optional.of(new Remark(
                level(),
                comparison.figure(),
                Words.quote(comparison.figure()) + " is more precise than any source: " + Words.citeAll(rounder) + ".",
                Optional.of(Words.asWritten(source.figure())),
                Words.related(rounder)));
    }

    /** "500,000 and 1.6 million, which makes 2.1 million": as fine as a number of the sentence that it is worked out from. */
    private static boolean isSum(Draft draft, Comparison comparison) {
        double mine = comparison.numbers().grain();
        return draft.words().endsIn(Words.before(comparison.figure()), "summing")
                && draft.inSentence(comparison.figure()).stream()
                        .filter(other ->
                                !other.span().equals(comparison.figure().span()))
                        .map(draft::numbers)
                        .anyMatch(other -> other.grain() > 0 && other.grain() <= mine);
    }

    /** "41.3 per cent" where the source that is told most alike has "roughly two fifths". */
    private Optional<Remark> ofRoughShare(Comparison comparison) {
        Numbers mine = comparison.numbers();
        if (comparison.figure().kind() != Kind.PERCENTAGE
                || mine.digits() < DIGITS_OF_SHARE
                || comparison.figure().value().hedge() != Hedge.EXACT
                || comparison.exact().stream().anyMatch(peer -> peer.apart().isEmpty())) {
            return Optional.empty();
        }
        return comparison.peers().stream()
                .filter(peer -> peer.rank() >= FIRST_RANK
                        && peer.stands()
                        && peer.likeness() >= HINT
                        && peer.apart().isEmpty()
                        && ROUGH.contains(peer.numbers().hedge())
                        && peer.numbers().digits() < mine.digits()
                        && mine.agrees(peer.numbers()))
                .findFirst()
                .map(peer -> new Remark(
                        level(),
                        comparison.figure(),
                        Words.quote(comparison.figure()) + " is more precise than any source: "
                                + Words.cite(peer.figure()) + ".",
                        Optional.of(Words.asWritten(peer.figure())),
                        Words.related(List.of(peer))));
    }

    /** A share of what was estimated is no surer than the estimate. */
    private Optional<Remark> ofEstimate(Draft draft, Figure figure) {
        boolean fine = figure.kind() == Kind.PERCENTAGE
                && figure.value().hedge() == Hedge.EXACT
                && draft.numbers(figure).digits() >= DIGITS_OF_SHARE
                && figure.value().grain().compareTo(BigDecimal.ONE) < 0
                && !draft.isAnchored(figure)
                && !draft.sources().know(figure);
        return fine
                ? new RoughTerms(draft).of(figure).map(term -> finer(figure, term, "reckoned", "term"))
                : Optional.empty();
    }

    private Optional<Remark> converted(Draft draft, Check check) {
        if (!check.rule().equals("conversion") || check.result() != Check.Result.HOLDS) {
            return Optional.empty();
        }
        Figure from = check.members().get(0).figure();
        Figure to = check.members().get(1).figure();
        boolean round = draft.numbers(from).grain()
                >= FINER_CONVERTED * draft.numbers(to).grain();
        return round && draft.numbers(to).digits() >= TOO_MANY_FOR_CONVERTED
                ? Optional.of(finer(to, from, "converted", "value"))
                : Optional.empty();
    }

    /** Returns the remark that a figure is finer than the one it comes from. */
    private Remark finer(Figure figure, Figure from, String how, String role) {
        return new Remark(
                level(),
                figure,
                Words.quote(figure) + " is more precise than " + Words.quote(from) + ", which it is " + how + " from.",
                Optional.empty(),
                List.of(Related.of(from, role)));
    }

    private Optional<Remark> about(Draft draft, Figure figure) {
        boolean about = figure.value().hedge() == Hedge.APPROX && figure.kind() != Kind.MEASURE;
        return about && draft.numbers(figure).digits() >= TOO_MANY_FOR_ABOUT
                ? Optional.of(new Remark(
                        level(),
                        figure,
                        Words.quote(figure) + " calls a number approximate and gives all its digits.",
                        Optional.empty(),
                        List.of()))
                : Optional.empty();
    }

    /** Nobody counts tenths of people or of letters. */
    private Optional<Remark> halves(Draft draft, Figure figure) {
        boolean counted = figure.kind() == Kind.COUNT && figure.value().hedge() == Hedge.EXACT;
        boolean fraction = figure.value().grain().compareTo(BigDecimal.ONE) < 0;
        boolean many = figure.value()
                .best()
                .filter(n -> n.compareTo(FEWEST_WHOLE) >= 0)
                .isPresent();
        return counted && fraction && many && !draft.words().in(figure.sentenceText(), "average")
                ? Optional.of(new Remark(
                        level(),
                        figure,
                        Words.quote(figure) + " counts whole things to a part of one.",
                        Optional.empty(),
                        List.of()))
                : Optional.empty();
    }

    /** "3.174 times as many", where the source has more than three times as many. */
    private Optional<Remark> multiple(Draft draft, Figure figure) {
        boolean fine = figure.unit().equals("times")
                && figure.value().hedge() == Hedge.EXACT
                && figure.value().grain().compareTo(FINE_MULTIPLE) <= 0
                && !draft.sources().haveMultiple(figure);
        return fine
                ? draft.sources()
                        .rounderMultiple(figure)
                        .map(source -> new Remark(
                                level(),
                                figure,
                                Words.quote(figure) + " is more precise than any source: " + Words.cite(source) + ".",
                                Optional.of(Words.asWritten(source)),
                                List.of(Related.of(source, "source"))))
                : Optional.empty();
    }
}
