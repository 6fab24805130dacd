package dev.reckon.cli;

import dev.reckon.figure.Figure;
import dev.reckon.ingest.Ingestion;
import dev.reckon.ingest.Readers;
import dev.reckon.lang.DataFolder;
import dev.reckon.pipeline.Engine;
import dev.reckon.report.FigureWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reckon extract}: every figure found in the texts. */
@Command(name = "extract", mixinStandardHelpOptions = true, description = "Lists every figure found in the texts.")
final class ExtractCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "a file, a folder, or - for standard input")
    private List<String> paths = List.of();

    @Option(names = "--format", description = "table, jsonl or csv", defaultValue = "table")
    private String format = "table";

    @Override
    public Integer call() throws IOException {
        Ingestion ingestion = Readers.standard().read(paths, System.in);
        Engine engine = Engine.load(DataFolder.packed());
        List<Figure> figures = new ArrayList<>();
        ingestion
                .documents()
                .forEach(document -> figures.addAll(engine.read(document).figures()));
        FigureWriter.Format shape = FigureWriter.Format.named(format).orElseThrow();
        Writer out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
        new FigureWriter(shape, 160).write(figures, out);
        out.flush();
        ingestion.rejected().forEach(System.err::println);
        return ingestion.rejected().isEmpty() ? 0 : 3;
    }
}
