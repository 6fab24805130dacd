package dev.reckon.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Words cut to stems, so that "executions" and "executed" compare as one. Light on purpose: it only ever feeds comparisons. */
public final class Stems {

    /** Words that say nothing about what is counted. */
    private static final Set<String> EMPTY_WORDS =
            Set.of(("an the of in on at to for from by with without and or but nor as is are was were be "
                            + "been being have has had do did does it its this that these those they them their "
                            + "there then than he she his her him we our you who whom which what when where while "
                            + "also about around some any all both each other others another such between during "
                            + "after before over under up down out into per more most less least many much few "
                            + "several only just even still yet not no would could should may might can will shall "
                            + "if so number numbers figure figures estimate estimates estimated total totals count "
                            + "counts people person persons individuals say says said according report reported "
                            + "reports put puts gave give given first further nearly almost approximately roughly "
                            + "million millions thousand thousands hundred hundreds billion dozen percent cent")
                    .split(" "));

    private Stems() {}

    /** Returns the lower-case words of {@code text}: runs of letters and digits, apostrophes dropped with what follows. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(text.substring(start, i));
                start = -1;
                i = pastPossessive(text, i);
            }
        }
        return words;
    }

    private static int pastPossessive(String text, int i) {
        boolean apostrophe = i < text.length() && (text.charAt(i) == '\'' || text.charAt(i) == '’');
        boolean possessive = apostrophe
                && i + 1 < text.length()
                && text.charAt(i + 1) == 's'
                && (i + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 2)));
        return possessive ? i + 1 : i;
    }

    /** Returns the stems of the words of {@code text} that say something: no numbers, no empty words. */
    public static List<String> of(String text) {
        List<String> stems = new ArrayList<>();
        for (String word : words(text)) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (lower.length() > 1 && !Character.isDigit(lower.charAt(0)) && !EMPTY_WORDS.contains(lower)) {
                stems.add(stem(lower));
            }
        }
        return stems;
    }

    /** Returns the stem of one lower-case word. */
    public static String stem(String word) {
        String s = singular(word);
        s = without(s, "ly", 4);
        s = without(s, "ation", 4);
        s = s.endsWith("sion") || s.endsWith("tion") ? without(s, "ion", 4) : s;
        String cut = without(without(s, "ing", 3), "ed", 3);
        if (!cut.equals(s)) {
            s = undoubled(cut);
        }
        return without(s, "e", 3);
    }

    private static String singular(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.length() > 4
                && (word.endsWith("sses")
                        || word.endsWith("xes")
                        || word.endsWith("zes")
                        || word.endsWith("ches")
                        || word.endsWith("shes"))) {
            return word.substring(0, word.length() - 2);
        }
        boolean plural = word.length() > 3
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("is");
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    private static String without(String word, String ending, int kept) {
        return word.endsWith(ending) && word.length() - ending.length() >= kept
                ? word.substring(0, word.length() - ending.length())
                : word;
    }

    private static String undoubled(String word) {
        int n = word.length();
        boolean doubled =
                n > 3 && word.charAt(n - 1) == word.charAt(n - 2) && "bdgmnprt".indexOf(word.charAt(n - 1)) >= 0;
        return doubled ? word.substring(0, n - 1) : word;
    }

    /** A set of stems by number, sorted, quick to intersect. */
    static final class Ids {
        private final int[] sorted;

        Ids(IntStream ids) {
            this.sorted = ids.sorted().toArray();
        }

        IntStream stream() {
            return Arrays.stream(sorted);
        }

        double weight(double[] weights) {
            double sum = 0;
            for (int id : sorted) {
                sum += weights[id];
            }
            return sum;
        }

        double sharedWeight(Ids other, double[] weights) {
            double shared = 0;
            int i = 0;
            int j = 0;
            while (i < sorted.length && j < other.sorted.length) {
                int order = Integer.compare(sorted[i], other.sorted[j]);
                shared += order == 0 ? weights[sorted[i]] : 0;
                i += order <= 0 ? 1 : 0;
                j += order >= 0 ? 1 : 0;
            }
            return shared;
        }
    }
}
