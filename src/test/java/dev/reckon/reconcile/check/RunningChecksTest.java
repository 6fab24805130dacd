package dev.reckon.reconcile.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.reckon.align.Aspects;
import dev.reckon.align.Draft;
import dev.reckon.figure.Widths;
import dev.reckon.lang.DataFolder;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that find sums and quotients in running text, each fit beside a near miss that shows nothing. */
class RunningChecksTest {

    private final Checks checks = new Checks(Aspects.load(DataFolder.packed()), Widths.load(DataFolder.packed()));

    private String outcome(String rule, String marked) {
        return checks.in(Draft.figures("draft", marked)).stream()
                .filter(check -> check.rule().equals(rule))
                .map(check -> check.result().label())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    # agrees
                    The town lost {56}: {18} before the flood and {38} after it.                                 ~ holds
                    They sent {81,803}, of whom {31,022} came back. Of the {50,781} others nobody spoke.         ~ holds
                    The parish lists {5,012} in May and {4,113} in June. That makes {9,125}.                     ~ holds
                    # conflicts by a hair
                    The parish lists {35,012} in May and {44,113} in June, not the {79,128} of the summary.      ~ fails
                    # no check
                    The town lost {56} sheep, {18} before the flood and {30} after it.                           ~ -
                    The parish lists {5,012} in May and {4,113} in June, a little less than {9,800}.             ~ -
                    """)
    void addsUpRuns(String text, String expected) {
        assertEquals(expected == null ? "" : expected, outcome("sum", text));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    Spread over {730 days|kind=duration;unit=day}, the {681,692} arrests give an average of {934}.   ~ holds
                    Spread over {730 days|kind=duration;unit=day}, the {681,692} arrests give an average of {951}.   ~ -
                    The {681,692} came in {730} carts and sang {934} songs.              ~ -
                    """)
    void findsQuotients(String text, String expected) {
        assertEquals(expected == null ? "" : expected, outcome("ratio", text));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    They shot {681,692|act=shot;when=1937..1938}, an average of {934|kind=rate;unit=people/day;act=shot} a day. ~ holds
                    They shot {681,692|act=shot;when=1937..1938}, an average of {over 1,100|kind=rate;unit=people/day;act=shot;hedge=more_than} a day. ~ fails
                    They shot {681,692|act=shot;when=1937..1938}, on one night {over 1,100|kind=rate;unit=people/day;act=shot;hedge=more_than} a day. ~ -
                    """)
    void holdsRatesAgainstThePeriodOfTheAmount(String text, String expected) {
        assertEquals(expected == null ? "" : expected, outcome("rate", text));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    He stood {174 cm|kind=measure;unit=cm}, or {68.5 inches|kind=measure;unit=inch}.        ~ holds
                    He stood {174 cm|kind=measure;unit=cm}, that is {68.5 inches|kind=measure;unit=inch}.   ~ holds
                    He stood {174 cm|kind=measure;unit=cm}, or {90 inches|kind=measure;unit=inch} on stilts. ~ -
                    """)
    void readsUnitsRestatedInWords(String text, String expected) {
        assertEquals(expected == null ? "" : expected, outcome("conversion", text));
    }
}
