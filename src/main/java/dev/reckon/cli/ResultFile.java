package dev.reckon.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Where a command's result goes: standard output, or a file that appears only when it is whole. */
final class ResultFile {

    /** Writes a result. */
    @FunctionalInterface
    interface Content {
        void to(Writer out) throws IOException;
    }

    /** Writes a file. */
    @FunctionalInterface
    private interface Writing {
        void to(Path file) throws IOException;
    }

    private ResultFile() {}

    /** Writes {@code bytes} to {@code file}. */
    static void write(Path file, byte[] bytes) throws IOException {
        replace(file, draft -> Files.write(draft, bytes));
    }

    /** Writes {@code content} to {@code file}, to standard output without one. */
    static void write(Optional<Path> file, Console console, Content content) throws IOException {
        if (file.isEmpty()) {
            Writer out = console.writer();
            content.to(out);
            out.flush();
        } else if (Files.exists(file.get()) && !Files.isRegularFile(file.get())) {
            // a device or a named pipe cannot be replaced; a folder fails here with its reason
            writeTo(file.get(), content);
        } else {
            replace(file.get(), draft -> writeTo(draft, content));
        }
    }

    private static void replace(Path file, Writing writing) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new NoSuchFileException(file.toString());
        }
        Path draft = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            writing.to(draft);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void writeTo(Path file, Content content) throws IOException {
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8))) {
            content.to(out);
        }
    }
}
