package dev.reckon.audit;

import dev.reckon.base.Span;
import dev.reckon.doc.Document;
import dev.reckon.figure.Figure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The passages of sources that passages of a draft plainly draw on: both have the same telling numbers. The other figures of the two are
 * likelier to belong together, too, in whatever words they are told.
 */
@SuppressWarnings("ReferenceEquality") // the very figure that was read is meant
final class Passages {

    /** Two numbers of this many digits do not meet by chance. */
    private static final int TELLING_DIGITS = 3;

    /** Nor two of this many that measure the same. */
    private static final int TELLING_DIGITS_OF_MEASURE = 2;

    /** A number that stands in more places than this is common property. */
    private static final int MOST_PLACES = 3;

    /** One number may be in two texts by chance, so many are not. */
    private static final int FEWEST_SHARED = 2;

    /** A draft of fewer figures need not share any with the text it draws on. */
    private static final int FEWEST_TO_TELL = 8;

    /** How many sentences with figures before and after a sentence tell what it draws on. */
    private static final int REACH = 2;

    /** What a number shared so many sentences away says of its sentence, its block and its text. */
    private static final double[] OF_SENTENCE = {1, 0.7, 0.5};

    private static final double[] OF_BLOCK = {0.6, 0.45, 0.35};
    private static final double[] OF_TEXT = {0.3, 0.25, 0.2};

    private final IdentityHashMap<Figure, Place> places = new IdentityHashMap<>();
    private final List<List<Anchor>> drawnOn = new ArrayList<>();
    private final IdentityHashMap<Figure, Once<Bonds>> bonds = new IdentityHashMap<>();

    private final boolean isShort;
    private final Set<Document> sourcesDrawnOn = Collections.newSetFromMap(new IdentityHashMap<>());

    /** A figure of the draft with the number of one of a source. */
    private record Anchor(Figure draft, Figure source) {}

    private record BlockOf(Document document, int start) {}

    private record SentenceOf(Document document, Span sentence) {}

    /** Where a figure of a source stands: the numbers of its sentence, its block and its text. */
    private record Place(int sentence, int block, int document) {}

    /** How sure a figure of the draft makes it that its passage draws on each place, and whose numbers are told near it. */
    private record Bonds(Map<Integer, Double> places, Set<Figure> told) {

        private static final Bonds NONE = new Bonds(Map.of(), Set.of());

        double at(int place) {
            return places.getOrDefault(place, 0.0);
        }
    }

    private record Key(String number, String measure) {}

    /**
     * Finds the passages that draw on each other.
     *
     * @param draft the figures of the draft, in order
     * @param sources those of the sources
     * @param numbers the numbers of either
     * @param measure what either measures
     */
    Passages(
            List<Figure> draft,
            List<Figure> sources,
            Function<Figure, Numbers> numbers,
            Function<Figure, String> measure) {
        Map<Key, List<Figure>> byNumber = new HashMap<>();
        Map<Object, Integer> placeNumbers = new HashMap<>();
        for (Figure figure : sources) {
            places.put(figure, place(figure, placeNumbers));
            key(figure, numbers, measure).forEach(key -> byNumber.computeIfAbsent(key, k -> new ArrayList<>())
                    .add(figure));
        }
        for (List<Figure> sentence : Cuts.sentences(draft)) {
            List<Anchor> anchors = new ArrayList<>();
            for (Figure figure : sentence) {
                int at = drawnOn.size();
                bonds.put(figure, new Once<>(() -> bondsOf(figure, at)));
                for (Key key : key(figure, numbers, measure)) {
                    List<Figure> same = byNumber.getOrDefault(key, List.of());
                    if (same.size() <= MOST_PLACES) {
                        same.forEach(source -> anchors.add(new Anchor(figure, source)));
                    }
                }
            }
            drawnOn.add(anchors);
        }
        this.isShort = draft.size() < FEWEST_TO_TELL;
        findSourcesDrawnOn();
    }

    private void findSourcesDrawnOn() {
        Map<Document, Set<Object>> shared = new IdentityHashMap<>();
        for (List<Anchor> anchors : drawnOn) {
            for (Anchor anchor : anchors) {
                shared.computeIfAbsent(anchor.source().document(), key -> new HashSet<>())
                        .add(anchor.draft().value());
            }
        }
        shared.forEach((document, numbers) -> {
            if (numbers.size() >= FEWEST_SHARED) {
                sourcesDrawnOn.add(document);
            }
        });
    }

    /** Returns whether the draft has several telling numbers of the text of {@code source}, or too few at all to tell. */
    boolean isDrawnOn(Figure source) {
        return isShort || sourcesDrawnOn.contains(source.document());
    }

    private static List<Key> key(Figure figure, Function<Figure, Numbers> numbers, Function<Figure, String> measure) {
        int digits = numbers.apply(figure).digits();
        if (digits < TELLING_DIGITS_OF_MEASURE) {
            return List.of();
        }
        String of = digits < TELLING_DIGITS ? measure.apply(figure) : "";
        return figure.value().best().stream()
                .map(n -> new Key(n.stripTrailingZeros().toPlainString(), of))
                .toList();
    }

    private static Place place(Figure figure, Map<Object, Integer> numbers) {
        Document document = figure.document();
        int block = Blocks.startOf(figure);
        return new Place(
                number(new SentenceOf(document, figure.sentence()), numbers),
                number(new BlockOf(document, block), numbers),
                number(document, numbers));
    }

    private static int number(Object place, Map<Object, Integer> numbers) {
        return numbers.computeIfAbsent(place, key -> numbers.size());
    }

    private Bonds bonds(Figure draft) {
        Once<Bonds> known = bonds.get(draft);
        return known == null ? Bonds.NONE : known.get();
    }

    /** Returns how sure the other figures around {@code draft} make it that its passage draws on that of {@code source}, 0 to 1. */
    double bond(Figure draft, Figure source) {
        Bonds known = bonds(draft);
        if (known.places().isEmpty()) {
            return 0;
        }
        Place place = places.get(source);
        if (place == null) {
            return 0;
        }
        return Math.max(known.at(place.sentence()), Math.max(known.at(place.block()), known.at(place.document())));
    }

    /** Returns whether another figure near {@code draft} has the number of {@code source} already. */
    boolean isTold(Figure draft, Figure source) {
        return bonds(draft).told().contains(source);
    }

    private Bonds bondsOf(Figure figure, int at) {
        Bonds found = new Bonds(new HashMap<>(), Collections.newSetFromMap(new IdentityHashMap<>()));
        for (int away = -REACH; away <= REACH; away++) {
            int i = at + away;
            int distance = Math.abs(away);
            for (Anchor anchor : i < 0 || i >= drawnOn.size() ? List.<Anchor>of() : drawnOn.get(i)) {
                Place place = places.get(anchor.source());
                if (anchor.draft() != figure && place != null) {
                    found.told().add(anchor.source());
                    found.places().merge(place.sentence(), OF_SENTENCE[distance], Math::max);
                    found.places().merge(place.block(), OF_BLOCK[distance], Math::max);
                    found.places().merge(place.document(), OF_TEXT[distance], Math::max);
                }
            }
        }
        return found;
    }
}
