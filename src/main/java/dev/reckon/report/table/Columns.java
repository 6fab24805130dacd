package dev.reckon.report.table;

import dev.reckon.report.Column;
import dev.reckon.report.JsonLines;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;

/** Fills Tablesaw columns from the columns of the output tables. */
final class Columns {

    private Columns() {}

    /** Returns {@code column} with a value, or a missing one, for each of {@code rows}. */
    static <T> tech.tablesaw.columns.Column<?> of(Column<T> column, List<T> rows) {
        List<? extends Optional<?>> cells = rows.stream().map(column.cell()).toList();
        return switch (column.type()) {
            case INTEGER -> integers(column.name(), cells);
            case NUMBER -> numbers(column.name(), cells);
            case DATE -> dates(column.name(), cells);
            case STRING, ARRAY -> strings(column.name(), cells);
        };
    }

    private static IntColumn integers(String name, List<? extends Optional<?>> cells) {
        IntColumn out = IntColumn.create(name);
        cells.forEach(c -> c.ifPresentOrElse(v -> out.append((Integer) v), out::appendMissing));
        return out;
    }

    private static DoubleColumn numbers(String name, List<? extends Optional<?>> cells) {
        DoubleColumn out = DoubleColumn.create(name);
        cells.forEach(c -> c.ifPresentOrElse(v -> out.append(((BigDecimal) v).doubleValue()), out::appendMissing));
        return out;
    }

    private static DateColumn dates(String name, List<? extends Optional<?>> cells) {
        DateColumn out = DateColumn.create(name);
        cells.forEach(c -> c.ifPresentOrElse(v -> out.append((LocalDate) v), out::appendMissing));
        return out;
    }

    private static StringColumn strings(String name, List<? extends Optional<?>> cells) {
        StringColumn out = StringColumn.create(name);
        cells.forEach(c -> c.ifPresentOrElse(v -> out.append(text(v)), out::appendMissing));
        return out;
    }

    private static String text(Object value) {
        return value instanceof List<?> members ? JsonLines.array(members) : value.toString();
    }
}
