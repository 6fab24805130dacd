package dev.reckon.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.reckon.doc.Document;
import dev.reckon.figure.Figure;
import dev.reckon.figure.FigureReader;
import dev.reckon.figure.Knowledge;
import dev.reckon.ingest.text.TextBlocks;
import dev.reckon.lang.DataFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The page of a rule as a test: what it says the rule finds is found, and what it says the rule lets pass is let pass. */
final class RulePage {

    private static final FigureReader READER = new FigureReader(Knowledge.load(DataFolder.packed()));
    private static final Audit AUDIT = Audit.load(DataFolder.packed());

    private RulePage() {}

    private record Example(String draft, List<String> sources) {}

    /** Returns one test for every example on the page of {@code rule}. */
    static Stream<DynamicTest> examples(String rule) {
        List<DynamicTest> tests = new ArrayList<>();
        for (String section : List.of("Finds fault", "Is content", "Cannot tell")) {
            List<Example> examples = examples(rule, section);
            tests.add(DynamicTest.dynamicTest(
                    section + " has examples", () -> assertEquals(false, examples.isEmpty(), rule + ", " + section)));
            for (Example example : examples) {
                boolean found = section.equals("Finds fault");
                tests.add(DynamicTest.dynamicTest(
                        section + ": " + example.draft(),
                        () -> assertEquals(
                                found,
                                findings(example).stream()
                                        .anyMatch(finding -> finding.rule().equals(rule)),
                                () -> rule + " on " + example + " gave " + findings(example))));
            }
        }
        return tests.stream();
    }

    private static List<Example> examples(String rule, String section) {
        List<Example> examples = new ArrayList<>();
        boolean inside = false;
        Optional<List<String>> open = Optional.empty();
        for (String line : (Rules.page(rule) + "\n\n").lines().toList()) {
            if (line.startsWith("## ")) {
                inside = line.equals("## " + section);
            } else if (inside && line.startsWith("> ")) {
                open = Optional.of(open.orElseGet(ArrayList::new));
                open.get().add(line.substring(2));
            } else if (!line.startsWith(">") && open.isPresent()) {
                examples.add(example(open.get()));
                open = Optional.empty();
            }
        }
        return examples;
    }

    private static Example example(List<String> lines) {
        List<String> draft = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("Source: ")) {
                sources.add(line.substring("Source: ".length()));
            } else {
                draft.add(line.replace("Draft: ", ""));
            }
        }
        return new Example(String.join("\n\n", draft), sources);
    }

    private static List<Finding> findings(Example example) {
        List<Document> sources = new ArrayList<>();
        for (String text : example.sources()) {
            sources.add(document("source-" + (sources.size() + 1) + ".md", text));
        }
        return findings(document("draft.md", example.draft()), sources);
    }

    /** Returns what is found in {@code draft} held against {@code sources}, with the usual settings. */
    static List<Finding> findings(Document draft, List<Document> sources) {
        List<Figure> known = sources.stream()
                .flatMap(source -> READER.read(source).figures().stream())
                .toList();
        FigureReader.Result read = READER.read(draft);
        return AUDIT.findings(draft, read.figures(), read.numbers(), new Sources(sources, known), Levels.usual());
    }

    private static Document document(String name, String text) {
        return new Document(name, name + text.hashCode(), Optional.empty(), text, TextBlocks.in(text));
    }
}
