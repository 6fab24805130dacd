package dev.reckon.ingest.docx;

import java.util.ArrayList;
import java.util.List;

/** A place where paragraphs and tables follow one another: the body, a cell, a note. What stands inside a paragraph comes after it. */
final class Flow {

    private final List<Passage> passages = new ArrayList<>();
    private final List<Passage> waiting = new ArrayList<>();
    private int open;

    /** Notes that a paragraph begins. */
    void opened() {
        open++;
    }

    /** Notes that a paragraph ends. */
    void closed() {
        open--;
        if (open == 0) {
            passages.addAll(waiting);
            waiting.clear();
        }
    }

    /** Adds what stands outside every paragraph, or is the outermost one that is about to be closed. */
    void add(Passage passage) {
        (open > 1 ? waiting : passages).add(passage);
    }

    /** Adds the passages of a table that stands here. */
    void addTable(List<Passage> rows) {
        (open > 0 ? waiting : passages).addAll(rows);
    }

    List<Passage> passages() {
        return passages;
    }
}
