package dev.reckon.audit;

import dev.reckon.align.Aspect;
import dev.reckon.doc.Document;
import dev.reckon.figure.Figure;

/** Tells by names that a number of the sources is that of another place or of somebody else. */
final class OtherNames {

    /** So many characters at the start of a draft say what all of it is about. */
    private static final int HEAD = 200;

    private final Bearings bearings;

    OtherNames(Bearings bearings) {
        this.bearings = bearings;
    }

    /** Returns whether a source figure counts a place its sentence names, and the paragraph and head of the draft do not. */
    boolean isOfPlaceUnknownTo(Figure source, Figure figure) {
        String paragraph = Blocks.of(figure)
                .map(block -> block.span().of(figure.document().text()))
                .orElseGet(figure::sentenceText);
        return bearings.isOfPlaceUnknownTo(source, paragraph + " " + head(figure.document()));
    }

    /** Returns whether the draft tells a figure of a name that the sources know, and {@code peer} tells its number of another. */
    boolean isOfOtherName(Comparison comparison, Peer peer) {
        Figure figure = comparison.figure();
        Names head = Names.all(head(figure.document()));
        Names own = Names.within(bearings.clause(figure))
                .without(Names.ofVoices(figure))
                .without(Names.all(peer.figure().sentenceText()))
                .without(head);
        Names others = Names.within(peer.figure().sentenceText())
                .without(Names.ofVoices(peer.figure()))
                .without(Names.all(figure.sentenceText()))
                .without(head);
        return !own.isEmpty()
                && !others.isEmpty()
                && !areOfOnePlace(figure, peer.figure())
                && comparison.peers().stream().anyMatch(other -> own.meets(Names.all(bearings.clause(other.figure()))));
    }

    private static String head(Document document) {
        return document.text().substring(0, Math.min(HEAD, document.text().length()));
    }

    private boolean areOfOnePlace(Figure a, Figure b) {
        return bearings.aspect(a).where().isPresent()
                && bearings.aspect(a)
                        .where()
                        .map(Aspect.Where::core)
                        .equals(bearings.aspect(b).where().map(Aspect.Where::core));
    }
}
