package dev.reckon.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reckon.align.Question;
import dev.reckon.base.Interval;
import dev.reckon.base.Span;
import dev.reckon.doc.Document;
import dev.reckon.figure.Attribution;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Stance;
import dev.reckon.figure.Value;
import dev.reckon.figure.Widths;
import dev.reckon.figure.Widths.Preset;
import dev.reckon.figure.Widths.Stated;
import dev.reckon.lang.DataFolder;
import dev.reckon.mention.Hedge;
import dev.reckon.mention.Kind;
import dev.reckon.stats.Range;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What holds of the answer to any question, on ten thousand random questions each; a failure names the seed of its question.
 *
 * <table>
 * <caption>Properties</caption>
 * <tr><td>ORDER</td><td>the order of the figures changes no headline</td></tr>
 * <tr><td>UNIT</td><td>neither does the unit they are stated in, but for the unit of the answer</td></tr>
 * <tr><td>QUOTES</td><td>quoting a source any number of times changes no headline, pooled value and summary among them</td></tr>
 * <tr><td>AGREEING</td><td>a further source that allows all that the others agree on makes no conflict</td></tr>
 * <tr><td>PRESETS</td><td>a wider reading of the hedges holds the narrower, and makes no conflict that was none</td></tr>
 * <tr><td>SCHOOLS</td><td>agreement is one school, conflict more than one, and no figure is lost between them</td></tr>
 * <tr><td>DECIDING</td><td>the two figures that decide a conflict cannot both be true, and none lie further apart</td></tr>
 * <tr><td>RELATIONS</td><td>there is one relation a pair, and turning the order round turns each round</td></tr>
 * <tr><td>CONSENSUS</td><td>no figure of an agreement lies outside the consensus altogether</td></tr>
 * <tr><td>POOLED</td><td>a pooled value lies inside its range, and is there for one school only</td></tr>
 * </table>
 */
class ReconcilePropertiesTest {

    private static final int CASES = 10_000;
    private static final Reconciler RECONCILER = Reconciler.load(DataFolder.packed());
    private static final Widths WIDTHS = Widths.load(DataFolder.packed());
    private static final Document DOCUMENT = new Document("table", "", Optional.empty(), "12", List.of());
    private static final List<Hedge> HEDGES = List.of(
            Hedge.EXACT,
            Hedge.APPROX,
            Hedge.NEARLY,
            Hedge.AT_LEAST,
            Hedge.MORE_THAN,
            Hedge.AT_MOST,
            Hedge.LESS_THAN,
            Hedge.UP_TO,
            Hedge.RANGE);

    /** The properties, as the class comment lists them. */
    enum Property {
        ORDER,
        UNIT,
        QUOTES,
        AGREEING,
        PRESETS,
        SCHOOLS,
        DECIDING,
        RELATIONS,
        CONSENSUS,
        POOLED
    }

    /** What one source says: the lengths in metres, to a grain. */
    private record Saying(String source, Hedge hedge, int low, int high) {

        static Saying of(Random random, int source) {
            int low = 100 + random.nextInt(60);
            Hedge hedge = HEDGES.get(random.nextInt(HEDGES.size()));
            return new Saying("Source" + source, hedge, low, low + 1 + random.nextInt(20));
        }

        /** The figure in units {@code factor} times as small. */
        Figure figure(String unit, int factor) {
            BigDecimal first = BigDecimal.valueOf((long) low * factor);
            BigDecimal second = BigDecimal.valueOf((long) high * factor);
            Optional<BigDecimal> none = Optional.empty();
            BigDecimal grain = BigDecimal.valueOf(factor);
            Stated stated =
                    switch (hedge) {
                        case EXACT, APPROX, NEARLY -> new Stated(none, Optional.of(first), none, hedge, grain);
                        case AT_LEAST, MORE_THAN -> new Stated(Optional.of(first), none, none, hedge, grain);
                        case AT_MOST, LESS_THAN, UP_TO -> new Stated(none, none, Optional.of(first), hedge, grain);
                        case RANGE, ORDER_OF_MAGNITUDE ->
                            new Stated(Optional.of(first), none, Optional.of(second), hedge, grain);
                    };
            return ReconcilePropertiesTest.figure(source, unit, stated);
        }
    }

    private static Figure figure(String source, String unit, Stated stated) {
        Span span = new Span(0, 2);
        Value value = new Value(
                stated.low(),
                stated.best(),
                stated.high(),
                stated.hedge(),
                stated.grain(),
                WIDTHS.hard(stated),
                WIDTHS.soft(stated));
        return new Figure(
                source + value.hedge() + value.low() + value.best() + value.high(),
                DOCUMENT,
                span,
                span,
                Kind.MEASURE,
                unit,
                value,
                "length",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Attribution(Attribution.Type.ORGANISATION, Optional.of(source), Optional.empty(), Optional.empty()),
                Stance.ASSERTED,
                "test");
    }

    private static List<Saying> sayings(Random random) {
        List<Saying> sayings = new ArrayList<>();
        for (int i = 1 + random.nextInt(5); i >= 0; i--) {
            sayings.add(Saying.of(random, i));
        }
        return sayings;
    }

    private static Question question(List<Saying> sayings) {
        return question(sayings, "m", 1);
    }

    private static Question question(List<Saying> sayings, String unit, int factor) {
        return new Question(
                "q",
                "q",
                unit,
                sayings.stream().map(saying -> saying.figure(unit, factor)).toList());
    }

    private static Answer answer(List<Saying> sayings) {
        return RECONCILER.answer(question(sayings));
    }

    /** All properties of one question share its answer, which takes longest. */
    @ParameterizedTest(name = "from seed {0}")
    @ValueSource(ints = {0, 2_500, 5_000, 7_500})
    void holdsOnTenThousandQuestions(int first) {
        for (int seed = first; seed < first + CASES / 4; seed++) {
            List<Saying> sayings = sayings(new Random(seed));
            Answer answer = answer(sayings);
            for (Property property : Property.values()) {
                try {
                    check(property, sayings, answer, new Random(seed));
                } catch (AssertionError | RuntimeException e) {
                    throw new AssertionError(property + " fails with seed " + seed + ": " + e.getMessage(), e);
                }
            }
        }
    }

    private static void check(Property property, List<Saying> sayings, Answer answer, Random random) {
        switch (property) {
            case ORDER -> order(sayings, answer, random);
            case UNIT -> unit(sayings, answer);
            case QUOTES -> quotes(sayings, answer, random);
            case AGREEING -> agreeing(sayings, answer);
            case PRESETS -> presets(sayings);
            case SCHOOLS -> schools(sayings, answer);
            case DECIDING -> deciding(answer);
            case RELATIONS -> relations(sayings);
            case CONSENSUS -> consensus(sayings, answer);
            case POOLED -> pooled(answer);
        }
    }

    private static void sameHeadline(Answer expected, Answer found) {
        assertEquals(expected.verdict(), found.verdict());
        assertEquals(expected.sources(), found.sources());
        assertEquals(expected.gap(), found.gap(), 1e-12);
        assertEquals(expected.schools().size(), found.schools().size());
        assertEquals(expected.consensus(), found.consensus());
        assertEquals(expected.consensusSources(), found.consensusSources());
        assertEquals(expected.pooled().isPresent(), found.pooled().isPresent());
        expected.pooled().ifPresent(pooled -> {
            Answer.Pooled other = found.pooled().orElseThrow();
            assertEquals(pooled.estimate(), other.estimate(), 1e-9 * pooled.estimate());
            assertEquals(pooled.low(), other.low(), 1e-9 * pooled.low());
            assertEquals(pooled.high(), other.high(), 1e-9 * pooled.high());
        });
    }

    private static void order(List<Saying> sayings, Answer answer, Random random) {
        List<Saying> shuffled = new ArrayList<>(sayings);
        Collections.shuffle(shuffled, random);
        sameHeadline(answer, answer(shuffled));
    }

    private static void unit(List<Saying> sayings, Answer metres) {
        Answer millimetres = RECONCILER.answer(question(sayings, "mm", 1000));
        assertEquals(metres.verdict(), millimetres.verdict());
        assertEquals(metres.schools().size(), millimetres.schools().size());
        assertEquals(metres.gap(), millimetres.gap(), 1e-12);
        assertEquals(
                metres.consensus().map(Interval::lowAsDouble).orElse(0.0) * 1000,
                millimetres.consensus().map(Interval::lowAsDouble).orElse(0.0),
                1e-6);
    }

    private static void quotes(List<Saying> sayings, Answer answer, Random random) {
        List<Saying> quoted = new ArrayList<>(sayings);
        Saying first = sayings.get(random.nextInt(sayings.size()));
        quoted.addAll(Collections.nCopies(1 + random.nextInt(5), first));
        Collections.shuffle(quoted, random);
        sameHeadline(answer, answer(quoted));
        Summary before = RECONCILER.summary(question(sayings));
        Summary after = RECONCILER.summary(question(quoted));
        assertEquals(before.outlierShare(), after.outlierShare());
        assertEquals(before.scatter().isPresent(), after.scatter().isPresent());
        before.scatter()
                .ifPresent(scatter -> assertEquals(
                        scatter.birgeRatio(), after.scatter().orElseThrow().birgeRatio(), 1e-9));
    }

    private static void agreeing(List<Saying> sayings, Answer before) {
        if (before.schools().size() == 1) {
            List<Figure> figures = new ArrayList<>(question(sayings).figures());
            Interval common = figures.stream()
                    .map(figure -> figure.value().hard())
                    .reduce((a, b) -> a.intersect(b).orElseThrow())
                    .orElseThrow();
            Optional<BigDecimal> low = common.low().map(end -> end.subtract(BigDecimal.ONE));
            Optional<BigDecimal> high = common.high().map(end -> end.add(BigDecimal.ONE));
            Hedge hedge = low.isEmpty() ? Hedge.AT_MOST : high.isEmpty() ? Hedge.AT_LEAST : Hedge.RANGE;
            figures.add(figure("Further", "m", new Stated(low, Optional.empty(), high, hedge, BigDecimal.ONE)));
            Answer after = RECONCILER.answer(new Question("q", "q", "m", figures));
            assertNotEquals(Verdict.CONFLICT, after.verdict());
            assertEquals(1, after.schools().size());
        }
    }

    private static void presets(List<Saying> sayings) {
        List<Figure> figures = question(sayings).figures();
        for (int i = 0; i < figures.size(); i++) {
            for (int j = 0; j <= i; j++) {
                Stated a = Stated.of(figures.get(i).value());
                Stated b = Stated.of(figures.get(j).value());
                boolean met = false;
                for (Preset preset : Preset.values()) {
                    Range one = Range.of(WIDTHS.hard(a, preset));
                    boolean meets = one.meets(Range.of(WIDTHS.hard(b, preset)));
                    assertTrue(meets || !met, () -> preset + " parts " + a + " and " + b);
                    met = meets;
                    assertTrue(preset == Preset.WIDE
                            || Range.of(WIDTHS.hard(a, Preset.WIDE)).covers(one));
                }
            }
        }
    }

    private static void schools(List<Saying> sayings, Answer answer) {
        assertTrue(answer.verdict() != Verdict.AGREE || answer.schools().size() == 1);
        assertTrue(answer.verdict() != Verdict.CONFLICT || answer.schools().size() > 1);
        assertEquals(
                sayings.size(), answer.schools().stream().mapToInt(List::size).sum());
        for (List<Figure> school : answer.schools()) {
            assertTrue(school.stream()
                    .map(figure -> Optional.of(figure.value().hard()))
                    .reduce((a, b) -> a.flatMap(x -> b.flatMap(x::intersect)))
                    .orElseThrow()
                    .isPresent());
        }
    }

    private static void deciding(Answer answer) {
        if (answer.verdict() == Verdict.CONFLICT) {
            assertEquals(2, answer.deciding().size());
            Range a = Range.of(answer.deciding().get(0).value().hard());
            Range b = Range.of(answer.deciding().get(1).value().hard());
            assertTrue(a.liesBelow(b));
            assertEquals(answer.gap(), a.gapRatio(b).orElseThrow(), 1e-12);
            assertTrue(answer.gap() > Judge.NEAR);
        }
    }

    private static void relations(List<Saying> sayings) {
        List<Relation> relations = RECONCILER.relations(question(sayings));
        int n = sayings.size();
        assertEquals(n * (n - 1) / 2, relations.size());
        List<Saying> backwards = new ArrayList<>(sayings);
        Collections.reverse(backwards);
        List<Relation> turned = RECONCILER.relations(question(backwards));
        for (Relation relation : relations) {
            Relation other = turned.stream()
                    .filter(r -> r.a().equals(relation.b()) && r.b().equals(relation.a()))
                    .findFirst()
                    .orElseThrow();
            assertEquals(relation.gap(), other.gap());
            assertTrue(relation.gap() >= 1);
            Range a = Range.of(relation.a().value().hard());
            Range b = Range.of(relation.b().value().hard());
            assertEquals(a.relationTo(b).name(), relation.type().name());
            assertEquals(a.relationTo(b).mirrored().name(), other.type().name());
        }
    }

    private static void consensus(List<Saying> sayings, Answer answer) {
        if (answer.verdict() == Verdict.AGREE) {
            Range consensus = Range.of(answer.consensus().orElseThrow());
            assertTrue(question(sayings).figures().stream()
                    .allMatch(figure -> Range.of(figure.value().hard()).meets(consensus)));
        }
        assertTrue(answer.consensusSources() <= answer.sources());
    }

    private static void pooled(Answer answer) {
        answer.pooled().ifPresent(pooled -> {
            assertEquals(1, answer.schools().size());
            assertTrue(pooled.low() <= pooled.estimate() && pooled.estimate() <= pooled.high());
        });
        boolean pooledOrRefused = answer.pooled().isPresent()
                || answer.sources() < 2
                || answer.refusals().stream().anyMatch(refusal -> refusal.startsWith("Not pooled: "));
        assertTrue(pooledOrRefused);
    }
}
