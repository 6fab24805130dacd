package dev.reckon.reconcile.check;

import dev.reckon.align.Cues.Cue;
import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.reconcile.NumberText;
import dev.reckon.stats.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The share of one half of a whole whose halves a text counts apart: "2 million out of work, 18 million in work", and elsewhere a jobless rate
 * of 10%. Nothing says that they belong together, so that only what fits closely is shown.
 */
final class HalvesCheck implements ArithmeticCheck {

    private static final int MOST_SENTENCES_BETWEEN_HALVES = 2;
    private static final int MOST_SENTENCES = 12;
    private static final int REACH_CHARACTERS = 120;

    /**
     * A count of one half.
     *
     * @param half which pair of halves it is of, by the first place of the other's word
     * @param first whether it is the first of the two
     */
    private record Half(Figure figure, Sentence sentence, int half, boolean first) {}

    @Override
    public String rule() {
        return "percent_of";
    }

    @Override
    public List<Check> in(Passage passage) {
        List<Half> halves = passage.sentences().stream()
                .flatMap(sentence -> halvesIn(passage, sentence))
                .toList();
        List<Check> checks = new ArrayList<>();
        for (int i = 0; i < halves.size(); i++) {
            for (int j = i + 1; j < halves.size() && areNear(halves.get(i), halves.get(j)); j++) {
                Half one = halves.get(i);
                Half other = halves.get(j);
                if (one.half() == other.half()
                        && one.first() != other.first()
                        && passage.alike(one.figure(), other.figure())) {
                    Half first = one.first() ? one : other;
                    Half second = one.first() ? other : one;
                    share(passage, first, second).limit(1).forEach(checks::add);
                }
            }
        }
        return checks;
    }

    private static boolean areNear(Half one, Half other) {
        return other.sentence().index() - one.sentence().index() <= MOST_SENTENCES_BETWEEN_HALVES;
    }

    private static Stream<Half> halvesIn(Passage passage, Sentence sentence) {
        return sentence.figures().stream()
                .filter(figure -> Passage.isAmount(figure)
                        && passage.hard(figure).high() > 0
                        && NetChangeCheck.direction(sentence, figure) == 0)
                .flatMap(figure -> half(passage, sentence, figure));
    }

    /** The words right behind the number say which half it is, or else the last before it that name one. */
    private static Stream<Half> half(Passage passage, Sentence sentence, Figure figure) {
        String after = Passage.lower(sentence.after(figure));
        String behind = after.substring(0, endOfPhrase(after));
        String before = Passage.lower(sentence.before(figure));
        String ahead = before.substring(Math.max(0, before.length() - REACH_CHARACTERS));
        List<String> first = passage.phrases(Cue.FIRST_HALF);
        List<String> other = passage.phrases(Cue.OTHER_HALF);
        for (String words : List.of(behind, ahead)) {
            for (int i = 0; i < first.size(); i++) {
                boolean one = Passage.has(words, first.get(i));
                boolean two = Passage.has(words, other.get(i));
                if (one != two) {
                    return Stream.of(new Half(figure, sentence, other.indexOf(other.get(i)), one));
                }
            }
        }
        return Stream.empty();
    }

    private static int endOfPhrase(String after) {
        int end = 0;
        while (end < after.length() && end < REACH_CHARACTERS / 2 && ",;:(.".indexOf(after.charAt(end)) < 0) {
            end++;
        }
        int and = after.indexOf(" and ");
        return and >= 0 && and < end ? and : end;
    }

    /** The share of the first half in both: 2 of 2 + 18 is 10%. */
    private Stream<Check> share(Passage passage, Half first, Half second) {
        Range part = passage.hard(first.figure());
        Range rest = passage.hard(second.figure());
        if (part.low() <= 0 || rest.low() <= 0 || !part.isBounded() || !rest.isBounded()) {
            return Stream.empty();
        }
        Range percent = Range.closed(
                100 * part.low() / (part.low() + rest.high()), 100 * part.high() / (part.high() + rest.low()));
        double point = 100
                * value(passage, first.figure())
                / (value(passage, first.figure()) + value(passage, second.figure()));
        return around(passage, first)
                .filter(share -> isShareOf(passage, share, first.half())
                        && percent.meets(passage.hard(share))
                        && Math.abs(value(passage, share) - point)
                                <= share.value().grain().doubleValue())
                .map(share -> Finding.of(
                        rule(),
                        Result.HOLDS,
                        List.of(
                                Finding.member(first.figure(), "part"),
                                Finding.member(second.figure(), "rest"),
                                Finding.member(share, "share")),
                        NumberText.of(percent) + "%",
                        share.surface(),
                        Finding.quote(first.figure()) + " of " + Finding.quote(first.figure()) + " + "
                                + Finding.quote(second.figure()) + " is " + NumberText.of(percent) + "%"
                                + Finding.fit(true, share)));
    }

    /** A share of the half is told in a sentence with one of the words for it. */
    private static boolean isShareOf(Passage passage, Figure share, int half) {
        String sentence = Passage.lower(share.sentenceText());
        List<String> others = passage.phrases(Cue.OTHER_HALF);
        boolean named = IntStream.range(0, others.size())
                .filter(i -> others.get(i).equals(others.get(half)))
                .anyMatch(i ->
                        Passage.has(sentence, passage.phrases(Cue.FIRST_HALF).get(i)));
        return share.kind() == Kind.PERCENTAGE && share.unit().equals("%") && named;
    }

    private static Stream<Figure> around(Passage passage, Half half) {
        int at = half.sentence().index();
        return passage
                .sentences()
                .subList(
                        Math.max(0, at - MOST_SENTENCES),
                        Math.min(passage.sentences().size(), at + MOST_SENTENCES + 1))
                .stream()
                .flatMap(sentence -> sentence.figures().stream());
    }

    /** Returns what is written, be it a value or a bound, in base units. */
    private static double value(Passage passage, Figure figure) {
        double factor = passage.aspect(figure).scale().factor().doubleValue();
        return figure.value().shown().map(n -> n.doubleValue() * factor).orElse(Double.NaN);
    }
}
