package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Kind;
import dev.reckon.mention.Mention;

/**
 * Tells which figures are how many were asked or looked at: "surveyed 300 homes", "a sample of 300". That is how a study was done, and
 * nothing it states.
 */
final class Samples {

    /** In tokens: "interviewed the more than 300". */
    private static final int LONGEST_LEAD = 3;

    private Samples() {}

    /** Returns whether {@code mention} is the size of a sample. */
    static boolean isSize(Passage passage, Mention mention) {
        if (mention.kind() != Kind.COUNT) {
            return false;
        }
        Line line = passage.line();
        int before = mention.from() - 1;
        while (before > mention.from() - LONGEST_LEAD
                && (line.is(before, WordClass.ARTICLE) || line.is(before, WordClass.ADVERB))) {
            before--;
        }
        boolean asked = line.is(before, WordClass.ASKED) && !line.isForm(before, "asked") && !isVotes(line, mention);
        return asked || isSampleOf(line, before);
    }

    /** "polled 300 votes": won, not asked. */
    private static boolean isVotes(Line line, Mention mention) {
        return line.isForm(mention.phraseEnd() - 1, "votes") || line.isForm(mention.phraseEnd() - 1, "vote");
    }

    /** "a survey of", "interviews with". */
    private static boolean isSampleOf(Line line, int preposition) {
        boolean of = line.isForm(preposition, "of")
                || line.isForm(preposition, "with")
                || line.isForm(preposition, "among")
                || line.isForm(preposition, "from");
        return of
                && switch (line.word(preposition - 1).form()) {
                    case "sample", "samples", "survey", "surveys", "poll", "polls", "interviews", "panel" -> true;
                    default -> false;
                };
    }
}
