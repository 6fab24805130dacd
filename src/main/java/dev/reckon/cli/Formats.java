package dev.reckon.cli;

import dev.reckon.audit.Level;
import dev.reckon.report.FigureWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The names of output formats on the command line. */
final class Formats {

    private Formats() {}

    private static TypeConversionException unknown(String name, List<String> known) {
        return new TypeConversionException("'" + name + "' is none of " + String.join(", ", known));
    }

    /** Formats of {@code extract}. */
    static final class Figures implements ITypeConverter<FigureWriter.Format> {

        @Override
        public FigureWriter.Format convert(String name) {
            return FigureWriter.Format.named(name.toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> unknown(
                            name,
                            Stream.of(FigureWriter.Format.values())
                                    .map(format -> format.name().toLowerCase(Locale.ROOT))
                                    .toList()));
        }
    }

    /** Formats of {@code audit}. */
    enum Finding {
        TEXT,
        JSON,
        SARIF,
        RDJSONL,
        HTML
    }

    /** Reads formats of {@code audit}. */
    static final class Findings implements ITypeConverter<Finding> {

        @Override
        public Finding convert(String name) {
            return Stream.of(Finding.values())
                    .filter(format -> format.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> unknown(name, List.of("text", "json", "sarif", "rdjsonl", "html")));
        }
    }

    /** Reads levels of findings. */
    static final class Levels implements ITypeConverter<Level> {

        @Override
        public Level convert(String name) {
            return Level.named(name.toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> unknown(name, List.of("error", "warning", "note")));
        }
    }

    /** Table for people, or JSON. */
    enum Simple {
        TABLE,
        JSON
    }

    /** Formats of {@code pool} and {@code evaluate}. */
    static final class Simples implements ITypeConverter<Simple> {

        @Override
        public Simple convert(String name) {
            return switch (name.toLowerCase(Locale.ROOT)) {
                case "table" -> Simple.TABLE;
                case "json" -> Simple.JSON;
                default -> throw unknown(name, List.of("table", "json"));
            };
        }
    }
}
