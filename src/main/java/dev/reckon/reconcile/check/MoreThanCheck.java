package dev.reckon.reconcile.check;

import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.stats.Range;
import dev.reckon.stats.RangeArithmetic;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** By how much one figure is said to be more than another: "92, 16 more than the 76 of last year", "42 left and 35 arrived, 7 fewer". */
final class MoreThanCheck implements ArithmeticCheck {

    private static final List<String> MORE =
            List.of("more", "less", "fewer", "higher", "lower", "above", "below", "over", "short");

    /** Words between the figure and "more": "9 trucks fewer". */
    private static final int MOST_WORDS_TO_MORE = 2;

    private static final int MOST_WORDS_TO_OTHER = 6;
    private static final String THAN = "than ";
    private static final String POINT = "percentage point";
    private static final List<String> ASIDE = List.of(",", "(", "–", "—");

    private static final int LONGEST_REST_CHARACTERS = 30;

    @Override
    public String rule() {
        return "difference";
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.atEach((sentence, at) -> difference(passage, sentence, at).stream());
    }

    private Optional<Check> difference(Passage passage, Sentence sentence, int at) {
        if (at == 0) {
            return Optional.empty();
        }
        Figure by = sentence.figures().get(at);
        Figure one = sentence.figures().get(at - 1);
        boolean points = by.unit().equals(POINT)
                && one.kind() == Kind.PERCENTAGE
                && !one.unit().equals(POINT);
        boolean opens = Passage.isExact(by)
                && Passage.isExact(one)
                && (points || passage.alike(one, by) && Passage.isAmount(by))
                && Phrases.opensAside(sentence.between(one, by), ASIDE);
        if (!opens) {
            return Optional.empty();
        }
        Optional<String> rest = pastMore(Passage.lower(sentence.after(by)));
        return rest.flatMap(words -> other(sentence, at, words))
                .filter(other ->
                        Passage.isExact(other) && passage.alike(other, one) && (points || passage.alike(other, by)))
                .flatMap(other -> check(passage, one, other, by));
    }

    /** Returns what follows "more" right behind the figure; empty when no such word does. */
    private static Optional<String> pastMore(String after) {
        String rest = after.strip();
        for (int i = 0; i <= MOST_WORDS_TO_MORE; i++) {
            int end = Phrases.wordEnd(rest);
            if (MORE.contains(rest.substring(0, end))) {
                return Optional.of(rest.substring(end));
            }
            if (end == 0 || end == rest.length() || rest.charAt(end) != ' ') {
                return Optional.empty();
            }
            rest = rest.substring(end).strip();
        }
        return Optional.empty();
    }

    /** Returns what is compared with: the figure behind "than", that of the time behind "than", or the one before where the aside ends. */
    private static Optional<Figure> other(Sentence sentence, int at, String rest) {
        List<Figure> figures = sentence.figures();
        String words = rest.strip();
        if (words.isEmpty() || ",.;)".indexOf(words.charAt(0)) >= 0) {
            return at < 2
                            || sentence.between(figures.get(at - 2), figures.get(at - 1))
                                            .indexOf(';')
                                    >= 0
                    ? Optional.empty()
                    : Optional.of(figures.get(at - 2));
        }
        if (!words.startsWith(THAN)) {
            return above(sentence, at, words);
        }
        if (at + 1 < figures.size()) {
            String way = Passage.lower(sentence.between(figures.get(at), figures.get(at + 1)));
            int than = way.indexOf(THAN);
            String tail = than < 0 ? "" : way.substring(than + THAN.length());
            boolean near = than >= 0
                    && tail.split("\\s+").length <= MOST_WORDS_TO_OTHER
                    && tail.chars().noneMatch(c -> ",;:(".indexOf(c) >= 0);
            if (near) {
                return Optional.of(figures.get(at + 1));
            }
        }
        return ofTime(sentence, at, words.substring(THAN.length()));
    }

    /** Reads "118 metres above the town at 254 metres". */
    private static Optional<Figure> above(Sentence sentence, int at, String words) {
        boolean than = words.startsWith("the ") || words.startsWith("of the ");
        if (at + 1 >= sentence.figures().size() || !than) {
            return Optional.empty();
        }
        String way = Passage.lower(
                sentence.between(sentence.figures().get(at), sentence.figures().get(at + 1)));
        boolean near =
                Passage.wordsOf(way) <= MOST_WORDS_TO_OTHER && way.chars().noneMatch(c -> ",;:(".indexOf(c) >= 0);
        return near ? Optional.of(sentence.figures().get(at + 1)) : Optional.empty();
    }

    /** Reads "6,500 more than in 2013" beside "28,500 in 2013". */
    private static Optional<Figure> ofTime(Sentence sentence, int at, String words) {
        int end = 0;
        while (end < words.length() && ",.;()".indexOf(words.charAt(end)) < 0) {
            end++;
        }
        String time = words.substring(0, end).strip();
        boolean telling = time.startsWith("in ") && time.split("\\s+").length == 2;
        for (int i = at - 2; telling && i >= 0; i--) {
            String after = Passage.lower(sentence.after(sentence.figures().get(i)));
            int stop = Math.min(after.length(), LONGEST_REST_CHARACTERS);
            if (Passage.has(after.substring(0, stop), time)) {
                return Optional.of(sentence.figures().get(i));
            }
        }
        return Optional.empty();
    }

    private Optional<Check> check(Passage passage, Figure one, Figure other, Figure by) {
        boolean firstLess = passage.point(one).orElse(0) < passage.point(other).orElse(0);
        Figure larger = firstLess ? other : one;
        Figure smaller = firstLess ? one : other;
        OptionalDouble a = passage.point(larger);
        OptionalDouble b = passage.point(smaller);
        if (a.isEmpty() || b.isEmpty()) {
            return Optional.empty();
        }
        Range difference = RangeArithmetic.difference(passage.hard(larger), passage.hard(smaller));
        boolean meets = difference.meets(passage.hard(by));
        double unit = passage.aspect(by).scale().factor().doubleValue();
        String expected = Finding.show(
                RangeArithmetic.scaled(difference, 1 / unit),
                OptionalDouble.of((a.getAsDouble() - b.getAsDouble()) / unit));
        return Optional.of(Finding.of(
                rule(),
                meets ? Result.HOLDS : Result.FAILS,
                Finding.difference(larger, smaller, by),
                expected,
                by.surface(),
                Finding.quote(larger) + " − " + Finding.quote(smaller) + " = " + expected + Finding.fit(meets, by)));
    }
}
