package dev.reckon.reconcile.check;

import dev.reckon.align.Aspects;
import dev.reckon.align.DocumentFigures;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Widths;
import dev.reckon.reconcile.Check;
import java.util.ArrayList;
import java.util.List;

/** All arithmetic checks, in the order they are reported. */
public final class Checks {

    private static final List<ArithmeticCheck> ALL = List.of(
            new SumCheck(),
            new PartOfCheck(),
            new PercentOfCheck(),
            new DifferenceCheck(),
            new RatioCheck(),
            new ConversionCheck(),
            new RangeOrderCheck(),
            new GrowthCheck(),
            new RateCheck(),
            new PercentSumCheck(),
            new GrimCheck());

    private final Aspects aspects;
    private final Widths widths;

    /** Prepares to check figures, read by {@code aspects} and {@code widths}. */
    public Checks(Aspects aspects, Widths widths) {
        this.aspects = aspects;
        this.widths = widths;
    }

    /** Returns the names of the rules, permanent. */
    public static List<String> rules() {
        return ALL.stream().map(ArithmeticCheck::rule).toList();
    }

    /**
     * Returns what all checks find, document by document and rule by rule.
     *
     * @param figures figures in document and text order
     */
    public List<Check> in(List<Figure> figures) {
        List<Check> checks = new ArrayList<>();
        for (DocumentFigures document : DocumentFigures.of(figures)) {
            Passage passage = new Passage(document, aspects, widths);
            ALL.forEach(check -> checks.addAll(check.in(passage)));
        }
        return checks;
    }
}
