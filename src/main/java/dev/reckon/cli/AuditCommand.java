package dev.reckon.cli;

import dev.reckon.audit.Audited;
import dev.reckon.audit.Level;
import dev.reckon.pipeline.Engine;
import dev.reckon.pipeline.Settings;
import dev.reckon.project.Acceptance;
import dev.reckon.project.AcceptedFile;
import dev.reckon.project.ProjectSettings;
import dev.reckon.project.SettingsFile;
import dev.reckon.report.audit.FindingJson;
import dev.reckon.report.audit.FindingText;
import dev.reckon.report.audit.Rdjsonl;
import dev.reckon.report.audit.Sarif;
import dev.reckon.report.html.AuditPage;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code reckon audit}: a draft against its sources. */
@Command(
        name = "audit",
        description =
                "Tells which figures of a draft are wrong, wrongly attributed, stripped of their hedge, one-sided or unsupported.",
        footer = {
            "",
            "Example: reckon audit chapter.md --against sources/",
            "Exit code: 1 when a finding is of the level of --fail-on or graver, 0 when none is."
        })
final class AuditCommand implements Callable<Integer> {

    @ParentCommand
    private Reckon reckon = new Reckon(Console.ofProcess());

    @Parameters(arity = "1..*", paramLabel = "DRAFT", description = "a file, a folder, or - for standard input")
    private List<String> drafts = List.of();

    @Option(
            names = "--against",
            arity = "1..*",
            paramLabel = "PATH",
            description = "the sources: files or folders; without, only what the draft says of itself is checked")
    private List<String> against = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Formats.Findings.class,
            description = "text (for people; default), json, sarif, rdjsonl or html")
    private Formats.Finding format = Formats.Finding.TEXT;

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            converter = Formats.Levels.class,
            description = "error (default), warning or note: the least level that makes the exit code 1")
    private Optional<Level> failOn = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", description = "write to FILE instead of standard output")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--comments",
            paramLabel = "FILE",
            description = "write a copy of the DOCX draft with a comment at every finding to FILE")
    private Optional<Path> comments = Optional.empty();

    @Option(names = "--config", paramLabel = "FILE", description = "settings (default: .reckon.yml of this folder)")
    private Path config = Path.of(SettingsFile.NAME);

    @Override
    public Integer call() throws IOException {
        ProjectSettings settings = SettingsFile.readNamed(config);
        Engine engine = reckon.engine(Settings.usual());
        Intake intake = reckon.intake();
        Audited all = new Auditing(reckon, settings).audit(drafts, against, engine, intake);
        if (all.drafts().isEmpty()) {
            return intake.close();
        }
        List<Acceptance> acceptances = new AcceptedFile(config.resolveSibling(settings.accepted())).all();
        Audited audited = AcceptedFile.apply(all, acceptances);
        if (comments.isPresent()) {
            DraftComments.write(audited, comments.get());
        }
        ResultFile.write(out, reckon.console(), writer -> write(audited, writer));
        AcceptedFile.stale(audited, acceptances).forEach(this::callStale);
        int read = intake.close();
        Level least = failOn.or(settings::failOn).orElse(Level.ERROR);
        return read != ExitCode.DONE ? read : audited.reaches(least) ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    private void callStale(Acceptance acceptance) {
        reckon.console()
                .say("stale: the accepted " + acceptance.rule() + " at “" + acceptance.surface() + "” in "
                        + acceptance.document() + " is no longer found; its sentence changed or is gone");
    }

    private void write(Audited audited, Writer writer) throws IOException {
        switch (format) {
            case TEXT ->
                new FindingText(
                                reckon.ink().on() && out.isEmpty(),
                                reckon.console().terminal().columns())
                        .write(audited, writer);
            case JSON -> FindingJson.write(audited, writer);
            case SARIF -> Sarif.write(audited, Engine.version(), writer);
            case RDJSONL -> Rdjsonl.write(audited, writer);
            case HTML -> writer.write(AuditPage.of(audited));
        }
    }
}
