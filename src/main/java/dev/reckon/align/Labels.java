package dev.reckon.align;

import dev.reckon.base.Sha256;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Period;
import dev.reckon.mention.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    /** Returns the questions, those with one label told apart by a time, a group, words or else a number. */
    static List<Question> distinct(List<Question> questions) {
        Map<String, Integer> counts = new HashMap<>();
        questions.forEach(question -> counts.merge(question.label(), 1, Integer::sum));
        Set<String> taken = new HashSet<>();
        List<Question> distinct = new ArrayList<>();
        for (Question question : questions) {
            boolean alone = counts.getOrDefault(question.label(), 1) == 1;
            String label = alone ? question.label() : told(question, taken);
            taken.add(label);
            distinct.add(new Question(question.id(), label, question.unit(), question.figures()));
        }
        return distinct;
    }

    private static String told(Question question, Set<String> taken) {
        Figure first = question.figures().get(0);
        String words = first.what().replace(" … people", "").strip();
        List<Optional<String>> tellings = List.of(
                first.period().map(Period::text),
                first.population(),
                first.attribution().text(),
                Optional.of(cut(words)));
        for (Optional<String> telling : tellings) {
            Optional<String> label = telling.map(
                            text -> String.join(" ", text.strip().split("\\s+")))
                    .filter(told -> !told.isEmpty() && !question.label().contains(told))
                    .map(told -> question.label() + " — " + told)
                    .filter(told -> !taken.contains(told));
            if (label.isPresent()) {
                return label.get();
            }
        }
        int number = 2;
        while (taken.contains(question.label() + " (" + number + ")")) {
            number++;
        }
        return taken.contains(question.label()) ? question.label() + " (" + number + ")" : question.label();
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
        String cut = cut(tidy);
        return cut.isEmpty() ? members.get(0).figure().unit() : cut;
    }

    private static String cut(String words) {
        int end = words.lastIndexOf(' ', LONGEST_WHAT);
        return words.length() <= LONGEST_WHAT || end < 1 ? words : words.substring(0, end) + " …";
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
