package dev.reckon.reconcile.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reckon.align.Aspects;
import dev.reckon.align.Draft;
import dev.reckon.base.Fence;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Widths;
import dev.reckon.lang.DataFolder;
import dev.reckon.reconcile.Check;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A check that fails takes no other check with it. */
class FencedChecksTest {

    private static final List<Figure> FIGURES =
            Draft.figures("harbour.md", "The fleet had {12} ships and {9} boats, in all {24} hulls.");

    private static Checks checks(List<ArithmeticCheck> all) {
        DataFolder data = DataFolder.packed();
        return new Checks(Aspects.load(data), Widths.load(data), all);
    }

    /** A check with a fault in it. */
    private static final class FaultyCheck implements ArithmeticCheck {

        @Override
        public String rule() {
            return "faulty";
        }

        @Override
        public List<Check> in(Passage passage) {
            throw new IllegalStateException("nobody thought of boats");
        }
    }

    @Test
    void theOtherChecksGoOn() {
        List<String> told = new ArrayList<>();
        List<ArithmeticCheck> all = List.of(new FaultyCheck(), new SumCheck());
        List<Check> found = checks(all).in(FIGURES, Fence.telling(told::add));
        assertEquals(checks(List.of(new SumCheck())).in(FIGURES), found);
        assertEquals(1, told.size());
        assertTrue(
                told.get(0).startsWith("harbour.md: a bug in reckon, which could not make the check faulty"),
                told.get(0));
        assertTrue(told.get(0).contains("nobody thought of boats"), told.get(0));
    }

    @Test
    void withoutAFenceTheFaultIsThrown() {
        Checks faulty = checks(List.of(new FaultyCheck()));
        assertThrows(IllegalStateException.class, () -> faulty.in(FIGURES));
    }
}
