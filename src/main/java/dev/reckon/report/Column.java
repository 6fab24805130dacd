package dev.reckon.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One column of an output table: its name, its type, what it means, and how to fill it.
 *
 * @param <T> what one row stands for
 * @param name the column's name
 * @param type the type of its values
 * @param description what a value means, one sentence
 * @param rules what holds of every value
 * @param cell the value of a row, empty when absent
 */
public record Column<T>(
        String name, Type type, String description, Rules rules, Function<T, ? extends Optional<?>> cell) {

    /** The type of a column's values. */
    public enum Type {
        /** Text: a {@link String}. */
        STRING,
        /** Whole number: an {@link Integer}. */
        INTEGER,
        /** Decimal number: a {@link java.math.BigDecimal}. */
        NUMBER,
        /** Day: a {@link java.time.LocalDate}. */
        DATE,
        /** A list of {@link Member}, JSON in a CSV cell. */
        ARRAY
    }

    /**
     * What holds of every value of a column.
     *
     * @param required whether no value is absent
     * @param unique whether no value occurs twice
     * @param allowed the only values there are; empty for no such limit
     */
    public record Rules(boolean required, boolean unique, List<String> allowed) {

        private static final Rules FREE = new Rules(false, false, List.of());

        /** Copies the list. */
        public Rules {
            allowed = List.copyOf(allowed);
        }
    }

    /**
     * An element of an {@link Type#ARRAY} cell: a figure and its role in a check.
     *
     * @param id the figure's id
     * @param document the name of its document
     * @param start first code point of its words
     * @param end code point after its words
     * @param role what it does in the check
     */
    public record Member(String id, String document, int start, int end, String role) {}

    /** Returns a column whose values may be absent. */
    public static <T> Column<T> maybe(
            String name, Type type, String description, Function<T, ? extends Optional<?>> cell) {
        return new Column<>(name, type, description, Rules.FREE, cell);
    }

    /** Returns a column whose values are always there. */
    public static <T> Column<T> always(String name, Type type, String description, Function<T, ?> cell) {
        return new Column<T>(
                name, type, description, new Rules(true, false, List.of()), row -> Optional.of(cell.apply(row)));
    }

    /** Returns this column with the promise that no value occurs twice. */
    public Column<T> unique() {
        return new Column<>(name, type, description, new Rules(rules.required(), true, rules.allowed()), cell);
    }

    /** Returns this column with the promise that only {@code allowed} values occur. */
    public Column<T> among(List<String> allowed) {
        return new Column<>(
                name, type, description, new Rules(rules.required(), rules.unique(), List.copyOf(allowed)), cell);
    }
}
