package dev.reckon.audit;

import dev.reckon.align.Stems;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Period;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked of a figure for every other: telling words of where, when and what, and of where they may be named.
 *
 * @param sentence those of its sentence
 * @param clause those of its clause
 * @param place those of where it counts
 * @param period those of when it counts
 * @param opposites the words of its clause that have an opposite
 * @param counted those of the noun behind its number
 */
record Said(
        Set<String> sentence,
        Set<String> clause,
        Set<String> place,
        Set<String> period,
        Set<String> opposites,
        Set<String> counted) {

    /** Reads {@code figure}, told in {@code clause}. */
    static Said of(Figure figure, String clause, AuditWords words) {
        return new Said(
                telling(figure.sentenceText()),
                telling(clause),
                figure.place().map(Said::telling).orElse(Set.of()),
                figure.period().map(Period::text).map(Said::telling).orElse(Set.of()),
                words.opposites(clause.toLowerCase(Locale.ROOT)),
                Units.areWritten(figure) ? telling(figure.unit()) : Set.of());
    }

    static boolean areIn(Set<String> words, Set<String> wanted) {
        return !wanted.isEmpty() && words.containsAll(wanted);
    }

    /** Returns whether the sentence names the place of {@code other}. */
    boolean namesPlaceOf(Said other) {
        return areIn(sentence, other.place);
    }

    /** Returns whether the clause names the time of {@code other}. */
    boolean namesTimeOf(Said other) {
        return areIn(clause, other.period);
    }

    /** Returns the only year that its sentence names, where that is when it counts; empty where it names several. */
    Optional<String> onlyYear() {
        String only = null;
        for (String word : sentence) {
            if (isYear(word)) {
                if (only != null) {
                    return Optional.empty();
                }
                only = word;
            }
        }
        return only != null && period.contains(only) ? Optional.of(only) : Optional.empty();
    }

    /** Returns the stems and the years of {@code text}. */
    static Set<String> telling(String text) {
        Set<String> telling = new HashSet<>(Stems.of(text));
        for (String word : Stems.words(text)) {
            if (isYear(word)) {
                telling.add(word);
            }
        }
        return telling;
    }

    /** "1998", "the 1990s". */
    static boolean isYear(String word) {
        return word.length() >= 4
                && word.length() <= 5
                && Character.isDigit(word.charAt(0))
                && Character.isDigit(word.charAt(1))
                && Character.isDigit(word.charAt(2))
                && Character.isDigit(word.charAt(3));
    }
}
