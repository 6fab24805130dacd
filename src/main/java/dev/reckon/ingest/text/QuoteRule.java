package dev.reckon.ingest.text;

import dev.reckon.base.Span;
import dev.reckon.doc.Block;
import dev.reckon.doc.Block.Kind;
import java.util.List;

/** Quotations: lines that begin with {@code >}, and an indented paragraph below a line that ends with a colon. */
final class QuoteRule implements BlockRule {

    private final Lines lines;
    private final ParagraphEnd paragraphEnd;

    QuoteRule(Lines lines, ParagraphEnd paragraphEnd) {
        this.lines = lines;
        this.paragraphEnd = paragraphEnd;
    }

    @Override
    public boolean interrupts(int line) {
        // "lost\n> 5,000 men" says more than, not a quotation.
        return lines.firstChar(line) == '>'
                && lines.run(line, '>') < lines.span(line).length()
                && !Character.isDigit(afterMarks(line));
    }

    @Override
    public int read(int line, List<Block> blocks) {
        if (lines.firstChar(line) == '>') {
            return readMarked(line, blocks);
        }
        if (lines.indent(line) < 2 || blocks.isEmpty() || !lines.blankOrNone(line - 1) || !followsColon(blocks)) {
            return NONE;
        }
        int after = paragraphEnd.after(line);
        blocks.add(Block.of(Kind.QUOTE, 0, lines.span(line, after)));
        return after;
    }

    private boolean followsColon(List<Block> blocks) {
        Block before = blocks.get(blocks.size() - 1);
        return before.kind() == Kind.PARAGRAPH
                && lines.text().charAt(before.span().end() - 1) == ':';
    }

    private char afterMarks(int line) {
        int i = lines.first(line) + lines.run(line, '>');
        while (i < lines.end(line) && Lines.isBlank(lines.text().charAt(i))) {
            i++;
        }
        return i < lines.end(line) ? lines.text().charAt(i) : '\0';
    }

    /** Reads one quoted paragraph; a line of marks alone ends it and belongs to it. */
    private int readMarked(int line, List<Block> blocks) {
        int after = line;
        boolean words = false;
        while (!lines.blankOrNone(after)
                && (after == line || lines.firstChar(after) == '>' || !words || !bare(after - 1))) {
            if (words && bare(after)) {
                after++;
                break;
            }
            words |= !bare(after);
            after++;
        }
        blocks.add(Block.of(Kind.QUOTE, 0, new Span(lines.first(line), lines.last(after - 1))));
        return after;
    }

    private boolean bare(int line) {
        return lines.only(line, ">");
    }
}
