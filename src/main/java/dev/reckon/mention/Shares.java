package dev.reckon.mention;

import static dev.reckon.mention.NumberLine.HUNDRED;
import static dev.reckon.mention.NumberLine.ONE;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.token.Token.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * Reads shares given as two numbers: "one in five", "nine out of ten", "1 in every 100,000", also with the noun inside: "one
 * prisoner in two", "nineteen cases in every twenty". "3 of the 12" is two counts and not read here.
 */
final class Shares {

    private static final int LONGEST_INSIDE = 5;

    private final NumberLine numbers;
    private final Line line;
    private final CardinalReader cardinals;

    Shares(NumberLine numbers, CardinalReader cardinals) {
        this.numbers = numbers;
        this.line = numbers.line();
        this.cardinals = cardinals;
    }

    /** What joins the two numbers of a share. */
    private record Link(int to, boolean out, boolean every) {}

    /** Returns the share that {@code over} opens. */
    Optional<Cardinal> of(Cardinal over) {
        if (over.isScaled() || !over.isInteger() || over.low().signum() <= 0) {
            return Optional.empty();
        }
        if (isDivision(over)) {
            return under(over.to() + 1).map(under -> share(over, under));
        }
        if (over.low().compareTo(HUNDRED) >= 0) {
            return Optional.empty();
        }
        if (line.isDash(over.to()) && line.isForm(over.to() + 1, "in") && line.isDash(over.to() + 2)) {
            return under(over.to() + 3)
                    .filter(under -> under.low().compareTo(over.low()) > 0)
                    .map(under -> share(over, under));
        }
        int limit = Math.min(line.size() - 1, over.to() + LONGEST_INSIDE);
        for (int at = over.to(); at < limit && mayStandInside(at); at++) {
            Optional<Link> link = link(at);
            if (link.isPresent()) {
                return share(over, link.get(), at);
            }
        }
        return Optional.empty();
    }

    private boolean mayStandInside(int at) {
        return line.isKind(at, Kind.WORD)
                && !numbers.words().isNumberWord(line.word(at))
                && !line.is(at, WordClass.AUXILIARY);
    }

    private Optional<Link> link(int at) {
        boolean out = line.isForm(at, "out") && line.isForm(at + 1, "of");
        if (!out && !line.isForm(at, "in")) {
            return Optional.empty();
        }
        int to = out ? at + 2 : at + 1;
        boolean every = line.isForm(to, "every") || line.isForm(to, "each");
        Link link = new Link(every ? to + 1 : to, out, every);
        // "deaths in the delta out of every four": the first "in" opens a place
        boolean number =
                line.isKind(link.to(), Kind.NUMBER) || numbers.entry(link.to()) != null || numbers.isArticle(link.to());
        return number ? Optional.of(link) : Optional.empty();
    }

    private Optional<Cardinal> share(Cardinal over, Link link, int at) {
        boolean inside = at > over.to();
        return under(link.to())
                .filter(under -> under.low().compareTo(over.low()) > 0)
                .filter(under -> inside ? isShareAround(over, under, link) : isShare(over, under, link))
                .map(under -> share(over, under));
    }

    private Optional<Cardinal> under(int at) {
        return cardinals
                .plainAt(at)
                .filter(Cardinal::isInteger)
                .filter(under -> under.digits() != 4 || under.grouped());
    }

    private boolean isShare(Cardinal over, Cardinal under, Link link) {
        if (link.every() || isPowerOfTen(under)) {
            return over.low().compareTo(BigDecimal.TEN) < 0 || link.every();
        }
        boolean counts = countsNoun(under);
        boolean common = isCommonWhole(under) || over.low().compareTo(ONE) == 0;
        return under.low().compareTo(HUNDRED) < 0
                && common
                && (!link.out() || !counts)
                && !isTime(under.to())
                && (!over.numeral()
                        || over.low().compareTo(ONE) == 0
                        || !counts
                        || numbers.isHedgeEnd(over.from() - 1) && line.is(under.to(), WordClass.PERSON_NOUN));
    }

    private boolean isShareAround(Cardinal over, Cardinal under, Link link) {
        boolean head = Nouns.isPluralNoun(line, over.to()) || over.low().compareTo(ONE) == 0;
        if (link.every()) {
            return true;
        }
        return head
                && isCommonWhole(under)
                && !countsNoun(under)
                && !line.isForm(under.to() + 1, "years")
                && (link.out() || over.low().compareTo(ONE) == 0 || isPowerOfTen(under));
    }

    /** "4,645 over 64 is 72.6": a division only where a whole sentence says so; "1 over 20" at its end. */
    private boolean isDivision(Cardinal over) {
        boolean alone = over.from() == 0 || over.low().compareTo(ONE) == 0;
        return alone
                && line.isForm(over.to(), "over")
                && under(over.to() + 1)
                        .filter(under -> under.to() >= line.size())
                        .isPresent();
    }

    private boolean countsNoun(Cardinal under) {
        return Nouns.isPluralNoun(line, under.to())
                || !numbers.isClosed(under.to())
                        && Nouns.mayModify(line, under.to())
                        && Nouns.isPluralNoun(line, under.to() + 1)
                || isTime(under.to());
    }

    private boolean isTime(int i) {
        return switch (line.word(i).form()) {
            case "day", "days", "week", "weeks", "month", "months", "year", "years", "hour", "hours", "minutes" -> true;
            default -> false;
        };
    }

    private static boolean isPowerOfTen(Cardinal number) {
        return number.low().compareTo(BigDecimal.TEN) >= 0
                && number.low().stripTrailingZeros().unscaledValue().equals(java.math.BigInteger.ONE);
    }

    /** A number that shares are commonly given of. */
    private static boolean isCommonWhole(Cardinal number) {
        int value = number.low().compareTo(HUNDRED) > 0 ? 0 : number.low().intValue();
        return switch (value) {
            case 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100 -> true;
            default -> isPowerOfTen(number);
        };
    }

    private static Cardinal share(Cardinal over, Cardinal under) {
        return Cardinal.fraction(over.from(), under.to(), over.low().divide(under.low(), MathContext.DECIMAL64));
    }
}
