package dev.reckon.audit;

import dev.reckon.figure.Figure;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds the earlier figures of a draft that may tell the same as a later one: those that measure the same and share one of the words that
 * tell most of either, or are answered by the same figure of a source. O(1) earlier figures for each, the last ones with a word.
 */
final class Retold {

    private static final int WORDS = 8;

    /** A word that so many figures are told with tells little; only the last of them are looked at. */
    private static final int MOST_BEFORE = 24;

    private final Draft draft;
    private final Map<Key, Deque<Integer>> byKey = new HashMap<>();
    private final List<Figure> figures = new ArrayList<>();

    private static final int TELLING_DIGITS = 3;

    private record Key(String measure, Object of) {}

    Retold(Draft draft) {
        this.draft = draft;
    }

    /** Returns the candidates among the figures asked for before, in text order, and adds {@code figure} for those that follow. */
    List<Figure> before(Figure figure) {
        List<Key> keys = keys(figure);
        SortedSet<Integer> found = new TreeSet<>();
        keys.forEach(key -> found.addAll(byKey.getOrDefault(key, new ArrayDeque<>())));
        for (Key key : keys) {
            Deque<Integer> places = byKey.computeIfAbsent(key, k -> new ArrayDeque<>());
            places.addLast(figures.size());
            if (places.size() > MOST_BEFORE) {
                places.removeFirst();
            }
        }
        List<Figure> before = found.stream().map(figures::get).toList();
        figures.add(figure);
        return before;
    }

    /** Returns the significant digits of a number in ascending order. */
    private static String digits(BigDecimal number) {
        return number.stripTrailingZeros()
                .unscaledValue()
                .abs()
                .toString()
                .chars()
                .sorted()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private List<Key> keys(Figure figure) {
        List<Key> keys = new ArrayList<>();
        String dimension = draft.aspect(figure).scale().dimension();
        for (int word : draft.bearings().clauses().telling(figure, WORDS)) {
            keys.add(new Key(dimension, word));
        }
        // a slip of the pen keeps the digits, however many figures share the words
        figure.value()
                .best()
                .map(Retold::digits)
                .filter(all -> all.length() >= TELLING_DIGITS)
                .ifPresent(all -> keys.add(new Key(dimension, all)));
        draft.comparison(figure).stream()
                .flatMap(comparison -> comparison.answers().stream().limit(2))
                .forEach(peer -> keys.add(new Key(
                        "", peer.figure().id() + peer.figure().document().name())));
        return keys;
    }
}
