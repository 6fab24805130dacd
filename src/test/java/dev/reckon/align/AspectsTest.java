package dev.reckon.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reckon.figure.Figure;
import dev.reckon.lang.DataFolder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AspectsTest {

    private final Aspects aspects = Aspects.load(DataFolder.packed());

    private Aspect last(String text) {
        List<Figure> figures = Draft.figures("draft", text);
        return Optional.ofNullable(aspects.in(DocumentFigures.of(figures)).get(figures.get(figures.size() - 1)))
                .orElseThrow();
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
