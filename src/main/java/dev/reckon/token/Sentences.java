package dev.reckon.token;

import dev.reckon.doc.LineEnds;
import dev.reckon.token.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds where sentences end.
 *
 * <p>A sentence ends at a full stop, question or exclamation mark (with the closing quotes, brackets and footnote marks
 * behind it) when what follows looks like a start: a capital, a digit, an opening quote. Abbreviations and initials do not
 * end one. A short line without a closing mark ends at its line break when the next line starts with a capital: captions
 * and headings set into running text.
 */
public final class Sentences {

    private static final int SHORT_LINE = 48;
    private static final Set<String> STARTS =
            Set.of("The", "In", "It", "He", "She", "They", "This", "These", "A", "An", "At", "But", "However", "For");

    private final Predicate<String> isAbbreviation;

    /** Prepares with a test for abbreviations, given in lower case without the full stop. */
    public Sentences(Predicate<String> isAbbreviation) {
        this.isAbbreviation = isAbbreviation;
    }

    /** Returns the token indexes at which a sentence starts, ascending, first 0; empty for no tokens. */
    public List<Integer> startsIn(CharSequence text, List<Token> tokens) {
        List<Integer> starts = new ArrayList<>();
        if (tokens.isEmpty()) {
            return starts;
        }
        starts.add(0);
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).spaced() && (endsBefore(text, tokens, i) || lineEndsBefore(text, tokens, i))) {
                starts.add(i);
            }
        }
        return starts;
    }

    private boolean endsBefore(CharSequence text, List<Token> tokens, int i) {
        int last = i - 1;
        while (last > 0 && isCloser(text, tokens.get(last))) {
            last--;
        }
        Token stop = tokens.get(last);
        if (isStopWord(text, stop)) {
            return startsWithCapital(text, tokens.get(i)) && looksLikeStart(text, tokens, i);
        }
        if (stop.kind() != Kind.MARK || ".!?…".indexOf(text.charAt(stop.start())) < 0) {
            return false;
        }
        if (!startsLikeSentence(text, tokens.get(i))) {
            return false;
        }
        boolean fullStop = text.charAt(stop.start()) == '.';
        return !fullStop
                || last == 0
                || stop.spaced()
                || isUnit(text, tokens, last - 1) && tokens.get(i).kind() == Kind.WORD
                || !isAbbreviated(text, tokens.get(last - 1), tokens.get(i));
    }

    /** A dotted word such as {@code U.S.} may close a sentence, but only before a word that plainly opens one. */
    private static boolean isStopWord(CharSequence text, Token token) {
        return token.kind() == Kind.WORD && text.charAt(token.end() - 1) == '.';
    }

    private static boolean looksLikeStart(CharSequence text, List<Token> tokens, int i) {
        Token token = tokens.get(i);
        String word = text.subSequence(token.start(), token.end()).toString();
        return STARTS.contains(word);
    }

    /** "it is 40 km. Then": behind a number a short word in small letters is a unit, which closes a sentence like any other word. */
    private static boolean isUnit(CharSequence text, List<Token> tokens, int i) {
        return i > 0
                && tokens.get(i - 1).kind() == Kind.NUMBER
                && tokens.get(i).kind() == Kind.WORD
                && Character.isLowerCase(text.charAt(tokens.get(i).start()));
    }

    private boolean isAbbreviated(CharSequence text, Token before, Token after) {
        if (before.kind() != Kind.WORD) {
            return false;
        }
        boolean initial = before.length() == 1 && Character.isUpperCase(text.charAt(before.start()));
        boolean circa = before.length() == 1 && text.charAt(before.start()) == 'c' && after.kind() == Kind.NUMBER;
        boolean degree = initial && before.start() > 0 && text.charAt(before.start() - 1) == '°';
        if (degree) {
            return false;
        }
        if (circa || initial && after.kind() == Kind.WORD) {
            return true;
        }
        String word = text.subSequence(before.start(), before.end()).toString().toLowerCase(java.util.Locale.ROOT);
        return isAbbreviation.test(word);
    }

    private static boolean isCloser(CharSequence text, Token token) {
        return token.kind() == Kind.FOOTNOTE
                || token.kind() == Kind.SUPERSCRIPT
                || (token.kind() == Kind.MARK
                        && "\"”’')]*_»".indexOf(text.charAt(token.start())) >= 0
                        && !token.spaced());
    }

    private static boolean startsLikeSentence(CharSequence text, Token token) {
        return switch (token.kind()) {
            case WORD -> startsWithCapital(text, token);
            case NUMBER, FOOTNOTE, OPAQUE -> true;
            case MARK -> "\"“‘'([*_«–—-~¡¿\\".indexOf(text.charAt(token.start())) >= 0;
            case SUPERSCRIPT -> false;
        };
    }

    private static boolean startsWithCapital(CharSequence text, Token token) {
        char first = text.charAt(token.start());
        return Character.isUpperCase(first) || Character.isTitleCase(first) || !Character.isLowerCase(first);
    }

    private static String wordOf(CharSequence text, Token token) {
        return text.subSequence(token.start(), token.end()).toString();
    }

    private static boolean lineEndsBefore(CharSequence text, List<Token> tokens, int i) {
        Token before = tokens.get(i - 1);
        Token token = tokens.get(i);
        if (token.kind() != Kind.WORD || !startsWithCapital(text, token)) {
            return false;
        }
        int breakAt = -1;
        for (int at = before.end(); at < token.start(); at++) {
            if (text.charAt(at) == '\n') {
                breakAt = at;
            }
        }
        if (breakAt < 0 || before.isMark(text, ',') || LineEnds.leadsOn(wordOf(text, before))) {
            return false;
        }
        int lineStart = before.start();
        int limit = Math.max(0, breakAt - SHORT_LINE);
        while (lineStart > limit && text.charAt(lineStart - 1) != '\n') {
            lineStart--;
        }
        return lineStart == 0 || (lineStart > limit && text.charAt(lineStart - 1) == '\n');
    }
}
