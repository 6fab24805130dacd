package dev.reckon.pipeline;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reckon.lang.DataFolder;
import org.junit.jupiter.api.Test;

/** Why a figure was given its place and its period. */
class ExplanationTest {

    private static final Explanation EXPLANATION = new Explanation(Engine.load(DataFolder.packed()));

    private static String explained(String text) {
        return EXPLANATION.of(Engine.document("text", text)).replaceAll(" +", " ");
    }

    @Test
    void namesTheWordsThatStatePlaceAndPeriod() {
        String text = explained("In 1951 some 310 barns burned in Kenya.");
        assertTrue(text.contains("period 1951 (1951-01-01 to 1951-12-31)\n"), text);
        assertTrue(text.contains("period rule period.nearest, by “1951”"), text);
        assertTrue(text.contains("place Kenya\n"), text);
        assertTrue(text.contains("place rule place.nearest, by “Kenya”"), text);
    }

    @Test
    void namesTheRulesByWhichPlaceAndPeriodAreCarriedOver() {
        String text = explained("# Losses in Kenya in 1951\n\nSome 310 barns burned.");
        assertTrue(text.contains("period rule period.opening"), text);
        assertTrue(text.contains("place rule place.section"), text);
    }

    @Test
    void saysNothingOfPlaceAndPeriodThatNobodyStates() {
        String text = explained("Some 310 barns burned.");
        assertFalse(text.contains("period"), text);
        assertFalse(text.contains("place"), text);
    }
}
