package dev.reckon.reconcile.check;

import dev.reckon.align.Aspect;
import dev.reckon.align.Cues.Cue;
import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Member;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.reconcile.NumberText;
import dev.reckon.stats.Range;
import dev.reckon.stats.RangeArithmetic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A share that a text draws from amounts of unlike things: "30 deaths out of 900 cases. This is a rate of 3.3%". The largest amount is
 * the whole, the others, or all of them together, the part. What does not fit may be drawn from something else and is left out.
 */
final class ImpliedShareCheck implements ArithmeticCheck {

    private static final int MOST_AMOUNTS = 4;
    private static final int LONGEST_WAY_CHARACTERS = 70;

    @Override
    public String rule() {
        return "percent_of";
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.atEach((sentence, at) -> implied(passage, sentence, at).stream());
    }

    private Optional<Check> implied(Passage passage, Sentence sentence, int at) {
        Figure share = sentence.figures().get(at);
        return passage.isShare(share) && !isChange(passage, share)
                ? fitting(passage, terms(passage, sentence, at), share)
                : Optional.empty();
    }

    private static boolean isChange(Passage passage, Figure share) {
        Aspect aspect = passage.aspect(share);
        return aspect.nature() == Aspect.Nature.CHANGE && aspect.act().isPresent();
    }

    /** Returns the amounts a share is announced to follow from: those before it in its sentence, or those of the sentence before. */
    private static List<Figure> terms(Passage passage, Sentence sentence, int at) {
        Figure share = sentence.figures().get(at);
        if (at > 0) {
            String between = Passage.lower(sentence.between(sentence.figures().get(at - 1), share));
            boolean announced = between.length() <= LONGEST_WAY_CHARACTERS && passage.hasAny(between, Cue.SHARE_DRAWN);
            return announced ? amounts(sentence.figures().subList(0, at)) : List.of();
        }
        String before = Passage.lower(sentence.before(share)).strip();
        boolean drawn = before.length() <= LONGEST_WAY_CHARACTERS
                && passage.phrases(Cue.DRAWN_FROM_BEFORE).stream().anyMatch(before::startsWith);
        return drawn && sentence.index() > 0
                ? amounts(passage.sentences().get(sentence.index() - 1).figures())
                : List.of();
    }

    private static List<Figure> amounts(List<Figure> figures) {
        List<Figure> amounts = figures.stream().filter(Passage::isAmount).toList();
        return amounts.size() > MOST_AMOUNTS ? List.of() : amounts;
    }

    private Optional<Check> fitting(Passage passage, List<Figure> terms, Figure share) {
        Optional<Figure> base = terms.stream()
                .max(Comparator.comparingDouble(term -> passage.point(term).orElse(0)));
        if (base.isEmpty() || terms.size() < 2) {
            return Optional.empty();
        }
        List<Figure> parts =
                terms.stream().filter(term -> !Passage.same(term, base.get())).toList();
        List<List<Figure>> tried = new ArrayList<>(List.of(parts));
        parts.forEach(part -> tried.add(List.of(part)));
        return tried.stream()
                .flatMap(some -> check(passage, some, base.get(), share).stream())
                .findFirst();
    }

    private Optional<Check> check(Passage passage, List<Figure> parts, Figure base, Figure share) {
        Range part = RangeArithmetic.sum(parts.stream().map(passage::hard).toList());
        Optional<Range> ratio =
                Arithmetic.over(part, passage.hard(base)).map(range -> RangeArithmetic.scaled(range, 100));
        if (part.low() <= 0 || ratio.isEmpty() || !ratio.get().meets(passage.hard(share))) {
            return Optional.empty();
        }
        List<Member> members = new ArrayList<>();
        parts.forEach(one -> members.add(Finding.member(one, "part")));
        members.add(Finding.member(base, "base"));
        members.add(Finding.member(share, "share"));
        String expected = NumberText.of(ratio.get()) + "%";
        return Optional.of(Finding.of(
                rule(),
                Result.HOLDS,
                members,
                expected,
                share.surface(),
                String.join(" + ", parts.stream().map(Finding::quote).toList()) + " of " + Finding.quote(base) + " is "
                        + expected + Finding.fit(true, share)));
    }
}
