package dev.reckon.reconcile.check;

import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Hedge;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.reconcile.NumberText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What verbs and fractions say of two figures: "tripled from 4 to 12", "14 metres, half of the 28 metres of its model". */
@SuppressWarnings("ReferenceEquality") // the very figure is meant
final class MultiplyingCheck implements ArithmeticCheck {

    private static final Map<String, Double> VERBS = Map.ofEntries(
            Map.entry("doubled", 2.0),
            Map.entry("doubling", 2.0),
            Map.entry("twofold", 2.0),
            Map.entry("tripled", 3.0),
            Map.entry("trebled", 3.0),
            Map.entry("tripling", 3.0),
            Map.entry("threefold", 3.0),
            Map.entry("quadrupled", 4.0),
            Map.entry("quadrupling", 4.0),
            Map.entry("fourfold", 4.0),
            Map.entry("fivefold", 5.0),
            Map.entry("sixfold", 6.0),
            Map.entry("tenfold", 10.0),
            Map.entry("halved", 0.5),
            Map.entry("halving", 0.5));

    private static final List<String> FORMER = List.of(
            "of the former",
            "of the earlier",
            "of the previous",
            "of the original",
            "of that",
            "of what it had been",
            "of what it was",
            "of its former");

    /** "More than doubled", "nearly tripled". */
    private static final Set<String> HEDGES =
            Set.of("than", "nearly", "almost", "roughly", "about", "practically", "virtually", "approximately");

    /** A half is said of what comes this near to it. */
    private static final double LOOSE = 0.13;

    private static final int NEAR_CHARACTERS = 45;
    private static final int MOST_WORDS_TO_VERB = 6;

    @Override
    public String rule() {
        return "ratio";
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.atEach((sentence, at) -> Stream.of(
                        verb(passage, sentence, at),
                        verbBehind(passage, sentence, at),
                        fraction(passage, sentence, at),
                        former(passage, sentence, at))
                .flatMap(Optional::stream));
    }

    /** Reads "it had 22 cattle, and then 4, about a sixth of the former number". */
    private Optional<Check> former(Passage passage, Sentence sentence, int at) {
        Figure fraction = sentence.figures().get(at);
        String after = Passage.lower(sentence.after(fraction)).strip();
        if (at < 2
                || !fraction.unit().equals("fraction")
                || Phrases.isAgain(sentence, fraction)
                || fraction.value().best().isEmpty()
                || !Passage.opens(after, FORMER)) {
            return Optional.empty();
        }
        Figure part = sentence.figures().get(at - 1);
        Figure whole = sentence.figures().get(at - 2);
        String aside = sentence.between(part, fraction).strip();
        boolean told = aside.endsWith(",") && Passage.wordsOf(aside) <= 2;
        boolean alike = part.kind() == whole.kind() && isExact(part) && isExact(whole);
        return told && alike ? part(passage, part, whole, fraction) : Optional.empty();
    }

    /** Reads "tripled from 4 to 12". */
    private Optional<Check> verb(Passage passage, Sentence sentence, int at) {
        if (at + 1 >= sentence.figures().size()) {
            return Optional.empty();
        }
        Figure from = sentence.figures().get(at);
        Figure to = sentence.figures().get(at + 1);
        String before = Passage.lower(sentence.before(from)).strip();
        String[] words =
                before.substring(Math.max(0, before.length() - NEAR_CHARACTERS)).split("[\\s,]+");
        int verb = words.length - 2;
        boolean way = verb >= 0
                && words[verb + 1].equals("from")
                && Passage.lower(sentence.between(from, to)).strip().endsWith("to");
        Optional<Double> factor = way ? Optional.ofNullable(VERBS.get(words[verb])) : Optional.empty();
        boolean hedged = verb > 0 && HEDGES.contains(words[verb - 1]);
        return factor.filter(n -> !hedged && isPoint(from) && isPoint(to) && passage.alike(from, to))
                .flatMap(n -> check(passage, to, from, to, n, "“" + words[verb] + "”"));
    }

    /** Returns whether {@code figure} is one value, with or without its margin. */
    private static boolean isPoint(Figure figure) {
        boolean margin =
                figure.value().low().isPresent() && figure.value().high().isPresent();
        return isExact(figure)
                || margin && figure.value().best().filter(n -> n.signum() > 0).isPresent();
    }

    /** Reads "14 metres, half of the 28 metres". */
    private Optional<Check> fraction(Passage passage, Sentence sentence, int at) {
        if (at == 0 || at + 1 >= sentence.figures().size()) {
            return Optional.empty();
        }
        Figure fraction = sentence.figures().get(at);
        Figure part = sentence.figures().get(at - 1);
        Figure whole = sentence.figures().get(at + 1);
        String of = Passage.lower(sentence.between(fraction, whole)).strip();
        String aside = sentence.between(part, fraction).strip();
        boolean stated = fraction.unit().equals("fraction")
                && !Phrases.isAgain(sentence, fraction)
                && (of.equals("of the") || of.equals("of its") || of.equals("of"))
                && aside.endsWith(",")
                && aside.length() <= NEAR_CHARACTERS
                && aside.indexOf(';') < 0;
        // "of the 19,500 of the new one": square metres like the part
        boolean lent = whole.kind() == Kind.COUNT
                && Passage.lower(sentence.after(whole)).strip().startsWith("of ");
        return stated && isExact(fraction) && isKnown(part) && isKnown(whole) && (lent || passage.alike(part, whole))
                ? part(passage, part, whole, fraction)
                : Optional.empty();
    }

    /** "Some 9,000, a third of the 27,000". */
    private static boolean isKnown(Figure figure) {
        return isExact(figure)
                || figure.value().hedge() == Hedge.APPROX
                        && figure.value().best().filter(n -> n.signum() > 0).isPresent();
    }

    /** Reads "from 12 to 36 shillings: they doubled". */
    private Optional<Check> verbBehind(Passage passage, Sentence sentence, int at) {
        if (at == 0) {
            return Optional.empty();
        }
        Figure from = sentence.figures().get(at - 1);
        Figure to = sentence.figures().get(at);
        String after = Passage.lower(sentence.after(to)).strip();
        String[] words =
                after.substring(0, Math.min(after.length(), NEAR_CHARACTERS)).split("[\\s,:;–—.]+");
        boolean ends = at + 1 == sentence.figures().size();
        boolean way = ends
                && Passage.lower(sentence.before(from)).stripTrailing().endsWith("from")
                && Passage.lower(sentence.between(from, to)).strip().endsWith("to")
                && isExact(from)
                && isExact(to)
                && passage.alike(from, to);
        for (int i = 0; way && i < Math.min(MOST_WORDS_TO_VERB, words.length); i++) {
            Optional<Double> factor = Optional.ofNullable(VERBS.get(words[i]));
            boolean hedged = i > 0 && HEDGES.contains(words[i - 1]);
            if (factor.isPresent()) {
                String said = "“" + words[i] + "”";
                return hedged ? Optional.empty() : check(passage, to, from, to, factor.get(), said);
            }
        }
        return Optional.empty();
    }

    private static boolean isExact(Figure figure) {
        return Passage.isExact(figure)
                && figure.value().best().filter(n -> n.signum() > 0).isPresent();
    }

    private Optional<Check> part(Passage passage, Figure part, Figure whole, Figure fraction) {
        double factor = fraction.value().best().orElseThrow().doubleValue();
        return check(passage, part, whole, fraction, factor, Finding.quote(fraction));
    }

    private Optional<Check> check(Passage passage, Figure over, Figure under, Figure told, double factor, String said) {
        boolean alike = passage.alike(over, under);
        double ratio = alike
                ? passage.point(over).orElse(0) / passage.point(under).orElse(1)
                : over.value().best().orElseThrow().doubleValue()
                        / under.value().best().orElseThrow().doubleValue();
        double loose = over.value().hedge() == Hedge.APPROX
                        || told.unit().equals("fraction") && told.value().hedge() != Hedge.EXACT
                ? 2 * LOOSE
                : LOOSE;
        boolean meets = Math.abs(ratio / factor - 1) <= loose;
        String expected = (ratio < 1 ? NumberText.of(ratio) : NumberText.factor(ratio)) + " times";
        return Optional.of(Finding.of(
                rule(),
                meets ? Result.HOLDS : Result.FAILS,
                over == told
                        ? List.of(Finding.member(under, "base"), Finding.member(over, "result"))
                        : List.of(
                                Finding.member(over, "part"),
                                Finding.member(under, "base"),
                                Finding.member(told, "factor")),
                expected,
                told.surface(),
                Finding.quote(over) + " is " + expected + " " + Finding.quote(under)
                        + (meets ? ", which fits " : ", not ") + said + "."));
    }
}
