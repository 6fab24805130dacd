package dev.reckon.figure;

import dev.reckon.base.Interval;
import dev.reckon.mention.Hedge;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The value a number phrase states.
 *
 * @param low stated lower value: of a range, and of "at least" and "more than"
 * @param best stated single value: exact, approximate, nearly
 * @param high stated upper value: of a range, and of "at most", "less than" and "up to"
 * @param hedge how the words bind these numbers
 * @param grain the place of the last digit shown ("5 million": 1000000; "353,074": 1; "2.5": 0.1), positive; of a range the
 *     finer of its two ends
 * @param hard the interval outside which the sentence would be false, hedge widths of the default preset
 * @param soft the pragmatic reading used for drawing and pooling, hedge widths of the default preset
 */
public record Value(
        Optional<BigDecimal> low,
        Optional<BigDecimal> best,
        Optional<BigDecimal> high,
        Hedge hedge,
        BigDecimal grain,
        Interval hard,
        Interval soft) {

    /** Returns the number the words show: the single value, else a bound; of a range its lower end. */
    public Optional<BigDecimal> shown() {
        return best.isPresent() ? best : low.isPresent() ? low : high;
    }

    /** Returns the one number the words name, be it as a bound; empty for a range. */
    public Optional<BigDecimal> only() {
        boolean ends = low.isPresent() && high.isPresent();
        return best.isPresent() || !ends ? shown() : Optional.empty();
    }
}
