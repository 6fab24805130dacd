package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.token.Token.Kind;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The time a brief text opens with: news leaves out the year of the month or quarter it reports on, and names it once; an article
 * names the time of its event. Mutable; one per document.
 */
final class Lead {

    /** How many sentences make up the opening of a text. */
    private static final int OPENING = 3;

    private static final int FOREVER = Integer.MAX_VALUE;

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
                    .filter(phrase -> !StatedTimes.isAside(passage, phrase) && !passage.isQuoted(phrase.from()))
                    .findFirst();
            reportsChanges = named.filter(phrase -> !phrase.dated()).isPresent() && tellsChange(passage);
            time.sentence(passage, named.map(TimePhrase::period), true);
        }
    }

    /** Returns the time with which the text opens, if it is brief and that time lies within the one of its title. */
    Optional<Period> withinTitle() {
        return period().filter(this::narrowsTitle);
    }

    /** Returns the time with which the text opens, if {@code passage} goes on to speak of what it opens with. */
    Optional<Period> of(Passage passage) {
        // a report that opens with a change in a month or quarter goes on to tell the other changes of that time
        boolean goesOn = time.coheres(passage) || reportsChanges && tellsChange(passage);
        return goesOn ? period() : Optional.empty();
    }

    private Optional<Period> period() {
        return setting.brief() ? time.within(FOREVER) : Optional.empty();
    }

    /** A month or quarter; a weekday only of what happened then, where nothing is said or counted: "thousands marched on Sunday". */
    private static boolean mayLead(Passage passage, TimePhrase phrase) {
        Line line = passage.line();
        boolean weekday = line.is(phrase.from(), WordClass.WEEKDAY);
        boolean tells = passage.mentions().mentions().isEmpty()
                && IntStream.range(0, line.size())
                        .noneMatch(i -> line.is(i, WordClass.REPORTING_VERB) || line.is(i, WordClass.CHANGE_VERB));
        return weekday ? tells : !isDay(line, phrase) && !phrase.isOfDays();
    }

    private static boolean isDay(Line line, TimePhrase phrase) {
        return line.isKind(phrase.from(), Kind.NUMBER) || line.isKind(phrase.to() - 1, Kind.NUMBER);
    }

    private static boolean tellsChange(Passage passage) {
        return IntStream.range(0, passage.line().size()).anyMatch(i -> passage.is(i, WordClass.CHANGE_VERB));
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
