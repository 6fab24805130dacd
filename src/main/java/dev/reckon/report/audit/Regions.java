package dev.reckon.report.audit;

import dev.reckon.base.Span;
import dev.reckon.doc.Document;
import dev.reckon.doc.LineMap;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Lines and columns of spans in several documents, each map made once. */
final class Regions {

    private final Map<String, LineMap> byHash = new HashMap<>();

    /**
     * Where a span begins and ends.
     *
     * @param start its first character
     * @param end the place behind its last
     */
    record Region(LineMap.Position start, LineMap.Position end) {}

    /** Returns lines and columns of {@code span} in {@code document}. */
    Region of(Document document, Span span) {
        LineMap lines = lines(document);
        return new Region(lines.at(span.start()), lines.at(span.end()));
    }

    /** Returns the column of {@code offset} counted in UTF-8 bytes, from 1. */
    int byteColumn(Document document, int offset) {
        LineMap lines = lines(document);
        int start = lines.span(lines.line(offset)).start();
        return document.text().substring(start, offset).getBytes(StandardCharsets.UTF_8).length + 1;
    }

    private LineMap lines(Document document) {
        return byHash.computeIfAbsent(document.sha256(), key -> new LineMap(document.text()));
    }
}
