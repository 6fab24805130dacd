package dev.reckon.figure;

import dev.reckon.base.Interval;
import dev.reckon.lang.BadDataException;
import dev.reckon.lang.DataFolder;
import dev.reckon.lang.Table;
import dev.reckon.mention.Hedge;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How wide hedged numbers are read: from the stated numbers and their hedge to the hard and the soft interval. The widths come
 * from {@code data/hedge_widths.tsv}, in three presets.
 */
public final class Widths {

    private static final String FILE = "hedge_widths.tsv";
    private static final List<String> READINGS = List.of("exact", "round", "approx", "nearly", "more_than");
    private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

    private final Map<Preset, Map<String, Row>> rows;

    private Widths(Map<Preset, Map<String, Row>> rows) {
        this.rows = rows;
    }

    /** How generously hedges are read. */
    public enum Preset {
        NARROW,
        DEFAULT,
        WIDE;

        /** Returns the name the table uses. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What the words state: the numbers, how they are bound, and how finely they are written.
     *
     * @param low stated lower value: of a range, and of "at least" and "more than"
     * @param best stated single value
     * @param high stated upper value: of a range, and of "at most", "less than" and "up to"
     * @param hedge how the words bind the numbers
     * @param grain the place of the last digit shown, positive; of a range the finer of its two ends
     */
    public record Stated(
            Optional<BigDecimal> low,
            Optional<BigDecimal> best,
            Optional<BigDecimal> high,
            Hedge hedge,
            BigDecimal grain) {

        /** Checks that a number is there and that the grain is positive. */
        public Stated {
            if (low.isEmpty() && best.isEmpty() && high.isEmpty()) {
                throw new IllegalArgumentException("need at least one of low, best and high");
            }
            if (grain.signum() <= 0) {
                throw new IllegalArgumentException("need a positive grain, got " + grain);
            }
        }

        /** Returns what {@code value} states, its intervals left out. */
        public static Stated of(Value value) {
            return new Stated(value.low(), value.best(), value.high(), value.hedge(), value.grain());
        }
    }

    private record Row(
            Optional<BigDecimal> hardLow,
            Optional<BigDecimal> hardHigh,
            Optional<BigDecimal> softLow,
            Optional<BigDecimal> softHigh,
            BigDecimal grains) {}

    /**
     * Reads the widths of {@code data}.
     *
     * @throws BadDataException naming file, line and reason, when a row cannot be read or one is missing
     */
    public static Widths load(DataFolder data) {
        Table table = data.table(FILE);
        Map<Preset, Map<String, Row>> rows = new EnumMap<>(Preset.class);
        for (Table.Row row : table.rows()) {
            rows.computeIfAbsent(preset(row), p -> new HashMap<>()).put(row.required("reading"), row(row));
        }
        for (Preset preset : Preset.values()) {
            for (String reading : READINGS) {
                if (!rows.getOrDefault(preset, Map.of()).containsKey(reading)) {
                    throw new BadDataException(
                            FILE, 1, "has no row for preset " + preset.label() + ", reading " + reading);
                }
            }
        }
        return new Widths(rows);
    }

    private static Preset preset(Table.Row row) {
        String cell = row.required("preset");
        for (Preset preset : Preset.values()) {
            if (preset.label().equals(cell)) {
                return preset;
            }
        }
        throw row.complaint("preset", "must be narrow, default or wide, is " + cell);
    }

    private static Row row(Table.Row row) {
        return new Row(
                number(row, "hard_low"),
                number(row, "hard_high"),
                number(row, "soft_low"),
                number(row, "soft_high"),
                number(row, "grains").orElse(BigDecimal.ZERO));
    }

    private static Optional<BigDecimal> number(Table.Row row, String column) {
        try {
            return row.optional(column).map(BigDecimal::new);
        } catch (NumberFormatException e) {
            throw row.complaint(column, "must be a plain number: " + e.getMessage());
        }
    }

    /** Returns the interval outside which the sentence would be false, under the default preset. */
    public Interval hard(Stated stated) {
        return hard(stated, Preset.DEFAULT);
    }

    /** Returns the pragmatic reading used for drawing and pooling, under the default preset. */
    public Interval soft(Stated stated) {
        return soft(stated, Preset.DEFAULT);
    }

    /** Returns the interval outside which the sentence would be false. */
    public Interval hard(Stated stated, Preset preset) {
        return switch (stated.hedge()) {
            case EXACT -> around(stated, preset);
            case APPROX -> approximately(stated, preset);
            case NEARLY -> nearly(stated, width(preset, "nearly").hardLow());
            case AT_LEAST, MORE_THAN -> Interval.from(anyOf(stated), stated.hedge() == Hedge.MORE_THAN);
            case AT_MOST, UP_TO, LESS_THAN -> below(topOf(stated), stated.hedge() == Hedge.LESS_THAN);
            case RANGE -> around(stated, preset);
            // The words state no ends: "thousands" is not false of 999 or of 12,000.
            case ORDER_OF_MAGNITUDE -> Interval.everything();
        };
    }

    /** Returns the pragmatic reading used for drawing and pooling. */
    public Interval soft(Stated stated, Preset preset) {
        return switch (stated.hedge()) {
            case EXACT -> softAround(stated, preset);
            case APPROX -> softApproximately(stated, preset);
            case NEARLY -> nearly(stated, width(preset, "nearly").softLow());
            case MORE_THAN -> justAbove(stated, preset);
            case AT_LEAST, AT_MOST, UP_TO, LESS_THAN -> hard(stated, preset);
            case RANGE ->
                stated.low().isPresent() && stated.high().isPresent()
                        ? Interval.closed(
                                stated.low().get().min(stated.high().get()),
                                stated.low().get().max(stated.high().get()))
                        : around(stated, preset);
            case ORDER_OF_MAGNITUDE ->
                Interval.closedOpen(
                        stated.low().orElseGet(() -> anyOf(stated)),
                        stated.high().orElseGet(() -> topOf(stated)));
        };
    }

    private Row width(Preset preset, String reading) {
        return rows.getOrDefault(preset, Map.of()).getOrDefault(reading, UNREAD);
    }

    private static final Row UNREAD =
            new Row(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), BigDecimal.ZERO);

    private static BigDecimal anyOf(Stated stated) {
        return stated.low().or(stated::best).or(stated::high).orElseThrow();
    }

    private static BigDecimal topOf(Stated stated) {
        return stated.high().or(stated::best).or(stated::low).orElseThrow();
    }

    private BigDecimal halfWidth(Stated stated, Preset preset) {
        boolean round = stated.grain().compareTo(BigDecimal.ONE) > 0;
        return width(preset, round ? "round" : "exact").grains().multiply(stated.grain());
    }

    private Interval around(Stated stated, Preset preset) {
        BigDecimal low = stated.low().or(stated::best).or(stated::high).orElseThrow();
        BigDecimal high = topOf(stated);
        BigDecimal half = halfWidth(stated, preset);
        // a range written the wrong way round ("between 9 and 7") still means the values between its ends
        return positive(
                low.min(high), low.min(high).subtract(half), low.max(high).add(half));
    }

    private Interval softAround(Stated stated, Preset preset) {
        Interval hard = around(stated, preset);
        boolean round = stated.grain().compareTo(BigDecimal.ONE) > 0;
        Row row = width(preset, round ? "round" : "exact");
        if (row.softLow().isEmpty() || row.softHigh().isEmpty()) {
            return hard;
        }
        return hard.intersect(scaled(
                        anyOf(stated), row.softLow().get(), row.softHigh().get()))
                .orElse(hard);
    }

    private Interval approximately(Stated stated, Preset preset) {
        Interval soft = softApproximately(stated, preset);
        BigDecimal half = width(preset, "approx").grains().multiply(stated.grain());
        BigDecimal low = anyOf(stated).subtract(half);
        BigDecimal high = topOf(stated).add(half);
        return positive(
                anyOf(stated),
                soft.low().map(low::min).orElse(low),
                soft.high().map(high::max).orElse(high));
    }

    private Interval softApproximately(Stated stated, Preset preset) {
        Row row = width(preset, "approx");
        Interval low = scaled(anyOf(stated), row.hardLow().orElse(BigDecimal.ONE), BigDecimal.ONE);
        Interval high = scaled(topOf(stated), BigDecimal.ONE, row.hardHigh().orElse(BigDecimal.ONE));
        return Interval.closed(low.low().orElseThrow(), high.high().orElseThrow());
    }

    private static Interval nearly(Stated stated, Optional<BigDecimal> share) {
        BigDecimal n = topOf(stated);
        Interval scaled = scaled(n, share.orElse(BigDecimal.ONE), BigDecimal.ONE);
        return n.signum() > 0
                ? Interval.closedOpen(scaled.low().orElseThrow(), n)
                : Interval.closed(scaled.low().orElseThrow(), scaled.high().orElseThrow());
    }

    private Interval justAbove(Stated stated, Preset preset) {
        BigDecimal n = anyOf(stated);
        BigDecimal reach = width(preset, "more_than").grains().multiply(stated.grain());
        return new Interval(Optional.of(n), true, Optional.of(n.add(reach)), false);
    }

    private static Interval below(BigDecimal high, boolean open) {
        return high.signum() > 0
                ? new Interval(Optional.of(BigDecimal.ZERO), true, Optional.of(high), open)
                : Interval.upTo(high, open);
    }

    /** Returns {@code n} times both factors in order, rounded to six digits: a width carries no more. */
    private static Interval scaled(BigDecimal n, BigDecimal low, BigDecimal high) {
        BigDecimal one = scaled(n, low);
        BigDecimal two = scaled(n, high);
        return Interval.closed(one.min(two), one.max(two));
    }

    private static BigDecimal scaled(BigDecimal n, BigDecimal factor) {
        return factor.compareTo(BigDecimal.ONE) == 0
                ? n
                : n.multiply(factor).round(SIX_DIGITS).stripTrailingZeros();
    }

    /** Returns the closed interval, its lower end no lower than 0 when the number itself is not negative. */
    private static Interval positive(BigDecimal n, BigDecimal low, BigDecimal high) {
        return Interval.closed(n.signum() >= 0 ? low.max(BigDecimal.ZERO) : low, high);
    }
}
