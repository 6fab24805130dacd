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
        if (isPlain(source)) {
            List<Element> only = new ArrayList<>();
            parts(source).forEach(part -> only.addAll(elements(part, file, line)));
            return new Template(List.of(only));
        }
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

    /** Most templates are names: they need no sequences written out, and thousands are read at every start. */
    private static boolean isPlain(String source) {
        return source.indexOf('[') < 0 && source.indexOf('|') < 0;
    }

    /** Cuts at single blanks, which needs no regular expression: thousands of rows are cut at every start. */
    private static List<String> parts(String source) {
        List<String> parts = new ArrayList<>();
        for (String part : source.split(" ")) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** Returns the words {@code source} names, in order, in any case; cheaper than parsing, since no sequence is written out. */
    static List<String> words(String source) {
        List<String> words = new ArrayList<>();
        boolean plain = isPlain(source);
        for (String part : parts(source)) {
            if (plain && isWord(part)) {
                words.add(part);
                continue;
            }
            int from = part.startsWith("[") && part.length() > 1 ? 1 : 0;
            int to = part.endsWith("]") && part.length() > from + 1 ? part.length() - 1 : part.length();
            String inside = part.substring(from, to);
            for (String choice : inside.equals("|") ? new String[] {"|"} : inside.split("\\|")) {
                if (!choice.startsWith("{")) {
                    Scanner.tokensIn(choice, new Span(0, choice.length()))
                            .forEach(token -> words.add(token.span().of(choice).toLowerCase(Locale.ROOT)));
                }
            }
        }
        return words;
    }

    private static List<List<Element>> extended(List<List<Element>> variants, String part, String file, int line) {
        List<List<Element>> out = new ArrayList<>();
        for (String choice : part.equals("|") ? new String[] {"|"} : part.split("\\|")) {
            List<Element> elements = elements(choice, file, line);
            for (List<Element> variant : variants) {
                List<Element> longer = new ArrayList<>(variant);
                longer.addAll(elements);
                out.add(List.copyOf(longer));
            }
        }
        return out;
    }

    /** A word becomes as many elements as the scanner would make tokens of it: "approx." is two. */
    private static List<Element> elements(String part, String file, int line) {
        if (part.startsWith("{")) {
            return List.of(slot(part, file, line));
        }
        if (isWord(part)) {
            return List.of(new Element("", part.toLowerCase(Locale.ROOT)));
        }
        return Scanner.tokensIn(part, new Span(0, part.length())).stream()
                .map(token -> new Element("", token.span().of(part).toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Letters alone are one token. */
    private static boolean isWord(String part) {
        for (int i = 0; i < part.length(); i++) {
            if (!Character.isLetter(part.charAt(i))) {
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
