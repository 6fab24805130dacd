package dev.reckon.report;

import java.util.List;

/**
 * The columns of one output table, in their public order.
 *
 * @param <T> what one row stands for
 * @param name the table's name, also of its files
 * @param description what one row is, one sentence
 * @param columns the columns in order
 * @param keys names of the columns that together tell rows apart; empty when rows may repeat
 * @param references which column points to which other table's {@code id}
 */
public record Layout<T>(
        String name, String description, List<Column<T>> columns, List<String> keys, List<Reference> references) {

    /** Copies the lists. */
    public Layout {
        columns = List.copyOf(columns);
        keys = List.copyOf(keys);
        references = List.copyOf(references);
    }

    /**
     * A column that holds the id of a row of another table.
     *
     * @param column the column's name
     * @param table the other table's name; its column is {@code id}
     */
    public record Reference(String column, String table) {}
}
