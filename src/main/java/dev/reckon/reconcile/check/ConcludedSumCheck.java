package dev.reckon.reconcile.check;

import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import dev.reckon.stats.Range;
import dev.reckon.stats.RangeArithmetic;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A sentence that draws the total of its numbers: "the north lost 1,240 and the south 860, so the district as a whole lost 2,100", "adding
 * the 3,400 of the city to the 2,250 of the suburbs gives 5,650".
 */
final class ConcludedSumCheck implements ArithmeticCheck {

    private static final List<String> SO = List.of("so", "thus", "hence", "therefore", "which means");
    private static final List<String> WHOLE =
            List.of("as a whole", "in all", "together", "altogether", "the whole", "combined", "all told", "in total");
    /** What stands alone before a total. */
    private static final List<String> ALTOGETHER =
            List.of("altogether", "in all", "all told", "together", "in total", "who thus numbered");

    private static final List<String> ADDING =
            List.of("adding", "added to", "taken together", "together with", "together,", "counting");
    private static final List<String> GIVES = List.of(
            "gives",
            "gave",
            "makes",
            "made",
            "comes to",
            "came to",
            "yields",
            "brings",
            "brought",
            "is",
            "was",
            "are",
            "were");

    private static final List<String> MAKES = List.of("that is", "that makes", "which makes", "which is", "making");

    private static final List<String> ARE =
            List.of(" are", " were", " comprise", " comprised", " consist of", " consisted of");

    private static final int MOST_PARTS = 6;

    private static final int FEWEST_LISTED = 3;
    private static final int MOST_WORDS_ON_ITEM = 3;

    @Override
    public String rule() {
        return ListSumCheck.RULE;
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.sentences().stream()
                .flatMap(sentence -> concluded(passage, sentence).or(() -> listed(passage, sentence)).stream())
                .toList();
    }

    private static Optional<Check> concluded(Passage passage, Sentence sentence) {
        int last = sentence.figures().size() - 1;
        if (last < 2 || last > MOST_PARTS) {
            return Optional.empty();
        }
        Figure total = sentence.figures().get(last);
        List<Figure> parts = sentence.figures().subList(0, last).stream()
                .filter(part -> !isPointer(sentence, part))
                .toList();
        boolean plain = parts.size() > 1
                && Stream.concat(parts.stream(), Stream.of(total))
                        .allMatch(figure -> Passage.isExact(figure)
                                && (figure.kind() == Kind.COUNT && total.kind() == Kind.COUNT
                                        || passage.alike(figure, total)));
        return plain && isConclusion(sentence, parts, total) && isLargest(passage, parts, total)
                ? check(passage, parts, total)
                : Optional.empty();
    }

    /** "In the three boats": told before, and nothing to add. */
    private static boolean isPointer(Sentence sentence, Figure part) {
        return part.surface().chars().allMatch(Character::isLetter)
                && Passage.lower(sentence.before(part)).stripTrailing().endsWith(" the");
    }

    /** Reads "the dead numbered 212: 140 soldiers, 52 sailors and 20 civilians." */
    private static Optional<Check> listed(Passage passage, Sentence sentence) {
        List<Figure> figures = sentence.figures();
        if (figures.size() <= FEWEST_LISTED || figures.size() > MOST_PARTS + 1) {
            return Optional.empty();
        }
        Figure whole = figures.get(0);
        List<Figure> parts = figures.subList(1, figures.size());
        boolean plain = figures.stream().allMatch(figure -> Passage.isExact(figure) && figure.kind() == Kind.COUNT)
                && isLargest(passage, parts, whole);
        String way = Passage.way(sentence, whole, parts.get(0));
        boolean opens =
                way.endsWith(":") || ARE.stream().anyMatch(way::endsWith) && Passage.wordsOf(way) <= MOST_WORDS_ON_ITEM;
        boolean last = Passage.way(sentence, parts.get(parts.size() - 2), parts.get(parts.size() - 1))
                .endsWith(" and");
        boolean closes = Passage.wordsOf(sentence.after(parts.get(parts.size() - 1))) <= MOST_WORDS_ON_ITEM;
        boolean joined = IntStream.range(1, parts.size())
                .allMatch(i ->
                        Passage.wordsOf(sentence.between(parts.get(i - 1), parts.get(i))) <= MOST_WORDS_ON_ITEM + 1);
        return plain && opens && last && closes && joined ? check(passage, parts, whole) : Optional.empty();
    }

    private static boolean isConclusion(Sentence sentence, List<Figure> parts, Figure total) {
        String way = Passage.way(sentence, parts.get(parts.size() - 1), total);
        int comma = Math.max(way.lastIndexOf(','), way.lastIndexOf(';'));
        String clause = way.substring(comma + 1).strip();
        boolean so = comma >= 0
                        && (Passage.opens(clause, SO) || Passage.opens(clause, List.of("who thus")))
                        && Passage.hasAny(clause, WHOLE)
                || comma >= 0 && ALTOGETHER.contains(clause);
        boolean makes = comma >= 0 && MAKES.contains(clause);
        boolean adding =
                Passage.opens(Passage.lower(sentence.before(parts.get(0))).strip(), ADDING)
                        && GIVES.stream().anyMatch(verb -> way.endsWith(" " + verb) || way.equals(verb));
        return so || makes || adding;
    }

    private static boolean isLargest(Passage passage, List<Figure> parts, Figure total) {
        double all = passage.point(total).orElse(0);
        return parts.stream().allMatch(part -> passage.point(part).orElse(Double.MAX_VALUE) < all);
    }

    private static Optional<Check> check(Passage passage, List<Figure> parts, Figure total) {
        Range sum = RangeArithmetic.sum(parts.stream().map(passage::hard).toList());
        return Totals.of(passage, parts, total, sum.meets(passage.hard(total)));
    }
}
