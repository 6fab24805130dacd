package dev.reckon.grammar;

import dev.reckon.base.Span;
import dev.reckon.lang.BadDataException;
import dev.reckon.token.Scanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A phrase shape: words, {@code {SLOT:name}}, {@code [optional words]}, {@code this|that}, and nothing else. There is no
 * repetition, so every template knows its longest match.
 *
 * @param variants the plain sequences it stands for, each a list of elements
 */
record Template(List<List<Element>> variants) {

    private static final int MOST_VARIANTS = 256;

    /**
     * One element of a plain sequence.
     *
     * @param slot the slot's kind, empty for a word
     * @param name the slot's name, or the word in lower case
     */
    record Element(String slot, String name) {

        boolean isSlot() {
            return !slot.isEmpty();
        }
    }

    /** Parses {@code source}, which stands at {@code file:line}. */
    static Template parse(String source, String file, int line) {
        List<List<Element>> variants = new ArrayList<>();
        variants.add(List.of());
        boolean optional = false;
        List<List<Element>> without = List.of();
        for (String raw : parts(source)) {
            String part = raw;
            if (part.startsWith("[") && part.length() > 1) {
                optional = true;
                without = variants;
                part = part.substring(1);
            }
            boolean closes = optional && part.endsWith("]") && part.length() > 1;
            if (closes) {
                part = part.substring(0, part.length() - 1);
            }
            variants = extended(variants, part, file, line);
            if (closes) {
                List<List<Element>> both = new ArrayList<>(without);
                both.addAll(variants);
                variants = both;
                optional = false;
            }
            if (variants.size() > MOST_VARIANTS) {
                throw new BadDataException(file, line, "template '" + source + "' has too many optional parts");
            }
        }
        if (optional) {
            throw new BadDataException(file, line, "template '" + source + "' opens '[' and never closes it");
        }
        return new Template(variants);
    }

    /** Told of a word of a template: where it stands in {@code text}. */
    @FunctionalInterface
    interface Words {
        void add(CharSequence text, int from, int to);
    }

    /** Returns whether {@code source} is words only, one sequence of them: most templates are names, read by the thousand at every start. */
    static boolean isPlain(String source) {
        return source.indexOf('[') < 0 && source.indexOf('|') < 0 && source.indexOf('{') < 0;
    }

    /** Returns the end of the word that {@code source} opens with; 0 when it opens with anything else. */
    static int firstWordEnd(String source) {
        int blank = source.indexOf(' ');
        int end = blank < 0 ? source.length() : blank;
        return isWord(source, 0, end) ? end : 0;
    }

    /** Tells {@code words} of the words {@code source} names, in order; cheaper than parsing, since no sequence is written out. */
    static void words(String source, Words words) {
        if (isPlain(source)) {
            for (int from = 0; from < source.length(); ) {
                int blank = source.indexOf(' ', from);
                int to = blank < 0 ? source.length() : blank;
                wordsOf(source, from, to, words);
                from = to + 1;
            }
            return;
        }
        for (String part : parts(source)) {
            int from = part.startsWith("[") && part.length() > 1 ? 1 : 0;
            int to = part.endsWith("]") && part.length() > from + 1 ? part.length() - 1 : part.length();
            for (String choice : choices(part.substring(from, to))) {
                if (!choice.startsWith("{")) {
                    wordsOf(choice, 0, choice.length(), words);
                }
            }
        }
    }

    /** A part becomes as many words as the scanner would make tokens of it: "approx." is two. */
    private static void wordsOf(String source, int from, int to, Words words) {
        if (from < to && isWord(source, from, to)) {
            words.add(source, from, to);
        } else {
            String part = source.substring(from, to);
            Scanner.tokensIn(part, new Span(0, part.length()))
                    .forEach(token -> words.add(part, token.start(), token.end()));
        }
    }

    /** Cuts at single blanks, which needs no regular expression: hundreds of rows are cut at every start. */
    private static List<String> parts(String source) {
        List<String> parts = new ArrayList<>();
        for (String part : source.split(" ")) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static String[] choices(String part) {
        return part.equals("|") ? new String[] {"|"} : part.split("\\|");
    }

    private static List<List<Element>> extended(List<List<Element>> variants, String part, String file, int line) {
        List<List<Element>> out = new ArrayList<>();
        for (String choice : choices(part)) {
            List<Element> elements = elements(choice, file, line);
            for (List<Element> variant : variants) {
                List<Element> longer = new ArrayList<>(variant);
                longer.addAll(elements);
                out.add(List.copyOf(longer));
            }
        }
        return out;
    }

    private static List<Element> elements(String part, String file, int line) {
        if (part.startsWith("{")) {
            return List.of(slot(part, file, line));
        }
        List<Element> elements = new ArrayList<>();
        wordsOf(
                part,
                0,
                part.length(),
                (text, from, to) -> elements.add(
                        new Element("", text.subSequence(from, to).toString().toLowerCase(Locale.ROOT))));
        return elements;
    }

    /** Letters alone are one token. */
    private static boolean isWord(String source, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isLetter(source.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static Element slot(String part, String file, int line) {
        if (!part.endsWith("}")) {
            throw new BadDataException(file, line, "slot '" + part + "' opens '{' and never closes it");
        }
        String inside = part.substring(1, part.length() - 1);
        int colon = inside.indexOf(':');
        return colon < 0
                ? new Element(inside, inside)
                : new Element(inside.substring(0, colon), inside.substring(colon + 1));
    }
}
