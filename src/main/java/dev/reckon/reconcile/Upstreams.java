package dev.reckon.reconcile;

import dev.reckon.figure.Attribution;
import dev.reckon.figure.Figure;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Numbers the authorities behind figures: figures with the same number count as one vote. Persons are the same when their last names
 * are, organisations when one's initials are the other's name; unnamed sources ("some historians") are told apart by document.
 */
public final class Upstreams {

    private final Map<String, Integer> numbers = new HashMap<>();

    /** Returns one number a figure, in order. */
    int[] of(List<Figure> figures) {
        return figures.stream()
                .mapToInt(figure -> numbers.computeIfAbsent(key(figure), k -> numbers.size()))
                .toArray();
    }

    private static String key(Figure figure) {
        Attribution attribution = figure.attribution();
        String source = attribution.upstream().or(attribution::text).orElse("");
        boolean named = attribution.upstream().isPresent();
        return switch (attribution.type()) {
            case NAMED_PERSON -> "named " + (named ? shortName(source) : lastWord(source));
            case ORGANISATION, DOCUMENT -> "named " + shortName(source);
            case OFFICIAL -> named ? "named " + shortName(source) : "official " + shortName(source);
            case GENERIC, NONE ->
                named ? "named " + shortName(source) : figure.document().name() + " " + shortName(source);
        };
    }

    /** "Truth Commission (TC)" and "TC" are one: the initials in parentheses stand for the whole. */
    private static String shortName(String name) {
        int open = name.lastIndexOf('(');
        int close = name.lastIndexOf(')');
        if (open >= 0 && close > open + 1) {
            String inside = name.substring(open + 1, close);
            if (inside.equals(inside.toUpperCase(Locale.ROOT))) {
                return inside.toLowerCase(Locale.ROOT);
            }
        }
        String lower = name.toLowerCase(Locale.ROOT).strip();
        return lower.startsWith("the ") ? lower.substring(4) : lower;
    }

    private static String lastWord(String name) {
        String lower = name.toLowerCase(Locale.ROOT).strip();
        return lower.substring(lower.lastIndexOf(' ') + 1);
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
