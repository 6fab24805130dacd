package dev.reckon.align;

import dev.reckon.figure.Figure;
import java.util.List;

/**
 * The figures that answer one question.
 *
 * @param id stable over runs on the same texts
 * @param label what is asked, for people: "executed, Soviet Union, 1937"
 * @param unit the unit its figures are compared in
 * @param figures its figures in document and text order, at least one
 */
public record Question(String id, String label, String unit, List<Figure> figures) {

    /** Copies the figures. */
    public Question {
        figures = List.copyOf(figures);
    }
}
