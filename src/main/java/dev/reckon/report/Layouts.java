package dev.reckon.report;

import static dev.reckon.report.Column.Type.ARRAY;
import static dev.reckon.report.Column.Type.DATE;
import static dev.reckon.report.Column.Type.INTEGER;
import static dev.reckon.report.Column.Type.NUMBER;
import static dev.reckon.report.Column.Type.STRING;
import static dev.reckon.report.Column.always;
import static dev.reckon.report.Column.maybe;

import dev.reckon.base.Interval;
import dev.reckon.figure.Attribution;
import dev.reckon.figure.Period;
import dev.reckon.figure.Stance;
import dev.reckon.mention.Hedge;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Answer;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Relation;
import dev.reckon.reconcile.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public tables, column by column. Names and order are fixed; a column may be added at the end, none may go. */
public final class Layouts {

    /** One row a figure. */
    public static final Layout<FigureRow> FIGURES = new Layout<>(
            "figures",
            "One row for every numeric estimate found in the texts.",
            Stream.of(placeColumns(), valueColumns(), contextColumns(), sourceColumns())
                    .flatMap(List::stream)
                    .toList(),
            List.of("id"),
            List.of(new Layout.Reference("question", "questions")));

    /** One row a question. */
    public static final Layout<Answer> QUESTIONS = new Layout<>(
            "questions",
            "One row for every question that at least one figure answers.",
            questionColumns(),
            List.of("id"),
            List.of());

    /** One row a pair of figures that answer the same question. */
    public static final Layout<Relation> RELATIONS = new Layout<>(
            "relations",
            "One row for every pair of figures of one question: how their hard intervals lie to each other.",
            List.of(
                    always("question", STRING, "Id of the question both answer.", Relation::questionId),
                    always("figure_a", STRING, "Id of the first figure in text order.", r -> r.a().id()),
                    always("figure_b", STRING, "Id of the second figure.", r -> r.b().id()),
                    always("relation", STRING, "How the first lies to the second.", (Relation r) -> r.type()
                                    .label())
                            .among(names(Relation.Type.values(), Relation.Type::label)),
                    maybe(
                            "gap",
                            NUMBER,
                            "Larger of the lower ends over the smaller of the upper ends, at least 1; 1 when they meet;"
                                    + " absent when no ratio exists.",
                            r -> Plain.ofDouble(r.gap()))),
            List.of("figure_a", "figure_b", "question"),
            List.of(
                    new Layout.Reference("question", "questions"),
                    new Layout.Reference("figure_a", "figures"),
                    new Layout.Reference("figure_b", "figures")));

    /** One row an arithmetic check. */
    public static final Layout<Check> CHECKS = new Layout<>(
            "checks",
            "One row for every arithmetic check between figures.",
            List.of(
                    always("id", STRING, "Id of the check.", Check::id).unique(),
                    always("rule", STRING, "The rule that was checked.", Check::rule),
                    always("result", STRING, "What came out.", (Check c) -> c.result()
                                    .label())
                            .among(names(Check.Result.values(), Check.Result::label)),
                    always(
                            "figures",
                            ARRAY,
                            "The figures it is about, as a JSON array of objects with id, document, start, end and role.",
                            Layouts::members),
                    maybe("expected", STRING, "What the arithmetic gives, in words.", c -> words(c.expected())),
                    maybe("stated", STRING, "What the text says, in words.", c -> words(c.stated())),
                    always("explanation", STRING, "One sentence a reader can check.", Check::explanation)),
            List.of("id"),
            List.of());

    private Layouts() {}

    private static List<Column<FigureRow>> placeColumns() {
        return List.of(
                always("id", STRING, "Id of the figure: a hash of its document's text and place.", of(f -> f.figure()
                                .id()))
                        .unique(),
                always("document", STRING, "Name of the document as given.", r -> r.figure()
                        .document()
                        .name()),
                always("document_sha256", STRING, "SHA-256 of the document's bytes, hexadecimal.", r -> r.figure()
                        .document()
                        .sha256()),
                always(
                        "start",
                        INTEGER,
                        "First code point of the number phrase in the document's text.",
                        r -> r.start(r.figure().span())),
                always(
                        "end",
                        INTEGER,
                        "Code point after the number phrase.",
                        r -> r.end(r.figure().span())),
                always("surface", STRING, "The number phrase, exactly as written.", r -> r.figure()
                        .surface()),
                always(
                        "sentence_start",
                        INTEGER,
                        "First code point of the sentence it stands in.",
                        r -> r.start(r.figure().sentence())),
                always(
                        "sentence_end",
                        INTEGER,
                        "Code point after that sentence.",
                        r -> r.end(r.figure().sentence())),
                always("kind", STRING, "What sort of quantity it is.", of(r -> r.figure()
                                .kind()
                                .label()))
                        .among(names(Kind.values(), Kind::label)),
                maybe(
                        "unit",
                        STRING,
                        "people, the noun counted, %, an ISO 4217 currency code, a unit name, fraction or times.",
                        r -> words(r.figure().unit())));
    }

    private static List<Column<FigureRow>> valueColumns() {
        return List.of(
                maybe("low", NUMBER, "Lower value the words state.", r -> r.figure()
                        .value()
                        .low()),
                maybe("best", NUMBER, "Single value the words state.", r -> r.figure()
                        .value()
                        .best()),
                maybe("high", NUMBER, "Upper value the words state.", r -> r.figure()
                        .value()
                        .high()),
                always("hedge", STRING, "How the words bind the number.", of(r -> r.figure()
                                .value()
                                .hedge()
                                .label()))
                        .among(names(Hedge.values(), Hedge::label)),
                maybe(
                        "hard_low",
                        NUMBER,
                        "Below this the sentence would be false; absent when open.",
                        r -> hard(r).low()),
                maybe(
                        "hard_high",
                        NUMBER,
                        "Above this the sentence would be false; absent when open.",
                        r -> hard(r).high()),
                maybe("soft_low", NUMBER, "Lower end of the pragmatic reading; absent when open.", r -> soft(r).low()),
                maybe(
                        "soft_high",
                        NUMBER,
                        "Upper end of the pragmatic reading; absent when open.",
                        r -> soft(r).high()));
    }

    private static List<Column<FigureRow>> contextColumns() {
        return List.of(
                maybe(
                        "what",
                        STRING,
                        "What is counted, as the text says it.",
                        r -> words(r.figure().description())),
                maybe("act", STRING, "The act: killed, executed, deported, grew ...", r -> r.figure()
                        .act()),
                maybe("event", STRING, "The named event.", r -> r.figure().event()),
                maybe("population", STRING, "Whom or what it counts more narrowly.", r -> r.figure()
                        .population()),
                maybe("place", STRING, "Where.", r -> r.figure().place()),
                maybe("period", STRING, "When, as written; the time such words mean in parentheses.", r -> r.figure()
                        .period()
                        .map(Period::spelled)),
                maybe("period_start", DATE, "First day of the span the words name.", r -> r.figure()
                        .period()
                        .flatMap(Period::start)),
                maybe("period_end", DATE, "Last day of that span, inclusive.", r -> r.figure()
                        .period()
                        .flatMap(Period::end)));
    }

    private static List<Column<FigureRow>> sourceColumns() {
        return List.of(
                maybe("attribution", STRING, "Who says so, as written.", r -> r.figure()
                        .attribution()
                        .text()),
                always("attribution_type", STRING, "What sort of source the words name.", of(r -> r.figure()
                                .attribution()
                                .type()
                                .label()))
                        .among(names(Attribution.Type.values(), Attribution.Type::label)),
                maybe("attribution_start", INTEGER, "First code point of the naming words.", r -> r.figure()
                        .attribution()
                        .span()
                        .map(r::start)),
                maybe("attribution_end", INTEGER, "Code point after the naming words.", r -> r.figure()
                        .attribution()
                        .span()
                        .map(r::end)),
                maybe("upstream", STRING, "The authority behind the attribution.", r -> r.figure()
                        .attribution()
                        .upstream()),
                always("stance", STRING, "What the text does with the figure.", of(r -> r.figure()
                                .stance()
                                .label()))
                        .among(names(Stance.values(), Stance::label)),
                maybe("question", STRING, "Id of the question it answers.", FigureRow::question),
                always("rule", STRING, "Id of the rule that read the number.", r -> r.figure()
                        .rule()));
    }

    private static List<Column<Answer>> questionColumns() {
        return List.of(
                always("id", STRING, "Id of the question.", (Answer a) -> a.question()
                                .id())
                        .unique(),
                always("label", STRING, "What is asked, in words.", a -> a.question()
                        .label()),
                maybe(
                        "unit",
                        STRING,
                        "The unit its figures are compared in.",
                        a -> words(a.question().unit())),
                always("figures", INTEGER, "Number of figures that answer it.", a -> a.question()
                        .figures()
                        .size()),
                always("sources", INTEGER, "Number of independent upstream authorities.", Answer::sources),
                always("verdict", STRING, "How the sources stand to each other.", (Answer a) -> a.verdict()
                                .label())
                        .among(names(Verdict.values(), Verdict::label)),
                always("schools", INTEGER, "The fewest values that would make every source right.", a -> a.schools()
                        .size()),
                maybe(
                        "gap",
                        NUMBER,
                        "Largest gap ratio between two figures, at least 1.",
                        a -> Plain.ofDouble(a.gap())),
                maybe("consensus_low", NUMBER, "Lower end of the values most sources allow.", a -> a.consensus()
                        .flatMap(Interval::low)),
                maybe("consensus_high", NUMBER, "Upper end of the values most sources allow.", a -> a.consensus()
                        .flatMap(Interval::high)),
                maybe(
                        "consensus_sources",
                        INTEGER,
                        "How many sources allow every value of the consensus.",
                        a -> Optional.of(a.consensusSources()).filter(k -> k > 0)),
                maybe("pooled_low", NUMBER, "Lower end of the pooled value.", a -> a.pooled()
                        .flatMap(p -> Plain.ofDouble(p.low()))),
                maybe("pooled", NUMBER, "The pooled value, where pooling is in order.", a -> a.pooled()
                        .flatMap(p -> Plain.ofDouble(p.estimate()))),
                maybe("pooled_high", NUMBER, "Upper end of the pooled value.", a -> a.pooled()
                        .flatMap(p -> Plain.ofDouble(p.high()))),
                maybe("pooled_method", STRING, "How it was pooled.", a -> a.pooled()
                        .map(Answer.Pooled::method)),
                always("why", STRING, "One sentence a reader can check.", Answer::why),
                always(
                        "settings",
                        INTEGER,
                        "Hedge presets and left-out authorities the verdict was tried under.",
                        a -> a.evidence().trials().size()),
                always(
                        "settings_held",
                        INTEGER,
                        "In how many of them it stays the same.",
                        a -> a.evidence().trials().size() - Wording.flips(a).size()),
                maybe("flipped_by", STRING, "Which of them change it, and to what.", a -> words(flips(a))));
    }

    private static String flips(Answer answer) {
        return Wording.flips(answer).stream()
                .map(t -> t.words() + ": " + t.verdict().label())
                .collect(Collectors.joining("; "));
    }

    private static Optional<String> words(String text) {
        return Optional.of(text).filter(t -> !t.isEmpty());
    }

    private static Function<FigureRow, Object> of(Function<FigureRow, Object> cell) {
        return cell;
    }

    private static Interval hard(FigureRow row) {
        return row.figure().value().hard();
    }

    private static Interval soft(FigureRow row) {
        return row.figure().value().soft();
    }

    private static List<Column.Member> members(Check check) {
        FigureRow.Offsets offsets = new FigureRow.Offsets();
        return check.members().stream()
                .map(member -> {
                    FigureRow row = new FigureRow(
                            member.figure(), offsets.of(member.figure().document()), Optional.empty());
                    return new Column.Member(
                            member.figure().id(),
                            member.figure().document().name(),
                            row.start(member.figure().span()),
                            row.end(member.figure().span()),
                            member.role());
                })
                .toList();
    }

    private static <E> List<String> names(E[] values, Function<E, String> label) {
        return Stream.of(values).map(label).toList();
    }
}
