package dev.reckon.pool;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.reckon.base.Interval;
import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Answer;
import dev.reckon.reconcile.Relation;
import dev.reckon.report.JsonLines;
import dev.reckon.report.Wording;
import dev.reckon.stats.Estimator;
import dev.reckon.stats.MeanTest;
import dev.reckon.stats.Pool;
import dev.reckon.stats.Range;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes pooled tables: JSON with 17 digits for programs, a few lines for people. */
public final class PoolText {

    private static final MathContext ALL_DIGITS = new MathContext(17);
    private static final int SHOWN_DIGITS = 6;

    private PoolText() {}

    // ---- effects

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
            json.writeEndObject();
        }
        out.append('\n');
    }

    private static void fields(JsonGenerator json, Pool pool) throws IOException {
        number(json, "estimate", pool.estimate());
        number(json, "se", pool.se());
        number(json, "ci_lb", pool.low());
        number(json, "ci_ub", pool.high());
        number(json, "tau2", pool.tau2());
        number(json, "I2", pool.i2());
        number(json, "H2", pool.h2());
        number(json, "QE", pool.q());
        number(json, "QEp", pool.qP());
        number(json, "pi_lb", pool.prediction().map(Range::low).orElse(Double.NaN));
        number(json, "pi_ub", pool.prediction().map(Range::high).orElse(Double.NaN));
    }

    private static void number(JsonGenerator json, String name, double value) throws IOException {
        json.writeFieldName(name);
        if (Double.isFinite(value)) {
            json.writeNumber(
                    new BigDecimal(value).round(ALL_DIGITS).stripTrailingZeros().toString());
        } else {
            json.writeNull();
        }
    }

    /** Writes {@code pool} for people; {@code out} stays open. */
    public static void table(EffectPool pool, Writer out) throws IOException {
        out.append("k = " + pool.k() + "\n");
        String form = "%-6s %-6s %12s %12s %12s %12s %12s %9s%n";
        out.append(form.formatted("method", "test", "estimate", "se", "low", "high", "tau2", "I2 (%)"));
        for (Map.Entry<Estimator, Map<MeanTest, Pool>> estimator : pool.pools().entrySet()) {
            for (Map.Entry<MeanTest, Pool> test : estimator.getValue().entrySet()) {
                Pool p = test.getValue();
                out.append(form.formatted(
                        estimator.getKey().label(),
                        test.getKey().label(),
                        shown(p.estimate()),
                        shown(p.se()),
                        shown(p.low()),
                        shown(p.high()),
                        shown(p.tau2()),
                        String.format(Locale.ROOT, "%.1f", p.i2())));
            }
        }
    }

    private static String shown(double value) {
        return new BigDecimal(value)
                .round(new MathContext(SHOWN_DIGITS))
                .stripTrailingZeros()
                .toString();
    }

    // ---- ranges

    /** Writes {@code pool} as JSON; {@code out} stays open. */
    public static void json(RangePool pool, Writer out) throws IOException {
        Answer answer = pool.answer();
        try (JsonGenerator json = JsonLines.indented(out)) {
            json.writeStartObject();
            json.writeNumberField("n", answer.question().figures().size());
            json.writeNumberField("sources", answer.sources());
            json.writeStringField("verdict", answer.verdict().label());
            json.writeStringField("why", answer.why());
            number(json, "gap", answer.gap());
            schools(json, answer);
            consensus(json, answer);
            pooled(json, answer.pooled());
            relations(json, pool.relations());
            json.writeArrayFieldStart("refusals");
            for (String refusal : answer.refusals()) {
                json.writeString(refusal);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.append('\n');
    }

    private static void schools(JsonGenerator json, Answer answer) throws IOException {
        json.writeArrayFieldStart("schools");
        for (List<Figure> school : answer.schools()) {
            json.writeStartArray();
            for (Figure figure : school) {
                json.writeString(Wording.source(figure));
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void consensus(JsonGenerator json, Answer answer) throws IOException {
        json.writeObjectFieldStart("consensus");
        number(json, "low", answer.consensus().map(Interval::lowAsDouble).orElse(Double.NaN));
        number(json, "high", answer.consensus().map(Interval::highAsDouble).orElse(Double.NaN));
        json.writeNumberField("sources", answer.consensusSources());
        json.writeEndObject();
    }

    private static void pooled(JsonGenerator json, Optional<Answer.Pooled> pooled) throws IOException {
        json.writeFieldName("pooled");
        if (pooled.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        number(json, "estimate", pooled.get().estimate());
        number(json, "low", pooled.get().low());
        number(json, "high", pooled.get().high());
        json.writeStringField("method", pooled.get().method());
        json.writeEndObject();
    }

    private static void relations(JsonGenerator json, List<Relation> relations) throws IOException {
        json.writeArrayFieldStart("relations");
        for (Relation relation : relations) {
            json.writeStartObject();
            json.writeStringField("a", Wording.source(relation.a()));
            json.writeStringField("b", Wording.source(relation.b()));
            json.writeStringField("relation", relation.type().label());
            number(json, "gap", relation.gap());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Writes {@code pool} for people; {@code out} stays open. */
    public static void table(RangePool pool, Writer out) throws IOException {
        Answer answer = pool.answer();
        out.append("%d estimates, %d independent sources: %s%n"
                .formatted(
                        answer.question().figures().size(),
                        answer.sources(),
                        answer.verdict().label()));
        out.append(answer.why()).append("\n\n");
        int number = 0;
        for (List<Figure> school : answer.schools()) {
            out.append("school " + ++number + " of " + answer.schools().size() + "\n");
            for (Figure figure : school) {
                out.append("  %-28s %s%n".formatted(Wording.source(figure), Wording.of(figure.value())));
            }
        }
        out.append('\n').append(consensusWords(answer)).append('\n');
        out.append(answer.pooled()
                        .map(pooled -> "Pooled: " + Wording.of(pooled) + ", " + pooled.method())
                        .orElse("Not pooled."))
                .append('\n');
        for (String refusal : answer.refusals()) {
            out.append(refusal).append('\n');
        }
        out.append("Ranges are not confidence intervals.\n");
    }

    private static String consensusWords(Answer answer) {
        String who = "%d of %d sources".formatted(answer.consensusSources(), answer.sources());
        return answer.consensus()
                .map(range -> "Allowed by at least " + who + ": " + Wording.of(range))
                .orElse("No one stretch of values is allowed by at least " + who + ".");
    }
}
