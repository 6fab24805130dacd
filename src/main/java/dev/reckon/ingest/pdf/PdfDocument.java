package dev.reckon.ingest.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** A PDF that was opened: its pages' lines, its title, and the pages without text. */
final class PdfDocument implements Closeable {

    private static final int MOST_PAGES = 20_000;

    static {
        FontMappers.set(new BuiltInFonts());
    }

    private final PDDocument document;
    private final List<Integer> pagesWithoutText = new ArrayList<>();
    private final List<Integer> brokenPages = new ArrayList<>();

    private PdfDocument(PDDocument document) {
        this.document = document;
    }

    /**
     * Opens {@code bytes}.
     *
     * @throws ProtectedException if only a password opens it
     * @throws IOException if they are no sound PDF
     */
    static PdfDocument open(byte[] bytes) throws IOException {
        try {
            return new PdfDocument(Loader.loadPDF(
                    new RandomAccessReadBuffer(bytes), "", null, null, IOUtils.createMemoryOnlyStreamCache()));
        } catch (InvalidPasswordException e) {
            throw new ProtectedException(e);
        } catch (RuntimeException e) {
            // on a broken file PDFBox throws whatever comes
            throw new IOException("broken beyond what PDFBox foresaw", e);
        }
    }

    /** Thrown when only a password opens a file. */
    static final class ProtectedException extends IOException {
        private static final long serialVersionUID = 1L;

        ProtectedException(IOException cause) {
            super(cause);
        }
    }

    int pages() {
        return document.getNumberOfPages();
    }

    /**
     * Returns the lines of all pages in reading order, without what is printed on every page.
     *
     * @throws TooMuchException if it unpacks to, or draws, more than documents do
     */
    List<Line> lines() throws IOException {
        if (pages() > MOST_PAGES) {
            throw new TooMuchException("it has " + pages() + " pages");
        }
        StreamSizes sizes = new StreamSizes();
        PageGlyphs glyphs = new PageGlyphs();
        PageReading reading = new PageReading();
        List<List<Line>> pages = new ArrayList<>();
        int number = 0;
        for (PDPage page : document.getPages()) {
            number++;
            pages.add(lines(page, number, sizes, glyphs, reading));
        }
        return Furniture.removed(pages).stream().flatMap(List::stream).toList();
    }

    private List<Line> lines(PDPage page, int number, StreamSizes sizes, PageGlyphs glyphs, PageReading reading)
            throws IOException {
        List<Glyph> drawn = drawn(page, number, sizes, glyphs);
        if (drawn.isEmpty() && hasPictures(page)) {
            pagesWithoutText.add(number);
        }
        boolean turned = page.getRotation() % 180 != 0;
        float height = turned ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
        return reading.lines(drawn, number, height);
    }

    private List<Glyph> drawn(PDPage page, int number, StreamSizes sizes, PageGlyphs glyphs) throws TooMuchException {
        try {
            sizes.check(page.getCOSObject());
            return glyphs.of(page);
        } catch (TooMuchException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // on a broken page PDFBox throws whatever comes; the others are still to be read
            brokenPages.add(number);
            return List.of();
        }
    }

    private static boolean hasPictures(PDPage page) {
        PDResources resources = page.getResources();
        if (resources == null) {
            return false;
        }
        for (COSName ignored : resources.getXObjectNames()) {
            return true;
        }
        return false;
    }

    /** Returns the pages that hold pictures and no text, after {@link #lines}. */
    List<Integer> pagesWithoutText() {
        return pagesWithoutText;
    }

    /** Returns the pages that could not be read, after {@link #lines}. */
    List<Integer> brokenPages() {
        return brokenPages;
    }

    /** Returns the title the file states, unless it is only the name of the file it was made from. */
    Optional<String> title() {
        return Stream.ofNullable(document.getDocumentInformation().getTitle())
                .map(String::strip)
                .filter(title -> !title.isEmpty() && !isFileName(title.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static boolean isFileName(String title) {
        return title.startsWith("microsoft word")
                || title.startsWith("untitled")
                || title.endsWith(".doc")
                || title.endsWith(".docx")
                || title.endsWith(".dvi")
                || title.endsWith(".tex")
                || title.endsWith(".indd")
                || title.endsWith(".pdf");
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
