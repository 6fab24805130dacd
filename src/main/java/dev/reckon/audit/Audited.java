package dev.reckon.audit;

import dev.reckon.doc.Document;
import dev.reckon.figure.Skipped;
import java.util.List;

/**
 * What an audit found.
 *
 * @param drafts the drafts, in input order
 * @param findings the findings, by draft and place
 * @param accepted findings somebody accepted, by draft and place; none of them is in {@code findings}
 * @param found how many numbers the drafts hold
 * @param understood how many of them were read as figures
 * @param skipped the others, with their reasons
 */
public record Audited(
        List<Document> drafts,
        List<Finding> findings,
        List<Finding> accepted,
        int found,
        int understood,
        List<Skipped> skipped) {

    /** Copies the lists. */
    public Audited {
        drafts = List.copyOf(drafts);
        findings = List.copyOf(findings);
        accepted = List.copyOf(accepted);
        skipped = List.copyOf(skipped);
    }

    /** Returns whether a finding is of {@code level} or graver. */
    public boolean reaches(Level level) {
        return findings.stream().anyMatch(finding -> finding.level().compareTo(level) >= 0);
    }

    /** Returns how many findings are of {@code level}. */
    public long count(Level level) {
        return findings.stream().filter(finding -> finding.level() == level).count();
    }
}
