package dev.reckon.audit;

import java.util.List;
import java.util.Optional;

/** A rule that looks at one figure of the draft beside the sources at a time. */
abstract class ComparisonRule implements Rule {

    private final String id;
    private final Concern concern;
    private final Level level;

    ComparisonRule(String id, Concern concern, Level level) {
        this.id = id;
        this.concern = concern;
        this.level = level;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final Concern concern() {
        return concern;
    }

    @Override
    public final Level level() {
        return level;
    }

    @Override
    public final List<Remark> in(Draft draft) {
        return draft.comparisons().stream()
                .flatMap(comparison -> of(draft, comparison).stream())
                .toList();
    }

    /** Returns what the rule has to say of one figure. */
    abstract Optional<Remark> of(Draft draft, Comparison comparison);

    /** Returns a remark on the figure compared, resting on {@code peers}. */
    final Remark remark(Comparison comparison, String message, Optional<String> suggestion, List<Peer> peers) {
        return new Remark(level, comparison.figure(), message, suggestion, Words.related(peers));
    }
}
