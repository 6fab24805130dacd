package dev.reckon.report.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;

/**
 * Replaces a folder by a new one that is written beside it first, so that a reader finds either the whole old folder or the whole
 * new one. Between the two moves of a swap the old folder waits under a hidden name next to it; should the machine stop just
 * there, the next run puts it back.
 */
final class FolderSwap {

    private static final int MOST_TRIES = 1000;
    private static final int HEAD = 200;

    private final Path target;
    private final Path previous;

    /** Fills a new folder. */
    interface Filling {
        void into(Path folder) throws IOException;
    }

    FolderSwap(Path target) throws IOException {
        Path whole = target.toAbsolutePath().normalize();
        this.target = Files.exists(whole) ? whole.toRealPath() : whole;
        if (this.target.getParent() == null) {
            throw new IOException("cannot write a report to " + target + ": name a folder below it");
        }
        this.previous = sibling("previous");
    }

    /** Writes a new folder by {@code filling} and puts it in place of the old; if that fails the old one stays. */
    void replaceBy(Filling filling) throws IOException {
        Files.createDirectories(parent());
        if (Files.notExists(target, LinkOption.NOFOLLOW_LINKS) && Files.isDirectory(previous)) {
            Files.move(previous, target);
        }
        refuseForeign();
        Path fresh = fresh();
        try {
            filling.into(fresh);
            swap(fresh);
        } catch (IOException | RuntimeException | Error e) {
            try {
                delete(fresh);
            } catch (IOException left) {
                // what went wrong first is what the user has to know
                e.addSuppressed(left);
            }
            throw e;
        }
    }

    private Path parent() {
        return java.util.Objects.requireNonNull(target.getParent());
    }

    private Path sibling(String suffix) {
        return target.resolveSibling("." + target.getFileName() + "." + suffix);
    }

    private FileAlreadyExistsException refusal(String reason) {
        return new FileAlreadyExistsException(target.toString(), null, reason);
    }

    /** Only an empty folder or an earlier report may be replaced: everything in it will go. */
    private void refuseForeign() throws IOException {
        if (Files.notExists(target, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw refusal("it is a file; name a folder for the report");
        }
        if (!isEmpty(target) && !isReport(target)) {
            throw refusal(
                    "it holds files that are no reckon report, and they would be lost; name a new or empty folder");
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static boolean isReport(Path folder) throws IOException {
        Path run = folder.resolve("run.json");
        if (!Files.isRegularFile(run)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(run)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).contains(RunJson.MARK);
        }
    }

    /** Makes a folder of a free name; not a temporary folder of the system, which no one else could read. */
    private Path fresh() throws IOException {
        for (int i = 0; i < MOST_TRIES; i++) {
            try {
                return Files.createDirectory(sibling("part-" + i));
            } catch (FileAlreadyExistsException taken) {
                // Another run writes there, or an earlier one was stopped: take the next name.
            }
        }
        throw new IOException("no free name for a new folder beside " + target + ": remove the folders named "
                + sibling("part-*").getFileName());
    }

    private void swap(Path fresh) throws IOException {
        boolean replaces = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
        if (replaces) {
            delete(previous);
            Files.move(target, previous);
        }
        try {
            Files.move(fresh, target);
        } catch (IOException e) {
            if (replaces) {
                Files.move(previous, target);
            }
            throw e;
        }
        delete(previous);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path done, @org.jspecify.annotations.Nullable IOException e)
                    throws IOException {
                if (e != null) {
                    throw e;
                }
                Files.delete(done);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
