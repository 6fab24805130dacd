package dev.reckon.ingest.text;

import dev.reckon.doc.Block;
import dev.reckon.doc.Block.Kind;
import java.util.List;
import java.util.Set;

/**
 * Captions: {@code Figure 3: ...}, {@code Table 2. ...} at the start of a paragraph, {@code : ...} under a table, and a Markdown picture
 * alone on its line.
 */
final class CaptionRule implements BlockRule {

    /** What a caption's label is called, in the languages whose captions end their number with a colon or full stop. */
    private static final Set<String> LABELS = Set.of(
            "Figure",
            "Fig.",
            "Table",
            "Chart",
            "Map",
            "Abbildung",
            "Abb.",
            "Tabelle",
            "Tab.",
            "Tableau",
            "Tabla",
            "Cuadro",
            "Рис.",
            "Рисунок",
            "Таблица");

    private final Lines lines;
    private final ParagraphEnd paragraphEnd;

    CaptionRule(Lines lines, ParagraphEnd paragraphEnd) {
        this.lines = lines;
        this.paragraphEnd = paragraphEnd;
    }

    @Override
    public boolean interrupts(int line) {
        return false;
    }

    @Override
    public int read(int line, List<Block> blocks) {
        int after = paragraphEnd.after(line);
        boolean picture = after == line + 1 && lines.startsWith(line, "![") && lines.lastChar(line) == ')';
        if (!picture && !isLabelled(line) && !isUnderTable(line, blocks)) {
            return NONE;
        }
        blocks.add(Block.of(Kind.CAPTION, 0, lines.span(line, after)));
        return after;
    }

    /** Returns whether a colon opens the line right under a table, as captions are written below tables without borders. */
    private boolean isUnderTable(int line, List<Block> blocks) {
        return !blocks.isEmpty()
                && blocks.get(blocks.size() - 1).kind() == Kind.TABLE_ROW
                && (lines.startsWith(line, ": ") || lines.startsWith(line, "Table: "));
    }

    private boolean isLabelled(int line) {
        String text = lines.text();
        int start = lines.first(line) + Math.max(lines.run(line, '*'), lines.run(line, '_'));
        int space = start;
        while (space < lines.end(line) && !Lines.isBlank(text.charAt(space)) && space - start < 12) {
            space++;
        }
        if (!LABELS.contains(text.substring(start, space))) {
            return false;
        }
        int i = space + 1;
        while (i < lines.end(line) && Character.isLetterOrDigit(text.charAt(i)) && i - space < 6) {
            i++;
        }
        // "Table 2.1: ..." numbers within a chapter.
        while (i + 1 < lines.end(line) && text.charAt(i) == '.' && Character.isDigit(text.charAt(i + 1))) {
            i += 2;
        }
        return i > space + 1
                && i < lines.end(line)
                && (text.charAt(i) == ':' || text.charAt(i) == '.')
                && text.substring(space + 1, i).chars().anyMatch(Character::isDigit);
    }
}
