package dev.reckon.mention;

import dev.reckon.lang.Line;
import dev.reckon.mention.SkipWords.Cue;
import dev.reckon.token.Token.Kind;
import java.time.LocalDate;
import java.util.Optional;

/** Reads years that name their era: "300 BC", "3000–2500 BCE", "between 240 and 210 B.C.", "AD 54", "79 CE". */
final class EraYears {

    /** In characters: "10,000 BC". */
    private static final int LONGEST = 6;

    private static final int LONGEST_BEHIND = 4;

    private final Line line;
    private final SkipWords words;

    EraYears(Line line, SkipWords words) {
        this.line = line;
        this.words = words;
    }

    /** Returns the time that starts at token {@code i}, a number or the name of an era. */
    Optional<TimeExpression> at(int i) {
        if (isEra(i) && line.isForm(i, "ad")) {
            return year(i + 1)
                    .filter(year -> year > 0 && line.token(i + 1).length() <= LONGEST_BEHIND)
                    .map(year -> span(i, i + 2, year, year));
        }
        Optional<Integer> first = year(i);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        if (isEra(i + 1)) {
            int year = signed(first.get(), i + 1);
            return Optional.of(span(i, i + 2, year, year));
        }
        return isJoint(i + 1) && isEra(i + 3)
                ? year(i + 2)
                        .map(last -> span(i, i + 4, signed(first.get(), i + 3), signed(last, i + 3)))
                        .filter(span -> span.start().isBefore(span.end()))
                : Optional.empty();
    }

    /** Returns whether token {@code i} names the era before year 1. */
    boolean isBefore(int i) {
        return isEra(i) && line.word(i).form().startsWith("b");
    }

    private boolean isEra(int i) {
        return words.is(line, i, Cue.ERA) && line.isCapitalised(i);
    }

    private boolean isJoint(int i) {
        boolean pair = line.isForm(i, "and") && line.isForm(i - 2, "between");
        return line.isDash(i) || line.isForm(i, "to") || pair;
    }

    private Optional<Integer> year(int i) {
        if (!line.isKind(i, Kind.NUMBER) || line.token(i).length() > LONGEST) {
            return Optional.empty();
        }
        int value = 0;
        for (char c : line.textOf(i).toCharArray()) {
            if (c != ',' && (c < '0' || c > '9')) {
                return Optional.empty();
            }
            value = c == ',' ? value : value * 10 + c - '0';
        }
        return Optional.of(value).filter(year -> year > 0);
    }

    private int signed(int year, int era) {
        return isBefore(era) ? 1 - year : year;
    }

    private static TimeExpression span(int from, int to, int first, int last) {
        return new TimeExpression(from, to, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), true);
    }
}
