package dev.reckon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reckon.figure.Figure;
import dev.reckon.figure.Value;
import dev.reckon.lang.DataFolder;
import dev.reckon.pipeline.Engine;
import dev.reckon.pipeline.Harvest;
import dev.reckon.reconcile.Reconciliation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fault of the program in one piece of work, from the texts to the exit code: it is named, and the rest is done. */
class FaultTest {

    private static final Engine ENGINE = Engine.load(DataFolder.packed());

    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Intake intake = new Intake(
            new Console(
                    InputStream.nullInputStream(),
                    new ByteArrayOutputStream(),
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    Console.Terminal.none(),
                    Map.of()),
            false);

    /** Where the program fails. */
    private enum Trap {
        NOWHERE,
        COMPARING,
        EVERYWHERE
    }

    /** A number that cannot be worked with once the trap is set: the fault of the program. */
    private static final class Broken extends BigDecimal {

        private static final long serialVersionUID = 1L;

        private final transient AtomicReference<Trap> trap;

        Broken(BigDecimal number, AtomicReference<Trap> trap) {
            super(number.toPlainString());
            this.trap = trap;
        }

        private void spring(Trap at) {
            if (trap.get() == at || trap.get() == Trap.EVERYWHERE) {
                throw new IllegalStateException("no number");
            }
        }

        @Override
        public int compareTo(BigDecimal other) {
            spring(Trap.COMPARING);
            return super.compareTo(other);
        }

        @Override
        public BigDecimal stripTrailingZeros() {
            spring(Trap.EVERYWHERE);
            return super.stripTrailingZeros();
        }

        @Override
        public String toPlainString() {
            spring(Trap.EVERYWHERE);
            return super.toPlainString();
        }
    }

    private final AtomicReference<Trap> trap = new AtomicReference<>(Trap.NOWHERE);

    private Harvest harvest() throws IOException {
        Path file = Files.writeString(folder.resolve("tides.txt"), """
                Officials said nearly 3,000 people died in the flood; activists counted 4,600 dead.

                The harbour lost 52% of its barges, the board said; the union said it lost 61% of them.
                """);
        Harvest read = ENGINE.harvest(List.of(file.toString()), new ByteArrayInputStream(new byte[0]), intake);
        return new Harvest(
                read.documents(),
                read.figures().stream()
                        .map(figure -> figure.unit().equals("people") ? broken(figure) : figure)
                        .toList(),
                read.skipped(),
                read.rejected(),
                read.notices());
    }

    private Figure broken(Figure figure) {
        Value value = figure.value();
        Value broken = new Value(
                value.low(),
                value.best().map(number -> new Broken(number, trap)),
                value.high(),
                value.hedge(),
                value.grain(),
                value.hard(),
                value.soft());
        return new Figure(
                figure.id(),
                figure.document(),
                figure.span(),
                figure.sentence(),
                figure.kind(),
                figure.unit(),
                broken,
                figure.what(),
                figure.nature(),
                figure.act(),
                figure.event(),
                figure.population(),
                figure.place(),
                figure.period(),
                figure.attribution(),
                figure.stance(),
                figure.rule(),
                figure.carried(),
                figure.grounds());
    }

    private String told() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void namesAFaultInGroupingAndGroupsTheRest() throws IOException {
        Harvest harvest = harvest();
        trap.set(Trap.COMPARING);
        Reconciliation found = ENGINE.reconcile(harvest, intake);
        assertEquals(ExitCode.BUG, intake.close());
        assertTrue(told().contains("a bug in reckon, which could not group all figures of this measure"), told());
        assertTrue(told().contains("no number"), told());
        assertTrue(
                found.answers().stream()
                        .anyMatch(answer -> answer.question().unit().equals("%")),
                found.answers().toString());
    }

    @Test
    void namesAFaultInWritingAndWritesTheRest() throws IOException {
        Harvest harvest = harvest();
        Path report = folder.resolve("report");
        Reconciliation found = ENGINE.reconcile(harvest, intake);
        trap.set(Trap.EVERYWHERE);
        ENGINE.report(found, ENGINE.record("tides", harvest), report, intake);
        assertEquals(ExitCode.BUG, intake.close());
        assertTrue(told().contains("figures.jsonl: a bug in reckon, which could not write this part"), told());
        assertFalse(Files.exists(report.resolve("figures.jsonl")), "half a table must not be taken for a whole one");
        assertTrue(Files.exists(report.resolve("checks.jsonl")));
        assertTrue(Files.exists(report.resolve("run.json")));
    }

    @Test
    void withoutAFaultNothingIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("calm.txt"), "The board counted 3,000 barges.\n");
        Harvest harvest = ENGINE.harvest(List.of(file.toString()), InputStream.nullInputStream(), intake);
        Path report = folder.resolve("report");
        ENGINE.report(ENGINE.reconcile(harvest, intake), ENGINE.record("calm", harvest), report, intake);
        assertEquals(ExitCode.DONE, intake.close());
        assertEquals("", told());
        assertEquals(Optional.empty(), missing(report));
    }

    private static Optional<String> missing(Path report) {
        return List.of("index.html", "figures.jsonl", "figures.csv", "datapackage.json", "run.json").stream()
                .filter(name -> !Files.exists(report.resolve(name)))
                .findFirst();
    }
}
