package dev.reckon.reconcile.check;

import dev.reckon.align.Aspect;
import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.align.PartLink;
import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Check;
import dev.reckon.stats.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A part is at most its whole: stated parts, a span of time inside a longer one, and acts that follow upon others. */
final class PartOfCheck implements ArithmeticCheck {

    /** How many figures of one series are compared by their spans of time. */
    private static final int LONGEST_SERIES = 40;

    /** Acts that usually befall only those whom the second act befell before. */
    private static final Set<List<String>> FOLLOWS = Set.of(
            List.of("execution", "arrest"),
            List.of("execution", "condemnation"),
            List.of("condemnation", "arrest"),
            List.of("imprisonment", "arrest"),
            List.of("death", "infection"));

    @Override
    public String rule() {
        return PartAndWhole.RULE;
    }

    @Override
    public List<Check> in(Passage passage) {
        List<Check> checks = new ArrayList<>();
        for (PartLink link : passage.links()) {
            checks.add(stated(passage, link));
        }
        for (Sentence sentence : passage.sentences()) {
            following(passage, sentence, checks);
        }
        Series.in(passage).forEach(series -> nested(passage, series, checks));
        return checks;
    }

    private Check stated(Passage passage, PartLink link) {
        return PartAndWhole.of(
                passage, link.part(), link.whole(), "the text makes the first a part of the second", true);
    }

    private void following(Passage passage, Sentence sentence, List<Check> checks) {
        for (Figure part : sentence.figures()) {
            for (Figure whole : sentence.figures()) {
                Aspect a = passage.aspect(part);
                Aspect b = passage.aspect(whole);
                boolean follows = a.act().isPresent()
                        && b.act().isPresent()
                        && FOLLOWS.contains(List.of(a.act().get(), b.act().get()));
                boolean linked = follows
                        && passage.alike(part, whole)
                        && a.population().equals(b.population())
                        && whole.span().compareTo(part.span()) < 0;
                if (linked && !passage.hard(whole).liesBelow(passage.hard(part))) {
                    String ground = "those counted first are usually among those counted second";
                    checks.add(PartAndWhole.of(passage, part, whole, ground, false));
                }
            }
        }
    }

    private void nested(Passage passage, Series series, List<Check> checks) {
        List<Series.Entry> entries = series.entries()
                .subList(0, Math.min(LONGEST_SERIES, series.entries().size()));
        for (Series.Entry part : entries) {
            for (Series.Entry whole : entries) {
                boolean inside = whole.when().surrounds(part.when());
                if (inside
                        && !stated(passage, part.figure(), whole.figure())
                        && !isBoundAbove(passage, part.figure(), whole.figure())) {
                    String ground = "the time of the first lies within that of the second";
                    checks.add(PartAndWhole.of(passage, part.figure(), whole.figure(), ground, series.uniform()));
                }
            }
        }
    }

    /** "As many as 180" may be fewer than 150, but says nothing that could be checked against it. */
    private static boolean isBoundAbove(Passage passage, Figure part, Figure whole) {
        Range hard = passage.hard(part);
        return part.value().best().isEmpty()
                && part.value().low().isEmpty()
                && passage.hard(whole).high() < hard.high();
    }

    private static boolean stated(Passage passage, Figure part, Figure whole) {
        return passage.linksOf(part).stream().anyMatch(link -> Passage.same(link.whole(), whole));
    }
}
