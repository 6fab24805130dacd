package dev.reckon.cli;

import dev.reckon.pipeline.Settings;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** The program: {@code reckon COMMAND ...}. */
public final class Main {

    /** The commands that read texts in any case: their tables are loaded while the command line is still being made sense of. */
    private static final List<String> READING = List.of("extract", "explain", "reconcile", "audit", "chart");

    private Main() {}

    /** Runs the program and leaves with its exit code. */
    public static void main(String[] args) {
        System.exit(run(args, Console.ofProcess()));
    }

    /** Runs the program on {@code console} and returns its exit code. */
    static int run(String[] args, Console console) {
        // numbers print the same everywhere
        Locale.setDefault(Locale.ROOT);
        Complaints complaints = new Complaints(console);
        try {
            return commandLine(args, console, complaints).execute(args);
        } catch (Throwable e) {
            return complaints.about(e);
        }
    }

    private static CommandLine commandLine(String[] args, Console console, Complaints complaints) {
        Reckon reckon = new Reckon(console);
        List<String> words = Arrays.asList(args);
        if (words.stream().anyMatch(READING::contains)) {
            reckon.loadAhead(new Settings(words.contains("--all-numbers")));
        }
        CommandLine line = new CommandLine(reckon);
        Commands.addTo(line, args);
        boolean color = console.terminal().out() && !console.isSet("NO_COLOR");
        line.setColorScheme(Help.defaultColorScheme(color ? Help.Ansi.ON : Help.Ansi.OFF));
        line.setOut(new java.io.PrintWriter(console.writer(), true));
        line.setErr(new java.io.PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setUsageHelpWidth(Math.min(100, console.terminal().columns()));
        line.setParameterExceptionHandler(complaints::aboutUsage);
        line.setExecutionExceptionHandler((e, command, parsed) -> complaints.about(e));
        return line;
    }
}
