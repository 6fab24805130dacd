package dev.reckon.figure;

import dev.reckon.doc.Block;
import dev.reckon.figure.PlaceNames.Named;
import dev.reckon.figure.PlaceNames.Role;
import dev.reckon.lang.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a text has said so far of where, when and in which event things took place, and what it counts: figures that do not say so
 * take it over. Mutable; one per document.
 */
final class Scene {

    /** How many sentences an event is spoken of after it was named. */
    private static final int LONGEST_EVENT = 3;

    /** How many sentences a time holds after it was named. */
    private static final int LONGEST_TIME = 1;

    private final Acts acts;
    private final Setting setting;

    private Optional<Topic> topic = Optional.empty();
    private Frame list = Frame.NONE;
    private Frame outerList = Frame.NONE;
    private Optional<Period> periodBefore = Optional.empty();
    private Optional<Period> periodOfSection = Optional.empty();
    private Optional<Period> lastDated;
    private int sentencesSincePeriod;
    private Optional<String> placeBefore = Optional.empty();
    private Optional<String> placeOfSection = Optional.empty();
    private Optional<Events.Event> eventBefore = Optional.empty();
    private Optional<Events.Event> eventOfSection = Optional.empty();
    private int sentencesSinceEvent;

    /** Where and when the items of a list hold, as its opening words say. */
    private record Frame(Optional<String> place, Optional<Period> period) {
        private static final Frame NONE = new Frame(Optional.empty(), Optional.empty());

        Frame within(Frame outer) {
            return new Frame(place.or(outer::place), period.or(outer::period));
        }
    }

    Scene(Acts acts, Setting setting) {
        this.acts = acts;
        this.setting = setting;
        this.lastDated = setting.period();
    }

    /** Takes in a heading: a new section starts, and what it names holds until the text says otherwise. */
    void heading(Passage heading) {
        List<Named> places = PlaceNames.in(heading, acts);
        periodOfSection = firstDated(heading, false);
        periodOfSection.ifPresent(period -> lastDated = Optional.of(period));
        periodBefore = periodOfSection;
        sentencesSincePeriod = 0;
        placeOfSection = stated(places);
        placeBefore = placeOfSection;
        eventOfSection = heading.events().stream().map(Events.Hit::event).findFirst();
        eventBefore = eventOfSection;
        topic = Topic.of(heading, acts);
        list = Frame.NONE;
        outerList = Frame.NONE;
    }

    /** Takes in that a new paragraph starts; {@code goesOn} when it goes on with the list of the one before. */
    void block(boolean goesOn) {
        eventBefore = eventOfSection;
        if (!goesOn) {
            list = Frame.NONE;
            outerList = Frame.NONE;
        }
    }

    /** Takes in what a sentence established. */
    void remember(Passage passage, List<Named> places, Optional<Topic> named) {
        Line line = passage.line();
        Optional<Period> time = firstDated(passage, true);
        Optional<String> place = stated(places);
        if (line.isMark(line.size() - 1, ':')) {
            openList(passage.block().kind() == Block.Kind.LIST_ITEM, new Frame(place, time));
        }
        placeBefore = place.or(() -> placeBefore);
        rememberTime(time);
        rememberEvent(passage);
        topic = named.or(() -> topic);
    }

    /** An item that opens a list of its own narrows the list it stands in, not the item before it. */
    private void openList(boolean inner, Frame frame) {
        if (!inner) {
            outerList = frame;
        }
        list = inner ? frame.within(outerList) : frame;
    }

    private void rememberTime(Optional<Period> time) {
        sentencesSincePeriod = time.isPresent() ? 0 : sentencesSincePeriod + 1;
        if (time.isPresent()) {
            periodBefore = time;
            lastDated = time;
        }
    }

    private void rememberEvent(Passage passage) {
        Optional<Events.Event> named = passage.events().stream()
                .filter(hit -> passage.parenthesisAt(hit.from()) < 0)
                .map(Events.Hit::event)
                .findFirst();
        sentencesSinceEvent = named.isPresent() ? 0 : sentencesSinceEvent + 1;
        if (named.isPresent() || sentencesSinceEvent >= LONGEST_EVENT) {
            eventBefore = named.or(() -> eventOfSection);
        }
    }

    /** The first dated time; one in a parenthesis is an aside. */
    private static Optional<Period> firstDated(Passage passage, boolean outside) {
        return PeriodFinder.usable(passage).stream()
                .filter(time -> time.dated() && (!outside || passage.parenthesisAt(time.from()) < 0))
                .map(TimePhrase::period)
                .findFirst();
    }

    private Optional<String> stated(List<Named> places) {
        return places.stream()
                .filter(place -> place.known() && !place.byPeople() && place.role() != Role.MOTION)
                .min(Comparator.comparingInt(place -> place.role().cost()))
                .map(place -> setting.fullName(place.text()));
    }

    // ---- times that others fix

    /** Returns {@code passage} with the days of its times that follow from other times: "that year", "in March", "last month". */
    Passage resolved(Passage passage) {
        if (passage.times().stream().allMatch(TimePhrase::dated)) {
            return passage;
        }
        List<TimePhrase> out = new ArrayList<>();
        Optional<Period> last = lastDated;
        for (TimePhrase time : passage.times()) {
            out.add(resolved(time, last));
            last = time.dated() ? Optional.of(time.period()) : last;
        }
        return passage.at(out);
    }

    private TimePhrase resolved(TimePhrase time, Optional<Period> last) {
        return switch (time.sort()) {
            case DATED, NAMED -> time;
            case SPOKEN -> reckoned(time, setting.written());
            case YEARLESS -> reckoned(time, last.flatMap(Scene::anchor).or(setting::written));
            case BACK ->
                time.pointsBack() ? last.map(time::naming).orElse(time) : reckoned(time, last.flatMap(Scene::anchor));
        };
    }

    /** A time within one year fixes the year of others; one that spans more does not. */
    private static Optional<LocalDate> anchor(Period period) {
        return period.start().filter(first -> period.end()
                .filter(last -> last.getYear() == first.getYear())
                .isPresent());
    }

    private static TimePhrase reckoned(TimePhrase time, Optional<LocalDate> anchor) {
        return time.reckoning()
                .flatMap(reckoning -> anchor.flatMap(reckoning::from))
                .map(days -> time.naming(
                        new Period(time.period().text(), Optional.of(days.first()), Optional.of(days.last()))))
                .orElse(time);
    }

    // ---- what is taken over

    /** Returns the topic of the section. */
    Optional<Topic> topic() {
        return topic;
    }

    /** Returns the period of the list that goes on, which its total covers. */
    Optional<Period> listPeriod() {
        return list.period();
    }

    /** Returns the event spoken of. */
    Optional<Events.Event> event() {
        return eventBefore.or(setting::event);
    }

    /** Returns whether the text is known to speak of some place, at least where it speaks of {@code event}. */
    boolean hasPlace(Optional<Events.Event> event) {
        return list.place()
                .or(() -> placeOfSection)
                .or(() -> event.flatMap(Events.Event::place))
                .or(setting::place)
                .isPresent();
    }

    /** Returns the name by which a figure is given the place its sentence names. */
    String named(Passage passage, Named place, Optional<Events.Event> event) {
        Optional<String> meant = PlaceNames.pointsBack(passage.line(), place)
                ? place(event)
                : Optional.of(setting.fullName(place.text()));
        return meant.orElse(place.text());
    }

    /** Returns where a figure of {@code event} holds when its sentence does not say. */
    Optional<String> place(Optional<Events.Event> event) {
        return list.place()
                .or(() -> placeOfSection)
                .or(() -> event.flatMap(Events.Event::place))
                .or(() -> setting.place().map(setting::fullName))
                .or(() -> placeBefore);
    }

    /** Returns when a figure of {@code event} holds when its sentence does not say. */
    Optional<Period> period(Optional<Events.Event> event) {
        Optional<Period> recently = sentencesSincePeriod < LONGEST_TIME ? periodBefore : Optional.empty();
        return recently.or(() -> list.period())
                .or(() -> periodOfSection)
                .or(() -> event.flatMap(Events.Event::period))
                .or(setting::period);
    }
}
