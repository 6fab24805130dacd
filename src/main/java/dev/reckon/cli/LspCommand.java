package dev.reckon.cli;

import dev.reckon.lsp.Desk;
import dev.reckon.lsp.ReckonServer;
import dev.reckon.pipeline.Engine;
import dev.reckon.pipeline.Settings;
import dev.reckon.project.ProjectSettings;
import dev.reckon.project.SettingsFile;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code reckon lsp}: an audit while the draft is being written. */
@Command(
        name = "lsp",
        description = "Serves an editor over standard input and output, by the Language Server Protocol.",
        footer = {"", "Example: reckon lsp --against sources/", "Editors start it; it ends with them."})
final class LspCommand implements Callable<Integer> {

    @ParentCommand
    private Reckon reckon = new Reckon(Console.ofProcess());

    @Option(
            names = "--against",
            arity = "1..*",
            paramLabel = "PATH",
            description = "the sources: files or folders; without, those .reckon.yml names")
    private List<String> against = List.of();

    @Option(names = "--config", paramLabel = "FILE", description = "settings (default: .reckon.yml of this folder)")
    private Path config = Path.of(SettingsFile.NAME);

    @Override
    public Integer call() {
        ProjectSettings settings = SettingsFile.readNamed(config);
        Engine engine = reckon.engine(Settings.usual());
        List<String> sources = against.isEmpty() ? settings.sources() : against;
        Desk desk = new Desk(engine, sources, settings, config.resolveSibling(settings.accepted()));
        boolean asked =
                ReckonServer.serve(desk, reckon.console().in(), reckon.console().out());
        return asked ? ExitCode.DONE : ExitCode.FINDINGS;
    }
}
