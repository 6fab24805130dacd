package dev.reckon.reconcile;

import dev.reckon.figure.Attribution;
import dev.reckon.figure.Figure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Numbers the authorities behind figures: figures with the same number count as one vote; see {@link Upstream}. A person somebody
 * cites by the full name is the one the others cite by the last.
 */
public final class Upstreams {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Upstream> list = new ArrayList<>();

    /** Returns one number a figure, in order. */
    int[] of(List<Figure> figures) {
        Set<String> persons = figures.stream()
                .filter(Upstreams::speaksForItself)
                .map(figure -> Upstream.of(figure).key())
                .collect(Collectors.toSet());
        return figures.stream()
                .mapToInt(figure -> number(Upstream.among(persons, figure)))
                .toArray();
    }

    private static boolean speaksForItself(Figure figure) {
        Attribution attribution = figure.attribution();
        return attribution.type() == Attribution.Type.NAMED_PERSON
                && attribution.upstream().isEmpty();
    }

    private int number(Upstream upstream) {
        return numbers.computeIfAbsent(upstream.key(), key -> {
            list.add(upstream);
            return list.size() - 1;
        });
    }

    /** Returns the authorities by number. */
    List<Upstream> list() {
        return List.copyOf(list);
    }

    /** Returns how a reader knows the source of {@code figure}. */
    public static String name(Figure figure) {
        Attribution attribution = figure.attribution();
        return attribution
                .text()
                .map(text -> attribution
                        .upstream()
                        .map(up -> text + ", citing " + up)
                        .orElse(text))
                .orElseGet(() -> figure.document().title().orElseGet(() -> figure.document()
                        .name()));
    }

    /** Returns the figure's words with its source: {@code “about 3,000” (J. Doe)}. */
    public static String cite(Figure figure) {
        return "“" + figure.surface().strip().replaceAll("\\s+", " ") + "” (" + name(figure) + ")";
    }
}
