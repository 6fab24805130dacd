package dev.reckon.figure;

import dev.reckon.base.Sha256;
import dev.reckon.base.Span;
import dev.reckon.doc.Block;
import dev.reckon.doc.CodePoints;
import dev.reckon.doc.Document;
import dev.reckon.doc.Part;
import dev.reckon.figure.Figure.Field;
import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Hedge;
import dev.reckon.mention.Kind;
import dev.reckon.mention.Mention;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a document has established so far, and the figures of its next sentence read in that light. Mutable; one per document.
 */
final class Discourse {

    private static final int MOST_VOICES = 64;
    private static final int MOST_RECENT = 48;
    private static final int RIGHT_AT = 3;
    private static final int LONGEST_VOICE = 1;

    private final Knowledge knowledge;
    private final Document document;
    private final CodePoints codePoints;
    private final String textHash;
    private final Scene scene;
    private final List<Attribution> voices = new ArrayList<>();
    private final List<Figure> recent = new ArrayList<>();

    private Optional<Passage> before = Optional.empty();
    private int sentencesSinceVoice;
    private Optional<Attribution> lastPerson = Optional.empty();
    private Optional<Attribution> open = Optional.empty();

    Discourse(Knowledge knowledge, Document document) {
        this.knowledge = knowledge;
        this.document = document;
        this.scene = new Scene(knowledge.acts(), Setting.of(document, knowledge));
        this.codePoints = new CodePoints(document.text());
        this.textHash = document.part().map(Part::textSha256).orElseGet(() -> Sha256.of(document.text()));
    }

    /** Takes in a heading: a new section starts, and what it names holds until the text says otherwise. */
    void heading(Passage passage) {
        before = Optional.empty();
        recent.clear();
        open = Optional.empty();
        scene.heading(passage);
    }

    /** A sentence with what is found in it once for all its figures. */
    private record Reading(
            Passage passage, List<Source> sources, List<PlaceNames.Named> places, Optional<Topic> topic) {}

    private Reading read(Passage sentence) {
        Passage passage = scene.resolved(sentence);
        boolean mayName =
                passage.line().size() > 2 || !passage.mentions().mentions().isEmpty();
        List<Source> sources = mayName ? resolved(SourceFinder.sourcesIn(passage, lastPerson)) : List.of();
        return new Reading(
                passage, sources, PlaceNames.in(passage, knowledge.acts()), Topic.of(passage, knowledge.acts()));
    }

    /** Returns the figures of {@code passage}, and takes in what it establishes. */
    List<Figure> figuresOf(Passage passage) {
        boolean newBlock = before.isPresent() && !before.get().sharesBlock(passage);
        if (newBlock) {
            boolean goesOn = continuesList(passage);
            scene.block(goesOn);
            if (!goesOn) {
                open = Optional.empty();
            }
        }
        Reading reading = read(passage);
        List<Figure> figures = new ArrayList<>();
        UnitFinder units = new UnitFinder(reading.passage(), knowledge, reading.topic(), scene.topic(), recent);
        for (Mention mention : units.settled()) {
            figures.add(figure(reading, mention));
        }
        remember(reading, figures);
        return figures;
    }

    /** "the report", "the church": a bare definite noun means the fuller name given before. */
    private List<Source> resolved(List<Source> sources) {
        List<Source> out = new ArrayList<>();
        for (Source source : sources) {
            String noun = source.text().toLowerCase(Locale.ROOT);
            boolean bare = noun.indexOf(' ') < 0
                    && (source.type() == Attribution.Type.DOCUMENT || source.type() == Attribution.Type.ORGANISATION)
                    && noun.equals(source.text());
            Optional<Attribution> fuller = bare
                    ? voices.stream()
                            .filter(voice -> voice.text()
                                            .orElse("")
                                            .toLowerCase(Locale.ROOT)
                                            .contains(noun)
                                    && voice.text().orElse("").length() > noun.length())
                            .reduce((a, b) -> b)
                    : Optional.empty();
            out.add(fuller.map(voice -> source.named(voice)).orElse(source));
        }
        return out;
    }

    /** A list goes on in the voice of the sentence that opened it with a colon. */
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
        List<Source> sources = reading.sources();
        Line line = passage.line();
        SourceFinder.openingPerson(passage).ifPresent(person -> lastPerson = Optional.of(person));
        for (Source source : sources) {
            if (source.strength() >= 2 && source.type() != Attribution.Type.GENERIC) {
                if (source.type() != Attribution.Type.DOCUMENT) {
                    lastPerson = Optional.of(source.attribution());
                }
                voices.add(source.attribution());
            }
        }
        if (voices.size() > MOST_VOICES) {
            voices.subList(0, voices.size() - MOST_VOICES).clear();
        }
        Optional<Source> speaker = sources.stream()
                .filter(s -> s.strength() >= 2 && s.type() != Attribution.Type.GENERIC)
                .reduce((a, b) -> b);
        boolean opensList = line.isMark(line.size() - 1, ':');
        boolean item = passage.block().kind() != Block.Kind.PARAGRAPH;
        if (speaker.isPresent()) {
            open = speaker.map(Source::attribution);
        } else if (!opensList && !item && !continues(passage) && sentencesSinceVoice >= LONGEST_VOICE) {
            open = Optional.empty();
        }
        boolean statesFigure = speaker.isPresent()
                && figures.stream().anyMatch(figure -> figure.attribution()
                        .text()
                        .equals(speaker.get().attribution().text()));
        sentencesSinceVoice = statesFigure ? 0 : speaker.isPresent() ? LONGEST_VOICE : sentencesSinceVoice + 1;
        scene.remember(passage, reading.places(), reading.topic());
        recent.addAll(figures);
        if (recent.size() > MOST_RECENT) {
            recent.subList(0, recent.size() - MOST_RECENT).clear();
        }
        before = Optional.of(passage);
    }

    // ---- one figure

    private Figure figure(Reading reading, Mention mention) {
        Passage passage = reading.passage();
        List<Source> sources = reading.sources();
        Optional<Source> source = sourceOf(passage, mention, sources);
        Attribution attribution = source.map(Source::attribution)
                .or(() -> passage.cell().flatMap(Cell::attribution))
                .or(() -> inherited(passage))
                .orElse(Attribution.none());
        Set<Field> carried = EnumSet.noneOf(Field.class);
        Optional<Events.Event> event = orCarried(eventIn(passage, mention), Field.EVENT, carried, scene::event);
        Optional<String> act = orCarried(
                ActFinder.of(passage, knowledge.acts(), mention), Field.ACT, carried, () -> elliptic(mention));
        Optional<String> place = orCarried(
                PlaceFinder.of(passage, reading.places(), mention, sources, scene.hasPlace(event))
                        .map(named -> scene.named(passage, named, event)),
                Field.PLACE,
                carried,
                () -> scene.place(event));
        Optional<Period> period =
                orCarried(statedPeriod(passage, mention), Field.PERIOD, carried, () -> scene.period(event));
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
                        ? scene.topic().map(t -> t.words() + ": " + what).orElse(what)
                        : what,
                act,
                event.map(Events.Event::name),
                Describer.population(passage, mention),
                place,
                period,
                attribution,
                StanceFinder.of(passage, mention, source),
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

    /**
     * The source whose words reach the figure: the nearest before it, but a bare noun ("census data") only right at the figure
     * when a verb's subject speaks too, and nobody inside a quotation when the speaker stands outside.
     */
    private static Optional<Source> sourceOf(Passage passage, Mention mention, List<Source> sources) {
        Optional<Source> best = Optional.empty();
        boolean quoted = passage.isQuoted(mention.from());
        for (Source source : sources) {
            boolean inside = source.from() <= mention.from() && mention.to() <= source.to();
            if (inside || !source.covers(mention.from())) {
                continue;
            }
            boolean weaker = best.isPresent()
                    && source.strength() < best.get().strength()
                    && mention.from() - source.to() > RIGHT_AT;
            boolean nested = best.isPresent()
                    && quoted
                    && passage.isQuoted(source.from())
                    && !passage.isQuoted(best.get().from());
            boolean close = mention.from() - source.to() <= RIGHT_AT && source.strength() == 1;
            boolean common = source.text().indexOf(' ') < 0
                    && Character.isLowerCase(source.text().charAt(0))
                    && source.type() == Attribution.Type.ORGANISATION;
            boolean evidence = best.isPresent()
                    && !close
                    && (source.type() == Attribution.Type.DOCUMENT || common)
                    && best.get().type() != Attribution.Type.DOCUMENT
                    && best.get().from() < source.from();
            if (best.isEmpty()
                    || !weaker
                            && !nested
                            && !evidence
                            && source.from() >= best.get().from()) {
                best = Optional.of(source);
            }
        }
        return best;
    }

    private Optional<Attribution> inherited(Passage passage) {
        boolean sameParagraph = before.isPresent() && before.get().sharesBlock(passage);
        return continues(passage) || listItem(passage) || sameParagraph && sentencesSinceVoice < LONGEST_VOICE
                ? open
                : Optional.empty();
    }

    private boolean listItem(Passage passage) {
        return before.isPresent() && !before.get().sharesBlock(passage) && continuesList(passage)
                || passage.block().kind() == Block.Kind.LIST_ITEM;
    }

    /** The sentence goes on in the same voice: it opens with "of these", "these figures", "this rate", or stays in a quotation. */
    private boolean continues(Passage passage) {
        if (before.isEmpty() || !before.get().sharesBlock(passage)) {
            return false;
        }
        Line line = passage.line();
        boolean ofThese = line.isForm(0, "of")
                && (line.isForm(1, "these")
                        || line.isForm(1, "them")
                        || line.isForm(1, "those")
                        || line.isForm(1, "this"));
        boolean determiner = line.isForm(0, "these") || line.isForm(0, "this") || line.isForm(0, "those");
        boolean demonstrative = determiner
                && (line.is(1, WordClass.SOURCE_NOUN) || line.is(1, WordClass.TOLL_NOUN) || isFigureWord(line, 1));
        boolean openQuote = before.get().isQuoted(before.get().line().size());
        return ofThese || demonstrative || openQuote;
    }

    private static boolean isFigureWord(Line line, int i) {
        return switch (line.word(i).form()) {
            case "rate", "number", "numbers", "figure", "figures", "total", "toll", "size" -> true;
            default -> false;
        };
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
        boolean total = scene.listPeriod().isPresent() && PeriodFinder.isTotal(passage.line(), mention);
        return total
                ? scene.listPeriod()
                : PeriodFinder.of(passage, mention).or(() -> passage.cell().flatMap(Cell::period));
    }

    private Optional<String> elliptic(Mention mention) {
        boolean bare = mention.noun().isEmpty() && mention.kind() == Kind.COUNT;
        Optional<String> earlier = recent.isEmpty()
                ? Optional.empty()
                : recent.get(recent.size() - 1).act();
        return bare ? scene.topic().flatMap(Topic::act).or(() -> earlier) : Optional.empty();
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
        int before = document.codePointsBefore();
        String key =
                textHash + ":" + (before + codePoints.of(span.start())) + ":" + (before + codePoints.of(span.end()));
        return Sha256.of(key).substring(0, 16);
    }
}
