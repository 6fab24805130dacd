package dev.reckon.report.chart;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private static final int MOST_COLOURS = 256;
    private static final int LEVEL = 6;

    private Png() {}

    /** Returns {@code image}, which must be of {@link BufferedImage#TYPE_INT_RGB}, as the bytes of a file. */
    static byte[] of(BufferedImage image) throws IOException {
        int[] rgb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        Palette palette = Palette.of(rgb);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(SIGNATURE);
        chunk(out, "IHDR", header(image.getWidth(), image.getHeight()));
        chunk(out, "PLTE", palette.bytes());
        chunk(out, "IDAT", pixels(rgb, image.getWidth(), palette));
        chunk(out, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    /**
     * The most frequent colours of a picture.
     *
     * @param colours the colours, the most frequent first
     * @param numbers for every colour of the picture the place of the nearest among them
     */
    private record Palette(List<Integer> colours, Map<Integer, Byte> numbers) {

        static Palette of(int[] rgb) {
            Map<Integer, Integer> counts = counts(rgb);
            List<Integer> colours = counts.entrySet().stream()
                    .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(MOST_COLOURS)
                    .map(Map.Entry::getKey)
                    .toList();
            Map<Integer, Byte> numbers = new HashMap<>();
            counts.keySet().forEach(colour -> numbers.put(colour, (byte) nearest(colours, colour)));
            return new Palette(colours, numbers);
        }

        private static Map<Integer, Integer> counts(int[] rgb) {
            Map<Integer, Integer> counts = new HashMap<>();
            int start = 0;
            for (int i = 1; i <= rgb.length; i++) {
                if (i == rgb.length || rgb[i] != rgb[start]) {
                    counts.merge(rgb[start], i - start, Integer::sum);
                    start = i;
                }
            }
            return counts;
        }

        private static int nearest(List<Integer> colours, int colour) {
            int best = 0;
            int least = Integer.MAX_VALUE;
            for (int i = 0; i < colours.size() && least > 0; i++) {
                int distance = distance(colours.get(i), colour);
                if (distance < least) {
                    best = i;
                    least = distance;
                }
            }
            return best;
        }

        private static int distance(int a, int b) {
            int red = (a >> 16 & 0xff) - (b >> 16 & 0xff);
            int green = (a >> 8 & 0xff) - (b >> 8 & 0xff);
            int blue = (a & 0xff) - (b & 0xff);
            return red * red + green * green + blue * blue;
        }

        byte number(int colour) {
            return numbers.getOrDefault(colour, (byte) 0);
        }

        byte[] bytes() {
            byte[] bytes = new byte[3 * colours.size()];
            for (int i = 0; i < colours.size(); i++) {
                bytes[3 * i] = (byte) (colours.get(i) >> 16);
                bytes[3 * i + 1] = (byte) (colours.get(i) >> 8);
                bytes[3 * i + 2] = (byte) (int) colours.get(i);
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
