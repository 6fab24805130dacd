package dev.reckon.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2000          | 2,000
            2E+3          | 2,000
            0.05          | 0.05
            2500000       | 2.5 million
            299792458     | 299,792,458
            1E+10         | 10 billion
            1E+13         | 10 trillion
            0             | 0
            """)
    void namesTicksInWordsAReaderCanSay(String value, String label) {
        assertEquals(label, Ticks.label(new BigDecimal(value)));
    }

    @Test
    void logarithmicTicksAreOneTwoFive() {
        List<String> densest = Ticks.logarithmic(900, 110_000).get(0).stream()
                .map(Ticks::label)
                .toList();
        assertEquals(List.of("1,000", "2,000", "5,000", "10,000", "20,000", "50,000", "100,000"), densest);
    }

    @Test
    void linearTicksStandAtRoundValues() {
        List<BigDecimal> ticks = Ticks.linear(299_780, 299_970).get(0);
        assertTrue(ticks.stream().allMatch(t -> t.remainder(BigDecimal.TEN).signum() == 0), ticks.toString());
    }

    @Test
    void scaleIsLogarithmicBeyondTenfold() {
        assertFalse(ValueScale.around(DoubleStream.of(10, 100)).logarithmic());
        assertTrue(ValueScale.around(DoubleStream.of(10, 101)).logarithmic());
        assertFalse(ValueScale.around(DoubleStream.of(-10, 101)).logarithmic());
    }

    @Test
    void scaleStartsNearTheSmallestValue() {
        ValueScale scale = ValueScale.around(DoubleStream.of(7_500, 50_000, Double.POSITIVE_INFINITY));
        assertTrue(scale.low() > 4_000 && scale.low() < 7_500, scale.toString());
        assertTrue(scale.high() > 50_000 && scale.high() < 60_000, scale.toString());
    }

    @Test
    void scaleOfOneValueHasRoom() {
        ValueScale scale = ValueScale.around(DoubleStream.of(17, 17));
        assertTrue(scale.low() < 17 && scale.high() > 17, scale.toString());
    }
}
