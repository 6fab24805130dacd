package dev.reckon.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which found figure answers which gold figure of one text: those that overlap, best overlap first, one to one.
 *
 * @param foundByGold index of the found figure by index of the gold figure
 * @param goldByFound the other way round
 */
record Pairing(Map<Integer, Integer> foundByGold, Map<Integer, Integer> goldByFound) {

    /** A stretch of code points. */
    record Stretch(int start, int end) {

        int length() {
            return end - start;
        }

        int shared(Stretch other) {
            return Math.min(end, other.end) - Math.max(start, other.start);
        }
    }

    private record Candidate(int gold, int found, double share, int shared) {}

    /** Pairs {@code gold} with {@code found}. */
    static Pairing of(List<Stretch> gold, List<Stretch> found) {
        Pairing pairing = new Pairing(new HashMap<>(), new HashMap<>());
        for (Candidate candidate : candidates(gold, found)) {
            if (!pairing.foundByGold.containsKey(candidate.gold())
                    && !pairing.goldByFound.containsKey(candidate.found())) {
                pairing.foundByGold.put(candidate.gold(), candidate.found());
                pairing.goldByFound.put(candidate.found(), candidate.gold());
            }
        }
        return pairing;
    }

    private static List<Candidate> candidates(List<Stretch> gold, List<Stretch> found) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                int shared = gold.get(i).shared(found.get(j));
                if (shared > 0) {
                    int longer = Math.max(gold.get(i).length(), found.get(j).length());
                    candidates.add(new Candidate(i, j, (double) shared / longer, shared));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::share)
                .thenComparingInt(Candidate::shared)
                .thenComparingInt(Candidate::gold)
                .thenComparingInt(Candidate::found)
                .reversed());
        return candidates;
    }
}
