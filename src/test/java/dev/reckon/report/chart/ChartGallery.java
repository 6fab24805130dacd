package dev.reckon.report.chart;

import dev.reckon.reconcile.Answer;
import dev.reckon.report.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Draws every chart of every sample answer into a folder, for looking at. */
final class ChartGallery {

    private ChartGallery() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length > 0 ? args[0] : "target/gallery");
        Files.createDirectories(folder);
        for (Answer answer : Sample.reconciliation().answers()) {
            draw(answer, folder);
        }
        Charts.write(Sample.reconciliation().checks().get(0), folder.resolve("parts.png"));
        for (int n : new int[] {2, 8, 60}) {
            draw(Sample.spread(n), folder);
        }
    }

    private static void draw(Answer answer, Path folder) throws IOException {
        String name = answer.question().label().replaceAll("[^A-Za-z0-9]+", "-")
                + answer.question().figures().size();
        for (String kind : Charts.kindsFor(answer)) {
            for (String end : new String[] {"svg", "png"}) {
                Charts.write(answer, kind, folder.resolve(name + "." + kind + "." + end));
            }
        }
    }
}
