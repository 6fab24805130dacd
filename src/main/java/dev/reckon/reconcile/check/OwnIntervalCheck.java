package dev.reckon.reconcile.check;

import dev.reckon.align.Cues.Cue;
import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** An estimate lies inside its own interval: "900 (95% CI 800–990)", "900 (800–990)", "at least 600 and at most 900, most likely 760". */
final class OwnIntervalCheck implements ArithmeticCheck {

    /** Figures between an estimate and its interval: at most the level, as in "95% CI", and a time. */
    private static final int REACH = 3;

    private static final int LONGEST_WAY_CHARACTERS = 60;
    private static final int LONGEST_WAY_TO_BRACKET_CHARACTERS = 160;
    private static final int LONGEST_WAY_TO_BEST_CHARACTERS = 60;

    /** Words between an estimate and an interval that no words announce: its noun and what narrows it. */
    private static final int MOST_WORDS_TO_BRACKET = 3;

    private static final List<String> MIDDLES = List.of("mean", "mean value", "average", "median");
    private static final List<String> LIES =
            List.of("falls in", "lies in", "falls within", "lies within", "is within", "falls inside", "lies inside");

    /** How far back the estimate of an interval is looked for that stands in a sentence of its own. */
    private static final int MOST_SENTENCES = 20;

    @Override
    public String rule() {
        return "range_order";
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.atEach(
                (sentence, at) -> Passage.isInterval(sentence.figures().get(at))
                        ? inside(passage, sentence, at).stream()
                        : java.util.stream.Stream.empty());
    }

    private Optional<Check> inside(Passage passage, Sentence sentence, int at) {
        Figure range = sentence.figures().get(at);
        return announced(passage, sentence, at)
                .or(() -> bestBehind(passage, sentence, at))
                .map(estimate -> check(passage, estimate, range))
                .or(() -> within(passage, sentence, at))
                .or(() -> inner(passage, sentence, at))
                .or(() -> bound(passage, sentence, at))
                .or(() -> bracketed(passage, sentence, at))
                .or(() -> elsewhere(passage, sentence, at));
    }

    /** Returns the nearest number before the range at {@code at}, with words for an interval between. */
    private static Optional<Figure> announced(Passage passage, Sentence sentence, int at) {
        Figure range = sentence.figures().get(at);
        for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
            Figure estimate = sentence.figures().get(i);
            String between = Passage.lower(sentence.between(estimate, range));
            // "900 in the months since then (95% CI 800 to 990)"
            boolean other = isLevel(passage, sentence, estimate)
                    || estimate.kind() == Kind.DURATION && range.kind() != Kind.DURATION;
            if (!other) {
                boolean named = passage.hasAny(between, Cue.INTERVAL_NAMED);
                boolean opened = between.contains("(")
                        || between.contains("[")
                        || between.contains(",")
                        || Passage.has(between, "with");
                boolean bracket = between.lastIndexOf('(') > 0 && between.indexOf(';') < 0;
                int longest = bracket ? LONGEST_WAY_TO_BRACKET_CHARACTERS : LONGEST_WAY_CHARACTERS;
                boolean near = between.length() < longest && between.indexOf(')') < 0;
                return named && opened && near && isEstimate(passage, estimate, range)
                        ? Optional.of(estimate)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isEstimate(Passage passage, Figure estimate, Figure range) {
        return passage.alike(estimate, range)
                && estimate.value().best().isPresent()
                && !isMultiple(passage, estimate, range);
    }

    /** "150% more (95% CI 1.6 to 4.2)" gives its interval as a multiple: a bare range that misses a percentage is none of its own. */
    private static boolean isMultiple(Passage passage, Figure estimate, Figure range) {
        boolean bare = range.surface().indexOf('%') < 0
                && !Passage.lower(range.surface()).contains("per");
        return passage.isShare(estimate)
                && estimate.surface().indexOf('%') >= 0
                && bare
                && !passage.hard(estimate).meets(passage.hard(range));
    }

    /** Returns whether the figure is a level of confidence: "95% CI", "with 90 percent certainty". */
    private static boolean isLevel(Passage passage, Sentence sentence, Figure figure) {
        return passage.isShare(figure)
                && passage.opens(Passage.lower(sentence.after(figure)).strip(), Cue.LEVEL_OF_CONFIDENCE);
    }

    /** Reads "at least 600 and at most 900, but most likely 760". */
    private static Optional<Figure> bestBehind(Passage passage, Sentence sentence, int at) {
        if (at + 1 >= sentence.figures().size()) {
            return Optional.empty();
        }
        Figure range = sentence.figures().get(at);
        Figure best = sentence.figures().get(at + 1);
        String between = Passage.lower(sentence.between(range, best));
        boolean near = between.length() < LONGEST_WAY_TO_BEST_CHARACTERS;
        boolean likely = near && passage.hasAny(between, Cue.MOST_LIKELY);
        return Optional.of(best).filter(estimate -> likely && isEstimate(passage, estimate, range));
    }

    /** Reads "3 to 5 mm, with a mean of 4" and "an interval of 3 to 5, and 4 lies in the middle of it": shown where it fits. */
    private Optional<Check> within(Passage passage, Sentence sentence, int at) {
        if (at + 1 >= sentence.figures().size()) {
            return Optional.empty();
        }
        Figure range = sentence.figures().get(at);
        Figure estimate = sentence.figures().get(at + 1);
        String between = Passage.lower(sentence.between(range, estimate));
        String after = Passage.lower(sentence.after(estimate)).strip();
        boolean said = Passage.hasAny(between, MIDDLES) || Passage.opens(after, LIES);
        boolean near = between.length() < LONGEST_WAY_TO_BEST_CHARACTERS && between.indexOf(';') < 0;
        boolean alike = isEstimate(passage, estimate, range) || isBare(estimate);
        return said
                        && near
                        && alike
                        && estimate.value().best().filter(n -> holds(range, n)).isPresent()
                ? Optional.of(finding(estimate, range, true))
                : Optional.empty();
    }

    /** Reads "between 6 and 27, most commonly between 12 and 19": shown where the one holds the other. */
    private Optional<Check> inner(Passage passage, Sentence sentence, int at) {
        if (at + 1 >= sentence.figures().size()) {
            return Optional.empty();
        }
        Figure range = sentence.figures().get(at);
        Figure narrower = sentence.figures().get(at + 1);
        String between = Passage.lower(sentence.between(range, narrower));
        boolean likely = between.length() < LONGEST_WAY_TO_BEST_CHARACTERS
                && between.indexOf(';') < 0
                && passage.hasAny(between, Cue.MOST_LIKELY);
        return likely
                        && Passage.isInterval(narrower)
                        && passage.alike(narrower, range)
                        && narrower.value().low().filter(n -> holds(range, n)).isPresent()
                        && narrower.value().high().filter(n -> holds(range, n)).isPresent()
                ? Optional.of(finding(narrower, range, true))
                : Optional.empty();
    }

    /** Reads "more than 160 died (in a range of 90 to 240)": shown where the bound lies inside. */
    private Optional<Check> bound(Passage passage, Sentence sentence, int at) {
        if (at == 0) {
            return Optional.empty();
        }
        Figure estimate = sentence.figures().get(at - 1);
        Figure range = sentence.figures().get(at);
        String between = Passage.lower(sentence.between(estimate, range));
        String named = between + Passage.lower(range.surface());
        int open = between.lastIndexOf('(');
        boolean bracket = open >= 0
                && between.length() < LONGEST_WAY_TO_BRACKET_CHARACTERS
                && between.indexOf(')', open) < 0
                && passage.hasAny(named.substring(open), Cue.INTERVAL_NAMED);
        boolean bounded = estimate.value().best().isEmpty() && !Passage.isInterval(estimate);
        return bracket
                        && bounded
                        && passage.alike(estimate, range)
                        && estimate.value()
                                .low()
                                .or(estimate.value()::high)
                                .filter(n -> holds(range, n))
                                .isPresent()
                ? Optional.of(finding(estimate, range, true))
                : Optional.empty();
    }

    /** The unit of the range is that of the number behind it too. */
    private static boolean isBare(Figure estimate) {
        return estimate.kind() == Kind.COUNT && estimate.surface().chars().noneMatch(Character::isLetter);
    }

    private static boolean holds(Figure range, BigDecimal n) {
        return range.value().low().filter(low -> low.compareTo(n) <= 0).isPresent()
                && range.value().high().filter(high -> high.compareTo(n) >= 0).isPresent();
    }

    /** Reads "900 deaths (800–990)": what stands alone in brackets is an interval when it holds the number before it. */
    private Optional<Check> bracketed(Passage passage, Sentence sentence, int at) {
        if (at == 0) {
            return Optional.empty();
        }
        Figure estimate = sentence.figures().get(at - 1);
        Figure range = sentence.figures().get(at);
        String before = sentence.between(estimate, range).stripTrailing();
        String after = sentence.after(range).stripLeading();
        boolean round = before.endsWith("(") && after.startsWith(")");
        boolean square = before.endsWith("[") && after.startsWith("]");
        if (!(round || square) || !isEstimate(passage, estimate, range)) {
            return Optional.empty();
        }
        String noun = before.substring(0, before.length() - 1);
        boolean right = noun.chars().noneMatch(c -> ",;:()[]".indexOf(c) >= 0)
                && Passage.wordsOf(noun) <= MOST_WORDS_TO_BRACKET;
        Check check = check(passage, estimate, range);
        // without words for it a range that misses the number may be anything, but not beside one that is named
        return Optional.of(check)
                .filter(found -> right && (found.result() == Result.HOLDS || isNamedBefore(passage, sentence, at)));
    }

    private static boolean isNamedBefore(Passage passage, Sentence sentence, int at) {
        for (int i = at - 1; i > 0; i--) {
            if (Passage.isInterval(sentence.figures().get(i))
                    && announced(passage, sentence, i).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Reads "Some 900 died. ... With 95 percent certainty the number is no lower than 800 and no higher than 990." */
    private Optional<Check> elsewhere(Passage passage, Sentence sentence, int at) {
        Figure range = sentence.figures().get(at);
        boolean sure = sentence.figures().subList(0, at).stream().anyMatch(f -> isLevel(passage, sentence, f));
        if (!sure) {
            return onlyOneBefore(passage, sentence, at);
        }
        return passage.before(sentence, MOST_SENTENCES, estimate -> isEstimateOf(passage, estimate, range)).stream()
                .findFirst()
                .map(estimate -> check(passage, estimate, range));
    }

    /** Reads "Some 900 died. The estimates range from 800 to 990": shown where the one number of its sort before it fits. */
    private Optional<Check> onlyOneBefore(Passage passage, Sentence sentence, int at) {
        Figure range = sentence.figures().get(at);
        String before = Passage.lower(sentence.before(range)) + Passage.lower(range.surface());
        if (!passage.hasAny(before, Cue.INTERVAL_NAMED)) {
            return Optional.empty();
        }
        List<Figure> here = sentence.figures().subList(0, at).stream()
                .filter(estimate -> passage.alike(estimate, range))
                .toList();
        List<Figure> estimates =
                here.isEmpty() ? passage.before(sentence, 1, estimate -> passage.alike(estimate, range)) : here;
        return Optional.of(estimates)
                .filter(found -> found.size() == 1
                        && isEstimateOf(passage, found.get(0), range)
                        && found.get(0)
                                .value()
                                .best()
                                .filter(n -> holds(range, n))
                                .isPresent())
                .map(found -> finding(found.get(0), range, true));
    }

    private static boolean isEstimateOf(Passage passage, Figure estimate, Figure range) {
        return isEstimate(passage, estimate, range)
                && passage.aspect(estimate).act().equals(passage.aspect(range).act())
                && passage.aspect(range).act().isPresent()
                && passage.hard(estimate).meets(passage.hard(range));
    }

    private Check check(Passage passage, Figure estimate, Figure range) {
        return finding(estimate, range, passage.hard(estimate).meets(passage.hard(range)));
    }

    private Check finding(Figure estimate, Figure range, boolean inside) {
        return Finding.of(
                rule(),
                inside ? Result.HOLDS : Result.FAILS,
                List.of(Finding.member(estimate, "estimate"), Finding.member(range, "interval")),
                "inside " + range.surface(),
                estimate.surface(),
                Finding.quote(estimate) + (inside ? " lies inside " : " lies outside ") + "its own interval, "
                        + Finding.quote(range) + ".");
    }
}
