package dev.reckon.pipeline;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Tells work that grows with its input from work that grows with its square: four times the input is given, and time compared. */
final class Growth {

    /** Four is linear, sixteen quadratic. */
    private static final double MOST = 9;

    /** Below this the clock says more of the machine than of the work. */
    private static final long FEWEST_NANOS = 2_000_000;

    private static final int ATTEMPTS = 5;

    private Growth() {}

    /** Fails unless {@code large}, on four times the input of {@code small}, takes about four times as long, on all cores together. */
    static void assertLinear(String name, Runnable small, Runnable large) {
        nanos(small);
        double ratio = Double.MAX_VALUE;
        for (int attempt = 0; attempt < ATTEMPTS && ratio > MOST; attempt++) {
            ratio = Math.min(ratio, (double) nanos(large) / Math.max(FEWEST_NANOS, nanos(small)));
        }
        double seen = ratio;
        assertTrue(
                ratio <= MOST, () -> String.format(Locale.ROOT, "four times %s took %.1f times as long", name, seen));
    }

    private static long nanos(Runnable work) {
        OperatingSystemMXBean clock = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long start = clock.getProcessCpuTime();
        work.run();
        return clock.getProcessCpuTime() - start;
    }
}
