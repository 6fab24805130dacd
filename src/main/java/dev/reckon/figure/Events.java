package dev.reckon.figure;

import dev.reckon.grammar.Grammar;
import dev.reckon.grammar.Grammar.Rule;
import dev.reckon.grammar.Grammar.Slots;
import dev.reckon.lang.DataFolder;
import dev.reckon.lang.Lexicon;
import dev.reckon.lang.Line;
import dev.reckon.lang.Table;
import dev.reckon.lang.WordClass;
import dev.reckon.token.Token.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The named events the data folder knows. */
final class Events {

    private static final String FILE = "events.tsv";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private final Grammar<Event> grammar;
    /** By place, the words in the names of the events that took place there. */
    private final Map<String, Map<Event, Set<String>>> ofPlaces;

    /**
     * A named event.
     *
     * @param name its label
     * @param place where it took place, if one place holds it
     * @param start its first day, if it has one
     * @param end its last day, if it has ended
     */
    record Event(String name, Optional<String> place, Optional<LocalDate> start, Optional<LocalDate> end) {

        private static final int LONGEST_YEARS = 15;

        private static final Set<String> FIGHTS =
                Set.of("battle", "siege", "campaign", "landings", "offensive", "uprising", "raid");

        /** Returns whether armies met in it at a place of its own: where they come from is not where they lost their men. */
        boolean isFight() {
            return place.isPresent()
                    && Stream.of(name.toLowerCase(Locale.ROOT).split(" ")).anyMatch(FIGHTS::contains);
        }

        /** Returns when it took place, if it was short enough to date what happened in it; since when, if it has not ended. */
        Optional<Period> period() {
            if (end.isEmpty()) {
                return start.map(first -> new Period(
                        "since " + DAY.format(first) + " " + first.getYear(), start, end, Optional.of(name)));
            }
            return start.flatMap(first -> end.filter(last -> last.getYear() - first.getYear() <= LONGEST_YEARS)
                    .map(last -> new Period(words(first, last), start, end, Optional.of(name))));
        }

        private static String words(LocalDate first, LocalDate last) {
            if (first.getYear() != last.getYear()) {
                return first.getYear() + "–" + last.getYear();
            }
            if (first.equals(last)) {
                return DAY.format(first) + " " + first.getYear();
            }
            boolean year = first.getDayOfYear() == 1 && last.getMonthValue() == 12;
            return year
                    ? String.valueOf(first.getYear())
                    : DAY.format(first) + " – " + DAY.format(last) + " " + last.getYear();
        }
    }

    /**
     * An event where it is named.
     *
     * @param from first token
     * @param to token behind the last
     * @param event the event
     */
    record Hit(int from, int to, Event event) {}

    private Events(Grammar<Event> grammar, Map<String, Map<Event, Set<String>>> ofPlaces) {
        this.grammar = grammar;
        this.ofPlaces = ofPlaces;
    }

    static void addWords(DataFolder data, Lexicon.Builder builder) {
        for (Table.Row row : data.table(FILE).rows()) {
            names(row).forEach(name -> Grammar.addWords(name, builder));
        }
    }

    /** Its names, what is left of them in the name of a file, "Womens March", and those with the name in quotation marks before its noun. */
    private static Set<String> names(Table.Row row) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : row.alternatives("names")) {
            names.add(name);
            names.add(name.replace("'", ""));
            int last = name.lastIndexOf(' ') + 1;
            if (last > 0 && Character.isLowerCase(name.charAt(last))) {
                names.add("“ " + name.substring(0, last) + "” " + name.substring(last));
                names.add("\" " + name.substring(0, last) + "\" " + name.substring(last));
            }
        }
        return names;
    }

    static Events load(DataFolder data, Lexicon lexicon) {
        List<Rule<Event>> rules = new ArrayList<>();
        Map<String, Map<Event, Set<String>>> ofPlaces = new HashMap<>();
        for (Table.Row row : data.table(FILE).rows()) {
            Event event = new Event(row.required("event"), row.optional("place"), day(row, "start"), day(row, "end"));
            for (String name : names(row)) {
                rules.add(new Rule<>("event." + event.name(), name, event, row.file(), row.line()));
                event.place().ifPresent(place -> ofPlaces.computeIfAbsent(place, key -> new LinkedHashMap<>())
                        .computeIfAbsent(event, key -> new HashSet<>())
                        .addAll(List.of(name.toLowerCase(Locale.ROOT).split(" "))));
            }
        }
        return new Events(Grammar.of(lexicon, rules), ofPlaces);
    }

    /** Returns the one event that took place in {@code place} and has {@code noun} in a name of its own: the invasion of Iraq. */
    Optional<Event> onlyOne(String place, String noun) {
        List<Event> named = ofPlaces.getOrDefault(place, Map.of()).entrySet().stream()
                .filter(event -> event.getValue().contains(noun))
                .map(Map.Entry::getKey)
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private static Optional<LocalDate> day(Table.Row row, String column) {
        try {
            return row.optional(column).map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw row.complaint(column, "'" + row.cell(column) + "' is no date such as 1932-01-31");
        }
    }

    /** Returns the events {@code line} names, in order. */
    List<Hit> in(Line line) {
        int i = grammar.nextOpening(line, 0);
        if (i >= line.size()) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>();
        while (i < line.size()) {
            int next = i + 1;
            var match = grammar.longestAt(line, i, Slots.none());
            if (match.isPresent()
                    && isName(line, i, match.get().to())
                    && !isWork(line, i)
                    && !isInsideName(line, i, match.get().to())) {
                hits.add(new Hit(i, match.get().to(), match.get().rule().meaning()));
                next = match.get().to();
            }
            i = grammar.nextOpening(line, next);
        }
        return hits;
    }

    /** "In The Winter War she counts": an article with a capital inside a sentence opens the title of a work, but in a headline. */
    private static boolean isWork(Line line, int from) {
        if (line.isCapitalised(from - 2) && from > 2) {
            return false;
        }
        int before = line.isMark(from - 2, '*') || line.isMark(from - 2, '_') ? from - 3 : from - 2;
        boolean inside = line.isKind(before, Kind.WORD) && !line.isCapitalised(before)
                || line.isForm(before, "'s")
                || line.isForm(before, "in");
        return inside && line.isForm(from - 1, "the") && line.isCapitalised(from - 1);
    }

    /** "the Winter War Museum", "an anti-Winter War protest": the event is part of another name. */
    private static boolean isInsideName(Line line, int from, int to) {
        boolean against = line.isDash(from - 1) && line.isGlued(from) && Places.isAnti(line, from - 2);
        boolean protest =
                switch (line.isKind(to, Kind.WORD) ? line.textOf(to).toLowerCase(Locale.ROOT) : "") {
                    case "protest", "protests", "rally", "march", "demonstration", "moratorium" -> true;
                    default -> false;
                };
        return against || protest || line.isCapitalised(to) && line.is(to, WordClass.ORGANISATION_NOUN);
    }

    /** A name holds a capital letter, "the siege of Arden", or a year: "the winter war of the crows" is none. */
    private static boolean isName(Line line, int from, int to) {
        boolean name = false;
        for (int i = from; i < to; i++) {
            name |= line.isCapitalised(i) || line.isKind(i, Kind.NUMBER);
        }
        return name;
    }
}
