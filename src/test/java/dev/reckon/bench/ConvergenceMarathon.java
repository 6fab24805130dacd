package dev.reckon.bench;

import dev.reckon.stats.ConvergenceTrial;
import java.util.Locale;

/**
 * A million random sets, every estimator: the long version of what each test run does for a few.
 *
 * <p>Run from the project folder, after {@code mvn -q test-compile dependency:build-classpath
 * -Dmdep.outputFile=target/classpath}, with
 *
 * <pre>
 * java -cp target/test-classes:target/classes:$(cat target/classpath) dev.reckon.bench.ConvergenceMarathon 1000000
 * </pre>
 */
public final class ConvergenceMarathon {

    private static final int MILLION = 1_000_000;

    private ConvergenceMarathon() {}

    /** Fits as many sets as the first argument says, a million without one, and prints how many fits that took how long. */
    public static void main(String[] args) {
        long sets = args.length > 0 ? Long.parseLong(args[0]) : MILLION;
        long start = System.nanoTime();
        long fits = ConvergenceTrial.run(0, sets);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "%,d sets, %,d fits, all proper, in %.0f s%n", sets, fits, seconds);
    }
}
