package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Hedge;
import dev.reckon.mention.Kind;
import dev.reckon.mention.Mention;
import dev.reckon.mention.Nouns;
import dev.reckon.token.Token;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Puts into words what a figure counts: the words of its clause without the number, the time and the source. */
final class Describer {

    private static final int WORDS_BEHIND = 12;
    private static final int WORDS_BEFORE = 12;
    private static final int REACH_OF_INTERVAL = 6;
    private static final int LONGEST_OPENING = 10;

    /** In words with a meaning of their own: "The causes of death in the wards of the north were". */
    private static final int WORDS_OF_OPENING = 8;

    private Describer() {}

    /** Returns what is counted, as the text says it. */
    static String what(Passage passage, Mention mention, List<Source> sources) {
        Line line = passage.line();
        BitSet left = leftOut(passage, mention, sources);
        int open = passage.parenthesisAt(mention.from());
        int to = passage.clauseEnd(mention.from());
        int from = passage.clauseStart(mention.from());
        StringBuilder behind = new StringBuilder();
        int words = 0;
        int end = open >= 0 ? passage.parenthesisEnd(open) - 1 : to;
        for (int i = mention.to(); i < end && words < WORDS_BEHIND; i++) {
            if (otherFigure(passage, mention, i) && words > 0 || words > 0 && opensAnother(line, i)) {
                break;
            }
            words += append(behind, line, i, left) ? 1 : 0;
        }
        if (open >= 0 && words == 0) {
            behind.setLength(0);
        }
        int item = open < 0 ? -1 : itemStart(passage, open, from);
        if (item > from) {
            return ofItem(passage, mention, from, item, left) + behindItem(mention, behind);
        }
        StringBuilder before = new StringBuilder();
        int start = Math.max(from, mention.from() - 2 * WORDS_BEFORE);
        for (int i = start; i < mention.from(); i++) {
            append(before, line, i, left);
        }
        if (open >= 0) {
            int close = passage.parenthesisEnd(open);
            int more = opensList(passage, close) ? WORDS_BEHIND : 0;
            for (int i = close; i < to && more < WORDS_BEHIND; i++) {
                more += append(behind, line, i, left) ? 1 : 0;
            }
        }
        String whole = before.toString().strip();
        String front = lastWords(whole, WORDS_BEFORE);
        if (start > from || front.length() < whole.length() || isElliptic(line, from)) {
            String opening = isElliptic(line, from)
                    ? opening(line, 0, from, left)
                    : start > from
                            ? opening(line, from, start, left)
                            : shorter(
                                    opening(line, from, mention.from(), left),
                                    whole.substring(0, whole.length() - front.length())
                                            .strip());
            front = opening.isEmpty() || front.startsWith(opening) ? front : opening + " … " + front;
        }
        String back = (counted(mention) + " " + behind).strip();
        return closed((front + (front.isEmpty() || back.isEmpty() ? "" : " … ") + back).strip());
    }

    private static String shorter(String a, String b) {
        return a.length() < b.length() ? a : b;
    }

    /** "..., but still below the 17 tonnes of the north": the clause leaves its subject out. */
    private static boolean isElliptic(Line line, int from) {
        int at = from;
        while (line.isMark(at, ',') || line.is(at, WordClass.CONJUNCTION) || line.is(at, WordClass.ADVERB)) {
            at++;
        }
        return from > 0
                && at > from
                && (line.isForm(at, "below") || line.isForm(at, "above") || line.isForm(at, "than"));
    }

    /** "sank in the port .": without the stop behind a time that is left out. */
    private static String closed(String what) {
        return what.endsWith(" .") ? what.substring(0, what.length() - 2).strip() : what;
    }

    /** "gunshot (56 %), car bomb (13 %)": returns where the item starts whose bracket opens at {@code open}; -1 when no item stands before it. */
    private static int itemStart(Passage passage, int open, int from) {
        Line line = passage.line();
        int start = open - 1;
        while (start > from && !line.isMark(start, ')') && !line.isMark(start, ';')) {
            start--;
        }
        int close = start;
        boolean figure = line.isMark(start, ')')
                && passage.mentions().mentions().stream()
                        .filter(other -> passage.parenthesisAt(other.from()) >= 0)
                        .anyMatch(other -> closes(passage, other, close));
        if (!figure || !line.isMark(start + 1, ',') && !line.isForm(start + 1, "and")) {
            return -1;
        }
        int item = start + 1;
        while (line.isMark(item, ',') || line.isForm(item, "and")) {
            item++;
        }
        return item < open && item + LONGEST_OPENING > open ? item : -1;
    }

    /** "fog (56 %) | , ice (13 %)": the next item of a list stands behind the bracket. */
    private static boolean opensList(Passage passage, int close) {
        Line line = passage.line();
        if (!line.isMark(close, ',')) {
            return false;
        }
        int open = close + 1;
        while (open < close + LONGEST_OPENING && !line.isMark(open, '(')) {
            open++;
        }
        return line.isMark(open, '(') && itemStart(passage, open, passage.clauseStart(open)) == close + 1;
    }

    private static boolean closes(Passage passage, Mention other, int close) {
        return other.to() <= close && passage.parenthesisEnd(passage.parenthesisAt(other.from())) == close + 1;
    }

    private static String ofItem(Passage passage, Mention mention, int from, int item, BitSet left) {
        Line line = passage.line();
        StringBuilder own = new StringBuilder();
        for (int i = item; i < passage.parenthesisAt(mention.from()); i++) {
            append(own, line, i, left);
        }
        String opening = opening(line, from, item, left);
        return (opening.isEmpty() ? "" : opening + " … ") + own.toString().strip();
    }

    private static String behindItem(Mention mention, StringBuilder behind) {
        String back = (counted(mention) + " " + behind).strip();
        return back.isEmpty() ? "" : " … " + back;
    }

    /** Returns what a clause too long to be told whole opens with, up to its verb: "The causes of death were". */
    private static String opening(Line line, int from, int to, BitSet left) {
        StringBuilder words = new StringBuilder();
        boolean verb = false;
        int told = 0;
        for (int i = from; i < to && told < WORDS_OF_OPENING && !verb; i++) {
            told += append(words, line, i, left) ? 1 : 0;
            verb = line.is(i, WordClass.AUXILIARY) && words.length() > 0 || line.is(i, WordClass.CHANGE_VERB);
        }
        return words.toString().strip();
    }

    /** What a number without a noun counts: "unemployment fell below 4 million" says people. */
    private static String counted(Mention mention) {
        boolean bare = mention.kind() == Kind.COUNT && mention.noun().isEmpty();
        return bare ? mention.unit().orElse("") : "";
    }

    /** Returns the words that lead to a list, the last of them, without the colon. */
    static String lead(Line line) {
        int to = line.size();
        while (to > 0 && line.isKind(to - 1, Token.Kind.MARK)) {
            to--;
        }
        return to == 0 ? "" : lastWords(line.textOf(0, to), WORDS_BEFORE);
    }

    private static BitSet leftOut(Passage passage, Mention mention, List<Source> sources) {
        BitSet left = new BitSet();
        for (TimePhrase time : passage.times()) {
            left.set(time.from(), time.to());
        }
        for (Mention other : passage.mentions().mentions()) {
            left.set(other.from(), other.to());
        }
        for (Source source : sources) {
            if (source.to() <= mention.from() || source.from() >= mention.to()) {
                left.set(source.from(), source.to());
                if (source.cue() >= source.to() && passage.is(source.cue(), WordClass.REPORTING_VERB)) {
                    left.set(source.cue());
                }
            }
        }
        withLeads(passage, mention, left);
        return left;
    }

    /** "in | 1921", "according to | the board", "The | first survey": the small words that lead to what is left out go with it. */
    private static void withLeads(Passage passage, Mention mention, BitSet left) {
        Line line = passage.line();
        for (int at = left.nextSetBit(0); at >= 0; at = left.nextSetBit(left.nextClearBit(at))) {
            if (at == mention.from() || passage.mentionAt(at) >= 0) {
                continue;
            }
            int lead = at - 1;
            while (lead >= 0
                    && !left.get(lead)
                    && passage.mentionAt(lead) < 0
                    && (line.is(lead, WordClass.ARTICLE)
                            || line.is(lead, WordClass.PREPOSITION)
                            || line.isForm(lead, "according"))) {
                left.set(lead);
                lead--;
            }
        }
    }

    private static boolean otherFigure(Passage passage, Mention mention, int i) {
        int k = passage.mentionAt(i);
        return k >= 0
                && passage.mentions().mentions().get(k).from() != mention.from()
                && !passage.mentions().mentions().get(k).small();
    }

    /** A relative clause behind a comma, or a comma and what goes on behind it, says something else; one without says who is counted. */
    private static boolean opensAnother(Line line, int i) {
        boolean relative =
                line.isMark(i - 1, ',') && (line.isForm(i, "which") || line.isForm(i, "who") || line.isForm(i, "that"));
        boolean goesOn = line.isMark(i, ',')
                && (line.is(i + 1, WordClass.AUXILIARY)
                        || line.is(i + 1, WordClass.CONJUNCTION)
                        || line.is(i + 1, WordClass.PREPOSITION));
        return relative || goesOn || line.isMark(i, ';');
    }

    private static boolean append(StringBuilder out, Line line, int i, BitSet left) {
        if (isDropped(line, i, left)) {
            return false;
        }
        boolean mark = line.isKind(i, Token.Kind.MARK);
        if (mark && !line.isDash(i) && out.length() == 0 || isSecondComma(out, line, i)) {
            return false;
        }
        boolean gap = line.token(i).spaced() || i > 0 && isDropped(line, i - 1, left);
        if (gap && out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
        out.append(line.textOf(i));
        return !mark && !Nouns.isFunctionWord(line.word(i));
    }

    /** "deaths, , more": one comma is enough where what stood between two is left out. */
    private static boolean isSecondComma(StringBuilder out, Line line, int i) {
        int last = out.length() - 1;
        while (last >= 0 && out.charAt(last) == ' ') {
            last--;
        }
        return line.isMark(i, ',') && last >= 0 && (out.charAt(last) == ',' || out.charAt(last) == '…');
    }

    private static boolean isDropped(Line line, int i, BitSet left) {
        boolean sign = line.isKind(i, Token.Kind.MARK)
                && "()\"“”|:;".indexOf(line.textOf(i).charAt(0)) >= 0;
        return left.get(i) || line.isKind(i, Token.Kind.OPAQUE) || sign;
    }

    /** Returns whether {@code what} has too few words of its own to say what is counted. */
    static boolean isMeagre(String what) {
        int words = 0;
        int start = 0;
        for (int i = 0; i <= what.length(); i++) {
            if (i == what.length() || what.charAt(i) == ' ') {
                words += i - start > 3 ? 1 : 0;
                start = i + 1;
            }
        }
        return words < 3;
    }

    /** Returns the first {@code most} words of {@code text}. */
    static String firstWords(String text, int most) {
        int at = -1;
        for (int words = 0; words < most; words++) {
            at = text.indexOf(' ', at + 1);
            if (at < 0) {
                return text;
            }
        }
        return text.substring(0, at);
    }

    private static String lastWords(String text, int most) {
        int at = text.length();
        for (int words = 0; words < most && at > 0; words++) {
            at = text.lastIndexOf(' ', at - 1);
            if (at < 0) {
                return text;
            }
        }
        return text.substring(at).strip();
    }

    /** Returns whether {@code mention} is the level of an interval: "(95 % CI, ...)", "90 % confidence". */
    static boolean isConfidenceLevel(Passage passage, Mention mention) {
        return mention.kind() == Kind.PERCENTAGE && passage.is(mention.to(), WordClass.INTERVAL_NOUN);
    }

    /** Returns whether {@code mention} is an interval named as such: "(95 % CI, 2.1 to 3.4)", "95 % confidence interval 5–9". */
    static boolean isConfidenceInterval(Passage passage, Mention mention) {
        Line line = passage.line();
        int floor = Math.max(0, mention.from() - REACH_OF_INTERVAL);
        for (int i = mention.from() - 1; i >= floor && passage.mentionAt(i) < 0 && !line.isMark(i, ';'); i--) {
            if (line.is(i, WordClass.INTERVAL_NOUN)) {
                return mention.hedge() == Hedge.RANGE;
            }
        }
        return false;
    }

    /** Returns whom the figure counts more narrowly than "people": the modifiers and the noun behind the number. */
    static Optional<String> population(Passage passage, Mention mention) {
        Line line = passage.line();
        int to = mention.to();
        if (line.isForm(to, "of")
                && (line.isForm(to + 1, "them")
                        || line.isForm(to + 1, "whom")
                        || line.isForm(to + 1, "these")
                        || line.isForm(to + 1, "those"))) {
            return Nouns.behind(line, to + 2, false)
                    .filter(noun -> Nouns.countsPersons(line, noun.head()))
                    .map(noun -> line.textOf(noun.from(), noun.to()));
        }
        return counted(line, mention.noun())
                .or(() -> whole(passage, mention).flatMap(all -> counted(line, all.noun())));
    }

    private static Optional<String> counted(Line line, Optional<Nouns.NounPhrase> counted) {
        return counted.filter(
                        noun -> Nouns.countsPersons(line, noun.head()) && !line.is(noun.head(), WordClass.TOLL_NOUN))
                .filter(noun -> !isGeneric(line, noun))
                .map(noun -> line.textOf(noun.from(), noun.to()));
    }

    /** "13 of 15 generals", "25,000 Jews were brought, of whom 20,000 were killed": the whole says who the part are. */
    private static Optional<Mention> whole(Passage passage, Mention mention) {
        Line line = passage.line();
        int of = line.isForm(mention.to(), "out") ? mention.to() + 1 : mention.to();
        int behind = line.isForm(of + 1, "the") ? of + 2 : of + 1;
        boolean ofWhom = line.isForm(mention.from() - 2, "of") && line.isForm(mention.from() - 1, "whom");
        return passage.mentions().mentions().stream()
                .filter(other ->
                        line.isForm(of, "of") && other.from() == behind || ofWhom && other.to() < mention.from())
                .reduce((a, b) -> b);
    }

    private static boolean isGeneric(Line line, Nouns.NounPhrase noun) {
        if (noun.from() < noun.head()) {
            return false;
        }
        return switch (line.word(noun.head()).form()) {
            case "people", "persons", "person", "individuals", "men", "victims", "dead", "casualties" -> true;
            default -> false;
        };
    }
}
