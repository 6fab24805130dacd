package dev.reckon.align;

import dev.reckon.align.Aspect.Part;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Figure.Field;
import dev.reckon.figure.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what a figure may have been read to say on words that stand beside another figure of its sentence. */
final class Borrowing {

    private final Gazetteer gazetteer;
    private final ActClasses acts;

    Borrowing(Gazetteer gazetteer, ActClasses acts) {
        this.gazetteer = gazetteer;
        this.acts = acts;
    }

    Set<Part> partsOf(Figure figure, Optional<String> act, Clause clause) {
        Set<Part> doubtful = new HashSet<>();
        Set<String> said = new HashSet<>();
        clause.words().forEach(word -> acts.classIn(List.of(word)).ifPresent(said::add));
        String sentence = figure.sentenceText();
        boolean elsewhere = act.isPresent()
                && !said.contains(act.get())
                && (figure.isCarried(Field.ACT)
                        || Stems.words(sentence).stream()
                                .anyMatch(word -> acts.classIn(List.of(word)).equals(act)));
        if (elsewhere) {
            doubtful.add(Part.ACT);
        }
        if (figure.place()
                .filter(sentence::contains)
                .filter(words -> !clause.has(words))
                .filter(words -> placesIn(sentence) > 1)
                .isPresent()) {
            doubtful.add(Part.PLACE);
        }
        if (figure.period()
                .map(Period::text)
                .filter(sentence::contains)
                .filter(words -> !clause.has(words))
                .isPresent()) {
            doubtful.add(Part.TIME);
        }
        if (figure.population()
                .filter(sentence::contains)
                .filter(words -> !clause.has(words))
                .isPresent()) {
            doubtful.add(Part.GROUP);
        }
        return doubtful;
    }

    private long placesIn(String sentence) {
        return gazetteer.in(Stems.words(sentence)).stream()
                .map(Gazetteer.Hit::place)
                .distinct()
                .count();
    }
}
