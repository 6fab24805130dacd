package dev.reckon.audit;

import dev.reckon.align.Stems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Words as a draft and its sources share them: cut to their roots, and words that tell the same story of a number counted as one, so that
 * "the bill for tunnelling" is "what the tunnels cost". Coarser than stems; only good for comparing.
 */
final class Vocabulary {

    private static final List<String> ENDINGS = List.of(
            "ization", "ancy", "ency", "ship", "ment", "ance", "ence", "ness", "able", "abl", "ing", "ist", "ism",
            "ity", "ant", "ent", "ive", "ial", "ian", "at", "er", "or", "al", "ly");

    private static final int SHORTEST_ROOT = 4;

    private final Map<String, String> same = new HashMap<>();
    private final Map<String, String> roots = new ConcurrentHashMap<>();

    /** Prepares with groups of words that say the same beside a number, each written with slashes: "cost/price/bill". */
    Vocabulary(Set<String> groups) {
        for (String group : groups.stream().sorted().toList()) {
            String[] words = group.split("/");
            for (String word : words) {
                same.putIfAbsent(root(Stems.stem(word)), root(Stems.stem(words[0])));
            }
        }
    }

    /** Returns the roots of the words of {@code text} that say something: no numbers, no empty words. */
    List<String> of(String text) {
        List<String> found = new ArrayList<>();
        for (String stem : Stems.of(text)) {
            found.add(ofStem(stem));
        }
        return found;
    }

    /** Returns the root of one lower-case word. */
    String ofWord(String word) {
        return ofStem(Stems.stem(word));
    }

    private String ofStem(String stem) {
        return roots.computeIfAbsent(stem, key -> {
            String root = root(key);
            return same.getOrDefault(root, root);
        });
    }

    private static String root(String stem) {
        for (String ending : ENDINGS) {
            if (stem.endsWith(ending) && stem.length() - ending.length() >= SHORTEST_ROOT) {
                return undoubled(stem.substring(0, stem.length() - ending.length()));
            }
        }
        return undoubled(stem);
    }

    private static String undoubled(String root) {
        int n = root.length();
        boolean doubled = n > SHORTEST_ROOT && root.charAt(n - 1) == root.charAt(n - 2);
        return doubled ? root.substring(0, n - 1) : root;
    }
}
