package dev.reckon.ingest;

import dev.reckon.ingest.Ingested.Code;
import dev.reckon.ingest.Ingested.Notice;
import dev.reckon.ingest.Ingested.Rejected;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds the files under paths: folders in name order, hidden entries left out, every real file and folder once.
 *
 * <p>Links are followed; a link that leads back into a folder being walked ends there with a notice.
 */
final class PathWalk {

    /** Takes the files one at a time, so that a large folder's files are opened as they come. */
    interface Visitor {
        /** Takes the file at {@code path}, whose printed name is {@code name}. */
        void file(Path path, String name);
    }

    private static final Comparator<Path> BY_NAME = Comparator.comparing(path -> String.valueOf(path.getFileName()));

    private final Consumer<Ingested> problems;
    private final Visitor visitor;
    private final Set<Path> visited = new HashSet<>();

    PathWalk(Visitor visitor, Consumer<Ingested> problems) {
        this.visitor = visitor;
        this.problems = problems;
    }

    /** Visits the file at {@code name}, or the files below it. */
    void walk(String name) {
        Path path;
        try {
            path = Path.of(name);
        } catch (InvalidPathException e) {
            reject(name, Code.BAD_PATH, "'%s' cannot be a path (%s): give a file, a folder or -", e.getReason());
            return;
        }
        if (name.isEmpty()) {
            reject(name, Code.BAD_PATH, "'%s' cannot be a path (%s): give a file, a folder or -", "it is empty");
        } else if (!Files.exists(path)) {
            rejectMissing(path, name);
        } else if (Files.isDirectory(path)) {
            walkFolder(path);
        } else {
            // A named pipe or /dev/stdin is read when asked for by name, and only then.
            visit(path, name);
        }
    }

    private void rejectMissing(Path path, String name) {
        if (Files.isSymbolicLink(path)) {
            reject(name, Code.MISSING, "%s is a link to something that is not there: mend the link or leave it out");
        } else {
            reject(name, Code.MISSING, "%s does not exist: check the spelling and the folder the command runs in");
        }
    }

    private void walkFolder(Path root) {
        Deque<Level> levels = new ArrayDeque<>();
        enter(root, levels);
        boolean foundFile = false;
        while (!levels.isEmpty()) {
            Level level = levels.getLast();
            if (!level.entries().hasNext()) {
                levels.removeLast();
                continue;
            }
            Path entry = level.entries().next();
            if (Files.isDirectory(entry)) {
                enter(entry, levels);
            } else {
                foundFile = true;
                entry(entry);
            }
        }
        if (!foundFile) {
            reject(
                    printed(root),
                    Code.EMPTY_FOLDER,
                    "%s holds no files to read (hidden ones do not count): add texts or give another folder");
        }
    }

    private void enter(Path folder, Deque<Level> levels) {
        String name = printed(folder);
        try {
            Path real = folder.toRealPath();
            if (levels.stream().anyMatch(level -> level.real().equals(real))) {
                notice(name, Code.FOLDER_LOOP, "%s leads back into a folder it lies in and was not entered again");
            } else if (visited.add(real)) {
                levels.addLast(new Level(real, entriesOf(folder)));
            } else {
                notice(
                        name,
                        Code.READ_TWICE,
                        "%s is a folder that was already read under another name and was left out");
            }
        } catch (NoSuchFileException e) {
            reject(name, Code.VANISHED, "%s was there when listed and is gone now: run again");
        } catch (IOException e) {
            reject(
                    name,
                    Code.UNREADABLE,
                    "%s is a folder that cannot be listed (%s): check its permissions",
                    reason(e));
        }
    }

    private static Iterator<Path> entriesOf(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> listed = Files.newDirectoryStream(folder)) {
            for (Path entry : listed) {
                if (!String.valueOf(entry.getFileName()).startsWith(".")) {
                    entries.add(entry);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        entries.sort(BY_NAME);
        return entries.iterator();
    }

    private void entry(Path entry) {
        String name = printed(entry);
        if (Files.isRegularFile(entry)) {
            visit(entry, name);
        } else if (Files.isSymbolicLink(entry)) {
            rejectMissing(entry, name);
        } else if (Files.exists(entry)) {
            notice(
                    name,
                    Code.SPECIAL_FILE,
                    "%s is neither a file nor a folder and was left out: name it alone to read it as a stream");
        } else {
            reject(name, Code.VANISHED, "%s was there when listed and is gone now: run again");
        }
    }

    private void visit(Path path, String name) {
        if (Files.isRegularFile(path) && !visited.add(realOrItself(path))) {
            notice(name, Code.READ_TWICE, "%s was already read under this or another name and counts once");
            return;
        }
        visitor.file(path, name);
    }

    private static Path realOrItself(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            // Opening it will fail with the reason.
            return path.toAbsolutePath();
        }
    }

    private static String printed(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** Returns what {@code e} says beside the path it names. */
    static String reason(IOException e) {
        if (e instanceof java.nio.file.AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof java.nio.file.FileSystemException fs && fs.getReason() != null) {
            return fs.getReason();
        }
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    private void reject(String name, Code code, String why) {
        problems.accept(new Rejected(name, code, why.formatted(name)));
    }

    private void reject(String name, Code code, String why, String reason) {
        problems.accept(new Rejected(name, code, why.formatted(name, reason)));
    }

    private void notice(String name, Code code, String what) {
        problems.accept(new Notice(name, code, what.formatted(name)));
    }

    private record Level(Path real, Iterator<Path> entries) {}
}
