package dev.reckon.report.audit;

import dev.reckon.doc.CodePoints;
import dev.reckon.doc.Document;
import java.util.HashMap;
import java.util.Map;

/** Code point offsets in several documents, each map made once. */
final class Offsets {

    private final Map<String, CodePoints> byHash = new HashMap<>();

    /** Returns the code point offset of the UTF-16 offset {@code utf16} in {@code document}. */
    int of(Document document, int utf16) {
        return byHash.computeIfAbsent(document.sha256(), key -> new CodePoints(document.text()))
                .of(utf16);
    }
}
