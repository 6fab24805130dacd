package dev.reckon.align;

import dev.reckon.lang.DataFolder;
import dev.reckon.lang.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Known places, their other names and peoples, and which is part of which: {@code data/places_within.tsv}. */
final class Gazetteer {

    private final Map<String, String> placeByName = new HashMap<>();
    private final Map<String, String> placeByPeople = new HashMap<>();
    private final Map<String, String> within = new HashMap<>();
    /** How many words the longest name has that begins with a word, by that word in lower case. */
    private final Map<String, Integer> longest = new HashMap<>();

    /**
     * A place found in words.
     *
     * @param place its name in labels
     * @param first index of its first word
     * @param past index past its last word
     * @param byPeople whether only its people are named
     */
    record Hit(String place, int first, int past, boolean byPeople) {}

    static Gazetteer load(DataFolder data) {
        Gazetteer gazetteer = new Gazetteer();
        for (Table.Row row : data.table("places_within.tsv").rows()) {
            String place = row.required("place");
            gazetteer.name(gazetteer.placeByName, place, place);
            row.alternatives("aliases").forEach(alias -> gazetteer.name(gazetteer.placeByName, alias, place));
            // "global": the world has no people of its own, and its adjectives name it
            Map<String, String> byPeople =
                    Character.isLowerCase(place.charAt(0)) ? gazetteer.placeByName : gazetteer.placeByPeople;
            row.alternatives("people").forEach(people -> gazetteer.name(byPeople, people, place));
            row.optional("within").ifPresent(larger -> gazetteer.within.put(place, larger));
        }
        return gazetteer;
    }

    private void name(Map<String, String> places, String name, String place) {
        places.put(key(name), place);
        List<String> words = Stems.words(name);
        longest.merge(words.get(0).toLowerCase(Locale.ROOT), words.size(), Math::max);
    }

    /** Abbreviations keep their case: "US" is a place, "us" is not. */
    private static String key(String name) {
        List<String> words = Stems.words(name);
        boolean abbreviation =
                words.size() == 1 && words.get(0).equals(words.get(0).toUpperCase(Locale.ROOT));
        String joined = String.join(" ", words);
        return abbreviation ? joined : joined.toLowerCase(Locale.ROOT);
    }

    /** Returns the places named in {@code words}, left to right, longest name first, without overlaps. */
    List<Hit> in(List<String> words) {
        List<Hit> hits = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            Optional<Hit> hit = at(words, i);
            hit.ifPresent(hits::add);
            i = hit.map(Hit::past).orElse(i + 1);
        }
        return hits;
    }

    private Optional<Hit> at(List<String> words, int i) {
        int most = longest.getOrDefault(words.get(i).toLowerCase(Locale.ROOT), 0);
        for (int past = Math.min(words.size(), i + most); past > i; past--) {
            String name = past == i + 1 ? words.get(i) : String.join(" ", words.subList(i, past));
            String lower = name.toLowerCase(Locale.ROOT);
            String place = placeByName.getOrDefault(name, placeByName.getOrDefault(lower, ""));
            if (!place.isEmpty()) {
                return Optional.of(new Hit(place, i, past, false));
            }
            String people = placeByPeople.getOrDefault(lower, "");
            if (!people.isEmpty() && Character.isUpperCase(name.charAt(0))) {
                return Optional.of(new Hit(people, i, past, true));
            }
        }
        return Optional.empty();
    }

    /** Returns whether {@code part} lies inside {@code whole}, at any depth. */
    boolean within(String part, String whole) {
        Set<String> seen = new HashSet<>();
        String at = part;
        while (seen.add(at)) {
            at = within.getOrDefault(at, at);
            if (at.equals(whole)) {
                return !part.equals(whole);
            }
        }
        return false;
    }
}
