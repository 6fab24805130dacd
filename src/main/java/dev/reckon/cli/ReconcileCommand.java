package dev.reckon.cli;

import dev.reckon.pipeline.Engine;
import dev.reckon.pipeline.Harvest;
import dev.reckon.pipeline.Settings;
import dev.reckon.reconcile.Answer;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Reconciliation;
import dev.reckon.reconcile.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code reckon reconcile}: the main job, from texts to a report. */
@Command(
        name = "reconcile",
        description =
                "Groups the figures by the question they answer, says where sources agree and conflict, and writes a report.",
        footer = {"", "Example: reckon reconcile seeds --out reports/demo"})
final class ReconcileCommand implements Callable<Integer> {

    private static final int MOST_SHOWN = 8;

    @ParentCommand
    private Reckon reckon = new Reckon(Console.ofProcess());

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "a file, a folder, or - for standard input")
    private List<String> paths = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "folder of the report, replaced whole (default: reports/NAME after the first PATH)")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--all-numbers", description = "ordinals, ages and bare small numbers too")
    private boolean allNumbers;

    @Override
    public Integer call() throws IOException {
        Engine engine = reckon.engine(new Settings(allNumbers));
        Intake intake = reckon.intake();
        Harvest harvest = engine.harvest(paths, reckon.console().in(), intake);
        if (!intake.isEmpty()) {
            Path folder = out.orElseGet(() -> Path.of("reports", name(paths.get(0))));
            intake.show("comparing " + harvest.figures().size() + " figures");
            Reconciliation reconciliation = engine.reconcile(harvest, intake);
            intake.show("writing " + folder);
            engine.report(reconciliation, engine.record(name(paths.get(0)), harvest), folder, intake);
            intake.clear();
            if (!reckon.quiet()) {
                reckon.console().print(summary(reconciliation, folder));
            }
        }
        return intake.close();
    }

    /** Returns what to call a report on {@code path}: the name of its file or folder. */
    private static String name(String path) {
        if (path.equals("-")) {
            return "stdin";
        }
        Path last = Path.of(path).toAbsolutePath().normalize().getFileName();
        return last == null ? "report" : last.toString();
    }

    private String summary(Reconciliation result, Path folder) {
        Ink ink = reckon.ink();
        StringBuilder words = new StringBuilder();
        words.append(ink.bold("%s, %s, %s"
                        .formatted(
                                count(result.documents().size(), "text"),
                                count(result.figures().size(), "figure"),
                                count(result.answers().size(), "question"))))
                .append('\n');
        words.append("Sources conflict on %d, agree in part on %d, agree on %d; %d have a single source.%n"
                .formatted(
                        number(result, Verdict.CONFLICT),
                        number(result, Verdict.PARTLY),
                        number(result, Verdict.AGREE),
                        number(result, Verdict.SINGLE)));
        List<Answer> conflicts = result.answers().stream()
                .filter(answer -> answer.verdict() == Verdict.CONFLICT)
                .toList();
        section(words, "Conflicts", conflicts.stream().map(a -> entry(ink, a)).toList());
        List<String> failures = result.checks().stream()
                .filter(check -> check.result() == Check.Result.FAILS)
                .map(Check::explanation)
                .toList();
        section(words, "Sums and shares that do not come out", failures);
        words.append("\nThe report: ")
                .append(ink.bold(folder.resolve("index.html").toString()))
                .append('\n');
        return words.toString();
    }

    private static String entry(Ink ink, Answer answer) {
        return ink.red(answer.question().label()) + "\n    " + answer.why();
    }

    private void section(StringBuilder words, String heading, List<String> entries) {
        if (entries.isEmpty()) {
            return;
        }
        words.append('\n').append(reckon.ink().bold(heading)).append('\n');
        entries.stream()
                .limit(MOST_SHOWN)
                .forEach(entry -> words.append("  ").append(entry).append('\n'));
        if (entries.size() > MOST_SHOWN) {
            words.append("  ... and ").append(entries.size() - MOST_SHOWN).append(" more in the report\n");
        }
    }

    private static long number(Reconciliation result, Verdict verdict) {
        return result.answers().stream()
                .filter(answer -> answer.verdict() == verdict)
                .count();
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
