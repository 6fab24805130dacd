package dev.reckon.cli;

/**
 * Sets words off on a terminal.
 *
 * @param on whether the terminal takes colours and the user wants them
 */
record Ink(boolean on) {

    String bold(String text) {
        return set("1", text);
    }

    String red(String text) {
        return set("31", text);
    }

    private String set(String code, String text) {
        return on ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
