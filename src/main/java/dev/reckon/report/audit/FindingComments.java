package dev.reckon.report.audit;

import dev.reckon.audit.Finding;
import dev.reckon.audit.Related;
import dev.reckon.doc.Document;
import dev.reckon.report.docx.Comment;
import java.util.List;

/** Writes findings as comments for the margin of the draft: the message, what to write instead, and the sources' own words. */
public final class FindingComments {

    private static final int LONGEST_QUOTE = 400;

    private FindingComments() {}

    /** Returns a comment for each of {@code findings} that is about {@code draft}, in their order. */
    public static List<Comment> about(Document draft, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.document().name().equals(draft.name()))
                .map(finding -> new Comment(finding.span(), text(finding)))
                .toList();
    }

    private static String text(Finding finding) {
        StringBuilder text = new StringBuilder(finding.level().label() + ": " + finding.message());
        finding.suggestion().ifPresent(words -> text.append("\nSuggestion: ").append(words));
        for (Related related : finding.related()) {
            if (!related.document().name().equals(finding.document().name())) {
                text.append('\n')
                        .append(place(related))
                        .append(": “")
                        .append(quote(related))
                        .append('”');
            }
        }
        return text.toString();
    }

    /** Returns the file and page; who is sent the copy has other folders. */
    private static String place(Related related) {
        String name = related.document().name();
        return name.substring(name.lastIndexOf('/') + 1)
                + related.document()
                        .pageAt(related.span().start())
                        .map(page -> ", page " + page)
                        .orElse("");
    }

    /** Returns the sentence of a figure on one line, or the part of it around the figure when it is very long. */
    private static String quote(Related related) {
        String sentence = related.sentenceText();
        if (sentence.length() > LONGEST_QUOTE) {
            int at = related.span().start() - related.sentence().start();
            int from = Math.max(0, Math.min(at - LONGEST_QUOTE / 2, sentence.length() - LONGEST_QUOTE));
            sentence = "… " + sentence.substring(from, from + LONGEST_QUOTE) + " …";
        }
        return sentence.replaceAll("\\s", " ");
    }
}
