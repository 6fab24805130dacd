package dev.reckon.ingest.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes away what is printed on every page for finding one's way: running heads, running feet and page numbers. */
final class Furniture {

    /** The share of a page's height, at its top and its bottom, in which it may stand. */
    private static final float MARGIN = 0.13f;

    private static final int LINES_A_SIDE = 3;
    private static final int LONGEST = 150;
    private static final int FEW_PAGES = 5;
    private static final int LONGEST_NUMBER = 4;
    private static final String PAGE = "page";

    private final Map<String, Integer> pagesByWords = new HashMap<>();
    private final Map<Integer, Integer> pagesByShift = new HashMap<>();
    private final int pages;

    private Furniture(int pages) {
        this.pages = pages;
    }

    /** Returns the lines of each page without it. */
    static List<List<Line>> removed(List<List<Line>> pages) {
        Furniture furniture = new Furniture(pages.size());
        for (int i = 0; i < pages.size(); i++) {
            furniture.count(pages.get(i), i + 1);
        }
        List<List<Line>> kept = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            kept.add(furniture.without(pages.get(i), i + 1));
        }
        return kept;
    }

    private void count(List<Line> lines, int page) {
        Set<String> words = new HashSet<>();
        Set<Integer> shifts = new HashSet<>();
        for (Line line : atEdges(lines)) {
            words.add(key(line));
            pageNumber(line).ifPresent(number -> shifts.add(number - page));
        }
        words.forEach(each -> pagesByWords.merge(each, 1, Integer::sum));
        shifts.forEach(each -> pagesByShift.merge(each, 1, Integer::sum));
    }

    private List<Line> without(List<Line> lines, int page) {
        Set<Line> furniture = new HashSet<>();
        for (Line line : atEdges(lines)) {
            if (isFurniture(line, page)) {
                furniture.add(line);
            }
        }
        return lines.stream().filter(line -> !furniture.contains(line)).toList();
    }

    private boolean isFurniture(Line line, int page) {
        Optional<Integer> number = pageNumber(line);
        if (number.isPresent()) {
            int shift = number.get() - page;
            return pagesByShift.getOrDefault(shift, 0) > 1 || shift == 0;
        }
        String key = key(line);
        int repeated = pagesByWords.getOrDefault(key, 0);
        boolean often = repeated >= 3 || (repeated == 2 && pages <= FEW_PAGES);
        return isRomanNumber(line.text()) || (often && key.chars().anyMatch(Character::isLetter));
    }

    /** Returns the outermost lines in the margins of a page, whatever column they are in. */
    private static List<Line> atEdges(List<Line> lines) {
        List<Line> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingDouble(Line::baseline));
        List<Line> edges = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Line line = sorted.get(i);
            float height = line.column().height();
            boolean top = i < LINES_A_SIDE && line.baseline() < height * MARGIN;
            boolean bottom = i >= sorted.size() - LINES_A_SIDE && line.baseline() > height * (1 - MARGIN);
            if ((top || bottom) && line.text().length() <= LONGEST) {
                edges.add(line);
            }
        }
        return edges;
    }

    /** Returns the words of a line whatever numbers stand in it, which may be those of pages. */
    private static String key(Line line) {
        String text = line.text().toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = Character.isDigit(c);
            if (!digit || key.length() == 0 || key.charAt(key.length() - 1) != '#') {
                key.append(digit ? '#' : c);
            }
        }
        return key.toString();
    }

    /** Returns the number in a line that is nothing but one: {@code 12}, {@code - 12 -}, {@code Page 12 of 30}, {@code 12/30}. */
    private static Optional<Integer> pageNumber(Line line) {
        String text = line.text().toLowerCase(Locale.ROOT);
        text = text.startsWith(PAGE) ? text.substring(PAGE.length()) : text;
        int start = 0;
        while (start < text.length() && " -–—[|(.".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        String rest = text.substring(end).strip();
        boolean alone =
                rest.chars().noneMatch(Character::isLetterOrDigit) || isTotal(rest, "of ") || isTotal(rest, "/");
        boolean number = end > start && end - start <= LONGEST_NUMBER && alone;
        return number ? Optional.of(Integer.parseInt(text.substring(start, end))) : Optional.empty();
    }

    private static boolean isTotal(String rest, String before) {
        return rest.startsWith(before)
                && !rest.substring(before.length()).isBlank()
                && rest.substring(before.length()).strip().chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isRomanNumber(String text) {
        return text.length() <= 6 && text.chars().allMatch(c -> "ivxlc".indexOf(c) >= 0);
    }
}
