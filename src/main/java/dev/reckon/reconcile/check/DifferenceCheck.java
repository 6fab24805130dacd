package dev.reckon.reconcile.check;

import dev.reckon.align.Aspect;
import dev.reckon.align.Cues.Cue;
import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.stats.Range;
import dev.reckon.stats.RangeArithmetic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A stated difference is that of its two figures: "from 9 to 7, a drop of 2", "the deficit would be 200". */
final class DifferenceCheck implements ArithmeticCheck {

    private static final List<String> LED_TO = List.of(
            "led to",
            "leads to",
            "gives",
            "gave",
            "leaves",
            "left",
            "yields",
            "yielded",
            "implies",
            "implied",
            "amounts to",
            "makes");
    /** A difference that leaves something out is not the plain one. */
    private static final List<String> ADJUSTED =
            List.of("accounting for", "adjusted", "adjusting", "excluding", "allowing for", "corrected", "including");

    private static final List<String> CONCLUDED =
            List.of("concluded", "concludes", "inferred", "deduced", "calculated");

    private static final List<String> DIFFER = List.of(
            "differ by",
            "differed by",
            "differs by",
            "differing by",
            "a difference of",
            "a gap of",
            "a discrepancy of");

    private static final List<String> GAPS =
            List.of("gap between", "difference between", "discrepancy between", "distance between", "margin between");

    private static final List<String> IS =
            List.of("is", "was", "is thus", "was thus", "comes to", "came to", "amounts to", "amounted to");

    private static final int DIFFER_SENTENCES = 2;

    private static final int MOST_WORDS_ON_CHANGE = 2;
    private static final int MOST_WORDS_ON_LEVEL = 4;

    /** How far back the two terms of a deficit are looked for. */
    private static final int TERM_SENTENCES = 40;

    /** A difference the text does not ask for counts as one only when it fits this well. */
    private static final double CLOSE = 1.02;

    /** What was found is at least this share of what was expected: less is a deficit itself. */
    private static final double LEAST_FOUND = 0.4;

    @Override
    public String rule() {
        return "difference";
    }

    @Override
    public List<Check> in(Passage passage) {
        List<Check> checks = new ArrayList<>();
        for (Sentence sentence : passage.sentences()) {
            List<Figure> figures = sentence.figures();
            for (int i = 0; i < figures.size(); i++) {
                fromTo(passage, sentence, i, checks);
                consequence(passage, sentence, i, checks);
                differing(passage, sentence, i, checks);
                between(passage, sentence, i).ifPresent(checks::add);
                deficit(passage, sentence, i, checks);
            }
        }
        return checks;
    }

    /** Reads "from 9 to 7, a drop of 2". */
    private void fromTo(Passage passage, Sentence sentence, int at, List<Check> checks) {
        byFromTo(passage, sentence, at).ifPresent(checks::add);
        if (at < 2) {
            return;
        }
        Figure from = sentence.figures().get(at - 2);
        Figure to = sentence.figures().get(at - 1);
        Figure by = sentence.figures().get(at);
        if (Phrases.isDifference(passage, sentence, at)) {
            checks.add(moved(passage, from, to, by));
            return;
        }
        boolean alike = passage.alike(from, to) && passage.alike(to, by) && Passage.isAmount(by);
        if (alike && Movement.fromTo(sentence, from, to)) {
            String between = Passage.lower(sentence.between(to, by));
            boolean stated = passage.hasAny(between, Cue.CHANGE)
                    && (Passage.has(between, "of") || between.contains("="))
                    && between.length() < 40;
            if (stated) {
                checks.add(moved(passage, from, to, by));
            }
        }
    }

    /** Reads "raised by 40, from 187 to 227" and "cut by 5, from a gain of 315 to 310". */
    private Optional<Check> byFromTo(Passage passage, Sentence sentence, int at) {
        if (at + 2 >= sentence.figures().size()) {
            return Optional.empty();
        }
        Figure by = sentence.figures().get(at);
        Figure from = sentence.figures().get(at + 1);
        Figure to = sentence.figures().get(at + 2);
        boolean moved = Passage.lower(sentence.before(by)).stripTrailing().endsWith(" by");
        String way = Passage.way(sentence, by, from);
        int start = way.indexOf("from");
        boolean leads = start >= 0
                && Passage.wordsOf(way.substring(0, start)) <= MOST_WORDS_ON_CHANGE
                && Passage.wordsOf(way.substring(start)) <= MOST_WORDS_ON_LEVEL
                && Passage.has(way, "from");
        String onward = Passage.way(sentence, from, to);
        boolean ends =
                onward.equals("to") || (onward.endsWith(" to") && Passage.wordsOf(onward) <= MOST_WORDS_ON_LEVEL);
        boolean alike = Passage.isAmount(by) && passage.alike(by, from) && passage.alike(from, to);
        if (!moved || !leads || !ends || !alike || !Passage.isExact(by)) {
            return Optional.empty();
        }
        return Optional.of(moved(passage, from, to, by));
    }

    /** Reads "... was 688, later only 425. This led to an estimate of 200": two levels, then what follows from them. */
    private void consequence(Passage passage, Sentence sentence, int at, List<Check> checks) {
        Figure result = sentence.figures().get(at);
        String before = Passage.lower(sentence.before(result)).strip();
        boolean opens =
                before.startsWith("this ") || before.startsWith("that ") || before.startsWith("the difference ");
        if (at > 0 || !opens || !Passage.hasAny(before, LED_TO) || sentence.index() == 0 || before.length() > 60) {
            return;
        }
        List<Figure> terms = passage.before(sentence, 1, figure -> passage.alike(figure, result));
        if (terms.size() == 2 && sameLevel(passage, terms.get(0), terms.get(1))) {
            Figure later = terms.get(0);
            Figure earlier = terms.get(1);
            boolean falls = passage.hard(later).liesBelow(passage.hard(earlier));
            boolean rises = passage.hard(earlier).liesBelow(passage.hard(later));
            Figure larger = falls ? earlier : later;
            // more than the larger of the two is no difference between them: "That makes ..." may sum them up
            boolean mayBe = !passage.hard(larger).liesBelow(passage.hard(result));
            if ((falls || rises) && mayBe) {
                checks.add(check(passage, larger, falls ? later : earlier, result, true));
            }
        }
    }

    /** Reads "one gave 879 s, the other 888 s. They differ by more than 9 s": the two before it, if it fits them. */
    private void differing(Passage passage, Sentence sentence, int at, List<Check> checks) {
        Figure result = sentence.figures().get(at);
        String before = Passage.lower(sentence.before(result)).stripTrailing();
        if (DIFFER.stream().noneMatch(before::endsWith)) {
            return;
        }
        List<Figure> terms = new ArrayList<>(sentence.figures().subList(0, at));
        Collections.reverse(terms);
        terms.addAll(passage.before(sentence, DIFFER_SENTENCES, term -> true));
        terms.removeIf(
                term -> !passage.alike(term, result) || term.value().best().isEmpty());
        if (terms.size() >= 2) {
            boolean rises = passage.hard(terms.get(0)).liesBelow(passage.hard(terms.get(1)));
            Figure larger = terms.get(rises ? 1 : 0);
            Figure smaller = terms.get(rises ? 0 : 1);
            Check check = check(passage, larger, smaller, result, false);
            if (check.result() == Result.HOLDS) {
                checks.add(check);
            }
        }
    }

    /** Reads "the gap between the 5,400 reported and the 7,250 estimated is 1,850". */
    private Optional<Check> between(Passage passage, Sentence sentence, int at) {
        if (at < 2) {
            return Optional.empty();
        }
        Figure first = sentence.figures().get(at - 2);
        Figure second = sentence.figures().get(at - 1);
        Figure result = sentence.figures().get(at);
        String before = Passage.lower(sentence.before(first)).stripTrailing();
        String and = Passage.way(sentence, first, second);
        String is = Passage.way(sentence, second, result);
        boolean named = GAPS.stream().anyMatch(gap -> before.endsWith(gap) || before.endsWith(gap + " the"));
        boolean told = named
                && (and.equals("and") || and.endsWith(" and") || and.endsWith(" and the") || and.equals("and the"))
                && IS.stream().anyMatch(is::endsWith)
                && Passage.wordsOf(and) <= MOST_WORDS_ON_LEVEL + 2
                && Passage.wordsOf(is) <= MOST_WORDS_ON_LEVEL + 2;
        boolean counts = first.kind() == Kind.COUNT && second.kind() == Kind.COUNT && result.kind() == Kind.COUNT;
        boolean alike = counts || passage.alike(first, second) && passage.alike(second, result);
        boolean exact = Passage.isExact(first) && Passage.isExact(second) && Passage.isExact(result);
        return told && alike && exact ? Optional.of(moved(passage, first, second, result)) : Optional.empty();
    }

    private static boolean sameLevel(Passage passage, Figure a, Figure b) {
        Aspect first = passage.aspect(a);
        Aspect second = passage.aspect(b);
        boolean apart = first.act().isPresent()
                && second.act().isPresent()
                && !first.act().equals(second.act());
        return !apart && first.definitions().equals(second.definitions());
    }

    /** Reads "an expected 775 ... The deficit would be 200", the actual number of the same year given before. */
    private void deficit(Passage passage, Sentence sentence, int at, List<Check> checks) {
        Figure result = sentence.figures().get(at);
        if (!Passage.isAmount(result) || isExpected(passage, result)) {
            return;
        }
        String before = Passage.lower(sentence.before(result));
        boolean named = at == 0 && passage.hasAny(before, Cue.DEFICIT);
        boolean concluded = !named && Passage.hasAny(before, CONCLUDED);
        if (!named && !concluded) {
            return;
        }
        boolean adjusted = Passage.hasAny(Passage.lower(sentence.after(result)), ADJUSTED);
        Optional<Figure> expected =
                passage.before(sentence, 1, term -> isExpected(passage, term) && passage.alike(term, result)).stream()
                        .filter(term -> !adjusted && (named || sameSource(term, result)))
                        .findFirst();
        expected.flatMap(term -> actual(passage, sentence, term, result))
                .map(actual -> check(passage, expected.get(), actual, result, named))
                .filter(check -> named || fits(passage, expected.get(), check))
                .ifPresent(checks::add);
    }

    private static boolean sameSource(Figure a, Figure b) {
        // what the text itself states may be what a source goes by
        return a.attribution().text().isEmpty()
                || a.attribution().text().equals(b.attribution().text());
    }

    private static boolean isExpected(Passage passage, Figure figure) {
        return passage.aspect(figure).definitions().contains("expected");
    }

    /** Returns the level that was found where {@code expected} was expected: same measure, same time, nearest before. */
    private static Optional<Figure> actual(Passage passage, Sentence sentence, Figure expected, Figure result) {
        Aspect aspect = passage.aspect(expected);
        return passage
                .before(sentence, TERM_SENTENCES, figure -> {
                    Aspect other = passage.aspect(figure);
                    boolean sameTime = aspect.when().isPresent()
                            && other.when().isPresent()
                            && aspect.when().get().overlap(other.when().get()) > 0.9;
                    return !Passage.same(figure, expected)
                            && !Passage.same(figure, result)
                            && passage.alike(figure, expected)
                            && !isExpected(passage, figure)
                            && sameTime
                            && other.act().equals(aspect.act())
                            && passage.hard(figure).liesBelow(passage.hard(expected))
                            && passage.hard(figure).high()
                                    > passage.hard(expected).low() * LEAST_FOUND;
                })
                .stream()
                .findFirst();
    }

    private static boolean fits(Passage passage, Figure expected, Check check) {
        Figure actual = check.members().get(1).figure();
        Figure result = check.members().get(2).figure();
        OptionalDouble difference = difference(passage, expected, actual);
        Optional<Double> stated = result.value()
                .best()
                .or(result.value()::high)
                .map(n -> n.doubleValue()
                        * passage.aspect(result).scale().factor().doubleValue());
        if (difference.isEmpty() || stated.isEmpty() || stated.get() <= 0 || difference.getAsDouble() <= 0) {
            return false;
        }
        double ratio = difference.getAsDouble() / stated.get();
        return check.result() == Result.HOLDS && Math.max(ratio, 1 / ratio) <= CLOSE;
    }

    private static OptionalDouble difference(Passage passage, Figure larger, Figure smaller) {
        boolean points =
                passage.point(larger).isPresent() && passage.point(smaller).isPresent();
        return points
                ? OptionalDouble.of(passage.point(larger).getAsDouble()
                        - passage.point(smaller).getAsDouble())
                : OptionalDouble.empty();
    }

    /** The larger of two round numbers is known by what is written, though each may be rounded past the other. */
    private Check moved(Passage passage, Figure from, Figure to, Figure by) {
        OptionalDouble way = difference(passage, from, to);
        boolean falls =
                way.isPresent() ? way.getAsDouble() > 0 : passage.hard(to).liesBelow(passage.hard(from));
        return falls ? check(passage, from, to, by, true) : check(passage, to, from, by, true);
    }

    private Check check(Passage passage, Figure larger, Figure smaller, Figure result, boolean binding) {
        Range difference = RangeArithmetic.difference(passage.hard(larger), passage.hard(smaller));
        boolean meets = difference.meets(passage.hard(result));
        OptionalDouble point = difference(passage, larger, smaller);
        String expected = Finding.show(difference, point);
        return Finding.of(
                rule(),
                meets ? Result.HOLDS : binding ? Result.FAILS : Result.CANNOT_TELL,
                Finding.difference(larger, smaller, result),
                expected,
                result.surface(),
                Finding.quote(larger) + " − " + Finding.quote(smaller) + " = " + expected
                        + Finding.fit(
                                meets,
                                result,
                                () -> Finding.gap(
                                        difference,
                                        passage.hard(result),
                                        result.value().best(),
                                        point)));
    }
}
