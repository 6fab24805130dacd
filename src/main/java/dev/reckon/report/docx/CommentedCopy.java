package dev.reckon.report.docx;

import dev.reckon.doc.WordRuns;
import dev.reckon.doc.WordRuns.Run;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.w3c.dom.Element;

/**
 * Copies a DOCX document with comments in its margin. The text, its setting and the comments that are there stay as they are; the
 * same input gives the same bytes.
 */
public final class CommentedCopy {

    private static final String AUTHOR = "Reckon";
    private static final String TYPES = "[Content_Types].xml";
    private static final String COMMENTS_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
    private static final String USUAL_BODY = "word/document.xml";

    /** What a new part is dated: the earliest a package can say. */
    private static final LocalDateTime NO_DATE = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final SortedMap<String, byte[]> parts;
    private final String body;

    private CommentedCopy(SortedMap<String, byte[]> parts) throws IOException {
        this.parts = parts;
        this.body = Relations.of("", parts).target("officeDocument").orElse(USUAL_BODY);
    }

    /**
     * Returns the copy.
     *
     * @param original the document
     * @param runs where its text comes from, as its reader says
     * @param comments what to say, about stretches of that text; one about a note stands where the text refers to it
     * @throws IOException if the document cannot be copied
     */
    public static byte[] of(byte[] original, WordRuns runs, List<Comment> comments) throws IOException {
        CommentedCopy copy = new CommentedCopy(unpacked(original));
        copy.add(runs, comments);
        return copy.packed();
    }

    private static SortedMap<String, byte[]> unpacked(byte[] original) throws IOException {
        SortedMap<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(original))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    parts.put(entry.getName(), zip.readAllBytes());
                }
            }
        }
        return parts;
    }

    private byte[] packed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            // readers look for the types first
            pack(TYPES, zip);
            for (String name : parts.keySet()) {
                if (!name.equals(TYPES)) {
                    pack(name, zip);
                }
            }
        }
        return bytes.toByteArray();
    }

    private void pack(String name, ZipOutputStream zip) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_DATE);
        zip.putNextEntry(entry);
        zip.write(part(name));
        zip.closeEntry();
    }

    private byte[] part(String name) throws IOException {
        byte[] part = parts.get(name);
        if (part == null) {
            throw new IOException("the document has no " + name);
        }
        return part;
    }

    private void add(WordRuns runs, List<Comment> comments) throws IOException {
        Markup text = Markup.of(part(body));
        String file = commentsPart(text.root());
        Markup margin = Markup.of(part(file));
        Anchors anchors = new Anchors(text.root());
        int id = nextId(margin);
        for (Comment comment : comments) {
            List<Run> about = runs.within(comment.span());
            if (!about.isEmpty()) {
                mark(anchors.place(about, comment.span().start(), comment.span().end()), id);
                margin.root().appendChild(entry(margin.root(), comment.text(), id));
                id++;
            }
        }
        parts.put(body, text.bytes());
        parts.put(file, margin.bytes());
    }

    /** Returns the name of the part with the comments, made when there is none. */
    private String commentsPart(Element root) throws IOException {
        Relations relations = Relations.of(body, parts);
        Optional<String> there = relations.target("comments");
        if (there.isPresent()) {
            return there.get();
        }
        String name = body.substring(0, body.lastIndexOf('/') + 1) + "comments.xml";
        String empty = "<w:comments xmlns:w=\"" + root.getNamespaceURI() + "\"/>";
        parts.put(name, empty.getBytes(StandardCharsets.UTF_8));
        relations.add("comments", "comments.xml", parts);
        Markup types = Markup.of(part(TYPES));
        Element type = Markup.element(types.root(), "Override");
        type.setAttribute("PartName", "/" + name);
        type.setAttribute("ContentType", COMMENTS_TYPE);
        types.root().appendChild(type);
        parts.put(TYPES, types.bytes());
        return name;
    }

    private static int nextId(Markup margin) {
        int next = 0;
        for (Element comment : Markup.below(margin.root())) {
            String id = comment.getAttributeNS(margin.root().getNamespaceURI(), "id");
            boolean number = !id.isEmpty() && id.length() < 9 && id.chars().allMatch(Character::isDigit);
            next = number && "comment".equals(comment.getLocalName()) ? Math.max(next, Integer.parseInt(id) + 1) : next;
        }
        return next;
    }

    private static void mark(Anchors.Place place, int id) {
        Element start = mark(place.first(), "commentRangeStart", id);
        place.first().getParentNode().insertBefore(start, place.first());
        Element end = mark(place.last(), "commentRangeEnd", id);
        place.last().getParentNode().insertBefore(end, place.last().getNextSibling());
        Element run = Markup.element(place.last(), "r");
        run.appendChild(mark(run, "commentReference", id));
        end.getParentNode().insertBefore(run, end.getNextSibling());
    }

    private static Element mark(Element like, String name, int id) {
        Element mark = Markup.element(like, name);
        Markup.set(mark, "id", String.valueOf(id));
        return mark;
    }

    private static Element entry(Element like, String text, int id) {
        Element comment = mark(like, "comment", id);
        Markup.set(comment, "author", AUTHOR);
        Markup.set(comment, "initials", AUTHOR.substring(0, 1));
        text.lines().forEach(line -> {
            Element words = Markup.element(like, "t");
            words.setTextContent(printable(line));
            words.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
            Element run = Markup.element(like, "r");
            run.appendChild(words);
            Element paragraph = Markup.element(like, "p");
            paragraph.appendChild(run);
            comment.appendChild(paragraph);
        });
        return comment;
    }

    /** Returns {@code text} without the controls XML has no way to write. */
    private static String printable(String text) {
        return text.codePoints()
                .filter(c -> c >= ' ' || c == '\t')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
