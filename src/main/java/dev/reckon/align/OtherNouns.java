package dev.reckon.align;

import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lets a number that a text gives again count what it counted before, though another noun stands behind it: "a survey of 3,140 homes
 * ... in the 3,140 households". One of the nouns at least is one that no table knows, for what two known nouns count is known to differ.
 */
final class OtherNouns {

    /** A number of so many digits hardly comes twice in one text. */
    private static final int TELLING_DIGITS = 3;

    /** Numbers of fewer digits come twice by chance, whatever the words around. */
    private static final int FEWEST_DIGITS = 2;

    private static final String UNKNOWN = "of:";

    private static final String PEOPLE = "people";

    private OtherNouns() {}

    /** A value with its hedge, as it was given first. */
    private record Amount(
            Optional<BigDecimal> low, Optional<BigDecimal> best, Optional<BigDecimal> high, String hedge) {

        static Amount of(Figure figure) {
            return new Amount(
                    figure.value().low().map(BigDecimal::stripTrailingZeros),
                    figure.value().best().map(BigDecimal::stripTrailingZeros),
                    figure.value().high().map(BigDecimal::stripTrailingZeros),
                    figure.value().hedge().name());
        }
    }

    /** Makes those of {@code read}, the figures of one text in their order, count the same that are one number; linear. */
    static void unite(List<Figure> figures, Map<Figure, Aspect> read) {
        Map<Amount, Figure> first = new HashMap<>();
        Map<Figure, Dimensions.Scale> changed = new IdentityHashMap<>();
        for (Figure figure : figures) {
            Aspect aspect = read.get(figure);
            if (aspect == null || !isNamed(aspect)) {
                continue;
            }
            Figure before = first.putIfAbsent(Amount.of(figure), figure);
            Optional.ofNullable(before)
                    .map(read::get)
                    .filter(earlier -> areOne(earlier, aspect))
                    .ifPresent(earlier -> {
                        Dimensions.Scale scale = isSurer(earlier, aspect) ? earlier.scale() : aspect.scale();
                        changed.put(earlier.figure(), scale);
                        changed.put(figure, scale);
                    });
        }
        changed.forEach((figure, scale) -> read.computeIfPresent(figure, (f, aspect) -> aspect.in(scale)));
    }

    private static boolean isNamed(Aspect aspect) {
        return aspect.figure().kind() == Kind.COUNT
                && !aspect.figure().unit().isEmpty()
                && Size.digitsShown(aspect) >= FEWEST_DIGITS
                && aspect.scale().factor().compareTo(BigDecimal.ONE) == 0;
    }

    private static boolean areOne(Aspect earlier, Aspect aspect) {
        boolean apart = !earlier.figure().sentence().equals(aspect.figure().sentence());
        return apart
                && !earlier.scale().equals(aspect.scale())
                && (isUnknown(earlier) || isUnknown(aspect))
                && (Size.digitsShown(aspect) >= TELLING_DIGITS || haveAWord(earlier, aspect));
    }

    /** "People" is what counts of any noun that is not understood are taken for: a noun of things, or a known one, says more. */
    private static boolean isSurer(Aspect a, Aspect b) {
        return isUnknown(b)
                ? !a.scale().dimension().equals(PEOPLE)
                : b.scale().dimension().equals(PEOPLE);
    }

    private static boolean isUnknown(Aspect aspect) {
        return aspect.scale().dimension().startsWith(UNKNOWN);
    }

    private static boolean haveAWord(Aspect a, Aspect b) {
        return !Collections.disjoint(words(a), words(b));
    }

    private static Set<String> words(Aspect aspect) {
        Set<String> words = new HashSet<>(aspect.content());
        words.addAll(Stems.of(aspect.figure().unit()));
        return words;
    }
}
