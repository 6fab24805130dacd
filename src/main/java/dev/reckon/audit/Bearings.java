package dev.reckon.audit;

import dev.reckon.align.Aligner;
import dev.reckon.align.Alignment;
import dev.reckon.align.Aspect;
import dev.reckon.align.Facet;
import dev.reckon.align.Kinship;
import dev.reckon.align.Known;
import dev.reckon.align.Question;
import dev.reckon.base.Fence;
import dev.reckon.base.Span;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** How the figures of a draft and its sources bear on each other, pair by pair: their words, numbers and scopes. */
final class Bearings {

    /** Numbers this many times apart seldom answer one question. */
    static final double FAR = 4;

    private final Draft.Kit kit;
    private final Alignment alignment;
    private final Clauses clauses;
    private final Contrast contrast;
    private final Scopes scopes;
    private final IdentityHashMap<Figure, Telling> tellings = new IdentityHashMap<>();

    private final Set<Figure> named = Collections.newSetFromMap(new IdentityHashMap<>());

    private final IdentityHashMap<Figure, String> questionOf = new IdentityHashMap<>();

    private final IdentityHashMap<Figure, Gauge> gauges = new IdentityHashMap<>();

    /** What was found out of the small numbers that only arithmetic knows. */
    private final Map<Place, Gauge> gaugesOfOthers = new ConcurrentHashMap<>();

    /** Where a figure stands. */
    private record Place(String document, Span span) {

        static Place of(Figure figure) {
            return new Place(figure.document().name(), figure.span());
        }
    }

    /** Brings what a draft and its sources tell together. */
    Bearings(Account draft, Account sources, Draft.Kit kit, Fence fence) {
        List<Telling> all = together(draft.tellings(), sources.tellings());
        List<Figure> figures = all.stream().map(Telling::figure).toList();
        for (Telling telling : all) {
            tellings.put(telling.figure(), telling);
            if (Voices.isNamed(telling.figure())) {
                named.add(telling.figure());
            }
        }
        this.kit = kit;
        // the words are weighed while the figures are grouped
        CompletableFuture<Clauses> words = CompletableFuture.supplyAsync(() -> new Clauses(all, kit.vocabulary()));
        this.alignment = new Aligner(kit.aspects())
                .align(figures, together(draft.documents(), sources.documents()), Known.none(), fence);
        this.clauses = words.join();
        this.contrast = new Contrast(this::telling, clauses::rarity, kit);
        this.scopes =
                new Scopes(alignment::aspect, figure -> telling(figure).said().get(), kit.words());
        all.forEach(telling -> gauges.put(
                telling.figure(),
                new Gauge(telling.figure(), alignment.aspect(telling.figure()), telling.numbers(), kit)));
        alignment.questions().forEach(question -> question.figures()
                .forEach(figure -> questionOf.put(figure, question.id())));
    }

    private static <T> List<T> together(List<T> draft, List<T> sources) {
        return Stream.concat(draft.stream(), sources.stream()).toList();
    }

    private Telling telling(Figure figure) {
        Telling telling = tellings.get(figure);
        if (telling == null) {
            throw new IllegalArgumentException("not one of the figures read: " + figure.id());
        }
        return telling;
    }

    /** Returns the measure of a figure; that of one that only arithmetic knows is taken when asked. */
    Gauge gauge(Figure figure) {
        Gauge known = gauges.get(figure);
        return known != null ? known : gaugesOfOthers.computeIfAbsent(Place.of(figure), place -> taken(figure));
    }

    private Gauge taken(Figure figure) {
        Aspect aspect = kit.aspects().of(figure);
        return new Gauge(figure, aspect, kit.numbers(figure, aspect.scale().factor()), kit);
    }

    /** Returns what a figure is about; of one that only arithmetic knows, what its own words say. */
    Aspect aspect(Figure figure) {
        return gauge(figure).aspect();
    }

    /** Returns the questions all figures answer together. */
    List<Question> questions() {
        return alignment.questions();
    }

    /** Returns whether two figures were found to answer one question among all figures. */
    boolean areJoined(Figure a, Figure b) {
        return questionOf.getOrDefault(a, "").equals(questionOf.get(b));
    }

    /** Returns whether the sentence of {@code figure}, one of those read, names who says so, see {@link Voices#isNamed}; asked for every pair. */
    boolean isNamed(Figure figure) {
        return named.contains(figure);
    }

    /** Returns the words of the figure's own clause as they stand; none for one that only arithmetic knows. */
    String clause(Figure figure) {
        Telling found = tellings.get(figure);
        return found == null ? "" : found.clause();
    }

    /** Returns whether words of the figure's clause are said not to hold, "outside the camp", and so tell nothing alike. */
    boolean isNegated(Figure figure) {
        return kit.words().in(clause(figure), "negating");
    }

    Clauses clauses() {
        return clauses;
    }

    Contrast contrast() {
        return contrast;
    }

    Kinship kinship(Figure a, Figure b) {
        return alignment.kinship(a, b);
    }

    /** Returns in what two figures plainly count other things. */
    Set<Facet> apart(Figure a, Figure b) {
        return apart(a, b, kinship(a, b));
    }

    /** As {@link #apart(Figure, Figure)}, of two of which {@code kinship} is known. */
    Set<Facet> apart(Figure a, Figure b, Kinship kinship) {
        return scopes.apart(a, b, kinship, likeness(a, b));
    }

    /** Returns whether two figures tell of other places, times or events, even if only the texts around them say so. */
    boolean areElsewhere(Figure a, Figure b, Kinship kinship) {
        return kinship.apart().stream().anyMatch(facet -> scopes.areElsewhere(a, b, facet));
    }

    /** Returns whether the words of one of two figures are the opposite of those of the other: "men", "women". */
    boolean areOpposed(Figure a, Figure b) {
        return scopes.areOpposed(a, b);
    }

    /** Returns whether a figure counts a place its sentence names and {@code text} does not. */
    boolean isOfPlaceUnknownTo(Figure figure, String text) {
        return scopes.isOfPlaceUnknownTo(figure, text);
    }

    /** Returns whether one of two figures is told of a place and the other of none. */
    boolean isPart(Figure a, Figure b) {
        return scopes.namesOwnPlace(a) != scopes.namesOwnPlace(b);
    }

    /** Returns how alike the words around two figures are, whoever says so, 0 to 1. */
    double likeness(Figure a, Figure b) {
        return clauses.likenessOfThings(a, b);
    }

    /** Returns the numbers of {@code figure}. */
    Numbers numbers(Figure figure) {
        return gauge(figure).numbers();
    }

    /** Returns whether two figures are told in one unit. */
    boolean areOfOneUnit(Figure a, Figure b) {
        return gauge(a).isOfUnitOf(gauge(b));
    }

    /** Returns whether one of two counts is of something that the sentence of the other speaks of and the other does not count. */
    boolean countOthers(Figure a, Figure b) {
        return areCountsOfOthers(a, b) && (scopes.speaksOfCounted(a, b) || scopes.speaksOfCounted(b, a));
    }

    /** Returns whether two counts each have their noun right behind the number, and not the same. */
    boolean nameOthers(Figure a, Figure b) {
        return areCountsOfOthers(a, b) && Units.areWritten(a) && Units.areWritten(b);
    }

    private boolean areCountsOfOthers(Figure a, Figure b) {
        return a.kind() == Kind.COUNT
                && b.kind() == Kind.COUNT
                && !aspect(a).scale().dimension().equals(aspect(b).scale().dimension());
    }

    /** Returns the numbers of {@code figure} were it told in the unit of {@code other}. */
    Numbers numbersLike(Figure figure, Figure other) {
        return gauge(figure).numbersLike(gauge(other));
    }

    /** Returns whether the numbers of two figures lie orders of magnitude apart. */
    boolean far(Figure a, Figure b) {
        return far(numbers(a), numbers(b));
    }

    static boolean far(Numbers a, Numbers b) {
        return a.isTimesApart(b, FAR);
    }

    /** Returns what a figure measures, see {@link Gauge#measure}. */
    String measure(Figure figure) {
        return gauge(figure).measure();
    }

    /** Returns {@code apart} without the unit, for a figure whose unit was read from a neighbour. */
    static Set<Facet> butUnit(Set<Facet> apart) {
        EnumSet<Facet> rest = EnumSet.noneOf(Facet.class);
        rest.addAll(apart);
        rest.remove(Facet.UNIT);
        return rest;
    }
}
