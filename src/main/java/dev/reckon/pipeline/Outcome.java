package dev.reckon.pipeline;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What became of work done on another thread. */
final class Outcome {

    private Outcome() {}

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
