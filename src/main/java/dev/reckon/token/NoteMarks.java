package dev.reckon.token;

/**
 * Tells the number of a note that lost its raised place, "missed the goal.12 Because", "by 2010.2 The": it is glued to the stop of one
 * sentence, and the next one opens behind it.
 */
final class NoteMarks {

    private static final int SHORTEST_WORD = 4;
    private static final int LONGEST_NUMBER = 3;
    private static final int DIGITS_OF_YEAR = 4;

    /** In characters: ",000". */
    private static final int THOUSANDS = 4;

    /** In letters: behind a year "2010.2 Gt" may be an amount. */
    private static final int LONGER_THAN_UNIT = 3;

    private final CharSequence text;
    private final int end;

    NoteMarks(CharSequence text, int end) {
        this.text = text;
        this.end = end;
    }

    /** Returns the index behind the note mark whose first digit is at {@code at}; {@code at} when none is there. */
    int endAt(int at) {
        int stop = at - 1;
        int last = digits(at);
        if (stop > 0 && text.charAt(stop) == ' ' && text.charAt(stop - 1) == '.') {
            // "in Peru. 7" at the end of a line
            boolean alone = endsLine(last) && isWordBefore(stop - 1);
            return alone && last - at <= LONGEST_NUMBER ? last : at;
        }
        if (stop < 0 || text.charAt(stop) != '.') {
            return at;
        }
        boolean behind = isYearBefore(stop)
                ? opensSentence(last, LONGER_THAN_UNIT) || opensWithSmallWord(last)
                : (isWordBefore(stop) || isRoundBefore(stop)) && (opensSentence(last, 1) || endsLine(last));
        return last - at <= LONGEST_NUMBER && behind ? last : at;
    }

    /** Returns whether the digits from {@code from} to {@code to} are a year with a decimal point that is the stop before a note mark. */
    boolean isYearWithNote(int from, int to) {
        int stop = from + DIGITS_OF_YEAR;
        return to > stop + 1 && text.charAt(stop) == '.' && isYearBefore(stop) && endAt(stop + 1) == to;
    }

    /**
     * Returns where the number from {@code from} to {@code to} ends without the note mark glued to its stop: "a bit over 678,000.4" at
     * the end of a paragraph; {@code to} when there is none. Only round thousands leave no doubt: they have no tenths.
     */
    int endOfRound(int from, int to) {
        int stop = to - 1;
        while (stop > from && Chars.isDigit(text.charAt(stop))) {
            stop--;
        }
        boolean prose = from > 1 && text.charAt(from - 1) == ' ' && Character.isLowerCase(text.charAt(from - 2));
        boolean round = stop > from && text.charAt(stop) == '.' && isRoundBefore(stop);
        return round && prose && endAt(stop + 1) == to ? stop : to;
    }

    /** ",000": no decimal part follows so round a number. */
    private boolean isRoundBefore(int stop) {
        int mark = stop - THOUSANDS;
        return mark > 0
                && text.charAt(mark) == ','
                && Chars.isDigit(text.charAt(mark - 1))
                && text.subSequence(mark + 1, stop).toString().equals("000");
    }

    private int digits(int at) {
        int i = at;
        while (i < end && Chars.isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** A word of four letters or more, a name too: "in Peru.12 The". */
    private boolean isWordBefore(int stop) {
        int first = stop;
        while (first > 0 && stop - first < SHORTEST_WORD && Character.isLowerCase(text.charAt(first - 1))) {
            first--;
        }
        boolean name = stop - first == SHORTEST_WORD - 1 && first > 0 && Character.isUpperCase(text.charAt(first - 1));
        return stop - first >= SHORTEST_WORD || name;
    }

    /** "in 1938.2 In his": a small word that no unit is written like opens the sentence. */
    private boolean opensWithSmallWord(int at) {
        boolean word =
                at + LONGER_THAN_UNIT < end && text.charAt(at) == ' ' && text.charAt(at + LONGER_THAN_UNIT) == ' ';
        return word
                && switch (text.subSequence(at + 1, at + LONGER_THAN_UNIT).toString()) {
                    case "In", "At", "By", "To", "On", "If", "As", "He", "It", "We", "An", "No", "So", "Of" -> true;
                    default -> false;
                };
    }

    /** Returns whether {@code at} ends the text, or a line behind which a sentence opens. */
    private boolean endsLine(int at) {
        return at >= end
                || text.charAt(at) == '\n'
                        && (at + 1 >= end || Character.isUpperCase(text.charAt(at + 1)) || text.charAt(at + 1) == '\n');
    }

    private boolean isYearBefore(int stop) {
        int first = stop - DIGITS_OF_YEAR;
        if (first < 1 || text.charAt(first - 1) != ' ' || digits(first) != stop) {
            return false;
        }
        String century = text.subSequence(first, first + 2).toString();
        return century.equals("20") || century.compareTo("14") >= 0 && century.compareTo("19") <= 0;
    }

    private boolean opensSentence(int at, int letters) {
        boolean apart = at + letters < end && text.charAt(at) == ' ' && Character.isUpperCase(text.charAt(at + 1));
        for (int i = at + 2; apart && i <= at + letters; i++) {
            apart = Character.isLowerCase(text.charAt(i));
        }
        return apart;
    }
}
