package dev.reckon.audit;

import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What speaks for a figure of a source being the one that a figure of a draft was taken from, in nats: how much likelier it is with what
 * was seen than without. Only the two themselves are looked at, not their neighbours.
 */
@SuppressWarnings("ReferenceEquality") // the very figure that was read is meant
final class Evidence {

    /** The same number to the last of one, two, three, four and more digits. */
    private static final double[] SAME = {0, 0.8, 2.7, 4.5, 6};

    /** A number that rounds to the other, the rounder of which shows so many digits. */
    private static final double[] ROUNDED = {0, 0.3, 1.6, 3, 4};

    /** An end of a range of the source, of so many digits. */
    private static final double[] END = {0, 0.4, 1.5, 2.5, 3};

    /** Digits in another order, or another size. */
    private static final double[] SLIP = {0, 1, 1.2, 2, 3.5};

    /** Drafts are mostly right: where a number comes from is first looked for where it stands. */
    private static final double[] PREFERENCE = {0, 0, 1, 2};

    /** Digits are parted in threes. */
    private static final int GROUP = 3;

    private static final double TEN = 10;
    private static final double THOUSAND = 1_000;

    private static final double WITHIN = 0.5;
    private static final double NEAR = 0.3;
    private static final double TIMES_NEAR = 1.6;
    private static final double FAR = -1;
    private static final double WORLDS_APART = -2.5;
    private static final double TIMES_WORLDS_APART = 30;

    private static final double WORDS = 0.6;
    private static final double MOST_WORDS = 3;

    private static final double ONE_VOICE = 2;
    private static final double OTHER_VOICE = -0.7;

    private static final double APART = -1.5;
    private static final double UNIT_CARRIED = -0.8;
    private static final double UNIT_OTHER = -2.5;

    /** Drafts are mostly right. */
    private static final double WRONG = -1.5;

    private final Bearings bearings;
    private final Voices voices;

    Evidence(Bearings bearings, Voices voices) {
        this.bearings = bearings;
        this.voices = voices;
    }

    /** How the numbers of two figures bear on each other. */
    enum Fit {
        SAME,
        ROUNDED,
        END,
        WITHIN,
        SLIP,
        OTHER
    }

    /**
     * What speaks for one figure of the sources.
     *
     * @param source the figure
     * @param fit how its number and that of the draft bear on each other
     * @param words how much the words tell that both are told with
     * @param nats how much all that was seen says
     */
    record Weight(Figure source, Fit fit, double words, double nats) {}

    /** The numbers of a figure of the draft; in the unit of the other where it does not write its own. */
    private static Numbers mine(Gauge draft, Gauge source) {
        return draft.measures(source) ? draft.numbers() : draft.numbersLike(source);
    }

    private Numbers mine(Figure draft, Figure source) {
        return mine(bearings.gauge(draft), bearings.gauge(source));
    }

    /** Returns how the numbers of two figures bear on each other. */
    private static Fit fit(Figure draft, Figure source, Numbers mine, Numbers theirs) {
        if (mine.sameDigits(theirs)) {
            return Fit.SAME;
        }
        if (mine.sameNumber(theirs)) {
            return Fit.ROUNDED;
        }
        if (theirs.endsAt(mine) || theirs.sharesEnd(mine)) {
            return Fit.END;
        }
        if (SlipOfPen.isOfDigits(draft, source)
                || SlipOfPen.areSwapped(draft, source)
                || (SlipOfPen.isDigitLost(draft, source) && SlipOfPen.isTelling(draft))
                || isSlipOfScale(draft, source, mine, theirs)) {
            return Fit.SLIP;
        }
        return theirs.isRange() && mine.agrees(theirs) ? Fit.WITHIN : Fit.OTHER;
    }

    /** Of one digit alone every tenth number has another size by chance: ten times at most. */
    private static boolean isSlipOfScale(Figure draft, Figure source, Numbers mine, Numbers theirs) {
        OptionalDouble times = mine.slipOfScale(theirs);
        return times.isPresent()
                && isWholeWritten(draft)
                && draft.kind() != Kind.DURATION
                && (Math.min(mine.digits(), theirs.digits()) >= fewestDigits(times.getAsDouble())
                        || SlipOfPen.isOfScaleWord(draft, source));
    }

    /** Nobody slips by a hundred or a million as by ten or a thousand. */
    private static int fewestDigits(double times) {
        return times <= TEN ? 1 : times == THOUSAND ? 2 : 3;
    }

    /** "60 percent" is ten times 6 by chance more often than by a slip. */
    private static boolean isWholeWritten(Figure figure) {
        return (figure.kind() != Kind.PERCENTAGE && figure.kind() != Kind.RATIO)
                || figure.value()
                        .best()
                        .filter(n -> n.stripTrailingZeros().precision() > 1)
                        .isPresent();
    }

    /** Returns whether the digits of a figure stand in {@code text}, in groups of three or without, whatever they were read as there. */
    static boolean isWrittenIn(Figure figure, String text) {
        return stand(digitsOf(figure.surface()).replace(",", ""), text);
    }

    /** Returns whether the number of a figure stands in {@code text} in digits, as it is written itself or, of one in words, in digits. */
    static boolean hasNumber(Figure figure, String text) {
        Optional<BigDecimal> number = figure.value().best();
        boolean words = digitsOf(figure.surface()).isEmpty() && number.isPresent();
        return words ? stand(number.get().stripTrailingZeros().toPlainString(), text) : isWrittenIn(figure, text);
    }

    private static boolean stand(String digits, String text) {
        if (digits.isEmpty()) {
            return false;
        }
        for (int at = text.indexOf(digits.charAt(0)); at >= 0; at = text.indexOf(digits.charAt(0), at + 1)) {
            int end = endOf(digits, text, at);
            if (end > 0 && !isDigitAt(text, at - 1) && !isDigitAt(text, end)) {
                return true;
            }
        }
        return false;
    }

    /** Returns where {@code digits} end that stand at {@code at}, "4523", "4,523" or "4 523"; -1 when others stand there. */
    private static int endOf(String digits, String text, int at) {
        int end = at;
        for (int i = 0; i < digits.length(); i++) {
            boolean group = i > 0 && (digits.length() - i) % GROUP == 0 && digits.indexOf('.') < 0;
            if (group && end < text.length() && ", \u00a0\u2009\u202f".indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            if (end >= text.length() || text.charAt(end) != digits.charAt(i)) {
                return -1;
            }
            end++;
        }
        return end;
    }

    private static boolean isDigitAt(String text, int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }

    /** Returns the number in digits that {@code surface} opens with; empty where it is in words. */
    static String digitsOf(String surface) {
        int start = 0;
        while (start < surface.length() && !Character.isDigit(surface.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < surface.length() && (Character.isDigit(surface.charAt(end)) || isPointAt(surface, end))) {
            end++;
        }
        return surface.substring(start, end);
    }

    private static boolean isPointAt(String surface, int at) {
        return ",.".indexOf(surface.charAt(at)) >= 0 && isDigitAt(surface, at + 1);
    }

    /** Returns whether two figures of sources measure the same, or one does not write what. */
    boolean mayMeasureTheSame(Figure a, Figure b) {
        return bearings.gauge(a).measures(bearings.gauge(b)) || !Units.areWritten(a) || !Units.areWritten(b);
    }

    /** Returns whether two figures of sources measure the same and are bound by the same hedge, or by none. */
    boolean areAlike(Figure a, Figure b) {
        return bearings.areOfOneUnit(a, b)
                && (!Voices.isNamed(a) || !Voices.isNamed(b) || voices.share(a, b))
                && a.value().best().isPresent() == b.value().best().isPresent();
    }

    /** Returns whether two figures are told in one unit. */
    boolean areOfOneUnit(Figure a, Figure b) {
        return bearings.areOfOneUnit(a, b);
    }

    /** Returns whether two figures of sources have one number. */
    boolean isSameNumber(Figure a, Figure b) {
        return bearings.numbers(a).sameNumber(bearings.numbers(b));
    }

    /** Returns whether two figures of sources have one number, or such as both can be true and that of {@code draft} beside neither. */
    boolean areOneAnswer(Figure draft, Weight a, Weight b) {
        Numbers first = bearings.numbers(a.source());
        Numbers second = bearings.numbers(b.source());
        if (first.sameNumber(second)) {
            return true;
        }
        boolean both = a.fit() == Fit.OTHER
                && b.fit() == Fit.OTHER
                && first.soft().isBounded()
                && second.soft().isBounded()
                && first.agrees(second);
        Numbers mine = mine(draft, a.source());
        return both && !mine.agrees(first) && !mine.agrees(second);
    }

    private static double ofNumber(Fit fit, Numbers mine, Numbers theirs) {
        return switch (fit) {
            case SAME -> SAME[Math.min(SAME.length - 1, mine.digits())];
            case ROUNDED ->
                ROUNDED[Math.max(1, Math.min(ROUNDED.length - 1, Math.min(mine.digits(), theirs.digits())))];
            case END -> END[Math.max(1, Math.min(END.length - 1, mine.digits()))];
            case WITHIN -> WITHIN;
            case SLIP -> SLIP[Math.min(SLIP.length - 1, Math.min(mine.digits(), theirs.digits()))];
            case OTHER -> WRONG + ofSize(mine, theirs);
        };
    }

    private static double ofSize(Numbers mine, Numbers theirs) {
        return mine.isTimesApart(theirs, TIMES_WORLDS_APART)
                ? WORLDS_APART
                : mine.isTimesApart(theirs, Bearings.FAR) ? FAR : mine.isTimesApart(theirs, TIMES_NEAR) ? 0 : NEAR;
    }

    /** Returns how much rather a figure is taken from one with its very number than from any other. */
    double preference(Figure draft, Fit fit) {
        return fit == Fit.SAME ? PREFERENCE[Math.min(PREFERENCE.length - 1, digits(draft))] : 0;
    }

    /** Returns how alike the words are that both are told with, 0 to 1. */
    double likeness(Figure draft, Figure source) {
        return bearings.clauses().likenessOfThings(draft, source);
    }

    /** Returns the two numbers, to be asked whether one is a slip for the other. */
    Odds.Pair pair(Figure draft, Figure source) {
        OptionalDouble mine = bearings.numbers(draft).middle();
        OptionalDouble theirs = bearings.numbers(source).middle();
        boolean measured = mine.orElse(0) > 0 && theirs.orElse(0) > 0;
        return new Odds.Pair(
                draft.unit().equals(source.unit()),
                draft.value().hedge(),
                source.value().hedge(),
                isFar(draft, source),
                measured ? Math.abs(Math.log(mine.getAsDouble() / theirs.getAsDouble())) : Double.MAX_VALUE,
                digits(draft),
                !draft.isInDigits());
    }

    /** Returns whether two figures share so many words, by weight, that more would say no more. */
    static boolean isToldInFull(double shared) {
        return WORDS * shared >= MOST_WORDS;
    }

    private static double ofWords(double shared) {
        return Math.min(MOST_WORDS, WORDS * shared);
    }

    /** Returns the same without a bound, to tell figures of one sentence apart. */
    double ofAllWords(Figure draft, Figure source) {
        return WORDS * bearings.clauses().shared(draft, source);
    }

    /** Returns whether the number of {@code draft} can be worked out from those of others. */
    boolean isWorkedOut(Figure draft, List<Figure> others) {
        OptionalDouble number = bearings.numbers(draft).middle();
        if (number.isEmpty()) {
            return false;
        }
        String measure = bearings.measure(draft);
        List<Double> same = others.stream()
                .filter(other -> bearings.measure(other).equals(measure))
                .flatMap(this::middle)
                .toList();
        return Workings.give(number.getAsDouble(), same)
                || Workings.giveRatio(
                        number.getAsDouble(),
                        bearings.numbers(draft).grain() / 2,
                        others.stream().flatMap(this::middle).toList());
    }

    private Stream<Double> middle(Figure figure) {
        return bearings.numbers(figure).middle().stream().boxed();
    }

    /** Returns whether both are told in one measure, or one as a count and the other as so many a year. */
    boolean areOfOneMeasure(Figure draft, Figure source) {
        Gauge mine = bearings.gauge(draft);
        Gauge theirs = bearings.gauge(source);
        return mine.measures(theirs) || mine.isYearlyLike(theirs);
    }

    /** Returns whether the numbers of two lie so far apart that they seldom are one. */
    boolean isFar(Figure draft, Figure source) {
        return Bearings.far(mine(draft, source), bearings.numbers(source));
    }

    /** Returns how many digits the number of a figure shows. */
    int digits(Figure figure) {
        return bearings.numbers(figure).digits();
    }

    /**
     * Returns what speaks for each of {@code sources} that may measure the same as {@code draft}, but for those that have nothing in common
     * with it: neither words nor numbers. These are most, and only an anchor beside them could say more.
     */
    List<Weight> ofKin(Figure draft, List<Figure> sources) {
        Clauses.Ear ear = bearings.clauses().ear(draft);
        List<Weight> weights = new ArrayList<>();
        for (Figure source : sources) {
            double shared = ear.shared(source);
            if (shared > 0 || haveNumberInCommon(draft, source)) {
                of(draft, source, shared).ifPresent(weights::add);
            }
        }
        return weights;
    }

    private boolean haveNumberInCommon(Figure draft, Figure source) {
        Numbers mine = mine(draft, source);
        Numbers theirs = bearings.numbers(source);
        return mine.sameNumber(theirs) || theirs.endsAt(mine) || theirs.sharesEnd(mine);
    }

    /** Returns how much the two by themselves speak for each other; empty where they cannot measure the same. */
    Optional<Weight> of(Figure draft, Figure source) {
        return of(draft, source, bearings.clauses().shared(draft, source));
    }

    private Optional<Weight> of(Figure draft, Figure source, double shared) {
        Gauge ofDraft = bearings.gauge(draft);
        Gauge ofSource = bearings.gauge(source);
        boolean alike = ofDraft.measures(ofSource);
        boolean rates = draft.kind() == Kind.RATE || source.kind() == Kind.RATE;
        if (!alike && !rates && Units.areWritten(draft) && Units.areWritten(source)) {
            return Optional.empty();
        }
        Numbers mine = mine(ofDraft, ofSource);
        Numbers theirs = ofSource.numbers();
        Fit fit = fit(draft, source, mine, theirs);
        double units = alike ? 0 : ofUnits(fit, rates && !ofDraft.isYearlyLike(ofSource));
        return units == Double.NEGATIVE_INFINITY
                ? Optional.empty()
                : Optional.of(new Weight(source, fit, shared, units + ofNumber(fit, mine, theirs) + ofWords(shared)));
    }

    /** Returns what it says that one of two does not write its unit, or that one of them is a rate. */
    private static double ofUnits(Fit fit, boolean rates) {
        return switch (fit) {
            case SAME, SLIP -> UNIT_CARRIED;
            case ROUNDED, END, WITHIN, OTHER -> rates ? Double.NEGATIVE_INFINITY : UNIT_OTHER;
        };
    }

    /** Returns what it says that the draft names somebody. */
    double ofVoices(Figure draft, Figure source) {
        if (!Voices.isNamed(draft) || Voices.isOwn(source)) {
            return 0;
        }
        return voices.share(draft, source) ? ONE_VOICE : OTHER_VOICE;
    }

    /** Returns what it says that two plainly count other things in so many ways. */
    static double ofScopes(int apart) {
        return APART * apart;
    }

    /** Returns in how many ways, but for the unit, the two plainly count other things; asked only of the few that are likely. */
    int scopesApart(Figure draft, Figure source) {
        return Bearings.butUnit(bearings.apart(draft, source)).size();
    }
}
