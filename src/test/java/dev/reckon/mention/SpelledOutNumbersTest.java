package dev.reckon.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.text.RuleBasedNumberFormat;
import dev.reckon.doc.Document;
import dev.reckon.figure.Figure;
import dev.reckon.lang.DataFolder;
import dev.reckon.pipeline.Engine;
import dev.reckon.pipeline.Settings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers spelled out by another program are read back. */
class SpelledOutNumbersTest {

    private static final Engine ENGINE = Engine.load(DataFolder.packed(), new Settings(true));
    private static final int NUMBERS_A_SEED = 500;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void readsBackWhatIsSpelledOut(int seed) {
        RuleBasedNumberFormat speller = new RuleBasedNumberFormat(Locale.UK, RuleBasedNumberFormat.SPELLOUT);
        Random random = new Random(seed);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < NUMBERS_A_SEED; i++) {
            long n = 2 + (long) Math.pow(10, random.nextDouble() * 11.9);
            String words = speller.format(n);
            String read = read("There were " + words + " dogs in the town.");
            if (!read.equals(String.valueOf(n))) {
                wrong.add(n + " '" + words + "' read as " + read);
            }
        }
        assertEquals(List.of(), wrong, "seed " + seed);
    }

    private static String read(String text) {
        Document document = Engine.document("spelled", text);
        List<Figure> figures = ENGINE.read(document).figures();
        return figures.size() == 1
                ? figures.get(0).value().best().map(BigDecimal::toPlainString).orElse("no single value")
                : figures.size() + " figures "
                        + figures.stream().map(Figure::surface).toList();
    }
}
