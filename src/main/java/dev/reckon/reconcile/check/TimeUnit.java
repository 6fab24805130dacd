package dev.reckon.reconcile.check;

import dev.reckon.figure.Figure;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The time a rate is taken over, from its unit or its words. */
final class TimeUnit {

    private static final Map<String, Double> SECONDS = Map.of(
            "second", 1.0,
            "minute", 60.0,
            "hour", 3600.0,
            "h", 3600.0,
            "day", 86_400.0,
            "week", 604_800.0,
            "month", 2_629_800.0,
            "year", 31_557_600.0,
            "decade", 315_576_000.0);

    private TimeUnit() {}

    /** Returns the seconds the rate is per; empty when it is per something else. */
    static Optional<Double> secondsPer(Figure rate) {
        int slash = rate.unit().lastIndexOf('/');
        String unit = slash < 0 ? lastWord(rate.surface()) : rate.unit().substring(slash + 1);
        return Optional.ofNullable(SECONDS.get(unit.toLowerCase(Locale.ROOT)));
    }

    private static String lastWord(String words) {
        String stripped = words.strip();
        return stripped.substring(stripped.lastIndexOf(' ') + 1);
    }
}
