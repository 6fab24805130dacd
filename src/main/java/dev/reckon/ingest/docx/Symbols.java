package dev.reckon.ingest.docx;

import java.util.Map;
import java.util.Optional;

/** What the characters of the font called Symbol stand for, as far as they matter beside a number. */
final class Symbols {

    private static final int PRIVATE_USE = 0xF000;
    private static final Map<Integer, Character> BY_CODE = Map.ofEntries(
            Map.entry(0x25, '%'),
            Map.entry(0x2B, '+'),
            Map.entry(0x2D, '−'),
            Map.entry(0x3C, '<'),
            Map.entry(0x3D, '='),
            Map.entry(0x3E, '>'),
            Map.entry(0x7E, '~'),
            Map.entry(0xA3, '≤'),
            Map.entry(0xB0, '°'),
            Map.entry(0xB1, '±'),
            Map.entry(0xB3, '≥'),
            Map.entry(0xB4, '×'),
            Map.entry(0xBB, '≈'));

    private Symbols() {}

    /** Returns the character with the hexadecimal code {@code code} in the private use area or below. */
    static Optional<Character> of(String code) {
        try {
            return Optional.ofNullable(BY_CODE.get(Integer.parseInt(code, 16) & ~PRIVATE_USE));
        } catch (NumberFormatException e) {
            // no code at all: nothing is shown for it either
            return Optional.empty();
        }
    }
}
