package dev.reckon.reconcile.check;

import dev.reckon.align.Aspects;
import dev.reckon.align.Draft;
import dev.reckon.figure.Widths;
import dev.reckon.lang.DataFolder;
import dev.reckon.reconcile.Check;
import java.util.List;
import java.util.stream.Collectors;

/** What the checks make of a marked text. */
final class Outcomes {

    private static final Checks CHECKS =
            new Checks(Aspects.load(DataFolder.packed()), Widths.load(DataFolder.packed()));

    private Outcomes() {}

    static List<Check> in(String marked) {
        return CHECKS.in(Draft.figures("draft", marked));
    }

    /** What the checks of one rule say, in order: "holds", "fails", "cannot_tell", nothing for no check. */
    static String outcome(String rule, String marked) {
        return in(marked).stream()
                .filter(check -> check.rule().equals(rule))
                .map(check -> check.result().label())
                .collect(Collectors.joining(" "));
    }
}
