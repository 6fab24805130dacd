package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Mention;
import dev.reckon.token.Token;

/** Finds what the text does with a figure: asserts, estimates, projects, quotes, doubts or denies it. */
final class StanceFinder {

    private static final int REACH = 14;

    /** In tokens: "not even the case that". */
    private static final int REACH_OF_NEGATION = 4;

    /** In tokens: "the claim that some". */
    private static final int REACH_OF_CLAIM = 4;

    private StanceFinder() {}

    static Stance of(Voice voice, Mention mention) {
        Passage passage = voice.passage();
        Line line = passage.line();
        int from = Math.max(passage.clauseStart(mention.from()), mention.from() - REACH);
        int to = Math.min(passage.clauseEnd(mention.from()), mention.to() + REACH);
        boolean question = line.isMark(line.size() - 1, '?') && !isOfManner(line);
        boolean doubt = false;
        boolean denial = false;
        boolean projection = false;
        boolean estimation = false;
        for (int i = from; i < to; i++) {
            boolean before = i < mention.from();
            // "dismissed 850 workers" doubts nothing
            doubt |= before
                    && line.is(i, WordClass.DOUBT)
                    && !isOwnEstimate(line, i)
                    && !isNegated(line, i)
                    && passage.mentionAt(i + 1) < 0;
            denial |= before && isDenial(passage, i);
            projection |= before
                    && line.is(i, WordClass.PROJECTION)
                    && !isToldBefore(passage, i, mention.from())
                    && !line.is(i + 1, WordClass.DOUBT)
                    && !(line.isForm(i, "would")
                            || line.isForm(i, "could")
                            || line.isForm(i, "might")
                            || line.isForm(i, "will"));
            estimation |= line.is(i, WordClass.ESTIMATION) && (before || i < mention.to() + 6)
                    || line.is(i, WordClass.SOURCE_NOUN) && line.word(i).form().startsWith("estimate");
        }
        if (denial || isSetAside(passage, mention, from) || isRejectedBehind(passage, mention, to)) {
            return Stance.DENIED;
        }
        if (doubt || question) {
            return Stance.DOUBTED;
        }
        if (projection) {
            return Stance.PROJECTED;
        }
        if (estimation) {
            return Stance.ESTIMATED;
        }
        boolean quoted = voice.quotes().isQuoted(mention.from());
        return quoted && voice.of(mention).text().isPresent() ? Stance.QUOTED : Stance.ASSERTED;
    }

    /** "How do you feed 40 people?" asks in what way, and doubts no number. */
    private static boolean isOfManner(Line line) {
        for (int i = 0; i < line.size(); i++) {
            boolean opens = i == 0 || !line.isKind(i - 1, Token.Kind.WORD) && !line.isMark(i - 1, ',');
            if (opens && isOfManner(line, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfManner(Line line, int i) {
        return line.isForm(i, "how") && line.is(i + 1, WordClass.AUXILIARY)
                || line.isForm(i, "why")
                || line.isForm(i, "where");
    }

    /** "Lost 3 ships, not 120": what is put in the place of a number before it, or of one behind: "not 120 ships, but 3". */
    private static boolean isSetAside(Passage passage, Mention mention, int from) {
        Line line = passage.line();
        int not = mention.from() - 1;
        if (not <= from || !line.isForm(not, "not")) {
            return false;
        }
        return line.isMark(not - 1, ',') && hasNumber(passage, Math.max(from, not - REACH_OF_NEGATION), not)
                || hasNumberInstead(passage, mention.to());
    }

    private static boolean hasNumber(Passage passage, int from, int to) {
        for (int i = from; i < to; i++) {
            if (passage.mentionAt(i) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasNumberInstead(Passage passage, int from) {
        Line line = passage.line();
        for (int i = from; i < from + REACH_OF_NEGATION; i++) {
            if (line.isMark(i, ',') && line.isForm(i + 1, "but")) {
                return hasNumber(passage, i + 2, i + 2 + REACH_OF_NEGATION);
            }
        }
        return false;
    }

    /** "While they had expected 300, the fair drew 500": another figure and a new subject stand between the word and the figure. */
    private static boolean isToldBefore(Passage passage, int from, int figure) {
        Line line = passage.line();
        boolean other = false;
        for (int i = from + 1; i + 1 < figure; i++) {
            other |= passage.mentionAt(i) >= 0;
            boolean subject = line.is(i + 1, WordClass.ARTICLE)
                    || line.is(i + 1, WordClass.PRONOUN)
                    || line.is(i + 1, WordClass.DETERMINER);
            if (other && line.isMark(i, ',') && subject) {
                return true;
            }
        }
        return false;
    }

    /** "is a substantial underestimate", "unlikely to be right": of the figure before, not of one that follows. */
    private static boolean isOwnEstimate(Line line, int i) {
        return line.isForm(i, "disputed") || line.isForm(i, "unlikely") && line.isForm(i - 1, "not");
    }

    /** "refutes the claim that", "denied that", "no evidence that", "not true that", "did not say that". */
    private static boolean isDenial(Passage passage, int i) {
        Line line = passage.line();
        return switch (line.word(i).form()) {
            case "refutes", "refuted", "denied", "denies", "deny", "rejected", "rejects", "debunked" ->
                !isNegated(line, i);
            case "false", "untrue", "myth" -> line.isForm(i + 1, "that") || line.isForm(i + 1, "claim");
            case "not", "'t", "never", "nobody", "none" -> isOfSaying(passage, i + 1) && !isNegated(line, i);
            case "no" -> line.isForm(i + 1, "one") ? isOfSaying(passage, i + 2) : isGround(line, i + 1);
            default -> false;
        };
    }

    /** "does not deny", "never rejected". */
    private static boolean isNegated(Line line, int i) {
        return line.isForm(i - 1, "not") || line.isForm(i - 1, "'t") || line.isForm(i - 1, "never");
    }

    /** "say that", "true that", "the case that", "mean that": what somebody did not say, and no denial of doubt: "doubt that". */
    private static boolean isOfSaying(Passage passage, int from) {
        Line line = passage.line();
        for (int i = from; i < from + REACH_OF_NEGATION; i++) {
            if (line.is(i, WordClass.DOUBT) || line.is(i, WordClass.NEGATION) || line.isForm(i, "only")) {
                return false;
            }
            boolean says = line.is(i, WordClass.REPORTING_VERB)
                    || line.isForm(i, "true")
                    || line.isForm(i, "case")
                    || line.isForm(i, "mean")
                    || line.isForm(i, "correct");
            if (says && (line.isForm(i + 1, "that") || passage.mentionAt(i + 1) >= 0)) {
                return true;
            }
        }
        return false;
    }

    /** "evidence that", "proof whatsoever that". */
    private static boolean isGround(Line line, int i) {
        boolean ground = line.isForm(i, "evidence")
                || line.isForm(i, "proof")
                || line.isForm(i, "indication")
                || line.isForm(i, "truth");
        return ground && (line.isForm(i + 1, "that") || line.isForm(i + 2, "that"));
    }

    /** "The claim that 4,000 died is false", "the figure of 4,000 is simply wrong": what is said of it behind it. */
    private static boolean isRejectedBehind(Passage passage, Mention mention, int to) {
        Line line = passage.line();
        for (int i = mention.to(); i < to && !line.isMark(i, ','); i++) {
            if (passage.mentionAt(i) >= 0) {
                return false;
            }
            if (line.is(i, WordClass.AUXILIARY)) {
                int at = i + 1;
                while (line.is(at, WordClass.ADVERB) || line.is(at, WordClass.ARTICLE)) {
                    at++;
                }
                boolean claimed = isClaim(line, mention.from());
                boolean untrue =
                        line.isForm(at, "not") && (line.isForm(at + 1, "true") || line.isForm(at + 1, "correct"));
                if (claimed && (untrue || isFalse(line, at))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isFalse(Line line, int i) {
        return switch (line.word(i).form()) {
            case "false",
                    "untrue",
                    "wrong",
                    "myth",
                    "incorrect",
                    "baseless",
                    "refuted",
                    "rejected",
                    "disproved",
                    "debunked" -> true;
            default -> false;
        };
    }

    /** Before the figure a word says that it is one: "the claim that 4,000", "the figure of 4,000". */
    private static boolean isClaim(Line line, int figure) {
        for (int i = figure - 1; i >= Math.max(0, figure - REACH_OF_CLAIM); i--) {
            if (line.is(i, WordClass.SOURCE_NOUN) || line.is(i, WordClass.FIGURE_NOUN)) {
                return true;
            }
            boolean idea =
                    switch (line.word(i).form()) {
                        case "idea", "notion", "belief", "story", "legend" -> true;
                        default -> false;
                    };
            if (idea) {
                return true;
            }
        }
        return false;
    }
}
