package dev.reckon.cli;

import dev.reckon.doc.Document;
import dev.reckon.figure.FigureReader.Result;
import dev.reckon.ingest.Ingested.Notice;
import dev.reckon.ingest.Ingested.Rejected;
import dev.reckon.ingest.Ingestion;
import dev.reckon.ingest.Readers;
import dev.reckon.pipeline.Engine;
import dev.reckon.pipeline.Listener;
import dev.reckon.pipeline.Settings;
import dev.reckon.report.FigureWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code reckon extract}: every figure found in the texts. */
@Command(
        name = "extract",
        description = "Lists every figure found in the texts.",
        footer = {"", "Example: reckon extract seeds --format csv --out figures.csv"})
final class ExtractCommand implements Callable<Integer> {

    @ParentCommand
    private Reckon reckon = new Reckon(Console.ofProcess());

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "a file, a folder, or - for standard input")
    private List<String> paths = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Formats.Figures.class,
            description = "table (for people; default), jsonl or csv (every column)")
    private FigureWriter.Format format = FigureWriter.Format.TABLE;

    @Option(names = "--out", paramLabel = "FILE", description = "write to FILE instead of standard output")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--all-numbers", description = "ordinals, ages and bare small numbers too")
    private boolean allNumbers;

    @Option(names = "--text", description = "print the text that offsets count in, of one document, and nothing else")
    private boolean text;

    @Override
    public Integer call() throws IOException {
        Intake intake = reckon.intake();
        if (text) {
            printText(intake);
        } else {
            Engine engine = reckon.engine(new Settings(allNumbers));
            ResultFile.write(out, reckon.console(), writer -> extract(engine, intake, writer));
        }
        return intake.close();
    }

    private void extract(Engine engine, Intake intake, Writer writer) throws IOException {
        FigureWriter figures =
                new FigureWriter(format, reckon.console().terminal().columns());
        try {
            figures.begin(writer);
            engine.readInParts(paths, reckon.console().in(), new Printer(figures, intake, writer));
        } catch (UncheckedIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        }
    }

    /** Prints each text's figures as they come, so that memory does not grow with the number of texts. */
    private record Printer(FigureWriter figures, Intake intake, Writer writer) implements Listener {

        @Override
        public void text(Document document, Result result) {
            intake.text(document, result);
            try {
                figures.append(document, result.figures(), writer);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void rejected(Rejected rejected) {
            intake.rejected(rejected);
        }

        @Override
        public void notice(Notice notice) {
            intake.notice(notice);
        }
    }

    private void printText(Intake intake) throws IOException {
        Ingestion ingestion = Readers.standard().read(paths, reckon.console().in());
        List<Document> documents = ingestion.documents();
        if (documents.size() > 1) {
            throw new UsageException("--text prints one document, and there are " + documents.size() + ": name one");
        }
        ingestion.rejected().forEach(intake::rejected);
        ingestion.notices().forEach(intake::notice);
        documents.forEach(document -> intake.text(document, new Result(List.of(), List.of())));
        if (!documents.isEmpty()) {
            ResultFile.write(
                    out,
                    reckon.console(),
                    writer -> writer.write(documents.get(0).text()));
        }
    }
}
