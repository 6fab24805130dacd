package dev.reckon.ingest.jsonl;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one line of JSONL says. */
record JsonLine(String id, Optional<String> title, String text) {

    /** Strings as long as a line may be; the depth keeps the parser's default bound. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Says, after the line's name, what is wrong with it and how to mend it. */
    static final class BadLineException extends Exception {
        private static final long serialVersionUID = 1L;

        BadLineException(String message) {
            super(message);
        }
    }

    /** Reads one object; fields other than {@code id}, {@code title} and {@code text} are passed over. */
    static JsonLine parse(String json) throws BadLineException {
        try (JsonParser parser = FACTORY.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new BadLineException("is no JSON object: write {\"id\": ..., \"text\": ...} on one line");
            }
            JsonLine line = fields(parser);
            if (parser.nextToken() != null) {
                throw new BadLineException("goes on after its object: write one object a line");
            }
            return line;
        } catch (JsonProcessingException e) {
            throw new BadLineException("is not valid JSON (" + reason(e) + "): mend or remove the line");
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
    }

    private static JsonLine fields(JsonParser parser) throws IOException, BadLineException {
        @Nullable String id = null;
        @Nullable String title = null;
        @Nullable String text = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (field) {
                case "id" -> id = id(parser, value);
                case "text" -> text = string(parser, value, "text");
                case "title" -> title = value == JsonToken.VALUE_NULL ? null : string(parser, value, "title");
                default -> parser.skipChildren();
            }
        }
        if (id == null) {
            throw new BadLineException("has no \"id\": add one, each line its own");
        }
        if (text == null) {
            throw new BadLineException("has no \"text\": add it or remove the line");
        }
        return new JsonLine(id, Optional.ofNullable(title).filter(words -> !words.isBlank()), text);
    }

    private static String id(JsonParser parser, JsonToken value) throws IOException, BadLineException {
        boolean readable = value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT;
        if (!readable || parser.getText().isBlank()) {
            throw new BadLineException("has an \"id\" that is neither a word nor a whole number: give it one");
        }
        return parser.getText();
    }

    private static String string(JsonParser parser, JsonToken value, String field)
            throws IOException, BadLineException {
        if (value != JsonToken.VALUE_STRING) {
            throw new BadLineException("has a \"" + field + "\" that is no string: write it in quotes");
        }
        return parser.getText();
    }

    private static String reason(JsonProcessingException e) {
        if (e instanceof JsonEOFException) {
            return "it ends too early";
        }
        String first = e.getOriginalMessage().lines().findFirst().orElse("no reason given");
        // Jackson goes on with what it would have taken instead.
        int expected = first.indexOf(": was expecting");
        first = expected < 0 ? first : first.substring(0, expected);
        // A limit of the parser's own has no place.
        return e.getLocation() == null
                ? first
                : first + " at column " + e.getLocation().getColumnNr();
    }
}
