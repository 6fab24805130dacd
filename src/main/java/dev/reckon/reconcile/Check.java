package dev.reckon.reconcile;

import dev.reckon.figure.Figure;
import java.util.List;
import java.util.Locale;

/**
 * One arithmetic check between figures.
 *
 * @param id stable over runs on the same texts
 * @param rule {@code sum}, {@code part_of}, {@code percent_of}, {@code difference}, {@code ratio}, {@code conversion}, {@code
 *     range_order}, {@code growth}, {@code rate}, {@code percent_sum}, {@code grim}
 * @param result what came out
 * @param members the figures it is about, with their roles
 * @param expected what the arithmetic gives, for people ("681,686")
 * @param stated what the text says, for people ("nearly 700,000")
 * @param explanation one sentence a reader can check
 */
public record Check(
        String id,
        String rule,
        Result result,
        List<Member> members,
        String expected,
        String stated,
        String explanation) {

    /** Copies the members. */
    public Check {
        members = List.copyOf(members);
    }

    /**
     * A figure and what it does in the check.
     *
     * @param figure the figure
     * @param role {@code part}, {@code whole}, {@code share}, {@code base}, {@code result} ...
     */
    public record Member(Figure figure, String role) {}

    /** What came out of a check. */
    public enum Result {
        HOLDS,
        FAILS,
        CANNOT_TELL;

        /** Returns the name the output tables use. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
