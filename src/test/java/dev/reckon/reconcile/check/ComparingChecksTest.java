package dev.reckon.reconcile.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.reckon.align.Aspects;
import dev.reckon.align.Draft;
import dev.reckon.figure.Widths;
import dev.reckon.lang.DataFolder;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that set figures of a text against each other by words of comparison: intervals, odds, points, risks, changes, rates. */
class ComparingChecksTest {

    private final Checks checks = new Checks(Aspects.load(DataFolder.packed()), Widths.load(DataFolder.packed()));

    /** What the checks of one rule say, in order: "holds", "fails", "cannot_tell", nothing for no check. */
    private void assertOutcome(String expected, String rule, String marked) {
        String outcome = checks.in(Draft.figures("draft", marked)).stream()
                .filter(check -> check.rule().equals(rule))
                .map(check -> check.result().label())
                .collect(Collectors.joining(" "));
        assertEquals(expected == null ? "" : expected, outcome);
    }

    @ParameterizedTest(name = "interval: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    # named, level of the same unit between, in brackets alone, in a sentence of its own
                    They found {900} nests (uncertainty bounds {800 to 990|hedge=range}).                                  ~ holds
                    Its efficacy was {60%} ({95%} CI: {32 to 76%|hedge=range}).                                            ~ holds
                    It fell from {900} nests ({95%} CI {800 to 990|hedge=range}) to {700} ({640 to 810|hedge=range}).      ~ holds holds
                    Some {900|act=died} died. With {95 percent|kind=percentage;unit=%} certainty the number of dead is {800 to 990|hedge=range;act=died}. ~ holds
                    The number lies between {600 to 900|hedge=range}, and the most widely accepted estimate is {700}.      ~ holds
                    # conflicts
                    Its efficacy was {88%} ({95%} CI: {32 to 76%|hedge=range}).                                            ~ fails
                    It fell from {900} nests ({95%} CI {800 to 990|hedge=range}) to {700} ({750 to 810|hedge=range}).      ~ holds fails
                    # no check: another range in brackets, another measure, a multiple
                    It would rise to {150%} over that ({95%} CI: {1.6 to 4.2|hedge=range;unit=%;kind=percentage}).         ~ -
                    It lost {900} nests ({100 to 200|hedge=range} of them old ones).                                       ~ -
                    It lost {900} nests ({100 to 200|hedge=range}).                                                        ~ -
                    It lost {900} nests ({800 to 990|hedge=range;unit=km2}).                                               ~ -
                    """)
    void checksOwnIntervals(String text, String expected) {
        assertOutcome(expected, "range_order", text);
    }

    @ParameterizedTest(name = "growth: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    # intervals in brackets, a comma, a detour
                    It fell {25%} from {800} boats ({700 to 900|hedge=range}) to {600} ({500 to 650|hedge=range}).         ~ holds
                    Catches declined by {25%}, from {800} boats in May to {600} in June.                                   ~ holds
                    They aim at a {25%} reduction of the fleet by spring, from {800} boats to {600}.                       ~ holds
                    It has {900} boats, {50%} more than the {600} of its neighbour.                                        ~ holds
                    The port's {600} boats are {25%} fewer than the {800} of Hull.                                         ~ holds
                    # conflicts
                    Catches declined by {45%}, from {800} boats in May to {600} in June.                                   ~ fails
                    It has {900} boats, {20%} more than the {600} of its neighbour.                                        ~ fails
                    # no check: the share may be of something else
                    They aim at a {45%} reduction of the crew by spring, from {800} boats to {600}.                        ~ -
                    It has {900} boats and {20%} more than the {600} nets it had.                                          ~ -
                    """)
    void checksGrowthPastAsides(String text, String expected) {
        assertOutcome(expected, "growth", text);
    }

    @ParameterizedTest(name = "odds: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    The one had {12,000} horsemen and the other {9,000}, giving proportions of {4 to 3|kind=ratio;unit=times;number=1.333}. ~ holds
                    It was {15,000} against {8,100}: a ratio of {2 to 1|kind=ratio;unit=times;number=2}.                     ~ holds
                    Our dead were {450|act=died}. Theirs were {4,000|act=died}, odds of {9 to 1|kind=ratio;unit=times;number=9}. ~ holds
                    It was {15,000} against {5,000}: a ratio of {2 to 1|kind=ratio;unit=times;number=2}.                     ~ fails
                    # the odds are not said to be theirs
                    It was {15,000} against {5,000}, and {2 to 1|kind=ratio;unit=times;number=2} was paid.                   ~ -
                    Our dead were {700|act=died}. Theirs were {4,000|act=died}, odds of {9 to 1|kind=ratio;unit=times;number=9}. ~ -
                    """)
    void checksOdds(String text, String expected) {
        assertOutcome(expected, "ratio", text);
    }

    @ParameterizedTest(name = "multiple: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    Each day {500|kind=rate;unit=birds/day} landed. That is {5 times|kind=ratio;unit=times} the {100|kind=rate;unit=birds/day} of May. ~ holds
                    There were {6,000} of ours and {36,000} of theirs, which made them, he says, {6 times|kind=ratio;unit=times} as many. ~ holds
                    Each day {500|kind=rate;unit=birds/day} landed. That is {9 times|kind=ratio;unit=times} the {100|kind=rate;unit=birds/day} of May. ~ fails
                    # nothing says that the two are meant
                    There were {6,000} of ours and {30,000} of theirs, which made them, he says, {6 times|kind=ratio;unit=times} as many. ~ -
                    """)
    void checksMultiples(String text, String expected) {
        assertOutcome(expected, "ratio", text);
    }

    @ParameterizedTest(name = "risk: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    It was {0.85|kind=rate;unit=/year} in one group and {2.1|kind=rate;unit=/year} in the other, a rate ratio of {0.40|kind=ratio;unit=times}. ~ holds
                    The relative risk was {0.40|kind=ratio;unit=times}. This corresponds to a protection of {60%}.         ~ holds
                    The hazard ratio was {0.75|kind=ratio;unit=times} ({0.60 to 0.93|hedge=range;kind=ratio;unit=times}), a {25%} reduction. ~ holds
                    The relative risk was {0.40|kind=ratio;unit=times}. This corresponds to a protection of {40%}.         ~ fails
                    # an adjusted ratio, another reduction
                    It was {0.85|kind=rate;unit=/year} in one group and {2.1|kind=rate;unit=/year} in the other, a rate ratio of {0.52|kind=ratio;unit=times}. ~ -
                    The relative risk was {0.40|kind=ratio;unit=times}. Costs saw a reduction of {40%}.                    ~ -
                    """)
    void checksRelativeRisks(String text, String expected) {
        assertOutcome(expected, "ratio", text);
    }

    @ParameterizedTest(name = "points: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    The rate was {35.2%}. A year before it had stood at {38.3%}, a fall of {3.1|kind=percentage;unit=percentage point} points. ~ holds
                    One group had {9.5%} and the other {12.7%}. The gap is {3.2|kind=percentage;unit=percentage point} points. ~ holds
                    The rate was {35.2%}. A year before it had stood at {58.3%}, a fall of {33.1|kind=percentage;unit=percentage point} points. ~ fails
                    One group had {9.5%} and the other {12.7%}. The gap is {4.2|kind=percentage;unit=percentage point} points. ~ fails
                    # percent for points
                    It is {17.3%}. Then it had been {27.5%}. The rate has thus come down by {10.2%}.                       ~ fails
                    # no check: another place, another quantity, a true growth
                    It was {8%} in Spain. In Germany it was {5%}, a fall of {0.5|kind=percentage;unit=percentage point} points. ~ -
                    It is {17.3%}. Then it had been {27.5%}. Wages have thus come down by {4.1%}.                          ~ -
                    It is {10%}. Then it had been {20%}. The rate has thus come down by {50%}.                             ~ -
                    """)
    void checksPercentagePoints(String text, String expected) {
        assertOutcome(expected, "difference", text);
    }

    @ParameterizedTest(name = "net change: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    There was a {62,000} fall in the north, with a {60,000} increase in the south. The number fell by {2,000}. ~ holds
                    Staff is up {205,000} in firms, offsetting a {39,000} fall in schools. The number soared by {166,000}.    ~ holds
                    There was a {62,000} fall in the north, with a {60,000} increase in the south. The number fell by {4,000}. ~ -
                    There was a {62,000} fall in the north, with a {60,000} fall in the south. The number fell by {2,000}.  ~ -
                    """)
    void findsNetChanges(String text, String expected) {
        assertOutcome(expected, "difference", text);
    }

    @ParameterizedTest(name = "restated: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    It is {1 in 61|kind=ratio;unit=fraction;number=0.01639}. That is {1.6%}.                                 ~ holds
                    About {a quarter|kind=ratio;unit=fraction;number=0.25} ({26%}) of them stayed.                           ~ holds
                    About {a quarter|kind=ratio;unit=fraction;number=0.25} ({62%}) of them stayed.                           ~ fails
                    About {a quarter|kind=ratio;unit=fraction;number=0.25} of them stayed, and {62%} left.                   ~ -
                    """)
    void checksRestatedShares(String text, String expected) {
        assertOutcome(expected, "conversion", text);
    }

    @ParameterizedTest(name = "change as a share: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    It rose by {5,000}, or {2.5%}, to {205,000}.                                                           ~ holds
                    Catches fell {3%} ({12,000}) to {388,000}.                                                             ~ holds
                    The gap is {867} so far, {27%} ({184}) higher than last year.                                          ~ holds
                    It rose by {5,000}, or {6.5%}, to {205,000}.                                                           ~ fails
                    # a part, not a change
                    They sold {5,000}, or {6.5%}, to {205,000} buyers.                                                     ~ -
                    """)
    void checksChangesSaidTwice(String text, String expected) {
        assertOutcome(expected, "growth", text);
    }

    @ParameterizedTest(name = "from to by: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    May was revised up by {79,000}, from {157,000} to {236,000}.                                           ~ holds
                    They cut May by {5,000} jobs, from a gain of {315,000} to {310,000}.                                   ~ holds
                    May was revised up by {97,000}, from {157,000} to {236,000}.                                           ~ fails
                    It went to {310,000} and June down by {10,000}, from a gain of {175,000} to {165,000}.                 ~ holds
                    May was revised up by {97,000} boats, which sail from {157,000} ports to {236,000} others each year.   ~ -
                    """)
    void checksRevisions(String text, String expected) {
        assertOutcome(expected, "difference", text);
    }

    @ParameterizedTest(name = "halves: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    The number out of work is {2.61 million}. There are {29.28 million} people in work. The jobless rate is {8.2%}. ~ holds
                    It has {250} men and {750} women on its books. Of the members {25%} are men.                           ~ holds
                    The number out of work is {2.61 million}. There are {29.28 million} people in work. The jobless rate is {8.9%}. ~ -
                    The number out of work is {2.61 million}. There are {29.28 million} people in work. Prices rose by {8.2%}. ~ -
                    """)
    void findsSharesOfHalves(String text, String expected) {
        assertOutcome(expected, "percent_of", text);
    }

    @ParameterizedTest(name = "shares: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    It has Slavs of one ({28%}) and another ({26%}) descent (altogether {54%}).                            ~ holds
                    It has Slavs of one ({28%}) and another ({26%}) descent (altogether {64%}).                            ~ fails
                    It has Slavs of one ({28%}) and another ({26%}) descent ({64%} spoke it).                              ~ -
                    """)
    void sumsSharesInBrackets(String text, String expected) {
        assertOutcome(expected, "sum", text);
    }

    @ParameterizedTest(name = "sum: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    They lost {9,125} boats, of which {5,012} sank and {4,113} were burnt.                                 ~ holds
                    They lost {9,175} boats, of which {5,012} sank and {4,113} were burnt.                                 ~ fails
                    They lost {19,175} boats, of which {5,012} sank and {4,113} were burnt.                                ~ -
                    Half the fleet sank; in addition {20} boats burnt and {10} were sold, {100} in all.                    ~ cannot_tell
                    """)
    void checksPartsOfAWhole(String text, String expected) {
        assertOutcome(expected, "sum", text);
    }

    @ParameterizedTest(name = "rates: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    It lost {730|kind=rate;unit=tonne/year} tonnes a year; that is {2|kind=rate;unit=tonne/day} tonnes a day. ~ holds
                    It lost {730|kind=rate;unit=tonne/year} tonnes a year. This means {2|kind=rate;unit=tonne/day} tonnes a day. ~ holds
                    A {13|kind=measure;unit=m} rise {over 300 years|hedge=more_than;kind=duration;unit=year}, for a mean rate of {43|kind=rate;unit=mm/year}. ~ holds
                    They gave out {2,190,000|unit=meals;when=1933} meals in 1933, which works out at {6,000|kind=rate;unit=meals/day} a day. ~ holds
                    It lost {730|kind=rate;unit=tonne/year} tonnes a year; that is {3|kind=rate;unit=tonne/day} tonnes a day. ~ fails
                    They gave out {2,190,000|unit=meals;when=1933} meals in 1933, which works out at {9,000|kind=rate;unit=meals/day} a day. ~ fails
                    # another rate
                    It lost {730|kind=rate;unit=tonne/year} tonnes a year, and in March {3|kind=rate;unit=tonne/day} tonnes a day. ~ -
                    """)
    void checksRates(String text, String expected) {
        assertOutcome(expected, "rate", text);
    }

    @ParameterizedTest(name = "part: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    Of the {80} guests who had come by the night train,[143] only {2} stayed.                              ~ holds
                    There were {900} in work, with {80} of those at sea.                                                   ~ holds
                    Included in the {$116|kind=money;unit=USD} sum is {$35|kind=money;unit=USD} in credits.                ~ holds
                    They took in {147} boys. Of the latter, {90} ran off.                                                  ~ holds
                    Of the {80} guests who had come by the night train,[143] only {95} stayed.                             ~ fails
                    # others, a change
                    The fleet is down by {80} from May. Of these, {95} are old.                                            ~ -
                    There were {80} in work and {900} of those at sea.                                                    ~ -
                    In the town of {80} guests who had come by train, only {95} stayed.                                    ~ -
                    """)
    void checksParts(String text, String expected) {
        assertOutcome(expected, "part_of", text);
    }
}
