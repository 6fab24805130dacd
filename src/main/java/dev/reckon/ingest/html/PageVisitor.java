package dev.reckon.ingest.html;

import dev.reckon.doc.Block.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Walks a page and tells a {@link TextBuilder} what it meets. */
final class PageVisitor implements NodeFilter {

    private static final Set<String> SKIPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "nav",
            "svg",
            "math",
            "iframe",
            "object",
            "canvas",
            "audio",
            "video",
            "button",
            "select",
            "input",
            "textarea",
            "datalist",
            "map");
    private static final Set<String> SKIPPED_CLASSES = Set.of(
            "mw-editsection", "navbox", "noprint", "mw-jump-link", "sr-only", "visually-hidden", "screen-reader-text");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "aside",
            "address",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "blockquote",
            "pre",
            "figure",
            "figcaption",
            "caption",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "table",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "td",
            "th",
            "hr",
            "form",
            "fieldset",
            "legend",
            "details",
            "summary",
            "center",
            "body",
            "hgroup",
            "dialog",
            "search",
            "menu");

    private final TextBuilder text = new TextBuilder();
    private final Set<Element> layoutTables;
    private final Deque<Context> contexts = new ArrayDeque<>();
    private final Deque<TableCursor> tables = new ArrayDeque<>();

    PageVisitor(Set<Element> layoutTables) {
        this.layoutTables = layoutTables;
        this.contexts.addLast(new Context(Kind.PARAGRAPH, 0, 0));
    }

    PageText finish() {
        endBlock();
        return text.finish();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            text(words.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (isSkipped(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        return open(element);
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element);
        }
        return FilterResult.CONTINUE;
    }

    private void text(String words) {
        if (inRow() && !tables.getLast().inCell()) {
            return;
        }
        if (contexts.getLast().kind() == Kind.CODE && !inRow()) {
            text.verbatim(words);
        } else {
            text.words(words);
        }
    }

    private static boolean isSkipped(Element element) {
        if (SKIPPED.contains(element.normalName()) || element.hasAttr("hidden")) {
            return true;
        }
        if (element.attr("aria-hidden").equals("true") || element.attr("role").equals("navigation")) {
            return true;
        }
        String style = element.attr("style");
        boolean undisplayed = !style.isEmpty() && style.replace(" ", "").contains("display:none");
        return undisplayed
                || (element.hasAttr("class") && element.classNames().stream().anyMatch(SKIPPED_CLASSES::contains));
    }

    private FilterResult open(Element element) {
        String name = element.normalName();
        switch (name) {
            case "br" -> lineBreak();
            case "q" -> text.words("“");
            case "sup" -> {
                return NoteMarks.write(element, text) ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
            }
            case "table" -> openTable(element);
            case "tr", "td", "th" -> openPartOfTable(element, name);
            default -> openBlock(name);
        }
        return FilterResult.CONTINUE;
    }

    private void lineBreak() {
        if (text.atLineBreak() && !inRow() && contexts.getLast().kind() != Kind.CODE) {
            endBlock();
        } else if (contexts.getLast().kind() == Kind.CODE && !inRow()) {
            text.verbatim("\n");
        } else {
            text.lineBreak();
        }
    }

    private void openTable(Element element) {
        boundary();
        tables.addLast(new TableCursor(layoutTables.contains(element), text.blocksEnded()));
    }

    private void openPartOfTable(Element element, String name) {
        if (tables.isEmpty() || tables.getLast().laidOut()) {
            boundary();
        } else if (name.equals("tr")) {
            endBlock();
            tables.getLast().beginRow(text);
        } else if (tables.getLast().inRow()) {
            tables.getLast().beginCell(element, text);
        }
    }

    private void openBlock(String name) {
        if (!BLOCKS.contains(name)) {
            return;
        }
        boundary();
        if (Context.NAMES.contains(name)) {
            contexts.addLast(contexts.getLast().inside(name));
        }
    }

    private void close(Element element) {
        String name = element.normalName();
        switch (name) {
            case "br", "sup" -> {}
            case "q" -> text.words("”");
            case "table" -> closeTable();
            case "tr", "td", "th" -> closePartOfTable(name);
            default -> closeBlock(name);
        }
    }

    private void closeTable() {
        TableCursor table = tables.getLast();
        if (table.inRow()) {
            table.endRow(text);
        }
        boundary();
        if (!table.laidOut()) {
            text.guessHeader(table.firstBlock());
        }
        tables.removeLast();
    }

    private void closePartOfTable(String name) {
        if (tables.isEmpty() || tables.getLast().laidOut()) {
            boundary();
        } else if (name.equals("tr")) {
            tables.getLast().endRow(text);
        } else if (tables.getLast().inCell()) {
            tables.getLast().endCell(text);
        }
    }

    private void closeBlock(String name) {
        if (!BLOCKS.contains(name)) {
            return;
        }
        boundary();
        if (Context.NAMES.contains(name)) {
            contexts.removeLast();
        }
    }

    /** Ends the running block; inside a table's cell, where blocks do not show, only puts a space. */
    private void boundary() {
        if (inRow()) {
            text.space();
        } else {
            endBlock();
        }
    }

    private void endBlock() {
        text.endBlock(contexts.getLast().kind(), contexts.getLast().level());
    }

    private boolean inRow() {
        return !tables.isEmpty() && tables.getLast().inRow();
    }
}
