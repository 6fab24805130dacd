package dev.reckon.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextFitTest {

    @Test
    void breaksBehindDashesAndAtBlanks() {
        assertEquals(
                List.of("September–", "December 2017"),
                TextFit.lines("September–December 2017", Ink.SMALL, TextFit.width("December 20170", Ink.SMALL), 3));
        assertEquals(
                List.of("the first", "six weeks"),
                TextFit.lines("the first six weeks", Ink.SMALL, TextFit.width("six weeks", Ink.SMALL), 3));
        // what has no place to break is cut
        assertEquals(
                1,
                TextFit.lines("Donaudampfschifffahrt", Ink.SMALL, TextFit.width("Donau", Ink.SMALL), 3)
                        .size());
    }
}
