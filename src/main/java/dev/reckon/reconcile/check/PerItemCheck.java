package dev.reckon.reconcile.check;

import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.align.Stems;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.reconcile.NumberText;
import dev.reckon.stats.Range;
import dev.reckon.stats.RangeArithmetic;
import java.util.List;
import java.util.Optional;

/** An amount over a number of things is what falls to each: "150 families got 2,250 pounds, 15 pounds a family". */
final class PerItemCheck implements ArithmeticCheck {

    private static final List<String> EACH = List.of("a", "an", "per", "for each", "for every");

    private static final List<String> ASIDE = List.of(",", "(", ", or");

    @Override
    public String rule() {
        return "rate";
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.atEach((sentence, at) -> perItem(passage, sentence, at).stream());
    }

    private Optional<Check> perItem(Passage passage, Sentence sentence, int at) {
        if (at < 2) {
            return Optional.empty();
        }
        Figure each = sentence.figures().get(at);
        Figure first = sentence.figures().get(at - 2);
        Figure second = sentence.figures().get(at - 1);
        Optional<String> item = item(sentence, each);
        boolean aside = Phrases.opensAside(sentence.between(second, each), ASIDE);
        if (item.isEmpty() || !aside || !Passage.isExact(each)) {
            return Optional.empty();
        }
        boolean forwards = counts(sentence, first, item.get()) && sameKind(passage, second, each);
        boolean backwards = counts(sentence, second, item.get()) && sameKind(passage, first, each);
        return forwards
                ? Optional.of(check(passage, second, first, each))
                : backwards ? Optional.of(check(passage, first, second, each)) : Optional.empty();
    }

    /** Returns the stem of the thing behind "a" or "per", in the words behind the figure or in its own. */
    private static Optional<String> item(Sentence sentence, Figure each) {
        int slash = each.unit().lastIndexOf('/');
        if (slash > 0) {
            return Optional.of(Stems.stem(Passage.lower(each.unit().substring(slash + 1))));
        }
        String after = Passage.lower(sentence.after(each)).strip();
        for (String word : EACH) {
            if (after.startsWith(word + " ")) {
                List<String> words = Stems.words(after.substring(word.length()));
                return words.isEmpty() ? Optional.empty() : Optional.of(Stems.stem(words.get(0)));
            }
        }
        return Optional.empty();
    }

    /** Returns whether {@code figure} counts such things: its noun, or the words right behind it, name them. */
    private static boolean counts(Sentence sentence, Figure figure, String item) {
        List<String> behind = Stems.words(Passage.lower(sentence.after(figure)));
        boolean named = behind.stream().limit(2).map(Stems::stem).anyMatch(item::equals);
        return figure.kind() == Kind.COUNT
                && Passage.isExact(figure)
                && (named || Stems.stem(figure.unit()).equals(item));
    }

    private static boolean sameKind(Passage passage, Figure total, Figure each) {
        int slash = each.unit().lastIndexOf('/');
        boolean alike = slash < 0
                ? passage.dimension(total).equals(passage.dimension(each))
                : total.unit().equals(each.unit().substring(0, slash));
        return alike && Passage.isExact(total) && (total.kind() == Kind.MEASURE || total.kind() == Kind.MONEY);
    }

    private Check check(Passage passage, Figure total, Figure count, Figure each) {
        double unit = passage.aspect(total).scale().factor().doubleValue();
        Optional<Range> quotient =
                Arithmetic.over(RangeArithmetic.scaled(passage.hard(total), 1 / unit), passage.hard(count));
        double unitOfEach = passage.aspect(each).scale().factor().doubleValue();
        Range stated = RangeArithmetic.scaled(passage.hard(each), 1 / unitOfEach);
        boolean meets = quotient.filter(range -> range.meets(stated)).isPresent();
        double point = total.value().best().orElseThrow().doubleValue()
                / count.value().best().orElseThrow().doubleValue();
        return Finding.of(
                rule(),
                meets ? Result.HOLDS : quotient.isPresent() ? Result.FAILS : Result.CANNOT_TELL,
                List.of(Finding.member(total, "amount"), Finding.member(count, "count"), Finding.member(each, "rate")),
                NumberText.of(point),
                each.surface(),
                Finding.quote(total) + " over " + Finding.quote(count) + " is " + NumberText.of(point)
                        + Finding.fit(meets, each));
    }
}
