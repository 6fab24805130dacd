package dev.reckon.pipeline;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Tells work that grows with its input from work that grows with its square: four times the input is given, and time compared. */
final class Growth {

    /** Four is linear, sixteen quadratic. */
    private static final double MOST = 9;

    /** Below this the clock says more of the machine than of the work. */
    private static final long FEWEST_NANOS = 2_000_000;

    private static final int ATTEMPTS = 8;

    private Growth() {}

    /** Fails unless {@code large}, on four times the input of {@code small}, takes about four times as long; both work on this thread alone. */
    static void assertLinear(String name, Runnable small, Runnable large) {
        assertLinear(name, small, large, ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
    }

    /** As {@link #assertLinear(String, Runnable, Runnable)}, of what works on all cores; coarser, since Java compiles on them too. */
    static void assertLinearOnAllCores(String name, Runnable small, Runnable large) {
        OperatingSystemMXBean all = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        assertLinear(name, small, large, all::getProcessCpuTime);
    }

    private static void assertLinear(String name, Runnable small, Runnable large, LongSupplier clock) {
        nanos(small, clock);
        double ratio = Double.MAX_VALUE;
        for (int attempt = 0; attempt < ATTEMPTS && ratio > MOST; attempt++) {
            ratio = Math.min(ratio, (double) nanos(large, clock) / Math.max(FEWEST_NANOS, nanos(small, clock)));
        }
        double seen = ratio;
        assertTrue(
                ratio <= MOST, () -> String.format(Locale.ROOT, "four times %s took %.1f times as long", name, seen));
    }

    private static long nanos(Runnable work, LongSupplier clock) {
        long start = clock.getAsLong();
        work.run();
        return clock.getAsLong() - start;
    }
}
