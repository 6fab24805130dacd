package dev.reckon.pipeline;

import dev.reckon.base.Interval;
import dev.reckon.base.Span;
import dev.reckon.doc.Document;
import dev.reckon.doc.LineMap;
import dev.reckon.figure.Attribution;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Figure.Field;
import dev.reckon.figure.FigureReader.Result;
import dev.reckon.figure.Period;
import dev.reckon.figure.Skipped;
import dev.reckon.lang.BadDataException;
import dev.reckon.lang.Table;
import dev.reckon.mention.Mention;
import dev.reckon.report.Plain;
import dev.reckon.report.Wording;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Says in words how each number of a text was read and by which rules, or why it was skipped. */
public final class Explanation {

    private static final String HEDGES = "lang/en/hedges.tsv";
    private static final String RANGES = "lang/en/ranges.tsv";
    private static final String VOICES = "lang/en/voices.tsv";

    private final Engine engine;
    private final Map<String, String> templates = new HashMap<>();

    /** Prepares to explain what {@code engine} reads. */
    public Explanation(Engine engine) {
        this.engine = engine;
        for (String file : List.of(HEDGES, RANGES, VOICES)) {
            for (Table.Row row : engine.data().table(file).rows()) {
                templates.put(row.required("id"), row.required("template"));
            }
        }
    }

    /** Returns what there is to say of all numbers of {@code document}. */
    public String of(Document document) {
        return of(document, new Span(0, document.text().length()));
    }

    /**
     * Returns what there is to say of the numbers on one line of {@code document}.
     *
     * @param line from 1
     * @throws BadDataException if there is no such line
     */
    public String of(Document document, int line) {
        LineMap lines = new LineMap(document.text());
        if (line < 1 || line > lines.lines()) {
            throw new BadDataException(document.name(), line, "there is no such line; the last is " + lines.lines());
        }
        return of(document, lines.span(line));
    }

    private String of(Document document, Span stretch) {
        Result result = engine.read(document);
        Map<Span, Mention> mentions = new HashMap<>();
        engine.mentionsIn(document).forEach(mention -> mentions.put(mention.span(), mention));
        SortedMap<Span, String> parts = new TreeMap<>();
        for (Figure figure : result.figures()) {
            if (isWithin(figure.span(), stretch)) {
                parts.put(figure.span(), of(figure, Optional.ofNullable(mentions.get(figure.span()))));
            }
        }
        for (Skipped skipped : result.skipped()) {
            if (isWithin(skipped.span(), stretch)) {
                parts.put(skipped.span(), of(skipped));
            }
        }
        return parts.isEmpty() ? "no numbers there\n" : String.join("\n", parts.values());
    }

    private static boolean isWithin(Span span, Span stretch) {
        return span.start() < stretch.end() && span.end() > stretch.start();
    }

    private static String of(Skipped skipped) {
        String words = skipped.span().of(skipped.document().text());
        return "“" + Wording.oneLine(words) + "”  skipped: " + skipped.reason() + " (" + skipped.rule() + ")\n";
    }

    private String of(Figure figure, Optional<Mention> mention) {
        StringBuilder out = new StringBuilder();
        out.append("“").append(Wording.surface(figure)).append("”  figure\n");
        line(out, "read as", Wording.of(figure.value()));
        line(out, "hedge", figure.value().hedge().label());
        line(out, "true within", interval(figure.value().hard()));
        line(out, "taken as", interval(figure.value().soft()));
        line(out, "kind", figure.kind().label() + (figure.unit().isEmpty() ? "" : ", in " + figure.unit()));
        line(out, "what", Wording.oneLine(figure.description()));
        figure.act().ifPresent(act -> line(out, "act", act));
        figure.event().ifPresent(event -> line(out, "event", event));
        figure.population().ifPresent(whom -> line(out, "population", Wording.oneLine(whom)));
        figure.place().ifPresent(place -> line(out, "place", Wording.oneLine(place)));
        grounds(out, "place rule", Optional.ofNullable(figure.grounds().get(Field.PLACE)));
        figure.period().ifPresent(period -> line(out, "period", words(period)));
        grounds(out, "period rule", Optional.ofNullable(figure.grounds().get(Field.PERIOD)));
        line(out, "who says so", words(figure.attribution()));
        grounds(out, "says rule", figure.attribution().grounds());
        line(out, "stance", figure.stance().label());
        List<String> rules = mention.map(Mention::rules).orElse(List.of(figure.rule()));
        rules.forEach(rule -> line(out, "rule", named(rule)));
        return out.toString();
    }

    private void grounds(StringBuilder out, String name, Optional<Attribution.Grounds> found) {
        if (found.isPresent()) {
            Attribution.Grounds grounds = found.get();
            String cue = grounds.cue()
                    .map(word -> ", by “" + Wording.oneLine(word) + "”")
                    .orElse("");
            line(out, name, named(grounds.rule()) + cue);
            line(out, "not taken", Wording.oneLine(String.join("; ", grounds.others())));
        }
    }

    private static void line(StringBuilder out, String name, String words) {
        if (!words.isEmpty()) {
            out.append("    ").append(name).append(" ".repeat(13 - name.length()));
            out.append(words).append('\n');
        }
    }

    private String named(String rule) {
        String template = templates.get(rule);
        return template == null ? rule : rule + ": " + template;
    }

    private static String words(Period period) {
        String dates = period.start().map(Object::toString).orElse("") + " to "
                + period.end().map(Object::toString).orElse("");
        return Wording.oneLine(period.spelled())
                + (period.start().isEmpty() && period.end().isEmpty() ? "" : " (" + dates.strip() + ")");
    }

    private static String words(Attribution attribution) {
        String who = attribution.text().map(Wording::oneLine).orElse("the text itself");
        String upstream = attribution
                .upstream()
                .map(authority -> ", resting on " + Wording.oneLine(authority))
                .orElse("");
        return who + " (" + attribution.type().label() + ")" + upstream;
    }

    private static String interval(Interval interval) {
        String low = interval.low()
                .map(n -> (interval.lowOpen() ? "more than " : "from ") + number(n))
                .orElse("");
        String high = interval.high()
                .map(n -> (interval.highOpen() ? "less than " : "up to ") + number(n))
                .orElse("");
        return low.isEmpty() || high.isEmpty() ? low + high : low + ", " + high;
    }

    private static String number(BigDecimal value) {
        return Plain.grouped(value);
    }
}
