package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Mention;
import dev.reckon.mention.Nouns;
import dev.reckon.token.Token;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    /** In tokens. */
    private static final int LONGEST_SUBJECT = 9;

    /** What may come of a figure is of another time than the figure. */
    private static final Set<String> MODALS = Set.of("could", "may", "might", "would", "should");

    private final Passage passage;
    private final Line line;
    private final List<TimePhrase> stated;
    private final Respective respective;

    PeriodFinder(Passage passage) {
        this.passage = passage;
        this.line = passage.line();
        this.stated = StatedTimes.in(passage);
        this.respective = new Respective(passage);
    }

    /** Returns the period that the sentence itself gives the figure {@code mention}. */
    Optional<Found<Period>> of(Mention mention) {
        List<TimePhrase> times = times(mention);
        Optional<Found<Period>> when =
                bracketed(mention).or(() -> owning(mention)).or(() -> when(mention));
        if (times.isEmpty() || when.isPresent()) {
            return when;
        }
        if (isTotal(mention)) {
            return whole(times.stream()
                            .filter(time -> time.to() <= mention.from() && time.dated())
                            .toList())
                    .map(period -> found(period, "period.total"));
        }
        return respective
                .partner(mention, ofClause(mention), TimePhrase::from, TimePhrase::to)
                .map(time -> found(time.period(), "period.respective"))
                .or(() -> inRow(mention).map(time -> found(time.period(), "period.label")))
                .or(() -> label(mention, times)
                        .filter(time -> !hasOwn(mention, times))
                        .map(time -> found(time.period(), "period.label")))
                .or(() -> behind(mention, times).map(time -> found(time.period(), "period.behind")))
                .or(() -> before(mention, times).map(time -> found(time.period(), "period.label")))
                .or(() -> parts(mention, times).map(period -> found(period, "period.parts")))
                .or(() -> nearest(mention, times).map(time -> found(time.period(), "period.nearest")));
    }

    /** The times of the clause {@code mention} stands in, all if it has none: "310 and 420, respectively, while in 1914 ..." */
    private List<TimePhrase> ofClause(Mention mention) {
        int clause = passage.clauseStart(mention.from());
        List<TimePhrase> own = stated.stream()
                .filter(time -> passage.clauseStart(time.from()) == clause)
                .toList();
        return own.isEmpty() ? stated : own;
    }

    /** The times that may hold for {@code mention}: of what figures are compared with, and of that only, those that stand there. */
    private List<TimePhrase> times(Mention mention) {
        int comparison = passage.comparisonAt(mention.from());
        List<TimePhrase> apart = stated.stream()
                .filter(time -> !time.overlaps(mention.from(), mention.to()))
                .filter(time -> passage.comparisonAt(time.from()) == comparison)
                .filter(time -> !isLeftOut(mention, time) && !isOfOthers(mention, time))
                .filter(time -> !SubjectTimes.isOfSubject(passage, mention, time))
                .toList();
        boolean contrast = apart.isEmpty() && comparison >= 0 && !standsApart(mention) && !isOfOwnEvent(mention);
        return contrast
                ? stated.stream()
                        .filter(time -> passage.comparisonAt(time.from()) < 0)
                        .toList()
                : apart;
    }

    /** "310 died (not counting the first two months of 1918)": the time in brackets is one the figure leaves out. */
    private boolean isLeftOut(Mention mention, TimePhrase time) {
        int open = passage.parenthesisAt(time.from());
        if (open < 0 || open == passage.parenthesisAt(mention.from())) {
            return false;
        }
        int word = line.isForm(open + 1, "not") ? open + 2 : open + 1;
        return switch (line.word(word).form()) {
            case "without", "excluding", "counting", "including", "except", "minus" ->
                !line.isForm(open + 1, "including");
            default -> false;
        };
    }

    /** "the rate fell by 3 % as some clerks who were idle in May came back": when somebody else, told of by a relative clause, did something. */
    private boolean isOfOthers(Mention mention, TimePhrase time) {
        for (int i = time.from() - 1; i > mention.to() + 1; i--) {
            if (line.isForm(i, "who")) {
                boolean own = IntStream.range(mention.to(), i).noneMatch(k -> isClauseWord(k));
                return !own;
            }
            if (line.isMark(i, ',') || line.isMark(i, ';')) {
                return false;
            }
        }
        return false;
    }

    private boolean isClauseWord(int i) {
        boolean as = line.isForm(i, "as") && !line.isForm(i + 1, "a") && !line.is(i + 1, WordClass.PREPOSITION);
        return as || line.isForm(i, "because") || line.isForm(i, "since") || line.isForm(i, "while");
    }

    /** Returns whether {@code mention} is what a value was before, so that no time but its own holds for it: "from 8.7 %". */
    boolean standsApart(Mention mention) {
        int comparison = passage.comparisonAt(mention.from());
        return comparison >= 0 && line.isForm(comparison, "from") && !isRevised(comparison);
    }

    /** "May was revised to 310 from 290": both are of the same time. */
    private boolean isRevised(int from) {
        return IntStream.range(passage.clauseStart(from), from).anyMatch(i -> line.isForm(i, "revised"));
    }

    /** "lower than for June to August 1914 (6.0 %)": what stands alone in brackets right behind a time is the value of that time. */
    private Optional<Found<Period>> bracketed(Mention mention) {
        int open = mention.from() - 1;
        boolean alone = line.isMark(open, '(') && passage.parenthesisEnd(open) <= mention.to() + 1;
        return alone
                ? passage.times().stream()
                        .filter(time -> time.to() == open && passage.mentionAt(time.from()) < 0)
                        .filter(time -> isComparand(time.from()))
                        .findFirst()
                        .map(time -> found(withoutCue(time), "period.bracket"))
                : Optional.empty();
    }

    /** "better than 1951's | 65 %", "March's revised | 310": a time right before the figure that is said to have it. */
    private Optional<Found<Period>> owning(Mention mention) {
        int owner = mention.from() - 1;
        while (owner > mention.from() - CLOSE && !line.isForm(owner, "'s") && Nouns.mayModify(line, owner)) {
            owner--;
        }
        int to = owner;
        Optional<Period> year = passage.times().stream()
                .filter(time -> time.to() == mention.from() && endsInPossessive(to) && time.dated())
                .flatMap(time -> yearOf(time).stream())
                .findFirst();
        if (year.isPresent()) {
            return year.map(period -> found(period, "period.owner"));
        }
        return line.isForm(to, "'s")
                ? passage.times().stream()
                        .filter(time -> time.to() == to && time.dates())
                        .findFirst()
                        .map(time -> found(time.period(), "period.owner"))
                : Optional.empty();
    }

    private boolean endsInPossessive(int i) {
        return line.endsWith(i, "'s") || line.endsWith(i, "’s");
    }

    /** "1951's" by itself is a decade: what its figure says is of the year. */
    private static Optional<Period> yearOf(TimePhrase time) {
        return time.period()
                .start()
                .flatMap(first -> Period.of(
                        Optional.of(first), Optional.of(first.plusYears(1).minusDays(1))));
    }

    /** "than a year earlier" as a time is "a year earlier". */
    private static Period withoutCue(TimePhrase time) {
        String words = time.period().text();
        int space = words.indexOf(' ');
        return time.sort() == TimePhrase.Sort.IDLE && space > 0
                ? new Period(words.substring(space + 1), Optional.empty(), Optional.empty())
                : time.period();
    }

    /** "than for | June", "than | a year earlier", "compared with | May". */
    private boolean isComparand(int from) {
        int cue = line.is(from - 1, WordClass.PREPOSITION) && line.isForm(from - 2, "than") ? from - 2 : from - 1;
        return line.is(cue, WordClass.COMPARISON) || line.is(from, WordClass.COMPARISON);
    }

    /** "since June 1936, when 2 million downed tools": the time is that of the clause, whatever it says of the one before. */
    private Optional<Found<Period>> when(Mention mention) {
        int from = passage.clauseStart(mention.from());
        for (int i = mention.from() - 1; i > from; i--) {
            boolean which = line.isForm(i, "which") && line.isMark(i - 1, ',') && isAlone(mention, i);
            if (line.isForm(i, "when") || which) {
                int end = line.isMark(i - 1, ',') ? i - 1 : i;
                return passage.times().stream()
                        .filter(time -> time.to() == end && time.dates())
                        .findFirst()
                        .map(time -> found(time.period(), "period.when"));
            }
        }
        return Optional.empty();
    }

    /** No time stands between {@code which} and the figure, nor right behind it. */
    private boolean isAlone(Mention mention, int which) {
        int noun = mention.phraseEnd();
        return passage.times().stream().noneMatch(time -> time.from() > which && time.from() <= noun + 1);
    }

    private Found<Period> found(Period period, String rule) {
        Stream<String> named =
                passage.times().stream().map(time -> time.period().text());
        return Found.stated(period, period.text(), rule, named);
    }

    /** Returns whether the figure is labelled as the total of a list: "Total: 8,389". */
    boolean isTotal(Mention mention) {
        return line.isForm(mention.from() - 2, "total") && line.isMark(mention.from() - 1, ':');
    }

    private Optional<TimePhrase> behind(Mention mention, List<TimePhrase> times) {
        int end = behindAside(mention);
        int limit = nextFigure(end);
        return times.stream()
                .filter(time -> time.from() >= end && time.from() <= limit && time.from() - end <= CLOSE)
                .filter(time -> !opensNext(time, limit))
                .filter(time -> !crosses(end, time.from()))
                .filter(time -> passage.clauseStart(time.from()) == passage.clauseStart(mention.from()))
                .min(Comparator.comparing(TimePhrase::named).thenComparingInt(TimePhrase::from));
    }

    /** "800 deaths (95% CI 600 to 900) in 1948": the figures in a parenthesis right behind are of the same time, if it names none. */
    private int behindAside(Mention mention) {
        int noun = mention.phraseEnd();
        int open = Math.max(noun, mention.to());
        int close = line.isMark(open, '(') ? passage.parenthesisEnd(open) : open;
        boolean dated = stated.stream().anyMatch(time -> time.from() > open && time.to() <= close);
        boolean dates = stated.stream().anyMatch(time -> time.from() == close || time.from() == close + 1);
        return close > open && !dated && dates ? close : mention.to();
    }

    private int nextFigure(int at) {
        return passage.mentions().mentions().stream()
                .mapToInt(Mention::from)
                .filter(from -> from >= at)
                .findFirst()
                .orElse(line.size());
    }

    private boolean crosses(int from, int to) {
        for (int i = from; i < to; i++) {
            if (line.isMark(i, ';') || line.isMark(i, ':')) {
                return true;
            }
        }
        return false;
    }

    private boolean opensNext(Mention mention, TimePhrase time, int next) {
        return time.from() >= mention.to() && time.to() <= next && opensNext(time, next);
    }

    /** The time belongs to the next item: "in 1918: 6,300; in 1919: 2,089", "310 in 1918, and May had 208". */
    private boolean opensNext(TimePhrase time, int next) {
        boolean verb = (line.is(time.to(), WordClass.AUXILIARY) || line.is(time.to(), WordClass.CHANGE_VERB))
                && (line.is(time.from() - 1, WordClass.CONJUNCTION)
                        || line.isMark(time.from() - 1, ',')
                        || isInJoinedSubject(time));
        if (next >= line.size() || verb || next - time.to() > 3) {
            return verb && next < line.size();
        }
        boolean marked = line.isMark(time.to(), ':') || line.isMark(time.to() + 1, ':') || line.isMark(next - 1, ':');
        return marked || isOfJoinedClause(time, next);
    }

    /** "310 and the change for May | was 208": it tells of the subject of a clause that "and" joins. */
    private boolean isInJoinedSubject(TimePhrase time) {
        for (int i = time.from() - 1; i > time.from() - LONGEST_SUBJECT && passage.mentionAt(i) < 0; i--) {
            if (line.isForm(i, "and") || line.isForm(i, "but") || line.isForm(i, "while")) {
                int end = line.isMark(i - 1, ',') ? i - 2 : i - 1;
                return line.is(i + 1, WordClass.ARTICLE) && passage.mentionAt(end) >= 0;
            }
            if (line.isKind(i, Token.Kind.MARK)) {
                return false;
            }
        }
        return false;
    }

    /** "In 1910 some 310 left and in 1918 another 208": it is joined by "and", and the next figure stands right behind it. */
    private boolean isOfJoinedClause(TimePhrase time, int next) {
        int cue = line.is(time.from(), WordClass.PREPOSITION) ? time.from() : time.from() - 1;
        int joint = line.is(cue, WordClass.ARTICLE) ? cue - 2 : cue - 1;
        boolean joined = line.isForm(joint, "and") || line.isForm(joint, "but") || line.isForm(joint, "while");
        boolean comma = next == time.to() && (line.isMark(joint, ',') || line.isMark(cue, ','));
        return comma || joined && line.is(joint + 1, WordClass.PREPOSITION) && next - time.to() <= 1;
    }

    /** "1930 179,000 1942 1,777,043": years and their numbers in turn. */
    private Optional<TimePhrase> inRow(Mention mention) {
        List<TimePhrase> all = passage.times();
        boolean row = all.size() > 1
                && all.get(0).from() == 0
                && all.size() == passage.mentions().mentions().size()
                && IntStream.range(0, all.size())
                        .allMatch(k -> passage.mentions().mentions().get(k).from()
                                == all.get(k).to());
        return row ? all.stream().filter(time -> time.to() == mention.from()).findFirst() : Optional.empty();
    }

    /** "1931: 2,089", "1901–1910 – 1.7 mm": the mark between says that the time is the figure's. */
    private Optional<TimePhrase> label(Mention mention, List<TimePhrase> times) {
        int mark = mention.from() - 1;
        boolean labels = line.isMark(mark, ':') || line.isDash(mark) && !line.isGlued(mark);
        return labels ? times.stream().filter(time -> time.to() == mark).findFirst() : Optional.empty();
    }

    /** "the past two months: 310 in May and 208 in June": a time of its own stands right behind it, where the next has its own too. */
    private boolean hasOwn(Mention mention, List<TimePhrase> times) {
        boolean own =
                times.stream().anyMatch(time -> time.from() == mention.to() + 1 && line.isForm(mention.to(), "in"));
        return own && line.isMark(mention.from() - 1, ':');
    }

    private Optional<TimePhrase> before(Mention mention, List<TimePhrase> times) {
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
    private Optional<Period> parts(Mention mention, List<TimePhrase> times) {
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

    /** Returns the span from the first of {@code times} to the last. */
    private static Optional<Period> whole(List<TimePhrase> times) {
        return times.stream()
                .map(TimePhrase::period)
                .reduce((first, second) -> first.covering(second).orElse(first))
                .flatMap(all -> all.covering(all));
    }

    private Optional<TimePhrase> nearest(Mention mention, List<TimePhrase> times) {
        int clauseFrom = passage.clauseStart(mention.from());
        int clauseTo = passage.clauseEnd(mention.from());
        int next = nextFigure(mention.to());
        Comparator<TimePhrase> byDistance = Comparator.comparingInt(time -> distance(mention, time)
                + (isOfRelative(mention, time)
                                || opensNext(mention, time, next)
                                || closesPrevious(mention, time, times, next)
                        ? ASIDE
                        : 0));
        List<TimePhrase> free = times.stream()
                .filter(time -> !isOfBracket(mention, time) && !isOfNamed(mention, time))
                .toList();
        return free.stream()
                .filter(time -> time.from() >= clauseFrom && time.to() <= clauseTo)
                .min(byDistance)
                .or(() ->
                        isOfOwnEvent(mention) ? Optional.empty() : free.stream().min(byDistance));
    }

    /** "The storm Ada killed 310 people, but last month's ...": the event that the clause itself names says when. */
    private boolean isOfOwnEvent(Mention mention) {
        int clause = passage.clauseStart(mention.from());
        return passage.events().stream()
                .anyMatch(hit -> hit.event().period().isPresent()
                        && passage.clauseStart(hit.from()) == clause
                        && (passage.comparisonAt(hit.from()) == passage.comparisonAt(mention.from())
                                || hit.from() - mention.phraseEnd() == 1));
    }

    /** "1.8 million left in 1930–31, | 1.0 million farmers and their men in 1932–39": each of a list has its own time behind it. */
    private boolean closesPrevious(Mention mention, TimePhrase time, List<TimePhrase> times, int next) {
        boolean listed = time.to() <= mention.from()
                && line.isMark(time.to(), ',')
                && time.to() + 1 == mention.from()
                && passage.mentions().mentions().stream().anyMatch(other -> other.to() <= time.from());
        return listed
                && times.stream()
                        .anyMatch(own -> own.from() >= mention.to()
                                && own.to() <= next
                                && passage.clauseStart(own.from()) == passage.clauseStart(mention.from()));
    }

    /** "310, a third of the 900 who saw the 2009 games": a year in the name of an event dates the figure beside it, not those beyond. */
    private boolean isOfNamed(Mention mention, TimePhrase time) {
        boolean named = passage.events().stream().anyMatch(hit -> hit.from() <= time.from() && time.to() <= hit.to());
        return named
                && passage.mentions().mentions().stream()
                        .anyMatch(other -> other.from() >= mention.to() && other.to() <= time.from());
    }

    /** "310, more than in 1912 (208)": a time right before the parenthesis around a figure is that figure's. */
    private boolean isOfBracket(Mention mention, TimePhrase time) {
        int open = time.to();
        int figure = line.isMark(open, '(') ? passage.mentionAt(open + 1) : -1;
        return figure >= 0
                && mention.to() < time.from()
                && passage.mentions().mentions().get(figure).to() == passage.parenthesisEnd(open) - 1;
    }

    /** "fell to 310, which offset a rise of 40 in May": a time behind a figure of a clause that says something else. */
    private boolean isOfRelative(Mention mention, TimePhrase time) {
        boolean relative = false;
        for (int i = mention.to() + 1; i < time.from(); i++) {
            relative |= line.isForm(i, "which") && line.isMark(i - 1, ',');
            if (relative
                    && (passage.mentionAt(i) >= 0
                            || MODALS.contains(line.word(i).form()))) {
                return true;
            }
        }
        return false;
    }

    /** Tokens between, with a surcharge for every other figure in between: that figure is nearer. */
    private int distance(Mention mention, TimePhrase time) {
        int low = Math.min(mention.to(), time.to());
        int high = Math.max(mention.from(), time.from());
        int between = 0;
        for (Mention other : passage.mentions().mentions()) {
            between += other.from() >= low && other.to() <= high ? 1 : 0;
        }
        boolean leading = time.from() <= 2;
        boolean foreign = passage.parenthesisAt(time.from()) != passage.parenthesisAt(mention.from())
                && passage.parenthesisAt(time.from()) >= 0
                && !StatedTimes.datesEvent(passage, time);
        return Math.abs(high - low)
                + (leading ? 0 : between * FIGURE_BETWEEN)
                + (foreign ? ASIDE : 0)
                + (time.named()
                        ? FROM_EVENT
                        : time.dated() || time.dates() && time.period().start().isPresent() ? 0 : UNDATED);
    }
}
