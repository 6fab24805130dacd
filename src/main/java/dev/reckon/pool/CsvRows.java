package dev.reckon.pool;

import dev.reckon.lang.BadDataException;
import java.util.ArrayList;
import java.util.List;

/** Cuts CSV after RFC 4180 into rows: comma, semicolon or tab, whichever the first line has most; quotes doubled inside quotes. */
final class CsvRows {

    /**
     * One row.
     *
     * @param line the line it starts on, from 1
     * @param cells its cells, blanks at the rim cut off
     */
    record Row(int line, List<String> cells) {}

    private final String file;
    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    private CsvRows(String file, String text) {
        this.file = file;
        this.text = text;
        this.separator = separatorOf(text.lines().findFirst().orElse(""));
    }

    /** Returns the rows of {@code text} that hold anything, in order. */
    static List<Row> of(String file, String text) {
        CsvRows reader = new CsvRows(file, text);
        List<Row> rows = new ArrayList<>();
        while (reader.at < text.length()) {
            Row row = reader.row();
            if (row.cells().stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static char separatorOf(String header) {
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            long found = header.chars().filter(c -> c == candidate).count();
            if (found > header.chars().filter(c -> c == ',').count()) {
                best = candidate;
            }
        }
        return best;
    }

    private Row row() {
        int start = line;
        List<String> cells = new ArrayList<>();
        do {
            cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
        } while (at < text.length() && text.charAt(at++) == separator);
        // the character behind the last cell was a line end, and is two characters on Windows
        if (at > 0 && at < text.length() && text.charAt(at - 1) == '\r' && text.charAt(at) == '\n') {
            at++;
        }
        line++;
        return new Row(start, cells);
    }

    private String plain() {
        int start = at;
        while (at < text.length() && text.charAt(at) != separator && !isLineEnd(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at).strip();
    }

    private String quoted() {
        int open = line;
        StringBuilder cell = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            line += c == '\n' ? 1 : 0;
            if (c != '"') {
                cell.append(c);
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append('"');
                at++;
            } else {
                at++;
                plain();
                return cell.toString().strip();
            }
        }
        throw new BadDataException(file, open, "a quoted cell is not closed");
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
