package dev.reckon.audit;

import dev.reckon.align.Aspect;
import dev.reckon.align.Stems;
import dev.reckon.doc.Document;
import dev.reckon.figure.Figure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells by names that a number of the sources is that of another place or of somebody else. */
final class OtherNames {

    /** So many characters at the start of a draft say what all of it is about. */
    private static final int HEAD = 200;

    private static final List<String> WHERE = List.of(" in ", " in the ", " at ", " at the ");

    private final Bearings bearings;

    OtherNames(Bearings bearings) {
        this.bearings = bearings;
    }

    /** Returns whether a source figure counts a place its sentence names, and the paragraph and head of the draft do not. */
    boolean isOfPlaceUnknownTo(Figure source, Figure figure) {
        // "the United Kingdom" is the "UK" of the source
        return !isGoal(source)
                && !areOfOnePlace(source, figure)
                && bearings.isOfPlaceUnknownTo(source, Blocks.paragraph(figure) + " " + head(figure.document()));
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

    /** Returns whether the clauses of both name where they count, both by name or both by kind ("the city"), and not the same. */
    boolean areOfOtherPlaces(Figure a, Figure b) {
        Optional<String> first = placeInClause(a);
        Optional<String> second = placeInClause(b);
        return first.isPresent()
                && second.isPresent()
                && isName(first.get()) == isName(second.get())
                && !areOfOnePlace(a, b)
                && shareNoWord(first.get(), b.sentenceText())
                && shareNoWord(second.get(), a.sentenceText());
    }

    /** "In the city": where something is, and not where it goes. */
    private Optional<String> placeInClause(Figure figure) {
        String clause = " " + bearings.clause(figure).toLowerCase(Locale.ROOT);
        return figure.place()
                .filter(place -> WHERE.stream().anyMatch(in -> clause.contains(in + place.toLowerCase(Locale.ROOT))));
    }

    /** "They left for good, to Perth, to Auckland": where they went is not where they are counted. */
    private static boolean isGoal(Figure source) {
        String sentence = source.sentenceText();
        return source.place()
                .filter(place -> sentence.contains(" to " + place)
                        && !sentence.contains(" in " + place)
                        && !sentence.contains(" at " + place))
                .isPresent();
    }

    private static boolean isName(String place) {
        return place.codePoints().anyMatch(Character::isUpperCase);
    }

    private static boolean shareNoWord(String place, String sentence) {
        Set<String> words = Set.copyOf(Stems.of(sentence));
        return Stems.of(place).stream().noneMatch(words::contains);
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
