package dev.reckon.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reckon.base.Span;
import dev.reckon.doc.Block;
import dev.reckon.doc.Document;
import dev.reckon.lang.DataFolder;
import dev.reckon.lang.Line;
import dev.reckon.lang.Table;
import dev.reckon.mention.Mention;
import dev.reckon.mention.MentionReader;
import dev.reckon.mention.Mentions;
import dev.reckon.token.Scanner;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every row of the tables with an example is a test; a failure names file and line. */
class DataRowsTest {

    private static final DataFolder DATA = DataFolder.packed();
    private static final Knowledge KNOWLEDGE = Knowledge.load(DATA);
    private static final FigureReader USUAL = new FigureReader(KNOWLEDGE);
    private static final FigureReader READER = new FigureReader(KNOWLEDGE, true);

    @TestFactory
    Stream<DynamicTest> hedges() {
        return rows("lang/en/hedges.tsv", row -> {
            Figure figure = onlyFigure(USUAL, row);
            assertEquals(row.cell("expect"), figure.value().hedge().label(), place(row));
        });
    }

    @TestFactory
    Stream<DynamicTest> numberWords() {
        return rows("lang/en/numbers.tsv", row -> {
            if (row.cell("expect").equals("skip")) {
                assertTrue(READER.read(document(row.cell("example"))).figures().isEmpty(), place(row));
            } else {
                assertSameNumbers(row.cell("expect"), numbers(onlyFigure(row)), place(row));
            }
        });
    }

    /** Parts such as a third are written with the digits there is room for. */
    private static void assertSameNumbers(String expected, String actual, String place) {
        String[] wanted = expected.split("\\.\\.");
        String[] got = actual.split("\\.\\.");
        assertEquals(wanted.length, got.length, () -> place + ": wanted " + expected + ", got " + actual);
        for (int i = 0; i < wanted.length; i++) {
            double value = Double.parseDouble(wanted[i]);
            assertEquals(value, Double.parseDouble(got[i]), 2e-4 * value, place);
        }
    }

    @TestFactory
    Stream<DynamicTest> ranges() {
        return rows("lang/en/ranges.tsv", row -> {
            Figure figure = onlyFigure(row);
            assertEquals(row.cell("expect"), numbers(figure), place(row));
            List<String> read = READER.mentionsIn(document(row.cell("example"))).stream()
                    .flatMap(mention -> mention.rules().stream())
                    .toList();
            assertTrue(read.contains(row.cell("id")), place(row) + ": read by " + read);
        });
    }

    @TestFactory
    Stream<DynamicTest> rangesLeaveNearMissesAlone() {
        return rows("lang/en/ranges.tsv", row -> {
            List<Mention> mentions = READER.mentionsIn(document(row.cell("avoid")));
            boolean read = mentions.stream().anyMatch(mention -> mention.rules().contains(row.cell("id")));
            assertTrue(!read, place(row) + ": must not read '" + row.cell("avoid") + "'");
        });
    }

    @TestFactory
    Stream<DynamicTest> sayers() {
        return rows("lang/en/sayers.tsv", DataRowsTest::namesSource);
    }

    @TestFactory
    Stream<DynamicTest> voices() {
        return rows("lang/en/voices.tsv", DataRowsTest::namesSource);
    }

    @TestFactory
    Stream<DynamicTest> voicesLeaveNearMissesAlone() {
        return rows("lang/en/voices.tsv", row -> {
            Attribution attribution = onlyFigure(USUAL, row, row.cell("avoid")).attribution();
            assertEquals(Attribution.none(), attribution, place(row));
        });
    }

    @TestFactory
    Stream<DynamicTest> threads() {
        return rows("lang/en/threads.tsv", DataRowsTest::namesSource);
    }

    /** What the words of the near miss say is the text's own, unless it is words of its own that the row looks for. */
    @TestFactory
    Stream<DynamicTest> threadsLeaveNearMissesAlone() {
        return rows("lang/en/threads.tsv", row -> {
            String expected = row.cell("reading").equals("own") ? row.cell("voice") : "none";
            assertEquals(expected, said(onlyFigure(USUAL, row, row.cell("avoid"))), place(row));
        });
    }

    private static void namesSource(Table.Row row) {
        assertEquals(row.cell("expect"), said(onlyFigure(USUAL, row, row.cell("example"))), place(row));
    }

    private static String said(Figure figure) {
        Attribution attribution = figure.attribution();
        return attribution.type().label()
                + attribution.text().map(name -> " " + name).orElse("")
                + attribution.upstream().map(name -> " < " + name).orElse("");
    }

    @TestFactory
    Stream<DynamicTest> labels() {
        return rows("lang/en/skips.tsv", row -> {
            List<Figure> read = USUAL.read(document(row.cell("example"))).figures();
            assertTrue(read.isEmpty(), place(row) + ": must skip '" + row.cell("example") + "'");
            List<Figure> near = USUAL.read(document(row.cell("avoid"))).figures();
            assertEquals(1, near.size(), place(row) + ": must read '" + row.cell("avoid") + "'");
        });
    }

    @TestFactory
    Stream<DynamicTest> units() {
        return rows("units.tsv", DataRowsTest::keepsUnit);
    }

    @TestFactory
    Stream<DynamicTest> countedNouns() {
        return rows("lang/en/counted.tsv", row -> {
            String expected = row.optional("expect").orElse("");
            assertEquals(expected, onlyFigure(row).unit(), place(row));
            String other = onlyFigure(READER, row, row.cell("avoid")).unit();
            assertTrue(!other.equals(expected), place(row) + ": must not count " + other);
        });
    }

    @TestFactory
    Stream<DynamicTest> prefixes() {
        return rows("prefixes.tsv", DataRowsTest::keepsUnit);
    }

    @TestFactory
    Stream<DynamicTest> currencies() {
        return rows("currencies.tsv", DataRowsTest::keepsUnit);
    }

    private static void keepsUnit(Table.Row row) {
        Figure figure = onlyFigure(row);
        assertEquals(row.cell("expect"), numbers(figure) + " " + figure.unit(), place(row));
    }

    @TestFactory
    Stream<DynamicTest> acts() {
        return rows("lang/en/acts.tsv", row -> {
            Figure figure = onlyFigure(row);
            assertEquals(Optional.of(row.cell("id")), figure.act(), place(row));
        });
    }

    @TestFactory
    Stream<DynamicTest> events() {
        return rows("events.tsv", row -> {
            List<String> found = KNOWLEDGE.events().in(line(row.cell("example"))).stream()
                    .map(hit -> hit.event().name())
                    .toList();
            assertEquals(List.of(row.cell("event")), found, place(row));
        });
    }

    @TestFactory
    Stream<DynamicTest> places() {
        return rows("places_within.tsv", row -> {
            List<String> found = KNOWLEDGE.places().in(line(row.cell("example"))).stream()
                    .map(Places.Hit::place)
                    .toList();
            assertTrue(found.contains(row.cell("place")), place(row) + ": found " + found);
        });
    }

    @TestFactory
    Stream<DynamicTest> timesInWords() {
        return rows("lang/en/times.tsv", row -> {
            List<String> found = times(row.cell("example"));
            assertTrue(found.contains(row.cell("expect")), place(row) + ": found " + found);
        });
    }

    /** What the words of the near miss name is no time, and a date in it is left as it is. */
    @TestFactory
    Stream<DynamicTest> timesInWordsLeaveNearMissesAlone() {
        return rows("lang/en/times.tsv", row -> assertEquals(List.of(), times(row.cell("avoid")), place(row)));
    }

    private static List<String> times(String text) {
        Line line = line(text);
        Mentions mentions = MentionReader.read(KNOWLEDGE.numbers(), line, false);
        List<Places.Hit> places = KNOWLEDGE.places().in(line);
        List<Events.Hit> events = KNOWLEDGE.events().in(line);
        return TimeFinder.in(KNOWLEDGE.times(), mentions, places, events).stream()
                .map(time -> time.period().text())
                .toList();
    }

    private static Stream<DynamicTest> rows(String file, Consumer<Table.Row> test) {
        return DATA.table(file).rows().stream()
                .map(row -> DynamicTest.dynamicTest(place(row) + " " + row.cell("example"), () -> test.accept(row)));
    }

    private static String place(Table.Row row) {
        return "data/" + row.file() + ":" + row.line();
    }

    private static Figure onlyFigure(Table.Row row) {
        return onlyFigure(READER, row);
    }

    private static Figure onlyFigure(FigureReader reader, Table.Row row) {
        return onlyFigure(reader, row, row.cell("example"));
    }

    private static Figure onlyFigure(FigureReader reader, Table.Row row, String example) {
        List<Figure> figures = reader.read(document(example)).figures();
        assertEquals(
                1,
                figures.size(),
                () -> place(row) + ": '" + example + "' must be one figure, got "
                        + figures.stream().map(Figure::surface).toList());
        return figures.get(0);
    }

    private static Document document(String text) {
        Block all = Block.of(Block.Kind.PARAGRAPH, 0, new Span(0, text.length()));
        return new Document("example", "", Optional.empty(), text, List.of(all));
    }

    private static Line line(String text) {
        return Line.of(text, Scanner.tokensIn(text, new Span(0, text.length())), KNOWLEDGE.lexicon());
    }

    /** Returns what is stated: {@code best}, {@code low..high} or {@code low..best..high}; of one open end the other. */
    private static String numbers(Figure figure) {
        return Stream.of(
                        figure.value().low(),
                        figure.value().best(),
                        figure.value().high())
                .flatMap(Optional::stream)
                .map(BigDecimal::stripTrailingZeros)
                .map(BigDecimal::toPlainString)
                .collect(Collectors.joining(".."));
    }
}
