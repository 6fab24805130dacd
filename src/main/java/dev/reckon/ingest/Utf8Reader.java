package dev.reckon.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8 of which some bytes may be broken, a stretch at a time: a stray byte alone among ASCII is read as Windows-1252 (a
 * pasted dash or quote), any other broken sequence as U+FFFD. Either way one character stands for one broken sequence, so that
 * offsets are those of an ordinary replacing decoder. A byte-order mark is not removed.
 */
public final class Utf8Reader extends Reader {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final char REPLACEMENT = '\uFFFD';

    private final InputStream in;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);

    // the byte before the first one not yet decoded stays in the buffer: what stands beside a stray byte decides how it
    // is read
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final ByteBuffer bytes = ByteBuffer.wrap(buffer).limit(0);
    private boolean ended;
    private int broken;
    private long beyondAscii;

    /** Decodes {@code in}, which is closed with this. */
    public Utf8Reader(InputStream in) {
        this.in = in;
    }

    /** Returns how many broken sequences were met so far. */
    public int broken() {
        return broken;
    }

    /** Returns whether what was read so far has more broken sequences than sound characters beyond ASCII: then it is no UTF-8. */
    public boolean isMostlyBroken() {
        return broken > beyondAscii - broken;
    }

    /** As any reader, but with room for two units or more, which one character may take. */
    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        if (length < 2) {
            throw new IllegalArgumentException("need room for 2 units or more, got length=" + length);
        }
        CharBuffer out = CharBuffer.wrap(chars, offset, length);
        while (out.hasRemaining()) {
            CoderResult result = utf8.decode(bytes, out, ended);
            if (result.isUnderflow()) {
                if (ended) {
                    break;
                }
                fill();
            } else if (result.isOverflow() || !out.hasRemaining()) {
                break;
            } else if (bytes.remaining() <= result.length() && !ended) {
                fill();
            } else {
                repair(result.length(), out);
            }
        }
        int read = out.position() - offset;
        for (int i = offset; i < offset + read; i++) {
            beyondAscii += chars[i] > 0x7F ? 1 : 0;
        }
        return read == 0 ? -1 : read;
    }

    private void repair(int length, CharBuffer out) {
        broken++;
        out.put(length == 1 ? stray(bytes.position()) : REPLACEMENT);
        bytes.position(bytes.position() + length);
    }

    /** Returns what the lone byte at {@code at} means in Windows-1252 when it stands between ASCII bytes, else U+FFFD. */
    private char stray(int at) {
        boolean alone = at + 1 < bytes.limit() && buffer[at + 1] >= 0 && (at == 0 || buffer[at - 1] >= 0);
        return alone ? new String(buffer, at, 1, TextDecoder.WINDOWS_1252).charAt(0) : REPLACEMENT;
    }

    private void fill() throws IOException {
        int kept = Math.min(1, bytes.position());
        bytes.position(bytes.position() - kept).compact();
        int read = in.read(buffer, bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0)).flip().position(kept);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
