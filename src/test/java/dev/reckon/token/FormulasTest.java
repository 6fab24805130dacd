package dev.reckon.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Quantities in formulas are written in plain signs, everything else is left alone. */
class FormulasTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiterString = "=>", textBlock = """
                it was $14.2 \\pm 0.3$ m => it was 14.2 ± 0.3 m
                it was $2.5\\times10^{8}$ m/s => it was 2.5× 10^{8} m/s
                some $\\sim 10^{6}$ stars => some ~ 10^{6} stars
                turned by $40^\\circ$ => turned by 40 °
                rose $1.4\\,\\mathrm{mm\\,yr^{-1}}$ => rose 1.4 mm yr^{-1}
                rose by $12\\%$ in May => rose by 12% in May
                """)
    void writesQuantitiesPlainly(String text, String expected) {
        CharSequence plain = Formulas.plain(text);
        assertEquals(text.length(), plain.length());
        assertEquals(expected, plain.toString().replaceAll(" +", " ").strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"no sign at all"})
    void leavesTextsWithoutFormulasAsTheyAre(String text) {
        assertSame(text, Formulas.plain(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from $5 to $7 a day",
                "($100,$200)",
                "where $r_0 = 5$ and $N$ is known",
                "$\\alpha$ 5 $\\beta$",
                "$299\\,792$",
                "$",
                "$$",
                "$5\n$",
                "$10^{$ and $\\$",
                "$\\mathrm{km$"
            })
    void leavesMoneyAndVariablesAlone(String text) {
        assertEquals(text, Formulas.plain(text).toString());
    }
}
