package dev.reckon.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reckon.audit.Level;
import dev.reckon.figure.Widths.Preset;
import dev.reckon.lang.BadDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectFilesTest {

    @TempDir
    private Path folder = Path.of(".");

    private ProjectSettings read(String yaml) throws IOException {
        Path file = folder.resolve(SettingsFile.NAME);
        Files.writeString(file, yaml);
        return SettingsFile.read(file);
    }

    @Test
    void readsAllItKnows() throws IOException {
        ProjectSettings settings = read("""
                sources: [sources/, notes.md]
                rules:
                  no-source: off
                  unattributed: warning
                fail-on: warning
                preset: wide
                ignore: "*.bak.md"
                accepted: kept.jsonl
                """);
        assertEquals(List.of("sources/", "notes.md"), settings.sources());
        assertEquals(Set.of("no-source"), settings.levels().off());
        assertEquals(Level.WARNING, settings.levels().set().get("unattributed"));
        assertEquals(Optional.of(Level.WARNING), settings.failOn());
        assertEquals(Preset.WIDE, settings.preset());
        assertEquals(List.of("*.bak.md"), settings.ignored());
        assertEquals("kept.jsonl", settings.accepted());
    }

    @Test
    void isContentWithNothing() throws IOException {
        assertEquals(ProjectSettings.usual(), SettingsFile.read(folder.resolve("none.yml")));
        assertEquals(ProjectSettings.usual(), read(""));
    }

    @Test
    void missesAFileThatIsNamed() {
        Path named = folder.resolve("none.yml");
        BadDataException e = assertThrows(BadDataException.class, () -> SettingsFile.readNamed(named));
        assertEquals(named + " does not exist: check the spelling, or leave --config out", e.getMessage());
    }

    @Test
    void saysInOneLineWhatIsNoYaml() {
        BadDataException e = assertThrows(BadDataException.class, () -> read("sources: [a\n rules: {\n"));
        assertEquals(1, String.valueOf(e.getMessage()).lines().count(), e.getMessage());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    sourcs: a               | 1 | did you mean 'sources'
                    rules: {sun: error}     | 1 | did you mean 'sum'
                    rules: {sum: eror}      | 1 | did you mean 'error'
                    fail-on: never          | 1 | fail-on must be error, warning or note
                    accepted: [a, b]        | 1 | accepted must be one word or path
                    '{fail-on: note, fail-on: error}' | 1 | Duplicate field 'fail-on'
                    preset: wider           | 1 | narrow, default or wide
                    rules: sum              | 1 | must name rules
                    sources: {a: b}         | 1 | a path or a list
                    - sources               | 1 | keys with values
                    'sources: [a'           | 1 | is not YAML
                    """)
    void saysWhatToMend(String yaml, int line, String reason) {
        BadDataException e = assertThrows(BadDataException.class, () -> read(yaml));
        String message = String.valueOf(e.getMessage());
        assertTrue(message.contains(SettingsFile.NAME + ":" + line) && message.contains(reason), message);
    }

    @Test
    void keepsAcceptancesAndTheirAges() throws IOException {
        AcceptedFile file = new AcceptedFile(folder.resolve("accepted.jsonl"));
        assertEquals(List.of(), file.all());
        Acceptance acceptance =
                new Acceptance("f00", "sum", "chapter.md", "1,180", "printed so", LocalDate.of(2026, 1, 1));
        file.write(List.of(acceptance));
        assertEquals(List.of(acceptance), file.all());
        assertEquals(31, acceptance.ageInDays(LocalDate.of(2026, 2, 1)));
    }

    @Test
    void saysWhichLineIsBroken() throws IOException {
        Path broken = folder.resolve("accepted.jsonl");
        Files.writeString(broken, "\n{\"fingerprint\": \"f00\", \"rule\": \"sum\", \"on\": \"soon\"}\n");
        BadDataException e = assertThrows(BadDataException.class, () -> new AcceptedFile(broken).all());
        assertTrue(String.valueOf(e.getMessage()).contains("accepted.jsonl:2"), e.getMessage());
    }
}
