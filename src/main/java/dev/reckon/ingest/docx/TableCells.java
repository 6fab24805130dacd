package dev.reckon.ingest.docx;

import dev.reckon.doc.Block.Kind;
import dev.reckon.doc.WordRuns.Run;
import dev.reckon.ingest.docx.Passage.Row;
import dev.reckon.ingest.docx.Passage.Words;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Gathers one table. A table of one column, or with headings, tables or long texts in its cells, only lays the page out: its cells
 * are read one after the other like any other part of the text.
 */
final class TableCells {

    private static final int MOST_CELLS = 64;
    private static final int MOST_PARAGRAPHS = 2;
    private static final int LONG = 300;
    private static final Words NOTHING = new Words(Kind.PARAGRAPH, 0, "", List.of());

    private final List<Draft> rows = new ArrayList<>();
    private final List<Passage> laidOut = new ArrayList<>();
    private Draft row = new Draft();
    private boolean onlyLayout;
    private int widest;
    private int columns = 1;
    private boolean goesOn;

    /** A row being gathered. */
    private static final class Draft {
        private final List<Words> cells = new ArrayList<>();
        private boolean header;
        private boolean deleted;
    }

    void beginRow() {
        row = new Draft();
    }

    void rowProperties(XMLStreamReader xml) throws XMLStreamException, BadPackageException {
        Xml.inside(xml, inner -> {
            switch (inner.getLocalName()) {
                case "tblHeader" -> row.header |= Xml.isOn(inner);
                case "del" -> row.deleted = true;
                case "gridBefore" -> empty(Xml.number(inner, "val", 0));
                default -> {}
            }
        });
    }

    void beginCell() {
        columns = 1;
        goesOn = false;
    }

    void cellProperties(XMLStreamReader xml) throws XMLStreamException, BadPackageException {
        Xml.inside(xml, inner -> {
            switch (inner.getLocalName()) {
                case "gridSpan" -> columns = Math.max(1, Xml.number(inner, "val", 1));
                case "vMerge" ->
                    goesOn = Xml.val(inner).filter("restart"::equals).isEmpty();
                default -> {}
            }
        });
    }

    void endCell(List<Passage> passages) {
        if (row.deleted) {
            return;
        }
        onlyLayout |= isLaidOut(passages);
        laidOut.addAll(passages);
        row.cells.add(goesOn ? NOTHING : joined(passages));
        empty(columns - 1);
    }

    private void empty(int cells) {
        for (int i = 0; i < cells && row.cells.size() < MOST_CELLS; i++) {
            row.cells.add(NOTHING);
        }
    }

    private static boolean isLaidOut(List<Passage> passages) {
        int length = 0;
        for (Passage passage : passages) {
            if (!(passage instanceof Words words) || words.kind() == Kind.HEADING) {
                return true;
            }
            length += words.words().length();
        }
        return passages.size() > MOST_PARAGRAPHS && length > LONG;
    }

    /** Returns the words of a cell on one line; tabs stand between cells only. */
    private static Words joined(List<Passage> passages) {
        StringBuilder words = new StringBuilder();
        List<Run> runs = new ArrayList<>();
        for (Passage passage : passages) {
            if (passage instanceof Words part) {
                words.append(words.length() == 0 ? "" : " ");
                int before = words.length();
                part.runs().forEach(run -> runs.add(run.shifted(before)));
                words.append(part.words().replace('\n', ' ').replace('\t', ' '));
            }
        }
        return new Words(Kind.PARAGRAPH, 0, words.toString(), runs);
    }

    void endRow() {
        if (!row.deleted) {
            widest = Math.max(widest, row.cells.size());
            rows.add(row);
        }
        row = new Draft();
    }

    /** Returns what the table reads as. */
    List<Passage> finish() {
        if (onlyLayout || widest < 2) {
            return laidOut;
        }
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Draft each = rows.get(i);
            passages.add(new Row(each.header, i == 0, i == rows.size() - 1, each.cells));
        }
        return passages;
    }
}
