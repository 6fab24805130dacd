package dev.reckon.report.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** One XML part of a package, to be changed and written back. Defines nothing and fetches nothing. */
final class Markup {

    private static final String NO_DOCUMENT_TYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private final Document document;

    private Markup(Document document) {
        this.document = document;
    }

    /** Reads {@code part}. */
    static Markup of(byte[] part) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(NO_DOCUMENT_TYPE, true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            // the exception says it; nothing is printed
            builder.setErrorHandler(null);
            return new Markup(builder.parse(new ByteArrayInputStream(part)));
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException("a part of the document is no sound XML", e);
        }
    }

    /** Returns the part as bytes. */
    byte[] bytes() throws IOException {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            document.setXmlStandalone(true);
            writer.transform(new DOMSource(document), new StreamResult(bytes));
            return bytes.toByteArray();
        } catch (TransformerException e) {
            throw new IOException("a part of the document cannot be written", e);
        }
    }

    Element root() {
        return document.getDocumentElement();
    }

    /** Returns a new element in the namespace of {@code like}, under the prefix of that. */
    static Element element(Node like, String name) {
        String prefix = like.getPrefix();
        Document document = like.getOwnerDocument();
        return document.createElementNS(like.getNamespaceURI(), prefix == null ? name : prefix + ":" + name);
    }

    /** Sets an attribute in the element's own namespace. */
    static void set(Element element, String name, String value) {
        String prefix = element.getPrefix();
        element.setAttributeNS(element.getNamespaceURI(), prefix == null ? name : prefix + ":" + name, value);
    }

    /** Returns the elements below {@code from} in document order, without recursion. */
    static List<Element> below(Element from) {
        List<Element> elements = new ArrayList<>();
        Node node = from.getFirstChild();
        while (node != null) {
            if (node instanceof Element element) {
                elements.add(element);
            }
            node = next(node, from);
        }
        return elements;
    }

    private static @org.jspecify.annotations.Nullable Node next(Node node, Element root) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        Node at = node;
        while (at != root && at.getNextSibling() == null && at.getParentNode() != null) {
            at = at.getParentNode();
        }
        return at == root ? null : at.getNextSibling();
    }

    /** Returns the attribute {@code name} of {@code element} in no namespace, if it is there. */
    static Optional<String> attribute(Element element, String name) {
        return element.hasAttribute(name) ? Optional.of(element.getAttribute(name)) : Optional.empty();
    }
}
