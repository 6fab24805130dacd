package dev.reckon.reconcile.check;

import static dev.reckon.reconcile.check.Outcomes.outcome;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that find sums and quotients in running text, each fit beside a near miss that shows nothing. */
class RunningChecksTest {

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

    @ParameterizedTest(name = "parts: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    # agrees
                    Some {300|unit=people} drovers were fined, out of a population of {about 3,000|hedge=approx;unit=people}.   ~ holds
                    Out of the {nearly 910|hedge=nearly} guests of the inn, only {about 50|hedge=approx} paid.                  ~ holds
                    The line lost {900|unit=boats} boats (including {274|unit=ferries} ferries) that year.                       ~ holds
                    They count {109|unit=people} losses (in May), included {70|unit=people} missing.                             ~ holds
                    The yard had {121|unit=boats} oak barges and some sheds. In the gale {81|unit=boats} of the oak barges sank. ~ holds
                    # no check: more than before, another noun, another town
                    The yard had {121|unit=boats} oak barges and some sheds. In the gale {190|unit=boats} of the oak barges sank. ~ -
                    The yard had {121|unit=people} Danish riggers. Later {81|unit=people} of the Danish clerks left.             ~ -
                    Some {300|unit=people} drovers came, and {3,000|unit=people} marched out of the town.                        ~ -
                    """)
    void readsPartsInOtherWords(String text, String expected) {
        assertEquals(expected == null ? "" : expected, outcome("part_of", text));
    }

    @ParameterizedTest(name = "listed shares: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    # agrees: the base stands in a sentence before
                    Storms took {6,012} boats. The losses were ferries ({40%} or {2,405}), tugs ({24%} or {1,443}) and others. ~ holds holds
                    Storms took {6,012} boats. {31%} ({1,864}) of those were ferries.                                          ~ holds
                    # one of a list does not fit
                    Storms took {6,012} boats. They were ferries ({40%} or {2,405}), tugs ({24%} or {1,443}), rafts ({15%} or {651}). ~ holds holds fails
                    # no check: nothing fits, a share too round to tell, a part of a part
                    Storms took {6,012} boats. The losses were ferries ({50%} or {2,405}) and others.                          ~ -
                    Storms took {6,012} boats. They were ferries ({40%} or {2,405}), tugs ({24%} or {1,443}), new tugs ({50%} or {722}). ~ holds holds
                    """)
    void findsTheBaseOfListedShares(String text, String expected) {
        assertEquals(expected == null ? "" : expected, outcome("percent_of", text));
    }

    @ParameterizedTest(name = "whole of shares: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    Storms took {6,012} boats: {40%} ({2,405}) were ferries, {24%} ({1,443}) tugs and {36%} ({2,164}) rafts. ~ holds
                    Storms took {6,012} boats. {40%} ({2,428}) were ferries, {24%} ({1,468}) tugs and {36%} ({2,189}) rafts. ~ fails
                    Storms took {6,012} boats. {40%} ({2,428}) were ferries, {24%} ({1,468}) tugs.                         ~ -
                    """)
    void addsUpPartsWhoseSharesMakeAHundred(String text, String expected) {
        assertEquals(expected == null ? "" : expected, outcome("sum", text));
    }

    @ParameterizedTest(name = "changes: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    The list had {480} boats. It has now been reduced to {346} boats, a drop of {134} boats.     ~ holds
                    The club had {347} members in May. Its rolls have since risen by {21} to {368}.              ~ holds
                    All posts rose by a seasonally adjusted {12,900}. Those by day rose by {70,600} but those by night fell by {57,700}. ~ holds
                    The list had {480} boats. It has now been reduced to {346} boats, a drop of {144} boats.     ~ -
                    The list had {480} boats. It has now been cut by {134} boats to {356} boats.                 ~ -
                    """)
    void findsTheLevelBeforeAChange(String text, String expected) {
        assertEquals(expected == null ? "" : expected, outcome("difference", text));
    }

    @ParameterizedTest(name = "rest: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    The gale took {81|unit=boats} boats. Only {27|unit=ships} sank, the remaining {54|unit=wrecks} were burnt. ~ holds
                    It made {five|number=5;unit=trips} trips. On {two|number=2} it rained. The other {three|number=3;unit=trips} were dry. ~ holds
                    The gale took {81|unit=boats} boats. Only {27|unit=ships} sank, the remaining {60|unit=wrecks} were burnt. ~ -
                    The gale took {81|unit=boats} boats. Only {27|unit=ships} sank, with {54|unit=people} men.                  ~ -
                    """)
    void addsTheRest(String text, String expected) {
        assertEquals(expected == null ? "" : expected, outcome("sum", text));
    }

    @ParameterizedTest(name = "compared: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    A count found {837,000} people. That was {more than double|kind=ratio;unit=times;number=2;hedge=more_than} the {400,000} of the police. ~ ratio holds
                    The model predicts {8.9 million} deaths, a figure {30%} larger than the sum of the five causes ({6.9}).  ~ growth holds
                    He found {87|kind=measure;unit=mile} miles. It was only {7%} off the true distance ({93|kind=measure;unit=mile} miles). ~ growth holds
                    A count found {837,000} people. That was {more than double|kind=ratio;unit=times;number=2;hedge=more_than} the {200,000} of the police. ~ -
                    He found {87|kind=measure;unit=mile} miles. It was only {9%} off the true distance ({93|kind=measure;unit=mile} miles). ~ -
                    """)
    void comparesWithWhatFollows(String text, String expected) {
        String all = Outcomes.in(text).stream()
                .map(check -> check.rule() + " " + check.result().label())
                .collect(Collectors.joining(", "));
        assertEquals(expected == null ? "" : expected, all);
    }

    @ParameterizedTest(name = "margin: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    They counted {837,214}, and with a margin of error of {20 percent|kind=percentage;unit=%}, {670,000 to 1,004,000|hedge=range} came. ~ holds
                    They counted {400,000}. The margin of error of {10%} meant as low as {360,000} or as high as {440,000}.  ~ holds
                    They counted {837,214}, and with a margin of error of {20 percent|kind=percentage;unit=%}, {470,000 to 1,004,000|hedge=range} came. ~ fails
                    They counted {400,000}. The margin of error of {10%} left {300,000} men and {90,000} women.             ~ -
                    """)
    void spansTheMarginOfError(String text, String expected) {
        assertEquals(expected == null ? "" : expected, outcome("range_order", text));
    }

    @ParameterizedTest(name = "totals: {1}")
    @CsvSource(delimiter = '~', textBlock = """
                    Total: {60|unit=sailors} / all ~ holds
                    Total: {80|unit=sailors} / all ~ fails
                    Note: {80|unit=sailors} / old  ~ ''
                    """)
    void readsTotalsThatStandInTheirCell(String last, String expected) {
        String text = "|# Sailors / Port\n| {25|unit=sailors} / Brest\n| {35|unit=sailors} / Cadiz\n| " + last;
        assertEquals(expected, outcome("sum", text));
    }

    @ParameterizedTest(name = "enumerated: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    # agrees
                    It had {14|unit=carts} carts, {22|unit=sledges} sledges and {40|unit=boats} boats, {76} in all.      ~ holds
                    It had {62|unit=carts} of the {135|unit=carts} carts and lent {10|unit=carts}, {72|unit=carts} in all, {4|unit=carts} more than needed. ~ -
                    It had {3|unit=carts} carts, {5|unit=sledges} sledges and {9|unit=boats} boats, a total of {17|unit=day}.      ~ holds
                    On the quay {130|unit=people} men, {180|unit=people} women and {205|unit=people} children, {515|unit=people} people. ~ holds
                    # conflicts: called the total, or near the sum
                    It had {14|unit=carts} carts, {22|unit=sledges} sledges and {40|unit=boats} boats, a total of {86|unit=loads} loads. ~ fails
                    On the quay {130|unit=people} men, {180|unit=people} women and {205|unit=people} children, {555|unit=people} people. ~ fails
                    In the first week {120|unit=people}, in the second {95|unit=people} and in the third {60|unit=people}, {295|unit=people} altogether. ~ fails
                    # no check: far off, more words, no list
                    On the quay {130|unit=people} men, {180|unit=people} women and {205|unit=people} children, {900|unit=sheep} sheep.   ~ -
                    On the quay {130|unit=people} men, {180|unit=people} women and {205|unit=people} children, {555|unit=people} people came later. ~ -
                    On the quay {130|unit=people} men; {180|unit=people} women; {205|unit=people} children, {555|unit=people} people. ~ -
                    """)
    void addsUpEnumerations(String text, String expected) {
        assertEquals(expected == null ? "" : expected, outcome("sum", text));
    }

    @ParameterizedTest(name = "direction: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    The crew is to grow from {45} to {30} by May.                                               ~ fails
                    Its share fell from {4.1%} to {5.2%} in a year.                                             ~ fails
                    The crew is to grow from {30} to {45} by May.                                               ~ -
                    Its rank rose from {45} to {30} in a year.                                                  ~ -
                    At night it fell from -{5|kind=measure;unit=degC} to -{9|kind=measure;unit=degC}.           ~ -
                    """)
    void knowsUpFromDown(String text, String expected) {
        assertEquals(expected == null ? "" : expected, outcome("range_order", text));
    }

    @ParameterizedTest(name = "lent unit: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    It was {2.1 mm|kind=measure;unit=mm} in May and in June {4.2}, {twice|number=2;kind=ratio;unit=times} as much. ~ holds
                    It was {2.1 mm|kind=measure;unit=mm} in May and in June {4.2}, {three times|number=3;kind=ratio;unit=times} as much. ~ fails
                    One lasts {450 years|kind=duration;unit=year}, the other {90}, so the first lasts {nine times|number=9;kind=ratio;unit=times} as long as the second. ~ fails
                    It was {2.1 mm|kind=measure;unit=mm} in May and in June {4.2}, and {three times|number=3;kind=ratio;unit=times} it froze. ~ -
                    """)
    void lendsTheUnitOfTheFirst(String text, String expected) {
        assertEquals(expected == null ? "" : expected, outcome("ratio", text));
    }

    @ParameterizedTest(name = "inside: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    The rates run from {3 to 5|kind=measure;unit=mm;hedge=range} with a mean value of {4.2}.       ~ holds
                    The interval is {793 to 8498|hedge=range}, and {4645} falls in the middle of it.               ~ holds
                    The trend is {0.83|kind=measure;unit=mm} with values ranging from {0.78 to 1.22|kind=measure;unit=mm;hedge=range}. ~ holds
                    The rates run from {3 to 5|kind=measure;unit=mm;hedge=range} with a mean value of {6.2}.       ~ -
                    The interval is {793 to 8498|hedge=range}, and {4645} came.                                    ~ -
                    """)
    void findsMeansInsideTheirRange(String text, String expected) {
        assertEquals(expected == null ? "" : expected, outcome("range_order", text));
    }

    @ParameterizedTest(name = "taken up: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    They shot {681,692|act=shot;when=1937..1938}. Over those {two years|number=2;kind=duration;unit=year} there was an average of {over 1,100|kind=rate;unit=people/day;act=shot;hedge=more_than} a day. ~ fails
                    In that time it spent {31,200|kind=money;unit=USD;act=paid;when=1937..1938}, or {about 2,300|kind=rate;unit=USD/month;act=paid;hedge=approx} a month. ~ fails
                    They shot {681,692|act=shot;when=1937..1938}. Over {two years|number=2;kind=duration;unit=year} of war there was an average of {over 1,100|kind=rate;unit=people/day;act=shot;hedge=more_than} a day. ~ -
                    """)
    void holdsRatesAgainstATimeTakenUpAgain(String text, String expected) {
        assertEquals(expected == null ? "" : expected, outcome("rate", text));
    }

    @ParameterizedTest(name = "drawn growth: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    Pay came to {7,979 crowns|kind=money;unit=DKK}, against {7,067} the year before. That is a rise of {12.9%}. ~ holds
                    In May {800} boats came and in June {600}. This is a fall of {25%}.                                  ~ holds
                    Pay came to {7,979 crowns|kind=money;unit=DKK}, against {7,067} the year before. That is a rise of {11.4%}. ~ fails
                    In May {800} boats came and in June {600}. A rise of {25%} was hoped for.                            ~ -
                    In May {800} boats came, {80} carts and {600} men. This is a fall of {20%}.                          ~ -
                    """)
    void drawsGrowthFromTheSentenceBefore(String text, String expected) {
        assertEquals(expected == null ? "" : expected, outcome("growth", text));
    }

    @ParameterizedTest(name = "of that: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    Firms named {104,800} places. Small ones had {78,600} of these, {75 per cent|kind=percentage;unit=%}, and more. ~ holds
                    Firms named {104,800} places. Small ones had {78,600} of these, {65 per cent|kind=percentage;unit=%}, and more. ~ fails
                    They took {1,530} crowns. Of that they spent {300}, or {30%}, on flags.                              ~ fails
                    Of {31,000} grains, {1,488} were {older than 40 years|kind=duration;unit=year;hedge=more_than}, or {8.4%}. ~ fails
                    Firms named {104,800} places. Small ones had {78,600} of these, and {65%} of them closed.            ~ holds
                    """)
    void readsSharesOfWhatWasJustCounted(String text, String expected) {
        assertEquals(expected == null ? "" : expected, outcome("percent_of", text));
    }

    @ParameterizedTest(name = "between: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    He came down to between {40} and {20 million}.                          ~ fails
                    He came down to between {20} and {40 million}.                          ~ -
                    He came down to between {900} and {1 billion}.                          ~ -
                    He stood between {40} and {20 men}, and laughed.                        ~ fails
                    """)
    void findsRangesWhoseEndsAreSwapped(String text, String expected) {
        assertEquals(expected == null ? "" : expected, outcome("range_order", text));
    }
}
