package dev.reckon.audit;

import dev.reckon.align.Stems;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells by the words around a number taken from a source that it is told of more, or of less, than there: of all where the source has a
 * part, of the world where the source has one country, of soldiers where the source has civilians.
 */
final class Extents {

    /** So many words behind "all" and "half of" name what is meant. */
    private static final int WORDS_OF_THING = 4;

    private final Draft draft;

    Extents(Draft draft) {
        this.draft = draft;
    }

    /** Returns whether {@code figure} is told of more or of less than {@code source}, which it was taken from. */
    boolean areOther(Figure figure, Figure source) {
        return areWholeAndPart(figure, source)
                || areWholeAndPart(source, figure)
                || isOfWorld(figure, source)
                || isOfSample(figure, source)
                || (figure.kind() == Kind.COUNT && draft.bearings().areOpposed(figure, source));
    }

    /** "A survey of all the schools" and "a survey of half of the schools". */
    private boolean areWholeAndPart(Figure whole, Figure part) {
        Set<String> all = things(whole, "whole");
        Set<String> some = things(part, "part");
        return all.stream().anyMatch(some::contains)
                && things(whole, "part").stream().noneMatch(all::contains)
                && things(part, "whole").stream().noneMatch(some::contains);
    }

    /** Returns the roots of the words right behind one of a class in the sentence of a figure. */
    private Set<String> things(Figure figure, String wordClass) {
        List<String> words = Stems.words(figure.sentenceText()).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        Set<String> found = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            if (draft.words().of(wordClass).contains(words.get(i))) {
                words.stream()
                        .skip(i + 1L)
                        .dropWhile(word -> word.equals("of") || draft.words().isOnly(word, "recalling"))
                        .limit(WORDS_OF_THING)
                        .filter(word -> !Stems.of(word).isEmpty())
                        .map(draft::root)
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** "Two thirds of the dockers", where the source has two thirds of those who answered, and not a word of that in the paragraph. */
    private boolean isOfSample(Figure figure, Figure source) {
        boolean share = figure.kind() == Kind.PERCENTAGE || figure.unit().equals("fraction");
        String paragraph = Blocks.paragraph(figure);
        return share
                && draft.words().in(source.sentenceText(), "sampled")
                && !draft.words().in(paragraph, "sampled")
                && !draft.words().in(paragraph, "sampling");
    }

    /** "Around the world", where the source has the number for one country. */
    private boolean isOfWorld(Figure figure, Figure source) {
        return draft.words().in(draft.clause(figure), "worldwide")
                && !draft.words().in(source.sentenceText(), "worldwide")
                && source.place()
                        .filter(place -> source.sentenceText().contains(place)
                                && !figure.sentenceText().contains(place))
                        .isPresent();
    }
}
