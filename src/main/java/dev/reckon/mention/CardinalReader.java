package dev.reckon.mention;

import dev.reckon.lang.Line;
import dev.reckon.mention.NumberWords.Tag;
import dev.reckon.token.Token.Kind;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Reads the number that starts at a token, the longest reading there is: vague sizes, multiples, fractions, then plain
 * numbers in digits or words. Each call looks at the tokens the number is made of and a few more.
 */
final class CardinalReader {

    private final NumberLine line;
    private final DigitNumbers digits;
    private final SpelledNumbers spelled;
    private final Fractions fractions;
    private final Shares shares;
    private final Odds odds;
    private final VagueSizes vague;

    CardinalReader(NumberWords words, Units units, Line line) {
        this.line = new NumberLine(line, words);
        this.spelled = new SpelledNumbers(this.line);
        this.digits = new DigitNumbers(this.line, spelled);
        this.fractions = new Fractions(this.line, this, units);
        this.shares = new Shares(this.line, this);
        this.odds = new Odds(this.line, this);
        this.vague = new VagueSizes(this.line, spelled);
    }

    /** Returns the number that starts at token {@code i}, the longest reading there is. */
    Optional<Cardinal> at(int i) {
        boolean number = line.line().isKind(i, Kind.NUMBER);
        if (!number && !line.words().opens(line.line().word(i))) {
            return Optional.empty();
        }
        Optional<Cardinal> found = number ? Optional.empty() : vague.at(i).or(() -> multipleAt(i));
        if (found.isEmpty()) {
            found = fractions.at(i);
        }
        return found.isPresent()
                ? found
                : plainAt(i).map(plain -> shares.of(plain)
                        .or(() -> odds.of(plain))
                        .orElseGet(() -> saidTwice(fractions.mixed(plain))));
    }

    /** "forty-five (45)": the same number again, in words and in digits, is one. */
    private Cardinal saidTwice(Cardinal number) {
        int open = number.to();
        if (!line.line().isMark(open, '(')) {
            return number;
        }
        Optional<Cardinal> again = plainAt(open + 1)
                .filter(other -> line.line().isMark(other.to(), ')')
                        && other.numeral() != number.numeral()
                        && other.low().compareTo(number.low()) == 0);
        return again.map(other -> number.endingAt(other.to() + 1)).orElse(number);
    }

    /** Returns the plain number that starts at token {@code i}: no fraction, no share, no vague size. */
    Optional<Cardinal> plainAt(int i) {
        return line.line().isKind(i, Kind.NUMBER) ? Optional.of(digits.at(i)) : spelled.at(i);
    }

    /** Returns whether token {@code i} is a word such as million. */
    boolean isScale(int i) {
        return (line.is(i, Tag.SCALE) || line.is(i, Tag.SUFFIX)) && line.isMultiplier(i);
    }

    /** Returns what the scale word at token {@code i} multiplies by. */
    BigDecimal scaleAt(int i) {
        return line.worth(i);
    }

    /** Returns the plain number that the words {@code [from, to)} are, if they are one. */
    Optional<Cardinal> wordsOf(int from, int to) {
        return spelled.wordsOf(from, to);
    }

    /** "twice the", "more than double", "fourfold": a multiple in one word. */
    private Optional<Cardinal> multipleAt(int i) {
        if (line.is(i, Tag.HALF) && line.line().isForm(i + 1, "as")) {
            return Optional.of(Cardinal.of(Cardinal.Form.MULTIPLE, i, i + 1, NumberLine.HALF));
        }
        if (!line.is(i, Tag.MULTIPLE)) {
            return Optional.empty();
        }
        boolean fold = line.line().word(i).form().endsWith("fold");
        boolean compares =
                switch (line.line().word(i + 1).form()) {
                    case "the", "that", "those", "what", "as", "its", "their", "this" -> true;
                    default -> line.isHedgeEnd(i - 1) && line.isClosed(i + 1) && !line.isArticle(i + 1);
                };
        return fold || compares
                ? Optional.of(Cardinal.of(Cardinal.Form.MULTIPLE, i, i + 1, line.worth(i)))
                : Optional.empty();
    }
}
