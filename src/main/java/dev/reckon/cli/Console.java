package dev.reckon.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The streams of a run and what is known of the terminal behind them.
 *
 * @param in standard input
 * @param out standard output, where results go
 * @param err standard error, where everything else goes
 * @param terminal what is known of the terminal
 * @param environment the environment variables
 */
record Console(InputStream in, OutputStream out, PrintStream err, Terminal terminal, Map<String, String> environment) {

    private static final int USUAL_COLUMNS = 160;
    private static final int FEWEST_COLUMNS = 40;

    /**
     * What is known of the terminal.
     *
     * @param out whether standard output is one
     * @param err whether standard error is one
     * @param columns how many characters fit on a line
     */
    record Terminal(boolean out, boolean err, int columns) {

        /** Returns the terminal of a run that has none. */
        static Terminal none() {
            return new Terminal(false, false, USUAL_COLUMNS);
        }
    }

    /** Copies the environment. */
    Console {
        environment = Map.copyOf(environment);
    }

    /** Returns the console of this process. The launcher says what is a terminal: Java cannot tell one stream from another. */
    static Console ofProcess() {
        Terminal terminal = new Terminal(
                Boolean.getBoolean("reckon.terminal.out"),
                Boolean.getBoolean("reckon.terminal.err"),
                Math.max(FEWEST_COLUMNS, Integer.getInteger("reckon.terminal.columns", USUAL_COLUMNS)));
        return new Console(
                System.in,
                new StandardOutput(new FileOutputStream(FileDescriptor.out)),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                terminal,
                System.getenv());
    }

    /** Returns a buffered UTF-8 writer to standard output; to be flushed, not closed. */
    Writer writer() {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /** Writes {@code text} to standard output. */
    void print(String text) throws IOException {
        Writer writer = writer();
        writer.write(text);
        writer.flush();
    }

    /** Says {@code message} on standard error, after the program's name. */
    void say(String message) {
        err.println("reckon: " + message);
    }

    /** Returns whether the environment variable {@code name} says something. */
    boolean isSet(String name) {
        return !environment.getOrDefault(name, "").isEmpty();
    }
}
