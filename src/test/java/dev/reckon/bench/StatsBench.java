package dev.reckon.bench;

import dev.reckon.stats.CensoredFit;
import dev.reckon.stats.CensoredLognormal;
import dev.reckon.stats.Coverage;
import dev.reckon.stats.Estimator;
import dev.reckon.stats.Influence;
import dev.reckon.stats.MeanTest;
import dev.reckon.stats.Pool;
import dev.reckon.stats.RandomEffects;
import dev.reckon.stats.Range;
import dev.reckon.stats.Ranges;
import dev.reckon.stats.Schools;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long the heavier statistics take.
 *
 * <p>Run from the project folder with
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) org.openjdk.jmh.Main StatsBench
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class StatsBench {

    private static final int POOLS = 10_000;
    private static final int RANGES = 100_000;

    private final double[] yi = new double[10 * POOLS];
    private final double[] vi = new double[10 * POOLS];
    private final double[] low = new double[RANGES];
    private final double[] high = new double[RANGES];

    /** Draws the inputs, the same every time. */
    public StatsBench() {
        Random random = new Random(1);
        for (int i = 0; i < yi.length; i++) {
            vi[i] = 0.01 * Math.exp(random.nextGaussian());
            yi[i] = 0.3 * random.nextGaussian() + Math.sqrt(vi[i]) * random.nextGaussian();
        }
        for (int i = 0; i < low.length; i++) {
            low[i] = Math.exp(10 + random.nextGaussian());
            high[i] = low[i] * (1 + random.nextDouble());
        }
    }

    private static double[] slice(double[] values, int from, int length) {
        return Arrays.copyOfRange(values, from, from + length);
    }

    /** Ten thousand restricted-likelihood fits of ten estimates each. */
    @Benchmark
    public double tenThousandSmallPools() {
        double sum = 0;
        for (int i = 0; i < POOLS; i++) {
            sum += RandomEffects.fit(slice(yi, 10 * i, 10), slice(vi, 10 * i, 10), Estimator.REML, MeanTest.Z)
                    .estimate();
        }
        return sum;
    }

    /** One restricted-likelihood fit of ten thousand estimates. */
    @Benchmark
    public Pool oneLargePool() {
        return RandomEffects.fit(slice(yi, 0, POOLS), slice(vi, 0, POOLS), Estimator.REML, MeanTest.Z);
    }

    /** Influence of each of a hundred estimates. */
    @Benchmark
    public List<Influence> influenceOfAHundred() {
        return RandomEffects.of(slice(yi, 0, 100), slice(vi, 0, 100)).influence(Estimator.REML);
    }

    /** Schools and majority consensus of a hundred thousand ranges. */
    @Benchmark
    public List<Range> schoolsAndConsensus() {
        Ranges ranges = Ranges.closed(low, high);
        Coverage coverage = Coverage.of(ranges);
        int schools = Schools.of(ranges).count();
        return coverage.regions(Math.min(coverage.maximum(), schools));
    }

    /** One interval-censored fit of twenty ranges. */
    @Benchmark
    public CensoredFit censoredFit() {
        return CensoredLognormal.fit(Ranges.closed(slice(low, 0, 20), slice(high, 0, 20)));
    }
}
