package dev.reckon.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Example files: drop {@code x.input} and {@code x.output} into the resources of a package and it is a test. */
public final class Examples {

    private Examples() {}

    /** Returns the inputs beside the class, by name. */
    public static List<Path> inputs(Class<?> beside) {
        try (Stream<Path> files = Files.list(folder(beside))) {
            List<Path> inputs = files.filter(file -> file.toString().endsWith(".input"))
                    .sorted()
                    .toList();
            if (inputs.isEmpty()) {
                throw new IllegalStateException("no examples in " + folder(beside));
            }
            return inputs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what the input should give. */
    public static String expected(Path input) throws IOException {
        return Files.readString(Path.of(input.toString().replace(".input", ".output")));
    }

    private static Path folder(Class<?> beside) {
        try {
            String name = "/" + beside.getPackageName().replace('.', '/');
            return Path.of(Objects.requireNonNull(beside.getResource(name + "/examples.txt"), name)
                            .toURI())
                    .resolveSibling("");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
