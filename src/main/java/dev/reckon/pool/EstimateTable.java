package dev.reckon.pool;

import dev.reckon.lang.BadDataException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A table of estimates as read: ranges, or effects with variances. */
public sealed interface EstimateTable {

    /**
     * Ranges by source.
     *
     * @param rows at least one
     */
    record OfRanges(List<RangeRow> rows) implements EstimateTable {

        /** Copies the rows. */
        public OfRanges {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Effects by source.
     *
     * @param rows at least one
     */
    record OfEffects(List<EffectRow> rows) implements EstimateTable {

        /** Copies the rows. */
        public OfEffects {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One range.
     *
     * @param line where it stands in the file, from 1
     * @param label its source
     * @param low lower end, if stated
     * @param best single value, if stated
     * @param high upper end, if stated
     * @param upstream the authority behind the source, if named
     * @param year year of publication, if stated
     */
    record RangeRow(
            int line,
            String label,
            Optional<BigDecimal> low,
            Optional<BigDecimal> best,
            Optional<BigDecimal> high,
            Optional<String> upstream,
            Optional<String> year) {

        /** Returns the numbers stated, of low, best and high in this order. */
        public List<BigDecimal> numbers() {
            return Stream.of(low, best, high).flatMap(Optional::stream).toList();
        }
    }

    /**
     * One effect.
     *
     * @param label its source
     * @param yi the estimate
     * @param vi its variance, positive
     */
    record EffectRow(String label, double yi, double vi) {}

    /**
     * Reads the text of {@code file}.
     *
     * @throws BadDataException if it is no such table; names file, line and reason
     */
    static EstimateTable parse(String file, String text) {
        CsvRows cutter = CsvRows.of(file, text.startsWith("\ufeff") ? text.substring(1) : text);
        List<CsvRows.Row> rows = cutter.all();
        if (rows.isEmpty()) {
            throw new BadDataException(
                    file, 1, "is empty; give it the columns label, low, best, high or label, yi, vi");
        }
        TableColumns columns = new TableColumns(cutter, rows.get(0));
        if (rows.size() == 1) {
            throw columns.complaint(rows.get(0), "has no rows below its header");
        }
        List<CsvRows.Row> body = rows.subList(1, rows.size());
        body.forEach(columns::requireNoSurplus);
        return columns.isOfEffects()
                ? new OfEffects(body.stream().map(row -> effect(columns, row)).toList())
                : new OfRanges(body.stream().map(row -> range(columns, row)).toList());
    }

    private static RangeRow range(TableColumns columns, CsvRows.Row row) {
        RangeRow range = new RangeRow(
                row.line(),
                columns.label(row),
                columns.number(row, "low"),
                columns.number(row, "best"),
                columns.number(row, "high"),
                columns.text(row, "upstream"),
                columns.text(row, "year"));
        List<BigDecimal> stated = range.numbers();
        if (stated.isEmpty()) {
            throw columns.complaint(row, "states no number: fill low, best or high");
        }
        for (int i = 1; i < stated.size(); i++) {
            if (stated.get(i - 1).compareTo(stated.get(i)) > 0) {
                throw columns.complaint(row, "low, best and high must rise, got " + stated);
            }
        }
        return range;
    }

    private static EffectRow effect(TableColumns columns, CsvRows.Row row) {
        double yi = columns.required(row, "yi");
        double vi = columns.required(row, "vi");
        if (!(vi > 0)) {
            throw columns.complaint(
                    row, "vi: a variance must be above 0, for an exact estimate would outweigh all others");
        }
        return new EffectRow(columns.label(row), yi, vi);
    }
}
