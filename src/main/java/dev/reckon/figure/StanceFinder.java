package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Mention;

/** Finds what the text does with a figure: asserts, estimates, projects, quotes, doubts or denies it. */
final class StanceFinder {

    private static final int REACH = 14;

    private StanceFinder() {}

    static Stance of(Voice voice, Mention mention) {
        Passage passage = voice.passage();
        Line line = passage.line();
        int from = Math.max(passage.clauseStart(mention.from()), mention.from() - REACH);
        int to = Math.min(passage.clauseEnd(mention.from()), mention.to() + REACH);
        boolean question = line.isMark(line.size() - 1, '?');
        boolean doubt = false;
        boolean denial = false;
        boolean projection = false;
        boolean estimation = false;
        for (int i = from; i < to; i++) {
            boolean before = i < mention.from();
            // "dismissed 850 workers" doubts nothing
            doubt |= before && line.is(i, WordClass.DOUBT) && !isOwnEstimate(line, i) && passage.mentionAt(i + 1) < 0;
            denial |= before && isDenial(line, i);
            projection |= before
                    && line.is(i, WordClass.PROJECTION)
                    && !line.is(i + 1, WordClass.DOUBT)
                    && !(line.isForm(i, "would")
                            || line.isForm(i, "could")
                            || line.isForm(i, "might")
                            || line.isForm(i, "will"));
            estimation |= line.is(i, WordClass.ESTIMATION) && (before || i < mention.to() + 6)
                    || line.is(i, WordClass.SOURCE_NOUN) && line.word(i).form().startsWith("estimate");
        }
        if (denial) {
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

    /** "is a substantial underestimate", "unlikely to be right": of the figure before, not of one that follows. */
    private static boolean isOwnEstimate(Line line, int i) {
        return line.isForm(i, "disputed") || line.isForm(i, "unlikely") && line.isForm(i - 1, "not");
    }

    /** "refutes the claim that", "denied that", "no evidence that", "not true that". */
    private static boolean isDenial(Line line, int i) {
        return switch (line.word(i).form()) {
            case "refutes", "refuted", "denied", "denies", "deny", "rejected", "rejects", "debunked" -> true;
            case "false", "untrue", "myth" -> line.isForm(i + 1, "that") || line.isForm(i + 1, "claim");
            default -> false;
        };
    }
}
