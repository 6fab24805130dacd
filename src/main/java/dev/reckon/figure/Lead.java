package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Kind;
import dev.reckon.mention.Mention;
import dev.reckon.token.Token;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The time a brief text opens with: news leaves out the year of the month or quarter it reports on, and names it once; an article
 * names the time of its event. Mutable; one per document.
 */
final class Lead {

    /** How many sentences make up the opening of a text. */
    private static final int OPENING = 3;

    private static final int FOREVER = Integer.MAX_VALUE;

    /** How many days after an occasion began a report of it is written. */
    private static final int FRESH = 10;

    /** How many days an occasion lasts after its first. */
    private static final int LONGEST_OCCASION = 3;

    private final Setting setting;
    private final Lingering<Period> time = new Lingering<>();
    private boolean reportsChanges;
    private int sentences;

    Lead(Setting setting) {
        this.setting = setting;
    }

    /** Takes in what {@code passage} says, if it is one of the first sentences and none before it named a time. */
    void remember(Passage passage) {
        sentences++;
        if (sentences <= OPENING && time.within(FOREVER).isEmpty()) {
            Optional<TimePhrase> named = StatedTimes.in(passage).stream()
                    .filter(phrase -> phrase.dated() || phrase.dates() && mayLead(passage, phrase))
                    .filter(phrase -> !phrase.isOfToday() && !isAgo(phrase) && !isToCome(passage, phrase))
                    .filter(phrase -> !StatedTimes.isOfEvent(passage, phrase))
                    .filter(phrase -> !StatedTimes.isAside(passage, phrase) && !passage.isQuoted(phrase.from()))
                    .filter(phrase -> passage.parenthesisAt(phrase.from()) < 0 || isToday(passage, phrase))
                    // "since 2000" has no end that later sentences could lie before
                    .filter(phrase -> phrase.period().start().isEmpty()
                            || phrase.period().end().isPresent())
                    .findFirst();
            reportsChanges = named.filter(phrase -> !phrase.dated())
                    .filter(phrase -> tellsChange(passage) || isCountOf(passage, phrase))
                    .isPresent();
            time.sentence(passage, named.map(TimePhrase::period), true);
        }
    }

    /** "Some 310 clerks were hired in March": a month right behind what was counted in it. */
    private static boolean isCountOf(Passage passage, TimePhrase phrase) {
        return passage.is(phrase.to() - 1, WordClass.MONTH)
                && passage.mentions().mentions().stream()
                        .anyMatch(mention -> counts(mention)
                                && mention.to() <= phrase.from()
                                && passage.clauseStart(mention.from()) == passage.clauseStart(phrase.from()));
    }

    /** "Output is set to reach a record this year": what is still to come, where the text goes on to tell what has been. */
    private static boolean isToCome(Passage passage, TimePhrase phrase) {
        Line line = passage.line();
        return IntStream.range(1, phrase.from())
                .anyMatch(i -> line.isForm(i, "to")
                                && (line.isForm(i - 1, "set")
                                        || line.isForm(i - 1, "due")
                                        || line.isForm(i - 1, "likely"))
                        || line.isForm(i, "will"));
    }

    /** "A year ago": what was, before what the text goes on to tell. */
    private static boolean isAgo(TimePhrase phrase) {
        return phrase.period().text().toLowerCase(Locale.ROOT).endsWith(" ago");
    }

    /** "Today (2 December 2016)". */
    private boolean isToday(Passage passage, TimePhrase phrase) {
        return passage.line().isForm(phrase.from() - 2, "today")
                && phrase.period()
                        .day()
                        .filter(day -> setting.written().filter(day::equals).isPresent())
                        .isPresent();
    }

    /** Returns the month that a brief report opens with, the changes of which it tells. */
    Optional<Period> month() {
        return reportsChanges ? period().filter(Lead::isMonth) : Optional.empty();
    }

    /** "In October", but not "in the fourth quarter". */
    private static boolean isMonth(Period period) {
        String words = period.text().toLowerCase(Locale.ROOT);
        return Stream.of("quarter", "half", "year").noneMatch(words::contains);
    }

    /** Returns the time with which the text opens, if it is brief and that time lies within the one of its title. */
    Optional<Period> withinTitle() {
        return period().filter(this::narrowsTitle);
    }

    /** Returns the time with which the text opens, if {@code passage} goes on to speak of what it opens with. */
    Optional<Period> of(Passage passage) {
        // a report that opens with a change in a month or quarter goes on to tell the other changes of that time
        boolean goesOn = time.coheres(passage) || reportsChanges && tellsPast(passage);
        return goesOn ? period() : Optional.empty();
    }

    /**
     * Returns the day or days of the occasion that a dated report opens with, if {@code passage} goes on to tell, where {@code mention}
     * stands, what happened then: what is, has been or will be is no part of it.
     */
    Optional<Period> occasion(Passage passage, Mention mention) {
        return countsPast(passage, mention) ? period().filter(this::isJustOver) : Optional.empty();
    }

    /** Returns whether {@code mention} is a count or a share, and what {@code passage} says of it no forecast. */
    boolean tells(Passage passage, Mention mention) {
        return (counts(mention) || mention.kind() == Kind.PERCENTAGE) && tellsPast(passage);
    }

    /** Returns whether {@code mention} counts something that is over where {@code passage} counts it. */
    static boolean countsPast(Passage passage, Mention mention) {
        return counts(mention) && Tense.isPast(passage, mention);
    }

    private static boolean counts(Mention mention) {
        return mention.kind() == Kind.COUNT || mention.kind() == Kind.RATIO;
    }

    private boolean isJustOver(Period period) {
        return setting.written()
                .flatMap(day -> period.start()
                        .filter(first -> !first.isBefore(day.minusDays(FRESH)))
                        .flatMap(first -> period.end()
                                .filter(last -> !last.isAfter(day) && !last.isAfter(first.plusDays(LONGEST_OCCASION)))))
                .isPresent();
    }

    /** What will or would be is not of the month just over. */
    private static boolean tellsPast(Passage passage) {
        boolean counts = passage.mentions().mentions().stream()
                .anyMatch(mention -> mention.kind() == Kind.COUNT || mention.kind() == Kind.PERCENTAGE);
        return tellsChange(passage)
                || counts
                        && IntStream.range(0, passage.line().size())
                                .noneMatch(i -> passage.is(i, WordClass.PROJECTION)
                                        || passage.line().isForm(i, "will")
                                        || passage.line().isForm(i, "would")
                                        || passage.line().isForm(i, "if"));
    }

    /** Returns whether no sentence has been read yet. */
    boolean isAhead() {
        return sentences == 0;
    }

    /**
     * Returns whether a text that opens as this one does may be of {@code title}, the time its title names: "an echo of the 60s" is not,
     * nor "since 2000", which has no end.
     */
    boolean mayBeOf(Period title) {
        Optional<Period> opening = time.within(FOREVER);
        boolean after = opening.flatMap(Period::start)
                .flatMap(first -> title.end().filter(first::isAfter))
                .isPresent();
        boolean before = opening.flatMap(Period::end)
                .flatMap(last -> title.start().filter(last::isBefore))
                .isPresent();
        return !after && !before && (title.end().isPresent() || title.start().isEmpty());
    }

    private Optional<Period> period() {
        return setting.brief() ? time.within(FOREVER) : Optional.empty();
    }

    /** A month or quarter; a weekday only of what happened then, where nothing is said or counted: "thousands marched on Sunday". */
    private static boolean mayLead(Passage passage, TimePhrase phrase) {
        Line line = passage.line();
        boolean weekday = line.is(phrase.from(), WordClass.WEEKDAY);
        boolean tells = passage.mentions().mentions().stream().noneMatch(Lead::counts)
                && IntStream.range(0, line.size())
                        .noneMatch(i -> line.is(i, WordClass.REPORTING_VERB) || line.is(i, WordClass.CHANGE_VERB));
        return weekday ? tells || isOfGathering(line) : !isDay(line, phrase) && !phrase.isOfDays();
    }

    /** "Some 4,000 people marched on Sunday": what else is told of the crowd is of that day. */
    private static boolean isOfGathering(Line line) {
        return IntStream.range(0, line.size())
                .anyMatch(i -> switch (line.word(i).form()) {
                    case "marched", "rallied", "gathered", "protested", "demonstrated" -> true;
                    default -> false;
                });
    }

    private static boolean isDay(Line line, TimePhrase phrase) {
        return line.isKind(phrase.from(), Token.Kind.NUMBER) || line.isKind(phrase.to() - 1, Token.Kind.NUMBER);
    }

    private static boolean tellsChange(Passage passage) {
        return passage.line().holds(WordClass.CHANGE_VERB);
    }

    /** The title says "2012", the lead "in May": the text is about May of that year. */
    private boolean narrowsTitle(Period period) {
        boolean starts = setting.period()
                .flatMap(Period::start)
                .flatMap(first -> period.start().filter(day -> !day.isBefore(first)))
                .isPresent();
        boolean ends = setting.period()
                .flatMap(Period::end)
                .flatMap(last -> period.end().filter(day -> !day.isAfter(last)))
                .isPresent();
        return starts && ends;
    }
}
