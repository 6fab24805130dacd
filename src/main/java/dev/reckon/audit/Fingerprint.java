package dev.reckon.audit;

import dev.reckon.figure.Figure;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Knows a finding again: by its rule, the words of the figure and those of its sentence, not by their place. */
final class Fingerprint {

    private static final int DIGITS = 16;

    private Fingerprint() {}

    /** Returns {@value #DIGITS} hexadecimal digits. */
    static String of(String rule, Figure figure) {
        String key = rule + "\n" + plain(figure.surface()) + "\n" + plain(figure.sentenceText());
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A sentence wrapped at another column is the same sentence. */
    private static String plain(String words) {
        return Words.oneLine(words).toLowerCase(Locale.ROOT);
    }
}
