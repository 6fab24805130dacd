package dev.reckon.mention;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reckon.doc.Document;
import dev.reckon.lang.DataFolder;
import dev.reckon.pipeline.Engine;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Four times the text takes about four times as long, whatever the text: nothing looks back over a whole sentence. */
class LongSentencesTest {

    private static final Engine ENGINE = Engine.load(DataFolder.packed());
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final int LENGTH = 12_000;
    private static final double MOST = 9;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one ",
                "a hundred ",
                "5 ",
                "5, ",
                "5 to ",
                "between 5 and ",
                "1-",
                "1/2/",
                "1.",
                "1,000,",
                "about more than ",
                "two thirds of ",
                "one in ",
                "$",
                "5 km ",
                "(5 ",
                "5 ± ",
                "million ",
                "in 1932 ",
                "May 5 ",
                "10^",
                "e5",
                "5 people "
            })
    void growLinearly(String piece) {
        Document small = document(piece, LENGTH);
        Document large = document(piece, 4 * LENGTH);
        nanos(small);
        nanos(large);
        double ratio = Double.MAX_VALUE;
        for (int attempt = 0; attempt < 4 && ratio > MOST; attempt++) {
            ratio = Math.min(ratio, (double) nanos(large) / Math.max(2_000_000, nanos(small)));
        }
        double seen = ratio;
        assertTrue(ratio <= MOST, () -> "four times '" + piece + "' took " + seen + " times as long");
    }

    private static Document document(String piece, int length) {
        return Engine.document("long", piece.repeat(length / piece.length()));
    }

    private static long nanos(Document document) {
        long start = CLOCK.getCurrentThreadCpuTime();
        ENGINE.mentionsIn(document);
        return CLOCK.getCurrentThreadCpuTime() - start;
    }
}
