package dev.reckon.report;

import java.util.List;

/**
 * The numbers at the head of a report.
 *
 * @param documents texts read
 * @param figures figures found
 * @param questions questions they answer
 * @param verdicts questions by verdict, in the order conflict, partly, agree, single; none left out
 * @param kinds figures by kind, most first
 * @param attributions figures by the sort of source named, most first
 * @param hedges figures by how the words bind the number, most first
 */
public record Summary(
        int documents,
        int figures,
        int questions,
        List<Tally> verdicts,
        List<Tally> kinds,
        List<Tally> attributions,
        List<Tally> hedges) {

    /** Copies the lists. */
    public Summary {
        verdicts = List.copyOf(verdicts);
        kinds = List.copyOf(kinds);
        attributions = List.copyOf(attributions);
        hedges = List.copyOf(hedges);
    }

    /**
     * How often something occurs.
     *
     * @param name what, by its name in the tables
     * @param count how often
     */
    public record Tally(String name, int count) {}

    /** Returns the number of questions with the verdict called {@code name}. */
    public int verdict(String name) {
        return verdicts.stream()
                .filter(t -> t.name().equals(name))
                .mapToInt(Tally::count)
                .sum();
    }
}
