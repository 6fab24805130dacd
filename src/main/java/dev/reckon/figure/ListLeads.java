package dev.reckon.figure;

import dev.reckon.doc.Block;
import dev.reckon.figure.Attribution.Type;
import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whom the sentence that leads to a list credits with it: "The following list, compiled by Ada Brandt, is the fullest." */
final class ListLeads {

    private ListLeads() {}

    /** Returns for each sentence of {@code passages} who made the list it is an item of; {@code sources} are those each names. */
    static List<Optional<Attribution>> of(List<Passage> passages, List<List<Source>> sources) {
        List<Optional<Attribution>> made = new ArrayList<>();
        Optional<Attribution> maker = Optional.empty();
        for (int k = 0; k < passages.size(); k++) {
            Passage passage = passages.get(k);
            boolean item = passage.block().kind() == Block.Kind.LIST_ITEM;
            made.add(item ? maker : Optional.empty());
            if (!item) {
                maker = leads(passage) ? maker(passage, sources.get(k)) : Optional.empty();
            }
        }
        return made;
    }

    private static boolean leads(Passage passage) {
        Line line = passage.line();
        if (line.isMark(line.size() - 1, ':')) {
            return true;
        }
        if (line.isForm(0, "here") || line.isForm(0, "below")) {
            // "Here is a list of wrecks, according to the board."
            return true;
        }
        for (int i = 0; i < line.size(); i++) {
            if (line.isForm(i, "following") && line.is(i + 1, WordClass.SOURCE_NOUN)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Attribution> maker(Passage passage, List<Source> sources) {
        Optional<Attribution> said = sources.stream()
                .filter(source -> source.strength().compareTo(Source.Strength.PHRASE) >= 0)
                .filter(source -> source.type() != Type.GENERIC && source.type() != Type.NONE)
                .reduce((a, b) -> b)
                .map(Source::attribution);
        return said.or(() -> compiler(passage));
    }

    /** "compiled by Ada Brandt", "made by the board". */
    private static Optional<Attribution> compiler(Passage passage) {
        Line line = passage.line();
        for (int i = 1; i + 1 < line.size(); i++) {
            if (line.isForm(i, "by") && line.is(i - 1, WordClass.MADE_VERB)) {
                return SourceFinder.namedAt(passage, i + 1);
            }
        }
        return Optional.empty();
    }
}
