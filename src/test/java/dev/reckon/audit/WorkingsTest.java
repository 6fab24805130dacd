package dev.reckon.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingsTest {

    private static List<Double> numbers(String text) {
        return Arrays.stream(text.split(" ")).map(Double::valueOf).toList();
    }

    @ParameterizedTest(name = "{0} from {1}: {2}")
    @CsvSource({
        "415, 318 97, true",
        "431, 587 92 64, true",
        "825, 3300 2475, true",
        "60, 40 12, true",
        "435, 318 97, false",
        "925, 3300 2475, false",
        "318, 318 97, false",
        "6065, 70001 31000 20000 9000 3936 11 12 13 14, false",
        "6065, 70001 31000 20000 9000 3936, true"
    })
    void sumsAndDifferences(double number, String others, boolean given) {
        assertEquals(given, Workings.give(number, numbers(others)));
    }

    @ParameterizedTest(name = "{0} from {1}: {2}")
    @CsvSource({"20, 172 860, true", "400, 3300 8, false", "412, 3300 8, true", "22, 172 860, false"})
    void sharesAndRates(double number, String others, boolean given) {
        assertEquals(given, Workings.giveRatio(number, 0.5, numbers(others)));
    }
}
