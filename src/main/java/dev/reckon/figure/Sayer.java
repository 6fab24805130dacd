package dev.reckon.figure;

/**
 * A noun phrase that names who says something.
 *
 * @param type what sort of source it names
 * @param from its first token, the article left out
 * @param to the token behind it
 */
record Sayer(Attribution.Type type, int from, int to) {

    boolean holds(int token) {
        return from <= token && token < to;
    }
}
