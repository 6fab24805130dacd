package dev.reckon.ingest.jsonl;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Tells JSONL and other JSON from text by a file's head. */
final class JsonSniff {

    private static final int SAMPLE_LINES = 20;

    private JsonSniff() {}

    /**
     * Returns whether most of the first lines begin like an object and at least one names an id or a text: a file with some bad
     * lines is JSONL all the same, one that opens with a bracket alone on its line is not.
     */
    static boolean looksLikeLines(String head) {
        List<String> lines = head.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(SAMPLE_LINES)
                .collect(Collectors.toList());
        if (!lines.isEmpty() && List.of("[", "{").contains(lines.get(0))) {
            return false;
        }
        long objects = lines.stream().filter(line -> line.startsWith("{")).count();
        return objects * 2 >= lines.size() && lines.stream().anyMatch(JsonSniff::beginsDocument);
    }

    /** Returns whether {@code head} is the beginning of a JSON object or array, so far without an error. */
    static boolean looksLikeJson(String head) {
        String json = head.strip();
        return (json.startsWith("{") || json.startsWith("[")) && walk(json, false);
    }

    private static boolean beginsDocument(String line) {
        return line.startsWith("{") && walk(line, true);
    }

    /**
     * Walks the tokens of {@code json}, which may be cut off. Returns, {@code forField}, whether the outermost object names a field
     * {@code id} or {@code text}; else whether there are at least three tokens and no error but the end.
     */
    private static boolean walk(String json, boolean forField) {
        int depth = 0;
        int tokens = 0;
        try (JsonParser parser = JsonLine.FACTORY.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                tokens++;
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                boolean named = token == JsonToken.FIELD_NAME
                        && depth == 1
                        && List.of("id", "text").contains(parser.currentName());
                if (forField && named) {
                    return true;
                }
            }
            return !forField && tokens > 2;
        } catch (com.fasterxml.jackson.core.io.JsonEOFException e) {
            return !forField && tokens > 2;
        } catch (IOException e) {
            return false;
        }
    }
}
