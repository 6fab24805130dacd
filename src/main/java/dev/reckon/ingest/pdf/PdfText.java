package dev.reckon.ingest.pdf;

import dev.reckon.doc.Block;
import dev.reckon.doc.PageLines;
import dev.reckon.ingest.BlockText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The text of pages.
 *
 * @param text its blocks with a blank line between, rows of a table on successive lines
 * @param blocks where they stand
 * @param lines where each line was printed
 */
record PdfText(String text, List<Block> blocks, PageLines lines) {

    /** Writes {@code drafts} as a text. */
    static PdfText of(List<Draft> drafts) {
        Writer writer = new Writer(Hyphens.in(drafts));
        drafts.forEach(writer::add);
        return new PdfText(writer.text.text(), writer.text.blocks(), new PageLines(writer.lines));
    }

    /** Writes blocks and notes where their lines begin. */
    private static final class Writer {

        private final BlockText text = new BlockText();
        private final List<PageLines.Line> lines = new ArrayList<>();
        private final Hyphens hyphens;

        Writer(Hyphens hyphens) {
            this.hyphens = hyphens;
        }

        void add(Draft draft) {
            if (draft.table().isPresent()) {
                addTable(draft.table().get());
                return;
            }
            StringBuilder words = new StringBuilder();
            int[] starts = new int[draft.lines().size()];
            for (int i = 0; i < starts.length; i++) {
                starts[i] = hyphens.append(words, draft.lines().get(i).text());
            }
            int start = text.add(draft.kind(), draft.level(), words);
            for (int i = 0; i < starts.length; i++) {
                mark(start + starts[i], draft.lines().get(i));
            }
        }

        private void addTable(TableLines table) {
            text.beginTable();
            for (int i = 0; i < table.rows().size(); i++) {
                List<Integer> starts = text.addRow(false, table.rows().get(i));
                mark(starts.get(0), table.lines().get(i));
            }
            text.endTable();
        }

        private void mark(int start, Line line) {
            lines.add(new PageLines.Line(start, line.page(), line.box()));
        }
    }

    /** Joins words divided at the ends of lines. */
    private record Hyphens(Set<String> kept) {

        private static final char SOFT = '\u00AD';

        /** Gathers the words that have a hyphen inside a line: they keep it when they are divided there. */
        static Hyphens in(List<Draft> drafts) {
            Set<String> kept = new HashSet<>();
            for (Draft draft : drafts) {
                for (Line line : draft.lines()) {
                    for (String word : line.text().split(" ")) {
                        int hyphen = word.indexOf('-');
                        if (hyphen > 0 && hyphen < word.length() - 1) {
                            kept.add(letters(word));
                        }
                    }
                }
            }
            return new Hyphens(kept);
        }

        private static String letters(String word) {
            StringBuilder letters = new StringBuilder();
            word.toLowerCase(Locale.ROOT)
                    .chars()
                    .filter(c -> Character.isLetter(c) || c == '-')
                    .forEach(c -> letters.append((char) c));
            return letters.toString();
        }

        /** Adds a line to {@code words} and returns where it begins. */
        int append(StringBuilder words, String line) {
            int length = words.length();
            if (length == 0) {
                words.append(line);
                return 0;
            }
            char last = words.charAt(length - 1);
            boolean divided = length > 1 && Character.isLetter(words.charAt(length - 2));
            if (last == SOFT
                    || (last == '-' && divided && Character.isLowerCase(line.charAt(0)) && !isKept(words, line))) {
                words.setLength(length - 1);
            } else if (last != '-' && last != '–' && last != '/') {
                words.append(' ');
            } else if (length > 1 && words.charAt(length - 2) == ' ') {
                words.append(' ');
            }
            int start = words.length();
            words.append(line);
            return start;
        }

        private boolean isKept(StringBuilder words, String line) {
            int start = words.lastIndexOf(" ") + 1;
            int space = line.indexOf(' ');
            return kept.contains(letters(words.substring(start) + (space < 0 ? line : line.substring(0, space))));
        }
    }
}
