package dev.reckon.audit;

import java.util.Optional;
import java.util.function.Supplier;

/** What is found out when first asked and kept. Safe for threads where the answer is always the same: at worst it is found out twice. */
final class Once<T> implements Supplier<T> {

    private final Supplier<T> source;
    private volatile Optional<T> found = Optional.empty();

    Once(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        Optional<T> known = found;
        if (known.isEmpty()) {
            known = Optional.of(source.get());
            found = known;
        }
        return known.get();
    }
}
