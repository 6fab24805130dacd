package dev.reckon.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LayoutsTest {

    @Test
    void figuresHaveThePublicColumnsInOrder() {
        assertEquals(
                "id document document_sha256 start end surface sentence_start sentence_end kind unit low best high hedge"
                        + " hard_low hard_high soft_low soft_high what act event population place period period_start"
                        + " period_end attribution attribution_type attribution_start attribution_end upstream stance"
                        + " question rule",
                names(Layouts.FIGURES));
    }

    @Test
    void questionsHaveThePublicColumnsInOrder() {
        assertEquals(
                "id label unit figures sources verdict schools gap consensus_low consensus_high consensus_sources"
                        + " pooled_low pooled pooled_high pooled_method why settings settings_held flipped_by",
                names(Layouts.QUESTIONS));
    }

    @Test
    void relationsAndChecksHaveThePublicColumnsInOrder() {
        assertEquals("question figure_a figure_b relation gap", names(Layouts.RELATIONS));
        assertEquals("id rule result figures expected stated explanation", names(Layouts.CHECKS));
    }

    private static String names(Layout<?> layout) {
        return String.join(" ", layout.columns().stream().map(Column::name).toList());
    }
}
