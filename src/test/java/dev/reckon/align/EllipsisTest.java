package dev.reckon.align;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.reckon.figure.Figure;
import dev.reckon.lang.DataFolder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EllipsisTest {

    private final Aspects aspects = Aspects.load(DataFolder.packed());

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    # another answer, its noun left out
                    In all {500|act=died} died there. Others speak of {700}.                     ~ death
                    In all {500|act=died} died there; the mayor puts it at {700|by=the mayor}.   ~ death
                    # a noun, an act or nothing that announces an answer
                    In all {500|act=died} died there. Others speak of {700} tents.               ~ -
                    In all {500|act=died} died there. Others say {700|act=arrested} were arrested. ~ arrest
                    In all {500|act=died} died there. On the hill stood {700}.                   ~ -
                    # another answer right behind, with the noun of both
                    Some {900|act=died} or, more likely, {800|act=arrested} miners were taken.   ~ arrest
                    # what is asked between the two
                    In all {500|act=deported} were exiled. How many died? Others speak of {300|act=died}.    ~ death
                    Lists have {500|act=deported} exiles. The deaths are disputed. Moss says {300|act=died;by=Moss}. ~ death
                    In all {500|act=deported} were exiled. How many? Others speak of {300|act=died}.         ~ deportation
                    # a part without an act of its own; the words of a clause about the whole
                    Lists show {500|act=shot} shot until 1953; {300|act=freed} of these in spring.       ~ execution
                    Lists show {500|act=shot} shot until 1953; {300|act=born} of these were born later.      ~ birth
                    Of the {500|act=jailed} who passed through, {300|act=died} died.                          ~ death
                    # a clause or a noun of its own before the number
                    In all {500|act=died} died there. Reports found that the harbour guards received {700}. ~ -
                    In all {500|act=died} died there. Reports found that it was {700}.           ~ death
                    In all {500|act=died} died there. Estimates of the number of tents reach {700}. ~ -
                    In all {500|act=died} died there. Estimates of the number of guests vary, and stop at {700}. ~ -
                    In all {500|act=died} died there. Estimates of the number of people reach {700}. ~ death
                    # what the number is said of, whom it counts, what was left out before
                    In all {500|act=died} died there. Moss said {700|by=Moss} when asked about the harvest. ~ -
                    In all {500|act=died} died there. Moss said {700|by=Moss} when asked again.  ~ death
                    In all {500|act=died} died there. Records speak of {700} people sent away.   ~ -
                    In all {500|act=died} died there. Moss begins with {700|by=Moss} people.     ~ -
                    In all {500|act=died} died there. These lists do not include the children. Moss says {700|by=Moss}. ~ -
                    In all {500|act=died} died there. These lists include the children. Moss says {700|by=Moss}. ~ death
                    # too far apart in size
                    In all {500|act=died} died there. Others speak of {70,000}.                  ~ -
                    """)
    void readsWhatTheFigureBeforeSays(String text, String act) {
        List<Figure> figures = Draft.figures("draft", text);
        Aspect last = DocumentReading.of(figures, aspects).get(0).aspect(figures.get(figures.size() - 1));
        assertEquals(Optional.ofNullable(act), last.act());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    at least {700} and perhaps {800|act=died} miners died ~ death
                    # a noun or an act of its own
                    some {700} houses and {800|act=died} miners were lost ~ -
                    killed {700} and wounded {800|act=wounded} miners     ~ -
                    """)
    void readsWhatTheFigureBehindSays(String text, String act) {
        List<Figure> figures = Draft.figures("draft", text);
        Aspect first = DocumentReading.of(figures, aspects).get(0).aspect(figures.get(0));
        assertEquals(Optional.ofNullable(act), first.act());
    }
}
