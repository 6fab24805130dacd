package dev.reckon.cli;

import dev.reckon.doc.Document;
import dev.reckon.figure.FigureReader.Result;
import dev.reckon.ingest.Ingested.Code;
import dev.reckon.ingest.Ingested.Notice;
import dev.reckon.ingest.Ingested.Rejected;
import dev.reckon.pipeline.Listener;

/** Tells the user what became of the inputs while they are read, and the shell at the end. */
final class Intake implements Listener {

    private static final long PROGRESS_EVERY_NANOS = 100_000_000L;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final Console console;
    private final boolean quiet;
    private int texts;
    private long figures;
    private int rejections;
    private int bugs;
    private int leftOut;
    private long shownAt = System.nanoTime();
    private boolean shown;

    Intake(Console console, boolean quiet) {
        this.console = console;
        this.quiet = quiet;
    }

    @Override
    public void text(Document document, Result result) {
        texts += document.continues() ? 0 : 1;
        figures += result.figures().size();
        long now = System.nanoTime();
        if (now - shownAt > PROGRESS_EVERY_NANOS) {
            shownAt = now;
            show(texts + " texts, " + figures + " figures");
        }
    }

    /** Shows what is being done, on a terminal only, until the next message takes its place. */
    void show(String progress) {
        if (!quiet && console.terminal().err()) {
            console.err().print(CLEAR_LINE + progress + " ...");
            console.err().flush();
            shown = true;
        }
    }

    @Override
    public void rejected(Rejected rejected) {
        rejections++;
        bugs += rejected.code() == Code.BUG ? 1 : 0;
        say(rejected.why());
    }

    @Override
    public void notice(Notice notice) {
        if (notice.code() == Code.NOT_A_TEXT) {
            // it says so itself: nobody needs to be told again, unless nothing else was there to read
            leftOut++;
        } else if (!quiet) {
            say(notice.what());
        }
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

    /** Returns whether no text was read. */
    boolean isEmpty() {
        return texts == 0;
    }

    /** Says how it ended and returns the exit code. */
    int close() {
        clear();
        if (bugs > 0) {
            return ExitCode.BUG;
        }
        if (texts == 0) {
            String why = leftOut > 0 ? " (" + leftOut + " marked as not a text)" : "";
            console.say("no text could be read" + why + ": nothing was done");
            return ExitCode.UNREAD;
        }
        return rejections == 0 ? ExitCode.DONE : ExitCode.UNREAD;
    }
}
