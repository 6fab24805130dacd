package dev.reckon.align;

import dev.reckon.figure.Figure;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What decides which question a figure answers, in comparable form.
 *
 * @param figure the figure
 * @param scale what its unit measures
 * @param act class of the act, if any
 * @param nature how figures of this act behave in time
 * @param definitions ids of the definitions its words name, such as {@code excess}
 * @param others ids of the notions its words name that make another question of it, such as {@code previous}
 * @param causes ids of the causes its words name, such as {@code deprivation}
 * @param where the place, if known
 * @param when the time, if its first and last day are known
 * @param whenWords the time as the text puts it, in lower case, if it does
 * @param event stems of the named event; empty for none
 * @param population stems of the group it counts, place words left out; empty for none
 * @param content stems of the remaining words that say what is counted
 * @param doubtful what may belong to another figure of the sentence, since its words stand beside that one
 * @param phrase the noun phrase right behind the number
 * @param whole of a share, what its whole consists of, if it is said right behind it
 */
public record Aspect(
        Figure figure,
        Dimensions.Scale scale,
        Optional<String> act,
        Nature nature,
        Set<String> definitions,
        Set<String> others,
        Set<String> causes,
        Optional<Where> where,
        Optional<When> when,
        Optional<String> whenWords,
        Set<String> event,
        Set<String> population,
        Set<String> content,
        Set<Part> doubtful,
        NounPhrase phrase,
        Optional<String> whole) {

    /** Copies the sets. */
    public Aspect {
        definitions = ordered(definitions);
        others = ordered(others);
        causes = ordered(causes);
        event = ordered(event);
        population = ordered(population);
        content = ordered(content);
        doubtful = Set.copyOf(doubtful);
    }

    /** Copied in alphabetical order: what is added up over words comes out the same at every run, as Java's own sets would not have it. */
    private static Set<String> ordered(Set<String> words) {
        return words.size() < 2
                ? Set.copyOf(words)
                : Collections.unmodifiableSet(new LinkedHashSet<>(new TreeSet<>(words)));
    }

    /** Returns the same with one more notion that makes another question of it. */
    Aspect with(String other) {
        Set<String> more = new HashSet<>(others);
        more.add(other);
        return with(scale, this, more, event);
    }

    /** Returns the same as counting what {@code other} measures. */
    Aspect in(Dimensions.Scale other) {
        return with(other, this, others, event);
    }

    /** Returns the same as told of {@code occasion}, its kind and name. */
    Aspect at(Set<String> occasion) {
        return with(scale, this, others, occasion);
    }

    /** Returns the same with the act of {@code whole}. */
    Aspect of(Aspect whole) {
        return with(scale, whole, others, event);
    }

    /** Returns the same with the time of {@code earlier}, as known from the words around. */
    Aspect inTimeOf(Aspect earlier) {
        return new Aspect(
                figure,
                scale,
                act,
                nature,
                definitions,
                others,
                causes,
                where,
                earlier.when.map(time -> new When(time.firstDay(), time.lastDay(), Basis.CONTEXT)),
                earlier.whenWords,
                event,
                population,
                content,
                doubtful,
                phrase,
                whole);
    }

    /** Returns what {@code earlier} says, with the number and unit of this figure. */
    Aspect sayingAgain(Aspect earlier) {
        return new Aspect(
                figure,
                scale,
                earlier.act,
                earlier.nature,
                earlier.definitions,
                earlier.others,
                earlier.causes,
                earlier.where,
                earlier.when,
                earlier.whenWords,
                earlier.event,
                earlier.population,
                earlier.content,
                earlier.doubtful,
                earlier.phrase,
                earlier.whole);
    }

    private Aspect with(Dimensions.Scale units, Aspect acting, Set<String> notions, Set<String> occasion) {
        return new Aspect(
                figure,
                units,
                acting.act,
                acting.nature,
                definitions,
                notions,
                causes,
                where,
                when,
                whenWords,
                occasion,
                population,
                content,
                doubtful,
                phrase,
                whole);
    }

    /** What a figure may have been read to say on the words of another. */
    public enum Part {
        ACT,
        PLACE,
        TIME,
        GROUP
    }

    /** How figures of an act behave in time. */
    public enum Nature {
        /** Happens over a span: the parts of the span add up. */
        EVENT,
        /** Holds at a time. */
        LEVEL,
        /** From one time to another. */
        CHANGE
    }

    /** How far a value is vouched for by the words of the figure itself. */
    public enum Basis {
        /** Stated of the figure. */
        STATED,
        /** Read from the name of a people: "Ukrainian peasants". */
        PEOPLE,
        /** Read from the words around. */
        CONTEXT
    }

    /**
     * A place.
     *
     * @param core its name in the gazetteer, or its words when the gazetteer does not know it
     * @param known whether the gazetteer knows it
     * @param rest words that narrow it: "twelve provinces of"
     * @param basis how it is known
     */
    public record Where(String core, boolean known, Set<String> rest, Basis basis) {

        /** Copies the set. */
        public Where {
            rest = Set.copyOf(rest);
        }
    }

    /**
     * A span of days.
     *
     * @param firstDay first day, as a count from 1970-01-01
     * @param lastDay last day, inclusive
     * @param basis how it is known
     */
    public record When(long firstDay, long lastDay, Basis basis) {

        /** Days inside. */
        public long days() {
            return lastDay - firstDay + 1;
        }

        /** Days two spans share over the days either holds, 0 to 1. */
        public double overlap(When other) {
            long shared = Math.min(lastDay, other.lastDay) - Math.max(firstDay, other.firstDay) + 1;
            long either = Math.max(lastDay, other.lastDay) - Math.min(firstDay, other.firstDay) + 1;
            return shared <= 0 ? 0 : (double) shared / either;
        }

        /** Returns whether every day of {@code other} lies inside, and more days beside. */
        public boolean surrounds(When other) {
            return firstDay <= other.firstDay
                    && other.lastDay <= lastDay
                    && (firstDay < other.firstDay || other.lastDay < lastDay);
        }

        /** Days between the two, 0 when they meet. */
        public long distance(When other) {
            return Math.max(0, Math.max(firstDay - other.lastDay, other.firstDay - lastDay));
        }
    }
}
