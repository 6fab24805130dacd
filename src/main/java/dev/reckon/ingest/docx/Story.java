package dev.reckon.ingest.docx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks one part of a document, the body or its notes, and gathers what a reader sees when every tracked change is accepted.
 * Linear in the part and without recursion, however deep it nests.
 */
final class Story {

    /** The elements that a place in the text can be traced back to; {@link dev.reckon.doc.WordRuns} counts them. */
    static final Set<String> TRACED = Set.of("t", "footnoteReference", "endnoteReference");

    /** What was deleted or moved away, what only older programs see, and the readings above ruby. */
    private static final Set<String> UNREAD = Set.of("del", "moveFrom", "Fallback", "rt", "sectPr", "tblPr", "tblGrid");

    /** A table nested deeper than this is read as part of its cell. */
    private static final int DEEPEST_TABLE = 24;

    private final Styles styles;
    private final Deque<Flow> flows = new ArrayDeque<>();
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final Deque<TableCells> tables = new ArrayDeque<>();
    private final Map<Flow, Paragraph> unfinished = new HashMap<>();
    private final List<Note> notes = new ArrayList<>();
    private final Map<String, List<Passage>> texts = new HashMap<>();
    private String title = "";
    private boolean isTitle;
    private int tablesOpen;
    private int element;
    private RunProperties run = RunProperties.PLAIN;
    private boolean joined;
    private boolean raisedFormula;
    private boolean withheld;
    private String note = "";

    /**
     * A reference to a note.
     *
     * @param id the kind of note and its number in the file
     * @param number its number in the text
     * @param element the element that refers to it
     */
    record Note(String id, int number, int element) {}

    Story(Styles styles) {
        this.styles = styles;
        flows.addLast(new Flow());
    }

    /** Takes one event. */
    void at(XMLStreamReader xml) throws XMLStreamException, BadPackageException {
        if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
            begin(xml, xml.getLocalName());
        } else if (xml.getEventType() == XMLStreamConstants.END_ELEMENT) {
            end(xml, xml.getLocalName());
        }
    }

    private void begin(XMLStreamReader xml, String name) throws XMLStreamException, BadPackageException {
        if (UNREAD.contains(name) || (withheld && name.equals("sdtContent"))) {
            skip(xml);
            withheld = false;
        } else if (!Xml.isWord(xml)) {
            beginForeign(xml, name);
        } else if (paragraphs.isEmpty() || !beginInline(xml, name)) {
            beginBlock(xml, name);
        }
    }

    private void beginBlock(XMLStreamReader xml, String name) throws XMLStreamException, BadPackageException {
        switch (name) {
            case "p" -> beginParagraph();
            case "tbl" -> beginTable();
            case "tr", "tc", "trPr", "tcPr" -> beginPartOfTable(xml, name);
            case "footnote", "endnote" -> beginNote(xml, name);
            case "sdtPr" -> readControl(xml);
            // outside every paragraph no word shows, but it is counted
            default -> element += TRACED.contains(name) ? 1 : 0;
        }
    }

    /** Reads what stands in a paragraph and returns whether {@code name} is of that kind. */
    private boolean beginInline(XMLStreamReader xml, String name) throws XMLStreamException, BadPackageException {
        switch (name) {
            case "pPr" -> {
                ParagraphProperties properties = ParagraphProperties.read(xml);
                joined = properties.joined();
                isTitle = styles.isTitle(properties.style());
                paragraphs.getLast().role(properties.role(styles));
            }
            case "r" -> run = RunProperties.PLAIN;
            case "rPr" -> run = RunProperties.read(xml);
            case "t" -> readText(xml);
            case "tab", "ptab" -> paragraphs.getLast().character(' ');
            case "br", "cr" -> paragraphs.getLast().character('\n');
            case "noBreakHyphen" -> paragraphs.getLast().character('-');
            case "sym" ->
                Xml.attribute(xml, "char")
                        .flatMap(Symbols::of)
                        .ifPresent(c -> paragraphs.getLast().character(c));
            case "footnoteReference", "endnoteReference" -> refer(xml, name);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void beginForeign(XMLStreamReader xml, String name) throws XMLStreamException {
        if (paragraphs.isEmpty()) {
            return;
        }
        switch (name) {
            case "oMathPara" -> paragraphs.getLast().formula();
            case "sup" -> raisedFormula = true;
            case "t" -> {
                boolean formula = String.valueOf(xml.getNamespaceURI()).endsWith("/math");
                String words = xml.getElementText();
                if (formula) {
                    paragraphs.getLast().formulaText(words, raisedFormula);
                }
            }
            default -> {}
        }
    }

    private void end(XMLStreamReader xml, String name) {
        if (!Xml.isWord(xml)) {
            raisedFormula &= !name.equals("sup");
            return;
        }
        switch (name) {
            case "p" -> endParagraph();
            case "tbl" -> endTable();
            case "tr", "tc" -> endPartOfTable(name);
            case "footnote", "endnote" -> endNote();
            default -> {}
        }
    }

    /** Passes over the current element, counting what could be traced. */
    private void skip(XMLStreamReader xml) throws XMLStreamException, BadPackageException {
        Xml.inside(xml, inner -> {
            if (Xml.isWord(inner) && TRACED.contains(inner.getLocalName())) {
                element++;
            }
        });
    }

    private void beginParagraph() {
        flows.getLast().opened();
        Paragraph before = unfinished.remove(flows.getLast());
        paragraphs.addLast(before == null ? new Paragraph() : before);
        joined = false;
        isTitle = false;
    }

    private void endParagraph() {
        if (paragraphs.isEmpty()) {
            return;
        }
        Paragraph paragraph = paragraphs.removeLast();
        Flow flow = flows.getLast();
        if (joined) {
            unfinished.put(flow, paragraph);
        } else {
            finish(paragraph, flow);
        }
        joined = false;
        flow.closed();
    }

    private void finish(Paragraph paragraph, Flow flow) {
        if (!paragraph.shows()) {
            return;
        }
        Passage.Words words = paragraph.finish(tablesOpen > 0);
        if (isTitle && title.isEmpty()) {
            title = words.words();
        }
        flow.add(words);
    }

    private void readText(XMLStreamReader xml) throws XMLStreamException {
        int at = element++;
        String words = xml.getElementText();
        if (run.hidden()) {
            return;
        }
        if (run.raised()) {
            paragraphs.getLast().raised(words, at, run.bold());
        } else {
            paragraphs.getLast().text(words, at, run.bold());
        }
    }

    private void refer(XMLStreamReader xml, String name) {
        int at = element++;
        String id = name.substring(0, name.indexOf("Reference"))
                + Xml.attribute(xml, "id").orElse("");
        Note reference = new Note(id, notes.size() + 1, at);
        notes.add(reference);
        paragraphs.getLast().note(reference.number(), at);
    }

    private void beginTable() {
        tablesOpen++;
        if (tablesOpen <= DEEPEST_TABLE) {
            tables.addLast(new TableCells());
        }
    }

    private void endTable() {
        tablesOpen--;
        if (tablesOpen < DEEPEST_TABLE && !tables.isEmpty()) {
            flows.getLast().addTable(tables.removeLast().finish());
        }
    }

    private void beginPartOfTable(XMLStreamReader xml, String name) throws XMLStreamException, BadPackageException {
        if (tables.isEmpty() || tablesOpen > DEEPEST_TABLE) {
            return;
        }
        switch (name) {
            case "tr" -> tables.getLast().beginRow();
            case "trPr" -> tables.getLast().rowProperties(xml);
            case "tcPr" -> tables.getLast().cellProperties(xml);
            default -> {
                tables.getLast().beginCell();
                flows.addLast(new Flow());
            }
        }
    }

    private void endPartOfTable(String name) {
        if (tables.isEmpty() || tablesOpen > DEEPEST_TABLE) {
            return;
        }
        if (name.equals("tr")) {
            tables.getLast().endRow();
        } else if (flows.size() > 1) {
            tables.getLast().endCell(closeFlow());
        }
    }

    private List<Passage> closeFlow() {
        Flow flow = flows.removeLast();
        Paragraph last = unfinished.remove(flow);
        if (last != null) {
            finish(last, flow);
        }
        return flow.passages();
    }

    private void beginNote(XMLStreamReader xml, String name) {
        note = name + Xml.attribute(xml, "id").orElse("");
        flows.addLast(new Flow());
    }

    private void endNote() {
        if (flows.size() > 1) {
            texts.putIfAbsent(note, closeFlow());
        }
    }

    /** Reads about a control: the words that ask for input, and a table of contents, are no part of the text. */
    private void readControl(XMLStreamReader xml) throws XMLStreamException, BadPackageException {
        withheld = false;
        Xml.inside(
                xml,
                inner -> withheld |= inner.getLocalName().equals("showingPlcHdr")
                        || (inner.getLocalName().equals("docPartGallery")
                                && Xml.val(inner)
                                        .filter("Table of Contents"::equals)
                                        .isPresent()));
    }

    /** Returns what was gathered; to be called once, at the end. */
    List<Passage> passages() {
        while (flows.size() > 1) {
            flows.removeLast();
        }
        return closeFlow();
    }

    /** Returns the references to notes, in text order. */
    List<Note> notes() {
        return notes;
    }

    /** Returns the notes' own texts by the kind of note and its number in the file. */
    Map<String, List<Passage>> texts() {
        return texts;
    }

    /** Returns the words of the first paragraph set as the document's title; empty without one. */
    String title() {
        return title;
    }
}
