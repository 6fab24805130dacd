package dev.reckon.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reckon.figure.Figure;
import dev.reckon.lang.DataFolder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlignerTest {

    private final Aligner aligner = new Aligner(Aspects.load(DataFolder.packed()));

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '~', textBlock = """
                    # a difference between two answers, beside what may be one
                    The difference between the two counts, {877} deaths, is large. Moss gives {4,645} deaths.         ~ only “877” is a difference between two answers
                    The gap between the surveys is {300} deaths. Moss gives {4,645} deaths.                           ~ only “300” is a difference between two answers
                    The difference between the two winters, {877} deaths, is large. Moss gives {4,645} deaths.        ~ too little in their words says that they count the same
                    # the ends of a range told apart
                    The modern range opens at {2,200}, by Moss, and closes at {4,500}.                                 ~ their text gives them as the two ends of one range
                    The spread of guesses starts at {2,200} and ends with {4,500}.                                     ~ their text gives them as the two ends of one range
                    The mine opens with {2,200} men and closes with {4,500}.                                           ~ too little in their words says that they count the same
                    # what takes in more, or less, than the other
                    Adding the raids to the flood, {2,200|by=Moss} is reached. The flood took {900|by=Vale}.             ~ only “2,200” is given “Adding the raids to the flood”
                    The flood took {2,200|by=Moss}, not counting the missing. The flood took {900|by=Vale}.             ~ only “2,200” is given “not counting the missing”
                    The flood took {900|by=Vale}, and {2,200|by=Moss}, not counting the missing, by another list.        ~ only “2,200” is given “not counting the missing”
                    # one setting, and those among others
                    By Moss {900|by=Moss} died in the Vale Works. By Vale {2,200|by=Vale} died.                           ~ only “900” is stated for one setting, the Vale Works
                    By Moss {900|by=Moss} died in the flood. By Vale {2,200|by=Vale} died.                               ~ none
                    Of the {9,000|by=Moss;act=jailed}, {900|by=Moss} died. By Vale {2,200|by=Vale} died.                  ~ only “900” is counted among others, “9,000”
                    # what its own source corrects
                    From the lists Moss had {900|by=Moss} and after allowing for gaps {2,200|by=Moss}.                   ~ only “900” is what its own source puts another figure in the place of, “2,200”
                    From the lists Moss had {900|by=Moss}, then raised this to {2,200|by=Moss}.                          ~ only “900” is what its own source puts another figure in the place of, “2,200”
                    From the lists Moss had {900|by=Moss}, Vale after allowing for gaps {2,200|by=Vale}.                 ~ none
                    # by how much another is off, what one number over another is, what is some of a larger count
                    Moss found {900|by=Moss} fewer than there. By Vale {2,200|by=Vale} died.                              ~ only “900” is a difference between two answers
                    Moss found {900|by=Moss} more than once. By Vale {2,200|by=Vale} died.                                ~ only “900” is a difference between two answers
                    Moss found {900|by=Moss} more dead. By Vale {2,200|by=Vale} died.                                     ~ none
                    Lists say {600} over {4} is {150|by=Moss}. By Vale {2,200|by=Vale} died.                              ~ only “150” is one number over another
                    Sailors, at {900|by=Moss}, made up most of the dead. By Vale {2,200|by=Vale} died.                    ~ only “900” is said to make up a part of a larger count
                    Sailors, at {900|by=Moss}, accounted for the dead of May. By Vale {2,200|by=Vale} died.               ~ only “900” is said to make up a part of a larger count
                    Sailors, at {900|by=Moss}, were made up with ash. By Vale {2,200|by=Vale} died.                       ~ none
                    # how many times is not by how much
                    Moss has {20|unit=times;kind=ratio;by=Moss} faster than air. Vale has {22|unit=times;kind=ratio;by=Vale} there. ~ too little in their words says that they count the same
                    # what each of a list counts stands elsewhere
                    In May and June {30} and {900|by=Moss} fell, respectively. By Vale {2,200|by=Vale} died.               ~ too little in their words says that they count the same
                    """)
    void tellsAnAnswerFromWhatIsDerived(String marked, String expected) {
        String text = marked.replace("|by", "|act=died;what=flood;by")
                .replaceAll("act=died;what=flood;(by=Moss;act=jailed)", "$1")
                .replaceAll("\\{([^|}]+)}", "{$1|act=died;what=flood}");
        List<Figure> figures = Draft.figures("a", text);
        Alignment alignment = aligner.align(figures, Known.none());
        int last = figures.size() - 1;
        assertEquals(
                expected,
                alignment.difference(figures.get(last - 1), figures.get(last)).orElse("none"));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '~', textBlock = """
                    # a crowd is that of the occasion named last
                    The Miners' March drew {5,200|by=Moss}. Its rival was the inauguration, put at {2,900|by=Vale}.                  ~ 2
                    The Miners' March drew {5,200|by=Moss}. It was then put at {2,900|by=Vale}.                                      ~ 1
                    The Miners' March drew {5,200|by=Moss}. The march was put at {2,900|by=Vale}.                                    ~ 1
                    The Miners' March drew {5,200|by=Moss}. The Oslo march was put at {2,900|by=Vale}.                               ~ 1
                    The Miners' March drew {5,200|by=Moss}. The Weavers' March was put at {2,900|by=Vale}.                           ~ 2
                    Moss's funeral drew {5,200|by=Moss}. The funeral of Ada Dale was put at {2,900|by=Vale}.                         ~ 2
                    In March the funeral drew {5,200|by=Moss}. That Sunday's funeral was put at {2,900|by=Vale}.                     ~ 1
                    # a parenthesis tells of another beside
                    The Miners' March drew {5,200|by=Moss}. (Few compared it with the Weavers' March of old.) It was put at {2,900|by=Vale}.   ~ 1
                    The Miners' March drew {5,200|by=Moss}. Few compared it with the Weavers' March of old. It was put at {2,900|by=Vale}.     ~ 2
                    # another behind the figure
                    The funeral drew {5,200|by=Moss}. On the square {2,900|by=Vale} came to the game.                                ~ 2
                    The funeral drew {5,200|by=Moss}. On the square {2,900|by=Vale} came, fewer than to the game.                    ~ 1
                    """)
    void tellsCrowdsOfOneOccasionFromThoseOfAnother(String marked, int questions) {
        String text = marked.replace("|by", "|act=attended;place=Oslo;when=1990;what=crowd;by");
        assertEquals(questions, aligner.questionsIn(Draft.figures("a", text)).size());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '~', textBlock = """
                    # a crowd of one day, told of the day or of its year; crowds of two years
                    The fair of Oslo drew {5,200|when=1990-05-01;by=Moss}. Vale puts the fair at {2,900|when=1990;by=Vale}.          ~ 1
                    The fair of Oslo drew {5,200|when=1990-05-01;by=Moss}. Vale puts the fair at {2,900|when=1991;by=Vale}.          ~ 2
                    """)
    void knowsACrowdOfADayFromItsYear(String marked, int questions) {
        String text = marked.replace("|when", "|act=attended;place=Oslo;event=Oslo Fair;what=crowd;when");
        assertEquals(questions, aligner.questionsIn(Draft.figures("a", text)).size());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '~', textBlock = """
                    # the young are some of all, named before the number or right behind it
                    Out of work are {2,600|act=unemployed;place=Peru}. Youth unemployment stands at {1,900|act=unemployed;place=Peru}.  ~ 2
                    Out of work are {2,600|act=unemployed;place=Peru}. Idle are {1,900|act=unemployed;place=Peru} 16 to 24-year-olds.  ~ 2
                    Out of work are {2,600|act=unemployed;place=Peru}. Unemployment stands at {2,400|act=unemployed;place=Peru}.       ~ 1
                    Out of work are {2,600|act=unemployed;place=Peru}. Idle are {2,400|act=unemployed;place=Peru} 16 to 64-year-olds.  ~ 1
                    """)
    void tellsTheYoungFromAll(String text, int questions) {
        assertEquals(questions, aligner.questionsIn(Draft.figures("a", text)).size());
    }

    @Test
    void readsATableOfSourcesByColumns() {
        String table = """
                |# Name / Estimate / In leagues
                | Moss / {40|what=Moss, Estimate:;by=Moss} / {900|what=Moss, In leagues:;by=Moss}
                | Vale / {15|what=Vale, Estimate:;by=Vale} / {700|what=Vale, In leagues:;by=Vale}""";
        List<Question> questions = aligner.questionsIn(Draft.figures("a", table));
        assertEquals(
                List.of(2, 2), questions.stream().map(q -> q.figures().size()).toList());
    }

    @Test
    void takesARepeatedNumberForTheCrowdItWasBefore() {
        String text = "The funeral drew {5,200|act=attended;by=Moss} and the march thrice that. Three times"
                + " {5,200|act=attended;by=Moss} is {15,600|act=attended;by=Moss}.";
        List<Question> questions = aligner.questionsIn(Draft.figures("a", text));
        assertEquals(
                List.of(2, 1), questions.stream().map(q -> q.figures().size()).toList());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '~', textBlock = """
                    # the same number in other words
                    The list has {886,000|act=freed} idle for a year. In summer {886,000|act=unemployed} were idle a year.          ~ 1
                    The jobless total fell {51,000|act=fell} in spring. Summary: it fell by {51,000|act=fell} then.                 ~ 1
                    The list has {886,000|act=freed} idle for a year. In summer {887,000|act=unemployed} were idle a year.          ~ 2
                    The raid left {25|act=wounded;what=soldiers} hurt. The storm left {25|act=died;what=sailors} dead.              ~ 2
                    # a small number of one noun, in words that share little; another number, another act
                    Vale lost {seven|number=7;what=barns;unit=barns;place=Peru}. The sea came. Fires in barns: {seven|number=7;what=fires;unit=barns}. ~ 1
                    Vale lost {seven|number=7;what=barns;unit=barns} barns. The sea took the town. Moss saw {seven|number=7;what=fires;unit=barns} burn. ~ 1
                    Vale lost {seven|number=7;what=barns;unit=barns;place=Peru}. The sea came. Fires in barns: {nine|number=9;what=fires;unit=barns}. ~ 2
                    Vale lost {seven|number=7;what=barns;unit=barns} barns. The sea took the town. Moss saw {nine|number=9;what=fires;unit=barns} burn. ~ 2
                    The raid left {more than 640|hedge=more_than;act=wounded;what=men} hurt. The storm left {more than 640|hedge=more_than;act=died;what=sailors} dead.              ~ 2
                    """)
    void knowsANumberThatATextGivesAgain(String text, int questions) {
        assertEquals(questions, aligner.questionsIn(Draft.figures("a", text)).size());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '~', textBlock = """
                    # one length in two units, one share in two ways; a number beside it in parentheses is another
                    An average depth of {2.3 km|unit=km;kind=measure;what=average depth} ({1.4 miles|unit=mile;kind=measure}).        ~ 1
                    Some {1.64%|what=adults} are held. That's {1.6%}.                                     ~ 1
                    Some {612|act=attended} came ({38|act=attended}) again.                                                        ~ 2
                    # one duration in two units, in one sentence; another duration
                    A record rain of {48 hours|unit=hour;kind=duration;what=record rain} was the longest of any {two days|number=2;unit=day;kind=duration;what=longest spell} here. ~ 1
                    A record rain of {48 hours|unit=hour;kind=duration;what=record rain} was the longest of any {three days|number=3;unit=day;kind=duration;what=longest spell} here. ~ 2
                    # an interval of ratios is no round multiple
                    Moss has a risk of {1.03|unit=times;kind=ratio;what=risk;by=Moss}. Vale has a risk of {1.02 to 1.05|unit=times;kind=ratio;hedge=range;what=risk;by=Vale}. ~ 1
                    Moss has a risk of {2|unit=times;kind=ratio;what=risk;by=Moss}. Vale has a risk of {2 to 3|unit=times;kind=ratio;hedge=range;what=risk;by=Vale}. ~ 2
                    # odds of the same, and of other things
                    Moss has them outnumbered {3 to 1|unit=times;kind=ratio;what=outnumbered;by=Moss}. Vale has them outnumbered {6 to 1|unit=times;kind=ratio;what=outnumbered;by=Vale}. ~ 1
                    Moss has them outnumbered {3 to 1|unit=times;kind=ratio;what=outnumbered;by=Moss}. Vale has a ratio of {6 to 1|unit=times;kind=ratio;what=sheep;by=Vale}. ~ 2
                    # two rises of two things
                    Moss: pay rose by {14%|act=grew;what=pay;place=Peru;by=Moss}. Vale: prices rose by {30%|act=grew;what=prices;place=Peru;by=Vale}. ~ 2
                    Moss: pay rose by {14%|act=grew;what=pay;place=Peru;by=Moss}. Vale: pay rose by {30%|act=grew;what=pay;place=Peru;by=Vale}. ~ 1
                    Moss: clerks in full-time work rose by {1,400|act=grew;what=clerks in full-time work;place=Peru;by=Moss}. Vale: clerks on leave rose by {3,000|act=grew;what=clerks on leave;place=Peru;by=Vale}. ~ 2
                    Moss: clerks on leave rose by {1,400|act=grew;what=clerks on leave;place=Peru;by=Moss}. Vale: clerks on leave rose by {3,000|act=grew;what=clerks on leave;place=Peru;by=Vale}. ~ 1
                    # counts of answers are none themselves
                    Moss has {five|unit=estimates;number=5;what=camp;place=Peru;by=Moss} of them. Vale has {two|unit=estimates;number=2;what=camp;place=Peru;by=Vale} of them. ~ 2
                    # a people by its name, and things
                    Moss says {8,000|unit=ruritans;act=died;by=Moss} Ruritans died. Vale says {9,000|act=died;by=Vale} died. ~ 1
                    Moss says {8,000|unit=tractors;act=died;by=Moss} tractors died. Vale says {9,000|act=died;by=Vale} died. ~ 2
                    # deaths and people a day
                    Moss says {500|unit=deaths/day;kind=rate;act=died;by=Moss} died. Vale says {100|unit=people/day;kind=rate;act=died;by=Vale} died. ~ 1
                    Moss says {500|unit=deaths/day;kind=rate;act=died;by=Moss} died. Vale says {100|unit=tonne/day;kind=rate;act=died;by=Vale} died. ~ 2
                    # two answers that exclude each other, each for a time of its own, and two that do not
                    Moss says {8,000|act=died;place=Peru;when=1931..1935;by=Moss} died. Vale says {9,500|act=died;place=Peru;when=1938..1943;by=Vale} died. ~ 2
                    Moss says {some 8,000|hedge=approx;act=died;place=Peru;when=1931..1939;by=Moss} died. Vale says {8,000|act=died;place=Peru;when=1936..1943;by=Vale} died. ~ 1
                    Moss says {8,000|act=died;place=Peru;when=1931..1939;by=Moss} died. Vale says {9,500|act=died;place=Peru;when=1931..1938;by=Vale} died. ~ 1
                    # so many in every year, and in all
                    Moss says {8,000|act=died;place=Peru;by=Moss} died. Vale says {900|act=died;place=Peru;by=Vale} die there every year. ~ 2
                    Moss says {900|act=died;unit=people/year;kind=rate;place=Peru;by=Moss} died. Vale says {800|act=died;place=Peru;by=Vale} die there every year. ~ 1
                    Moss says {800|act=died;place=Peru;by=Moss} died. Vale saw an annual {900|act=died;place=Peru;by=Vale} die. ~ 2
                    Moss says {800|act=died;place=Peru;by=Moss} died. Vale says {900|act=died;place=Peru;by=Vale} had died a year later. ~ 1
                    # what comes on top is no answer
                    Moss says {8,000|act=died;place=Peru;by=Moss} + {310|act=died;place=Peru;by=Moss}. Vale says {7,000|act=died;place=Peru;by=Vale} died. ~ 2
                    # an act that no table has, and two that tell apart
                    Moss says {8,000|act=died;place=Peru;by=Moss} were at stake. Vale says {8,500|act=emitted;place=Peru;by=Vale} were at stake. ~ 1
                    Moss says {8,000|act=died;place=Peru;by=Moss} died. Vale says {8,500|act=arrested;place=Peru;by=Vale} were arrested. ~ 2
                    # one sentence that defines two numbers unlike
                    Reported deaths totalled {5,000|act=died;what=reported deaths … abroad}, while {8,000|act=died;what=excess deaths} excess deaths came about. ~ 2
                    """)
    void knowsWhatIsSaidOfOneThing(String text, int questions) {
        assertEquals(questions, aligner.questionsIn(Draft.figures("a", text)).size());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '~', textBlock = """
                    # one quantity at two times
                    The share fell from {86%|when=1816;what=share of farmers} in 1816 to {52%|when=1905;what=share of farmers} in 1905.       ~ 1
                    Output rose from {an average of 9|unit=tonne;kind=measure;when=1816;what=output} to {12|unit=tonne;kind=measure;when=1905;what=output}. ~ 1
                    The share was {86%|when=1816;what=share of farmers} in 1816 and {52%|when=1905;what=share of farmers} in 1905.            ~ 2
                    # up or down from the value before
                    The share was {52%|when=1905;what=share of farmers} in 1905, down from {86%|when=1816;what=share of farmers} in 1816.     ~ 1
                    The share was {52%|when=1905;what=share of farmers} in 1905, and from {86%|when=1816;what=share of farmers} in 1816.      ~ 2
                    # the later value first, the time of one of them told
                    The share fell to {52%|when=1905;what=share of farmers} in 1905 from {86%|what=share of farmers} before.                  ~ 1
                    The share rose to {52%|when=1905;what=share of farmers} in 1905 from {46%|what=share of farmers}.                         ~ 1
                    The share fell to {52%|what=share of farmers} of all from {86%|what=share of farmers}.                                    ~ 2
                    """)
    void followsOneQuantityThroughTime(String text, int questions) {
        assertEquals(questions, aligner.questionsIn(Draft.figures("a", text)).size());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '~', textBlock = """
                    Moss has {107|unit=km;kind=measure;what=length;by=Moss} too high. Vale has {109|unit=km;kind=measure;what=length;by=Vale}.  ~ 2
                    Moss has {107|unit=km;kind=measure;what=length;by=Moss} (a tenth) too high. Vale has {109|unit=km;kind=measure;what=length;by=Vale}.  ~ 2
                    Moss came {within 107|unit=km;kind=measure;what=length;by=Moss} of it. Vale has {109|unit=km;kind=measure;what=length;by=Vale}. ~ 2
                    With an error of {5|unit=km;kind=measure;what=length;by=Moss}, it is long. Vale has {6|unit=km;kind=measure;what=length;by=Vale}. ~ 2
                    With a span of {5|unit=km;kind=measure;what=length;by=Moss}, it is long. Vale has {6|unit=km;kind=measure;what=length;by=Vale}. ~ 1
                    Moss has {107|unit=km;kind=measure;what=length;by=Moss} high walls. Vale has {109|unit=km;kind=measure;what=length;by=Vale}. ~ 1
                    """)
    void leavesOutHowFarAnAnswerIsOff(String text, int questions) {
        assertEquals(questions, aligner.questionsIn(Draft.figures("a", text)).size());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '~', textBlock = """
                    # what comes on top of those counted, or is missing from them
                    In Peru {900|act=died;place=Peru;by=Moss} miners died. A further {800|act=died;place=Peru;by=Vale} miners died.    ~ 2
                    In Peru {900|act=died;place=Peru;by=Moss} miners died. A guessed {800|act=died;place=Peru;by=Vale} miners died.    ~ 1
                    In Peru {900|act=died;place=Peru;by=Moss} died. There {800|act=died;place=Peru;by=Vale} fewer died than before.    ~ 2
                    In Peru {900|act=died;place=Peru;by=Moss} died. There {800|act=died;place=Peru;by=Vale} died, fewer than before.   ~ 1
                    # the points a rate fell by, and the rate
                    The rate was {7%|what=jobless rate;act=unemployed}. The rate fell {2|unit=percentage point;kind=percentage;what=jobless rate;act=unemployed}. ~ 2
                    The rate was {7%|what=jobless rate;act=unemployed}. The rate was at {7|unit=percent;kind=percentage;what=jobless rate;act=unemployed}. ~ 1
                    """)
    void tellsAnAmountFromWhatChangesIt(String text, int questions) {
        assertEquals(questions, aligner.questionsIn(Draft.figures("a", text)).size());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '~', textBlock = """
                    # one number behind another noun, and nouns that are known to differ
                    We called at {3,140|unit=homes;what=homes called at}. The {3,140|unit=households;what=households called at} were asked.      ~ 1
                    We called at {3,140|unit=homes;what=homes called at}. The {3,140|what=people called at} were asked.                          ~ 2
                    We called at {3,140|unit=homes;what=homes called at}. The {3,150|unit=households;what=households called at} were asked.      ~ 2
                    The team drew {47|what=wards drawn}. It left {47|unit=wards;what=wards left}.                                               ~ 1
                    The team drew {47|what=names drawn}. It left {47|unit=wards;what=boats left}.                                               ~ 2
                    """)
    void knowsANumberBehindAnotherNoun(String text, int questions) {
        assertEquals(questions, aligner.questionsIn(Draft.figures("a", text)).size());
    }

    @Test
    void takesNoPlaceFromTheNameOfASource() {
        String text = "Moss has {900|act=died;place=Peru;by=Moss} miners dead. The Lima Herald has"
                + " {800|act=died;place=Lima;by=Lima Herald} miners dead.";
        assertEquals(1, aligner.questionsIn(Draft.figures("a", text)).size());
        assertEquals(
                2,
                aligner.questionsIn(Draft.figures("a", text.replace("miners dead.", "miners dead in Lima.")))
                        .size());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '~', textBlock = """
                    Moss has {900|act=died;place=Peru;by=Moss} civilian deaths. Vale has {800|act=died;place=Peru;by=Vale} civilian deaths.   ~ 1
                    Moss has {900|act=died;place=Peru;by=Moss} CI deaths. Vale has {800|act=died;place=Peru;by=Vale} civilian deaths.         ~ 2
                    """)
    void tellsWordsFromTheAbbreviationsTheyOpenWith(String text, int questions) {
        assertEquals(questions, aligner.questionsIn(Draft.figures("a", text)).size());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '~', textBlock = """
                    # all until a time, and those of a span
                    Moss has {9,000|act=died;place=Peru;when=as of 1960;by=Moss} dead in Peru. Vale has {9,200|act=died;place=Peru;when=1931..1935;by=Vale} dead in Peru. ~ 1
                    Moss has {9,000|act=died;place=Peru;when=1960;by=Moss} dead in Peru. Vale has {9,200|act=died;place=Peru;when=1931..1935;by=Moss} dead in Peru. ~ 2
                    """)
    void comparesWhatHadComeAboutUntilATime(String text, int questions) {
        assertEquals(questions, aligner.questionsIn(Draft.figures("a", text)).size());
    }

    @Test
    void isNoLessSureOfOneThingWhenTwoSourcesPutItFarApart() {
        List<Figure> figures = Draft.figures(
                "a",
                "By the board {299|act=wounded;what=soldiers of the raid;by=board} were hurt. Vale has"
                        + " {10,000|act=wounded;what=servicemen;by=Vale} hurt.");
        Alignment alignment = aligner.align(figures, Known.none());
        assertEquals(
                "none", alignment.difference(figures.get(0), figures.get(1)).orElse("none"));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '~', textBlock = """
                    # killing is of violence, dying need not be
                    Moss says {900|act=murdered;what=murdered miners;by=Moss} were murdered. Vale says {2,200|act=killed;what=miners;by=Vale} were killed. ~ none
                    Moss says {900|act=murdered;what=murdered miners;by=Moss} were murdered. Vale says {2,200|act=died;what=miners;by=Vale} had died.      ~ only “900” is limited to one cause, violence
                    """)
    void saysWhatTellsTwoAnswersApart(String text, String expected) {
        List<Figure> figures = Draft.figures("a", text);
        Alignment alignment = aligner.align(figures, Known.none());
        assertEquals(
                expected, alignment.difference(figures.get(0), figures.get(1)).orElse("none"));
    }

    /** Sentences on other things, so that two others do not stand near each other. */
    private static String between() {
        return "It cost {41|unit=EUR;kind=money}. Rain fell for {3 days|unit=day;kind=duration}. It weighed {7|unit=tonne;kind=measure}."
                + " Some {12|unit=tents} stood. It cost {53|unit=EUR;kind=money}. ";
    }

    @Test
    void letsFewMisreadFiguresSpeakAgainstManyAlike() {
        String three = "Moss has {900|act=died;by=Moss} dead. Vale has {910|act=died;by=Vale} dead."
                + " Reed has {920|act=died;place=Peru;by=Reed} dead. ";
        String vague = "Much later {1,000 to 9,000|hedge=order_of_magnitude;act=died;place=Chile;by=Dale} died.";
        assertEquals(4, sizeOfLargest(three + between() + vague));
        String five = three + "Cole has {930|act=died;place=Peru;by=Cole} dead. Ward has {940|act=died;by=Ward} dead. ";
        assertEquals(6, sizeOfLargest(five + between() + "Much later {950|act=died;place=Chile;by=Dale} died."));
    }

    private int sizeOfLargest(String text) {
        return aligner.questionsIn(Draft.figures("a", text)).stream()
                .mapToInt(question -> question.figures().size())
                .max()
                .orElse(0);
    }

    @Test
    void followsAListOfTimes() {
        String lines =
                "- 1901: {1.7|unit=mm;kind=measure;when=1901;what=mean rise}\n- 1997: {3.1|unit=mm;kind=measure;when=1997;what=mean rise}";
        assertEquals(1, aligner.questionsIn(Draft.figures("a", lines)).size());
        String others = lines.replace(
                "3.1|unit=mm;kind=measure;when=1997;what=mean rise", "3.1|unit=mm;kind=measure;when=1997;what=width");
        assertEquals(2, aligner.questionsIn(Draft.figures("a", others)).size());
    }

    @Test
    void comparesWithTheWholeWhatIsNearerToIt() {
        List<Figure> figures = Draft.figures(
                "a",
                "In May {40|act=died}, in June {60|act=died}, {100|act=died} in all. Moss: {300|act=died}. Vale: {45|act=died}.");
        PartLink link = new PartLink(figures.get(0), figures.get(2), PartLink.Cue.SUM);
        Alignment alignment = aligner.align(figures, new Known(List.of(link), List.of()));
        assertEquals(
                "only “40” is a part, of “100”",
                alignment.difference(figures.get(0), figures.get(3)).orElse("none"));
        assertEquals(
                "none", alignment.difference(figures.get(0), figures.get(4)).orElse("none"));
    }

    @Test
    void letsAnIntervalAnswerWhatItsValueAnswers() {
        List<Figure> figures = Draft.figures(
                "a",
                "Moss found {400|act=died;place=Peru;by=Moss}. It is {300 to 600|hedge=range;act=fled;place=Chile;by=Vale}.");
        Known known = new Known(List.of(), List.of(new Known.Interval(figures.get(0), figures.get(1))));
        assertEquals(1, aligner.align(figures, known).questions().size());
        assertEquals(2, aligner.align(figures, Known.none()).questions().size());
    }

    @Test
    void keepsApartWhatSaysAPartAndItsWholeAgain() {
        List<Figure> figures = Draft.figures(
                "a",
                "Some {41,238|act=died;by=Moss} died in all, {40,117|act=died;by=Moss} at sea. Vale has {41,238|act=died;by=Vale}, Reed {40,117|act=died;by=Reed}.");
        PartLink link = new PartLink(figures.get(1), figures.get(0), PartLink.Cue.SUM);
        assertEquals(
                2,
                aligner.align(figures, new Known(List.of(link), List.of()))
                        .questions()
                        .size());
    }

    @ParameterizedTest(name = "{0} | {1} -> together: {2}")
    @CsvSource(delimiter = '~', textBlock = """
                    # near misses stay beside the hits
                    act=executed;place=Ukraine;when=1937;what=prisoners ~ act=executed;place=Ukraine;when=1937;what=prisoners ~ true
                    act=executed;place=Ukraine;when=1937;what=prisoners ~ act=died;place=Ukraine;when=1937;what=prisoners     ~ false
                    act=executed;place=Ukraine;when=1937;what=prisoners ~ act=arrested;place=Ukraine;when=1937;what=prisoners ~ false
                    act=killed;place=Ukraine;when=1937;what=villagers   ~ act=died;place=Ukraine;when=1937;what=villagers     ~ true
                    act=died;place=Ukraine;when=1933;what=famine        ~ act=died;place=Soviet Union;when=1933;what=famine   ~ false
                    act=died;place=USSR;when=1933;what=famine           ~ act=died;place=Soviet Union;when=1933;what=famine   ~ true
                    act=shot;place=Latvia;when=1937;what=officers       ~ act=shot;place=Latvia;when=1937..1938;what=officers ~ false
                    act=died;place=Wales;what=coal miners               ~ act=died;place=northern Wales;what=coal miners      ~ false
                    act=died;pop=Poles;place=Lviv;what=raid             ~ act=died;pop=Germans;place=Lviv;what=raid           ~ false
                    act=died;place=Nepal;what=direct quake deaths       ~ act=died;place=Nepal;what=indirect quake deaths     ~ false
                    act=died;event=Storm Ada;place=Peru                 ~ act=killed;event=Storm Ada;place=Peru               ~ true
                    act=died;event=Ada;place=Peru                       ~ act=killed;event=Bert;place=Peru                    ~ false
                    act=died;place=Chad;what=starvation deaths          ~ act=killed;place=Chad;what=violent deaths           ~ false
                    unit=trips;place=London;when=2012;what=trips on the tube ~ unit=passengers;place=London;when=2012;what=tube passengers ~ true
                    unit=trips;place=London;what=trips on the tube      ~ unit=trips;place=London;what=previous record of tube trips ~ false
                    kind=measure;unit=km;what=length of the wall        ~ kind=measure;unit=mile;what=length of the wall      ~ true
                    kind=measure;unit=km;what=length of the wall        ~ kind=measure;unit=tonne;what=length of the wall     ~ false
                    """)
    void groupsByWhatIsCounted(String first, String second, boolean together) {
        List<Figure> figures = new ArrayList<>(Draft.figures("a", "One study counted {5,120|" + first + "} of them."));
        figures.addAll(Draft.figures("b", "Another study counted {6,230|" + second + "} of them."));
        assertEquals(together ? 1 : 2, aligner.questionsIn(figures).size());
    }

    @ParameterizedTest(name = "{0} | {1} -> together: {2}")
    @CsvSource(delimiter = '~', textBlock = """
                    place=Spain;when=2019;what=unemployment rate ~ place=Spain;when=2019;what=unemployment rate         ~ true
                    place=Spain;when=2019;what=unemployment rate ~ place=Spain;when=2019;what=share of voters           ~ false
                    place=Spain;when=2019;what=unemployment rate ~ place=Spain;when=2020;what=unemployment rate         ~ false
                    place=Spain;when=2019;what=unemployment rate ~ place=Spain;when=2019;what=rise in unemployment rate ~ false
                    place=Spain;when=2019                        ~ place=Spain;when=2019                                ~ false
                    """)
    void comparesSharesOnlyOfTheSameThing(String first, String second, boolean together) {
        List<Figure> figures = new ArrayList<>(Draft.figures("a", "One survey found {14%|" + first + "} there."));
        figures.addAll(Draft.figures("b", "Another survey found {15%|" + second + "} there."));
        assertEquals(together ? 1 : 2, aligner.questionsIn(figures).size());
    }

    @Test
    void keepsPartsFromTheirWhole() {
        var figures = Draft.figures(
                "a",
                "In all {at least 350|hedge=at_least;act=arrested} ({144|act=arrested} of them sailors) were arrested in Oslo.");
        assertEquals(2, aligner.questionsIn(figures).size());
    }

    @Test
    void keepsCoordinatedCountsOfOneVoiceApart() {
        var figures =
                Draft.figures("a", "The blast killed {12|act=killed} on the quay and {15|act=killed} on the ship.");
        assertEquals(2, aligner.questionsIn(figures).size());
    }

    @Test
    void keepsWhatOneVoiceComparesApart() {
        var figures = Draft.figures(
                "a",
                "The east came second with {240,000|act=infected}, behind the {more than 240,000|hedge=more_than;act=infected}.");
        assertEquals(2, aligner.questionsIn(figures).size());
    }

    @Test
    void keepsAPartFromWhatAnswersForItsWhole() {
        var figures = new ArrayList<>(Draft.figures(
                "a",
                "The war in Peru killed {102,000|act=killed;by=Adler;place=Peru} people. Of these, {18,600|act=killed;by=Adler;place=Peru}"
                        + " drowned and {83,400|act=killed;by=Adler;place=Peru} starved."));
        figures.addAll(Draft.figures("b", "The war in Peru killed {150,000|act=killed;by=Boon;place=Peru} people."));
        assertTrue(aligner.questionsIn(figures).stream()
                .noneMatch(question -> question.figures().contains(figures.get(1))
                        && question.figures().contains(figures.get(3))));
    }

    @Test
    void takesTheEndOfARangeForNoEstimate() {
        var figures = Draft.figures(
                "a",
                "The flood killed {793 to 8,498|hedge=range;act=killed;by=the survey} people. A critic took the end, {8,498|act=killed;by=a critic}.");
        assertEquals(2, aligner.questionsIn(figures).size());
    }

    @Test
    void putsARefutedFigureBesideItsRefutation() {
        var figures = Draft.figures(
                "a",
                "Mirov refutes the claim by Latov that only {22|act=executed;by=Latov;stance=denied} were executed in Kenya and"
                        + " shows that {84|act=executed;by=Mirov} were.");
        assertEquals(1, aligner.questionsIn(figures).size());
    }

    @Test
    void leavesConfidenceLevelsAndDurationsAlone() {
        var figures = Draft.figures(
                "a",
                "The toll in Peru was {95|act=died} ({95%} CI, {80 to 110|hedge=range;act=died}) over"
                        + " {2 years|kind=duration;unit=year}, with {95%} confidence for {2 years|kind=duration;unit=year}.");
        List<Question> questions = aligner.questionsIn(figures);
        assertEquals(5, questions.size());
        assertTrue(questions.stream()
                .anyMatch(question -> question.figures().size() == 2
                        && question.figures().stream()
                                .allMatch(figure -> figure.unit().equals("people"))));
    }

    @Test
    void namesQuestionsByWhatPlaceAndTime() {
        var figures = Draft.figures(
                "a", "They hanged {31|act=executed;what=pirates hanged;place=Cadiz;when=1821} that year.");
        Question question = aligner.questionsIn(figures).get(0);
        assertEquals("Executions, Cadiz, 1821", question.label());
        assertEquals(question.id(), aligner.questionsIn(figures).get(0).id());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '~', textBlock = """
                    # a clean phrase, or a plain standard name
                    {40|act=died;what=who did and got … away;place=Peru} of them died       ~ Deaths, Peru
                    {40|act=built;what=were building … there} of them built it              ~ People (built)
                    {40%|what=the rest of … which} of the spring harvest was lost           ~ Share of the spring harvest
                    {40%|what=the rest of … which} and then some                            ~ Share
                    {40%|act=killed} of all violent deaths there                            ~ Share of all violent deaths
                    {40%|act=died} of the villagers died                                    ~ Share of the villagers
                    {12%|act=grew;what=the annual … of it} more than before                 ~ Rise (%)
                    {7 km|kind=measure;unit=km;what=a man of … , said} from there           ~ Length
                    {7 months|kind=duration;unit=month;what=did, and … it} of it            ~ Duration
                    {312|kind=count;unit=tents;what=stood … on} on the hill                 ~ Tents
                    {90|act=died;place=the wet lowlands;when=1951} there                    ~ Deaths, 1951
                    {90|act=died;place=Oslo Medical Notes;by=Oslo Medical Notes} there       ~ Deaths
                    {90 km|unit=km;kind=measure;act=measured} there                           ~ Length
                    """)
    void namesQuestionsInNounPhrases(String text, String label) {
        assertEquals(label, aligner.questionsIn(Draft.figures("a", text)).get(0).label());
    }

    @Test
    void keepsArmiesWithOtherNamesApart() {
        var figures = Draft.figures(
                "a",
                "One count has {36,000|act=died;by=Adair} Northern army deaths. The census found {26,000|act=died;by=the census}"
                        + " Southern army deaths. A third has {41,000|act=died;by=Boone} Northern army deaths.");
        assertEquals(
                List.of(2, 1),
                aligner.questionsIn(figures).stream()
                        .map(q -> q.figures().size())
                        .toList());
    }

    @Test
    void joinsANumberThatIsTheSameToTheLastDigit() {
        var figures = Draft.figures(
                "a",
                "In May {570,557|act=travelled;what=passengers;when=2017} took the train. As {570,557|what=riders;when=2019} did later."
                        + " But {570,600|what=riders;when=2015} is another count.");
        assertEquals(2, aligner.questionsIn(figures).get(0).figures().size());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void groupsTheSameInAnyOrderOfDocuments(long seed) {
        Random random = new Random(seed);
        String[] places = {"Peru", "Chile", "Nepal"};
        String[] acts = {"died", "arrested"};
        List<List<Figure>> documents = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String place = places[random.nextInt(3)];
            String act = acts[random.nextInt(2)];
            String fields = "act=" + act + ";place=" + place + ";when=1970;what=miners";
            documents.add(Draft.figures(
                    "d" + i,
                    "There {" + (1000 + random.nextInt(900)) + "|" + fields + "} " + act + " in " + place + "."));
        }
        Set<Set<String>> before = groups(documents);
        Collections.shuffle(documents, random);
        assertEquals(before, groups(documents));
    }

    private Set<Set<String>> groups(List<List<Figure>> documents) {
        List<Figure> all = documents.stream().flatMap(List::stream).toList();
        return aligner.questionsIn(all).stream()
                .map(question ->
                        question.figures().stream().map(Figure::id).collect(Collectors.toCollection(TreeSet::new)))
                .collect(Collectors.toSet());
    }

    @Test
    void groupsTwentyThousandFiguresInSeconds() {
        String[] places = {"Peru", "Chile", "Nepal", "Kenya", "Ghana", "Laos", "Spain"};
        List<Figure> figures = new ArrayList<>();
        for (int d = 0; d < 2000; d++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 10; i++) {
                text.append("In {" + (1000 + (d * 37 + i * 101) % 9000) + "|act=died;place=")
                        .append(places[(d + i) % places.length] + ";when=" + (1900 + (d * 7 + i) % 120))
                        .append(";what=miners who died} cases they died. ");
            }
            figures.addAll(Draft.figures("d" + d, text.toString().strip()));
        }
        assertTimeout(Duration.ofSeconds(60), () -> {
            List<Question> questions = aligner.questionsIn(figures);
            assertEquals(
                    20_000,
                    questions.stream()
                            .mapToInt(question -> question.figures().size())
                            .sum());
        });
    }
}
