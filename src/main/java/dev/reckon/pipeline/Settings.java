package dev.reckon.pipeline;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a user may set about a run.
 *
 * @param allNumbers whether ordinals, ages and bare small numbers are figures too
 */
public record Settings(boolean allNumbers) {

    /** Returns the settings of a run nobody has set anything about. */
    public static Settings usual() {
        return new Settings(false);
    }

    /** Returns the settings by name, as text. */
    public SortedMap<String, String> byName() {
        SortedMap<String, String> settings = new TreeMap<>();
        settings.put("all-numbers", String.valueOf(allNumbers));
        settings.put("hedge-preset", "default");
        return settings;
    }
}
