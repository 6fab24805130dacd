package dev.reckon.figure;

import dev.reckon.doc.Block;
import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds whom the caption of a table, or the note above or below it, names as the source of its numbers. */
final class TableNotes {

    private static final int LONGEST_NOTE = 4;

    private final List<Passage> passages;
    private final List<List<Source>> sources;

    private TableNotes(List<Passage> passages, List<List<Source>> sources) {
        this.passages = passages;
        this.sources = sources;
    }

    /** Returns for each sentence of a document the source of the table it is a cell of; {@code sources} are those each names. */
    static List<Optional<Attribution>> of(List<Passage> passages, List<List<Source>> sources) {
        return new TableNotes(passages, sources).read();
    }

    private List<Optional<Attribution>> read() {
        List<Optional<Attribution>> notes = new ArrayList<>(Collections.nCopies(passages.size(), Optional.empty()));
        int from = 0;
        while (from < passages.size()) {
            int to = from;
            while (to < passages.size() && isCell(to)) {
                to++;
            }
            if (to > from) {
                int first = from;
                Optional<Attribution> below = isOfNext(to) ? Optional.empty() : inNote(to);
                Collections.fill(notes.subList(from, to), below.or(() -> inNote(startOfBlock(first - 1))));
            }
            from = to + 1;
        }
        return notes;
    }

    /** "Table 2. Losses by year" between two tables is of the second. */
    private boolean isOfNext(int k) {
        if (k >= passages.size() || !passages.get(k).line().isForm(0, "table")) {
            return false;
        }
        int next = k + 1;
        while (next < passages.size() && passages.get(next).sharesBlock(passages.get(k))) {
            next++;
        }
        return next < passages.size() && isCell(next);
    }

    private boolean isCell(int k) {
        return passages.get(k).block().kind() == Block.Kind.TABLE_ROW;
    }

    private int startOfBlock(int k) {
        int start = k;
        while (start > 0 && passages.get(start).sharesBlock(passages.get(start - 1))) {
            start--;
        }
        return start;
    }

    /** Returns the source that the block from the {@code k}-th sentence on names, when it is a caption or a note. */
    private Optional<Attribution> inNote(int k) {
        if (k < 0 || k >= passages.size() || !isNote(passages.get(k))) {
            return Optional.empty();
        }
        Optional<Attribution> named = Optional.empty();
        for (int i = k; named.isEmpty() && i < passages.size() && i < k + LONGEST_NOTE; i++) {
            if (passages.get(i).sharesBlock(passages.get(k))) {
                named = sourceOf(i);
            }
        }
        return named;
    }

    private Optional<Attribution> sourceOf(int k) {
        return per(passages.get(k)).or(() -> sources.get(k).stream()
                .max(Comparator.comparing(Source::strength))
                .map(Source::attribution));
    }

    /** "Crowds by year, per the Herald": in a caption the word names the source. */
    private static Optional<Attribution> per(Passage note) {
        Line line = note.line();
        for (int i = 0; i + 1 < line.size(); i++) {
            int name = line.is(i + 1, WordClass.ARTICLE) ? i + 2 : i + 1;
            if (line.isForm(i, "per") && line.isCapitalised(name)) {
                return new Sayers(note).startingAt(i + 1).map(sayer -> SourceFinder.attribution(line, sayer));
            }
        }
        return Optional.empty();
    }

    /** A caption, a line such as ": Crowds by year", or a note that opens with "Source", "Note" or "Data". */
    private static boolean isNote(Passage passage) {
        Line line = passage.line();
        boolean opens = line.isMark(0, ':')
                || line.isForm(0, "source")
                || line.isForm(0, "sources")
                || line.isForm(0, "note")
                || line.isForm(0, "notes")
                || line.isForm(0, "data")
                || line.isForm(0, "table");
        return passage.block().kind() == Block.Kind.CAPTION || opens;
    }
}
