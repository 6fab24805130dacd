package dev.reckon.lang;

import dev.reckon.base.Span;
import dev.reckon.token.Chars;
import dev.reckon.token.Numeral;
import dev.reckon.token.Token;
import dev.reckon.token.Token.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The tokens of one stretch of text, each with its word: what templates and recognisers run over. Footnote marks and the
 * marks of emphasis are left out, so that "2 million[4] and 5 million" reads as it sounds.
 */
public final class Line {

    private static final int YEAR_SIGNS = 4;

    private final CharSequence text;
    // by token, each in an array of its own: a document is gone through again and again, and the less of it is in the
    // way the better
    private final int[] starts;
    private final int[] ends;
    private final Kind[] kinds;
    private final boolean[] spaced;
    private final Word[] words;
    /** The classes of all its words together: what most lines lack need not be looked for token by token. */
    private final long classes;
    /** One bit for each sort of mark it holds, see {@link #bitOf}. */
    private final long marks;

    private Line(CharSequence text, List<Token> tokens, Lexicon lexicon) {
        int size = tokens.size();
        this.text = text;
        this.starts = new int[size];
        this.ends = new int[size];
        this.kinds = new Kind[size];
        this.spaced = new boolean[size];
        this.words = new Word[size];
        long found = 0;
        long signs = 0;
        for (int i = 0; i < size; i++) {
            Token token = tokens.get(i);
            starts[i] = token.start();
            ends[i] = token.end();
            kinds[i] = token.kind();
            spaced[i] = token.spaced();
            // numbers too: names such as COVID-19 hold them
            words[i] = lexicon.find(text, token.start(), token.end());
            found |= words[i].classes();
            if (token.kind() == Kind.MARK) {
                signs |= bitOf(text.charAt(token.start()));
            }
        }
        this.classes = found;
        this.marks = signs;
    }

    /** All marks outside ASCII share a bit with a letter, which is no mark; the others share theirs with one more at most. */
    private static long bitOf(char mark) {
        return 1L << (mark < 128 ? mark & 63 : 'A' & 63);
    }

    /** Returns the line of {@code tokens} of {@code text} with words of {@code lexicon}. */
    public static Line of(CharSequence text, List<Token> tokens, Lexicon lexicon) {
        List<Token> kept = new ArrayList<>(tokens.size());
        boolean spaced = false;
        for (Token token : tokens) {
            if (isLeftOut(text, token)) {
                spaced |= token.spaced();
            } else if (token.kind() == Kind.OPAQUE && moneySign(text, token, lexicon) > 0) {
                int cut = moneySign(text, token, lexicon);
                kept.add(new Token(token.start(), cut, Kind.WORD, token.spaced()));
                kept.add(new Token(cut, token.end(), Kind.NUMBER, false));
                spaced = false;
            } else {
                kept.add(spaced && !token.spaced() && kept.isEmpty() ? respaced(token) : token);
                spaced = false;
            }
        }
        return new Line(text, kept, lexicon);
    }

    /** Returns where the digits of "USD3.14" start when a money sign and a numeral are all of {@code token}; 0 when not. */
    private static int moneySign(CharSequence text, Token token, Lexicon lexicon) {
        int at = token.start();
        while (at < token.end() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        boolean number = at > token.start() + 1
                && at < token.end()
                && Chars.isDigit(text.charAt(at))
                && Numeral.end(text, at, token.end()) == token.end();
        return number
                        && Character.isUpperCase(text.charAt(token.start()))
                        && lexicon.find(text, token.start(), at).is(WordClass.MONEY_SIGN)
                ? at
                : 0;
    }

    private static Token respaced(Token token) {
        return new Token(token.start(), token.end(), token.kind(), true);
    }

    private static boolean isLeftOut(CharSequence text, Token token) {
        if (token.kind() == Kind.FOOTNOTE) {
            return true;
        }
        return token.kind() == Kind.MARK && (text.charAt(token.start()) == '*' || text.charAt(token.start()) == '_');
    }

    /** Returns the text the tokens stand in. */
    public CharSequence text() {
        return text;
    }

    /** Returns the number of tokens. */
    public int size() {
        return starts.length;
    }

    /** Returns token {@code i}. */
    public Token token(int i) {
        return new Token(starts[i], ends[i], kinds[i], spaced[i]);
    }

    /** Returns all tokens. */
    public List<Token> tokens() {
        List<Token> all = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            all.add(token(i));
        }
        return Collections.unmodifiableList(all);
    }

    /** Returns the word of token {@code i}; {@link Word#UNLISTED} outside the line and for what is no listed word. */
    public Word word(int i) {
        return i >= 0 && i < words.length ? words[i] : Word.UNLISTED;
    }

    /** Returns whether any token may be one of {@code wordClasses}. */
    public boolean holdsAny(WordClasses wordClasses) {
        return (classes & wordClasses.bits()) != 0;
    }

    /** Returns whether any token may be a {@code wordClass}. */
    public boolean holds(WordClass wordClass) {
        return (classes & wordClass.bit()) != 0;
    }

    /** Returns false only when no token is the mark {@code c}; cheaper than looking. */
    public boolean mayHoldMark(char c) {
        return (marks & bitOf(c)) != 0;
    }

    /** Returns false only when no token is a dash; cheaper than looking. */
    public boolean mayHoldDash() {
        return mayHoldMark('-') || mayHoldMark('—');
    }

    /** Returns false only when no token is a mark of quotation; cheaper than looking. */
    public boolean mayHoldQuote() {
        return mayHoldMark('"') || mayHoldMark('\'') || mayHoldMark('“');
    }

    /** Returns whether token {@code i} may be a {@code wordClass}; false outside the line. */
    public boolean is(int i, WordClass wordClass) {
        return word(i).is(wordClass);
    }

    /** Returns whether token {@code i} is the form {@code lowerCase}; false outside the line. */
    public boolean isForm(int i, String lowerCase) {
        return word(i).isForm(lowerCase);
    }

    /** Returns whether token {@code i} exists and is of {@code kind}. */
    public boolean isKind(int i, Kind kind) {
        return i >= 0 && i < kinds.length && kinds[i] == kind;
    }

    /** Returns whether token {@code i} is a number of four signs, as years are written. */
    public boolean isYearLong(int i) {
        return isKind(i, Kind.NUMBER) && token(i).length() == YEAR_SIGNS;
    }

    /** Returns whether token {@code i} is the mark {@code c}. */
    public boolean isMark(int i, char c) {
        return isKind(i, Kind.MARK) && text.charAt(starts[i]) == c;
    }

    /** Returns whether token {@code i} is a hyphen, dash or minus. */
    public boolean isDash(int i) {
        return isKind(i, Kind.MARK) && Chars.isDash(text.charAt(starts[i]));
    }

    /** Returns whether token {@code i} is a word that starts with a capital letter. */
    public boolean isCapitalised(int i) {
        return isKind(i, Kind.WORD) && Character.isUpperCase(text.charAt(starts[i]));
    }

    /** Returns whether no space stands between token {@code i} and the one before. */
    public boolean isGlued(int i) {
        return i > 0 && i < starts.length && !spaced[i] && ends[i - 1] == starts[i];
    }

    /** Returns the characters of token {@code i}. */
    public String textOf(int i) {
        return text.subSequence(starts[i], ends[i]).toString();
    }

    /** Returns whether there is a token {@code i} that ends with {@code letters} in this very case. */
    public boolean endsWith(int i, String letters) {
        if (i < 0 || i >= starts.length) {
            return false;
        }
        int from = ends[i] - letters.length();
        if (from < starts[i]) {
            return false;
        }
        for (int k = 0; k < letters.length(); k++) {
            if (text.charAt(from + k) != letters.charAt(k)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the first character of token {@code i}; 0 outside the line. */
    public char charAt(int i) {
        return i >= 0 && i < starts.length ? text.charAt(starts[i]) : 0;
    }

    /** Returns the number that token {@code i} is, which must be of kind {@code NUMBER}. */
    public Numeral numeral(int i) {
        return Numeral.of(text, starts[i], ends[i]);
    }

    /** Returns the characters of tokens {@code [from, to)} as they stand in the text. */
    public String textOf(int from, int to) {
        return spanOf(from, to).of(text);
    }

    /** Returns the span of tokens {@code [from, to)}; at least one token. */
    public Span spanOf(int from, int to) {
        return new Span(starts[from], ends[to - 1]);
    }
}
