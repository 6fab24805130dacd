package dev.reckon.base;

import java.util.Arrays;

/** A fault of the program itself, as it is told to the user who met it. */
public final class Bug {

    private static final String OWN = "dev.reckon.";

    private Bug() {}

    /** Returns a line for the user on a fault that took one piece of work with it: at {@code where} the program could not {@code what}. */
    public static String told(String where, String what, Throwable fault) {
        return where + ": a bug in reckon, which could not " + what + " and went on: " + brief(fault)
                + ". Please report this line with the command and, if you can, the text";
    }

    /**
     * Returns what happened and where in one line: the kind of {@code fault}, its message, and the place in the program's own
     * code, for the place in Java's tells whoever mends it nothing.
     */
    public static String brief(Throwable fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        String place = Arrays.stream(trace)
                .filter(frame -> frame.getClassName().startsWith(OWN))
                .findFirst()
                .or(() -> Arrays.stream(trace).findFirst())
                .map(frame -> " at " + frame)
                .orElse("");
        String message = fault.getMessage() == null
                ? ""
                : ": " + fault.getMessage().lines().findFirst().orElse("");
        return fault.getClass().getSimpleName() + message + place;
    }
}
