package dev.reckon.mention;

import dev.reckon.lang.Line;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads two numbers in a bracket behind a third that lies between them as its interval: "1.45 [1.20, 1.75]", "12.1 (9.8; 15.0)", "3.1 [2.6 and 3.7]". */
final class BracketIntervals {

    private static final String RULE = "range.bracket";

    /** In tokens, from an estimate over the noun it counts to its bracket. */
    private static final int REACH = 3;

    private BracketIntervals() {}

    /** Joins the pairs among {@code mentions} of {@code line}, in order, in place. */
    static void join(Line line, List<Mention> mentions) {
        for (int k = mentions.size() - 2; k > 0; k--) {
            Mention low = mentions.get(k);
            Mention high = mentions.get(k + 1);
            if (isBracket(line, low, high) && isAround(line, mentions.get(k - 1), low, high)) {
                mentions.set(k, interval(line, mentions.get(k - 1), low, high));
                mentions.remove(k + 1);
            }
        }
    }

    private static boolean isBracket(Line line, Mention low, Mention high) {
        boolean opens = line.isMark(low.from() - 1, '[') || line.isMark(low.from() - 1, '(');
        boolean closes = line.isMark(high.to(), ']') || line.isMark(high.to(), ')');
        boolean parted = line.isMark(low.to(), ',') || line.isMark(low.to(), ';') || line.isForm(low.to(), "and");
        return opens && closes && parted && high.from() == low.to() + 1;
    }

    /** Strictly between, and written to as many places: "in 2003 (12, 14)" is none. */
    private static boolean isAround(Line line, Mention estimate, Mention low, Mention high) {
        Optional<BigDecimal> best = estimate.best();
        int behind = estimate.phraseEnd();
        boolean near = low.from() - 1 - behind < REACH && low.from() - 1 >= behind;
        boolean plain = low.best().isPresent()
                && high.best().isPresent()
                && low.hedge() == Hedge.EXACT
                && high.hedge() == Hedge.EXACT;
        return near
                && plain
                && best.isPresent()
                && noWord(line, behind, low.from() - 1)
                && low.grain().compareTo(high.grain()) == 0
                && low.best().get().compareTo(best.get()) < 0
                && high.best().get().compareTo(best.get()) > 0;
    }

    private static boolean noWord(Line line, int from, int to) {
        return from == to || line.isMark(from, ',') && from + 1 == to;
    }

    private static Mention interval(Line line, Mention estimate, Mention low, Mention high) {
        return new Mention(
                line.spanOf(low.from(), high.to()),
                low.from(),
                high.to(),
                estimate.kind(),
                estimate.unit(),
                low.best(),
                Optional.empty(),
                high.best(),
                Hedge.RANGE,
                low.grain(),
                Optional.empty(),
                false,
                List.of(RULE, low.rules().get(0), high.rules().get(0)));
    }
}
