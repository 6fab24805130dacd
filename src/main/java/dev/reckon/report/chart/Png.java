package dev.reckon.report.chart;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes a picture as PNG (ISO/IEC 15948) with a palette. Charts have few colours, most of them shades at the edges of letters;
 * where there are too many for a palette, the rare ones become the nearest frequent one. A byte a pixel packs at once; the platform's own
 * writer takes several times as long.
 */
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int DEPTH = 8;
    private static final int INDEXED = 3;
    /** Beyond this level packing takes three times as long and saves a sixth. */
    private static final int LEVEL = 3;

    private Png() {}

    /** Returns {@code image}, which must be of {@link BufferedImage#TYPE_INT_RGB}, as the bytes of a file. */
    static byte[] of(BufferedImage image) throws IOException {
        int[] rgb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        Palette palette = Palette.of(rgb, image.getWidth());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(SIGNATURE);
        chunk(out, "IHDR", header(image.getWidth(), image.getHeight()));
        chunk(out, "PLTE", palette.bytes());
        chunk(out, "IDAT", pixels(rgb, image.getWidth(), palette));
        chunk(out, "IEND", new byte[0]);
        return bytes.toByteArray();
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
                boolean asAbove = from > 0 && Arrays.equals(rgb, from - width, from, rgb, from, from + width);
                if (!asAbove) {
                    number(rgb, from, palette, line);
                }
                out.write(line);
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    /** Puts the numbers of the row of pixels at {@code from} behind the first byte of {@code line}, which says that none is a difference. */
    private static void number(int[] rgb, int from, Palette palette, byte[] line) {
        int last = rgb[from];
        byte number = palette.number(last);
        for (int i = 0; i < line.length - 1; i++) {
            int colour = rgb[from + i];
            number = colour == last ? number : palette.number(colour);
            last = colour;
            line[1 + i] = number;
        }
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
