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

    /** Returns the cutter of {@code text}, the contents of {@code file}. */
    static CsvRows of(String file, String text) {
        return new CsvRows(file, text);
    }

    String file() {
        return file;
    }

    char separator() {
        return separator;
    }

    /** Returns the rows that hold anything, in order. */
    List<Row> all() {
        List<Row> rows = new ArrayList<>();
        at = 0;
        line = 1;
        while (at < text.length()) {
            Row row = row();
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
