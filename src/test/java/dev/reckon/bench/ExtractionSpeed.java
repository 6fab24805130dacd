package dev.reckon.bench;

import dev.reckon.doc.Document;
import dev.reckon.lang.DataFolder;
import dev.reckon.pipeline.Engine;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Measures how fast figures are read on one thread: {@code main} prints megabytes a second of processor time for each pass over made-up prose. */
public final class ExtractionSpeed {

    private static final int DOCUMENT = 1_000_000;

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private ExtractionSpeed() {}

    /** Runs; the first argument is the size in megabytes, 50 without it. */
    public static void main(String[] arguments) {
        int megabytes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50;
        Engine engine = Engine.load(DataFolder.packed());
        for (int pass = 1; pass <= 3; pass++) {
            long nanos = 0;
            long mentionNanos = 0;
            long bytes = 0;
            int figures = 0;
            for (int i = 0; i < megabytes; i++) {
                Document document = Engine.document("prose", new Prose(i).ofLength(DOCUMENT));
                long start = CLOCK.getCurrentThreadCpuTime();
                int mentions = engine.mentionsIn(document).size();
                long middle = CLOCK.getCurrentThreadCpuTime();
                figures += Math.min(mentions, engine.read(document).figures().size());
                mentionNanos += middle - start;
                nanos += CLOCK.getCurrentThreadCpuTime() - middle;
                bytes += document.text().length();
            }
            System.out.printf(
                    "pass %d: %.2f MB/s to figures, %.2f MB/s to number phrases, %d figures%n",
                    pass, bytes * 1e3 / nanos, bytes * 1e3 / mentionNanos, figures);
        }
    }
}
