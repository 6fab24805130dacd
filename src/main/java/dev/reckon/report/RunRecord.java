package dev.reckon.report;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run was made of, so that a reader can repeat it. It holds no clock time: the same inputs and settings give the same
 * bytes.
 *
 * @param title what the report is called, for people
 * @param versions the versions of the program and its word lists by name
 * @param settings the settings by name, as text
 * @param inputs every input that was read, in input order
 * @param rejected every input that could not be read, in input order
 * @param notices what a reader should know but need not act on, a sentence each
 * @param warnings what may make the results worse, a sentence each
 */
public record RunRecord(
        String title,
        SortedMap<String, String> versions,
        SortedMap<String, String> settings,
        List<Input> inputs,
        List<Rejected> rejected,
        List<String> notices,
        List<String> warnings) {

    /** Copies the collections. */
    public RunRecord {
        versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
        inputs = List.copyOf(inputs);
        rejected = List.copyOf(rejected);
        notices = List.copyOf(notices);
        warnings = List.copyOf(warnings);
    }

    /** Returns a record of {@code title} with nothing else known. */
    public static RunRecord titled(String title) {
        return new RunRecord(
                title, new TreeMap<>(Map.of()), new TreeMap<>(), List.of(), List.of(), List.of(), List.of());
    }

    /** Returns this record with one more warning. */
    public RunRecord warning(String sentence) {
        List<String> more = new java.util.ArrayList<>(warnings);
        more.add(sentence);
        return new RunRecord(title, versions, settings, inputs, rejected, notices, more);
    }

    /**
     * An input that was read.
     *
     * @param name the name it was given by
     * @param sha256 lower-case hexadecimal SHA-256 of its bytes
     */
    public record Input(String name, String sha256) {}

    /**
     * An input that could not be read.
     *
     * @param name the name it was given by
     * @param code what is wrong, in a word a program can compare
     * @param reason what is wrong and how to mend it, for people
     */
    public record Rejected(String name, String code, String reason) {}
}
