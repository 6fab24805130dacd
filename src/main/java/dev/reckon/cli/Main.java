package dev.reckon.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: {@code reckon COMMAND ...}. */
@Command(
        name = "reckon",
        mixinStandardHelpOptions = true,
        version = "reckon 0.1.0",
        description =
                "Reads texts, pulls out every numeric estimate with who says so, and shows where the sources agree.",
        subcommands = {ExtractCommand.class})
public final class Main {

    private Main() {}

    /** Runs the program and leaves with its exit code. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }
}
