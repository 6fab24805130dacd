package dev.reckon.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.reckon.pipeline.Engine;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a figure has from elsewhere than its sentence is marked as carried. */
class DiscourseTest {
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiterString = "=>", textBlock = """
                In 1947, 310 people died in Ireland. => 310: []
                In 1931 the granaries stood empty. Some 7,000 people left the valley. => Some 7,000: [PERIOD]
                '# The drought of 1891¶¶Some 7,000 people left the valley.' => Some 7,000: [PERIOD]
                Riots broke out in Berlin. Police arrested 480 people. => 480: [PLACE]
                The Holodomor killed 3.9 million people. => 3.9 million: [PLACE, PERIOD]
                The Winter War began at dawn. About 25,000 soldiers died. => About 25,000: [EVENT, PLACE, PERIOD]
                '# Number of executions¶¶About 900.' => About 900: [ACT]
                '# Losses in Kenya in 1904¶¶Some 310 barges sank.' => Some 310: [PLACE, PERIOD]
                '# Losses in Kenya in 1904¶¶Some 310 barges sank.¶¶# The army¶¶Some 310 carts broke.' => Some 310: [PLACE, PERIOD]; Some 310: []
                | Year | Deaths |¶|---|---|¶| 1951 | 7,300 | => 7,300: []
                """)
    void marksWhatIsCarried(String text, String expected) {
        assertEquals(expected, Show.each(text, figure -> new TreeSet<>(figure.carried()).toString()));
    }

    /** The name of a file may name a place which its text never does. */
    @Test
    void theNameOfAFileNeedNotStandInItsText() {
        assertEquals(Optional.of("Sudan"), place("sudan-floods.txt", "Some 7,000 people left the valley."));
        assertEquals(
                Optional.of("Sudan"),
                place("sudan-floods.txt", "Floods came in May. Some 7,000 people left Sudan that week."));
    }

    private static Optional<String> place(String name, String text) {
        return Show.READER.read(Engine.document(name, text)).figures().get(0).place();
    }
}
