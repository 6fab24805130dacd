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
 * Writes a picture as PNG (ISO/IEC 15948): eight bits a channel, no alpha, each line coded as its difference from the line above.
 * Charts are mostly white, which this packs at once; the platform's own writer takes several times as long.
 */
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int DEPTH = 8;
    private static final int TRUE_COLOUR = 2;
    private static final int FILTER_UP = 2;
    private static final int CHANNELS = 3;
    private static final int LEVEL = 4;

    private Png() {}

    /** Returns {@code image}, which must be of {@link BufferedImage#TYPE_INT_RGB}, as the bytes of a file. */
    static byte[] of(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(SIGNATURE);
        chunk(out, "IHDR", header(image.getWidth(), image.getHeight()));
        chunk(out, "IDAT", pixels(image));
        chunk(out, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static byte[] header(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(width);
        out.writeInt(height);
        out.write(new byte[] {DEPTH, TRUE_COLOUR, 0, 0, 0});
        return bytes.toByteArray();
    }

    private static byte[] pixels(BufferedImage image) throws IOException {
        int[] rgb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int width = image.getWidth();
        byte[] line = new byte[1 + width * CHANNELS];
        line[0] = FILTER_UP;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(LEVEL);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater, 1 << 16)) {
            for (int y = 0; y < image.getHeight(); y++) {
                fill(line, rgb, y * width, width, y > 0);
                out.write(line);
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void fill(byte[] line, int[] rgb, int from, int width, boolean hasAbove) {
        int at = 1;
        for (int i = from; i < from + width; i++) {
            int here = rgb[i];
            int above = hasAbove ? rgb[i - width] : 0;
            line[at++] = (byte) ((here >> 16) - (above >> 16));
            line[at++] = (byte) ((here >> 8) - (above >> 8));
            line[at++] = (byte) (here - above);
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
