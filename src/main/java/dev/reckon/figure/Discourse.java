package dev.reckon.figure;

import dev.reckon.base.Span;
import dev.reckon.doc.Block;
import dev.reckon.doc.CodePoints;
import dev.reckon.doc.Document;
import dev.reckon.figure.Figure.Field;
import dev.reckon.lang.Line;
import dev.reckon.mention.Hedge;
import dev.reckon.mention.Kind;
import dev.reckon.mention.Mention;
import dev.reckon.mention.TimeExpression;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a document has established so far, and the figures of its next sentence read in that light. Mutable; one per document.
 */
final class Discourse {

    private static final int MOST_RECENT = 48;
    private static final int LONGEST_CARRY = 3;
    private static final int LONGEST_TIME = 1;

    private final Knowledge knowledge;
    private final Document document;
    private final CodePoints codePoints;
    private final String textHash;
    private final Optional<String> dominantPlace;
    private final List<Figure> recent = new ArrayList<>();

    private Optional<Passage> before = Optional.empty();
    private Optional<Topic> topic = Optional.empty();
    private Optional<Period> listPeriod = Optional.empty();
    private int sentencesSincePeriod;
    private int sentencesSinceEvent;
    private Optional<Period> periodBefore = Optional.empty();
    private Optional<String> placeBefore = Optional.empty();
    private Optional<Events.Event> eventBefore = Optional.empty();
    private Optional<Events.Event> eventOfSection = Optional.empty();

    Discourse(Knowledge knowledge, Document document, Optional<String> dominantPlace) {
        this.knowledge = knowledge;
        this.document = document;
        this.dominantPlace = dominantPlace;
        this.codePoints = new CodePoints(document.text());
        this.textHash = sha256(document.text());
    }

    /** Takes in a heading: a new section starts, and what it names holds until the text says otherwise. */
    void heading(Passage passage) {
        before = Optional.empty();
        recent.clear();
        periodBefore = dated(passage);
        sentencesSincePeriod = 0;
        placeBefore = statedPlaces(PlaceFinder.placesIn(passage)).findFirst();
        eventBefore = passage.events().stream().map(Events.Hit::event).findFirst();
        eventOfSection = eventBefore;
        topic = Topic.of(passage, knowledge.acts());
    }

    private static Stream<String> statedPlaces(List<PlaceFinder.Named> places) {
        return places.stream()
                .filter(place -> place.known() && !place.byPeople())
                .map(PlaceFinder.Named::text);
    }

    /** A sentence with what is found in it once for all its figures. */
    private record Reading(Passage passage, Voice voice, List<PlaceFinder.Named> places, Optional<Topic> topic) {}

    private Reading read(Voice voice) {
        Passage passage = voice.passage();
        return new Reading(passage, voice, PlaceFinder.placesIn(passage), Topic.of(passage, knowledge.acts()));
    }

    /** Returns the figures of the sentence {@code voice} speaks in, and takes in what it establishes. */
    List<Figure> figuresOf(Voice voice) {
        Passage passage = voice.passage();
        boolean newBlock = before.isPresent() && !before.get().sharesBlock(passage);
        if (newBlock) {
            eventBefore = eventOfSection;
            if (!continuesList(passage)) {
                listPeriod = Optional.empty();
            }
        }
        Reading reading = read(voice);
        List<Figure> figures = new ArrayList<>();
        UnitFinder units = new UnitFinder(passage, knowledge, reading.topic(), topic, recent);
        for (Mention mention : units.settled()) {
            figures.add(figure(reading, mention));
        }
        remember(reading, figures);
        return figures;
    }

    /** A list goes on with the sentence that opened it with a colon. */
    private boolean continuesList(Passage passage) {
        Line line = before.orElseThrow().line();
        boolean colon = line.isMark(line.size() - 1, ':') || line.isMark(line.size() - 1, ',');
        boolean item = passage.block().kind() == Block.Kind.LIST_ITEM
                || passage.block().kind() == Block.Kind.QUOTE
                || passage.block().kind() == Block.Kind.TABLE_ROW;
        boolean wasItem = before.get().block().kind() == passage.block().kind() && item;
        return colon || wasItem || item;
    }

    private void remember(Reading reading, List<Figure> figures) {
        Passage passage = reading.passage();
        Line line = passage.line();
        boolean opensList = line.isMark(line.size() - 1, ':');
        rememberTime(passage, opensList);
        statedPlaces(reading.places()).findFirst().ifPresent(place -> placeBefore = Optional.of(place));
        rememberEvent(passage);
        reading.topic().ifPresent(named -> topic = Optional.of(named));
        recent.addAll(figures);
        if (recent.size() > MOST_RECENT) {
            recent.subList(0, recent.size() - MOST_RECENT).clear();
        }
        before = Optional.of(passage);
    }

    private void rememberEvent(Passage passage) {
        Optional<Events.Event> named = passage.events().stream()
                .filter(hit -> passage.parenthesisAt(hit.from()) < 0)
                .map(Events.Hit::event)
                .findFirst();
        sentencesSinceEvent = named.isPresent() ? 0 : sentencesSinceEvent + 1;
        if (named.isPresent() || sentencesSinceEvent >= LONGEST_CARRY) {
            eventBefore = named.or(() -> eventOfSection);
        }
    }

    private void rememberTime(Passage passage, boolean opensList) {
        Optional<Period> time = carried(passage);
        sentencesSincePeriod = time.isPresent() ? 0 : sentencesSincePeriod + 1;
        if (time.isPresent()) {
            periodBefore = time;
        }
        if (opensList) {
            listPeriod = time;
        }
    }

    /** The first time of the sentence proper: one in a parenthesis is an aside. */
    private static Optional<Period> carried(Passage passage) {
        return PeriodFinder.usable(passage).stream()
                .filter(time -> time.dated() && passage.parenthesisAt(time.from()) < 0)
                .findFirst()
                .map(time -> PeriodFinder.period(passage.line(), time));
    }

    private static Optional<Period> dated(Passage passage) {
        return PeriodFinder.usable(passage).stream()
                .filter(TimeExpression::dated)
                .findFirst()
                .map(time -> PeriodFinder.period(passage.line(), time));
    }

    // ---- one figure

    private Figure figure(Reading reading, Mention mention) {
        Passage passage = reading.passage();
        List<Source> sources = reading.voice().sources();
        Attribution attribution = reading.voice().of(mention);
        Set<Field> carried = EnumSet.noneOf(Field.class);
        Optional<Events.Event> event = orCarried(eventIn(passage, mention), Field.EVENT, carried, () -> eventBefore);
        Optional<String> act = orCarried(
                ActFinder.of(passage, knowledge.acts(), mention), Field.ACT, carried, () -> elliptic(mention));
        Optional<String> place = orCarried(
                PlaceFinder.of(passage, reading.places(), mention, sources),
                Field.PLACE,
                carried,
                () -> placeAround(event));
        Optional<Period> period =
                orCarried(statedPeriod(passage, mention), Field.PERIOD, carried, () -> periodAround(passage));
        String said = Describer.what(passage, mention, sources);
        String what =
                passage.cell().map(cell -> (cell.words() + ": " + said).strip()).orElse(said);
        Span span = mention.span();
        return new Figure(
                id(span),
                document,
                span,
                passage.span(),
                mention.kind(),
                mention.unit().orElse(""),
                valueOf(mention),
                Describer.isMeagre(what)
                        ? topic.map(t -> t.words() + ": " + what).orElse(what)
                        : what,
                act,
                event.map(Events.Event::name),
                Describer.population(passage, mention),
                place,
                period,
                attribution,
                StanceFinder.of(reading.voice(), mention),
                mention.rules().get(0),
                carried);
    }

    /** Returns what the sentence states, else what is carried over, which is then noted as such. */
    private static <T> Optional<T> orCarried(
            Optional<T> stated, Field field, Set<Field> carried, Supplier<Optional<T>> around) {
        if (stated.isPresent()) {
            return stated;
        }
        Optional<T> found = around.get();
        if (found.isPresent()) {
            carried.add(field);
        }
        return found;
    }

    private static Optional<Events.Event> eventIn(Passage passage, Mention mention) {
        int from = passage.clauseStart(mention.from());
        int to = passage.clauseEnd(mention.from());
        return passage.events().stream()
                .filter(hit -> hit.from() >= from && hit.to() <= to)
                .min(Comparator.comparingInt(hit -> Math.abs(hit.from() - mention.from())))
                .map(Events.Hit::event);
    }

    private Optional<Period> statedPeriod(Passage passage, Mention mention) {
        boolean total = listPeriod.isPresent() && PeriodFinder.isTotal(passage.line(), mention);
        return total
                ? listPeriod
                : PeriodFinder.of(passage, mention).or(() -> passage.cell().flatMap(Cell::period));
    }

    private Optional<Period> periodAround(Passage passage) {
        Optional<Period> recently = sentencesSincePeriod < LONGEST_TIME ? periodBefore : Optional.empty();
        Optional<String> anaphor = PeriodFinder.anaphor(passage.line());
        return recently.or(() -> anaphor.map(words -> new Period(words, Optional.empty(), Optional.empty())));
    }

    private Optional<String> elliptic(Mention mention) {
        boolean bare = mention.noun().isEmpty() && mention.kind() == Kind.COUNT;
        Optional<String> earlier = recent.isEmpty()
                ? Optional.empty()
                : recent.get(recent.size() - 1).act();
        return bare ? topic.flatMap(Topic::act).or(() -> earlier) : Optional.empty();
    }

    private Optional<String> placeAround(Optional<Events.Event> event) {
        return event.flatMap(Events.Event::place).or(() -> dominantPlace).or(() -> placeBefore);
    }

    private Value valueOf(Mention mention) {
        BigDecimal grain = grainOf(mention);
        Widths.Stated stated = new Widths.Stated(mention.low(), mention.best(), mention.high(), mention.hedge(), grain);
        return new Value(
                mention.low(),
                mention.best(),
                mention.high(),
                mention.hedge(),
                grain,
                knowledge.widths().hard(stated),
                knowledge.widths().soft(stated));
    }

    /** Zeros at the end of a whole number are not shown digits: the grain of 350,000 is 10,000, that of 353,074 is 1. */
    private static BigDecimal grainOf(Mention mention) {
        BigDecimal grain = mention.grain();
        if (grain.compareTo(BigDecimal.ONE) < 0) {
            return grain;
        }
        return java.util.stream.Stream.of(mention.low(), mention.best(), mention.high())
                .flatMap(Optional::stream)
                .filter(n -> n.signum() != 0)
                .map(n ->
                        BigDecimal.ONE.scaleByPowerOfTen(-n.stripTrailingZeros().scale()))
                .reduce(BigDecimal::min)
                .filter(g -> mention.hedge() != Hedge.ORDER_OF_MAGNITUDE)
                .orElse(grain);
    }

    private String id(Span span) {
        String key = textHash + ":" + codePoints.of(span.start()) + ":" + codePoints.of(span.end());
        return sha256(key).substring(0, 16);
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
