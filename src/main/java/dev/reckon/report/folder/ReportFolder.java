package dev.reckon.report.folder;

import dev.reckon.reconcile.Reconciliation;
import dev.reckon.report.Csv;
import dev.reckon.report.FigureRow;
import dev.reckon.report.JsonLines;
import dev.reckon.report.Layout;
import dev.reckon.report.Layouts;
import dev.reckon.report.RunRecord;
import dev.reckon.report.chart.Charts;
import dev.reckon.report.html.ReportPage;
import dev.reckon.report.table.Tables;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A report as a folder: {@code index.html}, the tables as JSONL and CSV, {@code charts/}, {@code datapackage.json} and {@code
 * run.json}. The same results and run record give the same bytes.
 */
public final class ReportFolder {

    private ReportFolder() {}

    /**
     * Writes the report to the folder {@code target}, which need not exist. It is written beside it first and then moved into
     * place: if anything fails, a report that was there stays whole.
     *
     * @throws java.nio.file.FileAlreadyExistsException if {@code target} is a file, or a folder that holds anything but a report
     */
    public static void write(Reconciliation reconciliation, RunRecord run, Path target) throws IOException {
        new FolderSwap(target).replaceBy(folder -> fill(folder, reconciliation, run));
    }

    private static void fill(Path folder, Reconciliation reconciliation, RunRecord run) throws IOException {
        // the tables wait for nothing: another core writes them while this one draws
        CompletableFuture<Void> tables = CompletableFuture.runAsync(() -> tables(folder, reconciliation));
        try {
            page(folder, reconciliation, run);
        } finally {
            finish(tables);
        }
    }

    private static void finish(CompletableFuture<Void> tables) throws IOException {
        try {
            tables.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException failed) {
                throw failed.getCause();
            }
            throw e;
        }
    }

    private static void tables(Path folder, Reconciliation reconciliation) {
        try {
            table(folder, Layouts.FIGURES, FigureRow.of(reconciliation));
            table(folder, Layouts.QUESTIONS, reconciliation.answers());
            table(folder, Layouts.RELATIONS, reconciliation.relations());
            table(folder, Layouts.CHECKS, reconciliation.checks());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void page(Path folder, Reconciliation reconciliation, RunRecord run) throws IOException {
        // Without fonts no chart can be drawn; everything else still can be told.
        Optional<String> obstacle = Charts.obstacle();
        RunRecord complete = obstacle.map(run::warning).orElse(run);
        ReportPage.Drawings drawings = obstacle.isPresent()
                ? ReportPage.Drawings.none()
                : new ChartFiles(folder).draw(reconciliation.answers(), reconciliation.checks());
        file(folder, "datapackage.json", out -> DataPackage.write(complete, out));
        file(folder, "run.json", out -> RunJson.write(complete, out));
        String page = ReportPage.of(reconciliation, complete, Tables.summary(reconciliation), drawings);
        file(folder, "index.html", out -> out.append(page));
    }

    private static <T> void table(Path folder, Layout<T> layout, List<T> rows) throws IOException {
        file(folder, layout.name() + ".jsonl", out -> JsonLines.write(layout, rows, out));
        file(folder, layout.name() + ".csv", out -> Csv.write(layout, rows, out));
    }

    private static void file(Path folder, String name, Content content) throws IOException {
        // Not Files.newBufferedWriter: it gives up at half a surrogate pair, which broken texts do hold.
        try (Writer out = new BufferedWriter(
                new OutputStreamWriter(Files.newOutputStream(folder.resolve(name)), StandardCharsets.UTF_8))) {
            content.to(out);
        }
    }

    private interface Content {
        void to(Writer out) throws IOException;
    }
}
