package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Mention;
import dev.reckon.mention.Nouns;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds where a figure holds: known places and capitalised names behind "in", "at", "across" and their like. */
final class PlaceFinder {

    private static final int LONGEST_NAME = 6;

    /** What it costs a place to stand behind another figure: "4,000 in Kazakhstan and 9,000 in Ukraine". */
    private static final int OF_ANOTHER = 4;

    private PlaceFinder() {}

    /** A place where it is named. */
    record Named(int from, int to, String text, boolean known, boolean byPeople) {}

    /** Returns the places {@code passage} names, known ones and names behind a preposition of place, in order. */
    static List<Named> placesIn(Passage passage) {
        Line line = passage.line();
        List<Named> out = new ArrayList<>();
        for (Places.Hit hit : passage.places()) {
            if (isWarName(passage, hit)) {
                continue;
            }
            int from = hit.from();
            while (from > 0 && isPlaceModifier(line, from - 1)) {
                from--;
            }
            out.add(new Named(
                    from, hit.to(), hit.byPeople() ? hit.place() : line.textOf(from, hit.to()), true, hit.byPeople()));
        }
        for (int i = 1; i < line.size(); i++) {
            unknownAt(passage, i).ifPresent(out::add);
        }
        out.sort(Comparator.comparingInt(Named::from));
        return out;
    }

    /** "World War I" names no place. */
    private static boolean isWarName(Passage passage, Places.Hit hit) {
        return passage.line().isForm(hit.to(), "war")
                && passage.events().stream()
                        .anyMatch(event -> event.from() <= hit.from()
                                && hit.to() < event.to()
                                && event.event().place().isEmpty());
    }

    /** "Soviet Ukraine", "southern Iraq", "East Java": the modifier narrows the place. */
    private static boolean isPlaceModifier(Line line, int i) {
        return switch (line.word(i).form()) {
            case "northern",
                    "southern",
                    "eastern",
                    "western",
                    "central",
                    "north",
                    "south",
                    "east",
                    "west",
                    "soviet",
                    "occupied",
                    "rural",
                    "urban",
                    "mainland",
                    "greater",
                    "lower",
                    "upper",
                    "inner",
                    "outer" -> true;
            default -> false;
        };
    }

    private static Optional<Named> unknownAt(Passage passage, int i) {
        Line line = passage.line();
        if (!line.isCapitalised(i)) {
            return Optional.empty();
        }
        int cue = line.is(i - 1, WordClass.ARTICLE) ? i - 2 : i - 1;
        boolean start = line.is(cue, WordClass.PLACE_CUE)
                && line.isCapitalised(i)
                && !line.is(i, WordClass.MONTH)
                && !line.is(i, WordClass.WEEKDAY);
        if (!start
                || passage.places().stream().anyMatch(hit -> hit.from() <= i && i < hit.to())
                || passage.events().stream().anyMatch(hit -> hit.from() <= i && i < hit.to())) {
            return Optional.empty();
        }
        int to = i;
        while (to < line.size()
                && to < i + LONGEST_NAME
                && (line.isCapitalised(to)
                        || line.isForm(to, "of") && line.isCapitalised(to + 1)
                        || line.isDash(to) && line.isGlued(to)
                        || line.isForm(to, "'s") && line.isCapitalised(to + 1))) {
            to++;
        }
        if (line.is(to - 1, WordClass.EVENT_NOUN) || line.is(to - 1, WordClass.ORGANISATION_NOUN)) {
            return Optional.empty();
        }
        return Optional.of(new Named(i, to, line.textOf(i, to), false, false));
    }

    /** Returns which of {@code places}, all that {@code passage} names, it gives the figure {@code mention}. */
    static Optional<String> of(Passage passage, List<Named> places, Mention mention, List<Source> sources) {
        int clauseFrom = passage.clauseStart(mention.from());
        int clauseTo = passage.clauseEnd(mention.from());
        return places.stream()
                .filter(place -> place.from() >= clauseFrom && place.to() <= clauseTo)
                .filter(place -> !place.byPeople() || isCounted(mention, place))
                .filter(place -> sources.stream()
                        .noneMatch(source -> source.from() <= place.from() && place.to() <= source.to()))
                .min(Comparator.comparingInt(place -> distance(passage, mention, place)))
                .map(Named::text);
    }

    /** The name of a people places a figure only where it is what the figure counts: "300,000 Timorese". */
    private static boolean isCounted(Mention mention, Named place) {
        return mention.noun()
                .filter(noun -> noun.from() <= place.from() && place.to() <= noun.to() + 1)
                .isPresent();
    }

    private static int distance(Passage passage, Mention mention, Named place) {
        int low = Math.min(mention.to(), place.to());
        int high = Math.max(mention.from(), place.from());
        int between = 0;
        for (Mention other : passage.mentions().mentions()) {
            between += other.from() >= low && other.to() <= high && other.from() != mention.from() ? 1 : 0;
        }
        boolean cued = passage.line().is(place.from() - 1, WordClass.PLACE_CUE)
                || passage.line().is(place.from() - 2, WordClass.PLACE_CUE)
                        && passage.line().is(place.from() - 1, WordClass.ARTICLE);
        boolean others = place.to() <= mention.from()
                && passage.mentions().mentions().stream()
                        .anyMatch(other -> other.to() <= place.from() && !other.small());
        int cost = Math.abs(high - low)
                + (others ? OF_ANOTHER : 0)
                + between * 6
                + (place.known() ? 0 : 5)
                + (place.byPeople() ? 25 : 0)
                + (cued ? 0 : 6);
        return Nouns.isFunctionWord(passage.line().word(place.from())) ? cost + 50 : cost;
    }
}
