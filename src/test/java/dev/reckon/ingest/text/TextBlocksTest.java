package dev.reckon.ingest.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.reckon.doc.Block;
import dev.reckon.ingest.BlockInvariants;
import dev.reckon.ingest.Examples;
import dev.reckon.ingest.Show;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextBlocksTest {

    static List<Path> examples() {
        return Examples.inputs(TextBlocksTest.class);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void findsBlocks(Path input) throws IOException {
        String text = Files.readString(input);
        List<Block> blocks = TextBlocks.in(text);
        assertEquals(Examples.expected(input), Show.blocks(text, blocks), input.toString());
        BlockInvariants.check(text, blocks);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void lineEndsMakeNoDifference(Path input) throws IOException {
        String text = Files.readString(input);
        for (String end : List.of("\r\n", "\r")) {
            String other = text.replace("\n", end);
            assertEquals(
                    Show.blocks(text, TextBlocks.in(text)), Show.blocks(other, TextBlocks.in(other)), input.toString());
        }
    }

    @Test
    void nothingThatShowsIsNoBlock() {
        assertEquals(List.of(), TextBlocks.in(""));
        assertEquals(List.of(), TextBlocks.in(" \r\n\t\u00A0\n\u200B"));
    }

    @Test
    void aLineAloneIsAParagraph() {
        assertEquals(
                "PARAGRAPH 0 | About 3,000 people\n",
                Show.blocks("About 3,000 people", TextBlocks.in("About 3,000 people")));
        assertEquals("PARAGRAPH 0 | Two Words\n", Show.blocks("Two Words\n\n", TextBlocks.in("Two Words\n\n")));
    }

    /** Lines of every kind in random order: whatever they make, no character is lost or counted twice. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void everyCharacterLiesInOneBlock(int seed) throws IOException {
        List<String> lines = new ArrayList<>(List.of("", "", "", "   ", "\t"));
        for (Path input : examples()) {
            lines.addAll(Files.readAllLines(input));
        }
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder();
            for (int line = random.nextInt(30); line >= 0; line--) {
                text.append(lines.get(random.nextInt(lines.size()))).append(random.nextBoolean() ? "\n" : "\r\n");
            }
            BlockInvariants.check(text.toString(), TextBlocks.in(text.toString()));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4})
    void randomCharactersLieInOneBlock(int seed) {
        String alphabet = "a1 \n\t|-+=#>*`~$\\[]{}_.:,()•–\r\u00A0Z";
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i >= 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            BlockInvariants.check(text.toString(), TextBlocks.in(text.toString()));
        }
    }
}
