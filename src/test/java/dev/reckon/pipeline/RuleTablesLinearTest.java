package dev.reckon.pipeline;

import dev.reckon.doc.Document;
import dev.reckon.lang.DataFolder;
import dev.reckon.lang.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Four times the text takes about four times as long to read, whichever rule table its words come from: as sentences, and as one
 * sentence that never ends.
 */
class RuleTablesLinearTest {

    private static final Engine ENGINE = Engine.load(DataFolder.packed());
    private static final int CHARACTERS = 5_000;

    static Stream<Arguments> texts() {
        return Engine.DATA_FILES.stream()
                .filter(file -> !file.endsWith("hedge_widths.tsv"))
                .flatMap(file -> {
                    List<String> examples = examples(file);
                    return Stream.of(
                            Arguments.of(file + " as sentences", String.join(". ", examples) + ". "),
                            Arguments.of(
                                    file + " without a stop",
                                    String.join(" and ", examples).replace('.', ',') + " "));
                });
    }

    /** Returns the examples of a table's rows, or their words where they have none. */
    private static List<String> examples(String file) {
        return ENGINE.data().table(file).rows().stream()
                .map(row -> example(row))
                .filter(example -> !example.isBlank())
                .collect(Collectors.toList());
    }

    private static String example(Table.Row row) {
        return Stream.of("example", "words", "word")
                .filter(row.columns()::contains)
                .map(row::optional)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("")
                .replace('|', ' ');
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void growLinearly(String name, String piece) {
        Document small = document(piece, CHARACTERS);
        Document large = document(piece, 4 * CHARACTERS);
        Growth.assertLinear(name, () -> ENGINE.read(small), () -> ENGINE.read(large));
    }

    private static Document document(String piece, int characters) {
        return Engine.document(
                "long", piece.repeat(characters / piece.length() + 1).substring(0, characters));
    }
}
