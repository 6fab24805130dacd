package dev.reckon.figure;

import dev.reckon.figure.PlaceNames.Named;
import dev.reckon.figure.PlaceNames.Role;
import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import java.util.List;
import java.util.Optional;

/** Joins places named in one breath: 4,000 deaths "in Kenya and Ghana" are those of both. */
final class JointPlaces {

    /** In tokens: ", and the". */
    private static final int LONGEST_JOINT = 4;

    private final Passage passage;
    private final Line line;
    private final List<Named> places;

    JointPlaces(Passage passage, List<Named> places) {
        this.passage = passage;
        this.line = passage.line();
        this.places = places;
    }

    /** Returns {@code place} with the places joined to it by "and", under one name; itself when there are none. */
    Named with(Named place) {
        Named first = place;
        Named last = place;
        boolean and = false;
        int members = 1;
        for (Optional<Named> next = joined(last); next.isPresent(); next = joined(last)) {
            and |= holdsAnd(last.to(), next.get().from());
            last = next.get();
            members++;
        }
        for (Optional<Named> before = joining(first); before.isPresent(); before = joining(first)) {
            and |= holdsAnd(before.get().to(), first.from());
            first = before.get();
            members++;
        }
        boolean clause =
                members == 2 && first.to() < last.from() && line.isMark(first.to(), ',') && isPair(first, last);
        if (!and || clause) {
            return place;
        }
        int to = last.byPeople() && line.is(last.to(), WordClass.PLACE_NOUN) ? last.to() + 1 : last.to();
        return new Named(first.from(), to, line.textOf(first.from(), to), first.place(), place.role());
    }

    /** "in Kenya, and Uganda sent tents": behind a comma two names are seldom one phrase. */
    private static boolean isPair(Named first, Named last) {
        return last.from() - first.to() <= LONGEST_JOINT;
    }

    private Optional<Named> joined(Named place) {
        return places.stream().filter(next -> isJoint(place, next)).reduce((a, b) -> a.to() >= b.to() ? a : b);
    }

    private Optional<Named> joining(Named place) {
        return places.stream().filter(before -> isJoint(before, place)).reduce((a, b) -> a.from() <= b.from() ? a : b);
    }

    private boolean isJoint(Named first, Named second) {
        int gap = second.from() - first.to();
        boolean ground = second.byPeople() && line.is(second.to(), WordClass.PLACE_NOUN);
        boolean alike = first.role() == second.role() || ground;
        if (gap < 1 || gap > LONGEST_JOINT || !alike || first.role() == Role.PLAIN) {
            return false;
        }
        for (int i = first.to(); i < second.from(); i++) {
            boolean link = line.isMark(i, ',')
                    || line.isForm(i, "and")
                    || line.is(i, WordClass.ARTICLE)
                    || line.is(i, WordClass.PLACE_CUE);
            if (!link || passage.mentionAt(i) >= 0) {
                return false;
            }
        }
        return line.isMark(first.to(), ',') || line.isForm(first.to(), "and");
    }

    private boolean holdsAnd(int from, int to) {
        for (int i = from; i < to; i++) {
            if (line.isForm(i, "and")) {
                return true;
            }
        }
        return false;
    }
}
