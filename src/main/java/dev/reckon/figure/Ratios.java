package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Hedge;
import dev.reckon.mention.Kind;
import dev.reckon.mention.Mention;
import dev.reckon.mention.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tells ratios of two like things from counts by the name before them, and the p-values and sample sizes that stand beside them. */
final class Ratios {

    private static final int REACH = 6;
    private static final int SHORT = 4;
    private static final BigDecimal MOST = BigDecimal.valueOf(20);

    private final Passage passage;
    private final Line line;

    Ratios(Passage passage) {
        this.passage = passage;
        this.line = passage.line();
    }

    /** Returns {@code mention} as a ratio: "an odds ratio of 1.84", "IRR 3.1", and the interval that belongs to one. */
    Optional<Mention> of(Mention mention, List<Mention> earlier) {
        return isIntervalOf(mention, earlier)
                        || isNextOf(mention, earlier)
                        || isNamedBefore(mention)
                        || isRiskWithInterval(mention)
                ? Optional.of(mention.as(Kind.RATIO, Unit.TIMES.name()))
                : Optional.empty();
    }

    /** "the risk of death from fever (1.030, 95% CI: 1.027, 1.034)": what has its interval behind it, of risks and associations. */
    private boolean isRiskWithInterval(Mention mention) {
        int open = passage.parenthesisAt(mention.from());
        boolean opens = open == mention.from() - 1 && mention.grain().compareTo(BigDecimal.ONE) < 0;
        boolean small = mention.best().filter(best -> best.compareTo(MOST) < 0).isPresent();
        if (open < 0 || !opens || !small || mention.unit().isPresent() || !line.isMark(mention.to(), ',')) {
            return false;
        }
        int close = Math.min(passage.parenthesisEnd(open), mention.to() + REACH);
        boolean interval = IntStream.range(mention.to(), close).anyMatch(i -> line.is(i, WordClass.INTERVAL_NOUN));
        return interval && IntStream.range(0, line.size()).anyMatch(this::isOfRisk);
    }

    private boolean isOfRisk(int i) {
        return switch (line.word(i).form()) {
            case "risk", "risks", "association", "associations", "associated", "odds", "hazard", "hazards" -> true;
            default -> false;
        };
    }

    private boolean isIntervalOf(Mention mention, List<Mention> earlier) {
        for (int k = earlier.size() - 1;
                k >= 0 && mention.from() - earlier.get(k).to() <= REACH;
                k--) {
            Mention before = earlier.get(k);
            if (before.kind() != Kind.PERCENTAGE) {
                int open = passage.parenthesisAt(mention.from());
                boolean together =
                        mention.hedge() == Hedge.RANGE || open >= 0 && passage.parenthesisAt(before.from()) == open;
                return together
                        && before.kind() == Kind.RATIO
                        && before.unit().filter(Unit.TIMES.name()::equals).isPresent();
            }
        }
        return false;
    }

    /** "ratios of 1.76 (1.6 to 1.8) and 2.12": what "and" joins to a ratio, its interval apart, is one. */
    private boolean isNextOf(Mention mention, List<Mention> earlier) {
        return line.isForm(mention.from() - 1, "and")
                && mention.unit().isEmpty()
                && earlier.stream()
                        .filter(before -> passage.parenthesisAt(before.from()) < 0)
                        .reduce((a, b) -> b)
                        .filter(before -> before.kind() == Kind.RATIO)
                        .filter(before ->
                                before.unit().filter(Unit.TIMES.name()::equals).isPresent())
                        .filter(before -> joins(before.to(), mention.from() - 1))
                        .isPresent();
    }

    /** Nothing stands in tokens {@code [from, to)} but a remark in parentheses or a comma. */
    private boolean joins(int from, int to) {
        int at = line.isMark(from, '(') || line.isMark(from, '[') ? passage.parenthesisEnd(from) : from;
        return at == to || at == to - 1 && line.isMark(at, ',');
    }

    private boolean isNamedBefore(Mention mention) {
        for (int i = mention.from() - 1; i >= Math.max(0, mention.from() - REACH); i--) {
            if (isName(line, i)) {
                return true;
            }
            boolean stop = line.isMark(i, ';') || line.isMark(i, '.');
            if (stop || passage.mentionAt(i) >= 0) {
                return false;
            }
        }
        return false;
    }

    /** Returns whether the head of a column names a ratio: "HR (95% CI)". */
    static boolean isNamedIn(Line head) {
        for (int i = 0; i < head.size(); i++) {
            if (isName(head, i)) {
                return true;
            }
        }
        return false;
    }

    /** Short names are capitals: "or" and "hr" mean other things. */
    private static boolean isName(Line line, int i) {
        if (!line.is(i, WordClass.RATIO_NAME)) {
            return false;
        }
        String text = line.textOf(i);
        int last = text.length() > 2 && text.endsWith("s") ? text.length() - 2 : text.length() - 1;
        return text.length() > SHORT || Character.isUpperCase(text.charAt(last));
    }

    /** Returns whether {@code mention} is a p-value: "p = 0.86", "p &lt; 0.001". */
    static boolean isProbability(Line line, Mention mention) {
        int before = line.isMark(mention.from() - 1, '=') ? mention.from() - 2 : mention.from() - 1;
        boolean sign = before < mention.from() - 1 || "<>≤≥=".indexOf(line.charAt(mention.from())) >= 0;
        return sign && line.isForm(before, "p");
    }

    /** Returns whether {@code mention} is the size of a sample: "n = 623". */
    static boolean isSampleSize(Line line, Mention mention) {
        return line.isMark(mention.from() - 1, '=') && line.isForm(mention.from() - 2, "n");
    }
}
