package dev.reckon.reconcile.check;

import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.reconcile.NumberText;
import dev.reckon.stats.Range;
import dev.reckon.stats.RangeArithmetic;
import java.util.List;
import java.util.Optional;

/** A change said twice, as an amount and as a share, against the level it led to: "rose by 5, or 2.5%, to 205", "867, 27% (184) higher than". */
final class ChangeShareCheck implements ArithmeticCheck {

    /** What joins the two ways of saying a change. */
    private static final List<String> OR = List.of("or", ", or", "(", ", that is", ", which is");

    /** What leads from a change to the level it came to. */
    private static final List<String> TO = List.of("to", ", to", ") to", "), to", "at", ", at", ") at");

    private static final List<String> HIGHER =
            List.of("higher", "lower", "more", "less", "fewer", "larger", "smaller", "greater", "up", "down");
    private static final int LONGEST_WAY_CHARACTERS = 40;
    private static final int LONGEST_WAY_FROM_LEVEL_CHARACTERS = 60;

    @Override
    public String rule() {
        return "growth";
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.atEach((sentence, at) -> twice(passage, sentence, at).stream());
    }

    private Optional<Check> twice(Passage passage, Sentence sentence, int at) {
        List<Figure> figures = sentence.figures();
        if (at + 1 >= figures.size()) {
            return Optional.empty();
        }
        Figure first = figures.get(at);
        Figure second = figures.get(at + 1);
        String joint = Passage.lower(sentence.between(first, second)).strip();
        boolean one = Passage.isAmount(first) && isPercentage(second);
        boolean other = isPercentage(first) && Passage.isAmount(second);
        if (!OR.contains(joint) || !(one || other)) {
            return Optional.empty();
        }
        Figure amount = one ? first : second;
        Figure share = one ? second : first;
        return leading(passage, sentence, at, amount, share).or(() -> compared(passage, sentence, at, amount, share));
    }

    private static boolean isPercentage(Figure figure) {
        return figure.kind() == Kind.PERCENTAGE && figure.unit().equals("%");
    }

    /** Reads "rose by 5, or 2.5%, to 205": the level stands behind. */
    private Optional<Check> leading(Passage passage, Sentence sentence, int at, Figure amount, Figure share) {
        List<Figure> figures = sentence.figures();
        Figure first = figures.get(at);
        String before = Passage.lower(sentence.before(first));
        String near = before.substring(Math.max(0, before.length() - LONGEST_WAY_CHARACTERS));
        if (at + 2 >= figures.size() || !Movement.moves(near)) {
            return Optional.empty();
        }
        Figure level = figures.get(at + 2);
        String way = Passage.lower(sentence.between(figures.get(at + 1), level)).strip();
        boolean leads = TO.contains(way) && passage.alike(amount, level);
        return leads ? check(passage, amount, share, level, Movement.falls(near)) : Optional.empty();
    }

    /** Reads "867 so far, 27% (184) higher than last year": the level stands before. */
    private Optional<Check> compared(Passage passage, Sentence sentence, int at, Figure amount, Figure share) {
        if (at == 0 || !isCompared(sentence, at)) {
            return Optional.empty();
        }
        Figure level = sentence.figures().get(at - 1);
        String way = Passage.lower(sentence.between(level, sentence.figures().get(at)));
        boolean aside = way.stripTrailing().endsWith(",")
                && way.indexOf(';') < 0
                && way.length() <= LONGEST_WAY_FROM_LEVEL_CHARACTERS;
        String word = comparative(sentence, at);
        return aside && passage.alike(amount, level)
                ? check(passage, amount, share, level, Movement.falls(word))
                : Optional.empty();
    }

    /** Returns whether "higher than" or the like follows the pair at {@code at}, so that its share is a change and no part. */
    static boolean isCompared(Sentence sentence, int at) {
        return at >= 0 && at + 1 < sentence.figures().size() && HIGHER.contains(comparative(sentence, at));
    }

    private static String comparative(Sentence sentence, int at) {
        String after =
                Passage.lower(sentence.after(sentence.figures().get(at + 1))).strip();
        String rest = after.startsWith(")") || after.startsWith(",")
                ? after.substring(1).strip()
                : after;
        return rest.substring(0, Phrases.wordEnd(rest));
    }

    /** The share is the amount over the level before: share = amount / (level − amount), or amount / (level + amount) for a fall. */
    private Optional<Check> check(Passage passage, Figure amount, Figure share, Figure level, boolean falls) {
        Range change = passage.hard(amount);
        Range base = falls
                ? RangeArithmetic.sum(List.of(passage.hard(level), change))
                : RangeArithmetic.difference(passage.hard(level), change);
        Optional<Range> percent = Arithmetic.over(change, base).map(ratio -> RangeArithmetic.scaled(ratio, 100));
        boolean exact = Passage.isExact(amount) && Passage.isExact(share) && Passage.isExact(level);
        boolean meets =
                percent.filter(range -> range.meets(passage.hard(share))).isPresent();
        return percent.filter(range -> meets || exact)
                .map(range -> Finding.of(
                        rule(),
                        meets ? Result.HOLDS : Result.FAILS,
                        List.of(
                                Finding.member(amount, "change"),
                                Finding.member(level, "to"),
                                Finding.member(share, "growth")),
                        NumberText.of(range) + "%",
                        share.surface(),
                        "A change of " + Finding.quote(amount) + " to " + Finding.quote(level) + " is "
                                + NumberText.of(range) + "%" + Finding.fit(meets, share)));
    }
}
