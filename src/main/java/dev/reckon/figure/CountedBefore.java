package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Kind;
import dev.reckon.mention.Mention;
import dev.reckon.mention.Nouns;
import dev.reckon.token.Token;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What figures that only point back count: "another study puts it at 600,000" counts what the figure before it in that unit
 * did. Mutable; one per document.
 */
final class CountedBefore {

    private static final int LONGEST_SUBJECT = 7;
    private static final int REACH = 6;
    private static final int FEW_WORDS = 2;

    private final Map<String, String> subjects = new HashMap<>();

    /** Forgets what was counted: a new section starts. */
    void clear() {
        subjects.clear();
    }

    /** Takes in what {@code mention} counts, if its sentence says so. */
    void remember(Passage passage, Mention mention) {
        if (!pointsBack(passage, mention)) {
            subject(passage, mention)
                    .ifPresentOrElse(words -> subjects.put(key(mention), words), () -> subjects.remove(key(mention)));
        }
    }

    /** Returns the words for what {@code mention} counts when it only points back to it. */
    Optional<String> of(Passage passage, Mention mention) {
        return pointsBack(passage, mention) ? Optional.ofNullable(subjects.get(key(mention))) : Optional.empty();
    }

    /** Shares and rates of every sort follow one another; other figures only those in the same unit. */
    private static String key(Mention mention) {
        return mention.kind() == Kind.COUNT || mention.kind() == Kind.MEASURE || mention.kind() == Kind.MONEY
                ? mention.unit().orElse("")
                : mention.kind().label();
    }

    /** Returns whether {@code mention} has no noun and stands behind a word that needs one: "it", "the figure", "estimates". */
    static boolean pointsBack(Passage passage, Mention mention) {
        return mention.noun().isEmpty() && (standsFor(passage, mention) || saysLittle(passage, mention));
    }

    /** Returns whether a word that stands for a figure comes before {@code mention}: "it", "this figure". */
    static boolean standsFor(Passage passage, Mention mention) {
        Line line = passage.line();
        int floor = Math.max(passage.clauseStart(mention.from()), mention.from() - REACH);
        boolean verb = false;
        for (int i = mention.from() - 1; i >= floor && passage.mentionAt(i) < 0; i--) {
            if (line.is(i, WordClass.SOURCE_NOUN) || isBack(line, i)) {
                return !line.isForm(i + 1, "of");
            }
            boolean says = line.is(i, WordClass.REPORTING_VERB) || line.is(i, WordClass.FIGURE_VERB);
            verb |= says || line.is(i, WordClass.AUXILIARY);
            boolean small = Nouns.isFunctionWord(line.word(i)) || line.is(i, WordClass.ADVERB);
            if (!small && !says && line.isKind(i, Token.Kind.WORD)) {
                return verb && says(line, i + 1, mention.from());
            }
        }
        return false;
    }

    /** "Cornu found", "Amnesty puts it at": a name or noun right before a verb of saying is who says so. */
    private static boolean says(Line line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (line.is(i, WordClass.REPORTING_VERB)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBack(Line line, int i) {
        return line.isForm(i, "it")
                || line.isForm(i, "this")
                || line.isForm(i, "them")
                || line.isForm(i, "number")
                || line.isForm(i, "total")
                || line.isForm(i, "figure");
    }

    /** Fewer than two words of the clause say anything of their own. */
    private static boolean saysLittle(Passage passage, Mention mention) {
        Line line = passage.line();
        int words = 0;
        for (int i = passage.clauseStart(mention.from()); i < passage.clauseEnd(mention.from()); i++) {
            boolean own = line.isKind(i, Token.Kind.WORD)
                    && !line.isCapitalised(i)
                    && passage.mentionAt(i) < 0
                    && !Nouns.isFunctionWord(line.word(i))
                    && !line.is(i, WordClass.ADVERB)
                    && !line.is(i, WordClass.REPORTING_VERB)
                    && !line.is(i, WordClass.FIGURE_VERB)
                    && !line.is(i, WordClass.SOURCE_NOUN)
                    && !line.is(i, WordClass.ROLE_NOUN);
            words += own ? 1 : 0;
        }
        return words < FEW_WORDS;
    }

    /** The noun counted, or the words before the verb: "the speed of light", "unemployment rate". */
    private static Optional<String> subject(Passage passage, Mention mention) {
        Line line = passage.line();
        if (mention.noun().isPresent()) {
            Nouns.NounPhrase noun = mention.noun().get();
            return Describer.population(passage, mention).isEmpty() && line.is(noun.head(), WordClass.PERSON_NOUN)
                    ? Optional.empty()
                    : Optional.of(line.textOf(noun.from(), noun.to()));
        }
        int from = passage.clauseStart(mention.from());
        while (from < mention.from() && (isOpener(line, from) || isTime(passage, from))) {
            from++;
        }
        int to = from;
        while (to < mention.from() && to - from <= LONGEST_SUBJECT && isSubject(line, from, to)) {
            to++;
        }
        boolean named = to > from && isVerb(line, to) && to - from <= LONGEST_SUBJECT;
        return named ? Optional.of(line.textOf(from, to)) : Optional.empty();
    }

    /** Common words up to the verb: names say who counted, not what. */
    private static boolean isSubject(Line line, int from, int i) {
        boolean common = line.isKind(i, Token.Kind.WORD) && (i == from || !line.isCapitalised(i));
        return common && !isVerb(line, i) && !line.is(i, WordClass.PRONOUN) && !line.is(i, WordClass.TITLE);
    }

    private static boolean isOpener(Line line, int i) {
        return !line.isKind(i, Token.Kind.WORD)
                || line.is(i, WordClass.ARTICLE)
                || line.is(i, WordClass.CONJUNCTION)
                || line.is(i, WordClass.ADVERB)
                || line.is(i, WordClass.PREPOSITION);
    }

    private static boolean isTime(Passage passage, int i) {
        return passage.times().stream().anyMatch(time -> time.overlaps(i, i + 1));
    }

    private static boolean isVerb(Line line, int i) {
        return line.is(i, WordClass.AUXILIARY)
                || line.is(i, WordClass.CHANGE_VERB)
                || line.is(i, WordClass.FIGURE_VERB);
    }
}
