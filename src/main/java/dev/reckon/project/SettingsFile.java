package dev.reckon.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.reckon.audit.Level;
import dev.reckon.audit.Levels;
import dev.reckon.audit.Rules;
import dev.reckon.figure.Widths.Preset;
import dev.reckon.lang.BadDataException;
import dev.reckon.lang.Nearest;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** Reads {@code .reckon.yml}. Whatever it does not know is an error that says what was probably meant. */
public final class SettingsFile {

    /** The name of the file. */
    public static final String NAME = ".reckon.yml";

    private static final List<String> KEYS = List.of("sources", "rules", "fail-on", "preset", "ignore", "accepted");
    private static final List<String> LEVELS = List.of("error", "warning", "note", "off");

    private final Path file;
    private final List<String> lines;

    private SettingsFile(Path file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    /**
     * Returns what {@code file} sets; the usual settings when there is no such file.
     *
     * @throws BadDataException naming file, line and what to mend, when it cannot be read
     */
    public static ProjectSettings read(Path file) {
        if (!Files.exists(file)) {
            return ProjectSettings.usual();
        }
        try {
            String text = Files.readString(file);
            JsonNode root = YAMLMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build()
                    .readTree(text);
            return new SettingsFile(file, text.lines().toList()).settings(root);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw new BadDataException(file.toString(), line, "is not YAML: " + problem(e));
        } catch (IOException e) {
            throw new BadDataException(file.toString(), "cannot be read: " + e.getMessage());
        }
    }

    /** Returns in one line what is wrong: the parser goes on with where it was, and draws it. */
    private static String problem(JsonProcessingException e) {
        return e.getOriginalMessage()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith(" "))
                .collect(Collectors.joining(", "));
    }

    /**
     * Returns what the file that a command names sets, which must exist unless it has the usual name; see {@link #read}.
     *
     * @throws BadDataException naming the file, and line and what to mend
     */
    public static ProjectSettings readNamed(Path file) {
        if (!Files.exists(file) && !file.endsWith(NAME)) {
            throw new BadDataException(file.toString(), "does not exist: check the spelling, or leave --config out");
        }
        return read(file);
    }

    private ProjectSettings settings(JsonNode root) {
        if (root.isMissingNode() || root.isNull()) {
            return ProjectSettings.usual();
        }
        if (!root.isObject()) {
            throw complaint("", "must be keys with values: " + String.join(", ", KEYS));
        }
        root.fieldNames().forEachRemaining(key -> known("key", key, KEYS));
        return new ProjectSettings(
                strings(root, "sources"),
                levels(root.path("rules")),
                text(root, "fail-on").map(name -> level("fail-on", name)),
                text(root, "preset").map(this::preset).orElse(Preset.DEFAULT),
                globs(root),
                text(root, "accepted").orElse(ProjectSettings.ACCEPTED));
    }

    private Levels levels(JsonNode rules) {
        Map<String, Level> set = new HashMap<>();
        Set<String> off = new HashSet<>();
        if (!rules.isMissingNode() && !rules.isObject()) {
            throw complaint("rules", "rules must name rules with levels, such as 'no-source: off'");
        }
        rules.properties().forEach(entry -> {
            known("rule", entry.getKey(), Rules.ids());
            // YAML reads a bare off as false
            String value = entry.getValue().isBoolean() && !entry.getValue().booleanValue()
                    ? "off"
                    : entry.getValue().asText();
            known("level", value, LEVELS);
            if (value.equals("off")) {
                off.add(entry.getKey());
            } else {
                set.put(entry.getKey(), level(entry.getKey(), value));
            }
        });
        return new Levels(set, off);
    }

    private Level level(String key, String name) {
        return Level.named(name).orElseThrow(() -> complaint(key, key + " must be error, warning or note, is " + name));
    }

    private Preset preset(String name) {
        for (Preset preset : Preset.values()) {
            if (preset.label().equals(name)) {
                return preset;
            }
        }
        throw complaint(name, "preset must be narrow, default or wide, is " + name);
    }

    private List<String> globs(JsonNode root) {
        List<String> globs = strings(root, "ignore");
        for (String glob : globs) {
            try {
                FileSystems.getDefault().getPathMatcher("glob:" + glob);
            } catch (PatternSyntaxException e) {
                throw complaint(glob, "'" + glob + "' is no pattern of paths: " + e.getDescription());
            }
        }
        return globs;
    }

    private List<String> strings(JsonNode root, String key) {
        JsonNode value = root.path(key);
        List<String> found = new ArrayList<>();
        if (value.isTextual()) {
            found.add(value.textValue());
        } else if (value.isArray()) {
            value.forEach(item -> found.add(item.asText()));
        } else if (!value.isMissingNode() && !value.isNull()) {
            throw complaint(key, key + " must be a path or a list of paths");
        }
        return found;
    }

    private Optional<String> text(JsonNode root, String key) {
        JsonNode value = root.path(key);
        if (value.isContainerNode()) {
            throw complaint(key, key + " must be one word or path, not several");
        }
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value.asText());
    }

    private void known(String what, String word, List<String> words) {
        if (!words.contains(word)) {
            String meant = Nearest.to(word, words)
                    .map(near -> "did you mean '" + near + "'?")
                    .orElse("there are " + String.join(", ", words));
            throw complaint(word, "there is no " + what + " '" + word + "'; " + meant);
        }
    }

    private BadDataException complaint(String word, String reason) {
        int line = 1;
        for (int i = 0; i < lines.size(); i++) {
            if (!word.isEmpty() && lines.get(i).contains(word)) {
                line = i + 1;
                break;
            }
        }
        return new BadDataException(file.toString(), line, reason);
    }
}
