package dev.reckon.ingest.html;

import dev.reckon.doc.Block;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.select.NodeTraversor;

/**
 * The readable text of a page.
 *
 * @param text its blocks with a blank line between, rows of a table and items of a list on successive lines
 * @param blocks where they stand
 */
record PageText(String text, List<Block> blocks) {

    /** Takes the text out of {@code page}, linear in its nodes and without recursion, however deep it nests. */
    static PageText of(Document page) {
        PageVisitor visitor = new PageVisitor(LayoutTables.in(page));
        NodeTraversor.filter(visitor, page.body());
        return visitor.finish();
    }
}
