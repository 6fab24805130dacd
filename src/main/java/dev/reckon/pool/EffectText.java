package dev.reckon.pool;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.reckon.report.JsonLines;
import dev.reckon.stats.Estimator;
import dev.reckon.stats.MeanTest;
import dev.reckon.stats.Pool;
import dev.reckon.stats.Range;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes pooled effects: JSON with 17 digits for programs, a table for people. */
public final class EffectText {

    private EffectText() {}

    /** Writes {@code pool} as JSON; {@code out} stays open. */
    public static void json(EffectPool pool, Writer out) throws IOException {
        try (JsonGenerator json = JsonLines.indented(out)) {
            json.writeStartObject();
            json.writeNumberField("k", pool.k());
            json.writeObjectFieldStart("estimators");
            for (Map.Entry<Estimator, Map<MeanTest, Pool>> estimator :
                    pool.pools().entrySet()) {
                json.writeObjectFieldStart(estimator.getKey().label());
                for (Map.Entry<MeanTest, Pool> test : estimator.getValue().entrySet()) {
                    json.writeObjectFieldStart(test.getKey().label());
                    fields(json, test.getValue());
                    json.writeEndObject();
                }
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeObjectFieldStart("tau2_q_profile");
            Numbers.write(json, "ci_lb", pool.tauSquared().map(Range::low).orElse(Double.NaN));
            Numbers.write(json, "ci_ub", pool.tauSquared().map(Range::high).orElse(Double.NaN));
            json.writeEndObject();
            leaveOneOut(json, pool);
            json.writeEndObject();
        }
        out.append('\n');
    }

    private static void fields(JsonGenerator json, Pool pool) throws IOException {
        Numbers.write(json, "estimate", pool.estimate());
        Numbers.write(json, "se", pool.se());
        Numbers.write(json, "ci_lb", pool.low());
        Numbers.write(json, "ci_ub", pool.high());
        Numbers.write(json, "tau2", pool.tau2());
        Numbers.write(json, "I2", pool.i2());
        Numbers.write(json, "H2", pool.h2());
        Numbers.write(json, "QE", pool.q());
        Numbers.write(json, "QEp", pool.qP());
        Numbers.write(json, "pi_lb", pool.prediction().map(Range::low).orElse(Double.NaN));
        Numbers.write(json, "pi_ub", pool.prediction().map(Range::high).orElse(Double.NaN));
    }

    private static void leaveOneOut(JsonGenerator json, EffectPool pool) throws IOException {
        json.writeArrayFieldStart("leave_one_out_REML_adhoc");
        for (int i = 0; i < pool.leftOut().size(); i++) {
            json.writeStartObject();
            json.writeStringField("without", pool.labels().get(i));
            fields(json, pool.leftOut().get(i));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Writes {@code pool} for people; {@code out} stays open. */
    public static void table(EffectPool pool, Writer out) throws IOException {
        Pool equal = pool.pool(Estimator.EE, MeanTest.Z);
        out.append("k = %d, Q = %s on %d degrees of freedom, p = %s\n"
                .formatted(pool.k(), Numbers.shown(equal.q()), pool.k() - 1, Numbers.shown(equal.qP())));
        String form = "%-6s %-5s %12s %12s %12s %12s %12s %8s %12s %12s\n";
        out.append(form.formatted(
                "method", "test", "estimate", "se", "ci low", "ci high", "tau2", "I2 (%)", "pi low", "pi high"));
        for (Map.Entry<Estimator, Map<MeanTest, Pool>> estimator : pool.pools().entrySet()) {
            for (Map.Entry<MeanTest, Pool> test : estimator.getValue().entrySet()) {
                out.append(row(form, estimator.getKey(), test.getKey(), test.getValue()));
            }
        }
        out.append("ci: 95% confidence interval of the mean; pi: 95% prediction interval of a further source\n");
        if (pool.tauSquared().isPresent()) {
            Range open = pool.tauSquared().get();
            out.append("tau2 by Q-profile, 95%: " + Numbers.shown(open.low()) + " to " + Numbers.shown(open.high()))
                    .append('\n');
        }
        out.append(extremes(pool).orElse(""));
    }

    private static String row(String form, Estimator estimator, MeanTest test, Pool pool) {
        return form.formatted(
                estimator.label(),
                test.label(),
                Numbers.shown(pool.estimate()),
                Numbers.shown(pool.se()),
                Numbers.shown(pool.low()),
                Numbers.shown(pool.high()),
                Numbers.shown(pool.tau2()),
                String.format(Locale.ROOT, "%.1f", pool.i2()),
                Numbers.shown(pool.prediction().map(Range::low).orElse(Double.NaN)),
                Numbers.shown(pool.prediction().map(Range::high).orElse(Double.NaN)));
    }

    /** Says between what the mean moves when one effect is left out, and which. */
    private static Optional<String> extremes(EffectPool pool) {
        Comparator<Integer> byEstimate =
                Comparator.comparingDouble(i -> pool.leftOut().get(i).estimate());
        Optional<Integer> lowest =
                IntStream.range(0, pool.leftOut().size()).boxed().min(byEstimate);
        Optional<Integer> highest =
                IntStream.range(0, pool.leftOut().size()).boxed().max(byEstimate);
        return lowest.flatMap(low -> highest.map(high -> "REML with one source left out: from "
                + Numbers.shown(pool.leftOut().get(low).estimate()) + " (without "
                + pool.labels().get(low) + ") to "
                + Numbers.shown(pool.leftOut().get(high).estimate()) + " (without "
                + pool.labels().get(high) + ")\n"));
    }
}
