package dev.reckon.pipeline;

import dev.reckon.doc.Document;
import dev.reckon.figure.FigureReader;
import dev.reckon.figure.FigureReader.Result;
import dev.reckon.figure.Knowledge;
import dev.reckon.lang.DataFolder;

/** The stages, loaded and wired: from a document to its figures. Immutable; safe for threads. */
public final class Engine {

    private final DataFolder data;
    private final Knowledge knowledge;
    private final FigureReader figures;

    private Engine(DataFolder data) {
        this.data = data;
        this.knowledge = Knowledge.load(data);
        this.figures = new FigureReader(knowledge);
    }

    /** Loads the stages with the tables of {@code data}. */
    public static Engine load(DataFolder data) {
        return new Engine(data);
    }

    /** Returns the figures and the skipped numbers of {@code document}. */
    public Result read(Document document) {
        return figures.read(document);
    }

    /** Returns the data folder the stages were loaded from. */
    public DataFolder data() {
        return data;
    }

    /** Returns what figures are read with. */
    public Knowledge knowledge() {
        return knowledge;
    }
}
