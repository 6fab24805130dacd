package dev.reckon.figure;

import dev.reckon.base.Sha256;
import dev.reckon.base.Span;
import dev.reckon.doc.Block;
import dev.reckon.doc.CodePoints;
import dev.reckon.doc.Document;
import dev.reckon.doc.Part;
import dev.reckon.figure.Attribution.Grounds;
import dev.reckon.figure.Figure.Field;
import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Hedge;
import dev.reckon.mention.Kind;
import dev.reckon.mention.Mention;
import dev.reckon.token.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What a document has established so far, and the figures of its next sentence read in that light. Mutable; one per document.
 */
final class Discourse {

    private static final int MOST_RECENT = 48;

    /** What there is more or less of in a place. */
    private static final Set<String> STUFF = Set.of("mass", "volume", "energy", "area", "power");

    private final Knowledge knowledge;
    private final Document document;
    private final CodePoints codePoints;
    private final String textHash;
    private final Scene scene;
    /** What a bare "$" is in this text, where it is not the usual one. */
    private final Optional<String> home;

    private final Descriptions descriptions = new Descriptions();
    private final List<Figure> recent = new ArrayList<>();
    private final ToldBefore told = new ToldBefore();
    private final ToldTimes toldTimes = new ToldTimes();

    private Optional<Passage> before = Optional.empty();
    private Optional<Line> lead = Optional.empty();
    private Optional<Events.Event> eventOfFigure = Optional.empty();

    Discourse(Knowledge knowledge, Document document, List<Passage> passages) {
        this.knowledge = knowledge;
        this.document = document;
        Setting setting = Setting.of(document, knowledge);
        this.scene = new Scene(knowledge, setting, passages);
        this.home = knowledge.homeCurrency().of(setting.place(), knowledge.places(), document.text());
        this.codePoints = new CodePoints(document.text());
        this.textHash = document.part().map(Part::textSha256).orElseGet(() -> Sha256.of(document.text()));
    }

    /** Returns the figures of a heading, and takes it in: a new section starts, and what it names holds until the text says otherwise. */
    List<Figure> heading(Voice voice) {
        Passage passage = voice.passage();
        before = Optional.empty();
        recent.clear();
        scene.heading(passage);
        descriptions.section();
        eventOfFigure = Optional.empty();
        toldTimes.clear();
        return passage.mentions().mentions().isEmpty() ? List.of() : figuresOf(read(voice));
    }

    /** A sentence with what is found in it once for all its figures. */
    private record Reading(Passage passage, Voice voice, List<PlaceNames.Named> places, Optional<Topic> topic) {}

    private Reading read(Voice voice) {
        Passage passage = scene.resolved(voice.passage());
        return new Reading(
                passage,
                voice,
                PlaceNames.in(passage, knowledge.acts(), scene.learned()),
                Topic.of(passage, knowledge));
    }

    /** Returns the figures of the sentence {@code voice} speaks in, and takes in what it establishes. */
    List<Figure> figuresOf(Voice voice) {
        Passage passage = voice.passage();
        boolean newBlock = before.isPresent() && !before.get().sharesBlock(passage);
        if (newBlock) {
            scene.block(continuesList(passage));
            boolean row = passage.block().kind() == Block.Kind.TABLE_ROW;
            eventOfFigure = row ? Optional.empty() : eventOfFigure;
            toldTimes.clear();
        }
        Reading reading = read(voice);
        List<Figure> figures = figuresOf(reading);
        remember(reading, figures);
        return figures;
    }

    private List<Figure> figuresOf(Reading reading) {
        if (reading.passage().mentions().mentions().isEmpty()) {
            return List.of();
        }
        List<Figure> figures = new ArrayList<>();
        UnitFinder.Surroundings around =
                new UnitFinder.Surroundings(reading.topic(), scene.topic(), leadOf(reading.passage()), recent, told);
        UnitFinder units = new UnitFinder(reading.passage(), knowledge, around);
        PeriodFinder periods = new PeriodFinder(reading.passage());
        for (Mention mention : units.settled()) {
            figures.add(figure(reading, periods, HomeCurrency.inHome(mention, home)));
        }
        return figures;
    }

    /** Returns the words with a colon at their end that lead to the list {@code passage} is an item of. */
    private Optional<Line> leadOf(Passage passage) {
        boolean item = passage.block().kind() == Block.Kind.LIST_ITEM;
        return item ? lead : Optional.empty();
    }

    /** A list goes on with the sentence that opened it with a colon. */
    private boolean continuesList(Passage passage) {
        Line line = before.orElseThrow().line();
        return before.orElseThrow().opensList()
                || line.isMark(line.size() - 1, ',')
                || passage.block().kind() == Block.Kind.LIST_ITEM
                || passage.block().kind() == Block.Kind.QUOTE
                || passage.block().kind() == Block.Kind.TABLE_ROW;
    }

    private void remember(Reading reading, List<Figure> figures) {
        Passage passage = reading.passage();
        scene.remember(passage, reading.places(), reading.topic());
        recent.addAll(figures);
        figures.forEach(told::remember);
        if (recent.size() > MOST_RECENT) {
            recent.subList(0, recent.size() - MOST_RECENT).clear();
        }
        if (passage.opensList()) {
            lead = Optional.of(passage.line());
        } else if (passage.block().kind() != Block.Kind.LIST_ITEM) {
            lead = Optional.empty();
        }
        before = Optional.of(passage);
        descriptions.remember(passage);
    }

    // ---- one figure

    private Figure figure(Reading reading, PeriodFinder periods, Mention mention) {
        Passage passage = reading.passage();
        Attribution attribution = reading.voice().of(mention);
        Set<Field> carried = EnumSet.noneOf(Field.class);
        Optional<Found<Period>> stated = statedPeriod(reading, periods, mention);
        Optional<Events.Event> event = orCarried(eventIn(passage, mention), Field.EVENT, carried, () -> eventAround(
                        passage, mention)
                .filter(around -> stated.filter(found ->
                                around.period().filter(found.value()::isOutside).isPresent())
                        .isEmpty()));
        eventOfFigure = event;
        Optional<String> act = orCarried(
                ActFinder.of(passage, knowledge.acts(), mention).filter(found -> !isOfCrowd(mention, found)),
                Field.ACT,
                carried,
                () -> elliptic(mention).or(() -> ofCrowd(passage, mention)));
        Map<Field, Grounds> grounds = new EnumMap<>(Field.class);
        Optional<String> place = taken(place(reading, mention, event), Field.PLACE, carried, grounds);
        Optional<Period> period = taken(
                stated.or(() -> carriedPeriod(reading, periods, mention, event, attribution)),
                Field.PERIOD,
                carried,
                grounds);
        String what = descriptions.of(passage, mention, reading.voice().sources(), leadOf(passage), scene.topic());
        Span span = mention.span();
        Figure figure = new Figure(
                id(span),
                document,
                span,
                passage.span(),
                mention.kind(),
                mention.unit().orElse(""),
                valueOf(mention),
                what,
                natureOf(passage, mention, act, what, event),
                act,
                event.map(Events.Event::name),
                Describer.population(passage, mention),
                place,
                period,
                attribution,
                StanceFinder.of(reading.voice(), mention),
                mention.rules().get(0),
                carried,
                grounds);
        toldTimes.remember(figure, stated.isPresent());
        stated.ifPresent(found -> scene.remember(passage, mention, found.value()));
        return figure;
    }

    /** "attendance", "attendance at the rally" where neither the sentence nor a named event says at what. */
    private Optional<String> natureOf(
            Passage passage, Mention mention, Optional<String> act, String what, Optional<Events.Event> event) {
        Optional<String> noun = NatureNoun.of(passage, knowledge.acts(), mention, act, what);
        Optional<String> occasion = scene.occasion()
                .filter(crowd -> event.isEmpty()
                        && act.equals(
                                knowledge.acts().doneAt(knowledge.lexicon().find(crowd)))
                        && mention.kind() == Kind.COUNT
                        && !what.contains(crowd));
        return occasion.isEmpty()
                ? noun
                : Optional.of(noun.orElse(
                                knowledge.acts().nounOf(act.orElseThrow()).orElse("")) + " at the " + occasion.get());
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
        if (passage.events().isEmpty()) {
            return Optional.empty();
        }
        int from = passage.clauseStart(mention.from());
        int to = passage.clauseEnd(mention.from());
        int comparison = passage.comparisonAt(mention.from());
        Comparator<Events.Hit> nearest = Comparator.comparingInt(hit -> Math.abs(hit.from() - mention.from()));
        List<Events.Hit> near = passage.events().stream()
                .filter(hit -> hit.from() >= from && hit.to() <= to)
                .filter(hit -> !isOfAnother(passage, mention, hit))
                .toList();
        return near.stream()
                .filter(hit -> passage.comparisonAt(hit.from()) == comparison)
                .min(Comparator.comparing((Events.Hit hit) -> isBehindComma(passage, mention, hit))
                        .thenComparing(nearest))
                .or(() -> passage.events().stream()
                        .filter(hit -> hit.to() <= from)
                        .min(nearest))
                .or(() -> isOtherFigure(passage, mention, comparison)
                        ? near.stream().filter(hit -> hit.to() <= comparison).min(nearest)
                        : Optional.empty())
                .map(Events.Hit::event);
    }

    /** "raised it to 300, which surpasses that of the Winter War": what a relative clause behind the figure names is another. */
    private static boolean isOfAnother(Passage passage, Mention mention, Events.Hit hit) {
        Line line = passage.line();
        for (int i = mention.to(); i + 1 < hit.from(); i++) {
            if (line.isMark(i, ',') && (line.isForm(i + 1, "which") || line.isForm(i + 1, "who"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBehindComma(Passage passage, Mention mention, Events.Hit hit) {
        Line line = passage.line();
        return IntStream.range(mention.to(), hit.from()).anyMatch(i -> line.isMark(i, ','));
    }

    /** "the crowd was larger than the estimate of 400,000": what a figure is compared with is another figure of the same thing. */
    private static boolean isOtherFigure(Passage passage, Mention mention, int comparison) {
        return comparison >= 0
                && IntStream.range(comparison, mention.from()).anyMatch(i -> passage.is(i, WordClass.FIGURE_NOUN));
    }

    /** A figure that points back belongs to the event of the figure before it. */
    private Optional<Events.Event> eventAround(Passage passage, Mention mention) {
        return scene.event(passage)
                .filter(around -> !around.isFight() || !isElsewhere(passage, around))
                .or(() -> CountedBefore.pointsBack(passage, mention) ? eventOfFigure : Optional.empty());
    }

    /** "The corps took 900 men in Kenya" in a text that spoke of a battle in France: that is another matter. */
    private boolean isElsewhere(Passage passage, Events.Event fight) {
        String ground = fight.place().orElseThrow();
        Places known = knowledge.places();
        return passage.places().stream()
                .filter(hit -> !hit.byPeople() && !hit.isWorld())
                .filter(hit -> passage.is(hit.from() - 1, WordClass.PLACE_CUE))
                .map(Places.Hit::place)
                .anyMatch(place ->
                        !place.equals(ground) && !known.isWithin(place, ground) && !known.isWithin(ground, place));
    }

    private Optional<Found<String>> place(Reading reading, Mention mention, Optional<Events.Event> event) {
        Passage passage = reading.passage();
        return PlaceFinder.of(
                        passage, reading.places(), mention, reading.voice().sources(), scene.around(event))
                .map(named -> named.as(scene.named(passage, reading.places(), named.value(), event)))
                .or(() -> passage.cell().flatMap(Cell::place).map(place -> Found.given(place, "place.table")))
                .or(() -> scene.place(event, passage, isAnywhere(passage, mention)));
    }

    /** Whether {@code mention} measures no stuff: a speed, a height or a time is not of the place its text is about. */
    private boolean isAnywhere(Passage passage, Mention mention) {
        boolean measures = mention.kind() == Kind.MEASURE || mention.kind() == Kind.DURATION;
        return measures && mention.noun().isEmpty() && !measuresStuff(passage, mention);
    }

    private boolean measuresStuff(Passage passage, Mention mention) {
        return IntStream.range(mention.from(), mention.to())
                .mapToObj(i -> knowledge.numbers().unitAt(passage.line(), i))
                .flatMap(Optional::stream)
                .anyMatch(unit -> STUFF.contains(unit.dimension()));
    }

    private Optional<Found<Period>> statedPeriod(Reading reading, PeriodFinder periods, Mention mention) {
        if (periods.isTotal(mention) && scene.listPeriod().isPresent()) {
            return scene.listPeriod().map(period -> Found.given(period, "period.total"));
        }
        return periods.of(mention).or(() -> reading.passage()
                .cell()
                .flatMap(Cell::period)
                .map(period -> Found.given(period, "period.table")));
    }

    private Optional<Found<Period>> carriedPeriod(
            Reading reading, PeriodFinder periods, Mention mention, Optional<Events.Event> event, Attribution teller) {
        return periods.standsApart(mention)
                ? Optional.empty()
                : toldTimes
                        .of(teller)
                        .map(period -> Found.carriedOver(period, "period.teller"))
                        .or(() -> told.period(mention).map(period -> Found.given(period, "period.told")))
                        .or(() -> scene.period(event, reading.passage(), mention));
    }

    /** Returns what was found, noting why and whether it is carried over. */
    private static <T> Optional<T> taken(
            Optional<Found<T>> found, Field field, Set<Field> carried, Map<Field, Grounds> grounds) {
        found.ifPresent(what -> grounds.put(field, what.grounds()));
        found.filter(Found::carried).ifPresent(what -> carried.add(field));
        return found.map(Found::value);
    }

    private Optional<String> elliptic(Mention mention) {
        boolean bare = mention.noun().isEmpty() && mention.kind() == Kind.COUNT;
        Optional<String> earlier = recent.isEmpty()
                ? Optional.empty()
                : recent.get(recent.size() - 1).act();
        return bare ? scene.topic().flatMap(Topic::act).or(() -> earlier) : Optional.empty();
    }

    /** "It grew to 300,000" in a text on a rally: the crowd did, and the figure counts those who came. */
    private boolean isOfCrowd(Mention mention, String act) {
        return scene.occasion().isPresent()
                && mention.kind() == Kind.COUNT
                && mention.noun().isEmpty()
                && knowledge.acts().isChange(act);
    }

    /** "There were 300,000 people." in a text on a rally; "a city of 300,000 people" or "300,000 people rode" came to none. */
    private Optional<String> ofCrowd(Passage passage, Mention mention) {
        Line line = passage.line();
        boolean people = mention.kind() == Kind.COUNT
                && mention.unit().filter("people"::equals).isPresent();
        boolean town = line.isForm(mention.from() - 1, "of") && passage.is(mention.from() - 2, WordClass.PLACE_NOUN);
        int to = mention.phraseEnd();
        boolean ends = to >= line.size()
                || !line.isKind(to, Token.Kind.WORD)
                || line.is(to, WordClass.PREPOSITION)
                || line.is(to, WordClass.CONJUNCTION);
        return people
                        && (ends || comes(line, to))
                        && !town
                        && Describer.population(passage, mention).isEmpty()
                ? scene.occasion().map(knowledge.lexicon()::find).flatMap(knowledge.acts()::doneAt)
                : Optional.empty();
    }

    /** "300,000 people had come", "turned out". */
    private static boolean comes(Line line, int from) {
        int verb = from;
        while (line.is(verb, WordClass.AUXILIARY) || line.is(verb, WordClass.ADVERB)) {
            verb++;
        }
        return switch (line.word(verb).form()) {
            case "come", "came", "joined", "turned", "showed", "packed", "flocked" -> true;
            default -> false;
        };
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

    /**
     * Zeros at the end of a whole number are not shown digits: the grain of 350,000 is 10,000, that of 353,074 is 1. Percentages are
     * given to the unit: "20%" is not 16%.
     */
    private static BigDecimal grainOf(Mention mention) {
        BigDecimal grain = mention.grain();
        if (grain.compareTo(BigDecimal.ONE) < 0) {
            return grain;
        }
        if (mention.kind() == Kind.PERCENTAGE) {
            return BigDecimal.ONE;
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
        int before = document.codePointsBefore();
        String key =
                textHash + ":" + (before + codePoints.of(span.start())) + ":" + (before + codePoints.of(span.end()));
        return Sha256.of(key).substring(0, 16);
    }
}
