package dev.reckon.bench;

import dev.reckon.doc.Document;
import dev.reckon.lang.DataFolder;
import dev.reckon.pipeline.Engine;

/** Measures how fast figures are read on one thread: {@code main} prints megabytes a second for each pass over made-up prose. */
public final class ExtractionSpeed {

    private static final int DOCUMENT = 1_000_000;

    private ExtractionSpeed() {}

    /** Runs; the first argument is the size in megabytes, 50 without it. */
    public static void main(String[] arguments) {
        int megabytes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50;
        Engine engine = Engine.load(DataFolder.packed());
        for (int pass = 1; pass <= 3; pass++) {
            long nanos = 0;
            long bytes = 0;
            int figures = 0;
            for (int i = 0; i < megabytes; i++) {
                Document document = Engine.document("prose", new Prose(i).ofLength(DOCUMENT));
                long start = System.nanoTime();
                figures += engine.read(document).figures().size();
                nanos += System.nanoTime() - start;
                bytes += document.text().length();
            }
            System.out.printf("pass %d: %.2f MB/s, %d figures%n", pass, bytes * 1e3 / nanos, figures);
        }
    }
}
