package dev.reckon.mention;

import dev.reckon.grammar.Grammar;
import dev.reckon.grammar.Grammar.Match;
import dev.reckon.grammar.Grammar.Rule;
import dev.reckon.grammar.Grammar.Slots;
import dev.reckon.lang.DataFolder;
import dev.reckon.lang.Lexicon;
import dev.reckon.lang.Line;
import dev.reckon.lang.Table;
import dev.reckon.lang.WordClass;
import dev.reckon.token.Token.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The units and currencies of the data folder, found behind a number (units, currency words) or before it (signs). */
public final class Units {

    private static final String MEASURES = "units.tsv";
    private static final String PREFIXES = "prefixes.tsv";
    private static final String CURRENCIES = "currencies.tsv";
    private static final int EXACT_CASE_UP_TO = 3;
    private static final int LONGEST_SIGN = 4;
    private static final int NAME_FROM = 8;
    private static final int CODE = 3;
    private static final String BASIS_POINT = "basis point";

    private final Grammar<Form> behind;
    private final Grammar<Form> before;
    private final Map<String, Unit> byName;
    private final Unit inch;
    private final Map<String, List<String>> smaller;
    private final Map<String, Unit> prefixed;

    /** A written form of a unit. */
    private record Form(Unit unit, String text) {

        /** Short forms mean other things in another case: mW and MW, K and k. */
        boolean isExactCase() {
            return text.length() <= EXACT_CASE_UP_TO || !text.equals(text.toLowerCase(java.util.Locale.ROOT));
        }

        /** Names in full ("US dollar", "degrees Celsius") bear any case. */
        boolean isName() {
            return text.length() > NAME_FROM && text.indexOf(' ') > 0;
        }

        boolean isLetter() {
            return text.length() == 1 && Character.isLetter(text.charAt(0));
        }
    }

    /**
     * A unit where it stands.
     *
     * @param unit the unit
     * @param from first token
     * @param to token behind the last
     */
    record Found(Unit unit, int from, int to) {}

    private Units(
            Grammar<Form> behind,
            Grammar<Form> before,
            Map<String, Unit> byName,
            Map<String, List<String>> smaller,
            Map<String, Unit> prefixed) {
        this.behind = behind;
        this.before = before;
        this.byName = byName;
        this.inch = byName.getOrDefault("inch", Unit.TIMES);
        this.smaller = smaller;
        this.prefixed = prefixed;
    }

    /** Returns whether amounts of {@code second} follow those of {@code first} in one quantity: "5 feet 8 inches". */
    boolean mayFollow(Unit first, Unit second) {
        return smaller.getOrDefault(first.name(), List.of()).contains(second.name());
    }

    /** Returns the unit of measure listed as {@code name}: "km/s". */
    Optional<Unit> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Returns the inch, which feet are read together with. */
    Unit inch() {
        return inch;
    }

    /** Returns the unit that amounts of {@code unit} are given in instead: pounds for pence; empty when it stays. */
    static Optional<Unit> mainUnit(Unit unit) {
        if (unit.name().equals(BASIS_POINT)) {
            return Optional.of(Unit.PERCENTAGE_POINT);
        }
        int code = unit.kind() == dev.reckon.mention.Kind.MONEY
                ? Math.max(unit.name().indexOf('-'), unit.name().indexOf('*'))
                : -1;
        return code > 0 ? Optional.of(currency(unit.name().substring(0, code))) : Optional.empty();
    }

    /** Returns whether {@code unit} is a note or a coin, of which there is one when an article stands before it: "a tenner". */
    private static boolean isPiece(Unit unit) {
        return unit.name().indexOf('*') > 0;
    }

    /** Returns whether the article before token {@code i} stands for one without more ado: "a tenner". */
    boolean isPieceAt(Line line, int i) {
        return behind.longestAt(line, i, Slots.none(), match -> fits(line, match, true))
                .filter(match -> isPiece(match.rule().meaning().unit()))
                .isPresent();
    }

    /** Returns whether {@code cents} is a hundredth of the currency of {@code dimension}; cents are of any that has them. */
    static boolean isHundredth(Unit cents, String dimension) {
        boolean pence = cents.name().endsWith("-penny") && dimension.equals("money GBP");
        return pence || cents.name().endsWith("-cent") && !dimension.equals("money GBP");
    }

    static void addWords(DataFolder data, Lexicon.Builder builder) {
        for (Table.Row row : data.table(MEASURES).rows()) {
            row.alternatives("forms").forEach(form -> Grammar.addWords(form, builder));
        }
        for (Table.Row row : data.table(CURRENCIES).rows()) {
            row.alternatives("signs").forEach(form -> {
                Grammar.addWords(form, builder);
                if (isLetters(form)) {
                    builder.add(form, WordClass.MONEY_SIGN);
                }
            });
            row.alternatives("words").forEach(form -> Grammar.addWords(form, builder));
            multipliedForms(row).forEach(builder::add);
        }
    }

    private static boolean isLetters(String form) {
        return form.length() > 1 && form.chars().allMatch(Character::isLetter);
    }

    static Units load(DataFolder data, Lexicon lexicon) {
        List<Rule<Form>> behind = new ArrayList<>();
        List<Rule<Form>> before = new ArrayList<>();
        Map<String, List<String>> smaller = new HashMap<>();
        Map<String, Unit> byName = new HashMap<>();
        for (Table.Row row : data.table(MEASURES).rows()) {
            Unit unit = measure(row);
            byName.put(unit.name(), unit);
            smaller.put(unit.name(), row.alternatives("then"));
            row.alternatives("forms").forEach(form -> behind.add(rule(row, unit, form)));
        }
        for (Table.Row row : data.table(CURRENCIES).rows()) {
            Unit unit = currency(row.required("code"));
            row.alternatives("words").forEach(form -> behind.add(rule(row, unit, form)));
            row.alternatives("signs").forEach(form -> before.add(rule(row, unit, form)));
            multiples(row, behind, before);
        }
        return new Units(
                Grammar.of(lexicon, behind),
                Grammar.of(lexicon, before),
                Map.copyOf(byName),
                Map.copyOf(smaller),
                prefixed(data));
    }

    private static Map<String, Unit> prefixed(DataFolder data) {
        Map<String, Unit> out = new HashMap<>();
        for (Table.Row row : data.table(MEASURES).rows()) {
            List<String> symbols = row.words("prefixes");
            for (Table.Row prefix : symbols.isEmpty()
                    ? List.<Table.Row>of()
                    : data.table(PREFIXES).rows()) {
                Unit base = measure(row);
                String symbol = prefix.required("symbol").replace('μ', 'µ');
                BigDecimal factor = base.factor().multiply(new BigDecimal(prefix.required("factor")));
                Unit unit = new Unit(base.kind(), symbol + base.name(), base.dimension(), factor);
                if (symbols.contains(symbol)) {
                    out.put(prefix.required("symbol") + base.name(), unit);
                }
                row.alternatives("forms").stream()
                        .filter(form -> form.length() > EXACT_CASE_UP_TO && form.indexOf(' ') < 0)
                        .forEach(form -> out.putIfAbsent(prefix.required("word") + form, unit));
            }
        }
        return Map.copyOf(out);
    }

    /** "120 MEUR", "kEUR 60": codes with the letter of a thousand or a million before them. */
    private static void multiples(Table.Row row, List<Rule<Form>> behind, List<Rule<Form>> before) {
        String code = row.required("code");
        for (String form : multipliedForms(row)) {
            Unit unit = currency(code + (form.charAt(0) == 'M' ? "*1000000" : "*1000"));
            behind.add(rule(row, unit, form));
            before.add(rule(row, unit, form));
        }
    }

    private static List<String> multipliedForms(Table.Row row) {
        String code = row.required("code");
        return code.length() == CODE && row.alternatives("signs").contains(code)
                ? List.of("M" + code, "k" + code)
                : List.of();
    }

    private static Rule<Form> rule(Table.Row row, Unit unit, String form) {
        return new Rule<>("unit." + unit.name(), form, new Form(unit, form), row.file(), row.line());
    }

    private static Unit measure(Table.Row row) {
        String dimension = row.required("dimension");
        try {
            return new Unit(kindOf(dimension), row.required("name"), dimension, new BigDecimal(row.required("factor")));
        } catch (NumberFormatException e) {
            throw row.complaint("factor", "'" + row.cell("factor") + "' is not a number");
        }
    }

    private static dev.reckon.mention.Kind kindOf(String dimension) {
        return switch (dimension) {
            case "time" -> dev.reckon.mention.Kind.DURATION;
            case "share", "share points" -> dev.reckon.mention.Kind.PERCENTAGE;
            default -> dev.reckon.mention.Kind.MEASURE;
        };
    }

    /** Returns the unit of money of the currency {@code code}, as ISO 4217 names it. */
    static Unit currency(String code) {
        int star = code.indexOf('*');
        int hyphen = code.indexOf('-');
        String plain = code.substring(0, star > 0 ? star : hyphen > 0 ? hyphen : code.length());
        BigDecimal factor = star > 0
                ? new BigDecimal(code.substring(star + 1))
                : hyphen > 0 ? new BigDecimal("0.01") : BigDecimal.ONE;
        return new Unit(dev.reckon.mention.Kind.MONEY, code, "money " + plain, factor);
    }

    /** Returns the unit that starts at token {@code i}, behind a number written in digits or not. */
    Optional<Found> behind(Line line, int i, boolean digits) {
        boolean hyphen = line.isDash(i) && line.isGlued(i) && line.isGlued(i + 1);
        int from = hyphen ? i + 1 : i;
        Optional<Found> listed = behind.longestAt(
                        line, from, Slots.none(), match -> fits(line, match, digits) && !opensAmount(line, match))
                .map(match -> new Found(match.rule().meaning().unit(), from, match.to()));
        return listed.or(() -> digits ? prefixed(line, from) : Optional.empty())
                .map(found -> hyphen || found.unit().kind() == dev.reckon.mention.Kind.MONEY
                        ? found
                        : new UnitTerms(this, line).of(found));
    }

    /** Returns the unit behind a vague size and its "of": "hundreds of metres", "millions of dollars"; only in the plural. */
    Optional<Found> behindVague(Line line, int of) {
        return line.isForm(of, "of")
                ? behind(line, of + 1, false).filter(found -> Nouns.isPluralNoun(line, found.to() - 1))
                : Optional.empty();
    }

    /** Returns the unit of measure or time at token {@code i} that is part of a longer one: the "day" of "mg/day". */
    Optional<Found> term(Line line, int i) {
        if (!line.isKind(i, Kind.WORD) && !line.isKind(i, Kind.OPAQUE)) {
            return Optional.empty();
        }
        return behind.longestAt(line, i, Slots.none(), match -> fits(line, match, true))
                .map(match -> new Found(match.rule().meaning().unit(), i, match.to()))
                .or(() -> prefixed(line, i))
                .filter(found -> isMeasure(found.unit()));
    }

    private static boolean isMeasure(Unit unit) {
        return unit.kind() == dev.reckon.mention.Kind.MEASURE || unit.kind() == dev.reckon.mention.Kind.DURATION;
    }

    /** "kBq", "femtoseconds": a prefix and a unit that takes it, in one word. */
    private Optional<Found> prefixed(Line line, int i) {
        if (!line.isKind(i, Kind.WORD) || line.token(i).length() < 2) {
            return Optional.empty();
        }
        String word = line.textOf(i);
        return Optional.ofNullable(prefixed.get(word))
                .or(() -> Optional.ofNullable(prefixed.get(recased(word))))
                .map(unit -> new Found(unit, i, i + 1));
    }

    /** "mSV", "kWH": a unit written with its prefix as it should be and capitals behind it. */
    private static String recased(String word) {
        boolean capitals = word.length() > 2 && word.substring(1).chars().allMatch(Character::isUpperCase);
        return capitals ? word.substring(0, 2) + word.substring(2).toLowerCase(java.util.Locale.ROOT) : word;
    }

    /** "£450m-£500m": the sign behind the dash belongs to what follows. */
    private static boolean opensAmount(Line line, Match<Form> match) {
        return line.isKind(match.to(), Kind.NUMBER)
                && line.isGlued(match.to())
                && match.rule().meaning().unit().kind() == dev.reckon.mention.Kind.MONEY;
    }

    private static boolean fits(Line line, Match<Form> match, boolean digits) {
        Form form = match.rule().meaning();
        if (form.isExactCase() && !sameCase(line, match, form)) {
            return false;
        }
        if (isCode(form) && line.is(match.to(), WordClass.PERSON_NOUN)) {
            return false;
        }
        if (form.unit().dimension().equals("angle") && line.isKind(match.from(), Kind.MARK) && isOfWord(line, match)) {
            return false;
        }
        if (form.unit().name().equals("inch") && form.text().equals("in")) {
            return digits && isInchHere(line, match);
        }
        if (form.isLetter()
                || form.text().length() == 2 && Character.isLetter(form.text().charAt(0))) {
            boolean name = form.isLetter() && !line.isGlued(match.from()) && line.isCapitalised(match.from() + 1);
            boolean dotted = form.isLetter()
                    && line.isMark(match.to(), '.')
                    && line.isGlued(match.to())
                    && line.isCapitalised(match.to() + 1)
                    && line.isGlued(match.to() + 1);
            boolean coin = form.isLetter() && form.unit().kind() == dev.reckon.mention.Kind.MONEY;
            boolean apart = coin && !line.isGlued(match.from());
            return digits && !name && !dotted && !apart && !line.isForm(match.to(), "'");
        }
        return true;
    }

    /** "40 ARS patients": before persons three capitals abbreviate something else than a currency. */
    private static boolean isCode(Form form) {
        return form.unit().kind() == dev.reckon.mention.Kind.MONEY
                && form.text().length() == CODE
                && form.text().chars().allMatch(Character::isUpperCase);
    }

    private static boolean sameCase(Line line, Match<Form> match, Form form) {
        String written = line.textOf(match.from(), match.to()).replace(" ", "");
        if (form.isName()) {
            return true;
        }
        return written.equals(form.text().replace(" ", "")) || form.text().contains("%");
    }

    /** "the 5′-end": the primed number of a place in a molecule. */
    private static boolean isOfWord(Line line, Match<Form> match) {
        int behind = match.to();
        return line.isMark(match.from(), '′')
                && (line.isDash(behind) && line.isGlued(behind) && line.isKind(behind + 1, Kind.WORD)
                        || line.isKind(behind, Kind.WORD) && line.isGlued(behind));
    }

    /** "in" is an inch behind feet, before a mark or "by"; else a preposition. */
    private static boolean isInchHere(Line line, Match<Form> match) {
        boolean glued = line.isGlued(match.from());
        boolean afterFeet = line.isForm(match.from() - 2, "ft") || line.isForm(match.from() - 2, "feet");
        int next = match.to();
        boolean closed = next >= line.size()
                || line.isMark(next, ')')
                || line.isMark(next, '(') && line.isKind(next + 1, Kind.NUMBER)
                || line.isMark(next, '.')
                || line.isMark(next, ';')
                || line.isForm(next, "tall")
                || line.isForm(next, "wide")
                || line.isForm(next, "long");
        return glued || afterFeet || closed;
    }

    /** Returns the currency sign that ends right before token {@code i}. */
    Optional<Found> before(Line line, int i) {
        for (int length = LONGEST_SIGN; length >= 1; length--) {
            Optional<Match<Form>> match = before.exactly(line, i - length, i, Slots.none());
            if (match.isPresent()
                    && isOneWord(line, match.get())
                    && sameCase(line, match.get(), match.get().rule().meaning())) {
                boolean spaced = i < line.size() && line.token(i).spaced();
                boolean letters = Character.isLetter(line.textOf(i - 1).charAt(0));
                if (!spaced || letters || line.isKind(i - 1, Kind.MARK)) {
                    return Optional.of(new Found(match.get().rule().meaning().unit(), i - length, i));
                }
            }
        }
        return Optional.empty();
    }

    /** "A $5 fee" has an article before its dollar sign, not the sign of Australian dollars. */
    private static boolean isOneWord(Line line, Match<Form> sign) {
        for (int i = sign.from() + 1; i < sign.to(); i++) {
            if (!line.isGlued(i)) {
                return sign.rule().meaning().text().indexOf(' ') >= 0;
            }
        }
        return true;
    }

    /** Returns the unit of measure that starts at token {@code i}, as denominators name it. */
    Optional<Found> measureAt(Line line, int i) {
        return behind.longestAt(line, i, Slots.none())
                .filter(match -> fits(line, match, true))
                .map(match -> new Found(match.rule().meaning().unit(), i, match.to()))
                .filter(found -> found.unit().kind() == dev.reckon.mention.Kind.MEASURE);
    }

    /** Returns whether an article and the unit at token {@code i} are one of it: "a mile", "a dollar". */
    boolean isCountable(Line line, int i) {
        return behind.longestAt(line, i, Slots.none())
                .filter(match -> match.rule().meaning().unit().kind() == dev.reckon.mention.Kind.MEASURE
                        || match.rule().meaning().unit().kind() == dev.reckon.mention.Kind.MONEY)
                .filter(match -> match.rule().meaning().text().length() > 1
                        && !match.rule().meaning().unit().dimension().equals("information")
                        && fits(line, match, true)
                        && !Nouns.isPluralNoun(line, match.to() - 1)
                        && !line.isKind(match.to(), Kind.NUMBER)
                        && !Nouns.isPluralNoun(line, match.to()))
                .isPresent();
    }

    /** Returns whether the word at token {@code i} is the name of a unit of measure or time: what half of may be taken. */
    boolean isSized(Line line, int i) {
        return behind.longestAt(line, i, Slots.none())
                .filter(match -> fits(line, match, false))
                .map(match -> match.rule().meaning().unit().kind())
                .filter(kind -> kind == dev.reckon.mention.Kind.MEASURE || kind == dev.reckon.mention.Kind.DURATION)
                .isPresent();
    }

    /** Returns whether a word may be a unit of time: what "per" and "a" are followed by in rates. */
    Optional<Unit> timeAt(Line line, int i) {
        return behind.longestAt(line, i, Slots.none())
                .map(match -> match.rule().meaning().unit())
                .filter(unit -> unit.dimension().equals("time")
                        && line.word(i).form().length() > 1
                        && !line.is(i, WordClass.MONTH));
    }
}
