package dev.reckon.report.chart;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes a picture as PNG (ISO/IEC 15948) with a palette. Charts have few colours, most of them shades at the edges of letters;
 * where there are too many for a palette, shades no eye tells apart become one. A byte a pixel packs at once; the platform's own
 * writer takes several times as long.
 */
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int DEPTH = 8;
    private static final int INDEXED = 3;
    private static final int MOST_COLOURS = 256;
    private static final int LEVEL = 6;

    private Png() {}

    /** Returns {@code image}, which must be of {@link BufferedImage#TYPE_INT_RGB}, as the bytes of a file. */
    static byte[] of(BufferedImage image) throws IOException {
        int[] rgb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int shift = 0;
        Palette palette = new Palette(shift);
        while (!palette.takes(rgb)) {
            palette = new Palette(++shift);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(SIGNATURE);
        chunk(out, "IHDR", header(image.getWidth(), image.getHeight()));
        chunk(out, "PLTE", palette.bytes());
        chunk(out, "IDAT", pixels(rgb, image.getWidth(), palette));
        chunk(out, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    /** Colours by number, each channel told apart in steps of 2 to the {@code shift}. */
    private static final class Palette {

        private static final int SLOTS = 1024;

        private final int shift;
        private final int[] keys = new int[SLOTS];
        private final int[] numbers = new int[SLOTS];
        private final int[] colours = new int[MOST_COLOURS];
        private int size;

        Palette(int shift) {
            this.shift = shift;
        }

        /** Returns whether there is room for all colours of {@code rgb}; the first of those that fall together is kept. */
        boolean takes(int[] rgb) {
            int last = -1;
            for (int colour : rgb) {
                if (colour != last && !add(colour)) {
                    return false;
                }
                last = colour;
            }
            return true;
        }

        private boolean add(int colour) {
            int slot = slot(key(colour));
            if (keys[slot] != 0) {
                return true;
            }
            if (size == MOST_COLOURS) {
                return false;
            }
            keys[slot] = key(colour);
            numbers[slot] = size;
            colours[size++] = colour;
            return true;
        }

        byte number(int colour) {
            return (byte) numbers[slot(key(colour))];
        }

        /** Never 0, which stands for a free slot. */
        private int key(int colour) {
            int mask = (0xff << shift) & 0xff;
            return (colour & (mask << 16 | mask << 8 | mask)) | 0x1000000;
        }

        private int slot(int key) {
            int slot = (key * 0x9E3779B1) >>> 22;
            while (keys[slot] != 0 && keys[slot] != key) {
                slot = (slot + 1) % SLOTS;
            }
            return slot;
        }

        byte[] bytes() {
            byte[] bytes = new byte[3 * size];
            for (int i = 0; i < size; i++) {
                bytes[3 * i] = (byte) (colours[i] >> 16);
                bytes[3 * i + 1] = (byte) (colours[i] >> 8);
                bytes[3 * i + 2] = (byte) colours[i];
            }
            return bytes;
        }
    }

    private static byte[] header(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(width);
        out.writeInt(height);
        out.write(new byte[] {DEPTH, INDEXED, 0, 0, 0});
        return bytes.toByteArray();
    }

    private static byte[] pixels(int[] rgb, int width, Palette palette) throws IOException {
        byte[] line = new byte[1 + width];
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(LEVEL);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater, 1 << 16)) {
            for (int from = 0; from < rgb.length; from += width) {
                int last = rgb[from];
                byte number = palette.number(last);
                for (int i = 0; i < width; i++) {
                    int colour = rgb[from + i];
                    number = colour == last ? number : palette.number(colour);
                    last = colour;
                    line[1 + i] = number;
                }
                out.write(line);
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) check.getValue());
    }
}
