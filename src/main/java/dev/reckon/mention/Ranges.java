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
import dev.reckon.token.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Joins amounts into ranges and values with a margin by the templates of {@code ranges.tsv}. */
final class Ranges {

    private static final String FILE = "lang/en/ranges.tsv";
    private static final String INTERVAL = "range.interval";
    private static final int LONGEST_LEAD = 4;
    private static final int CHANGE_REACH = 7;
    /** How far behind a level the level stands that it changes to. */
    private static final int LEVEL_REACH = 8;

    /** In tokens: "interval was very wide: it". */
    private static final int INTERVAL_REACH = 8;

    private static final int MOVE_REACH = 12;
    private static final int LONGEST_NOUN = 4;
    /** How many times the first the second of "ten or twenty" may be; beyond they are two answers: "300 or 2,000". */
    private static final BigDecimal FARTHEST_APART = BigDecimal.valueOf(5);

    /** In digits: a number that shows so many is not rounded. */
    private static final int EXACT_DIGITS = 3;

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    /** How often the low end of a range may go into its high end where only the high end has its thousands. */
    private static final int MOST_APART = 4;

    private static final BigDecimal LEVEL_TO_CHANGE = BigDecimal.valueOf(4);

    private final Grammar<Shape> grammar;
    private final Hedges hedges;
    private final Units units;

    /** How a template's slots make a value. */
    enum Shape {
        BETWEEN,
        PLUSMINUS,
        ASYMMETRIC,
        CONCISE
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
            int number) {

        /** Returns this value with the margin {@code half}, read up to token {@code last}. */
        Joined widened(BigDecimal half, int last, Optional<Unit> other) {
            BigDecimal centre = best.orElseThrow();
            return new Joined(from, last, centre.subtract(half), best, centre.add(half), grain, other, rule, last);
        }

        /** Returns this range in {@code other}, from {@code first} to {@code last}. */
        Joined in(Unit other, int first, int last) {
            return new Joined(first, last, low, best, high, grain, Optional.of(other), rule, last);
        }

        Joined times(BigDecimal factor, int first, int last) {
            return new Joined(
                    first,
                    last,
                    low.multiply(factor),
                    best.map(factor::multiply),
                    high.multiply(factor),
                    grain.multiply(factor),
                    unit,
                    rule,
                    last);
        }
    }

    private Ranges(Grammar<Shape> grammar, Hedges hedges, Units units) {
        this.grammar = grammar;
        this.hedges = hedges;
        this.units = units;
    }

    static void addWords(DataFolder data, Lexicon.Builder builder) {
        data.table(FILE).rows().forEach(row -> Grammar.addWords(row.required("template"), builder));
    }

    static Ranges load(DataFolder data, Lexicon lexicon, Hedges hedges, Units units) {
        List<Rule<Shape>> rules = new ArrayList<>();
        for (Table.Row row : data.table(FILE).rows()) {
            rules.add(new Rule<>(row.required("id"), row.required("template"), shape(row), row.file(), row.line()));
        }
        return new Ranges(Grammar.of(lexicon, rules), hedges, units);
    }

    private static Shape shape(Table.Row row) {
        try {
            return Shape.valueOf(row.required("reading").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.complaint("reading", "'" + row.cell("reading") + "' is none of " + List.of(Shape.values()));
        }
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
                    if (isOpenAtAnEnd(line, match, byStart) || isChain(line, match, byStart)) {
                        return Optional.empty();
                    }
                    Optional<Joined> joined = match.rule().meaning() == Shape.BETWEEN
                            ? between(line, match, slots, byStart)
                            : new Margins(line, byStart).of(match, slots);
                    return joined.map(range -> match.slots().containsKey("noun") ? range : closed(line, range));
                });
    }

    /** "(7.7 ± 0.5) ns", "8.61(22) ns", "(5.3 ± 0.2) × 10^4 km": what stands behind the bracket is of the whole. */
    private Joined closed(Line line, Joined joined) {
        if (joined.unit().isPresent()) {
            return joined;
        }
        boolean bracket = line.isMark(joined.from() - 1, '(') && line.isMark(joined.to(), ')');
        int from = bracket ? joined.from() - 1 : joined.from();
        int to = bracket ? joined.to() + 1 : joined.to();
        Optional<Powers.Power> power = new Powers(line).behind(to, BigDecimal.ONE);
        Joined scaled = power.map(p -> joined.times(p.value(), from, p.to())).orElse(joined);
        int unit = power.map(Powers.Power::to).orElse(to);
        return units.behind(line, unit, true)
                .map(found -> scaled.in(found.unit(), from, found.to()))
                .orElse(scaled);
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
        return below && effectIn(line, high, byStart).filter(Hedge::isFloor).isPresent();
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

    private Optional<Joined> between(
            Line line, Match<Shape> match, Map<String, Amount> slots, Map<Integer, Amount> byStart) {
        Amount stated = slots.get("hi");
        Amount lower = slots.get("lo");
        if (stated == null || lower == null) {
            return Optional.empty();
        }
        Amount low = inPowerOf(line, lower, stated).orElse(lower);
        Amount high = Compounds.continued(line, units, low, stated);
        boolean bare = match.rule().id().startsWith("range.dash");
        if (!bare && isChange(line, match)
                || !line.isForm(match.from(), "between") && isChangeToLevel(line, match, low, high)
                || !unitsAgree(low, high)) {
            return Optional.empty();
        }
        boolean dashed = line.isDash(high.from() - 1);
        Amount carried =
                isOfThousands(low, high) && (dashed || isNear(low, high)) ? low.scaledBy(THOUSAND) : carried(low, high);
        BigDecimal lowest = inUnitOf(high, carried);
        boolean ordered = lowest.compareTo(high.high()) < 0;
        boolean worded = match.slots()
                        .getOrDefault("lo", new Range(match.from(), match.from()))
                        .from()
                > match.from();
        boolean announced = worded
                && !match.rule().id().contains("dash")
                && low.number().isScaled() == high.number().isScaled();
        if (!ordered && (!announced || lowest.compareTo(high.high()) == 0)) {
            return Optional.empty();
        }
        boolean downwards = !ordered && (lowest.signum() < 0 || isDownwards(line, match, byStart));
        boolean orPair = match.rule().id().equals("range.or");
        boolean counted = isExact(lowest) && isExact(high.high());
        if (orPair && (counted || lowest.multiply(FARTHEST_APART).compareTo(high.high()) < 0)) {
            return Optional.empty();
        }
        Optional<Unit> unit = high.unit().or(low::unit);
        boolean named = match.rule().id().equals(INTERVAL);
        return Optional.of(new Joined(
                named ? low.from() : match.from(),
                match.to(),
                downwards ? high.high() : lowest,
                Optional.empty(),
                downwards ? lowest : high.high(),
                carried.grain().min(high.grain()),
                unit,
                match.rule().id(),
                match.to()));
    }

    /** The 2,795 of "2,795 or 4,645": counted to the last digit, so that another such number is another answer and no end of a guess. */
    private static boolean isExact(BigDecimal number) {
        return number.stripTrailingZeros().precision() >= EXACT_DIGITS;
    }

    /** "1.8 to 2.8 × 10⁻¹⁹": the power behind the high end is of both, where the low end has none and fewer of it. */
    private static Optional<Amount> inPowerOf(Line line, Amount low, Amount high) {
        int from = high.number().from();
        boolean bare = low.number().to() == low.number().from() + 1
                && low.number().numeral()
                && line.isKind(from, Token.Kind.NUMBER)
                && high.number().to() > from + 2;
        if (!bare) {
            return Optional.empty();
        }
        BigDecimal mantissa = line.numeral(from).value();
        return new Powers(line)
                .behind(from + 1, mantissa)
                .filter(power -> !power.alone() && power.to() == high.number().to())
                .filter(power -> low.number().low().compareTo(mantissa) < 0)
                .map(power -> low.scaledBy(power.value()));
    }

    /** "from as high as 7 million to as low as 4 million": the upper end stands first, and says so. */
    private boolean isDownwards(Line line, Match<Shape> match, Map<Integer, Amount> byStart) {
        Range low = match.slots().get("lo");
        Range high = match.slots().get("hi");
        return low != null
                && high != null
                && effectIn(line, low, byStart).filter(Hedge.UP_TO::equals).isPresent()
                && effectIn(line, high, byStart).filter(Hedge.AT_LEAST::equals).isPresent();
    }

    /** "three-nought-four": a hyphen and one more number behind a range is a score or a code. */
    private static boolean isChain(Line line, Match<Shape> match, Map<Integer, Amount> byStart) {
        if (!match.rule().id().equals("range.dash")) {
            return false;
        }
        return isJoint(line, match.to(), byStart, match.to() + 1)
                || isJoint(line, match.from() - 1, byStart, match.from() - 2);
    }

    private static boolean isJoint(Line line, int hyphen, Map<Integer, Amount> byStart, int other) {
        boolean glued = line.isMark(hyphen, '-') && line.isGlued(hyphen) && line.isGlued(hyphen + 1);
        return glued && byStart.containsKey(other);
    }

    /** "rose from 5 % to 7 %", "down from 7 % to 5 %": two levels, no range. */
    private boolean isChange(Line line, Match<Shape> match) {
        int from = line.isForm(match.from(), "from")
                ? match.from()
                : overLevel(line, hedges.before(line, match.from()).edge() - 1);
        if (!line.isForm(from, "from") || line.isForm(match.from(), "between") || isLeft(line, match)) {
            return false;
        }
        if (isMoveBehind(line, match.to())) {
            return true;
        }
        for (int i = from - 1; i >= 0 && i >= from - MOVE_REACH; i--) {
            if (i >= from - CHANGE_REACH && line.is(i, WordClass.CHANGE_VERB) || isMove(line, i)) {
                return !isInterval(line, i);
            }
            if (line.isMark(i, ';') || line.isForm(i, "estimates") || line.isForm(i, "range")) {
                return false;
            }
        }
        return false;
    }

    /** "(It went) from 932,200 to 906,600, a loss of 25,600": what lies between the two is told behind them. */
    private static boolean isMoveBehind(Line line, int comma) {
        boolean article = line.isForm(comma + 1, "a") || line.isForm(comma + 1, "an");
        return line.isMark(comma, ',') && article && line.isForm(comma + 3, "of") && isMoveOf(line, comma + 3);
    }

    /** "The interval was wide: it went | from 8,000 to 194,000": what is spoken of has two ends. */
    private static boolean isInterval(Line line, int verb) {
        boolean went = line.isForm(verb, "went") || line.isForm(verb, "goes") || line.isForm(verb, "go");
        for (int i = verb - 1; went && i >= verb - INTERVAL_REACH && i >= 0; i--) {
            if (line.is(i, WordClass.INTERVAL_NOUN) || line.isForm(i, "interval") || line.isForm(i, "range")) {
                return true;
            }
        }
        return false;
    }

    /** "from its 1990 level of 12% to 17%": steps back from "of" to "from". */
    private static int overLevel(Line line, int of) {
        if (!line.isForm(of, "of")) {
            return of;
        }
        int i = of;
        while (i > of - MOVE_REACH && !line.isForm(i, "from") && !line.isKind(i, Token.Kind.MARK)) {
            i--;
        }
        return line.isForm(i, "from") ? i : of;
    }

    /** "fell from 5–6 million in May to 4 million": a range with a dash is one level, the other follows. */
    private static boolean isLeft(Line line, Match<Shape> match) {
        if (!match.rule().id().contains("dash")) {
            return false;
        }
        for (int i = match.to(); i < match.to() + LEVEL_REACH && i < line.size(); i++) {
            if (line.isForm(i, "to")) {
                return true;
            }
        }
        return false;
    }

    /** "raised the official toll of the storm from 64 to 2,975": what is moved stands between. */
    private static boolean isMove(Line line, int i) {
        return switch (line.word(i).form()) {
            case "raise", "raises", "raised", "lowers", "lowered", "revised", "revises", "updated", "cut", "cuts" ->
                true;
            default -> false;
        };
    }

    /** "climbed by 10,700 to 343,200", "rose 1 cent to $22", "up 8,100 to 1.6 million": by how much, and to what level. */
    private static boolean isChangeToLevel(Line line, Match<Shape> match, Amount low, Amount high) {
        int before = match.from() - 1;
        boolean change = line.is(before, WordClass.CHANGE_VERB)
                || line.isForm(before, "by")
                || line.isForm(before, "up")
                || line.isForm(before, "down")
                || isMoveOf(line, before);
        boolean sameScale = low.number().isScaled() == high.number().isScaled();
        // "by 2 to 10 million": the scale is of both, and this a range
        return change
                && (sameScale || carried(low, high).equals(low))
                && low.low().multiply(LEVEL_TO_CHANGE).compareTo(high.low()) < 0;
    }

    /** "an increase in exports of | 2 million to 60 million". */
    private static boolean isMoveOf(Line line, int of) {
        for (int i = of - 1; line.isForm(of, "of") && i > of - MOVE_REACH; i--) {
            boolean noun =
                    switch (line.word(i).form()) {
                        case "increase",
                                "decrease",
                                "rise",
                                "fall",
                                "drop",
                                "gain",
                                "decline",
                                "loss",
                                "reduction",
                                "growth" -> true;
                        default -> false;
                    };
            if (noun || !line.isKind(i, Token.Kind.WORD)) {
                return noun;
            }
        }
        return false;
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

    /** "5-10,000": the thousands of the second are those of the first, or the range would span three orders of magnitude. */
    private static boolean isOfThousands(Amount low, Amount high) {
        boolean digits = low.number().numeral()
                && high.number().numeral()
                && low.number().isPlain();
        return digits
                && !low.number().isScaled()
                && !high.number().isScaled()
                && high.number().grouped()
                && low.unit().isEmpty()
                && low.low().compareTo(THOUSAND) < 0
                && high.low().remainder(THOUSAND).signum() == 0
                && low.low().multiply(THOUSAND).compareTo(high.low()) < 0;
    }

    /** "250 to 300,000": without a dash only where the thousands bring the two close to each other: "5 to 10,000" may be meant. */
    private static boolean isNear(Amount low, Amount high) {
        return low.low().compareTo(BigDecimal.TEN) > 0
                && high.low().compareTo(low.low().multiply(THOUSAND).multiply(BigDecimal.valueOf(MOST_APART))) < 0;
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
}
