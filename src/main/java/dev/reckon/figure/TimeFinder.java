package dev.reckon.figure;

import dev.reckon.grammar.Grammar;
import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Mentions;
import dev.reckon.mention.TimeExpression;
import dev.reckon.token.Token;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the times of a sentence: the dates read with its numbers, the days joined to them ("13–14 June 1941"), the words that
 * narrow or widen them, and the times that words alone name.
 */
final class TimeFinder {

    /** "by | the end of | the first half of | 1940": how deep words nest around a date. */
    private static final int DEEPEST = 3;

    /** In tokens: "since the invasion of the hill country by its neighbours began | in". */
    private static final int LONGEST_START = 12;

    private final TimeWords words;
    private final Line line;
    private final TimeSlots slots;
    /** The tokens at which a template may open with a slot that holds no time: few, and asked for at every token. */
    private final BitSet slotsOpen;

    private final List<Events.Hit> events;

    private TimeFinder(TimeWords words, Mentions mentions, List<Places.Hit> places, List<Events.Hit> events) {
        this.words = words;
        this.line = mentions.line();
        this.slots = new TimeSlots(mentions, places, events);
        this.slotsOpen = slots.mayStart(words.openingSlots());
        this.events = events;
    }

    /** Returns the times that {@code mentions}' line names, in order, not overlapping. */
    static List<TimePhrase> in(TimeWords words, Mentions mentions, List<Places.Hit> places, List<Events.Hit> events) {
        if (mentions.times().isEmpty()
                && mentions.mentions().isEmpty()
                && !words.mayName(mentions.line(), !events.isEmpty())) {
            return List.of();
        }
        TimeFinder finder = new TimeFinder(words, mentions, places, events);
        List<TimePhrase> found = finder.dates(mentions.times());
        for (int depth = 0; depth < DEEPEST; depth++) {
            List<TimePhrase> wider = finder.widened(found);
            if (wider.equals(found)) {
                break;
            }
            found = wider;
        }
        return List.copyOf(finder.line.holds(WordClass.COMPARISON) ? finder.withStarts(found) : found);
    }

    // ---- what is told of the start of a time

    /** "since the outbreak of the revolt in March 1951", "since the mill was built in 1951": all of it names one time. */
    private List<TimePhrase> withStarts(List<TimePhrase> found) {
        List<TimePhrase> out = new ArrayList<>();
        for (TimePhrase time : found) {
            int since = startOf(time);
            if (since >= 0) {
                out.removeIf(inner -> inner.from() >= since);
                out.add(since(since, time));
            } else {
                out.add(time);
            }
        }
        return out;
    }

    /** Returns the token "since" that opens the words which end with the date {@code time}; -1 when there is none. */
    private int startOf(TimePhrase time) {
        boolean date = time.sort() == TimePhrase.Sort.DATED || time.sort() == TimePhrase.Sort.YEARLESS;
        boolean joined = line.isForm(time.from() - 1, "in") || line.isForm(time.from() - 1, "on");
        if (!date || !joined) {
            return -1;
        }
        int first = Math.max(0, time.from() - LONGEST_START);
        for (int i = time.from() - 2; i >= first; i--) {
            if (line.isForm(i, "since")) {
                return i < time.from() - 2 ? i : -1;
            }
            boolean dash = line.isDash(i) && line.isGlued(i);
            if (line.isKind(i, Token.Kind.MARK) && !dash || line.isKind(i, Token.Kind.NUMBER)) {
                return -1;
            }
        }
        return -1;
    }

    private TimePhrase since(int from, TimePhrase time) {
        String text = line.textOf(from, time.to());
        return new TimePhrase(
                from,
                time.to(),
                time.sort(),
                TimeEffect.SINCE.of(text, time.period()),
                time.reckoning().map(how -> how.with(TimeEffect.SINCE::of)));
    }

    // ---- dates

    private List<TimePhrase> dates(List<TimeExpression> times) {
        List<TimePhrase> out = new ArrayList<>();
        for (TimeExpression time : times) {
            TimePhrase phrase = TimePhrase.of(time, line.textOf(time.from(), time.to()));
            Optional<TimePhrase> last = out.isEmpty() ? Optional.empty() : Optional.of(out.get(out.size() - 1));
            Optional<TimePhrase> joined = last.flatMap(before -> joined(before, phrase));
            if (joined.isPresent()) {
                out.set(out.size() - 1, joined.get());
            } else {
                out.add(withFirstDay(phrase));
            }
        }
        return out;
    }

    /** "June 13" and "1941" in "June 13–14, 1941"; "July" and "August 1959" in "July/August 1959". */
    private Optional<TimePhrase> joined(TimePhrase before, TimePhrase phrase) {
        if (before.sort() == TimePhrase.Sort.YEARLESS && phrase.sort() == TimePhrase.Sort.YEARLESS) {
            return neighbours(before, phrase);
        }
        if (before.sort() != TimePhrase.Sort.YEARLESS || !phrase.dated()) {
            return Optional.empty();
        }
        int at = before.to();
        boolean days = line.isDash(at) && isDay(at + 1);
        int comma = line.isMark(at + 2, ',') ? at + 3 : at + 2;
        boolean ranged = days && comma == phrase.from();
        if (!ranged && !isPaired(before, phrase)) {
            return Optional.empty();
        }
        String text = line.textOf(before.from(), phrase.to());
        return Optional.of(new TimePhrase(
                before.from(), phrase.to(), phrase.sort(), days(text, before, phrase), Optional.empty()));
    }

    private boolean isPaired(TimePhrase before, TimePhrase phrase) {
        int at = before.to();
        return at + 1 == phrase.from()
                && line.is(before.from(), WordClass.MONTH)
                && line.is(phrase.from(), WordClass.MONTH)
                && (line.isMark(at, '/') || line.isForm(at, "and") || line.isForm(at, "or"));
    }

    /** "In May and June", no year beside either: two months in a row are one stretch. */
    private Optional<TimePhrase> neighbours(TimePhrase before, TimePhrase phrase) {
        boolean whole = before.to() == before.from() + 1 && phrase.to() == phrase.from() + 1;
        int step = monthOf(phrase.from()) - monthOf(before.from());
        // "in October and September"
        Optional<TimePhrase.Reckoning> earlier = step < 0 ? phrase.reckoning() : before.reckoning();
        Optional<TimePhrase.Reckoning> later = step < 0 ? before.reckoning() : phrase.reckoning();
        return earlier.flatMap(first -> later.flatMap(last -> TimePhrase.Yearless.spanning(first, last)))
                .filter(span -> whole && Math.abs(step) == 1 && isPaired(before, phrase))
                .map(span -> new TimePhrase(
                        before.from(),
                        phrase.to(),
                        TimePhrase.Sort.YEARLESS,
                        new Period(line.textOf(before.from(), phrase.to()), Optional.empty(), Optional.empty()),
                        Optional.of(span)));
    }

    /** The days of "June 13–14, 1941" are read from its month and its two days; of two months from the first one. */
    private Period days(String text, TimePhrase before, TimePhrase phrase) {
        Period inner = phrase.period();
        int month = monthOf(before.from());
        Optional<LocalDate> start = inner.start()
                .filter(first -> month > 0)
                .flatMap(first -> day(first.getYear(), month, Math.max(1, number(before.to() - 1))));
        Optional<LocalDate> end = line.is(phrase.from(), WordClass.MONTH)
                ? inner.end()
                : start.flatMap(first -> day(first.getYear(), month, number(before.to() + 1)));
        boolean turned = start.flatMap(first -> end.filter(first::isAfter)).isPresent();
        if (turned) {
            // "in October and September 1941"
            Optional<LocalDate> last = start.map(first -> first.plusMonths(1).minusDays(1));
            return new Period(text, inner.start(), last);
        }
        return new Period(text, start.or(inner::start), end.or(inner::end));
    }

    /** "13–14 June 1941", "from 13 to 14 June 1941": the number before the dash belongs to the date. */
    private TimePhrase withFirstDay(TimePhrase phrase) {
        int first = phrase.from() - 2;
        boolean day = isDay(first)
                && (line.isDash(first + 1) || joinsDays(first))
                && isDay(phrase.from())
                && phrase.period().start().equals(phrase.period().end());
        if (!day) {
            return phrase;
        }
        if (phrase.sort() == TimePhrase.Sort.YEARLESS) {
            return withFirstDay(first, phrase);
        }
        Period inner = phrase.period();
        Optional<LocalDate> start = inner.start()
                .flatMap(last -> day(last.getYear(), last.getMonthValue(), number(first)))
                .filter(from -> inner.end().filter(from::isBefore).isPresent());
        Period period = new Period(line.textOf(first, phrase.to()), start.or(inner::start), inner.end());
        return new TimePhrase(first, phrase.to(), phrase.sort(), period, Optional.empty());
    }

    private boolean joinsDays(int first) {
        boolean opens =
                line.isForm(first - 1, "on") || line.isForm(first - 1, "from") || line.isForm(first - 1, "between");
        return opens
                && (line.isForm(first + 1, "and") || line.isForm(first + 1, "to"))
                && number(first) < number(first + 2);
    }

    private TimePhrase withFirstDay(int first, TimePhrase phrase) {
        String text = line.textOf(first, phrase.to());
        return phrase.reckoning()
                .flatMap(last -> TimePhrase.Yearless.from(number(first), last))
                .map(days -> new TimePhrase(
                        first,
                        phrase.to(),
                        phrase.sort(),
                        new Period(text, Optional.empty(), Optional.empty()),
                        Optional.of(days)))
                .orElse(phrase);
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private boolean isDay(int i) {
        int number = number(i);
        return number >= 1 && number <= 31;
    }

    /** Returns the whole number of one or two digits that token {@code i} is, 0 when it is none. */
    private int number(int i) {
        if (!line.isKind(i, dev.reckon.token.Token.Kind.NUMBER) || line.token(i).length() > 2) {
            return 0;
        }
        int value = 0;
        for (char c : line.textOf(i).toCharArray()) {
            value = c >= '0' && c <= '9' ? value * 10 + c - '0' : 100;
        }
        return value > 99 ? 0 : value;
    }

    private int monthOf(int i) {
        for (int k = i; k <= i + 2; k++) {
            if (line.is(k, WordClass.MONTH)) {
                return "janfebmaraprmayjunjulaugsepoctnovdec"
                                        .indexOf(line.word(k).form().substring(0, 3))
                                / 3
                        + 1;
            }
        }
        return 0;
    }

    // ---- words

    private List<TimePhrase> widened(List<TimePhrase> found) {
        List<TimePhrase> out = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < line.size(); ) {
            while (next < found.size() && found.get(next).from() < i) {
                next++;
            }
            Optional<TimePhrase> own = next < found.size() && found.get(next).from() == i
                    ? Optional.of(found.get(next))
                    : Optional.empty();
            boolean opens =
                    own.isPresent() || slotsOpen.get(i) || words.grammar().mayOpenWithWord(line, i);
            if (!opens) {
                i++;
                continue;
            }
            Optional<TimePhrase> wider = phraseAt(i, found);
            boolean taken = wider.isPresent()
                    && !isCutShort(wider.get(), found)
                    && (own.isEmpty() || wider.get().to() > own.get().to());
            Optional<TimePhrase> phrase = taken ? wider : own;
            if (phrase.isPresent()) {
                out.add(phrase.get());
            }
            i = phrase.isPresent() ? phrase.get().to() : i + 1;
        }
        return out;
    }

    /** "in the year" of "in the year to March 1948": one that starts a word later and ends later says more. */
    private boolean isCutShort(TimePhrase time, List<TimePhrase> found) {
        boolean known = found.stream()
                .anyMatch(later -> later.from() > time.from() && later.from() < time.to() && later.to() > time.to());
        return known
                || phraseAt(time.from() + 1, found)
                        .filter(later -> later.to() > time.to())
                        .isPresent();
    }

    private Optional<TimePhrase> phraseAt(int i, List<TimePhrase> found) {
        Optional<Grammar.Match<TimeWords.Meaning>> match =
                words.grammar().longestAt(line, i, (slot, at) -> slots.end(slot, at, found));
        return match.isPresent() ? phrase(match.get(), found) : Optional.empty();
    }

    private Optional<TimePhrase> phrase(Grammar.Match<TimeWords.Meaning> match, List<TimePhrase> found) {
        TimeWords.Meaning meaning = match.rule().meaning();
        String text = wordsOf(match);
        if (match.slots().containsKey("first")) {
            return span(match, text, found);
        }
        if (meaning.sort().isEmpty()) {
            Grammar.Range inner = match.slots().get("TIME");
            TimeEffect.Change change = changeBy(match);
            return inner == null
                    ? Optional.empty()
                    : TimeSlots.startingAt(inner.from(), found)
                            .map(time -> new TimePhrase(
                                    match.from(),
                                    match.to(),
                                    time.sort(),
                                    change.of(text, time.period()),
                                    time.reckoning().map(how -> how.with(change))));
        }
        Grammar.Range dated = match.slots().get("TIME");
        boolean year = dated != null
                && dated.to() == dated.from() + 1
                && meaning.sort().filter(TimePhrase.Sort.SPOKEN::equals).isPresent()
                && TimeSlots.startingAt(dated.from(), found)
                        .filter(TimePhrase::dated)
                        .isPresent();
        if (year) {
            // "this 2005 storm"
            return Optional.empty();
        }
        Optional<TimePhrase> now = now(match);
        if (now.isPresent()) {
            return now;
        }
        Grammar.Range unit = match.slots().get("UNIT");
        int noun = unit == null ? match.to() - 1 : unit.from();
        boolean ofUnit = line.is(noun, WordClass.TIME_UNIT) && (unit != null || !line.endsWith(noun, "s"));
        Optional<TimePhrase.Reckoning> shift = weekday(match)
                .or(() -> inWay(match))
                .or(() -> meaning.units()
                        .map(by -> new TimePhrase.Shift(ofUnit ? singular(noun) : anyUnit(meaning), by)));
        Period period = eventIn(match)
                .map(event -> new Period(
                        text, event.start(), event.end(), event.period().map(Period::text)))
                .orElse(new Period(text, Optional.empty(), Optional.empty()));
        return Optional.of(
                new TimePhrase(match.from(), match.to(), meaning.sort().get(), period, shift));
    }

    /** "the three months to May": as many months as the number says, up to its end. */
    private TimeEffect.Change changeBy(Grammar.Match<TimeWords.Meaning> match) {
        TimeEffect effect = match.rule().meaning().effect();
        return lengthIn(match)
                .filter(length -> length.months() + length.days() > 0)
                .map(length -> switch (effect) {
                    case SPAN_TO -> TimeEffect.spanTo(length.months(), length.days());
                    case FIRST_OF -> TimeEffect.firstOf(length.months(), length.days());
                    case LAST_OF -> TimeEffect.lastOf(length.months(), length.days());
                    default -> (TimeEffect.Change) effect::of;
                })
                .orElse(effect::of);
    }

    /** So many units of the calendar. */
    private record Length(String unit, int many) {

        int months() {
            return many
                    * switch (unit) {
                        case "month" -> 1;
                        case "quarter" -> 3;
                        case "half" -> 6;
                        case "year" -> 12;
                        case "decade" -> 120;
                        default -> 0;
                    };
        }

        int days() {
            return many
                    * switch (unit) {
                        case "week" -> 7;
                        case "day" -> 1;
                        default -> 0;
                    };
        }
    }

    /** "the past | six weeks", "last | month": one where no number stands before the unit. */
    private Optional<Length> lengthIn(Grammar.Match<TimeWords.Meaning> match) {
        Grammar.Range span = match.slots().get("SPAN");
        Grammar.Range length = span != null ? span : match.slots().get("UNIT");
        int many = span != null ? slots.numberAt(span.from()) : 1;
        return length == null || many <= 0
                ? Optional.empty()
                : Optional.of(new Length(singular(length.to() - 1), many));
    }

    /** "The past six weeks", "two years ago", "three months later", "the third quarter". */
    private Optional<TimePhrase.Reckoning> inWay(Grammar.Match<TimeWords.Meaning> match) {
        String way = match.rule().meaning().way();
        if (way.equals("part")) {
            return partOfYear(match);
        }
        return lengthIn(match).flatMap(length -> inWay(match, way, length));
    }

    private Optional<TimePhrase.Reckoning> inWay(Grammar.Match<TimeWords.Meaning> match, String way, Length length) {
        int many = length.many();
        return switch (way) {
            case "past" -> Optional.of(new TimePhrase.Stretch(length.unit(), many));
            case "shift" -> Optional.of(shifted(length.unit(), isBackward(match.to() - 1) ? -many : many));
            case "since" ->
                Optional.of(new TimePhrase.FromEvent(
                        length.unit(), many, line.isForm(match.from(), "the") || line.isForm(match.from() - 1, "in")));
            case "of" -> Optional.of(new TimePhrase.Shift("year", 0).with(partBy(match, length)));
            default -> Optional.empty();
        };
    }

    /** "A decade ago" is a year as far back. */
    private static TimePhrase.Reckoning shifted(String unit, int by) {
        return unit.equals("decade") ? new TimePhrase.Shift("year", 10 * by) : new TimePhrase.Shift(unit, by);
    }

    /** "the first three months of the year", "the last quarter of the year". */
    private TimeEffect.Change partBy(Grammar.Match<TimeWords.Meaning> match, Length length) {
        boolean last = IntStream.range(match.from(), match.to())
                .anyMatch(i -> line.isForm(i, "last") || line.isForm(i, "final") || line.isForm(i, "closing"));
        return last
                ? TimeEffect.lastOf(length.months(), length.days())
                : TimeEffect.firstOf(length.months(), length.days());
    }

    private boolean isBackward(int i) {
        return line.isForm(i, "ago")
                || line.isForm(i, "earlier")
                || line.isForm(i, "beforehand")
                || line.isForm(i, "before");
    }

    /** "the third quarter", "first-half", "the final quarter"; "the last quarter" is the one just over. */
    private Optional<TimePhrase.Reckoning> partOfYear(Grammar.Match<TimeWords.Meaning> match) {
        int last = match.to() - 1;
        String symbol = line.word(last).form();
        if (symbol.length() == 2 && Character.isDigit(symbol.charAt(1))) {
            int length = symbol.charAt(0) == 'h' ? 6 : 3;
            return Optional.of(new TimePhrase.PartOfYear((symbol.charAt(1) - '1') * length, length));
        }
        int months = line.isForm(last, "half") ? 6 : line.isForm(last, "quarter") ? 3 : 4;
        for (int i = match.from(); i < last; i++) {
            if (line.isForm(i, "last")) {
                return Optional.of(new TimePhrase.Shift(singular(last), -1));
            }
            int which = line.isForm(i, "final") ? 12 / months : ordinal(i);
            if (which > 0 && which * months <= 12) {
                return Optional.of(new TimePhrase.PartOfYear((which - 1) * months, months));
            }
        }
        return Optional.empty();
    }

    private int ordinal(int i) {
        return switch (line.word(i).form()) {
            case "first" -> 1;
            case "second" -> 2;
            case "third" -> 3;
            case "fourth" -> 4;
            default -> 0;
        };
    }

    /** "On Monday", "last Monday", but not "next Monday": a report tells of days gone by. */
    private Optional<TimePhrase.Reckoning> weekday(Grammar.Match<TimeWords.Meaning> match) {
        Grammar.Range day = match.slots().get("WEEKDAY");
        return day == null || line.isForm(match.from(), "next")
                ? Optional.empty()
                : Optional.of(new TimePhrase.Weekday(
                        DayOfWeek.valueOf(line.textOf(day.from()).toUpperCase(Locale.ROOT))));
    }

    /** "Now has", "is now": the verb only shows that "now" is a time. */
    private Optional<TimePhrase> now(Grammar.Match<TimeWords.Meaning> match) {
        for (int i = match.from(); i < match.to(); i++) {
            if (line.isForm(i, "now")) {
                Period period = new Period(line.textOf(i), Optional.empty(), Optional.empty());
                return Optional.of(new TimePhrase(
                        i, i + 1, TimePhrase.Sort.SPOKEN, period, Optional.of(new TimePhrase.Shift("day", 0))));
            }
        }
        return Optional.empty();
    }

    /** "Yesterday" is reckoned in days; "at that time" in no unit. */
    private static String anyUnit(TimeWords.Meaning meaning) {
        return meaning.sort().filter(TimePhrase.Sort.SPOKEN::equals).isPresent() ? "day" : "";
    }

    /** "now stands", "are now": the verb shows that time is meant, and is no part of it. */
    private String wordsOf(Grammar.Match<TimeWords.Meaning> match) {
        return IntStream.range(match.from(), match.to())
                .filter(i -> line.isForm(i, "now") && match.slots().isEmpty())
                .mapToObj(line::textOf)
                .findFirst()
                .orElseGet(() -> line.textOf(match.from(), match.to()));
    }

    private static Optional<TimePhrase> slot(
            Grammar.Match<TimeWords.Meaning> match, String name, List<TimePhrase> found) {
        return Optional.ofNullable(match.slots().get(name)).flatMap(range -> TimeSlots.startingAt(range.from(), found));
    }

    /** "from early 1931 to the end of 1934": from the first day of the one to the last of the other. */
    private static Optional<TimePhrase> span(
            Grammar.Match<TimeWords.Meaning> match, String text, List<TimePhrase> found) {
        Optional<TimePhrase> first = slot(match, "first", found);
        Optional<TimePhrase> last = slot(match, "last", found);
        Optional<LocalDate> start =
                first.filter(TimePhrase::dated).flatMap(time -> time.period().start());
        Optional<LocalDate> end =
                last.filter(TimePhrase::dated).flatMap(time -> time.period().end());
        return start.isEmpty() || end.filter(day -> day.isAfter(start.get())).isEmpty()
                ? Optional.empty()
                : Optional.of(new TimePhrase(
                        match.from(),
                        match.to(),
                        TimePhrase.Sort.DATED,
                        new Period(text, start, end),
                        Optional.empty()));
    }

    /** A known event dates the words that span all of it, "during the Winter War", and a known age whatever is of it. */
    private Optional<Events.Event> eventIn(Grammar.Match<TimeWords.Meaning> match) {
        Grammar.Range age = match.slots().get("ERA");
        Grammar.Range range = age != null ? age : match.slots().get("EVENT");
        boolean whole = age != null
                || line.isForm(match.from(), "during")
                || line.isForm(match.from(), "throughout")
                || isDayOf(match.from());
        return range == null || !whole
                ? Optional.empty()
                : events.stream()
                        .filter(hit -> hit.from() >= range.from() && hit.to() <= range.to())
                        .map(Events.Hit::event)
                        .findFirst();
    }

    /** "On the day of the march", but not on its eve. */
    private boolean isDayOf(int from) {
        int the = line.isForm(from, "on") ? from + 1 : from;
        return line.isForm(the, "the") && line.isForm(the + 1, "day") && line.isForm(the + 2, "of");
    }

    private String singular(int i) {
        String form = line.word(i).form();
        return form.endsWith("s") ? form.substring(0, form.length() - 1) : form;
    }
}
