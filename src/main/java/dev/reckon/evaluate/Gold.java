package dev.reckon.evaluate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.reckon.evaluate.GoldFigure.Words;
import dev.reckon.lang.BadDataException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The hand-made answers for a set of texts, from a folder of {@code NAME.jsonl}, one figure a line, for the text {@code NAME.txt},
 * {@code .md} or {@code .html}.
 *
 * @param figures the figures of each text, by the text's name without folders and ending
 */
public record Gold(SortedMap<String, List<GoldFigure>> figures) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String ENDING = ".jsonl";

    /** Copies the map. */
    public Gold {
        SortedMap<String, List<GoldFigure>> copy = new TreeMap<>();
        figures.forEach((name, list) -> copy.put(name, List.copyOf(list)));
        figures = java.util.Collections.unmodifiableSortedMap(copy);
    }

    /**
     * Reads the gold in {@code folder}.
     *
     * @throws BadDataException if there is none, or a line cannot be understood
     * @throws IOException if a file cannot be read
     */
    public static Gold in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new BadDataException(folder.toString(), "is not a folder; name the one that holds NAME.jsonl files");
        }
        SortedMap<String, List<GoldFigure>> figures = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(ENDING)).toList()) {
                figures.put(stem(file.toString()), figuresOf(file));
            }
        }
        if (figures.isEmpty()) {
            throw new BadDataException(folder.toString(), 1, "holds no NAME.jsonl files");
        }
        return new Gold(figures);
    }

    /** Returns the name of a text without its folders and the ending of its format. */
    public static String stem(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        for (String ending : List.of(".txt", ".md", ".html", ".htm", ENDING)) {
            if (file.endsWith(ending)) {
                return file.substring(0, file.length() - ending.length());
            }
        }
        return file;
    }

    private static List<GoldFigure> figuresOf(Path file) throws IOException {
        List<GoldFigure> figures = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                figures.add(new Fields(file.toString(), i + 1, lines.get(i)).figure());
            }
        }
        return figures;
    }

    /** The fields of one line. */
    private static final class Fields {

        private final String file;
        private final int line;
        private final Map<String, String> values = new HashMap<>();

        Fields(String file, int line, String json) throws IOException {
            this.file = file;
            this.line = line;
            try (JsonParser parser = JSON.createParser(json)) {
                read(parser);
            } catch (JsonProcessingException e) {
                throw new BadDataException(file, line, "is no JSON object: mend the line, or restore the file");
            }
        }

        private void read(JsonParser parser) throws IOException {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new BadDataException(file, line, "is no JSON object");
            }
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                JsonToken token = parser.nextToken();
                if (token.isStructStart()) {
                    parser.skipChildren();
                } else if (token != JsonToken.VALUE_NULL) {
                    values.put(name, parser.getText());
                }
            }
        }

        GoldFigure figure() {
            return new GoldFigure(
                    offset("start"),
                    offset("end"),
                    text("surface").orElse(""),
                    number("low"),
                    number("best"),
                    number("high"),
                    text("hedge").orElse(""),
                    text("kind").orElse(""),
                    text("unit").orElse(""),
                    new Words(text("what"), text("attribution"), text("period"), text("place"), text("population")),
                    text("optional").filter("true"::equals).isPresent(),
                    text("value_check").filter("false"::equals).isEmpty());
        }

        private Optional<String> text(String field) {
            return Optional.ofNullable(values.get(field)).filter(value -> !value.isEmpty());
        }

        private int offset(String field) {
            return number(field)
                    .map(BigDecimal::intValue)
                    .orElseThrow(() -> new BadDataException(file, line, field + ": is missing"));
        }

        private Optional<BigDecimal> number(String field) {
            try {
                return text(field).map(BigDecimal::new);
            } catch (NumberFormatException e) {
                throw new BadDataException(file, line, field + ": '" + values.get(field) + "' is no number");
            }
        }
    }
}
