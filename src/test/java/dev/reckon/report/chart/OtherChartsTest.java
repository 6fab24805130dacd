package dev.reckon.report.chart;

import static dev.reckon.figure.Attribution.Type.GENERIC;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reckon.align.Question;
import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Answer;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Upstream;
import dev.reckon.report.Sample;
import dev.reckon.report.SampleText;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.data.xy.XYZDataset;
import org.junit.jupiter.api.Test;

class OtherChartsTest {

    private final Answer famine = Sample.answer("died");

    @Test
    void agreementHasACellForEveryTwoFigures() {
        XYPlot plot = new AgreementChart().draw(famine).chart().getXYPlot();
        XYZDataset cells = (XYZDataset) plot.getDataset();
        assertEquals(36, cells.getItemCount(0));
        assertEquals(1, cells.getZValue(0, 0));
        assertEquals(198_000 / 41_218.5, cells.getZValue(0, 5 + 1 * 6), 1e-9);
        assertEquals(cells.getZValue(0, 5 + 1 * 6), cells.getZValue(0, 1 + 5 * 6));
        assertTrue(plot.getAnnotations().stream()
                .map(a -> ((XYTextAnnotation) a).getText())
                .anyMatch("×4.8"::equals));
    }

    @Test
    void countsTheSourcesThatTheAnswerCounts() {
        List<Figure> figures = new ArrayList<>();
        figures.addAll(new SampleText("a.txt", "First")
                .says(
                        "Some historians say {about 500}.",
                        SampleText.about("500").by("Some historians", GENERIC))
                .says("A. Bolov has {about 700}.", SampleText.about("700").by("A. Bolov"))
                .says("Bolov repeats {about 720}.", SampleText.about("720").by("Bolov"))
                .read()
                .figures());
        figures.addAll(new SampleText("b.txt", "Second")
                .says(
                        "Some historians say {about 900}.",
                        SampleText.about("900").by("Some historians", GENERIC))
                .read()
                .figures());
        Answer answer = Sample.answerTo(new Question("q", "counted", "people", figures));
        assertEquals(3, answer.sources());
        assertEquals(
                List.of("Some historians, in First", "A. Bolov", "Some historians, in Second"),
                answer.evidence().upstreams().stream().map(Upstream::name).toList());
        assertEquals(0.5, RangeRow.of(answer).get(1).weight());
        assertEquals(
                "How many of the 3 sources allow each value: 1 at most.",
                subtitle(new OverlapChart().draw(answer)).replaceAll(" Where.*", ""));
        assertEquals(
                3, words(plot(new CitationChart().draw(answer)).getRangeAxis(0)).size());
        assertEquals(
                List.of("without Some historians, in First", "without A. Bolov", "without Some historians, in Second"),
                words(plot(new LeaveOneOutChart().draw(answer)).getRangeAxis(0)).stream()
                        .filter(name -> name.startsWith("without"))
                        .toList());
    }

    @Test
    void overlapCurveFollowsTheCoverage() {
        XYPlot plot = plot(new OverlapChart().draw(famine));
        double most = 0;
        for (int i = 0; i < plot.getDataset().getItemCount(0); i++) {
            most = Math.max(most, plot.getDataset().getYValue(0, i));
            if (i > 0) {
                assertTrue(
                        plot.getDataset().getXValue(0, i) >= plot.getDataset().getXValue(0, i - 1));
            }
        }
        assertEquals(famine.evidence().coverage().maximum(), most);
    }

    @Test
    void overlapCurveIsNamed() {
        XYPlot plot = new OverlapChart().draw(famine).chart().getXYPlot();
        assertEquals("sources that allow the value", plot.getRangeAxis().getLabel());
        assertEquals(
                3,
                plot.getRangeMarkers(org.jfree.chart.ui.Layer.FOREGROUND).stream()
                        .mapToDouble(m -> ((org.jfree.chart.plot.ValueMarker) m).getValue())
                        .findFirst()
                        .orElse(0));
    }

    @Test
    void leavingOneOutShowsWhatTheRestAllow() {
        XYPlot plot = new LeaveOneOutChart().draw(famine).chart().getXYPlot();
        assertEquals(6, plot.getDataset().getItemCount(0));
        List<String> left = words(plot.getRangeAxis(0));
        assertEquals("All sources", left.get(0));
        assertTrue(left.contains("without Halloran"), left.toString());
        assertEquals("198,000 to 260,000", words(plot.getRangeAxis(1)).get(0));
    }

    @Test
    void citationsJoinFiguresToTheirAuthority() {
        XYPlot plot = new CitationChart().draw(famine).chart().getXYPlot();
        assertEquals(7, plot.getDataset().getSeriesCount());
        assertEquals(6, words(plot.getRangeAxis(0)).size());
        assertEquals(
                plot.getDataset().getYValue(0, 0), plot.getDataset().getYValue(1, 0), "two figures of the Commission");
        assertTrue(words(plot.getRangeAxis(1)).contains("Brandt: about 41,000"));
    }

    @Test
    void ideogramNeedsStatedErrors() {
        assertTrue(!new IdeogramChart().suits(famine));
        Answer light = Sample.answer("speed of light");
        XYPlot plot = new IdeogramChart().draw(light).chart().getXYPlot();
        double peak = 0;
        for (int i = 0; i < plot.getDataset().getItemCount(0); i++) {
            if (plot.getDataset().getYValue(0, i) == 1) {
                peak = plot.getDataset().getXValue(0, i);
            }
        }
        assertEquals(299_862, peak, 5, "near the most precise measurement");
    }

    @Test
    void partsStandEndToEnd() {
        Check sum = Sample.reconciliation().checks().get(0);
        assertTrue(PartsChart.suits(sum));
        XYPlot plot = PartsChart.draw(sum).chart().getXYPlot();
        assertEquals(List.of("women", "men", "Parts together", "dead of the famine"), words(plot.getRangeAxis(0)));
        assertEquals(41_218, plot.getDataset().getXValue(0, 1), 1e-9);
        assertEquals(41_218, plot.getDataset().getXValue(0, 3), 1e-9);
        assertEquals(0, plot.getDomainAxis().getLowerBound());
    }

    @Test
    void yearsComeFromTheNamesOfSources() {
        List<Figure> figures = new SampleText("years.txt", "Counts")
                .says("Adler (1961) has {about 500}.", SampleText.about("500").by("Adler (1961)"))
                .says("Boon (1984) has {about 700}.", SampleText.about("700").by("Boon (1984)"))
                .says("Cruz, 2003, has {about 900}.", SampleText.about("900").by("Cruz, 2003"))
                .says("Dahl has {about 900}.", SampleText.about("900").by("Dahl"))
                .read()
                .figures();
        assertEquals(1961, YearChart.published(figures.get(0)).orElse(0));
        assertTrue(YearChart.published(figures.get(3)).isEmpty());
        Answer answer = Sample.answerTo(new Question("y", "counted", "people", figures));
        assertTrue(new YearChart().suits(answer));
        XYPlot plot = new YearChart().draw(answer).chart().getXYPlot();
        assertEquals(3, plot.getDataset().getSeriesCount(), "a series for each school");
        assertEquals(1984, plot.getDataset().getXValue(1, 0));
        assertEquals("year of publication", plot.getDomainAxis().getLabel());
    }

    private static List<String> words(ValueAxis axis) {
        return ((RowLabels) axis)
                .cells().stream().map(c -> String.join(" ", c.lines())).toList();
    }

    private static XYPlot plot(Chart chart) {
        return chart.chart().getXYPlot();
    }

    private static String subtitle(Chart chart) {
        return ((TextTitle) chart.chart().getSubtitle(1)).getText().replace('\n', ' ');
    }
}
