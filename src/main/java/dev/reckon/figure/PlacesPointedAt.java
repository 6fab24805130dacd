package dev.reckon.figure;

import dev.reckon.figure.PlaceNames.Named;
import dev.reckon.lang.Line;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which place "the city", "the country" or "the region" points back to: the one of that size that the text has named last. Mutable; one
 * per document.
 */
final class PlacesPointedAt {

    /** In sentences: what was named further back is no longer meant. */
    private static final int LONGEST = 4;

    /** How large a place is. */
    private enum Size {
        /** A town, a state, a province: part of a country. */
        PART,
        COUNTRY,
        /** Of several countries, such as a continent. */
        REGION
    }

    private final Places places;
    private final Map<Size, String> named = new EnumMap<>(Size.class);
    private final Map<Size, Integer> when = new EnumMap<>(Size.class);
    private int sentences;

    PlacesPointedAt(Places places) {
        this.places = places;
    }

    /** Takes in the places of a sentence, {@code line}. */
    void remember(Line line, List<Named> ofSentence) {
        sentences++;
        for (Named name : ofSentence) {
            name.place()
                    .filter(place -> !name.byPeople() && !PlaceNames.isAttribute(line, name))
                    .filter(place -> !place.equals("world"))
                    .ifPresent(place -> {
                        named.put(sizeOf(place), name.text());
                        when.put(sizeOf(place), sentences);
                    });
        }
    }

    private Size sizeOf(String place) {
        // "West Africa", "sub-Saharan Africa"
        String last = place.substring(place.lastIndexOf(' ') + 1);
        return places.isContinent(place) || places.isContinent(last) && places.isKnown(last)
                ? Size.REGION
                : places.isCountry(place) ? Size.COUNTRY : Size.PART;
    }

    /** Returns the place of the size of {@code noun} named last, unless that was long ago; empty for nouns of any size. */
    Optional<String> by(String noun) {
        return switch (noun) {
            case "city", "town", "village", "capital", "municipality", "district", "province" -> last(Size.PART);
            case "region", "bloc" -> last(Size.REGION);
            default -> Optional.empty();
        };
    }

    private Optional<String> last(Size size) {
        return Optional.ofNullable(named.get(size)).filter(name -> sentences - when.getOrDefault(size, 0) < LONGEST);
    }
}
