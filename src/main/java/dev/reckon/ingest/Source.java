package dev.reckon.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** One stream of bytes with its name: its head is looked at to tell the format, then it is read once. */
public final class Source {

    /** The most bytes one document may have: its text must fit one string with room for what is made of it. */
    public static final int MAX_BYTES = 1 << 30;

    private static final int HEAD_BYTES = 1 << 16;

    private final String name;
    private final byte[] head;
    private final InputStream rest;
    private final Optional<Path> file;
    private byte[] ahead = {};

    private Source(String name, byte[] head, InputStream rest, Optional<Path> file) {
        this.name = name;
        this.head = head;
        this.rest = rest;
        this.file = file;
    }

    /** Reads the head of {@code bytes} and returns the source; the caller closes {@code bytes}. */
    public static Source of(String name, InputStream bytes) throws IOException {
        return new Source(name, bytes.readNBytes(HEAD_BYTES), bytes, Optional.empty());
    }

    /** Reads the head of {@code bytes}, which are those of {@code file}, and returns the source; the caller closes {@code bytes}. */
    public static Source of(String name, InputStream bytes, Path file) throws IOException {
        Optional<Path> again = Optional.of(file).filter(Files::isRegularFile);
        return new Source(name, bytes.readNBytes(HEAD_BYTES), bytes, again);
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

    /** Returns whether there are more than {@code bytes} bytes; of a stream as many are held in memory to tell. */
    public boolean isLongerThan(int bytes) throws IOException {
        if (headIsAll() || head.length > bytes) {
            return head.length > bytes;
        }
        if (file.isPresent()) {
            return Files.size(file.get()) > bytes;
        }
        if (ahead.length == 0) {
            ahead = rest.readNBytes(Math.min(bytes, MAX_BYTES) - head.length + 1);
        }
        return head.length + ahead.length > bytes;
    }

    /** Returns the whole stream from its first byte; to be taken once. */
    public InputStream stream() {
        return new SequenceInputStream(
                new ByteArrayInputStream(head), new SequenceInputStream(new ByteArrayInputStream(ahead), rest));
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

    /**
     * Gives the bytes to {@code reading} as something that can be opened again and again: the file itself, or a copy in a temporary
     * file of what comes only once; to be taken once.
     */
    public void reread(Rereading reading) throws IOException {
        if (file.isPresent()) {
            reading.read(() -> Files.newInputStream(file.get()));
            return;
        }
        Path copy = Files.createTempFile("reckon", ".txt");
        try {
            Files.copy(stream(), copy, StandardCopyOption.REPLACE_EXISTING);
            reading.read(() -> Files.newInputStream(copy));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** Opens the same bytes from their start. */
    public interface Opening {
        /** Returns a new stream, which the caller closes. */
        InputStream open() throws IOException;
    }

    /** Reads bytes that can be opened more than once. */
    public interface Rereading {
        /** Reads what {@code bytes} opens. */
        void read(Opening bytes) throws IOException;
    }

    /** Thrown when a stream has more bytes than one document may have. */
    public static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLargeException() {
            super("more than " + MAX_BYTES + " bytes");
        }
    }
}
