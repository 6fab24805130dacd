package dev.reckon.ingest.html;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Finds the tables that only lay a page out: a cell of theirs holds a table, a heading or several paragraphs. Their cells are read
 * like any other part of the page.
 */
final class LayoutTables implements NodeVisitor {

    private static final Set<String> LAID_OUT =
            Set.of("table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "article", "section", "main");
    private static final int MAX_PARAGRAPHS = 2;

    private final Set<Element> found = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Element> tables = new ArrayDeque<>();
    private int paragraphs;

    private LayoutTables() {}

    static Set<Element> in(Document page) {
        LayoutTables visitor = new LayoutTables();
        NodeTraversor.traverse(visitor, page);
        return visitor.found;
    }

    @Override
    public void head(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        String name = element.normalName();
        if (name.equals("td") || name.equals("th")) {
            paragraphs = 0;
        }
        paragraphs += name.equals("p") ? 1 : 0;
        if (!tables.isEmpty() && (LAID_OUT.contains(name) || paragraphs > MAX_PARAGRAPHS)) {
            found.add(tables.getLast());
        }
        if (name.equals("table")) {
            tables.addLast(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node.normalName().equals("table")) {
            tables.removeLast();
            paragraphs = 0;
        }
    }
}
