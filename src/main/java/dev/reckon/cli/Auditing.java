package dev.reckon.cli;

import dev.reckon.audit.Audited;
import dev.reckon.doc.Document;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Skipped;
import dev.reckon.pipeline.AuditTerms;
import dev.reckon.pipeline.Engine;
import dev.reckon.pipeline.Harvest;
import dev.reckon.project.ProjectSettings;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An audit as commands run it: the project's settings, the drafts and the sources.
 *
 * @param reckon the program
 * @param settings what the project sets
 */
record Auditing(Reckon reckon, ProjectSettings settings) {

    /** Returns what is wrong with {@code drafts}, accepted findings included, held against {@code sources} or the project's own. */
    Audited audit(List<String> drafts, List<String> sources, Engine engine, Intake intake) {
        List<String> against = sources.isEmpty() ? settings.sources() : sources;
        AuditTerms terms = new AuditTerms(settings.levels(), settings.preset(), this::heeded);
        Audited audited = engine.audit(drafts, against, reckon.console().in(), terms, intake);
        intake.clear();
        return audited;
    }

    private Harvest heeded(Harvest harvest) {
        List<PathMatcher> ignored = settings.ignored().stream()
                .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
                .toList();
        if (ignored.isEmpty()) {
            return harvest;
        }
        Set<Document> left = harvest.documents().stream()
                .filter(document -> ignored.stream().anyMatch(glob -> matches(glob, document.name())))
                .collect(Collectors.toSet());
        return new Harvest(
                harvest.documents().stream().filter(d -> !left.contains(d)).toList(),
                harvest.figures().stream()
                        .filter((Figure f) -> !left.contains(f.document()))
                        .toList(),
                harvest.skipped().stream()
                        .filter((Skipped s) -> !left.contains(s.document()))
                        .toList(),
                harvest.rejected(),
                harvest.notices());
    }

    private static boolean matches(PathMatcher glob, String name) {
        Path path = Path.of(name).normalize();
        return glob.matches(path) || (path.getFileName() != null && glob.matches(path.getFileName()));
    }
}
