package dev.reckon.pool;

import dev.reckon.lang.BadDataException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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
            Optional<String> year) {}

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
        List<CsvRows.Row> rows = CsvRows.of(file, text.startsWith("\ufeff") ? text.substring(1) : text);
        if (rows.isEmpty()) {
            throw new BadDataException(
                    file, 1, "is empty; give it the columns label, low, best, high or label, yi, vi");
        }
        Columns columns = new Columns(file, rows.get(0));
        if (rows.size() == 1) {
            throw new BadDataException(file, rows.get(0).line(), "has no rows below its header");
        }
        List<CsvRows.Row> body = rows.subList(1, rows.size());
        return columns.has("yi") ? effects(columns, body) : ranges(columns, body);
    }

    private static EstimateTable ranges(Columns columns, List<CsvRows.Row> body) {
        List<RangeRow> ranges = new ArrayList<>();
        for (CsvRows.Row row : body) {
            RangeRow range = new RangeRow(
                    row.line(),
                    columns.label(row),
                    columns.number(row, "low"),
                    columns.number(row, "best"),
                    columns.number(row, "high"),
                    columns.text(row, "upstream"),
                    columns.text(row, "year"));
            columns.check(row, range);
            ranges.add(range);
        }
        return new OfRanges(ranges);
    }

    private static EstimateTable effects(Columns columns, List<CsvRows.Row> body) {
        List<EffectRow> effects = new ArrayList<>();
        for (CsvRows.Row row : body) {
            double yi = columns.required(row, "yi");
            double vi = columns.required(row, "vi");
            if (!(vi > 0)) {
                throw columns.complaint(row, "vi: a variance must be above 0");
            }
            effects.add(new EffectRow(columns.label(row), yi, vi));
        }
        return new OfEffects(effects);
    }

    /** Where each column stands, and how to read its cells. */
    final class Columns {

        private final String file;
        private final List<String> names;

        Columns(String file, CsvRows.Row header) {
            this.file = file;
            this.names = header.cells().stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .toList();
            Set<String> seen = new HashSet<>(names);
            boolean ranges = seen.contains("low") || seen.contains("best") || seen.contains("high");
            boolean effects = seen.contains("yi") && seen.contains("vi");
            if (!ranges && !effects) {
                throw complaint(
                        header, "needs the columns label, low, best, high or label, yi, vi; its columns are " + names);
            }
        }

        boolean has(String name) {
            return names.contains(name);
        }

        Optional<String> text(CsvRows.Row row, String name) {
            int at = names.indexOf(name);
            return at < 0 || at >= row.cells().size()
                    ? Optional.empty()
                    : Optional.of(row.cells().get(at)).filter(cell -> !cell.isEmpty());
        }

        String label(CsvRows.Row row) {
            return text(row, "label").orElse("row " + row.line());
        }

        Optional<BigDecimal> number(CsvRows.Row row, String name) {
            return text(row, name).map(cell -> {
                try {
                    return new BigDecimal(cell.replace(",", "").replace("\u2212", "-"));
                } catch (NumberFormatException e) {
                    throw complaint(row, name + ": '" + cell + "' is no number; write it in digits");
                }
            });
        }

        double required(CsvRows.Row row, String name) {
            double value = number(row, name)
                    .orElseThrow(() -> complaint(row, name + ": must not be empty"))
                    .doubleValue();
            if (!Double.isFinite(value)) {
                throw complaint(row, name + ": is too large");
            }
            return value;
        }

        void check(CsvRows.Row row, RangeRow range) {
            if (range.low().isEmpty() && range.best().isEmpty() && range.high().isEmpty()) {
                throw complaint(row, "states no number: fill low, best or high");
            }
            List<BigDecimal> stated = java.util.stream.Stream.of(range.low(), range.best(), range.high())
                    .flatMap(Optional::stream)
                    .toList();
            for (int i = 1; i < stated.size(); i++) {
                if (stated.get(i - 1).compareTo(stated.get(i)) > 0) {
                    throw complaint(row, "low, best and high must rise, got " + stated);
                }
            }
        }

        BadDataException complaint(CsvRows.Row row, String reason) {
            return new BadDataException(file, row.line(), reason);
        }
    }
}
