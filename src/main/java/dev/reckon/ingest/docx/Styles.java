package dev.reckon.ingest.docx;

import dev.reckon.doc.Block.Kind;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What paragraphs are by their styles, which may be based on one another. */
final class Styles {

    private static final int DEEPEST_BASE = 20;
    private static final int HEADING_LEVELS = 6;

    private final Map<String, Style> byId = new HashMap<>();

    /**
     * What a style makes of a paragraph.
     *
     * @param kind the kind of block
     * @param level its level
     * @param shown whether readers of the document's text should see it; tables of contents are only ways to it
     */
    record Role(Kind kind, int level, boolean shown) {

        static final Role PARAGRAPH = new Role(Kind.PARAGRAPH, 0, true);

        static Role of(Kind kind, int level) {
            return new Role(kind, level, true);
        }

        static Role heading(int level) {
            return of(Kind.HEADING, Math.min(Math.max(level, 1), HEADING_LEVELS));
        }
    }

    /** A style as it stands in the file. */
    private record Style(String name, String base, int outline, boolean listed) {}

    /** Reads the styles of a document; the built-in ones are known by their names without it. */
    static Styles in(Optional<byte[]> part) throws BadPackageException {
        Styles styles = new Styles();
        if (part.isPresent()) {
            Xml.read("the part with the styles", part.get(), xml -> {
                if (xml.getEventType() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("style")) {
                    styles.add(xml);
                }
            });
        }
        return styles;
    }

    private void add(XMLStreamReader xml) throws XMLStreamException, BadPackageException {
        String id = Xml.attribute(xml, "styleId").orElse("");
        String[] names = {id, ""};
        int[] outline = {-1};
        boolean[] listed = {false};
        Xml.inside(xml, inner -> {
            switch (inner.getLocalName()) {
                case "name" -> names[0] = Xml.val(inner).orElse(id);
                case "basedOn" -> names[1] = Xml.val(inner).orElse("");
                case "outlineLvl" -> outline[0] = Xml.number(inner, "val", -1);
                case "numId" -> listed[0] = Xml.number(inner, "val", 0) > 0;
                default -> {}
            }
        });
        byId.putIfAbsent(id, new Style(names[0].toLowerCase(Locale.ROOT), names[1], outline[0], listed[0]));
    }

    /** Returns what the style called {@code id} in the file makes of a paragraph. */
    Role role(String id) {
        String at = id;
        for (int depth = 0; depth < DEEPEST_BASE && !at.isEmpty(); depth++) {
            Style style = byId.getOrDefault(at, new Style(at.toLowerCase(Locale.ROOT), "", -1, false));
            Optional<Role> role = role(style);
            if (role.isPresent()) {
                return role.get();
            }
            at = style.base();
        }
        return Role.PARAGRAPH;
    }

    private static Optional<Role> role(Style style) {
        String name = style.name().replace(" ", "");
        if (name.startsWith("toc") || name.equals("tableoffigures") || name.startsWith("index")) {
            return Optional.of(new Role(Kind.PARAGRAPH, 0, false));
        }
        if (style.outline() >= 0 && style.outline() < 9) {
            return Optional.of(Role.heading(style.outline() + 1));
        }
        if (name.startsWith("heading") && name.length() == "heading".length() + 1) {
            return Optional.of(Role.heading(name.charAt(name.length() - 1) - '0'));
        }
        if (style.listed() || name.startsWith("list") && !name.equals("listparagraph")) {
            boolean deep = Character.isDigit(name.charAt(name.length() - 1));
            return Optional.of(Role.of(Kind.LIST_ITEM, deep ? Math.max(1, name.charAt(name.length() - 1) - '0') : 1));
        }
        return switch (name) {
            case "title" -> Optional.of(Role.heading(1));
            case "subtitle" -> Optional.of(Role.heading(2));
            case "caption" -> Optional.of(Role.of(Kind.CAPTION, 0));
            case "quote", "intensequote", "blocktext" -> Optional.of(Role.of(Kind.QUOTE, 0));
            case "htmlpreformatted", "sourcecode", "code" -> Optional.of(Role.of(Kind.CODE, 0));
            default -> Optional.empty();
        };
    }

    /** Returns whether the style called {@code id} in the file is that of the document's title. */
    boolean isTitle(String id) {
        Style style = byId.get(id);
        return (style == null ? id.toLowerCase(Locale.ROOT) : style.name()).equals("title");
    }
}
