package dev.reckon.align;

import dev.reckon.align.Cues.Cue;
import dev.reckon.figure.Attribution;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads whom or what a figure counts: the group, and the words that are left when act, place and time are taken away. */
final class ContentReader {

    private final Gazetteer gazetteer;
    private final ActClasses acts;
    private final Definitions definitions;
    private final Cues cues;

    ContentReader(Gazetteer gazetteer, ActClasses acts, Definitions definitions, Cues cues) {
        this.gazetteer = gazetteer;
        this.acts = acts;
        this.definitions = definitions;
        this.cues = cues;
    }

    Set<String> populationOf(List<String> words, Optional<Clause> clause) {
        return words.isEmpty()
                ? clause.flatMap(c -> suffering(c.before()))
                        .map(place -> Set.of(peopleOf(place)))
                        .orElse(Set.of())
                : groupOf(words);
    }

    /** "With the English dead put at 500": the people right before those whom it befell. */
    private Optional<String> suffering(List<String> before) {
        for (int i = before.size() - 1; i > 0; i--) {
            if (cues.is(Cue.SUFFERERS, before.get(i))) {
                String people = Subjects.capital(before.get(i - 1));
                return gazetteer.in(List.of(people)).stream()
                        .filter(Gazetteer.Hit::byPeople)
                        .map(Gazetteer.Hit::place)
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    private static String peopleOf(String place) {
        return "people of " + place;
    }

    private Set<String> groupOf(List<String> words) {
        Set<String> stems = new TreeSet<>();
        List<Gazetteer.Hit> hits = gazetteer.in(words);
        String rest = String.join(" ", wordsBeside(words, hits));
        for (String stem : Stems.of(rest)) {
            if (!acts.names(stem)) {
                stems.add(definitions.same(stem));
            }
        }
        // a people alone ("Poles") is a group; with other words ("Ukrainian peasants") it is where the group lives
        if (stems.isEmpty()) {
            hits.forEach(hit -> stems.add(peopleOf(hit.place())));
        }
        return stems;
    }

    Set<String> contentOf(Figure figure, List<String> words, Aspect.Nature nature) {
        List<String> rest = wordsBeside(words, gazetteer.in(words));
        Set<String> drop = new HashSet<>();
        drop.addAll(Stems.of(figure.unit()));
        figure.period().map(Period::text).map(Stems::of).ifPresent(drop::addAll);
        // who says so is not what is counted
        Optional.of(figure.attribution())
                .filter(said ->
                        said.type() == Attribution.Type.NAMED_PERSON || said.type() == Attribution.Type.ORGANISATION)
                .flatMap(Attribution::text)
                .map(Stems::of)
                .ifPresent(drop::addAll);
        Set<String> stems = new TreeSet<>();
        if (nature == Aspect.Nature.CHANGE) {
            // what rose is what a rise is of
            acts.levelIn(words).ifPresent(stems::add);
        }
        for (String word : rest) {
            for (String stem : Stems.of(word)) {
                boolean defines = !definitions.notions(List.of(stem)).isEmpty();
                if (!drop.contains(stem)
                        && !defines
                        && !cues.is(Cue.RATIO_NAMED, word.toLowerCase(Locale.ROOT))
                        && !(acts.names(word) && figure.act().isPresent())) {
                    stems.add(definitions.same(stem));
                }
            }
        }
        return stems;
    }

    private static List<String> wordsBeside(List<String> words, List<Gazetteer.Hit> hits) {
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            int at = i;
            if (hits.stream().noneMatch(hit -> hit.first() <= at && at < hit.past())) {
                rest.add(words.get(i));
            }
        }
        return rest;
    }
}
