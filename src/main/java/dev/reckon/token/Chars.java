package dev.reckon.token;

/** Classes of characters the scanner tells apart. */
public final class Chars {

    /** A test of one character. */
    @FunctionalInterface
    interface Test {
        boolean holds(char c);
    }

    private static final String VULGAR = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞";
    private static final String SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺";

    private Chars() {}

    /** Returns whether {@code c} is one of 0 to 9. */
    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Returns whether {@code c} is a one-character fraction such as ½. */
    public static boolean isVulgarFraction(char c) {
        return c >= '¼' && VULGAR.indexOf(c) >= 0;
    }

    /** Returns whether {@code c} is a raised digit or sign. */
    public static boolean isSuperscriptDigit(char c) {
        return c >= '²' && SUPERSCRIPT.indexOf(c) >= 0;
    }

    /** Returns whether {@code c} is white space, no-break and thin spaces included. */
    public static boolean isSpace(char c) {
        return c <= ' '
                || c == '\u00a0'
                || c == '\u202f'
                || (c > '\u1000' && Character.isSpaceChar(c))
                || c == '\ufeff'
                || c == '\u200b'
                || c == '\u0085';
    }

    /** Returns whether {@code c} is a space that may group digits: no-break, thin or narrow no-break. */
    static boolean isGroupingSpace(char c) {
        return c == '\u00a0' || c == '\u2009' || c == '\u202f' || c == '\u2007' || c == '\u2008';
    }

    /** Returns whether {@code c} is a hyphen, dash or minus. */
    public static boolean isDash(char c) {
        return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212';
    }

    /** Returns whether {@code c} is an ASCII letter. */
    static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
