package dev.reckon.base;

import java.util.Arrays;

/** A fault of the program itself, as it is told to the user who met it. */
public final class Bug {

    private static final String OWN = "dev.reckon.";

    private Bug() {}

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
