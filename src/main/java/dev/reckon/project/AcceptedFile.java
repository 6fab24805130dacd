package dev.reckon.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.reckon.audit.Audited;
import dev.reckon.lang.BadDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The accepted findings of a project: a text file, one JSON object a line, for version control. */
public final class AcceptedFile {

    private final Path file;

    /** Prepares to use {@code file}, which need not exist. */
    public AcceptedFile(Path file) {
        this.file = file;
    }

    /**
     * Returns all acceptances, oldest first as in the file; none when there is no file.
     *
     * @throws BadDataException naming file, line and reason
     */
    public List<Acceptance> all() {
        List<Acceptance> all = new ArrayList<>();
        if (Files.exists(file)) {
            try {
                ObjectMapper json = new ObjectMapper();
                int number = 0;
                for (String line : Files.readAllLines(file)) {
                    number++;
                    if (!line.isBlank()) {
                        all.add(read(json, line, number));
                    }
                }
            } catch (IOException e) {
                throw new BadDataException(file.toString(), "cannot be read: " + e.getMessage());
            }
        }
        return all;
    }

    private Acceptance read(ObjectMapper json, String line, int number) {
        try {
            JsonNode row = json.readTree(line);
            return new Acceptance(
                    required(row, "fingerprint", number),
                    required(row, "rule", number),
                    row.path("document").asText(),
                    row.path("surface").asText(),
                    row.path("because").asText(),
                    LocalDate.parse(required(row, "on", number)));
        } catch (JsonProcessingException e) {
            throw new BadDataException(
                    file.toString(), number, "is no JSON object: mend the line, or remove it to see its finding again");
        } catch (DateTimeException e) {
            throw new BadDataException(file.toString(), number, "'on' must be a day such as 2026-01-31");
        }
    }

    private String required(JsonNode row, String key, int number) {
        if (!row.path(key).isTextual()) {
            throw new BadDataException(file.toString(), number, "has no '" + key + "'");
        }
        return row.path(key).textValue();
    }

    /** Writes {@code acceptances} in place of all that was there. */
    public void write(List<Acceptance> acceptances) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> lines = new ArrayList<>();
        for (Acceptance acceptance : acceptances) {
            ObjectNode row = json.createObjectNode();
            row.put("fingerprint", acceptance.fingerprint());
            row.put("rule", acceptance.rule());
            row.put("document", acceptance.document());
            row.put("surface", acceptance.surface());
            row.put("because", acceptance.because());
            row.put("on", acceptance.on().toString());
            lines.add(json.writeValueAsString(row));
        }
        Files.writeString(file, lines.stream().map(line -> line + "\n").collect(Collectors.joining()));
    }

    /** Returns {@code audited} with the accepted findings set apart. */
    public static Audited apply(Audited audited, List<Acceptance> acceptances) {
        Set<String> accepted = acceptances.stream().map(Acceptance::fingerprint).collect(Collectors.toSet());
        return new Audited(
                audited.drafts(),
                audited.findings().stream()
                        .filter(finding -> !accepted.contains(finding.fingerprint()))
                        .toList(),
                audited.findings().stream()
                        .filter(finding -> accepted.contains(finding.fingerprint()))
                        .toList(),
                audited.found(),
                audited.understood(),
                audited.skipped());
    }

    /** Returns the acceptances for drafts of {@code audited} whose finding is no longer made: the figure or its sentence is gone. */
    public static List<Acceptance> stale(Audited audited, List<Acceptance> acceptances) {
        Set<String> made = new HashSet<>();
        audited.findings().forEach(finding -> made.add(finding.fingerprint()));
        audited.accepted().forEach(finding -> made.add(finding.fingerprint()));
        Set<String> drafts =
                audited.drafts().stream().map(draft -> draft.name()).collect(Collectors.toSet());
        return acceptances.stream()
                .filter(acceptance ->
                        drafts.contains(acceptance.document()) && !made.contains(acceptance.fingerprint()))
                .toList();
    }
}
