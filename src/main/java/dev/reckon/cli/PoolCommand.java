package dev.reckon.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Stub. */
@Command(name = "pool")
final class PoolCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return 0;
    }
}
