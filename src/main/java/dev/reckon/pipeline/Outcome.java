package dev.reckon.pipeline;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** What became of work done on another thread. */
final class Outcome {

    private Outcome() {}

    /** Starts {@code work} on a thread of its own, called {@code name}. */
    static <T> CompletableFuture<T> apart(String name, Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> {
            Thread thread = new Thread(task, name);
            // a run that ends early must not wait for work nobody will see
            thread.setDaemon(true);
            thread.start();
        });
    }

    /** Waits for {@code work} and returns its result, or throws what it threw, as if it had been done here. */
    static <T> T of(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw e;
        }
    }
}
