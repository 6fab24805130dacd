package dev.reckon.ingest.pdf;

import dev.reckon.base.Sha256;
import dev.reckon.doc.Document;
import dev.reckon.ingest.DocumentReader;
import dev.reckon.ingest.Ingested;
import dev.reckon.ingest.Ingested.Code;
import dev.reckon.ingest.Ingested.Notice;
import dev.reckon.ingest.Ingested.Rejected;
import dev.reckon.ingest.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads PDF: what is printed on its pages, in reading order; pages that are pictures of text are named. */
public final class PdfReader implements DocumentReader {

    private static final String MAGIC = "%PDF-";
    private static final int MAGIC_WITHIN = 1024;
    private static final int END_WITHIN = 4096;
    private static final String OCR = "run it through text recognition (OCR) first";

    @Override
    public boolean recognises(Source source) {
        byte[] head = source.head();
        String start = new String(head, 0, Math.min(head.length, MAGIC_WITHIN), StandardCharsets.ISO_8859_1);
        int at = start.indexOf(MAGIC);
        // some servers put lines before it; a text that speaks of PDF has no objects
        boolean later = at > 0 && new String(head, StandardCharsets.ISO_8859_1).contains(" 0 obj");
        return at == 0 || later;
    }

    @Override
    public void read(Source source, Consumer<Ingested> sink) throws IOException {
        byte[] bytes = source.bytes();
        String name = source.name();
        try (PdfDocument pdf = PdfDocument.open(bytes)) {
            read(name, bytes, pdf, sink);
        } catch (TooMuchException e) {
            reject(
                    name,
                    Code.TOO_LARGE,
                    "is no PDF that anybody made to be read (" + e.getMessage() + "): leave it out",
                    sink);
        } catch (PdfDocument.ProtectedException e) {
            reject(name, Code.PROTECTED, "is protected by a password: open it and save a copy without one", sink);
        } catch (IOException e) {
            reject(name, Code.DAMAGED, damaged(bytes), sink);
        } catch (OutOfMemoryError e) {
            // what its list of objects unpacks to is known only when it is too late; by now that memory is free again
            reject(
                    name,
                    Code.TOO_LARGE,
                    "unpacks to more than fits into memory: leave it out, or give more (JAVA_OPTS=-Xmx4g)",
                    sink);
        }
    }

    private static void read(String name, byte[] bytes, PdfDocument pdf, Consumer<Ingested> sink) throws IOException {
        PdfText text = PdfText.of(Blocks.of(pdf.lines()));
        if (text.blocks().isEmpty()) {
            rejectWithoutText(name, bytes, pdf, sink);
            return;
        }
        notices(name, bytes, pdf, sink);
        Document document = new Document(
                name,
                Sha256.of(bytes),
                pdf.title(),
                text.text(),
                text.blocks(),
                Optional.empty(),
                Optional.of(text.lines()));
        sink.accept(new Ingested.Read(name, document));
    }

    private static void rejectWithoutText(String name, byte[] bytes, PdfDocument pdf, Consumer<Ingested> sink) {
        if (!pdf.pagesWithoutText().isEmpty()) {
            String why = "is a PDF of scanned pages without text (" + pages(pdf.pages()) + "): " + OCR;
            reject(name, Code.NO_TEXT, why, sink);
        } else if (pdf.pages() == 0 || !pdf.brokenPages().isEmpty() || !hasEnd(bytes)) {
            reject(name, Code.DAMAGED, damaged(bytes), sink);
        } else {
            reject(name, Code.EMPTY, "is a PDF without any text (" + pages(pdf.pages()) + "): leave it out", sink);
        }
    }

    private static String pages(int count) {
        return count == 1 ? "1 page" : count + " pages";
    }

    private static void notices(String name, byte[] bytes, PdfDocument pdf, Consumer<Ingested> sink) {
        if (!pdf.pagesWithoutText().isEmpty()) {
            notice(
                    name,
                    Code.NO_TEXT,
                    "has no text on " + PageNumbers.of(pdf.pagesWithoutText())
                            + ", which look like scans and were not read: " + OCR,
                    sink);
        }
        if (!pdf.brokenPages().isEmpty()) {
            notice(
                    name,
                    Code.DAMAGED,
                    "is damaged on " + PageNumbers.of(pdf.brokenPages()) + ", which were not read: fetch it again",
                    sink);
        }
        if (!hasEnd(bytes)) {
            notice(
                    name,
                    Code.DAMAGED,
                    "is cut off (its end mark is missing), and only what is there was read (" + pages(pdf.pages())
                            + "): fetch it again",
                    sink);
        }
    }

    private static String damaged(byte[] bytes) {
        String what = hasEnd(bytes) ? "damaged PDF" : "PDF that is cut off or damaged";
        return "is a " + what + ", of which nothing can be read: fetch it again, or open it and print it to a new PDF";
    }

    private static boolean hasEnd(byte[] bytes) {
        int from = Math.max(0, bytes.length - END_WITHIN);
        return new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }

    private static void reject(String name, Code code, String why, Consumer<Ingested> sink) {
        sink.accept(new Rejected(name, code, name + " " + why));
    }

    private static void notice(String name, Code code, String what, Consumer<Ingested> sink) {
        sink.accept(new Notice(name, code, name + " " + what));
    }

    /** Names pages briefly. */
    private static final class PageNumbers {

        private static final int MOST = 12;

        /** Returns {@code pages}, ascending, as in {@code pages 3-5, 9}. */
        static String of(List<Integer> pages) {
            StringBuilder words = new StringBuilder(pages.size() == 1 ? "page " : "pages ");
            int shown = 0;
            for (int i = 0; i < pages.size() && shown < MOST; shown++) {
                int end = i;
                while (end + 1 < pages.size() && pages.get(end + 1) == pages.get(end) + 1) {
                    end++;
                }
                words.append(shown == 0 ? "" : ", ").append(pages.get(i));
                words.append(end == i ? "" : "-" + pages.get(end));
                i = end + 1;
                boolean more = shown + 1 == MOST && i < pages.size();
                words.append(more ? " and more" : "");
            }
            return words.toString();
        }
    }
}
