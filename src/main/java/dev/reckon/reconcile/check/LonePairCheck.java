package dev.reckon.reconcile.check;

import dev.reckon.align.Cues.Cue;
import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.reconcile.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * A share, a part or a multiple set off behind the only numbers it can be of: "sales rose from 250 cars to 300, or 20 per cent", "in May
 * it had 250 cars. In June it had 300, a rise of 20 per cent". A misfit is reported where no two of the numbers give it, in any of the
 * ways the words allow.
 */
final class LonePairCheck implements ArithmeticCheck {

    private static final int MOST_TERMS = 3;
    private static final int MOST_WORDS_ON_TERM = 5;
    private static final int MOST_WORDS_TO_RESULT = 5;

    /** What two numbers give that is so many times as much as what is told is of other numbers. */
    private static final double FARTHEST = 3;

    private static final String SEPARATORS = ",:(–—";
    private static final String CLOSING = ",.;:)–—";

    @Override
    public String rule() {
        return ShareOfBase.RULE;
    }

    @Override
    public boolean isByPlace() {
        return true;
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.atEach((sentence, at) -> misfit(passage, sentence, at).stream());
    }

    private static Optional<Check> misfit(Passage passage, Sentence sentence, int at) {
        Figure result = sentence.figures().get(at);
        if (sentence.isRow() || at == 0 || !isRelative(result) || Double.isNaN(Leeway.stated(result))) {
            return Optional.empty();
        }
        Figure last = sentence.figures().get(at - 1);
        String way = Passage.lower(sentence.between(last, result));
        int mark = way.length() - 1;
        while (mark >= 0 && SEPARATORS.indexOf(way.charAt(mark)) < 0) {
            mark--;
        }
        if (mark < 0 || !isTerm(last) || Passage.wordsOf(way.substring(0, mark)) > MOST_WORDS_ON_TERM) {
            return Optional.empty();
        }
        String announcement = way.substring(mark + 1).strip();
        String after = Passage.lower(sentence.after(result)).strip();
        boolean change = isChange(passage, announcement) || isMore(passage, after);
        boolean announced = change
                || announcement.isEmpty()
                || passage.phrases(Cue.SET_OFF).contains(announcement)
                || isShareNoun(passage, announcement);
        if (!announced || !isClosed(passage, after, last)) {
            return Optional.empty();
        }
        // "the difference of 127, a rise of two thirds": the last number is the change itself
        boolean onLevels = change && !isChange(passage, lastWords(sentence.before(last)));
        return terms(passage, sentence, at, change, after)
                .flatMap(terms -> misfit(passage, sentence, terms, result, onLevels));
    }

    /** Returns the last few words, in lower case. */
    private static String lastWords(String before) {
        String[] words = Passage.lower(before).strip().split("\\s+");
        return String.join(" ", List.of(words).subList(Math.max(0, words.length - MOST_WORDS_TO_RESULT), words.length));
    }

    private static boolean isRelative(Figure figure) {
        return figure.kind() == Kind.PERCENTAGE && figure.unit().equals("%")
                || figure.unit().equals("fraction") && !isRate(figure)
                || figure.unit().equals("times");
    }

    /** "8 in every 1,000". */
    private static boolean isRate(Figure figure) {
        return figure.isInDigits();
    }

    private static boolean isTerm(Figure figure) {
        return Passage.isAmount(figure)
                && Passage.isExact(figure)
                && figure.value().best().filter(n -> n.signum() > 0).isPresent();
    }

    /** "A rise of", "an increase of nearly". */
    private static boolean isChange(Passage passage, String announcement) {
        return announcement.endsWith(" of")
                && Passage.wordsOf(announcement) <= MOST_WORDS_TO_RESULT
                && passage.hasAny(announcement, Cue.CHANGE);
    }

    /** "A loss rate of", "a share of". */
    private static boolean isShareNoun(Passage passage, String announcement) {
        return announcement.endsWith(" of")
                && Passage.wordsOf(announcement) <= MOST_WORDS_TO_RESULT
                && passage.hasAny(announcement, Cue.SHARE_NOUN);
    }

    private static boolean isMore(Passage passage, String after) {
        int end = Phrases.wordEnd(after);
        return end > 0
                && passage.phrases(Cue.COMPARATIVE).contains(after.substring(0, end))
                && isEnd(after.substring(end));
    }

    private static boolean isEnd(String after) {
        String rest = after.strip();
        return rest.isEmpty() || CLOSING.indexOf(rest.charAt(0)) >= 0;
    }

    /** Nothing behind the result says of what other thing it is. */
    private static boolean isClosed(Passage passage, String after, Figure last) {
        return isEnd(after)
                || isMore(passage, after)
                || isOfThem(passage, after)
                || after.startsWith("of the " + Passage.lower(last.unit()) + " ");
    }

    private static boolean isOfThem(Passage passage, String after) {
        return passage.phrases(Cue.OF_ALL_TOLD).stream()
                .anyMatch(words -> after.startsWith(words) && isEnd(after.substring(words.length())));
    }

    /** Returns the numbers before the result that it can be of, when they are few; the last of them stands right before it. */
    private static Optional<List<Figure>> terms(
            Passage passage, Sentence sentence, int at, boolean change, String after) {
        Figure last = sentence.figures().get(at - 1);
        List<Figure> here = new ArrayList<>();
        for (Figure figure : sentence.figures()) {
            boolean before = figure.span().compareTo(sentence.figures().get(at).span()) < 0;
            if (Passage.isAmount(figure) && Phrases.areAlike(passage, figure, last)) {
                if (!before || !isTerm(figure)) {
                    return Optional.empty();
                }
                here.add(figure);
            } else if (before && isRelative(figure)) {
                return Optional.empty();
            }
        }
        if (here.size() > 1) {
            boolean parted = sentence.between(here.get(0), last).indexOf(';') >= 0;
            return here.size() <= MOST_TERMS && !parted ? Optional.of(here) : Optional.empty();
        }
        boolean back = change && isFirst(sentence, at)
                || isOfThem(passage, after)
                || passage.opens(Passage.lower(sentence.before(last)).strip(), Cue.OF_THESE);
        List<Figure> earlier = back ? passage.before(sentence, 1, figure -> true) : List.of();
        boolean one = earlier.size() == 1
                && isTerm(earlier.get(0))
                && passage.alike(earlier.get(0), last)
                && earlier.get(0).unit().equals(last.unit());
        return one ? Optional.of(List.of(earlier.get(0), last)) : Optional.empty();
    }

    private static boolean isFirst(Sentence sentence, int at) {
        return sentence.figures().subList(0, at).size() == 1;
    }

    private static Optional<Check> misfit(
            Passage passage, Sentence sentence, List<Figure> terms, Figure result, boolean change) {
        boolean moves = change || Movement.moves(Passage.lower(sentence.before(result)));
        Figure last = terms.get(terms.size() - 1);
        double nearest = Double.NaN;
        Figure other = terms.get(0);
        for (int i = 0; i < terms.size(); i++) {
            for (int j = i + 1; j < terms.size(); j++) {
                Figure a = terms.get(i);
                Figure b = terms.get(j);
                double slack = roundness(a) + roundness(b);
                double[] all = ways(passage, result, a, b, change, moves).toArray();
                if (DoubleStream.of(all).anyMatch(expected -> Leeway.fits(result, expected, slack))) {
                    return Optional.empty();
                }
                for (double expected : all) {
                    if (Passage.same(b, last)
                            && (Double.isNaN(nearest) || off(result, expected) < off(result, nearest))) {
                        nearest = expected;
                        other = a;
                    }
                }
            }
        }
        return off(result, nearest) <= Math.log(FARTHEST)
                ? Optional.of(check(passage, other, last, result, nearest))
                : Optional.empty();
    }

    /** Returns what two numbers give in the ways the words allow, in the unit of the result. */
    private static DoubleStream ways(
            Passage passage, Figure result, Figure a, Figure b, boolean change, boolean moves) {
        double more = Math.max(number(passage, a), number(passage, b));
        double less = Math.min(number(passage, a), number(passage, b));
        if (result.unit().equals("times")) {
            return DoubleStream.of(more / less, more / less - 1);
        }
        double one = result.unit().equals("fraction") ? 1 : 100;
        DoubleStream changes = DoubleStream.of(one * (more - less) / less, one * (more - less) / more);
        DoubleStream shares =
                DoubleStream.of(one * less / more, one * less / (more + less), one * more / (more + less));
        return change
                ? changes
                : moves
                        ? DoubleStream.concat(shares, changes)
                        : DoubleStream.concat(shares, DoubleStream.of(one * (more - less) / more));
    }

    private static double number(Passage passage, Figure figure) {
        return passage.point(figure).orElseThrow();
    }

    private static double off(Figure result, double expected) {
        return Math.abs(Math.log(expected / Leeway.stated(result)));
    }

    /** By what share a number may be rounded. */
    private static double roundness(Figure figure) {
        return Math.min(0.03, figure.value().grain().doubleValue() / Written.number(figure) / 2);
    }

    private static Check check(Passage passage, Figure other, Figure last, Figure result, double expected) {
        boolean times = result.unit().equals("times");
        boolean firstIsMore = number(passage, other) >= number(passage, last);
        Figure whole = firstIsMore ? other : last;
        Figure part = firstIsMore ? last : other;
        String shown = times
                ? NumberText.factor(expected) + " times"
                : result.kind() == Kind.PERCENTAGE ? Math.round(expected * 10) / 10.0 + "%" : NumberText.of(expected);
        return times
                ? RatioCheck.multiple(Result.FAILS, whole, part, result, shown)
                : Finding.of(
                        ShareOfBase.RULE,
                        Result.FAILS,
                        List.of(
                                Finding.member(part, "part"),
                                Finding.member(whole, "base"),
                                Finding.member(result, "share")),
                        shown,
                        result.surface(),
                        Finding.quote(part) + " and " + Finding.quote(whole) + " give " + shown
                                + Finding.fit(false, result));
    }
}
