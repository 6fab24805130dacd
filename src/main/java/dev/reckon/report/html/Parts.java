package dev.reckon.report.html;

import dev.reckon.figure.Figure;
import dev.reckon.figure.Value;
import dev.reckon.mention.Hedge;
import dev.reckon.reconcile.Verdict;
import dev.reckon.report.Plain;
import dev.reckon.report.Wording;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** Small pieces that several sections of the page share. */
final class Parts {

    private static final int AROUND = 130;

    private Parts() {}

    /** Returns {@code n} with a noun: {@code 1 text}, {@code 3 texts}. */
    static String count(int n, String noun) {
        return Plain.grouped(BigDecimal.valueOf(n)) + " " + noun + (n == 1 ? "" : "s");
    }

    /** Returns a verdict in a word for people. */
    static String verdict(Verdict verdict) {
        return switch (verdict) {
            case CONFLICT -> "Conflict";
            case PARTLY -> "Partly agree";
            case AGREE -> "Agree";
            case SINGLE -> "One source";
        };
    }

    /** Returns {@code words} with a capital at the start. */
    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Adds the sentence of {@code figure}, its number phrase marked, long sentences cut around the phrase. */
    static void quote(Html html, Figure figure) {
        String text = figure.document().text();
        int start = Math.max(
                figure.sentence().start(), wordStart(text, figure.span().start(), AROUND));
        int end = Math.min(
                Math.max(figure.sentence().end(), figure.span().end()),
                wordEnd(text, figure.span().end(), AROUND));
        start = Math.min(start, figure.span().start());
        html.open("q", "class", "quote").text(start > figure.sentence().start() ? "… " : "");
        html.text(text, start, figure.span().start());
        html.element("mark", figure.surface());
        html.text(text, figure.span().end(), end);
        html.text(end < figure.sentence().end() ? " …" : "").close("q");
    }

    /** Returns where a word starts at most {@code reach} before {@code at}; {@code at} itself when none does. */
    static int wordStart(String text, int at, int reach) {
        int i = Math.max(0, at - reach);
        while (i > 0 && i < at && !Character.isWhitespace(text.charAt(i - 1))) {
            i++;
        }
        return i;
    }

    /** Returns where a word ends at most {@code reach} after {@code at}; {@code at} itself when none does. */
    static int wordEnd(String text, int at, int reach) {
        int i = Math.min(text.length(), at + reach);
        while (i < text.length() && i > at && !Character.isWhitespace(text.charAt(i))) {
            i--;
        }
        return i;
    }

    /** Adds who says {@code figure}, with the authority behind and the text it stands in. */
    static void source(Html html, Figure figure) {
        Optional<String> attribution = figure.attribution().text().map(Wording::oneLine);
        html.element("span", attribution.orElse("the text itself"), "class", "who");
        figure.attribution().upstream().ifPresent(u -> html.text(" ")
                .element("span", "citing " + Wording.oneLine(u), "class", "minor"));
        html.empty("br").element("a", Wording.document(figure), "class", "minor", "href", "#" + Places.figure(figure));
    }

    /** Adds the value of {@code figure} with the range in which its sentence is true. */
    static void value(Html html, Figure figure) {
        String tag = figure.stance().rejects() ? "s" : "strong";
        html.element(tag, Wording.of(figure.value()), "class", "number");
        if (!figure.unit().isEmpty()) {
            html.text(" ").element("span", Wording.oneLine(figure.unit()), "class", "unit");
        }
        if (!precise(figure.value())) {
            html.empty("br")
                    .element("span", "true for " + Wording.of(figure.value().hard()), "class", "minor");
        }
    }

    /** Whether a value is exact to its last digit, so that its range would only puzzle: 41,217.5 to 41,218.5 people. */
    private static boolean precise(Value value) {
        boolean closed = value.hard().low().isPresent() && value.hard().high().isPresent();
        return closed
                && value.hedge() == Hedge.EXACT
                && value.hard().high().get().subtract(value.hard().low().get()).compareTo(value.grain()) <= 0
                && value.grain().compareTo(BigDecimal.ONE) <= 0;
    }
}
