package dev.reckon.report.chart;

import java.util.Arrays;

/**
 * The most frequent colours of a picture, at most 256, and for every colour of the picture the nearest among them.
 * A table of plain numbers: a chart has two million pixels, and boxing each would take longer than drawing them.
 */
final class Palette {

    private static final int MOST = 256;
    private static final int FIRST_SIZE = 1 << 10;
    private static final int SPREAD = 0x9E3779B9;
    /** No colour: the colours are of 24 bits. */
    private static final int EMPTY = -1;

    private int[] keys = new int[FIRST_SIZE];
    private int[] values = new int[FIRST_SIZE];
    private int size;
    private final int[] colours;

    private Palette(int[] rgb, int width) {
        Arrays.fill(keys, EMPTY);
        count(rgb, width);
        colours = mostFrequent();
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != EMPTY) {
                values[slot] = nearest(keys[slot]);
            }
        }
    }

    /** Returns the palette of the pixels {@code rgb} in rows of {@code width}; their highest eight bits do not count. */
    static Palette of(int[] rgb, int width) {
        return new Palette(rgb, width);
    }

    /** Returns the place in the palette of the colour nearest to {@code rgb}, a colour of the picture. */
    byte number(int rgb) {
        return (byte) values[slot(rgb & 0xffffff)];
    }

    /** Returns red, green and blue of each colour, the most frequent colour first. */
    byte[] bytes() {
        byte[] bytes = new byte[3 * colours.length];
        for (int i = 0; i < colours.length; i++) {
            bytes[3 * i] = (byte) (colours[i] >> 16);
            bytes[3 * i + 1] = (byte) (colours[i] >> 8);
            bytes[3 * i + 2] = (byte) colours[i];
        }
        return bytes;
    }

    private void count(int[] rgb, int width) {
        int next;
        for (int from = 0; from < rgb.length; from = next) {
            next = from + width;
            // most rows of a chart are like the one above: the platform compares rows faster than they can be counted
            while (next < rgb.length && Arrays.equals(rgb, from, from + width, rgb, next, next + width)) {
                next += width;
            }
            countRow(rgb, from, from + width, (next - from) / width);
        }
    }

    private void countRow(int[] rgb, int from, int to, int times) {
        int start = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || rgb[i] != rgb[start]) {
                add(rgb[start] & 0xffffff, (i - start) * times);
                start = i;
            }
        }
    }

    private void add(int colour, int pixels) {
        int slot = slot(colour);
        if (keys[slot] == EMPTY) {
            keys[slot] = colour;
            size++;
        }
        values[slot] += pixels;
        if (2 * size > keys.length) {
            grow();
        }
    }

    private int slot(int colour) {
        int slot = (colour * SPREAD >>> 8) & keys.length - 1;
        while (keys[slot] != colour && keys[slot] != EMPTY) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldValues = values;
        keys = new int[2 * oldKeys.length];
        values = new int[2 * oldKeys.length];
        Arrays.fill(keys, EMPTY);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != EMPTY) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }

    /** The frequency stands in the high half of each number sorted, the colour in the low one: more pixels first, then the darker colour. */
    private int[] mostFrequent() {
        long[] ranked = new long[size];
        int next = 0;
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != EMPTY) {
                ranked[next++] = (long) -values[slot] << 32 | keys[slot];
            }
        }
        Arrays.sort(ranked);
        int[] most = new int[Math.min(MOST, size)];
        for (int i = 0; i < most.length; i++) {
            most[i] = (int) ranked[i];
        }
        return most;
    }

    private int nearest(int colour) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < colours.length && least > 0; i++) {
            int distance = distance(colours[i], colour);
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
}
