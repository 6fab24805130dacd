package dev.reckon.ingest.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Draws PDF files for tests: words at places, counted in points from the upper left corner of an A4 page. */
public final class PdfFile implements AutoCloseable {

    private static final PDRectangle A4 = PDRectangle.A4;

    private final PDDocument document = new PDDocument();
    private final PDFont plain = new PDType1Font(FontName.HELVETICA);
    private final PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
    private PDPage page = new PDPage(A4);

    /** Begins a page. */
    public PdfFile page() {
        page = new PDPage(A4);
        document.addPage(page);
        return this;
    }

    /** Draws words in a size. */
    public PdfFile at(float left, float down, float size, String words) {
        return draw(left, down, size, plain, words);
    }

    /** Draws words in bold. */
    public PdfFile bold(float left, float down, float size, String words) {
        return draw(left, down, size, bold, words);
    }

    /** Draws lines of size 10 one under another, 12 points apart. */
    public PdfFile lines(float left, float down, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            at(left, down + 12 * i, 10, lines.get(i));
        }
        return this;
    }

    private PdfFile draw(float left, float down, float size, PDFont font, String words) {
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            content.beginText();
            content.setFont(font, size);
            content.newLineAtOffset(left, A4.getHeight() - down);
            content.showText(words);
            content.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Draws a picture over the whole page. */
    public PdfFile picture() {
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
            content.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, A4.getWidth(), A4.getHeight());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Sets the title. */
    public PdfFile title(String title) {
        document.getDocumentInformation().setTitle(title);
        return this;
    }

    /** Protects it by passwords. */
    public PdfFile protect(String owner, String user) {
        try {
            document.protect(new StandardProtectionPolicy(owner, user, new AccessPermission()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Returns the document, for changes of other kinds. */
    public PDDocument document() {
        return document;
    }

    /** Returns the file. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
