package dev.reckon.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FenceTest {

    private final List<String> told = new ArrayList<>();
    private final Fence fence = Fence.telling(told::add);

    @Test
    void goesOnAfterAFaultAndNamesWhatWasLost() {
        int result =
                fence.around("tides.md", "weigh the boats", () -> List.of(1).get(7), -1);
        assertEquals(-1, result);
        assertEquals(1, told.size());
        assertTrue(told.get(0).startsWith("tides.md: a bug in reckon, which could not weigh the boats and went on: "));
        assertTrue(told.get(0).contains("IndexOutOfBoundsException"), told.get(0));
        assertEquals(1, told.get(0).lines().count());
    }

    @Test
    void saysNothingOfWorkThatIsDone() {
        assertEquals(3, fence.around("tides.md", "count", () -> 3, -1));
        assertEquals(List.of(), told);
    }

    @Test
    void survivesWorkThatNeverEndsCallingItself() {
        assertEquals("rest", fence.around("tides.md", "count", () -> deeper(1), "rest"));
        assertEquals(1, told.size());
    }

    private static String deeper(int n) {
        return n < 0 ? "" : deeper(n + 1) + n;
    }

    @Test
    void letsFaultsThroughWhereThereIsNoFence() {
        assertThrows(IndexOutOfBoundsException.class, () -> Fence.none()
                .around("tides.md", "count", () -> List.of(1).get(7), -1));
    }
}
