package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.token.Token.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The storms a text has called by their full names, "Hurricane Maria", and goes on to call by the name alone: "Maria killed 310". Mutable;
 * one per document.
 */
final class ShortNames {

    private final Events events;
    private final Map<String, Events.Event> known = new HashMap<>();

    ShortNames(Events events) {
        this.events = events;
    }

    /** Returns the events that {@code line} names, storms already named in full by their short names too, in text order. */
    List<Events.Hit> in(Line line) {
        List<Events.Hit> full = events.in(line);
        if (known.isEmpty() && full.isEmpty()) {
            return full;
        }
        List<Events.Hit> all = new ArrayList<>(full);
        for (int i = 0; i < line.size() && !known.isEmpty(); i++) {
            Events.Event event = line.isCapitalised(i) ? known.get(line.textOf(i)) : null;
            boolean named = full.stream().anyMatch(hit -> hit.event().equals(event));
            if (event != null && !named && isAlone(line, i)) {
                all.add(new Events.Hit(i, i + 1, event));
            }
        }
        full.forEach(hit -> remember(hit.event()));
        all.sort(Comparator.comparingInt(Events.Hit::from));
        return all;
    }

    /** "Maria Brandt" and "Santa Maria" are other names. */
    private static boolean isAlone(Line line, int i) {
        boolean before = i > 1 && line.isCapitalised(i - 1) && line.isKind(i - 1, Kind.WORD);
        boolean behind = line.isCapitalised(i + 1) && line.isKind(i + 1, Kind.WORD);
        return !before && !behind;
    }

    private void remember(Events.Event event) {
        String[] words = event.name().split(" ");
        boolean storm =
                switch (words[0]) {
                    case "Hurricane", "Cyclone", "Typhoon" -> words.length == 2;
                    default -> false;
                };
        if (storm) {
            known.put(words[1], event);
        }
    }
}
