package dev.reckon.audit;

import dev.reckon.figure.Figure;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Puts figures and their sources in words for messages. */
final class Words {

    private static final int MOST_CITED = 3;

    private Words() {}

    /** Returns {@code text} on one line. */
    static String oneLine(String text) {
        return String.join(" ", text.strip().split("\\s+"));
    }

    /** Returns the words of the figure, quoted, on one line. */
    static String quote(Figure figure) {
        return "“" + oneLine(figure.surface()) + "”";
    }

    /** Returns the words of a source figure with who says so and where: “about 3,000” (A. Smith, wave.txt). */
    static String cite(Figure figure) {
        String file = file(figure);
        return quote(figure) + " ("
                + Voices.name(figure)
                        .filter(name -> !Voices.isPronoun(figure))
                        .map(name -> name + ", " + file)
                        .orElse(file)
                + ")";
    }

    /** Returns the file name of the figure's text, without folders. */
    static String file(Figure figure) {
        String name = figure.document().name();
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** Returns the first few of {@code peers} cited, joined by "and". */
    static String citeAll(List<Peer> peers) {
        return citeFigures(figuresOf(peers));
    }

    /** Returns the first few of {@code figures} cited, joined by "and". */
    static String citeFigures(List<Figure> figures) {
        String cited =
                figures.stream().limit(MOST_CITED).map(Words::cite).distinct().collect(Collectors.joining(" and "));
        return figures.size() > MOST_CITED ? cited + " and " + (figures.size() - MOST_CITED) + " more" : cited;
    }

    private static List<Figure> figuresOf(List<Peer> peers) {
        return peers.stream().map(Peer::figure).toList();
    }

    /** Returns {@code peers} as what a finding rests on. */
    static List<Related> related(List<Peer> peers) {
        return relatedTo(figuresOf(peers));
    }

    /** Returns {@code figures} as what a finding rests on. */
    static List<Related> relatedTo(List<Figure> figures) {
        return figures.stream()
                .limit(MOST_CITED + 2L)
                .map(figure -> Related.of(figure, "source"))
                .toList();
    }

    /** Returns what stands before {@code figure} in its sentence. */
    static String before(Figure figure) {
        int start = figure.sentence().start();
        return figure.document()
                .text()
                .substring(start, Math.max(start, figure.span().start()));
    }

    /** Returns what stands behind {@code figure} in its sentence. */
    static String behind(Figure figure) {
        return upTo(figure.sentence().end(), figure);
    }

    /** Returns the same, so many characters at most. */
    static String behind(Figure figure, int characters) {
        return upTo(Math.min(figure.sentence().end(), figure.span().end() + characters), figure);
    }

    private static String upTo(int end, Figure figure) {
        int from = figure.span().end();
        return figure.document().text().substring(from, Math.max(from, end));
    }

    /** Returns the words of a source figure as they could stand in the draft. */
    static String asWritten(Figure figure) {
        String words = oneLine(figure.surface());
        boolean sentenceStart = !words.isEmpty()
                && Character.isUpperCase(words.charAt(0))
                && figure.span().start() == figure.sentence().start();
        return sentenceStart ? words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1) : words;
    }
}
