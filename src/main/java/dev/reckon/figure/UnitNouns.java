package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.CountedNouns;
import dev.reckon.mention.Kind;
import dev.reckon.mention.Mention;
import dev.reckon.mention.Nouns;
import java.util.Optional;

/** Finds the noun that says what a bare number counts: the name of a size or the subject before it, what befell whom behind it. */
final class UnitNouns {

    private static final int REACH = 12;
    private static final int REACH_OF_NOUN = 9;

    /** In tokens: "rose sharply by some | 4,000". */
    private static final int REACH_OF_VERB = 5;

    /** In tokens: "claims for aid in the north". */
    private static final int REACH_OF_HEAD = 8;

    private final Passage passage;
    private final Line line;
    private final CountedNouns nouns;
    private final Acts acts;

    UnitNouns(Passage passage, Knowledge knowledge) {
        this.passage = passage;
        this.line = passage.line();
        this.nouns = knowledge.numbers().nouns();
        this.acts = knowledge.acts();
    }

    /** "a toll of 36 million", "the population was 5,000", "a crowd of". */
    Optional<Mention> nounBefore(Mention mention) {
        int at = mention.from() - 1;
        while (at >= 0 && at >= mention.from() - REACH_OF_NOUN && !isStop(at)) {
            Optional<String> unit = sizeAt(at);
            if (unit.isPresent()) {
                return Optional.of(mention.as(Kind.COUNT, unit.get()));
            }
            at--;
        }
        return Optional.empty();
    }

    private boolean isStop(int i) {
        return line.isMark(i, ',') || line.isMark(i, ';') || line.isMark(i, '.') || passage.mentionAt(i) >= 0;
    }

    private Optional<String> sizeAt(int i) {
        return nouns.sizeOf(line, i)
                .or(() -> line.is(i, WordClass.TOLL_NOUN) || countsPeople(i)
                        ? Optional.of(UnitFinder.PEOPLE)
                        : Optional.empty());
    }

    Optional<Mention> verbUnit(Mention mention) {
        int clauseTo = passage.clauseEnd(mention.from());
        for (int i = mention.to(); i < Math.min(clauseTo, mention.to() + REACH); i++) {
            if (countsPeople(i)) {
                return Optional.of(mention.as(Kind.COUNT, UnitFinder.PEOPLE));
            }
            if (passage.mentionAt(i) >= 0 && i > mention.to() + 3) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean countsPeople(int i) {
        return acts.of(line.word(i)).filter(Acts.Act::countsPeople).isPresent();
    }

    /** "Jobless claims fell by 4,000", "the openings came in at 8.8 million": what grew or shrank by a number or to it is counted. */
    Optional<Mention> subject(Mention mention) {
        int verb = verbBefore(mention.from());
        if (verb < 1) {
            return Optional.empty();
        }
        int head = headBefore(verb);
        boolean counts = head >= 0
                && Nouns.isPluralNoun(line, head)
                && !line.is(head, WordClass.SOURCE_NOUN)
                && !line.is(head, WordClass.FIGURE_NOUN)
                && !line.is(head, WordClass.TIME_UNIT)
                && !line.isCapitalised(head)
                && acts.of(line.word(head)).isEmpty();
        return counts ? Optional.of(mention.as(Kind.COUNT, nouns.unitOf(line, head))) : Optional.empty();
    }

    private int verbBefore(int from) {
        int joint = from - 1;
        boolean joined = line.isForm(joint, "by") || line.isForm(joint, "to") || line.isForm(joint, "at");
        for (int i = joint; joined && i >= Math.max(1, from - REACH_OF_VERB); i--) {
            boolean figure = line.is(i, WordClass.FIGURE_VERB) && !line.is(i, WordClass.AUXILIARY);
            if (line.is(i, WordClass.CHANGE_VERB) || figure) {
                return i;
            }
            if (isStop(i)) {
                return -1;
            }
        }
        return -1;
    }

    /** The head of the phrase that ends before the verb: over auxiliaries, adverbs and what a preposition adds. */
    private int headBefore(int verb) {
        int end = verb - 1;
        while (end >= 0 && (line.is(end, WordClass.AUXILIARY) || line.is(end, WordClass.ADVERB))) {
            end--;
        }
        int head = end;
        for (int i = end; i > Math.max(0, end - REACH_OF_HEAD) && !isStop(i); i--) {
            if (line.isForm(i, "of")) {
                return -1;
            }
            head = line.is(i, WordClass.PREPOSITION) ? i - 1 : head;
        }
        return isStop(head) ? -1 : head;
    }
}
