package dev.reckon.audit;

import java.util.List;

/** One thing that may be wrong with a figure of a draft. Stateless. */
interface Rule {

    /** What a rule asks; of the rules that ask whether a figure is true the first to find fault speaks for all. */
    enum Concern {
        /** Whether the draft's own numbers fit each other. */
        ARITHMETIC,
        /** Whether the sources say so. */
        TRUTH,
        /** Whether the words bind the number as the sources do. */
        WORDING,
        /** Whether the reader is told who says so, and who does not. */
        SOURCING
    }

    /** Returns the permanent name. */
    String id();

    /** Returns what the rule asks. */
    Concern concern();

    /** Returns the level of its findings, the gravest when they differ. */
    Level level();

    /** Returns what it has to say, in text order. */
    List<Remark> in(Draft draft);
}
