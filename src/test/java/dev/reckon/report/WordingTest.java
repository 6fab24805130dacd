package dev.reckon.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.reckon.base.Interval;
import dev.reckon.reconcile.Answer;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest(name = "{0} -> {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
            3000      | 3000        | 3,000
            3.0E+3    | 3000        | 3,000
            2.50      | 2.5         | 2.5
            0.000     | 0           | 0
            -1234.5   | -1234.5     | −1,234.5
            1E-7      | 0.0000001   | 0.0000001
            80000000000 | 80000000000 | 80,000,000,000
            999       | 999         | 999
            """)
    void writesPlainAndGroupedNumbers(String number, String plain, String grouped) {
        assertEquals(plain, Plain.of(new BigDecimal(number)));
        assertEquals(grouped, Plain.grouped(new BigDecimal(number)));
    }

    @Test
    void hasNoDecimalForInfinity() {
        assertEquals(true, Plain.ofDouble(Double.POSITIVE_INFINITY).isEmpty());
    }

    @Test
    void saysValuesAsHedged() {
        assertEquals("~3,000", Wording.of(SampleText.about("3000").value()));
        assertEquals("≥ 3,000", Wording.of(SampleText.atLeast("3000").value()));
        assertEquals("up to 3,000", Wording.of(SampleText.upTo("3000").value()));
        assertEquals("5–7", Wording.of(SampleText.range("5", "7").value()));
        assertEquals(
                "299,910 (299,860–299,960)",
                Wording.of(SampleText.measured("299910", "50").value()));
    }

    @Test
    void saysOpenEndsOfIntervals() {
        BigDecimal n = new BigDecimal("2000");
        assertEquals("2,000 or more", Wording.of(Interval.from(n, false)));
        assertEquals("more than 2,000", Wording.of(Interval.from(n, true)));
        assertEquals("less than 2,000", Wording.of(Interval.upTo(n, true)));
        assertEquals("any value", Wording.of(Interval.everything()));
    }

    @Test
    void roundsPooledValuesToWhereTheirEndsDiffer() {
        assertEquals("299,875 (299,860–299,890)", Wording.of(new Answer.Pooled(299860.2, 299874.9, 299890.4, "x")));
        assertEquals("212,000 (198,000–227,000)", Wording.of(new Answer.Pooled(198_012.3, 211_955, 227_049, "x")));
    }

    @Test
    void putsTextOnOneLineWithoutControlCharacters() {
        assertEquals("approx. 3.5 million", Wording.oneLine("approx.\r\n 3.5\u00a0million\u001b "));
    }
}
