package dev.reckon.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.reckon.doc.Document;
import dev.reckon.evaluate.Gold;
import dev.reckon.evaluate.Scorer;
import dev.reckon.evaluate.Scores;
import dev.reckon.figure.Attribution;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Figure.Field;
import dev.reckon.ingest.Readers;
import dev.reckon.lang.DataFolder;
import dev.reckon.pipeline.Engine;
import dev.reckon.pipeline.Harvest;
import dev.reckon.reconcile.Reconciliation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures what each layer adds: {@code main GOLD_DIR GROUPS.json TEXTS} reads the texts with everything, then with one layer taken
 * away at a time, and prints the scores against hand-made gold as a Markdown table. B³ is the F1 of figures put together into
 * questions (Bagga and Baldwin 1998).
 */
public final class Ablation {

    private static final List<String> SHARES = List.of("hedge", "unit", "attribution", "period", "place", "what");

    private final Gold gold;
    private final Map<String, String> groups;
    private final List<String> texts;

    private Ablation(Gold gold, Map<String, String> groups, List<String> texts) {
        this.gold = gold;
        this.groups = groups;
        this.texts = texts;
    }

    /**
     * One way of reading.
     *
     * @param name what is taken away
     * @param emptied tables left with their header only
     * @param change what is done to each figure that was read
     */
    private record Layer(String name, List<String> emptied, UnaryOperator<Figure> change) {

        static Layer without(String name, String... tables) {
            return new Layer(name, List.of(tables), UnaryOperator.identity());
        }

        static Layer changing(String name, UnaryOperator<Figure> change) {
            return new Layer(name, List.of(), change);
        }
    }

    private static List<Layer> layers() {
        return List.of(
                Layer.without("nothing"),
                Layer.without("hedge words", "lang/en/hedges.tsv"),
                Layer.without("acts", "lang/en/acts.tsv"),
                Layer.without("named events", "events.tsv"),
                Layer.changing("time and place carried over", Ablation::withoutCarried),
                Layer.changing("sources outside the sentence", Ablation::withoutDistantSource),
                Layer.without("acts that count the same", "acts_alike.tsv"),
                Layer.without("definitions", "definitions.tsv"),
                Layer.without("places within places", "places_within.tsv"));
    }

    /** Runs. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("need GOLD_DIR GROUPS.json TEXTS, got " + List.of(arguments));
        }
        Ablation ablation =
                new Ablation(Gold.in(Path.of(arguments[0])), groups(Path.of(arguments[1])), List.of(arguments[2]));
        System.out.println("| taken away | value F1 | " + String.join(" | ", SHARES) + " | B³ F1 |");
        System.out.println("|---|" + "---|".repeat(SHARES.size() + 2));
        for (Layer layer : layers()) {
            System.out.println(ablation.row(layer));
        }
    }

    private String row(Layer layer) throws IOException {
        Path folder = Files.createTempDirectory("ablation");
        for (String table : layer.emptied()) {
            Path file = folder.resolve(table);
            Files.createDirectories(file.getParent());
            Files.writeString(file, header(table));
        }
        Engine engine = Engine.load(DataFolder.at(folder));
        Scorer scorer = new Scorer(false);
        List<Document> documents = new ArrayList<>();
        List<Figure> all = new ArrayList<>();
        for (Document document :
                Readers.standard().read(texts, InputStream.nullInputStream()).documents()) {
            List<Figure> figures =
                    engine.read(document).figures().stream().map(layer.change()).toList();
            Optional.ofNullable(gold.figures().get(Gold.stem(document.name())))
                    .ifPresent(answers -> scorer.add(document, answers, figures));
            documents.add(document);
            all.addAll(figures);
        }
        Reconciliation reconciled = engine.reconcile(new Harvest(documents, all, List.of(), List.of(), List.of()));
        return "| %s | %s | %.3f |".formatted(layer.name(), cells(scorer.scores()), bCubed(reconciled));
    }

    private static String header(String table) throws IOException {
        try (InputStream in = Ablation.class.getResourceAsStream("/data/" + table)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#") && !line.isBlank())
                            .findFirst()
                            .orElseThrow()
                    + "\n";
        }
    }

    private static String cells(Scores scores) {
        Map<String, Double> shares =
                scores.shares().stream().collect(Collectors.toMap(Scores.Share::name, Scores.Share::value));
        return Stream.concat(Stream.of(scores.value().f1()), SHARES.stream().map(shares::get))
                .map("%.3f"::formatted)
                .collect(Collectors.joining(" | "));
    }

    // ---- what layers do to a figure

    private static Figure withoutCarried(Figure f) {
        Set<Field> carried = f.carried();
        return with(
                f,
                carried.contains(Field.PLACE) ? Optional.empty() : f.place(),
                carried.contains(Field.PERIOD) ? Optional.empty() : f.period(),
                f.attribution());
    }

    private static Figure withoutDistantSource(Figure f) {
        boolean near = f.attribution()
                .span()
                .filter(span -> span.start() >= f.sentence().start()
                        && span.end() <= f.sentence().end())
                .isPresent();
        return near ? f : with(f, f.place(), f.period(), Attribution.none());
    }

    private static Figure with(
            Figure f, Optional<String> place, Optional<dev.reckon.figure.Period> period, Attribution attribution) {
        return new Figure(
                f.id(),
                f.document(),
                f.span(),
                f.sentence(),
                f.kind(),
                f.unit(),
                f.value(),
                f.what(),
                f.nature(),
                f.act(),
                f.event(),
                f.population(),
                place,
                period,
                attribution,
                f.stance(),
                f.rule(),
                f.carried(),
                f.grounds());
    }

    // ---- questions

    /** Returns the group of each figure, by text and start: {@code name:start}. */
    private static Map<String, String> groups(Path file) throws IOException {
        Map<String, String> groups = new HashMap<>();
        for (JsonNode group : new ObjectMapper().readTree(file.toFile()).get("groups")) {
            for (JsonNode claim : group.get("claims")) {
                groups.put(
                        Gold.stem(claim.get("doc").asText()) + ":"
                                + claim.get("start").asInt(),
                        group.get("id").asText());
            }
        }
        return groups;
    }

    private double bCubed(Reconciliation reconciled) {
        Map<String, String> questions = new LinkedHashMap<>();
        groups.keySet().forEach(key -> questions.put(key, key));
        reconciled.answers().forEach(answer -> answer.question().figures().forEach(figure -> {
            String key = Gold.stem(figure.document().name()) + ":"
                    + new dev.reckon.doc.CodePoints(figure.document().text())
                            .of(figure.span().start());
            questions.computeIfPresent(key, (k, old) -> answer.question().id());
        }));
        double precision = shared(questions, groups);
        double recall = shared(groups, questions);
        return 2 * precision * recall / (precision + recall);
    }

    /** Returns the mean share, over all figures, of those put together in {@code sets} that {@code others} puts together too. */
    private static double shared(Map<String, String> sets, Map<String, String> others) {
        Map<String, Set<String>> members = new HashMap<>();
        sets.forEach(
                (key, set) -> members.computeIfAbsent(set, s -> new HashSet<>()).add(key));
        return sets.keySet().stream()
                .mapToDouble(key -> {
                    Set<String> together = members.getOrDefault(sets.get(key), Set.of());
                    long same = together.stream()
                            .filter(other -> Objects.equals(others.get(other), others.get(key)))
                            .count();
                    return (double) same / together.size();
                })
                .average()
                .orElse(0);
    }
}
