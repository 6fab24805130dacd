package dev.reckon.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipTest {

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource(textBlock = """
                1543,       1453,      TRANSPOSED_DIGITS
                1.543,      1.453,     TRANSPOSED_DIGITS
                1463,       1453,      WRONG_DIGIT
                -1463,      1453,      WRONG_DIGIT
                14533,      1453,      DIGIT_COUNT
                143,        1453,      DIGIT_COUNT
                14.53,      145.3,     DECIMAL_POINT
                3500000000, 3500000,   SCALE_WORD
                3.5,        3500000,   SCALE_WORD
                3.50,       3500,      SCALE_WORD
                # near misses
                1453.0,     1453,
                681686,     681692,
                1534,       1453,
                1354,       1453,
                0,          1453,
                1453,       0,
                14533,      15453,
                145,        14533,
                15,         5,
                """)
    void namesTheSlip(BigDecimal written, BigDecimal right, Slip expected) {
        assertEquals(Optional.ofNullable(expected), Slip.between(written, right));
    }

    @Test
    void findsThePowerThatFits() {
        Range right = Range.closed(3_000_000, 4_000_000);
        assertEquals(Optional.of(-3), Slip.magnitude(3.5e9, right));
        assertEquals(Optional.of(1), Slip.magnitude(350_000, right));
        assertEquals(Optional.empty(), Slip.magnitude(3_500_000, right));
        assertEquals(Optional.empty(), Slip.magnitude(5e9, right));
        assertEquals(Optional.empty(), Slip.magnitude(0, right));
    }
}
