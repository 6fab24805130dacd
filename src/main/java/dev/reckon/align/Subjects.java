package dev.reckon.align;

import dev.reckon.align.Cues.Cue;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Says in a noun phrase what the figures of a question count: "Excess deaths", "Executions (Poles)", "Share of the harvest". The words
 * of a text are used only where they stand as such a phrase, in the head of a table, as a noun counted or behind "share of"; all else
 * has a plain standard name.
 */
final class Subjects {

    private static final int MOST_WORDS = 5;

    /** What the values of a dimension are called where its own name says it badly. */
    private static final Map<String, String> NAMES = Map.of(
            "time",
            "Duration",
            "people",
            "People",
            "times",
            "Multiple",
            "ride",
            "Trips",
            "home",
            "Homes",
            "job",
            "Jobs");

    private final ActClasses acts;
    private final Wholes wholes;
    private final Cues cues;

    Subjects(Aspects aspects) {
        this.acts = aspects.acts();
        this.wholes = aspects.wholes();
        this.cues = aspects.cues();
    }

    String of(List<Aspect> members) {
        Figure first = members.get(0).figure();
        String dimension = members.get(0).scale().dimension();
        Optional<String> act = Labels.mostly(members, Aspect::act);
        Optional<String> head = Labels.mostly(members, Subjects::columnHead).filter(this::isSubject);
        if (dimension.equals("share")) {
            return head.orElseGet(() -> share(members, act));
        }
        if (dimension.equals("people")) {
            return act.filter(acts::names)
                    .map(name -> people(members, acts.labelOf(name)))
                    .or(() -> head)
                    .orElseGet(() ->
                            with(act, group(members).map(Subjects::capital).orElse("People")));
        }
        boolean counts = first.kind() == Kind.COUNT && !first.unit().isEmpty();
        if (counts && wholes.isPhrase(first.unit())) {
            return with(act, capital(first.unit()));
        }
        // how something was measured does not say what it is, that it grew does
        Optional<String> telling =
                act.filter(name -> !Aspects.isMeasure(first) || acts.natureOf(name) == Aspect.Nature.CHANGE);
        return head.orElseGet(() -> with(telling, standard(first, dimension)));
    }

    /** "In kilometres a second" at the head of a column says how the cells are written, not what they are of. */
    private boolean isSubject(String head) {
        return !cues.is(Cue.NO_NOUN, head.split(" ")[0].toLowerCase(Locale.ROOT));
    }

    /** Returns whether {@code words} name a group in the words of the text: "dock workers", not "killed". */
    boolean isGroup(String words) {
        return wholes.isPhrase(words) && acts.classIn(Stems.words(words)).isEmpty();
    }

    /** "Households (visited)": the act in parentheses. */
    private String with(Optional<String> act, String noun) {
        return noun
                + act.map(name -> " (" + acts.labelOf(name).toLowerCase(Locale.ROOT) + ")")
                        .orElse("");
    }

    private String people(List<Aspect> members, String label) {
        long excess =
                members.stream().filter(m -> m.definitions().contains("excess")).count();
        String defined = 2 * excess >= members.size() ? "Excess " + label.toLowerCase(Locale.ROOT) : label;
        return defined + group(members).map(words -> " (" + words + ")").orElse("");
    }

    private Optional<String> group(List<Aspect> members) {
        return Labels.mostly(members, aspect -> aspect.figure().population()).filter(wholes::isPhrase);
    }

    private static String standard(Figure first, String dimension) {
        return switch (first.kind()) {
            case COUNT -> "Number";
            case MONEY -> "Amount";
            case RATE -> "Rate " + perUnit(first.unit());
            case PERCENTAGE, RATIO, MEASURE, DURATION ->
                NAMES.getOrDefault(dimension, capital(dimension.replace("of:", "")));
        };
    }

    private static String perUnit(String unit) {
        int slash = unit.indexOf('/');
        return slash < 0 ? "(" + unit + ")" : "per " + unit.substring(slash + 1);
    }

    /** "Share of the harvest", "Rise (%)". */
    private String share(List<Aspect> members, Optional<String> act) {
        Optional<String> change = act.filter(name -> acts.natureOf(name) == Aspect.Nature.CHANGE);
        if (change.isPresent()) {
            return acts.labelOf(change.get()) + " (%)";
        }
        return members.stream()
                .flatMap(member -> wholes.of(member.figure()).stream())
                .filter(whole -> !cues.is(Cue.RELATIVE, whole.toLowerCase(Locale.ROOT)))
                .min(java.util.Comparator.comparingInt(String::length))
                .map(whole -> "Share of " + whole)
                .orElseGet(() -> with(act, "Share"));
    }

    /** The head of the column a table cell stands in: the last part of "Row, head:". */
    static Optional<String> columnHead(Aspect aspect) {
        return headOf(aspect.figure());
    }

    /** Returns the same for a figure; behind the colon its unit may stand. */
    static Optional<String> headOf(Figure figure) {
        String what = figure.what().strip();
        int colon = what.lastIndexOf(':');
        String rest = what.substring(colon + 1).strip();
        if (colon < 0 || !(rest.isEmpty() || rest.equals(figure.unit()))) {
            return Optional.empty();
        }
        String words = what.substring(0, colon);
        String head = words.substring(words.lastIndexOf(", ") + 1).strip();
        return Optional.of(capital(head)).filter(h -> h.split(" ").length <= MOST_WORDS && h.indexOf('…') < 0);
    }

    boolean isPhrase(String words) {
        return wholes.isPhrase(words);
    }

    static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
