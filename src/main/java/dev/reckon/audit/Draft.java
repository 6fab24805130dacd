package dev.reckon.audit;

import dev.reckon.align.Aspect;
import dev.reckon.align.Aspects;
import dev.reckon.align.Facet;
import dev.reckon.align.Question;
import dev.reckon.base.Fence;
import dev.reckon.base.Span;
import dev.reckon.doc.Block;
import dev.reckon.doc.Document;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Widths;
import dev.reckon.figure.Widths.Preset;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** One draft with all that rules ask about it: its figures, what its arithmetic says, and every figure beside those of the sources. */
@SuppressWarnings("ReferenceEquality") // the very figure or document that was read is meant
final class Draft {

    /** Source figures told this much alike answer one question; less, when what they count says so too. */
    private static final double TWINS = 0.45;

    /** So many characters at the start of a draft say what all of it is about. */
    private static final int HEAD = 200;

    /** So many characters before a sentence may have what it is worked out from. */
    private static final int AROUND = 250;

    private static final double KIN = 0.3;

    private static final double HINT = 0.15;

    /** So many digits do not meet by chance. */
    private static final int TELLING_DIGITS = 3;

    private static final int MOST_OF_PARAGRAPH = 40;

    private static final double EXACT = 0.005;

    private final Document document;
    private final List<Figure> figures;
    private final List<Figure> numbers;
    private final List<Document> sources;
    private final List<Check> checks;
    private final Kit kit;
    private final CheckedTogether together;
    private final Set<Span> derived;
    private final Set<Span> results;
    private final Bearings bearings;
    private final IdentityHashMap<Figure, Comparison> comparisonOf = new IdentityHashMap<>();
    /** By id: the whole of the sources is looked through for each. */
    private final Map<String, Boolean> inSources = new ConcurrentHashMap<>();

    private final Map<Span, Comparison> comparisonAt = new HashMap<>();
    private final IdentityHashMap<Figure, List<Comparison>> tellers = new IdentityHashMap<>();
    private final Set<Figure> repeating = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Comparison> comparisons;
    private final Shifts shifts = new Shifts(this);
    private final Once<Results> reckoned = new Once<>(() -> new Results(this));
    private final Once<List<Figure>> multiples;
    private final Once<Map<String, List<List<Double>>>> paragraphs;
    private Optional<Lineage> lineage = Optional.empty();

    /** The tables and stages a draft is examined with. */
    record Kit(Aspects aspects, Voices voices, AuditWords words, Vocabulary vocabulary, Widths widths, Preset preset) {

        Numbers numbers(Figure figure, BigDecimal factor) {
            return Numbers.of(figure, factor, widths, preset);
        }
    }

    /**
     * Sets a draft beside its sources.
     *
     * @param document the draft
     * @param own what it tells
     * @param numbers its figures and the small numbers that are no estimates
     * @param sources what the sources tell
     * @param arithmetic what its own arithmetic says, found out meanwhile
     * @param kit the tables
     * @param fence around the figures of one measure, and around one figure beside the sources
     */
    Draft(
            Document document,
            Account own,
            List<Figure> numbers,
            Account sources,
            CompletableFuture<List<Check>> arithmetic,
            Kit kit,
            Fence fence) {
        this.document = document;
        this.figures = own.figures();
        Map<Span, Figure> told = new HashMap<>();
        figures.forEach(figure -> told.put(figure.span(), figure));
        this.numbers = numbers.stream()
                .map(number -> told.getOrDefault(number.span(), number))
                .toList();
        this.kit = kit;
        this.sources = sources.documents().stream()
                .map(reading -> reading.figures().document())
                .toList();
        this.bearings = new Bearings(own, sources, kit, fence);
        this.paragraphs = new Once<>(() -> paragraphs(sources.figures()));
        this.multiples = new Once<>(() -> sources.figures().stream()
                .filter(figure -> figure.unit().equals("times"))
                .toList());
        this.comparisons = sources.tellings().isEmpty() ? List.of() : compare(sources.figures(), fence);
        comparisons.forEach(this::know);
        this.checks = List.copyOf(arithmetic.join());
        this.derived = derived(checks);
        this.together = new CheckedTogether(checks);
        this.results = results(checks);
    }

    private void know(Comparison comparison) {
        comparisonOf.put(comparison.figure(), comparison);
        comparisonAt.put(comparison.figure().span(), comparison);
        for (Peer peer : comparison.peers()) {
            boolean agrees = comparison.numbers().agrees(peer.numbers());
            if (agrees && (comparison.numbers().sameDigits(peer.numbers()) || peer.mayAnswer())) {
                tellers.computeIfAbsent(peer.figure(), source -> new ArrayList<>())
                        .add(comparison);
            }
        }
    }

    private List<Comparison> compare(List<Figure> sources, Fence fence) {
        for (Question question : bearings.questions()) {
            question.figures().stream()
                    .filter(figure -> figure.document() == document)
                    .skip(1)
                    .forEach(repeating::add);
        }
        List<Figure> claims = figures.stream()
                .filter(figure -> isClaim(figure) && !isMargin(figure))
                .toList();
        this.lineage = fence.around(
                document.name(),
                "find out what the figures of this text were taken from",
                () -> Optional.of(new Lineage(claims, sources, bearings, kit)),
                Optional.empty());
        Comparer comparer = new Comparer(figures, sources, bearings, this::counterpart, kit.voices());
        return claims.parallelStream()
                .flatMap(figure -> fence
                        .around(
                                document.name(),
                                "hold “" + figure.surface() + "” against the sources",
                                () -> Optional.of(comparer.comparison(figure)),
                                Optional.<Comparison>empty())
                        .stream())
                .toList();
    }

    /** Multiples are claims about other figures, checked by arithmetic; the 95% of an interval is a setting. */
    static boolean isClaim(Figure figure) {
        return !figure.unit().equals("times")
                && !figure.what().startsWith("confidence level")
                && !figure.stance().rejects();
    }

    /** "Give or take 0.3" says how far off another number may be. */
    private boolean isMargin(Figure figure) {
        return words().endsIn(Words.before(figure), "margin");
    }

    /** Returns whether the figure is the interval around another. */
    static boolean isInterval(Figure figure) {
        return figure.what().startsWith("confidence interval");
    }

    Document document() {
        return document;
    }

    /** Returns the figures of the draft in text order. */
    List<Figure> figures() {
        return figures;
    }

    /** Returns its figures and the small numbers beside them that are no estimates, in text order. */
    List<Figure> numbers() {
        return numbers;
    }

    /** Returns the root of a word, the same for all its forms. */
    String root(String word) {
        return kit.vocabulary().ofWord(word.toLowerCase(Locale.ROOT));
    }

    /** Returns what its own arithmetic says. */
    List<Check> checks() {
        return checks;
    }

    /** Returns whether its own arithmetic ties the two to each other. */
    boolean areTied(Figure a, Figure b) {
        return together.areTied(a, b);
    }

    /** Returns whether an earlier figure of the draft answers the same question; without sources none is known to. */
    boolean repeats(Figure figure) {
        return repeating.contains(figure);
    }

    /** Returns whether two figures of one text stand in one block of it, or both in none. */
    static boolean areOfOneBlock(Figure a, Figure b) {
        return startOfBlock(a) == startOfBlock(b);
    }

    /** Returns where the block of its text begins that a figure stands in; -1 when it stands in none. */
    static int startOfBlock(Figure figure) {
        return block(figure).map(Block::span).map(Span::start).orElse(-1);
    }

    /** Returns the block of its text a figure stands in; empty when it stands in none. */
    static Optional<Block> block(Figure figure) {
        List<Block> blocks = figure.document().blocks();
        int low = 0;
        int high = blocks.size();
        while (low < high) {
            int middle = (low + high) / 2;
            boolean before = blocks.get(middle).span().start() <= figure.span().start();
            low = before ? middle + 1 : low;
            high = before ? high : middle;
        }
        return low == 0
                ? Optional.empty()
                : Optional.of(blocks.get(low - 1)).filter(block -> block.span().covers(figure.span()));
    }

    /** Returns each figure that claims something, beside those of the sources; none without sources. */
    List<Comparison> comparisons() {
        return comparisons;
    }

    /** Returns {@code figure} beside those of the sources; empty when it claims nothing and without sources. */
    Optional<Comparison> comparison(Figure figure) {
        // the arithmetic is done with the figures as they were read, before anybody was heard in them
        return Optional.ofNullable(comparisonOf.get(figure))
                .or(() -> Optional.ofNullable(comparisonAt.get(figure.span())));
    }

    /** Returns the figures of the draft that may tell what {@code source}, a figure of the sources, says. */
    List<Comparison> tellers(Figure source) {
        return tellers.getOrDefault(source, List.of());
    }

    /** Returns the figure of the sources that {@code figure} was plainly taken from. */
    private Optional<Match> counterpart(Figure figure) {
        return lineage.flatMap(found -> found.counterpart(figure));
    }

    /** Returns whether the number of {@code figure} was plainly taken from a source, to the last digit. */
    boolean isAnchored(Figure figure) {
        return lineage.filter(found -> found.isAnchored(figure)).isPresent();
    }

    /** Returns whether the digits of {@code figure} stand in a source, or a source has its number for the like. */
    boolean isInSources(Figure figure) {
        return inSources.computeIfAbsent(figure.id(), id -> isLookedUp(figure));
    }

    private boolean isLookedUp(Figure figure) {
        return sources.stream().anyMatch(source -> Evidence.isWrittenIn(figure, source.text()))
                || comparison(figure)
                        .filter(comparison -> comparison.peers().stream()
                                .anyMatch(peer -> comparison.numbers().sameDigits(peer.numbers())))
                        .isPresent();
    }

    /** Returns whether another figure of its paragraph was plainly taken from a source. */
    boolean isAmongAnchored(Figure figure) {
        return lineage.filter(found -> found.isAmongAnchored(figure)).isPresent();
    }

    /** Returns whether its sentence has another number of the measure that no source has: what the writer reckons up is her own. */
    boolean isAmongUnknown(Figure figure) {
        return numbers.stream()
                .anyMatch(other -> other != figure
                        && other.sentence().equals(figure.sentence())
                        && measure(other).equals(measure(figure))
                        && !isAnchored(other)
                        && !isKnown(other));
    }

    /** Returns whether the draft has the number before. */
    boolean isToldBefore(Figure figure) {
        return numbers.stream()
                .takeWhile(other -> other.span().start() < figure.span().start())
                .anyMatch(other ->
                        measure(other).equals(measure(figure)) && numbers(other).sameDigits(numbers(figure)));
    }

    /** Returns whether two figures of one paragraph, of the draft or of a source, add up to the number or differ by it. */
    boolean isOfTwo(Figure figure) {
        double number = numbers(figure).middle().orElse(0);
        double half = Math.min(numbers(figure).grain() / 2, EXACT * number);
        return paragraphs.get().getOrDefault(counted(figure), List.of()).stream()
                .anyMatch(paragraph -> isOfTwo(number, half, paragraph));
    }

    /** Returns what a figure measures, or what it counts. */
    private String counted(Figure figure) {
        return figure.kind() == Kind.COUNT ? root(figure.unit()) : measure(figure);
    }

    private static boolean isOfTwo(double number, double half, List<Double> others) {
        for (int i = 0; i < others.size(); i++) {
            for (int j = i + 1; j < others.size(); j++) {
                double a = others.get(i);
                double b = others.get(j);
                boolean itself = a == number || b == number;
                if (!itself && (Math.abs(a + b - number) < half || Math.abs(Math.abs(a - b) - number) < half)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns the numbers of each paragraph, by what they measure. */
    private Map<String, List<List<Double>>> paragraphs(List<Figure> sources) {
        Map<String, Map<String, List<Double>>> found = new HashMap<>();
        Stream.concat(numbers.stream(), sources.stream())
                .filter(Draft::isTerm)
                .forEach(figure -> numbers(figure).middle().ifPresent(number -> {
                    List<Double> paragraph = found.computeIfAbsent(counted(figure), key -> new LinkedHashMap<>())
                            .computeIfAbsent(
                                    figure.document().name() + " " + startOfBlock(figure), key -> new ArrayList<>());
                    if (paragraph.size() < MOST_OF_PARAGRAPH) {
                        paragraph.add(number);
                    }
                }));
        Map<String, List<List<Double>>> paragraphs = new HashMap<>();
        found.forEach((measure, blocks) -> paragraphs.put(measure, List.copyOf(blocks.values())));
        return paragraphs;
    }

    /** Returns what a figure measures, coarser than its unit. */
    String measure(Figure figure) {
        return bearings.measure(figure);
    }

    /** Returns the figures of the sentence of {@code figure} and of the two before that measure the same, without it. */
    List<Figure> around(Figure figure) {
        int from = figure.sentence().start() - AROUND;
        return figures.stream()
                .filter(other -> other != figure
                        && other.span().start() >= from
                        && other.span().start() < figure.sentence().end()
                        && measure(other).equals(measure(figure)))
                .toList();
    }

    /** Returns the figure of the sources that {@code figure} should rather have told, its number being that of another it tells as well. */
    Optional<Figure> rightful(Figure figure) {
        return lineage.flatMap(found -> found.rightful(figure));
    }

    Voices voices() {
        return kit.voices();
    }

    /** Returns the texts it is held against. */
    List<Document> sources() {
        return sources;
    }

    AuditWords words() {
        return kit.words();
    }

    Aspect aspect(Figure figure) {
        return bearings.aspect(figure);
    }

    /** Returns in what two figures plainly count other things. */
    Set<Facet> apart(Figure a, Figure b) {
        return bearings.apart(a, b);
    }

    /** What one sentence tells side by side are two things, unless it sets two authorities against each other. */
    private boolean isOfOneBreath(Figure a, Figure b) {
        return a.document() == b.document()
                && a.sentence().equals(b.sentence())
                && !(Voices.isNamed(a) && Voices.isNamed(b) && !voices().share(a, b))
                && !areDisputed(a, b);
    }

    /** Returns whether two figures of a source stand in one paragraph that says they are in dispute. */
    boolean areDisputed(Figure a, Figure b) {
        Optional<Block> block = block(a);
        return a.document() == b.document()
                && block.isPresent()
                && block.get().span().covers(b.span())
                && bearings.measure(a).equals(bearings.measure(b))
                && (a.sentence().equals(b.sentence()) || areNeighbours(a, b))
                && words().in(block.get().span().of(a.document().text()), "dispute");
    }

    /** Returns the sentence before that of a figure, in its paragraph. */
    String sentenceBefore(Figure figure) {
        String text = figure.document().text();
        int start = figure.sentence().start();
        int from = block(figure).map(Block::span).map(Span::start).orElse(start);
        int stop = text.lastIndexOf(". ", Math.max(0, start - 3));
        return text.substring(Math.min(start, Math.max(from, stop + 1)), start);
    }

    /** Returns the sentence of a figure, those beside it in its paragraph included. */
    String surroundings(Figure figure) {
        String text = figure.document().text();
        Span all = block(figure).map(Block::span).orElseGet(figure::sentence);
        int from = Math.max(all.start(), figure.sentence().start() - AROUND);
        int to = Math.min(all.end(), figure.sentence().end() + AROUND);
        return text.substring(
                Math.min(from, figure.sentence().start()),
                Math.max(to, figure.sentence().end()));
    }

    /** Returns whether nothing but white space parts the sentences of two figures of one text. */
    private static boolean areNeighbours(Figure a, Figure b) {
        int from = Math.min(a.sentence().end(), b.sentence().end());
        int to = Math.max(a.sentence().start(), b.sentence().start());
        return to <= from || a.document().text().substring(from, to).isBlank();
    }

    /** Two authorities whose figures were found to answer one question among all. */
    private boolean areRead(Figure a, Figure b) {
        return bearings.areJoined(a, b)
                && Voices.isNamed(a)
                && Voices.isNamed(b)
                && a.act().equals(b.act());
    }

    /** Two sources named one after the other in a text are mostly set against each other. */
    private boolean areRivals(Figure a, Figure b) {
        String text = a.document().text();
        int from = Math.min(a.sentence().end(), b.sentence().end());
        int to = Math.max(a.sentence().start(), b.sentence().start());
        boolean near = a.document().name().equals(b.document().name())
                && (to <= from || text.substring(from, to).isBlank())
                && !text.substring(Math.min(from, to), Math.max(from, to)).contains("\n\n");
        return near && !far(a, b) && Voices.isNamed(a) && Voices.isNamed(b) && !voices().share(a, b);
    }

    /** Returns how much of what the less wordy of two figures says the other says too, 0 to 1. */
    double containment(Figure a, Figure b) {
        return bearings.clauses().containment(a, b);
    }

    /** Returns whether a source figure counts a place its sentence names, and the paragraph and head of the draft do not. */
    boolean isOfPlaceUnknownTo(Figure source, Figure figure) {
        String paragraph =
                block(figure).map(block -> block.span().of(document.text())).orElseGet(figure::sentenceText);
        String head =
                document.text().substring(0, Math.min(HEAD, document.text().length()));
        return bearings.isOfPlaceUnknownTo(source, paragraph + " " + head);
    }

    /** Returns whether the draft tells a figure of a name that the sources know, and {@code peer} tells its number of another. */
    boolean isOfOtherName(Comparison comparison, Peer peer) {
        Figure figure = comparison.figure();
        Names head = Names.all(
                document.text().substring(0, Math.min(HEAD, document.text().length())));
        Names own = Names.within(bearings.clause(figure))
                .without(Names.ofVoices(figure))
                .without(Names.all(peer.figure().sentenceText()))
                .without(head);
        Names others = Names.within(peer.figure().sentenceText())
                .without(Names.ofVoices(peer.figure()))
                .without(Names.all(figure.sentenceText()))
                .without(head);
        return !own.isEmpty()
                && !others.isEmpty()
                && !areOfOnePlace(figure, peer.figure())
                && comparison.peers().stream().anyMatch(other -> own.meets(Names.all(bearings.clause(other.figure()))));
    }

    private boolean areOfOnePlace(Figure a, Figure b) {
        return aspect(a).where().isPresent()
                && aspect(a)
                        .where()
                        .map(Aspect.Where::core)
                        .equals(aspect(b).where().map(Aspect.Where::core));
    }

    /** Returns whether words of the figure's clause are said not to hold. */
    boolean isNegated(Figure figure) {
        return bearings.isNegated(figure);
    }

    /** Returns whether the words of one of two figures are the opposite of those of the other: "men", "women". */
    boolean areOpposed(Figure a, Figure b) {
        return bearings.areOpposed(a, b);
    }

    /** Returns whether two figures each name what they count, and not the same. */
    boolean nameOthers(Figure a, Figure b) {
        return bearings.nameOthers(a, b);
    }

    /** Returns the few words around a figure that tell most, as numbers. */
    int[] telling(Figure figure, int most) {
        return bearings.clauses().telling(figure, most);
    }

    /** Returns whether each of two figures of the draft is told with words of its own. */
    boolean isToldApart(Figure a, Figure b) {
        return bearings.contrast().isToldApart(a, b);
    }

    /** Returns the words of the figure's own clause as they stand. */
    String clause(Figure figure) {
        return bearings.clause(figure);
    }

    /** Returns whether the numbers of two figures lie orders of magnitude apart. */
    boolean far(Figure a, Figure b) {
        return bearings.far(a, b);
    }

    /** Returns the figures of the sources that answer the question of {@code comparison} in whatever words, its own answers first. */
    List<Peer> field(Comparison comparison) {
        List<Peer> nearest = comparison.origins().isEmpty() ? comparison.answers() : comparison.origins();
        if (nearest.isEmpty()) {
            return List.of();
        }
        Figure first = nearest.get(0).figure();
        List<Peer> field = new ArrayList<>(comparison.answers());
        Set<Figure> known = Collections.newSetFromMap(new IdentityHashMap<>());
        field.forEach(peer -> known.add(peer.figure()));
        for (Peer peer : comparison.peers()) {
            double alike = likeness(first, peer.figure());
            boolean close = alike >= TWINS
                    || areDisputed(first, peer.figure())
                    || (alike >= KIN && bearings.kinship(first, peer.figure()).isClose())
                    || (alike >= HINT && (areRivals(first, peer.figure()) || areRead(first, peer.figure())));
            boolean against =
                    comparison.origins().stream().anyMatch(origin -> areSetAgainst(origin.figure(), peer.figure()));
            if ((against || isRival(first, peer.figure())) && peer.stands() && !known.contains(peer.figure())) {
                field.add(peer);
            } else if (close
                    && peer.stands()
                    && !peer.tie().isLoose()
                    && aspect(first).population().equals(aspect(peer.figure()).population())
                    && !known.contains(peer.figure())
                    && !isOfOneBreath(first, peer.figure())
                    && apart(first, peer.figure()).isEmpty()
                    && peer.apart().isEmpty()
                    && !(bearings.isPart(peer.figure(), first)
                            && !first.sentence().equals(peer.figure().sentence()))) {
                field.add(peer);
            }
        }
        return field;
    }

    /** Two voices of one source say two numbers of one measure in neighbouring sentences, the writer's own "we" being one. */
    boolean areSetAgainst(Figure a, Figure b) {
        return a != b
                && a.document() == b.document()
                && !a.sentence().equals(b.sentence())
                && areOfOneBlock(a, b)
                && areNeighbours(a, b)
                && measure(a).equals(measure(b))
                && !far(a, b)
                && isVoiced(a)
                && isVoiced(b)
                && (Voices.isWriters(a) ? !Voices.isWriters(b) : Voices.isWriters(b) || !voices().share(a, b))
                && apart(a, b).isEmpty()
                && words().in(b.sentenceText(), "estimating");
    }

    private static boolean isVoiced(Figure figure) {
        return Voices.isNamed(figure) || Voices.isWriters(figure);
    }

    /** Returns whether a source sets the two beside each other as estimates of one thing. */
    boolean isRival(Figure source, Figure other) {
        return lineage.filter(found -> found.isRival(source, other)).isPresent();
    }

    /** Returns how alike the words around two figures are, 0 to 1. */
    double likeness(Figure a, Figure b) {
        return bearings.likeness(a, b);
    }

    /** Returns the numbers of {@code figure}; one that only arithmetic knows is read when asked. */
    Numbers numbers(Figure figure) {
        return bearings.numbers(figure);
    }

    /** Returns whether the figure is the right result of the draft's own arithmetic, and was plainly not taken from a source. */
    boolean isWorkedOut(Figure figure) {
        return (results.contains(figure.span())
                        && comparison(figure).filter(Comparison::isTaken).isEmpty())
                || reckoned().right().contains(figure.span());
    }

    /** Returns what the draft works out from numbers of the sources. */
    Results reckoned() {
        return reckoned.get();
    }

    /** Returns whether arithmetic may be done with the figure: it is no "one" of "one by one", and not the 95% of an interval. */
    static boolean isTerm(Figure figure) {
        return !figure.what().startsWith("confidence level")
                && (!figure.value().best().filter(BigDecimal.ONE::equals).isPresent()
                        || figure.surface().chars().anyMatch(Character::isDigit));
    }

    /** Returns whether {@code figure} was plainly taken from {@code source}, rightly or not. */
    boolean isTakenFrom(Figure figure, Figure source) {
        return counterpart(figure).filter(match -> match.source() == source).isPresent();
    }

    /** Returns the figures of a source beside one of its figures. */
    List<Figure> besideSource(Figure source) {
        return lineage.map(found -> found.besideSource(source)).orElse(List.of());
    }

    /** Returns whether two figures of sources measure the same, or the second does not write what. */
    boolean mayMeasureTheSame(Figure a, Figure b) {
        return measure(a).equals(measure(b)) || (b.kind() == Kind.COUNT && !Units.areWritten(b));
    }

    /** Returns whether the words of {@code figure} are rather those of {@code one} than those of {@code other}, two of one source. */
    boolean isRather(Figure figure, Figure one, Figure other) {
        return bearings.contrast().isPlainlyRather(figure, one, other);
    }

    /** Returns the only person to whom the sentence of {@code figure} ascribes it by a full name that a source has; empty when there is none. */
    Optional<String> personIn(Figure figure) {
        String before = Words.before(figure);
        List<String> names = Names.full(before).stream()
                .filter(name -> isAscribedTo(before, name))
                .filter(name ->
                        sources.stream().anyMatch(source -> source.text().contains(name)))
                .toList();
        return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
    }

    /** "The guess is that of Ann Lee", "Ann Lee reckoned". */
    private boolean isAscribedTo(String before, String name) {
        int at = before.indexOf(name);
        if (before.indexOf(';', at) >= 0) {
            return false;
        }
        return words().endsIn(before.substring(0, at), "ascribing")
                || words().startsWith(before.substring(at + name.length()), "estimating");
    }

    /** Returns what tells that a number stands for something else in its source. */
    Shifts shifts() {
        return shifts;
    }

    /** Returns the figures of the source beside the one that {@code figure} was plainly taken from. */
    List<Figure> beside(Figure figure) {
        return lineage.map(found -> found.beside(figure)).orElse(List.of());
    }

    /** Returns the sentence of the source that {@code figure} was plainly taken from; that of the figure when nothing says so. */
    Span sentenceOfSource(Figure figure) {
        return counterpart(figure).map(match -> match.source().sentence()).orElseGet(figure::sentence);
    }

    /** Returns whether the sources have {@code number} for what {@code figure} tells. */
    boolean isAnswer(Figure figure, double number) {
        return comparison(figure)
                .filter(comparison -> comparison.answers().stream()
                        .anyMatch(peer -> peer.numbers().hard().contains(number)))
                .isPresent();
    }

    /** Returns whether a source has the range from {@code low} to {@code high} of what {@code figure} measures. */
    boolean isRangeOfSources(Figure figure, BigDecimal low, BigDecimal high) {
        return comparison(figure).stream()
                .flatMap(comparison -> comparison.peers().stream())
                .map(peer -> peer.figure().value())
                .anyMatch(value -> value.low()
                                .filter(end -> end.compareTo(low) == 0)
                                .isPresent()
                        && value.high().filter(end -> end.compareTo(high) == 0).isPresent());
    }

    /** Returns whether a source says that something is so many times something else, as the figure does. */
    boolean isMultipleOfSources(Figure figure) {
        return multiples.get().stream()
                .anyMatch(source -> figure.value().best().isPresent()
                                && source.value().best().isPresent()
                        ? figure.value()
                                        .best()
                                        .get()
                                        .compareTo(source.value().best().get())
                                == 0
                        : figure.value().equals(source.value()));
    }

    /** Returns whether a source has the rate that {@code figure} states, in its unit. */
    boolean isRateOfSources(Figure figure) {
        String per = figure.unit().substring(figure.unit().indexOf('/') + 1);
        return comparison(figure)
                .filter(comparison -> comparison.peers().stream()
                        .anyMatch(peer -> comparison.numbers().sameNumber(peer.numbers())
                                && peer.figure().unit().endsWith("/" + per)))
                .isPresent();
    }

    /** Returns whether a source has the number of {@code figure} for the like, or so many digits that they are it. */
    boolean isKnown(Figure figure) {
        boolean telling = numbers(figure).digits() >= TELLING_DIGITS;
        return (telling && sources.stream().anyMatch(source -> Evidence.isWrittenIn(figure, source.text())))
                || comparison(figure)
                        .filter(comparison -> comparison.peers().stream()
                                .anyMatch(peer -> comparison.numbers().sameDigits(peer.numbers())
                                        && (telling || peer.mayEcho(comparison.numbers()))))
                        .isPresent();
    }

    /** Returns whether the draft's own arithmetic gives the figure. */
    boolean isResult(Figure figure) {
        return results.contains(figure.span()) || reckoned().right().contains(figure.span());
    }

    /** Returns where the figures of the draft stand that arithmetic ties to others of the draft. */
    Set<Span> derived() {
        return derived;
    }

    private static Set<Span> results(List<Check> checks) {
        Set<Span> results = new HashSet<>();
        for (Check check : checks) {
            // that a part is no more than its whole gives neither
            if (check.result() == Check.Result.HOLDS && !check.rule().equals("part_of")) {
                results.add(CheckRule.result(check).figure().span());
            }
        }
        return Set.copyOf(results);
    }

    private static Set<Span> derived(List<Check> checks) {
        Set<Span> derived = new HashSet<>();
        for (Check check : checks) {
            if (check.result() != Check.Result.CANNOT_TELL) {
                check.members().forEach(member -> derived.add(member.figure().span()));
            }
        }
        return Set.copyOf(derived);
    }
}
