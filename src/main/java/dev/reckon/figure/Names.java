package dev.reckon.figure;

import dev.reckon.figure.Attribution.Type;
import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.token.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Finds the persons and bodies that a sentence names anywhere, whether or not they say something, so that pronouns may mean them. */
final class Names {

    private final Line line;
    private final Sayers sayers;

    private Names(Passage passage) {
        this.line = passage.line();
        this.sayers = new Sayers(passage);
    }

    /** Returns those named in the first {@code end} tokens of {@code passage}, in text order. */
    static List<Sayer> in(Passage passage, int end) {
        return new Names(passage).before(end);
    }

    private List<Sayer> before(int end) {
        List<Sayer> names = new ArrayList<>();
        int i = 0;
        while (i < end) {
            int to = opensName(i) ? endOfName(i, end) : i;
            int from = i;
            if (to > from) {
                sayers.named(from, to, false)
                        .filter(sayer -> sayer.type() != Type.GENERIC && sayer.type() != Type.DOCUMENT)
                        .ifPresent(names::add);
            }
            i = Math.max(i + 1, to);
        }
        return names;
    }

    /** A capital away from the start of the sentence, or an unknown word there. */
    private boolean opensName(int i) {
        boolean word = line.isCapitalised(i) && !line.is(i, WordClass.MONTH) && !line.is(i, WordClass.ARTICLE);
        boolean prepositional = i == 0 && line.is(0, WordClass.PREPOSITION);
        return word && !prepositional && (i > 0 || line.word(i).id() == 0 || line.isCapitalised(1));
    }

    private int endOfName(int from, int end) {
        int to = from;
        while (to < end && (line.isCapitalised(to) || isJoint(to) || links(to))) {
            to++;
        }
        return to;
    }

    private boolean isJoint(int i) {
        boolean initial =
                line.isMark(i, '.') && line.isGlued(i) && line.token(i - 1).length() <= 2;
        return initial || line.isDash(i) && line.isGlued(i) && line.isGlued(i + 1);
    }

    /** The "of" of "Ministry of Fisheries". */
    private boolean links(int i) {
        boolean body = line.is(i - 1, WordClass.ORGANISATION_NOUN) || line.is(i - 1, WordClass.OFFICIAL);
        return line.isForm(i, "of") && body && line.isKind(i + 1, Kind.WORD) && line.isCapitalised(i + 1);
    }
}
