package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Nouns;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the places a sentence names: known ones, capitalised names behind "in", "at", "across" and their like, and common nouns of
 * place there ("in the delta", "in five northern provinces").
 */
final class PlaceNames {

    private static final int LONGEST_NAME = 6;
    private static final int LONGEST_PHRASE = 5;
    private static final int REACH_OF_MOTION = 12;

    private final Passage passage;
    private final Line line;
    private final Acts acts;

    private PlaceNames(Passage passage, Acts acts) {
        this.passage = passage;
        this.acts = acts;
        this.line = passage.line();
    }

    /** How a name stands to what is said. */
    enum Role {
        /** "in Kenya", "across Kenya". */
        LOCATED(0),
        /** "of Kenya", "Kenya's". */
        OWNER(3),
        /** "Kenya exported", "the Kenya floods". */
        PLAIN(6),
        /** "Kenyan", "Kenyans". */
        PEOPLE(9),
        /** "the lake countries, including Kenya": one of those it is said of. */
        EXAMPLE(40),
        /** "to Kenya", "from Kenya": where something goes or comes from is not where it is counted. */
        MOTION(20);

        private final int cost;

        Role(int cost) {
            this.cost = cost;
        }

        /** Returns how many tokens of distance it outweighs. */
        int cost() {
            return cost;
        }
    }

    /**
     * A place where it is named.
     *
     * @param from first token
     * @param to token behind the last
     * @param text its name: the words, or the place's own name where only its people are named
     * @param place the known place it names or stands in, if the data folder knows it
     * @param role how the name stands to what is said
     */
    record Named(int from, int to, String text, Optional<String> place, Role role) {

        boolean known() {
            return place.isPresent();
        }

        boolean byPeople() {
            return role == Role.PEOPLE;
        }
    }

    /** Returns the places {@code passage} names, in order; a phrase around a name ("two towns in Kenya") before the name. */
    static List<Named> in(Passage passage, Acts acts) {
        return new PlaceNames(passage, acts).all();
    }

    private List<Named> all() {
        List<Named> found = new ArrayList<>();
        BitSet taken = new BitSet();
        passage.events().forEach(hit -> taken.set(hit.from(), hit.to()));
        for (Places.Hit hit : passage.places()) {
            if (!isWarName(hit) && !isAgent(hit)) {
                addKnown(hit, found);
            }
            taken.set(hit.from(), hit.to());
        }
        for (int i = 1; i < line.size(); i++) {
            int at = i;
            unknownAt(i, taken).or(() -> commonAt(at, taken)).ifPresent(found::add);
        }
        found.sort(Comparator.comparingInt(Named::from));
        return List.copyOf(found);
    }

    // ---- known names

    /** "World War I" names no place. */
    private boolean isWarName(Places.Hit hit) {
        return line.isForm(hit.to(), "war")
                && passage.events().stream()
                        .anyMatch(event -> event.from() <= hit.from()
                                && hit.to() < event.to()
                                && event.event().place().isEmpty());
    }

    /** "American demographers", "the Iraqi government": who acts or speaks, not where. */
    private boolean isAgent(Places.Hit hit) {
        if (!hit.byPeople()) {
            return false;
        }
        for (int i = hit.to(); i < hit.to() + 3 && Nouns.mayModify(line, i); i++) {
            if (line.is(i, WordClass.ROLE_NOUN)
                    || line.is(i, WordClass.TITLE)
                    || line.is(i, WordClass.ORGANISATION_NOUN)
                    || line.is(i, WordClass.OFFICIAL)) {
                return true;
            }
        }
        return false;
    }

    private void addKnown(Places.Hit hit, List<Named> found) {
        int from = hit.from();
        while (line.is(from - 1, WordClass.PLACE_MODIFIER)) {
            from--;
        }
        if (hit.byPeople()) {
            found.add(ofPeople(hit, from));
            return;
        }
        boolean district = line.is(hit.to(), WordClass.PLACE_NOUN) && !line.is(hit.to(), WordClass.ORGANISATION_NOUN);
        int to = district ? hit.to() + 1 : hit.to();
        int start = phraseStart(from);
        Role role = start < from ? roleOf(start, to) : coordinated(from, found).orElse(roleOf(from, to));
        if (start < from) {
            found.add(new Named(start, to, line.textOf(start, to), Optional.of(hit.place()), role));
        }
        found.add(new Named(from, to, line.textOf(from, to), Optional.of(hit.place()), role));
    }

    /** "Kenyan" names Kenya, "northern Kenyan" the north of it; "the Kenyan republic" keeps its words. */
    private Named ofPeople(Places.Hit hit, int from) {
        Role role = peopleRole(hit);
        boolean realm = line.is(hit.to(), WordClass.REALM_NOUN) && role == Role.LOCATED;
        int to = realm ? hit.to() + 1 : hit.to();
        String part = from < hit.from() ? line.textOf(from, hit.from()) + " " : "";
        return new Named(from, to, realm ? line.textOf(from, to) : part + hit.place(), Optional.of(hit.place()), role);
    }

    /** "in three Kenyan towns", "on Kenyan soil": the adjective names the place when a noun of place follows. */
    private Role peopleRole(Places.Hit hit) {
        if (Character.isLowerCase(hit.place().charAt(0))) {
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
    private Optional<Role> coordinated(int from, List<Named> found) {
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

    private Role roleOf(int from, int to) {
        int cue = line.is(from - 1, WordClass.ARTICLE) ? from - 2 : from - 1;
        if (line.is(cue, WordClass.PLACE_CUE)) {
            return isDestination(cue) || isOfSayer(cue) ? Role.MOTION : Role.LOCATED;
        }
        if (line.is(cue, WordClass.MOTION_CUE)) {
            return line.is(cue - 1, WordClass.CONFINED) ? Role.LOCATED : Role.MOTION;
        }
        if (line.isForm(cue, "including") || line.isForm(cue, "as") && line.isForm(cue - 1, "such")) {
            return Role.EXAMPLE;
        }
        boolean owner = line.isForm(cue, "of") || line.isForm(to, "'s") || line.isForm(to, "’s");
        return owner ? Role.OWNER : Role.PLAIN;
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

    /** "the university in Java said", "reported around the world": where somebody speaks. */
    private boolean isOfSayer(int cue) {
        return line.is(cue - 1, WordClass.ORGANISATION_NOUN) && line.isCapitalised(cue - 1)
                || line.is(cue - 1, WordClass.SPEECH_VERB) && passage.mentionAt(cue - 2) < 0;
    }

    /** "twelve northern provinces of Kenya", "towns in Kenya": where the phrase starts that a name stands in. */
    private int phraseStart(int from) {
        int cue = line.is(from - 1, WordClass.ARTICLE) ? from - 2 : from - 1;
        boolean part = (line.isForm(cue, "of") || line.isForm(cue, "in") || line.isForm(cue, "across"))
                && line.is(cue - 1, WordClass.PLACE_NOUN)
                && !line.isCapitalised(cue - 1);
        if (!part) {
            return from;
        }
        int start = cue - 1;
        while (start > 0 && start > cue - LONGEST_PHRASE && narrows(start - 1)) {
            start--;
        }
        return start;
    }

    private boolean narrows(int i) {
        return passage.mentionAt(i) >= 0
                || Nouns.mayModify(line, i)
                        && !line.is(i, WordClass.ADVERB)
                        && !line.is(i, WordClass.PLACE_CUE)
                        && !line.is(i, WordClass.REPORTING_VERB);
    }

    // ---- other names and common nouns

    private boolean isCued(int i) {
        int cue = line.is(i - 1, WordClass.ARTICLE) ? i - 2 : i - 1;
        return isOwned(cue) || line.is(cue, WordClass.PLACE_CUE);
    }

    /** "the population of Seville", "the city of Seville". */
    private boolean isOwned(int cue) {
        return line.isForm(cue, "of")
                && (line.isForm(cue - 1, "population")
                        || line.isForm(cue - 1, "inhabitants")
                        || line.isForm(cue - 1, "residents")
                        || line.is(cue - 1, WordClass.REALM_NOUN));
    }

    private Optional<Named> unknownAt(int i, BitSet taken) {
        if (!line.isCapitalised(i) || !isCued(i) || taken.get(i) || isNoPlace(i)) {
            return Optional.empty();
        }
        int to = i;
        while (to < line.size() && to < i + LONGEST_NAME && !taken.get(to) && (to == i || goesOn(to))) {
            if (isNoPlace(to)) {
                return Optional.empty();
            }
            to++;
        }
        boolean owner = line.isForm(to, "'s") || line.isForm(to, "’s");
        if (owner || isAcronym(i, to) || modifies(i, to)) {
            return Optional.empty();
        }
        int end = line.is(to, WordClass.PLACE_NOUN) ? to + 1 : wholeEnd(to);
        int cue = line.is(i - 1, WordClass.ARTICLE) ? i - 2 : i - 1;
        Role role = isOwned(cue) ? Role.OWNER : Role.LOCATED;
        return Optional.of(new Named(i, end, line.textOf(i, end), Optional.empty(), role));
    }

    private boolean goesOn(int i) {
        return line.isCapitalised(i)
                || line.isForm(i, "of") && line.isCapitalised(i + 1)
                || line.isDash(i) && line.isGlued(i)
                || line.isForm(i, "'s") && line.isCapitalised(i + 1);
    }

    /** Capitalised words that open or make up the names of times, persons, events, papers and the like. */
    private boolean isNoPlace(int i) {
        return line.is(i, WordClass.MONTH)
                || line.is(i, WordClass.WEEKDAY)
                || line.is(i, WordClass.TIME_UNIT)
                || line.is(i, WordClass.TITLE)
                || line.is(i, WordClass.ROLE_NOUN)
                || line.is(i, WordClass.EVENT_NOUN)
                || line.is(i, WordClass.SOURCE_NOUN)
                || line.is(i, WordClass.LABEL_NOUN)
                || line.is(i, WordClass.ORGANISATION_NOUN) && !line.is(i, WordClass.PLACE_NOUN)
                || Nouns.isFunctionWord(line.word(i)) && !line.isForm(i, "of");
    }

    /** "in the Arden survey", "at the Moss factory": behind an article a name before what makes figures says which. */
    private boolean modifies(int from, int to) {
        return line.is(from - 1, WordClass.ARTICLE)
                && !line.isCapitalised(to)
                && (line.is(to, WordClass.SOURCE_NOUN)
                        || line.is(to, WordClass.FIGURE_NOUN)
                        || line.is(to, WordClass.EVENT_NOUN));
    }

    /** "in GDP", "at CNN": capitals alone are seldom a place that no table knows. */
    private boolean isAcronym(int from, int to) {
        return to == from + 1 && line.textOf(from).chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
    }

    /** "Springfield, Illinois": the known place behind the comma belongs to the name. */
    private int wholeEnd(int to) {
        return passage.places().stream()
                .filter(hit -> line.isMark(to, ',') && hit.from() == to + 1 && !hit.byPeople())
                .map(Places.Hit::to)
                .findFirst()
                .orElse(to);
    }

    /** "in the delta", "across five northern provinces": the phrase behind a cue of place whose head is a noun of place. */
    private Optional<Named> commonAt(int i, BitSet taken) {
        boolean hedge = passage.mentionAt(i - 1) >= 0;
        if (!line.is(i - 1, WordClass.PLACE_CUE) || hedge || line.isForm(i, "a") || line.isForm(i, "an")) {
            return Optional.empty();
        }
        int head = i;
        while (head < i + LONGEST_PHRASE && !isPlaceHead(head) && opensPhrase(head)) {
            head++;
        }
        boolean bare = head == i && !line.is(head, WordClass.REALM_NOUN) && isVague(head);
        boolean whole = isPlaceHead(head) && !bare && !line.isForm(head + 1, "of") && !line.isDash(head + 1);
        if (!whole) {
            return Optional.empty();
        }
        int from = line.is(i, WordClass.ARTICLE) && head > i + 1 ? i + 1 : i;
        taken.set(i, head + 1);
        return Optional.of(new Named(from, head + 1, line.textOf(from, head + 1), Optional.empty(), Role.LOCATED));
    }

    private boolean isPlaceHead(int i) {
        return line.is(i, WordClass.PLACE_NOUN)
                && !line.isCapitalised(i)
                && !line.is(i + 1, WordClass.PLACE_NOUN)
                && !line.is(i + 1, WordClass.ORGANISATION_NOUN)
                && !line.is(i + 1, WordClass.ROLE_NOUN)
                && !line.is(i + 1, WordClass.OFFICIAL);
    }

    /** "in areas it controls", "in places": without a word that says which, it is any. */
    private boolean isVague(int i) {
        return line.isForm(i, "areas")
                || line.isForm(i, "places")
                || line.isForm(i, "place")
                || line.isForm(i, "parts")
                || line.isForm(i, "sites");
    }

    private boolean opensPhrase(int i) {
        return line.is(i, WordClass.ARTICLE) || line.is(i, WordClass.DETERMINER) || narrows(i);
    }

    /** Returns whether {@code name} only points back to a place named before: "the country", "that city". */
    static boolean pointsBack(Line line, Named name) {
        return !name.known()
                && name.to() - name.from() <= 2
                && line.is(name.to() - 1, WordClass.REALM_NOUN)
                && (name.to() - name.from() == 1
                        || line.is(name.from(), WordClass.ARTICLE)
                        || line.is(name.from(), WordClass.PRONOUN));
    }
}
