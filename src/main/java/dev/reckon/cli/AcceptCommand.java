package dev.reckon.cli;

import dev.reckon.audit.Audited;
import dev.reckon.audit.Finding;
import dev.reckon.pipeline.Engine;
import dev.reckon.pipeline.Settings;
import dev.reckon.project.Acceptance;
import dev.reckon.project.AcceptedFile;
import dev.reckon.project.ProjectSettings;
import dev.reckon.project.SettingsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code reckon accept}: puts a finding aside for good, with a reason. */
@Command(
        name = "accept",
        description = "Accepts the findings on a line of a draft, so that audits no longer report them, and says why.",
        footer = {
            "",
            "Examples: reckon accept chapter.md:12 --against sources/ --because \"the printed report has it so\"",
            "          reckon accept --list",
            "An acceptance follows its sentence when paragraphs move, and is called stale when its figure is gone."
        })
final class AcceptCommand implements Callable<Integer> {

    private static final Pattern PLACE = Pattern.compile("(\\S.*):(\\d{1,9})");

    @ParentCommand
    private Reckon reckon = new Reckon(Console.ofProcess());

    @Parameters(arity = "0..1", paramLabel = "FILE:LINE", description = "the draft and the line of the figure")
    private Optional<String> place = Optional.empty();

    @Option(names = "--because", paramLabel = "TEXT", description = "why the finding is accepted; required")
    private Optional<String> because = Optional.empty();

    @Option(names = "--rule", paramLabel = "RULE", description = "only the findings of this rule")
    private Optional<String> rule = Optional.empty();

    @Option(names = "--against", arity = "1..*", paramLabel = "PATH", description = "the sources, as for 'audit'")
    private List<String> against = List.of();

    @Option(names = "--list", description = "list what is accepted, with its age")
    private boolean list;

    @Option(names = "--config", paramLabel = "FILE", description = "settings (default: .reckon.yml of this folder)")
    private Path config = Path.of(SettingsFile.NAME);

    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() throws IOException {
        ProjectSettings settings = SettingsFile.readNamed(config);
        AcceptedFile file = new AcceptedFile(config.resolveSibling(settings.accepted()));
        if (list) {
            reckon.console().print(listed(file.all()));
            return ExitCode.DONE;
        }
        String reason = because.filter(words -> !words.isBlank())
                .orElseThrow(() -> new UsageException("say why with --because \"...\": who reads it later will ask"));
        Matcher matcher = PLACE.matcher(place.orElse(""));
        if (!matcher.matches()) {
            throw new UsageException("name the draft and the line, such as chapter.md:12");
        }
        return accept(settings, file, new Line(matcher.group(1), Integer.parseInt(matcher.group(2))), reason);
    }

    private record Line(String draft, int number) {}

    private int accept(ProjectSettings settings, AcceptedFile file, Line line, String reason) throws IOException {
        Engine engine = reckon.engine(Settings.usual());
        Intake intake = reckon.intake();
        Audited audited = new Auditing(reckon, settings).audit(List.of(line.draft()), against, engine, intake);
        if (audited.drafts().isEmpty()) {
            return intake.close();
        }
        List<Acceptance> all = new ArrayList<>(file.all());
        Audited open = AcceptedFile.apply(audited, all);
        List<Finding> here = open.findings().stream()
                .filter(finding -> finding.line() == line.number()
                        && rule.map(finding.rule()::equals).orElse(true))
                .toList();
        if (here.isEmpty()) {
            throw new UsageException("there is no finding on line " + line.number() + " of " + line.draft() + "; "
                    + lines(open.findings()));
        }
        LocalDate today = LocalDate.now(clock);
        here.forEach(finding -> all.add(Acceptance.of(finding, reason, today)));
        file.write(all);
        for (Finding finding : here) {
            reckon.console().print("accepted " + finding.rule() + " at “" + finding.surface() + "”\n");
        }
        return ExitCode.DONE;
    }

    private static String lines(List<Finding> findings) {
        return findings.isEmpty()
                ? "there is none at all"
                : "there are on "
                        + findings.stream()
                                .map(finding -> String.valueOf(finding.line()))
                                .distinct()
                                .collect(Collectors.joining(", "));
    }

    private String listed(List<Acceptance> all) {
        if (all.isEmpty()) {
            return "nothing is accepted\n";
        }
        LocalDate today = LocalDate.now(clock);
        StringBuilder out = new StringBuilder();
        for (Acceptance acceptance : all) {
            long days = acceptance.ageInDays(today);
            out.append(acceptance.document() + "  " + acceptance.rule() + "  “" + acceptance.surface() + "”  "
                    + (days == 0 ? "today" : days == 1 ? "1 day ago" : days + " days ago") + ": " + acceptance.because()
                    + "\n");
        }
        return out.toString();
    }
}
