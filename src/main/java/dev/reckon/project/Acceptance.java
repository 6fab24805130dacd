package dev.reckon.project;

import dev.reckon.audit.Finding;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A finding somebody looked at and accepted.
 *
 * @param fingerprint that of the finding
 * @param rule the rule that found it
 * @param document the draft, as it was named
 * @param surface the words of the figure
 * @param because why it is accepted
 * @param on the day it was accepted
 */
public record Acceptance(
        String fingerprint, String rule, String document, String surface, String because, LocalDate on) {

    /** Returns the acceptance of {@code finding}. */
    public static Acceptance of(Finding finding, String because, LocalDate on) {
        return new Acceptance(
                finding.fingerprint(),
                finding.rule(),
                finding.document().name(),
                String.join(" ", finding.surface().strip().split("\\s+")),
                because,
                on);
    }

    /** Returns how many days ago it was accepted. */
    public long ageInDays(LocalDate today) {
        return ChronoUnit.DAYS.between(on, today);
    }
}
