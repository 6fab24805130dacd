package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Mention;
import dev.reckon.mention.Nouns;
import dev.reckon.token.Token;
import java.util.stream.IntStream;

/** Tells by the verbs of a clause whether it says what is or what was. */
final class Tense {

    private Tense() {}

    /** Returns whether the clause of {@code mention} tells what was: nothing in it is, has been or will be. */
    static boolean isPast(Passage passage, Mention mention) {
        return IntStream.range(passage.clauseStart(mention.from()), passage.clauseEnd(mention.from()))
                .noneMatch(i -> isOfToday(passage.line(), i));
    }

    private static boolean isOfToday(Line line, int i) {
        return switch (line.word(i).form()) {
            case "is", "are", "has", "have", "will", "would", "remains", "remain" -> true;
            default -> false;
        };
    }

    /** Returns whether {@code mention} stands behind a verb in the present tense: "the hall has 94 windows", "the club counts 310 members". */
    static boolean isPresent(Passage passage, Mention mention) {
        Line line = passage.line();
        int verb = line.isForm(mention.from() - 1, "that") ? mention.from() - 2 : mention.from() - 1;
        while (line.is(verb, WordClass.ADVERB)) {
            verb--;
        }
        if (isPresentVerb(line, verb)) {
            return true;
        }
        for (int i = verb; i >= passage.clauseStart(mention.from()); i--) {
            if (line.is(i, WordClass.AUXILIARY)) {
                return isOfToday(line, i);
            }
        }
        return false;
    }

    /** A word in -s right behind a noun in the singular, or what is said of it between commas. */
    private static boolean isPresentVerb(Line line, int i) {
        boolean ends = line.isKind(i, Token.Kind.WORD)
                && !line.isCapitalised(i)
                && Nouns.isPluralNoun(line, i)
                && line.word(i).classes() == 0;
        boolean noun =
                line.isKind(i - 1, Token.Kind.WORD) && Nouns.mayModify(line, i - 1) && !line.endsWith(i - 1, "s");
        return ends && (noun || line.isMark(i - 1, ','));
    }
}
