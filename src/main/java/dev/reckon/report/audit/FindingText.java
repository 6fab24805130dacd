package dev.reckon.report.audit;

import dev.reckon.audit.Audited;
import dev.reckon.audit.Finding;
import dev.reckon.audit.Level;
import dev.reckon.doc.Document;
import dev.reckon.doc.LineMap;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Writes an audit for people at a terminal: by draft and place, each finding with its line and a mark under the figure. */
@SuppressWarnings("ReferenceEquality") // the very figure or document that was read is meant
public final class FindingText {

    /** How much of a long line is shown on each side of the figure. */
    private static final int AROUND = 34;

    private final Colours colours;
    private final int columns;

    /** Prepares to write lines of about {@code columns} characters, with colours if {@code coloured}. */
    public FindingText(boolean coloured, int columns) {
        this.colours = new Colours(coloured);
        this.columns = Math.max(40, Math.min(columns, 120));
    }

    private record Colours(boolean on) {

        String of(Level level, String text) {
            return switch (level) {
                case ERROR -> set("31;1", text);
                case WARNING -> set("33;1", text);
                case NOTE -> set("36;1", text);
            };
        }

        String bold(String text) {
            return set("1", text);
        }

        String faint(String text) {
            return set("2", text);
        }

        private String set(String code, String text) {
            return on ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
        }
    }

    /** Writes {@code audited}; {@code out} stays open. */
    public void write(Audited audited, Writer out) throws IOException {
        for (Document draft : audited.drafts()) {
            List<Finding> findings = audited.findings().stream()
                    .filter(finding -> finding.document() == draft)
                    .toList();
            if (!findings.isEmpty()) {
                out.write(colours.bold(draft.name()) + "\n\n");
                LineMap lines = new LineMap(draft.text());
                for (Finding finding : findings) {
                    finding(finding, lines, out);
                }
            }
        }
        out.write(summary(audited));
    }

    private void finding(Finding finding, LineMap lines, Writer out) throws IOException {
        String page = finding.document()
                .pageAt(finding.span().start())
                .map(number -> " (page " + number + ")")
                .orElse("");
        out.write("  " + colours.bold(finding.line() + ":" + finding.column()) + page + "  "
                + colours.of(finding.level(), finding.level().label()) + "  " + colours.bold(finding.rule()) + "\n");
        excerpt(finding, lines, out);
        for (String line : wrapped(finding.message(), columns - 4)) {
            out.write("    " + line + "\n");
        }
        if (finding.suggestion().isPresent()) {
            out.write(
                    "    " + colours.bold("write:") + " " + finding.suggestion().get() + "\n");
        }
        out.write("\n");
    }

    private void excerpt(Finding finding, LineMap lines, Writer out) throws IOException {
        String text = finding.document().text();
        int lineStart = lines.span(finding.line()).start();
        int lineEnd = lines.span(finding.line()).end();
        int start = finding.span().start();
        int end = Math.min(finding.span().end(), lineEnd);
        int from = wordStart(text, Math.max(lineStart, start - AROUND), lineStart, start);
        int to = wordEnd(text, Math.min(lineEnd, end + AROUND), lineEnd, end);
        String before = (from > lineStart ? "… " : "") + text.substring(from, start);
        String after = text.substring(end, to) + (to < lineEnd ? " …" : "");
        out.write("    " + colours.faint(tabless(before))
                + colours.of(finding.level(), tabless(text.substring(start, end))) + colours.faint(tabless(after))
                + "\n");
        int width = text.codePointCount(start, end);
        out.write("    " + " ".repeat(before.codePointCount(0, before.length()))
                + colours.of(finding.level(), "^" + "~".repeat(Math.max(0, width - 1))) + "\n");
    }

    private static String tabless(String text) {
        return text.replace('\t', ' ');
    }

    private static int wordStart(String text, int at, int least, int most) {
        int i = at;
        while (i > least && i < most && !Character.isWhitespace(text.charAt(i - 1))) {
            i++;
        }
        return i;
    }

    private static int wordEnd(String text, int at, int most, int least) {
        int i = at;
        while (i < most && i > least && !Character.isWhitespace(text.charAt(i))) {
            i--;
        }
        return i;
    }

    /** Returns {@code text} in lines of at most {@code width} characters, a longer word on a line of its own. */
    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private String summary(Audited audited) {
        String numbers = audited.found() + (audited.found() == 1 ? " number" : " numbers") + " found, "
                + audited.understood() + " read as figures";
        String accepted =
                audited.accepted().isEmpty() ? "" : ", " + audited.accepted().size() + " accepted";
        return audited.findings().isEmpty()
                ? "No findings" + accepted + "; " + numbers + ".\n"
                : count(audited, Level.ERROR) + ", " + count(audited, Level.WARNING) + ", " + count(audited, Level.NOTE)
                        + accepted + "; " + numbers + ".\n";
    }

    private String count(Audited audited, Level level) {
        long count = audited.count(level);
        String words = count + " " + level.label() + (count == 1 ? "" : "s");
        return count == 0 ? words : colours.of(level, words);
    }
}
