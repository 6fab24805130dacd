package dev.reckon.reconcile.check;

import dev.reckon.align.Cues.Cue;
import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Hedge;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.reconcile.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A verb of growth beside the only two numbers it can be of: "1,200 in 1920 and 3,600 in 1930: it had tripled", "rents trebled between
 * 1920, when a room cost 4 shillings, and 1930, when it cost 12", "it is 20 now. Since 1999, when it was 6, it has tripled".
 */
final class MultipliedCheck implements ArithmeticCheck {

    private static final Map<String, Double> VERBS = Map.ofEntries(
            Map.entry("doubled", 2.0),
            Map.entry("doubling", 2.0),
            Map.entry("tripled", 3.0),
            Map.entry("trebled", 3.0),
            Map.entry("tripling", 3.0),
            Map.entry("trebling", 3.0),
            Map.entry("quadrupled", 4.0),
            Map.entry("quadrupling", 4.0),
            Map.entry("quintupled", 5.0),
            Map.entry("quintupling", 5.0),
            Map.entry("sextupled", 6.0),
            Map.entry("halved", 2.0),
            Map.entry("halving", 2.0));

    private static final Set<String> MORE = Set.of("than", "over");
    private static final Set<String> NEARLY = Set.of("nearly", "almost", "practically", "virtually");
    private static final Set<String> ABOUT = Set.of("roughly", "about", "approximately", "some");

    /** How the base is told where the sentence has no other number: "since 1999, when it was 6". */
    private static final List<String> BASE =
            List.of("when it was", "when it stood at", "when they were", "when there were", "when it came to", "from");

    private static final double LOOSE = 0.13;
    private static final double BOUND = 0.015;
    private static final double LEAST_OF_NEARLY = 0.75;
    private static final double MOST_OF_MORE = 1.5;

    /** Two numbers further from the multiple are not what it is of. */
    private static final double FAR = 2.2;

    private static final int MOST_LEVELS = 3;

    @Override
    public String rule() {
        return RatioCheck.RULE;
    }

    @Override
    public boolean isByPlace() {
        return true;
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.sentences().stream()
                .filter(sentence -> !sentence.isRow())
                .flatMap(sentence -> multiplied(passage, sentence).stream())
                .toList();
    }

    /**
     * A verb and what stands before it.
     *
     * @param said the verb with its hedge
     */
    private record Verb(double factor, Hedge hedge, String said) {

        boolean fits(double ratio) {
            return switch (hedge) {
                case MORE_THAN -> ratio >= factor * (1 - BOUND) && ratio <= factor * MOST_OF_MORE;
                case NEARLY -> ratio <= factor * (1 + BOUND) && ratio >= factor * LEAST_OF_NEARLY;
                case APPROX -> Math.abs(ratio / factor - 1) <= 2 * LOOSE;
                default -> Math.abs(ratio / factor - 1) <= LOOSE;
            };
        }

        boolean isNear(double ratio) {
            return Math.max(ratio / factor, factor / ratio) <= FAR;
        }
    }

    private static Optional<Check> multiplied(Passage passage, Sentence sentence) {
        if (sentence.figures().isEmpty() || sentence.figures().size() > MOST_LEVELS) {
            return Optional.empty();
        }
        Optional<Verb> verb = verb(passage, sentence);
        Optional<Check> way = verb.flatMap(said -> ofSpan(sentence, said));
        if (way.isPresent()) {
            return way;
        }
        List<Figure> terms =
                sentence.figures().stream().filter(MultipliedCheck::isTerm).toList();
        if (verb.isEmpty()
                || terms.size()
                        != sentence.figures().stream()
                                .filter(figure -> figure.kind() != Kind.DURATION)
                                .count()) {
            return Optional.empty();
        }
        return terms.size() == 2
                ? ofTwo(passage, sentence, terms, verb.get())
                : terms.size() == 1 ? sinceOne(passage, sentence, terms.get(0), verb.get()) : Optional.empty();
    }

    private static boolean isTerm(Figure figure) {
        return (Passage.isAmount(figure)
                        || figure.kind() == Kind.RATE
                        || figure.kind() == Kind.PERCENTAGE && figure.unit().equals("%"))
                && Passage.isExact(figure)
                && figure.value().best().filter(n -> n.signum() > 0).isPresent();
    }

    /** Returns the only verb of the sentence that multiplies, unless something else is multiplied. */
    private static Optional<Verb> verb(Passage passage, Sentence sentence) {
        Figure first = sentence.figures().get(0);
        String text = Passage.lower(sentence.before(first) + " " + first.surface() + " " + sentence.after(first));
        String[] words = text.split("[^\\p{L}\\p{N}.,:;%-]+");
        Optional<Verb> found = Optional.empty();
        for (int i = 0; i < words.length; i++) {
            String word = letters(words[i]);
            if (VERBS.containsKey(word)) {
                boolean ends = !word.equals(words[i]) || i + 1 == words.length;
                boolean alone = ends || passage.phrases(Cue.MULTIPLIED_ALONE).contains(letters(words[i + 1]));
                if (found.isPresent() || !alone) {
                    return Optional.empty();
                }
                String before = i == 0 ? "" : letters(words[i - 1]);
                Hedge hedge = MORE.contains(before)
                        ? Hedge.MORE_THAN
                        : NEARLY.contains(before) ? Hedge.NEARLY : ABOUT.contains(before) ? Hedge.APPROX : Hedge.EXACT;
                found = Optional.of(new Verb(
                        VERBS.get(word),
                        hedge,
                        hedge == Hedge.EXACT
                                ? word
                                : hedge == Hedge.MORE_THAN ? "more than " + word : before + " " + word));
            }
        }
        return found;
    }

    private static String letters(String word) {
        int end = word.length();
        while (end > 0 && !Character.isLetterOrDigit(word.charAt(end - 1))) {
            end--;
        }
        return word.substring(0, end);
    }

    /** "From 11 to 35 pence", read as one. */
    private static Optional<Check> ofSpan(Sentence sentence, Verb verb) {
        if (sentence.figures().size() != 1) {
            return Optional.empty();
        }
        Figure span = sentence.figures().get(0);
        double low = span.value().low().map(Number::doubleValue).orElse(0.0);
        double high = span.value().high().map(Number::doubleValue).orElse(0.0);
        boolean moves = Passage.lower(span.surface()).startsWith("from ") && low > 0 && high > 0;
        double ratio = Math.max(low, high) / Math.min(low, high);
        if (!moves || verb.fits(ratio) || !verb.isNear(ratio)) {
            return Optional.empty();
        }
        String expected = NumberText.factor(ratio) + " times";
        return Optional.of(Finding.of(
                RatioCheck.RULE,
                Result.FAILS,
                List.of(Finding.member(span, "base"), Finding.member(span, "result")),
                expected,
                verb.said(),
                Finding.quote(span) + " is " + expected + ", not “" + verb.said() + "”."));
    }

    private static Optional<Check> ofTwo(Passage passage, Sentence sentence, List<Figure> terms, Verb verb) {
        Figure a = terms.get(0);
        Figure b = terms.get(1);
        boolean bare = Phrases.isBare(b) && Passage.isAmount(a) && b.kind() == Kind.COUNT;
        boolean alike = passage.alike(a, b) && a.unit().equals(b.unit()) || bare;
        return alike && sentence.between(a, b).indexOf(';') < 0 ? check(List.of(a), b, verb) : Optional.empty();
    }

    /** Reads "it is 20 now. Since 1999, when it was 6, it has more than quadrupled". */
    private static Optional<Check> sinceOne(Passage passage, Sentence sentence, Figure base, Verb verb) {
        String before = Passage.lower(sentence.before(base)).stripTrailing();
        if (BASE.stream().noneMatch(before::endsWith)
                || Passage.lower(sentence.after(base))
                                .indexOf(letters(
                                        verb.said().substring(verb.said().lastIndexOf(' ') + 1)))
                        < 0) {
            return Optional.empty();
        }
        List<Figure> levels = new ArrayList<>();
        for (Figure level : passage.before(sentence, 1, MultipliedCheck::isTerm)) {
            boolean alike = passage.alike(level, base) || Phrases.isBare(base) && level.kind() != Kind.PERCENTAGE;
            if (alike) {
                levels.add(0, level);
            }
        }
        return levels.isEmpty() || levels.size() > MOST_LEVELS ? Optional.empty() : check(levels, base, verb);
    }

    private static Optional<Check> check(List<Figure> levels, Figure base, Verb verb) {
        boolean fits = levels.stream().anyMatch(level -> verb.fits(ratio(level, base)));
        Optional<Figure> near =
                levels.stream().filter(level -> verb.isNear(ratio(level, base))).findFirst();
        return fits ? Optional.empty() : near.map(level -> failing(level, base, verb));
    }

    private static double ratio(Figure a, Figure b) {
        double ratio = Written.number(a) / Written.number(b);
        return ratio < 1 ? 1 / ratio : ratio;
    }

    private static Check failing(Figure a, Figure b, Verb verb) {
        boolean rises = Written.number(b) >= Written.number(a);
        Figure less = rises ? a : b;
        Figure more = rises ? b : a;
        String expected = NumberText.factor(ratio(a, b)) + " times";
        return Finding.of(
                RatioCheck.RULE,
                Result.FAILS,
                List.of(Finding.member(less, "base"), Finding.member(more, "result")),
                expected,
                verb.said(),
                Finding.quote(more) + " is " + expected + " " + Finding.quote(less) + ", not “" + verb.said() + "”.");
    }
}
