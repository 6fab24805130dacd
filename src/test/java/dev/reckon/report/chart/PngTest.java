package dev.reckon.report.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngTest {

    private static final int WIDTH = 40;
    private static final int HEIGHT = 30;

    private static BufferedImage readBack(BufferedImage image) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Png.of(image)));
    }

    private static int[] pixels(BufferedImage image) {
        int[] rgb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] &= 0xffffff;
        }
        return rgb;
    }

    @Test
    void aPictureOfFewColoursComesBackPixelByPixel() throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(0x336699));
        pen.fillRect(5, 10, 20, 8);
        pen.setColor(Color.RED);
        pen.drawLine(0, 0, WIDTH - 1, HEIGHT - 1);
        pen.dispose();

        assertArrayEquals(pixels(image), pixels(readBack(image)));
    }

    @Test
    void rowsThatRepeatAreCountedForEachTime() throws IOException {
        // one colour fills 20 rows, 300 others stand once each: the frequent one must stay as it is
        BufferedImage image = new BufferedImage(300, 21, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 300; x++) {
            for (int y = 0; y < 20; y++) {
                image.setRGB(x, y, 0x123456);
            }
            image.setRGB(x, 20, rare(x));
        }

        BufferedImage back = readBack(image);

        assertEquals(0x123456, back.getRGB(150, 7) & 0xffffff);
        for (int x = 0; x < 300; x++) {
            Color was = new Color(rare(x));
            Color is = new Color(back.getRGB(x, 20));
            int off = Math.abs(was.getRed() - is.getRed()) + Math.abs(was.getBlue() - is.getBlue());
            assertTrue(off <= 64, "a rare colour became one far from it at " + x + ": " + is);
        }
    }

    private static int rare(int x) {
        return (x & 15) << 20 | x >> 4 << 4;
    }
}
