package dev.reckon.reconcile.check;

import dev.reckon.align.Aspect.Nature;
import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.doc.Block;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Period;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.reconcile.NumberText;
import dev.reckon.stats.Range;
import dev.reckon.stats.RangeArithmetic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A column that counts the same happening day by day, or year by year, makes up the total that the prose around the table tells: "over 900
 * were moved", and moves of 415 in May and 502 in June. That the rows are all of it is not said, so that agreement is reported, and
 * disagreement only of a column beside one that agrees and is headed alike: two counts of the same rows, of which one gives the total.
 */
final class TableWholeCheck implements ArithmeticCheck {

    /** A column that comes no nearer to a total than this, as a ratio, is one of something else. */
    private static final double NEAR = 1.25;

    /** A column that agrees with a total does not exceed it, or fall short of it, by more than this ratio. */
    private static final double CLOSE = 1.1;

    private static final int FEWEST_ROWS = 2;

    /** A table of more rows is a data set, and its sum one of many. */
    private static final int MOST_ROWS = 40;

    private static final String TOTAL = "total";

    /** One column and what its rows add up to. */
    private record Column(int index, List<Figure> parts, Range sum, double added) {}

    @Override
    public String rule() {
        return ListSumCheck.RULE;
    }

    @Override
    public List<Check> in(Passage passage) {
        List<Check> checks = new ArrayList<>();
        for (TableCells table : TableCells.in(passage)) {
            if (table.body().size() <= MOST_ROWS
                    && table.body().stream().noneMatch(row -> table.opensWith(row, TOTAL))) {
                List<Column> columns = columns(passage, table);
                if (!columns.isEmpty()) {
                    wholes(passage).forEach(whole -> check(passage, table, columns, whole, checks));
                }
            }
        }
        return checks;
    }

    private static List<Column> columns(Passage passage, TableCells table) {
        int most =
                table.body().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        return IntStream.range(1, most)
                .mapToObj(column -> column(passage, table, column))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Returns the column if every number in it is a plain count of one happening, each row at a time of its own. */
    private static Optional<Column> column(Passage passage, TableCells table, int column) {
        List<Figure> parts = new ArrayList<>();
        Set<Optional<Period>> times = new HashSet<>();
        int rows = 0;
        for (Block row : table.body()) {
            List<Figure> cell = table.figures(row, column);
            rows += cell.isEmpty() ? 0 : 1;
            parts.addAll(cell);
            if (!cell.isEmpty() && !times.add(cell.get(0).period())) {
                return Optional.empty();
            }
        }
        boolean counted = rows >= FEWEST_ROWS
                && parts.stream().allMatch(part -> isCounted(passage, part) && isOfOne(passage, part, parts.get(0)));
        if (!counted) {
            return Optional.empty();
        }
        Range sum = RangeArithmetic.sum(parts.stream().map(passage::hard).toList());
        double added = parts.stream()
                .mapToDouble(part -> passage.point(part).orElseThrow())
                .sum();
        return Optional.of(new Column(column, parts, sum, added));
    }

    private static boolean isCounted(Passage passage, Figure figure) {
        return figure.kind() == Kind.COUNT
                && passage.point(figure).isPresent()
                && figure.period().isPresent()
                && passage.aspect(figure).nature() == Nature.EVENT;
    }

    private static boolean isOfOne(Passage passage, Figure a, Figure b) {
        return passage.alike(a, b)
                && passage.aspect(a).act().isPresent()
                && passage.aspect(a).act().equals(passage.aspect(b).act());
    }

    /** Returns the counts of happenings in prose, in text order. */
    private static List<Figure> wholes(Passage passage) {
        return passage.sentences().stream()
                .filter(sentence -> !sentence.isRow())
                .map(Sentence::figures)
                .flatMap(List::stream)
                .filter(figure -> figure.kind() == Kind.COUNT
                        && !figure.stance().rejects()
                        && bound(passage, figure).isPresent()
                        && passage.aspect(figure).nature() == Nature.EVENT)
                .toList();
    }

    private void check(Passage passage, TableCells table, List<Column> columns, Figure whole, List<Check> checks) {
        List<Column> like = columns.stream()
                .filter(column -> isOfOne(passage, whole, column.parts().get(0)))
                .filter(column -> off(passage, column, whole) <= NEAR)
                .toList();
        Optional<Column> fitting = like.stream()
                .filter(column -> column.sum().meets(passage.hard(whole)) && off(passage, column, whole) <= CLOSE)
                .findFirst();
        for (Column column : fitting.isEmpty() ? List.<Column>of() : like) {
            boolean fits = column.sum().meets(passage.hard(whole));
            boolean twin = column.index() != fitting.get().index()
                    && table.head(column.index())
                            .filter(head -> table.head(fitting.get().index())
                                    .filter(head::equals)
                                    .isPresent())
                            .isPresent();
            if (fits ? off(passage, column, whole) <= CLOSE : twin) {
                checks.add(result(passage, column, whole, fits, fitting.get()));
            }
        }
    }

    private static double off(Passage passage, Column column, Figure whole) {
        double told = bound(passage, whole).orElse(0);
        return told > 0 ? Math.max(told / column.added(), column.added() / told) : Double.MAX_VALUE;
    }

    /** Returns the number a total states, or the one it says it is above or below. */
    private static OptionalDouble bound(Passage passage, Figure whole) {
        Range hard = passage.hard(whole);
        return passage.point(whole).isPresent()
                ? passage.point(whole)
                : hard.low() > 0 && Double.isInfinite(hard.high())
                        ? OptionalDouble.of(hard.low())
                        : OptionalDouble.empty();
    }

    private Check result(Passage passage, Column column, Figure whole, boolean fits, Column fitting) {
        String sum = NumberText.of(column.added());
        if (fits) {
            return Finding.sum(column.parts(), whole, sum, " down the table");
        }
        return Finding.of(
                rule(),
                Result.FAILS,
                Finding.whole(column.parts(), whole),
                sum,
                whole.surface(),
                "The rows of this column of the table add up to " + sum
                        + Finding.fit(
                                false,
                                whole,
                                () -> Finding.gap(
                                        column.sum(), passage.hard(whole), Optional.empty(), OptionalDouble.empty()))
                        + " The column headed alike adds up to " + NumberText.of(fitting.added()) + ".");
    }
}
