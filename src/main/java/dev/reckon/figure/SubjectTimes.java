package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Mention;
import dev.reckon.mention.Nouns;
import dev.reckon.token.Token;
import java.util.stream.IntStream;

/**
 * Tells the times that only say of which age the subject of a sentence is from those of its figures: "Founded in 1889, the club has 310
 * members", "the 1848 hall seats 310".
 */
final class SubjectTimes {

    /** In tokens. */
    private static final int LONGEST_NOUN = 4;

    private SubjectTimes() {}

    /** Returns whether {@code time} dates the subject of which {@code mention} is told, and not what is told of it. */
    static boolean isOfSubject(Passage passage, Mention mention, TimePhrase time) {
        Line line = passage.line();
        if (time.sort() != TimePhrase.Sort.DATED
                || time.to() > mention.from()
                || figureBetween(passage, time, mention)) {
            return false;
        }
        boolean fronted = line.isMark(time.to(), ',') && line.is(time.from() - 1, WordClass.PREPOSITION);
        if (fronted && line.isForm(0, "born") && time.from() <= 2) {
            return true;
        }
        return Tense.isPresent(passage, mention)
                && (fronted && isParticiple(line, 0) || isAttribute(passage, time) || isAside(passage, time, mention));
    }

    private static boolean figureBetween(Passage passage, TimePhrase time, Mention mention) {
        return passage.mentions().mentions().stream()
                .anyMatch(other -> other.from() >= time.to() && other.to() <= mention.from());
    }

    /** "The 1848 town hall", ", a 1974 bus,": a year between the article and the noun; one of a storm or a census dates what it brought. */
    private static boolean isAttribute(Passage passage, TimePhrase time) {
        Line line = passage.line();
        int article = time.from() - 1;
        boolean subject = article == passage.clauseStart(time.from()) || line.isMark(article - 1, ',');
        return time.to() == time.from() + 1
                && line.is(article, WordClass.ARTICLE)
                && subject
                && Nouns.mayModify(line, time.to())
                && IntStream.range(time.to(), time.to() + LONGEST_NOUN)
                        .takeWhile(i -> Nouns.mayModify(line, i))
                        .noneMatch(i -> line.is(i, WordClass.EVENT_NOUN)
                                || line.is(i, WordClass.SOURCE_NOUN)
                                || line.is(i, WordClass.FIGURE_NOUN));
    }

    /** ", opened to readers in 1992, shows", ", who took her degree in 1979, has". */
    private static boolean isAside(Passage passage, TimePhrase time, Mention mention) {
        Line line = passage.line();
        int open = time.from() - 1;
        while (open > 0 && !line.isMark(open, ',')) {
            open--;
        }
        boolean closed = IntStream.range(time.to(), mention.from()).anyMatch(i -> line.isMark(i, ','));
        boolean relative = line.isForm(open + 1, "who") || line.isForm(open + 1, "which");
        return open > 0 && closed && (relative || isParticiple(line, open + 1));
    }

    private static boolean isParticiple(Line line, int i) {
        boolean irregular =
                switch (line.word(i).form()) {
                    case "built", "held", "set", "begun", "born", "made", "known" -> true;
                    default -> false;
                };
        return irregular || line.isKind(i, Token.Kind.WORD) && line.endsWith(i, "ed");
    }
}
