package dev.reckon.pipeline;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** What became of work done on another thread. */
final class Outcome {

    private Outcome() {}

    /** Starts {@code work} on a thread of its own, called {@code name}. */
    static <T> CompletableFuture<T> apart(String name, Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> thread(name, task).start());
    }

    /** Returns a thread, called {@code name}, that a run that ends early does not wait for: nobody will see its work. */
    static Thread thread(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
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
