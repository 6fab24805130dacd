package dev.reckon.report.folder;

import dev.reckon.report.Sample;
import java.io.IOException;
import java.nio.file.Path;

/** Writes the sample report, or with a number of figures the large one, for looking at: {@code SampleReport FOLDER [FIGURES]}. */
final class SampleReport {

    private SampleReport() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length > 0 ? args[0] : "target/sample-report");
        ReportFolder.write(
                args.length > 1 ? Sample.large(Integer.parseInt(args[1])) : Sample.reconciliation(),
                Sample.run(),
                folder);
    }
}
