package dev.reckon.figure;

import dev.reckon.figure.PlaceNames.Named;
import dev.reckon.figure.PlaceNames.Role;
import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Nouns;
import dev.reckon.token.Token;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tells how the name of a place stands to what its sentence says, by the words before and behind it. */
final class PlaceRoles {

    private static final int LONGEST_PHRASE = 5;
    private static final int REACH_OF_MOTION = 12;

    /** In tokens: "deficit in the trade of goods | with". */
    private static final int REACH_OF_TRADE = 6;

    private final Passage passage;
    private final Line line;
    private final Acts acts;

    PlaceRoles(Passage passage, Acts acts) {
        this.passage = passage;
        this.line = passage.line();
        this.acts = acts;
    }

    /** "in three Kenyan towns", "on Kenyan soil": the adjective names the place when a noun of place follows. */
    Role ofPeople(Places.Hit hit) {
        if (hit.isWorld()) {
            return Role.LOCATED;
        }
        boolean ground = line.is(hit.to(), WordClass.PLACE_NOUN) || line.is(hit.to() + 1, WordClass.PLACE_NOUN);
        for (int i = hit.from() - 1; ground && i >= hit.from() - LONGEST_PHRASE; i--) {
            if (line.is(i, WordClass.PLACE_CUE) || line.isForm(i, "on")) {
                return Role.LOCATED;
            }
            if (line.is(i, WordClass.MOTION_CUE)) {
                return Role.MOTION;
            }
        }
        return Role.PEOPLE;
    }

    /** "in Kenya and Ghana", "to Kenya, and present-day Ghana": a name joined to another stands as that one does. */
    Optional<Role> coordinated(int from, List<Named> found) {
        int joint = from - 1;
        while (joint > from - LONGEST_PHRASE
                && !isJoint(joint)
                && (line.is(joint, WordClass.ARTICLE)
                        || Nouns.mayModify(line, joint) && passage.mentionAt(joint) < 0)) {
            joint--;
        }
        int end = isJoint(joint - 1) ? joint - 1 : joint;
        boolean joined = isJoint(joint);
        return found.stream()
                .filter(name -> joined && !name.byPeople() && name.to() == end)
                .map(Named::role)
                .reduce((a, b) -> b);
    }

    private boolean isJoint(int i) {
        return line.isForm(i, "and") || line.isForm(i, "or") || line.isMark(i, ',');
    }

    /** Returns how the name in the tokens {@code [from, to)} stands. */
    Role of(int from, int to) {
        int cue = cueOf(from);
        if (line.isForm(cue, "excluding") || line.isForm(cue, "except") || isOfOthers(cue) || isTradedWith(cue)) {
            return Role.MOTION;
        }
        if (line.is(cue, WordClass.PLACE_CUE)) {
            return isDestination(cue) || isOfSayer(cue) || isOfPaper(cue, to) ? Role.MOTION : Role.LOCATED;
        }
        if (line.isForm(cue, "for") && (line.is(cue - 1, WordClass.TOLL_NOUN) || line.isForm(cue - 1, "toll"))) {
            return Role.LOCATED;
        }
        if (isTopic(cue, to)) {
            return Role.LOCATED;
        }
        if (line.is(cue, WordClass.MOTION_CUE)) {
            return line.is(cue - 1, WordClass.CONFINED) ? Role.LOCATED : isLeft(cue) ? Role.ORIGIN : Role.MOTION;
        }
        if (line.isForm(cue, "including") || line.isForm(cue, "as") && line.isForm(cue - 1, "such")) {
            return Role.EXAMPLE;
        }
        if (line.isForm(cue, "of")
                && line.is(cue - 1, WordClass.PLACE_MODIFIER)
                && !line.is(cue - 2, WordClass.ARTICLE)) {
            return Role.MOTION;
        }
        boolean owner = line.isForm(cue, "of") || line.isForm(to, "'s");
        return owner ? Role.OWNER : Role.PLAIN;
    }

    /** Where the word stands that places the name at {@code from}: "in | Kenya", "in | the capital Nairobi", "in | the capital, Nairobi". */
    private int cueOf(int from) {
        int realm = line.isMark(from - 1, ',') ? from - 2 : from - 1;
        boolean called = line.is(realm, WordClass.REALM_NOUN)
                && !line.isCapitalised(realm)
                && line.is(realm - 1, WordClass.ARTICLE)
                && line.is(realm - 2, WordClass.PLACE_CUE);
        if (called) {
            return realm - 2;
        }
        return line.is(from - 1, WordClass.ARTICLE) ? from - 2 : from - 1;
    }

    /** "four times the total for the rest of Africa", "the deficit with the rest of the world": those set against. */
    private boolean isOfOthers(int cue) {
        int against = cue - 3;
        return line.isForm(cue, "of")
                && line.isForm(cue - 1, "rest")
                && (line.isForm(against, "with") || line.isForm(against, "for") || line.isForm(against, "than"));
    }

    /** "the deficit in the trade of goods with Kenya": what is told is the other's. */
    private boolean isTradedWith(int cue) {
        return line.isForm(cue, "with")
                && IntStream.range(Math.max(0, cue - REACH_OF_TRADE), cue)
                        .anyMatch(i -> line.isForm(i, "trade")
                                || line.isForm(i, "deficit")
                                || line.isForm(i, "surplus")
                                || line.isForm(i, "gap"));
    }

    /** "while for Kenya the figure is 310 and for Ghana 420": what opens a clause on a figure. */
    private boolean isTopic(int cue, int to) {
        boolean all = line.isForm(to, "as") && line.isForm(to + 1, "a") && line.isForm(to + 2, "whole");
        int end = all ? to + 3 : to;
        int figure = line.isMark(end, ',') ? end + 2 : end + 1;
        boolean opens = cue == 0
                || line.isKind(cue - 1, Token.Kind.MARK)
                || line.is(cue - 1, WordClass.CLAUSE_OPENER)
                || line.is(cue - 1, WordClass.CONJUNCTION);
        boolean told = line.is(figure - 1, WordClass.ARTICLE) && line.is(figure, WordClass.FIGURE_NOUN)
                || passage.mentionAt(to) >= 0;
        return line.isForm(cue, "for") && opens && told;
    }

    /** "deported from Kenya", "expelled from Kenya": they were counted where they had to leave. */
    private boolean isLeft(int cue) {
        return line.isForm(cue, "from")
                && acts.of(line.word(cue - 1)).filter(Acts.Act::moves).isPresent();
    }

    /** "deported to camps in Siberia": what is in the place is where they were taken. */
    private boolean isDestination(int cue) {
        for (int i = cue - 1; i > 0 && i > cue - REACH_OF_MOTION && passage.mentionAt(i) < 0; i--) {
            if (line.isForm(i, "to") || line.isForm(i, "into")) {
                return acts.of(line.word(i - 1)).filter(Acts.Act::moves).isPresent();
            }
        }
        return false;
    }

    /** "the Standard in Kenya first reported that": where a paper is that speaks. */
    private boolean isOfPaper(int cue, int to) {
        int verb = line.is(to, WordClass.ADVERB) ? to + 1 : to;
        return line.isCapitalised(cue - 1)
                && cue > 1
                && line.is(verb, WordClass.REPORTING_VERB)
                && line.isForm(verb + 1, "that");
    }

    /** "cases had been reported in Kenya", "310 new cases reported in Kenya": what is reported is there. */
    private boolean isReported(int verb) {
        boolean be = line.isForm(verb - 1, "been") || line.isForm(verb - 1, "were") || line.isForm(verb - 1, "was");
        return be && line.isForm(verb + 1, "in")
                || passage.mentions().mentions().stream().anyMatch(mention -> mention.phraseEnd() == verb);
    }

    /** "the university in Java said", "reported around the world": where somebody speaks. */
    private boolean isOfSayer(int cue) {
        return line.is(cue - 1, WordClass.ORGANISATION_NOUN) && line.isCapitalised(cue - 1)
                || line.is(cue - 1, WordClass.SPEECH_VERB)
                        && !line.isForm(cue - 1, "place")
                        && passage.mentionAt(cue - 2) < 0
                        && !isReported(cue - 1);
    }
}
