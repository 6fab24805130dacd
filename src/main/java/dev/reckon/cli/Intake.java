package dev.reckon.cli;

import dev.reckon.ingest.Ingested.Code;
import dev.reckon.ingest.Ingested.Notice;
import dev.reckon.ingest.Ingested.Rejected;
import java.util.List;

/** Tells the user what became of the inputs while they are read, and the shell at the end. */
final class Intake {

    private static final long PROGRESS_EVERY_NANOS = 100_000_000L;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final Console console;
    private final boolean quiet;
    private int texts;
    private long figures;
    private int rejections;
    private int leftOut;
    private long shownAt = System.nanoTime();
    private boolean shown;

    Intake(Console console, boolean quiet) {
        this.console = console;
        this.quiet = quiet;
    }

    /** Counts a text with {@code found} figures. */
    void text(int found) {
        texts++;
        figures += found;
        long now = System.nanoTime();
        if (!quiet && console.terminal().err() && now - shownAt > PROGRESS_EVERY_NANOS) {
            console.err().print(CLEAR_LINE + texts + " texts, " + figures + " figures");
            console.err().flush();
            shownAt = now;
            shown = true;
        }
    }

    /** Names an input that could not be read. */
    void rejected(Rejected rejected) {
        rejections++;
        say(rejected.why());
    }

    /** Passes on what is worth knowing. */
    void notice(Notice notice) {
        if (notice.code() == Code.NOT_A_TEXT) {
            // it says so itself: nobody needs to be told again, unless nothing else was there to read
            leftOut++;
        } else if (!quiet) {
            say(notice.what());
        }
    }

    /** Takes in all of what was read at once. */
    void all(List<Rejected> rejected, List<Notice> notices, int textCount, int figureCount) {
        rejected.forEach(this::rejected);
        notices.forEach(this::notice);
        texts += textCount;
        figures += figureCount;
    }

    private void say(String message) {
        clear();
        console.say(message);
    }

    /** Takes the progress line away. */
    void clear() {
        if (shown) {
            console.err().print(CLEAR_LINE);
            console.err().flush();
            shown = false;
        }
    }

    /** Returns whether no text was read; says so the first time. */
    boolean isEmpty() {
        return texts == 0;
    }

    /** Says how it ended and returns the exit code. */
    int close() {
        clear();
        if (texts == 0) {
            String why = leftOut > 0 ? " (" + leftOut + " marked as not a text)" : "";
            console.say("no text could be read" + why + ": nothing was done");
            return ExitCode.UNREAD;
        }
        return rejections == 0 ? ExitCode.DONE : ExitCode.UNREAD;
    }
}
