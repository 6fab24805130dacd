package dev.reckon.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.reckon.base.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineMapTest {

    private static final String TEXT = "ab\ncd\r\ne\uD83D\uDE00g\rf\n";

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "0,1:1", "1,1:2", "2,1:3", "3,2:1", "5,2:3", "6,2:4", "7,3:1", "8,3:2", "10,3:3", "11,3:4", "12,4:1", "13,4:2",
        "14,5:1"
    })
    void namesPlacesAsEditorsDo(int offset, String expected) {
        assertEquals(expected, new LineMap(TEXT).at(offset).toString());
    }

    @Test
    void countsColumnsInCodePoints() {
        assertEquals(2, new LineMap("\uD83D\uDE00x").column(2));
    }

    @Test
    void givesLinesWithoutTheirEnds() {
        LineMap map = new LineMap(TEXT);
        assertEquals(5, map.lines());
        assertEquals(new Span(3, 5), map.span(2));
        assertEquals(new Span(14, 14), map.span(5));
    }

    @Test
    void anEmptyTextHasOneLine() {
        LineMap map = new LineMap("");
        assertEquals(1, map.lines());
        assertEquals("1:1", map.at(0).toString());
        assertEquals(new Span(0, 0), map.span(1));
    }

    @Test
    void aBlankLineStaysEmpty() {
        assertEquals(new Span(2, 2), new LineMap("a\n\n\nb").span(2));
    }

    @Test
    void refusesPlacesOutside() {
        LineMap map = new LineMap("ab");
        assertEquals(
                "need 0 <= offset <= 2, got offset=3",
                assertThrows(IllegalArgumentException.class, () -> map.line(3)).getMessage());
        assertEquals(
                "need 1 <= line <= 1, got line=2",
                assertThrows(IllegalArgumentException.class, () -> map.span(2)).getMessage());
    }
}
