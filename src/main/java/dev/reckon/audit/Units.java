package dev.reckon.audit;

import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import java.util.Locale;
import java.util.Set;

/** Tells a unit that is written beside its number from one that was read from elsewhere. */
final class Units {

    private static final Set<String> SCALES =
            Set.of("hundred", "thousand", "million", "billion", "trillion", "bn", "m", "k", "dozen");

    private Units() {}

    /** Returns whether the unit of {@code figure}, or the noun it counts, stands in its words or right behind them. */
    static boolean areWritten(Figure figure) {
        return figure.kind() == Kind.COUNT ? isCountedNext(figure) : endsInUnit(figure.surface()) || hasSymbol(figure);
    }

    private static boolean isCountedNext(Figure figure) {
        return isNext(figure, figure.unit())
                || figure.population().filter(group -> isNext(figure, group)).isPresent();
    }

    private static boolean isNext(Figure figure, String noun) {
        String text = figure.document().text();
        int from = figure.span().end() + 1;
        return !noun.isEmpty() && text.regionMatches(true, from, noun, 0, noun.length());
    }

    private static boolean endsInUnit(String surface) {
        int start = surface.length();
        while (start > 0 && Character.isLetter(surface.charAt(start - 1))) {
            start--;
        }
        return start < surface.length()
                && !SCALES.contains(surface.substring(start).toLowerCase(Locale.ROOT));
    }

    private static boolean hasSymbol(Figure figure) {
        return figure.surface()
                .chars()
                .anyMatch(c -> c == '%' || c == '\u00b0' || Character.getType(c) == Character.CURRENCY_SYMBOL);
    }
}
