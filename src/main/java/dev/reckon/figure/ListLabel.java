package dev.reckon.figure;

import dev.reckon.figure.Attribution.Type;
import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.token.Token.Kind;
import java.util.Optional;
import java.util.stream.IntStream;

/** The label one item of a list opens with, "Ada Brandt, “The Long Fog”, 5 June 2006, Lakeside Herald: 310", and whom it names. */
final class ListLabel {

    /** In tokens, with the year before it. */
    private static final int LONGEST_LABEL = 14;

    /** In tokens, with the title of an article and its day. */
    private static final int LONGEST_CITATION = 45;

    private ListLabel() {}

    /** "Kenya: 300", "Sailors: 300": where or who was counted. */
    static boolean namesCounted(Passage item, int colon) {
        Line line = item.line();
        int start = start(line);
        boolean place = item.places().stream().anyMatch(hit -> hit.from() == start && hit.to() == colon);
        return place
                || colon == start + 1 && (line.is(start, WordClass.PERSON_NOUN) || line.is(start, WordClass.TOLL_NOUN));
    }

    /** Returns whether the label, which ends at token {@code colon}, shows that it is a source: by a year, a title, a body or initials. */
    static boolean tellsSource(Passage item, int colon) {
        Line line = item.line();
        PhraseWords words = new PhraseWords(line);
        for (int i = start(line); i < colon; i++) {
            boolean year = line.isYearLong(i) && i > start(line);
            boolean title = line.isMark(i, '"') || line.isMark(i, '“');
            if (year || title || words.isAcronym(i) || words.isSayerWord(i) && line.isCapitalised(i)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the label, which ends at token {@code colon}, names somebody who says things. */
    static boolean isSayer(Passage item, int colon) {
        int start = start(item.line());
        PhraseWords words = new PhraseWords(item.line());
        return IntStream.range(start, colon).anyMatch(i -> words.isSayerWord(i) || words.isAcronym(i));
    }

    private static int start(Line line) {
        int start = 0;
        while (line.isKind(start, Kind.MARK) && !isQuote(line, start)) {
            start++;
        }
        return start;
    }

    private static boolean isQuote(Line line, int i) {
        return line.isMark(i, '"') || line.isMark(i, '“') || line.isMark(i, '”');
    }

    /** Returns the colon outside quotation marks and brackets that ends the label of {@code item}; -1 without one. */
    static int colon(Passage item) {
        Line line = item.line();
        boolean quoted = false;
        int start = start(line);
        if (line.is(start, WordClass.PREPOSITION)) {
            return -1;
        }
        for (int i = start; i < line.size() && i < start + LONGEST_CITATION; i++) {
            quoted ^= isQuote(line, i);
            boolean counts = !quoted && i > start && item.parenthesisAt(i) < 0 && item.mentionAt(i) >= 0;
            if (counts && !item.mentions().mentions().get(item.mentionAt(i)).small()) {
                return -1;
            }
            if (!quoted && line.isMark(i, ':') && item.parenthesisAt(i) < 0) {
                return line.isCapitalised(start) || line.isKind(start, Kind.NUMBER) || isQuote(line, start) ? i : -1;
            }
        }
        return -1;
    }

    /** "1990: Harbour Board: 300": the name before the last colon in front of the figure; without the title and the day of a paper. */
    static Optional<Attribution> who(Passage item) {
        Line line = item.line();
        int start = start(line);
        int to = colon(item);
        if (to < 0) {
            return entry(item, start);
        }
        int from = line.isKind(start, Kind.NUMBER) && to == start + 1 ? to + 1 : start;
        if (from > to) {
            to = from;
            while (to < from + LONGEST_LABEL && to < line.size() && !line.isMark(to, ':')) {
                if (item.mentionAt(to) >= 0) {
                    return Optional.empty();
                }
                to++;
            }
            if (!line.isMark(to, ':')) {
                return Optional.empty();
            }
        }
        from = behindTitle(line, from, to);
        while (from < to && (isOfDate(line, from) || line.isMark(from, ','))) {
            from++;
        }
        return from < to && line.isCapitalised(from) ? named(item, from, endOfName(line, from, to)) : Optional.empty();
    }

    /** "1849 Ada Brandt, toothed wheel 310": behind the year whose count it is. */
    private static Optional<Attribution> entry(Passage item, int year) {
        Line line = item.line();
        int from = year + 1;
        int to = from;
        while (to < from + LONGEST_LABEL && to < line.size() && !line.isMark(to, ',') && item.mentionAt(to) < 0) {
            to++;
        }
        boolean dated = line.isYearLong(year);
        return dated && line.isMark(to, ',') && line.isCapitalised(from)
                ? new Sayers(item)
                        .named(from, to, false)
                        .filter(sayer -> sayer.type() == Type.NAMED_PERSON || sayer.type() == Type.ORGANISATION)
                        .map(sayer -> SourceFinder.attribution(line, sayer))
                : Optional.empty();
    }

    /** "“The Long Fog”, 5 June 2006, Lakeside Herald": the paper stands behind the title. */
    private static int behindTitle(Line line, int from, int to) {
        if (!isQuote(line, from)) {
            return from;
        }
        int close = from + 1;
        while (close < to && !isQuote(line, close)) {
            close++;
        }
        return close + 1;
    }

    private static boolean isOfDate(Line line, int i) {
        return line.isKind(i, Kind.NUMBER)
                || line.is(i, WordClass.MONTH)
                || line.isMark(i, '.') && line.is(i - 1, WordClass.MONTH);
    }

    /** The name ends before the year in brackets, the title, the day and what its bearer is: "Brandt, Ada | , “The Long Fog”". */
    private static int endOfName(Line line, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean comma = line.isMark(i, ',')
                    && (isQuote(line, i + 1) || isOfDate(line, i + 1) || line.is(i + 1, WordClass.ARTICLE));
            if (line.isMark(i, '(') || line.isMark(i, '[') || comma || isQuote(line, i)) {
                return i;
            }
        }
        return to;
    }

    /** Words with capitals and the small words between them: "Bank of Arden", but not "Number of barges". */
    private static boolean isName(Line line, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean small = line.is(i, WordClass.PREPOSITION) || line.is(i, WordClass.ARTICLE) || line.isForm(i, "and");
            if (line.isKind(i, Kind.WORD) && !line.isCapitalised(i) && !small) {
                return false;
            }
        }
        return !namesNumber(line, from, to);
    }

    /** "Total number of barges", "Minimum toll", "Deaths": what is counted, and no source. */
    private static boolean namesNumber(Line line, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean statement = line.is(i, WordClass.SOURCE_NOUN);
            if (line.is(i, WordClass.TOLL_NOUN) || line.is(i, WordClass.FIGURE_NOUN) && !statement) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Attribution> named(Passage item, int from, int to) {
        Line line = item.line();
        if (!isName(line, from, to)) {
            return namesNumber(line, from, to) ? Optional.empty() : SourceFinder.namedIn(item, from, to);
        }
        Optional<Sayer> known = new Sayers(item).named(from, to, false).filter(sayer -> sayer.from() == from);
        if (known.filter(sayer -> sayer.type() == Type.GENERIC).isPresent()) {
            return Optional.empty();
        }
        boolean body = new PhraseWords(line).isAcronym(from) || line.isKind(to - 1, Kind.NUMBER);
        Sayer whole = new Sayer(body ? Type.ORGANISATION : Type.NAMED_PERSON, from, to);
        Sayer sayer = known.map(who -> new Sayer(who.type(), from, to)).orElse(whole);
        return Optional.of(SourceFinder.attribution(line, sayer));
    }
}
