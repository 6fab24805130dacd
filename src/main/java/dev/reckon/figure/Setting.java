package dev.reckon.figure;

import dev.reckon.base.Span;
import dev.reckon.doc.Block;
import dev.reckon.doc.Document;
import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.MentionReader;
import dev.reckon.mention.Mentions;
import dev.reckon.token.Scanner;
import dev.reckon.token.Token;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a document as a whole is about, found before its sentences are read.
 *
 * @param place the place at least two fifths of its place names name, those of its title counting more
 * @param event the event its title names, or at least half of its event names
 * @param occasion what the crowds it speaks of attended, if it says so more than once: "rally"
 * @param period the time its title states
 * @param written the day it was written, if a date line says so
 * @param sentFrom the place its date line was sent from, if it is known
 * @param diary whether two headings or more are nothing but a day, so that what follows each holds then
 * @param brief whether it is so short that what its first sentences say of the time holds for all of it
 * @param usual the form in which its first sentence that names a known place does, else the one it uses most often
 * @param fuller the fuller forms by every form in which it names known places
 * @param learned the names it shows to be places, though no table lists them
 */
record Setting(
        Optional<String> place,
        Optional<Events.Event> event,
        Optional<String> occasion,
        Optional<Period> period,
        Optional<LocalDate> written,
        Optional<String> sentFrom,
        boolean diary,
        boolean brief,
        Map<String, String> usual,
        Map<String, List<String>> fuller,
        LearnedPlaces learned) {

    private static final int BLOCKS_LOOKED_AT = 200;
    private static final int LEAST_WEIGHT = 4;
    private static final int TITLE_WEIGHT = 6;
    private static final int NAME_WEIGHT = 2;

    /** A report is sent from where things happen, or from the capital of where they do. */
    private static final int DATE_LINE_WEIGHT = 4;

    private static final int LEAST_EVENTS = 3;
    private static final int SEVERAL_YEARS = 2;
    private static final int DATE_LINES = 6;

    /** In blocks: a title, a date and what the text opens with. */
    private static final int OPENING = 3;

    /** In characters: a page and a half or so. */
    private static final int LONGEST_BRIEF = 7000;

    /** In tokens. */
    private static final int LONGEST_TITLE = 16;

    /** Town, state, country. */
    private static final int DEEPEST = 4;

    /** In tokens. */
    private static final int LONGEST_DATE_LINE = 12;

    /** Returns the setting of {@code document}. */
    static Setting of(Document document, Knowledge knowledge) {
        return new Maker(knowledge).read(document);
    }

    /** Returns the form in which the document names the known {@code place} first: "U.S." for "United States". */
    String usualName(String place) {
        return usual.getOrDefault(place, place);
    }

    /** Returns whether the document names {@code place}, a place inside it or one around it. */
    boolean speaksOf(String place, Places places) {
        return usual.keySet().stream()
                .anyMatch(
                        named -> named.equals(place) || places.isWithin(named, place) || places.isWithin(place, named));
    }

    /** Returns how many known places it names. */
    int names() {
        return usual.size();
    }

    /**
     * Returns the fullest form in which the document names {@code place}: "Washington, D.C." for "Washington". A place whose label holds a
     * comma shares its short names with others and is always called by its label.
     */
    String fullName(String place) {
        String fullest = place;
        for (String form : fuller.getOrDefault(place, List.of())) {
            if (form.indexOf(',') > 0) {
                return form;
            }
            fullest = form.length() > fullest.length() ? form : fullest;
        }
        return fullest;
    }

    private static final class Maker {
        private final Knowledge knowledge;
        private final Map<String, Integer> places = new LinkedHashMap<>();
        /** The place of the date line: it counts with its country, but a place the text names comes before it. */
        private final Map<String, Integer> sent = new LinkedHashMap<>();

        private final Map<String, Map<String, Integer>> forms = new LinkedHashMap<>();
        /** The form in which the first sentence that names a place does: not a title, which is short. */
        private final Map<String, String> first = new LinkedHashMap<>();

        private final Map<String, List<String>> adjectives = new LinkedHashMap<>();
        private final Map<String, Integer> occasions = new LinkedHashMap<>();
        private final Map<String, Integer> unnamed = new LinkedHashMap<>();
        private final Map<String, Integer> gatherings = new LinkedHashMap<>();
        private final Set<String> titled = new HashSet<>();
        private boolean opensWithEvent;
        /** The world, when the first sentences that name a place name no other. */
        private Optional<String> opening = Optional.empty();

        private boolean placed;
        /** The numbers of four digits that it names. */
        private final Set<Integer> years = new HashSet<>();

        private final Map<Events.Event, Integer> events = new LinkedHashMap<>();
        private final LearnedPlaces.Reader learned = new LearnedPlaces.Reader();
        private int placeWeight;
        private int eventCount;

        Maker(Knowledge knowledge) {
            this.knowledge = knowledge;
        }

        Setting read(Document document) {
            boolean titled = document.title().isPresent();
            String title = document.title().orElseGet(() -> titleOf(document.name()));
            Line titleLine = line(title, new Span(0, title.length()));
            List<Events.Hit> named = knowledge.events().in(titleLine);
            count(titleLine, TITLE_WEIGHT);
            Map<String, Map<String, Integer>> inTitle = titled ? Map.of() : new LinkedHashMap<>(forms);
            if (!titled) {
                forms.clear();
            }
            Optional<LocalDate> written = Optional.empty();
            Optional<String> sentFrom = Optional.empty();
            int blocks = 0;
            int dayHeadings = 0;
            for (Block block : document.blocks()) {
                if (block.kind() == Block.Kind.CODE || blocks++ > BLOCKS_LOOKED_AT) {
                    continue;
                }
                Line line = line(document.text(), block.span());
                count(line, blocks == 1 && isTitle(block, document.blocks()) ? TITLE_WEIGHT : 1);
                opensWithEvent |= blocks <= OPENING && !events.isEmpty();
                if (written.isEmpty() && blocks <= DATE_LINES) {
                    written = dateLine(line).or(() -> today(line));
                }
                if (sentFrom.isEmpty() && blocks <= DATE_LINES) {
                    sentFrom = knowledge.places().sentFrom(line).map(Places.Hit::place);
                    sentFrom.ifPresent(place -> sent.merge(place, DATE_LINE_WEIGHT, Integer::sum));
                    placeWeight += sentFrom.isPresent() ? DATE_LINE_WEIGHT : 0;
                }
                dayHeadings += block.kind() == Block.Kind.HEADING && isDay(line) ? 1 : 0;
            }
            inTitle.forEach(this::favour);
            favourWhole();
            Optional<Events.Event> event =
                    named.stream().map(Events.Hit::event).findFirst().or(this::mainEvent);
            return new Setting(
                    titlePlace(titleLine).or(this::place),
                    event,
                    occasion(),
                    period(titleLine, titled),
                    written,
                    sentFrom,
                    dayHeadings > 1,
                    document.text().length() <= LONGEST_BRIEF,
                    usualForms(),
                    longForms(),
                    learned.learned());
        }

        /** The first heading is the title when no other stands as high. */
        private static boolean isTitle(Block block, List<Block> blocks) {
            return block.kind() == Block.Kind.HEADING
                    && blocks.stream()
                            .noneMatch(other -> other.kind() == Block.Kind.HEADING
                                    && other.level() <= block.level()
                                    && other.span().start() > block.span().start());
        }

        /** "famine-china.md": a file is named after what it is about, and a name without capitals still names places. */
        private static String titleOf(String name) {
            String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
            int dot = file.lastIndexOf('.');
            StringBuilder title = new StringBuilder(file.length());
            boolean opens = true;
            for (char c : (dot > 0 ? file.substring(0, dot) : file).toCharArray()) {
                boolean letter = Character.isLetterOrDigit(c);
                title.append(letter ? opens ? Character.toUpperCase(c) : c : ' ');
                opens = !letter;
            }
            return title.toString();
        }

        private Line line(CharSequence text, Span span) {
            List<Token> tokens = Scanner.tokensIn(text, span);
            return Line.of(text, tokens, knowledge.lexicon());
        }

        private void count(Line line, int weight) {
            for (int i = 0; i < line.size(); i++) {
                if (line.isYearLong(i) && line.textOf(i).chars().allMatch(Character::isDigit)) {
                    years.add(Integer.valueOf(line.textOf(i)));
                }
            }
            List<Places.Hit> hits = knowledge.places().in(line);
            learned.read(line, hits);
            for (Places.Hit hit : hits) {
                if (weight == TITLE_WEIGHT) {
                    titled.add(hit.place());
                }
                int worth = Places.isOfHistory(line, hit) ? 0 : weight * (hit.byPeople() ? 1 : NAME_WEIGHT);
                places.merge(hit.place(), worth, Integer::sum);
                placeWeight += worth;
                if (!hit.byPeople() || hit.isWorld()) {
                    formsOf(hit.place()).merge(hit.words(line), 1, Integer::sum);
                    if (isSentence(line)) {
                        first.putIfAbsent(hit.place(), hit.words(line));
                    }
                } else {
                    adjectives
                            .computeIfAbsent(hit.place(), key -> new ArrayList<>())
                            .add(hit.words(line));
                }
            }
            if (!placed && weight != TITLE_WEIGHT && !hits.isEmpty()) {
                placed = true;
                opening = hits.stream().allMatch(Places.Hit::isWorld)
                        ? Optional.of(hits.get(0).place())
                        : Optional.empty();
            }
            for (Places.Hit hit : knowledge.places().ofBodiesIn(line)) {
                places.merge(hit.place(), 1, Integer::sum);
                placeWeight++;
                formsOf(hit.place()).putIfAbsent(hit.words(line), 1);
            }
            for (Events.Hit hit : knowledge.events().in(line)) {
                events.merge(hit.event(), 1, Integer::sum);
                eventCount++;
            }
            for (int i = 1; i < line.size(); i++) {
                if (line.is(i, WordClass.EVENT_NOUN) && line.isForm(i - 1, "the") && !line.isCapitalised(i)) {
                    (events.isEmpty() ? unnamed : occasions).merge(line.word(i).form(), 1, Integer::sum);
                }
                if (line.word(i).id() != 0
                        && knowledge.acts().doneAt(line.word(i)).isPresent()
                        && !isVerbOrMonth(line, i)) {
                    gatherings.merge(line.word(i).form(), 1, Integer::sum);
                }
            }
        }

        /** A title is short and closes without a stop. */
        private static boolean isSentence(Line line) {
            int last = line.size() - 1;
            return line.size() > LONGEST_TITLE
                    || line.isMark(last, '.')
                    || line.isMark(last, '?')
                    || line.isMark(last, '!')
                    || QuoteMarks.closes(line, last);
        }

        private Map<String, Integer> formsOf(String place) {
            return forms.computeIfAbsent(place, key -> new LinkedHashMap<>());
        }

        /** "Soviet" speaks for "Soviet Union" and against "USSR". */
        private void favourWhole() {
            adjectives.forEach((place, words) -> words.forEach(word -> countForms(place, form -> holds(form, word))));
        }

        /** The name of a file writes no name as the text does, "uk-jobless", but says which form of the text it means. */
        private void favour(String place, Map<String, Integer> named) {
            countForms(place, form -> named.keySet().stream().anyMatch(form::equalsIgnoreCase));
        }

        /** Returns whether an adjective of the text speaks for one form of {@code place}. */
        private boolean isFavoured(String place) {
            return adjectives.getOrDefault(place, List.of()).stream()
                    .anyMatch(word -> forms.getOrDefault(place, Map.of()).keySet().stream()
                            .anyMatch(form -> holds(form, word)));
        }

        /** Counts those forms of {@code place} once more that {@code also} holds of. */
        private void countForms(String place, Predicate<String> also) {
            Map<String, Integer> counts = forms.get(place);
            if (counts != null) {
                counts.replaceAll((form, count) -> also.test(form) ? count + 1 : count);
            }
        }

        /** The one place the title names, if the text goes on to speak of it. */
        private Optional<String> titlePlace(Line title) {
            List<String> named = knowledge.places().in(title).stream()
                    .filter(hit -> !hit.byPeople())
                    .map(Places.Hit::place)
                    .distinct()
                    .toList();
            return named.size() == 1 && withParts().getOrDefault(named.get(0), 0) > TITLE_WEIGHT * NAME_WEIGHT
                    ? Optional.of(named.get(0))
                    : Optional.empty();
        }

        /** The place named most often of those that, with their parts, make up two fifths of the weight. */
        private Optional<String> mainPlace() {
            Map<String, Integer> whole = withParts();
            return whole.entrySet().stream()
                    .filter(entry -> placeWeight >= LEAST_WEIGHT && entry.getValue() * 5 >= placeWeight * 2)
                    .filter(entry -> entry.getValue() * 5 >= placeWeight * fifths(entry.getKey()))
                    .map(Map.Entry::getKey)
                    .max(Comparator.comparing((String place) -> places.getOrDefault(place, 0))
                            .thenComparing(place -> (places.containsKey(place) ? whole : sent).getOrDefault(place, 0)));
        }

        /** The main place; a text that opens with the world goes on to be of it, though it names a continent more often. */
        private Optional<String> place() {
            Optional<String> main = mainPlace();
            boolean land =
                    main.filter(place -> !knowledge.places().isContinent(place)).isPresent();
            return opening.filter(first -> !land).or(() -> main).or(this::world);
        }

        /** "The world burned 40 barrels ... global demand": it is spoken of more often than any land, by name too. */
        private Optional<String> world() {
            return places.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .filter(most -> Character.isLowerCase(most.charAt(0)))
                    .filter(most -> forms.getOrDefault(most, Map.of()).values().stream()
                                    .mapToInt(Integer::intValue)
                                    .sum()
                            >= LEAST_EVENTS);
        }

        /** Three fifths where only its people are named, and not in the title: they move about. */
        private int fifths(String place) {
            return titled.contains(place)
                            || forms.keySet().stream()
                                    .anyMatch(named -> named.equals(place)
                                            || knowledge.places().isWithin(named, place))
                    ? 2
                    : 3;
        }

        /** A text on towns of one country is about that country. */
        private Map<String, Integer> withParts() {
            Map<String, Integer> weights = new LinkedHashMap<>();
            places.forEach((place, weight) -> addWithWhole(place, weight, weights));
            sent.forEach((place, weight) -> addWithWhole(place, weight, weights));
            return weights;
        }

        /** "to march", "they protest", "in March". */
        private static boolean isVerbOrMonth(Line line, int i) {
            boolean month = line.is(i, WordClass.MONTH)
                    && (line.is(i - 1, WordClass.PREPOSITION) || line.isKind(i + 1, Token.Kind.NUMBER));
            return month || line.is(i - 1, WordClass.PRONOUN) || line.isForm(i - 1, "to");
        }

        private Optional<String> occasion() {
            return gatherings.entrySet().stream()
                    .filter(entry -> entry.getValue() > 1)
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey);
        }

        private void addWithWhole(String place, int weight, Map<String, Integer> weights) {
            Optional<String> at = Optional.of(place);
            for (int depth = 0; at.isPresent() && depth < DEEPEST; depth++) {
                weights.merge(at.get(), weight, Integer::sum);
                at = knowledge.places().larger(at.get());
            }
        }

        private Optional<Events.Event> mainEvent() {
            return events.entrySet().stream()
                    .filter(entry -> entry.getValue() >= LEAST_EVENTS || !isOfOtherYears(entry.getKey()))
                    .filter(entry -> entry.getValue() + again(entry.getKey()) >= LEAST_EVENTS
                            && entry.getValue() * 2 >= eventCount)
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey);
        }

        /** Returns whether the text names years, and none of them is one of {@code event}: it goes on to speak of another. */
        private boolean isOfOtherYears(Events.Event event) {
            return years.size() >= SEVERAL_YEARS
                    && event.start()
                            .filter(first -> years.stream()
                                    .noneMatch(year -> year >= first.getYear()
                                            && year
                                                    <= event.end()
                                                            .orElse(LocalDate.MAX)
                                                            .getYear()))
                            .isPresent();
        }

        /**
         * How often the text that opens with the one event it names goes on to speak of it by its noun alone: "the siege". A noun spoken of
         * before it means another.
         */
        private int again(Events.Event event) {
            String name = event.name().toLowerCase(Locale.ROOT);
            return events.size() > 1 || !opensWithEvent
                    ? 0
                    : Stream.of(name.split(" "))
                            .filter(word -> !unnamed.containsKey(word))
                            .mapToInt(word -> occasions.getOrDefault(word, 0))
                            .sum();
        }

        private Map<String, String> usualForms() {
            Map<String, String> usual = new LinkedHashMap<>();
            forms.forEach((place, counts) -> counts.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .ifPresent(most -> usual.put(
                            place, isFavoured(place) ? most.getKey() : first.getOrDefault(place, most.getKey()))));
            return usual;
        }

        /** Nothing but one day: "19 July 2020". */
        private boolean isDay(Line line) {
            return line.size() > 0
                    && line.size() <= LONGEST_DATE_LINE
                    && MentionReader.read(knowledge.numbers(), line, false).times().stream()
                            .anyMatch(time -> time.dated()
                                    && Passage.isAlone(line, time.from(), time.to())
                                    && time.start().equals(time.end()));
        }

        /** The time of the title; in a file's name, where "march" may be a month or not, a year only. */
        private Optional<Period> period(Line title, boolean titled) {
            Mentions mentions = MentionReader.read(knowledge.numbers(), title, false);
            return TimeFinder.in(knowledge.times(), mentions, List.of(), List.of()).stream()
                    .filter(time -> !isDay(title))
                    .filter(time -> time.dated() && (titled || !title.is(time.from(), WordClass.MONTH)))
                    .map(TimePhrase::period)
                    .filter(period -> period.end().isPresent())
                    .findFirst();
        }

        /** A short line that holds a full date ("9 January 2015", "Published: ...") says when the text was written. */
        private Optional<LocalDate> dateLine(Line line) {
            int end = line.size() > LONGEST_DATE_LINE ? DateLine.end(line) : line.size();
            if (end == 0) {
                return Optional.empty();
            }
            Mentions mentions = MentionReader.read(knowledge.numbers(), line, false);
            return mentions.times().stream()
                    .filter(time ->
                            time.dated() && time.to() <= end && time.start().equals(time.end()))
                    .map(time -> time.start())
                    .findFirst();
        }

        /** "Today (2 December 2016) ...": the text says itself when it was written. */
        private Optional<LocalDate> today(Line line) {
            int end = Math.min(line.size(), LONGEST_DATE_LINE);
            boolean speaks = IntStream.range(0, end).anyMatch(i -> line.isForm(i, "today"));
            return speaks
                    ? MentionReader.read(knowledge.numbers(), line, false).times().stream()
                            .filter(time -> time.dated() && time.start().equals(time.end()))
                            .filter(time -> line.isForm(
                                    line.isKind(time.from() - 1, Token.Kind.MARK) ? time.from() - 2 : time.from() - 1,
                                    "today"))
                            .map(time -> time.start())
                            .findFirst()
                    : Optional.empty();
        }

        /** Whole words only: "USA" is no fuller form of "US". */
        private static boolean holds(String longer, String form) {
            int at = longer.indexOf(form);
            int end = at + form.length();
            return at >= 0
                    && (at == 0 || !Character.isLetterOrDigit(longer.charAt(at - 1)))
                    && (end == longer.length() || !Character.isLetterOrDigit(longer.charAt(end)));
        }

        /** Every form by every shorter form of the same place whose words it holds. */
        private Map<String, List<String>> longForms() {
            Map<String, List<String>> out = new LinkedHashMap<>();
            forms.forEach((place, ofPlace) -> {
                for (String form : ofPlace.keySet()) {
                    List<String> longer = new ArrayList<>();
                    if (place.indexOf(',') > 0 && !form.equals(place)) {
                        longer.add(place);
                    }
                    for (String other : new TreeSet<>(ofPlace.keySet())) {
                        if (other.length() > form.length() && holds(other, form)) {
                            longer.add(other);
                        }
                    }
                    if (!longer.isEmpty()) {
                        out.put(form, longer);
                    }
                }
            });
            return out;
        }
    }
}
