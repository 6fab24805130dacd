package dev.reckon.ingest;

import dev.reckon.ingest.Ingested.Code;
import dev.reckon.ingest.Ingested.Notice;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Decodes bytes whose encoding nobody states: UTF-8, UTF-16 and UTF-32 with or without byte-order mark where that can be told,
 * Windows-1252 when the bytes are no UTF-8.
 *
 * <p>A file that is UTF-8 but for some stray bytes stays UTF-8: a stray byte alone among ASCII is read as Windows-1252 (a pasted
 * dash or quote), any other as U+FFFD. Either way one character stands for one broken sequence, so that offsets are those of an
 * ordinary replacing decoder. Linear in the bytes.
 */
public final class TextDecoder {

    /** What text that is no UTF-8 is taken for. */
    public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final int SAMPLE_BYTES = 1 << 16;
    private static final char REPLACEMENT = '\uFFFD';

    private TextDecoder() {}

    /**
     * Text with what had to be done to read it.
     *
     * @param text the text, byte-order mark removed
     * @param guessed whether the bytes were no UTF-8 and were taken for Windows-1252
     * @param repaired the broken UTF-8 sequences that were replaced, 0 when the file is sound
     */
    public record Decoded(String text, boolean guessed, int repaired) {

        /** Returns the notice its reader should see, if there is one. */
        public Optional<Notice> notice(String source) {
            if (guessed) {
                String what =
                        source + " is not UTF-8 and was read as Windows-1252: save it as UTF-8 if letters look wrong";
                return Optional.of(new Notice(source, Code.GUESSED_ENCODING, what));
            }
            if (repaired > 0) {
                String what =
                        "%s has %d broken UTF-8 sequence%s, read as Windows-1252 or U+FFFD: save it as UTF-8 to mend it"
                                .formatted(source, repaired, repaired == 1 ? "" : "s");
                return Optional.of(new Notice(source, Code.BROKEN_ENCODING, what));
            }
            return Optional.empty();
        }
    }

    /** Returns the text of {@code bytes}; empty when they are no text. */
    public static Optional<Decoded> decode(byte[] bytes) {
        Optional<Mark> mark = Mark.of(bytes);
        if (mark.isPresent() && !mark.get().isUtf8()) {
            return decodeWide(bytes, mark.get().length(), mark.get().charset());
        }
        if (hasNul(bytes)) {
            return wideCharset(bytes).flatMap(charset -> decodeWide(bytes, 0, charset));
        }
        if (tooManyControls(bytes)) {
            return Optional.empty();
        }
        int start = mark.map(Mark::length).orElse(0);
        String text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
        // Without U+FFFD nothing was replaced; with it, the file may hold the character itself.
        return Optional.of(text.indexOf(REPLACEMENT) < 0 ? new Decoded(text, false, 0) : repair(bytes, start));
    }

    /** Returns whether bytes that begin with {@code head} may be text in UTF-8 or in one byte a letter, and not in UTF-16 or UTF-32. */
    public static boolean isNarrow(byte[] head) {
        boolean wide = Mark.of(head).filter(mark -> !mark.isUtf8()).isPresent();
        return !wide && !hasNul(head) && !tooManyControls(head);
    }

    /** Returns the length in bytes of the UTF-8 byte-order mark that {@code head} begins with, 0 without one. */
    public static int markLength(byte[] head) {
        return Mark.of(head).filter(Mark::isUtf8).map(Mark::length).orElse(0);
    }

    /** Returns the text of {@code bytes} in {@code declared}, unless they are sound UTF-8 or carry a byte-order mark. */
    public static Optional<Decoded> decode(byte[] bytes, Charset declared) {
        Optional<Decoded> own = decode(bytes);
        boolean broken = own.isPresent() && (own.get().guessed() || own.get().repaired() > 0);
        if (!broken || Mark.of(bytes).isPresent()) {
            return own;
        }
        return Optional.of(new Decoded(new String(bytes, declared), false, 0));
    }

    private static Optional<Decoded> decodeWide(byte[] bytes, int start, Charset charset) {
        String text = new String(bytes, start, bytes.length - start, charset);
        if (text.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        int broken = (int) text.chars().filter(c -> c == REPLACEMENT).count();
        return broken * 20L > text.length() ? Optional.empty() : Optional.of(new Decoded(text, false, broken));
    }

    private static boolean hasNul(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    /** Returns UTF-16's byte order when the zero high bytes of spaces and ASCII letters stand on one side, but for a stray letter. */
    private static Optional<Charset> wideCharset(byte[] bytes) {
        int sample = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
        int zerosFirst = 0;
        int zerosSecond = 0;
        for (int i = 0; i < sample; i += 2) {
            zerosFirst += bytes[i] == 0 ? 1 : 0;
            zerosSecond += bytes[i + 1] == 0 ? 1 : 0;
        }
        boolean even = bytes.length % 2 == 0;
        if (even && zerosFirst * 10 <= zerosSecond && zerosSecond * 25 >= sample / 2) {
            return Optional.of(StandardCharsets.UTF_16LE).filter(charset -> plausible(bytes, sample, charset));
        }
        if (even && zerosSecond * 10 <= zerosFirst && zerosFirst * 25 >= sample / 2) {
            return Optional.of(StandardCharsets.UTF_16BE).filter(charset -> plausible(bytes, sample, charset));
        }
        return Optional.empty();
    }

    private static boolean plausible(byte[] bytes, int sample, Charset charset) {
        String text = new String(bytes, 0, sample, charset);
        long odd = text.chars()
                .filter(c -> isControl(c) || Character.getType(c) == Character.UNASSIGNED)
                .count();
        return odd * 50 <= text.length();
    }

    private static boolean tooManyControls(byte[] bytes) {
        int sample = Math.min(bytes.length, SAMPLE_BYTES);
        int controls = 0;
        for (int i = 0; i < sample; i++) {
            controls += isControl(bytes[i] & 0xFF) ? 1 : 0;
        }
        return controls > 1 && controls * 50L > sample;
    }

    private static boolean isControl(int c) {
        boolean usedInTexts = (c >= '\b' && c <= '\r') || c == 0x1B;
        return (c < 0x20 && !usedInTexts) || c == 0x7F;
    }

    private static Decoded repair(byte[] bytes, int start) {
        Utf8Reader reader = new Utf8Reader(new ByteArrayInputStream(bytes, start, bytes.length - start));
        StringWriter text = new StringWriter(bytes.length - start);
        try {
            reader.transferTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail to be read", e);
        }
        return reader.isMostlyBroken()
                ? new Decoded(new String(bytes, start, bytes.length - start, WINDOWS_1252), true, 0)
                : new Decoded(text.toString(), false, reader.broken());
    }

    /** A byte-order mark: the charset it names and its length in bytes. */
    private record Mark(Charset charset, int length) {

        boolean isUtf8() {
            return charset.equals(StandardCharsets.UTF_8);
        }

        static Optional<Mark> of(byte[] bytes) {
            int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
            int second = bytes.length < 4 ? -1 : (bytes[2] & 0xFF) << 8 | (bytes[3] & 0xFF);
            if (first == 0xFFFE && second == 0) {
                return Optional.of(new Mark(Charset.forName("UTF-32LE"), 4));
            }
            if (first == 0 && second == 0xFEFF) {
                return Optional.of(new Mark(Charset.forName("UTF-32BE"), 4));
            }
            if (first == 0xFFFE) {
                return Optional.of(new Mark(StandardCharsets.UTF_16LE, 2));
            }
            if (first == 0xFEFF) {
                return Optional.of(new Mark(StandardCharsets.UTF_16BE, 2));
            }
            boolean utf8 = bytes.length >= 3 && first == 0xEFBB && (bytes[2] & 0xFF) == 0xBF;
            return utf8 ? Optional.of(new Mark(StandardCharsets.UTF_8, 3)) : Optional.empty();
        }
    }
}
