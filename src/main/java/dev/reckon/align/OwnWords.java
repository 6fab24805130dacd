package dev.reckon.align;

import dev.reckon.align.Cues.Cue;
import dev.reckon.figure.Figure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells whether the words beside a figure say what it counts, or leave that to a figure before it. */
final class OwnWords {

    private static final int MOST_WORDS_BESIDE_SOURCE = 2;

    /** Where nobody is named a noun and its verb are a subject: "inflation was running at 5". */
    private static final int MOST_WORDS_ALONE = 1;

    private final Aspects aspects;

    OwnWords(Aspects aspects) {
        this.aspects = aspects;
    }

    /** Returns whether neither a noun follows the number nor an act, nor a noun as in "a distance of 5", stands beside it. */
    boolean isBare(Aspect own, Clause clause) {
        boolean answers = !own.figure().unit().equals("times");
        String next = clause.after().isEmpty() ? "" : clause.after().get(0);
        boolean noun = !clause.stopped()
                && !next.isEmpty()
                && !aspects.cues().is(Cue.NO_NOUN, next)
                && !aspects.cues().is(Cue.GENERIC_NOUN, next);
        return answers
                && !noun
                && !statesAct(clause)
                && !hasVerbOfItsOwn(own.figure(), clause)
                && !isSaidOf(clause)
                && !hasPredicate(own, clause)
                && !isClauseOfItsOwn(clause)
                && !isNumbered(clause)
                && headNoun(clause).isEmpty();
    }

    /** "With a minimum of 60,000": the hedge itself may announce the answer. */
    boolean announces(Aspect own, Clause clause) {
        List<String> hedge = Stems.words(own.figure().surface().toLowerCase(Locale.ROOT)).stream()
                .takeWhile(word -> Character.isLetter(word.charAt(0)))
                .toList();
        return aspects.definitions().announces(clause.words())
                || aspects.definitions().announces(hedge);
    }

    /** "Radio listening in the valley was 500": more words than a source and a verb say what is counted. */
    boolean hasSubject(Aspect own, Clause clause) {
        Set<String> source = own.figure()
                .attribution()
                .text()
                .map(text -> Set.copyOf(Stems.of(text)))
                .orElse(Set.of());
        long words = Stems.of(String.join(" ", clause.before())).stream()
                .filter(stem -> !source.contains(stem))
                .filter(stem -> !aspects.definitions().announces(List.of(stem)))
                .count();
        return words > (source.isEmpty() ? MOST_WORDS_ALONE : MOST_WORDS_BESIDE_SOURCE);
    }

    /** Of a share what stands before the verb is what it is of, unless it is a source. */
    static boolean isShareOfNobody(Aspect own) {
        return own.scale().dimension().equals("share")
                && own.figure().attribution().text().isEmpty();
    }

    boolean isOfPeople(Clause clause) {
        return !clause.after().isEmpty()
                && aspects.cues().is(Cue.GENERIC_NOUN, clause.after().get(0));
    }

    boolean statesAct(Clause clause) {
        List<String> words = aspects.isOfAnswer(clause) ? clause.after() : clause.words();
        return aspects.acts().classIn(words).isPresent()
                || aspects.acts().phraseIn(words).isPresent();
    }

    /** "80 percent say that the road makes more noise": what is said of the number itself is what it counts. */
    private static boolean hasPredicate(Aspect own, Clause clause) {
        return own.scale().dimension().equals("share")
                && Stems.of(String.join(" ", clause.after())).size() > MOST_WORDS_BESIDE_SOURCE;
    }

    /** "Moss found that the northern works received 8": behind "that" stands who did what. */
    private static boolean isClauseOfItsOwn(Clause clause) {
        List<String> before = clause.before();
        int that = before.lastIndexOf("that");
        return that >= 0
                && Stems.of(String.join(" ", before.subList(that + 1, before.size())))
                                .size()
                        > MOST_WORDS_BESIDE_SOURCE;
    }

    /** "Estimates of the number of tents vary between 5 and 8": the noun stands before the number. */
    private boolean isNumbered(Clause clause) {
        List<String> before = clause.before();
        int at = before.lastIndexOf("number");
        return at >= 0
                && at + 2 < before.size()
                && before.get(at + 1).equals("of")
                && !aspects.cues().is(Cue.GENERIC_NOUN, before.get(at + 2));
    }

    /** "She said 5 when asked about the mill", "500 people sent away": what is counted is told behind the number. */
    private boolean isSaidOf(Clause clause) {
        List<String> after = clause.after();
        boolean suffers = after.size() > 1
                && aspects.cues().is(Cue.GENERIC_NOUN, after.get(0))
                && !aspects.cues().is(Cue.NO_NOUN, after.get(1));
        return suffers || aspects.cues().isAny(Cue.TOPIC, after);
    }

    /** "160 were captured": an act the table of acts does not know is one all the same. */
    private static boolean hasVerbOfItsOwn(Figure figure, Clause clause) {
        return !figure.isCarried(Figure.Field.ACT)
                && figure.act().filter(clause.after()::contains).isPresent();
    }

    /** Returns the noun of "a distance of 5"; empty for nouns that only announce an answer, as in "an estimate of 5". */
    private Optional<String> headNoun(Clause clause) {
        List<String> before = clause.before();
        int of = before.lastIndexOf("of");
        if (of < 1 || of < before.size() - 2) {
            return Optional.empty();
        }
        String noun = before.get(of - 1);
        return aspects.definitions().announces(List.of(noun)) ? Optional.empty() : Optional.of(noun);
    }
}
