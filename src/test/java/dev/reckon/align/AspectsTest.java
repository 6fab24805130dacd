package dev.reckon.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reckon.figure.Figure;
import dev.reckon.lang.DataFolder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AspectsTest {

    private final Aspects aspects = Aspects.load(DataFolder.packed());

    private Aspect last(String text) {
        List<Figure> figures = Draft.figures("draft", text);
        return DocumentReading.of(figures, aspects).get(0).aspect(figures.get(figures.size() - 1));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    # those who live in a place
                    It is a country of {26 million|act=died} souls.                             ~ level
                    It is a village of {260|act=died} souls.                                    ~ level
                    A procession of {260|act=died} souls.                                       ~ death
                    # an expected number is of people who should be there
                    Some {90|act=died} out of an expected {700|act=died} have died.             ~ level
                    Some {90|act=died} out of {700|act=died} have died.                         ~ death
                    # what befell a share, not that it is one of a population
                    By then {33%|act=population} of the population had perished. ~ death
                    By then {33%|act=population} of the population was urban.    ~ level
                    """)
    void readsActsOfThePhraseBeside(String text, String act) {
        assertEquals(Optional.ofNullable(act), last(text).act());
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(textBlock = """
                    US, United States
                    U.S.A., America
                    U.K., Britain
                    UK, United Kingdom
                    E.U., European Union
                    U.S.S.R., Soviet Union
                    Ceylon, Sri Lanka
                    Siam, Thailand
                    Türkiye, Turkey
                    """)
    void takesALandForOneByAnyOfItsNames(String name, String other) {
        assertEquals(where(other), where(name));
    }

    private Optional<String> where(String place) {
        return last("In the {900|place=" + place + "} woods.").where().map(Aspect.Where::core);
    }

    /** Java's own sets change their order from run to run, and with it the last digit of what is added up over them. */
    @Test
    void keepsWordsInOneOrder() {
        Set<String> content = last("They sold {900|what=striped woollen harbour blankets sold} that day.")
                .content();
        assertTrue(content.size() > 2, content.toString());
        assertEquals(content.stream().sorted().toList(), List.copyOf(content));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    We lost {33%} of the old orchard.        ~ orchard
                    We lost {33%} of the rural population.   ~ people
                    We lost {33%} of all farmers.        ~ people
                    He counted {33%} of Sima's total.        ~ total
                    We lost {33%}, or so it seemed.          ~ -
                    'We lost {33%} of '                      ~ -
                    """)
    void readsWhatAShareIsOf(String text, String whole) {
        assertEquals(Optional.ofNullable(whole), last(text).whole());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '~', textBlock = """
                    It passed the previous record of {400 trips|unit=trips}.              ~ true
                    The club had previously counted {400 trips|unit=trips}.               ~ false
                    """)
    void tellsThePreviousCountFromWhatWasSaidPreviously(String text, boolean previous) {
        assertEquals(previous, last(text).others().contains("previous"));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    # what the act behind "of" befell
                    The pit holds the remains of {386|act=died} victims of execution.        ~ execution
                    There were {386|act=died} survivors of deportation.                      ~ deportation
                    There were {386|act=died} victims of the flood.                          ~ death
                    # a change that is counted itself
                    The office saw a {620|act=grew} fall in posts.                           ~ fall
                    Posts shrank, with another {620} increase in spring.                     ~ rise
                    Some {620|act=fell} fall ill each week.                                  ~ -
                    Those who had given up, fell by {57|act=grew} in spring.                 ~ fall
                    # the change nearest to a share
                    It rose by {7%} in May and stays down {12%|act=grew} since then.         ~ fall
                    Following {7%} growth in May it stayed.                                  ~ rise
                    # how an answer came about is not what it counts
                    An app produced a figure of {238|act=produced} then.                     ~ -
                    The mill produced sacks of {238|act=produced} kinds.                     ~ production
                    # people are not damaged
                    Some {386|act=damaged} flooded the square.                               ~ -
                    # no idiom
                    In this case the guard says it is {750|act=attended} here.               ~ attendance
                    Of all cases {750|act=cases} were new.                                   ~ infection
                    """)
    void readsTheActOfTheWordsBeside(String text, String act) {
        assertEquals(Optional.ofNullable(act), last(text).act());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '~', textBlock = """
                    # the year of a source is not that of what happened
                    Moss took {800|act=died;when=1911} from the 1911 census.                       ~ false
                    The 1911 Handbook has {800|act=died;when=1911;by=The 1911 Handbook} of them.   ~ false
                    A team reported in 1911 that {800|act=died;when=1911} of them had died.        ~ false
                    Moss, replying to him in the Quarterly in 1911, was blunt: there were {800|act=died;when=1911} dead.  ~ false
                    Vale, writing in 1911, allowed for {800|act=died;when=1911} dead.              ~ false
                    Moss replied to him, and in 1911 {800|act=died;when=1911} were dead.           ~ true
                    The 1911 flood killed {800|act=died;when=1911} of them.                        ~ true
                    It was reported that in 1911 {800|act=died;when=1911} of them had died.        ~ true
                    The 1911 census counted {800|act=population;when=1911} of them.                ~ true
                    # a time beside the source that speaks then, and one up to which is counted
                    In 1911 the board claimed {800|act=died;when=1911;by=board;here=} had died.     ~ false
                    The board in 1911 put at {800|act=died;when=1911;by=board;here=} the dead.      ~ false
                    There {800|act=died;when=1911;by=board;here=} died, the board said in 1911.     ~ false
                    There {800|act=died;when=1911;by=board;here=} died, by the board, in 1911.      ~ true
                    In 1911, when the mine burnt, the board has {800|act=died;when=1911;by=board;here=} dead. ~ true
                    In 1911 the mill burnt, and {800|act=died;when=1911;by=board} died.             ~ true
                    """)
    void tellsTheTimeOfASourceFromThatOfWhatHappened(String text, boolean dated) {
        assertEquals(dated, last(text).when().isPresent());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '~', textBlock = """
                    # what did not come about
                    By then the town should have grown to {900|act=population} souls.                   ~ true
                    There {900|act=died} of them would otherwise have lived.                            ~ true
                    By then the town had grown to {900|act=population} souls.                           ~ false
                    """)
    void readsWhatWasOnlySupposed(String text, boolean supposed) {
        assertEquals(supposed, last(text).definitions().contains("expected"));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '~', textBlock = """
                    A conservative estimate has {900|act=died;what=conservative estimate} dead.            ~ minimum
                    The conservative party brought {900|act=attended;what=conservative party} there.       ~
                    Pay is {900|unit=EUR;kind=money;what=pay in real terms} in real terms.                 ~ real
                    Pay is really {900|unit=EUR;kind=money;what=pay, really} of late.                      ~
                    Pay rose faster than expected, to {900|unit=EUR;kind=money;what=pay rose faster than expected}.  ~
                    Pay came to an expected {900|unit=EUR;kind=money;what=expected pay}.                     ~ expected
                    The real numbers were {900|unit=tanks;what=real numbers} tanks.                        ~
                    """)
    void tellsWordsThatDefineFromWordsAlike(String text, String definition) {
        assertEquals(
                definition == null ? Set.of() : Set.of(definition), last(text).definitions());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '~', textBlock = """
                    # for how long
                    {900|act=unemployed} have been idle for more than a year.        ~ lasting
                    {900|act=unemployed} were idle for at least six months.          ~ lasting
                    {900|act=unemployed} were idle for the winter.                   ~
                    {900|act=died} died, for more could not be done.                 ~
                    # of those who were asked
                    The interviewers heard of {56|act=died;by=The interviewers} deaths.     ~ sample
                    It was all extrapolated from only {15|act=died} deaths.                  ~ sample
                    They extrapolated this to {15|act=died} deaths.                          ~
                    # an average is told apart in the verdict
                    On average {50|act=died;kind=rate;unit=people/day} die a day.     ~
                    An average of {50|act=died} died in these years.                  ~
                    """)
    void readsWhatMakesAnotherQuestion(String text, String other) {
        assertEquals(other == null ? Set.of() : Set.of(other), last(text).others());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    # said again in other units, or rounded
                    The ice was {23 km|unit=km;kind=measure;act=measured;place=Peru} ({14 miles|unit=mile;kind=measure}).      ~ Peru
                    It is {1.64%|place=Peru} of them. That's {1.6%}.                              ~ Peru
                    # another number
                    It is {1.64%|place=Peru} of them. That's {9%}.                                ~ -
                    The ice was {23 km|unit=km;kind=measure;place=Peru} (in spring {14 miles|unit=mile;kind=measure}).         ~ -
                    """)
    void readsWhatIsSaidAgain(String text, String place) {
        assertEquals(Optional.ofNullable(place), last(text).where().map(Aspect.Where::core));
    }

    @Test
    void datesARowByItsLabel() {
        Aspect row = last("| Lower Weir (2009) / {1,800|act=attended;what=Lower Weir (2009), Visitors:}");
        assertTrue(row.when().isPresent());
        Aspect source = last("| Adler (2009) / {1,800|act=attended;by=Adler (2009);what=Adler (2009), Visitors:}");
        assertFalse(source.when().isPresent());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '~', textBlock = """
                    Viewers numbered {30|act=watched}, more than in spring ({20|act=attended}).      ~ viewing
                    Viewers numbered {30|act=watched}, fewer than in autumn 2011 ({44|act=attended}). ~ viewing
                    Viewers numbered {30|act=watched} and guests came ({20|act=attended}).           ~ attendance
                    """)
    void readsComparedFiguresInParentheses(String text, String act) {
        assertEquals(Optional.of(act), last(text).act());
    }
}
