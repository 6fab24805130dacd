package dev.reckon.mention;

import dev.reckon.lang.Line;
import dev.reckon.lang.Word;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Nouns.NounPhrase;
import dev.reckon.mention.Ranges.Joined;
import dev.reckon.mention.Rates.Per;
import dev.reckon.token.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads the number phrases of one sentence: times first, then bare numbers, those that are none, amounts with units,
 * ranges, hedges, rates and the noun counted. One pass each; linear in the sentence.
 */
public final class MentionReader {

    private static final BigDecimal SMALL = BigDecimal.valueOf(12);

    /** In letters: "armed" is a participle, "bed" is none. */
    private static final int SHORTEST_PARTICIPLE = 4;

    private final NumberGrammar grammar;
    private final Line line;
    private final Rates rates;
    private final CardinalReader cardinals;
    private final List<Passed> passed = new ArrayList<>();
    private final boolean allNumbers;

    private MentionReader(NumberGrammar grammar, Line line, boolean allNumbers) {
        this.grammar = grammar;
        this.line = line;
        this.allNumbers = allNumbers;
        this.rates = new Rates(line, grammar.units());
        this.cardinals = new CardinalReader(grammar.words(), grammar.units(), line);
    }

    /** Returns all numbers of {@code sentence}. */
    public static Mentions read(NumberGrammar grammar, Line sentence) {
        return read(grammar, sentence, false);
    }

    /** Returns all numbers of {@code sentence}; with {@code allNumbers} those too that are seldom estimates: ordinals, ages. */
    public static Mentions read(NumberGrammar grammar, Line sentence, boolean allNumbers) {
        return new MentionReader(grammar, sentence, allNumbers).read();
    }

    /** A sentence without a digit, a number word or the name of a month or season has nothing to read. */
    private boolean mayHaveNumbers() {
        NumberWords words = grammar.words();
        for (int i = 0; i < line.size(); i++) {
            Word word = line.word(i);
            if (line.isKind(i, Token.Kind.NUMBER)
                    || words.isNumberWord(word)
                    || word.isAny(WordClass.MONTH, WordClass.SEASON)
                    || allNumbers && words.opens(word)
                    || Years.ordinal(word.form()) > 0) {
                return true;
            }
        }
        return mayStandForOne();
    }

    /** "about a mile": an article stands for one. */
    private boolean mayStandForOne() {
        for (int i = 1; i < line.size(); i++) {
            if (line.is(i, WordClass.ARTICLE) && oneOfUnit(i).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private Mentions read() {
        if (!mayHaveNumbers()) {
            return new Mentions(line, List.of(), List.of(), List.of());
        }
        List<TimeExpression> times = new TimeReader(line, grammar.skips()).times();
        List<Amount> amounts =
                SharedScale.carried(line, new AmountReader(line, grammar.units(), cardinals).amountsOf(numbers(times)));
        List<Mention> mentions = new ArrayList<>();
        int until = 0;
        List<Joined> ranges = grammar.ranges().rangesOf(line, amounts);
        BitSet ranged = new BitSet();
        for (Joined range : ranges) {
            mentions.add(mentionOf(range));
            ranged.set(range.from(), range.to());
        }
        for (Amount amount : amounts) {
            if (!ranged.get(amount.from())) {
                mentions.add(mentionOf(amount));
            }
        }
        mentions.sort(Comparator.comparing(Mention::from));
        BoundPairs.join(line, mentions);
        BracketIntervals.join(line, mentions);
        List<Mention> apart = new ArrayList<>();
        for (Mention mention : mentions) {
            if (mention.from() >= until) {
                apart.add(mention);
                until = mention.to();
            }
        }
        for (TimeExpression time : times) {
            passed.add(new Passed(line.spanOf(time.from(), time.to()), "skip.date", "a date, year or period", false));
        }
        passed.sort(Comparator.comparing(Passed::span));
        return new Mentions(line, apart, passed, times);
    }

    private List<Cardinal> numbers(List<TimeExpression> times) {
        BitSet timed = new BitSet();
        times.forEach(time -> timed.set(time.from(), time.to()));
        Skips skips = new Skips(line, grammar.skips(), grammar.units());
        List<Cardinal> out = new ArrayList<>();
        for (int i = 0; i < line.size(); ) {
            int at = i;
            Optional<Cardinal> number =
                    timed.get(i) ? Optional.empty() : cardinals.at(i).or(() -> oneOfUnit(at));
            if (number.isEmpty()) {
                i++;
                continue;
            }
            Optional<Passed> reason = skips.reasonFor(number.get()).filter(found -> !(allNumbers && found.number()));
            reason.ifPresentOrElse(passed::add, () -> out.add(number.get()));
            i = number.get().to();
        }
        return out;
    }

    /** "about a mile", "nearly a pound": the article stands for one. */
    private Optional<Cardinal> oneOfUnit(int i) {
        if (!line.isForm(i, "a") && !line.isForm(i, "an")) {
            return Optional.empty();
        }
        boolean hedged =
                switch (line.word(i - 1).form()) {
                    case "about", "nearly", "almost", "over", "than", "least", "roughly", "approximately", "around" ->
                        true;
                    default -> allNumbers || grammar.units().isPieceAt(line, i + 1);
                };
        return hedged && grammar.units().isCountable(line, i + 1)
                ? Optional.of(Cardinal.of(Cardinal.Form.PLAIN, i, i + 1, BigDecimal.ONE))
                : Optional.empty();
    }

    // ---- from amounts and ranges to mentions

    private Mention mentionOf(Joined range) {
        Hedges.Found before = grammar.hedges().before(line, range.from());
        boolean triple = range.best().isPresent();
        return finished(new Draft(
                before.edge(),
                range.to(),
                range.number(),
                range.unit(),
                Optional.of(range.low()),
                triple ? range.best() : Optional.empty(),
                Optional.of(range.high()),
                Hedge.RANGE,
                range.grain(),
                true,
                rulesOf(range.rule(), before.rules())));
    }

    private Mention mentionOf(Amount amount) {
        Hedges.Found before = grammar.hedges().before(line, amount.from());
        int noun = amount.unit().isPresent()
                ? -1
                : nounAt(amount.to(), false).map(NounPhrase::to).orElse(-1);
        Hedges.Found after = grammar.hedges().after(line, amount.to());
        if (after.effects().isEmpty() && noun > 0) {
            after = grammar.hedges().after(line, noun);
        }
        if (after.effects().isEmpty()) {
            after = afterthought(Math.max(noun, amount.to()));
        }
        int to = after.effects().isEmpty() ? amount.to() : after.edge();
        Hedge hedge = amount.isVague() ? Hedge.ORDER_OF_MAGNITUDE : Hedges.combined(before.effects(), after.effects());
        if (hedge == Hedge.EXACT && isOdd(amount)) {
            hedge = Hedge.APPROX;
        }
        List<String> hedgeRules = new ArrayList<>(before.rules());
        hedgeRules.addAll(after.rules());
        BigDecimal value = amount.low();
        boolean isLower = hedge.isFloor();
        boolean isUpper = hedge.isCeiling();
        boolean single = !isLower && !isUpper && !amount.isVague();
        boolean plural = value.compareTo(BigDecimal.ONE) != 0;
        // "300 sheep or more": what is counted stands between the number and its hedge
        boolean around = noun > 0 && to > noun;
        return finished(new Draft(
                before.edge(),
                to,
                around ? amount.to() : to,
                amount.unit(),
                isLower || amount.isVague() ? Optional.of(value) : Optional.empty(),
                single ? Optional.of(value) : Optional.empty(),
                isUpper ? Optional.of(value) : amount.isVague() ? Optional.of(amount.high()) : Optional.empty(),
                hedge,
                amount.grain(),
                plural,
                rulesOf(ruleOf(amount), hedgeRules)));
    }

    /** "a million men, more or less.": a hedge set off by a comma, with nothing it could open behind it. */
    private Hedges.Found afterthought(int comma) {
        Hedges.Found none = new Hedges.Found(comma, List.of(), List.of());
        if (!line.isMark(comma, ',')) {
            return none;
        }
        Hedges.Found found = grammar.hedges().after(line, comma + 1);
        boolean closed = found.edge() >= line.size() || line.isKind(found.edge(), Token.Kind.MARK);
        return closed && !found.effects().isEmpty() ? found : none;
    }

    private static String ruleOf(Amount amount) {
        return switch (amount.number().form()) {
            case VAGUE -> "number.vague";
            case FRACTION -> "number.fraction";
            case MULTIPLE -> "number.multiple";
            case PLAIN -> amount.number().numeral() ? "number.digits" : "number.words";
        };
    }

    private static List<String> rulesOf(String first, List<String> others) {
        List<String> out = new ArrayList<>();
        out.add(first);
        out.addAll(others);
        return out;
    }

    /** A mention before its unit and kind are settled. */
    private record Draft(
            int from,
            int to,
            int number,
            Optional<Unit> unit,
            Optional<BigDecimal> low,
            Optional<BigDecimal> best,
            Optional<BigDecimal> high,
            Hedge hedge,
            BigDecimal grain,
            boolean plural,
            List<String> rules) {}

    private Mention finished(Draft draft) {
        int unitEnd = draft.to();
        boolean money = draft.unit().filter(unit -> unit.kind() == Kind.MONEY).isPresent();
        boolean measure =
                draft.unit().filter(unit -> unit.kind() == Kind.MEASURE).isPresent();
        Optional<Per> per = rates.at(unitEnd, money).or(() -> measure ? rates.behindStuff(unitEnd) : Optional.empty());
        Optional<NounPhrase> noun =
                draft.unit().isPresent() && draft.unit().get().kind() != Kind.RATIO
                        ? Optional.empty()
                        : nounAt(draft.number(), !draft.plural()).filter(found -> !areSayers(draft, found));
        int to = per.map(Per::to).orElse(unitEnd);
        if (per.isEmpty() && noun.isPresent() && noun.get().to() > draft.to()) {
            per = rates.at(noun.get().to());
            to = per.map(Per::to).orElse(to);
            if (per.isEmpty()) {
                per = rates.behindParenthesis(noun.get().to());
            }
        }
        if (per.isEmpty() && noun.isEmpty() && draft.unit().isEmpty()) {
            per = rates.behindInterval(unitEnd);
        }
        if (per.isEmpty() && measure) {
            per = rates.behindConversion(unitEnd);
        }
        boolean countedNoun = noun.isPresent() && draft.unit().isEmpty();
        Optional<String> unit =
                draft.unit().map(Unit::name).or(() -> countedNoun ? Optional.of(unitOf(noun.get())) : Optional.empty());
        if (draft.unit().isEmpty() && isStrong(draft.number())) {
            unit = Optional.of("people");
        }
        Kind kind = draft.unit().map(Unit::kind).orElse(Kind.COUNT);
        if (per.isPresent()) {
            // "310 Kenyans a year" are so many people
            boolean people = countedNoun
                    && (line.isCapitalised(noun.get().head())
                            || line.isForm(noun.get().head(), "persons"))
                    && unit.filter("people"::equals).isPresent();
            String base =
                    countedNoun && !people ? line.textOf(noun.get().head()).toLowerCase(Locale.ROOT) : unit.orElse("");
            String dimension = draft.unit().map(Unit::dimension).orElse("");
            // "70 km/s per megaparsec" is a quantity of physics, as a speed is
            boolean speed = dimension.equals("length") && Rates.isShort(per.get()) || dimension.equals("speed");
            boolean ofAll = noun.isPresent() && line.is(noun.get().head(), WordClass.TOLL_NOUN);
            unit = Optional.of(base + "/"
                    + (kind == Kind.MEASURE
                            ? Rates.symbolOf(per.get())
                            : ofAll ? per.get().labelOfAll() : per.get().label()));
            kind = kind == Kind.MONEY || speed ? kind : Kind.RATE;
        }
        boolean small = kind == Kind.COUNT
                && draft.hedge() == Hedge.EXACT
                && draft.best()
                        .filter(best -> best.compareTo(SMALL) <= 0
                                && best.stripTrailingZeros().scale() <= 0)
                        .isPresent();
        return new Mention(
                line.spanOf(draft.from(), to),
                draft.from(),
                to,
                kind,
                unit,
                draft.low(),
                draft.best(),
                draft.high(),
                draft.hedge(),
                draft.grain(),
                noun,
                small,
                draft.rules());
    }

    /** "the 310 | economists had expected": who stands between a number and a verb without an object has told it, and is not counted. */
    private boolean areSayers(Draft draft, NounPhrase noun) {
        int verb = line.isForm(noun.to(), "had") || line.isForm(noun.to(), "have") ? noun.to() + 1 : noun.to();
        boolean foretells = line.is(verb, WordClass.PROJECTION)
                && !line.is(verb, WordClass.AUXILIARY)
                && noun.from() == noun.head()
                && line.is(noun.head(), WordClass.ROLE_NOUN);
        boolean ends = verb + 1 >= line.size()
                || line.isKind(verb + 1, Token.Kind.MARK)
                || line.is(verb + 1, WordClass.PREPOSITION)
                || line.is(verb + 1, WordClass.CONJUNCTION);
        return foretells && ends && line.isForm(draft.from() - 1, "the");
    }

    /** "80-odd million": the hedge stands inside the number. */
    private boolean isOdd(Amount amount) {
        for (int i = amount.from(); i < amount.number().to(); i++) {
            if (line.isForm(i, "odd")) {
                return true;
            }
        }
        return false;
    }

    /** "12,000-strong", "a hundred thousand strong". */
    private boolean isStrong(int at) {
        return line.isForm(line.isDash(at) ? at + 1 : at, "strong");
    }

    /** "Had sold 900 two decades earlier": the number behind a number counts time. */
    private boolean opensTime(int at) {
        return grammar.words().isNumberWord(line.word(at)) && line.is(at + 1, WordClass.TIME_UNIT);
    }

    private Optional<NounPhrase> nounAt(int at, boolean singular) {
        int from = line.isDash(at) && line.isGlued(at) && line.isGlued(at + 1) ? at + 1 : at;
        if (opensTime(from)) {
            return Optional.empty();
        }
        return from > at && mayCompound(from)
                ? Optional.of(new NounPhrase(from, from, from + 1))
                : Nouns.behind(line, from, singular || from > at).or(() -> nounBehindInterval(at));
    }

    /** "the 19-nation bloc", "a 120-bed hospital": what is counted stands behind the hyphen, in the singular. */
    private boolean mayCompound(int noun) {
        return line.isKind(noun, Token.Kind.WORD)
                && Nouns.mayModify(line, noun)
                && Nouns.mayModify(line, noun + 1)
                && !Nouns.isPluralNoun(line, noun)
                && !line.isDash(noun + 1)
                && !line.is(noun, WordClass.ADVERB)
                && !(line.endsWith(noun, "ed") && line.token(noun).length() > SHORTEST_PARTICIPLE);
    }

    /** "5,600 (95% CI 4,700 to 6,300) deaths": the interval of a number stands between it and what it counts. */
    private Optional<NounPhrase> nounBehindInterval(int open) {
        int close = rates.parenthesisEnd(open);
        boolean interval = IntStream.range(open, close).anyMatch(i -> line.is(i, WordClass.INTERVAL_NOUN))
                || IntStream.range(open, close).noneMatch(this::isWordOfText);
        int from = rates.isScaleWord(close) ? close + 1 : close;
        return interval
                ? Nouns.behind(line, from, false)
                        .filter(noun -> noun.head() <= from + 1
                                && !line.endsWith(from, "ing")
                                && !line.is(noun.head(), WordClass.TIME_UNIT))
                : Optional.empty();
    }

    private boolean isWordOfText(int i) {
        return line.isKind(i, Token.Kind.WORD) && !line.isForm(i, "to") && !line.isForm(i, "and");
    }

    private String unitOf(NounPhrase noun) {
        String unit = grammar.nouns().unitOf(line, noun.head());
        return line.isDash(noun.head() - 1) && line.isGlued(noun.head()) && mayCompound(noun.head())
                ? Nouns.pluralOf(unit)
                : unit;
    }
}
