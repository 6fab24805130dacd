package dev.reckon.reconcile.check;

import dev.reckon.align.Aspect;
import dev.reckon.align.Cues.Cue;
import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Hedge;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.reconcile.NumberText;
import dev.reckon.stats.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A stated multiple is that of its two figures: "500, five times the 100 of last year". */
final class RatioCheck implements ArithmeticCheck {

    static final String RULE = "ratio";

    private static final List<String> EQUALS =
            List.of("is", "are", "makes", "gives", "=", "equals", "would be", "comes to");
    private static final int LONGEST_WAY_CHARACTERS = 70;
    private static final int LONGEST_WAY_TO_BASE_CHARACTERS = 50;
    private static final int TERM_SENTENCES = 12;

    private static final List<String> THE_FIRST = List.of(
            "the first",
            "the former",
            "the original",
            "the earlier",
            "the previous",
            "the old",
            "what it had been",
            "what it was");
    private static final List<String> AS_MANY = List.of(
            "as many",
            "as much",
            "as high",
            "as large",
            "as big",
            "as long",
            "as great",
            "more",
            "higher",
            "larger",
            "greater",
            "the size",
            "the number");

    /** What a sentence opens with that holds its number against one it does not give. */
    private static final List<String> OPENINGS = List.of(
            "put against ",
            "set against ",
            "held against ",
            "measured against ",
            "compared with ",
            "compared to ",
            "relative to ");

    /** What stands between two numbers that are compared. */
    private static final List<String> JOINING = List.of("and", "against", "versus", "vs", "to", "but", "while");

    private static final int MOST_WORDS_TO_MULTIPLE = 4;

    /** Two numbers side by side are in so small a ratio too often to mean anything. */
    private static final double LEAST_FACTOR = 1.5;

    /** What is so many times a multiple, or so small a part of it, is one of other numbers. */
    private static final double FAR_OFF = 4;

    /** How closely two numbers must give a multiple that is not said to be theirs. */
    private static final double PAIR_CLOSE = 0.025;

    @Override
    public String rule() {
        return RULE;
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.atEach((sentence, at) -> ratio(passage, sentence, at).stream());
    }

    /** "Put against the nation as a whole, the rate of 57.8 is twice as high": the base is a number the sentence does not give. */
    private static boolean hasBaseElsewhere(Sentence sentence) {
        if (sentence.figures().isEmpty()) {
            return false;
        }
        String before = Passage.lower(sentence.before(sentence.figures().get(0)));
        boolean compares = OPENINGS.stream().anyMatch(before.stripLeading()::startsWith);
        return compares && before.indexOf(',') > 0;
    }

    private Optional<Check> ratio(Passage passage, Sentence sentence, int at) {
        if (hasBaseElsewhere(sentence)
                || Phrases.isAgain(sentence, sentence.figures().get(at))) {
            return Optional.empty();
        }
        return sentence.figures().get(at).unit().equals("times")
                ? asMany(passage, sentence, at)
                        .or(() -> ofThat(passage, sentence, at))
                        .or(() -> ofSentenceBefore(passage, sentence, at))
                        .or(() -> thatIs(passage, sentence, at))
                        .or(() -> multiple(passage, sentence, at))
                        .or(() -> pairBefore(passage, sentence, at))
                : Optional.empty();
    }

    /** Reads "500 were added every day. That is five times the 100 a day of May". */
    private Optional<Check> thatIs(Passage passage, Sentence sentence, int at) {
        Figure times = sentence.figures().get(at);
        String before = Passage.lower(sentence.before(times)).strip();
        boolean draws = at == 0
                && Passage.wordsOf(before) <= MOST_WORDS_TO_MULTIPLE
                && passage.opens(before, Cue.DRAWN_FROM_BEFORE);
        if (!draws || at + 1 >= sentence.figures().size()) {
            return Optional.empty();
        }
        Figure base = sentence.figures().get(at + 1);
        boolean near = sentence.between(times, base).length() <= LONGEST_WAY_CHARACTERS / 2;
        List<Figure> larger = passage.before(sentence, 1, figure -> Rates.areAlike(passage, figure, base));
        return near && larger.size() == 1
                ? Optional.of(check(passage, larger.get(0), base, times, true))
                : Optional.empty();
    }

    /** Reads "6,000 of ours and 36,000 of theirs ..., six times as many": two numbers side by side that the multiple fits. */
    private Optional<Check> pairBefore(Passage passage, Sentence sentence, int at) {
        Figure times = sentence.figures().get(at);
        double factor = times.value().best().map(Number::doubleValue).orElse(0.0);
        String after = Passage.lower(sentence.after(times)).strip();
        if (factor < LEAST_FACTOR || !Passage.opens(after, AS_MANY)) {
            return Optional.empty();
        }
        List<Sentence> near = passage.sentences().subList(Math.max(0, sentence.index() - 1), sentence.index() + 1);
        return near.stream()
                .filter(other -> other.section() == sentence.section())
                .flatMap(other -> pairs(passage, other, times))
                .map(pair -> check(passage, pair.get(0), pair.get(1), times, false))
                .filter(check -> check.result() == Result.HOLDS)
                .reduce((first, second) -> second);
    }

    /** Returns pairs of amounts joined by "and" or the like whose quotient is the multiple to within a few hundredths, the larger first. */
    private static Stream<List<Figure>> pairs(Passage passage, Sentence sentence, Figure times) {
        List<Figure> spoken = passage.spoken(sentence);
        double factor = times.value().best().orElseThrow().doubleValue();
        return IntStream.range(1, spoken.size())
                .mapToObj(i -> List.of(spoken.get(i - 1), spoken.get(i)))
                .filter(pair -> pair.get(1).span().compareTo(times.span()) < 0
                        && Passage.isAmount(pair.get(0))
                        && passage.alike(pair.get(0), pair.get(1))
                        && Passage.hasAny(Passage.way(sentence, pair.get(0), pair.get(1)), JOINING))
                .map(pair -> passage.point(pair.get(0)).orElse(0)
                                < passage.point(pair.get(1)).orElse(0)
                        ? List.of(pair.get(1), pair.get(0))
                        : pair)
                .filter(pair -> {
                    double ratio = passage.point(pair.get(0)).orElse(0)
                            / passage.point(pair.get(1)).orElse(Double.NaN);
                    return Math.abs(ratio / factor - 1) <= PAIR_CLOSE;
                });
    }

    private Optional<Check> multiple(Passage passage, Sentence sentence, int at) {
        Figure times = sentence.figures().get(at);
        String after = Passage.lower(sentence.after(times)).strip();
        if (after.startsWith("as ") && !Passage.opens(after, AS_MANY)) {
            // "a barge twice as far off moves at 40 km/h": the multiple is of something else
            return Optional.empty();
        }
        Optional<Figure> base = at + 1 < sentence.figures().size()
                ? Optional.of(sentence.figures().get(at + 1)).filter(RatioCheck::isTerm)
                : Optional.empty();
        if (base.isPresent() && at + 2 < sentence.figures().size()) {
            Figure result = sentence.figures().get(at + 2);
            String equals = Passage.lower(sentence.between(base.get(), result)).strip();
            boolean direct = sentence.between(times, base.get()).length() <= 4;
            if (direct && EQUALS.contains(equals) && passage.alike(result, base.get())) {
                return Optional.of(check(passage, result, base.get(), times, true));
            }
        }
        if (base.isPresent() && at > 0) {
            Figure larger = sentence.figures().get(at - 1);
            boolean near = sentence.between(larger, times).length() <= LONGEST_WAY_CHARACTERS
                    && sentence.between(times, base.get()).length() <= LONGEST_WAY_TO_BASE_CHARACTERS
                    && sentence.between(larger, times).indexOf(';') < 0;
            if (near && passage.alike(larger, base.get())) {
                // "one moves at 6 km/h, and one twice as long at 12": the second is the multiple of the first
                boolean turned = TimesAsFarCheck.isMultiple(passage, base.get(), larger, times);
                return Optional.of(check(passage, larger, base.get(), times, true))
                        .filter(found -> !turned || found.result() == Result.HOLDS);
            }
        }
        return base.isPresent()
                ? fitting(passage, terms(passage, sentence, times, base.get()), List.of(base.get()), times)
                : named(passage, sentence, times);
    }

    private static boolean isTerm(Figure figure) {
        return Passage.isAmount(figure)
                || figure.kind() == Kind.RATE
                || figure.kind() == Kind.DURATION
                || figure.kind() == Kind.PERCENTAGE;
    }

    /** The larger term stands in another sentence: one whose words are those of this sentence, before the multiple. */
    private static List<Figure> terms(Passage passage, Sentence sentence, Figure times, Figure base) {
        Set<String> words = stems(sentence.before(times));
        List<Figure> terms = passage.before(
                sentence, TERM_SENTENCES, figure -> passage.alike(figure, base) && related(passage, figure, words));
        return terms;
    }

    /** Reads "more than 70 times the official estimate": both terms are named, neither is given here. */
    private Optional<Check> named(Passage passage, Sentence sentence, Figure times) {
        Set<String> above = stems(sentence.before(times));
        String after = Passage.lower(sentence.after(times));
        if (!after.strip().startsWith("the ") && !after.strip().startsWith("that ")) {
            return Optional.empty();
        }
        List<Figure> all = passage.before(sentence, TERM_SENTENCES, Passage::isAmount);
        all.addAll(earlierSections(passage, sentence));
        List<Figure> bases =
                all.stream().filter(figure -> saysSo(figure, after)).toList();
        List<Figure> larger =
                all.stream().filter(figure -> related(passage, figure, above)).toList();
        return fitting(passage, larger, bases, times);
    }

    private static List<Figure> earlierSections(Passage passage, Sentence sentence) {
        List<Figure> figures = new ArrayList<>();
        for (int i = Math.max(0, sentence.index() - TERM_SENTENCES); i < sentence.index(); i++) {
            Sentence earlier = passage.sentences().get(i);
            if (earlier.section() != sentence.section()) {
                earlier.figures().stream().filter(Passage::isAmount).forEach(figures::add);
            }
        }
        return figures;
    }

    /** Returns whether the two words before the figure's "of", or its source, are what the multiple is of: "the official estimate". */
    private static boolean saysSo(Figure figure, String after) {
        String source = figure.attribution().text().map(Passage::lower).orElse("");
        String plain = source.startsWith("the ") ? source.substring(4) : source;
        return plain.length() > 3
                && after.substring(0, Math.min(60, after.length())).contains(plain);
    }

    private static Set<String> stems(String words) {
        Set<String> stems = new TreeSet<>();
        for (String word : Passage.lower(words).split("[^\\p{L}]+")) {
            if (word.length() > 3) {
                stems.add(word.substring(0, Math.min(5, word.length())));
            }
        }
        return stems;
    }

    private static boolean related(Passage passage, Figure figure, Set<String> words) {
        Aspect aspect = passage.aspect(figure);
        Set<String> own = stems(figure.what());
        figure.act().ifPresent(act -> own.addAll(stems(act)));
        aspect.definitions().forEach(definition -> own.addAll(stems(definition)));
        return own.stream().filter(words::contains).count() >= 2;
    }

    private Optional<Check> fitting(Passage passage, List<Figure> larger, List<Figure> bases, Figure times) {
        for (Figure above : larger) {
            for (Figure base : bases) {
                if (!Passage.same(above, base) && passage.alike(above, base)) {
                    Check check = check(passage, above, base, times, false);
                    if (check.result() == Result.HOLDS) {
                        return Optional.of(check);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Numbers written plainly are not rounded so far that 1,200 were four times 400. */
    private static boolean plainlyOff(Figure larger, Figure base, Figure times) {
        if (!isPlain(larger) || !isPlain(base) || !isPlain(times)) {
            return false;
        }
        double above = larger.value().best().orElseThrow().doubleValue();
        double below = base.value().best().orElseThrow().doubleValue();
        double factor = times.value().best().orElseThrow().doubleValue();
        boolean units = larger.unit().equals(base.unit());
        double half = times.value().grain().doubleValue() / 2;
        // a quarter of the last place shown, on both sides
        double slack = (roundness(larger, above) + roundness(base, below)) / 4;
        double ratio = above / below;
        return units && Math.abs(ratio - factor) > half + ratio * slack;
    }

    private static double roundness(Figure figure, double n) {
        return Math.min(0.1, figure.value().grain().doubleValue() / n);
    }

    private static boolean isPlain(Figure figure) {
        // "53 ± 29" is reckoned with as 53
        return (figure.value().hedge() == Hedge.EXACT || figure.value().hedge() == Hedge.RANGE)
                && figure.value().best().filter(n -> n.signum() > 0).isPresent();
    }

    /** Reads "9 in May and 45 in June, five times as many". */
    private Optional<Check> asMany(Passage passage, Sentence sentence, int at) {
        Figure times = sentence.figures().get(at);
        String after = Passage.lower(sentence.after(times)).strip();
        boolean closes = Passage.opens(after, THE_FIRST)
                || AS_MANY.stream()
                        .anyMatch(words -> after.startsWith(words)
                                && !after.substring(words.length()).startsWith(" as"));
        // "85,000 is over a quarter of 316,000, which is four times as many": what part the one is of the other is
        // neither
        List<Figure> terms = sentence.figures().subList(0, at).stream()
                .filter(figure -> !figure.unit().equals("fraction"))
                .toList();
        if (terms.size() < 2 || !closes) {
            return Optional.empty();
        }
        Figure base = terms.get(terms.size() - 2);
        Figure larger = terms.get(terms.size() - 1);
        boolean near = sentence.between(base, larger).length() <= LONGEST_WAY_CHARACTERS
                && sentence.between(larger, times).length() <= LONGEST_WAY_CHARACTERS / 2
                && sentence.between(base, times).indexOf(';') < 0;
        if (!near || !passage.alike(larger, base)) {
            return Optional.empty();
        }
        // "45 in May and 9 in June, so five times as many": of the first, if that fits
        Check turned = check(passage, base, larger, times, true);
        if (isFarOff(passage, larger, base, times)) {
            return Optional.empty();
        }
        return Optional.of(turned.result() == Result.HOLDS ? turned : check(passage, larger, base, times, true));
    }

    /** "40,333 fewer cases, but 2,420 deaths, nearly twice as many": neither is anything like that multiple of the other. */
    private static boolean isFarOff(Passage passage, Figure larger, Figure base, Figure times) {
        double ratio = passage.point(larger).orElse(0) / passage.point(base).orElse(1);
        double factor = passage.point(times).orElse(0);
        boolean known = ratio > 0 && factor > 0;
        return known && Math.abs(Math.log(Math.max(ratio, 1 / ratio) / factor)) > Math.log(FAR_OFF);
    }

    /** Reads "It was 29,000. This year's 145,000 is five times that." */
    private Optional<Check> ofThat(Passage passage, Sentence sentence, int at) {
        Figure times = sentence.figures().get(at);
        String after = Passage.lower(sentence.after(times)).strip();
        boolean closes = after.equals("that") || after.startsWith("that.") || after.startsWith("that,");
        if (at == 0 || !closes) {
            return Optional.empty();
        }
        Figure larger = sentence.figures().get(at - 1);
        boolean direct =
                EQUALS.contains(Passage.lower(sentence.between(larger, times)).strip());
        List<Figure> before =
                at > 1 ? sentence.figures().subList(at - 2, at - 1) : passage.before(sentence, 1, Passage::isAmount);
        return before.stream()
                .limit(1)
                .filter(base -> direct && passage.alike(larger, base))
                .map(base -> check(passage, larger, base, times, true))
                .findFirst();
    }

    /** Reads "40 were here in May and 10 in June. Those of May were four times as many as those of June." */
    private Optional<Check> ofSentenceBefore(Passage passage, Sentence sentence, int at) {
        Figure times = sentence.figures().get(at);
        String after = Passage.lower(sentence.after(times)).strip();
        boolean compares = AS_MANY.stream().anyMatch(words -> after.startsWith(words + " as those"));
        boolean alone = sentence.figures().stream().noneMatch(Passage::isAmount);
        List<Figure> two = passage.before(sentence, 1, Passage::isAmount);
        if (!compares || !alone || two.size() != 2 || !Phrases.areAlike(passage, two.get(0), two.get(1))) {
            return Optional.empty();
        }
        boolean falls =
                passage.hard(two.get(0)).low() > passage.hard(two.get(1)).low();
        return Optional.of(check(passage, two.get(falls ? 0 : 1), two.get(falls ? 1 : 0), times, true));
    }

    private Check check(Passage passage, Figure larger, Figure base, Figure times, boolean binding) {
        // what reaches down to nothing is any multiple of anything
        Optional<Range> ratio =
                passage.hard(larger).low() > 0 && passage.hard(base).low() > 0
                        ? Arithmetic.over(passage.hard(larger), passage.hard(base))
                        : Optional.empty();
        boolean meets = ratio.isPresent() && ratio.get().meets(passage.hard(times)) && !plainlyOff(larger, base, times);
        boolean points = passage.point(larger).isPresent()
                && passage.point(base).isPresent()
                && passage.point(base).getAsDouble() > 0;
        String expected = points
                ? NumberText.factor(passage.point(larger).getAsDouble()
                                / passage.point(base).getAsDouble())
                        + " times"
                : ratio.map(r -> NumberText.of(r) + " times").orElse("");
        Result result = meets ? Result.HOLDS : binding && ratio.isPresent() ? Result.FAILS : Result.CANNOT_TELL;
        return multiple(result, larger, base, times, expected);
    }

    /** Returns the check of {@code times} as the multiple that {@code larger} is of {@code base}; {@code expected} is what it comes to. */
    static Check multiple(Result result, Figure larger, Figure base, Figure times, String expected) {
        return Finding.of(
                RULE,
                result,
                List.of(
                        Finding.member(larger, "result"),
                        Finding.member(base, "base"),
                        Finding.member(times, "factor")),
                expected,
                times.surface(),
                Finding.quote(larger) + " is " + expected + " " + Finding.quote(base)
                        + Finding.fit(result == Result.HOLDS, times));
    }
}
