package dev.reckon.align;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.reckon.figure.Figure;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FootnotesTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '~', textBlock = """
                    At least {500} came.[15][16] At least {40} towns.[18]   ~ true
                    Some {500} came,[4] and {700} went.[5]                  ~ true
                    # one note, none, or brackets that are no notes
                    Some {500} came and {700} went.[5]                      ~ false
                    Some {500} came.[4] Some {700} went.                    ~ false
                    Some {500} [sic] came. Some {700} [of them] went.       ~ false
                    """)
    void tellsFiguresOfOtherNotesApart(String text, boolean differ) {
        List<Figure> figures = Draft.figures("draft", text);
        assertEquals(differ, Footnotes.differ(figures.get(0), figures.get(1)));
    }
}
