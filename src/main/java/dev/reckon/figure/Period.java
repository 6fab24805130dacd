package dev.reckon.figure;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When a figure holds.
 *
 * @param text the words of the text ("1937", "September 1918 to July 1919", "at this time")
 * @param start first day of the span the words name, if they name one
 * @param end last day of that span, inclusive
 */
public record Period(String text, Optional<LocalDate> start, Optional<LocalDate> end) {}
