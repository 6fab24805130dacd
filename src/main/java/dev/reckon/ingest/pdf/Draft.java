package dev.reckon.ingest.pdf;

import dev.reckon.doc.Block.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A block being gathered line by line, perhaps over the end of a page. */
final class Draft {

    private final Kind kind;
    private final int level;
    private final List<Line> lines = new ArrayList<>();
    private final Optional<TableLines> table;

    private Draft(Kind kind, int level, Optional<TableLines> table) {
        this.kind = kind;
        this.level = level;
        this.table = table;
    }

    static Draft of(Kind kind, int level, Line first) {
        Draft draft = new Draft(kind, level, Optional.empty());
        draft.add(first);
        return draft;
    }

    static Draft of(TableLines table) {
        Draft draft = new Draft(Kind.TABLE_ROW, 0, Optional.of(table));
        draft.lines.addAll(table.lines());
        return draft;
    }

    void add(Line line) {
        lines.add(line);
    }

    Kind kind() {
        return kind;
    }

    int level() {
        return level;
    }

    List<Line> lines() {
        return lines;
    }

    Optional<TableLines> table() {
        return table;
    }

    Line last() {
        return lines.get(lines.size() - 1);
    }

    Line first() {
        return lines.get(0);
    }
}
