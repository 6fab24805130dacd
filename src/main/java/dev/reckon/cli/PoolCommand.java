package dev.reckon.cli;

import dev.reckon.figure.Widths;
import dev.reckon.lang.BadDataException;
import dev.reckon.lang.DataFolder;
import dev.reckon.pool.EffectPool;
import dev.reckon.pool.EffectText;
import dev.reckon.pool.EstimateTable;
import dev.reckon.pool.RangeJson;
import dev.reckon.pool.RangePool;
import dev.reckon.pool.RangeText;
import dev.reckon.reconcile.Reconciler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code reckon pool}: reconciles a table of estimates, no text. */
@Command(
        name = "pool",
        description = {
            "Reconciles a table of estimates. Columns: label, low, best, high (an empty cell is open or not stated),",
            "and if you like upstream, year; or label, yi, vi (estimate and variance) for random-effects pooling."
        },
        footer = {"", "Example: reckon pool estimates.csv --format json"})
final class PoolCommand implements Callable<Integer> {

    @ParentCommand
    private Reckon reckon = new Reckon(Console.ofProcess());

    @Parameters(arity = "1", paramLabel = "TABLE.csv", description = "the table, or - for standard input")
    private String table = "-";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Formats.Simples.class,
            description = "table (for people; default) or json")
    private Formats.Simple format = Formats.Simple.TABLE;

    @Option(names = "--out", paramLabel = "FILE", description = "write to FILE instead of standard output")
    private Optional<Path> out = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Optional<String> text = text();
        if (text.isEmpty()) {
            return ExitCode.UNREAD;
        }
        EstimateTable estimates = EstimateTable.parse(table, text.get());
        if (estimates instanceof EstimateTable.OfEffects effects) {
            EffectPool pool = EffectPool.of(table, effects);
            write(writer -> EffectText.json(pool, writer), writer -> EffectText.table(pool, writer));
        } else if (estimates instanceof EstimateTable.OfRanges ranges) {
            DataFolder data = reckon.data();
            RangePool pool = RangePool.of(name(), ranges, Reconciler.load(data), Widths.load(data));
            write(writer -> RangeJson.write(pool, writer), writer -> RangeText.write(pool, writer));
        }
        return ExitCode.DONE;
    }

    private void write(ResultFile.Content json, ResultFile.Content lines) throws IOException {
        ResultFile.write(out, reckon.console(), format == Formats.Simple.JSON ? json : lines);
    }

    private String name() {
        return table.equals("-")
                ? "standard input"
                : String.valueOf(Path.of(table).getFileName());
    }

    private Optional<String> text() {
        try {
            byte[] bytes = table.equals("-") ? stdin() : Files.readAllBytes(Path.of(table));
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new BadDataException(table, 1, "is not UTF-8 text: save it as CSV in UTF-8");
        } catch (NoSuchFileException e) {
            reckon.console().say(table + " does not exist: check the spelling and the folder the command runs in");
        } catch (AccessDeniedException e) {
            reckon.console().say(table + " cannot be read: permission denied");
        } catch (IOException e) {
            reckon.console().say(table + " cannot be read: " + e.getMessage());
        }
        return Optional.empty();
    }

    private byte[] stdin() throws IOException {
        InputStream in = reckon.console().in();
        return in.readAllBytes();
    }
}
