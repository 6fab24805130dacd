package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Nouns;
import dev.reckon.token.Token;
import dev.reckon.token.Token.Kind;
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

    private static final int LONGEST_PHRASE = 5;

    /** In tokens: a place named so near the start belongs to what the sentence speaks of. */
    private static final int SUBJECT = 4;

    /** In tokens: "The size of" opens a sentence about the size itself. */
    private static final int OPENING_SIZE = 2;

    private final Passage passage;
    private final Line line;
    private final PlaceRoles roles;
    private final UnlistedPlaces unlisted;

    private PlaceNames(Passage passage, Acts acts) {
        this.passage = passage;
        this.line = passage.line();
        this.roles = new PlaceRoles(passage, acts);
        this.unlisted = new UnlistedPlaces(passage);
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
        /** "deported from Kenya": where those were who had to leave. */
        ORIGIN(8),
        /** "to Kenya", "from Kenya", "south of Kenya": where something goes or comes from or lies by is not where it is counted. */
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
        return in(passage, acts, LearnedPlaces.NONE);
    }

    /** Returns the places {@code passage} names, those {@code learned} from its document as if a table listed them. */
    static List<Named> in(Passage passage, Acts acts, LearnedPlaces learned) {
        return new PlaceNames(passage, acts).all(learned);
    }

    private List<Named> all(LearnedPlaces learned) {
        if (passage.places().isEmpty() && learned.isEmpty() && !unlisted.mayBeNamed()) {
            return List.of();
        }
        List<Named> found = new ArrayList<>();
        BitSet taken = new BitSet();
        passage.events().forEach(hit -> taken.set(hit.from(), hit.to()));
        int measuredTo = 0;
        for (Places.Hit hit : passage.places()) {
            boolean yardstick = isYardstick(hit, measuredTo);
            if (yardstick) {
                measuredTo = hit.to();
            } else if (!isWarName(hit) && !Places.isOfHistory(line, hit) && !isAgent(hit) && !isSeaLevelOf(hit)) {
                addKnown(hit, found);
            }
            taken.set(hit.from(), hit.to());
        }
        for (int i = 0; i < line.size() && !learned.isEmpty(); i++) {
            int to = taken.get(i) ? i : learned.endAt(line, i);
            if (to > i) {
                addKnown(new Places.Hit(i, to, line.textOf(i, to), false), found);
                taken.set(i, to);
            }
        }
        for (int i = 1; i < line.size(); i++) {
            if (!unlisted.isBehindCue(i)) {
                continue;
            }
            Optional<Named> proper = unlisted.nameAt(i, taken);
            int at = i;
            Optional<Named> named =
                    proper.or(() -> unlisted.commonAt(at, taken)).or(() -> unlisted.compassAt(at));
            if (named.isPresent()) {
                found.add(named.get());
            }
        }
        found.sort(Comparator.comparingInt(Named::from));
        return List.copyOf(found);
    }

    // ---- known names

    /** "Greenland would add 3 cm to sea levels": the level is the world's, but what is told is Greenland's part in it. */
    private boolean isSeaLevelOf(Places.Hit hit) {
        return hit.isWorld()
                && hit.to() - hit.from() > 1
                && hit.byPeople()
                && passage.places().stream().anyMatch(other -> !other.isWorld());
    }

    /** "World War I" names no place. */
    private boolean isWarName(Places.Hit hit) {
        return line.isForm(hit.to(), "war")
                && passage.events().stream()
                        .anyMatch(event -> event.from() <= hit.from()
                                && hit.to() < event.to()
                                && event.event().place().isEmpty());
    }

    /**
     * "an area larger than Kenya and Ghana", "more than the population of Kenya", "about the size of Kenya", but not "the size of Kenya is" nor "higher than Kenya's": a place
     * that only says how large something is.
     */
    private boolean isYardstick(Places.Hit hit, int measuredTo) {
        if (line.isForm(hit.to(), "'s")) {
            // "on Kenya's side": whose, wherever they are
            return line.isForm(hit.to() + 1, "side") || line.isForm(hit.to() + 1, "behalf");
        }
        if (hit.byPeople()) {
            return false;
        }
        int before = line.is(hit.from() - 1, WordClass.ARTICLE) ? hit.from() - 2 : hit.from() - 1;
        boolean than = line.isForm(before, "than")
                && (line.isForm(before - 1, "larger")
                        || line.isForm(before - 1, "bigger")
                        || line.isForm(before - 1, "smaller"));
        boolean size = line.isForm(before, "of")
                && line.isForm(before - 1, "size")
                && before > OPENING_SIZE
                && !line.is(hit.to(), WordClass.AUXILIARY);
        boolean people = line.isForm(before, "of")
                && line.isForm(before - 1, "population")
                && (line.isForm(before - 2, "than")
                        || line.isForm(before - 3, "than")
                        || line.isForm(before - 4, "than"));
        boolean joined = measuredTo > 0 && line.isForm(before, "and") && before == measuredTo;
        return than || size || people || joined;
    }

    /** "American demographers", "the Iraqi government", "the US invasion": who acts or speaks, not where. */
    private boolean isAgent(Places.Hit hit) {
        if (!hit.byPeople()) {
            return isPower(hit) || isOfBody(hit);
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

    /** "the University of Kenya", "the Bank of Kenya": a body with a name of its own, but not "the Government of Kenya", which is of all of it. */
    private boolean isOfBody(Places.Hit hit) {
        int body = hit.from() - 2;
        return line.isForm(hit.from() - 1, "of")
                && line.isCapitalised(body)
                && line.is(body, WordClass.ORGANISATION_NOUN)
                && !line.is(body, WordClass.PLACE_NOUN)
                && !line.isForm(body, "government")
                && !line.isForm(body, "parliament");
    }

    /** "the US invasion", "UK officials", but not "in Kenya officials": the bare name of a country before what it sends or does. */
    private boolean isPower(Places.Hit hit) {
        int before = line.is(hit.from() - 1, WordClass.ARTICLE) ? hit.from() - 2 : hit.from() - 1;
        boolean cued = line.is(before, WordClass.PREPOSITION)
                && !line.isForm(before, "since")
                && !line.isForm(before, "by")
                && !line.isForm(before, "of");
        boolean deed =
                switch (line.word(hit.to()).form()) {
                    case "invasion",
                            "intervention",
                            "military",
                            "army",
                            "forces",
                            "troops",
                            "troop",
                            "soldiers",
                            "marines",
                            "servicemen",
                            "casualties",
                            "bombs",
                            "airstrikes",
                            "planes",
                            "war",
                            "combat",
                            "sanctions" -> true;
                    // who lives in a place is there
                    case "residents", "villagers", "locals" -> false;
                    default -> line.is(hit.to(), WordClass.ROLE_NOUN) || line.is(hit.to(), WordClass.OFFICIAL);
                };
        return deed && !cued && !line.isCapitalised(hit.to());
    }

    private void addKnown(Places.Hit hit, List<Named> found) {
        int from = hit.from();
        while (line.is(from - 1, WordClass.PLACE_MODIFIER)) {
            from--;
        }
        boolean both = line.is(from, WordClass.PLACE_MODIFIER)
                && line.isForm(from - 1, "and")
                && line.is(from - 2, WordClass.PLACE_MODIFIER)
                && line.isCapitalised(from - 2) == line.isCapitalised(from);
        if (both && !hit.byPeople()) {
            // "North and South Kenya"
            from -= 2;
        }
        if (hit.byPeople()) {
            found.add(ofPeople(hit, from));
            return;
        }
        boolean district = line.is(hit.to(), WordClass.PLACE_NOUN) && !line.is(hit.to(), WordClass.ORGANISATION_NOUN);
        int to = district ? hit.to() + 1 : ownedEnd(hit.to());
        int start = phraseStart(from);
        // "Volga Germans": a people, wherever it is
        boolean people = line.isCapitalised(to) && line.is(to, WordClass.PERSON_NOUN) || isOwnedRealm(hit);
        Role role = people
                ? Role.PEOPLE
                : start < from
                        ? roles.of(start, to)
                        : roles.coordinated(from, found).orElse(roles.of(from, to));
        // "423 colonies in the Soviet Union" are counted, and no place
        if (start < from && !(line.isKind(start, Token.Kind.NUMBER) && passage.mentionAt(start) >= 0)) {
            found.add(new Named(start, to, line.textOf(start, to), Optional.of(hit.place()), role));
        }
        found.add(new Named(from, to, line.textOf(from, to), Optional.of(hit.place()), role));
    }

    /** "the U.S. territory", "the US commonwealth's governor": whose it is, not which. */
    private boolean isOwnedRealm(Places.Hit hit) {
        return switch (line.word(hit.to()).form()) {
            case "territory", "commonwealth", "protectorate", "colony", "possession", "dependency" ->
                !line.isForm(hit.to() + 1, "of");
            default -> false;
        };
    }

    /** "in Kenya's Rift Valley": returns the token behind the part named, if a place is told of and not who owns something. */
    private int ownedEnd(int owner) {
        int to = owner + 1;
        if (!line.isForm(owner, "'s") || !line.is(owner - 2, WordClass.PLACE_CUE)) {
            return owner;
        }
        while (line.isCapitalised(to) && isOfName(to)) {
            to++;
        }
        return to > owner + 1 ? to : owner;
    }

    private boolean isOfName(int i) {
        return line.word(i).classes() == 0 || line.is(i, WordClass.PLACE_NOUN) || line.is(i, WordClass.PLACE_MODIFIER);
    }

    /** "Kenyan" names Kenya, "northern Kenyan" the north of it; "the Kenyan republic" keeps its words. */
    private Named ofPeople(Places.Hit hit, int from) {
        // "the Kenyan city of Nakuru" names the city behind
        boolean called = line.is(hit.to(), WordClass.REALM_NOUN)
                && line.isForm(hit.to() + 1, "of")
                && line.isCapitalised(hit.to() + 2);
        Role role = called ? Role.PEOPLE : roles.ofPeople(hit);
        boolean realm = line.is(hit.to(), WordClass.REALM_NOUN) && role == Role.LOCATED;
        int to = realm ? hit.to() + 1 : hit.to();
        String part = from < hit.from() ? line.textOf(from, hit.from()) + " " : "";
        String name = hit.isWorld() ? hit.words(line) : part + hit.place();
        return new Named(from, to, realm ? line.textOf(from, to) : name, Optional.of(hit.place()), role);
    }

    /** "twelve northern provinces of Kenya", "towns in Kenya": where the phrase starts that a name stands in. */
    private int phraseStart(int from) {
        int cue = line.is(from - 1, WordClass.ARTICLE) ? from - 2 : from - 1;
        boolean part = (line.isForm(cue, "of") || line.isForm(cue, "in") || line.isForm(cue, "across"))
                && line.is(cue - 1, WordClass.PLACE_NOUN)
                && !line.isForm(cue - 1, "place")
                && !line.isCapitalised(cue - 1);
        if (!part) {
            return from;
        }
        int start = cue - 1;
        while (start > 0 && start > cue - LONGEST_PHRASE && unlisted.narrows(start - 1)) {
            start--;
        }
        return start;
    }

    /** Returns whether {@code name} only says which event or thing, and not what the sentence opens with: "suffering from the Kenya floods". */
    static boolean isAttribute(Line line, Named name) {
        return name.from() > SUBJECT
                && name.role() == Role.PLAIN
                && line.isKind(name.to(), Kind.WORD)
                && !line.isCapitalised(name.to())
                && Nouns.mayModify(line, name.to())
                && !line.is(name.to(), WordClass.PLACE_NOUN);
    }

    /** Returns whether {@code name} only points back to a place named before: "the country", "that city", "the wider region". */
    static boolean pointsBack(Line line, Named name) {
        return !name.known()
                && name.to() - name.from() <= 2
                && line.is(name.to() - 1, WordClass.REALM_NOUN)
                && (name.to() - name.from() == 1
                        || line.isForm(name.from(), "wider")
                        || line.isForm(name.from(), "whole")
                        || line.isForm(name.from(), "entire")
                        || line.is(name.from(), WordClass.ARTICLE)
                        || line.is(name.from(), WordClass.PRONOUN));
    }
}
