package dev.reckon.audit;

import dev.reckon.base.Span;
import dev.reckon.figure.Figure;
import java.util.List;
import java.util.Optional;

/**
 * Finds two numbers of a sentence whose names the draft has changed: "300 by the union and 280 by the court", where the source has 300 by
 * the court and 280 by the union. The names are read from the words behind each number alone, in the draft as in the source.
 */
@SuppressWarnings("ReferenceEquality") // the very figure that was read is meant
final class Swaps {

    private final Draft draft;

    Swaps(Draft draft) {
        this.draft = draft;
    }

    /**
     * A number with the name of another.
     *
     * @param peer the figure of the source it was taken from
     * @param other the number of the draft that has its name
     */
    record Swap(Peer peer, Figure other) {}

    /** Returns with which number of its sentence the figure of {@code comparison} has changed names; empty when with none. */
    Optional<Swap> of(Comparison comparison) {
        Figure figure = comparison.figure();
        Optional<Peer> peer = comparison.taken();
        if (peer.isEmpty()) {
            return Optional.empty();
        }
        return draft.inSentence(figure).stream()
                .filter(other -> other != figure)
                .flatMap(other -> draft.comparison(other).stream())
                .filter(other -> other.taken()
                        .filter(theirs ->
                                areSwapped(figure, other.figure(), peer.get().figure(), theirs.figure()))
                        .isPresent())
                .findFirst()
                .map(other -> new Swap(peer.get(), other.figure()));
    }

    private boolean areSwapped(Figure figure, Figure other, Figure source, Figure sourceOfOther) {
        if (source == sourceOfOther
                || source.document() != sourceOfOther.document()
                || !source.sentence().equals(sourceOfOther.sentence())) {
            return false;
        }
        String mine = behind(figure);
        String others = behind(other);
        Names ofMine = Names.all(mine);
        Names ofOthers = Names.all(others);
        Names ofSource = Names.all(behind(source));
        Names ofOther = Names.all(behind(sourceOfOther));
        return ofMine.meets(ofOther)
                && ofOthers.meets(ofSource)
                && !ofMine.meets(ofSource)
                && !ofOthers.meets(ofOther)
                && isVoiced(mine)
                && isVoiced(others);
    }

    /** "Estimated by", "the court counted": who says so stands behind the number. */
    private boolean isVoiced(String behind) {
        return List.of("estimating", "telling", "counting").stream()
                .anyMatch(words -> draft.words().in(behind, words));
    }

    /** Returns the words of the sentence up to the next number that claims something. */
    private String behind(Figure figure) {
        Span rest = new Span(
                figure.span().end(),
                Math.max(figure.span().end(), figure.sentence().end()));
        List<Figure> beside =
                figure.document() == draft.document() ? draft.inSentence(figure) : draft.besideSource(figure);
        int end = beside.stream()
                .filter(other -> rest.covers(other.span()))
                .mapToInt(other -> other.span().start())
                .min()
                .orElse(rest.end());
        return figure.document().text().substring(rest.start(), end);
    }
}
