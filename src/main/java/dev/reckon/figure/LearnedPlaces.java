package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names that a document itself shows to be places, though no table lists them: "the town of Veldra", "Veldra, Kenya", "northern
 * Veldra", "in Veldra" again and again. A name that speaks or bears a title is none.
 */
final class LearnedPlaces {

    /** Learns nothing. */
    static final LearnedPlaces NONE = new LearnedPlaces(Map.of());

    private static final int LONGEST_NAME = 3;
    private static final int ENOUGH = 3;
    private static final int TELLING = ENOUGH;
    private static final int SLIGHT = 1;

    private final Map<String, List<List<String>>> byFirstWord;

    private LearnedPlaces(Map<String, List<List<String>>> byFirstWord) {
        this.byFirstWord = byFirstWord;
    }

    /** Returns whether no name was learned. */
    boolean isEmpty() {
        return byFirstWord.isEmpty();
    }

    /** Returns whether {@code name} was learned. */
    boolean holds(String name) {
        List<String> words = List.of(name.split(" ", -1));
        return byFirstWord.getOrDefault(words.get(0), List.of()).contains(words);
    }

    /** Returns the token behind the learned name that starts at token {@code i} of {@code line}; {@code i} when none does. */
    int endAt(Line line, int i) {
        if (byFirstWord.isEmpty() || !line.isCapitalised(i)) {
            return i;
        }
        for (List<String> name : byFirstWord.getOrDefault(line.textOf(i), List.of())) {
            int to = i + name.size();
            if (to <= line.size() && wordsOf(line, i, to).equals(name) && !line.isCapitalised(to)) {
                return to;
            }
        }
        return i;
    }

    private static List<String> wordsOf(Line line, int from, int to) {
        List<String> words = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            words.add(line.textOf(i));
        }
        return words;
    }

    /** Gathers what the lines of a document tell of its names. Mutable; one per document. */
    static final class Reader {

        private final Map<List<String>, Integer> evidence = new HashMap<>();
        private final Set<List<String>> others = new HashSet<>();

        /** Takes in {@code line}, which names the known places {@code known}. */
        void read(Line line, List<Places.Hit> known) {
            for (int i = 0; i < line.size(); ) {
                int to = runEnd(line, i);
                if (to > i && to - i <= LONGEST_NAME && line.token(i).length() > 2 && !goesOn(line, to)) {
                    weigh(line, i, to, known);
                }
                i = Math.max(to, i + 1);
            }
        }

        /** Returns the names that enough speaks for. */
        LearnedPlaces learned() {
            Map<String, List<List<String>>> names = new HashMap<>();
            evidence.forEach((name, weight) -> {
                if (weight >= ENOUGH && !others.contains(name)) {
                    names.computeIfAbsent(name.get(0), first -> new ArrayList<>())
                            .add(name);
                }
            });
            names.values()
                    .forEach(all -> all.sort(
                            Comparator.<List<String>>comparingInt(List::size).reversed()));
            return names.isEmpty() ? NONE : new LearnedPlaces(names);
        }

        /** Returns the token behind the capitalised words from {@code from} on that no table lists. */
        private static int runEnd(Line line, int from) {
            int to = from;
            while (line.isCapitalised(to) && line.word(to).classes() == 0) {
                to++;
            }
            return to;
        }

        /** "Veldra Ministry": a word of another sort is part of the name, unless it says what place it is. */
        private static boolean goesOn(Line line, int to) {
            return line.isCapitalised(to) && !line.is(to, WordClass.PLACE_NOUN);
        }

        private void weigh(Line line, int from, int to, List<Places.Hit> known) {
            boolean speaks = line.is(to, WordClass.SPEECH_VERB) || line.isForm(to, "who");
            boolean titled = line.is(from - 1, WordClass.TITLE) || line.is(from - 1, WordClass.ROLE_NOUN);
            if (speaks || titled || line.isForm(from - 1, "by")) {
                others.add(wordsOf(line, from, to));
                return;
            }
            int weight = isTold(line, from, to, known) ? TELLING : isCued(line, from) ? SLIGHT : 0;
            if (weight > 0) {
                evidence.merge(wordsOf(line, from, to), weight, Integer::sum);
            }
        }

        private static boolean isCued(Line line, int from) {
            return line.is(from - 1, WordClass.PLACE_CUE) && !line.isForm(from - 1, "over");
        }

        /** "the town of Veldra", "in Veldra, Kenya", "northern Veldra", "Veldra province". */
        private static boolean isTold(Line line, int from, int to, List<Places.Hit> known) {
            int before = from - 1;
            boolean called = line.isForm(before, "of")
                    && (line.is(before - 1, WordClass.REALM_NOUN) && !line.isCapitalised(before - 1)
                            || UnlistedPlaces.isFight(line, before - 1));
            boolean part = line.is(before, WordClass.PLACE_MODIFIER) && !line.isCapitalised(before);
            boolean ground = line.is(to, WordClass.REALM_NOUN) && isCued(line, articleBefore(line, from));
            boolean whole = isCued(line, from)
                    && line.isMark(to, ',')
                    && known.stream().anyMatch(hit -> hit.from() == to + 1 && !hit.byPeople());
            return called || part || ground || whole;
        }

        private static int articleBefore(Line line, int from) {
            return line.is(from - 1, WordClass.ARTICLE) ? from - 1 : from;
        }
    }
}
