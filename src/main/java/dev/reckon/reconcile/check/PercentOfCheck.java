package dev.reckon.reconcile.check;

import dev.reckon.align.Aspect;
import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.align.PartLink;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Hedge;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.reconcile.NumberText;
import dev.reckon.stats.Range;
import dev.reckon.stats.RangeArithmetic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** A share of a base gives a part: "13% (95 of 730)", "about 90% of these", "308, or 44% of the population". */
final class PercentOfCheck implements ArithmeticCheck {

    private static final List<String> OF_THESE =
            List.of("of these", "of them", "of those", "of whom", "of which", "of the total");
    private static final List<String> THESE = List.of("of them", "of those", "of these");
    private static final List<String> OR = List.of(
            "or",
            "about",
            "constituted",
            "constituting",
            "representing",
            "represents",
            "represented",
            "equal to",
            "equivalent to",
            "amounting to",
            "making up",
            "i.e.",
            "that is",
            "which is",
            "which makes",
            "yield",
            "yielding",
            "accounting for",
            "some",
            "roughly",
            "approximately",
            "nearly",
            "almost",
            "around",
            "comprising");
    private static final List<String> RESTATES = List.of("or", ", or", "(", ", that is", ", i.e.", "– or", "— or", ",");
    private static final int MOST_WORDS_ON_PART = 6;
    private static final int LONGEST_WAY_CHARACTERS = 200;

    /** Shares that may be so many times each other tell nothing of a base that is not given. */
    private static final double WIDEST = 5;

    /** A base one sentence away is only looked for this many sentences back. */
    private static final int BASE_SENTENCES = 40;

    @Override
    public String rule() {
        return "percent_of";
    }

    @Override
    public List<Check> in(Passage passage) {
        List<Check> checks = new ArrayList<>();
        for (Sentence sentence : passage.sentences()) {
            List<Figure> figures = sentence.figures();
            for (int i = 0; i < figures.size(); i++) {
                if (passage.isShare(figures.get(i))) {
                    share(passage, sentence, i, checks);
                }
            }
        }
        return checks;
    }

    private void share(Passage passage, Sentence sentence, int at, List<Check> checks) {
        Figure share = sentence.figures().get(at);
        Optional<Check> beside = linkBeside(passage, sentence, at)
                .map(link -> check(passage, share, link.part(), link.whole(), true))
                // "(8% of the north)" may be a share of something else
                .filter(check -> !isOfSomething(sentence, share) || check.result() == Result.HOLDS);
        if (beside.isPresent()) {
            checks.add(beside.get());
            return;
        }
        if (Passage.hasAny(start(sentence.after(share)), OF_THESE)) {
            antecedent(passage, sentence, at).ifPresent(base -> checks.add(implied(passage, share, base)));
            return;
        }
        Optional<Figure> restated = restated(sentence, at);
        if (restated.isPresent()
                && ChangeShareCheck.isCompared(
                        sentence, Math.min(at, sentence.figures().indexOf(restated.get())))) {
            return;
        }
        Optional<Figure> whole = restated.flatMap(part -> Phrases.baseBefore(passage, sentence, part, share));
        if (whole.isPresent() && countable(restated.get())) {
            checks.add(check(passage, share, restated.get(), whole.get(), true));
            return;
        }
        Optional<Figure> some = someOfThese(sentence, at);
        Optional<Figure> these = some.flatMap(part -> these(passage, sentence, part));
        if (these.isPresent()) {
            checks.add(check(passage, share, some.get(), these.get(), true));
            return;
        }
        partBeside(passage, sentence, at).ifPresent(part -> baseElsewhere(passage, sentence, share, part, checks));
    }

    /** Returns the number the share says again: "160, or 25%", "160 (25%)", "25% (160)". */
    private static Optional<Figure> restated(Sentence sentence, int at) {
        List<Figure> figures = sentence.figures();
        Figure share = figures.get(at);
        if (at > 0
                && RESTATES.contains(Passage.lower(sentence.between(figures.get(at - 1), share))
                        .strip())) {
            return Optional.of(figures.get(at - 1));
        }
        if (at > 0 && isAside(sentence.between(figures.get(at - 1), share), sentence.after(share))) {
            return Optional.of(figures.get(at - 1));
        }
        boolean follows = at + 1 < figures.size()
                && sentence.between(share, figures.get(at + 1)).strip().equals("(")
                && sentence.after(figures.get(at + 1)).strip().startsWith(")");
        return follows ? Optional.of(figures.get(at + 1)) : Optional.empty();
    }

    /** Reads "354 had a bicycle: 20 per cent.": a share that stands alone behind a few words on the part. */
    private static boolean isAside(String between, String after) {
        String words = between.strip();
        String next = after.strip();
        boolean opens = !words.isEmpty() && ",:–—".indexOf(words.charAt(words.length() - 1)) >= 0;
        boolean closes = next.isEmpty() || ",.;:)".indexOf(next.charAt(0)) >= 0;
        return opens
                && closes
                && words.split("\\s+").length <= MOST_WORDS_ON_PART
                && words.substring(0, words.length() - 1).chars().noneMatch(c -> ",;:(".indexOf(c) >= 0);
    }

    /** Reads "413 of them, or 35%", "for 744 of those questioned, or 60%": the part of something counted before. */
    private static Optional<Figure> someOfThese(Sentence sentence, int at) {
        if (at == 0 || !countable(sentence.figures().get(at - 1))) {
            return Optional.empty();
        }
        Figure part = sentence.figures().get(at - 1);
        String between = Passage.lower(sentence.between(part, sentence.figures().get(at)))
                .strip();
        boolean these =
                THESE.stream().anyMatch(words -> between.startsWith(words + " ") || between.startsWith(words + ","));
        boolean restates = between.endsWith(", or") || between.endsWith("(");
        return these && restates && between.split("\\s+").length <= MOST_WORDS_ON_PART
                ? Optional.of(part)
                : Optional.empty();
    }

    /** Returns the last number before {@code part} that it can be a part of, in its sentence or the one before. */
    private static Optional<Figure> these(Passage passage, Sentence sentence, Figure part) {
        List<Figure> before = new ArrayList<>(sentence.figures().stream()
                .filter(figure -> figure.span().compareTo(part.span()) < 0)
                .toList());
        Collections.reverse(before);
        before.addAll(passage.before(sentence, 1, figure -> true));
        return before.stream()
                .filter(figure -> countable(figure)
                        && figure.kind() == part.kind()
                        && passage.hard(figure).low() > passage.hard(part).high())
                .findFirst();
    }

    private static String start(String after) {
        String lower = Passage.lower(after).strip();
        return lower.substring(0, Math.min(lower.length(), 14));
    }

    /** Returns "95 of 730" that stands right beside the share, joined to it by a parenthesis or "or". */
    private static Optional<PartLink> linkBeside(Passage passage, Sentence sentence, int at) {
        List<Figure> figures = sentence.figures();
        Figure share = figures.get(at);
        if (at + 1 < figures.size() && opens(sentence.between(share, figures.get(at + 1)))) {
            Optional<PartLink> after = ofLink(passage, figures.get(at + 1));
            if (after.isPresent()) {
                return after;
            }
        }
        return at > 1 && joins(sentence.between(figures.get(at - 1), share))
                ? ofLink(passage, figures.get(at - 2)).filter(link -> Passage.same(link.whole(), figures.get(at - 1)))
                : Optional.empty();
    }

    private static boolean isOfSomething(Sentence sentence, Figure share) {
        return Passage.lower(sentence.after(share)).strip().startsWith("of");
    }

    private static Optional<PartLink> ofLink(Passage passage, Figure part) {
        return passage.linksOf(part).stream()
                .filter(link -> link.cue() == PartLink.Cue.OF)
                .findFirst();
    }

    private static boolean opens(String between) {
        return between.strip().startsWith("(")
                && between.indexOf(')') < 0
                && between.strip().length() < 12;
    }

    private static boolean joins(String between) {
        String lower = Passage.lower(between);
        boolean near = lower.length() < 30 && lower.indexOf(';') < 0 && !Passage.has(lower, "and");
        return near && (lower.contains("(") || Passage.hasAny(lower, OR));
    }

    private static Optional<Figure> antecedent(Passage passage, Sentence sentence, int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (countable(sentence.figures().get(i))) {
                return Optional.of(sentence.figures().get(i));
            }
        }
        return passage.before(sentence, 1, PercentOfCheck::countable).stream().findFirst();
    }

    private static boolean countable(Figure figure) {
        return Passage.isAmount(figure);
    }

    private Check implied(Passage passage, Figure share, Figure base) {
        Range part = Arithmetic.times(RangeArithmetic.scaled(shareOf(passage, share), 0.01), passage.hard(base))
                .orElse(passage.hard(base));
        boolean within = shareOf(passage, share).low() <= 100;
        OptionalDouble point = passage.point(share).isPresent()
                        && passage.point(base).isPresent()
                ? OptionalDouble.of(
                        passage.point(share).getAsDouble() * passage.point(base).getAsDouble() / 100)
                : OptionalDouble.empty();
        String explanation = Finding.quote(share) + " of " + Finding.quote(base)
                + (within
                        ? " is " + Finding.show(part, point) + ", which lies within the whole."
                        : " would be more than the whole.");
        return Finding.of(
                rule(),
                within ? Result.HOLDS : Result.FAILS,
                List.of(Finding.member(share, "share"), Finding.member(base, "base")),
                Finding.show(part, point),
                share.surface(),
                explanation);
    }

    /** A bound such as "at least 10%" is rounded like any other percentage. */
    private static Range shareOf(Passage passage, Figure share) {
        Range hard = passage.hard(share);
        Hedge hedge = share.value().hedge();
        boolean bound = hedge == Hedge.AT_LEAST || hedge == Hedge.AT_MOST || hedge == Hedge.UP_TO;
        double slack = bound ? 0.5 * Math.min(1, share.value().grain().doubleValue()) : 0;
        return bound ? Range.closed(Math.max(0, hard.low() - slack), hard.high() + slack) : hard;
    }

    private static Range cutOff(Passage passage, Figure share) {
        Range rounded = shareOf(passage, share);
        double half = Math.min(1, share.value().grain().doubleValue()) / 2;
        return Range.closed(rounded.low() - half, rounded.high() + half);
    }

    private Check check(Passage passage, Figure share, Figure part, Figure base, boolean binding) {
        Optional<Range> ratio =
                Arithmetic.over(passage.hard(part), passage.hard(base)).map(r -> RangeArithmetic.scaled(r, 100));
        boolean meets = ratio.isPresent() && ratio.get().meets(shareOf(passage, share));
        // percentages are sometimes cut off instead of rounded: no more than doubtful
        boolean close = ratio.isPresent() && ratio.get().meets(cutOff(passage, share));
        boolean fails = binding && ratio.isPresent() && !close;
        Result result = meets ? Result.HOLDS : fails ? Result.FAILS : Result.CANNOT_TELL;
        boolean points = passage.point(part).isPresent()
                && passage.point(base).isPresent()
                && passage.point(base).getAsDouble() > 0;
        OptionalDouble point = points
                ? OptionalDouble.of(100
                        * passage.point(part).getAsDouble()
                        / passage.point(base).getAsDouble())
                : OptionalDouble.empty();
        String expected = points
                ? String.format(Locale.ROOT, "%.1f", point.getAsDouble()) + "%"
                : ratio.map(r -> NumberText.of(r) + "%").orElse("");
        return Finding.of(
                rule(),
                result,
                List.of(Finding.member(part, "part"), Finding.member(base, "base"), Finding.member(share, "share")),
                expected,
                share.surface(),
                Finding.quote(part) + " of " + Finding.quote(base) + " is " + expected + Finding.fit(meets, share));
    }

    /** Returns the figure the share restates: "308, or 44% of ...", "44% (308) of ...". */
    private static Optional<Figure> partBeside(Passage passage, Sentence sentence, int at) {
        List<Figure> figures = sentence.figures();
        Figure share = figures.get(at);
        if (at + 1 < figures.size() && countable(figures.get(at + 1)) && !isLinked(passage, figures.get(at + 1))) {
            String between = sentence.between(share, figures.get(at + 1));
            if (opens(between) && start(sentence.after(figures.get(at + 1))).startsWith(")")) {
                return Optional.of(figures.get(at + 1));
            }
        }
        boolean of = Passage.lower(sentence.after(share)).strip().startsWith("of");
        if (at > 0 && of && countable(figures.get(at - 1))) {
            String between = Passage.lower(sentence.between(figures.get(at - 1), share));
            boolean near = between.length() <= LONGEST_WAY_CHARACTERS;
            boolean restates = between.contains("(") || between.contains(",") || Passage.hasAny(between, OR);
            return near && restates ? Optional.of(figures.get(at - 1)) : Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean isLinked(Passage passage, Figure figure) {
        return passage.linksOf(figure).stream().anyMatch(link -> link.cue() == PartLink.Cue.OF);
    }

    /** The base is named, not given: any figure of the section that could be it and fits is shown, a misfit proves nothing. */
    private void baseElsewhere(Passage passage, Sentence sentence, Figure share, Figure part, List<Check> checks) {
        // "no more than 5" is any share of anything
        if (passage.hard(part).low() <= 0) {
            return;
        }
        List<Figure> candidates = new ArrayList<>();
        sentence.figures().stream()
                .filter(figure -> !Passage.same(figure, part) && isBase(passage, figure, part, sentence, share))
                .forEach(candidates::add);
        candidates.addAll(
                passage.before(sentence, BASE_SENTENCES, figure -> isBase(passage, figure, part, sentence, share)));
        for (Figure base : candidates) {
            Check check = check(passage, share, part, base, false);
            if (check.result() == Result.HOLDS && isTelling(passage, part, base)) {
                checks.add(check);
                return;
            }
        }
        if (candidates.isEmpty()) {
            sameBase(passage, share, part).ifPresent(checks::add);
        } else {
            checks.add(check(passage, share, part, candidates.get(0), false));
        }
    }

    /** "Thousands" hold almost any part, and "at least 60" may be almost any of them: a fit shows nothing. */
    private static boolean isTelling(Passage passage, Figure part, Figure base) {
        return Arithmetic.over(passage.hard(part), passage.hard(base))
                .filter(ratio -> ratio.low() > 0 && ratio.high() / ratio.low() < WIDEST)
                .isPresent();
    }

    private static boolean isBase(Passage passage, Figure figure, Figure part, Sentence sentence, Figure share) {
        if (Passage.same(figure, share)
                || !passage.alike(figure, part)
                || passage.hard(figure).high() < passage.hard(part).low()) {
            return false;
        }
        Aspect aspect = passage.aspect(figure);
        String after = Passage.lower(sentence.after(share));
        boolean level = aspect.nature() == Aspect.Nature.LEVEL && aspect.act().isPresent();
        boolean named = mentions(aspect.content(), after.substring(0, Math.min(60, after.length())));
        return level || named;
    }

    private static boolean mentions(Set<String> stems, String words) {
        return stems.stream().anyMatch(stem -> stem.length() > 3 && words.contains(stem));
    }

    /** Two ranges imply one base when their lower and their upper ends do. */
    private Optional<Check> sameBase(Passage passage, Figure share, Figure part) {
        Range a = passage.hard(part);
        Range p = passage.hard(share);
        boolean ranges = share.value().hedge() == Hedge.RANGE
                && part.value().hedge() == Hedge.RANGE
                && p.low() > 0
                && a.isBounded()
                && p.isBounded();
        if (!ranges) {
            return Optional.empty();
        }
        Optional<Range> fromLow =
                wholeAt(part, part.value().low(), share, share.value().low());
        Optional<Range> fromHigh =
                wholeAt(part, part.value().high(), share, share.value().high());
        Optional<Range> base = fromLow.isPresent() && fromHigh.isPresent()
                ? fromLow.get().intersect(fromHigh.get())
                : Optional.empty();
        String says = Finding.quote(part) + " and " + Finding.quote(share);
        return Optional.of(Finding.of(
                rule(),
                base.isPresent() ? Result.HOLDS : Result.CANNOT_TELL,
                List.of(Finding.member(part, "part"), Finding.member(share, "share")),
                base.map(b -> "a whole of " + NumberText.of(b)).orElse("one whole"),
                share.surface(),
                base.map(b -> says + " imply one whole, " + NumberText.of(b) + ", at both ends.")
                        .orElse(says + " imply different wholes at their two ends.")));
    }

    /** Returns the wholes of which a number and a percentage, each as rounded as it is written, leave one the other. */
    private static Optional<Range> wholeAt(
            Figure part, Optional<BigDecimal> number, Figure share, Optional<BigDecimal> percent) {
        if (number.isEmpty()
                || percent.isEmpty()
                || percent.get().signum() <= 0
                || number.get().signum() <= 0) {
            return Optional.empty();
        }
        Range top = around(number.get(), part);
        Range below = RangeArithmetic.scaled(around(percent.get(), share), 0.01);
        return Arithmetic.over(top, below);
    }

    private static Range around(BigDecimal number, Figure figure) {
        double half = figure.value().grain().doubleValue() / 2;
        return Range.closed(Math.max(0, number.doubleValue() - half), number.doubleValue() + half);
    }
}
