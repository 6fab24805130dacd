package dev.reckon.cli;

import dev.reckon.lang.Nearest;
import dev.reckon.pipeline.Engine;
import dev.reckon.pipeline.Harvest;
import dev.reckon.pipeline.QuestionSearch;
import dev.reckon.pipeline.Settings;
import dev.reckon.reconcile.Answer;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Reconciliation;
import dev.reckon.report.chart.Charts;
import dev.reckon.report.chart.Sheet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
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
    private static final String PARTS = "parts";

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

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description =
                    "the kind of chart: range, agreement, overlap, years, ideogram, leave-one-out, citations, parts"
                            + " (default: range)")
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
            Reconciliation reconciliation = engine.reconcile(harvest, intake);
            write(sheet(found(reconciliation.answers()), reconciliation.checks()), format);
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
            String meant = Nearest.to(kind, Charts.kinds())
                    .map(near -> "; did you mean '" + near + "'?")
                    .orElse(".");
            throw new UsageException("no kind of chart is called '" + kind + "'" + meant + " There are "
                    + String.join(", ", Charts.kinds()));
        }
    }

    private Answer found(List<Answer> answers) {
        return QuestionSearch.best(answers, question).orElseThrow(() -> {
            List<Answer> nearest = QuestionSearch.nearest(answers, question, MOST_NAMED);
            String labels = nearest.stream()
                    .map(answer -> "\n  " + answer.question().label())
                    .collect(Collectors.joining());
            return new UsageException("no question fits '" + question + "'; " + answers.size()
                    + (answers.size() == 1 ? " was found:" : " were found, the nearest:") + labels);
        });
    }

    private Sheet sheet(Answer answer, List<Check> checks) {
        List<String> kinds = new ArrayList<>(Charts.kindsFor(answer));
        Optional<Check> parts = Charts.partsOf(answer, checks);
        parts.ifPresent(check -> kinds.add(PARTS));
        String chosen = kind.orElse(Charts.kinds().get(0));
        if (!kinds.contains(chosen)) {
            int figures = answer.question().figures().size();
            throw new UsageException("there is too little for a " + chosen + " chart of '"
                    + answer.question().label() + "', which has " + figures + (figures == 1 ? " figure" : " figures")
                    + (kinds.isEmpty() ? ": ask for another question" : ": try --kind " + String.join(", ", kinds)));
        }
        if (!reckon.quiet()) {
            reckon.console().say("drawing '" + answer.question().label() + "'");
        }
        return parts.isPresent() && chosen.equals(PARTS) ? Charts.draw(parts.get()) : Charts.draw(answer, chosen);
    }

    private void write(Sheet sheet, Charts.Format format) throws IOException {
        if (out.isPresent()) {
            sheet.write(out.get());
        } else {
            reckon.console().print(new String(sheet.file(format), StandardCharsets.UTF_8));
        }
    }
}
