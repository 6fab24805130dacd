package dev.reckon.align;

import dev.reckon.base.Sha256;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Period;
import dev.reckon.mention.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Names questions: an id that stays the same over runs, and words for people. */
final class Labels {

    private static final int ID_DIGITS = 12;
    private static final int LONGEST_WHAT = 56;

    private Labels() {}

    /** Returns an id made from the figures' ids. */
    static String id(List<Figure> figures) {
        StringBuilder ids = new StringBuilder();
        figures.forEach(figure -> ids.append(figure.id()).append('\n'));
        return "q" + Sha256.of(ids.toString()).substring(0, ID_DIGITS);
    }

    /** Returns what is asked: what is counted of whom, in which event, where and when, as most of the figures put it. */
    static String label(List<Aspect> members, ActClasses acts) {
        List<String> parts = new ArrayList<>();
        parts.add(subject(members, acts));
        mostly(members, aspect -> aspect.figure().event()).ifPresent(parts::add);
        mostly(members, Labels::place).ifPresent(parts::add);
        mostly(members, aspect -> aspect.figure().period().map(Period::text)).ifPresent(parts::add);
        List<String> kept = new ArrayList<>();
        for (String part : parts) {
            String lower = part.toLowerCase(Locale.ROOT);
            if (!part.isBlank()
                    && kept.stream().noneMatch(k -> k.toLowerCase(Locale.ROOT).contains(lower))) {
                kept.add(part.strip());
            }
        }
        return String.join(", ", kept);
    }

    /** "Excess deaths", "Executions (Poles)", "Parishes"; without an act the shortest words a figure is told with. */
    private static String subject(List<Aspect> members, ActClasses acts) {
        Figure first = members.get(0).figure();
        boolean counts = first.kind() == Kind.COUNT || first.kind() == Kind.RATE;
        boolean people = members.get(0).scale().dimension().equals("people");
        Optional<String> act = mostly(members, Aspect::act).map(acts::labelOf);
        if (people && act.isPresent()) {
            Optional<String> group = mostly(members, aspect -> aspect.figure().population());
            return defined(members, act.get())
                    + group.map(words -> " (" + words + ")").orElse("");
        }
        if (counts && !people && !first.unit().isEmpty()) {
            String unit =
                    Character.toUpperCase(first.unit().charAt(0)) + first.unit().substring(1);
            return unit
                    + act.map(label -> " (" + label.toLowerCase(Locale.ROOT) + ")")
                            .orElse("");
        }
        return what(members);
    }

    private static String defined(List<Aspect> members, String label) {
        boolean excess =
                members.stream().filter(m -> m.definitions().contains("excess")).count() * 2 >= members.size();
        return excess ? "Excess " + label.toLowerCase(Locale.ROOT) : label;
    }

    private static Optional<String> place(Aspect aspect) {
        return aspect.figure().place().or(() -> aspect.where()
                .filter(where -> where.basis() == Aspect.Basis.STATED && where.known())
                .map(Aspect.Where::core));
    }

    /** The shortest telling words win: long ones are mostly the tail of a sentence. */
    private static String what(List<Aspect> members) {
        Optional<String> words = members.stream()
                .map(aspect -> aspect.figure().what().strip())
                .filter(what -> !what.isEmpty() && !what.equalsIgnoreCase("people"))
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        Optional<String> act = mostly(members, aspect -> aspect.figure().act());
        String text = words.or(() -> act.map(id -> id.replace('_', ' ')))
                .orElse(members.get(0).figure().unit());
        String tidy = text.replace(" … people", "").strip();
        String cut =
                tidy.length() <= LONGEST_WHAT ? tidy : tidy.substring(0, tidy.lastIndexOf(' ', LONGEST_WHAT)) + " …";
        return cut.isEmpty() ? members.get(0).figure().unit() : cut;
    }

    /** Returns the value most members have, when at least half of them have it; of equals the first. */
    private static Optional<String> mostly(List<Aspect> members, Function<Aspect, Optional<String>> field) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        members.forEach(member -> field.apply(member).ifPresent(value -> counts.merge(value, 1, Integer::sum)));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(entry -> Objects.requireNonNull(entry.getValue()) * 2 >= members.size())
                .map(Map.Entry::getKey);
    }
}
