package dev.reckon.base;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Keeps a fault of the program itself in one piece of work from taking the rest with it. Safe for threads if its watcher is. */
public final class Fence {

    private static final Fence NONE = new Fence(Optional.empty());

    private final Optional<Consumer<String>> watcher;

    private Fence(Optional<Consumer<String>> watcher) {
        this.watcher = watcher;
    }

    /** Returns a fence that tells {@code watcher} of every fault, in one line that names what was lost. */
    public static Fence telling(Consumer<String> watcher) {
        return new Fence(Optional.of(watcher));
    }

    /** Returns no fence: faults end the run. */
    public static Fence none() {
        return NONE;
    }

    /**
     * Does a piece of work.
     *
     * @param where the text, question or check, named for the user
     * @param what what the work does, as goes on after "could not"
     * @param work the work; whatever it throws that is no error of the machine is a fault of the program
     * @param instead what to go on with in its place
     * @return what the work gives, or {@code instead} at a fault
     */
    public <T> T around(String where, String what, Supplier<T> work, T instead) {
        if (watcher.isEmpty()) {
            return work.get();
        }
        try {
            return work.get();
        } catch (RuntimeException | StackOverflowError fault) {
            watcher.get().accept(Bug.told(where, what, fault));
            return instead;
        }
    }
}
