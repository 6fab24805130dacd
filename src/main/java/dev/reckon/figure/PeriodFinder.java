package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Mention;
import dev.reckon.mention.Nouns;
import dev.reckon.token.Token;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds when a figure holds: the time right behind it ("353,074 in 1937"), the time that opens its item ("in 1919: 2,089"),
 * the nearest time of its clause, the span its parts make up, else what an earlier sentence or a heading says.
 */
final class PeriodFinder {

    private static final int CLOSE = 4;
    private static final int FIGURE_BETWEEN = 6;
    private static final int ASIDE = 40;

    /** What an event or an age says of the time is vaguer than any date of the sentence. */
    private static final int FROM_EVENT = 20;

    private static final int UNDATED = 8;
    private static final int REACH_OF_RECORD = 6;

    private PeriodFinder() {}

    /** Returns the period that {@code passage} itself gives the figure {@code mention}. */
    static Optional<Period> of(Passage passage, Mention mention) {
        List<TimePhrase> times = usable(passage).stream()
                .filter(time -> !time.overlaps(mention.from(), mention.to()))
                .toList();
        if (times.isEmpty()) {
            return Optional.empty();
        }
        if (isTotal(passage.line(), mention)) {
            return whole(times.stream()
                    .filter(time -> time.to() <= mention.from() && time.dated())
                    .toList());
        }
        return behind(passage, mention, times)
                .or(() -> before(passage, mention, times))
                .map(TimePhrase::period)
                .or(() -> parts(passage, mention, times))
                .or(() -> nearest(passage, mention, times).map(TimePhrase::period));
    }

    /** Returns whether the figure is labelled as the total of a list: "Total: 8,389". */
    static boolean isTotal(Line line, Mention mention) {
        return line.isForm(mention.from() - 2, "total") && line.isMark(mention.from() - 1, ':');
    }

    /** Years that only date a publication are no period: "the 2005 report", "Smith (2006)". */
    static List<TimePhrase> usable(Passage passage) {
        Line line = passage.line();
        List<TimePhrase> out = new ArrayList<>();
        int dateLine = DateLine.end(line);
        for (TimePhrase time : passage.times()) {
            boolean published =
                    switch (line.word(time.to()).form()) {
                        case "report", "study", "book", "article", "paper", "review", "edition", "novel", "film" ->
                            true;
                        default -> false;
                    };
            boolean cited = line.isMark(time.from() - 1, '(')
                    && line.isMark(time.to(), ')')
                    && line.isCapitalised(time.from() - 2);
            boolean dated = time.to() <= dateLine;
            if (!published && !cited && !dated && !isCompared(line, time) && !isOfSaying(line, time)) {
                out.add(time);
            }
        }
        return out;
    }

    /** "officials said on Friday", "Friday's report said": the day somebody spoke. */
    private static boolean isOfSaying(Line line, TimePhrase time) {
        if (!line.is(time.from(), WordClass.WEEKDAY)) {
            return false;
        }
        int before = line.isForm(time.from() - 1, "on") ? time.from() - 2 : time.from() - 1;
        return line.is(before, WordClass.REPORTING_VERB)
                || line.is(time.to(), WordClass.REPORTING_VERB)
                || line.is(time.to() + 1, WordClass.SOURCE_NOUN);
    }

    /** "the lowest since 1969", "— the biggest gain of 2011": how far back something is without its like. */
    private static boolean isRecord(Line line, TimePhrase time) {
        boolean since = line.isForm(time.from(), "since");
        for (int i = time.from() - 1; i >= Math.max(0, time.from() - REACH_OF_RECORD); i--) {
            if (isSuperlative(line, i) && (since || opensAside(line, i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean opensAside(Line line, int i) {
        for (int k = i - 1; k >= i - 3; k--) {
            if (line.isMark(k, ',') || line.isDash(k) || line.isMark(k, '(')) {
                return true;
            }
        }
        return false;
    }

    /** "the same as in March", "up from 135,000 in March": the time of what the sentence compares with. */
    static boolean isAside(Passage passage, TimePhrase time) {
        Line line = passage.line();
        boolean figure = false;
        for (int i = time.from() - 1; i >= Math.max(1, time.from() - REACH_OF_RECORD); i--) {
            figure |= passage.mentionAt(i) >= 0;
            boolean as = line.isForm(i, "as") && i >= time.from() - 2;
            if (as || line.is(i, WordClass.COMPARISON) && (figure || !line.isForm(i, "from"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSuperlative(Line line, int i) {
        if (!line.isKind(i, Token.Kind.WORD) || line.isCapitalised(i)) {
            return false;
        }
        String word = line.textOf(i);
        return word.endsWith("est") && word.length() > 4 || line.is(i, WordClass.SUPERLATIVE);
    }

    /** "13 % of that in 1914", "a tenth of the 1926 level", "more than in 1937": the time of what it is compared with. */
    private static boolean isCompared(Line line, TimePhrase time) {
        int before = time.from() - 1;
        boolean in = line.isForm(before, "in") || line.isForm(before, "of") || line.isForm(before, "for");
        boolean pronoun = in
                && ((line.isForm(before - 1, "that") || line.isForm(before - 1, "those"))
                                && line.is(before - 2, WordClass.PREPOSITION)
                        || line.isForm(before - 1, "than")
                        || line.isForm(before - 1, "period") && line.isForm(before - 2, "same"));
        return pronoun
                || isRecord(line, time)
                || line.isForm(time.to(), "level")
                || line.isForm(time.to(), "levels")
                || line.isForm(before, "than");
    }

    private static Optional<TimePhrase> behind(Passage passage, Mention mention, List<TimePhrase> times) {
        List<Mention> all = passage.mentions().mentions();
        int next = passage.line().size();
        for (Mention other : all) {
            if (other.from() >= mention.to()) {
                next = other.from();
                break;
            }
        }
        int limit = next;
        Line line = passage.line();
        return times.stream()
                .filter(time ->
                        time.from() >= mention.to() && time.from() <= limit && time.from() - mention.to() <= CLOSE)
                .filter(time -> !opensNext(line, time, limit))
                .filter(time -> !crosses(line, mention.to(), time.from()))
                .filter(time -> passage.clauseStart(time.from()) == passage.clauseStart(mention.from()))
                .findFirst();
    }

    private static boolean crosses(Line line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (line.isMark(i, ';') || line.isMark(i, ':')) {
                return true;
            }
        }
        return false;
    }

    /** The time belongs to the next item: "in 1918: 6,300; in 1919: 2,089". */
    private static boolean opensNext(Line line, TimePhrase time, int next) {
        return next < line.size()
                && next - time.to() <= 3
                && (line.isMark(time.to(), ':') || line.isMark(time.to() + 1, ':') || line.isMark(next - 1, ':'));
    }

    private static Optional<TimePhrase> before(Passage passage, Mention mention, List<TimePhrase> times) {
        Line line = passage.line();
        int from = mention.from();
        while (from > 0 && !line.isMark(from - 1, ';')) {
            from--;
        }
        int start = from;
        boolean labelled = line.isMark(mention.from() - 1, ':') || line.isMark(mention.from() - 1, '|');
        Optional<TimePhrase> last = times.stream()
                .filter(time -> time.from() >= start && time.to() <= mention.from())
                .max(Comparator.comparing(TimePhrase::dated).thenComparingInt(TimePhrase::to));
        return labelled ? last : Optional.empty();
    }

    /** "700,000 people (353,074 in 1937 and 328,612 in 1938)": the whole spans the times of its parts. */
    private static Optional<Period> parts(Passage passage, Mention mention, List<TimePhrase> times) {
        Line line = passage.line();
        int open = mention.to();
        while (open < line.size() && open <= mention.to() + 2 && !line.isMark(open, '(')) {
            open++;
        }
        if (!line.isMark(open, '(')) {
            return Optional.empty();
        }
        int from = open;
        int end = passage.parenthesisEnd(from);
        List<TimePhrase> inside = times.stream()
                .filter(t -> t.from() > from && t.to() < end && t.dated())
                .toList();
        long parts = passage.mentions().mentions().stream()
                .filter(m -> m.from() > from && m.to() <= end)
                .count();
        if (inside.size() < 2 || parts != inside.size()) {
            return Optional.empty();
        }
        return whole(inside);
    }

    /** The span from the first of {@code times} to the last. */
    private static Optional<Period> whole(List<TimePhrase> times) {
        Optional<LocalDate> first =
                times.stream().flatMap(time -> time.period().start().stream()).min(Comparator.naturalOrder());
        Optional<LocalDate> end =
                times.stream().flatMap(time -> time.period().end().stream()).max(Comparator.naturalOrder());
        if (first.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        LocalDate start = first.get();
        LocalDate last = end.get();
        String words = start.getYear() == last.getYear()
                ? String.valueOf(start.getYear())
                : start.getYear() + "–" + last.getYear();
        return Optional.of(new Period(words, Optional.of(start), Optional.of(last)));
    }

    private static Optional<TimePhrase> nearest(Passage passage, Mention mention, List<TimePhrase> times) {
        int clauseFrom = passage.clauseStart(mention.from());
        int clauseTo = passage.clauseEnd(mention.from());
        List<TimePhrase> free = times.stream()
                .filter(time -> !isOfAnother(passage, mention, time))
                .toList();
        Comparator<TimePhrase> byDistance = Comparator.comparingInt(time -> distance(passage, mention, time));
        return free.stream()
                .filter(time -> time.from() >= clauseFrom && time.to() <= clauseTo)
                .min(byDistance)
                .or(() -> free.stream().min(byDistance));
    }

    /** "fell to 8.5 % from 8.7 % in November": what stands right behind the value it is compared with is the time of that. */
    private static boolean isOfAnother(Passage passage, Mention mention, TimePhrase time) {
        Line line = passage.line();
        return passage.mentions().mentions().stream()
                .filter(other -> other.from() > mention.to() && other.to() <= time.from())
                .filter(other ->
                        time.from() - other.noun().map(Nouns.NounPhrase::to).orElse(other.to()) <= 1)
                .anyMatch(other -> isComparison(line, mention.to(), other.from()));
    }

    private static boolean isComparison(Line line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (line.is(i, WordClass.COMPARISON)) {
                return true;
            }
        }
        return false;
    }

    /** Tokens between, with a surcharge for every other figure in between: that figure is nearer. */
    private static int distance(Passage passage, Mention mention, TimePhrase time) {
        int low = Math.min(mention.to(), time.to());
        int high = Math.max(mention.from(), time.from());
        int between = 0;
        for (Mention other : passage.mentions().mentions()) {
            between += other.from() >= low && other.to() <= high ? 1 : 0;
        }
        boolean leading = time.from() <= 2;
        boolean foreign = passage.parenthesisAt(time.from()) != passage.parenthesisAt(mention.from())
                && passage.parenthesisAt(time.from()) >= 0;
        return Math.abs(high - low)
                + (leading ? 0 : between * FIGURE_BETWEEN)
                + (foreign ? ASIDE : 0)
                + (time.named() ? FROM_EVENT : time.dated() ? 0 : UNDATED);
    }
}
