package dev.reckon.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reckon.base.Fence;
import dev.reckon.doc.Document;
import dev.reckon.figure.FigureReader;
import dev.reckon.figure.Knowledge;
import dev.reckon.ingest.text.TextBlocks;
import dev.reckon.lang.DataFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Drafts share sources that were read once, and a rule that fails takes no other rule with it. */
class AuditorTest {

    private static final FigureReader READER = new FigureReader(Knowledge.load(DataFolder.packed()));
    private static final Audit AUDIT = Audit.load(DataFolder.packed());
    private static final Document LEDGER = document(
            "ledger.md", "The weir at Orne cost 41,700 crowns in 1932. Some 260 labourers worked on it for two years.");
    private static final Sources SOURCES =
            new Sources(List.of(LEDGER), READER.read(LEDGER).figures());

    /** A rule with a fault in it. */
    private static final class FaultyRule implements Rule {

        @Override
        public String id() {
            return "faulty";
        }

        @Override
        public Concern concern() {
            return Concern.TRUTH;
        }

        @Override
        public Level level() {
            return Level.ERROR;
        }

        @Override
        public List<Remark> in(Draft draft) {
            throw new IllegalStateException("nobody thought of weirs");
        }
    }

    private static Document document(String name, String text) {
        return new Document(name, name, Optional.empty(), text, TextBlocks.in(text));
    }

    private static List<Finding> findings(Auditor auditor, Document draft) {
        FigureReader.Result read = READER.read(draft);
        return auditor.findings(draft, read.figures(), read.numbers(), Levels.usual());
    }

    @Test
    void oneReadingOfTheSourcesServesManyDrafts() {
        Auditor auditor = AUDIT.against(SOURCES);
        Document wrong = document("wrong.md", "The weir at Orne cost 47,100 crowns in 1932.");
        Document right = document("right.md", "In 1932 the weir at Orne cost 41,700 crowns.");
        for (Document draft : List.of(wrong, right, wrong)) {
            assertEquals(findings(AUDIT.against(SOURCES), draft), findings(auditor, draft));
        }
        assertEquals(1, findings(auditor, wrong).size());
        assertEquals(List.of(), findings(auditor, right));
    }

    @Test
    void aDraftAmongTheSourcesIsNotHeldAgainstItself() {
        assertTrue(findings(AUDIT.against(SOURCES), LEDGER).stream().noneMatch(finding -> finding.related().stream()
                .anyMatch(related -> related.document().equals(LEDGER))));
    }

    @Test
    void theOtherRulesGoOnWhereOneFails() {
        List<String> told = new ArrayList<>();
        Auditor auditor = AUDIT.against(SOURCES, Fence.telling(told::add));
        Document wrong = document("wrong.md", "The weir at Orne cost 47,100 crowns in 1932.");
        FigureReader.Result read = READER.read(wrong);
        Draft draft = auditor.draft(wrong, read.figures(), read.numbers());
        List<Rule> rules =
                Stream.concat(Stream.of(new FaultyRule()), Rules.all().stream()).toList();
        assertEquals(findings(auditor, wrong), auditor.findings(draft, rules, Levels.usual()));
        assertEquals(1, told.size(), told.toString());
        assertTrue(
                told.get(0).startsWith("wrong.md: a bug in reckon, which could not apply the rule faulty"),
                told.get(0));
    }
}
