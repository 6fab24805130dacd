package dev.reckon.reconcile.check;

import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.base.Span;
import dev.reckon.doc.Block;
import dev.reckon.doc.Document;
import dev.reckon.figure.Figure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One table of a document and the figures in its cells.
 *
 * @param document the document it stands in
 * @param header the rows that head its columns, top to bottom
 * @param body its other rows, top to bottom
 * @param figures the figures of every cell of the document's tables that has one, left to right
 */
record TableCells(Document document, List<Block> header, List<Block> body, Map<Span, List<Figure>> figures) {

    TableCells {
        header = List.copyOf(header);
        body = List.copyOf(body);
        figures = Map.copyOf(figures);
    }

    /** Returns the tables of a document, top to bottom; linear in its rows and figures. */
    static List<TableCells> in(Passage passage) {
        Document document = passage.document().document();
        List<Block> rows = document.blocks().stream()
                .filter(block -> block.kind() == Block.Kind.TABLE_ROW)
                .toList();
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Span, List<Figure>> figures = figures(passage, rows);
        List<TableCells> tables = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= rows.size(); i++) {
            boolean ends = i == rows.size()
                    || rows.get(i).level() == 1 && rows.get(i - 1).level() == 0
                    || isBetween(document, rows.get(i - 1), rows.get(i));
            if (ends) {
                tables.add(of(document, rows.subList(from, i), figures));
                from = i;
            }
        }
        return tables;
    }

    private static TableCells of(Document document, List<Block> rows, Map<Span, List<Figure>> figures) {
        return new TableCells(
                document,
                rows.stream().filter(row -> row.level() == 1).toList(),
                rows.stream().filter(row -> row.level() == 0).toList(),
                figures);
    }

    /** Returns whether words other than table rows stand between two rows. */
    private static boolean isBetween(Document document, Block first, Block second) {
        int from = first.span().end();
        int to = second.span().start();
        return from < to && document.text().substring(from, to).chars().anyMatch(Character::isLetterOrDigit);
    }

    /** Returns the figures of every cell of {@code rows}, which stand top to bottom. */
    private static Map<Span, List<Figure>> figures(Passage passage, List<Block> rows) {
        Map<Span, List<Figure>> byCell = new HashMap<>();
        int row = 0;
        for (Sentence sentence : passage.sentences()) {
            for (Figure figure : sentence.figures()) {
                while (row < rows.size()
                        && rows.get(row).span().end() <= figure.span().start()) {
                    row++;
                }
                int at = row;
                if (at < rows.size()) {
                    rows.get(at).cells().stream()
                            .filter(cell -> cell.covers(figure.span()))
                            .forEach(cell -> byCell.computeIfAbsent(cell, none -> new ArrayList<>())
                                    .add(figure));
                }
            }
        }
        return Map.copyOf(byCell);
    }

    /** Returns the first figure of the cell of {@code row} in {@code column}, counted from 0. */
    Optional<Figure> figure(Block row, int column) {
        return figures(row, column).stream().findFirst();
    }

    /** Returns all figures of the cell of {@code row} in {@code column}, left to right. */
    List<Figure> figures(Block row, int column) {
        return column < row.cells().size() ? figures.getOrDefault(row.cells().get(column), List.of()) : List.of();
    }

    /** Returns the columns one of whose heads is {@code word}, without regard to case, the first left out. */
    List<Integer> columnsHeaded(String word) {
        return header.stream()
                .flatMap(row -> IntStream.range(1, row.cells().size())
                        .filter(column -> words(row, column).equals(word))
                        .boxed())
                .distinct()
                .toList();
    }

    /** Returns the uppermost words that head {@code column}, in lower case. */
    Optional<String> head(int column) {
        return header.stream()
                .filter(row -> column < row.cells().size())
                .map(row -> words(row, column))
                .filter(words -> !words.isEmpty())
                .findFirst();
    }

    /** Returns whether the first cell of {@code row} opens with {@code word}, without regard to case. */
    boolean opensWith(Block row, String word) {
        return !row.cells().isEmpty() && Passage.opens(words(row, 0), List.of(word));
    }

    /** Returns the words of a cell in lower case, without the marks that Markdown sets it in bold by. */
    String words(Block row, int column) {
        return Passage.lower(row.cells().get(column).of(document.text()))
                .replace("*", "")
                .replace("__", "")
                .strip();
    }
}
