package dev.reckon.mention;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Units.Found;
import dev.reckon.token.Chars;
import dev.reckon.token.Token.Kind;
import java.util.Locale;
import java.util.Optional;

/** Finds what a number is per: "per year", "a day", "per 1,000 persons", "/h", "annually", "per capita". */
final class Rates {

    private static final int LONGEST_PARENTHESIS = 18;

    /** In tokens: "or about 42 thousand miles". */
    private static final int LONGEST_OTHER = 7;

    /** In tokens: "hard winter wheat". */
    private static final int LONGEST_STUFF = 3;

    private final Line line;
    private final Units units;

    /** What rates of a whole population are given per so many of, in whatever word. */
    private static final String PERSONS = "persons";

    private static final String THOUSAND = "1000";

    /**
     * What a number is per.
     *
     * @param to token behind it
     * @param label the denominator: {@code year}, {@code 1000 persons}
     */
    record Per(int to, String label) {

        /** Returns what deaths and births are per: "1000" alone means so many persons. */
        String labelOfAll() {
            return label.chars().allMatch(c -> c >= '0' && c <= '9') ? label + " " + PERSONS : label;
        }
    }

    Rates(Line line, Units units) {
        this.line = line;
        this.units = units;
    }

    /** Returns the denominators that start at token {@code i}, behind an amount of money or not. */
    Optional<Per> at(int i, boolean money) {
        Optional<Per> first = one(i).or(() -> money ? each(i) : Optional.empty());
        Optional<Per> second = first.flatMap(per -> one(per.to()));
        return second.isEmpty()
                ? first
                : Optional.of(new Per(
                        second.get().to(),
                        first.get().label() + "/" + second.get().label()));
    }

    /** Returns the denominators that start at token {@code i}. */
    Optional<Per> at(int i) {
        return at(i, false);
    }

    /** Returns whether {@code per} is a second, a minute or an hour: a length per such is a speed, no rate. */
    static boolean isShort(Per per) {
        int more = per.label().indexOf('/');
        return switch (more < 0 ? per.label() : per.label().substring(0, more)) {
            case "second", "minute", "hour", "s", "h" -> true;
            default -> false;
        };
    }

    /** Returns {@code per} as it is written behind a unit of measure: "nm/s". */
    static String symbolOf(Per per) {
        return switch (per.label()) {
            case "second" -> "s";
            case "hour" -> "h";
            case "kelvin" -> "K";
            default -> per.label();
        };
    }

    /** "$84.20 a barrel", "14p a share": money is per what one buys. */
    private Optional<Per> each(int i) {
        boolean article = line.isForm(i, "a") || line.isForm(i, "an") || line.isForm(i, "each");
        boolean noun = article
                && line.isKind(i + 1, Kind.WORD)
                && !Nouns.isFunctionWord(line.word(i + 1))
                && !Nouns.isPluralNoun(line, i + 1)
                && !line.isCapitalised(i + 1)
                && (i + 2 >= line.size() || !Nouns.mayModify(line, i + 2) || line.is(i + 2, WordClass.ADVERB));
        return noun ? Optional.of(new Per(i + 2, line.textOf(i + 1).toLowerCase(Locale.ROOT))) : Optional.empty();
    }

    /** "A day", "every single day", and not "a day later". */
    private Optional<Per> ofTime(int i) {
        return units.timeAt(line, i)
                .filter(unit -> !line.isForm(i + 1, "later")
                        && !line.isForm(i + 1, "earlier")
                        && !line.isForm(i + 1, "early")
                        && !line.isForm(i + 1, "ago")
                        && !line.isForm(i + 1, "before")
                        && !line.isForm(i + 1, "after"))
                .map(unit -> new Per(i + 1, unit.name()));
    }

    private Optional<Per> one(int i) {
        String form = line.word(i).form();
        return switch (form) {
            case "per" -> denominator(i + 1);
            case "in", "of", "for", "out" -> ofEvery(i);
            case "a", "an", "each", "every" -> ofTime(line.isForm(i + 1, "single") ? i + 2 : i + 1);
            case "annually", "yearly" -> Optional.of(new Per(i + 1, "year"));
            case "monthly" -> Optional.of(new Per(i + 1, "month"));
            case "weekly" -> Optional.of(new Per(i + 1, "week"));
            case "daily" -> Optional.of(new Per(i + 1, "day"));
            case "hourly" -> Optional.of(new Per(i + 1, "hour"));
            case "annual", "annualised", "annualized" -> pace(i + 1);
            default -> line.isMark(i, '/') ? slashed(i + 1) : Optional.empty();
        };
    }

    /** "5.5 people in every 1,000", "out of every 100,000": a power of ten that they are counted among. */
    private Optional<Per> ofEvery(int i) {
        int every = line.isForm(i, "out") && line.isForm(i + 1, "of") ? i + 2 : i + 1;
        boolean each = line.isForm(every, "every") || line.isForm(every, "each");
        String digits = each && line.isKind(every + 1, Kind.NUMBER) ? plain(line.textOf(every + 1)) : "";
        return isPowerOfTen(digits) ? denominator(every + 1) : Optional.empty();
    }

    private static boolean isPowerOfTen(String digits) {
        return digits.length() > 2
                && digits.charAt(0) == '1'
                && digits.chars().skip(1).allMatch(c -> c == '0');
    }

    /** "a 3.2 % annual rate", "at a 1 % annualised pace", "40 mm annual mean rate". */
    private Optional<Per> pace(int i) {
        int at = line.isForm(i, "mean") || line.isForm(i, "average") ? i + 1 : i;
        boolean pace = line.isForm(at, "rate") || line.isForm(at, "pace") || at > i && line.isForm(at, "rise");
        return pace ? Optional.of(new Per(at + 1, "year")) : Optional.empty();
    }

    /** Returns the denominator behind a parenthesis that opens at {@code i}: "14.3 deaths (95% CI ...) per 1000". */
    Optional<Per> behindParenthesis(int i) {
        int close = parenthesisEnd(i);
        return close > i ? at(close) : Optional.empty();
    }

    /** Returns the denominator of a number and of its interval in brackets: "32.5 [30.1–35.3] per 1000". */
    Optional<Per> behindInterval(int end) {
        boolean closes = line.isMark(end, ')') || line.isMark(end, ']');
        int behind = closes ? end + 1 : parenthesisEnd(end);
        int at = behind > end && isScaleWord(behind) ? behind + 1 : behind;
        boolean per = line.isForm(at, "per") || line.isMark(at, '/');
        return at > end && per ? at(at) : Optional.empty();
    }

    /** Returns the denominator of a measure and of what it is in other units: "3 inches (7.6 cm) per decade", "67 km, or 42 miles, per second". */
    Optional<Per> behindConversion(int end) {
        if (line.isMark(end, ')')) {
            return periodic(end + 1);
        }
        int close = parenthesisEnd(end);
        if (close > end) {
            boolean number = false;
            for (int i = end; i < close; i++) {
                number |= line.isKind(i, Kind.NUMBER);
            }
            return number ? periodic(close) : Optional.empty();
        }
        if (!line.isMark(end, ',')) {
            return Optional.empty();
        }
        int comma = end + 1;
        while (line.isForm(end + 1, "or") && comma <= end + LONGEST_OTHER && !line.isMark(comma, ',')) {
            comma++;
        }
        return periodic(line.isMark(comma, ',') ? comma + 1 : end + 1);
    }

    private Optional<Per> periodic(int i) {
        boolean opens =
                switch (line.word(i).form()) {
                    case "per", "each", "every", "a", "annually", "yearly", "monthly", "weekly", "daily", "hourly" ->
                        true;
                    default -> false;
                };
        return opens ? one(i) : Optional.empty();
    }

    /** Returns the token behind the short parenthesis that opens at {@code i}; {@code i} when none does. */
    int parenthesisEnd(int i) {
        boolean round = line.isMark(i, '(');
        for (int at = i + 1; (round || line.isMark(i, '[')) && at < line.size() && at < i + LONGEST_PARENTHESIS; at++) {
            if (line.isMark(at, round ? ')' : ']')) {
                return at + 1;
            }
        }
        return i;
    }

    /** "three tons of rice per hectare": the denominator stands behind what is measured. */
    Optional<Per> behindStuff(int i) {
        if (!line.isForm(i, "of")) {
            return Optional.empty();
        }
        int at = i + 1;
        while (at <= i + LONGEST_STUFF && Nouns.mayModify(line, at) && !line.is(at, WordClass.PREPOSITION)) {
            at++;
        }
        return at == i + 1 ? Optional.empty() : one(at);
    }

    private Optional<Per> slashed(int i) {
        if (line.isKind(i, Kind.NUMBER)) {
            return isBase(i) ? denominator(i) : Optional.empty();
        }
        return slash(i);
    }

    /** "7.8/1000/year", "5.5/1,000": a power of ten that many are counted per, and no number is a fraction of. */
    private boolean isBase(int i) {
        boolean power = isPowerOfTen(plain(line.textOf(i)));
        boolean decimal = line.isKind(i - 2, Kind.NUMBER) && line.textOf(i - 2).indexOf('.') > 0;
        boolean goesOn = line.isMark(i + 1, '/') || line.isForm(i + 1, "per");
        return power && (decimal || goesOn);
    }

    private Optional<Per> slash(int i) {
        return units.term(line, i)
                .map(term -> new UnitTerms(units, line).of(term))
                .map(term -> new Per(term.to(), asWritten(i, term)));
    }

    /** "counts/s", "ppm/K": a symbol of one letter stays one. */
    private String asWritten(int i, Found term) {
        Per whole = new Per(term.to(), term.unit().name());
        return term.to() == i + 1 && line.token(i).length() == 1 ? symbolOf(whole) : whole.label();
    }

    private Optional<Per> denominator(int i) {
        if (line.isForm(i, "cent") || !line.isKind(i, Kind.WORD) && !line.isKind(i, Kind.NUMBER)) {
            return Optional.empty();
        }
        if (line.isForm(i, "annum")) {
            return Optional.of(new Per(i + 1, "year"));
        }
        Optional<Unit> time = units.timeAt(line, i);
        if (time.isPresent()) {
            return Optional.of(new Per(i + 1, time.get().name()));
        }
        Optional<Found> measure = units.measureAt(line, i);
        if (measure.isPresent()) {
            return Optional.of(new Per(measure.get().to(), measure.get().unit().name()));
        }
        int at = i;
        StringBuilder label = new StringBuilder();
        while (line.isKind(at, Kind.NUMBER) || isScaleWord(at)) {
            label.append(plain(line.textOf(at))).append(' ');
            at++;
        }
        int unit = at > i && line.isDash(at) && line.isGlued(at + 1) ? at + 1 : at;
        Optional<Found> scaled = at > i ? units.measureAt(line, unit) : Optional.empty();
        if (scaled.isPresent()) {
            return Optional.of(
                    new Per(scaled.get().to(), label + scaled.get().unit().name()));
        }
        at += isNameOfKind(at) ? 1 : 0;
        boolean noun = line.isKind(at, Kind.WORD) && !Nouns.isFunctionWord(line.word(at));
        if (noun) {
            label.append(at > i && isAnybody(at) ? PERSONS : line.textOf(at));
            at++;
        }
        if (noun && line.isDash(at) && line.isGlued(at) && line.isGlued(at + 1) && line.isKind(at + 1, Kind.WORD)) {
            label.append('-').append(line.textOf(at + 1));
            at += 2;
        }
        boolean number = at > i && !noun;
        if (number && label.toString().strip().equals("thousand")) {
            return Optional.of(new Per(at, THOUSAND));
        }
        boolean more = noun
                && line.isKind(at, Kind.WORD)
                && Nouns.isPluralNoun(line, at)
                && !Nouns.isPluralNoun(line, at - 1)
                && !line.is(at, WordClass.CHANGE_VERB);
        if (more) {
            label.append(' ').append(line.textOf(at));
            at++;
        }
        return noun || number ? Optional.of(new Per(at, label.toString().strip())) : Optional.empty();
    }

    /** "per Roman legion": a name before the noun says of what kind. */
    private boolean isNameOfKind(int i) {
        return line.isCapitalised(i)
                && line.isKind(i + 1, Kind.WORD)
                && !line.isCapitalised(i + 1)
                && Nouns.mayModify(line, i + 1)
                && !line.is(i + 1, WordClass.CHANGE_VERB);
    }

    /** Returns the digits of a numeral without what groups them. */
    private static String plain(String numeral) {
        StringBuilder out = new StringBuilder(numeral.length());
        for (int i = 0; i < numeral.length(); i++) {
            char c = numeral.charAt(i);
            if (c != ',' && !Chars.isSpace(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** "per 1,000 people", "per 100,000 inhabitants": so many of all who live somewhere. */
    private boolean isAnybody(int i) {
        return switch (line.word(i).form()) {
            case "people", "person", "inhabitants", "residents", "individuals" -> true;
            default -> false;
        };
    }

    boolean isScaleWord(int i) {
        return switch (line.word(i).form()) {
            case "thousand", "million", "billion", "hundred", "lakh" -> true;
            default -> false;
        };
    }
}
