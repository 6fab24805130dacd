package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Mention;
import java.util.Optional;

/** Finds what befell those a figure counts: in its noun, in the predicate behind it, in the words before it. */
final class ActFinder {

    private static final int REACH = 16;

    private ActFinder() {}

    /** Returns the act {@code passage} itself gives the figure {@code mention}. */
    static Optional<String> of(Passage passage, Acts acts, Mention mention) {
        Line line = passage.line();
        // "executed 340 prisoners": the verb says what befell them, the noun who they were
        Optional<String> verb = acts.of(line.word(mention.from() - 1))
                .filter(act -> act.countsPeople() && !line.is(mention.from() - 1, WordClass.TOLL_NOUN))
                .map(Acts.Act::id);
        if (verb.isPresent()) {
            return verb;
        }
        Optional<String> inNoun = mention.noun().flatMap(noun -> lastIn(line, acts, noun.from(), noun.to()));
        if (inNoun.isPresent()) {
            return inNoun;
        }
        int clauseFrom = passage.clauseStart(mention.from());
        int clauseTo = passage.clauseEnd(mention.from());
        int open = passage.parenthesisAt(mention.from());
        int previous = previousEnd(passage, mention, clauseFrom);
        int next = nextStart(passage, mention, clauseTo);
        if (open >= 0) {
            int close = passage.parenthesisEnd(open);
            return firstIn(line, acts, mention.to(), Math.min(next, close))
                    .or(() -> firstIn(line, acts, close, Math.min(clauseTo, close + REACH)))
                    .or(() -> lastIn(line, acts, clauseFrom, open));
        }
        int behind = mention.to();
        if (line.isMark(behind, '(')
                || mention.noun().filter(noun -> line.isMark(noun.to(), '(')).isPresent()) {
            int paren = mention.noun()
                    .filter(noun -> line.isMark(noun.to(), '('))
                    .map(noun -> noun.to())
                    .orElse(behind);
            int close = passage.parenthesisEnd(paren);
            Optional<String> after = firstIn(line, acts, close, Math.min(clauseTo, close + REACH));
            if (after.isPresent()) {
                return after;
            }
        }
        return firstIn(line, acts, behind, Math.min(next, behind + REACH))
                .or(() -> lastIn(line, acts, previous, mention.from()))
                .or(() -> firstIn(line, acts, behind, partsFrom(line, behind, Math.min(clauseTo, behind + 2 * REACH))))
                .or(() -> lastIn(line, acts, clauseFrom, mention.from()))
                .or(() -> lastIn(line, acts, 0, mention.from()));
    }

    /** Behind "of whom" and its like the sentence speaks of a part only. */
    private static int partsFrom(Line line, int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            boolean part = line.isForm(i, "of")
                    && (line.isForm(i + 1, "whom")
                            || line.isForm(i + 1, "which")
                            || line.isForm(i + 1, "these")
                            || line.isForm(i + 1, "them"));
            if (part || line.isForm(i, "including")) {
                return i;
            }
        }
        return to;
    }

    private static int previousEnd(Passage passage, Mention mention, int floor) {
        int end = floor;
        for (Mention other : passage.mentions().mentions()) {
            if (other.to() <= mention.from() && !other.small()) {
                end = Math.max(end, other.to());
            }
        }
        return end;
    }

    private static int nextStart(Passage passage, Mention mention, int ceiling) {
        for (Mention other : passage.mentions().mentions()) {
            if (other.from() >= mention.to() && !other.small()) {
                return Math.min(ceiling, other.from());
            }
        }
        return ceiling;
    }

    private static Optional<String> firstIn(Line line, Acts acts, int from, int to) {
        for (int i = Math.max(0, from); i < to; i++) {
            Optional<String> act = acts.at(line, i).map(Acts.Act::id);
            if (act.isPresent()) {
                return act;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> lastIn(Line line, Acts acts, int from, int to) {
        for (int i = Math.min(to, line.size()) - 1; i >= from; i--) {
            Optional<String> act = acts.at(line, i).map(Acts.Act::id);
            if (act.isPresent()) {
                return act;
            }
        }
        return Optional.empty();
    }
}
