package dev.reckon.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.reckon.lang.DataFolder;
import dev.reckon.pipeline.Engine;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberPhrasesTest {

    private static final Engine ENGINE = Engine.load(DataFolder.packed());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The mill paid 742p for each sack.                       | 7.42 GBP
                    It cost the parish thirteen dollars and forty cents.    | 13.4 USD
                    The loan was worth £450m-£500m to the bank.             | 450000000..500000000 GBP
                    The road will cost €1.5–2m per km.                      | 1500000..2000000 EUR/km
                    Repairs came to €1·4 million.                           | 1400000 EUR
                    The rate rose by 25 to 50 basis points.                 | 0.25..0.5 percentage point
                    He stood five feet eight in his socks.                  | 68 inch
                    The beam was 2 arshins and 3 vershoks long.             | 35 vershok
                    The river carried 4 150 m³/s at its peak.               | 4150 m3/s
                    They had walked about a mile.                           | ~1 mile
                    Oil stood at $84.20 a barrel.                           | 84.2 USD/barrel
                    Each was given 15 litres per person per day.            | 15 l/person/day
                    """)
    void unitsOfMoneyAndMeasure(String sentence, String expected) {
        assertEquals(expected, read(sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Roughly one prisoner in two fell ill.                   | ~0.5 fraction
                    Seven houses out of ten were lost.                      | 0.7 fraction
                    Nineteen cases in every twenty were mild.               | 0.95 fraction
                    A quarter of a million people fled.                     | 250000 people
                    The dose was five and a quarter grams.                  | 5.25 g
                    It took two point two million bricks.                   | 2200000 bricks
                    The toll was more than twice that of the flood.         | >2 times
                    There was a fourfold rise in fevers.                    | 4 times
                    The staff was cut by half.                              | 50 %
                    Some 4 thousand 3 hundred and 21 tickets were sold.     | ~4321 tickets
                    The society has only a few dozen members.               | 24..100 people
                    An extra eighteen thousand and change turned up.        | >18000
                    """)
    void numbersInWords(String sentence, String expected) {
        assertEquals(expected, read(sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    They counted 870 people, give or take 10 percent.       | 783..870..957 people
                    We found at least 102,800 people (± 12,000).            | 90800..102800..114800 people
                    The crowd was 22k, ±3k.                                 | 19000..22000..25000
                    The toll is not below 60,000.                           | >=60000
                    More than 100 and fewer than 300 houses burned.         | 100..300 houses
                    The list rose by 10,700 to 343,200.                     | 10700; 343200
                    They range from fewer than 10 to well over 100 cases.   | <10; >100 cases
                    It was 500,000 or even 600,000.                         | 500000; 600000
                    Sown were 4.4, 10.9, 9.6 and 4.2 million hectares.      | 4400000; 10900000; 9600000; 4200000 ha
                    The speed is 2.14 × 10⁸ m/s.                            | 214000000 m/s
                    The mass is 6.2x10^-4 kg.                               | 0.00062 kg
                    The yield is 1.5e-3 g.                                  | 0.0015 g
                    """)
    void rangesMarginsAndPowers(String sentence, String expected) {
        assertEquals(expected, read(sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    People of sixty-five and over were counted.             | ''
                    Call +1-222-2222-2222 for help.                         | ''
                    The answer, 4,645 over 64, is a ratio.                  | 4645; 64
                    """)
    void numbersThatAreNone(String sentence, String expected) {
        assertEquals(expected, read(sentence));
    }

    private static String read(String sentence) {
        return ENGINE.mentionsIn(Engine.document("sentence", sentence)).stream()
                .map(NumberPhrasesTest::shown)
                .collect(Collectors.joining("; "));
    }

    private static String shown(Mention mention) {
        String numbers = Stream.of(mention.low(), mention.best(), mention.high())
                .flatMap(Optional::stream)
                .map(BigDecimal::stripTrailingZeros)
                .map(BigDecimal::toPlainString)
                .collect(Collectors.joining(".."));
        String sign =
                switch (mention.hedge()) {
                    case APPROX, NEARLY -> "~";
                    case AT_LEAST -> ">=";
                    case MORE_THAN -> ">";
                    case AT_MOST, UP_TO -> "<=";
                    case LESS_THAN -> "<";
                    case EXACT, RANGE, ORDER_OF_MAGNITUDE -> "";
                };
        return (sign + numbers + " " + mention.unit().orElse("")).strip();
    }
}
