package dev.reckon.cli;

import dev.reckon.lang.DataFolder;
import dev.reckon.pipeline.Engine;
import dev.reckon.pipeline.Settings;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program without a command, and what all commands share. */
@Command(
        name = "reckon",
        versionProvider = Reckon.Version.class,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%n",
        commandListHeading = "%nCommands:%n",
        usageHelpAutoWidth = false,
        description = {
            "Reads texts, pulls out every numeric estimate with who says so, and shows where the sources agree."
        })
final class Reckon {

    private final Console console;
    private Optional<Engine> ahead = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "word lists that replace the built-in ones, file by file")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--quiet", scope = ScopeType.INHERIT, description = "say nothing but results and errors")
    private boolean quiet;

    @Option(names = "--no-color", scope = ScopeType.INHERIT, description = "no colours; so does NO_COLOR=1")
    private boolean plain;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "show this help and leave")
    @SuppressWarnings("unused") // the parser acts on it
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            scope = ScopeType.INHERIT,
            description = "show the version and leave")
    @SuppressWarnings("unused") // the parser acts on it
    private boolean version;

    Reckon(Console console) {
        this.console = console;
    }

    Console console() {
        return console;
    }

    boolean quiet() {
        return quiet;
    }

    /** Returns the word lists asked for. */
    DataFolder data() {
        return data.map(DataFolder::at).orElseGet(DataFolder::packed);
    }

    /** Starts loading the built-in word lists on another core, while the command line is still being parsed. */
    void loadAhead(Settings settings) {
        ahead = Optional.of(Engine.loadAhead(settings));
    }

    Engine engine(Settings settings) {
        // not equals: what a record compares with is made at its first use, which a cold start can do without
        return ahead.filter(engine -> data.isEmpty() && engine.settings().allNumbers() == settings.allNumbers())
                .orElseGet(() -> Engine.load(data(), settings));
    }

    /** Returns where the readers of inputs report, and what they said so far. */
    Intake intake() {
        return new Intake(console, quiet);
    }

    /** Returns how words are set off on standard output. */
    Ink ink() {
        return new Ink(console.terminal().out() && !plain && !console.isSet("NO_COLOR"));
    }

    /** Says which version this is. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {
                "reckon " + Engine.version(), "Java " + System.getProperty("java.version") + ", Apache-2.0"
            };
        }
    }
}
