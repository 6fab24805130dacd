package dev.reckon.reconcile.check;

import dev.reckon.align.Cues.Cue;
import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A part that takes up the noun of its whole: "121 light tanks ... 81 of the light tanks". Only agreement is reported: more than were
 * counted before are of some others.
 */
final class PartitiveCheck implements ArithmeticCheck {

    private static final String OF_THE = "of the ";

    /** How many sentences with figures back the whole may stand. */
    private static final int REACH_SENTENCES = 6;

    private static final int LONGEST_NOUN_WORDS = 4;
    private static final Set<String> PLURALS = Set.of("people", "children", "men", "women");

    @Override
    public String rule() {
        return PartAndWhole.RULE;
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.atEach((sentence, at) -> part(passage, sentence, at).stream());
    }

    private static Optional<Check> part(Passage passage, Sentence sentence, int at) {
        Figure part = sentence.figures().get(at);
        String after = Passage.lower(sentence.after(part)).strip();
        boolean partitive = (part.kind() == Kind.COUNT || part.kind() == Kind.MEASURE || part.kind() == Kind.MONEY)
                && after.startsWith(OF_THE)
                && passage.linksOf(part).isEmpty();
        if (partitive
                && passage.phrases(Cue.WHOLE_NOUN).stream()
                        .anyMatch(noun -> Passage.opens(after.substring(OF_THE.length()), List.of(noun)))) {
            return ofTotal(passage, sentence, at);
        }
        return partitive
                ? passage.nearest(sentence, at, REACH_SENTENCES)
                        .filter(whole -> counts(passage, whole, part, words(after.substring(OF_THE.length()))))
                        .findFirst()
                        .flatMap(whole -> PartAndWhole.holding(
                                passage, part, whole, "the first is of those whom the second counts"))
                : Optional.empty();
    }

    /** Reads "a total of 4,100 tonnes, but 2,600 tonnes of the quota are used up": the nearest larger number of the sentence. */
    private static Optional<Check> ofTotal(Passage passage, Sentence sentence, int at) {
        Figure part = sentence.figures().get(at);
        return passage.nearest(sentence, at, 1)
                .filter(whole -> passage.alike(whole, part)
                        && passage.hard(part).high() < passage.hard(whole).low())
                .findFirst()
                .flatMap(whole ->
                        PartAndWhole.holding(passage, part, whole, "the first is of what the second is all of"));
    }

    private static boolean counts(Passage passage, Figure whole, Figure part, List<String> noun) {
        String text = whole.document().text();
        int from = whole.span().end();
        List<String> counted = words(Passage.lower(text.substring(from, Math.min(text.length(), from + 60))));
        return passage.alike(whole, part)
                && !whole.stance().rejects()
                && passage.hard(part).high() < passage.hard(whole).low()
                && endsInPlural(noun, counted);
    }

    /** Whether both begin with the same words and the last of these names many. */
    private static boolean endsInPlural(List<String> a, List<String> b) {
        int same = 0;
        while (same < Math.min(a.size(), b.size()) && a.get(same).equals(b.get(same))) {
            same++;
        }
        return same > 0 && (a.get(same - 1).endsWith("s") || PLURALS.contains(a.get(same - 1)));
    }

    /** Returns the first words up to a mark. */
    private static List<String> words(String text) {
        String phrase = text.strip().split("[,.;:()\\[\\]]", 2)[0];
        return List.of(phrase.split("\\s+")).stream().limit(LONGEST_NOUN_WORDS).toList();
    }
}
