package dev.reckon.token;

import dev.reckon.base.Span;
import dev.reckon.token.Token.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Cuts text into tokens in one pass, a few characters of look-ahead, no regular expressions.
 *
 * <p>Every character that is not white space lies in exactly one token, in text order. Cost: linear in the text.
 */
public final class Scanner {

    /** In characters: {@code 10.1016}. */
    private static final int SHORTEST_DOI = 7;

    /** In characters: {@code (21)}. */
    private static final int LONGEST_BRACKETS = 8;

    private static final int LONGEST_FOOTNOTE = 24;
    private static final int LONGEST_REFERENCE = 400;
    private static final int YEAR = 4;

    /** In letters: "iPhone" is one word. */
    private static final int SHORTEST_OF_TWO = 4;

    /** Of million, billion and trillion. */
    private static final String SCALE_ENDING = "illion";

    private final CharSequence text;
    private final int end;
    private final NoteMarks notes;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Scanner(CharSequence text, Span span) {
        this.text = text;
        this.at = span.start();
        this.end = span.end();
        this.notes = new NoteMarks(text, end);
    }

    /** Returns the tokens of {@code span} of {@code text}, in order; offsets count in {@code text}. */
    public static List<Token> tokensIn(CharSequence text, Span span) {
        Scanner scanner = new Scanner(text, span);
        scanner.scan();
        return Collections.unmodifiableList(scanner.tokens);
    }

    private void scan() {
        boolean spaced = true;
        while (at < end) {
            char c = text.charAt(at);
            if (Chars.isSpace(c)) {
                at++;
                spaced = true;
            } else {
                int start = at;
                Kind kind = next(c);
                tokens.add(new Token(start, at, kind, spaced));
                spaced = false;
            }
        }
    }

    private Kind next(char c) {
        if (Chars.isAsciiLetter(c)) {
            return word();
        }
        if (Chars.isDigit(c) || Chars.isVulgarFraction(c) || (c == '.' && startsDecimal())) {
            return number();
        }
        if (Character.isLetter(c) || Character.isSurrogate(c)) {
            return word();
        }
        if (Chars.isSuperscriptDigit(c)) {
            at = skipWhile(at, Chars::isSuperscriptDigit);
            return Kind.SUPERSCRIPT;
        }
        if (c == '[' && footnote()) {
            return Kind.FOOTNOTE;
        }
        if (c == '=' && reference()) {
            return Kind.FOOTNOTE;
        }
        if (c == '$' && formula()) {
            return Kind.OPAQUE;
        }
        if (c == '\\' && at + 1 < end && Chars.isAsciiLetter(text.charAt(at + 1))) {
            return command();
        }
        if (c == '\'' || c == '’') {
            return apostrophe();
        }
        at++;
        return Kind.MARK;
    }

    private boolean startsDecimal() {
        return at + 1 < end
                && Chars.isDigit(text.charAt(at + 1))
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
    }

    // ---- numbers

    private Kind number() {
        int start = at;
        if (isIdentifier()) {
            return opaqueChunk(start);
        }
        int note = notes.endAt(start);
        if (note > start) {
            at = note;
            return Kind.FOOTNOTE;
        }
        at = cutNumber(start, Numeral.end(text, at, end));
        if (notes.isYearWithNote(start, at)) {
            at = start + YEAR;
            return Kind.NUMBER;
        }
        int round = notes.endOfRound(start, at);
        if (round < at) {
            at = round;
            return Kind.NUMBER;
        }
        // 12.03.1917 and 1.2.3 are dates and versions; 00447 is an order number
        if (at + 1 < end && text.charAt(at) == '.' && Chars.isDigit(text.charAt(at + 1))) {
            at = skipWhile(at, c -> Chars.isDigit(c) || c == '.');
            if (text.charAt(at - 1) == '.') {
                at--;
            }
            return Kind.OPAQUE;
        }
        if (at < end && text.charAt(at) == '_') {
            return opaqueChunk(start);
        }
        return Kind.NUMBER;
    }

    /**
     * Returns where a numeral that ends at {@code stop} really ends: over a decimal comma ("3,5 %", "0,05"), and over the blanks that
     * some programs set around marks ("32 . 99 %", "80 , 000").
     */
    private int cutNumber(int start, int stop) {
        if (stop + 1 >= end || (text.charAt(stop) != ',' && text.charAt(stop) != ' ')) {
            return stop;
        }
        if (text.charAt(stop) == ',') {
            return decimalComma(start, stop);
        }
        boolean apart = stop + 3 < end && text.charAt(stop + 2) == ' ' && Chars.isDigit(text.charAt(stop + 3));
        if (!apart || stop - start > 3) {
            return stop;
        }
        int last = skipWhile(stop + 3, Chars::isDigit);
        char mark = text.charAt(stop + 1);
        boolean percent = last + 1 < end && text.charAt(last) == ' ' && text.charAt(last + 1) == '%';
        boolean decimals = mark == '.' && (percent || stop == start + 1 && text.charAt(start) == '0');
        boolean group = mark == ',' && last == stop + 6;
        return decimals || group ? last : stop;
    }

    private int decimalComma(int start, int comma) {
        int last = skipWhile(comma + 1, Chars::isDigit);
        int digits = last - comma - 1;
        int sign = last < end && Chars.isSpace(text.charAt(last)) ? last + 1 : last;
        boolean scaled = isScaleWord(sign);
        boolean listed =
                last < end && (text.charAt(last) == ',' || !scaled && Character.isLetterOrDigit(text.charAt(last)));
        char before = start > 0 ? text.charAt(start - 1) : ' ';
        if (digits == 0 || digits == 3 || listed || comma - start > 3 || "([{,".indexOf(before) >= 0) {
            return comma;
        }
        boolean unit = scaled || sign < end && "%°€‰".indexOf(text.charAt(sign)) >= 0;
        boolean zero = comma == start + 1 && text.charAt(start) == '0';
        return unit || zero || before == '€' ? last : comma;
    }

    /** "71,3 billion": a scale word of the short scale, which comes behind decimals more often than not. */
    private boolean isScaleWord(int from) {
        int ending = from < end && text.charAt(from) == 't' ? from + 2 : from + 1;
        for (int i = 0; i < SCALE_ENDING.length(); i++) {
            if (ending + i >= end || text.charAt(ending + i) != SCALE_ENDING.charAt(i)) {
                return false;
            }
        }
        return text.charAt(from) == 'm' || text.charAt(from) == 'b' || text.charAt(from) == 't';
    }

    // ---- words

    /** Returns whether a lost line end made one of two words, "millionNumber", the second of which opens at {@code at}. */
    private boolean isSeam(int start, int at) {
        return at - start >= SHORTEST_OF_TWO
                && at + 2 < end
                && Character.isLowerCase(text.charAt(at + 1))
                && Character.isLowerCase(text.charAt(at + 2))
                && skipWhile(start, Character::isLowerCase) == at;
    }

    private Kind word() {
        int start = at;
        if (dottedInitials()) {
            return Kind.WORD;
        }
        while (at < end && isWordPart(text.charAt(at))) {
            if (Character.isUpperCase(text.charAt(at)) && isSeam(start, at)) {
                return Kind.WORD;
            }
            at++;
        }
        if (at < end) {
            char next = text.charAt(at);
            if (next == ' ' || next == ',') {
                return Kind.WORD;
            }
            boolean glued = at + 1 < end && Character.isLetterOrDigit(text.charAt(at + 1));
            boolean address = glued && (next == '@' || (next == '.' && isAddressStart(start)));
            boolean scheme = next == ':' && at + 2 < end && text.charAt(at + 1) == '/' && text.charAt(at + 2) == '/';
            if (isRaisedUnit(start)) {
                at++;
                return Kind.OPAQUE;
            }
            if (Chars.isDigit(next) || (next == '_' && glued) || address || scheme) {
                return opaqueChunk(start);
            }
        }
        return Kind.WORD;
    }

    private static boolean isWordPart(char c) {
        if (c < 128) {
            return Chars.isAsciiLetter(c);
        }
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK || Character.isSurrogate(c);
    }

    /** {@code m2/ha}: a short unit with its power and a slash behind it. */
    private boolean isRaisedUnit(int start) {
        return at - start <= 3
                && at + 2 < end
                && (text.charAt(at) == '2' || text.charAt(at) == '3')
                && text.charAt(at + 1) == '/'
                && Character.isLetter(text.charAt(at + 2));
    }

    /** An address may hold brackets, {@code S0140-6736(21)02796-3}: returns where it goes on behind them; {@code open} where it does not. */
    private int overBrackets(int open) {
        int close = open + 1;
        while (close < end && close - open <= LONGEST_BRACKETS && Character.isLetterOrDigit(text.charAt(close))) {
            close++;
        }
        boolean goesOn = close + 1 < end
                && close > open + 1
                && text.charAt(close) == ')'
                && Character.isLetterOrDigit(text.charAt(close + 1));
        return goesOn ? close + 1 : open;
    }

    private boolean isAddressStart(int start) {
        return at - start == 3
                && text.charAt(start) == 'w'
                && text.charAt(start + 1) == 'w'
                && text.charAt(start + 2) == 'w';
    }

    /** {@code U.S.}, {@code a.m.}, {@code D.C.}: single letters, each followed by a full stop, two at least. */
    private boolean dottedInitials() {
        int i = at;
        int letters = 0;
        while (i + 1 < end && Character.isLetter(text.charAt(i)) && text.charAt(i + 1) == '.') {
            i += 2;
            letters++;
        }
        if (letters < 2 || (i < end && Character.isLetterOrDigit(text.charAt(i)))) {
            return false;
        }
        at = i;
        return true;
    }

    /** {@code 10.1016/S0140-6736}: a DOI, four digits or five and a slash behind its prefix. */
    private boolean isIdentifier() {
        if (at + 3 >= end || text.charAt(at) != '1' || text.charAt(at + 1) != '0' || text.charAt(at + 2) != '.') {
            return false;
        }
        int to = skipWhile(at + 3, Chars::isDigit);
        return to - at >= SHORTEST_DOI
                && to - at <= SHORTEST_DOI + 1
                && to + 1 < end
                && text.charAt(to) == '/'
                && !Chars.isSpace(text.charAt(to + 1));
    }

    private Kind opaqueChunk(int start) {
        int i = Math.max(at, start + 1);
        while (i < end && !Chars.isSpace(text.charAt(i)) && "()[]{}<>\"“”|".indexOf(text.charAt(i)) < 0) {
            i++;
            i = i < end && text.charAt(i) == '(' ? overBrackets(i) : i;
        }
        while (i > at + 1 && ".,;:!?'’".indexOf(text.charAt(i - 1)) >= 0) {
            i--;
        }
        at = i;
        return Kind.OPAQUE;
    }

    /** {@code 's}, what is left of an auxiliary ({@code 'd}, {@code 'll}) and the {@code 't} of "didn't" are words of their own; any other apostrophe is a mark. */
    private Kind apostrophe() {
        int letters = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)) ? clippedWord(at + 1) : 0;
        at += letters + 1;
        return letters > 0 ? Kind.WORD : Kind.MARK;
    }

    /** Returns how many letters of {@code s}, {@code d}, {@code t} behind an n, {@code ll}, {@code ve} or {@code re} stand at {@code from}, no letter behind. */
    private int clippedWord(int from) {
        int to = from;
        while (to < end && to <= from + 2 && Character.isLetterOrDigit(text.charAt(to))) {
            to++;
        }
        return switch (text.subSequence(from, to).toString()) {
            case "s", "S", "d" -> 1;
            case "t" -> from > 1 && text.charAt(from - 2) == 'n' ? 1 : 0;
            case "ll", "ve", "re" -> 2;
            default -> 0;
        };
    }

    // ---- residue of other formats

    /** {@code [12]}, {@code [a]}, {@code [^4]}, {@code [note 3]}, {@code [citation needed]}: short, closed, and no figure inside. */
    private boolean footnote() {
        int close = at + 1;
        while (close < end && close - at <= LONGEST_FOOTNOTE && text.charAt(close) != ']') {
            close++;
        }
        if (close >= end || text.charAt(close) != ']' || !isFootnoteLabel(at + 1, close)) {
            return false;
        }
        at = close + 1;
        return true;
    }

    /** A work cited where it is drawn on, marked off as in {@code 340 barges ==Quill, Ada. Barges. 1990.== sank}. */
    private boolean reference() {
        boolean opens = at + 2 < end
                && text.charAt(at + 1) == '='
                && Character.isLetter(text.charAt(at + 2))
                && at > 0
                && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '*');
        if (!opens) {
            return false;
        }
        int close = at + 2;
        while (close + 1 < end
                && close - at <= LONGEST_REFERENCE
                && text.charAt(close) != '='
                && text.charAt(close) != '\n') {
            close++;
        }
        if (close + 1 >= end || text.charAt(close) != '=' || text.charAt(close + 1) != '=') {
            return false;
        }
        at = close + 2;
        return true;
    }

    private boolean isFootnoteLabel(int open, int to) {
        int from = open < to && text.charAt(open) == '^' ? open + 1 : open;
        int digits = 0;
        int letters = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (Chars.isDigit(c)) {
                digits++;
            } else if (Character.isLetter(c)) {
                letters++;
            } else if (c != ' ' && c != ',' && c != '–' && c != '-') {
                return false;
            }
        }
        boolean numbers = digits > 0 && digits <= 9 && letters == 0 && !hasLongNumber(from, to);
        String label = text.subSequence(from, to).toString();
        return numbers || (letters == 1 && digits == 0) || label.startsWith("note ") || label.endsWith(" needed");
    }

    private boolean hasLongNumber(int from, int to) {
        int run = 0;
        for (int i = from; i < to; i++) {
            run = Chars.isDigit(text.charAt(i)) ? run + 1 : 0;
            if (run > 3) {
                return true;
            }
        }
        return false;
    }

    /** {@code $v = x/T$} is a formula; {@code $5} is money. */
    private boolean formula() {
        if (at + 1 >= end || Chars.isDigit(text.charAt(at + 1)) || Chars.isSpace(text.charAt(at + 1))) {
            return false;
        }
        for (int i = at + 1; i < end && i < at + 200; i++) {
            char c = text.charAt(i);
            if (c == '$') {
                at = i + 1;
                return true;
            }
            if (c == '\n') {
                return false;
            }
        }
        return false;
    }

    /** {@code \footnote} and its like, with the argument of the commands that only point somewhere. */
    private Kind command() {
        int start = at;
        at = skipWhile(at + 1, Chars::isAsciiLetter);
        String name = text.subSequence(start + 1, at).toString();
        if ((name.equals("ref") || name.equals("label") || name.equals("cite")) && at < end && text.charAt(at) == '{') {
            int close = at;
            while (close < end && text.charAt(close) != '}' && text.charAt(close) != '\n') {
                close++;
            }
            at = Math.min(end, close + 1);
        }
        return Kind.OPAQUE;
    }

    private int skipWhile(int from, Chars.Test test) {
        int i = from;
        while (i < end && test.holds(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
