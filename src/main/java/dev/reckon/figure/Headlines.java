package dev.reckon.figure;

import dev.reckon.figure.Attribution.Type;
import dev.reckon.figure.FoundSources.Cue;
import dev.reckon.figure.Source.Reach;
import dev.reckon.figure.Source.Strength;
import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;

/** Finds who speaks in a headline, set off by a colon or dash: "Prime minister: toll may reach 10,000", "340 dead - police". */
final class Headlines {

    private static final int LONGEST = 24;
    private static final int SHORTEST_CLAIM = 4;

    private final Passage passage;
    private final Line line;
    private final Sayers sayers;
    private final FoundSources found;

    Headlines(Passage passage, Sayers sayers, FoundSources found) {
        this.passage = passage;
        this.line = passage.line();
        this.sayers = sayers;
        this.found = found;
    }

    /** Looks at the whole sentence, which must be one for a headline. */
    void look() {
        for (int i = 1; i < line.size() - 1; i++) {
            if (line.isMark(i, ':') || line.isDash(i) && !line.isGlued(i)) {
                lead(i);
                tail(i);
            }
        }
    }

    /** Returns whether {@code passage} may be a headline: one with a stop at its end is none. */
    static boolean isHeadline(Passage passage) {
        Line line = passage.line();
        int last = line.size() - 1;
        boolean stopped = line.isMark(last, '.') || line.isMark(last, '?') || line.isMark(last, ':');
        return last > SHORTEST_CLAIM
                && last < LONGEST
                && !stopped
                && passage.cell().isEmpty()
                && passage.block().span().equals(passage.span());
    }

    private void lead(int mark) {
        boolean claim = line.isMark(mark, ':')
                && line.size() - mark > SHORTEST_CLAIM
                && (passage.mentionAt(mark + 1) < 0 || isClaimOf(mark));
        if (claim) {
            sayers.endingAt(mark)
                    .filter(sayer -> sayer.from() <= 1 && speaks(sayer))
                    .filter(sayer -> !speaksBehind(mark))
                    .ifPresent(sayer -> add(sayer, mark, Reach.AHEAD));
        }
    }

    /** "Report: nearly 300 barges lost in the storm", but not "Reports: 300": behind the figure goes on what a report states. */
    private boolean isClaimOf(int mark) {
        int behind =
                passage.mentions().mentions().get(passage.mentionAt(mark + 1)).phraseEnd();
        return line.is(mark - 1, WordClass.SOURCE_NOUN)
                && !line.endsWith(mark - 1, "s")
                && line.size() - behind >= SHORTEST_CLAIM;
    }

    /** "HEALTH: UN report says 300 died": what the label names is the subject matter. */
    private boolean speaksBehind(int mark) {
        return found.last()
                .filter(source -> source.from() > mark && source.strength() == Strength.CLAUSE)
                .isPresent();
    }

    private void tail(int mark) {
        boolean claim = mark >= SHORTEST_CLAIM
                && passage.mentions().mentions().stream().anyMatch(mention -> mention.to() <= mark);
        if (claim) {
            sayers.startingAt(mark + 1)
                    .filter(sayer -> sayer.to() == line.size() && speaks(sayer))
                    .ifPresent(sayer -> add(sayer, mark, Reach.BACK));
        }
    }

    /** Offices, bodies and people by their trade speak in headlines; "Lisbon: 340 dead" says where. */
    private boolean speaks(Sayer sayer) {
        int head = sayers.headOf(sayer.from(), sayer.to());
        boolean acronym = sayers.phrases().words().isAcronym(head) && sayer.type() == Type.ORGANISATION;
        boolean trade = sayers.phrases().words().isSayerWord(head)
                || sayers.phrases().words().isSayerWord(sayer.from());
        return trade || acronym || sayer.type() == Type.OFFICIAL;
    }

    private void add(Sayer sayer, int mark, Reach reach) {
        found.add(sayer, new Cue(mark, "voice.headline", reach, Strength.CLAUSE));
    }
}
