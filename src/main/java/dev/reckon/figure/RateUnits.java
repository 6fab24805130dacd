package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Kind;
import dev.reckon.mention.Mention;
import dev.reckon.mention.Nouns;
import dev.reckon.token.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Says what there are so many of per year or per thousand where the number stands alone: "5.9 per 1,000", "271,000 per month". */
final class RateUnits {

    private static final String PER = "/";
    private static final String DEATHS = "deaths";
    private static final String PERSONS = " persons";
    private static final int REACH = 10;
    private static final BigDecimal MOST_OF_THOUSAND = BigDecimal.valueOf(500);

    private final Passage passage;
    private final Line line;
    private final List<Figure> recent;

    /** Prepares for {@code passage}, with the figures read just before, oldest first. */
    RateUnits(Passage passage, List<Figure> recent) {
        this.passage = passage;
        this.line = passage.line();
        this.recent = recent;
    }

    /**
     * Returns {@code mention} with all of its unit.
     *
     * @param earlier the mentions of the sentence before it, settled
     * @param counted gives a bare number what it counts
     */
    Mention whole(Mention mention, List<Mention> earlier, UnaryOperator<Mention> counted) {
        String unit = mention.unit().orElse("");
        if (mention.kind() == Kind.COUNT) {
            return everyDay(mention)
                    .or(() -> ofPeriod(mention))
                    .or(() -> bare(mention))
                    .or(() -> infants(mention))
                    .orElse(mention);
        }
        if (mention.kind() != Kind.RATE || !unit.startsWith(PER)) {
            return mention;
        }
        return sameRate(unit, earlier.stream().map(Mention::unit).flatMap(Optional::stream))
                .or(() -> named(unit))
                .or(() -> ofBirths(unit))
                .or(() -> ofToll(mention, earlier).map(noun -> noun + unit))
                .or(() -> ofWhole(mention, earlier).map(noun -> noun + unit))
                .or(() -> sameRate(unit, recent.stream().map(Figure::unit)))
                .or(() -> Optional.of(counted.apply(mention))
                        .filter(found -> found.kind() == Kind.COUNT)
                        .flatMap(Mention::unit)
                        .map(noun -> noun + unit))
                .map(known -> mention.as(Kind.RATE, known))
                .orElse(mention);
    }

    /** "9.6 deaths per 1,000 people, against 5.9 per 1,000": the one before says what there are so many of. */
    private static Optional<String> sameRate(String unit, Stream<String> before) {
        return before.filter(other -> isSame(other, unit)).reduce((first, second) -> second);
    }

    /** "deaths/1000 persons" may be meant by "/1000", "deaths/1000 persons/year" is another rate. */
    private static boolean isSame(String known, String unit) {
        int at = (known + " ").indexOf(unit + " ");
        return at > 0 && known.indexOf(PER, at + unit.length()) < 0;
    }

    /** "a death rate of 14 per 1,000", "mortality was 60 per 1,000 per year": rates of death and birth are named so. */
    private Optional<String> named(String unit) {
        int time = unit.indexOf(PER, 1);
        String number = time < 0 ? unit : unit.substring(0, time);
        String digits = number.endsWith(PERSONS) ? number.substring(0, number.length() - PERSONS.length()) : number;
        if (digits.chars().skip(1).anyMatch(c -> c < '0' || c > '9')) {
            return Optional.empty();
        }
        return counted(line.size()).map(what -> ofInfants(what, number) + unit.substring(number.length()));
    }

    /** "251 per 100,000 live births": those who die are told per so many births. */
    private static Optional<String> ofBirths(String unit) {
        return unit.endsWith("births") ? Optional.of("deaths" + unit) : Optional.empty();
    }

    /** Infants and mothers die among so many births. */
    private String ofInfants(String what, String number) {
        boolean births = IntStream.range(0, line.size())
                .anyMatch(i -> line.isForm(i, "mortality")
                        && (line.isForm(i - 1, "infant") || says(i - 1, "maternal") || says(i - 1, "neonatal")));
        return births ? "deaths" + number + " births" : what + number;
    }

    /** Returns whether token {@code i} is {@code word}, which no table lists. */
    private boolean says(int i, String word) {
        return line.isKind(i, Token.Kind.WORD) && line.textOf(i).equalsIgnoreCase(word);
    }

    /** What the rate named last before token {@code end} counts. */
    private Optional<String> counted(int end) {
        for (int i = end - 1; i >= 0; i--) {
            if (line.isForm(i, "mortality") || isRate(i, "death") || line.isForm(i, "deaths")) {
                return Optional.of("deaths");
            }
            if (isRate(i, "birth") || line.isForm(i, "births")) {
                return Optional.of("births");
            }
            boolean toll = line.is(i, WordClass.TOLL_NOUN) && !line.endsWith(i, "s");
            if (toll && (line.isForm(i + 1, "rate") || line.isForm(i + 1, "rates"))) {
                return Optional.of(line.textOf(i).toLowerCase(Locale.ROOT) + "s");
            }
        }
        return Optional.empty();
    }

    /** "The infant mortality rate rose from 24.7 to 27.9", "the birth rate was 44.1": vital rates are told per thousand. */
    private Optional<Mention> bare(Mention mention) {
        boolean decimal = mention.grain().compareTo(BigDecimal.ONE) < 0
                && mention.unit().isEmpty()
                && mention.noun().isEmpty();
        int start = passage.clauseStart(mention.from());
        for (int i = mention.from() - 1; decimal && i >= start; i--) {
            if (isRate(i, "mortality") || isRate(i, "death") || isRate(i, "birth")) {
                return counted(mention.from()).map(what -> mention.as(Kind.RATE, ofInfants(what, PER + "1000")));
            }
        }
        return Optional.empty();
    }

    /** "Infant mortality fell from 92 to 31": so few can only be so many of a thousand born. */
    private Optional<Mention> infants(Mention mention) {
        boolean few = mention.noun().isEmpty()
                && mention.best()
                        .filter(best -> best.compareTo(MOST_OF_THOUSAND) < 0)
                        .isPresent();
        int start = passage.clauseStart(mention.from());
        return IntStream.range(start, few ? mention.from() : start)
                .filter(i -> line.isForm(i, "infant") && line.isForm(i + 1, "mortality"))
                .mapToObj(i -> mention.as(Kind.RATE, "deaths/1000 births"))
                .findFirst();
    }

    private boolean isRate(int i, String what) {
        return line.isForm(i, what) && (line.isForm(i + 1, "rate") || line.isForm(i + 1, "rates"));
    }

    /** "400 deaths, or 100 per year", "400 people were killed, or 100 a day": what the sentence has just counted it tells again as a rate. */
    private Optional<String> ofToll(Mention mention, List<Mention> earlier) {
        Optional<Mention> toll =
                earlier.stream().filter(before -> before.kind() == Kind.COUNT).reduce((first, second) -> second);
        boolean died = mention.noun().isEmpty()
                && toll.filter(before ->
                                before.unit().filter(UnitFinder.PEOPLE::equals).isPresent())
                        .filter(before -> isOfDying(before.to(), mention.from()))
                        .isPresent();
        if (died) {
            return Optional.of(DEATHS);
        }
        return toll.flatMap(Mention::noun)
                .filter(noun -> noun.to() <= mention.from()
                        && line.is(noun.head(), WordClass.TOLL_NOUN)
                        && Nouns.isPluralNoun(line, noun.head()))
                .map(noun -> line.textOf(noun.head()).toLowerCase(Locale.ROOT));
    }

    /** "20 infections (0.85 per 100 person-years)": a rate in parentheses is of what was counted before them. */
    private Optional<String> ofWhole(Mention mention, List<Mention> earlier) {
        int open = passage.parenthesisAt(mention.from());
        return earlier.stream()
                .filter(before -> before.to() <= open && before.kind() == Kind.COUNT)
                .reduce((first, second) -> second)
                .flatMap(Mention::noun)
                .filter(noun -> noun.to() == open && Nouns.isPluralNoun(line, noun.head()))
                .map(noun -> line.textOf(noun.head()).toLowerCase(Locale.ROOT));
    }

    /** "310 people were killed every day": what befalls people goes on from day to day; what they do may be the same people's doing. */
    private boolean isSuffered(int from, int to) {
        return isOfDying(from, to)
                || IntStream.range(from, to)
                        .anyMatch(i -> line.endsWith(i, "ed") && line.is(i - 1, WordClass.AUXILIARY));
    }

    /** "310 people died per year", "310 people were killed every day": those who die are told in deaths. */
    private boolean isOfDying(int from, int to) {
        return IntStream.range(from, to)
                .anyMatch(i -> line.isForm(i, "died")
                        || line.isForm(i, "die")
                        || line.isForm(i, "dies")
                        || line.isForm(i, "killed")
                        || line.isForm(i, "dying"));
    }

    /** Rates say what befell people, not that it was people: "310 deaths a day". */
    private String counted(Mention mention) {
        return mention.noun()
                .map(Nouns.NounPhrase::head)
                .filter(head -> line.is(head, WordClass.TOLL_NOUN) && Nouns.isPluralNoun(line, head))
                .map(head -> line.textOf(head).toLowerCase(Locale.ROOT))
                .or(mention::unit)
                .orElse("");
    }

    /** "the weekly death toll was about 310", "daily deaths fell to 31": so many deaths in each. */
    private Optional<Mention> ofPeriod(Mention mention) {
        int at = mention.from() - 1;
        boolean counts = mention.noun().isEmpty()
                && mention.unit()
                        .filter(unit -> !unit.equals(UnitFinder.PEOPLE))
                        .isEmpty();
        while (counts && at > mention.from() - REACH && isLink(at)) {
            at--;
        }
        boolean toll = counts && line.is(at, WordClass.TOLL_NOUN) || counts && isRoll(at);
        while (toll && at > 0 && (line.is(at, WordClass.TOLL_NOUN) || isRoll(at) || line.isDash(at))) {
            at--;
        }
        return toll
                ? periodOf(line.word(at).form()).map(period -> mention.as(Kind.RATE, DEATHS + PER + period))
                : Optional.empty();
    }

    /** "death-roll", "death count". */
    private boolean isRoll(int i) {
        int before = line.isDash(i - 1) ? i - 2 : i - 1;
        return line.isKind(i, Token.Kind.WORD) && !line.endsWith(i, "s") && line.isForm(before, "death");
    }

    /** What may stand between the name of a toll and the number: its place in parentheses is none of it. */
    private boolean isLink(int i) {
        boolean place = passage.places().stream().anyMatch(hit -> hit.from() <= i && i < hit.to());
        return passage.mentionAt(i) < 0
                && (place
                        || line.is(i, WordClass.AUXILIARY)
                        || line.is(i, WordClass.CHANGE_VERB)
                        || line.is(i, WordClass.FIGURE_VERB)
                        || line.is(i, WordClass.ADVERB)
                        || line.is(i, WordClass.ARTICLE)
                        || line.is(i, WordClass.PLACE_NOUN)
                        || line.is(i, WordClass.PREPOSITION) && !line.isForm(i, "by")
                        || line.isForm(i, "including"));
    }

    private static Optional<String> periodOf(String adjective) {
        return switch (adjective) {
            case "daily" -> Optional.of("day");
            case "weekly" -> Optional.of("week");
            case "monthly" -> Optional.of("month");
            case "annual", "yearly" -> Optional.of("year");
            default -> Optional.empty();
        };
    }

    /** "an average of 310 people died every day", "some 310 people drown per year": so many a day. */
    private Optional<Mention> everyDay(Mention mention) {
        if (mention.unit().isEmpty()) {
            return Optional.empty();
        }
        boolean average = line.isForm(mention.from() - 1, "of") && line.isForm(mention.from() - 2, "average")
                || IntStream.range(mention.from(), mention.to()).anyMatch(i -> line.isForm(i, "average"));
        int end = Math.min(passage.clauseEnd(mention.from()), mention.to() + REACH);
        for (int i = mention.to(); i < end && passage.mentionAt(i) < 0; i++) {
            boolean each = line.isForm(i, "per")
                    || line.isForm(i, "each")
                    || line.isForm(i, "every") && (average || isSuffered(mention.to(), i))
                    || average && line.isForm(i, "a");
            if (each && line.is(i + 1, WordClass.TIME_UNIT)) {
                String what = isOfDying(mention.to(), i) ? DEATHS : counted(mention);
                return Optional.of(
                        mention.as(Kind.RATE, what + PER + line.word(i + 1).form()));
            }
        }
        return Optional.empty();
    }
}
