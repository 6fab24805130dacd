package dev.reckon.ingest.html;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells HTML from text by its head, and reads the encoding a page declares. */
final class HtmlSniff {

    private static final int CHARSET_WITHIN = 4096;

    /** What only a page begins with. */
    private static final List<String> PAGE = List.of("<!doctype html", "<html", "<head", "<body", "<title", "<meta");

    /** What a fragment of a page begins with; a Markdown file may, too. */
    private static final List<String> FRAGMENT = List.of(
            "<p",
            "<div",
            "<h1",
            "<h2",
            "<h3",
            "<table",
            "<article",
            "<section",
            "<main",
            "<ul",
            "<ol",
            "<blockquote",
            "<header",
            "<span",
            "<center",
            "<font",
            "<b",
            "<nav",
            "<script",
            "<style",
            "<link");

    private static final List<String> MARKDOWN = List.of("\n# ", "\n## ", "\n### ", "\n- ", "\n* ", "\n```", "](");

    private HtmlSniff() {}

    static boolean looksLikeHtml(String head) {
        String start = withoutPreamble(head);
        if (beginsWithTag(start, PAGE)) {
            return true;
        }
        return beginsWithTag(start, FRAGMENT)
                && closesTags(start)
                && MARKDOWN.stream().noneMatch(start::contains);
    }

    /** Returns {@code head} without white space, XML declaration and comments before the first tag. */
    private static String withoutPreamble(String head) {
        String start = head.stripLeading();
        while (start.startsWith("<!--") || start.startsWith("<?xml")) {
            String close = start.startsWith("<?") ? "?>" : "-->";
            int end = start.indexOf(close);
            if (end < 0) {
                return "";
            }
            start = start.substring(end + close.length()).stripLeading();
        }
        return start;
    }

    private static boolean beginsWithTag(String start, List<String> tags) {
        String lower = start.substring(0, Math.min(start.length(), 64)).toLowerCase(Locale.ROOT);
        return tags.stream()
                .anyMatch(tag -> lower.startsWith(tag)
                        && (lower.length() == tag.length() || !Character.isLetterOrDigit(lower.charAt(tag.length()))));
    }

    private static boolean closesTags(String start) {
        return start.contains("</") || start.contains("/>");
    }

    /** Returns the encoding a page names in its first bytes; ISO-8859-1 means Windows-1252, as in browsers. */
    static Optional<Charset> declaredCharset(byte[] head) {
        String ascii = new String(head, 0, Math.min(head.length, CHARSET_WITHIN), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        int at = ascii.indexOf("charset=");
        if (at < 0) {
            return Optional.empty();
        }
        int start = at + "charset=".length();
        while (start < ascii.length() && "\"' ".indexOf(ascii.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < ascii.length()
                && (Character.isLetterOrDigit(ascii.charAt(end)) || "-_:.".indexOf(ascii.charAt(end)) >= 0)) {
            end++;
        }
        return charset(ascii.substring(start, end));
    }

    private static Optional<Charset> charset(String name) {
        String meant = name.equals("iso-8859-1") || name.equals("us-ascii") ? "windows-1252" : name;
        try {
            return Optional.of(Charset.forName(meant)).filter(charset -> !charset.equals(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            // No such encoding: what the bytes themselves tell is used.
            return Optional.empty();
        }
    }
}
