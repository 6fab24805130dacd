package dev.reckon.pipeline;

import dev.reckon.audit.Levels;
import dev.reckon.figure.Widths.Preset;
import java.util.function.UnaryOperator;

/**
 * What was set about an audit.
 *
 * @param levels what was set about rules
 * @param preset how generously hedges are read
 * @param heed returns what counts of the texts that were read, some of which may be left out
 */
public record AuditTerms(Levels levels, Preset preset, UnaryOperator<Harvest> heed) {

    Harvest heeded(Harvest read) {
        return heed.apply(read);
    }
}
