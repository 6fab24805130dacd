package dev.reckon.figure;

import dev.reckon.figure.Source.Strength;
import dev.reckon.lang.Line;
import dev.reckon.mention.Mention;
import java.util.List;
import java.util.Optional;

/**
 * Chooses among the sources of a sentence the one that speaks for a figure, in this order:
 *
 * <ol>
 *   <li>of those named before it the nearest; but what a sayer draws on or quotes gives way to the sayer, and a bare noun to the
 *       subject of a verb unless it stands right at the figure;
 *   <li>of those named behind it ("..., said Brandt") the nearest, when no source before it speaks in the same clause;
 *   <li>when both speak in one clause ("the Herald wrote that ..., according to police"), the first is the source and the second its
 *       authority.
 * </ol>
 */
final class SourceChoice {

    private static final int RIGHT_AT = 3;

    private final Passage passage;
    private final Line line;
    private final List<Source> sources;
    private final Quotations.Marks quotes;

    SourceChoice(Passage passage, List<Source> sources, Quotations.Marks quotes) {
        this.passage = passage;
        this.line = passage.line();
        this.sources = sources;
        this.quotes = quotes;
    }

    /** Returns who speaks for {@code mention}. */
    Optional<Source> of(Mention mention) {
        Optional<Source> ahead = before(mention);
        Optional<Source> back = behind(mention);
        if (ahead.isEmpty() || back.isEmpty()) {
            return ahead.or(() -> back);
        }
        boolean sameAsBack = !isParted(mention.to(), back.get().from());
        boolean sameAsAhead = !isParted(ahead.get().to(), mention.from()) && !isSpent(ahead.get());
        if (ahead.get().strength() == Strength.HINT && sameAsBack) {
            return back;
        }
        if (sameAsAhead) {
            boolean authority = sameAsBack
                    && ahead.get().strength() == Strength.CLAUSE
                    && back.get().rule().startsWith("voice.accord");
            return authority && ahead.get().upstream().isEmpty()
                    ? ahead.map(source -> source.withUpstream(back.get().text()))
                    : ahead;
        }
        return sameAsBack || isSpent(ahead.get()) ? back : ahead;
    }

    private Optional<Source> before(Mention mention) {
        Optional<Source> best = Optional.empty();
        for (Source source : sources) {
            boolean describes = source.to() <= mention.from() && mention.to() <= source.cue();
            boolean over = isSpent(source) && isParted(source.to(), mention.from());
            boolean reaches = source.from() <= mention.from() && !source.holds(mention.from()) && !describes && !over;
            if (reaches && (best.isEmpty() || beats(source, best.get(), mention))) {
                best = Optional.of(source);
            }
        }
        return best;
    }

    /** Whether a later source takes over from one named before it. */
    private boolean beats(Source later, Source earlier, Mention mention) {
        boolean close = mention.from() - later.to() <= RIGHT_AT;
        if (later.strength() == Strength.HINT
                || later.strength() == Strength.NOUN && later.strength().compareTo(earlier.strength()) < 0 && !close) {
            return earlier.strength() == Strength.HINT;
        }
        boolean quoted =
                quotes.isQuoted(mention.from()) && quotes.isQuoted(later.from()) && !quotes.isQuoted(earlier.from());
        boolean evidence = later.statement() && !earlier.statement() && !isParted(earlier.to(), later.from());
        boolean attached = later.strength() == Strength.NOUN && close;
        return !quoted && (attached || !evidence);
    }

    private Optional<Source> behind(Mention mention) {
        return sources.stream()
                .filter(source -> source.speaksBack() && source.from() >= mention.to())
                .findFirst();
    }

    /** A source behind what it says has said it: what follows is for others first. */
    private boolean isSpent(Source source) {
        return source.reach() == Source.Reach.BACK
                && passage.mentions().mentions().stream().anyMatch(m -> m.to() <= source.from());
    }

    /** Whether a semicolon, or "while", "but" or ", and", stands between two tokens. */
    private boolean isParted(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean joined = line.isMark(i - 1, ',') && line.isForm(i, "and");
            if (line.isMark(i, ';')
                    || joined
                    || line.isForm(i, "while")
                    || line.isForm(i, "whereas")
                    || line.isForm(i, "but")
                    || line.isForm(i, "although")) {
                return true;
            }
        }
        return false;
    }
}
