package dev.reckon.cli;

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
