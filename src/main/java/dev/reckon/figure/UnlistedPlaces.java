package dev.reckon.figure;

import dev.reckon.figure.PlaceNames.Named;
import dev.reckon.figure.PlaceNames.Role;
import dev.reckon.lang.Line;
import dev.reckon.lang.Word;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Nouns;
import dev.reckon.token.Token;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the places of a sentence that no table lists: capitalised names and common nouns of place behind the words that place things. */
final class UnlistedPlaces {

    private static final int LONGEST_NAME = 6;
    private static final int LONGEST_PHRASE = 5;

    private final Passage passage;
    private final Line line;

    UnlistedPlaces(Passage passage) {
        this.passage = passage;
        this.line = passage.line();
    }

    /** Returns false only when the sentence has no word that a place may stand behind. */
    boolean mayBeNamed() {
        if (line.holds(WordClass.PLACE_CUE)) {
            return true;
        }
        for (int i = 0; i < line.size(); i++) {
            if (line.isForm(i, "of") || line.isForm(i, "on")) {
                return true;
            }
        }
        return false;
    }

    /** Returns false only when no place is named at token {@code i}: no word that one may stand behind is before it. */
    boolean isBehindCue(int i) {
        Word before = line.word(i - 1);
        if (before.is(WordClass.PLACE_CUE) || before.isForm("of") || before.isForm("on")) {
            return true;
        }
        return before.is(WordClass.ARTICLE) && (line.is(i - 2, WordClass.PLACE_CUE) || line.isForm(i - 2, "of"));
    }

    private boolean isCued(int i) {
        int cue = line.is(i - 1, WordClass.ARTICLE) ? i - 2 : i - 1;
        return isOwned(cue) || line.is(cue, WordClass.PLACE_CUE);
    }

    /** "the population of Seville", "the city of Seville", "the siege of Seville". */
    private boolean isOwned(int cue) {
        return line.isForm(cue, "of")
                && (line.isForm(cue - 1, "population")
                        || line.isForm(cue - 1, "inhabitants")
                        || line.isForm(cue - 1, "residents")
                        || line.is(cue - 1, WordClass.REALM_NOUN)
                        || isFight(line, cue - 1));
    }

    /** "the siege of Veldra": what armies do to a place. */
    static boolean isFight(Line line, int i) {
        return line.isForm(i, "siege") || line.isForm(i, "battle") || line.isForm(i, "bombing");
    }

    /** Returns the name at token {@code i} that stands where a place does, unless it is {@code taken}. */
    Optional<Named> nameAt(int i, BitSet taken) {
        if (!line.isCapitalised(i) || !isCued(i) || taken.get(i) || isNoPlace(i) || isOfChange(i)) {
            return Optional.empty();
        }
        boolean initial = line.isCapitalised(i + 1) && line.token(i + 1).length() == 1 && line.isMark(i + 2, '.');
        if (initial) {
            // "at Ada B. Quill's rally"
            return Optional.empty();
        }
        int to = i;
        while (to < line.size() && to < i + LONGEST_NAME && !taken.get(to) && (to == i || goesOn(to))) {
            if (isNoPlace(to)) {
                return Optional.empty();
            }
            to++;
        }
        boolean owner = line.isForm(to, "'s") || line.isForm(to - 1, "'s");
        if (owner
                || isWork(i, to)
                || isCode(i, to)
                || isAcronym(i, to)
                || modifies(i, to)
                || isAuthor(to)
                || line.isForm(to - 1, "of")) {
            return Optional.empty();
        }
        int end = line.is(to, WordClass.PLACE_NOUN) ? to + 1 : wholeEnd(to);
        int cue = line.is(i - 1, WordClass.ARTICLE) ? i - 2 : i - 1;
        Role role = isOwned(cue) ? Role.OWNER : Role.LOCATED;
        return Optional.of(new Named(i, end, line.textOf(i, end), Optional.empty(), role));
    }

    /** "a fall in Veldra claimants", "growth in Arden exports": of what there is more or less, and not where. */
    private boolean isOfChange(int i) {
        int change = i - 2;
        return line.isForm(i - 1, "in")
                && (line.is(change, WordClass.CHANGE_VERB)
                        || line.isForm(change, "drop")
                        || line.isForm(change, "change"))
                && countsBehind(i);
    }

    private boolean countsBehind(int i) {
        int to = i + 1;
        while (to < i + LONGEST_NAME && (goesOn(to) || line.isForm(to, "'s"))) {
            to++;
        }
        return Nouns.isPluralNoun(line, to) && !line.isCapitalised(to);
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
                || line.isForm(i, "house") && line.isForm(i + 1, "of")
                || line.isForm(i, "commons")
                || line.is(i, WordClass.WEEKDAY)
                || line.is(i, WordClass.TIME_UNIT)
                || line.is(i, WordClass.TITLE)
                || line.is(i, WordClass.ROLE_NOUN)
                || line.is(i, WordClass.EVENT_NOUN)
                || line.is(i, WordClass.SOURCE_NOUN)
                || line.is(i, WordClass.LABEL_NOUN) && !opensName(i) && !endsName(i)
                || line.is(i, WordClass.ORGANISATION_NOUN) && !line.is(i, WordClass.PLACE_NOUN)
                || Nouns.isFunctionWord(line.word(i)) && !line.isForm(i, "of") && !opensName(i);
    }

    /** "in Castle Hill", but not "on Hill 60". */
    private boolean endsName(int i) {
        return line.isCapitalised(i - 1) && !line.isKind(i + 1, Token.Kind.NUMBER);
    }

    /** "at The Hague", "in No Man's Land": a small word with a capital before another. */
    private boolean opensName(int i) {
        return line.isCapitalised(i) && line.isCapitalised(i + 1);
    }

    /** "in the Arden survey", "at the Moss factory": behind an article a name before what makes figures says which. */
    private boolean modifies(int from, int to) {
        int noun = behindShortForm(to);
        return line.is(from - 1, WordClass.ARTICLE)
                && !line.isCapitalised(noun)
                && (line.is(noun, WordClass.SOURCE_NOUN)
                        || line.is(noun, WordClass.FIGURE_NOUN)
                        || line.is(noun, WordClass.ERA_NOUN)
                        || line.is(noun, WordClass.EVENT_NOUN));
    }

    /** Skips the "(ABC)" in "the Arden Burial Count (ABC) figures". */
    private int behindShortForm(int to) {
        return line.isMark(to, '(') && line.isMark(to + 2, ')') && line.isCapitalised(to + 1) ? to + 3 : to;
    }

    /** "In the Histories, Herodotus asserts": what somebody says something in is a work of his. */
    private boolean isWork(int from, int to) {
        if (from != 2 || !line.is(1, WordClass.ARTICLE) || !line.isMark(to, ',') || !line.isCapitalised(to + 1)) {
            return false;
        }
        int verb = to + 1;
        while (line.isCapitalised(verb) && verb < to + LONGEST_NAME) {
            verb++;
        }
        return line.is(verb, WordClass.REPORTING_VERB);
    }

    /** "a table in Devereux (2000, p. 6)": a name before a year in parentheses wrote what is cited. */
    private boolean isAuthor(int to) {
        boolean year = line.isMark(to, '(') && line.isYearLong(to + 1);
        return year && (line.isMark(to + 2, ')') || line.isMark(to + 2, ',') || line.isMark(to + 2, ':'));
    }

    /** "in CPS-II", "the MNP-12 wards": capitals with a number behind a hyphen name no place. */
    private boolean isCode(int from, int to) {
        return IntStream.range(from, to)
                .anyMatch(i -> line.token(i).length() > 1
                        && line.textOf(i).chars().allMatch(Character::isUpperCase)
                        && line.isDash(i + 1)
                        && line.isGlued(i + 1)
                        && line.isGlued(i + 2));
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
    Optional<Named> commonAt(int i, BitSet taken) {
        boolean hedge = passage.mentionAt(i - 1) >= 0;
        if (!line.is(i - 1, WordClass.PLACE_CUE) && !isOnLand(i)
                || hedge
                || line.isForm(i, "a")
                || line.isForm(i, "an")) {
            return Optional.empty();
        }
        int head = i;
        while (head < i + LONGEST_PHRASE && !isPlaceHead(head) && opensPhrase(head)) {
            head++;
        }
        boolean any = head == i + 1
                && (line.isForm(i, "some")
                        || line.isForm(i, "other")
                        || line.isForm(i, "many")
                        || line.isForm(i, "most"));
        boolean bare = (head == i || any) && !line.is(head, WordClass.REALM_NOUN) && isVague(head);
        boolean whole = isPlaceHead(head)
                && !bare
                && !line.isForm(head + 1, "of")
                && !line.isDash(head + 1)
                && !line.isForm(head + 1, "product");
        if (!whole || isCalled(head)) {
            return Optional.empty();
        }
        int from = line.is(i, WordClass.ARTICLE) && head > i + 1 ? i + 1 : i;
        taken.set(i, head + 1);
        return Optional.of(new Named(from, head + 1, line.textOf(from, head + 1), Optional.empty(), Role.LOCATED));
    }

    /** "in the capital Nairobi", "in the capital, Nairobi": the name behind says which. */
    private boolean isCalled(int head) {
        int name = line.isMark(head + 1, ',') ? head + 2 : head + 1;
        return line.is(head, WordClass.REALM_NOUN)
                && passage.places().stream().anyMatch(hit -> hit.from() == name && !hit.byPeople());
    }

    /** "in the north", where nothing is said to be north of anything. */
    Optional<Named> compassAt(int i) {
        int side = i + 1;
        boolean alone = line.isForm(i, "the")
                && line.is(i - 1, WordClass.PLACE_CUE)
                && switch (line.word(side).form()) {
                    case "north", "south", "east", "west" -> !line.isForm(side + 1, "of") && endsPhrase(side + 1);
                    default -> false;
                };
        return alone
                ? Optional.of(new Named(i, side + 1, line.textOf(i, side + 1), Optional.empty(), Role.LOCATED))
                : Optional.empty();
    }

    /** Returns whether no noun can stand at token {@code i}; a hyphen there makes a compound. */
    private boolean endsPhrase(int i) {
        if (line.isDash(i)) {
            return !line.isGlued(i);
        }
        return !line.isKind(i, Token.Kind.WORD)
                || line.is(i, WordClass.AUXILIARY)
                || line.is(i, WordClass.PREPOSITION)
                || line.is(i, WordClass.CONJUNCTION)
                || line.is(i, WordClass.CLAUSE_OPENER)
                || line.is(i, WordClass.PRONOUN)
                || line.is(i, WordClass.ARTICLE);
    }

    /** "on the island", "on the northern coast". */
    private boolean isOnLand(int i) {
        int head = i + 1;
        while (head < i + LONGEST_PHRASE && line.is(head, WordClass.PLACE_MODIFIER)) {
            head++;
        }
        return line.isForm(i - 1, "on")
                && line.is(i, WordClass.ARTICLE)
                && switch (line.word(head).form()) {
                    case "island", "islands", "coast", "peninsula", "continent", "mainland" -> true;
                    default -> false;
                };
    }

    private boolean isPlaceHead(int i) {
        return line.is(i, WordClass.PLACE_NOUN)
                && !line.isForm(i, "site")
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

    /** Returns whether token {@code i} may stand in a phrase of place before its noun. */
    boolean narrows(int i) {
        return passage.mentionAt(i) >= 0
                || Nouns.mayModify(line, i)
                        && !line.is(i, WordClass.ADVERB)
                        && !line.is(i, WordClass.PLACE_CUE)
                        && !line.is(i, WordClass.REPORTING_VERB);
    }
}
