package dev.reckon.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reckon.doc.Document;
import dev.reckon.figure.Figure;
import dev.reckon.figure.FigureReader.Result;
import dev.reckon.figure.Skipped;
import dev.reckon.lang.DataFolder;
import dev.reckon.reconcile.Answer;
import dev.reckon.reconcile.Reconciliation;
import dev.reckon.reconcile.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From texts to verdicts, with all stages wired. */
class EngineVerdictTest {

    private static final Engine ENGINE = Engine.load(DataFolder.packed());

    private static final Document VOSS = Engine.document("voss.txt", """
            Clara Voss estimates that 7,000 people died in the Bengal famine.

            According to Clara Voss, 1,200 people were arrested in Spain in 1934.
            """);
    private static final Document BRANDT = Engine.document("brandt.txt", """
            Lucia Brandt estimates that between 6,000 and 8,000 people died in the Bengal famine.

            According to Lucia Brandt, 5,400 people were arrested in Spain in 1934.
            """);
    private static final Document MILL =
            Engine.document("mill.txt", "The mill produced 4,200 tonnes of flour in 1911.");

    private static Reconciliation reconciled(Document... documents) {
        List<Figure> figures = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        for (Document document : documents) {
            Result read = ENGINE.read(document);
            figures.addAll(read.figures());
            skipped.addAll(read.skipped());
        }
        return ENGINE.reconciler().reconcile(List.of(documents), figures, skipped);
    }

    private static Answer about(Reconciliation reconciliation, String surface) {
        return reconciliation.answers().stream()
                .filter(answer -> answer.question().figures().stream()
                        .anyMatch(figure -> figure.surface().equals(surface)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no question holds " + surface));
    }

    @Test
    void sourcesWhoseRangesMeetAgree() {
        Answer answer = about(reconciled(VOSS, BRANDT, MILL), "7,000");
        assertEquals(2, answer.question().figures().size());
        assertEquals(2, answer.sources());
        assertEquals(Verdict.AGREE, answer.verdict());
    }

    @Test
    void sourcesFarApartConflict() {
        Answer answer = about(reconciled(VOSS, BRANDT, MILL), "5,400");
        assertEquals(2, answer.question().figures().size());
        assertEquals(Verdict.CONFLICT, answer.verdict());
        assertEquals(2, answer.deciding().size());
        assertTrue(answer.gap() > 4, "gap " + answer.gap());
    }

    @Test
    void aLoneSourceIsSingle() {
        Answer answer = about(reconciled(VOSS, BRANDT, MILL), "4,200 tonnes");
        assertEquals(1, answer.question().figures().size());
        assertEquals(Verdict.SINGLE, answer.verdict());
    }

    @Test
    void rowsThatSayWhatTheyCountAreApart() {
        Document things = Engine.document("things.md", """
                | What was counted | Years | People | Source |
                |---|---|---|---|
                | Deaths in the salt mines | 1931–1950 | 7,000 | Harbour archive |
                | Deaths in mines, barracks and ships | 1930–1950 | 14,000 | Later studies |
                """);
        assertEquals(1, about(reconciled(things), "7,000").question().figures().size());
        Document sources = Engine.document("sources.md", """
                | Source | Method | Deaths in the mines |
                |---|---|---|
                | Clara Voss | registry | 7,000 |
                | Lucia Brandt | household survey | 14,000 |
                """);
        assertEquals(Verdict.CONFLICT, about(reconciled(sources), "7,000").verdict());
    }

    @Test
    void aRowOfOtherWordsContradictsNoSentence() {
        Document prose = Engine.document(
                "prose.txt", "In Spain in 1934, Clara Voss counted 90,000 deaths through criminal neglect.");
        Document row = Engine.document("row.md", """
                | What was counted | Place | Years | People | Source |
                |---|---|---|---|---|
                | Deaths during the resettlement of shepherds | Spain | 1934 | 7,000 | Harbour archive |
                """);
        assertTrue(about(reconciled(prose, row), "7,000").verdict() != Verdict.CONFLICT);
    }

    @Test
    void percentagesAreGivenToTheUnit() {
        Document low = Engine.document(
                "low.txt", "According to Clara Voss, 16% of the population of Spain was unemployed in 1934.");
        Document high = Engine.document(
                "high.txt", "According to Lucia Brandt, 20% of the population of Spain was unemployed in 1934.");
        assertEquals(Verdict.CONFLICT, about(reconciled(low, high), "16%").verdict());
    }

    @Test
    void errorsThatOverlapAgree() {
        Document one = Engine.document("one.txt", "Clara Voss measured the speed of sound as 331.2 ± 0.4 m/s.");
        Document two = Engine.document("two.txt", "Lucia Brandt measured the speed of sound as 330.8 ± 0.8 m/s.");
        Answer answer = about(reconciled(one, two), "331.2 ± 0.4 m/s");
        assertEquals(2, answer.question().figures().size());
        assertEquals(Verdict.AGREE, answer.verdict());
    }

    @Test
    void theOrderOfTheTextsChangesNoVerdict() {
        Reconciliation one = reconciled(VOSS, BRANDT, MILL);
        Reconciliation other = reconciled(MILL, BRANDT, VOSS);
        for (String surface : List.of("7,000", "5,400", "4,200 tonnes")) {
            assertEquals(about(one, surface).verdict(), about(other, surface).verdict(), surface);
        }
    }
}
