package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Kind;
import dev.reckon.mention.Mention;
import dev.reckon.mention.Nouns;
import dev.reckon.token.Token;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The noun that says what sort of number a figure is where its clause says so with a verb or a preposition: "2,000 were killed" are
 * deaths, "a third of them" is a share, "rose by 5 %" an increase, "fell to 5 %" none.
 */
final class NatureNoun {

    private static final String SHARE = "share";
    private static final String INCREASE = "increase";
    private static final String DECLINE = "decline";
    private static final String GROWTH = "growth";
    private static final String JOBLESS = "unemployment rate";
    private static final String PEOPLE = "people";

    /** In tokens: "an increase of", "grew at an annual". */
    private static final int REACH = 5;

    /** In tokens: "a 5 % annual rise". */
    private static final int REACH_BEHIND = 3;

    private NatureNoun() {}

    /** Returns the noun for {@code mention}, to which its words give {@code act}, unless {@code said} has it. */
    static Optional<String> of(Passage passage, Acts acts, Mention mention, Optional<String> act, String said) {
        return change(passage, acts, mention)
                .or(() -> isRateOfJobless(passage, acts, mention, act) ? Optional.of(JOBLESS) : Optional.empty())
                .or(() -> isShare(passage, mention) ? Optional.of(SHARE) : Optional.empty())
                .or(() -> ofYearlyRate(passage, acts, mention))
                .or(() -> act.filter(befell -> isOfPeople(mention)).flatMap(acts::nounOf))
                .filter(noun -> !holds(said, noun));
    }

    /** "5 % of the young are unemployed", "the jobless rate was 5 %": the share that has no work. */
    private static boolean isRateOfJobless(Passage passage, Acts acts, Mention mention, Optional<String> act) {
        if (mention.kind() != Kind.PERCENTAGE
                || act.filter(Acts.UNEMPLOYED::equals).isEmpty()) {
            return false;
        }
        Line line = passage.line();
        int end = passage.clauseEnd(mention.from());
        boolean of = line.isForm(mention.to(), "of");
        for (int i = mention.to(); i < end; i++) {
            boolean told = line.is(i - 1, WordClass.AUXILIARY)
                    && acts.at(line, i)
                            .filter(found -> found.id().equals(Acts.UNEMPLOYED))
                            .isPresent();
            if (told) {
                return true;
            }
        }
        return !of
                && IntStream.range(passage.clauseStart(mention.from()), mention.from())
                        .anyMatch(i -> line.isForm(i, "jobless") && line.isForm(i + 1, "rate")
                                || line.isForm(i, "joblessness")
                                || line.isForm(i, "unemployment"));
    }

    /** "a 5 % pace in the spring", told by the year: how fast something grows, or falls where the clause says so. */
    private static Optional<String> ofYearlyRate(Passage passage, Acts acts, Mention mention) {
        boolean yearly = mention.kind() == Kind.RATE
                && mention.unit().filter(PercentUnits.A_YEAR::equals).isPresent();
        return yearly
                ? nearest(passage, acts, mention.from() - 1, mention.from() - passage.clauseStart(mention.from()))
                        .or(() -> Optional.of(GROWTH))
                : Optional.empty();
    }

    private static boolean isOfPeople(Mention mention) {
        return mention.kind() == Kind.COUNT
                && mention.unit().filter(PEOPLE::equals).isPresent();
    }

    /** Whether the words have the noun itself, in the singular or the plural. */
    private static boolean holds(String said, String noun) {
        String singular = noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
        return said.toLowerCase(Locale.ROOT).contains(singular);
    }

    // ---- changes

    /** "rose by 5 %", "rose 5 %", "grew at a 5 % rate", "a 5 % rise", "an increase of 5", "5 % higher than a year earlier". */
    private static Optional<String> change(Passage passage, Acts acts, Mention mention) {
        return behind(passage, acts, mention)
                .or(() -> before(passage, acts, mention))
                .or(() -> compared(passage, mention));
    }

    private static Optional<String> behind(Passage passage, Acts acts, Mention mention) {
        Line line = passage.line();
        for (int i = mention.to(); i < Math.min(line.size(), mention.to() + REACH_BEHIND); i++) {
            if (!line.isKind(i, Token.Kind.WORD) || Nouns.isFunctionWord(line.word(i)) || passage.mentionAt(i) >= 0) {
                return Optional.empty();
            }
            Optional<String> noun = isPast(line, i) ? Optional.empty() : acts.changeNoun(line.word(i));
            if (noun.isPresent()) {
                return noun.filter(change -> line.is(mention.from() - 1, WordClass.ARTICLE)
                        || line.is(mention.from() - 1, WordClass.DETERMINER)
                        || mention.from() == 0);
            }
        }
        return Optional.empty();
    }

    /** "fell", "dropped": of what stands before it. */
    private static boolean isPast(Line line, int i) {
        return line.endsWith(i, "ed")
                || switch (line.word(i).form()) {
                    case "fell", "rose", "grew", "sank", "shrank", "shrunk", "slid" -> true;
                    default -> false;
                };
    }

    private static Optional<String> before(Passage passage, Acts acts, Mention mention) {
        Line line = passage.line();
        int at = mention.from() - 1;
        if (line.isKind(at, Token.Kind.WORD)
                && line.is(at - 1, WordClass.ARTICLE)
                && line.isForm(at - 2, "at")
                && !Nouns.isFunctionWord(line.word(at))) {
            // "at a solid 5 % rate"
            at--;
        }
        if (line.isForm(at, "by") || line.isForm(at, "of")) {
            return nearest(passage, acts, at - 1, 2);
        }
        if (line.isForm(at, "up")) {
            return Optional.of(INCREASE);
        }
        if (line.isForm(at, "down")) {
            return Optional.of(DECLINE);
        }
        if (line.is(at, WordClass.ARTICLE)) {
            boolean paced = line.isForm(at - 1, "at");
            return paced ? nearest(passage, acts, at - 2, REACH) : nearest(passage, acts, at - 1, 1);
        }
        return nearest(passage, acts, at, line.is(at, WordClass.ADVERB) ? 2 : 1);
    }

    /** The word of change nearest before token {@code last}, of the {@code reach} tokens there. */
    private static Optional<String> nearest(Passage passage, Acts acts, int last, int reach) {
        Line line = passage.line();
        for (int i = last; i >= 0 && i > last - reach && passage.mentionAt(i) < 0; i--) {
            Optional<String> noun = acts.changeNoun(line.word(i));
            if (noun.isPresent()) {
                return noun;
            }
        }
        return Optional.empty();
    }

    /** "5 % more cases than in 2012": more than before is an increase; more than somewhere else is none. */
    private static Optional<String> compared(Passage passage, Mention mention) {
        Line line = passage.line();
        boolean more = line.isForm(mention.to(), "more") || line.isForm(mention.to(), "higher");
        boolean less = line.isForm(mention.to(), "fewer")
                || line.isForm(mention.to(), "less")
                || line.isForm(mention.to(), "lower");
        if (!more && !less) {
            return Optional.empty();
        }
        boolean earlier = passage.times().stream()
                .filter(time -> time.from() > mention.to())
                .anyMatch(time -> line.isForm(time.from() - 1, "than")
                        || line.isForm(time.from() - 2, "than")
                        || line.isForm(time.from() - 1, "with")
                        || line.isForm(time.from() - 1, "over"));
        return earlier ? Optional.of(more ? INCREASE : DECLINE) : Optional.empty();
    }

    // ---- shares

    /** "5 % of them", "one in three", "5 % were shot", "300 (5 %)". */
    private static boolean isShare(Passage passage, Mention mention) {
        boolean fraction = mention.kind() == Kind.RATIO
                && mention.unit().filter("fraction"::equals).isPresent();
        if (fraction || mention.kind() != Kind.PERCENTAGE) {
            return fraction;
        }
        Line line = passage.line();
        int to = mention.to();
        if (line.isMark(to, '(')) {
            to = passage.parenthesisEnd(to);
        }
        int open = passage.parenthesisAt(mention.from());
        boolean aside = open >= 0
                && open == mention.from() - 1
                && passage.mentions().mentions().stream().anyMatch(other -> other.phraseEnd() == open)
                && line.isMark(mention.to(), ')');
        boolean level = line.is(mention.from() - 1, WordClass.ARTICLE) && !line.isForm(mention.from() - 1, "the");
        int whole = to + 1;
        boolean ofTime = passage.times().stream().anyMatch(time -> time.from() == whole);
        return aside || !level && (line.isForm(to, "of") && !ofTime || line.is(to, WordClass.AUXILIARY));
    }
}
