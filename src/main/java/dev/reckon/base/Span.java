package dev.reckon.base;

/**
 * Half-open range {@code [start, end)} of UTF-16 offsets in the text of one document.
 *
 * @param start first offset inside, at least 0
 * @param end first offset outside, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

    /** Checks {@code 0 <= start <= end}. */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("need 0 <= start <= end, got start=" + start + ", end=" + end);
        }
    }

    /** Returns the number of UTF-16 units inside. */
    public int length() {
        return end - start;
    }

    /** Returns whether the two spans share at least one unit. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** Returns whether every unit of {@code other} lies inside this span. */
    public boolean covers(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Returns the smallest span that covers both. */
    public Span join(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** Returns the slice of {@code text} this span stands for. */
    public String of(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    /** Written out, as {@link #hashCode()} is: what a record has of itself is linked at the first call, which every start would pay. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Span span && start == span.start && end == span.end;
    }

    @Override
    public int hashCode() {
        return 31 * start + end;
    }

    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
