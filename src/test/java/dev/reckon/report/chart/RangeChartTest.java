package dev.reckon.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reckon.reconcile.Answer;
import dev.reckon.report.Sample;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RangeChartTest {

    private static final RangeChart RANGE = new RangeChart();

    @Test
    void hasASeriesForEachSchoolAndOneForTheRefuted() {
        RangeDataset data = data(draw("died"));
        assertEquals(
                List.of("school 1", "school 2", "refuted"),
                IntStream.range(0, data.getSeriesCount())
                        .mapToObj(data::getSeriesKey)
                        .toList());
        assertEquals(2, data.getItemCount(0));
        assertEquals(41_000 * 0.9, data.getStartXValue(0, 0), 1e-9);
        assertEquals(41_218, data.getXValue(0, 1));
    }

    @Test
    void openEndsReachTheEdgeOfTheScale() {
        RangeDataset data = data(draw("died"));
        assertEquals(data.scale().high(), data.getEndXValue(1, 0));
        assertTrue(Double.isNaN(data.getXValue(1, 0)), "at least n has no middle");
    }

    @Test
    void axisIsLogarithmicAndNamedWithItsUnit() {
        XYPlot plot = plot(draw("died"));
        assertInstanceOf(LogAxis.class, plot.getDomainAxis());
        assertTrue(plot.getDomainAxis().getLabel().startsWith("people (logarithmic"));
        assertEquals("per cent", plot(draw("unemployment")).getDomainAxis().getLabel());
    }

    @Test
    void namesSourcesLeftAndNumbersAsWrittenRight() {
        XYPlot plot = plot(draw("died"));
        List<String> left = words((RowLabels) plot.getRangeAxis(0));
        assertTrue(left.containsAll(List.of("School 1 of 2", "Brandt", "School 2 of 2", "Okonjo")), left.toString());
        assertFalse(left.contains("1871"), "the heading says the year that all rows share");
        assertEquals(
                List.of(
                        "about 41,000",
                        "41,218",
                        "at least 35,000",
                        "between 180,000 and 260,000",
                        "hundreds of thousands",
                        "roughly 220,000",
                        "2 million"),
                words((RowLabels) plot.getRangeAxis(1)));
    }

    @Test
    void strikesWhatTheTextRejects() {
        RowLabels right = (RowLabels) plot(draw("died")).getRangeAxis(1);
        assertEquals(
                List.of("2 million"),
                right.cells().stream()
                        .filter(RowLabels.Cell::struck)
                        .flatMap(c -> c.lines().stream())
                        .toList());
    }

    @Test
    void poolsOnlyWhereThereIsOneSchool() {
        assertEquals(3, plot(draw("speed of light")).getDataset(1).getItemCount(0));
        assertNull(plot(draw("died")).getDataset(1));
    }

    @Test
    void shadesTheConsensus() {
        XYPlot plot = plot(draw("speed of light"));
        IntervalMarker band = (IntervalMarker)
                plot.getDomainMarkers(Layer.BACKGROUND).iterator().next();
        assertEquals(299_830, band.getStartValue());
        assertEquals(299_913, band.getEndValue());
        assertTrue(band.getLabel().contains("sources allow these values"));
        assertNull(plot(draw("bacteria")).getDomainMarkers(Layer.BACKGROUND));
    }

    @Test
    void captionSaysHowToReadIt() {
        String caption = texts(draw("died"));
        for (String part : List.of(
                "n = 6 figures",
                "n_eff = 5 independent",
                "Method:",
                "Hedge preset: default",
                "Excluded: “2 million”",
                "Ranges are not confidence intervals")) {
            assertTrue(caption.contains(part), caption);
        }
    }

    @Test
    void weighsFiguresOfOneAuthorityTogether() {
        List<RangeRow> rows = RangeRow.of(Sample.answer("died"));
        assertEquals(0.5, rows.get(1).weight());
        assertEquals(1, rows.get(2).weight());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8, 60})
    void rowsNeverOverlap(int n) {
        Chart chart = RANGE.draw(Sample.spread(n));
        RowLabels left = (RowLabels) plot(chart).getRangeAxis(0);
        double bottom = 0;
        for (RowLabels.Cell cell : left.cells()) {
            assertTrue(cell.right() <= 390, "too wide: " + cell.lines());
            if (cell.x() == 0) {
                double half = cell.lines().size() * 7.0;
                assertTrue(cell.y() - half >= bottom, "overlaps: " + cell.lines());
                bottom = cell.y() + half;
            }
        }
        assertTrue(bottom < left.getRange().getUpperBound());
    }

    @Test
    void pageLosesTheHeadingOnly() {
        Picture picture = draw("died").picture();
        String whole = SvgText.whole(picture, "x-");
        String body = SvgText.body(picture, "x-");
        assertTrue(whole.contains(">Died, Varn valley famine, 1871</text>"));
        assertFalse(body.contains(">Died, Varn valley famine, 1871</text>"));
        assertTrue(body.contains("n_eff") && body.contains(">41,218</text>"));
        assertTrue(body.contains("viewBox=\"0 " + (picture.heading() - 8) + " 960 "), body.substring(0, 200));
    }

    private static Chart draw(String label) {
        Answer answer = Sample.answer(label);
        assertTrue(RANGE.suits(answer));
        return RANGE.draw(answer);
    }

    private static XYPlot plot(Chart chart) {
        return chart.chart().getXYPlot();
    }

    private static RangeDataset data(Chart chart) {
        return (RangeDataset) plot(chart).getDataset(0);
    }

    private static List<String> words(RowLabels labels) {
        return labels.cells().stream().map(c -> String.join(" ", c.lines())).toList();
    }

    private static String texts(Chart chart) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < chart.chart().getSubtitleCount(); i++) {
            if (chart.chart().getSubtitle(i) instanceof TextTitle title) {
                out.append(title.getText().replace('\n', ' ')).append(' ');
            }
        }
        return out.toString();
    }
}
