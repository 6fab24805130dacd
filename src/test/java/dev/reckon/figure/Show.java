package dev.reckon.figure;

import dev.reckon.lang.DataFolder;
import dev.reckon.pipeline.Engine;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The figures of short texts, as one line to compare: "12,000: X; 340: Y". In a text, the sign ¶ stands for a line's end. */
final class Show {

    static final FigureReader READER = new FigureReader(Knowledge.load(DataFolder.packed()));

    private Show() {}

    static List<Figure> figures(String text) {
        return READER.read(Engine.document("text", text.replace('¶', '\n'))).figures();
    }

    static String each(String text, Function<Figure, String> aspect) {
        return figures(text).stream()
                .map(figure -> figure.surface() + ": " + aspect.apply(figure))
                .collect(Collectors.joining("; "));
    }

    static String eachOptional(String text, Function<Figure, Optional<String>> aspect) {
        return each(text, figure -> aspect.apply(figure).orElse("-"));
    }
}
