package dev.reckon.audit;

import dev.reckon.figure.Figure;
import java.util.List;
import java.util.Optional;

/**
 * What a rule has to say of a figure, before it is placed in its text.
 *
 * @param level how much it matters
 * @param figure the figure of the draft
 * @param message what is wrong, on whose words
 * @param suggestion what to write in its place, when that is known
 * @param related the figures it rests on
 */
record Remark(Level level, Figure figure, String message, Optional<String> suggestion, List<Related> related) {

    Remark {
        related = List.copyOf(related);
    }
}
