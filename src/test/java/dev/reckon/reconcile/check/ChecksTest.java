package dev.reckon.reconcile.check;

import static dev.reckon.reconcile.check.Outcomes.outcome;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reckon.reconcile.Check;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksTest {

    @ParameterizedTest(name = "sum: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    # agrees
                    In June: {6,300}; in July: {2,089}; Total: {8,389}                                         ~ holds
                    Some {nearly 9,000|hedge=nearly;act=shot} ({4,300|act=shot;when=1937} in 1937 and {4,100|act=shot;when=1938} in 1938) were shot. ~ holds
                    It lost {20,000 to 22,000|hedge=range} men. Of these, {9,500} froze and {11,000} starved.   ~ holds
                    Some {408} here and {168} in {81|unit=lands} other lands, {576} altogether.                ~ holds
                    # conflicts
                    In June: {6,300}; in July: {2,089}; Total: {8,839}                                         ~ fails
                    Some {7,000|act=shot} ({4,356|act=shot;when=1937} in 1937 and {4,123|act=shot;when=1938} in 1938) were shot. ~ fails
                    It lost {20,000} men. Of these, {19,500} froze and {11,000} starved.                        ~ fails
                    # cannot tell
                    It lost {20,000} men. Of these, {1,500} froze and {11,000} starved.                         ~ cannot_tell
                    On Monday {10|act=killed} died and {20|act=injured} were hurt, a total of {35|act=attended} in town. ~ cannot_tell
                    # no check
                    In June {6,300} came and in July {2,089} did.                                              ~ -
                    # a part too small to be an estimate
                    In June: {6,301}; in July: {2,089}; and 3 later; Total: {8,393}                              ~ -
                    In June: {6,301}; in July: {2,089}; and 4 later; Total: {8,393}                              ~ fails
                    In June: {6,301}; in July: {2,089}; Total: {8,393}, three more than it should be.           ~ fails
                    """)
    void checksSums(String text, String expected) {
        assertEquals(expected == null ? "" : expected, outcome("sum", text));
    }

    @Test
    void sumsSpansOfTimeThatTileALongerOne() {
        String text = "Bolov gives {22|act=shot;when=1918-01-01..1918-06-30;by=Bolov;place=Russia} and"
                + " {%s|act=shot;when=1918-07-01..1918-12-31;by=Bolov;place=Russia}. For the year he gives"
                + " {6,185|act=shot;when=1918;by=Bolov;place=Russia} shot.";
        assertEquals("holds", outcome("sum", text.formatted("6,163")));
        assertEquals("", outcome("sum", text.formatted("9,000")));
    }

    @ParameterizedTest(name = "totals {0} -> {1}")
    @CsvSource({"60, holds", "80, fails"})
    void sumsColumnsOfTables(String total, String expected) {
        String text = "|# Port / Sailors\n| Brest / {25|unit=sailors}\n| Cadiz / {35|unit=sailors}\n| Total / {" + total
                + "|unit=sailors}";
        assertEquals(expected, outcome("sum", text));
    }

    @ParameterizedTest(name = "part of: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    # agrees
                    The purge removed {3} of {5} marshals.                                                      ~ holds
                    In all {at least 350|hedge=at_least;act=arrested} ({144|act=arrested} of them sailors) were arrested. ~ holds
                    The army had {114,300} officers, of whom {11,034} were dismissed.                           ~ holds
                    In the raid {350|act=arrested} were arrested and {247|act=executed} were executed.          ~ holds
                    Of the {350} who came by boat, {247} stayed.                                               ~ holds
                    In all {350} fell, {144} of them by the sword and {200} of hunger.                         ~ holds holds
                    It moved {600|act=deported}. Of this total, {180|act=deported} went in May, {100|act=deported} in June. ~ holds holds
                    In May {350|act=arrested} were arrested and {247|act=jailed} jailed.                       ~ holds
                    # a part of a place
                    In Peru {900|act=died;what=dead in Peru;place=Peru} died. In the world {5,000|act=died;what=dead in the world;place=world} died. ~ holds
                    In the world {5,000|act=died;place=world} died, in Peru {900|act=died;place=Peru}.          ~ holds
                    In all {350} fell, {144} of them by the sword, and {200} fled.                             ~ holds
                    It is known that of the {350} in camps, {247} fled.                                        ~ holds
                    Lists have {350} until 1953; {247} of these were of the last spring.                       ~ holds
                    # conflicts
                    The purge removed {8} of {5} marshals.                                                      ~ fails
                    Of the {350} stalls that the board wanted on the quay, they had so far found {600}.        ~ fails
                    In all {350|act=arrested} ({1,440|act=arrested} of them sailors) were arrested.             ~ fails
                    # no check: "of" that belongs to a noun, a conversion, another estimate, an aside
                    In the town of {350} souls, {247} stayed.                                                  ~ -
                    He paid {350} (or about {144}) for it.                                                     ~ -
                    The toll is {350} (up from {144} in May).                                                  ~ -
                    In the raid {350|act=arrested} were arrested and {600|act=executed} were executed.          ~ -
                    """)
    void checksParts(String text, String expected) {
        assertEquals(expected == null ? "" : expected, outcome("part_of", text));
    }

    @ParameterizedTest(name = "percent of: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    # agrees
                    About {13%} ({95} of {730} towns) flooded.                                                  ~ holds
                    They condemned {some 40,000|hedge=approx} people, and {about 90%|hedge=approx} of these were shot. ~ holds
                    The town had {688,000|act=exist} people. Some {308,000|act=died}, or {45%} of the population, died. ~ holds
                    Between {3 to 5|hedge=range} towns flooded, {1.5 to 2.5%|hedge=range} of the land.           ~ holds
                    # conflicts
                    About {31%} ({95} of {730} towns) flooded.                                                  ~ fails
                    # cannot tell: cut off instead of rounded, or another population meant
                    About {44%} ({308} of {688} towns) flooded.                                                 ~ cannot_tell
                    The town had {900,000|act=exist} people. Some {308,000|act=died}, or {44%} of the population, died. ~ cannot_tell
                    About {44%} ({688} of {308} towns) flooded.                                                 ~ cannot_tell
                    # no check
                    Prices rose {44%} that year.                                                                ~ -
                    """)
    void checksShares(String text, String expected) {
        assertEquals(expected == null ? "" : expected, outcome("percent_of", text));
    }

    @ParameterizedTest(name = "difference: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    # agrees
                    It fell from {900} to {700}, a drop of {200}.                                               ~ holds
                    It had {688,711|act=exist} people, later {425,000|act=exist}. This led to an estimate of {264,000|act=died} dead. ~ holds
                    # conflicts
                    It fell from {900} to {740}, a drop of {260}.                                               ~ fails
                    It had {688,711|act=exist} people, later {425,000|act=exist}. This led to an estimate of {190,000|act=died} dead. ~ fails
                    # no check
                    It fell from {900} to {740}, and {260} left.                                                ~ -
                    """)
    void checksDifferences(String text, String expected) {
        assertEquals(expected == null ? "" : expected, outcome("difference", text));
    }

    @ParameterizedTest(name = "deficit {0} -> {1}")
    @CsvSource({"'219,000', holds", "'almost exactly 201,000', fails"})
    void checksADeficitAgainstWhatWasExpectedAndFound(String deficit, String expected) {
        String text = "The census of 1980 found {555,350|act=exist;when=1980;what=population}. Others"
                + " expected {775,000|act=exist;when=1980;what=expected population}. The deficit would be {" + deficit
                + "|hedge=approx}.";
        assertEquals(expected, outcome("difference", text));
    }

    @ParameterizedTest(name = "ratio: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    # agrees
                    They sold {512|unit=boats}, {five times|unit=times;kind=ratio;best=5} the {103|unit=boats} of last year. ~ holds
                    # conflicts
                    They sold {912|unit=boats}, {five times|unit=times;kind=ratio;best=5} the {103|unit=boats} of last year. ~ fails
                    # no check: nothing to compare with
                    They sold {five times|unit=times;kind=ratio;best=5} the usual number.                       ~ -
                    """)
    void checksMultiples(String text, String expected) {
        String digits = text.replace("{five times", "{5 times");
        assertEquals(expected == null ? "" : expected, outcome("ratio", digits));
    }

    @Test
    void checksAMultipleOfAFigureNamedElsewhere() {
        String text = "Our survey found {4,645|act=died;what=excess deaths} excess deaths. The official estimate of"
                + " {64|act=died;by=official estimate;type=official} is low. The number of excess deaths is"
                + " {more than 70 times|hedge=more_than;unit=times;kind=ratio} the official estimate.";
        assertEquals("holds", outcome("ratio", text));
    }

    @ParameterizedTest(name = "conversion: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    # agrees
                    It is {5 miles|kind=measure;unit=mile} ({8 km|kind=measure;unit=km}) away.                   ~ holds
                    He was {65 to 66 in|kind=measure;unit=inch;hedge=range} ({165 to 168 cm|kind=measure;unit=cm;hedge=range}) tall. ~ holds
                    # conflicts
                    It is {5 miles|kind=measure;unit=mile} ({80 km|kind=measure;unit=km}) away.                  ~ fails
                    It is {60 miles|kind=measure;unit=mile} / {37 km|kind=measure;unit=km} away.                 ~ fails
                    # no check: two quantities
                    It is {5 miles|kind=measure;unit=mile} long and {80 km|kind=measure;unit=km} away.           ~ -
                    It is {5 miles|kind=measure;unit=mile} ({80 tonnes|kind=measure;unit=tonne}) of chain.       ~ -
                    """)
    void checksConversions(String text, String expected) {
        assertEquals(expected == null ? "" : expected, outcome("conversion", text));
    }

    @ParameterizedTest(name = "range order: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    # agrees
                    The toll was {4,645} ({95%} CI, {793 to 8,498|hedge=range}).                                ~ holds
                    # conflicts
                    The toll was {9,645} ({95%} CI, {793 to 8,498|hedge=range}).                                ~ fails
                    It holds {9 to 7|hedge=range} boats.                                                        ~ fails
                    # no check
                    It holds {7 to 9|hedge=range} boats.                                                        ~ -
                    Of {95} towns, {7 to 9|hedge=range} flooded.                                                ~ -
                    """)
    void checksTheOrderOfRanges(String text, String expected) {
        assertEquals(expected == null ? "" : expected, outcome("range_order", text));
    }

    @ParameterizedTest(name = "growth: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    # agrees
                    Output rose {57%} from {114,300} to {179,000} tons.                                         ~ holds
                    Output rose from {114,300} to {179,000}, an increase of {57%}.                               ~ holds
                    Output fell from {80} to {60}, a decline of {25%}.                                           ~ holds
                    In 1937 it had {114,300|when=1937;what=officers} officers. In 1938 it had {179,000|when=1938;what=officers}, {57%} more than in 1937. ~ holds
                    # conflicts
                    Output rose {75%} from {114,300} to {179,000} tons.                                         ~ fails
                    Output rose from {114,300} to {179,000}, an increase of {36%}.                               ~ fails
                    # no check
                    Output rose {57%} while {114,300} men left.                                                  ~ -
                    It had {179,000|what=officers}, {65,000|what=officers} {more than 114,000|what=officers}. ~ -
                    In 1938 it had {179,000|when=1938;what=officers}, {57%} more than in 1937.                   ~ -
                    """)
    void checksGrowth(String text, String expected) {
        assertEquals(expected == null ? "" : expected, outcome("growth", text));
    }

    @ParameterizedTest(name = "yearly {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = "2.4% ~ holds\n5% ~ -")
    void checksYearlyGrowthBetweenTwoLevels(String rate, String expected) {
        String text =
                "It had {555,350|act=exist;when=1980} people. By 1987 it had {657,411|act=exist;when=1987}, a growth of {"
                        + rate + "|kind=rate;unit=%/year} per year.";
        assertEquals(expected == null ? "" : expected, outcome("growth", text));
    }

    @ParameterizedTest(name = "rate: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    # agrees
                    They shot {681,692} in {2 years|kind=duration;unit=year}, about {933|kind=rate;unit=people/day} a day. ~ holds
                    Light crosses {300,000,000 km|kind=measure;unit=km} in {1,000 s|kind=duration;unit=second}, or {300,000 km/s|kind=measure;unit=km/s}. ~ holds
                    # conflicts
                    They shot {681,692} in {2 years|kind=duration;unit=year}, or {over 1,500|kind=rate;unit=people/day;hedge=more_than} a day. ~ fails
                    # no check: the rate stands first and may be about another time
                    They shot {at least 242|hedge=at_least} in {3 weeks|kind=duration;unit=week}, {more than 2,100|kind=rate;unit=people/day;hedge=more_than} a day. ~ -
                    At {77|kind=rate;unit=people/day} a day they shot {681,692} in {2 years|kind=duration;unit=year}. ~ -
                    """)
    void checksRates(String text, String expected) {
        assertEquals(expected == null ? "" : expected, outcome("rate", text));
    }

    @ParameterizedTest(name = "percent sum: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    # agrees
                    Of the guests {45%} came by train, {30%} by bus and the remaining {25%} on foot.              ~ holds
                    Of the guests {33.3%} came by train, {33.3%} by bus and the remaining {33.3%} on foot.        ~ holds
                    Trade was {41%} timber, {34%} salt and {26%} wool.                                            ~ holds
                    Of the {60%} who voted, {45%} chose Latov and the remaining {55%} Ryzhov.                     ~ holds
                    # conflicts
                    Of the guests {45%} came by train, {30%} by bus and the remaining {28%} on foot.              ~ fails
                    Of the guests {33.3%} came by train, {33.3%} by bus and the remaining {33.6%} on foot.        ~ fails
                    Some {64%} came by train and the remaining {46%} on foot.                                     ~ fails
                    # cannot tell
                    Of the guests {50%} came by train, {30%} by bus and the remaining {30%} on foot.              ~ cannot_tell
                    Of the guests {about 45%|hedge=approx} came by train, {33%} by bus and the remaining {28%} on foot. ~ cannot_tell
                    # no check: other wholes, or nothing says that the shares are all
                    In June {45%} came by train, in July {30%} and in May {28%}.                                  ~ -
                    Prices rose {8%} in May, and the remaining {40%} of the stock was sold.                       ~ -
                    Of the guests {45%} came by train and {30%} of the remaining by bus.                          ~ -
                    """)
    void checksSumsOfPercentages(String text, String expected) {
        assertEquals(expected == null ? "" : expected, outcome("percent_sum", text));
    }

    @ParameterizedTest(name = "grim: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    # agrees
                    Families had a mean of {3.44|unit=children} children (n = {25}).                              ~ holds
                    The average number of falls was {0.7} (N={7}).                                                ~ holds
                    # conflicts
                    Families had a mean of {3.45|unit=children} children (n = {25}).                              ~ fails
                    The average number of falls was {0.75} (N={10}).                                              ~ fails
                    # cannot tell: any mean is possible, or ratings that may have been averages before
                    Families had a mean of {3.45|unit=children} children (n = {250}).                             ~ cannot_tell
                    Judges (n = {28}) gave an average rating of {5.19}.                                           ~ cannot_tell
                    # no check: no mean, no size, no count
                    Families had {3.45|unit=children} children (n = {25}).                                        ~ -
                    Families had a mean of {3.45|unit=children} children in {25} towns.                           ~ -
                    The mean height was {3.45|kind=measure;unit=m} (n = {25}).                                    ~ -
                    Families had a mean of {about 3.45|unit=children;hedge=approx} children (n = {25}).           ~ -
                    """)
    void checksMeansOfWholeNumbers(String text, String expected) {
        assertEquals(expected == null ? "" : expected, outcome("grim", text));
    }

    @Test
    void namesTheNearestPossibleMeans() {
        assertEquals(
                "“3.45” as the mean of 25 whole numbers is not possible; the nearest are 3.44 or 3.48.",
                Outcomes.in("Families had a mean of {3.45|unit=children} children (n = {25}).")
                        .get(0)
                        .explanation());
    }

    @Test
    void namesRulesInOrder() {
        assertEquals(
                List.of(
                        "sum",
                        "part_of",
                        "percent_of",
                        "difference",
                        "product",
                        "ratio",
                        "conversion",
                        "range_order",
                        "growth",
                        "rate",
                        "percent_sum",
                        "grim"),
                Checks.rules());
    }

    @Test
    void namesTheLikelySlip() {
        String explanation = Outcomes.in("In June: {6,300}; in July: {2,089}; Total: {8,839}")
                .get(0)
                .explanation();
        assertEquals(
                "“6,300” + “2,089” = 8,389, not “8,839”; the gap is 450, which looks like two digits transposed.",
                explanation);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '~', textBlock = """
                    Losses: {58}\\n- {40} ewes\\n- {18} lambs                    ~ HOLDS
                    Losses: {5,812}\\n- {4,001} ewes\\n- {1,813} lambs          ~ FAILS
                    # a list of some of the parts, or of other things
                    Losses: {90}\\n- {40} ewes\\n- {18} lambs                    ~ -
                    Losses: {58}\\n- {40%} of the ewes\\n- {18%} of the lambs    ~ -
                    """)
    void addsUpTheItemsOfAList(String text, String result) {
        List<Check> found = Outcomes.in(text.replace("\\n", "\n"));
        assertEquals(result, found.isEmpty() ? "-" : found.get(0).result().name());
    }

    @ParameterizedTest(name = "{0} for {1} -> {2}")
    @CsvSource(nullValues = "-", textBlock = """
                    8839,     8389,       two digits transposed
                    5000000,  5000000000, 'a slip of scale (thousand for million, or million for billion)'
                    480,      48,         a slip of 1 decimal place
                    6185,     6135,       one wrong digit
                    6185,     9999,       -
                    6185,     6185,       -
                    """)
    void knowsSlips(BigDecimal stated, BigDecimal expected, String slip) {
        assertEquals(Optional.ofNullable(slip), Slips.likely(stated, expected));
    }

    @Test
    void givesEveryCheckItsOwnId() {
        List<Check> found = Outcomes.in("The purge removed {3} of {5} marshals. It removed {8} of {9} admirals.");
        assertEquals(2, found.stream().map(Check::id).distinct().count());
        assertTrue(found.stream().allMatch(check -> check.id().startsWith("c")));
    }

    @ParameterizedTest(name = "implied share: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    There were {30|act=died;unit=deaths} deaths out of {900|unit=cases} cases. This is a rate of {3.3%}.        ~ holds
                    The ward had {900|unit=cases} cases, and {30|act=died;unit=deaths} deaths for a rate of {3.3%}.             ~ holds
                    The ward had {900|unit=cases} cases, {20|act=died} certain and {10|act=died} likely deaths. That gives {3.3%}. ~ holds
                    # nothing fits, nothing is drawn, or a change is meant
                    There were {30|act=died;unit=deaths} deaths out of {900|unit=cases} cases. This is a rate of {7%}.          ~ -
                    There were {30|act=died;unit=deaths} deaths out of {900|unit=cases} cases. Taxes took {3.3%}.              ~ -
                    There were {30|act=died;unit=deaths} deaths out of {900|unit=cases} cases. This is a rise of {3.3%|act=grew;what=a rise}. ~ -
                    """)
    void checksSharesDrawnFromAmounts(String text, String expected) {
        assertEquals(
                expected == null ? "" : expected,
                outcome("percent_of", text).replace("cannot_tell", "").strip());
    }

    @ParameterizedTest(name = "levels: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    We had {1,370|unit=cases} cases. In May we had {1,100|unit=cases} cases. That is {270|unit=cases} additional cases. ~ holds
                    In 1841 it had {8,175|act=exist} people. In 1851 it had {6,552|act=exist}, a drop of {over 1,500|hedge=more_than}.   ~ holds
                    # no fit, nothing added, or two pairs that fit
                    We had {1,370|unit=cases} cases. In May we had {1,100|unit=cases} cases. That is {290|unit=cases} additional cases. ~ -
                    We had {1,370|unit=cases} cases. In May we had {1,100|unit=cases} cases. That is {270|unit=cases} mild cases.       ~ -
                    We had {1,370|unit=cases}, {1,100|unit=cases} and {1,640|unit=cases} cases, then {270|unit=cases} additional cases. ~ -
                    """)
    void checksDifferencesOfLevelsThatStandApart(String text, String expected) {
        assertEquals(expected == null ? "" : expected, outcome("difference", text));
    }

    @ParameterizedTest(name = "product: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    We took {35|unit=homes} homes in each of {104|unit=villages} villages. In all {3,640|unit=homes} homes answered. ~ holds
                    We took {35|unit=homes} homes in each of {104|unit=villages} villages. In all {3,200|unit=homes} homes answered. ~ fails
                    # a count of something else, or no such phrase
                    We took {35|unit=homes} homes in each of {104|unit=villages} villages. In all {900|unit=homes} homes burnt.      ~ -
                    We took {35|unit=homes} homes and {104|unit=villages} villages. In all {3,200|unit=homes} homes answered.        ~ -
                    """)
    void checksSoManyOfEach(String text, String expected) {
        assertEquals(expected == null ? "" : expected, outcome("product", text));
    }

    @ParameterizedTest(name = "movement: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    The melt had tripled: from {73|unit=tonne} a decade ago, to {219|unit=tonne} now.  ~ ratio holds
                    The stock was halved from {80|unit=tonne} to {41|unit=tonne}.                      ~ ratio holds
                    The stock has doubled from {80|unit=tonne} to {400|unit=tonne}.                    ~ ratio fails
                    They raised it by {22%|act=grew;what=raised}. The rise from {736|kind=money;unit=EUR} to {900|kind=money;unit=EUR} came late. ~ growth holds
                    # another change, and no way at all
                    They raised it by {5%|act=grew;what=raised}. The rise from {736|kind=money;unit=EUR} to {900|kind=money;unit=EUR} came late. ~ -
                    The stock has doubled; {80|unit=tonne} and {400|unit=tonne} are lost.              ~ -
                    """)
    void checksWaysFromOneValueToAnother(String text, String expected) {
        String rule = expected == null ? "ratio" : expected.substring(0, expected.indexOf(' '));
        assertEquals(expected == null ? "" : expected.substring(rule.length() + 1), outcome(rule, text));
    }

    @ParameterizedTest(name = "best: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    Between {600 and 900|hedge=range}, but most likely {760}, came.   ~ holds
                    Between {600 and 900|hedge=range}, but most likely {960}, came.   ~ fails
                    Between {600 and 900|hedge=range} came and {960} stayed away.     ~ -
                    """)
    void checksBestValuesAgainstTheRangeBeforeThem(String text, String expected) {
        assertEquals(expected == null ? "" : expected, outcome("range_order", text));
    }

    @Test
    void takesNumbersAsManyAsCountedForNoParts() {
        assertEquals("", outcome("part_of", "The first {2} killers ({222} and {93}) were known."));
        assertEquals("holds holds", outcome("part_of", "In all {400} towns ({222} ports and {93} forts) were known."));
    }
}
