package dev.reckon.align;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '~', textBlock = """
                    # words of a name of several; a single capital, and a word that stands outside as well, are none
                    A man of the Fire Department had seen it.            ~ department fire
                    A fire was seen by the Fire Department.              ~ department
                    The clerk Moss had seen it.                          ~
                    Moss saw it, Vale did not.                           ~
                    # a headline
                    March Draws Crowd To Square                          ~
                    """)
    void findsTheWordsThatOnlyStandInNames(String sentence, String words) {
        Set<String> expected = words == null ? Set.of() : new TreeSet<>(Arrays.asList(words.split(" ")));
        assertEquals(expected, new TreeSet<>(Names.in(sentence)));
    }
}
