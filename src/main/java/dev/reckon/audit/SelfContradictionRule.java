package dev.reckon.audit;

import dev.reckon.align.Stems;
import dev.reckon.base.Span;
import dev.reckon.doc.Block;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Figure.Field;
import dev.reckon.mention.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The draft answers one question twice, in one voice, and both cannot be true. Silent where the two are said by different sources,
 * where the words tell of a revision or a change, and within one sentence, which sets its numbers side by side on purpose.
 */
@SuppressWarnings("ReferenceEquality") // the very figure or document that was read is meant
final class SelfContradictionRule implements Rule {

    /** Told this much alike two figures of one draft are meant to be one. */
    private static final double ALIKE = 0.55;

    private static final double ALIKE_WITH_SLIP = 0.25;
    private static final double CONTAINED = 0.5;

    /** Less will do where one of the two says nothing that the other does not say. */
    private static final double ALIKE_IN_BRIEF = 0.4;

    private static final double REPEATED = 0.9;

    private static final double NEAR = 4;

    private static final double ALIKE_BY_DIGITS = 0.2;
    private static final double CONTAINED_BY_DIGITS = 0.33;
    private static final double SURE = 0.75;

    /** A slip of the pen of one of so many likely answers is one of that. */
    private static final int MOST_ANSWERS = 3;

    @Override
    public String id() {
        return "self-contradiction";
    }

    @Override
    public Concern concern() {
        return Concern.ARITHMETIC;
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public List<Remark> in(Draft draft) {
        List<Remark> remarks = new ArrayList<>();
        Retold retold = new Retold(draft);
        for (Figure figure : draft.figures()) {
            if (Claims.isClaim(figure) && !isInTable(figure)) {
                earlier(draft, retold.before(figure), figure).ifPresent(remarks::add);
            }
        }
        remarks.addAll(misremembered(draft, remarks));
        return remarks;
    }

    private List<Remark> misremembered(Draft draft, List<Remark> told) {
        Set<Span> known = new HashSet<>();
        told.forEach(remark -> known.add(remark.figure().span()));
        Recalled recalled = new Recalled(draft);
        List<Remark> remarks = new ArrayList<>();
        for (Figure figure : draft.numbers()) {
            if (!known.contains(figure.span()) && !isTotal(draft, figure)) {
                recalled.misremembered(figure)
                        .or(() -> recalled.swapped(figure))
                        .or(() -> recalled.nearlyTold(figure))
                        .or(() -> toldRightly(draft, figure))
                        .ifPresent(earlier -> remarks.add(remark(figure, earlier, figure)));
            }
        }
        return remarks;
    }

    /** The source has another number for what the figure tells, and the draft told that before. */
    private static Optional<Figure> toldRightly(Draft draft, Figure later) {
        Optional<Comparison> comparison = draft.comparison(later).filter(found -> !found.isSupported());
        if (comparison.isEmpty() || draft.sources().know(later) || draft.isWorkedOut(later)) {
            return Optional.empty();
        }
        List<Peer> meant = comparison.get().answers().stream()
                .filter(Peer::isCorrected)
                .filter(peer -> peer.isUnmistakable() || SlipOfPen.isOfDigits(later, peer.figure()))
                .toList();
        if (meant.isEmpty()) {
            return Optional.empty();
        }
        return draft.figures().stream()
                .takeWhile(earlier -> earlier.span().start() < later.sentence().start())
                .filter(earlier -> draft.isAnchored(earlier)
                        && draft.measure(earlier).equals(draft.measure(later))
                        && meant.stream()
                                .anyMatch(peer -> draft.numbers(earlier).sameDigits(peer.numbers())))
                .findFirst();
    }

    private Optional<Remark> earlier(Draft draft, List<Figure> before, Figure later) {
        for (Figure earlier : before) {
            if (contradict(draft, earlier, later)) {
                Figure told = suspect(draft, earlier, later);
                return Optional.of(remark(told, earlier, later));
            }
        }
        return Optional.empty();
    }

    private Remark remark(Figure told, Figure earlier, Figure later) {
        Figure other = told == later ? earlier : later;
        return new Remark(
                level(),
                told,
                "The draft says " + Words.quote(told) + " here and " + Words.quote(other)
                        + (other == earlier ? " before" : " later")
                        + " of the same thing; both cannot be true.",
                Optional.of(Words.asWritten(other)),
                List.of(Related.of(other, "draft")));
    }

    /** Most of what is told of the one is told of the other; less will do where the digits look like a slip of the pen. */
    private static boolean isRetold(Draft draft, Figure a, Figure b) {
        if (SlipOfPen.is(a, b)) {
            boolean telling = SlipOfPen.isTelling(a);
            return draft.likeness(a, b) >= (telling ? ALIKE_BY_DIGITS : ALIKE_WITH_SLIP)
                    && draft.bearings().clauses().containment(a, b) >= (telling ? CONTAINED_BY_DIGITS : CONTAINED);
        }
        double likeness = draft.likeness(a, b);
        double containment = draft.bearings().clauses().containment(a, b);
        return (likeness >= ALIKE && containment >= CONTAINED || likeness >= ALIKE_IN_BRIEF && containment >= REPEATED)
                && !differ(names(a.sentenceText()), names(b.sentenceText()));
    }

    /** The rows of a table are told alike and mean different things. */
    private static boolean isInTable(Figure figure) {
        return Blocks.of(figure)
                .filter(block -> block.kind() == Block.Kind.TABLE_ROW)
                .isPresent();
    }

    /** "12,123 prisoners" and "12,920 prisoners died" are two things. */
    private static boolean sameAct(Draft draft, Figure a, Figure b) {
        boolean carried = a.isCarried(Field.ACT) || b.isCarried(Field.ACT);
        boolean slip = SlipOfPen.is(a, b) && SlipOfPen.isTelling(a);
        return carried || slip || draft.aspect(a).act().equals(draft.aspect(b).act()) || draft.likeness(a, b) >= SURE;
    }

    /** Numbers far apart are two things, unless one slip of the pen parts them. */
    private static boolean isNear(Draft draft, Figure a, Figure b) {
        Optional<Double> first = draft.numbers(a).middle().stream().boxed().findFirst();
        Optional<Double> second = draft.numbers(b).middle().stream().boxed().findFirst();
        boolean known = first.isPresent() && second.isPresent();
        return SlipOfPen.is(a, b)
                || (known && Math.max(first.get(), second.get()) <= NEAR * Math.min(first.get(), second.get()));
    }

    /** Both in the draft's own voice, or both in that of a source the sentences name. */
    private static boolean haveOneVoice(Draft draft, Figure a, Figure b) {
        boolean first = Voices.isNamed(a);
        boolean second = Voices.isNamed(b);
        if (first && second) {
            return draft.voices().share(a, b);
        }
        boolean answered = haveOneAnswer(draft, a, b);
        boolean slip = SlipOfPen.is(a, b) && SlipOfPen.isTelling(a);
        return first == second
                || answered
                || slip
                || (first && draft.voices().named(a, b.sentenceText()))
                || (second && draft.voices().named(b, a.sentenceText()));
    }

    /** Each clause has a name the other lacks: they speak of different towns, ships or offices. */
    private static boolean nameOthers(Draft draft, Figure a, Figure b) {
        return differ(names(draft.clause(a)), names(draft.clause(b)));
    }

    private static boolean differ(Set<String> first, Set<String> second) {
        return !first.containsAll(second) && !second.containsAll(first);
    }

    /** "In 1990", "in 2009": each sentence names a year the other lacks. */
    private static Set<String> years(Figure figure) {
        Set<String> years = new HashSet<>();
        for (String word : Stems.words(figure.sentenceText())) {
            if (Said.isYear(word)) {
                years.add(word);
            }
        }
        return years;
    }

    /** "For more than a year", "for two years": how long a thing took tells it from another. */
    private static Set<String> spans(Draft draft, Figure figure) {
        Set<String> spans = new HashSet<>();
        for (Figure other : draft.inSentence(figure)) {
            if (other != figure && other.kind() == Kind.DURATION) {
                spans.add(other.value() + other.unit());
            }
        }
        return spans;
    }

    private static Set<String> names(String text) {
        return Names.within(text).words();
    }

    /** One of the two has the number of a source figure, and the other answers the same and cannot be true beside it. */
    private static boolean haveOneAnswer(Draft draft, Figure a, Figure b) {
        return isAgainst(draft, a, b) || isAgainst(draft, b, a);
    }

    private static boolean isAgainst(Draft draft, Figure right, Figure wrong) {
        Optional<Comparison> source = draft.comparison(right);
        Optional<Comparison> other = draft.comparison(wrong);
        if (source.isEmpty() || other.isEmpty() || other.get().isSupported()) {
            return false;
        }
        return other.get().answers().stream()
                .limit(SlipOfPen.isOfDigits(right, wrong) ? MOST_ANSWERS : 1)
                .anyMatch(peer -> isTakenFrom(source.get(), peer.figure())
                        && (!Voices.isNamed(right)
                                || !Voices.isNamed(wrong)
                                || draft.voices().share(wrong, peer.figure())
                                || draft.voices().share(wrong, right)));
    }

    private static boolean isTakenFrom(Comparison comparison, Figure source) {
        return comparison.exact().stream().anyMatch(peer -> peer.figure() == source && peer.mayAnswer());
    }

    /** Of the two the one the sources contradict is wrong; without such help the later. */
    private static Figure suspect(Draft draft, Figure earlier, Figure later) {
        boolean earlierFails = draft.comparison(earlier)
                .filter(c -> !c.answers().isEmpty() && !c.isSupported())
                .isPresent();
        boolean laterHolds =
                draft.comparison(later).filter(Comparison::isSupported).isPresent();
        return earlierFails && laterHolds ? earlier : later;
    }

    /** "Taken together these would be 942": the draft adds up what it told. */
    private static boolean isTotal(Draft draft, Figure figure) {
        return draft.reckoned().given().contains(figure.span()) && draft.words().in(figure.sentenceText(), "summing");
    }

    private static boolean contradict(Draft draft, Figure a, Figure b) {
        // what is asked of all pairs comes first
        return !a.sentence().equals(b.sentence())
                && !draft.numbers(a).agrees(draft.numbers(b))
                && (tellTheSame(draft, a, b) || haveOneAnswer(draft, a, b))
                && haveOneVoice(draft, a, b)
                && isNear(draft, a, b)
                // what arithmetic ties to each other are two things
                && !draft.checked().areTied(a, b)
                && !isTotal(draft, a)
                && !isTotal(draft, b)
                && !(draft.checked().isTied(a) && draft.checked().isTied(b) && !haveOneAnswer(draft, a, b))
                && draft.apart(a, b).isEmpty()
                && !(isBorneOut(draft, a) && isBorneOut(draft, b))
                && !isOfSomethingElse(draft, a)
                && !isOfSomethingElse(draft, b)
                && isBetweenTwo(draft, a) == isBetweenTwo(draft, b)
                && !nameOthers(draft, a, b)
                && !differ(years(a), years(b))
                && !differ(spans(draft, a), spans(draft, b))
                && !draft.words().in(a.sentenceText(), "contrast")
                && !draft.words().in(b.sentenceText(), "contrast")
                && !(isRevised(draft, a, b) && !(SlipOfPen.isOfDigits(a, b) && haveOneAnswer(draft, a, b)));
    }

    /** "A spread of 1.6 million" is no number of what lies between its ends. */
    private static boolean isBetweenTwo(Draft draft, Figure figure) {
        return draft.words().endsIn(Words.before(figure), "spreading");
    }

    private static boolean isRevised(Draft draft, Figure a, Figure b) {
        return draft.words().in(a.sentenceText(), "revision") || draft.words().in(b.sentenceText(), "revision");
    }

    private static boolean tellTheSame(Draft draft, Figure a, Figure b) {
        return draft.likeness(a, b) >= ALIKE_BY_DIGITS
                && sameAct(draft, a, b)
                && draft.aspect(a).population().equals(draft.aspect(b).population())
                && draft.aspect(a).definitions().equals(draft.aspect(b).definitions())
                && isRetold(draft, a, b)
                && (SlipOfPen.is(a, b) || !draft.bearings().contrast().isToldApart(a, b));
    }

    /** Two numbers that the sources have both are two things. */
    private static boolean isBorneOut(Draft draft, Figure figure) {
        return draft.comparison(figure)
                .filter(comparison -> !comparison.echoes().isEmpty())
                .isPresent();
    }

    /** The sources have the number for something else: that, not the other figure of the draft, is what is wrong with it. */
    private static boolean isOfSomethingElse(Draft draft, Figure figure) {
        return draft.comparison(figure)
                .filter(comparison -> comparison.echoes().isEmpty()
                        && comparison.exact().stream()
                                .anyMatch(peer -> peer.isOrigin(comparison.numbers())
                                        || (peer.isOutdone() && peer.mayBeTakenFrom(comparison.numbers()))))
                .isPresent();
    }
}
