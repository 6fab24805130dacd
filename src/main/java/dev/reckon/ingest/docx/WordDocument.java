package dev.reckon.ingest.docx;

import dev.reckon.doc.Block;
import dev.reckon.doc.Block.Kind;
import dev.reckon.doc.WordRuns;
import dev.reckon.doc.WordRuns.Run;
import dev.reckon.ingest.BlockText;
import dev.reckon.ingest.Ingested.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;

/**
 * The text of a package: the body, then the notes it refers to.
 *
 * @param title its title, if it states one
 * @param text the text
 * @param blocks the blocks of the text
 * @param runs where the text comes from
 */
record WordDocument(Optional<String> title, String text, List<Block> blocks, WordRuns runs) {

    private static final String USUAL_BODY = "word/document.xml";

    /** Reads the document in {@code parts}. */
    static WordDocument in(PackageParts parts) throws BadPackageException {
        Relations of = Relations.of("", parts);
        String body = of.target("officeDocument").orElse(USUAL_BODY);
        Relations related = Relations.of(body, parts);
        Styles styles = Styles.in(related.target("styles").flatMap(parts::part));
        Story story = new Story(styles);
        byte[] bytes = parts.part(body).orElseThrow(() -> missing(body));
        Xml.read(body, bytes, story::at);
        Writer writer = new Writer();
        writer.addAll(story.passages());
        Optional<String> titled = title(of, parts);
        for (String kind : List.of("footnotes", "endnotes")) {
            addNotes(kind, story, related, parts, styles, writer);
        }
        String title = titled.orElse(story.title());
        return writer.finish(Optional.of(title).filter(words -> !words.isBlank()));
    }

    private static BadPackageException missing(String body) {
        return new BadPackageException(
                Code.DAMAGED, "is a DOCX document without its text (" + body + " is missing): fetch it again");
    }

    private static void addNotes(
            String kind, Story story, Relations related, PackageParts parts, Styles styles, Writer writer)
            throws BadPackageException {
        Optional<String> name = related.target(kind);
        Optional<byte[]> part = name.flatMap(parts::part);
        if (part.isEmpty()) {
            return;
        }
        Story notes = new Story(styles);
        Xml.read(name.get(), part.get(), notes::at);
        Map<String, List<Passage>> texts = notes.texts();
        String own = kind.substring(0, kind.length() - 1);
        for (Story.Note note : story.notes()) {
            if (note.id().startsWith(own)) {
                writer.addNote(note, texts.getOrDefault(note.id(), List.of()));
            }
        }
    }

    private static Optional<String> title(Relations of, PackageParts parts) throws BadPackageException {
        Optional<byte[]> properties = of.target("core-properties").flatMap(parts::part);
        StringBuilder title = new StringBuilder();
        if (properties.isPresent()) {
            Xml.read("the part with the properties", properties.get(), xml -> {
                if (xml.getEventType() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("title")) {
                    title.append(xml.getElementText().strip());
                }
            });
        }
        return Optional.of(title.toString()).filter(words -> !words.isEmpty());
    }

    /** Writes passages into a text. */
    private static final class Writer {

        private final BlockText text = new BlockText();
        private final List<Run> runs = new ArrayList<>();

        void addAll(List<Passage> passages) {
            passages.forEach(this::add);
        }

        private void add(Passage passage) {
            if (passage instanceof Passage.Words words) {
                add(words.kind(), words.level(), words.words(), words.runs());
            } else if (passage instanceof Passage.Row row) {
                add(row);
            }
        }

        private void add(Kind kind, int level, String words, List<Run> from) {
            int start = text.add(kind, level, words);
            from.forEach(run -> runs.add(run.shifted(start)));
        }

        private void add(Passage.Row row) {
            if (row.first()) {
                text.beginTable();
            }
            List<Integer> starts = text.addRow(
                    row.header(), row.cells().stream().map(Passage.Words::words).toList());
            for (int i = 0; i < starts.size(); i++) {
                int start = starts.get(i);
                row.cells().get(i).runs().forEach(run -> runs.add(run.shifted(start)));
            }
            if (row.last()) {
                text.endTable();
            }
        }

        /** Adds a note; its words are traced to the place that refers to it. */
        void addNote(Story.Note note, List<Passage> passages) {
            String mark = "[" + note.number() + "] ";
            for (Passage passage : passages) {
                add(ofNote(passage, mark, note.element()));
                mark = "";
            }
        }

        private static Passage ofNote(Passage passage, String mark, int element) {
            if (passage instanceof Passage.Row row) {
                List<Passage.Words> cells = new ArrayList<>();
                for (Passage.Words cell : row.cells()) {
                    cells.add(wordsOfNote(cell, cells.isEmpty() ? mark : "", element));
                }
                return new Passage.Row(row.header(), row.first(), row.last(), cells);
            }
            return passage instanceof Passage.Words words ? wordsOfNote(words, mark, element) : passage;
        }

        private static Passage.Words wordsOfNote(Passage.Words words, String mark, int element) {
            String all = mark + words.words();
            List<Run> from = all.isEmpty() ? List.of() : List.of(new Run(0, all.length(), element, 0));
            return new Passage.Words(Kind.PARAGRAPH, 0, all, from);
        }

        WordDocument finish(Optional<String> title) {
            return new WordDocument(title, text.text(), text.blocks(), new WordRuns(runs));
        }
    }
}
