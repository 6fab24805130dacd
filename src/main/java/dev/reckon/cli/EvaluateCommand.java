package dev.reckon.cli;

import dev.reckon.doc.Document;
import dev.reckon.evaluate.Gold;
import dev.reckon.evaluate.Scorer;
import dev.reckon.evaluate.Scores;
import dev.reckon.evaluate.Scores.Rate;
import dev.reckon.figure.FigureReader.Result;
import dev.reckon.ingest.Ingested.Notice;
import dev.reckon.ingest.Ingested.Rejected;
import dev.reckon.pipeline.Engine;
import dev.reckon.pipeline.Listener;
import dev.reckon.pipeline.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code reckon evaluate}: how well figures are read, measured against hand-made gold. */
@Command(
        name = "evaluate",
        description = "Measures precision, recall and F1 of the figures found against hand-made gold.",
        footer = {"", "Example: reckon evaluate --gold data/gold/seeds seeds"})
final class EvaluateCommand implements Callable<Integer> {

    @ParentCommand
    private Reckon reckon = new Reckon(Console.ofProcess());

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "a file, a folder, or - for standard input")
    private List<String> paths = List.of();

    @Option(
            names = "--gold",
            required = true,
            paramLabel = "DIR",
            description = "folder with NAME.jsonl for every text NAME, one figure a line")
    private Path gold = Path.of("gold");

    @Option(names = "--all-numbers", description = "count durations and bare small numbers too")
    private boolean allNumbers;

    @Option(names = "--errors", paramLabel = "N", description = "list the first N errors", defaultValue = "0")
    private int errors;

    @Override
    public Integer call() throws IOException {
        Gold answers = Gold.in(gold);
        Engine engine = reckon.engine(new Settings(allNumbers));
        Intake intake = reckon.intake();
        Judge judge = new Judge(answers, new Scorer(allNumbers), intake, new ArrayList<>());
        engine.read(paths, reckon.console().in(), judge);
        if (!intake.isEmpty()) {
            judge.warn(reckon.console(), reckon.quiet());
            reckon.console().print(words(judge.scorer().scores()));
        }
        return intake.close();
    }

    /** Scores texts as they come. */
    private record Judge(Gold gold, Scorer scorer, Intake intake, List<String> seen) implements Listener {

        @Override
        public void text(Document document, Result result) {
            String name = Gold.stem(document.name());
            intake.text(document, result);
            Optional.ofNullable(gold.figures().get(name))
                    .ifPresent(figures -> scorer.add(document, figures, result.figures()));
            seen.add(name);
        }

        @Override
        public void rejected(Rejected rejected) {
            intake.rejected(rejected);
        }

        @Override
        public void notice(Notice notice) {
            intake.notice(notice);
        }

        void warn(Console console, boolean quiet) {
            TreeSet<String> unread = new TreeSet<>(gold.figures().keySet());
            seen.forEach(unread::remove);
            List<String> unmarked = seen.stream()
                    .filter(name -> !gold.figures().containsKey(name))
                    .toList();
            if (unmarked.size() == seen.size()) {
                throw new UsageException("no text has gold: " + unmarked.get(0) + ".jsonl and the like are not in the"
                        + " gold folder, which has " + gold.figures().keySet());
            }
            if (!quiet && !unread.isEmpty()) {
                console.say("gold without its text, not counted: " + String.join(", ", unread));
            }
            if (!quiet && !unmarked.isEmpty()) {
                console.say("texts without gold, not counted: " + String.join(", ", unmarked));
            }
        }
    }

    private String words(Scores scores) {
        StringBuilder out = new StringBuilder();
        out.append("gold figures owed %d, found %d, paired %d, value right %d%n"
                .formatted(scores.owed(), scores.predicted(), scores.paired(), scores.valueRight()));
        rate(out, "detection", scores.detection());
        rate(out, "value", scores.value());
        line(out, "attributed f1", scores.attributed().f1(), "");
        scores.shares().forEach(share -> line(out, share.name(), share.value(), "  of " + share.of()));
        scores.errors().stream().limit(errors).forEach(error -> out.append(error.replace("\t", "  "))
                .append('\n'));
        return out.toString();
    }

    private static void rate(StringBuilder out, String name, Rate rate) {
        line(out, name + " precision", rate.precision(), "");
        line(out, name + " recall", rate.recall(), "");
        line(out, name + " f1", rate.f1(), "");
    }

    private static void line(StringBuilder out, String name, double value, String more) {
        out.append(String.format(Locale.ROOT, "%-22s %.4f%s%n", name, value, more));
    }
}
