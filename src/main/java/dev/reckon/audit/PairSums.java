package dev.reckon.audit;

import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The sums and differences of any two numbers of one paragraph, of a draft or of its sources. */
final class PairSums {

    private static final int MOST_OF_PARAGRAPH = 40;

    /** Two that stand so many numbers apart give nearly any by chance. */
    private static final int NEAR = 7;

    private static final double EXACT = 0.005;

    private final Draft draft;
    private final Once<Map<String, List<List<Double>>>> paragraphs;

    PairSums(Draft draft, List<Figure> sources) {
        this.draft = draft;
        this.paragraphs = new Once<>(() -> paragraphs(sources));
    }

    /** Returns whether two figures of one paragraph, of the draft or of a source, add up to the number or differ by it. */
    boolean give(Figure figure) {
        double number = draft.numbers(figure).middle().orElse(0);
        double half = Math.min(draft.numbers(figure).grain() / 2, EXACT * number);
        return paragraphs.get().getOrDefault(counted(figure), List.of()).stream()
                .anyMatch(paragraph -> isOfTwo(number, half, paragraph));
    }

    /** Returns what a figure measures, or what it counts. */
    private String counted(Figure figure) {
        return figure.kind() == Kind.COUNT ? draft.root(figure.unit()) : draft.measure(figure);
    }

    private static boolean isOfTwo(double number, double half, List<Double> others) {
        for (int i = 0; i < others.size(); i++) {
            for (int j = i + 1; j < Math.min(others.size(), i + NEAR); j++) {
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
        Stream.concat(draft.numbers().stream(), sources.stream())
                .filter(Claims::isTerm)
                .forEach(figure -> draft.numbers(figure).middle().ifPresent(number -> {
                    List<Double> paragraph = found.computeIfAbsent(counted(figure), key -> new LinkedHashMap<>())
                            .computeIfAbsent(
                                    figure.document().name() + " " + Blocks.startOf(figure), key -> new ArrayList<>());
                    if (paragraph.size() < MOST_OF_PARAGRAPH) {
                        paragraph.add(number);
                    }
                }));
        Map<String, List<List<Double>>> paragraphs = new HashMap<>();
        found.forEach((measure, blocks) -> paragraphs.put(measure, List.copyOf(blocks.values())));
        return paragraphs;
    }
}
