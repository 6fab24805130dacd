package dev.reckon.align;

import dev.reckon.base.Interval;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Which units measure the same thing, and their sizes: {@code data/dimensions.tsv}. */
public final class Dimensions {

    private final Map<String, Scale> scales = new HashMap<>();

    private Dimensions() {}

    /**
     * What a unit measures and how large it is.
     *
     * @param dimension what is measured; values of different dimensions are never compared
     * @param factor how many base units of the dimension one unit is, positive
     */
    public record Scale(String dimension, BigDecimal factor) {}

    /** Returns the table packed with the program. */
    public static Dimensions bundled() {
        Dimensions dimensions = new Dimensions();
        for (Table.Row row : Table.rows("dimensions.tsv")) {
            Scale scale = new Scale(row.cell(0), row.number(2));
            row.words(1).forEach(unit -> dimensions.scales.put(key(unit), scale));
        }
        return dimensions;
    }

    private static String key(String unit) {
        return unit.toLowerCase(Locale.ROOT).strip();
    }

    /** Returns what {@code figure}'s unit measures; a unit the table does not know is a dimension of its own, of size 1. */
    public Scale of(Figure figure) {
        String prefix = switch (figure.kind()) {
            case RATE -> "rate:";
            case MONEY -> "money:";
            case RATIO, COUNT, PERCENTAGE, MEASURE, DURATION -> "";
        };
        Scale known = of(figure.unit());
        boolean share = known.dimension().equals("share") || known.dimension().equals("growth");
        // "5.8%" and "5.8% a year" answer the same question about growth; what they are shares of is compared by words
        return share || figure.kind() == Kind.MEASURE
                ? new Scale(share ? "share" : known.dimension(), known.factor())
                : new Scale(prefix + known.dimension(), known.factor());
    }

    /** Returns what a unit measures; a unit the table does not know is a dimension of its own, of size 1. */
    public Scale of(String unit) {
        String key = key(unit);
        Scale known = scales.get(key);
        if (known == null && key.endsWith("s")) {
            known = scales.get(key.substring(0, key.length() - 1));
        }
        if (known == null && key.endsWith("ies")) {
            known = scales.get(key.substring(0, key.length() - 3) + "y");
        }
        return known == null ? new Scale("of:" + Stems.stem(key), BigDecimal.ONE) : known;
    }

    /** Returns whether the two units measure the same thing. */
    public boolean comparable(Figure a, Figure b) {
        return of(a).dimension().equals(of(b).dimension());
    }

    /** Returns {@code interval} times {@code factor}, which must be positive. */
    public static Interval scaled(Interval interval, BigDecimal factor) {
        return factor.compareTo(BigDecimal.ONE) == 0
                ? interval
                : new Interval(
                        interval.low().map(n -> n.multiply(factor, MathContext.DECIMAL64)),
                        interval.lowOpen(),
                        interval.high().map(n -> n.multiply(factor, MathContext.DECIMAL64)),
                        interval.highOpen());
    }

    /** Returns the factor that turns values in {@code figure}'s unit into values in {@code unit}, of the same dimension. */
    public BigDecimal factor(Figure figure, String unit) {
        return of(figure.unit()).factor().divide(of(unit).factor(), MathContext.DECIMAL64);
    }
}
