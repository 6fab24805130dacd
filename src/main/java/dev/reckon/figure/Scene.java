package dev.reckon.figure;

import dev.reckon.doc.Block;
import dev.reckon.figure.PlaceNames.Named;
import dev.reckon.figure.PlaceNames.Role;
import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Mention;
import dev.reckon.token.Token.Kind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a text has said so far of where, when and in which event things took place, and what it counts: figures that do not say so
 * take it over. Mutable; one per document.
 */
final class Scene {

    /** How many sentences an event is spoken of after it was named. */
    private static final int LONGEST_EVENT = 8;

    /** How many sentences an event in passing is spoken of. */
    private static final int PASSING_EVENT = 2;

    /** How many sentences an event that opened one dates those behind it. */
    private static final int DATING_EVENT = 3;

    /** How many sentences a time holds that opened one: "In 1944, ...". */
    private static final int FRAMING_TIME = 3;

    private static final int FOREVER = Integer.MAX_VALUE;

    /** How many tokens may stand before what opens a sentence: "In the war, ...". */
    private static final int OPENING = 2;

    /** A text that names no more places than this speaks of one of them until it names another. */
    private static final int FEW_PLACES = 3;

    /** How many sentences make up the opening of a text. */
    private static final int LEAD = 3;

    private final Knowledge knowledge;
    private final Places places;
    private final Setting setting;

    private Optional<Topic> topic = Optional.empty();
    private Frame list = Frame.NONE;
    private Frame outerList = Frame.NONE;
    private final Lingering<Period> time = new Lingering<>();
    private final Lingering<Events.Event> event = new Lingering<>();
    private final Lingering<String> ground = new Lingering<>();
    private Optional<Period> periodOfSection = Optional.empty();
    private Optional<Period> lastDated;
    private final Lingering<Period> lead = new Lingering<>();
    private boolean reportsChanges;
    private int sentences;
    private Optional<String> placeBefore = Optional.empty();
    private Optional<String> placeOfSection = Optional.empty();
    private Optional<Events.Event> eventOfSection = Optional.empty();
    private Optional<LocalDate> entry = Optional.empty();
    private int entryLevel;

    /** Where and when the items of a list hold, as its opening words say. */
    private record Frame(Optional<String> place, Optional<Period> period) {
        private static final Frame NONE = new Frame(Optional.empty(), Optional.empty());

        Frame within(Frame outer) {
            return new Frame(place.or(outer::place), period.or(outer::period));
        }
    }

    Scene(Knowledge knowledge, Setting setting) {
        this.knowledge = knowledge;
        this.places = knowledge.places();
        this.setting = setting;
        this.lastDated = setting.period();
    }

    /** Takes in a heading: a new section starts, and what it names holds until the text says otherwise. */
    void heading(Passage heading) {
        List<Named> named = PlaceNames.in(heading, knowledge.acts());
        enter(heading);
        periodOfSection = firstDated(heading, false)
                .map(TimePhrase::period)
                .filter(period -> setting.diary() || !isDateLine(heading, period));
        periodOfSection.ifPresent(period -> lastDated = Optional.of(period));
        time.section(periodOfSection);
        placeOfSection = stated(named);
        placeBefore = placeOfSection;
        eventOfSection = heading.events().stream().map(Events.Hit::event).findFirst();
        event.section(eventOfSection);
        topic = Topic.of(heading, knowledge);
        list = Frame.NONE;
        outerList = Frame.NONE;
    }

    /** A heading that is nothing but a day opens an entry of a diary, which its sections belong to. */
    private void enter(Passage heading) {
        int level = heading.block().level();
        Optional<LocalDate> day = setting.diary() && heading.isTime()
                ? heading.times().get(0).period().day()
                : Optional.empty();
        if (day.isPresent() || level <= entryLevel) {
            entry = day;
            entryLevel = day.isPresent() ? level : 0;
        }
    }

    /** A heading that is nothing but one day says when the text was written. */
    private static boolean isDateLine(Passage heading, Period period) {
        return heading.isTime() && period.day().isPresent();
    }

    /** Takes in that a new paragraph starts; {@code goesOn} when it goes on with the list of the one before. */
    void block(boolean goesOn) {
        if (setting.names() > FEW_PLACES) {
            placeBefore = placeOfSection;
        }
        if (!goesOn) {
            ground.clear();
            time.clear();
            list = Frame.NONE;
            outerList = Frame.NONE;
        }
    }

    /** Takes in what a sentence established. */
    void remember(Passage passage, List<Named> places, Optional<Topic> about) {
        Line line = passage.line();
        Optional<TimePhrase> named = firstDated(passage, true);
        Optional<Period> when = named.map(TimePhrase::period);
        Optional<String> place = stated(places);
        if (line.isMark(line.size() - 1, ':')) {
            openList(passage.block().kind() == Block.Kind.LIST_ITEM, new Frame(place, when));
        }
        placeBefore = place.or(() -> unlisted(passage, places)).or(() -> placeBefore);
        Optional<String> opening = places.stream()
                .filter(name -> name.role() == Role.LOCATED && name.from() <= OPENING)
                .filter(name -> name.known() || line.isCapitalised(name.from()))
                .map(name -> setting.fullName(name.text()))
                .reduce((first, second) -> second);
        ground.sentence(passage, opening, true);
        rememberLead(passage);
        time.sentence(
                passage, when, named.filter(phrase -> phrase.from() <= OPENING).isPresent());
        lastDated = when.filter(period -> period.start().isPresent()).or(() -> lastDated);
        rememberEvent(passage);
        topic = about.or(() -> topic);
    }

    /** An item that opens a list of its own narrows the list it stands in, not the item before it. */
    private void openList(boolean inner, Frame frame) {
        if (!inner) {
            outerList = frame;
        }
        list = inner ? frame.within(outerList) : frame;
    }

    /** News leaves out the year of the month or quarter it reports on, and names it once; an article names the time of its event. */
    private void rememberLead(Passage passage) {
        sentences++;
        if (sentences <= LEAD && lead.within(FOREVER).isEmpty()) {
            Optional<TimePhrase> named = StatedTimes.in(passage).stream()
                    .filter(time -> time.dated() || time.dates() && mayLead(passage, time))
                    .filter(time -> !StatedTimes.isAside(passage, time) && !passage.isQuoted(time.from()))
                    .findFirst();
            reportsChanges = named.filter(time -> !time.dated()).isPresent() && tellsChange(passage);
            lead.sentence(passage, named.map(TimePhrase::period), true);
        }
    }

    /** A month or quarter; a weekday only of what happened then, where nothing is said or counted: "thousands marched on Sunday". */
    private static boolean mayLead(Passage passage, TimePhrase time) {
        Line line = passage.line();
        boolean weekday = line.is(time.from(), WordClass.WEEKDAY);
        boolean tells = passage.mentions().mentions().isEmpty()
                && IntStream.range(0, line.size())
                        .noneMatch(i -> line.is(i, WordClass.REPORTING_VERB) || line.is(i, WordClass.CHANGE_VERB));
        return weekday ? tells : !isDay(line, time) && !time.isOfDays();
    }

    private static boolean isDay(Line line, TimePhrase time) {
        return line.isKind(time.from(), Kind.NUMBER) || line.isKind(time.to() - 1, Kind.NUMBER);
    }

    private void rememberEvent(Passage passage) {
        Optional<Events.Hit> named = passage.events().stream()
                .filter(hit -> passage.parenthesisAt(hit.from()) < 0)
                .findFirst();
        event.sentence(
                passage,
                named.map(Events.Hit::event),
                named.filter(hit -> hit.from() <= OPENING).isPresent());
    }

    /** The first time that is a date, with or without its year; one in a parenthesis is an aside. */
    private static Optional<TimePhrase> firstDated(Passage passage, boolean outside) {
        return StatedTimes.in(passage).stream()
                .filter(time -> !StatedTimes.isAside(passage, time))
                .filter(time -> time.dates() && (!outside || passage.parenthesisAt(time.from()) < 0))
                // "is now": said of that alone
                .filter(time -> !passage.line().isForm(time.from(), "now"))
                .findFirst();
    }

    private Optional<String> stated(List<Named> named) {
        return named.stream()
                .filter(place -> place.known() && !place.byPeople() && place.role() != Role.MOTION)
                .min(Comparator.comparingInt(place -> place.role().cost()))
                .map(place -> setting.fullName(place.text()));
    }

    /** A name that no table lists, but stands where a place does. */
    private static Optional<String> unlisted(Passage passage, List<Named> named) {
        return named.stream()
                .filter(place -> !place.known()
                        && place.role() == Role.LOCATED
                        && passage.line().isCapitalised(place.from()))
                .map(Named::text)
                .findFirst();
    }

    // ---- times that others fix

    /** Returns {@code passage} with the days of its times that follow from other times: "that year", "in March", "last month". */
    Passage resolved(Passage passage) {
        // most sentences have no such time: for them nothing need be looked up
        if (passage.times().stream().allMatch(TimePhrase::dated)) {
            return passage;
        }
        Optional<Period> opening = ofLead().filter(this::narrowsTitle);
        return new FixedTimes(entry, setting.written(), opening).in(passage, lastDated);
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

    /** Returns the event {@code passage} speaks of. */
    Optional<Events.Event> event(Passage passage) {
        return event.framingWithin(LONGEST_EVENT)
                .or(() -> event.within(LONGEST_EVENT)
                        .filter(named -> Cohesion.shares(passage, Cohesion.words(named.name()))))
                .or(() -> event.within(PASSING_EVENT))
                .or(() -> eventOfSection)
                .or(setting::event);
    }

    /** Returns what the text is known to speak of, at least where it speaks of {@code event}. */
    PlaceFinder.Around around(Optional<Events.Event> event) {
        boolean known = list.place()
                .or(() -> placeOfSection)
                .or(() -> event.flatMap(Events.Event::place))
                .or(setting::place)
                .isPresent();
        return new PlaceFinder.Around(
                known,
                part -> setting.place()
                        .filter(whole -> places.isWithin(part, whole))
                        .isPresent(),
                places::isWithin);
    }

    /** Returns the name by which a figure is given the place its sentence names. */
    String named(Passage passage, List<Named> places, Named place, Optional<Events.Event> event) {
        if (!PlaceNames.pointsBack(passage.line(), place)) {
            return setting.fullName(place.text());
        }
        return places.stream()
                .filter(other -> other.known() && other.to() <= place.from())
                .reduce((first, second) -> second)
                .map(Named::text)
                .or(() -> place(event, passage, false).map(Found::value))
                .orElse(place.text());
    }

    /**
     * Returns where a figure of {@code event} holds when its sentence does not say.
     *
     * @param anywhere whether it is a measure that holds anywhere, unless the words around it name a place
     */
    Optional<Found<String>> place(Optional<Events.Event> event, Passage passage, boolean anywhere) {
        boolean linked = Cohesion.pointsBack(passage) || ground.coheres(passage);
        return new Found.Offers<String>(place -> place)
                .or("place.list", list.place())
                .or("place.opening", linked ? ground.within(1) : Optional.empty())
                .or("place.section", placeOfSection)
                .or("place.event", event.filter(of -> !anywhere).flatMap(Events.Event::place))
                .or("place.document", setting.place().filter(of -> !anywhere).map(setting::usualName))
                .or("place.before", placeBefore.filter(of -> !anywhere))
                .first()
                .map(found -> found.as(setting.fullName(found.value())));
    }

    /** A report that opens with a change in a month or quarter goes on to tell the other changes of that time. */
    private boolean isOfLead(Passage passage) {
        return lead.coheres(passage) || reportsChanges && tellsChange(passage);
    }

    private static boolean tellsChange(Passage passage) {
        return IntStream.range(0, passage.line().size()).anyMatch(i -> passage.is(i, WordClass.CHANGE_VERB));
    }

    /** Returns whether the text speaks of {@code spoken} so surely that it dates what it says. */
    private boolean dates(Events.Event spoken, Passage passage) {
        boolean here = passage.events().stream().anyMatch(hit -> hit.event().equals(spoken));
        boolean again = Cohesion.shares(passage, Cohesion.words(spoken.name()));
        Optional<Events.Event> lingering = again ? event.within(LONGEST_EVENT) : event.framingWithin(DATING_EVENT);
        return here
                || Stream.of(lingering, eventOfSection, setting.event())
                        .anyMatch(known -> known.filter(spoken::equals).isPresent());
    }

    /** Returns when the figure {@code mention} of {@code about} holds when its sentence does not say. */
    Optional<Found<Period>> period(Optional<Events.Event> about, Passage passage, Mention mention) {
        boolean coheres = time.coheres(passage);
        boolean linked = coheres || Cohesion.pointsBack(passage) || CountedBefore.pointsBack(passage, mention);
        return new Found.Offers<Period>(Period::text)
                .or("period.opening", time.framingWithin(coheres ? FRAMING_TIME : 1))
                .or("period.linked", linked ? time.within(1) : Optional.empty())
                .or("period.list", list.period())
                .or("period.section", periodOfSection.or(() -> entry.flatMap(Period::on)))
                .or(
                        "period.event",
                        about.filter(spoken -> dates(spoken, passage)).flatMap(Events.Event::period))
                .or("period.lead", ofLead().filter(this::narrowsTitle))
                .or("period.document", setting.period())
                .or("period.lead", isOfLead(passage) ? ofLead() : Optional.empty())
                .first();
    }

    /** Returns the time with which a brief text opens. */
    private Optional<Period> ofLead() {
        return setting.brief() ? lead.within(FOREVER) : Optional.empty();
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
