package dev.reckon.reconcile;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.reckon.figure.Figure;
import dev.reckon.lang.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Reconciles hand-made gold figures and writes the rows a scorer reads: {@code GoldReport FIGURES TEXTS OUT [extracted]}. */
final class GoldReport {

    private final ObjectMapper json = new ObjectMapper();

    private GoldReport() {}

    public static void main(String[] args) throws IOException {
        Path gold = Path.of(args[0]);
        Path texts = Path.of(args[1]);
        GoldFigures reader = new GoldFigures(args.length > 3);
        List<Figure> figures = new ArrayList<>();
        if (Files.isDirectory(gold)) {
            try (var files = Files.list(gold)) {
                for (Path file : files.sorted().toList()) {
                    String name = file.getFileName().toString().replace(".jsonl", ".txt");
                    figures.addAll(reader.in(file, texts, name));
                }
            }
        } else {
            figures.addAll(reader.in(gold, texts, ""));
        }
        Reconciliation reconciliation = Reconciler.load(DataFolder.packed())
                .reconcile(figures.stream().map(Figure::document).distinct().toList(), figures, List.of());
        new GoldReport().write(reconciliation, Path.of(args[2]));
    }

    void write(Reconciliation reconciliation, Path out) throws IOException {
        Files.createDirectories(out);
        IdentityHashMap<Figure, String> questionOf = new IdentityHashMap<>();
        List<String> questions = new ArrayList<>();
        for (Answer answer : reconciliation.answers()) {
            answer.question()
                    .figures()
                    .forEach(figure -> questionOf.put(figure, answer.question().id()));
            ObjectNode row = json.createObjectNode();
            row.put("id", answer.question().id());
            row.put("label", answer.question().label());
            row.put("figures", answer.question().figures().size());
            row.put("verdict", answer.verdict().label());
            row.put("gap", answer.gap());
            row.put("why", answer.why());
            row.put("refusals", String.join(" ", answer.refusals()));
            answer.pooled().ifPresent(pooled -> row.put("pooled", pooled.toString()));
            questions.add(row.toString());
        }
        List<String> rows = new ArrayList<>();
        for (Figure figure : reconciliation.figures()) {
            rows.add(place(figure).put("question", questionOf.get(figure)).toString());
        }
        List<String> checks = new ArrayList<>();
        for (Check check : reconciliation.checks()) {
            ObjectNode row = json.createObjectNode();
            row.put("id", check.id());
            row.put("rule", check.rule());
            row.put("result", check.result().label());
            row.put("explanation", check.explanation());
            ArrayNode members = row.putArray("figures");
            check.members().forEach(member -> members.add(place(member.figure()).put("role", member.role())));
            checks.add(row.toString());
        }
        Files.write(out.resolve("questions.jsonl"), questions);
        Files.write(out.resolve("figures.jsonl"), rows);
        Files.write(out.resolve("checks.jsonl"), checks);
    }

    private ObjectNode place(Figure figure) {
        String text = figure.document().text();
        ObjectNode row = json.createObjectNode();
        row.put("id", figure.id());
        row.put("document", figure.document().name());
        row.put("start", text.codePointCount(0, figure.span().start()));
        row.put("end", text.codePointCount(0, figure.span().end()));
        row.put("surface", figure.surface());
        return row;
    }
}
