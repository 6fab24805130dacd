package dev.reckon.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the cells of a table say in the light of its heads, its labels and its caption. */
class TableFiguresTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiterString = "=>", textBlock = """
                # the head scales the number, unless the cell does
                | Land | Population (millions) |¶|---|---|¶| Arden | 33.4 | => 33400000 people
                | Land | Unemployed (000s) |¶|---|---|¶| Arden | 1,294 | => 1294000 people
                | Land | Deaths (millions) |¶|---|---|¶| Arden | 1.2 million | => 1200000 people
                | Land | Millions of trees |¶|---|---|¶| Arden | 16 | => 16000000 trees
                | Land | Trees |¶|---|---|¶| Arden | 16 | => 16 trees
                # and says the unit
                | Land | GDP ($ bn) |¶|---|---|¶| Arden | 242 | => 242000000000 USD
                | Item | Cost ($ |¶|---|---|¶| Wood | 242 | => 242 USD
                | Land | Growth (%) |¶|---|---|¶| Arden | 2.7 | => 2.7 %
                | Land | % of votes |¶|---|---|¶| Arden | 27 | => 27 %
                | Land | Income per head (US$) |¶|---|---|¶| Arden | 7,126 | => 7126 USD/head
                | Land | Deaths per 1,000 births |¶|---|---|¶| Arden | 41 | => 41 deaths/1000 births
                | Town | Evacuated |¶|---|---|¶| Arden | 4,100 | => 4100 people
                # "in" may be inches or stand before the scale
                | Land | Deaths (in thousands) |¶|---|---|¶| Arden | 66.5 | => 66500 people
                | Land | Trade (in bn. constant euros) |¶|---|---|¶| Arden | 2.5 | => 2500000000 EUR
                | Land | Trade per head (in euros) |¶|---|---|¶| Arden | 250 | => 250 EUR/head
                | Pipe | Width (in) |¶|---|---|¶| Arden | 14 | => 14 inch
                # an interval is in the unit of the column before
                | Town | Excess deaths | 95% interval |¶|---|---|---|¶| Arden | 120 | 80–160 | => 95 %; 120 people; 80..160 people
                # the caption, over or under the table
                Table 2. Deaths (thousands) by county¶¶| County | 1959 |¶|---|---|¶| Arden | 66.5 | => 66500 people
                Table 2. Deaths (thousands) by county¶¶| County | Change (%) |¶|---|---|¶| Arden | 6.6 | => 6.6 %
                | Year | Home |¶|---|---|¶| 1959 | 66,500 |¶¶: Attendance by year => 66500 people
                # heads of two rows
                +-------+------------+¶| Date  | Deported   |¶|       | by Harte   |¶+=======+============+¶| 1951  | 3,807      |¶+-------+------------+ => 3807 people
                # ages and ranks say which row it is
                | Age | Deaths |¶|---|---|¶| 30–49 | 66 | => 66 people
                | Rank | Deaths |¶|---|---|¶| 14 | 66 | => 66 people
                | Note | Deaths |¶|---|---|¶| with 14 children | 66 | => 14 people; 66 people
                """)
    void readsCells(String text, String expected) {
        assertEquals(
                expected,
                Show.figures(text).stream().map(TableFiguresTest::shown).collect(Collectors.joining("; ")));
    }

    private static String shown(Figure figure) {
        Value value = figure.value();
        String numbers = Stream.of(value.low(), value.best(), value.high())
                .flatMap(Optional::stream)
                .map(BigDecimal::stripTrailingZeros)
                .map(BigDecimal::toPlainString)
                .collect(Collectors.joining(".."));
        return numbers + " " + figure.unit();
    }
}
