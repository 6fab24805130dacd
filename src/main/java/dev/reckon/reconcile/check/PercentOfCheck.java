package dev.reckon.reconcile.check;

import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.align.PartLink;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A share of a base gives a part: "13% (95 of 730)", "about 90% of these", "308, or 44% of the population". */
final class PercentOfCheck implements ArithmeticCheck {

    private static final List<String> OF_THESE =
            List.of("of these", "of them", "of those", "of whom", "of which", "of the total");
    private static final List<String> THESE = List.of("of them", "of those", "of these");
    private static final List<String> OF_TOTAL =
            List.of("of the total", "of them all", "of the whole", "of all of them", "of the overall total");
    private static final List<String> OF_THAT = List.of("of that", "of this", "of these", "of those", "of them");
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
    private static final int MOST_WORDS_ON_PART = 6;
    private static final int MOST_WORDS_ON_NUMBER = 3;
    private static final String DASHES = "–—";
    private static final int LONGEST_WAY_CHARACTERS = 200;

    @Override
    public String rule() {
        return ShareOfBase.RULE;
    }

    @Override
    public List<Check> in(Passage passage) {
        List<Check> checks = new ArrayList<>();
        for (Sentence sentence : passage.sentences()) {
            Set<Figure> told = identity();
            for (Check check : ListedShares.in(passage, sentence).checks()) {
                checks.add(check);
                check.members().forEach(member -> told.add(member.figure()));
            }
            List<Figure> figures = sentence.figures();
            for (int i = 0; i < figures.size(); i++) {
                if (passage.isShare(figures.get(i)) && !told.contains(figures.get(i))) {
                    share(passage, sentence, i, checks);
                }
            }
        }
        return checks;
    }

    private static Set<Figure> identity() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private void share(Passage passage, Sentence sentence, int at, List<Check> checks) {
        Figure share = sentence.figures().get(at);
        Optional<Check> beside = linkBeside(passage, sentence, at)
                .map(link -> ShareOfBase.of(passage, share, link.part(), link.whole(), true))
                // "(8% of the north)" may be a share of something else
                .filter(check -> !isOfSomething(sentence, share) || check.result() == Result.HOLDS);
        if (beside.isPresent()) {
            checks.add(beside.get());
            return;
        }
        Optional<Figure> told = ofTotal(sentence, at);
        Optional<Figure> all = told.flatMap(part -> these(passage, sentence, part));
        if (all.isPresent()) {
            checks.add(ShareOfBase.of(passage, share, told.get(), all.get(), isOnly(passage, sentence, told.get())));
            return;
        }
        Optional<Figure> population = inPopulation(passage, sentence, at);
        if (population.isPresent()) {
            checks.add(ShareOfBase.of(
                    passage, share, population.get(), sentence.figures().get(at - 1), true));
            return;
        }
        if (Passage.hasAny(start(sentence.after(share)), OF_THESE)) {
            antecedent(passage, sentence, at).ifPresent(base -> checks.add(ShareOfBase.implied(passage, share, base)));
            return;
        }
        Optional<Figure> restated = Restatement.of(sentence, at).map(part -> countBefore(sentence, part));
        if (restated.isPresent()
                && ChangeShareCheck.isCompared(
                        sentence, Math.min(at, sentence.figures().indexOf(restated.get())))) {
            return;
        }
        Optional<Figure> whole = restated.flatMap(part -> Phrases.baseBefore(passage, sentence, part, share));
        if (whole.isPresent() && countable(restated.get())) {
            checks.add(ShareOfBase.of(passage, share, restated.get(), whole.get(), true));
            return;
        }
        Optional<Figure> some = someOfThese(sentence, at);
        Optional<Figure> these = some.flatMap(part -> these(passage, sentence, part));
        if (these.isPresent()) {
            checks.add(ShareOfBase.of(passage, share, some.get(), these.get(), true));
            return;
        }
        partBeside(passage, sentence, at).ifPresent(part -> NamedBase.check(passage, sentence, share, part, checks));
    }

    /** Reads "8 million, about 45% of the total": the part of a total told before. */
    private static Optional<Figure> ofTotal(Sentence sentence, int at) {
        if (at == 0 || !countable(sentence.figures().get(at - 1))) {
            return Optional.empty();
        }
        Figure part = sentence.figures().get(at - 1);
        String between = Passage.lower(sentence.between(part, sentence.figures().get(at)))
                .strip();
        boolean aside = between.endsWith(",") || between.endsWith(", or") || between.equals("or");
        return Passage.opens(
                                Passage.lower(sentence.after(sentence.figures().get(at)))
                                        .strip(),
                                OF_TOTAL)
                        && aside
                        && Passage.wordsOf(between) <= MOST_WORDS_ON_NUMBER
                ? Optional.of(part)
                : Optional.empty();
    }

    /** Returns whether one number alone, of the sentence and the one before, can be what {@code part} is a part of. */
    private static boolean isOnly(Passage passage, Sentence sentence, Figure part) {
        List<Figure> near = new ArrayList<>(passage.before(sentence, 1, figure -> true));
        near.addAll(sentence.figures());
        return near.stream()
                        .filter(figure -> countable(figure)
                                && figure.kind() == part.kind()
                                && passage.hard(figure).low()
                                        > passage.hard(part).high())
                        .count()
                == 1;
    }

    /** Reads "160 died in a town of 640, or 25%": returns the part, the base being the number before the share. */
    private static Optional<Figure> inPopulation(Passage passage, Sentence sentence, int at) {
        if (at < 2) {
            return Optional.empty();
        }
        Figure part = sentence.figures().get(at - 2);
        Figure base = sentence.figures().get(at - 1);
        String way = " " + Passage.lower(sentence.between(part, base)).strip();
        String aside = Passage.lower(sentence.between(base, sentence.figures().get(at)))
                .strip();
        int in = Math.max(
                way.lastIndexOf(" in a "), Math.max(way.lastIndexOf(" out of a "), way.lastIndexOf(" from a ")));
        boolean within = way.endsWith(" of")
                && in >= 0
                && Passage.wordsOf(way.substring(in)) <= MOST_WORDS_ON_PART
                && way.chars().noneMatch(c -> ",;:".indexOf(c) >= 0);
        boolean parts = part.kind() == Kind.COUNT
                && base.kind() == Kind.COUNT
                && passage.hard(part).high() < passage.hard(base).low();
        return within && parts && (aside.equals(", or") || aside.equals("(")) ? Optional.of(part) : Optional.empty();
    }

    /** "488 were older than 40 years, or 8.4%" says 488 again: a length of time is no part. */
    private static Figure countBefore(Sentence sentence, Figure part) {
        int at = sentence.figures().indexOf(part);
        boolean counted = at > 0
                && part.kind() == Kind.DURATION
                && sentence.figures().get(at - 1).kind() == Kind.COUNT
                && sentence.between(sentence.figures().get(at - 1), part)
                        .chars()
                        .noneMatch(c -> ",;:".indexOf(c) >= 0);
        return counted ? sentence.figures().get(at - 1) : part;
    }

    /** Reads "413 of them, or 35%", "of that we spent 300, or 20%", "for 744 of those questioned, or 60%": the part of something counted before. */
    private static Optional<Figure> someOfThese(Sentence sentence, int at) {
        if (at == 0 || !countable(sentence.figures().get(at - 1))) {
            return Optional.empty();
        }
        Figure part = sentence.figures().get(at - 1);
        String between = Passage.lower(sentence.between(part, sentence.figures().get(at)))
                .strip();
        boolean these =
                THESE.stream().anyMatch(words -> between.startsWith(words + " ") || between.startsWith(words + ","));
        String after = sentence.after(sentence.figures().get(at));
        boolean restates = between.endsWith(", or")
                || between.endsWith(", which is")
                || between.endsWith(", that is")
                || between.endsWith(", which makes")
                || between.endsWith("(")
                || Restatement.isAside(sentence.between(part, sentence.figures().get(at)), after);
        boolean ofThat = between.endsWith(", or")
                && Passage.opens(Passage.lower(sentence.before(part)).strip(), OF_THAT);
        return (ofThat || these && restates) && between.split("\\s+").length <= MOST_WORDS_ON_PART
                ? Optional.of(part)
                : Optional.empty();
    }

    /** Returns the last number before {@code part} that it can be a part of, in its sentence or the one before. */
    private static Optional<Figure> these(Passage passage, Sentence sentence, Figure part) {
        List<Figure> before = new ArrayList<>(sentence.figures().stream()
                .filter(figure -> figure.span().compareTo(part.span()) < 0)
                .toList());
        Collections.reverse(before);
        before.addAll(passage.before(sentence, 1, figure -> follows(part, figure)));
        return before.stream()
                .filter(figure -> countable(figure)
                        && figure.kind() == part.kind()
                        && passage.hard(figure).low() > passage.hard(part).high())
                .findFirst();
    }

    /** Whether the sentence of {@code figure} comes right behind that of {@code earlier}: "them" reaches no farther. */
    private static boolean follows(Figure figure, Figure earlier) {
        int end = earlier.sentence().end();
        int start = figure.sentence().start();
        return end <= start && figure.document().text().substring(end, start).isBlank();
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
        boolean joined = at > 0
                && (joins(sentence.between(figures.get(at - 1), share))
                        || Restatement.isAside(sentence.between(figures.get(at - 1), share), sentence.after(share)));
        return at > 1 && joined
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
        if (of && at + 1 < figures.size() && isSetOff(sentence, share, figures.get(at + 1))) {
            return Optional.of(figures.get(at + 1));
        }
        if (at > 0 && of && countable(figures.get(at - 1))) {
            String between = Passage.lower(sentence.between(figures.get(at - 1), share));
            boolean near = between.length() <= LONGEST_WAY_CHARACTERS;
            boolean restates = between.contains("(") || between.contains(",") || Passage.hasAny(between, OR);
            return near && restates ? Optional.of(figures.get(at - 1)) : Optional.empty();
        }
        return Optional.empty();
    }

    /** Reads "a third of the pupils — some 1,400 children — are": the number set off restates the share. */
    private static boolean isSetOff(Sentence sentence, Figure share, Figure part) {
        String way = sentence.between(share, part).strip();
        String after = sentence.after(part);
        if (way.isEmpty() || !countable(part)) {
            return false;
        }
        char mark = way.charAt(way.length() - 1);
        boolean opens = DASHES.indexOf(mark) >= 0 || mark == ',';
        boolean plain = way.substring(0, way.length() - 1).chars().noneMatch(c -> (DASHES + ",;:()").indexOf(c) >= 0);
        int close = after.indexOf(mark);
        return opens
                && plain
                && Passage.wordsOf(way) <= MOST_WORDS_ON_PART + 1
                && close >= 0
                && Passage.wordsOf(after.substring(0, close)) <= MOST_WORDS_ON_NUMBER;
    }

    private static boolean isLinked(Passage passage, Figure figure) {
        return passage.linksOf(figure).stream().anyMatch(link -> link.cue() == PartLink.Cue.OF);
    }
}
