package dev.reckon.reconcile.check;

import dev.reckon.doc.Block;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.NumberText;
import dev.reckon.stats.Range;
import dev.reckon.stats.RangeArithmetic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Rows of a table whose last column is headed "Total", and columns that end in a row that begins with the word: "| North | 25 | 35 | 60 |".
 * Whether the cells before are all that is totalled is not said, so that only agreement is reported.
 */
final class TableSumCheck implements ArithmeticCheck {

    /** A sum of rounded cells is told no further from theirs than this. */
    private static final double CLOSE = 0.02;

    private static final String TOTAL = "total";

    @Override
    public String rule() {
        return ListSumCheck.RULE;
    }

    @Override
    public List<Check> in(Passage passage) {
        List<Check> checks = new ArrayList<>();
        for (TableCells table : TableCells.in(passage)) {
            rows(passage, table, checks);
            columns(passage, table, checks);
        }
        return checks;
    }

    private static void rows(Passage passage, TableCells table, List<Check> checks) {
        for (int column : table.columnsHeaded(TOTAL)) {
            for (Block row : table.body()) {
                List<Figure> parts = new ArrayList<>();
                for (int before = 1; before < Math.min(column, row.cells().size()); before++) {
                    table.figure(row, before).ifPresent(parts::add);
                }
                table.figure(row, column)
                        .flatMap(total -> sum(passage, parts, total))
                        .ifPresent(checks::add);
            }
        }
    }

    private static void columns(Passage passage, TableCells table, List<Check> checks) {
        List<Block> above = new ArrayList<>();
        for (Block row : table.body()) {
            if (!table.opensWith(row, TOTAL)) {
                above.add(row);
                continue;
            }
            for (int column = 1; column < row.cells().size(); column++) {
                int at = column;
                List<Figure> parts = above.stream()
                        .flatMap(part -> table.figure(part, at).stream())
                        .toList();
                table.figure(row, column)
                        .flatMap(total -> sum(passage, parts, total))
                        .ifPresent(checks::add);
            }
            above.clear();
        }
    }

    private static Optional<Check> sum(Passage passage, List<Figure> parts, Figure total) {
        boolean alike = parts.size() > 1
                && parts.stream()
                        .allMatch(part -> part.kind() == Kind.COUNT && total.kind() == Kind.COUNT
                                || passage.alike(part, total) && Passage.isAmount(part));
        if (!alike) {
            return Optional.empty();
        }
        Range sum = RangeArithmetic.sum(parts.stream().map(passage::hard).toList());
        OptionalDouble told = middle(passage, total);
        double added = parts.stream()
                .mapToDouble(part -> middle(passage, part).orElse(Double.NaN))
                .sum();
        boolean fits = told.isPresent()
                && sum.meets(passage.hard(total))
                && Math.abs(added - told.getAsDouble()) <= CLOSE * told.getAsDouble();
        boolean plain = parts.stream().allMatch(part -> passage.point(part).isPresent());
        String shown = plain ? NumberText.of(added) : NumberText.of(sum);
        return fits ? Optional.of(Finding.addition(parts, total, shown)) : Optional.empty();
    }

    private static OptionalDouble middle(Passage passage, Figure figure) {
        if (passage.point(figure).isPresent()) {
            return passage.point(figure);
        }
        Range hard = passage.hard(figure);
        return Passage.isInterval(figure) ? OptionalDouble.of((hard.low() + hard.high()) / 2) : OptionalDouble.empty();
    }
}
