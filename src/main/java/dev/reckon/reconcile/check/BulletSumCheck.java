package dev.reckon.reconcile.check;

import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.doc.Block;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Hedge;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import dev.reckon.stats.Range;
import dev.reckon.stats.RangeArithmetic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The items of a list add up to the figure that stands right before it: "Losses: 58" over "- 40 ewes", "- 18 lambs". Only a list of
 * which every item leads with a figure of the sort counts. Few lists give all parts, so that a sum that fits is taken for one, and one
 * that does not only when numbers written to the last digit miss by a hair's breadth.
 */
final class BulletSumCheck implements ArithmeticCheck {

    /** A fit further off is chance. */
    private static final double CLOSE = 0.03;

    /** A miss below this share of the whole is a slip, above it another question. */
    private static final double HAIR = 0.0005;

    private static final int FEWEST_DIGITS = 4;

    /** How far the list may begin behind its whole. */
    private static final int REACH_CHARACTERS = 200;

    @Override
    public String rule() {
        return ListSumCheck.RULE;
    }

    @Override
    public List<Check> in(Passage passage) {
        List<Check> checks = new ArrayList<>();
        List<Sentence> sentences = passage.sentences();
        for (int i = 0; i + 2 < sentences.size(); i++) {
            if (!isItem(sentences.get(i)) && isItem(sentences.get(i + 1))) {
                fitting(passage, sentences.get(i), items(sentences, i + 1)).ifPresent(checks::add);
            }
        }
        return checks;
    }

    private static boolean isItem(Sentence sentence) {
        return sentence.block()
                .filter(block -> block.kind() == Block.Kind.LIST_ITEM)
                .isPresent();
    }

    /** The first figure of every item of the list that begins at {@code first}. */
    private static List<Figure> items(List<Sentence> sentences, int first) {
        List<Figure> items = new ArrayList<>();
        Optional<Block> last = Optional.empty();
        for (int i = first; i < sentences.size() && isItem(sentences.get(i)); i++) {
            if (sentences.get(i).section() != sentences.get(first).section()) {
                break;
            }
            if (!sentences.get(i).block().equals(last)) {
                items.add(sentences.get(i).figures().get(0));
            }
            last = sentences.get(i).block();
        }
        return items;
    }

    private static Optional<Check> fitting(Passage passage, Sentence sentence, List<Figure> items) {
        List<Figure> figures = sentence.figures();
        Figure whole = figures.get(figures.size() - 1);
        boolean near = items.get(0).span().start() - whole.span().end() <= REACH_CHARACTERS;
        boolean listed = near && items.size() > 1 && items.stream().allMatch(item -> isPart(passage, item, whole));
        if (!listed || passage.point(whole).isEmpty()) {
            return Optional.empty();
        }
        Range sum = RangeArithmetic.sum(items.stream().map(passage::hard).toList());
        double point = items.stream()
                .mapToDouble(item -> passage.point(item).orElseThrow())
                .sum();
        double stated = passage.point(whole).orElseThrow();
        double miss = Math.abs(point - stated) / stated;
        boolean fits = sum.meets(passage.hard(whole)) && miss <= CLOSE;
        boolean slip = !fits && miss <= HAIR && isExact(whole) && items.stream().allMatch(BulletSumCheck::isExact);
        double unit = passage.aspect(whole).scale().factor().doubleValue();
        return fits || slip ? Optional.of(ListSumCheck.check(items, whole, point / unit, fits)) : Optional.empty();
    }

    private static boolean isPart(Passage passage, Figure item, Figure whole) {
        boolean counts = item.kind() == Kind.COUNT && whole.kind() == Kind.COUNT;
        return Passage.isAmount(item)
                && (passage.alike(item, whole) || counts)
                && passage.point(item).orElse(0) > 0
                && passage.hard(item).low() < passage.hard(whole).high()
                && !item.stance().rejects();
    }

    private static boolean isExact(Figure figure) {
        return figure.value().hedge() == Hedge.EXACT
                && figure.value()
                        .best()
                        .filter(n -> n.stripTrailingZeros().precision() >= FEWEST_DIGITS)
                        .isPresent();
    }
}
