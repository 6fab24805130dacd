package dev.reckon.pipeline;

import dev.reckon.base.Fence;
import dev.reckon.ingest.Ingested.Code;
import dev.reckon.ingest.Ingested.Rejected;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Gathers what the program failed on in one run, on all cores, and tells of it in one order. */
final class Faults {

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    /** Returns a fence whose faults come here. */
    Fence fence() {
        return Fence.telling(lines::add);
    }

    /** Tells {@code listener} of all faults, each once, in alphabetical order: which came first is chance. */
    void tell(Listener listener) {
        lines.stream()
                .distinct()
                .sorted()
                .forEach(line -> listener.rejected(new Rejected(line.substring(0, line.indexOf(':')), Code.BUG, line)));
    }
}
