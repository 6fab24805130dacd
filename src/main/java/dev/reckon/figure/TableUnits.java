package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.ColumnHeads;
import dev.reckon.mention.Kind;
import dev.reckon.mention.Mention;
import dev.reckon.mention.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the bare numbers of a table are in, and how large: by the heads of the column, the label of the row, the caption. */
final class TableUnits {

    private final Passage passage;
    private final ColumnHeads heads;

    private final Acts acts;

    TableUnits(Passage passage, Knowledge knowledge) {
        this.passage = passage;
        this.heads = knowledge.numbers().heads();
        this.acts = knowledge.acts();
    }

    /** Returns {@code mention} as large as the table says: 33.4 under "Population (millions)" is 33,400,000. */
    Mention scaled(Mention mention) {
        boolean bare = mention.unit().isEmpty() && !passage.cell().get().isScaled();
        return bare ? scale().map(mention::times).orElse(mention) : mention;
    }

    private Optional<BigDecimal> scale() {
        Cell cell = passage.cell().get();
        Optional<BigDecimal> own =
                cell.names().flatMap(line -> heads.scale(line).stream()).findFirst();
        boolean unsaid = cell.names().noneMatch(line -> isMeasured(line));
        return own.or(() -> unsaid ? cell.captionLine().flatMap(heads::scale) : Optional.empty());
    }

    private boolean isMeasured(Line line) {
        return Ratios.isNamedIn(line) || heads.isMeasured(line);
    }

    /** Returns {@code mention} in the unit the table names for it: "Deaths", "Speed (km/s)", "per 1,000 births". */
    Optional<Mention> of(Mention mention) {
        Cell cell = passage.cell().get();
        List<Line> column = cell.column();
        boolean interval = column.stream().anyMatch(TableUnits::isInterval);
        Stream<Line> names = interval && column.stream().noneMatch(this::says) ? cell.leftNames() : cell.names();
        return names.flatMap(line -> in(line, mention).stream()).findFirst().or(() -> cell.captionLine()
                .flatMap(line -> in(line, mention)));
    }

    private boolean says(Line line) {
        return isMeasured(line) || heads.counted(line).isPresent();
    }

    private Optional<Mention> in(Line line, Mention mention) {
        if (Ratios.isNamedIn(line)) {
            return Optional.of(mention.as(Kind.RATIO, Unit.TIMES.name()));
        }
        return heads.measured(line, mention)
                .or(() -> heads.counted(line).map(noun -> mention.as(Kind.COUNT, noun)))
                .or(() -> namesAct(line) ? Optional.of(mention.as(Kind.COUNT, UnitFinder.PEOPLE)) : Optional.empty());
    }

    /** "Evacuated", "Wounded": what befell people counts them. */
    private boolean namesAct(Line line) {
        return IntStream.range(0, line.size())
                .anyMatch(i ->
                        acts.of(line.word(i)).filter(Acts.Act::countsPeople).isPresent());
    }

    /** A column of intervals: "95% CI". */
    private static boolean isInterval(Line head) {
        for (int i = 0; i < head.size(); i++) {
            if (head.is(i, WordClass.INTERVAL_NOUN) || head.isForm(i, "range")) {
                return true;
            }
        }
        return false;
    }
}
