package dev.reckon.audit;

import dev.reckon.align.Footnotes;
import dev.reckon.doc.Block;
import dev.reckon.figure.Attribution;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Stance;
import dev.reckon.mention.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The draft states in its own voice what in the sources is one authority's estimate. Silent where a source states it as a fact, where
 * two authorities agree on it, and where it is a count rather than an estimate.
 */
@SuppressWarnings("ReferenceEquality") // the very figure or document that was read is meant
final class UnattributedRule extends ComparisonRule {

    private static final Set<Attribution.Type> AUTHORITIES =
            Set.of(Attribution.Type.NAMED_PERSON, Attribution.Type.DOCUMENT, Attribution.Type.ORGANISATION);

    /** So many others must have another number for it to be in dispute. */
    private static final int FEWEST_RIVALS = 2;

    UnattributedRule() {
        super("unattributed", Concern.SOURCING, Level.WARNING);
    }

    @Override
    Optional<Remark> of(Draft draft, Comparison comparison) {
        Optional<Remark> told = isInsisted(draft, comparison.figure())
                ? insisted(draft, comparison).or(() -> untold(draft, comparison))
                : untold(draft, comparison);
        return told.filter(remark -> remark.level() == Level.WARNING)
                .or(() -> disputed(draft, comparison))
                .or(() -> told);
    }

    /** "It killed 5,000": a number that the sources have as somebody's and against which others of them set theirs. */
    private Optional<Remark> disputed(Draft draft, Comparison comparison) {
        Figure figure = comparison.figure();
        Optional<Peer> origin = comparison.origins().stream()
                .filter(peer -> peer.isCounterpart() && comparison.numbers().isToldBy(peer.numbers()))
                .findFirst();
        if (origin.isEmpty()
                || Voices.isNamed(figure)
                || Voices.isWriters(figure)
                || comparison.isTime()
                || !comparison.numbers().isTelling()
                || isVouched(draft, comparison)
                || isHedgedAsSaid(draft, figure)
                || draft.voices().named(origin.get().figure(), Blocks.paragraph(figure))
                || Blocks.of(figure)
                        .filter(block -> block.kind() == Block.Kind.HEADING)
                        .isPresent()
                || draft.isWorkedOut(figure)) {
            return Optional.empty();
        }
        List<Figure> rivals = comparison.exact().stream()
                .filter(peer -> comparison.origins().contains(peer)
                        || comparison.numbers().digits() > 2)
                .flatMap(peer -> draft.questions().rivals(peer.figure()).stream())
                .distinct()
                .toList();
        boolean disputed = draft.voices().count(rivals) >= FEWEST_RIVALS
                && origin.get().figure().attribution().text().isPresent();
        String who = Voices.name(origin.get().figure())
                .map(name -> "; it is the number of " + name)
                .orElse("");
        return disputed
                ? Optional.of(new Remark(
                        Level.WARNING,
                        figure,
                        Words.quote(figure) + " is stated as a fact" + who
                                + ", and the sources dispute it: they also have " + Words.citeFigures(rivals) + ".",
                        Optional.empty(),
                        Words.relatedTo(rivals)))
                : Optional.empty();
    }

    /** A word of the paragraph up to there, or a note, says that somebody says so or that others say otherwise. */
    private static boolean isHedgedAsSaid(Draft draft, Figure figure) {
        String text = Blocks.paragraphUpTo(figure);
        return draft.words().in(text, "estimating")
                || draft.words().in(text, "telling")
                || draft.words().in(text, "dispute")
                || !Footnotes.behind(figure).isEmpty();
    }

    /** "The truth is that", "in reality": the draft stands up for a number in its own voice. */
    private static boolean isInsisted(Draft draft, Figure figure) {
        return Voices.isOwn(figure)
                && draft.words().in(draft.clause(figure), "insisting")
                && !draft.words().in(figure.sentenceText(), "dispute");
    }

    /** The draft insists on a number that no source states as a fact: all say whose it is, or do not believe it. */
    private Optional<Remark> insisted(Draft draft, Comparison comparison) {
        List<Peer> tellers = comparison.peers().stream()
                .filter(peer -> comparison.numbers().isToldBy(peer.numbers()))
                .filter(peer -> peer.isCounterpart() || comparison.echoes().contains(peer) || !peer.stands())
                .toList();
        List<Peer> denying = tellers.stream().filter(peer -> !peer.stands()).toList();
        boolean taken = tellers.stream().anyMatch(Peer::isCounterpart);
        boolean claimed = tellers.stream().allMatch(peer -> isSaidBySomebody(draft, peer.figure()));
        if (!taken || (denying.isEmpty() && !claimed)) {
            return Optional.empty();
        }
        Peer source = (denying.isEmpty() ? tellers : denying).get(0);
        String who = Voices.name(source.figure()).orElse(Words.file(source.figure()));
        return Optional.of(remark(
                comparison,
                Words.quote(comparison.figure()) + " is stated as the truth; "
                        + (denying.isEmpty() ? "it is a claim of " + who : "a source does not bear it out") + ": "
                        + Words.cite(source.figure()) + ".",
                Optional.empty(),
                List.of(source)));
    }

    /** An authority says so, or the writer of a text concludes it. */
    private static boolean isSaidBySomebody(Draft draft, Figure source) {
        return isAuthority(source)
                || (Voices.isWriters(source) && draft.words().in(source.sentenceText(), "estimating"));
    }

    private Optional<Remark> untold(Draft draft, Comparison comparison) {
        List<Peer> echoes = comparison.origins();
        if (Voices.isNamed(comparison.figure())
                || isVouched(draft, comparison)
                || echoes.isEmpty()
                || comparison.isTime()
                || draft.isBehindMargin(comparison.figure())) {
            return Optional.empty();
        }
        Peer first = echoes.get(0);
        boolean contested = isContested(draft, comparison, first);
        boolean one = (isAuthority(first.figure()) || (contested && isOfficial(first.figure())))
                && echoes.stream()
                        .allMatch(peer -> peer == first
                                || (isAuthority(peer.figure()) && draft.voices().share(first.figure(), peer.figure()))
                                || (contested
                                        && draft.voices()
                                                .named(
                                                        first.figure(),
                                                        peer.figure().sentenceText())));
        boolean agreed = comparison.answers().stream()
                .anyMatch(peer -> comparison.numbers().agrees(peer.numbers())
                        && !draft.voices().share(first.figure(), peer.figure())
                        && !(contested
                                && draft.voices()
                                        .named(first.figure(), peer.figure().sentenceText())));
        boolean estimate = contested || isEstimate(draft, first.figure());
        if (!one || agreed || !estimate) {
            return Optional.empty();
        }
        String who = Voices.name(first.figure()).orElse("");
        return Optional.of(new Remark(
                isSure(draft, comparison, first, contested) ? Level.WARNING : Level.NOTE,
                comparison.figure(),
                Words.quote(comparison.figure()) + " is stated as a fact; it is an estimate of " + who + ": "
                        + Words.citeAll(echoes) + ".",
                Optional.of(Words.oneLine(comparison.figure().surface()) + ", according to " + who),
                Words.related(echoes)));
    }

    /** Somebody else of the sources has another number for it that cannot be true beside this one. */
    private static boolean isContested(Draft draft, Comparison comparison, Peer first) {
        return first.isCounterpart()
                && comparison.numbers().isTelling()
                && Voices.isNamed(first.figure())
                && draft.field().of(comparison).stream()
                        .anyMatch(peer -> Voices.isNamed(peer.figure())
                                && !comparison.numbers().agrees(peer.numbers())
                                && !draft.voices().share(first.figure(), peer.figure()));
    }

    /** "The Haitian government" is somebody, "officials" are anybody. */
    private static boolean isOfficial(Figure figure) {
        return figure.attribution().type() == Attribution.Type.OFFICIAL
                && name(figure).chars().anyMatch(Character::isUpperCase);
    }

    /** The source says that it estimates and does not count, and not a word of the draft's sentence says that the number is somebody's. */
    private static boolean isSure(Draft draft, Comparison comparison, Peer source, boolean contested) {
        String sentence = comparison.figure().sentenceText();
        String theirs = source.figure().sentenceText();
        boolean said = draft.words().in(sentence, "estimating") || draft.words().in(sentence, "telling");
        boolean hearsay = draft.words().in(sentence, "hearsay");
        return (!said || hearsay)
                && !Voices.isWriters(comparison.figure())
                && (contested
                        || draft.words().in(theirs, "estimating")
                        || draft.words().in(Blocks.surroundings(source.figure()), "doubting"))
                && !isCounted(draft, source.figure())
                && source.isCounterpart()
                && comparison.numbers().isTelling()
                && !draft.isToldBefore(comparison.figure())
                && !isAsked(source.figure())
                && (hearsay || !draft.voices().named(source.figure(), Blocks.paragraphUpTo(comparison.figure())))
                && new OutsideConsensusRule().of(draft, comparison).isEmpty();
    }

    /** "40 stand in the register"; in "she estimated that 40 registered" the word stands behind the number and says what they did. */
    private static boolean isCounted(Draft draft, Figure source) {
        boolean estimated = draft.words().in(draft.clause(source), "estimating")
                && !draft.words().in(Words.before(source), "counting");
        return !estimated && draft.words().in(source.sentenceText(), "counting");
    }

    /** How many were asked or visited is known to whoever did so, and no estimate, though estimates rest on it. */
    private static boolean isAsked(Figure source) {
        return source.kind() == Kind.COUNT
                && source.act()
                        .filter(act -> act.equals("surveyed") || act.equals("visited"))
                        .isPresent();
    }

    /** Whoever counts or keeps a register does not estimate; what a person says is hers unless she does. */
    private static boolean isEstimate(Draft draft, Figure figure) {
        String sentence = figure.sentenceText();
        return draft.words().in(sentence, "estimating")
                || figure.stance() == Stance.ESTIMATED
                || figure.stance() == Stance.PROJECTED
                || (figure.attribution().type() == Attribution.Type.NAMED_PERSON
                        && !draft.words().in(sentence, "counting"));
    }

    /** "The figure" and "the book" are nobody in particular. */
    private static boolean isAuthority(Figure figure) {
        Attribution.Type type = figure.attribution().type();
        boolean official =
                type == Attribution.Type.OFFICIAL && Names.full(name(figure)).size() == 1;
        return !Voices.isFirstPerson(figure) && (official || isOfAuthorities(type, !Voices.isNameless(figure)));
    }

    private static boolean isOfAuthorities(Attribution.Type type, boolean named) {
        return (AUTHORITIES.contains(type) && (type != Attribution.Type.DOCUMENT || named));
    }

    private static String name(Figure figure) {
        return figure.attribution().text().orElse("");
    }

    /** The draft names the source, here or in a sentence before. */
    private static boolean isVouched(Draft draft, Comparison comparison) {
        return comparison.origins().stream()
                .anyMatch(peer -> draft.voices().share(comparison.figure(), peer.figure())
                        || draft.voices()
                                .named(peer.figure(), comparison.figure().sentenceText()));
    }
}
