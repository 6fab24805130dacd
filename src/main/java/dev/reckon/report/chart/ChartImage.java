package dev.reckon.report.chart;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A chart as bytes of one of three formats; the same chart always gives the same bytes. */
final class ChartImage {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final int PNG_SCALE = 2;

    private ChartImage() {}

    /** Returns an SVG element whose ids all start with {@code idPrefix}, so that many fit into one page. */
    static String svg(Chart chart, String idPrefix) {
        Document document = emptySvg();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment("");
        context.setPrecision(2);
        context.setIDGenerator(new PrefixedIds(idPrefix));
        Measuring g2 = new Measuring(context);
        chart.draw(g2);
        Element root = g2.getRoot();
        pinWidths(root, g2.widths);
        describe(root, chart, idPrefix);
        StringWriter out = new StringWriter();
        try {
            g2.stream(root, out, true, false);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        String all = out.toString();
        return all.substring(all.indexOf("<svg"))
                .replace("id=\"genericDefs\"", "id=\"" + idPrefix + "defs\"")
                .replace("font-family:sans-serif", "font-family:'DejaVu Sans',Verdana,sans-serif")
                // What Batik says and no viewer needs: a clip to the whole drawing, hints, and blanks inside tags.
                .replace("clip-path:url(#" + idPrefix + "clipPath1); ", "")
                .replace("text-rendering:optimizeLegibility;", "")
                .replace(" xml:space=\"preserve\"", "")
                .replace("<!---->", "")
                .transform(ChartImage::withoutBlanksInTags)
                .strip();
    }

    /** Drops line breaks, and blanks around them, right before a tag closes. */
    private static String withoutBlanksInTags(String svg) {
        StringBuilder out = new StringBuilder(svg.length());
        int at = 0;
        while (at < svg.length()) {
            char c = svg.charAt(at);
            int next = Character.isWhitespace(c) ? behindBlanks(svg, at) : at;
            boolean closes = next < svg.length()
                    && (svg.charAt(next) == '>' || svg.startsWith("/>", next))
                    && svg.substring(at, next).indexOf('\n') >= 0;
            if (next > at && !closes) {
                out.append(svg, at, next);
            } else if (next == at) {
                out.append(c);
                next++;
            }
            at = next;
        }
        return out.toString();
    }

    private static int behindBlanks(String svg, int from) {
        int at = from;
        while (at < svg.length() && Character.isWhitespace(svg.charAt(at))) {
            at++;
        }
        return at;
    }

    private static Document emptySvg() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this Java has no XML document builder", e);
        }
    }

    /** Tells viewers the width each text was laid out with, so that another font than ours neither overlaps nor gapes. */
    private static void pinWidths(Element root, List<Double> widths) {
        NodeList texts = root.getElementsByTagName("text");
        if (texts.getLength() != widths.size()) {
            return;
        }
        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            text.setAttribute("textLength", String.valueOf(Math.round(widths.get(i) * 10) / 10.0));
            text.setAttribute("lengthAdjust", "spacingAndGlyphs");
        }
    }

    private static void describe(Element root, Chart chart, String idPrefix) {
        Document document = root.getOwnerDocument();
        Element title = document.createElementNS(SVG, "title");
        title.setAttribute("id", idPrefix + "title");
        title.setTextContent(chart.title());
        Element description = document.createElementNS(SVG, "desc");
        description.setAttribute("id", idPrefix + "desc");
        description.setTextContent(chart.description());
        root.insertBefore(description, root.getFirstChild());
        root.insertBefore(title, description);
        root.setAttribute("role", "img");
        root.setAttribute("aria-labelledby", idPrefix + "title " + idPrefix + "desc");
        root.setAttribute("viewBox", "0 0 " + chart.width() + " " + chart.height());
        root.setAttribute("width", String.valueOf(chart.width()));
        root.setAttribute("height", String.valueOf(chart.height()));
    }

    /** Returns a PNG at twice the chart's size, sharp on a slide. */
    static byte[] png(Chart chart) throws IOException {
        BufferedImage image =
                new BufferedImage(chart.width() * PNG_SCALE, chart.height() * PNG_SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = image.createGraphics();
        try {
            g2.setColor(Color.WHITE);
            g2.fillRect(0, 0, image.getWidth(), image.getHeight());
            g2.scale(PNG_SCALE, PNG_SCALE);
            g2.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            chart.draw(g2);
        } finally {
            g2.dispose();
        }
        return Png.of(image);
    }

    /** Returns a PDF of one page the size of the chart, its text as outlines. */
    static byte[] pdf(Chart chart) throws IOException {
        try (PDDocument document = new PDDocument()) {
            // The default id of a PDF is taken from the clock.
            document.setDocumentId(1L);
            PDPage page = new PDPage(new PDRectangle(chart.width(), chart.height()));
            document.addPage(page);
            PdfBoxGraphics2D g2 = new PdfBoxGraphics2D(document, chart.width(), chart.height());
            chart.draw(g2);
            g2.dispose();
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(g2.getXFormObject());
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static final class PrefixedIds extends SVGIDGenerator {

        private final String prefix;

        PrefixedIds(String prefix) {
            this.prefix = prefix;
        }

        @Override
        public String generateID(String kind) {
            return prefix + super.generateID(kind);
        }
    }

    /** Notes the width of every text as it is drawn. */
    private static final class Measuring extends SVGGraphics2D {

        private final List<Double> widths;

        Measuring(SVGGeneratorContext context) {
            super(context, false);
            this.widths = new ArrayList<>();
        }

        private Measuring(Measuring parent) {
            super(parent);
            this.widths = parent.widths;
        }

        @Override
        public Graphics2D create() {
            return new Measuring(this);
        }

        @Override
        public void drawString(String text, float x, float y) {
            widths.add(TextFit.width(text, getFont()));
            super.drawString(text, x, y);
        }
    }
}
