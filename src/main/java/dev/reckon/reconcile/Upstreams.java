package dev.reckon.reconcile;

import dev.reckon.align.Footnotes;
import dev.reckon.figure.Attribution;
import dev.reckon.figure.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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

    /**
     * Returns the texts whose own voice has a vote beside the {@code figures}, by name: those that name nobody for any of them. A text
     * that names its sources only repeats them in its own voice, and is no source of its own.
     */
    static Set<String> textsThatVote(List<Figure> figures) {
        Set<String> texts = new HashSet<>();
        figures.forEach(figure -> texts.add(figure.document().name()));
        figures.stream()
                .filter(figure -> !isNameless(figure))
                .forEach(figure -> texts.remove(figure.document().name()));
        return texts;
    }

    /** Returns whether the text names nobody for {@code figure}, by words or by a note. */
    static boolean isNameless(Figure figure) {
        Attribution attribution = figure.attribution();
        return attribution.text().isEmpty()
                && attribution.upstream().isEmpty()
                && Footnotes.behind(figure).isEmpty();
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

    /** Returns how a reader knows the source of {@code figure}; of a figure for which nobody is named, the text it stands in. */
    public static String name(Figure figure) {
        Attribution attribution = figure.attribution();
        return attribution
                .text()
                .map(text -> attribution
                        .upstream()
                        .map(up -> text + ", citing " + up)
                        .orElse(text))
                .map(Upstream::oneLine)
                .orElseGet(() -> Upstream.of(figure).name());
    }

    /** Returns the figure's words with its source: {@code “about 3,000” (J. Doe)}. */
    public static String cite(Figure figure) {
        return quote(figure) + " (" + name(figure) + ")";
    }

    /** Returns the figure's words in quotation marks, on one line; with the number where the words leave its scale to a neighbour. */
    static String quote(Figure figure) {
        String words = "“" + Upstream.oneLine(figure.surface()) + "”";
        return figure.value()
                .best()
                .filter(best -> isBare(figure.surface(), best))
                .map(best -> words + " (" + NumberText.of(best) + ")")
                .orElse(words);
    }

    /** "4.4" of "4.4, 10.9 and 9.6 million": digits alone that are not the number meant. */
    private static boolean isBare(String surface, BigDecimal best) {
        String digits = surface.replace(",", "");
        boolean number = !digits.isEmpty()
                && digits.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.')
                && Character.isDigit(digits.charAt(0))
                && digits.indexOf('.') == digits.lastIndexOf('.')
                && !digits.endsWith(".");
        return number
                && best.compareTo(new BigDecimal(digits).multiply(BigDecimal.valueOf(1000))) >= 0
                && best.signum() > 0;
    }
}
