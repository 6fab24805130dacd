package dev.reckon.align;

import dev.reckon.base.Sha256;
import dev.reckon.figure.Attribution;
import dev.reckon.figure.Figure;
import java.util.ArrayList;
import java.util.EnumSet;
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
    private static final int MOST_PERIOD_WORDS = 7;

    /** The sorts of sources that have a name of their own. */
    private static final Set<Attribution.Type> NAMED =
            EnumSet.of(Attribution.Type.NAMED_PERSON, Attribution.Type.ORGANISATION, Attribution.Type.OFFICIAL);

    private Labels() {}

    /** Returns an id made from the figures' ids. */
    static String id(List<Figure> figures) {
        StringBuilder ids = new StringBuilder();
        figures.forEach(figure -> ids.append(figure.id()).append('\n'));
        return "q" + Sha256.of(ids.toString()).substring(0, ID_DIGITS);
    }

    /** Returns the questions, those with one label told apart by a time, a group, words or else a number. */
    static List<Question> distinct(List<Question> questions, Subjects subjects) {
        Map<String, Integer> counts = new HashMap<>();
        questions.forEach(question -> counts.merge(question.label(), 1, Integer::sum));
        Set<String> taken = new HashSet<>();
        List<Question> distinct = new ArrayList<>();
        for (Question question : questions) {
            boolean alone = counts.getOrDefault(question.label(), 1) == 1;
            String label = alone ? question.label() : told(question, taken, subjects);
            taken.add(label);
            distinct.add(new Question(question.id(), label, question.unit(), question.figures()));
        }
        return distinct;
    }

    private static String told(Question question, Set<String> taken, Subjects subjects) {
        Figure first = question.figures().get(0);
        boolean dated = !first.isCarried(Figure.Field.PERIOD) && !Aspects.isMeasure(first);
        List<Optional<String>> tellings = List.of(
                dated ? period(first) : Optional.empty(),
                ofAll(question, Figure::population).filter(subjects::isGroup),
                ofAll(question, figure -> source(figure.attribution())).map(who -> "according to " + who));
        for (Optional<String> telling : tellings) {
            Optional<String> label = telling.map(Labels::oneLine)
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

    /** Returns what all figures of the question have in common. */
    private static Optional<String> ofAll(Question question, Function<Figure, Optional<String>> field) {
        Optional<String> first = field.apply(question.figures().get(0));
        return first.filter(value -> question.figures().stream()
                .allMatch(figure -> field.apply(figure).filter(value::equals).isPresent()));
    }

    /** A name; "it was reported" and "estimates" tell nothing apart. */
    private static Optional<String> source(Attribution attribution) {
        return attribution.text().filter(name -> NAMED.contains(attribution.type()));
    }

    /** Returns what is asked: what is counted of whom, in which event, where and when, as most of the figures put it. */
    static String label(List<Aspect> members, Subjects subjects, Definitions definitions) {
        List<String> parts = new ArrayList<>();
        parts.add(subjects.of(members));
        Optional<String> event = mostly(members, aspect -> aspect.figure().event());
        event.or(() -> mostly(members, aspect -> Gatherings.occasion(aspect, definitions)))
                .ifPresent(parts::add);
        clearly(members, aspect -> place(aspect, subjects)).ifPresent(parts::add);
        clearly(members, Labels::period).ifPresent(parts::add);
        List<String> kept = new ArrayList<>();
        for (String part : parts) {
            String lower = part.toLowerCase(Locale.ROOT);
            if (!part.isBlank()
                    && kept.stream().noneMatch(k -> k.toLowerCase(Locale.ROOT).contains(lower))) {
                kept.add(oneLine(part));
            }
        }
        return String.join(", ", kept);
    }

    /** What is carried from another sentence may be the day of another crowd, or that on which something else was measured. */
    private static Optional<String> period(Aspect aspect) {
        Figure figure = aspect.figure();
        boolean loose = Gatherings.isCrowd(aspect) || Aspects.isMeasure(figure);
        boolean carried = figure.isCarried(Figure.Field.PERIOD);
        return loose && carried || aspect.whenWords().isEmpty() ? Optional.empty() : period(figure);
    }

    /** A time with days to it, which "those days" say only with their year: "the four weeks" of an unknown year name no question. */
    private static Optional<String> period(Figure figure) {
        return figure.period()
                .filter(period -> period.start().isPresent())
                .filter(period -> oneLine(period.text()).split(" ").length <= MOST_PERIOD_WORDS)
                .map(period -> hasYear(period.text()) ? period.text() : period.spelled())
                .map(Labels::oneLine);
    }

    /** Four digits in a row. */
    private static boolean hasYear(String text) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < 4; i++) {
            digits = Character.isDigit(text.charAt(i)) ? digits + 1 : 0;
        }
        return digits == 4;
    }

    /** A place by its name; a journal or an institute called after one is none, and where a constant was measured is no part of it. */
    private static Optional<String> place(Aspect aspect, Subjects subjects) {
        Figure figure = aspect.figure();
        boolean measured = Aspects.isMeasure(figure) && figure.isCarried(Figure.Field.PLACE);
        String source = figure.attribution().text().orElse("");
        boolean ofSource = figure.place().filter(source::contains).isPresent() && !isPlain(aspect);
        if (measured || ofSource) {
            return Optional.empty();
        }
        return figure.place()
                .map(Labels::oneLine)
                .filter(place -> isKnown(aspect) || (isName(place) && subjects.isPhrase(place)))
                .or(() -> aspect.where()
                        .filter(where -> where.basis() == Aspect.Basis.STATED && where.known())
                        .map(Aspect.Where::core));
    }

    private static boolean isPlain(Aspect aspect) {
        return aspect.where()
                .filter(where -> where.known() && where.rest().isEmpty())
                .isPresent();
    }

    private static boolean isKnown(Aspect aspect) {
        return aspect.where().filter(Aspect.Where::known).isPresent();
    }

    private static boolean isName(String place) {
        String words = place.startsWith("the ") ? place.substring(4) : place;
        return !words.isEmpty() && Character.isUpperCase(words.charAt(0));
    }

    /** Returns {@code text} with every run of white space made one blank. */
    static String oneLine(String text) {
        return String.join(" ", text.strip().split("\\s+"));
    }

    /** Returns the value at least half of the members have, when no other is as frequent. */
    private static Optional<String> clearly(List<Aspect> members, Function<Aspect, Optional<String>> field) {
        Optional<String> first = mostly(members, field);
        Optional<String> other = mostly(members, aspect -> field.apply(aspect)
                .filter(value -> first.filter(value::equals).isEmpty()));
        return other.isPresent() ? Optional.empty() : first;
    }

    /** Returns the value most members have, when at least half of them have it; of equals the first. */
    static Optional<String> mostly(List<Aspect> members, Function<Aspect, Optional<String>> field) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        members.forEach(member -> field.apply(member).ifPresent(value -> counts.merge(value, 1, Integer::sum)));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(entry -> Objects.requireNonNull(entry.getValue()) * 2 >= members.size())
                .map(Map.Entry::getKey);
    }
}
