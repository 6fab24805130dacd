package dev.reckon.pipeline;

import dev.reckon.audit.Audit;
import dev.reckon.audit.Auditor;
import dev.reckon.audit.Levels;
import dev.reckon.audit.Sources;
import dev.reckon.doc.Document;
import dev.reckon.figure.FigureReader.Result;
import dev.reckon.lang.DataFolder;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Four times the text takes about four times as long, whatever its shape: what looks back over a paragraph, a section, a list or all that
 * was named before must not do so for every sentence.
 */
class ShapesLinearTest {

    private static final Engine ENGINE = Engine.load(DataFolder.packed());

    private static final int PIECES = 100;

    /** An audit asks more of each figure. */
    private static final int AUDITED = 40;

    static Stream<Arguments> shapes() {
        return Stream.of(
                repeated("one paragraph without figures", "The sheds stood empty. "),
                repeated("one paragraph of figures", "About 300 sheds stood empty. "),
                repeated("quotations with credits", "> Barges sank.\n> — Ada Brandt, Barges of the Bay\n\n"),
                repeated("quoted paragraphs", "“300 barges sank.”\n\n— Ada Brandt\n\n"),
                repeated("quotations that never close", "“300 barges sank, said Brandt. "),
                repeated("turns", "RADKE: How many?\n\nBRANDT: About 300 barges.\n\n"),
                repeated("sections", "## Figures from the harbour board\n\nAbout 300 barges sank.\n\n"),
                shape(
                        "deeper and deeper sections",
                        i -> "#".repeat(1 + i % 6) + " Brandt's estimates\n\n300 sank.\n\n"),
                repeated(
                        "lists with a lead", "Estimates of the loss:\n\n- Brandt: 300 barges\n- Okoye: 500 barges\n\n"),
                repeated("one list", "- Brandt: 300 barges\n"),
                repeated(
                        "tables with notes",
                        "| Port | Barges |\n|---|---|\n| Hull | 300 |\n\nSource: Harbour Board\n\n"),
                repeated("rows of one table", "| Hull | 300 | 1990 |\n"),
                repeated("pronouns", "Brandt counted 300 barges. She says that 200 sank. They did not. "),
                repeated("bare nouns", "The harbour board's report says 300 sank. The report says 400 did. "),
                shape(
                        "names",
                        i -> "Dr. Ada Brandt" + name(i) + " counted " + (300 + i) + " barges at " + name(i) + ". "),
                shape("places and years", i -> "In " + (1500 + i) + " there were 300 barges at " + name(i) + ". "),
                repeated("denials", "It isn't true that 300 barges sank, and no evidence that 200 did. "),
                repeated("footnotes", "300 barges sank.[1] [1] Brandt, p. 300. "));
    }

    /** Sentences without an end. */
    static Stream<Arguments> endless() {
        return Stream.of(
                repeated("open brackets", "300 barges (of 400 "),
                repeated("dashes", "300 barges – of 400 – "),
                repeated("ranges of ranges", "between 300 and 400 to 500 or "),
                repeated("half sentences", "300; 400, 500: "));
    }

    private static Arguments repeated(String name, String piece) {
        return shape(name, i -> piece);
    }

    private static Arguments shape(String name, IntFunction<String> piece) {
        return Arguments.of(name, piece);
    }

    /** Returns a name of its own for each number. */
    private static String name(int i) {
        return "B" + Integer.toString(i + 40, 26).replaceAll("[0-9]", "o") + "ton" + "a".repeat(i % 7);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"shapes", "endless"})
    void areReadInLinearTime(String name, IntFunction<String> piece) {
        Document small = text(piece, PIECES);
        Document large = text(piece, 4 * PIECES);
        Growth.assertLinear(name, () -> ENGINE.read(small), () -> ENGINE.read(large));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void areAuditedInLinearTime(String name, IntFunction<String> piece) {
        Result small = ENGINE.read(text(piece, AUDITED));
        Result large = ENGINE.read(text(piece, 4 * AUDITED));
        Auditor auditor = auditor();
        Growth.assertLinearOnAllCores(name, () -> audit(auditor, small), () -> audit(auditor, large));
    }

    @Test
    void longDraftsAreAuditedInLinearTime() {
        Result small = ENGINE.read(text(ShapesLinearTest::ofPort, PIECES));
        Result large = ENGINE.read(text(ShapesLinearTest::ofPort, 4 * PIECES));
        Auditor auditor = auditor();
        Growth.assertLinearOnAllCores("a draft", () -> audit(auditor, small), () -> audit(auditor, large));
    }

    private static String ofPort(int i) {
        return "In the port of " + name(i) + " about " + (1000 + 37 * i) + " barges sank, and " + (210 + 13 * i)
                + " sailors were saved." + (i % 5 == 4 ? "\n\n" : " ");
    }

    private static Auditor auditor() {
        Document source = text(ShapesLinearTest::ofPort, 40);
        Result read = ENGINE.read(source);
        return Audit.load(ENGINE.data()).against(new Sources(List.of(source), read.figures()));
    }

    private static void audit(Auditor auditor, Result draft) {
        if (!draft.figures().isEmpty()) {
            auditor.findings(draft.figures().get(0).document(), draft.figures(), draft.numbers(), Levels.usual());
        }
    }

    private static Document text(IntFunction<String> piece, int pieces) {
        return Engine.document(
                "long " + pieces, IntStream.range(0, pieces).mapToObj(piece).collect(Collectors.joining()));
    }
}
