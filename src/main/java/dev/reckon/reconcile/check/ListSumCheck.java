package dev.reckon.reconcile.check;

import dev.reckon.align.Cues.Cue;
import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Hedge;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.stats.Range;
import dev.reckon.stats.RangeArithmetic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A run of figures that adds up to the figure before or behind it, whatever words join them: "56 deaths, 18 before the flood and 38 after".
 * A fit counts only when it is no accident: words announce a sum, or the numbers show digits enough. A miss counts only when it is a
 * hair's breadth between numbers written to the last digit.
 */
final class ListSumCheck implements ArithmeticCheck {

    static final String RULE = "sum";

    private static final int LONGEST_RUN = 6;

    /** Digits beside which chance fits are rare: one in a thousand. */
    private static final int TELLING_DIGITS = 4;

    /** A miss below this share of the whole is a slip, above it another question. */
    private static final double HAIR = 0.0005;

    /** So near a whole two numbers come that are all its parts, though one is wrong. */
    private static final double NEAR = 0.01;

    /** A part this small changes no sum that is not exact. */
    private static final double LEAST_PART = 0.02;

    @Override
    public String rule() {
        return RULE;
    }

    @Override
    public List<Check> in(Passage passage) {
        List<Check> checks = new ArrayList<>();
        for (Sentence sentence : passage.sentences()) {
            List<Figure> figures = new ArrayList<>(passage.before(sentence, 1, figure -> true));
            java.util.Collections.reverse(figures);
            int own = figures.size();
            figures.addAll(sentence.figures());
            for (int i = 0; i < figures.size(); i++) {
                Figure whole = figures.get(i);
                List<Figure> alike = new ArrayList<>(figures);
                alike.removeIf(part -> !Passage.same(part, whole) && !isOfSort(passage, part, whole));
                int at = alike.indexOf(whole);
                int first = (int)
                        alike.stream().filter(figures.subList(0, own)::contains).count();
                behind(passage, alike, at, first).ifPresent(checks::add);
                before(passage, alike, at, first).ifPresent(checks::add);
                slipped(passage, alike, at, first).ifPresent(checks::add);
            }
        }
        return checks;
    }

    /** The parts follow the whole; the last stands in the sentence looked at. */
    private Optional<Check> behind(Passage passage, List<Figure> figures, int whole, int own) {
        for (int past = whole + 3; past <= Math.min(figures.size(), whole + 1 + LONGEST_RUN); past++) {
            Optional<Check> check = past > own
                    ? fitting(passage, figures.subList(whole + 1, past), figures.get(whole))
                    : Optional.empty();
            if (check.isPresent()) {
                return check;
            }
        }
        return Optional.empty();
    }

    private Optional<Check> before(Passage passage, List<Figure> figures, int whole, int own) {
        for (int first = whole - 2; first >= Math.max(0, whole - LONGEST_RUN); first--) {
            Optional<Check> check = whole >= own
                    ? fitting(passage, figures.subList(first, whole), figures.get(whole))
                    : Optional.empty();
            if (check.isPresent()) {
                return check;
            }
        }
        return Optional.empty();
    }

    /** Reads "5,012 in May and 4,113 in June make 9,125, not the 9,128 of the summary": the whole is missed by next to nothing. */
    private Optional<Check> slipped(Passage passage, List<Figure> figures, int whole, int own) {
        for (int past = whole - 1; past >= Math.max(2, whole - 2) && whole >= own; past--) {
            for (int first = past - 2; first >= Math.max(0, past - LONGEST_RUN); first--) {
                Optional<Check> check = fitting(passage, figures.subList(first, past), figures.get(whole))
                        .filter(found -> found.result() == Result.FAILS);
                if (check.isPresent()) {
                    return check;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Check> fitting(Passage passage, List<Figure> parts, Figure whole) {
        if (!parts.stream().allMatch(part -> mayBePart(passage, part, whole))) {
            return Optional.empty();
        }
        Range sum = RangeArithmetic.sum(parts.stream().map(passage::hard).toList());
        double unit = passage.aspect(whole).scale().factor().doubleValue();
        double point = 0;
        for (Figure part : parts) {
            point += passage.point(part).orElse(Double.NaN) / unit;
        }
        double stated = whole.value()
                .best()
                .or(whole.value()::low)
                .map(Number::doubleValue)
                .orElse(Double.NaN);
        double miss = Math.abs(point - stated) / stated;
        if (miss > 0
                && smallest(passage, parts) < LEAST_PART * passage.hard(whole).low()) {
            return Optional.empty();
        }
        boolean telling = digits(whole) >= TELLING_DIGITS && parts.stream().anyMatch(p -> digits(p) >= TELLING_DIGITS);
        boolean fits = sum.meets(passage.hard(whole))
                && (telling
                        ? miss <= HAIR
                        : whole.kind() != Kind.MEASURE
                                && announced(passage, parts, whole)
                                && miss <= roughly(parts, whole));
        boolean slip = !sum.meets(passage.hard(whole))
                && telling
                && exact(parts, whole)
                && miss <= (isOfWhich(passage, parts, whole) ? NEAR : HAIR);
        return fits || slip ? Optional.of(check(parts, whole, point, fits)) : Optional.empty();
    }

    /** Only a whole behind which its parts are listed may be missed, a bound by more. */
    private static double roughly(List<Figure> parts, Figure whole) {
        return !isListed(parts, whole) ? 0 : whole.value().best().isEmpty() ? 0.08 : 0.03;
    }

    /** Reads "9,150, of which 5,012 were lost and 4,113 damaged": two parts that the text sets against the whole. */
    private static boolean isOfWhich(Passage passage, List<Figure> parts, Figure whole) {
        int from = whole.span().end();
        int to = parts.get(0).span().start();
        String way = from < to
                ? Passage.lower(whole.document().text().substring(from, to)).strip()
                : "";
        boolean joined = parts.size() == 2
                && Passage.has(
                        Passage.lower(whole.document()
                                .text()
                                .substring(
                                        parts.get(0).span().end(),
                                        parts.get(1).span().start())),
                        "and");
        return joined
                && way.indexOf(',') >= 0
                && passage.phrases(Cue.OF_WHOM).stream().anyMatch(way::endsWith);
    }

    private static double smallest(Passage passage, List<Figure> parts) {
        return parts.stream()
                .mapToDouble(part -> passage.point(part).orElse(0))
                .min()
                .orElse(0);
    }

    private static boolean isListed(List<Figure> parts, Figure whole) {
        int from = whole.span().end();
        int to = parts.get(0).span().start();
        return from < to && whole.document().text().substring(from, to).contains(":");
    }

    private static boolean exact(List<Figure> parts, Figure whole) {
        return whole.value().hedge() == Hedge.EXACT
                && digits(whole) >= TELLING_DIGITS
                && parts.stream()
                        .allMatch(part -> part.value().hedge() == Hedge.EXACT && digits(part) >= TELLING_DIGITS);
    }

    private static boolean isOfSort(Passage passage, Figure part, Figure whole) {
        return Passage.isAmount(whole) && passage.point(part).isPresent() && sameMeasure(passage, part, whole);
    }

    private static boolean mayBePart(Passage passage, Figure part, Figure whole) {
        return passage.point(part).orElse(0) > 0
                && passage.hard(part).low() < passage.hard(whole).high()
                && !part.stance().rejects();
    }

    /** Nouns may differ from part to part ("9 officers and 40 men of the 49"); measures and money must be the same. */
    private static boolean sameMeasure(Passage passage, Figure part, Figure whole) {
        boolean counts = part.kind() == Kind.COUNT && whole.kind() == Kind.COUNT;
        boolean otherUnit = part.kind() == Kind.MEASURE && !part.unit().equals(whole.unit());
        return (passage.alike(part, whole) && !otherUnit) || (counts && digits(part) >= TELLING_DIGITS - 1);
    }

    private static int digits(Figure figure) {
        return figure.value()
                .best()
                .or(figure.value()::low)
                .map(n -> n.stripTrailingZeros().precision())
                .orElse(0);
    }

    private static boolean announced(Passage passage, List<Figure> parts, Figure whole) {
        int start = Math.min(parts.get(0).span().start(), whole.span().start());
        int end =
                Math.max(parts.get(parts.size() - 1).span().end(), whole.span().end());
        String text = whole.document().text();
        int past = Math.min(text.length(), end + 30);
        String words = Passage.lower(text.substring(Math.max(0, start - 30), past));
        String between = words.substring(Math.min(words.length(), 30));
        return isListed(parts, whole) || passage.hasAny(words, Cue.SUM_ANNOUNCED) || between.contains("=");
    }

    static Check check(List<Figure> parts, Figure whole, double sum, boolean fits) {
        String expected = Finding.show(Range.closed(sum, sum), OptionalDouble.of(sum));
        String added = String.join(" + ", parts.stream().map(Finding::quote).toList());
        double gap =
                whole.value().best().map(n -> Math.abs(n.doubleValue() - sum)).orElse(0.0);
        return Finding.of(
                RULE,
                fits ? Result.HOLDS : Result.FAILS,
                Finding.whole(parts, whole),
                expected,
                whole.surface(),
                added + " = " + expected
                        + Finding.fit(fits, whole, () -> "; the gap is " + dev.reckon.reconcile.NumberText.of(gap)));
    }
}
