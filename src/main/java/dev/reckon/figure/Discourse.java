package dev.reckon.figure;

import dev.reckon.base.Span;
import dev.reckon.doc.CodePoints;
import dev.reckon.doc.Document;
import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Hedge;
import dev.reckon.mention.Kind;
import dev.reckon.mention.Mention;
import dev.reckon.mention.TimeExpression;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a document has established so far, and the figures of its next sentence read in that light. Mutable; one per document.
 */
final class Discourse {

    private final Knowledge knowledge;
    private final Document document;
    private final CodePoints codePoints;
    private final String textHash;
    private final Map<String, Integer> placeCounts = new HashMap<>();

    private Optional<Passage> before = Optional.empty();
    private List<Figure> figuresBefore = List.of();
    private Optional<Attribution> lastPerson = Optional.empty();
    private Optional<Attribution> open = Optional.empty();
    private Optional<Period> periodBefore = Optional.empty();
    private Optional<String> placeBefore = Optional.empty();
    private Optional<Events.Event> eventBefore = Optional.empty();

    Discourse(Knowledge knowledge, Document document) {
        this.knowledge = knowledge;
        this.document = document;
        this.codePoints = new CodePoints(document.text());
        this.textHash = sha256(document.text());
    }

    /** Takes in a heading: a new section starts, and what it names holds until the text says otherwise. */
    void heading(Passage passage) {
        before = Optional.empty();
        figuresBefore = List.of();
        open = Optional.empty();
        periodBefore = dated(passage);
        placeBefore = PlaceFinder.placesIn(passage).stream()
                .filter(p -> !p.byPeople())
                .map(PlaceFinder.Named::text)
                .findFirst();
        eventBefore = passage.events().stream().map(Events.Hit::event).findFirst();
        count(passage);
    }

    private void count(Passage passage) {
        passage.places().forEach(hit -> placeCounts.merge(hit.place(), 1, Integer::sum));
    }

    /** Returns the figures of {@code passage}, and takes in what it establishes. */
    List<Figure> figuresOf(Passage passage) {
        count(passage);
        boolean newBlock = before.isPresent() && !before.get().block().equals(passage.block());
        if (newBlock && !continuesList(passage)) {
            open = Optional.empty();
        }
        List<Source> sources = SourceFinder.sourcesIn(passage, lastPerson);
        List<Mention> mentions = new UnitFinder(passage, figuresBefore).settled();
        List<Figure> figures = new ArrayList<>();
        for (Mention mention : mentions) {
            figures.add(figure(passage, mention, mentions, sources, figures));
        }
        remember(passage, sources, figures);
        return figures;
    }

    /** A list goes on in the voice of the sentence that opened it with a colon. */
    private boolean continuesList(Passage passage) {
        Line line = before.orElseThrow().line();
        boolean colon = line.isMark(line.size() - 1, ':') || line.isMark(line.size() - 1, ',');
        boolean item = passage.block().kind() == dev.reckon.doc.Block.Kind.LIST_ITEM
                || passage.block().kind() == dev.reckon.doc.Block.Kind.QUOTE
                || passage.block().kind() == dev.reckon.doc.Block.Kind.TABLE_ROW;
        boolean wasItem = before.get().block().kind() == passage.block().kind() && item;
        return colon || wasItem || item;
    }

    private void remember(Passage passage, List<Source> sources, List<Figure> figures) {
        Optional<Source> speaker = sources.stream()
                .filter(s -> s.strength() >= 2 && s.type() != Attribution.Type.GENERIC)
                .reduce((a, b) -> b);
        sources.stream()
                .filter(s -> s.type() == Attribution.Type.NAMED_PERSON
                        || s.type() == Attribution.Type.ORGANISATION
                        || s.type() == Attribution.Type.OFFICIAL)
                .filter(s -> s.strength() >= 2)
                .reduce((a, b) -> b)
                .ifPresent(s -> lastPerson = Optional.of(s.attribution()));
        Line line = passage.line();
        boolean opensList = line.isMark(line.size() - 1, ':');
        if (speaker.isPresent()) {
            open = speaker.map(Source::attribution);
        } else if (!opensList && passage.block().kind() == dev.reckon.doc.Block.Kind.PARAGRAPH && !continues(passage)) {
            open = Optional.empty();
        }
        List<TimeExpression> times = PeriodFinder.usable(passage);
        if (!times.isEmpty()) {
            periodBefore = times.stream()
                    .filter(TimeExpression::dated)
                    .findFirst()
                    .map(t -> PeriodFinder.period(line, t))
                    .or(() -> periodBefore);
        }
        PlaceFinder.placesIn(passage).stream()
                .filter(p -> !p.byPeople() && p.known())
                .map(PlaceFinder.Named::text)
                .findFirst()
                .ifPresent(p -> placeBefore = Optional.of(p));
        passage.events().stream().map(Events.Hit::event).findFirst().ifPresent(e -> eventBefore = Optional.of(e));
        if (!figures.isEmpty()) {
            figuresBefore = List.copyOf(figures);
        }
        before = Optional.of(passage);
    }

    private static Optional<Period> dated(Passage passage) {
        return PeriodFinder.usable(passage).stream()
                .filter(TimeExpression::dated)
                .findFirst()
                .map(time -> PeriodFinder.period(passage.line(), time));
    }

    // ---- one figure

    private Figure figure(
            Passage passage, Mention mention, List<Mention> mentions, List<Source> sources, List<Figure> earlier) {
        Optional<Source> source = sourceOf(mention, sources);
        Attribution attribution =
                source.map(Source::attribution).or(() -> inherited(passage)).orElse(Attribution.none());
        Optional<Events.Event> event = eventOf(passage, mention);
        Optional<Period> period = periodOf(passage, mention, mentions, earlier);
        Optional<String> act = ActFinder.of(passage, knowledge.acts(), mention).or(() -> elliptic(passage, mention));
        Span span = mention.span();
        return new Figure(
                id(span),
                document,
                span,
                passage.span(),
                mention.kind(),
                mention.unit().orElse(""),
                valueOf(mention),
                Describer.what(passage, mention, sources),
                act,
                event.map(Events.Event::name),
                Describer.population(passage, mention),
                placeOf(passage, mention, sources, event),
                period,
                attribution,
                StanceFinder.of(passage, mention, source),
                mention.rules().get(0));
    }

    private static Optional<Source> sourceOf(Mention mention, List<Source> sources) {
        Optional<Source> best = Optional.empty();
        for (Source source : sources) {
            boolean inside = source.from() <= mention.from() && mention.to() <= source.to();
            if (!inside
                    && source.covers(mention.from())
                    && best.map(b -> source.from() >= b.from()).orElse(true)) {
                best = Optional.of(source);
            }
        }
        return best;
    }

    private Optional<Attribution> inherited(Passage passage) {
        return continues(passage) || listItem(passage) ? open : Optional.empty();
    }

    private boolean listItem(Passage passage) {
        return before.isPresent() && !before.get().block().equals(passage.block()) && continuesList(passage)
                || passage.block().kind() == dev.reckon.doc.Block.Kind.LIST_ITEM;
    }

    /** The sentence goes on in the same voice: it opens with "of these", "these figures", "this rate", or stays in a quotation. */
    private boolean continues(Passage passage) {
        if (before.isEmpty() || !before.get().block().equals(passage.block())) {
            return false;
        }
        Line line = passage.line();
        boolean ofThese = line.isForm(0, "of")
                && (line.isForm(1, "these")
                        || line.isForm(1, "them")
                        || line.isForm(1, "those")
                        || line.isForm(1, "this"));
        boolean demonstrative = line.isForm(0, "these") || line.isForm(0, "this") || line.isForm(0, "those");
        boolean openQuote = before.get().isQuoted(before.get().line().size());
        return ofThese || demonstrative || openQuote;
    }

    private Optional<Events.Event> eventOf(Passage passage, Mention mention) {
        int from = passage.clauseStart(mention.from());
        int to = passage.clauseEnd(mention.from());
        return passage.events().stream()
                .filter(hit -> hit.from() >= from && hit.to() <= to)
                .min(java.util.Comparator.comparingInt(hit -> Math.abs(hit.from() - mention.from())))
                .map(Events.Hit::event)
                .or(() -> eventBefore);
    }

    private Optional<Period> periodOf(Passage passage, Mention mention, List<Mention> mentions, List<Figure> earlier) {
        Optional<Period> stated = PeriodFinder.of(passage, mention);
        if (stated.isPresent()) {
            return stated;
        }
        boolean sameParagraph = before.isPresent() && before.get().block().equals(passage.block());
        return sameParagraph || before.isEmpty() ? periodBefore : Optional.empty();
    }

    private Optional<String> elliptic(Passage passage, Mention mention) {
        boolean bare = mention.noun().isEmpty() && mention.kind() == Kind.COUNT;
        return bare && !figuresBefore.isEmpty()
                ? figuresBefore.get(figuresBefore.size() - 1).act()
                : Optional.empty();
    }

    private Optional<String> placeOf(
            Passage passage, Mention mention, List<Source> sources, Optional<Events.Event> event) {
        return PlaceFinder.of(passage, mention, sources)
                .or(() -> event.flatMap(Events.Event::place))
                .or(() -> placeBefore)
                .or(this::dominant);
    }

    /** Returns the place more than half of all place names so far name, once there are three. */
    private Optional<String> dominant() {
        int all = placeCounts.values().stream().mapToInt(Integer::intValue).sum();
        return placeCounts.entrySet().stream()
                .filter(entry -> all >= 3 && entry.getValue() * 2 > all)
                .map(Map.Entry::getKey)
                .findFirst();
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

    static boolean isQuestion(Line line) {
        return line.isMark(line.size() - 1, '?') || line.is(0, WordClass.AUXILIARY);
    }
}
