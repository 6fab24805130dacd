package dev.reckon.report.folder;

import dev.reckon.base.Fence;
import dev.reckon.reconcile.Answer;
import dev.reckon.reconcile.Check;
import dev.reckon.report.html.ReportPage;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The parts of one report, each written by itself: one that the program fails on is left out and the rest is written.
 *
 * @param folder where they are written
 * @param fence around each of them
 */
record Parts(Path folder, Fence fence) {

    private static final String WRITE = "write this part of the report";

    /** Writes a file. */
    interface Content {
        void to(Writer out) throws IOException;
    }

    /** Writes the file {@code name}; it is not there at all when the program fails on it half-way. */
    void write(String name, Content content) throws IOException {
        Path file = folder.resolve(name);
        boolean whole = guarded(
                name,
                () -> {
                    write(file, content);
                    return true;
                },
                false);
        if (!whole) {
            Files.deleteIfExists(file);
        }
    }

    private static void write(Path file, Content content) throws IOException {
        // Not Files.newBufferedWriter: it gives up at half a surrogate pair, which broken texts do hold.
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8))) {
            content.to(out);
        }
    }

    /** Draws the charts; see {@link ChartFiles#draw}. */
    ReportPage.Drawings drawings(List<Answer> answers, List<Check> checks) throws IOException {
        ChartFiles charts = new ChartFiles(folder, fence);
        return guarded("charts", () -> charts.draw(answers, checks), ReportPage.Drawings.none());
    }

    /** What a part takes. */
    private interface Work<T> {
        T done() throws IOException;
    }

    /** A full disk is no fault of the program: it ends the report, whatever the fence. */
    private <T> T guarded(String name, Work<T> work, T instead) throws IOException {
        Outcome<T> outcome = fence.around(name, WRITE, () -> Outcome.of(work, instead), Outcome.done(instead));
        if (outcome.failed().isPresent()) {
            throw outcome.failed().get();
        }
        return outcome.result();
    }

    /** What became of a part: its result, or why the machine could not write it. */
    private record Outcome<T>(T result, Optional<IOException> failed) {

        static <T> Outcome<T> done(T result) {
            return new Outcome<>(result, Optional.empty());
        }

        static <T> Outcome<T> of(Work<T> work, T instead) {
            try {
                return done(work.done());
            } catch (IOException e) {
                return new Outcome<>(instead, Optional.of(e));
            } catch (UncheckedIOException e) {
                return new Outcome<>(instead, Optional.ofNullable(e.getCause()));
            }
        }
    }
}
