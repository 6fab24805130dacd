package dev.reckon.ingest.text;

import dev.reckon.base.Sha256;
import dev.reckon.doc.Block;
import dev.reckon.doc.Document;
import dev.reckon.doc.Part;
import dev.reckon.ingest.Ingested;
import dev.reckon.ingest.Source;
import dev.reckon.ingest.TextDecoder;
import dev.reckon.ingest.TextDecoder.Decoded;
import dev.reckon.ingest.Utf8Reader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a text too long to be held in memory: once to learn its encoding and hashes, once more to cut it into parts, each a
 * document of its own that knows where it stands. Parts end between paragraphs where there are any, else between lines, sentences
 * or words, so that no number is cut.
 */
final class LongText {

    private static final int BUFFER = 1 << 16;
    private static final int BETWEEN_PARAGRAPHS = 4;

    private final String name;
    private final int partLength;
    private final Source.Opening bytes;

    /** Prepares to read {@code bytes}, text of one byte a letter or UTF-8, in parts of at most {@code partLength} UTF-16 units. */
    LongText(String name, int partLength, Source.Opening bytes) {
        this.name = name;
        this.partLength = partLength;
        this.bytes = bytes;
    }

    /** What the first reading finds. */
    private record Survey(String sha256, String textSha256, Decoded encoding, boolean isText, boolean isBlank) {}

    void read(Consumer<Ingested> sink) throws IOException {
        Survey survey = survey();
        if (!survey.isText()) {
            sink.accept(TextReader.binary(name));
        } else if (survey.isBlank()) {
            sink.accept(TextReader.blank(name));
        } else {
            survey.encoding().notice(name).ifPresent(sink);
            try (Reader reader = open(bytes.open(), survey.encoding().guessed())) {
                new Cutter(survey, sink).cut(reader);
            }
        }
    }

    private Survey survey() throws IOException {
        MessageDigest digest = Sha256.start();
        try (InputStream stream = new DigestInputStream(bytes.open(), digest);
                Utf8Reader reader = new Utf8Reader(withoutMark(stream))) {
            Contents contents = Contents.of(reader);
            boolean guessed = reader.isMostlyBroken();
            String sha256 = Sha256.end(digest);
            if (guessed) {
                contents = guessedContents();
            }
            Decoded encoding = new Decoded("", guessed, guessed ? 0 : reader.broken());
            return new Survey(sha256, contents.sha256(), encoding, !contents.hasNul(), contents.isBlank());
        }
    }

    private Contents guessedContents() throws IOException {
        try (Reader reader = open(bytes.open(), true)) {
            return Contents.of(reader);
        }
    }

    private static Reader open(InputStream stream, boolean guessed) throws IOException {
        return guessed ? new InputStreamReader(stream, TextDecoder.WINDOWS_1252) : new Utf8Reader(withoutMark(stream));
    }

    /** Reads the byte-order mark away, if there is one. */
    private static InputStream withoutMark(InputStream stream) throws IOException {
        byte[] first = stream.readNBytes(3);
        int mark = TextDecoder.markLength(first);
        return new SequenceInputStream(new ByteArrayInputStream(first, mark, first.length - mark), stream);
    }

    /** What the letters of a text are like. */
    private record Contents(String sha256, boolean hasNul, boolean isBlank) {

        static Contents of(Reader reader) throws IOException {
            MessageDigest digest = Sha256.start();
            CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
            ByteBuffer encoded = ByteBuffer.allocate(BUFFER * 3 + 3);
            CharBuffer chars = CharBuffer.allocate(BUFFER);
            boolean nul = false;
            boolean blank = true;
            boolean ended = false;
            while (!ended) {
                ended = reader.read(chars) < 0;
                chars.flip();
                for (int i = 0; i < chars.limit(); i++) {
                    char c = chars.get(i);
                    nul |= c == 0;
                    blank &= Character.isWhitespace(c);
                }
                encoder.encode(chars, encoded, ended);
                digest.update(encoded.flip());
                encoded.clear();
                // the first half of a pair waits for the second
                chars.compact();
            }
            return new Contents(Sha256.end(digest), nul, blank);
        }
    }

    /** Cuts the text and gives its parts away. */
    private final class Cutter {

        private final Survey survey;
        private final Consumer<Ingested> sink;
        private final char[] chars = new char[partLength];
        private int filled;
        private int codePoints;
        private int lines;
        private Optional<String> title = Optional.empty();

        Cutter(Survey survey, Consumer<Ingested> sink) {
            this.survey = survey;
            this.sink = sink;
        }

        void cut(Reader reader) throws IOException {
            boolean ended = false;
            while (!ended) {
                ended = !fill(reader);
                int end = ended ? filled : end();
                give(new String(chars, 0, end));
                System.arraycopy(chars, end, chars, 0, filled - end);
                filled -= end;
            }
        }

        /** Fills the buffer; returns whether more may come. */
        private boolean fill(Reader reader) throws IOException {
            while (filled + 2 <= chars.length) {
                int read = reader.read(chars, filled, chars.length - filled);
                if (read < 0) {
                    return false;
                }
                filled += read;
            }
            return true;
        }

        /** Returns where the part ends: as late as possible in the later half, at the best kind of place there. */
        private int end() {
            int best = 0;
            int at = Character.isHighSurrogate(chars[filled - 1]) ? filled - 1 : filled;
            for (int i = filled - 1; i > filled / 2; i--) {
                int quality = quality(i);
                if (quality > best) {
                    best = quality;
                    at = i;
                    if (best == BETWEEN_PARAGRAPHS) {
                        break;
                    }
                }
            }
            return at;
        }

        /** Returns how good a place it is to cut before unit {@code i}: 0 inside a word. */
        private int quality(int i) {
            char before = chars[i - 1];
            if (!Character.isWhitespace(before) || Character.isWhitespace(chars[i])) {
                return 0;
            }
            if (before == '\n' || before == '\r') {
                return i > 1 && endsBlankLine(i) ? BETWEEN_PARAGRAPHS : 3;
            }
            return i > 1 && ".!?".indexOf(chars[i - 2]) >= 0 ? 2 : 1;
        }

        /** Returns whether the line before unit {@code i}, which starts one, is blank. */
        private boolean endsBlankLine(int i) {
            int lineEnds = 0;
            for (int k = i - 1; k >= 0 && Character.isWhitespace(chars[k]) && lineEnds < 2; k--) {
                boolean second = chars[k] == '\r' && chars[k + 1] == '\n';
                lineEnds += (chars[k] == '\n' || chars[k] == '\r') && !second ? 1 : 0;
            }
            return lineEnds == 2;
        }

        private void give(String text) {
            List<Block> blocks = TextBlocks.in(text);
            if (!blocks.isEmpty()) {
                Part part = new Part(survey.textSha256(), codePoints, lines);
                if (!part.continuing()) {
                    title = Titles.in(text, blocks);
                }
                Document document =
                        new Document(name, survey.sha256(), title, text, blocks, Optional.of(part), Optional.empty());
                sink.accept(new Ingested.Read(name, document));
            }
            codePoints += text.codePointCount(0, text.length());
            lines += (int) text.chars().filter(c -> c == '\n').count();
        }
    }
}
