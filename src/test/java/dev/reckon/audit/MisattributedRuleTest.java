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
