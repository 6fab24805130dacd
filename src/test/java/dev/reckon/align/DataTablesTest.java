package dev.reckon.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reckon.lang.DataFolder;
import dev.reckon.lang.Table;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every row of the tables is tried on its own example. */
class DataTablesTest {

    private final DataFolder data = DataFolder.packed();

    private Stream<DynamicTest> rows(String file, Consumer<Table.Row> test) {
        return data.table(file).rows().stream()
                .map(row -> DynamicTest.dynamicTest(file + ":" + row.line(), () -> test.accept(row)));
    }

    @TestFactory
    Stream<DynamicTest> findsEveryPlaceInItsExample() {
        Gazetteer gazetteer = Gazetteer.load(data);
        return rows(
                "places_within.tsv",
                row -> assertTrue(
                        gazetteer.in(Stems.words(row.required("example"))).stream()
                                .anyMatch(hit -> hit.place().equals(row.required("place"))),
                        row.required("example")));
    }

    @TestFactory
    Stream<DynamicTest> putsEveryPlaceInsideItsLargerOne() {
        Gazetteer gazetteer = Gazetteer.load(data);
        return rows("places_within.tsv", row -> row.optional("within")
                .ifPresent(larger -> assertTrue(gazetteer.within(row.required("place"), larger))));
    }

    @TestFactory
    Stream<DynamicTest> findsEveryActInItsExample() {
        ActClasses acts = ActClasses.load(data);
        return rows(
                "acts_alike.tsv",
                row -> assertEquals(Optional.of(row.required("class")), classIn(acts, row.required("example"))));
    }

    private static Optional<String> classIn(ActClasses acts, String example) {
        List<String> words = Stems.words(example);
        return acts.phraseIn(words).or(() -> acts.classIn(words));
    }

    @Test
    void writesEveryActOnce() {
        Set<String> seen = new HashSet<>();
        for (Table.Row row : data.table("acts_alike.tsv").rows()) {
            row.alternatives("words").forEach(word -> assertTrue(seen.add(word), row.line() + ": " + word));
        }
    }

    @TestFactory
    Stream<DynamicTest> findsEveryDefinitionInItsExample() {
        Definitions definitions = Definitions.load(data);
        return rows("definitions.tsv", row -> {
            List<String> stems = Stems.of(row.required("example"));
            Set<String> found = new HashSet<>(definitions.notions(stems));
            found.addAll(definitions.others(stems));
            found.addAll(definitions.causes(stems));
            stems.forEach(stem -> found.add(definitions.same(stem)));
            definitions.occasion(Stems.words(row.required("example"))).ifPresent(found::add);
            if (definitions.announces(Stems.words(row.required("example")))) {
                found.add(row.required("id"));
            }
            assertTrue(found.contains(row.required("id")), row.required("example"));
        });
    }

    @TestFactory
    Stream<DynamicTest> findsEveryCueInItsExample() {
        Cues cues = Cues.load(data);
        return rows("cues.tsv", row -> {
            Cues.Cue cue = Cues.Cue.valueOf(
                    row.required("id").toUpperCase(java.util.Locale.ROOT).replace(' ', '_'));
            String example = row.required("example");
            assertTrue(
                    cues.phrases(cue).stream().anyMatch(phrase -> (" " + example + " ").contains(" " + phrase + " ")),
                    example);
            assertFalse(cues.is(cue, "zebra"));
        });
    }

    @TestFactory
    Stream<DynamicTest> scalesEveryUnitAsItsExampleSays() {
        Dimensions dimensions = Dimensions.load(data);
        return rows("dimensions.tsv", row -> {
            String[] sides = row.required("example").split("=", -1);
            for (String unit : row.alternatives("unit")) {
                Dimensions.Scale scale = dimensions.of(unit);
                assertEquals(row.required("dimension"), scale.dimension());
                BigDecimal inBase = new BigDecimal(sides[0]).multiply(scale.factor());
                assertEquals(0, inBase.compareTo(new BigDecimal(sides[1])), unit);
            }
        });
    }

    @Test
    void doesNotTakeThePronounUsForTheCountry() {
        Gazetteer gazetteer = Gazetteer.load(data);
        assertTrue(gazetteer.in(List.of("told", "us", "so")).isEmpty());
        assertFalse(gazetteer.in(List.of("the", "US", "toll")).isEmpty());
    }

    @Test
    void cutsWordsOfOneFamilyToOneStem() {
        assertEquals(Stems.stem("executions"), Stems.stem("executed"));
        assertEquals(Stems.stem("deported"), Stems.stem("deportations"));
        assertEquals(Stems.stem("starved"), Stems.stem("starvation"));
        assertNotEquals(Stems.stem("population"), Stems.stem("popular"));
    }
}
