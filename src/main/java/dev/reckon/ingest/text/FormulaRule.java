package dev.reckon.ingest.text;

import dev.reckon.doc.Block;
import dev.reckon.doc.Block.Kind;
import java.util.List;
import java.util.Set;

/**
 * Displayed LaTeX formulas: <code>\begin{equation}</code> to <code>\end{equation}</code> and the like, {@code \[} to {@code \]},
 * {@code $$} to {@code $$}.
 *
 * <p>As in LaTeX a formula holds no blank line. Real texts close one with a second <code>\begin</code> by mistake; that closes it
 * here, too, rather than hide the sentences up to the next formula's end. A formula that is not closed is none.
 */
final class FormulaRule implements BlockRule {

    private static final Set<String> NAMES =
            Set.of("equation", "align", "alignat", "gather", "multline", "eqnarray", "displaymath", "math");
    private static final int MAX_LINES = 100;

    private final Lines lines;

    FormulaRule(Lines lines) {
        this.lines = lines;
    }

    @Override
    public boolean interrupts(int line) {
        return closing(line) != NONE;
    }

    @Override
    public int read(int line, List<Block> blocks) {
        int close = closing(line);
        if (close == NONE) {
            return NONE;
        }
        blocks.add(Block.of(Kind.CODE, 0, lines.span(line, close + 1)));
        return close + 1;
    }

    private int closing(int line) {
        char first = lines.firstChar(line);
        if (first == '$') {
            return lines.startsWith(line, "$$") && lines.only(line, "$") ? find(line + 1, "$$", "$$") : NONE;
        }
        if (first != '\\') {
            return NONE;
        }
        if (lines.startsWith(line, "\\[")) {
            return lines.indexOf(line, "\\]") >= 0 ? line : find(line + 1, "\\]", "\\[");
        }
        return lines.startsWith(line, "\\begin{") ? closingNamed(line) : NONE;
    }

    private int closingNamed(int line) {
        int nameStart = lines.first(line) + "\\begin{".length();
        int nameEnd = lines.indexOf(line, "}");
        String name = nameEnd < nameStart ? "" : lines.text().substring(nameStart, nameEnd);
        String plain = name.endsWith("*") ? name.substring(0, name.length() - 1) : name;
        if (!NAMES.contains(plain)) {
            return NONE;
        }
        String end = "\\end{" + name + "}";
        return lines.indexOf(line, end) >= 0 ? line : find(line + 1, end, "\\begin{" + name + "}");
    }

    private int find(int from, String closer, String slip) {
        for (int line = from; line < from + MAX_LINES && !lines.blankOrNone(line); line++) {
            if (lines.indexOf(line, closer) >= 0 || lines.startsWith(line, slip)) {
                return line;
            }
        }
        return NONE;
    }
}
