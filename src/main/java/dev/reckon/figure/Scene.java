package dev.reckon.figure;

import dev.reckon.doc.Block;
import dev.reckon.figure.PlaceNames.Named;
import dev.reckon.figure.PlaceNames.Role;
import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Mention;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
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

    /** How many tokens may stand before what opens a sentence: "In the war, ...". */
    private static final int OPENING = 2;

    /** A text that names no more places than this speaks of one of them until it names another. */
    private static final int FEW_PLACES = 3;

    /** In tokens: what heads a section inside a text says less. */
    private static final int SHORTEST_CAPTION = 10;

    private final Knowledge knowledge;
    private final Places places;
    private final Setting setting;
    private final PlacesPointedAt pointedAt;

    private Optional<Topic> topic = Optional.empty();
    private Frame list = Frame.NONE;
    private Frame outerList = Frame.NONE;
    private final Lingering<Period> time = new Lingering<>();
    private final Lingering<Events.Event> event = new Lingering<>();
    private final Lingering<String> ground = new Lingering<>();
    private Optional<Period> periodOfSection = Optional.empty();
    private boolean titleOnly;
    private Optional<Period> lastDated;
    private final Lingering<Period> age = new Lingering<>();
    private Optional<Period> stretch = Optional.empty();
    private final Lead lead;
    private final Optional<Period> report;
    private final Optional<LocalDate> after;
    private final StudyWindow window = new StudyWindow();
    private final Timeline timeline;
    private final GatheringYear gathering = new GatheringYear();
    private final OnlyTime only = new OnlyTime();
    private final NewsDay newsDay = new NewsDay();
    private final RunningTotal total = new RunningTotal();
    private Optional<String> placeBefore = Optional.empty();
    private Optional<String> placeOfSection = Optional.empty();
    private Optional<Events.Event> eventOfSection = Optional.empty();
    /** A row of a table speaks for itself alone. */
    private Optional<Events.Event> eventOfRow = Optional.empty();

    private Optional<LocalDate> entry = Optional.empty();
    private int entryLevel;

    /** Where and when the items of a list hold, as its opening words say. */
    private record Frame(Optional<String> place, Optional<Period> period) {
        private static final Frame NONE = new Frame(Optional.empty(), Optional.empty());

        Frame within(Frame outer) {
            return new Frame(place.or(outer::place), period.or(outer::period));
        }
    }

    Scene(Knowledge knowledge, Setting setting, List<Passage> passages) {
        this.knowledge = knowledge;
        this.places = knowledge.places();
        this.setting = setting;
        this.pointedAt = new PlacesPointedAt(places);
        this.lastDated = setting.period();
        this.lead = new Lead(setting);
        this.timeline = new Timeline(passages);
        this.after = setting.written().isPresent() ? Optional.empty() : WrittenAfter.of(passages, setting);
        this.report = setting.brief() ? ReportWindow.of(passages, setting) : Optional.empty();
    }

    /** Takes in a heading: a new section starts, and what it names holds until the text says otherwise. */
    void heading(Passage heading) {
        List<Named> named = PlaceNames.in(heading, knowledge.acts(), setting.learned());
        pointedAt.remember(heading.line(), named);
        if (!lead.isAhead() && isCaption(heading.line())) {
            return;
        }
        enter(heading);
        titleOnly = lead.isAhead();
        periodOfSection = firstDated(heading, false)
                .map(TimePhrase::period)
                .filter(period -> setting.diary() || !isDateLine(heading, period));
        periodOfSection.ifPresent(period -> lastDated = Optional.of(period));
        time.section(periodOfSection);
        boolean headed = placeOfSection.isPresent();
        placeOfSection = stated(heading.line(), named);
        // a text that names one place goes on to be of it
        placeBefore = placeOfSection.or(() -> headed || setting.names() > 1 ? Optional.empty() : placeBefore);
        eventOfSection = heading.events().stream().map(Events.Hit::event).findFirst();
        event.section(eventOfSection);
        topic = Topic.of(heading, knowledge);
        list = Frame.NONE;
        outerList = Frame.NONE;
        timeline.section();
        age.section(Optional.empty());
        stretch = Optional.empty();
    }

    /** "The mill in Vale that was struck by the storm of 1951": what stands under a picture tells of that alone. */
    private static boolean isCaption(Line line) {
        return line.size() >= SHORTEST_CAPTION && line.holds(WordClass.AUXILIARY) && !line.isMark(line.size() - 1, '?');
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

    /** A heading that is nothing but one day, or opens with the day the text was written and names another, says when that was. */
    private boolean isDateLine(Passage heading, Period period) {
        boolean opens = heading.times().size() > 1
                && heading.times().get(0).from() == 0
                && period.day()
                        .filter(day -> setting.written().filter(day::equals).isPresent())
                        .isPresent();
        return opens || heading.isTime() && period.day().isPresent();
    }

    /** Takes in that a new paragraph starts; {@code goesOn} when it goes on with the list of the one before. */
    void block(boolean goesOn) {
        eventOfRow = Optional.empty();
        if (setting.names() > FEW_PLACES) {
            placeBefore = placeOfSection;
        }
        if (!goesOn) {
            if (setting.written().isPresent() && setting.brief()) {
                // a report tells of the months before it was written, whatever year it looks back to in passing
                lastDated = setting.period();
            }
            ground.clear();
            time.clear();
            stretch = Optional.empty();
            list = Frame.NONE;
            outerList = Frame.NONE;
        }
    }

    /** Takes in that the sentence itself says of {@code mention} when it holds. */
    void remember(Passage passage, Mention mention, Period stated) {
        only.remember(passage, mention, stated);
        total.remember(passage, mention, stated);
    }

    /** Takes in what a sentence established. */
    void remember(Passage passage, List<Named> places, Optional<Topic> about) {
        Line line = passage.line();
        Optional<TimePhrase> named = firstDated(passage, true);
        Optional<Period> when = named.map(TimePhrase::period);
        Optional<String> place = stated(line, places);
        boolean entry = isEntry(passage);
        if (passage.opensList() || entry) {
            Optional<Period> framed =
                    passage.isCaption() || entry ? firstDated(passage, false).map(TimePhrase::period) : when;
            Optional<String> ground = place.or(() -> passage.events().stream()
                    .findFirst()
                    .filter(hit -> entry)
                    .flatMap(hit -> groundOfEntry(hit.event(), passage)));
            openList(passage.block().kind() == Block.Kind.LIST_ITEM, new Frame(ground, framed));
        }
        placeBefore = place.or(() -> unlisted(passage, places)).or(() -> placeBefore);
        pointedAt.remember(line, places);
        Optional<String> opens = opening(line, places);
        boolean goesOn = opens.isEmpty() && place.isEmpty() && (isOneOf(line) || ground.coheres(passage));
        ground.sentence(passage, goesOn ? ground.within(1) : opens, true);
        lead.remember(passage);
        window.remember(passage);
        timeline.remember(passage);
        gathering.remember(passage);
        only.remember(passage);
        newsDay.remember(passage);
        total.sentence();
        age.sentence(passage, ageIn(passage), true);
        for (TimePhrase time : StatedTimes.in(passage)) {
            stretch = time.dated() ? stretched(stretch, time.period()) : stretch;
        }
        time.sentence(
                passage,
                when,
                named.filter(phrase -> phrase.from() <= OPENING || isSetting(passage, phrase))
                        .isPresent());
        if (heads(passage)) {
            periodOfSection = when;
        }
        lastDated = when.filter(period -> period.start().isPresent()).or(() -> lastDated);
        rememberEvent(passage);
        topic = about.or(() -> topic);
    }

    /** "Vietnam War (1955–75): 3 million": a line of its own, with its figure behind a colon; the items below it give others. */
    private static boolean isEntry(Passage passage) {
        return passage.block().kind() == Block.Kind.PARAGRAPH
                && passage.span().equals(passage.block().span())
                && passage.mentions().mentions().stream()
                        .anyMatch(mention -> passage.line().isMark(mention.from() - 1, ':'));
    }

    /** An item that opens a list of its own narrows the list it stands in, not the item before it. */
    private void openList(boolean inner, Frame frame) {
        if (!inner) {
            outerList = frame;
        }
        list = inner ? frame.within(outerList) : frame;
    }

    private void rememberEvent(Passage passage) {
        Optional<Events.Hit> named = passage.events().isEmpty()
                ? Optional.empty()
                : passage.events().stream()
                        .takeWhile(hit -> !isYardstick(passage, hit))
                        .filter(hit -> passage.parenthesisAt(hit.from()) < 0)
                        .findFirst();
        if (passage.block().kind() == Block.Kind.TABLE_ROW) {
            eventOfRow = named.map(Events.Hit::event).or(() -> eventOfRow);
            event.sentence(passage, Optional.empty(), false);
            return;
        }
        if (named.isEmpty() && namesFight(passage.line())) {
            event.clear();
        }
        event.sentence(
                passage,
                named.map(Events.Hit::event),
                named.filter(hit -> hit.from() <= OPENING).isPresent());
    }

    /** "which surpasses that of the Winter War", "more than in the Winter War": what the event spoken of is compared with. */
    private static boolean isYardstick(Passage passage, Events.Hit hit) {
        return passage.comparisonAt(hit.from()) >= 0
                || passage.line().isForm(hit.from() - 2, "that")
                        && passage.line().isForm(hit.from() - 1, "of")
                || passage.line().isForm(hit.from() - 1, "both");
    }

    /** "The Battle of Veldra": one that no table lists is spoken of from here on. */
    private static boolean namesFight(Line line) {
        for (int i = 0; i + 2 < line.size(); i++) {
            if (line.isForm(i + 1, "of")
                    && line.isCapitalised(i)
                    && UnlistedPlaces.isFight(line, i)
                    && line.isCapitalised(i + 2)) {
                return true;
            }
        }
        return false;
    }

    /** The first time that is a date, with or without its year; one in a parenthesis is an aside. */
    private static Optional<TimePhrase> firstDated(Passage passage, boolean outside) {
        if (passage.times().isEmpty()) {
            return Optional.empty();
        }
        return StatedTimes.in(passage).stream()
                .filter(time -> !StatedTimes.isAside(passage, time))
                .filter(time -> time.dates() && (!outside || passage.parenthesisAt(time.from()) < 0))
                .filter(time -> !StatedTimes.isStart(passage.line(), time))
                .filter(time -> !StatedTimes.isOfEvent(passage, time))
                .filter(time -> !time.isOfToday())
                // "is now": said of that alone
                .filter(time -> !passage.line().isForm(time.from(), "now"))
                // "contained in the 1851 census": what is told there may be of another time
                .filter(time -> !passage.is(time.to(), WordClass.SOURCE_NOUN))
                .findFirst();
    }

    /** "1921" alone in its paragraph heads what follows; a full date says when something was written. */
    private static boolean heads(Passage passage) {
        return passage.block().kind() == Block.Kind.PARAGRAPH
                && passage.span().equals(passage.block().span())
                && passage.times().size() == 1
                && passage.times().get(0).dated()
                && passage.times().get(0).from() == 0
                && passage.times().get(0).to() == passage.line().size()
                && passage.times().get(0).period().day().isEmpty();
    }

    /** "It was the summer of 1976." */
    private static boolean isSetting(Passage passage, TimePhrase time) {
        Line line = passage.line();
        return line.isForm(0, "it")
                && line.isForm(1, "was")
                && time.from() <= OPENING + 1
                && line.isMark(time.to(), '.');
    }

    private static Optional<Period> stretched(Optional<Period> before, Period next) {
        return before.map(all -> all.covering(next).orElse(all)).or(() -> Optional.of(next));
    }

    /** The age a sentence speaks of: "in the Stalin years". */
    private static Optional<Period> ageIn(Passage passage) {
        return passage.times().isEmpty()
                ? Optional.empty()
                : StatedTimes.in(passage).stream()
                        .filter(time -> time.named() && passage.is(time.to() - 1, WordClass.ERA_NOUN))
                        .map(TimePhrase::period)
                        .findFirst();
    }

    private Optional<String> stated(Line line, List<Named> named) {
        if (named.isEmpty()) {
            return Optional.empty();
        }
        return named.stream()
                .filter(place -> place.known() && !place.byPeople() && place.role() != Role.MOTION)
                .filter(place -> !PlaceNames.isAttribute(line, place))
                .min(Comparator.comparingInt(place -> place.role().cost()))
                .map(place -> setting.fullName(place.text()));
    }

    /** The place the sentence opens with: "In Kenya, ...". */
    private Optional<String> opening(Line line, List<Named> named) {
        if (named.isEmpty()) {
            return Optional.empty();
        }
        return named.stream()
                .filter(name -> name.role() == Role.LOCATED && name.from() <= OPENING)
                .filter(name -> name.known() || line.isCapitalised(name.from()))
                .map(name -> setting.fullName(name.text()))
                .reduce((first, second) -> second);
    }

    /** A name that no table lists, but stands where a place does. */
    private static Optional<String> unlisted(Passage passage, List<Named> named) {
        if (named.isEmpty()) {
            return Optional.empty();
        }
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
        if (passage.times().isEmpty() || passage.times().stream().allMatch(TimePhrase::dated)) {
            return passage;
        }
        return new FixedTimes(
                        entry,
                        setting.written(),
                        after,
                        lead.withinTitle(),
                        lead.month(),
                        stretch,
                        occasion(passage),
                        noun -> setting.place()
                                .flatMap(place -> knowledge.events().onlyOne(place, noun))
                                .flatMap(Events.Event::period))
                .in(passage, lastDated);
    }

    /** When that took place of which the text speaks: the event it named last, else what it opens with. */
    private Optional<Period> occasion(Passage passage) {
        return event.within(LONGEST_EVENT)
                .or(() -> eventOfSection)
                .or(setting::event)
                .flatMap(Events.Event::period)
                .or(() -> lead.of(passage));
    }

    // ---- what is taken over

    /** Returns the names the document shows to be places. */
    LearnedPlaces learned() {
        return setting.learned();
    }

    /** Returns what the crowds the text speaks of attended. */
    Optional<String> occasion() {
        return setting.occasion();
    }

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
        return eventOfRow
                .or(() -> event.framingWithin(LONGEST_EVENT))
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
                event.filter(Events.Event::isFight).isPresent(),
                part -> setting.place()
                        .filter(whole -> places.isWithin(part, whole)
                                || setting.learned().holds(part))
                        .isPresent(),
                places::isWithin);
    }

    /** Returns the name by which a figure is given the place its sentence names. */
    String named(Passage passage, List<Named> places, Named place, Optional<Events.Event> event) {
        if (place.byPeople() && place.place().filter(place.text()::equals).isPresent()) {
            // "American farms" in a text that speaks of the U.S.
            return setting.fullName(setting.usualName(place.text()));
        }
        if (!PlaceNames.pointsBack(passage.line(), place)) {
            Optional<String> name =
                    place.place().filter(known -> isCommon(place.text())).map(setting::usualName);
            return setting.fullName(name.orElse(place.text()));
        }
        return places.stream()
                .filter(other -> other.known() && other.to() <= place.from())
                .reduce((first, second) -> second)
                .map(Named::text)
                .or(() -> namedBefore(passage, place.from()))
                .or(() ->
                        pointedAt.by(passage.line().word(place.to() - 1).form()).map(setting::fullName))
                .or(() -> place(event, passage, false).map(Found::value))
                .orElse(place.text());
    }

    /** "the single currency bloc", "the globe": a place with a name of its own, called by words that are none. */
    private static boolean isCommon(String words) {
        return words.equals(words.toLowerCase(Locale.ROOT));
    }

    /** "The Kenyan government put the loss in the country at 310": the place of those who speak. */
    private static Optional<String> namedBefore(Passage passage, int to) {
        return passage.places().stream()
                .filter(hit -> hit.to() <= to && !hit.isWorld())
                .reduce((first, second) -> second)
                .map(hit -> hit.byPeople() ? hit.place() : hit.words(passage.line()));
    }

    /** Whether {@code passage} goes on with what the sentence before it opened with: "In Kenya two marches were held. The first ...". */
    private boolean isOfGround(Passage passage) {
        return isOneOf(passage.line()) || Cohesion.pointsBack(passage) || ground.coheres(passage);
    }

    /** "The first", "The others": one of several just told of. */
    private static boolean isOneOf(Line line) {
        return line.isForm(0, "the")
                && switch (line.word(1).form()) {
                    case "first", "second", "third", "other", "others", "latter", "former" -> true;
                    default -> false;
                };
    }

    /**
     * Returns where a figure of {@code event} holds when its sentence does not say.
     *
     * @param anywhere whether it is a measure that holds anywhere, unless the words around it name a place
     */
    Optional<Found<String>> place(Optional<Events.Event> event, Passage passage, boolean anywhere) {
        boolean linked = isOfGround(passage);
        return new Found.Offers<String>(place -> place)
                .or("place.list", list.place())
                .or("place.opening", linked ? ground.within(1) : Optional.empty())
                .or("place.section", placeOfSection)
                .or("place.event", event.filter(of -> !anywhere).flatMap(of -> groundOf(of)
                        .or(() -> groundOfEntry(of, passage))))
                .or("place.document", setting.place().filter(of -> !anywhere).map(setting::usualName))
                .or("place.dateline", setting.sentFrom().filter(of -> !anywhere))
                .or("place.before", placeBefore.filter(of -> !anywhere))
                .first()
                .map(found -> found.as(setting.fullName(found.value())));
    }

    /**
     * Where {@code of} took place, unless the text is about a place inside it or about one that has nothing to do with it: "the genocide of
     * Rwanda, the worst since the Holocaust. 310 died".
     */
    private Optional<String> groundOf(Events.Event of) {
        return of.place().filter(ground -> setting.place().stream()
                .allMatch(about -> about.equals(ground)
                        || places.isWithin(ground, about)
                        || !places.isWithin(about, ground) && (isTheTexts(of) || setting.speaksOf(ground, places))));
    }

    /** "Vietnam War (1955–75): 3 million": an entry that opens with an event is of its ground, unless the text is about a part of that. */
    private Optional<String> groundOfEntry(Events.Event of, Passage passage) {
        Line line = passage.line();
        boolean entry = passage.events().stream()
                .filter(hit -> hit.event().equals(of) && hit.from() <= 1)
                .anyMatch(hit -> line.isMark(hit.to(), '(') || line.isMark(hit.to(), ':') || line.isDash(hit.to()));
        return of.place()
                .filter(ground -> entry
                        && setting.place()
                                .filter(about -> places.isWithin(about, ground))
                                .isEmpty());
    }

    private boolean isTheTexts(Events.Event of) {
        return setting.event().filter(of::equals).isPresent()
                || eventOfSection.filter(of::equals).isPresent();
    }

    private static boolean isNamed(Events.Event spoken, Passage passage) {
        return passage.events().stream().anyMatch(hit -> hit.event().equals(spoken));
    }

    /** Returns whether the text speaks of {@code spoken} so surely that it dates what it says. */
    private boolean dates(Events.Event spoken, Passage passage) {
        boolean here = isNamed(spoken, passage);
        boolean again = Cohesion.shares(passage, Cohesion.words(spoken.name()));
        Optional<Events.Event> lingering = again ? event.within(LONGEST_EVENT) : event.framingWithin(DATING_EVENT);
        return here
                || Stream.of(lingering, eventOfSection, setting.event())
                        .anyMatch(known -> known.filter(spoken::equals).isPresent());
    }

    /** The text has come to a day of another year than {@code opening}: what it goes on to tell is not of the one it opened with. */
    private boolean isOfAnotherDay(Period opening) {
        return opening.start()
                .filter(first -> lastDated
                        .flatMap(Period::day)
                        .filter(day -> day.getYear() != first.getYear())
                        .isPresent())
                .isPresent();
    }

    /** The time of the heading; over a whole text, one that the text does not open outside of. */
    private Optional<Period> sectionPeriod() {
        return titleOnly ? periodOfSection.filter(lead::mayBeOf) : periodOfSection;
    }

    /** "A year ago", when the event that the text is about was over: when something was said of it. */
    private boolean isBeyond(Period period, Optional<Events.Event> about) {
        return period.text().endsWith(" ago")
                && about.filter(spoken -> eventOfSection
                                .or(setting::event)
                                .filter(spoken::equals)
                                .isPresent())
                        .flatMap(Events.Event::period)
                        .filter(period::isOutside)
                        .isPresent();
    }

    /** When {@code spoken} was, in the words of the text. */
    private Optional<Period> periodOf(Events.Event spoken) {
        return spoken.period().map(newsDay::named);
    }

    /** Returns when the figure {@code mention} of {@code about} holds when its sentence does not say. */
    Optional<Found<Period>> period(Optional<Events.Event> about, Passage passage, Mention mention) {
        boolean coheres = time.coheres(passage);
        boolean linked = coheres || Cohesion.pointsBack(passage) || CountedBefore.pointsBack(passage, mention);
        // what goes on to this day dates only what nothing else does
        Optional<Events.Event> ended = about.filter(event -> event.end().isPresent());
        Predicate<Period> fits = period -> !isBeyond(period, about);
        return new Found.Offers<Period>(Period::text)
                .or(
                        "period.opening",
                        time.framingWithin(coheres ? FRAMING_TIME : 1).filter(fits))
                .or(
                        "period.event",
                        about.filter(spoken -> isNamed(spoken, passage)).flatMap(this::periodOf))
                .or("period.linked", linked ? time.within(1).filter(fits) : Optional.empty())
                .or("period.list", list.period())
                .or("period.entry", timeline.entry())
                .or("period.section", sectionPeriod().or(() -> entry.flatMap(Period::on)))
                .or(
                        "period.event",
                        ended.filter(spoken -> dates(spoken, passage)).flatMap(this::periodOf))
                .or("period.lead", lead.withinTitle())
                .or("period.report", report.filter(quarter -> lead.tells(passage, mention)))
                .or("period.document", setting.period())
                .or("period.window", setting.brief() ? window.period() : Optional.empty())
                .or(
                        "period.event",
                        about.filter(spoken -> dates(spoken, passage)).flatMap(this::periodOf))
                .or("period.lead", lead.of(passage).filter(day -> !isOfAnotherDay(day)))
                .or("period.occasion", lead.occasion(passage, mention))
                .or("period.gathering", setting.brief() ? gathering.period() : Optional.empty())
                .or("period.age", age.within(LONGEST_EVENT))
                .or("period.running", setting.brief() ? total.of(mention) : Optional.empty())
                .or(
                        "period.day",
                        setting.brief() && Lead.countsPast(passage, mention) ? newsDay.period() : Optional.empty())
                .or("period.only", setting.brief() ? only.of(passage, mention) : Optional.empty())
                .first();
    }
}
