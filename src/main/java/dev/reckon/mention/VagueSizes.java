package dev.reckon.mention;

import static dev.reckon.mention.NumberLine.HALF;
import static dev.reckon.mention.NumberLine.ONE;

import dev.reckon.lang.Line;
import dev.reckon.mention.NumberWords.Entry;
import dev.reckon.mention.NumberWords.Tag;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads vague sizes: "tens of thousands", "several hundred", "a few dozen", "millions", "low hundreds". */
final class VagueSizes {

    private static final BigDecimal DOZENS_LOW = BigDecimal.valueOf(24);
    private static final BigDecimal DOZENS_HIGH = BigDecimal.valueOf(100);

    private final NumberLine numbers;
    private final Line line;
    private final SpelledNumbers spelled;

    VagueSizes(NumberLine numbers, SpelledNumbers spelled) {
        this.numbers = numbers;
        this.line = numbers.line();
        this.spelled = spelled;
    }

    /** Returns the vague size that starts at token {@code i}. */
    Optional<Cardinal> at(int i) {
        int at = i;
        if (line.isForm(i, "a") && (numbers.is(i + 1, Tag.FEW) || isTwo(i + 1))) {
            at++;
        }
        if (numbers.is(at, Tag.FEW)) {
            return fewAt(i, at);
        }
        if (isTwo(at)) {
            int next = line.isForm(at + 1, "of") ? at + 2 : at + 1;
            boolean counts = numbers.isMultiplier(next) || at > i;
            return counts ? Optional.of(spelled.scaled(i, next, BigDecimal.valueOf(2), ONE)) : Optional.empty();
        }
        return at == i ? collectiveAt(i) : Optional.empty();
    }

    /** A couple, a pair. */
    private boolean isTwo(int i) {
        return line.isForm(i, "couple") || line.isForm(i, "pair");
    }

    /** "several thousand", "a few hundred thousand", "several dozen", "a few thousands". */
    private Optional<Cardinal> fewAt(int from, int few) {
        int next = few + 1;
        if (numbers.is(next, Tag.DOZEN)) {
            return Optional.of(Cardinal.vague(from, next + 1, DOZENS_LOW, DOZENS_HIGH));
        }
        Entry times = numbers.entry(few);
        Entry entry = numbers.entry(next);
        if (times == null || entry == null || !numbers.isMultiplier(next) && entry.tag() != Tag.PLURAL) {
            return Optional.empty();
        }
        Cardinal unit = entry.tag() == Tag.PLURAL
                ? Cardinal.spelled(from, next + 1, entry.low(), entry.low(), ONE)
                : spelled.scaled(from, next, ONE, ONE);
        return Optional.of(Cardinal.vague(
                from, unit.to(), times.low().multiply(unit.low()), times.high().multiply(unit.low())));
    }

    /** "tens of thousands", "hundreds of millions", "millions", "dozens", "low hundreds". */
    private Optional<Cardinal> collectiveAt(int from) {
        boolean low = line.isForm(from, "low");
        boolean high = line.isForm(from, "high");
        boolean mid = line.isForm(from, "mid");
        int at = low || high || mid ? numbers.hyphenated(from + 1) : from;
        Entry entry = numbers.entry(at);
        if (entry == null || entry.tag() != Tag.PLURAL && entry.tag() != Tag.COLLECTIVE) {
            return Optional.empty();
        }
        Optional<Cardinal> pair = low || high || mid ? Optional.empty() : pairAt(from, entry);
        if (pair.isPresent()) {
            return pair;
        }
        if (isSaidTwice(at)) {
            return Optional.of(Cardinal.vague(from, at + 3, entry.low(), entry.high()));
        }
        boolean scaledByNext = line.isForm(at + 1, "of") && numbers.is(at + 2, Tag.PLURAL);
        boolean bareCollective =
                entry.tag() == Tag.COLLECTIVE && !line.isForm(at + 1, "of") && !line.isForm(at, "dozens");
        if (bareCollective || line.isForm(at, "tens") && !line.isForm(at + 1, "of")) {
            return Optional.empty();
        }
        BigDecimal scale = scaledByNext ? numbers.worth(at + 2) : ONE;
        BigDecimal lowest = entry.low().multiply(scale);
        BigDecimal highest = entry.high().multiply(scale);
        BigDecimal middle = highest.multiply(HALF);
        return Optional.of(
                Cardinal.vague(from, scaledByNext ? at + 3 : at + 1, high ? middle : lowest, low ? middle : highest));
    }

    /** "hundreds and hundreds of": said twice for stress. */
    private boolean isSaidTwice(int at) {
        boolean again = line.isForm(at + 1, "and") || line.isForm(at + 1, "upon");
        return again
                && !line.word(at).form().isEmpty()
                && line.isForm(at + 2, line.word(at).form());
    }

    /**
     * "tens to hundreds of thousands", "tens or even hundreds of millions", "tens, perhaps hundreds of thousands": what stands behind "of" scales
     * both; "hundreds, if not thousands" counts by itself.
     */
    private Optional<Cardinal> pairAt(int from, Entry first) {
        int at = from + 2;
        boolean apart = line.isMark(from + 1, ',') && (isPerhaps(at) || isIfNot(at));
        boolean joined = apart || line.isForm(from + 1, "to") || line.isForm(from + 1, "or") || line.isDash(from + 1);
        if (line.isForm(at, "even") || isPerhaps(at)) {
            at++;
        } else if (isIfNot(at)) {
            at += 2;
        }
        Entry second = numbers.entry(at);
        if (second == null || second.tag() != Tag.PLURAL && second.tag() != Tag.COLLECTIVE) {
            return Optional.empty();
        }
        // "tens, if not hundreds, of thousands"
        int of = apart && line.isMark(at + 1, ',') && line.isForm(at + 2, "of") ? at + 2 : at + 1;
        boolean scaled = line.isForm(of, "of") && numbers.is(of + 1, Tag.PLURAL);
        if (!joined || first.low().compareTo(second.low()) >= 0 || !scaled && line.isForm(from, "tens")) {
            return Optional.empty();
        }
        BigDecimal scale = scaled ? numbers.worth(of + 1) : ONE;
        return Optional.of(Cardinal.vague(
                from,
                scaled ? of + 2 : at + 1,
                first.low().multiply(scale),
                second.high().multiply(scale)));
    }

    private boolean isPerhaps(int i) {
        return line.isForm(i, "perhaps") || line.isForm(i, "maybe") || line.isForm(i, "possibly");
    }

    private boolean isIfNot(int i) {
        return line.isForm(i, "if") && line.isForm(i + 1, "not");
    }
}
