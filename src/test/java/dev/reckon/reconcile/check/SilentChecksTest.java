package dev.reckon.reconcile.check;

import static dev.reckon.reconcile.check.Outcomes.outcome;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks of what no word announces: they hold where chance would hardly make the numbers fit, and never fail. */
class SilentChecksTest {

    @ParameterizedTest(name = "sums: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    # agrees to the last digit
                    The mill had {34,312|unit=tonne;kind=measure}. Fire took {12,207|unit=tonne;kind=measure}. The yard holds {22,105|unit=tonne;kind=measure}. ~ holds
                    # no check: a digit off, digits too few, another unit
                    The mill had {34,312|unit=tonne;kind=measure}. Fire took {12,207|unit=tonne;kind=measure}. The yard holds {22,106|unit=tonne;kind=measure}. ~ -
                    The mill had {34|unit=tonne;kind=measure}. Fire took {12|unit=tonne;kind=measure}. The yard holds {22|unit=tonne;kind=measure}. ~ -
                    The mill had {34,312|unit=tonne;kind=measure}. Fire took {12,207|unit=km;kind=measure}. The yard holds {22,105|unit=tonne;kind=measure}. ~ -
                    """)
    void findsSumsThatFitToTheLastDigit(String text, String expected) {
        assertEquals(expected == null ? "" : expected, outcome("sum", text));
    }

    @ParameterizedTest(name = "shares: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    # agrees: a share, one with a bound, a growth
                    The aim was {4,000|unit=EUR;kind=money}. The fair brought {3,215|unit=EUR;kind=money}, which makes {80.4%}.  ~ holds
                    The aim was {4,000|unit=EUR;kind=money}. The fair brought {3,215|unit=EUR;kind=money}, which makes {a bit over 80%|hedge=more_than}. ~ holds
                    # no check: it does not fit, the unit is another, too round to tell
                    The aim was {4,000|unit=EUR;kind=money}. The fair brought {3,215|unit=EUR;kind=money}, which makes {71.4%}.  ~ -
                    The aim was {4,000|unit=GBP;kind=money}. The fair brought {3,215|unit=EUR;kind=money}, which makes {80.4%}.  ~ -
                    The aim was {900|unit=EUR;kind=money}. The fair brought {45|unit=EUR;kind=money}, and there were {5%} more.  ~ -
                    """)
    void findsSharesThatFit(String text, String expected) {
        assertEquals(expected == null ? "" : expected, outcome("percent_of", text));
    }

    @ParameterizedTest(name = "causes: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    # agrees
                    In all {9,200|act=died;by=Moss} died. He has {7,400|act=died;by=Moss;what=violent deaths} violent deaths. ~ holds
                    # no check: more than all, another source, another place, another act
                    In all {9,200|act=died;by=Moss} died. He has {9,900|act=died;by=Moss;what=violent deaths} violent deaths. ~ -
                    In all {9,200|act=died;by=Moss} died. Vale has {7,400|act=died;by=Vale;what=violent deaths} violent deaths. ~ -
                    In all {9,200|act=died;by=Moss;place=Peru} died. He has {7,400|act=died;by=Moss;place=Chile;what=violent deaths} violent deaths. ~ -
                    In all {9,200|act=fled;by=Moss} fled. He has {7,400|act=died;by=Moss;what=violent deaths} violent deaths. ~ -
                    """)
    void findsThoseOfOneCauseAmongAll(String text, String expected) {
        assertEquals(expected == null ? "" : expected, outcome("part_of", text));
    }

    @ParameterizedTest(name = "intervals: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    # agrees
                    We put the dead at {3,900|act=died}. The estimates range from {1,800 to 6,000|hedge=range;act=died}.  ~ holds
                    # no check: outside, two estimates before it, no word for a range
                    We put the dead at {7,900|act=died}. The estimates range from {1,800 to 6,000|hedge=range;act=died}.  ~ -
                    We put the dead at {3,900|act=died}, once at {4,200|act=died}. The estimates range from {1,800 to 6,000|hedge=range;act=died}. ~ -
                    We put the dead at {3,900|act=died}. The next flood took {1,800 to 6,000|hedge=range;act=died}.  ~ -
                    """)
    void findsTheIntervalOfTheSentenceBefore(String text, String expected) {
        assertEquals(expected == null ? "" : expected, outcome("range_order", text));
    }

    @ParameterizedTest(name = "rates: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    # agrees: the time stands in the sentence before
                    Some {8,100|act=died;when=2001..2010} died there from 2001 to 2010. In the north {900|act=died} died, or {90 a year|act=died;unit=people/year;kind=rate}. ~ holds
                    # no check: it does not fit, or the two are not said to be one
                    Some {8,100|act=died;when=2001..2010} died there from 2001 to 2010. In the north {900|act=died} died, or {60 a year|act=died;unit=people/year;kind=rate}. ~ -
                    Some {8,100|act=died;when=2001..2010} died there from 2001 to 2010. In the north {900|act=died} died; now {90 a year|act=died;unit=people/year;kind=rate} do. ~ -
                    """)
    void lendsATimeToARate(String text, String expected) {
        assertEquals(expected == null ? "" : expected, outcome("rate", text));
    }
}
