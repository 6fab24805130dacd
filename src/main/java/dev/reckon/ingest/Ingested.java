package dev.reckon.ingest;

import dev.reckon.doc.Document;
import java.util.Locale;

/** What reading one input brought: a document, a rejection with its reason, or a notice about how something was read. */
public sealed interface Ingested {

    /** Returns the name of the file, folder, line or stream it is about. */
    String source();

    /**
     * A document that was read.
     *
     * @param source the path, {@code -} for standard input, or {@code path:line} for one line of JSONL
     * @param document the document
     */
    record Read(String source, Document document) implements Ingested {}

    /**
     * An input that was not read; the others were.
     *
     * @param source the path, {@code -} for standard input, or {@code path:line} for one line of JSONL
     * @param code the kind of failure
     * @param why one sentence that says what, where and how to mend it
     */
    record Rejected(String source, Code code, String why) implements Ingested {

        @Override
        public String toString() {
            return why;
        }
    }

    /**
     * Something the reader of the results should know about an input that was read all the same.
     *
     * @param source the path, {@code -} for standard input, or {@code path:line} for one line of JSONL
     * @param code the kind of notice
     * @param what one sentence that says what was met and what was done about it
     */
    record Notice(String source, Code code, String what) implements Ingested {

        @Override
        public String toString() {
            return what;
        }
    }

    /** Why an input was rejected or noticed; printed in lower case with hyphens. */
    enum Code {
        /** Nothing stands at the path, or a link leads nowhere. */
        MISSING,
        /** The path cannot be a path at all. */
        BAD_PATH,
        /** The operating system refuses to open it, or reading failed. */
        UNREADABLE,
        /** It was listed and gone when it was to be read. */
        VANISHED,
        /** Neither file nor folder: a socket, device or named pipe inside a folder. */
        SPECIAL_FILE,
        /** No bytes, or nothing but white space. */
        EMPTY,
        /** A folder without files to read. */
        EMPTY_FOLDER,
        /** More bytes than one document may have. */
        TOO_LARGE,
        /** A document that only a password opens. */
        PROTECTED,
        /** A document that is cut off or broken. */
        DAMAGED,
        /** Pages that are pictures of text. */
        NO_TEXT,
        /** Bytes that are no text. */
        BINARY,
        /** A format that is recognised and has no reader. */
        UNSUPPORTED_FORMAT,
        /** JSON that is not one document a line. */
        NOT_JSON_LINES,
        /** A line of JSONL that holds no document. */
        BAD_LINE,
        /** A document name that was used before. */
        DUPLICATE_ID,
        /** A path or folder that was already read. */
        READ_TWICE,
        /** A folder that leads back into itself. */
        FOLDER_LOOP,
        /** A text that the program fails on by a fault of its own. */
        BUG,
        /** A file whose first line says that it is about the texts and none of them. */
        NOT_A_TEXT,
        /** Text in Windows-1252, recognised because it is no UTF-8. */
        GUESSED_ENCODING,
        /** UTF-8 with some bytes that are none. */
        BROKEN_ENCODING;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
