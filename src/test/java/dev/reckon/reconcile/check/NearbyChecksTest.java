package dev.reckon.reconcile.check;

import static dev.reckon.reconcile.check.Outcomes.outcome;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks of numbers that stand apart and belong together: in a table and beside it, in a survey's method and its result. */
class NearbyChecksTest {

    @ParameterizedTest(name = "slipped: {1} {0} -> {2}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    # a digit wrong, two digits swapped, of a difference and of a sum
                    They counted {48,124} then, and {36,385} now. The town is thus short of {12,739}. ~ difference ~ fails
                    They counted {48,124} then, and {36,385} now. The town is thus short of {17,139}. ~ difference ~ fails
                    There are {31,233} in work, plus {1,243} pensioners, and so {32,746} in a job.   ~ sum        ~ fails
                    # no slip: right, two digits off, too few digits, another unit, worked out from others
                    They counted {48,124} then, and {36,385} now. The town is thus short of {11,739}. ~ difference ~ -
                    They counted {48,124} then, and {36,385} now. The town is thus short of {12,799}. ~ difference ~ -
                    They counted {481} then, and {363} now. The town is thus short of {128}.          ~ difference ~ -
                    They counted {48,124} then, and {36,385} now. It ate {12,739|unit=tonne;kind=measure}. ~ difference ~ -
                    They counted {48,124} then, {36,385} now, {10,000} and {2,739} there: {12,739}.    ~ difference ~ -
                    """)
    void findsSlipsOfThePen(String text, String rule, String expected) {
        assertEquals(expected == null ? "" : expected, outcome(rule, text));
    }

    @ParameterizedTest(name = "table: {0}, {1} -> {2}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    # the rows make up the total; a column headed alike that falls short of it fails beside one that does not
                    {over 900|hedge=more_than;act=deported;when=1951} ~ {398|act=deported;when=1951-06-01..1951-06-30} ~ holds fails
                    {over 900|hedge=more_than;act=deported;when=1951} ~ {502|act=deported;when=1951-06-01..1951-06-30} ~ holds holds
                    # nothing is said of a total of something else, or one too far off
                    {over 900|hedge=more_than;act=arrested;when=1951} ~ {398|act=deported;when=1951-06-01..1951-06-30} ~ -
                    {over 2,900|hedge=more_than;act=deported;when=1951} ~ {398|act=deported;when=1951-06-01..1951-06-30} ~ -
                    """)
    void addsTheRowsOfATableToATotalBesideIt(String total, String june, String expected) {
        String text = "In all " + total + " were moved.\n"
                + "|# Month / Moved / Moved\n"
                + "| May / {415|act=deported;when=1951-05-01..1951-05-31} / {410|act=deported;when=1951-05-01..1951-05-31}\n"
                + "| June / {502|act=deported;when=1951-06-01..1951-06-30} / " + june;
        assertEquals(expected == null ? "" : expected, outcome("sum", text));
    }

    @ParameterizedTest(name = "product: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    They saw {3,640|unit=homes}. In {104|unit=villages} villages they chose {35|unit=homes/village;kind=rate}.               ~ holds
                    They saw {3,299|unit=homes}. In {104|unit=villages} villages they chose {about 35|hedge=approx;unit=homes/village;kind=rate}. ~ fails
                    # nothing is said of what is far from the product, or counts something else
                    They saw {9,640|unit=homes}. In {104|unit=villages} villages they chose {35|unit=homes/village;kind=rate}.               ~ -
                    They saw {3,640|unit=cows}. In {104|unit=villages} villages they chose {35|unit=homes/village;kind=rate}.                ~ -
                    They saw {3,640|unit=homes}. In {104|unit=valleys} valleys they chose {35|unit=homes/village;kind=rate}.                 ~ -
                    """)
    void multipliesWhatFallsToEach(String text, String expected) {
        assertEquals(expected == null ? "" : expected, outcome("product", text));
    }

    @ParameterizedTest(name = "worked out: {1} {0} -> {2}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    # sums that a sentence concludes with
                    The north lost {1,240} and the south {860}, so the district as a whole lost {2,100}.    ~ sum ~ holds
                    The north lost {1,240} and the south {860}, so the district as a whole lost {2,300}.    ~ sum ~ fails
                    Adding the {3,400} of the city to the {2,250} of the suburbs gives {6,650}.              ~ sum ~ fails
                    The north lost {1,240} and the south {860}, so the mayor sent {2,300}.                   ~ sum ~ -
                    # gaps and what lies above
                    The gap between the {5,400} reported and the {7,250} estimated is {1,850}.               ~ difference ~ holds
                    The gap between the {5,400} reported and the {7,250} estimated is {2,850}.               ~ difference ~ fails
                    It lies at {372|unit=m;kind=measure}, {118|unit=m;kind=measure} above the town at {254|unit=m;kind=measure}. ~ difference ~ holds
                    It lies at {372|unit=m;kind=measure}, {181|unit=m;kind=measure} above the town at {254|unit=m;kind=measure}. ~ difference ~ fails
                    # multiples of shares, of the first number, told by a verb, and parts of the former number
                    Here it was {4.8%}, {three times|unit=times;kind=ratio;number=3} the {2.7%} there.             ~ ratio ~ fails
                    The toll of {64} became {2,944}, {46 times|unit=times;kind=ratio;number=46} the first number. ~ ratio ~ holds
                    The toll of {64} became {2,944}, {64 times|unit=times;kind=ratio;number=64} the first number. ~ ratio ~ fails
                    Pay rose from {12|unit=GBP;kind=money} to {36|unit=GBP;kind=money}: it tripled.           ~ ratio ~ holds
                    Pay rose from {12|unit=GBP;kind=money} to {36|unit=GBP;kind=money}: it doubled.           ~ ratio ~ fails
                    Pay rose from {12|unit=GBP;kind=money} to {36|unit=GBP;kind=money}: it more than doubled. ~ ratio ~ -
                    It had {22.6} and then {3.7}, {a third|unit=fraction;kind=ratio;number=0.333} of the former number. ~ ratio ~ fails
                    # shares of a total told before, of a population, and with their pair behind
                    There were {19,288} in all. The old were {8,663}, {45%} of the total.                     ~ percent_of ~ holds
                    There were {19,288} in all. The old were {8,663}, {54%} of the total.                     ~ percent_of ~ fails
                    It took {1,671} deaths in a population of {7,890}, or {21%}.                                     ~ percent_of ~ holds
                    It took {1,671} deaths in a population of {7,890}, or {27%}.                                     ~ percent_of ~ fails
                    Women were {54%} of the staff, {90} of {200}.                                             ~ percent_of ~ fails
                    Women were {45%} of the staff, {90} of {200}.                                             ~ percent_of ~ holds
                    # short of a number, shares of a pair before them and around it, lists behind a colon, "together" at the head
                    It sold {1,930}, {270} short of the {2,200} printed.                                      ~ difference ~ holds
                    It sold {1,930}, {370} short of the {2,200} printed.                                      ~ difference ~ fails
                    Only {15} of the {60} came home, {a third|unit=fraction;kind=ratio;number=0.333} of them. ~ percent_of ~ holds fails
                    {40%} of the {350} members, {140} people, voted.                                          ~ percent_of ~ holds
                    {60%} of the {350} members, {140} people, voted.                                          ~ percent_of ~ fails
                    The dead numbered {212}: {140} soldiers, {52} sailors and {20} civilians.                 ~ sum ~ holds
                    The dead numbered {212}: {140} soldiers, {52} sailors and {40} civilians.                 ~ sum ~ fails
                    Together, the {310} Danes and the {145} Swedes were {545} strong.                         ~ sum ~ fails
                    # changes told behind, rates at the end, parts among all
                    It made {690|unit=tonne;kind=measure}, down {8%} on the {750|unit=tonne;kind=measure} before. ~ growth ~ holds
                    It made {690|unit=tonne;kind=measure}, down {18%} on the {750|unit=tonne;kind=measure} before. ~ growth ~ fails
                    Among the {85} dead were {30} children.                                                   ~ part_of ~ holds
                    Among the {85} dead were {130} children.                                                  ~ part_of ~ fails
                    """)
    void worksOutWhatASentenceSays(String text, String rule, String expected) {
        assertEquals(expected == null ? "" : expected, outcome(rule, text));
    }

    @ParameterizedTest(name = "lone pair: {1} {0} -> {2}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    # what is set off behind the only two numbers it can be of
                    It sold {250|unit=cars} and then {300|unit=cars}, a loss rate of {38%}.                ~ percent_of ~ fails
                    It sold {250|unit=cars} and then {300|unit=cars}, a rate of {83%}.                     ~ percent_of ~ holds
                    Sales rose from {250|unit=cars} cars to {300|unit=cars}, or {30%}.                     ~ percent_of ~ fails
                    In May it had {1,200|unit=cars} cars. Of these {336|unit=cars} ran, {38%} of the total. ~ percent_of ~ fails
                    # more numbers, a share of something else, a number the words do not set off
                    It sold {250|unit=cars}, {90|unit=cars}, {40|unit=cars} and then {300|unit=cars}, a rate of {38%}. ~ percent_of ~ -
                    It sold {250|unit=cars} and then {300|unit=cars}, {38%} of the vans.                   ~ percent_of ~ -
                    It sold {250|unit=cars} and then {300|unit=cars}, when {38%} were out of work.         ~ percent_of ~ -
                    # half as many again are one and a half times as many
                    It sold {250|unit=cars} and then {375|unit=cars}, {half|unit=times;kind=ratio;number=0.5} as many again. ~ ratio ~ -
                    # shares of a whole with the part behind
                    {Half|unit=fraction;kind=ratio;number=0.5} of the {60} members, {40}, signed.             ~ percent_of ~ fails
                    {Half|unit=fraction;kind=ratio;number=0.5} of the {60} members, that is {30}, signed.     ~ percent_of ~ holds
                    # points are no percent of the one they are told behind
                    Turnout fell from {64%} to {58%}, a drop of {6|unit=percentage point;kind=percentage}.    ~ growth ~ -
                    """)
    void findsSharesThatNoPairGives(String text, String rule, String expected) {
        assertEquals(expected == null ? "" : expected, outcome(rule, text));
    }

    @ParameterizedTest(name = "exceeding: {0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    Of the {85|unit=seats} seats the party won {134|unit=seats}.                            ~ fails
                    Of the {85|unit=seats} seats the party won {34|unit=seats}.                             ~ -
                    Of the {85|unit=seats} seats those from {134|unit=towns} towns had none.                ~ -
                    Of the {85|unit=seats} seats in the {134|unit=seats} of the house.                      ~ -
                    In a village of {300|unit=people}, {410|unit=people} died.                              ~ fails
                    In a village of {300|unit=people}, {210|unit=people} died.                              ~ -
                    Some {350} fell ill, among them all who lived in the port, {380}.                       ~ fails
                    Some {350} fell ill, among them more than from the port, {380}.                         ~ -
                    A survey of {38|unit=barns} barns put {77|unit=barns} of them in the first class.       ~ fails
                    The {38|unit=barns} barns held {77|unit=barns} of them.                                 ~ -
                    """)
    void findsPartsThatExceedTheirWholes(String text, String expected) {
        assertEquals(expected == null ? "" : expected, outcome("part_of", text));
    }

    @ParameterizedTest(name = "again: {1} {0} -> {2}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    # totals of the sentence before, and of as many numbers as the words say
                    The first boat took {46} people and the second {52}. In all, {108} people were saved.    ~ sum ~ fails
                    The first boat took {46} people and the second {52}. In all, {98} people were saved.     ~ sum ~ holds
                    Arle has {460}, Bray {520} and Corle {310}. Together these {three|number=3} have {1,390}.          ~ sum ~ fails
                    Arle has {460}, Bray {520} and Corle {310}. Together these {three|number=3} have {1,290}.          ~ sum ~ holds
                    Arle has {460}, Bray {520} and Corle {310}. Together the {two|number=2} have {1,390}.              ~ sum ~ -
                    Arle has {460} and {520|unit=tonne;kind=measure} of coal. In all, {1,090} came.          ~ sum ~ -
                    The choir's {63|unit=singers} singers are {18} sopranos, {15} altos, {9} tenors and {11} basses. ~ sum ~ fails
                    The choir's {53|unit=singers} singers are {18} sopranos, {15} altos, {9} tenors and {11} basses. ~ sum ~ holds
                    Arle has {some 1.3 million|number=1300000;hedge=approx} and Bray {768,000}. Together the {two|number=2} have {about 2.35 million|number=2350000;hedge=approx}. ~ sum ~ fails
                    Arle has {some 1.3 million|number=1300000;hedge=approx} and Bray {768,000}. Together the {two|number=2} have {about 2.05 million|number=2050000;hedge=approx}. ~ sum ~ holds
                    # verbs of growth beside two numbers, and beside the number they start from
                    It stood at {1,200} in May and at {3,600} in June: it had doubled.                       ~ ratio ~ fails
                    It stood at {1,200} in May and at {3,600} in June: it had tripled.                       ~ ratio ~ -
                    It stood at {1,200} in May and at {3,600} in June, when prices had doubled their reach.  ~ ratio ~ -
                    It is {21.7} now. Since May, when it was {6.1}, it has more than quadrupled.             ~ ratio ~ fails
                    It is {21.7} now. Since May, when it was {6.1}, it has more than tripled.                ~ ratio ~ -
                    The price more than quintupled, {from 11 to 35 pence|unit=GBP;kind=money;hedge=range;low=11;high=35}. ~ ratio ~ fails
                    # multiples of an end of the range told before
                    It put them {between 46 and 85|hedge=range;low=46;high=85}. The official {316} are {nine times|unit=times;kind=ratio;number=9} the bottom. ~ ratio ~ fails
                    It put them {between 46 and 85|hedge=range;low=46;high=85}. The official {316} are {seven times|unit=times;kind=ratio;number=7} the bottom. ~ ratio ~ -
                    It put them {between 46 and 85|hedge=range;low=46;high=85}. Its upper end is short of the {316}, {six times|unit=times;kind=ratio;number=6} as large. ~ ratio ~ fails
                    It put them {between 46 and 85|hedge=range;low=46;high=85}. The official {316} are {nine times|unit=times;kind=ratio;number=9} those. ~ ratio ~ -
                    # one length, one time in two units
                    They cleared an {18-mile|unit=mile;kind=measure;number=18} zone, a radius of {39 km|unit=km;kind=measure;number=39}, that day. ~ conversion ~ fails
                    They cleared an {18-mile|unit=mile;kind=measure;number=18} zone, a radius of {29 km|unit=km;kind=measure;number=29}, that day. ~ conversion ~ holds
                    It took {72 hours|unit=hour;kind=duration;number=72}, {four days|unit=day;kind=duration;number=4}. ~ conversion ~ fails
                    It took {72 hours|unit=hour;kind=duration;number=72}, {three days|unit=day;kind=duration;number=3}. ~ conversion ~ holds
                    It took {72 hours|unit=hour;kind=duration;number=72}, {nine weeks|unit=week;kind=duration;number=9} early. ~ conversion ~ -
                    At {95 °F|unit=°F;kind=measure;number=95}, or {45 °C|unit=°C;kind=measure;number=45}, work stopped. ~ conversion ~ fails
                    """)
    void worksOutWhatIsSaidAgain(String text, String rule, String expected) {
        assertEquals(expected == null ? "" : expected, outcome(rule, text));
    }
}
