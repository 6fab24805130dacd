package dev.reckon.cli;

import dev.reckon.pipeline.Engine;
import dev.reckon.pipeline.Harvest;
import dev.reckon.pipeline.QuestionSearch;
import dev.reckon.pipeline.Settings;
import dev.reckon.reconcile.Answer;
import dev.reckon.report.chart.Charts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code reckon chart}: one chart for one question. */
@Command(
        name = "chart",
        description = "Draws one chart for one question.",
        footer = {"", "Example: reckon chart seeds --question \"famine deaths Ukraine\" --out famine.svg"})
final class ChartCommand implements Callable<Integer> {

    private static final int MOST_NAMED = 8;

    @ParentCommand
    private Reckon reckon = new Reckon(Console.ofProcess());

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "a file, a folder, or - for standard input")
    private List<String> paths = List.of();

    @Option(
            names = "--question",
            required = true,
            paramLabel = "TEXT",
            description = "words of the question, or its id; the best match is drawn")
    private String question = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "write FILE.svg, FILE.png or FILE.pdf (default: SVG to standard output)")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--kind", paramLabel = "KIND", description = "the kind of chart (default: range)")
    private Optional<String> kind = Optional.empty();

    @Override
    public Integer call() throws IOException {
        // bad settings are worth knowing before the work
        Charts.Format format = out.map(ChartCommand::formatOf).orElse(Charts.Format.SVG);
        kind.ifPresent(ChartCommand::checkKind);
        Charts.obstacle().ifPresent(obstacle -> {
            throw new UsageException(obstacle);
        });
        Engine engine = reckon.engine(Settings.usual());
        Intake intake = reckon.intake();
        Harvest harvest = engine.harvest(paths, reckon.console().in(), intake);
        if (!intake.isEmpty()) {
            draw(found(engine.reconcile(harvest).answers()), format);
        }
        return intake.close();
    }

    private static Charts.Format formatOf(Path file) {
        try {
            return Charts.Format.of(file);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static void checkKind(String kind) {
        if (!Charts.kinds().contains(kind)) {
            throw new UsageException("no kind of chart is called '" + kind + "'; there are " + Charts.kinds());
        }
    }

    private Answer found(List<Answer> answers) {
        return QuestionSearch.best(answers, question)
                .orElseThrow(() -> new UsageException("no question has any word of '" + question + "'; there are "
                        + answers.stream()
                                .limit(MOST_NAMED)
                                .map(answer -> "'" + answer.question().label() + "'")
                                .collect(Collectors.joining(", "))
                        + (answers.size() > MOST_NAMED ? " and " + (answers.size() - MOST_NAMED) + " more" : "")));
    }

    private void draw(Answer answer, Charts.Format format) throws IOException {
        List<String> kinds = Charts.kindsFor(answer);
        String chosen = kind.orElse(kinds.isEmpty() ? Charts.kinds().get(0) : kinds.get(0));
        if (!kinds.contains(chosen)) {
            throw new UsageException("there is too little for a " + chosen + " chart of '"
                    + answer.question().label() + "' ("
                    + answer.question().figures().size() + " figures)"
                    + (kinds.isEmpty() ? ": ask for another question" : ": it suits " + kinds));
        }
        if (!reckon.quiet()) {
            reckon.console().say("drawing '" + answer.question().label() + "'");
        }
        if (out.isPresent()) {
            Charts.write(answer, chosen, out.get());
        } else {
            reckon.console().print(new String(Charts.file(answer, chosen, format), StandardCharsets.UTF_8));
        }
    }
}
