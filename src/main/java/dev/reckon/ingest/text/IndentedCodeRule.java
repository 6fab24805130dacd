package dev.reckon.ingest.text;

import dev.reckon.doc.Block;
import dev.reckon.doc.Block.Kind;
import java.util.List;

/**
 * Markdown's code by indentation, read as code only where it looks like code and the text is Markdown beyond doubt.
 *
 * <p>Elsewhere four spaces are a quotation, a verse or a table of figures, which must not be hidden.
 */
final class IndentedCodeRule implements BlockRule {

    private static final int INDENT = 4;

    private final Lines lines;
    private final boolean markdown;

    IndentedCodeRule(Lines lines) {
        this.lines = lines;
        this.markdown = isMarkdown(lines);
    }

    private static boolean isMarkdown(Lines lines) {
        for (int line = 0; line < lines.count(); line++) {
            int marks = lines.run(line, '#');
            boolean heading = marks > 0 && marks <= 6 && lines.startsWith(line, "#".repeat(marks) + " ");
            if (heading || lines.startsWith(line, "```")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean interrupts(int line) {
        return false;
    }

    @Override
    public int read(int line, List<Block> blocks) {
        if (!markdown || !lines.blankOrNone(line - 1)) {
            return NONE;
        }
        int after = line;
        boolean code = false;
        while (!lines.blankOrNone(after) && lines.indent(after) >= INDENT) {
            code |= looksLikeCode(after);
            after++;
        }
        if (!code) {
            return NONE;
        }
        blocks.add(Block.of(Kind.CODE, 0, lines.span(line, after)));
        return after;
    }

    private boolean looksLikeCode(int line) {
        return lines.startsWith(line, "$ ")
                || ";{}".indexOf(lines.lastChar(line)) >= 0
                || lines.indexOf(line, "();") >= 0
                || lines.indexOf(line, " = ") >= 0
                || lines.startsWith(line, "</");
    }
}
