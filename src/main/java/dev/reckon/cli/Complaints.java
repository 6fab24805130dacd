package dev.reckon.cli;

import dev.reckon.base.Bug;
import dev.reckon.cli.StandardOutput.ReaderGoneException;
import dev.reckon.lang.BadDataException;
import dev.reckon.lang.Nearest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells the user what went wrong in one or two lines, and the shell by the exit code. */
final class Complaints {

    private final Console console;

    Complaints(Console console) {
        this.console = console;
    }

    /** Complains about wrong arguments. */
    int aboutUsage(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        if (args.length == 0) {
            command.usage(console.err());
            return ExitCode.USAGE;
        }
        console.say(words(e, command));
        console.err().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    private static String words(ParameterException e, CommandLine command) {
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String typed = unmatched.getUnmatched().get(0);
            boolean root = command.getParent() == null;
            if (typed.startsWith("-") && typed.length() > 1) {
                return "there is no option '" + typed + "'" + nearest(typed, options(command));
            }
            return root
                    ? "there is no command '" + typed + "'" + nearest(typed, Commands.names()) + "; commands are "
                            + String.join(", ", Commands.names())
                    : "'" + typed + "' is one argument too many";
        }
        String message = String.valueOf(e.getMessage());
        return message.isEmpty() ? "wrong usage" : Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }

    private static String nearest(String typed, List<String> known) {
        Optional<String> near = Nearest.to(typed, known);
        return near.map(word -> "; did you mean '" + word + "'?").orElse("");
    }

    private static List<String> options(CommandLine command) {
        List<String> names = new ArrayList<>();
        for (OptionSpec option : command.getCommandSpec().options()) {
            names.addAll(List.of(option.names()));
        }
        return names;
    }

    /** Complains about what stopped a command. */
    int about(Throwable e) {
        if (e instanceof ReaderGoneException || e.getCause() instanceof ReaderGoneException) {
            return ExitCode.DONE;
        }
        if (e instanceof ParameterException usage) {
            return aboutUsage(usage, new String[] {""});
        }
        Optional<String> mendable = mendable(e);
        if (mendable.isPresent() && !console.isSet("RECKON_DEBUG")) {
            console.say(mendable.get());
            return ExitCode.USAGE;
        }
        if (mendable.isEmpty()) {
            console.say("a bug in reckon: " + Bug.brief(e)
                    + ". Please report this line with the command and, if you can, the input;"
                    + " RECKON_DEBUG=1 shows the whole trace.");
        }
        if (console.isSet("RECKON_DEBUG")) {
            e.printStackTrace(console.err());
        }
        return mendable.isPresent() ? ExitCode.USAGE : ExitCode.BUG;
    }

    /** Returns what the user can mend and how; empty for a bug. */
    private static Optional<String> mendable(Throwable e) {
        if (e instanceof BadDataException || e instanceof UsageException) {
            return Optional.ofNullable(e.getMessage());
        }
        if (e instanceof OutOfMemoryError) {
            return Optional.of("out of memory: give it more (JAVA_OPTS=-Xmx4g) or fewer or smaller texts at a time");
        }
        if (e instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            return Optional.of(words(unchecked.getCause()));
        }
        return e instanceof IOException io ? Optional.of(words(io)) : Optional.empty();
    }

    private static String words(IOException e) {
        if (e instanceof AccessDeniedException denied) {
            return "cannot write " + denied.getFile() + ": permission denied; give another place with --out";
        }
        if (e instanceof NoSuchFileException missing) {
            return "cannot write " + missing.getFile() + ": its folder does not exist; make it or give another place";
        }
        if (e instanceof FileAlreadyExistsException exists) {
            String reason = exists.getReason();
            return "cannot write " + exists.getFile() + ": " + (reason == null ? "something else is there" : reason);
        }
        if (e instanceof FileSystemException other) {
            String reason = other.getReason();
            return "cannot write " + other.getFile() + ": " + (reason == null ? "the system refused" : reason);
        }
        return "cannot write the result: " + e.getMessage();
    }
}
