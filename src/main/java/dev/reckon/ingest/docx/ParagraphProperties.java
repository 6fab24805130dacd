package dev.reckon.ingest.docx;

import dev.reckon.doc.Block.Kind;
import dev.reckon.ingest.docx.Styles.Role;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a paragraph says about itself.
 *
 * @param style the id of its style, empty without one
 * @param list its depth in a list from 1, 0 outside lists, -1 when it says nothing
 * @param outline its level as a heading from 1, 0 when it says nothing
 * @param joined whether its end was deleted or moved away, so that the next paragraph goes on with it
 */
record ParagraphProperties(String style, int list, int outline, boolean joined) {

    /** Reads the properties that {@code xml} stands at the beginning of, up to their end. */
    static ParagraphProperties read(XMLStreamReader xml) throws XMLStreamException, BadPackageException {
        Reading reading = new Reading();
        Xml.inside(xml, reading::at);
        boolean listed = reading.number > 0;
        int list = reading.number < 0 ? -1 : listed ? reading.depth + 1 : 0;
        return new ParagraphProperties(reading.style, list, reading.outline, reading.joined);
    }

    /** Returns what the paragraph is. */
    Role role(Styles styles) {
        Role byStyle = style.isEmpty() ? Role.PARAGRAPH : styles.role(style);
        if (outline > 0) {
            return Role.heading(outline);
        }
        boolean plain = byStyle.kind() == Kind.PARAGRAPH || byStyle.kind() == Kind.LIST_ITEM;
        if (list > 0 && plain && byStyle.shown()) {
            return Role.of(Kind.LIST_ITEM, list);
        }
        return list == 0 && byStyle.kind() == Kind.LIST_ITEM ? Role.PARAGRAPH : byStyle;
    }

    /** Gathers the properties; those from before a tracked change do not count. */
    private static final class Reading {

        private String style = "";
        private int number = -1;
        private int depth;
        private int outline;
        private boolean joined;
        private boolean former;

        void at(XMLStreamReader xml) {
            switch (xml.getLocalName()) {
                // stands last in the properties
                case "pPrChange" -> former = true;
                case "pStyle" -> style = former ? style : Xml.val(xml).orElse("");
                case "numId" -> number = former ? number : Xml.number(xml, "val", 0);
                case "ilvl" -> depth = former ? depth : Math.min(Xml.number(xml, "val", 0), 8);
                case "outlineLvl" -> {
                    int level = Xml.number(xml, "val", 9);
                    outline = former || level > 8 ? outline : level + 1;
                }
                case "del", "moveFrom" -> joined |= !former;
                default -> {}
            }
        }
    }
}
