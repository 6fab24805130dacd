package dev.reckon.audit;

import dev.reckon.figure.Attribution;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Stance;
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

    UnattributedRule() {
        super("unattributed", Concern.SOURCING, Level.WARNING);
    }

    @Override
    Optional<Remark> of(Draft draft, Comparison comparison) {
        List<Peer> echoes = comparison.origins();
        if (Voices.isNamed(comparison.figure())
                || isVouched(draft, comparison)
                || echoes.isEmpty()
                || comparison.isTime()) {
            return Optional.empty();
        }
        Peer first = echoes.get(0);
        boolean one = echoes.stream()
                .allMatch(peer -> isAuthority(peer.figure())
                        && (peer == first || draft.voices().share(first.figure(), peer.figure())));
        boolean agreed = comparison.answers().stream()
                .anyMatch(peer -> comparison.numbers().agrees(peer.numbers())
                        && !draft.voices().share(first.figure(), peer.figure()));
        boolean estimate = isEstimate(draft, first.figure());
        if (!one || agreed || !estimate) {
            return Optional.empty();
        }
        String who = Voices.name(first.figure()).orElse("");
        return Optional.of(new Remark(
                isSure(draft, comparison, first) ? Level.WARNING : Level.NOTE,
                comparison.figure(),
                Words.quote(comparison.figure()) + " is stated as a fact; it is an estimate of " + who + ": "
                        + Words.citeAll(echoes) + ".",
                Optional.of(Words.oneLine(comparison.figure().surface()) + ", according to " + who),
                Words.related(echoes)));
    }

    /** The source says that it estimates and does not count, and not a word of the draft's sentence says that the number is somebody's. */
    private static boolean isSure(Draft draft, Comparison comparison, Peer source) {
        String sentence = comparison.figure().sentenceText();
        String theirs = source.figure().sentenceText();
        return !draft.words().in(sentence, "estimating")
                && !draft.words().in(sentence, "telling")
                && !Voices.isWriters(comparison.figure())
                && (draft.words().in(theirs, "estimating")
                        || draft.words().in(Blocks.surroundings(source.figure()), "doubting"))
                && !draft.words().in(theirs, "counting")
                && source.isCounterpart()
                && comparison.numbers().isTelling()
                && !draft.isToldBefore(comparison.figure())
                && !isAsked(source.figure())
                && !draft.voices().named(source.figure(), Blocks.sentenceBefore(comparison.figure()))
                && new OneSidedRule().of(draft, comparison).isEmpty()
                && new OutsideConsensusRule().of(draft, comparison).isEmpty();
    }

    /** How many were asked or visited is known to whoever did so, and no estimate, though estimates rest on it. */
    private static boolean isAsked(Figure source) {
        return source.act()
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
        boolean named =
                Voices.names(figure).stream().anyMatch(name -> name.chars().anyMatch(Character::isUpperCase));
        return AUTHORITIES.contains(type) && (type != Attribution.Type.DOCUMENT || named);
    }

    /** The draft names the source, here or in a sentence before. */
    private static boolean isVouched(Draft draft, Comparison comparison) {
        return comparison.origins().stream()
                .anyMatch(peer -> draft.voices().share(comparison.figure(), peer.figure())
                        || draft.voices()
                                .named(peer.figure(), comparison.figure().sentenceText()));
    }
}
