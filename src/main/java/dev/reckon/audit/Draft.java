package dev.reckon.audit;

import dev.reckon.align.Aspect;
import dev.reckon.align.Aspects;
import dev.reckon.align.Facet;
import dev.reckon.align.Question;
import dev.reckon.align.Stems;
import dev.reckon.base.Fence;
import dev.reckon.base.Span;
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
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** One draft with all that rules ask about it: its figures, what its arithmetic says, and every figure beside those of the sources. */
@SuppressWarnings("ReferenceEquality") // the very figure or document that was read is meant
final class Draft {

    /** So many characters before a sentence may have what it is worked out from. */
    private static final int AROUND = 250;

    private final Document document;
    private final List<Figure> figures;
    private final List<Figure> numbers;
    private final List<Check> checks;
    private final Checked checked;
    private final Kit kit;
    private final Bearings bearings;
    private final Holdings sources;
    private final Field field;
    private final SourceQuestions questions;
    private final PairSums pairSums;
    private final OtherNames otherNames;
    private final Map<Span, List<Figure>> bySentence = new HashMap<>();
    private final IdentityHashMap<Figure, Comparison> comparisonOf = new IdentityHashMap<>();
    private final Map<Span, Comparison> comparisonAt = new HashMap<>();
    private final IdentityHashMap<Figure, List<Comparison>> tellers = new IdentityHashMap<>();
    private final Set<Figure> repeating = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Comparison> comparisons;
    private final Shifts shifts = new Shifts(this);
    private final Once<Results> reckoned = new Once<>(() -> new Results(this));
    private final Once<OtherTerms> otherTerms = new Once<>(() -> new OtherTerms(this));
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
        figures.forEach(figure -> {
            told.put(figure.span(), figure);
            bySentence
                    .computeIfAbsent(figure.sentence(), sentence -> new ArrayList<>())
                    .add(figure);
        });
        this.numbers = numbers.stream()
                .map(number -> told.getOrDefault(number.span(), number))
                .toList();
        this.kit = kit;
        this.bearings = new Bearings(own, sources, kit, fence);
        this.sources = new Holdings(sources, this::comparison, bearings::numbers);
        this.field = new Field(this, bearings);
        this.questions = new SourceQuestions(sources, kit, bearings::numbers, fence);
        this.pairSums = new PairSums(this, sources.figures());
        this.otherNames = new OtherNames(bearings);
        this.comparisons = sources.tellings().isEmpty() ? List.of() : compare(sources.figures(), fence);
        comparisons.forEach(this::know);
        this.checks = List.copyOf(arithmetic.join());
        this.checked = new Checked(checks);
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
                .filter(figure -> Claims.isClaim(figure) && !isMargin(figure))
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

    /** "Give or take 0.3" says how far off another number may be; "an error of 25 per cent" may be asked for itself. */
    private boolean isMargin(Figure figure) {
        return figure.kind() != Kind.PERCENTAGE && isBehindMargin(figure);
    }

    /** Returns whether the figure says how far off another may be, in whatever unit. */
    boolean isBehindMargin(Figure figure) {
        return words().endsIn(Words.before(figure), "margin");
    }

    Document document() {
        return document;
    }

    /** Returns the figures of the draft in text order. */
    List<Figure> figures() {
        return figures;
    }

    /** Returns the figures of the sentence of {@code figure} in text order, with it. */
    List<Figure> inSentence(Figure figure) {
        return bySentence.getOrDefault(figure.sentence(), List.of());
    }

    /** Returns its figures and the small numbers beside them that are no estimates, in text order. */
    List<Figure> numbers() {
        return numbers;
    }

    /** Returns the root of a word, the same for all its forms. */
    String root(String word) {
        return kit.vocabulary().ofWord(word.toLowerCase(Locale.ROOT));
    }

    /** Returns the roots of the words of {@code text}. */
    Set<String> roots(String text) {
        return Set.copyOf(Stems.words(text).stream().map(this::root).toList());
    }

    /** Returns what its own arithmetic says. */
    List<Check> checks() {
        return checks;
    }

    /** Returns what these say of its figures. */
    Checked checked() {
        return checked;
    }

    /** Returns whether an earlier figure of the draft answers the same question; without sources none is known to. */
    boolean repeats(Figure figure) {
        return repeating.contains(figure);
    }

    /** Returns each figure that claims something, beside those of the sources; none without sources. */
    List<Comparison> comparisons() {
        return comparisons;
    }

    /** Returns {@code figure} beside those of the sources; empty when it claims nothing and without sources. */
    Optional<Comparison> comparison(Figure figure) {
        // the arithmetic is done with the figures as they were read, before anybody was heard in them
        Comparison known = comparisonOf.get(figure);
        return Optional.ofNullable(known != null ? known : comparisonAt.get(figure.span()));
    }

    /** Returns the figures of the draft that may tell what {@code source}, a figure of the sources, says. */
    List<Comparison> tellers(Figure source) {
        return tellers.getOrDefault(source, List.of());
    }

    /** Returns the figure of the sources that {@code figure} was plainly taken from. */
    Optional<Match> counterpart(Figure figure) {
        return lineage.flatMap(found -> found.counterpart(figure));
    }

    /** Returns whether the number of {@code figure} was plainly taken from a source, to the last digit. */
    boolean isAnchored(Figure figure) {
        return lineage.filter(found -> found.isAnchored(figure)).isPresent();
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
                        && !sources.know(other));
    }

    /** Returns whether the draft has the number before. */
    boolean isToldBefore(Figure figure) {
        return numbers.stream()
                .takeWhile(other -> other.span().start() < figure.span().start())
                .anyMatch(other ->
                        measure(other).equals(measure(figure)) && numbers(other).sameDigits(numbers(figure)));
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

    /** Returns the words of the figure's own clause as they stand. */
    String clause(Figure figure) {
        return bearings.clause(figure);
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
        return (checked.isResult(figure)
                        && comparison(figure).filter(Comparison::isTaken).isEmpty())
                || reckoned().right().contains(figure.span());
    }

    /** Returns what the draft works out from numbers of the sources. */
    Results reckoned() {
        return reckoned.get();
    }

    /** Returns what tells that a number is given by others than the nearest. */
    OtherTerms otherTerms() {
        return otherTerms.get();
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

    /** Returns what the sources have of its numbers. */
    Holdings sources() {
        return sources;
    }

    /** Returns how its figures and those of the sources bear on each other. */
    Bearings bearings() {
        return bearings;
    }

    /** Returns who else answers a question of it. */
    Field field() {
        return field;
    }

    /** Returns the questions that the sources answer among themselves. */
    SourceQuestions questions() {
        return questions;
    }

    /** Returns the sums and differences of any two numbers of a paragraph. */
    PairSums pairSums() {
        return pairSums;
    }

    /** Returns what tells by names that a number is of something else. */
    OtherNames otherNames() {
        return otherNames;
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

    /** Returns whether the draft's own arithmetic gives the figure. */
    boolean isResult(Figure figure) {
        return checked.isResult(figure) || reckoned().right().contains(figure.span());
    }
}
