package dev.reckon.mention;

import dev.reckon.grammar.Grammar.Match;
import dev.reckon.lang.Line;
import dev.reckon.mention.Ranges.Joined;
import dev.reckon.mention.Ranges.Shape;
import dev.reckon.token.Token.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes values with their margin of what the templates matched: "5 ± 2", "5 (+2, −1)", "8.61(22)". Several margins of one value
 * ("± 0.14 (stat.) ± 0.21 (syst.)") are added in quadrature, as independent errors are.
 */
final class Margins {

    private static final int LONGEST_LABEL = 4;

    private final Line line;
    private final Map<Integer, Amount> byStart;

    Margins(Line line, Map<Integer, Amount> byStart) {
        this.line = line;
        this.byStart = byStart;
    }

    /** Returns the value that {@code match} states with the amounts in its slots. */
    Optional<Joined> of(Match<Shape> match, Map<String, Amount> slots) {
        Amount best = slots.get("best");
        if (best == null || best.isVague()) {
            return Optional.empty();
        }
        return switch (match.rule().meaning()) {
            case CONCISE -> concise(match, best, slots.get("digits"));
            case ASYMMETRIC -> asymmetric(match, best, slots.get("up"), slots.get("down"));
            default -> symmetric(match, best, slots.get("pm"));
        };
    }

    private Optional<Joined> symmetric(Match<Shape> match, Amount best, @Nullable Amount margin) {
        if (margin == null || margin.isVague()) {
            return Optional.empty();
        }
        Amount centre =
                leavesOutScale(best, margin) ? best.scaledBy(margin.number().scale()) : best;
        boolean noun = match.slots().containsKey("noun");
        boolean words = match.rule().id().contains("take") || noun;
        boolean relative = margin.unit().filter(Unit.PERCENT::equals).isPresent()
                && best.unit().filter(Unit.PERCENT::equals).isEmpty()
                && (best.unit().isPresent() || words);
        BigDecimal half = relative ? centre.low().multiply(margin.low()).movePointLeft(2) : margin.low();
        Optional<Unit> unit = relative ? best.unit() : best.unit().or(margin::unit);
        BigDecimal grain = centre.grain().min(margin.grain());
        Joined joined = around(match, centre, half.abs(), half.abs(), grain, unit, noun ? best.to() : match.to());
        return Optional.of(noun ? joined : withMore(joined, half.abs()));
    }

    /** "80 ± 9 million", and "3,412 ± 302 billion", whose margin would be many times the number. */
    private static boolean leavesOutScale(Amount best, Amount margin) {
        return margin.number().isScaled()
                && !best.number().isScaled()
                && (!best.number().grouped() || margin.low().compareTo(best.low()) > 0);
    }

    /** "8.61(22)": the margin in units of the last digits shown, right behind them. */
    private Optional<Joined> concise(Match<Shape> match, Amount best, @Nullable Amount digits) {
        int open = best.to();
        boolean glued = line.isGlued(open) && line.isGlued(open + 1) && line.isGlued(open + 2);
        if (digits == null
                || !glued
                || !best.number().numeral()
                || digits.number().digits() > 2) {
            return Optional.empty();
        }
        int places = best.low().scale();
        boolean plain = digits.unit().isEmpty() && digits.number().isInteger() && places > 0;
        BigDecimal half = digits.low().movePointLeft(places);
        return plain
                ? Optional.of(around(match, best, half, half, best.grain(), Optional.empty(), match.to()))
                : Optional.empty();
    }

    /** "0.04 (+0.02, −0.01)". */
    private Optional<Joined> asymmetric(Match<Shape> match, Amount best, @Nullable Amount up, @Nullable Amount down) {
        if (up == null || down == null || !line.isMark(up.from(), '+') && !line.isMark(up.from() - 1, '+')) {
            return Optional.empty();
        }
        boolean below = down.low().signum() < 0 || line.isDash(down.from() - 1);
        BigDecimal grain = best.grain().min(up.grain()).min(down.grain());
        Optional<Unit> unit = best.unit().or(up::unit).or(down::unit);
        return below
                ? Optional.of(around(match, best, down.low().abs(), up.low().abs(), grain, unit, match.to()))
                : Optional.empty();
    }

    private static Joined around(
            Match<Shape> match,
            Amount best,
            BigDecimal below,
            BigDecimal above,
            BigDecimal grain,
            Optional<Unit> unit,
            int number) {
        return new Joined(
                match.from(),
                match.to(),
                best.low().subtract(below),
                Optional.of(best.low()),
                best.low().add(above),
                grain,
                unit,
                match.rule().id(),
                number);
    }

    /** Adds the margins that follow, each behind a sign of its own, with or without a word on its origin. */
    private Joined withMore(Joined joined, BigDecimal first) {
        BigDecimal squares = first.pow(2);
        Optional<Unit> unit = joined.unit();
        int to = joined.to();
        for (Amount next = marginBehind(to); next != null && !next.isVague(); next = marginBehind(to)) {
            squares = squares.add(next.low().pow(2));
            unit = unit.or(next::unit);
            to = next.to();
        }
        if (to == joined.to()) {
            return joined;
        }
        BigDecimal half = squares.sqrt(MathContext.DECIMAL64)
                .setScale(Math.max(0, joined.grain().scale()), RoundingMode.HALF_EVEN);
        return joined.widened(half, behindLabel(to), unit);
    }

    @Nullable
    private Amount marginBehind(int at) {
        int sign = behindLabel(at);
        return line.isMark(sign, '±') ? byStart.get(sign + 1) : null;
    }

    /** Skips "(stat.)", "(syst)". */
    private int behindLabel(int at) {
        if (!line.isMark(at, '(') || !line.isKind(at + 1, Kind.WORD)) {
            return at;
        }
        for (int i = at + 2; i <= at + LONGEST_LABEL; i++) {
            if (line.isMark(i, ')')) {
                return i + 1;
            }
        }
        return at;
    }
}
