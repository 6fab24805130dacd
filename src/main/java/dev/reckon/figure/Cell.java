package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.token.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a table says of one of its cells: the heads of its column, the label of its row, the cells of the row that name a source or a
 * time, and its caption.
 *
 * @param own the words of the cell itself
 * @param heads the heads of its column, top down
 * @param left the heads of the column before it
 * @param label the first cell of its row, unless it is that cell itself
 * @param sort the lowest head over that label, which says what the rows are: "Town", "Year"
 * @param credit whom a head credits with the whole table: "Ward (source: Ada Brandt)"
 * @param where the first other cell of its row that is in a column of places, and names one
 * @param sources the first other cells of its row whose column is headed as one of sources
 * @param times the heads, the label and the first cell of its row that names a time: where its time may stand
 * @param caption what stands over or under the table and says what it shows
 */
record Cell(
        Line own,
        List<Passage> heads,
        List<Passage> left,
        Optional<Passage> label,
        Optional<Passage> sort,
        Optional<Attribution> credit,
        Optional<Passage> where,
        List<Passage> sources,
        List<Passage> times,
        Optional<Passage> caption) {

    private static final int WORDS_OF_CAPTION = 14;

    Cell {
        heads = List.copyOf(heads);
        left = List.copyOf(left);
        sources = List.copyOf(sources);
        times = List.copyOf(times);
    }

    /** Returns what the table says of each cell of {@code row}, in a table with these rows of {@code heads} and this {@code caption}. */
    static List<Cell> of(List<List<Passage>> heads, Optional<Passage> caption, List<Passage> row) {
        List<Passage> named = IntStream.range(0, row.size())
                .filter(i -> column(heads, i).stream().anyMatch(head -> namesSources(head.line()))
                        && namesSource(row.get(i)))
                .mapToObj(row::get)
                // a cell is no source of its own, so that two are enough
                .limit(2)
                .toList();
        Optional<Attribution> credit = heads.stream()
                .flatMap(List::stream)
                .flatMap(head -> credited(head).stream())
                .findFirst();
        Optional<Passage> dated = row.stream().filter(Cell::isDated).findFirst();
        Optional<Passage> located = IntStream.range(1, row.size())
                .filter(i -> column(heads, i).stream().anyMatch(head -> holds(head.line(), WordClass.PLACE_NOUN)))
                .mapToObj(row::get)
                .filter(cell -> cell.line().isCapitalised(0))
                .findFirst();
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < row.size(); column++) {
            Passage own = row.get(column);
            List<Passage> over = column(heads, column);
            Optional<Passage> label = column > 0 ? Optional.of(row.get(0)) : Optional.empty();
            List<Passage> sources =
                    named.stream().filter(passage -> !passage.equals(own)).toList();
            List<Passage> times = Stream.of(over.stream(), label.stream(), dated.stream())
                    .flatMap(passages -> passages)
                    .toList();
            List<Passage> sorts = column(heads, 0);
            Optional<Passage> sort =
                    label.isPresent() && !sorts.isEmpty() ? Optional.of(sorts.get(sorts.size() - 1)) : Optional.empty();
            cells.add(new Cell(
                    own.line(),
                    over,
                    column(heads, column - 1),
                    label,
                    sort,
                    credit,
                    located.filter(passage -> !passage.equals(own)),
                    sources,
                    times,
                    caption));
        }
        return cells;
    }

    private static List<Passage> column(List<List<Passage>> heads, int column) {
        return heads.stream()
                .filter(row -> column >= 0 && column < row.size())
                .map(row -> row.get(column))
                .filter(head -> head.line().size() > 0)
                .toList();
    }

    /** A cell of words, not of numbers. */
    private static boolean namesSource(Passage cell) {
        return cell.line().size() > 0 && cell.mentions().mentions().stream().allMatch(mention -> mention.from() > 0);
    }

    private static boolean isDated(Passage passage) {
        return StatedTimes.in(passage).stream().anyMatch(TimePhrase::dated);
    }

    /** "Ward (source: Ada Brandt)": the head tells who made the table. */
    private static Optional<Attribution> credited(Passage head) {
        Line line = head.line();
        for (int i = 0; i + 2 < line.size(); i++) {
            if (isCredit(line, i)) {
                return SourceFinder.namedAt(head, i + 2);
            }
        }
        return Optional.empty();
    }

    private static boolean isCredit(Line head, int i) {
        return (head.isForm(i, "source") || head.isForm(i, "sources"))
                && head.isMark(i + 1, ':')
                && i + 2 < head.size();
    }

    /** "Source", "Study", "Who says so", "Estimate by". */
    private static boolean namesSources(Line head) {
        for (int i = 0; i < head.size(); i++) {
            if (isCredit(head, i)) {
                return false;
            }
            boolean word =
                    switch (head.word(i).form()) {
                        case "source",
                                "sources",
                                "study",
                                "author",
                                "authors",
                                "who",
                                "by",
                                "organisation",
                                "organization",
                                "observer",
                                "experimenter",
                                "measured",
                                "publication",
                                "historian",
                                "survey",
                                "agency",
                                "reference",
                                "researcher",
                                "researchers" -> true;
                        default -> false;
                    };
            if (word) {
                return true;
            }
        }
        return false;
    }

    /** Returns who says the figures of this cell: the row's source, or the head of the column when it names one. */
    Optional<Attribution> attribution() {
        Optional<Attribution> named = sources.stream()
                .filter(passage -> passage.line().size() > 0)
                .map(SourceFinder::named)
                .findFirst();
        return named.or(() -> credit)
                .or(() -> firstOf(heads, SourceFinder::maker))
                .or(() -> firstOf(
                        heads, head -> Optional.of(head).filter(Cell::isSource).map(SourceFinder::named)));
    }

    /** A column head names a source when it holds a name or a noun for one, and no noun that is counted. */
    private static boolean isSource(Passage head) {
        Line line = head.line();
        boolean sayer = false;
        for (int i = 0; i < line.size(); i++) {
            sayer |=
                    line.is(i, WordClass.ORGANISATION_NOUN) && line.isCapitalised(i) || line.is(i, WordClass.ROLE_NOUN);
            if (line.is(i, WordClass.TOLL_NOUN)
                    || line.is(i, WordClass.PERSON_NOUN) && !line.is(i, WordClass.ROLE_NOUN)) {
                return false;
            }
        }
        return sayer;
    }

    private static <T> Optional<T> firstOf(List<Passage> passages, Function<Passage, Optional<T>> found) {
        return passages.stream()
                .flatMap(passage -> found.apply(passage).stream())
                .findFirst();
    }

    /** Returns whether its column has a head. */
    boolean isHeaded() {
        return !heads.isEmpty();
    }

    /** Returns whether the cell itself says how large its number is: "16.5 million". */
    boolean isScaled() {
        return IntStream.range(0, own.size()).anyMatch(i -> own.isKind(i, Token.Kind.WORD));
    }

    /** Returns the heads of its column, the lowest first. */
    List<Line> column() {
        return lines(heads);
    }

    /** Returns what may name the unit of the cell: the heads of its column, the lowest first, then its label unless that is a name. */
    Stream<Line> names() {
        return Stream.concat(column().stream(), unitLabel());
    }

    /** Returns what may name the unit of the column before. */
    Stream<Line> leftNames() {
        return Stream.concat(lines(left).stream(), unitLabel());
    }

    private Stream<Line> unitLabel() {
        return label.map(Passage::line).filter(line -> !isName(line)).stream();
    }

    private static List<Line> lines(List<Passage> passages) {
        List<Line> lines = new ArrayList<>(passages.stream().map(Passage::line).toList());
        Collections.reverse(lines);
        return lines;
    }

    /** Returns the words of the caption. */
    Optional<Line> captionLine() {
        return caption.map(Passage::line);
    }

    private static boolean isName(Line line) {
        for (int i = 1; i < line.size(); i++) {
            if (line.isCapitalised(i)) {
                return true;
            }
        }
        return line.size() == 0 || line.isCapitalised(0) && line.word(0).id() == 0;
    }

    /** Returns the time of the row or column. */
    Optional<Period> period() {
        return firstOf(times, passage -> dated(StatedTimes.in(passage)))
                .or(() -> label.filter(passage -> isOfTimes()).flatMap(passage -> dated(passage.times())))
                .or(() -> caption.flatMap(passage -> dated(StatedTimes.in(passage))));
    }

    private static Optional<Period> dated(List<TimePhrase> times) {
        return times.stream().filter(TimePhrase::dated).map(TimePhrase::period).findFirst();
    }

    /** "Year", "Date of the count": what stands over the labels says that they name times, "Arden (1993)" too. */
    private boolean isOfTimes() {
        return sortHolds(WordClass.TIME_UNIT)
                || sort.filter(passage -> passage.line().isForm(0, "date")).isPresent();
    }

    private boolean sortHolds(WordClass words) {
        return sort.filter(passage -> holds(passage.line(), words)).isPresent();
    }

    private static boolean holds(Line line, WordClass words) {
        return IntStream.range(0, line.size()).anyMatch(i -> line.is(i, words));
    }

    /** Returns the place of the row or column: one that is known, or the label of a row of towns, provinces and their like. */
    Optional<String> place() {
        return label.flatMap(Cell::known)
                .or(() -> firstOf(heads, Cell::known))
                .or(() -> label.filter(passage -> isOfPlaces() && passage.line().isCapitalised(0))
                        .map(passage -> passage.line().textOf(0, passage.line().size())))
                .or(() -> where.flatMap(Cell::known))
                .or(() -> where.map(
                        passage -> passage.line().textOf(0, passage.line().size())))
                .or(() -> caption.flatMap(Cell::known));
    }

    private static Optional<String> known(Passage passage) {
        return passage.places().stream()
                .filter(hit -> !hit.byPeople())
                .map(hit -> passage.line().textOf(hit.from(), hit.to()))
                .findFirst();
    }

    private boolean isOfPlaces() {
        return sortHolds(WordClass.PLACE_NOUN);
    }

    /** The words of a caption without its number and its colons: "Table 2. Deaths by province:". */
    private static String shown(Line caption) {
        int from = caption.is(0, WordClass.LABEL_NOUN) && caption.isKind(1, Token.Kind.NUMBER) ? 2 : 0;
        while (from < caption.size() && caption.isKind(from, Token.Kind.MARK)) {
            from++;
        }
        int to = Math.min(caption.size(), from + WORDS_OF_CAPTION);
        while (to > from && caption.isKind(to - 1, Token.Kind.MARK)) {
            to--;
        }
        return from < to ? caption.textOf(from, to) : "";
    }

    /** Returns the words of label, heads and caption, for saying what is counted. */
    String words() {
        Stream<String> said = Stream.of(label.stream(), heads.stream())
                .flatMap(passages -> passages)
                .map(Passage::line)
                .filter(line -> line.size() > 0)
                .map(line -> line.textOf(0, line.size()));
        Stream<String> shown = captionLine().map(Cell::shown).filter(words -> !words.isEmpty()).stream();
        return Stream.concat(said, shown).collect(Collectors.joining(", "));
    }
}
