package dev.reckon.figure;

import dev.reckon.grammar.Grammar;
import dev.reckon.grammar.Grammar.Rule;
import dev.reckon.grammar.Grammar.Slots;
import dev.reckon.lang.DataFolder;
import dev.reckon.lang.Lexicon;
import dev.reckon.lang.Line;
import dev.reckon.lang.Table;
import dev.reckon.lang.WordClass;
import dev.reckon.token.Token.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The places the data folder knows, by their names and by the names of their people. */
final class Places {

    private static final String FILE = "places_within.tsv";

    private final Grammar<Entry> grammar;
    private final Map<String, String> larger;

    /** A name and what it names. */
    private record Entry(String place, boolean byPeople) {

        /** The world is written small; other names with a capital letter, behind a prefix at least: "sub-Saharan". */
        boolean fits(Line line, int i) {
            return line.isCapitalised(i)
                    || Character.isLowerCase(place.charAt(0))
                    || line.isDash(i + 1) && line.isCapitalised(i + 2);
        }
    }

    /**
     * A place where it is named.
     *
     * @param from first token
     * @param to token behind the last
     * @param place the place's label
     * @param byPeople whether the words name its people ("Poles", "Ukrainian") and not the place itself
     */
    record Hit(int from, int to, String place, boolean byPeople) {

        /** Returns whether it is the world, which has no people of its own: "global", "worldwide". */
        boolean isWorld() {
            return Character.isLowerCase(place.charAt(0));
        }

        /** Returns the words that name it in {@code line}; "worldwide" and "the globe" all name the world. */
        String words(Line line) {
            return isWorld() ? place : line.textOf(from, to);
        }
    }

    private Places(Grammar<Entry> grammar, Map<String, String> larger) {
        this.grammar = grammar;
        this.larger = larger;
    }

    static void addWords(DataFolder data, Lexicon.Builder builder) {
        for (Table.Row row : data.table(FILE).rows()) {
            Grammar.addWords(row.required("place"), builder);
            row.alternatives("aliases").forEach(name -> Grammar.addWords(name, builder));
            row.alternatives("people").forEach(name -> Grammar.addWords(name, builder));
        }
    }

    static Places load(DataFolder data, Lexicon lexicon) {
        List<Rule<Entry>> rules = new ArrayList<>();
        Map<String, String> larger = new HashMap<>();
        for (Table.Row row : data.table(FILE).rows()) {
            String place = row.required("place");
            row.optional("within").ifPresent(whole -> larger.put(place, whole));
            rules.add(rule(row, place, new Entry(place, false)));
            row.alternatives("aliases").forEach(name -> rules.add(rule(row, name, new Entry(place, false))));
            row.alternatives("people").forEach(name -> rules.add(rule(row, name, new Entry(place, true))));
        }
        return new Places(Grammar.of(lexicon, rules), Map.copyOf(larger));
    }

    private static Rule<Entry> rule(Table.Row row, String name, Entry entry) {
        return new Rule<>("place." + entry.place(), name, entry, row.file(), row.line());
    }

    /** Returns the next larger place that {@code place} is part of, short of continents and the world. */
    Optional<String> larger(String place) {
        return Optional.ofNullable(larger.get(place)).filter(whole -> Optional.ofNullable(larger.get(whole))
                .filter(next -> larger.containsKey(next))
                .isPresent());
    }

    /** Returns whether {@code part} lies inside {@code whole}, at any depth. */
    boolean isWithin(String part, String whole) {
        Set<String> seen = new HashSet<>();
        Optional<String> at = Optional.ofNullable(larger.get(part));
        while (at.isPresent() && seen.add(at.get())) {
            if (at.get().equals(whole)) {
                return true;
            }
            at = Optional.ofNullable(larger.get(at.get()));
        }
        return false;
    }

    /** Returns the known place that the date line {@code line} opens with was sent from: "NAIROBI, 4 May (Reuters) —". */
    Optional<Hit> sentFrom(Line line) {
        int end = DateLine.end(line);
        return end == 0
                ? Optional.empty()
                : grammar.longestAt(line, 0, Slots.none())
                        .filter(match -> match.to() <= end
                                && !match.rule().meaning().byPeople()
                                && match.rule().meaning().fits(line, 0))
                        .map(match ->
                                new Hit(0, match.to(), match.rule().meaning().place(), false));
    }

    /** Returns the places {@code line} names, in order. */
    List<Hit> in(Line line) {
        int i = grammar.nextOpening(line, 0);
        if (i >= line.size()) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>();
        int dateLine = DateLine.end(line);
        while (i < line.size()) {
            int next = i + 1;
            var match = grammar.longestAt(line, i, Slots.none());
            if (match.isPresent()
                    && match.get().rule().meaning().fits(line, i)
                    && i >= dateLine
                    && !isInsideName(line, i, match.get().to())
                    && !(match.get().rule().meaning().byPeople()
                            && isSurname(line, i, match.get().to()))) {
                Entry entry = match.get().rule().meaning();
                hits.add(new Hit(i, match.get().to(), entry.place(), entry.byPeople()));
                next = match.get().to();
            }
            i = grammar.nextOpening(line, next);
        }
        return hits;
    }

    /** Returns the countries that {@code line} names only in the names of their bodies: "the Kenya Census Bureau". */
    List<Hit> ofBodiesIn(Line line) {
        if (!line.holds(WordClass.ORGANISATION_NOUN)) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>();
        for (int i = grammar.nextOpening(line, 0); i < line.size(); i = grammar.nextOpening(line, i + 1)) {
            int at = i;
            grammar.longestAt(line, i, Slots.none())
                    .filter(match -> line.isCapitalised(at)
                            && !match.rule().meaning().byPeople()
                            && isCountry(match.rule().meaning().place())
                            && opensOrganisation(line, match.to()))
                    .ifPresent(match -> hits.add(
                            new Hit(at, match.to(), match.rule().meaning().place(), false)));
        }
        return hits;
    }

    /** Returns whether {@code place} is the label of a place that lies in another. */
    boolean isKnown(String place) {
        return larger.containsKey(place);
    }

    /** Returns whether {@code place} is next to the world, which is in nothing larger. */
    boolean isContinent(String place) {
        return !larger.containsKey(place)
                || Optional.ofNullable(larger.get(place))
                        .filter(whole -> Character.isLowerCase(whole.charAt(0)))
                        .isPresent();
    }

    /** Returns whether {@code place} lies in a continent and in nothing smaller. */
    boolean isCountry(String place) {
        return larger.containsKey(place) && larger(place).isEmpty();
    }

    /** "George Washington University", "the Washington Post", "World War II": the place is part of another name. */
    private static boolean isInsideName(Line line, int from, int to) {
        boolean worlds = line.isForm(to - 1, "world") && line.isCapitalised(to - 1) && line.isCapitalised(to);
        boolean organisation = opensOrganisation(line, to);
        boolean war = line.isForm(to, "war") && line.isCapitalised(to);
        boolean against = line.isDash(from - 1) && line.isGlued(from) && isAnti(line, from - 2);
        boolean forename =
                from > 1 && line.isCapitalised(from - 1) && line.word(from - 1).id() == 0;
        boolean water = line.isForm(from - 1, "of") && isWater(line, from - 2);
        boolean school = line.isForm(from - 1, "of") && isSchool(line, from - 2);
        boolean opening = from == 1 && line.isCapitalised(0) && line.word(0).id() == 0 && line.isCapitalised(to);
        boolean treaty = isTreaty(line, to) && line.isCapitalised(from)
                || line.isForm(from - 1, "of") && isTreaty(line, from - 2) && line.isCapitalised(from - 2);
        return organisation || forename || opening || worlds || war || against || water || school || treaty;
    }

    /** "the largest march in Kenyan history", "in Kenya's history": among what something has no like. */
    static boolean isOfHistory(Line line, Hit hit) {
        return line.isForm(line.isForm(hit.to(), "'s") ? hit.to() + 1 : hit.to(), "history");
    }

    /** "the Kyoto Protocol", "the Paris agreement", "the Treaty of Utrecht": what was signed there. */
    private static boolean isTreaty(Line line, int i) {
        return switch (line.word(i).form()) {
            case "treaty", "agreement", "accord", "accords", "protocol", "convention", "pact" -> true;
            default -> false;
        };
    }

    /**
     * "Bill English said", "Ada and Rose French, both": behind a name written with a capital inside a sentence, the word for a people is
     * a person's own, unless what is theirs follows ("the Royal Danish navy").
     */
    private static boolean isSurname(Line line, int from, int to) {
        int before = from - 1;
        boolean named = before > 0
                && to == from + 1
                && line.isKind(before, Kind.WORD)
                && line.isCapitalised(before)
                && line.token(before).length() > 2;
        boolean part = line.is(before, WordClass.PLACE_MODIFIER)
                || line.is(before, WordClass.TITLE)
                || line.is(before, WordClass.MONTH)
                || line.is(before, WordClass.WEEKDAY)
                || line.is(before, WordClass.ORGANISATION_NOUN);
        return named && !part && mayBeGiven(line, before) && !line.endsWith(from, "s");
    }

    /** A given name opens the run of capitalised words that it stands in: no article is before it. */
    private static boolean mayBeGiven(Line line, int i) {
        return !line.is(i - 1, WordClass.ARTICLE)
                && !line.isCapitalised(i - 1)
                && !line.is(i, WordClass.PREPOSITION)
                && !line.is(i, WordClass.PRONOUN)
                && !line.is(i, WordClass.ARTICLE)
                && !line.is(i, WordClass.DETERMINER)
                && !line.is(i, WordClass.CONJUNCTION);
    }

    private static boolean opensOrganisation(Line line, int to) {
        return (isOrganisation(line, to)
                        || line.isCapitalised(to) && line.word(to).id() == 0 && isOrganisation(line, to + 1))
                && !line.isMark(to - 1, ',');
    }

    /** "the Gulf of Mexico", "the Bay of Bengal": waters named after a land are not in it. */
    private static boolean isWater(Line line, int i) {
        boolean water = line.isForm(i, "gulf") || line.isForm(i, "bay") || line.isForm(i, "sea");
        return water && line.isCapitalised(i);
    }

    /** "the University of Kenya": where somebody teaches is not where something happened. */
    private static boolean isSchool(Line line, int i) {
        boolean school = line.isForm(i, "university") || line.isForm(i, "college");
        return school && line.isCapitalised(i);
    }

    private static boolean isOrganisation(Line line, int i) {
        return line.isCapitalised(i) && line.is(i, WordClass.ORGANISATION_NOUN);
    }

    /** "anti-Kenyan", "pro-Kenyan": what somebody is against or for is not where. */
    static boolean isAnti(Line line, int i) {
        return line.isKind(i, Kind.WORD)
                && (line.textOf(i).equalsIgnoreCase("anti") || line.textOf(i).equalsIgnoreCase("pro"));
    }
}
