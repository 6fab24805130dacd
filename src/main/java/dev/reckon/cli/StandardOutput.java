package dev.reckon.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serial;

/** Standard output that tells when its reader has gone: {@code reckon extract ... | head}. */
final class StandardOutput extends FilterOutputStream {

    /** Thrown when nobody reads any more. */
    static final class ReaderGoneException extends IOException {

        @Serial
        private static final long serialVersionUID = 1L;

        ReaderGoneException(IOException cause) {
            super(cause);
        }
    }

    StandardOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            throw told(e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            throw told(e);
        }
    }

    private static IOException told(IOException e) {
        // Java has no type for it; these are the words of Unix and of Windows
        String message = String.valueOf(e.getMessage());
        boolean gone = message.contains("Broken pipe")
                || message.contains("pipe is being closed")
                || message.contains("pipe has been ended");
        return gone ? new ReaderGoneException(e) : e;
    }
}
