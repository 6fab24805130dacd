package dev.reckon.report.docx;

import dev.reckon.doc.WordRuns.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Finds places in the body's mark-up and parts the runs there, so that a comment begins and ends exactly where it should. */
final class Anchors {

    private static final Set<String> TRACED = Set.of("t", "footnoteReference", "endnoteReference");
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    /** Each traced element in file order, in the pieces it was parted into, by the offset each begins at. */
    private final List<TreeMap<Integer, Element>> traced = new ArrayList<>();

    Anchors(Element root) {
        String word = String.valueOf(root.getNamespaceURI());
        for (Element element : Markup.below(root)) {
            if (TRACED.contains(element.getLocalName()) && word.equals(element.getNamespaceURI())) {
                traced.add(new TreeMap<>(Map.of(0, element)));
            }
        }
    }

    /** The runs at both ends of a place. */
    record Place(Element first, Element last) {}

    /** Returns the runs that hold {@code from} to {@code to} of the runs {@code runs}, parted so that they hold nothing else. */
    Place place(List<Run> runs, int from, int to) {
        Run first = runs.get(0);
        Run last = runs.get(runs.size() - 1);
        int start = first.offset() + Math.max(0, Math.min(from - first.start(), first.length() - 1));
        int end = last.offset() + Math.max(1, Math.min(to - last.start(), last.length()));
        Element begins = beginning(first.element(), start);
        beginning(last.element(), end);
        Element ends = traced.get(last.element()).lowerEntry(end).getValue();
        return new Place(outermost(parted(begins, true)), outermost(parted(ends, false)));
    }

    /** Returns the piece of element {@code index} that begins at {@code offset}, parting the one that holds it. */
    private Element beginning(int index, int offset) {
        Map.Entry<Integer, Element> at = traced.get(index).floorEntry(offset);
        Element piece = at.getValue();
        String text = piece.getTextContent();
        int within = offset - at.getKey();
        if (within <= 0 || within >= text.length() || !piece.getLocalName().equals("t")) {
            return piece;
        }
        Element rest = (Element) piece.cloneNode(false);
        piece.setTextContent(text.substring(0, within));
        rest.setTextContent(text.substring(within));
        piece.setAttributeNS(XML, "xml:space", "preserve");
        rest.setAttributeNS(XML, "xml:space", "preserve");
        parent(piece).insertBefore(rest, piece.getNextSibling());
        traced.get(index).put(offset, rest);
        return rest;
    }

    /** Parts the run of {@code piece} before or after it, unless it stands at that end, and returns its run. */
    private static Element parted(Element piece, boolean before) {
        Element run = parent(piece);
        if (!"r".equals(run.getLocalName()) || isBoxed(run)) {
            return run;
        }
        Node cut = before ? piece : piece.getNextSibling();
        if (cut == null || (before && isFirst(piece))) {
            return run;
        }
        Element rest = (Element) run.cloneNode(false);
        for (Node child = run.getFirstChild(); child != null; child = child.getNextSibling()) {
            if ("rPr".equals(child.getLocalName())) {
                rest.appendChild(child.cloneNode(true));
            }
        }
        while (cut != null) {
            Node next = cut.getNextSibling();
            rest.appendChild(cut);
            cut = next;
        }
        parent(run).insertBefore(rest, run.getNextSibling());
        return before ? rest : run;
    }

    private static boolean isFirst(Element piece) {
        for (Node node = piece.getPreviousSibling(); node != null; node = node.getPreviousSibling()) {
            if (node instanceof Element && !"rPr".equals(node.getLocalName())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBoxed(Element run) {
        return outermost(run) != run;
    }

    /** Returns the run that holds {@code run} when that stands in a text box, where Word takes no comments. */
    private static Element outermost(Element run) {
        Element found = run;
        boolean boxed = false;
        for (Node node = run; node instanceof Element element; node = node.getParentNode()) {
            if ("txbxContent".equals(element.getLocalName())) {
                boxed = true;
            } else if (boxed && "r".equals(element.getLocalName())) {
                found = element;
                boxed = false;
            }
        }
        return found;
    }

    private static Element parent(Node node) {
        if (node.getParentNode() instanceof Element parent) {
            return parent;
        }
        throw new IllegalStateException("text outside every element");
    }
}
