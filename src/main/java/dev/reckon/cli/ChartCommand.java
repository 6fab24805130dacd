package dev.reckon.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Stub. */
@Command(name = "chart")
final class ChartCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return 0;
    }
}
