package dev.reckon.align;

import dev.reckon.figure.Figure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what shares are said to be shares of: "a third of the spring harvest". */
final class Wholes {

    private static final int MOST_WORDS = 5;
    private static final String OF = " of ";
    private static final String PEOPLE = "people";
    private static final String POPULATION = "level";

    private final ActClasses acts;
    private final Cues cues;
    private final Dimensions dimensions;

    Wholes(ActClasses acts, Cues cues, Dimensions dimensions) {
        this.acts = acts;
        this.cues = cues;
        this.dimensions = dimensions;
    }

    /** Returns the phrase right behind {@code figure}'s "of", if there is one. */
    Optional<String> of(Figure figure) {
        String text = figure.document().text();
        int behind = figure.span().end();
        int from = behind + OF.length();
        int end = figure.sentence().end();
        if (from >= end || !text.startsWith(OF, behind)) {
            return Optional.empty();
        }
        String phrase = Labels.oneLine(text.substring(from, Math.min(end, phraseEnd(text, from, end))));
        return Optional.of(phrase).filter(this::isPhrase);
    }

    /** Returns what the whole of {@code figure} consists of: "people" for any population, an act for those it befell, else a stem. */
    Optional<String> headOf(Figure figure) {
        return of(figure).map(phrase -> {
            String head = phrase.substring(phrase.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
            Optional<String> act = acts.classIn(List.of(head));
            boolean people = dimensions.of(head).dimension().equals(PEOPLE)
                    || act.filter(POPULATION::equals).isPresent();
            return act.filter(name -> !name.equals(POPULATION)).orElse(people ? PEOPLE : Stems.stem(head));
        });
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
            if (at >= end || text.charAt(at) != ' ') {
                return at;
            }
            at++;
        }
        return at;
    }

    /** "Died" and "fell" end a phrase, "deaths" and "harvest" do not. */
    private boolean isVerb(String word) {
        return word.endsWith("ed") || acts.changeIn(List.of(word)).isPresent();
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
}
