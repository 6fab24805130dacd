package dev.reckon.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Stub. */
@Command(name = "reconcile")
final class ReconcileCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return 0;
    }
}
