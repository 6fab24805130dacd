package dev.reckon.align;

import dev.reckon.align.Cues.Cue;
import dev.reckon.figure.Attribution;
import dev.reckon.figure.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads where what a figure counts happened or is, with the gazetteer. */
final class PlaceReader {

    /** A people named further behind a figure may be another's. */
    private static final int NEAR_WORDS = 4;

    private final Gazetteer gazetteer;
    private final Cues cues;

    PlaceReader(Gazetteer gazetteer, Cues cues) {
        this.gazetteer = gazetteer;
        this.cues = cues;
    }

    /** Returns whether the gazetteer knows that {@code part} lies inside {@code whole}. */
    boolean isWithin(Aspect.Where part, Aspect.Where whole) {
        return part.known()
                && whole.known()
                && (gazetteer.within(part.core(), whole.core())
                        || part.core().equals(whole.core())
                                && whole.rest().isEmpty()
                                && !part.rest().isEmpty());
    }

    /** "The Centre for Statistics in Harbourtown", "Harbourtown Herald": where those sit who count is not where they count. */
    static boolean isSeat(Figure figure, String place) {
        return figure.attribution()
                .text()
                .filter(source -> source.endsWith(" in " + place)
                        || isOfName(source, place)
                                && figure.attribution().type() != Attribution.Type.OFFICIAL
                                && !figure.sentenceText().replace(source, "").contains(place))
                .isPresent();
    }

    /** Returns whether the name of {@code source} goes on right behind {@code place}. */
    private static boolean isOfName(String source, String place) {
        int at = source.indexOf(place);
        int next = at + place.length() + 1;
        return at >= 0
                && next < source.length()
                && source.charAt(next - 1) == ' '
                && Character.isUpperCase(source.charAt(next));
    }

    /** Returns the place {@code words} name, with what narrows it. */
    Optional<Aspect.Where> placeIn(String place, Aspect.Basis basis) {
        List<String> words = Stems.words(place);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        List<Gazetteer.Hit> hits = gazetteer.in(words);
        Optional<Gazetteer.Hit> core = smallest(hits, false).or(() -> smallest(hits, true));
        Set<String> rest = restOf(words, hits);
        if (core.isEmpty() || (core.get().byPeople() && !rest.isEmpty())) {
            String all = String.join(" ", words).toLowerCase(Locale.ROOT);
            return Optional.of(new Aspect.Where(all, false, Set.of(), basis));
        }
        return Optional.of(new Aspect.Where(core.get().place(), true, rest, basis));
    }

    private Optional<Gazetteer.Hit> smallest(List<Gazetteer.Hit> hits, boolean byPeople) {
        Optional<Gazetteer.Hit> best = Optional.empty();
        for (Gazetteer.Hit hit : hits) {
            boolean better =
                    best.isEmpty() || gazetteer.within(hit.place(), best.get().place());
            best = hit.byPeople() == byPeople && better ? Optional.of(hit) : best;
        }
        return best;
    }

    private Set<String> restOf(List<String> words, List<Gazetteer.Hit> hits) {
        Set<String> rest = new TreeSet<>();
        for (int i = 0; i < words.size(); i++) {
            int at = i;
            String word = words.get(i).toLowerCase(Locale.ROOT);
            boolean named = hits.stream().anyMatch(hit -> hit.first() <= at && at < hit.past());
            if (!named && !cues.is(Cue.PLAIN_PLACE, word)) {
                rest.add(Stems.stem(word));
            }
        }
        return rest;
    }

    /** "The Ruritanian occupation" tells nothing of where the dead lived, "500 Ruritanians" does: the people is named right beside. */
    Optional<Aspect.Where> mentioned(List<String> what, List<String> population, Optional<Clause> clause) {
        List<String> words = new ArrayList<>(what);
        words.addAll(population);
        Optional<Gazetteer.Hit> named = smallest(gazetteer.in(words), false);
        List<String> beside =
                clause.map(c -> beside(population, c.after(), words)).orElse(words);
        return named.or(() -> smallest(gazetteer.in(beside), true))
                .map(hit -> new Aspect.Where(
                        hit.place(), true, Set.of(), hit.byPeople() ? Aspect.Basis.PEOPLE : Aspect.Basis.STATED));
    }

    /** Returns the words of the group and those of {@code all} that stand right behind the figure, written as in the text. */
    private static List<String> beside(List<String> population, List<String> after, List<String> all) {
        List<String> words = new ArrayList<>(population);
        List<String> next = after.subList(0, Math.min(NEAR_WORDS, after.size()));
        all.stream()
                .filter(word -> next.contains(word.toLowerCase(Locale.ROOT)))
                .forEach(words::add);
        return words;
    }
}
