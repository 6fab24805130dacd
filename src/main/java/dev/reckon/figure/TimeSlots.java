package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Kind;
import dev.reckon.mention.Mention;
import dev.reckon.mention.Mentions;
import dev.reckon.mention.Nouns;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** What may stand in the slots of the templates for times: a time, a unit, a length of time, an event, an age, a name. */
final class TimeSlots {

    /** A length of time of more units is no number of months or years on a calendar. */
    private static final BigDecimal MOST_UNITS = BigDecimal.valueOf(1000);

    private static final int LONGEST_EVENT = 5;
    private static final int LONGEST_OWNER = 4;

    private final Line line;
    private final List<Mention> mentions;
    private final List<Places.Hit> places;
    private final List<Events.Hit> events;
    /** Asked at every token, several times over; few tokens start a span. */
    private final BitSet mayStartSpan = new BitSet();

    TimeSlots(Mentions mentions, List<Places.Hit> places, List<Events.Hit> events) {
        this.line = mentions.line();
        this.mentions = mentions.mentions();
        this.places = places;
        this.events = events;
        this.mentions.forEach(mention -> mayStartSpan.set(mention.from()));
        for (int i = 0; i < line.size(); i++) {
            if (isVagueNumber(i)) {
                mayStartSpan.set(i);
            }
        }
    }

    /** "that half a million had come": an amount, no part of a year. */
    private boolean isHalfOf(int i) {
        return line.isForm(i, "half") && (line.is(i + 1, WordClass.ARTICLE) || line.isForm(i + 1, "of"));
    }

    private boolean isVagueNumber(int i) {
        return line.isForm(i, "few") || line.isForm(i, "several");
    }

    /** Returns the one of {@code found} that starts at token {@code i}. */
    static Optional<TimePhrase> startingAt(int i, List<TimePhrase> found) {
        for (TimePhrase time : found) {
            if (time.from() == i) {
                return Optional.of(time);
            }
        }
        return Optional.empty();
    }

    /** Returns the tokens at which what fits one of {@code names} may start; times, which are still being found, aside. */
    BitSet mayStart(List<String> names) {
        BitSet starts = new BitSet(line.size());
        for (String name : names) {
            switch (name) {
                case "TIME" -> {}
                case "SPAN" -> starts.or(mayStartSpan);
                case "UNIT" -> addAll(WordClass.TIME_UNIT, starts);
                case "WEEKDAY" -> addAll(WordClass.WEEKDAY, starts);
                default -> starts.set(0, line.size());
            }
        }
        return starts;
    }

    private void addAll(WordClass wordClass, BitSet tokens) {
        for (int i = 0; i < line.size(); i++) {
            if (line.is(i, wordClass)) {
                tokens.set(i);
            }
        }
    }

    /** Returns the token behind what fits {@code slot} at token {@code at}, with the times {@code found} so far; -1 when nothing does. */
    int end(String slot, int at, List<TimePhrase> found) {
        return switch (slot) {
            case "TIME" -> timeEnd(at, found);
            case "UNIT" -> line.is(at, WordClass.TIME_UNIT) && !isHalfOf(at) ? at + 1 : -1;
            case "SPAN" -> mayStartSpan.get(at) ? spanEnd(at) : -1;
            case "WEEKDAY" -> line.is(at, WordClass.WEEKDAY) && line.isCapitalised(at) ? at + 1 : -1;
            case "EVENT" -> eventEnd(at);
            case "ERA" -> phraseEnd(at, WordClass.ERA_NOUN);
            case "NAME" -> nameEnd(at);
            case "OWNER" -> ownerEnd(at);
            default -> -1;
        };
    }

    private static int timeEnd(int at, List<TimePhrase> found) {
        for (TimePhrase time : found) {
            if (time.from() == at) {
                return time.sort() == TimePhrase.Sort.BACK ? -1 : time.to();
            }
        }
        return -1;
    }

    /** Returns the whole number that the length of time at token {@code at} opens with, 0 when it is vague: 6 of "six weeks". */
    int numberAt(int at) {
        return mentions.stream()
                .filter(mention -> mention.from() == at)
                .flatMap(mention -> mention.best().stream())
                .filter(number -> number.stripTrailingZeros().scale() <= 0 && number.compareTo(MOST_UNITS) < 0)
                .mapToInt(BigDecimal::intValue)
                .findFirst()
                .orElse(0);
    }

    /** "six weeks", "few years". */
    private int spanEnd(int at) {
        if (isVagueNumber(at) && line.is(at + 1, WordClass.TIME_UNIT)) {
            return at + 2;
        }
        for (Mention mention : mentions) {
            if (mention.from() == at && mention.kind() == Kind.DURATION) {
                return mention.to();
            }
            if (mention.from() == at && line.is(mention.to(), WordClass.TIME_UNIT)) {
                return mention.to() + 1;
            }
        }
        return -1;
    }

    private int eventEnd(int at) {
        Optional<Events.Hit> known =
                events.stream().filter(hit -> hit.from() == at).findFirst();
        return known.map(Events.Hit::to)
                .orElseGet(() -> Math.max(phraseEnd(at, WordClass.EVENT_NOUN), phraseEnd(at, WordClass.ERA_NOUN)));
    }

    /** The end of a noun phrase whose head is a {@code head}; an age needs a word that says which. */
    private int phraseEnd(int at, WordClass head) {
        if (line.is(at, WordClass.DETERMINER)) {
            return -1;
        }
        for (int i = at; i < line.size() && i < at + LONGEST_EVENT; i++) {
            if (!isPossessive(i) && !Nouns.mayModify(line, i) || head == WordClass.ERA_NOUN && measuresTime(i)) {
                return -1;
            }
            if (i == at && line.is(i, WordClass.MONTH) && line.isCapitalised(i)) {
                return -1;
            }
            boolean ends = !Nouns.mayModify(line, i + 1) || line.is(i, head) && !line.is(i + 1, head);
            if (line.is(i, head) && !isPaper(i) && ends && (head == WordClass.EVENT_NOUN || i > at)) {
                return i + 1;
            }
        }
        return -1;
    }

    /** "the last ten years", "the May-June period": a length of time up to now and months are no age. */
    private boolean measuresTime(int i) {
        return line.isForm(i, "last") || line.isForm(i, "past") || line.is(i, WordClass.MONTH) && line.isCapitalised(i);
    }

    /** "the Arden Times": no age but a newspaper. */
    private boolean isPaper(int i) {
        return line.isForm(i, "times") && line.isCapitalised(i);
    }

    /** "Saddam Hussein's", "the king's", "his": whose deed or fate dates something. */
    private int ownerEnd(int at) {
        if (line.isForm(at, "his") || line.isForm(at, "her") || line.isForm(at, "its") || line.isForm(at, "their")) {
            return at + 1;
        }
        int to = line.is(at, WordClass.ARTICLE) ? at + 1 : at;
        while (to < at + LONGEST_OWNER && Nouns.mayModify(line, to) && !isPossessive(to)) {
            to++;
        }
        return to > at && isPossessive(to) ? to + 1 : -1;
    }

    private boolean isPossessive(int i) {
        return line.isForm(i, "'s");
    }

    private int nameEnd(int at) {
        int to = at;
        while (to < at + 2
                && line.isCapitalised(to)
                && !line.is(to, WordClass.MONTH)
                && !line.is(to, WordClass.ORGANISATION_NOUN)
                && !isPlace(to)) {
            to++;
        }
        return to > at ? to : -1;
    }

    private boolean isPlace(int i) {
        return places.stream().anyMatch(hit -> hit.from() <= i && i < hit.to());
    }
}
