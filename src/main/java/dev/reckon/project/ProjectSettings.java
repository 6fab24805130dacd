package dev.reckon.project;

import dev.reckon.audit.Level;
import dev.reckon.audit.Levels;
import dev.reckon.figure.Widths.Preset;
import java.util.List;
import java.util.Optional;

/**
 * What a project sets about the audits of its drafts.
 *
 * @param sources what drafts are held against when the command line names nothing
 * @param levels the levels of rules
 * @param failOn the least level that makes an audit fail, if set
 * @param preset how generously hedges are read
 * @param ignored patterns of paths that are neither drafts nor sources, in the syntax of {@code glob:}
 * @param accepted the file of accepted findings
 */
public record ProjectSettings(
        List<String> sources,
        Levels levels,
        Optional<Level> failOn,
        Preset preset,
        List<String> ignored,
        String accepted) {

    /** The file of accepted findings when nothing else is set. */
    public static final String ACCEPTED = ".reckon-accepted.jsonl";

    private static final ProjectSettings USUAL =
            new ProjectSettings(List.of(), Levels.usual(), Optional.empty(), Preset.DEFAULT, List.of(), ACCEPTED);

    /** Copies the lists. */
    public ProjectSettings {
        sources = List.copyOf(sources);
        ignored = List.copyOf(ignored);
    }

    /** Returns the settings of a project that has set nothing. */
    public static ProjectSettings usual() {
        return USUAL;
    }
}
