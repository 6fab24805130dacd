package dev.reckon.ingest.jsonl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Cuts a stream into its lines' bytes, one at a time, without their line ends. */
final class ByteLines {

    private final InputStream stream;
    private final int maxBytes;
    private final byte[] buffer = new byte[1 << 16];
    private int next;
    private int filled;

    ByteLines(InputStream stream, int maxBytes) {
        this.stream = stream;
        this.maxBytes = maxBytes;
    }

    /**
     * One line.
     *
     * @param bytes its bytes without line end
     * @param cut whether there were more than are kept
     */
    @SuppressWarnings("ArrayRecordComponent") // Handed over once and not compared; a copy would double a large line.
    record Line(byte[] bytes, boolean cut) {}

    /** Returns the next line, empty at the end of the stream. */
    Optional<Line> next() throws IOException {
        if (!fill()) {
            return Optional.empty();
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean cut = false;
        boolean ended = false;
        while (!ended && fill()) {
            int end = next;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            int room = Math.min(end - next, maxBytes - line.size());
            line.write(buffer, next, room);
            cut |= room < end - next;
            ended = end < filled;
            next = ended ? end + 1 : end;
        }
        return Optional.of(new Line(withoutReturn(line.toByteArray()), cut));
    }

    private boolean fill() throws IOException {
        if (next == filled) {
            next = 0;
            filled = Math.max(stream.read(buffer), 0);
        }
        return filled > 0;
    }

    private static byte[] withoutReturn(byte[] line) {
        boolean returned = line.length > 0 && line[line.length - 1] == '\r';
        return returned ? java.util.Arrays.copyOf(line, line.length - 1) : line;
    }
}
