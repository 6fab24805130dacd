package dev.reckon.ingest.text;

import dev.reckon.doc.Block;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the blocks of plain text and Markdown without changing a character: plain texts carry residue of Markdown, wikis and LaTeX,
 * so one set of rules reads them all.
 *
 * <p>Every character that shows lies in exactly one block. Rules are asked in a fixed order at each line that begins a block; each
 * looks at most a few lines ahead or remembers what it searched, so the whole is linear in the text.
 */
public final class TextBlocks {

    private final Lines lines;
    private final ListRule lists;
    private final List<BlockRule> rules;

    private TextBlocks(Lines lines) {
        this.lines = lines;
        this.lists = new ListRule(lines, this::paragraphEnds);
        this.rules = List.of(
                new CodeRule(lines),
                new FormulaRule(lines),
                new HeadingRule(lines),
                new TableRule(lines),
                lists,
                new QuoteRule(lines, this::paragraphEnds),
                new IndentedCodeRule(lines),
                new CaptionRule(lines, this::paragraphEnds),
                new ParagraphRule(lines, this::paragraphEnds));
    }

    /** Returns the blocks of {@code text} in order, not overlapping; none when nothing in it shows. */
    public static List<Block> in(String text) {
        return new TextBlocks(new Lines(text)).all();
    }

    private List<Block> all() {
        List<Block> blocks = new ArrayList<>();
        int line = 0;
        while (line < lines.count()) {
            line = lines.blank(line) ? line + 1 : next(line, blocks);
        }
        return blocks;
    }

    private int next(int line, List<Block> blocks) {
        for (BlockRule rule : rules) {
            int after = rule.read(line, blocks);
            if (after != BlockRule.NONE) {
                if (lines.indent(line) == 0 && rule != lists) {
                    lists.close();
                }
                return after;
            }
        }
        throw new IllegalStateException("the paragraph rule takes every line");
    }

    private boolean paragraphEnds(int line) {
        return lines.blankOrNone(line) || interrupts(line);
    }

    private boolean interrupts(int line) {
        for (BlockRule rule : rules) {
            if (rule.interrupts(line)) {
                return true;
            }
        }
        return false;
    }
}
