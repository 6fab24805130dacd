package dev.reckon.reconcile.check;

import static dev.reckon.reconcile.check.Outcomes.outcome;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks of numbers that the build of a sentence, or what each counts, sets side by side: they hold where they fit, and never fail. */
class ToldChecksTest {

    private void assertOutcome(String expected, String rule, String text) {
        assertEquals(expected == null ? "" : expected, outcome(rule, text));
    }

    @ParameterizedTest(name = "narrower: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    # agrees: a place within, an act that befalls some, one of several losses, hours of the day, one kind of sales, those known
                    In Peru {900|act=died;place=Peru} drowned. In Lima {over 200|act=died;place=Lima;hedge=more_than} did. ~ holds
                    He puts the toll at {2,400|act=died;by=Moss}. Shot were {1,510|act=executed;by=Moss}. ~ holds
                    The board puts the dead and wounded at {1,300|act=wounded;by=board}, and Vale has {310|act=died;by=Vale} dead. ~ holds
                    It counted {210|act=attended;event=Spring Fair;when=2011-05-01} visitors before noon at the fair, and {640|act=attended;event=Spring Fair;when=2011-05-01} visitors over the whole day. ~ holds
                    Sales were {800|unit=EUR;kind=money;what=sales;when=2011}. Sales of boots were {300|unit=EUR;kind=money;what=sales of boots;when=2011}. ~ holds
                    He has confirmed {130|act=died;what=confirmed deaths;by=Moss} deaths. The whole toll is put at {210|act=died;by=Vale}. ~ -
                    He has confirmed {130|act=died;what=confirmed deaths;by=Moss} deaths. The whole toll is put at {210|act=died;by=Moss}. ~ holds
                    # no check: more than the whole, places side by side, two sources, one in hundreds, told in a row
                    In Peru {900|act=died;place=Peru} drowned. In Lima {1,200|act=died;place=Lima} did. ~ -
                    In Peru {900|act=died;place=Peru} drowned. In Chile {200|act=died;place=Chile} did. ~ -
                    He puts the toll at {2,400|act=died;by=Moss}. Shot were {1,510|act=executed;by=Vale}. ~ -
                    He puts the toll at {220,000|act=died;by=Moss}. Shot were {386|act=executed;by=Moss}. ~ -
                    Sales were {800|unit=EUR;kind=money;what=sales;when=2011}. Sales of boots were {300|unit=EUR;kind=money;what=sales of boots;when=2012}. ~ -
                    It counted {210|act=attended;event=Spring Fair;when=2011-05-01}, {640|act=attended;event=Spring Fair;when=2011-05-01} visitors before noon at the fair. ~ -
                    """)
    void holdsAPartOfTheScopeAgainstAllOfIt(String text, String expected) {
        assertOutcome(expected, "part_of", text);
    }

    @ParameterizedTest(name = "parts: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    # told of all before, the worst of many, a long "that of the"
                    It cost {800|unit=EUR;kind=money}. This included {300|unit=EUR;kind=money} in loans.      ~ holds
                    It took {500|act=died} lives in {90|unit=fires} fires, the worst of which took {87|act=died}. ~ holds
                    He said that of the {800|unit=bodies} bodies found up to June, {300|act=died} were of soldiers. ~ holds
                    It cost {800|unit=EUR;kind=money}. This included {900|unit=EUR;kind=money} in loans.      ~ -
                    It cost {800|unit=EUR;kind=money}. This brought {300|unit=EUR;kind=money} in loans.       ~ -
                    It took {500|act=died} lives in {90|unit=fires} fires, the last before which took {87|act=died}. ~ -
                    He said that of the {800|unit=bodies} bodies found up to June, {300|unit=tents} tents hid all. ~ -
                    # a word more between the part and its whole, a whole some sentences before, what is all there is
                    Only {37|unit=huts} of the sought {40|unit=huts} were found.                              ~ holds
                    Some {4,700|act=died} died. Births fell short by {800|act=died}. But of the total number, {400|act=died} died in town. ~ holds
                    They may burn {4,100|unit=tonne;kind=measure} in all, but {2,600|unit=tonne;kind=measure} of the quota are gone. ~ holds
                    Only {44|unit=huts} of the sought {40|unit=huts} were found.                              ~ fails
                    They may burn {4,100|unit=tonne;kind=measure} in all, but {4,900|unit=tonne;kind=measure} of the quota are gone. ~ -
                    """)
    void findsTheWholeOfAPart(String text, String expected) {
        assertOutcome(expected, "part_of", text);
    }

    @ParameterizedTest(name = "sums: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    # agrees: parts in a bracket, behind "of the", before a total set off, something added, two places
                    We found {47|unit=fires} fires in all of the year ({15|unit=fires} in spring, {32|unit=fires} in autumn). ~ holds
                    Of the {21|unit=barns} barns, {nine|number=9;unit=barns} burnt and {twelve|number=12;unit=barns} stood. ~ holds
                    Mining lost {4,500|unit=jobs} jobs, weaving {2,150|unit=jobs} and trade {4,050|unit=jobs}, said the bureau; all told, {10,700|unit=posts}. ~ holds
                    The yard holds {16,000|unit=logs} logs. Next door are another {6,000|unit=logs} logs. Call it {22,000|unit=logs}. ~ holds
                    Peru and Chile lost {15|unit=km;kind=measure;place=Peru and Chile} of coast. Peru lost {9|unit=km;kind=measure;place=Peru}, Chile {6|unit=km;kind=measure;place=Chile}. ~ holds
                    # what comes on top of what is part of a sum told before
                    In all {461|unit=barrels} barrels were lost. The cellar held {405|unit=barrels}. A further {56|unit=barrels} stood outside. ~ holds
                    In all {18 million|number=18000000;act=died} died. They had {6 million|number=6000000;act=died} on the list, an extra {12 million|number=12000000;act=died} not. ~ holds
                    In all {462|unit=barrels} barrels were lost. The cellar held {405|unit=barrels}. A further {56|unit=barrels} stood outside. ~ -
                    In all {461|unit=barrels} barrels were lost. The cellar held {405|unit=barrels}. There {56|unit=barrels} stood outside. ~ -
                    # the rest of a whole told long before
                    There {13,535} fell. It was in May. {10,812} were from town, {2,197} from the hills. {10,317} were sailors, {445} of them boys. The remaining {3,218} were not. ~ holds
                    There {13,545} fell. It was in May. {10,812} were from town, {2,197} from the hills. {10,317} were sailors, {445} of them boys. The remaining {3,218} were not. ~ -
                    # no check: they do not add up, one part only, nothing says that they belong together
                    We found {47|unit=fires} fires in all of the year ({15|unit=fires} in spring, {33|unit=fires} in autumn). ~ -
                    Of the {21|unit=barns} barns, {nine|number=9;unit=barns} burnt and {ten|number=10;unit=barns} stood. ~ -
                    The yard holds {16,000|unit=logs} logs. Next door are {6,000|unit=logs} logs. Call it {30,000|unit=logs}. ~ -
                    The yard holds {16,000|unit=logs} logs. Next door are another {6,000|unit=logs} logs. Call it {32,000|unit=logs}. ~ -
                    Peru and Chile lost {19|unit=km;kind=measure;place=Peru and Chile} of coast. Peru lost {9|unit=km;kind=measure;place=Peru}, Chile {6|unit=km;kind=measure;place=Chile}. ~ -
                    """)
    void addsWhatASentenceSetsBesideItsWhole(String text, String expected) {
        assertOutcome(expected, "sum", text);
    }

    @ParameterizedTest(name = "tables: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    # a column headed by "Total"; one cell names nothing, the total gives its limits
                    Port / By sea / By land / Total ; Brest / {9} / {8} / {17}                                         ~ holds
                    Port / By sea / By land / Total ; Brest / {10,000–15,000|hedge=range} / {5,000} / {15,000–20,000|hedge=range} ~ holds
                    Port / By sea / By land / Total ; Brest / {9} / {8} / {18}                                         ~ -
                    Port / By sea / By land / Most ; Brest / {9} / {8} / {17}                                          ~ -
                    Port / By sea / Total ; Brest / {9} / {9}                                                           ~ -
                    # a row that opens with the word
                    Port / By sea ; Brest / {5} ; Cadiz / {3} ; Total of both ports / {8}                            ~ holds
                    Port / By sea ; Brest / {5} ; Cadiz / {3} ; Total of both ports / {9}                            ~ -
                    Port / By sea ; Brest / {5} ; Cadiz / {3} ; Most of both ports / {8}                             ~ -
                    """)
    void addsTheRowsAndColumnsOfTables(String rows, String expected) {
        assertOutcome(expected, "sum", "|# " + rows.replace(" ; ", "\n| "));
    }

    @ParameterizedTest(name = "ratios: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    # agrees: a multiple between two measures, a fraction of a range, a multiple of what was told, a risk and its percentage
                    One barge moves at {6 km|unit=km;kind=measure}, and one {twice|number=2;unit=times;kind=ratio} as long at {12 km|unit=km;kind=measure}. ~ holds
                    They saw {200 to 500|hedge=range;unit=birds} birds, or {one third|number=0.333;unit=fraction;kind=ratio} the {900 to 1,500|hedge=range;unit=birds} of spring. ~ holds
                    The flood took {2,590|unit=sheep} sheep. At first {70|unit=sheep} sheep were missed. The count of the spring stands {37|unit=times;kind=ratio} higher. ~ holds
                    There was a {6.0%} increase in falls (relative risk {1.06|kind=ratio;unit=times}). ~ holds
                    # no check: it does not fit, or numbers of other things
                    One barge moves at {6 km|unit=km;kind=measure}, and one {twice|number=2;unit=times;kind=ratio} as far off at {15 km|unit=km;kind=measure}. ~ -
                    They saw {200 to 500|hedge=range;unit=birds} birds, or {one third|number=0.333;unit=fraction;kind=ratio} the {4,000 to 5,000|hedge=range;unit=birds} of spring. ~ -
                    The flood took {2,590|unit=sheep} sheep. At first {80|unit=sheep} sheep were missed. The count of the spring stands {37|unit=times;kind=ratio} higher. ~ -
                    There was a {14.0%} increase in falls (relative risk {1.06|kind=ratio;unit=times}). ~ -
                    """)
    void findsRatiosInOtherTurns(String text, String expected) {
        assertOutcome(expected, "ratio", text);
    }

    @ParameterizedTest(name = "differences: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    # agrees: more than one other, more than two, points that lead to a level
                    The {3,100|unit=sheep} sheep here exceed the {1,750|unit=sheep} sheep of Vale.     ~ holds
                    It has {3,100|unit=sheep} sheep, which surpasses both Vale, with {1,750|unit=sheep} sheep, and Moss, with {2,300|unit=sheep} sheep. ~ holds holds
                    Sales grew by {31.4%}. Without the strike they were {3.2 points|unit=percentage point;kind=percentage} higher, or {34.6%}. ~ holds
                    # no check: less, worlds apart, another sort, other points
                    The {1,700|unit=sheep} sheep here exceed the {1,750|unit=sheep} sheep of Vale.     ~ -
                    The {290,000|unit=sheep} sheep here exceed the {18|unit=sheep} sheep of Vale.      ~ -
                    The {3,100|unit=sheep} sheep here exceed the {1,750|unit=goats} goats of Vale.     ~ -
                    Sales grew by {30.0%}. Without the strike they were {3.2 points|unit=percentage point;kind=percentage} higher, or {34.6%}. ~ -
                    """)
    void findsWhatIsMore(String text, String expected) {
        assertOutcome(expected, "difference", text);
    }

    @ParameterizedTest(name = "products: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    # agrees: money per length, people per area, hours a piece
                    Some {60 km|unit=km;kind=measure} of wall at {2 million|unit=EUR/km;kind=money} per km come to {120 million|unit=EUR;kind=money}. ~ holds
                    The square has {5,000|unit=m2;kind=measure}; at {3 per m2|number=3;unit=people/m2;kind=rate} that makes {15,000|unit=people} people. ~ holds
                    They cleaned {3,000|unit=barrels} barrels in {9 years|unit=year;kind=duration}, {26 hours a barrel|number=26;unit=hour/barrel;kind=rate}. ~ holds
                    # no check: it does not fit, or another measure
                    Some {60 km|unit=km;kind=measure} of wall at {2 million|unit=EUR/km;kind=money} per km come to {190 million|unit=EUR;kind=money}. ~ -
                    Some {60 tonnes|unit=tonne;kind=measure} of wall at {2 million|unit=EUR/km;kind=money} per km come to {120 million|unit=EUR;kind=money}. ~ -
                    """)
    void multipliesByTheUnits(String text, String expected) {
        assertOutcome(expected, "product", text);
    }

    @ParameterizedTest(name = "shares: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    # agrees: what is delivered, what is lost, a third set off
                    Some {2.5 million|unit=bricks} bricks were ordered; {1.1 million|unit=bricks} bricks came, that is {44%}. ~ holds
                    Of {1,640|unit=sheep} sheep {230|unit=sheep} lived: a death rate of {86%}.                ~ holds
                    All {4,200|act=population} residents left. {A third|number=0.333;unit=fraction;kind=ratio} of the residents — {1,400|act=population} people — are back. ~ holds
                    # no check
                    Some {2.5 million|unit=bricks} bricks were ordered; {1.1 million|unit=bricks} bricks came, that is {49%}. ~ -
                    Of {1,640|unit=sheep} sheep {230|unit=sheep} lived, in {86%} of the barns.                ~ -
                    """)
    void findsTheShareThatIsDrawn(String text, String expected) {
        assertOutcome(expected, "percent_of", text);
    }

    @ParameterizedTest(name = "intervals: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    # agrees: a bound, a range in a range
                    More than {160|hedge=more_than;act=died} died there (in a range of {90 to 240|hedge=range;act=died}). ~ holds
                    Studies have {6 to 27|hedge=range;act=died}, most commonly {12 to 19|hedge=range;act=died}. ~ holds
                    # fails: an estimate outside its interval, however far before it
                    It had {87|act=died} deaths more than in any of the ten years before the great flood of the lower valley (95 percent confidence interval {7–81|hedge=range;act=died}). ~ fails
                    # no check
                    More than {360|hedge=more_than;act=died} died there (in a range of {90 to 240|hedge=range;act=died}). ~ -
                    Studies have {6 to 27|hedge=range;act=died}, most commonly {12 to 39|hedge=range;act=died}. ~ -
                    """)
    void holdsBoundsAndRangesAgainstTheirRange(String text, String expected) {
        assertOutcome(expected, "range_order", text);
    }

    @ParameterizedTest(name = "conversions: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    # agrees: a temperature, a difference of temperatures, a length per year
                    It froze at {5°C|number=5;unit=°C;kind=measure} ({41°F|number=41;unit=°F;kind=measure}). ~ holds
                    It warmed by {3°C|number=3;unit=°C;kind=measure} ({5.4°F|number=5.4;unit=°F;kind=measure}). ~ holds
                    It sinks by {0.2 inches|number=0.2;unit=inch/year;kind=rate} ({5.1 mm|number=5.1;unit=mm/year;kind=rate}) a year. ~ holds
                    # fails: neither fits
                    It warmed by {3°C|number=3;unit=°C;kind=measure} ({9.9°F|number=9.9;unit=°F;kind=measure}). ~ fails
                    """)
    void convertsDegreesAndRates(String text, String expected) {
        assertOutcome(expected, "conversion", text);
    }
}
