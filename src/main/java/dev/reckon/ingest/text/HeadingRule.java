package dev.reckon.ingest.text;

import dev.reckon.base.Span;
import dev.reckon.doc.Block;
import dev.reckon.doc.Block.Kind;
import java.util.List;
import java.util.Map;

/**
 * Headings that say so themselves: Markdown's {@code # x}, a line all in bold type, a wiki's {@code == x ==}, LaTeX's
 * <code>\section{x}</code>.
 */
final class HeadingRule implements BlockRule {

    private static final int MAX_LEVEL = 6;
    private static final int MAX_BOLD = 100;
    private static final int BOLD_LEVEL = 3;
    private static final Map<String, Integer> LATEX =
            Map.of("\\title", 1, "\\part", 1, "\\chapter", 1, "\\section", 2, "\\subsection", 3, "\\subsubsection", 4);

    private final Lines lines;

    HeadingRule(Lines lines) {
        this.lines = lines;
    }

    @Override
    public boolean interrupts(int line) {
        return level(line) > 0;
    }

    @Override
    public int read(int line, List<Block> blocks) {
        int level = level(line);
        if (level == 0) {
            return NONE;
        }
        blocks.add(Block.of(Kind.HEADING, level, lines.span(line)));
        return line + 1;
    }

    private int level(int line) {
        return switch (lines.firstChar(line)) {
            case '#' -> markdownLevel(line);
            case '=' -> wikiLevel(line);
            case '\\' -> latexLevel(line);
            case '*' -> boldLevel(line);
            default -> 0;
        };
    }

    private int markdownLevel(int line) {
        int marks = lines.run(line, '#');
        int next = lines.first(line) + marks;
        boolean spaced = next < lines.last(line) && Lines.isBlank(lines.text().charAt(next));
        return marks <= MAX_LEVEL && spaced && lines.indent(line) < 4 ? marks : 0;
    }

    private int wikiLevel(int line) {
        int marks = lines.run(line, '=');
        Span span = lines.span(line);
        if (marks > MAX_LEVEL || span.length() <= 2 * marks || lines.only(line, "=")) {
            return 0;
        }
        for (int i = 1; i <= marks; i++) {
            if (lines.text().charAt(span.end() - i) != '=') {
                return 0;
            }
        }
        return marks;
    }

    /** Returns the level of {@code **Methods:**} alone on its line, which abstracts set above their parts. */
    private int boldLevel(int line) {
        Span span = lines.span(line);
        boolean bold = lines.run(line, '*') == 2 && lines.occurrences(line, '*') == 4 && span.length() > 4;
        if (!bold || span.length() > MAX_BOLD || !"**".equals(lines.text().substring(span.end() - 2, span.end()))) {
            return 0;
        }
        Span words = new Span(span.start() + 2, span.end() - 2);
        boolean statement = lines.text().charAt(words.end() - 1) == '.' || Amounts.stated(lines.text(), words);
        return statement ? 0 : BOLD_LEVEL;
    }

    private int latexLevel(int line) {
        int brace = lines.indexOf(line, "{");
        if (brace < 0 || lines.lastChar(line) != '}') {
            return 0;
        }
        String command = lines.text().substring(lines.first(line), brace);
        String plain = command.endsWith("*") ? command.substring(0, command.length() - 1) : command;
        return LATEX.getOrDefault(plain, 0);
    }
}
