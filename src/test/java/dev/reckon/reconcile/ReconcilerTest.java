package dev.reckon.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reckon.align.Draft;
import dev.reckon.align.Question;
import dev.reckon.base.Interval;
import dev.reckon.figure.Figure;
import dev.reckon.lang.DataFolder;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReconcilerTest {

    private final Reconciler reconciler = Reconciler.load(DataFolder.packed());

    /** Answers one question with one figure a document, each given as a marked figure. */
    private Answer answer(String... marked) {
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < marked.length; i++) {
            figures.addAll(Draft.figures("doc" + i, "It was {" + marked[i] + "} there."));
        }
        return reconciler.answer(new Question("q", "q", figures.get(0).unit(), figures));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '~', textBlock = """
                    # all can be true of one value
                    up to 5 million,hedge=up_to & 2.2 to 5 million,hedge=range                     ~ agree
                    200,000 & 215,000                                                              ~ agree
                    over 1,000,000,hedge=more_than & 1,001,613                                     ~ agree
                    65 to 66,kind=measure;unit=inch;hedge=range & 165 to 168,kind=measure;unit=cm;hedge=range ~ agree
                    1000 to 10000,hedge=order_of_magnitude & 9,000 & 9,400                         ~ agree
                    at most 30,hedge=at_most;by=A & at least 30,hedge=at_least;by=B                 ~ agree
                    # an order of magnitude alone, and two ranges that only touch
                    1000 to 10000,hedge=order_of_magnitude & 12,500                                ~ partly
                    1000 to 10000,hedge=order_of_magnitude & over 5,000,hedge=more_than            ~ partly
                    300,000 & 100,000 to 200,000,hedge=range                                       ~ partly
                    # near misses, other definitions, other ends
                    681,686 & 681,692                                                              ~ partly
                    12,450,what=excess deaths & 7,312,what=confirmed deaths                        ~ partly
                    almost 500,000,hedge=nearly;what=expected crowd & 440,000 to 500,000,hedge=range ~ partly
                    3.1 to 5.2 million,hedge=range & 3.3 to 4.6 million,hedge=range                ~ partly
                    # no value satisfies both
                    12,733 & about 250,000,hedge=approx                                            ~ conflict
                    over 7 million,hedge=more_than & up to 5 million,hedge=up_to                   ~ conflict
                    13.9% & 5.8% & 2.9%                                                            ~ conflict
                    # one source that gives two values, and a work of one's own beside one written with others
                    12,733,by=R. Bolov & about 250,000,hedge=approx;by=Bolov                       ~ partly
                    500,by=Ann Arno and Ben Boll & 900,by=Boll                                     ~ partly
                    500,by=Ann Arno and Ben Boll & 900,by=Cole                                     ~ conflict
                    # numbers that only their roundness lets meet: of one source, or of another scope
                    8000,hedge=approx;by=Bolov & 10000,hedge=approx;by=R. Bolov                    ~ partly
                    over 300,hedge=more_than;by=Bolov & over 140,hedge=more_than;by=Bolov          ~ partly
                    over 300,hedge=more_than;by=Bolov & over 140,hedge=more_than;by=Cole           ~ agree
                    over 300,hedge=more_than;by=Bolov & 310,by=Bolov                               ~ agree
                    500,act=died;pop=monks;by=A & over 300,hedge=more_than;act=died;by=B           ~ partly
                    # only one is limited in time or to a group
                    500,act=died;when=1931;by=A & 900,act=died;by=B                                ~ partly
                    500,act=died;when=1931;by=A & 900,act=died;when=1931;by=B                      ~ conflict
                    500,act=died;pop=monks;by=A & 900,act=died;by=B                                ~ partly
                    # values that come with their errors exclude each other beyond three of them
                    67.4 ± 0.5,unit=m;kind=measure;hedge=range;by=A & 73.0 ± 1.0,unit=m;kind=measure;hedge=range;by=B ~ conflict
                    67.4 ± 0.5,unit=m;kind=measure;hedge=range;by=A & 70.0 ± 1.0,unit=m;kind=measure;hedge=range;by=B ~ partly
                    # an excess and those counted one by one answer one question, a number cut off is no other
                    520,act=died;what=excess deaths;by=A & 140,act=died;by=B                       ~ conflict
                    126,000,by=A & 126,480,by=B                                                    ~ agree
                    126,000,by=A & 128,480,by=B                                                    ~ partly
                    # one source
                    12,733                                                                         ~ single
                    12,733,by=R. Bolov & 12,733,by=Bolov                                           ~ single
                    12,733,stance=denied & 884                                                     ~ single
                    """)
    void findsTheVerdict(String marked, String verdict) {
        String[] figures = Arrays.stream(marked.split(" & ", -1))
                .map(figure -> figure.replaceFirst(",(?=[a-z])", "|"))
                .toArray(String[]::new);
        assertEquals(verdict, answer(figures).verdict().label());
    }

    @Test
    void saysWhyNamingFiguresAndSources() {
        assertEquals(
                "“12,733” (Latov) and “about 250,000” (Ryzhov) cannot both be true: read as widely as their words allow they lie"
                        + " apart by a factor of 18.",
                answer("12,733|by=Latov", "about 250,000|hedge=approx;by=Ryzhov")
                        .why());
        assertEquals(
                "“681,689” (Latov) and “681,698” (Ryzhov) miss each other narrowly (factor under 1.001, by 9, which looks like two"
                        + " digits transposed); no two figures lie further apart.",
                answer("681,689|by=Latov", "681,698|by=Ryzhov").why());
        assertEquals(
                "Both figures can be true of one value, 2,150,000 to 5,000,000 people: “2.2 to 5 million” (Ryzhov) sets the lower"
                        + " end and “up to 5 million” (Latov) the upper.",
                answer("up to 5 million|hedge=up_to;by=Latov", "2.2 to 5 million|hedge=range;by=Ryzhov")
                        .why());
        assertEquals(
                "“12,450” (Latov) and “7,312” (Ryzhov) differ by a factor of 1.7, but they are not defined alike: only “12,450” is"
                        + " marked as maximum.",
                answer("12,450|by=Latov;what=maximum deaths", "7,312|by=Ryzhov;what=deaths")
                        .why()
                        .replace("“7,312” (Ryzhov) and “12,450” (Latov)", "“12,450” (Latov) and “7,312” (Ryzhov)"));
    }

    @Test
    void saysWhichFigureIsDefinedHow() {
        assertEquals(
                "“7,312” (Ryzhov) and “12,450” (Latov) differ by a factor of 1.7, but they are not defined alike: only “7,312” is"
                        + " marked as confirmed, and only “12,450” is marked as maximum.",
                answer("7,312|by=Ryzhov;what=confirmed deaths", "12,450|by=Latov;what=maximum deaths")
                        .why());
    }

    @Test
    void saysThatAValueLiesInItsOwnInterval() {
        List<Figure> figures = Draft.figures(
                "a", "The survey found {400|by=the survey} (95% CI {150 to 800|hedge=range;by=the survey}) of them.");
        Answer answer = reconciler.answer(new Question("q", "q", "people", figures));
        assertEquals(Verdict.AGREE, answer.verdict());
        assertEquals(
                "“400” (the survey) lies in the interval that its own source gives with it, “150 to 800”; no other source"
                        + " confirms it.",
                answer.why());
        assertEquals(
                "Both figures can be true of one value, 350 to 450 people: “400” (Latov) is the narrowest.",
                answer("400|by=Latov", "150 to 800|hedge=range;by=Ryzhov").why());
    }

    @Test
    void takesAValueGivenAgainForNoOtherQuantity() {
        assertEquals(
                Verdict.AGREE,
                answer("8,450|by=Latov;what=expected crowd", "8,450|by=Ryzhov;what=crowd")
                        .verdict());
        assertEquals(
                Verdict.PARTLY,
                answer("8,450|by=Latov;what=expected crowd", "about 8,450|hedge=approx;by=Ryzhov;what=crowd")
                        .verdict());
    }

    @Test
    void readsABestValueWithTheIntervalOfItsSource() {
        List<Figure> figures = new ArrayList<>(Draft.figures(
                "a", "The survey found {400|by=the survey} (95% CI {150 to 800|hedge=range;by=the survey}) of them."));
        figures.addAll(Draft.figures("b", "The registry has {700|by=the registry} of them."));
        Question question = new Question("q", "q", "people", figures);
        assertEquals(1, reconciler.answer(question).schools().size());
        List<Figure> without = List.of(figures.get(0), figures.get(2));
        assertEquals(
                Verdict.CONFLICT,
                reconciler.answer(new Question("q", "q", "people", without)).verdict());
    }

    @Test
    void countsATextAsASourceOnlyWhenItNamesNone() {
        List<Figure> figures =
                Draft.figures("a", "The mayor has {400|by=the mayor} of them. In truth it was {900} of them.");
        Answer answer = reconciler.answer(new Question("q", "q", "people", figures));
        assertEquals(1, answer.sources());
        assertEquals(Verdict.PARTLY, answer.verdict());
        assertTrue(answer.why().contains("no source named"), answer.why());
        List<Figure> against =
                Draft.figures("a", "The mayor has {400|by=the mayor} of them, while in truth it was {900} of them.");
        assertEquals(
                Verdict.CONFLICT,
                reconciler.answer(new Question("q", "q", "people", against)).verdict());
        assertEquals(2, answer("400|by=the mayor", "900").sources());
        List<Figure> judged = Draft.figures(
                "a", "It was {900} of them. The count of the mayor, {400|by=the mayor}, is clearly too small.");
        assertEquals(
                Verdict.CONFLICT,
                reconciler.answer(new Question("q", "q", "people", judged)).verdict());
    }

    @Test
    void takesTheWorkANoteNamesForASource() {
        List<Figure> figures = Draft.figures("a", "Some {400} came.[7] In truth it was {900} of them.[8]");
        Answer answer = reconciler.answer(new Question("q", "q", "people", figures));
        assertEquals(2, answer.sources());
        assertTrue(answer.why().contains("note 7"), answer.why());
        List<Figure> one = Draft.figures("a", "Some {400} came.[7] In truth it was {900} of them.[7]");
        assertEquals(1, reconciler.answer(new Question("q", "q", "people", one)).sources());
    }

    @Test
    void findsSchoolsAndTheDecidingPair() {
        Answer answer = answer("150,000|by=A", "146,000|by=B", "300,000|by=C", "60,000|by=D");
        assertEquals(3, answer.schools().size());
        assertEquals(
                List.of("60,000", "300,000"),
                answer.deciding().stream().map(Figure::surface).toList());
        assertEquals(250.0 / 65.0, answer.gap(), 1e-9);
        assertTrue(answer.pooled().isEmpty());
        assertTrue(answer.refusals().stream().anyMatch(refusal -> refusal.contains("3 schools")));
    }

    @Test
    void findsTheConsensusOfAMajority() {
        Answer answer = answer("150,000|by=A", "146,000|by=B", "300,000|by=C");
        assertEquals(2, answer.consensusSources());
        Interval consensus = answer.consensus().orElseThrow();
        assertEquals(0, consensus.low().orElseThrow().compareTo(new BigDecimal("145500")));
        assertEquals(0, consensus.high().orElseThrow().compareTo(new BigDecimal("146500")));
    }

    @Test
    void keepsRefutedFiguresOutOfVerdictAndPooling() {
        Answer answer = answer("884|by=Mirov", "900|by=Tarov", "22|by=Latov;stance=denied");
        assertEquals(Verdict.AGREE, answer.verdict());
        assertEquals(
                List.of("22"), answer.refuted().stream().map(Figure::surface).toList());
        assertTrue(answer.pooled().isEmpty());
        assertTrue(answer.refusals().stream().anyMatch(refusal -> refusal.contains("refuted")));
    }

    @Test
    void poolsOnlyOneSchoolOfOneDefinition() {
        assertTrue(answer("150,000|by=A", "about 152,000|by=B;hedge=approx")
                .pooled()
                .isPresent());
        assertTrue(answer("150,000|by=A;what=excess deaths", "151,000|by=B;what=deaths")
                .pooled()
                .isEmpty());
        assertTrue(answer("150,000|by=A", "152,000|by=A").pooled().isEmpty());
    }

    @Test
    void notesTheSameOddNumberFromTwoSources() {
        Answer answer = answer("12,733|by=A", "12,733|by=B", "250,000|by=C");
        assertTrue(answer.refusals().stream().anyMatch(refusal -> refusal.startsWith("Possibly one upstream")));
    }

    @Test
    void triesPresetsAndLeavingOneUpstreamOut() {
        Answer.Robustness stable =
                answer("100|by=A", "5,000|by=B", "90,000|by=C").robustness();
        assertEquals(new Answer.Robustness(3, 3, 3, 3), stable);
        Answer.Robustness shaky =
                answer("150,000|by=A", "152,000|by=B", "900,000|by=C").robustness();
        assertEquals(2, shaky.leaveOneOutHeld());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void givesTheSameVerdictInAnyOrderAndUnitAndHoweverOftenQuoted(long seed) {
        Random random = new Random(seed);
        List<String> figures = new ArrayList<>();
        int n = 2 + random.nextInt(5);
        for (int i = 0; i < n; i++) {
            String hedge =
                    List.of("exact", "approx", "at_least", "up_to", "nearly").get(random.nextInt(5));
            int value = 100 + random.nextInt(40);
            figures.add(value + "|kind=measure;unit=km;hedge=" + hedge + ";by=Source" + i);
        }
        Answer base = answer(figures.toArray(String[]::new));
        List<String> quoted = new ArrayList<>(figures);
        quoted.add(figures.get(0));
        quoted.add(figures.get(0).replace("by=Source0", "by=Paper;up=Source0;type=organisation"));
        List<String> shuffled = new ArrayList<>(figures);
        Collections.shuffle(shuffled, random);
        for (List<String> other : List.of(shuffled, metres(figures))) {
            Answer answer = answer(other.toArray(String[]::new));
            assertEquals(base.verdict(), answer.verdict());
            assertEquals(base.schools().size(), answer.schools().size());
            assertEquals(base.gap(), answer.gap(), 1e-9);
        }
        Answer answer = answer(quoted.subList(0, n + 1).toArray(String[]::new));
        assertEquals(base.verdict(), answer.verdict());
        assertEquals(base.sources(), answer.sources());
        assertEquals(base.consensus(), answer.consensus());
        assertEquals(base.pooled(), answer.pooled());
    }

    /** The same lengths, grain and all, in metres. */
    private static List<String> metres(List<String> figures) {
        return figures.stream()
                .map(figure -> figure.replace("unit=km", "unit=mm").replaceFirst("\\|", " million|"))
                .toList();
    }

    @Test
    void reconcilesDocumentsFromEndToEnd() {
        List<Figure> figures = new ArrayList<>(Draft.figures(
                "a",
                "By Mirov {884|act=executed;place=Russia;by=Mirov;what=prisoners} prisoners were executed in Russia."));
        figures.addAll(
                Draft.figures(
                        "b",
                        "By Latov {22|act=executed;place=Russia;by=Latov;what=prisoners} prisoners were executed in Russia, {3} of {5} judges wrote."));
        Reconciliation result = reconciler.reconcile(
                figures.stream().map(Figure::document).distinct().toList(), figures, List.of());
        assertEquals(Verdict.CONFLICT, result.answers().get(0).verdict());
        assertEquals(1, result.relations().size());
        assertEquals(Relation.Type.ABOVE, result.relations().get(0).type());
        assertEquals(1, result.checks().size());
        assertEquals(4, result.figures().size());
    }

    @Test
    void answersAQuestionOfThousandsOfSourcesInSeconds() {
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            figures.addAll(Draft.figures("d" + i, "It was {" + (1000 + i % 700) + "|by=S" + i + "} there."));
        }
        Question question = new Question("q", "q", "people", figures);
        assertTimeout(
                Duration.ofSeconds(30),
                () -> assertFalse(reconciler.answer(question).schools().isEmpty()));
    }
}
