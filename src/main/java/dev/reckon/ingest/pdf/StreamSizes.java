package dev.reckon.ingest.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;

/**
 * Measures what the streams of a page unpack to before anything unpacks them into memory: a small file may hold gigabytes.
 */
final class StreamSizes {

    private static final long MOST_OF_ONE = 1L << 26;
    private static final long MOST = 1L << 29;
    private static final List<COSName> UP = List.of(COSName.PARENT, COSName.P, COSName.STRUCT_PARENTS, COSName.ANNOTS);

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final byte[] buffer = new byte[1 << 14];
    private long unpacked;

    /**
     * Measures what {@code page} draws with: contents, forms, fonts, not pictures.
     *
     * @throws TooMuchException if it unpacks to more than pages do
     */
    void check(COSDictionary page) throws IOException {
        Deque<COSBase> open = new ArrayDeque<>();
        open.add(page);
        while (!open.isEmpty()) {
            COSBase next = open.removeLast();
            COSBase base = next instanceof COSObject object ? object.getObject() : next;
            if (base == null || !seen.add(base)) {
                continue;
            }
            if (base instanceof COSStream stream && !isPicture(stream)) {
                measure(stream);
            }
            if (base instanceof COSDictionary dictionary) {
                dictionary.entrySet().stream()
                        .filter(entry -> !UP.contains(entry.getKey()))
                        .forEach(entry -> open.add(entry.getValue()));
            } else if (base instanceof COSArray array) {
                array.forEach(open::add);
            }
        }
    }

    private static boolean isPicture(COSStream stream) {
        return COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
    }

    private void measure(COSStream stream) throws IOException {
        COSBase filters = stream.getFilters();
        int packings = filters instanceof COSArray array ? array.size() : 1;
        if (packings > 2) {
            throw new TooMuchException("a stream in it is packed " + packings + " times");
        }
        COSBase first = filters instanceof COSArray array && packings > 0 ? array.getObject(0) : filters;
        boolean deflated = COSName.FLATE_DECODE.equals(first) || COSName.FLATE_DECODE_ABBREVIATION.equals(first);
        long size = deflated ? inflatedSize(stream) : stream.getLength();
        long most = packings > 1 ? MOST_OF_ONE >> 3 : MOST_OF_ONE;
        unpacked += size;
        if (size > most || unpacked > MOST) {
            throw new TooMuchException(
                    "it unpacks to more than " + (Math.min(size, unpacked) >> 20) + " MiB of text and fonts");
        }
    }

    /** Returns how many bytes a stream inflates to, a little more than the limit when there are more. */
    private long inflatedSize(COSStream stream) throws IOException {
        Inflater inflater = new Inflater();
        try (InputStream raw = stream.createRawInputStream()) {
            inflate(raw, inflater);
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }

    private void inflate(InputStream raw, Inflater inflater) throws IOException {
        byte[] packed = new byte[1 << 13];
        try {
            while (!inflater.finished() && !inflater.needsDictionary() && inflater.getBytesWritten() <= MOST_OF_ONE) {
                if (inflater.needsInput()) {
                    int read = raw.read(packed);
                    if (read <= 0) {
                        return;
                    }
                    inflater.setInput(packed, 0, read);
                }
                inflater.inflate(buffer);
            }
        } catch (DataFormatException e) {
            // the part before the damage is what will be read, and it is counted
            return;
        }
    }
}
