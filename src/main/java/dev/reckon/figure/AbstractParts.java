package dev.reckon.figure;

import dev.reckon.doc.Block;
import dev.reckon.lang.Line;
import dev.reckon.token.Token.Kind;
import java.util.Optional;

/**
 * Which part of a study's abstract a sentence stands in, as the labels of its parts tell ("Methods", "Findings:"), and so whether its
 * figures are what the writers found. Mutable; one per document, told its sentences in order.
 */
final class AbstractParts {

    private static final int LONGEST_HEADING = 4;

    private Optional<Attribution> writers = Optional.empty();
    private Part part = Part.NONE;
    /** The paragraph of the part, or the item last read of its list; none right behind its heading. */
    private Optional<Block> body = Optional.empty();

    /** What a label announces. */
    private enum Part {
        NONE,
        STEPS,
        FINDINGS
    }

    /** Takes in {@code passage}, which stands to the one before it as {@code link} tells. */
    void take(Passage passage, Threads.Link link) {
        if ((link.finds() || link.steps()) && isLabel(passage)) {
            part = link.finds() ? Part.FINDINGS : Part.STEPS;
            body = Optional.empty();
        } else if (passage.isHeading() || isBehind(passage.block())) {
            part = Part.NONE;
            writers = Optional.empty();
        }
        if (part != Part.NONE && !passage.isHeading()) {
            writers = writersIn(passage.line()).or(() -> writers);
            body = Optional.of(passage.block());
        }
    }

    /** A part is one paragraph, with its lists and what goes on behind them. */
    private boolean isBehind(Block block) {
        return block.kind() == Block.Kind.PARAGRAPH
                && body.filter(before -> before.kind() == Block.Kind.PARAGRAPH && !before.equals(block))
                        .isPresent();
    }

    /** "Results" alone as a heading, "Results: Fog ...", "Results Fog ...", but not "Results vary". */
    private static boolean isLabel(Passage passage) {
        Line line = passage.line();
        boolean alone = passage.isHeading() && line.size() <= LONGEST_HEADING;
        boolean set = line.isMark(1, ':') || line.isMark(1, '.');
        return alone || set || line.isCapitalised(1) || line.isKind(1, Kind.NUMBER);
    }

    private static Optional<Attribution> writersIn(Line line) {
        for (int i = 0; i < line.size(); i++) {
            if (line.isForm(i, "we")) {
                return Optional.of(SourceFinder.attribution(line, new Sayer(Attribution.Type.DOCUMENT, i, i + 1)));
            }
        }
        return Optional.empty();
    }

    /** Returns the writers, where the sentence last taken in tells what they found. */
    Optional<Attribution> finders() {
        return part == Part.FINDINGS ? writers : Optional.empty();
    }

    /** Returns whether the sentence last taken in tells what the writers did, and so claims nothing. */
    boolean isStep() {
        return part == Part.STEPS;
    }
}
