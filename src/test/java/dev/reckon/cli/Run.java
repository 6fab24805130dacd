package dev.reckon.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One run of the program inside the test: its exit code and what it wrote. */
record Run(int exit, String out, String err) {

    /** Runs the program with nothing on standard input. */
    static Run of(String... args) {
        return fed("", args);
    }

    /** Runs the program with {@code input} on standard input. */
    static Run fed(String input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        return on(out, out, input, args);
    }

    /** Runs the program on a standard output whose reader has gone. */
    static Run withoutReader(String... args) {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        return on(new StandardOutput(gone), new ByteArrayOutputStream(), "", args);
    }

    private static Run on(OutputStream out, ByteArrayOutputStream kept, String input, String... args) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Console.Terminal.none(),
                Map.of());
        int exit = Main.run(args, console);
        return new Run(exit, kept.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
