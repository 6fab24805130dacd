package dev.reckon.reconcile;

import dev.reckon.align.Footnotes;
import dev.reckon.figure.Attribution;
import dev.reckon.figure.Figure;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The authority whose word a figure is. Figures of one authority have one vote together. Persons are the same when their last names
 * are, organisations when one's initials are the other's name; unnamed sources ("some historians") are told apart by document.
 *
 * @param key tells authorities apart, in this question and in any other
 * @param name what a reader calls it, on one line
 */
public record Upstream(String key, String name) {

    private static final String NAMED = "named ";
    private static final String AND = " and ";

    /** Returns the authority behind {@code figure}: who its source cites, else the source, else the document. */
    public static Upstream of(Figure figure) {
        return new Upstream(key(figure), name(figure));
    }

    /**
     * Returns the authority behind {@code figure}, where {@code persons} are the keys of persons who speak for themselves. What such a
     * person has written with others is no second, independent voice.
     */
    static Upstream among(Set<String> persons, Figure figure) {
        Optional<String> cited = figure.attribution().upstream();
        boolean person = figure.attribution().type() == Attribution.Type.NAMED_PERSON;
        Optional<String> names =
                cited.or(() -> figure.attribution().text().filter(text -> person && text.contains(AND)));
        return names.stream()
                .flatMap(text -> Arrays.stream(text.split(AND)))
                .map(name -> NAMED + lastWord(name))
                .filter(persons::contains)
                .findFirst()
                .map(key -> new Upstream(key, name(figure)))
                .orElseGet(() -> of(figure));
    }

    private static String key(Figure figure) {
        Attribution attribution = figure.attribution();
        String source = attribution.upstream().or(attribution::text).orElse("");
        boolean named = attribution.upstream().isPresent();
        return switch (attribution.type()) {
            case NAMED_PERSON -> NAMED + (named ? shortName(source) : lastWord(source));
            case ORGANISATION, DOCUMENT, OFFICIAL -> NAMED + shortName(source);
            case GENERIC, NONE ->
                named ? NAMED + shortName(source) : figure.document().name() + " " + shortName(source) + note(figure);
        };
    }

    /** The mark of a note behind a figure stands for the work it names: " note 12". */
    private static String note(Figure figure) {
        String marks = String.join(", ", Footnotes.behind(figure));
        return marks.isEmpty() ? "" : " note " + marks;
    }

    /** "Truth Commission (TC)" and "TC" are one: the initials in parentheses stand for the whole. */
    private static String shortName(String name) {
        int open = name.lastIndexOf('(');
        int close = name.lastIndexOf(')');
        if (open >= 0 && close > open + 1) {
            String inside = name.substring(open + 1, close);
            if (inside.equals(inside.toUpperCase(Locale.ROOT))) {
                return inside.toLowerCase(Locale.ROOT);
            }
        }
        String lower = name.toLowerCase(Locale.ROOT).strip();
        return lower.startsWith("the ") ? lower.substring(4) : lower;
    }

    /** The family name, without the year of a publication: "Adler (1961)" and "R. Adler" are one, "Boon (1961)" is another. */
    private static String lastWord(String name) {
        String[] words = name.toLowerCase(Locale.ROOT).strip().split("\\s+");
        for (int i = words.length - 1; i > 0; i--) {
            String word = letters(words[i]);
            if (!word.isEmpty() && !isYear(word)) {
                return word;
            }
        }
        return letters(words[0]);
    }

    private static boolean isYear(String word) {
        return word.length() == 4 && word.chars().allMatch(Character::isDigit);
    }

    private static String letters(String word) {
        int start = 0;
        int end = word.length();
        while (start < end && !Character.isLetterOrDigit(word.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(word.charAt(end - 1))) {
            end--;
        }
        return word.substring(start, end);
    }

    private static String name(Figure figure) {
        Attribution attribution = figure.attribution();
        Optional<String> named = attribution.upstream().or(attribution::text);
        if (named.isEmpty()) {
            String note = note(figure);
            return documentOf(figure) + (note.isEmpty() ? ", no source named" : "," + note);
        }
        boolean unnamed = attribution.type() == Attribution.Type.GENERIC
                && attribution.upstream().isEmpty();
        return oneLine(unnamed ? named.get() + ", in " + documentOf(figure) : named.get());
    }

    /** Returns {@code text} with every run of white space made one blank. */
    static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String documentOf(Figure figure) {
        String name = figure.document().name();
        return oneLine(figure.document()
                .title()
                .filter(title -> !title.isBlank())
                .orElse(name.substring(name.lastIndexOf('/') + 1)));
    }
}
