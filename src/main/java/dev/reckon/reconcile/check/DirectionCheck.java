package dev.reckon.reconcile.check;

import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What rose came to more than it was, and what fell to less: not "grew from 45 to 30". */
final class DirectionCheck implements ArithmeticCheck {

    private static final Set<String> UP = Set.of(
            "rose",
            "rise",
            "rises",
            "risen",
            "rising",
            "grew",
            "grow",
            "grows",
            "grown",
            "growing",
            "climbed",
            "increased");
    private static final Set<String> DOWN = Set.of(
            "fell", "fall", "falls", "fallen", "falling", "dropped", "declined", "decreased", "shrank", "dwindled");

    /** The first place is the highest; a loss that grows falls. */
    private static final List<String> UPSIDE_DOWN = List.of(
            "rank",
            "ranked",
            "ranking",
            "place",
            "position",
            "seed",
            "league",
            "grade",
            "minus",
            "negative",
            "deficit",
            "loss",
            "losses",
            "below",
            "index",
            "odds");

    private static final Set<Kind> KINDS =
            Set.of(Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENTAGE, Kind.DURATION, Kind.RATE);

    @Override
    public String rule() {
        return "range_order";
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.atEach((sentence, at) -> turned(passage, sentence, at).stream());
    }

    private Optional<Check> turned(Passage passage, Sentence sentence, int at) {
        if (at + 1 >= sentence.figures().size()) {
            return Optional.empty();
        }
        Figure from = sentence.figures().get(at);
        Figure to = sentence.figures().get(at + 1);
        Optional<Boolean> up = verb(sentence, from);
        boolean way = up.isPresent() && Passage.way(sentence, from, to).equals("to") && isPlain(passage, from, to);
        boolean rises = passage.hard(from).liesBelow(passage.hard(to));
        boolean falls = passage.hard(to).liesBelow(passage.hard(from));
        return way && (up.get() ? falls : rises) ? Optional.of(check(from, to, up.get())) : Optional.empty();
    }

    /** Returns whether the word before "from" says that it rose; empty when it says neither. */
    private static Optional<Boolean> verb(Sentence sentence, Figure from) {
        String[] words = Passage.lower(sentence.before(from)).strip().split("\\s+");
        int last = words.length - 1;
        boolean leads = last > 0 && words[last].equals("from");
        if (!leads || !(UP.contains(words[last - 1]) || DOWN.contains(words[last - 1]))) {
            return Optional.empty();
        }
        return Optional.of(UP.contains(words[last - 1]));
    }

    private static boolean isPlain(Passage passage, Figure from, Figure to) {
        String words = Passage.lower(from.sentenceText());
        return KINDS.contains(from.kind())
                && Passage.isExact(from)
                && Passage.isExact(to)
                && from.unit().equals(to.unit())
                && passage.alike(from, to)
                && !Passage.hasAny(words, UPSIDE_DOWN)
                && !isSigned(from)
                && !isSigned(to);
    }

    /** The sign of a number is no part of its value. */
    private static boolean isSigned(Figure figure) {
        int start = figure.span().start();
        String words = figure.document()
                .text()
                .substring(Math.max(0, start - 1), figure.span().end());
        return words.chars().anyMatch(c -> "-−–".indexOf(c) >= 0);
    }

    private Check check(Figure from, Figure to, boolean up) {
        return Finding.of(
                rule(),
                Result.FAILS,
                List.of(Finding.member(from, "range"), Finding.member(to, "end")),
                up ? "the lower end first" : "the higher end first",
                from.surface() + " to " + to.surface(),
                "From " + Finding.quote(from) + " to " + Finding.quote(to) + (up ? " is no rise" : " is no fall")
                        + ": the ends are swapped or one of them is wrong.");
    }
}
