package dev.reckon.ingest.pdf;

/**
 * One drawn character, or several drawn as one; places in points from the upper left corner of the page as it is read.
 *
 * @param text what it stands for, without spaces
 * @param left its left edge
 * @param right its right edge
 * @param baseline the line it stands on
 * @param size the size of its font
 * @param bold whether its font is bold
 * @param spaced whether a space was drawn before it
 */
record Glyph(String text, float left, float right, float baseline, float size, boolean bold, boolean spaced) {}
