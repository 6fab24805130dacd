package dev.reckon.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reckon.align.Question;
import dev.reckon.figure.Figure;
import dev.reckon.report.Sample;
import dev.reckon.report.SampleText;
import dev.reckon.report.SampleText.Says;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    private static Spread of(Says... figures) {
        List<Figure> all = new ArrayList<>();
        for (Says says : figures) {
            all.addAll(new SampleText("text-" + all.size() + ".txt", "")
                    .says(says.who() + " has {a number}.", says)
                    .read()
                    .figures());
        }
        return Spread.of(Sample.answerTo(new Question("q", "q", "people", all)));
    }

    @Test
    void countsThoseNoSingleValueSatisfies() {
        Spread spread = of(
                SampleText.about("100").by("Ashe"),
                SampleText.about("105").by("Birk"),
                SampleText.about("900").by("Cole"),
                SampleText.about("900").by("Cole"));
        assertEquals(2, spread.most());
        assertEquals(1 / 3.0, spread.outlierShare(), 1e-12);
    }

    @Test
    void repeatingASourceChangesNothing() {
        Says cole = SampleText.about("900").by("Cole");
        Spread once = of(SampleText.about("100").by("Ashe"), SampleText.about("105").by("Birk"), cole);
        Spread often = of(SampleText.about("100").by("Ashe"), SampleText.about("105").by("Birk"), cole, cole, cole);
        assertEquals(once.ratios().orElseThrow().q(), often.ratios().orElseThrow().q(), 1e-9);
        assertEquals(
                once.ratios().orElseThrow().medianRatio(),
                often.ratios().orElseThrow().medianRatio(),
                1e-9);
        assertEquals(
                once.ratios().orElseThrow().averaged().middle(),
                often.ratios().orElseThrow().averaged().middle(),
                1e-9);
    }

    @Test
    void findsGroupsByDistance() {
        Spread.Camps camps = of(
                        SampleText.about("100").by("Ashe"),
                        SampleText.about("105").by("Birk"),
                        SampleText.about("900").by("Cole"))
                .camps()
                .orElseThrow();
        assertEquals(List.of(2, 1), camps.partition());
        assertEquals(List.of(2), camps.density());
        assertEquals(1, camps.alone());
        assertTrue(camps.below() > 103 && camps.below() < 106 && camps.above() > 890, camps.toString());
    }

    @Test
    void openEndsHaveNoMiddle() {
        Spread spread = of(SampleText.atLeast("100").by("Ashe"), SampleText.upTo("900").by("Birk"));
        assertTrue(spread.ratios().isEmpty());
        assertTrue(spread.camps().isEmpty());
    }
}
