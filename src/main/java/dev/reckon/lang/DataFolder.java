package dev.reckon.lang;

import dev.reckon.base.Sha256;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Where word lists and other data come from: the ones packed into the program, or a folder of the user's that overrides
 * them file by file.
 */
public final class DataFolder {

    private final Optional<Path> override;
    /** Several stages read the same table; parsing it twice would show at every start. */
    private final ConcurrentMap<String, Table> parsed = new ConcurrentHashMap<>();

    private DataFolder(Optional<Path> override) {
        this.override = override;
    }

    /** Returns the data packed into the program. */
    public static DataFolder packed() {
        return new DataFolder(Optional.empty());
    }

    /** Returns the data of {@code folder}, with the packed file wherever the folder has none. */
    public static DataFolder at(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new BadDataException(folder.toString(), "is not a folder; name the folder that holds the word lists");
        }
        return new DataFolder(Optional.of(folder));
    }

    /** Reads the table {@code file}, a path inside the folder such as {@code lang/en/hedges.tsv}. */
    public Table table(String file) {
        return parsed.computeIfAbsent(file, name -> Table.parse(name, lines(name)));
    }

    /** Returns the lower-case hexadecimal SHA-256 of {@code file}, a path inside the folder. */
    public String sha256(String file) {
        try (InputStream in = open(file)) {
            return Sha256.of(in.readAllBytes());
        } catch (IOException e) {
            throw new BadDataException(file, 1, "cannot be read: " + e.getMessage());
        }
    }

    private List<String> lines(String file) {
        try (InputStream in = open(file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new BadDataException(file, 1, "cannot be read: " + e.getMessage());
        } catch (UncheckedIOException e) {
            // the stream of lines wraps what reading throws
            throw new BadDataException(file, 1, "cannot be read as UTF-8: " + e.getMessage());
        }
    }

    private InputStream open(String file) throws IOException {
        if (override.isPresent() && Files.isRegularFile(override.get().resolve(file))) {
            return Files.newInputStream(override.get().resolve(file));
        }
        InputStream packed = DataFolder.class.getResourceAsStream("/data/" + file);
        if (packed == null) {
            throw new BadDataException(file, 1, "is missing from the data folder and from the program");
        }
        return packed;
    }
}
