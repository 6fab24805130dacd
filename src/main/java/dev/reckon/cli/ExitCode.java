package dev.reckon.cli;

/** How a run ended, as the shell sees it. */
final class ExitCode {

    /** Done. */
    static final int DONE = 0;

    /** An audit has findings of the level asked for. */
    static final int FINDINGS = 1;

    /** Wrong usage or settings. */
    static final int USAGE = 2;

    /** Some inputs could not be read; the rest were processed. */
    static final int UNREAD = 3;

    /** A bug in the program. */
    static final int BUG = 70;

    private ExitCode() {}
}
