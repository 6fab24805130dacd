package dev.reckon.report;

import dev.reckon.base.Interval;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Period;
import dev.reckon.figure.Value;
import dev.reckon.reconcile.Answer;
import dev.reckon.reconcile.Trial;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Figures and intervals in a few words for people, the same on the page, in charts and in the terminal. */
public final class Wording {

    private Wording() {}

    /** Returns the value the words state: {@code 3,000}, {@code ~3,000}, {@code ≥ 3,000}, {@code 5–7}. */
    public static String of(Value value) {
        String best = value.best().map(Plain::grouped).orElse("");
        String low = value.low().map(Plain::grouped).orElse("");
        String high = value.high().map(Plain::grouped).orElse("");
        return switch (value.hedge()) {
            case EXACT -> plusMinus(best, low, high);
            case APPROX -> plusMinus("~" + best, low, high);
            case NEARLY -> "nearly " + best;
            case AT_LEAST -> "≥ " + low;
            case MORE_THAN -> "> " + low;
            case AT_MOST -> "≤ " + high;
            case LESS_THAN -> "< " + high;
            case UP_TO -> "up to " + high;
            case RANGE, ORDER_OF_MAGNITUDE -> best.isEmpty() ? low + "–" + high : plusMinus(best, low, high);
        };
    }

    private static String plusMinus(String best, String low, String high) {
        return low.isEmpty() && high.isEmpty() ? best : best + " (" + low + "–" + high + ")";
    }

    /** Returns the interval: {@code 2,000 to 3,000}, {@code 2,000 or more}, {@code any value}. */
    public static String of(Interval interval) {
        Optional<BigDecimal> low = interval.low();
        Optional<BigDecimal> high = interval.high();
        if (low.isPresent() && high.isPresent()) {
            return low.get().compareTo(high.get()) == 0
                    ? Plain.grouped(low.get())
                    : Plain.grouped(low.get()) + " to " + Plain.grouped(high.get());
        }
        return low.map(n -> interval.lowOpen() ? "more than " + Plain.grouped(n) : Plain.grouped(n) + " or more")
                .or(() -> high.map(
                        n -> interval.highOpen() ? "less than " + Plain.grouped(n) : Plain.grouped(n) + " or less"))
                .orElse("any value");
    }

    /** Returns the pooled value with its ends, to the digits in which the ends differ: {@code 212,000 (198,000–227,000)}. */
    public static String of(Answer.Pooled pooled) {
        double width = pooled.high() - pooled.low();
        double size = Math.max(Math.abs(pooled.low()), Math.abs(pooled.high()));
        int digits = width > 0 ? (int) Math.ceil(Math.log10(size / width)) + 2 : 6;
        int shown = Math.max(2, Math.min(12, digits));
        if (pooled.isShared()) {
            return Plain.rounded(pooled.low(), Math.max(6, shown)) + " to "
                    + Plain.rounded(pooled.high(), Math.max(6, shown));
        }
        return Plain.rounded(pooled.estimate(), shown) + " (" + Plain.rounded(pooled.low(), shown) + "–"
                + Plain.rounded(pooled.high(), shown) + ")";
    }

    /** Returns the number phrase with line breaks and runs of blanks made single blanks, for a single line. */
    public static String surface(Figure figure) {
        return oneLine(figure.surface());
    }

    /** Returns {@code text} on one line: every run of white space and control characters becomes one blank. */
    public static String oneLine(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (!Character.isWhitespace(c) && !Character.isISOControl(c) && !Character.isSpaceChar(c)) {
                out.appendCodePoint(c);
            } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        });
        return out.toString().strip();
    }

    /** Returns who says {@code figure}: the naming words, else the title or name of its document. */
    public static String source(Figure figure) {
        return figure.attribution().text().map(Wording::oneLine).orElseGet(() -> document(figure));
    }

    /** Returns the title of the document of {@code figure}, else its name without folders. */
    public static String document(Figure figure) {
        return figure.document()
                .title()
                .map(Wording::oneLine)
                .filter(t -> !t.isEmpty())
                .orElseGet(() -> {
                    String name = figure.document().name();
                    return oneLine(name.substring(name.lastIndexOf('/') + 1));
                });
    }

    /** Returns in how many settings the verdict stays: {@code holds in 8 of 9 settings; partly without Okonjo}. */
    public static String holds(Answer answer) {
        List<Trial> trials = answer.evidence().trials();
        List<Trial> flips = flips(answer);
        String held = "holds in " + (trials.size() - flips.size()) + " of " + trials.size() + " settings";
        return flips.isEmpty()
                ? held + " (three readings of hedge words, each source left out in turn)"
                : held + "; "
                        + flips.stream()
                                .map(t -> t.verdict().label() + " "
                                        + (t.change() == Trial.Change.HEDGE_PRESET ? "under " : "") + t.words())
                                .collect(Collectors.joining(", "));
    }

    /** Returns the trials that change the verdict of {@code answer}. */
    public static List<Trial> flips(Answer answer) {
        return answer.evidence().trials().stream()
                .filter(trial -> trial.verdict() != answer.verdict())
                .toList();
    }

    /** Returns when and where {@code figure} holds: {@code 1937, Soviet Union}; empty when neither is stated. */
    public static String periodAndPlace(Figure figure) {
        return Stream.of(figure.period().map(Period::spelled), figure.place())
                .flatMap(Optional::stream)
                .map(Wording::oneLine)
                .collect(Collectors.joining(", "));
    }
}
