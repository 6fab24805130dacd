package dev.reckon.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.reckon.doc.Document;
import dev.reckon.ingest.text.TextBlocks;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The examples on the page of the rule. */
class MisattributedRuleTest {

    @TestFactory
    Stream<DynamicTest> findsWhatItsPageSays() {
        return RulePage.examples("misattributed");
    }

    @Test
    void letsPapersCountWhatTheyPrinted() {
        assertEquals(false, isTold("The Tarn Herald\n\nHerds lost on the ice\n\n"));
    }

    @Test
    void tellsPapersFromThoseWhoAreWrittenAbout() {
        assertEquals(true, isTold("Herds lost on the ice\n\nThe Tarn Herald was not printed that week.\n\n"));
    }

    @Test
    void asksThePaperItselfForItsNumber() {
        Document paper =
                document("paper.txt", "The Tarn Gazette\n\nStorm losses\n\nStorms cost 58.7 roofs in a thousand.");
        Document report = document(
                "report.md",
                "Storm losses by parish\n\nOf 70,237 roofs lost in 2017, 47,600 were of slate. From 2013 to 2017, losses of"
                        + " roofs increased in 35 of 50 parishes.");
        String told = "losses of roofs were higher in 2017 than in 2013 in 35 of the 50 parishes.";
        assertEquals(
                true,
                isMisattributed(
                        "In all 70,237 roofs were lost. According to the Tarn Gazette, " + told, paper, report));
        assertEquals(
                false,
                isMisattributed("In all 70,237 roofs were lost. According to the report, " + told, paper, report));
    }

    private static boolean isMisattributed(String text, Document... sources) {
        return RulePage.findings(document("draft.md", text), List.of(sources)).stream()
                .anyMatch(finding -> finding.rule().equals("misattributed"));
    }

    private static boolean isTold(String head) {
        String text = head + "At least 5,270 herds were lost, according to Ann Lee. The Tarn Herald lost 312 readers.";
        Document draft = document("draft.md", "The Tarn Herald counted at least 5,270 lost herds.");
        return RulePage.findings(draft, List.of(document("source.txt", text))).stream()
                .anyMatch(finding -> finding.rule().equals("misattributed"));
    }

    private static Document document(String name, String text) {
        return new Document(name, name + text.hashCode(), Optional.empty(), text, TextBlocks.in(text));
    }
}
