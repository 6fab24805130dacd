package dev.reckon.align;

import dev.reckon.doc.Block;
import dev.reckon.doc.Document;
import dev.reckon.figure.Figure;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells of which occasion the crowds of one text are, figure by figure in text order. */
final class Gatherings {

    /** The class of those who came. */
    private static final String ATTENDANCE = "attendance";

    private static final String PEOPLE = "people";

    private final Definitions definitions;
    private final Occasions occasions;
    private final List<Block> blocks;
    private final Map<String, Given> given = new HashMap<>();

    private record Given(Set<String> occasion, int sentence) {}

    Gatherings(Document document, Aspects aspects) {
        this.definitions = aspects.definitions();
        this.blocks = document.blocks();
        this.occasions = Occasions.of(document, definitions, aspects.gazetteer());
    }

    /** Returns {@code aspect} with its occasion, if it counts a crowd. */
    Aspect placed(Aspect aspect, DocumentFigures.Sentence sentence) {
        if (!isCrowd(aspect)) {
            return aspect;
        }
        Set<String> occasion = occasion(aspect, sentence);
        aspect.figure()
                .value()
                .best()
                .ifPresent(
                        n -> given.put(n.stripTrailingZeros().toPlainString(), new Given(occasion, sentence.index())));
        return occasion.isEmpty() ? aspect : aspect.at(occasion);
    }

    private Set<String> occasion(Aspect aspect, DocumentFigures.Sentence sentence) {
        Figure figure = aspect.figure();
        Optional<Occasions.Mention> last = occasions.before(figure.span().start());
        return since(sentence.span().start(), last)
                .or(() -> behind(figure, sentence))
                .or(() -> repeated(aspect, sentence))
                .or(() -> last.flatMap(mention -> carried(mention, sentence)))
                .orElse(figure.isCarried(Figure.Field.EVENT) ? named(aspect.event()) : Set.of());
    }

    /** From sentence to sentence what was named last, from paragraph to paragraph what was named first. */
    private Optional<Set<String>> carried(Occasions.Mention last, DocumentFigures.Sentence sentence) {
        int paragraph = sentence.block().map(block -> block.span().start()).orElse(0);
        boolean here = last.at() >= paragraph;
        return (here ? Optional.of(last) : occasions.from(paragraphOf(last))).map(Occasions.Mention::stems);
    }

    private int paragraphOf(Occasions.Mention mention) {
        int start = 0;
        for (Block block : blocks) {
            if (block.span().start() > mention.at()) {
                return start;
            }
            start = block.span().start();
        }
        return start;
    }

    private static Optional<Set<String>> since(int start, Optional<Occasions.Mention> mention) {
        return mention.filter(last -> last.at() >= start).map(Occasions.Mention::stems);
    }

    /** "A crowd of 5,000 came to the funeral": without a mark or another number between. */
    private Optional<Set<String>> behind(Figure figure, DocumentFigures.Sentence sentence) {
        int from = figure.span().end();
        String after = sentence.after(figure);
        return occasions
                .from(from)
                .filter(mention -> mention.at() < from + after.length())
                .filter(mention ->
                        after.substring(0, mention.at() - from).chars().noneMatch(Gatherings::ends))
                .map(Occasions.Mention::stems);
    }

    private static boolean ends(int c) {
        return ",;:()—–".indexOf(c) >= 0 || Character.isDigit(c);
    }

    /** "Three times 160,000 is 480,000" speaks of the 160,000 of the sentence before, "a crowd of 837,214" of the one given anywhere. */
    private Optional<Set<String>> repeated(Aspect aspect, DocumentFigures.Sentence sentence) {
        return aspect.figure()
                .value()
                .best()
                .flatMap(n ->
                        Optional.ofNullable(given.get(n.stripTrailingZeros().toPlainString())))
                .filter(earlier -> Size.isOdd(aspect) || earlier.sentence() >= sentence.index() - 1)
                .map(Given::occasion);
    }

    /** The stems of an event's name, the word for its kind made the kind. */
    private Set<String> named(Set<String> event) {
        Set<String> stems = new HashSet<>();
        event.forEach(stem -> stems.add(definitions.occasionOf(stem).orElse(stem)));
        return stems;
    }

    static boolean isCrowd(Aspect aspect) {
        return aspect.act().filter(ATTENDANCE::equals).isPresent()
                && aspect.scale().dimension().equals(PEOPLE);
    }

    /** Returns the kind of occasion {@code aspect}'s crowd came to. */
    static Optional<String> occasion(Aspect aspect, Definitions definitions) {
        return isCrowd(aspect) ? definitions.occasionIn(aspect.event()) : Optional.empty();
    }

    /** Returns whether two crowds are of different occasions: of other kinds, or of one kind with other names. */
    static boolean areApart(Aspect a, Aspect b, Definitions definitions) {
        Optional<String> kind = occasion(a, definitions);
        Optional<String> other = occasion(b, definitions);
        if (kind.isEmpty() || other.isEmpty()) {
            return false;
        }
        Set<String> name = without(a.event(), kind.get());
        Set<String> otherName = without(b.event(), other.get());
        boolean named = !name.isEmpty() && !otherName.isEmpty();
        return !kind.equals(other) || named && Collections.disjoint(name, otherName);
    }

    private static Set<String> without(Set<String> stems, String kind) {
        Set<String> rest = new HashSet<>(stems);
        rest.remove(kind);
        return rest;
    }
}
