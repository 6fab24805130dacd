package dev.reckon.reconcile.check;

import dev.reckon.align.Aspect;
import dev.reckon.align.Cues.Cue;
import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.align.PartLink;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Hedge;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.stats.Range;
import dev.reckon.stats.RangeArithmetic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Parts add up to their whole: parts in parentheses, lists that end in a total, spans of time that tile a longer one. */
final class SumCheck implements ArithmeticCheck {

    private static final List<String> TOTALS =
            List.of("total", "totals", "sum", "in all", "altogether", "combined", "totalling", "totaling");
    private static final int MOST_WORDS_AFTER_TOTAL = 3;
    private static final long ONE_DAY = 1;

    /** A total so many times smaller than one of the numbers before it is not theirs. */
    private static final BigDecimal MOST_BELOW = BigDecimal.valueOf(20);

    /** So many numbers before a total are tried in all their combinations. */
    private static final int MOST_TRIED = 6;

    /** What is known of the parts: whether the text gives them as all there are. */
    private enum Coverage {
        ALL,
        PERHAPS_ALL,
        /** Another statement may count otherwise: only agreement is worth showing. */
        ELSEWHERE
    }

    @Override
    public String rule() {
        return ListSumCheck.RULE;
    }

    @Override
    public List<Check> in(Passage passage) {
        List<Check> checks = new ArrayList<>();
        linked(passage, checks);
        for (Sentence sentence : passage.sentences()) {
            announced(passage, sentence, checks);
            totals(passage, sentence, checks);
        }
        Series.in(passage).forEach(series -> tiled(passage, series, checks));
        TableTotals.in(passage).forEach(total -> add(passage, total.parts(), total.total(), Coverage.ALL, checks));
        return checks;
    }

    private void linked(Passage passage, List<Check> checks) {
        IdentityHashMap<Figure, List<Figure>> parts = new IdentityHashMap<>();
        List<Figure> wholes = new ArrayList<>();
        for (PartLink link : passage.links()) {
            if (link.cue() == PartLink.Cue.PARENTHESIS || link.cue() == PartLink.Cue.OF_THESE) {
                if (!parts.containsKey(link.whole())) {
                    wholes.add(link.whole());
                }
                parts.computeIfAbsent(link.whole(), w -> new ArrayList<>()).add(link.part());
            }
        }
        for (Figure whole : wholes) {
            // "1,770 in all. Of these 1,770, 354": what is named again is no part
            List<Figure> found = parts.getOrDefault(whole, List.of()).stream()
                    .filter(part -> !passage.point(part).equals(passage.point(whole)))
                    .toList();
            if (found.size() > 1) {
                add(passage, found, whole, tiles(passage, found), checks);
            }
        }
    }

    /** Parts that each name another stretch of time, one after the other, are all there are. */
    private static Coverage tiles(Passage passage, List<Figure> parts) {
        List<Aspect.When> spans = parts.stream()
                .flatMap(part -> passage.aspect(part).when().stream())
                .sorted(Comparator.comparingLong(Aspect.When::firstDay))
                .toList();
        boolean gapless = spans.size() == parts.size() && gapless(spans);
        return gapless ? Coverage.ALL : Coverage.PERHAPS_ALL;
    }

    private static boolean gapless(List<Aspect.When> spans) {
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).firstDay() != spans.get(i - 1).lastDay() + ONE_DAY) {
                return false;
            }
        }
        return true;
    }

    /** Reads "12, 9 and 7, in all 28": all items of the list, or as many of the last as fit. */
    private void announced(Passage passage, Sentence sentence, List<Check> checks) {
        for (int at = 2; at < sentence.figures().size(); at++) {
            List<Figure> items = Phrases.itemsOf(passage, sentence, at);
            Figure total = sentence.figures().get(at);
            if (!items.isEmpty()) {
                boolean other = total.act().isPresent()
                        && items.stream()
                                .allMatch(item ->
                                        item.act().isPresent() && !item.act().equals(total.act()));
                boolean added = passage.hasAny(Passage.lower(sentence.before(items.get(0))), Cue.IN_ADDITION);
                boolean all = !added && (Phrases.closes(sentence, total) || !other);
                Coverage coverage = all ? Coverage.ALL : Coverage.PERHAPS_ALL;
                List<Figure> last = fitting(passage, items, total);
                List<Figure> parts = meets(passage, last, total)
                        ? last
                        : fittingAny(passage, sentence.figures().subList(0, at), total)
                                .orElse(last);
                add(passage, parts, total, coverage, checks);
            }
        }
    }

    private static boolean meets(Passage passage, List<Figure> parts, Figure total) {
        return RangeArithmetic.sum(
                        parts.stream().map(part -> read(passage, part, total)).toList())
                .meets(passage.hard(total));
    }

    /** "408 marches here and 168 in 81 other lands, 576 altogether": two of the numbers before it, or more, that give the total. */
    private static Optional<List<Figure>> fittingAny(Passage passage, List<Figure> before, Figure total) {
        int all = Math.min(before.size(), MOST_TRIED);
        List<Figure> tried = before.subList(before.size() - all, before.size());
        for (int set = 1; set < 1 << all; set++) {
            List<Figure> parts = new ArrayList<>();
            for (int i = 0; i < all; i++) {
                if ((set >> i & 1) == 1) {
                    parts.add(tried.get(i));
                }
            }
            boolean counts = parts.size() > 1 && parts.stream().allMatch(Passage::isAmount);
            if (counts && meets(passage, parts, total)) {
                return Optional.of(parts);
            }
        }
        return Optional.empty();
    }

    private static boolean sameAct(Passage passage, List<Figure> parts, Figure total) {
        return parts.stream()
                .allMatch(part ->
                        passage.aspect(part).act().equals(passage.aspect(total).act()));
    }

    private static List<Figure> fitting(Passage passage, List<Figure> items, Figure total) {
        for (int from = 0; from + 1 < items.size(); from++) {
            List<Figure> last = items.subList(from, items.size());
            Range sum = RangeArithmetic.sum(
                    last.stream().map(part -> read(passage, part, total)).toList());
            if (sum.meets(passage.hard(total))) {
                return last;
            }
        }
        return items;
    }

    private void totals(Passage passage, Sentence sentence, List<Check> checks) {
        List<Figure> figures = sentence.figures();
        int from = 0;
        for (int i = 1; i < figures.size(); i++) {
            if (!Phrases.itemsOf(passage, sentence, i).isEmpty()) {
                from = i + 1;
                continue;
            }
            String between = Passage.lower(sentence.between(figures.get(i - 1), figures.get(i)));
            if (!announcesTotal(between)) {
                continue;
            }
            Figure total = figures.get(i);
            List<Figure> parts = new ArrayList<>();
            for (Figure part : figures.subList(from, i)) {
                boolean counts = passage.alike(part, total) && Passage.isAmount(part);
                if (counts && !isPart(passage, part)) {
                    parts.add(part);
                }
            }
            if (parts.size() > 1) {
                boolean listed = between.contains(":") || between.contains("=");
                boolean all = listed
                        || (sameAct(passage, parts, total)
                                && Passage.hasAny(between, List.of("for a total", "a total")));
                add(passage, parts, total, all ? Coverage.ALL : Coverage.PERHAPS_ALL, checks);
            }
            from = i + 1;
        }
    }

    private static boolean isPart(Passage passage, Figure figure) {
        return !passage.linksOf(figure).isEmpty();
    }

    private static boolean announcesTotal(String between) {
        for (String total : TOTALS) {
            int at = between.lastIndexOf(total);
            if (at >= 0 && Passage.has(between, total)) {
                String tail = between.substring(at + total.length()).strip();
                // "72 in all, four more": what a comma parts from the words they do not announce
                return !tail.startsWith(",")
                        && !tail.startsWith(";")
                        && (tail.isEmpty() || tail.split("\\s+").length <= MOST_WORDS_AFTER_TOTAL);
            }
        }
        return between.strip().equals("=");
    }

    private void tiled(Passage passage, Series series, List<Check> checks) {
        List<Series.Entry> byStart = series.entries().stream()
                .sorted(Comparator.comparingLong(entry -> entry.when().firstDay()))
                .toList();
        for (Series.Entry whole : series.entries()) {
            List<Figure> parts = tiling(byStart, whole);
            if (parts.size() > 1) {
                boolean together = parts.stream()
                        .allMatch(part -> part.sentence().equals(whole.figure().sentence()));
                add(passage, parts, whole.figure(), together ? Coverage.ALL : Coverage.ELSEWHERE, checks);
            }
        }
    }

    /** Returns entries that follow each other without gap from the first to the last day of {@code whole}, none otherwise. */
    private static List<Figure> tiling(List<Series.Entry> byStart, Series.Entry whole) {
        List<Figure> parts = new ArrayList<>();
        long next = whole.when().firstDay();
        for (Series.Entry entry : byStart) {
            boolean fits = entry.when().firstDay() == next && whole.when().surrounds(entry.when());
            if (fits) {
                parts.add(entry.figure());
                next = entry.when().lastDay() + ONE_DAY;
            }
        }
        return next == whole.when().lastDay() + ONE_DAY ? parts : List.of();
    }

    /** "71,568, up from 67,114, and in all but 12 towns": a slip of the pen takes a digit from a total, not several. */
    private static boolean isFarBelow(List<Figure> parts, Figure whole) {
        return whole.value()
                .best()
                .filter(total -> parts.stream()
                        .flatMap(part -> part.value().best().stream())
                        .anyMatch(part -> total.multiply(MOST_BELOW).compareTo(part) < 0))
                .isPresent();
    }

    private void add(Passage passage, List<Figure> parts, Figure whole, Coverage coverage, List<Check> checks) {
        if (isFarBelow(parts, whole)) {
            return;
        }
        Range sum = RangeArithmetic.sum(
                parts.stream().map(part -> read(passage, part, whole)).toList());
        Range total = passage.hard(whole);
        boolean meets = sum.meets(total);
        Result result = meets
                ? Result.HOLDS
                : coverage == Coverage.ALL || total.liesBelow(sum) ? Result.FAILS : Result.CANNOT_TELL;
        OptionalDouble point = point(passage, parts);
        boolean slip = result == Result.CANNOT_TELL
                && point.isPresent()
                && whole.value().best().isPresent()
                && Slips.likely(whole.value().best().get(), BigDecimal.valueOf(point.getAsDouble()))
                        .filter(words -> words.contains("transposed"))
                        .isPresent();
        if (coverage == Coverage.ELSEWHERE && result != Result.HOLDS) {
            return;
        }
        checks.add(Finding.of(
                rule(),
                slip ? Result.FAILS : result,
                Finding.whole(parts, whole),
                Finding.show(sum, point),
                whole.surface(),
                explanation(parts, whole, sum, total, point)));
    }

    /** A total written to the unit was added up from parts known to the unit, however round they look. */
    private static Range read(Passage passage, Figure part, Figure whole) {
        boolean plain = part.value().hedge() == Hedge.EXACT && whole.value().hedge() == Hedge.EXACT;
        boolean finer = plain && whole.value().grain().compareTo(part.value().grain()) < 0;
        if (!finer || passage.point(part).isEmpty()) {
            return passage.hard(part);
        }
        double half = whole.value().grain().doubleValue()
                * passage.aspect(whole).scale().factor().doubleValue()
                / 2;
        double n = passage.point(part).getAsDouble();
        return Range.closed(n - half, n + half);
    }

    private static OptionalDouble point(Passage passage, List<Figure> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Figure part : parts) {
            Optional<BigDecimal> best = part.value().best();
            if (best.isEmpty()) {
                return OptionalDouble.empty();
            }
            sum = sum.add(best.get().multiply(passage.aspect(part).scale().factor()));
        }
        return OptionalDouble.of(sum.doubleValue());
    }

    private static String explanation(List<Figure> parts, Figure whole, Range sum, Range total, OptionalDouble point) {
        String added = String.join(" + ", parts.stream().map(Finding::quote).toList());
        boolean meets = sum.meets(total);
        return added + " = " + Finding.show(sum, point)
                + Finding.fit(
                        meets,
                        whole,
                        () -> Finding.gap(sum, total, whole.value().best(), point));
    }
}
