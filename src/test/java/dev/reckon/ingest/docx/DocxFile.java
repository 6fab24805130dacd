package dev.reckon.ingest.docx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes DOCX files for tests out of the mark-up of their parts. */
public final class DocxFile {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String NAMESPACES = " xmlns:w=\"" + WORD
            + "\" xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private DocxFile() {}

    /** Returns a document whose body holds {@code body}. */
    public static DocxFile of(String body) {
        DocxFile file = new DocxFile();
        file.part("[Content_Types].xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/word/document.xml" ContentType="%1$sdocument.main+xml"/>
                <Override PartName="/word/styles.xml" ContentType="%1$sstyles+xml"/>
                <Override PartName="/word/footnotes.xml" ContentType="%1$sfootnotes+xml"/>
                <Override PartName="/word/endnotes.xml" ContentType="%1$sendnotes+xml"/>
                </Types>""".formatted(TYPES));
        file.part("_rels/.rels", relations("""
                <Relationship Id="rId1" Type="%1$s/officeDocument" Target="word/document.xml"/>
                <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>
                """.formatted(OFFICE)));
        file.part("word/_rels/document.xml.rels", relations("""
                <Relationship Id="rId1" Type="%1$s/styles" Target="styles.xml"/>
                <Relationship Id="rId2" Type="%1$s/footnotes" Target="footnotes.xml"/>
                <Relationship Id="rId3" Type="%1$s/endnotes" Target="endnotes.xml"/>
                """.formatted(OFFICE)));
        file.part("word/styles.xml", root("styles", """
                <w:style w:type="paragraph" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
                <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/></w:style>
                <w:style w:type="paragraph" w:styleId="Own"><w:name w:val="My own"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
                <w:style w:type="paragraph" w:styleId="Below"><w:name w:val="Under it"/><w:basedOn w:val="Own"/></w:style>
                <w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
                <w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
                <w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
                """));
        file.part("word/footnotes.xml", notes("footnote", ""));
        file.part("word/endnotes.xml", notes("endnote", ""));
        return file.part("word/document.xml", root("document", "<w:body>" + body + "</w:body>"));
    }

    private static String relations(String inner) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inner
                + "</Relationships>";
    }

    /** Returns a part whose root element {@code name} holds {@code inner}. */
    public static String root(String name, String inner) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:" + name + NAMESPACES + ">" + inner + "</w:" + name + ">";
    }

    /** Returns a part with the notes of {@code kind} ({@code footnote}, {@code endnote}) that {@code inner} holds. */
    public static String notes(String kind, String inner) {
        String separator = "<w:p><w:r><w:separator/></w:r></w:p>";
        return root(
                kind + "s",
                "<w:%1$s w:type=\"separator\" w:id=\"-1\">%2$s</w:%1$s>".formatted(kind, separator) + inner);
    }

    /** Returns note {@code id} of {@code kind} with plain words. */
    public static String note(String kind, int id, String words) {
        return "<w:%1$s w:id=\"%2$d\">%3$s</w:%1$s>".formatted(kind, id, p(words));
    }

    /** Returns a run that refers to note {@code id} of {@code kind}. */
    public static String refer(String kind, int id) {
        return "<w:r><w:%sReference w:id=\"%d\"/></w:r>".formatted(kind, id);
    }

    /** Returns a paragraph of plain words. */
    public static String p(String words) {
        return "<w:p>" + r(words) + "</w:p>";
    }

    /** Returns a paragraph of a style. */
    public static String p(String style, String words) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + r(words) + "</w:p>";
    }

    /** Returns a run of plain words. */
    public static String r(String words) {
        return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
    }

    /** Sets a part and returns this. */
    public DocxFile part(String name, String content) {
        return part(name, content.getBytes(UTF_8));
    }

    /** Sets a part and returns this. */
    public DocxFile part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    /** Leaves a part out and returns this. */
    public DocxFile without(String name) {
        parts.remove(name);
        return this;
    }

    /** Returns the file. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
