package dev.reckon.align;

import dev.reckon.figure.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether the words of two figures that stand in one question leave it open that both count the same. A question gathers what bears on
 * it; that two of its figures contradict each other is said only when their own words name one thing.
 */
final class Doubts {

    static final String UNSURE = "too little in their words says that they count the same";

    static final String TOO_FAR = "so far apart they hardly count the same";

    /** How far behind a figure it may be said for whom it holds. */
    private static final int REACH = 12;

    private Doubts() {}

    /** Returns why the two may count different things, as a clause; empty when nothing in their words says so. */
    static Optional<String> between(Aspect x, Aspect y) {
        return owners(x.figure(), y.figure()).or(() -> Optional.of(UNSURE).filter(unsure -> saysLittle(x, y)));
    }

    private static boolean saysLittle(Aspect x, Aspect y) {
        boolean compared = isOneSentence(x.figure(), y.figure())
                && !x.figure()
                        .attribution()
                        .text()
                        .equals(y.figure().attribution().text());
        if (compared || Likeness.isMeasure(x)) {
            return false;
        }
        if (isInterleaved(x.figure()) || isInterleaved(y.figure())) {
            return true;
        }
        long shared = x.content().stream().filter(y.content()::contains).count();
        int more = Math.max(x.content().size(), y.content().size());
        boolean mostly = 2 * shared >= more;
        if (x.act().isPresent() && y.act().isPresent() && !x.act().equals(y.act())) {
            return true;
        }
        if (x.act().isEmpty() || y.act().isEmpty()) {
            return shared == 0 || !mostly;
        }
        if (x.nature() != Aspect.Nature.EVENT) {
            return !mostly;
        }
        boolean borrowed =
                x.doubtful().contains(Aspect.Part.ACT) || y.doubtful().contains(Aspect.Part.ACT);
        return borrowed && shared == 0 && !x.content().isEmpty() && !y.content().isEmpty();
    }

    /** "5, 7 and 9, respectively": what each counts stands elsewhere. */
    private static boolean isInterleaved(Figure figure) {
        int from = Math.max(figure.span().end(), figure.sentence().start());
        int to = Math.max(from, figure.sentence().end());
        return figure.document().text().substring(from, to).contains("respectively");
    }

    private static boolean isOneSentence(Figure a, Figure b) {
        return a.sentence().equals(b.sentence())
                && a.document().name().equals(b.document().name());
    }

    /** "6,000 for the Blues and 36,000 for the Greens": each is of another. */
    private static Optional<String> owners(Figure a, Figure b) {
        Optional<String> first = namedBehind(a);
        Optional<String> second = namedBehind(b);
        return first.isPresent() && second.isPresent() && !first.equals(second)
                ? Optional.of("one is for the " + first.get() + ", the other for the " + second.get())
                : Optional.empty();
    }

    /** Returns the name right behind "for the" in the rest of the clause of {@code figure}. */
    private static Optional<String> namedBehind(Figure figure) {
        List<String> words = clauseBehind(figure);
        for (int i = 0; i + 2 < words.size(); i++) {
            String name = words.get(i + 2);
            if (words.get(i).equals("for") && words.get(i + 1).equals("the") && Character.isUpperCase(name.charAt(0))) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** The words behind the figure up to a mark or the next number. */
    private static List<String> clauseBehind(Figure figure) {
        String text = figure.document().text();
        int end = Math.max(figure.sentence().end(), figure.span().end());
        List<String> words = new ArrayList<>();
        int at = figure.span().end();
        while (at < end && words.size() < REACH) {
            char c = text.charAt(at);
            if (Character.isLetter(c)) {
                int start = at;
                while (at < end && (Character.isLetter(text.charAt(at)) || text.charAt(at) == '’')) {
                    at++;
                }
                words.add(text.substring(start, at));
            } else if (Character.isWhitespace(c) || c == '-' || c == '\'') {
                at++;
            } else {
                break;
            }
        }
        return words;
    }
}
