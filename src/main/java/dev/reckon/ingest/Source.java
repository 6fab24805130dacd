package dev.reckon.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/** One stream of bytes with its name: its head is looked at to tell the format, then it is read once. */
public final class Source {

    /** The most bytes one document may have: its text must fit one string with room for what is made of it. */
    public static final int MAX_BYTES = 1 << 30;

    private static final int HEAD_BYTES = 1 << 16;

    private final String name;
    private final byte[] head;
    private final InputStream rest;

    private Source(String name, byte[] head, InputStream rest) {
        this.name = name;
        this.head = head;
        this.rest = rest;
    }

    /** Reads the head of {@code bytes} and returns the source; the caller closes {@code bytes}. */
    public static Source of(String name, InputStream bytes) throws IOException {
        return new Source(name, bytes.readNBytes(HEAD_BYTES), bytes);
    }

    /** Returns the name its document or its lines are called by. */
    public String name() {
        return name;
    }

    /** Returns a copy of the first bytes, at most 65,536; all of them when there are fewer. */
    public byte[] head() {
        return head.clone();
    }

    /** Returns whether there is no byte at all. */
    public boolean isEmpty() {
        return head.length == 0;
    }

    /** Returns whether the head holds every byte. */
    public boolean headIsAll() {
        return head.length < HEAD_BYTES;
    }

    /** Returns the whole stream from its first byte; to be taken once. */
    public InputStream stream() {
        return new SequenceInputStream(new ByteArrayInputStream(head), rest);
    }

    /**
     * Returns all bytes; to be taken once.
     *
     * @throws TooLargeException if there are more than {@link #MAX_BYTES}
     */
    public byte[] bytes() throws IOException {
        if (headIsAll()) {
            return head.clone();
        }
        byte[] all = stream().readNBytes(MAX_BYTES + 1);
        if (all.length > MAX_BYTES) {
            throw new TooLargeException();
        }
        return all;
    }

    /** Thrown when a stream has more bytes than one document may have. */
    public static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLargeException() {
            super("more than " + MAX_BYTES + " bytes");
        }
    }
}
