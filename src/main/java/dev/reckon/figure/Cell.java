package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.CountedNouns;
import dev.reckon.mention.Mention;
import dev.reckon.mention.Nouns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a table says of one of its cells: the head of its column, the label of its row, and the cells of the row that name a source
 * or a time.
 *
 * @param head the head of its column, if the table has one
 * @param label the first cell of its row, unless it is that cell itself
 * @param sort the head over that label, which says what the rows are: "Town", "Year"
 * @param sources the first other cells of its row whose column is headed as one of sources
 * @param times the head, the label and the first cell of its row that names a time: where its time may stand
 */
record Cell(
        Optional<Passage> head,
        Optional<Passage> label,
        Optional<Passage> sort,
        List<Passage> sources,
        List<Passage> times) {

    Cell {
        sources = List.copyOf(sources);
        times = List.copyOf(times);
    }

    /** Returns what the table says of each cell of {@code row}, in a table with these {@code heads}. */
    static List<Cell> of(List<Passage> heads, List<Passage> row) {
        List<Passage> named = Stream.iterate(0, i -> i + 1)
                .limit(Math.min(heads.size(), row.size()))
                .filter(i -> namesSources(heads.get(i).line()) && namesSource(row.get(i)))
                .map(row::get)
                // a cell is no source of its own, so that two are enough
                .limit(2)
                .toList();
        Optional<Passage> dated = row.stream().filter(Cell::isDated).findFirst();
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < row.size(); column++) {
            Passage own = row.get(column);
            Optional<Passage> head = column < heads.size() ? Optional.of(heads.get(column)) : Optional.empty();
            Optional<Passage> label = column > 0 ? Optional.of(row.get(0)) : Optional.empty();
            List<Passage> sources =
                    named.stream().filter(passage -> !passage.equals(own)).toList();
            List<Passage> times =
                    Stream.of(head, label, dated).flatMap(Optional::stream).toList();
            Optional<Passage> sort = label.flatMap(first -> heads.stream().findFirst());
            cells.add(new Cell(head, label, sort, sources, times));
        }
        return cells;
    }

    /** A cell of words, not of numbers. */
    private static boolean namesSource(Passage cell) {
        return cell.line().size() > 0 && cell.mentions().mentions().stream().allMatch(mention -> mention.from() > 0);
    }

    private static boolean isDated(Passage passage) {
        return StatedTimes.in(passage).stream().anyMatch(TimePhrase::dated);
    }

    /** "Source", "Study", "Who says so", "Estimate by". */
    private static boolean namesSources(Line head) {
        for (int i = 0; i < head.size(); i++) {
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
        return named.or(() -> head.flatMap(SourceFinder::maker))
                .or(() -> head.filter(Cell::isSource).map(SourceFinder::named));
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

    /** Returns what the numbers of this cell count, by the head of the column, then by the label of the row. */
    Optional<Mention> withUnit(Mention mention, Units units) {
        Stream<Passage> labels = label.stream().filter(passage -> !isName(passage.line()));
        return Stream.concat(head.stream(), labels)
                .map(Passage::line)
                .flatMap(line -> units.in(line, mention).stream())
                .findFirst();
    }

    private static boolean isName(Line line) {
        for (int i = 1; i < line.size(); i++) {
            if (line.isCapitalised(i)) {
                return true;
            }
        }
        return line.size() == 0 || line.isCapitalised(0) && line.word(0).id() == 0;
    }

    /** Reads the unit that a head or label names. */
    interface Units {

        /** Returns {@code mention} in the unit {@code line} names, if it names one. */
        Optional<Mention> in(Line line, Mention mention);
    }

    /** Returns what the nouns of {@code line} count: its last plural noun or name of a size. */
    static Optional<String> nounUnit(Line line, CountedNouns nouns) {
        for (int i = line.size() - 1; i >= 0; i--) {
            boolean name = line.isCapitalised(i) && line.word(i).id() == 0 && i > 0;
            boolean counted = (Nouns.isPluralNoun(line, i) || line.is(i, WordClass.TOLL_NOUN))
                    && !name
                    && !line.is(i, WordClass.SOURCE_NOUN);
            if (counted || nouns.sizeOf(line, i).isPresent()) {
                return Optional.of(nouns.unitOf(line, i));
            }
        }
        return Optional.empty();
    }

    /** Returns the time of the row or column. */
    Optional<Period> period() {
        for (Passage passage : times) {
            Optional<TimePhrase> time =
                    StatedTimes.in(passage).stream().filter(TimePhrase::dated).findFirst();
            if (time.isPresent()) {
                return Optional.of(time.get().period());
            }
        }
        return Optional.empty();
    }

    /** Returns the place of the row or column: one that is known, or the label of a row of towns, provinces and their like. */
    Optional<String> place() {
        return label.flatMap(Cell::known).or(() -> head.flatMap(Cell::known)).or(() -> label.filter(
                        passage -> isOfPlaces() && passage.line().isCapitalised(0))
                .map(passage -> passage.line().textOf(0, passage.line().size())));
    }

    private static Optional<String> known(Passage passage) {
        return passage.places().stream()
                .filter(hit -> !hit.byPeople())
                .map(hit -> passage.line().textOf(hit.from(), hit.to()))
                .findFirst();
    }

    private boolean isOfPlaces() {
        return sort.map(Passage::line)
                .filter(line -> IntStream.range(0, line.size()).anyMatch(i -> line.is(i, WordClass.PLACE_NOUN)))
                .isPresent();
    }

    /** Returns the words of head and label, for saying what is counted. */
    String words() {
        return Stream.concat(label.stream(), head.stream())
                .filter(passage -> passage.line().size() > 0)
                .map(passage -> passage.line().textOf(0, passage.line().size()))
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }
}
