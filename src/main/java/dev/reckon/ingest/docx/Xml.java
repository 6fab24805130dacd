package dev.reckon.ingest.docx;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a part as XML that defines nothing and fetches nothing: no document type, no entities of its own. */
final class Xml {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String WORD_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private Xml() {}

    /** Takes the events of a part. */
    interface Events {
        /** Called at every event; may read on, up to the end of the element that began. */
        void at(XMLStreamReader xml) throws XMLStreamException, BadPackageException;
    }

    /**
     * Gives every event of {@code part} to {@code events}.
     *
     * @throws BadPackageException if it is no XML, or XML with a document type
     */
    static void read(String name, byte[] part, Events events) throws BadPackageException {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(part));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.DTD) {
                    throw BadPackageException.damaged(name + " declares a document type, which no DOCX document may");
                }
                events.at(xml);
            }
            xml.close();
        } catch (XMLStreamException e) {
            throw BadPackageException.damaged(name + " is no sound XML" + place(e));
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    private static String place(XMLStreamException e) {
        return e.getLocation() == null || e.getLocation().getLineNumber() < 1
                ? ""
                : " at line " + e.getLocation().getLineNumber() + ", column "
                        + e.getLocation().getColumnNumber();
    }

    /** Returns whether the current element is one of a word processor's. */
    static boolean isWord(XMLStreamReader xml) {
        String namespace = xml.getNamespaceURI();
        return WORD.equals(namespace) || WORD_STRICT.equals(namespace);
    }

    /** Returns the attribute called {@code name}, of whatever namespace. */
    static Optional<String> attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return Optional.of(xml.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    /** Returns the attribute {@code val} of the current element. */
    static Optional<String> val(XMLStreamReader xml) {
        return attribute(xml, "val");
    }

    /** Returns whether the current element switches something on, as it does without a value. */
    static boolean isOn(XMLStreamReader xml) {
        return val(xml).filter(value -> value.equals("0") || value.equals("false") || value.equals("off"))
                .isEmpty();
    }

    /** Returns the number in attribute {@code name}, {@code otherwise} when there is no small whole number. */
    static int number(XMLStreamReader xml, String name, int otherwise) {
        return attribute(xml, name)
                .filter(value ->
                        value.length() < 7 && !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9'))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }

    /** Gives every element inside the current one to {@code events}, as it begins, and stops at its end. */
    static void inside(XMLStreamReader xml, Events events) throws XMLStreamException, BadPackageException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                events.at(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }
}
