package dev.reckon.mention;

import dev.reckon.grammar.Grammar;
import dev.reckon.grammar.Grammar.Match;
import dev.reckon.grammar.Grammar.Range;
import dev.reckon.grammar.Grammar.Rule;
import dev.reckon.lang.DataFolder;
import dev.reckon.lang.Lexicon;
import dev.reckon.lang.Line;
import dev.reckon.lang.Table;
import dev.reckon.lang.WordClass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Joins amounts into ranges and values with a margin by the templates of {@code ranges.tsv}. */
final class Ranges {

    private static final String FILE = "lang/en/ranges.tsv";
    private static final int LONGEST_LEAD = 4;
    private static final int CHANGE_REACH = 7;
    private static final int LONGEST_NOUN = 4;
    private static final BigDecimal LEVEL_TO_CHANGE = BigDecimal.valueOf(4);

    private final Grammar<Shape> grammar;
    private final Hedges hedges;

    /** How a template's slots make a value. */
    enum Shape {
        BETWEEN,
        PLUSMINUS
    }

    /**
     * A range or a value with its margin.
     *
     * @param from first token
     * @param to token behind the last
     * @param low lower value
     * @param best the value the margin is around, if any
     * @param high upper value
     * @param grain the finer grain of its ends
     * @param unit the unit of either end
     * @param rule the rule that joined it
     * @param number token behind the number whose noun is counted
     */
    record Joined(
            int from,
            int to,
            BigDecimal low,
            Optional<BigDecimal> best,
            BigDecimal high,
            BigDecimal grain,
            Optional<Unit> unit,
            String rule,
            int number) {}

    private Ranges(Grammar<Shape> grammar, Hedges hedges) {
        this.grammar = grammar;
        this.hedges = hedges;
    }

    static void addWords(DataFolder data, Lexicon.Builder builder) {
        data.table(FILE).rows().forEach(row -> Grammar.addWords(row.required("template"), builder));
    }

    static Ranges load(DataFolder data, Lexicon lexicon, Hedges hedges) {
        List<Rule<Shape>> rules = new ArrayList<>();
        for (Table.Row row : data.table(FILE).rows()) {
            Shape shape = row.required("reading").equals("plusminus") ? Shape.PLUSMINUS : Shape.BETWEEN;
            rules.add(new Rule<>(row.required("id"), row.required("template"), shape, row.file(), row.line()));
        }
        return new Ranges(Grammar.of(lexicon, rules), hedges);
    }

    /** Returns the ranges among {@code amounts}, in order, not overlapping. */
    List<Joined> rangesOf(Line line, List<Amount> amounts) {
        Map<Integer, Amount> byStart = new HashMap<>();
        amounts.forEach(amount -> byStart.put(amount.from(), amount));
        List<Joined> out = new ArrayList<>();
        int until = 0;
        for (Amount amount : amounts) {
            if (amount.from() < until) {
                continue;
            }
            Optional<Joined> joined = Optional.empty();
            for (int from = Math.max(until, amount.from() - LONGEST_LEAD);
                    from <= amount.from() && joined.isEmpty();
                    from++) {
                joined = rangeAt(line, from, byStart);
            }
            if (joined.isPresent()) {
                out.add(joined.get());
                until = joined.get().to();
            }
        }
        return out;
    }

    private Optional<Joined> rangeAt(Line line, int from, Map<Integer, Amount> byStart) {
        return grammar.longestAt(
                        line, from, (slot, at) -> slot.equals("NOUN") ? nounEnd(line, at) : slotEnd(line, at, byStart))
                .flatMap(match -> {
                    Map<String, Amount> slots = new HashMap<>();
                    match.slots().forEach((name, range) -> {
                        if (!name.equals("noun")) {
                            slots.put(name, amountIn(range, byStart));
                        }
                    });
                    if (isOpenAtAnEnd(line, match, byStart)) {
                        return Optional.empty();
                    }
                    return match.rule().meaning() == Shape.PLUSMINUS
                            ? margin(match, slots)
                            : between(line, match, slots);
                });
    }

    /** A slot holds an amount, or a hedge and an amount. */
    private int slotEnd(Line line, int at, Map<Integer, Amount> byStart) {
        Amount amount = byStart.get(at);
        if (amount != null) {
            return amount.to();
        }
        return hedges.startingAt(line, at)
                .map(hedge -> byStart.get(hedge.edge()))
                .map(Amount::to)
                .orElse(-1);
    }

    private static int nounEnd(Line line, int at) {
        return Nouns.behind(line, at, false)
                .filter(noun -> noun.to() - at <= LONGEST_NOUN)
                .map(Nouns.NounPhrase::to)
                .orElse(-1);
    }

    /** "from fewer than 10 to well over 100": ends that run outwards are two figures. */
    private boolean isOpenAtAnEnd(Line line, Match<Shape> match, Map<Integer, Amount> byStart) {
        Range high = match.slots().get("hi");
        Range low = match.slots().get("lo");
        if (high == null || low == null) {
            return false;
        }
        boolean below = effectIn(line, low, byStart).filter(Ranges::isBelow).isPresent()
                || low.from() == match.from()
                        && isBelow(Hedges.combined(
                                hedges.before(line, match.from()).effects(), List.of()));
        return below
                && effectIn(line, high, byStart)
                        .filter(effect -> effect == Hedge.MORE_THAN || effect == Hedge.AT_LEAST)
                        .isPresent();
    }

    private static boolean isBelow(Hedge effect) {
        return effect == Hedge.LESS_THAN || effect == Hedge.AT_MOST;
    }

    private Optional<Hedge> effectIn(Line line, Range slot, Map<Integer, Amount> byStart) {
        return byStart.containsKey(slot.from())
                ? Optional.empty()
                : hedges.startingAt(line, slot.from())
                        .map(hedge -> hedge.effects().get(0));
    }

    private static Amount amountIn(Range range, Map<Integer, Amount> byStart) {
        for (int at = range.from(); at < range.to(); at++) {
            Amount amount = byStart.get(at);
            if (amount != null) {
                return amount;
            }
        }
        throw new IllegalStateException("a range slot without an amount at token " + range.from());
    }

    private static Optional<Joined> between(Line line, Match<Shape> match, Map<String, Amount> slots) {
        Amount high = slots.get("hi");
        Amount low = slots.get("lo");
        if (high == null
                || low == null
                || isChange(line, match)
                || isChangeToLevel(line, match, low, high)
                || !unitsAgree(low, high)) {
            return Optional.empty();
        }
        Amount carried = carried(low, high);
        BigDecimal lowest = inUnitOf(high, carried);
        boolean ordered = lowest.compareTo(high.high()) < 0;
        boolean stated = line.isForm(match.from(), "between")
                || line.isForm(match.from(), "from") && !match.rule().id().contains("dash");
        if (!ordered && (!stated || lowest.compareTo(high.high()) == 0)) {
            return Optional.empty();
        }
        boolean orPair = match.rule().id().equals("range.or");
        if (orPair && lowest.multiply(BigDecimal.TEN).compareTo(high.high()) < 0) {
            return Optional.empty();
        }
        Optional<Unit> unit = high.unit().or(low::unit);
        return Optional.of(new Joined(
                match.from(),
                match.to(),
                lowest,
                Optional.empty(),
                high.high(),
                carried.grain().min(high.grain()),
                unit,
                match.rule().id(),
                match.to()));
    }

    /** "rose from 5 % to 7 %" states two levels, not a range. */
    private static boolean isChange(Line line, Match<Shape> match) {
        if (!line.isForm(match.from(), "from")) {
            return false;
        }
        for (int i = match.from() - 1; i >= 0 && i >= match.from() - CHANGE_REACH; i--) {
            if (line.is(i, WordClass.CHANGE_VERB)) {
                return true;
            }
            if (line.isMark(i, ';') || line.isForm(i, "estimates") || line.isForm(i, "range")) {
                return false;
            }
        }
        return false;
    }

    /** "climbed by 10,700 to 343,200": by how much, and to what level. */
    private static boolean isChangeToLevel(Line line, Match<Shape> match, Amount low, Amount high) {
        return line.isForm(match.from() - 1, "by")
                && low.number().isScaled() == high.number().isScaled()
                && low.low().multiply(LEVEL_TO_CHANGE).compareTo(high.low()) < 0;
    }

    private static boolean unitsAgree(Amount low, Amount high) {
        if (low.unit().isEmpty() || high.unit().isEmpty()) {
            return high.unit().isPresent()
                    || low.unit().isEmpty()
                    || low.unit().get().kind() == Kind.MONEY
                    || low.unit().get().equals(Unit.PERCENT);
        }
        return low.unit().get().dimension().equals(high.unit().get().dimension());
    }

    /** "5 and 10 million": the scale of the second holds for the first. */
    private static Amount carried(Amount low, Amount high) {
        boolean mayCarry = high.number().isScaled()
                && !low.number().isScaled()
                && !low.number().grouped()
                && low.number().isPlain()
                && high.number().isPlain();
        boolean fits = low.number().mantissa().compareTo(high.number().mantissa()) <= 0
                || low.number().mantissa().compareTo(BigDecimal.valueOf(1000)) < 0
                        && high.number().scale().compareTo(low.low()) > 0
                        && low.low().compareTo(BigDecimal.valueOf(100)) < 0
                        && high.number().mantissa().compareTo(BigDecimal.TEN) >= 0;
        return mayCarry && fits ? low.scaledBy(high.number().scale()) : low;
    }

    private static BigDecimal inUnitOf(Amount high, Amount low) {
        if (low.unit().isEmpty()
                || high.unit().isEmpty()
                || low.unit().get().equals(high.unit().get())) {
            boolean hundredths = low.unit().isEmpty()
                    && high.low().movePointRight(2).compareTo(high.number().low()) == 0
                    && high.low().signum() != 0;
            return hundredths ? low.low().movePointLeft(2) : low.low();
        }
        BigDecimal base = low.low().multiply(low.unit().get().factor());
        return base.divide(high.unit().get().factor(), java.math.MathContext.DECIMAL64)
                .stripTrailingZeros();
    }

    private static Optional<Joined> margin(Match<Shape> match, Map<String, Amount> slots) {
        Amount best = slots.get("best");
        Amount plusMinus = slots.get("pm");
        if (best == null || plusMinus == null || best.isVague() || plusMinus.isVague()) {
            return Optional.empty();
        }
        Amount centre = plusMinus.number().isScaled()
                        && !best.number().isScaled()
                        && !best.number().grouped()
                ? best.scaledBy(plusMinus.number().scale())
                : best;
        boolean words = match.rule().id().contains("take") || match.slots().containsKey("noun");
        boolean relative = plusMinus.unit().filter(Unit.PERCENT::equals).isPresent()
                && best.unit().filter(Unit.PERCENT::equals).isEmpty()
                && (best.unit().isPresent() || words);
        BigDecimal half = relative ? centre.low().multiply(plusMinus.low()).movePointLeft(2) : plusMinus.low();
        Optional<Unit> unit = relative ? best.unit() : best.unit().or(plusMinus::unit);
        return Optional.of(new Joined(
                match.from(),
                match.to(),
                centre.low().subtract(half),
                Optional.of(centre.low()),
                centre.low().add(half),
                centre.grain().min(plusMinus.grain()),
                unit,
                match.rule().id(),
                match.slots().containsKey("noun") ? best.to() : match.to()));
    }
}
