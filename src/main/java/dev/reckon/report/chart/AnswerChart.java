package dev.reckon.report.chart;

import dev.reckon.reconcile.Answer;

/** A way to draw the answer to one question. */
interface AnswerChart {

    /** Returns its name in file names and options: a lower-case word. */
    String id();

    /** Returns what it is called, for people. */
    String title();

    /** Returns whether {@code answer} has what the chart shows. */
    boolean suits(Answer answer);

    /** Returns the chart of {@code answer}, which {@linkplain #suits suits}. */
    Chart draw(Answer answer);
}
