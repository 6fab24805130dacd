package dev.reckon.ingest.docx;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;

/**
 * What a part says about the parts that belong to it.
 *
 * @param targets the name of the part by the last word of the relation, such as {@code styles}
 */
record Relations(Map<String, String> targets) {

    /** Reads the relations of the part called {@code name}, of the package itself when it is empty. */
    static Relations of(String name, PackageParts parts) throws BadPackageException {
        int slash = name.lastIndexOf('/') + 1;
        String folder = name.substring(0, slash);
        String file = folder + "_rels/" + name.substring(slash) + ".rels";
        Map<String, String> targets = new HashMap<>();
        Optional<byte[]> part = parts.part(file);
        if (part.isPresent()) {
            Xml.read(file, part.get(), xml -> {
                if (xml.getEventType() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")
                        && Xml.attribute(xml, "TargetMode")
                                .filter("External"::equals)
                                .isEmpty()) {
                    String type = Xml.attribute(xml, "Type").orElse("");
                    String target = Xml.attribute(xml, "Target").orElse("");
                    targets.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), absolute(folder, target));
                }
            });
        }
        return new Relations(targets);
    }

    private static String absolute(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String base = folder;
        String rest = target;
        while (rest.startsWith("../") && !base.isEmpty()) {
            base = base.substring(0, base.lastIndexOf('/', base.length() - 2) + 1);
            rest = rest.substring("../".length());
        }
        return base + rest;
    }

    /** Returns the part that stands in relation {@code kind}. */
    Optional<String> target(String kind) {
        return Optional.ofNullable(targets.get(kind));
    }
}
