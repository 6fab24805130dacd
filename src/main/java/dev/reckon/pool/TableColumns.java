package dev.reckon.pool;

import dev.reckon.lang.BadDataException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where each column of a table stands, and how its cells are read. */
final class TableColumns {

    /** Digits before the point, or zeros behind it: more have no place in a double, and take forever to write out. */
    private static final int MOST_DIGITS = 301;

    private static final int GROUP = 3;

    private final String file;
    private final List<String> names;
    /** A comma in a number may group thousands, but not where the file's semicolons suggest that it is a decimal comma. */
    private final boolean groupsWithCommas;

    /** In characters: the header of what is no table may be all of it. */
    private static final int LONGEST_SHOWN = 120;

    TableColumns(CsvRows rows, CsvRows.Row header) {
        this.file = rows.file();
        this.groupsWithCommas = rows.separator() != ';';
        this.names = header.cells().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        if (!isOfRanges() && !isOfEffects()) {
            throw complaint(
                    header, "needs the columns label, low, best, high or label, yi, vi; its columns are " + shown());
        }
        for (String name : List.of("label", "low", "best", "high", "yi", "vi", "upstream", "year")) {
            if (names.indexOf(name) != names.lastIndexOf(name)) {
                throw complaint(header, "has the column " + name + " twice: rename or remove one");
            }
        }
    }

    private String shown() {
        String all = names.toString();
        return all.length() <= LONGEST_SHOWN ? all : all.substring(0, LONGEST_SHOWN) + "...";
    }

    boolean isOfEffects() {
        return names.contains("yi") && names.contains("vi");
    }

    private boolean isOfRanges() {
        return names.contains("low") || names.contains("best") || names.contains("high");
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

    /** A row with more cells than there are columns has a separator inside a number or a name. */
    void requireNoSurplus(CsvRows.Row row) {
        List<String> cells = row.cells();
        if (cells.size() > names.size()
                && cells.subList(names.size(), cells.size()).stream().anyMatch(cell -> !cell.isEmpty())) {
            throw complaint(
                    row,
                    "has " + cells.size() + " cells for " + names.size()
                            + " columns: put a cell that holds the separator in quotes");
        }
    }

    Optional<BigDecimal> number(CsvRows.Row row, String name) {
        return text(row, name).map(cell -> number(row, name, cell));
    }

    private BigDecimal number(CsvRows.Row row, String name, String cell) {
        if (cell.indexOf(',') >= 0 && !(groupsWithCommas && isGrouped(cell))) {
            throw complaint(
                    row,
                    name + ": the comma in '" + cell + "' may mean tenths or thousands; write 1234.5 for a number");
        }
        try {
            BigDecimal number = new BigDecimal(cell.replace(",", "").replace("\u2212", "-"));
            boolean far = number.signum() != 0 && Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS;
            if (far) {
                throw complaint(row, name + ": '" + cell + "' is too large or too small, beyond 1e300 or 1e-300");
            }
            return number;
        } catch (NumberFormatException e) {
            throw complaint(row, name + ": '" + cell + "' is no number; write it in digits");
        }
    }

    /** Whether commas stand where they group thousands: {@code 12,345,678.9}. */
    private static boolean isGrouped(String cell) {
        int point = cell.indexOf('.');
        String[] groups = (point < 0 ? cell : cell.substring(0, point)).split(",", -1);
        boolean fits = cell.lastIndexOf(',') < (point < 0 ? cell.length() : point);
        for (int i = 1; i < groups.length; i++) {
            fits &= groups[i].length() == GROUP && groups[i].chars().allMatch(Character::isDigit);
        }
        return fits && !groups[0].isEmpty();
    }

    double required(CsvRows.Row row, String name) {
        return number(row, name)
                .orElseThrow(() -> complaint(row, name + ": must not be empty; leave the row out if it is not known"))
                .doubleValue();
    }

    BadDataException complaint(CsvRows.Row row, String reason) {
        return new BadDataException(file, row.line(), reason);
    }
}
