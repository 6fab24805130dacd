package dev.reckon.pool;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.reckon.base.Interval;
import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Answer;
import dev.reckon.reconcile.Relation;
import dev.reckon.reconcile.Summary;
import dev.reckon.reconcile.Summary.Groups;
import dev.reckon.reconcile.Summary.Middle;
import dev.reckon.reconcile.Summary.Quantiles;
import dev.reckon.reconcile.Summary.Scatter;
import dev.reckon.report.JsonLines;
import dev.reckon.report.Wording;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/** Writes compared ranges as JSON with 17 digits; what is not there is null or an empty list. */
public final class RangeJson {

    private final JsonGenerator json;

    private RangeJson(JsonGenerator json) {
        this.json = json;
    }

    /** Writes {@code pool}; {@code out} stays open. */
    public static void write(RangePool pool, Writer out) throws IOException {
        try (JsonGenerator json = JsonLines.indented(out)) {
            new RangeJson(json).write(pool);
        }
        out.append('\n');
    }

    private void write(RangePool pool) throws IOException {
        Answer answer = pool.answer();
        json.writeStartObject();
        json.writeNumberField("n", answer.question().figures().size());
        json.writeNumberField("sources", answer.sources());
        json.writeStringField("verdict", answer.verdict().label());
        json.writeStringField("why", answer.why());
        number("gap", answer.gap());
        sources("deciding", answer.deciding());
        groups("schools", answer.schools());
        consensus(answer);
        number("outlier_share", pool.summary().outlierShare());
        pooled(answer.pooled());
        robustness(answer.robustness());
        summary(pool.summary());
        relations(pool.relations());
        json.writeArrayFieldStart("refusals");
        for (String refusal : answer.refusals()) {
            json.writeString(refusal);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void number(String name, double value) throws IOException {
        Numbers.write(json, name, value);
    }

    private void sources(String name, List<Figure> figures) throws IOException {
        json.writeArrayFieldStart(name);
        for (Figure figure : figures) {
            json.writeString(Wording.source(figure));
        }
        json.writeEndArray();
    }

    private void groups(String name, List<List<Figure>> groups) throws IOException {
        json.writeArrayFieldStart(name);
        for (List<Figure> group : groups) {
            json.writeStartArray();
            for (Figure figure : group) {
                json.writeString(Wording.source(figure));
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void consensus(Answer answer) throws IOException {
        json.writeObjectFieldStart("consensus");
        number("low", answer.consensus().map(Interval::lowAsDouble).orElse(Double.NaN));
        number("high", answer.consensus().map(Interval::highAsDouble).orElse(Double.NaN));
        json.writeNumberField("sources", answer.consensusSources());
        json.writeEndObject();
    }

    private void pooled(Optional<Answer.Pooled> pooled) throws IOException {
        if (pooled.isEmpty()) {
            json.writeNullField("pooled");
            return;
        }
        json.writeObjectFieldStart("pooled");
        number("estimate", pooled.get().estimate());
        number("low", pooled.get().low());
        number("high", pooled.get().high());
        json.writeStringField("method", pooled.get().method());
        json.writeEndObject();
    }

    private void robustness(Answer.Robustness robustness) throws IOException {
        json.writeObjectFieldStart("robustness");
        json.writeNumberField("presets_held", robustness.presetsHeld());
        json.writeNumberField("presets", robustness.presets());
        json.writeNumberField("leave_one_out_held", robustness.leaveOneOutHeld());
        json.writeNumberField("leave_one_out", robustness.leaveOneOut());
        json.writeEndObject();
    }

    private void summary(Summary summary) throws IOException {
        json.writeArrayFieldStart("robust_by_school");
        for (Middle middle : summary.middles()) {
            json.writeStartObject();
            json.writeNumberField("school", middle.school());
            number("log_median", middle.logMedian());
            quantiles("quantile_average", middle.averaged());
            quantiles("linear_pool", middle.mixed());
            json.writeEndObject();
        }
        json.writeEndArray();
        scatter(summary.scatter());
        crossCheck(summary.groups());
        sources("left_out_of_summaries", summary.leftOut());
    }

    private void quantiles(String name, Quantiles quantiles) throws IOException {
        json.writeObjectFieldStart(name);
        number("p05", quantiles.p05());
        number("p50", quantiles.median());
        number("p95", quantiles.p95());
        json.writeEndObject();
    }

    private void scatter(Optional<Scatter> scatter) throws IOException {
        if (scatter.isEmpty()) {
            json.writeNullField("scatter");
            return;
        }
        json.writeObjectFieldStart("scatter");
        json.writeStringField("note", Summary.DESCRIPTIVE);
        json.writeNumberField("k", scatter.get().authorities());
        number("Q", scatter.get().equal().q());
        number("I2", scatter.get().equal().i2());
        number("H2", scatter.get().equal().h2());
        number("birge_ratio", scatter.get().birgeRatio());
        number("tau2", scatter.get().random().tau2());
        number("median_source_ratio", scatter.get().random().medianRatio());
        json.writeEndObject();
    }

    private void crossCheck(Optional<Groups> groups) throws IOException {
        if (groups.isEmpty()) {
            json.writeNullField("schools_cross_check");
            return;
        }
        json.writeObjectFieldStart("schools_cross_check");
        groups("least_squares", groups.get().leastSquares());
        groups("density", groups.get().density());
        groups("largest_gap", groups.get().largestGap());
        number("largest_gap_factor", groups.get().gapFactor());
        json.writeEndObject();
    }

    private void relations(List<Relation> relations) throws IOException {
        json.writeArrayFieldStart("relations");
        for (Relation relation : relations) {
            json.writeStartObject();
            json.writeStringField("a", Wording.source(relation.a()));
            json.writeStringField("b", Wording.source(relation.b()));
            json.writeStringField("relation", relation.type().label());
            number("gap", relation.gap());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
