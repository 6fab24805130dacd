package dev.reckon.pipeline;

import dev.reckon.reconcile.Answer;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the question that somebody's words ask for. */
public final class QuestionSearch {

    private static final int LEAST_PREFIX = 4;

    private QuestionSearch() {}

    private record Match(Answer answer, double score) {}

    /**
     * Returns the answer to the question {@code words} ask for: the one called so by its id, else the one whose label shares most
     * words with them, the one with more figures among equals; empty when none shares more than half of the words, as then another
     * question may be meant.
     */
    public static Optional<Answer> best(List<Answer> answers, String words) {
        int needed = wordsOf(words).size() / 2 + 1;
        return ranked(answers, words)
                .filter(match -> match.score() >= needed)
                .map(Match::answer)
                .findFirst();
    }

    /** Returns at most {@code most} answers, those first whose labels share most with {@code words}. */
    public static List<Answer> nearest(List<Answer> answers, String words, int most) {
        return ranked(answers, words).limit(most).map(Match::answer).toList();
    }

    private static Stream<Match> ranked(List<Answer> answers, String words) {
        Set<String> wanted = wordsOf(words);
        return answers.stream()
                .map(answer -> new Match(answer, score(answer, words, wanted)))
                .sorted(Comparator.comparingDouble(Match::score)
                        .thenComparingInt(
                                match -> match.answer().question().figures().size())
                        .reversed());
    }

    private static double score(Answer answer, String words, Set<String> wanted) {
        if (answer.question().id().equals(words.strip())) {
            return Double.MAX_VALUE;
        }
        Set<String> label =
                wordsOf(answer.question().label() + " " + answer.question().unit());
        long hits = wanted.stream()
                .filter(word -> label.stream().anyMatch(other -> alike(word, other)))
                .count();
        // among labels that have all the words the shortest says it best
        return hits == 0 ? 0 : hits + 1.0 / (2 + label.size());
    }

    private static boolean alike(String a, String b) {
        int shared = 0;
        while (shared < Math.min(a.length(), b.length()) && a.charAt(shared) == b.charAt(shared)) {
            shared++;
        }
        return a.equals(b) || shared >= LEAST_PREFIX && shared + 3 >= Math.max(a.length(), b.length());
    }

    private static Set<String> wordsOf(String text) {
        Set<String> words = new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}%]+")));
        words.removeAll(Set.of("", "the", "of", "in", "a", "an", "and", "for", "on", "at", "to"));
        return words;
    }
}
