package dev.reckon.report.html;

import dev.reckon.base.Span;
import dev.reckon.doc.Block;
import dev.reckon.doc.Document;
import dev.reckon.figure.Figure;
import dev.reckon.report.Wording;
import java.util.ArrayList;
import java.util.List;

/** The texts, each figure marked where it stands, folded until a link leads into them. */
final class TextSection {

    /** Beyond this many characters of text in all, blocks without a figure are left out. */
    private static final long WHOLE_UP_TO = 1_500_000;

    private final Places places;
    private final boolean whole;

    TextSection(Places places, List<Document> documents) {
        this.places = places;
        this.whole = documents.stream().mapToLong(d -> d.text().length()).sum() <= WHOLE_UP_TO;
    }

    void write(Html html, List<Document> documents) {
        html.open("section", "id", "texts", "aria-labelledby", "texts-h");
        html.element("h2", "The texts", "id", "texts-h");
        html.element(
                "p",
                "Every figure is marked where it stands; follow a mark to the question it answers."
                        + (whole ? "" : " The texts are long: paragraphs without a figure are left out here."),
                "class",
                "minor");
        documents.forEach(d -> document(html, d));
        html.close("section").line();
    }

    private void document(Html html, Document document) {
        List<Figure> figures = places.figuresIn(document);
        html.open("details", "class", "text").open("summary");
        html.element("span", document.title().map(Wording::oneLine).orElse(document.name()), "class", "title");
        html.element("span", document.name() + ", " + Parts.count(figures.size(), "figure"), "class", "minor");
        html.close("summary").open("div", "class", "body");
        new Body(html, document, figures).write();
        html.close("div").close("details").line();
    }

    /** One text as it is written out. */
    private final class Body {

        private final Html html;
        private final String text;
        private final List<Block> blocks;
        private final List<Figure> figures;
        private int nextFigure;
        private boolean inTable;

        Body(Html html, Document document, List<Figure> figures) {
            this.html = html;
            this.text = document.text();
            this.blocks = new ArrayList<>(document.blocks());
            this.figures = figures;
        }

        void write() {
            int at = 0;
            for (Block block : blocks) {
                if (block.span().start() >= at) {
                    loose(at, block.span().start());
                    block(block);
                    at = block.span().end();
                }
            }
            loose(at, text.length());
            table(false);
        }

        /** Text between blocks: nothing but blanks, unless a reader of some format leaves words outside. */
        private void loose(int start, int end) {
            if (!text.substring(start, end).isBlank() && wanted(start, end)) {
                table(false);
                html.open("p");
                marked(start, end);
                html.close("p").line();
            }
        }

        private boolean wanted(int start, int end) {
            return whole
                    || (nextFigure < figures.size()
                            && figures.get(nextFigure).span().start() < end
                            && start < end);
        }

        private void block(Block block) {
            Span span = block.span();
            if (!wanted(span.start(), span.end())) {
                return;
            }
            table(block.kind() == Block.Kind.TABLE_ROW);
            switch (block.kind()) {
                case HEADING -> simple("p", "heading", span);
                case PARAGRAPH -> simple("p", "", span);
                case LIST_ITEM -> simple("p", "item", span);
                case QUOTE -> simple("blockquote", "", span);
                case CAPTION -> simple("p", "caption", span);
                case CODE -> simple("pre", "", span);
                case TABLE_ROW -> row(block);
            }
            html.line();
        }

        private void table(boolean wanted) {
            if (wanted && !inTable) {
                html.open("div", "class", "scroll").open("table");
            } else if (!wanted && inTable) {
                html.close("table").close("div");
            }
            inTable = wanted;
        }

        private void simple(String tag, String style, Span span) {
            html.open(tag, style.isEmpty() ? "" : "class", style);
            marked(span.start(), span.end());
            html.close(tag);
        }

        private void row(Block block) {
            String tag = block.level() == 1 ? "th" : "td";
            List<Span> cells = block.cells().isEmpty() ? List.of(block.span()) : block.cells();
            html.open("tr");
            for (Span cell : cells) {
                html.open(tag);
                marked(cell.start(), cell.end());
                html.close(tag);
            }
            html.close("tr");
        }

        /** Adds the text of {@code [start, end)} with its figures marked. A figure that starts inside another gets a bare target. */
        private void marked(int start, int end) {
            int at = start;
            while (nextFigure < figures.size() && figures.get(nextFigure).span().start() < end) {
                Figure figure = figures.get(nextFigure++);
                int from = figure.span().start();
                int to = Math.min(end, figure.span().end());
                if (from < at) {
                    html.element("span", "", "id", Places.figure(figure));
                    continue;
                }
                html.text(text, at, from);
                mark(figure, from, to);
                at = to;
            }
            html.text(text, at, end);
        }

        private void mark(Figure figure, int from, int to) {
            html.open("mark", "id", Places.figure(figure));
            places.questionOf(figure).ifPresent(q -> html.open("a", "href", "#" + q));
            html.text(text, from, to);
            places.questionOf(figure).ifPresent(q -> html.close("a"));
            html.close("mark");
        }
    }
}
