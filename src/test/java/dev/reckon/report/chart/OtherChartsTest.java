package dev.reckon.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reckon.reconcile.Answer;
import dev.reckon.report.Sample;
import java.util.List;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;
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
        assertEquals(198_000 / 41_218.5, cells.getZValue(0, 5 + 2 * 6), 1e-9);
        assertEquals(cells.getZValue(0, 5 + 2 * 6), cells.getZValue(0, 2 + 5 * 6));
        assertTrue(plot.getAnnotations().stream()
                .map(a -> ((XYTextAnnotation) a).getText())
                .anyMatch("×4.8"::equals));
    }

    @Test
    void overlapCountsAuthoritiesNotFigures() {
        Votes votes = Votes.of(famine);
        assertEquals(5, votes.size());
        List<Votes.Step> steps = votes.steps(30_000, 2_000_000);
        assertEquals(4, steps.stream().mapToInt(Votes.Step::count).max().orElse(0));
        assertEquals(0, steps.get(0).count());
        for (int i = 1; i < steps.size(); i++) {
            assertEquals(steps.get(i - 1).to(), steps.get(i).from());
        }
    }

    @Test
    void mostSourcesAllowOneStretch() {
        List<Votes.Step> most = Votes.of(famine).allowedBy(3, 30_000, 2_000_000);
        assertEquals(1, most.size());
        assertEquals(198_000, most.get(0).from());
        assertEquals(260_000, most.get(0).to());
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
}
