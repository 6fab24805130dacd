package dev.reckon.ingest.text;

import dev.reckon.base.Span;
import dev.reckon.doc.Block;
import dev.reckon.doc.Block.Kind;
import java.util.List;
import java.util.Optional;

/** Finds the title a text states: a first heading of the top level that is marked as one. */
final class Titles {

    private Titles() {}

    static Optional<String> in(String text, List<Block> blocks) {
        Block first = blocks.get(0).kind() == Kind.CODE && blocks.size() > 1 ? blocks.get(1) : blocks.get(0);
        if (first.kind() != Kind.HEADING || first.level() != 1) {
            return Optional.empty();
        }
        Span span = first.span();
        char mark = text.charAt(span.start());
        boolean marked = mark == '#' || mark == '=';
        boolean underlined = blocks.size() > 1
                && blocks.get(1).kind() == Kind.CODE
                && text.charAt(blocks.get(1).span().start()) == '=';
        if (!marked && !underlined) {
            return Optional.empty();
        }
        int start = span.start();
        int end = span.end();
        while (marked && start < end && (text.charAt(start) == mark || Lines.isBlank(text.charAt(start)))) {
            start++;
        }
        while (marked && end > start && (text.charAt(end - 1) == mark || Lines.isBlank(text.charAt(end - 1)))) {
            end--;
        }
        return Optional.of(text.substring(start, end)).filter(title -> !title.isEmpty());
    }
}
