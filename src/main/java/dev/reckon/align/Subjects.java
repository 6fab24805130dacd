package dev.reckon.align;

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
    private static final String OF = " of ";

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
    private final Cues cues;

    Subjects(ActClasses acts, Cues cues) {
        this.acts = acts;
        this.cues = cues;
    }

    String of(List<Aspect> members) {
        Figure first = members.get(0).figure();
        String dimension = members.get(0).scale().dimension();
        Optional<String> act = Labels.mostly(members, Aspect::act);
        Optional<String> head = Labels.mostly(members, Subjects::columnHead);
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
        if (counts && isPhrase(first.unit())) {
            return with(act, capital(first.unit()));
        }
        return head.orElseGet(() -> with(act, standard(first, dimension)));
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
        return Labels.mostly(members, aspect -> aspect.figure().population()).filter(this::isPhrase);
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
                .flatMap(member -> whole(member.figure()).stream())
                .min(java.util.Comparator.comparingInt(String::length))
                .map(whole -> "Share of " + whole)
                .orElseGet(() -> with(act, "Share"));
    }

    /** Returns what a share is said to be of, right behind it: "a third of the harvest". */
    private Optional<String> whole(Figure figure) {
        String text = figure.document().text();
        int from = figure.span().end();
        int end = Math.max(from, figure.sentence().end());
        if (!text.startsWith(OF, from)) {
            return Optional.empty();
        }
        String phrase = Labels.oneLine(
                text.substring(from + OF.length(), Math.min(end, phraseEnd(text, from + OF.length(), end))));
        return Optional.of(phrase).filter(this::isPhrase);
    }

    private int phraseEnd(String text, int from, int end) {
        int at = from;
        int words = 0;
        while (at < end && words <= MOST_WORDS) {
            int start = at;
            while (at < end && (Character.isLetter(text.charAt(at)) || "-'’".indexOf(text.charAt(at)) >= 0)) {
                at++;
            }
            String word = text.substring(start, at).toLowerCase(Locale.ROOT);
            boolean article = words == 0
                    && (word.equals("the") || word.equals("its") || word.equals("their") || word.equals("all"));
            if (word.isEmpty() || (!article && (cues.is(Cues.Cue.NO_NOUN, word) || isVerb(word)))) {
                return start;
            }
            words++;
            at = at < end && text.charAt(at) == ' ' ? at + 1 : end;
        }
        return at;
    }

    /** "Died" and "fell" end a phrase, "deaths" and "harvest" do not. */
    private boolean isVerb(String word) {
        return word.endsWith("ed") || acts.changeIn(List.of(word)).isPresent();
    }

    /** The head of the column a table cell stands in: the last part of "Row, head:". */
    private static Optional<String> columnHead(Aspect aspect) {
        String what = aspect.figure().what().strip();
        if (!what.endsWith(":")) {
            return Optional.empty();
        }
        String words = what.substring(0, what.length() - 1);
        String head = words.substring(words.lastIndexOf(", ") + 1).strip();
        return Optional.of(capital(head)).filter(h -> h.split(" ").length <= MOST_WORDS && h.indexOf('…') < 0);
    }

    /** A few words without marks, gaps or numbers, the last of which is no function word. */
    boolean isPhrase(String words) {
        List<String> parts = List.of(words.strip().split("\\s+"));
        boolean plain =
                words.chars().allMatch(c -> Character.isLetter(c) || c == ' ' || c == '-' || c == '\'' || c == '’');
        String last = parts.get(parts.size() - 1).toLowerCase(Locale.ROOT);
        return plain
                && !words.isBlank()
                && parts.size() <= MOST_WORDS
                && !cues.is(Cues.Cue.NO_NOUN, last)
                && !last.equals("more");
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
