package dev.reckon.mention;

import dev.reckon.lang.Line;
import java.util.List;

/**
 * All numbers of one line.
 *
 * @param line the line
 * @param mentions the number phrases, in order, not overlapping
 * @param passed the numbers that are none, in order
 * @param times the times named, in order, not overlapping
 */
public record Mentions(Line line, List<Mention> mentions, List<Passed> passed, List<TimeExpression> times) {

    /** Copies the lists. */
    public Mentions {
        mentions = List.copyOf(mentions);
        passed = List.copyOf(passed);
        times = List.copyOf(times);
    }
}
