package dev.reckon.report.folder;

import dev.reckon.base.Fence;
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
import java.io.IOException;
import java.io.UncheckedIOException;
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
        write(reconciliation, run, target, Fence.none());
    }

    /**
     * Does the same, but leaves out a file or chart that the program fails on; see {@link #write(Reconciliation, RunRecord, Path)}.
     *
     * @param fence around each file and each chart
     */
    public static void write(Reconciliation reconciliation, RunRecord run, Path target, Fence fence)
            throws IOException {
        new FolderSwap(target).replaceBy(folder -> fill(new Parts(folder, fence), reconciliation, run));
    }

    private static void fill(Parts parts, Reconciliation reconciliation, RunRecord run) throws IOException {
        // the tables wait for nothing: another core writes them while this one draws
        CompletableFuture<Void> tables = CompletableFuture.runAsync(() -> tables(parts, reconciliation));
        try {
            page(parts, reconciliation, run);
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

    private static void tables(Parts parts, Reconciliation reconciliation) {
        try {
            table(parts, Layouts.FIGURES, FigureRow.of(reconciliation));
            table(parts, Layouts.QUESTIONS, reconciliation.answers());
            table(parts, Layouts.RELATIONS, reconciliation.relations());
            table(parts, Layouts.CHECKS, reconciliation.checks());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void page(Parts parts, Reconciliation reconciliation, RunRecord run) throws IOException {
        // Without fonts no chart can be drawn; everything else still can be told.
        Optional<String> obstacle = Charts.obstacle();
        RunRecord complete = obstacle.map(run::warning).orElse(run);
        ReportPage.Drawings drawings = obstacle.isPresent()
                ? ReportPage.Drawings.none()
                : parts.drawings(reconciliation.answers(), reconciliation.checks());
        parts.write("datapackage.json", out -> DataPackage.write(complete, out));
        parts.write("run.json", out -> RunJson.write(complete, out));
        parts.write(
                "index.html",
                out -> out.append(ReportPage.of(reconciliation, complete, Tables.summary(reconciliation), drawings)));
    }

    private static <T> void table(Parts parts, Layout<T> layout, List<T> rows) throws IOException {
        parts.write(layout.name() + ".jsonl", out -> JsonLines.write(layout, rows, out));
        parts.write(layout.name() + ".csv", out -> Csv.write(layout, rows, out));
    }
}
