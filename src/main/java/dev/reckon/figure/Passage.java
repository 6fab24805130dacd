package dev.reckon.figure;

import dev.reckon.base.Span;
import dev.reckon.doc.Block;
import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.ColumnHeads;
import dev.reckon.mention.Hedge;
import dev.reckon.mention.Kind;
import dev.reckon.mention.Mention;
import dev.reckon.mention.Mentions;
import dev.reckon.mention.Passed;
import dev.reckon.token.Token;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One sentence as read so far: its words, numbers and times, the places and events it names, and where it stands.
 *
 * @param block the block it stands in
 * @param span where it stands
 * @param mentions its words, numbers and times
 * @param places the places it names
 * @param events the events it names
 * @param times the times it names
 * @param cell what its table says of it, when it stands in one
 * @param layout its clauses, parentheses and quotations
 */
record Passage(
        Block block,
        Span span,
        Mentions mentions,
        List<Places.Hit> places,
        List<Events.Hit> events,
        List<TimePhrase> times,
        Optional<Cell> cell,
        Layout layout) {

    /** In tokens: a line over a list that says in what unit its numbers are. */
    private static final int LONGEST_CAPTION = 16;

    /** In tokens: "violent deaths as of the end of June 2006". */
    private static final int LONGEST_PLAIN = 16;

    static Passage of(Block block, Span span, Mentions read, Knowledge knowledge, List<Events.Hit> events) {
        List<Places.Hit> places = knowledge.places().in(read.line());
        List<TimePhrase> times = TimeFinder.in(knowledge.times(), read, places, events);
        Mentions mentions = withoutDays(read, times);
        Layout layout = Layout.of(mentions.line(), mentions.mentions());
        return new Passage(block, span, mentions, places, events, times, Optional.empty(), layout);
    }

    /** The first number of "13–14 June 1941" is a day of the date, no figure. */
    private static Mentions withoutDays(Mentions read, List<TimePhrase> times) {
        if (times.isEmpty() || read.mentions().isEmpty()) {
            return read;
        }
        List<Mention> kept = read.mentions().stream()
                .filter(mention -> mention.kind() == Kind.DURATION
                        || times.stream()
                                .noneMatch(time ->
                                        time.holdsDate() && time.from() <= mention.from() && mention.to() <= time.to()))
                .toList();
        return kept.size() == read.mentions().size()
                ? read
                : new Mentions(read.line(), kept, read.passed(), read.times());
    }

    /** Returns this passage as a cell of {@code table}; a number that only says which row it is is set aside. */
    Passage in(Cell table, ColumnHeads heads) {
        boolean labels = table.isHeaded() && heads.labels(table.column().get(0));
        Mentions read = labels ? withoutLabel(mentions) : mentions;
        Layout laid = labels ? Layout.of(line(), read.mentions()) : layout;
        return new Passage(block, span, read, places, events, times, Optional.of(table), laid);
    }

    /** Returns this passage as a head of a column: "Millions of tonnes" over it is no figure. */
    Passage asHead() {
        List<Mention> kept = mentions.mentions().stream()
                .filter(mention -> mention.hedge() != Hedge.ORDER_OF_MAGNITUDE)
                .toList();
        Mentions read = new Mentions(line(), kept, mentions.passed(), mentions.times());
        return new Passage(block, span, read, places, events, times, cell, Layout.of(line(), kept));
    }

    /** A cell under "Age" or "Rank" that is one number and nothing else. */
    private static Mentions withoutLabel(Mentions read) {
        return alone(read)
                .map(only -> setAside(read, only, "skip.column", "the label of a row, by the head of its column"))
                .orElse(read);
    }

    /** Returns whether this is nothing but a date: the year of a work, behind its title. */
    boolean isTime() {
        return !times.isEmpty() && times.stream().anyMatch(time -> isAlone(line(), time.from(), time.to()));
    }

    /** Returns this passage behind such a date: "2015. 41." ends in the page. */
    Passage asPage() {
        Optional<Mention> page = alone(mentions).filter(only -> only.unit().isEmpty() && only.hedge() == Hedge.EXACT);
        return page.map(only -> setAside(mentions, only, "skip.label", "a page of the work just named"))
                .map(read -> new Passage(block, span, read, places, events, times, cell, Layout.of(line(), List.of())))
                .orElse(this);
    }

    private static Optional<Mention> alone(Mentions read) {
        return Optional.of(read.mentions())
                .filter(all -> all.size() == 1)
                .map(all -> all.get(0))
                .filter(only -> only.from() == 0 && only.to() == read.line().size() - marksBehind(read.line()));
    }

    /** Returns whether nothing but marks stands outside the tokens {@code [from, to)} of {@code line}. */
    static boolean isAlone(Line line, int from, int to) {
        return to >= line.size() - marksBehind(line)
                && IntStream.range(0, from).allMatch(i -> line.isKind(i, Token.Kind.MARK));
    }

    private static int marksBehind(Line line) {
        int to = line.size();
        while (to > 0 && line.isKind(to - 1, Token.Kind.MARK)) {
            to--;
        }
        return line.size() - to;
    }

    private static Mentions setAside(Mentions read, Mention only, String rule, String reason) {
        return new Mentions(read.line(), List.of(), List.of(new Passed(only.span(), rule, reason, true)), read.times());
    }

    /** Returns this passage with its times resolved as {@code resolved}. */
    Passage at(List<TimePhrase> resolved) {
        return new Passage(block, span, mentions, places, events, resolved, cell, layout);
    }

    Line line() {
        return mentions.line();
    }

    /** Returns whether both stand in one block; blocks do not overlap, so where they start tells them apart. */
    boolean sharesBlock(Passage other) {
        return block.span().start() == other.block.span().start();
    }

    /** Returns whether the {@code k}-th of {@code passages} is the first of its block. */
    static boolean startsBlock(List<Passage> passages, int k) {
        return k == 0 || !passages.get(k).sharesBlock(passages.get(k - 1));
    }

    /** Returns whether nothing but a few words, and parentheses that have closed, stands in tokens {@code [from, to)}: no figure, no mark. */
    boolean isPlain(int from, int to) {
        int i = from;
        while (i < to && i < from + LONGEST_PLAIN) {
            if (line().isMark(i, '(')) {
                i = Math.max(i + 1, parenthesisEnd(i));
            } else if (line().isKind(i, Token.Kind.MARK) || mentionAt(i) >= 0) {
                return false;
            } else {
                i++;
            }
        }
        return i == to;
    }

    boolean isHeading() {
        return block.kind() == Block.Kind.HEADING;
    }

    /** Returns whether a list goes on with it: it ends with a colon, or breaks off ("were highest in"). */
    boolean opensList() {
        Line line = line();
        int last = line.size() - 1;
        boolean breaksOff = block.kind() == Block.Kind.PARAGRAPH
                && line.isKind(last, Token.Kind.WORD)
                && last > 0
                && (line.is(last, WordClass.PREPOSITION) || line.is(last, WordClass.ARTICLE));
        return line.isMark(last, ':') || breaksOff || isCaption() || tellsUnit();
    }

    /** "Measurements of the wave (in km/s)": what is listed below is in that unit. */
    private boolean tellsUnit() {
        int last = line().size() - 1;
        int open = line().isMark(last, ')') ? parenthesisAt(last - 1) : -1;
        return block.kind() == Block.Kind.PARAGRAPH
                && last <= LONGEST_CAPTION
                && open > 0
                && line().isForm(open + 1, "in")
                && mentions().mentions().isEmpty();
    }

    /** Returns whether it only says where and when what follows it was: "Kenya (1955-72): 500,000". */
    boolean isCaption() {
        if (block.kind() != Block.Kind.PARAGRAPH || places().isEmpty() || times().isEmpty()) {
            return false;
        }
        int open = places().get(0).to();
        boolean named = places().get(0).from() == 0 && line().isMark(open, '(');
        int close = named ? parenthesisEnd(open) : 0;
        boolean dated = named && times().stream().anyMatch(time -> time.dated() && time.from() == open + 1);
        return dated && (line().isMark(close, ':') || close >= line().size());
    }

    /** Returns the first token of the clause token {@code i} stands in. */
    int clauseStart(int i) {
        return layout.clauseStart(i);
    }

    /** Returns the token behind the clause token {@code i} stands in. */
    int clauseEnd(int i) {
        return layout.clauseEnd(i);
    }

    /** Returns whether the parenthesis that token {@code i} stands in opened before it, and where; -1 outside any. */
    int parenthesisAt(int i) {
        return layout.parenthesisAt(i);
    }

    /** Returns the token behind the parenthesis that opens at {@code open}. */
    int parenthesisEnd(int open) {
        return layout.parenthesisEnd(open);
    }

    /** Returns the mention whose phrase covers token {@code i}, or -1. */
    int mentionAt(int i) {
        return layout.mentionAt(i);
    }

    /** Returns whether a number, or the noun it counts, ends right before token {@code i}. */
    boolean endsFigure(int i) {
        return mentions().mentions().stream().anyMatch(m -> m.to() == i || m.phraseEnd() == i);
    }

    /** Returns where the comparison that token {@code i} stands in opens ("up from 30 in May"); -1 outside any. */
    int comparisonAt(int i) {
        return layout.comparisonAt(i);
    }

    /** Returns where the remark between two dashes that token {@code i} stands in opened; -1 outside any. */
    int asideAt(int i) {
        return layout.asideAt(i);
    }

    /** Returns whether token {@code i} stands between quotation marks. */
    boolean isQuoted(int i) {
        return layout.isQuoted(i);
    }

    boolean is(int i, WordClass wordClass) {
        return line().is(i, wordClass);
    }
}
