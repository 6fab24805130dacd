package dev.reckon.ingest.docx;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * How a run is set, as far as it changes what is read.
 *
 * @param raised whether it stands above the line
 * @param hidden whether readers of the document do not see it
 * @param bold whether it is bold
 */
record RunProperties(boolean raised, boolean hidden, boolean bold) {

    static final RunProperties PLAIN = new RunProperties(false, false, false);

    /** Reads the properties that {@code xml} stands at the beginning of, up to their end. */
    static RunProperties read(XMLStreamReader xml) throws XMLStreamException, BadPackageException {
        boolean[] is = new boolean[4];
        Xml.inside(xml, inner -> {
            switch (inner.getLocalName()) {
                // what stands in it was so before a tracked change; it comes last
                case "rPrChange" -> is[3] = true;
                case "vertAlign" ->
                    is[0] |= !is[3]
                            && Xml.val(inner).filter("superscript"::equals).isPresent();
                case "vanish" -> is[1] |= !is[3] && Xml.isOn(inner);
                case "b" -> is[2] |= !is[3] && Xml.isOn(inner);
                default -> {}
            }
        });
        return new RunProperties(is[0], is[1], is[2]);
    }
}
