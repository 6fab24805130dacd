package dev.reckon.align;

import dev.reckon.base.Span;
import dev.reckon.doc.Block;
import dev.reckon.doc.Document;
import dev.reckon.figure.Attribution;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Period;
import dev.reckon.figure.Stance;
import dev.reckon.figure.Value;
import dev.reckon.figure.Widths;
import dev.reckon.lang.DataFolder;
import dev.reckon.mention.Hedge;
import dev.reckon.mention.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Texts with their figures marked: {@code "{about 90%|hedge=approx} of these"}. The words before the bar are the surface, its
 * numbers the value unless {@code number} gives it; after it come {@code name=value} pairs parted by semicolons: {@code number kind unit hedge what act place pop event when by
 * here type up stance}; {@code here} says that the source stands in the sentence. Lines are blocks; a line that starts with {@code # } is a heading, one with {@code - } a list item, one with {@code | } a table row, its cells parted by " / ", one with {@code |# } a header row. Sentences end at
 * ". ".
 */
public final class Draft {

    private final Widths widths = Widths.load(DataFolder.packed());
    private final String name;
    private final StringBuilder text = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Span> sentences = new ArrayList<>();

    private record Mark(Span span, Map<String, String> fields) {}

    private Draft(String name) {
        this.name = name;
    }

    /** Returns the figures of a marked text. */
    public static List<Figure> figures(String name, String marked) {
        Draft draft = new Draft(name);
        marked.lines().forEach(draft::line);
        return draft.build();
    }

    private void line(String line) {
        boolean heading = line.startsWith("# ");
        boolean header = line.startsWith("|# ");
        boolean row = header || line.startsWith("| ");
        String words = heading || row ? line.substring(header ? 3 : 2) : line;
        int start = text.length();
        List<Span> cells = new ArrayList<>();
        for (String cell : row ? List.of(words.split(" / ", -1)) : List.of(words)) {
            int from = text.length();
            add(cell);
            cells.add(new Span(from, text.length()));
            text.append(row ? "\t" : "");
        }
        Span span = new Span(start, text.length());
        boolean item = line.startsWith("- ");
        Block.Kind kind = heading
                ? Block.Kind.HEADING
                : row ? Block.Kind.TABLE_ROW : item ? Block.Kind.LIST_ITEM : Block.Kind.PARAGRAPH;
        blocks.add(new Block(kind, heading || header ? 1 : 0, span, row ? cells : List.of()));
        text.append('\n');
        split(span);
    }

    private void split(Span line) {
        int from = line.start();
        int stop = text.indexOf(". ", from);
        while (stop >= 0 && stop < line.end()) {
            sentences.add(new Span(from, stop + 1));
            from = stop + 2;
            stop = text.indexOf(". ", from);
        }
        sentences.add(new Span(from, line.end()));
    }

    private void add(String words) {
        int at = 0;
        int open = words.indexOf('{');
        while (open >= 0) {
            text.append(words, at, open);
            int close = words.indexOf('}', open);
            mark(words.substring(open + 1, close).split("\\|", 2));
            at = close + 1;
            open = words.indexOf('{', at);
        }
        text.append(words, at, words.length());
    }

    private void mark(String[] parts) {
        Map<String, String> fields = new HashMap<>();
        for (String field : parts.length > 1 ? parts[1].split(";", -1) : new String[0]) {
            int equals = field.indexOf('=');
            fields.put(field.substring(0, equals), field.substring(equals + 1));
        }
        marks.add(new Mark(new Span(text.length(), text.length() + parts[0].length()), fields));
        text.append(parts[0]);
    }

    private List<Figure> build() {
        Document document = new Document(name, name, Optional.empty(), text.toString(), blocks);
        return marks.stream().map(mark -> figure(document, mark)).toList();
    }

    private Figure figure(Document document, Mark mark) {
        Map<String, String> fields = mark.fields();
        String surface = mark.span().of(document.text());
        boolean share = surface.contains("%");
        Span sentence = sentences.stream()
                .filter(s -> s.covers(mark.span()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a figure crosses a sentence end: " + surface));
        return new Figure(
                name + "@" + mark.span().start(),
                document,
                mark.span(),
                sentence,
                Kind.valueOf(fields.getOrDefault("kind", share ? "percentage" : "count")
                        .toUpperCase(Locale.ROOT)),
                fields.getOrDefault("unit", share ? "%" : "people"),
                value(
                        fields.getOrDefault("number", surface),
                        Hedge.valueOf(fields.getOrDefault("hedge", "exact").toUpperCase(Locale.ROOT))),
                fields.getOrDefault("what", ""),
                Optional.ofNullable(fields.get("act")),
                Optional.ofNullable(fields.get("event")),
                Optional.ofNullable(fields.get("pop")),
                Optional.ofNullable(fields.get("place")),
                Optional.ofNullable(fields.get("when")).map(Draft::period),
                attribution(fields, sentence, document.text()),
                Stance.valueOf(fields.getOrDefault("stance", "asserted").toUpperCase(Locale.ROOT)),
                "test");
    }

    private static Attribution attribution(Map<String, String> fields, Span sentence, String text) {
        if (!fields.containsKey("by")) {
            return Attribution.none();
        }
        String type = fields.getOrDefault("type", "named_person").toUpperCase(Locale.ROOT);
        int at = fields.containsKey("here") ? text.indexOf(fields.get("by"), sentence.start()) : -1;
        return new Attribution(
                Attribution.Type.valueOf(type),
                Optional.ofNullable(fields.get("by")),
                at < 0
                        ? Optional.empty()
                        : Optional.of(new Span(at, at + fields.get("by").length())),
                Optional.ofNullable(fields.get("up")));
    }

    /** Reads {@code 1937}, {@code 1937..1938}, {@code 2017-09-20..2017-12-31}; anything else is a time without dates. */
    private static Period period(String words) {
        if (!words.matches("[0-9.-]+")) {
            return new Period(words, Optional.empty(), Optional.empty());
        }
        String[] ends = words.split("\\.\\.", -1);
        String first = ends[0];
        String last = ends[ends.length - 1];
        return new Period(
                words,
                Optional.of(first.length() == 4 ? LocalDate.of(Integer.parseInt(first), 1, 1) : LocalDate.parse(first)),
                Optional.of(last.length() == 4 ? LocalDate.of(Integer.parseInt(last), 12, 31) : LocalDate.parse(last)));
    }

    /** Reads the numbers of the surface: "3.3 million", "5,000 to 6,000", "90%", "5 ± 1". */
    private Value value(String surface, Hedge hedge) {
        BigDecimal scale = surface.contains("million") ? new BigDecimal(1_000_000) : BigDecimal.ONE;
        List<BigDecimal> numbers = new ArrayList<>();
        for (String word : surface.replace(",", "").split("[^0-9.]+", -1)) {
            if (!word.isEmpty()) {
                numbers.add(new BigDecimal(word).multiply(scale));
            }
        }
        Optional<BigDecimal> first = Optional.of(numbers.get(0));
        Optional<BigDecimal> none = Optional.empty();
        BigDecimal grain = numbers.stream()
                .map(n ->
                        BigDecimal.ONE.scaleByPowerOfTen(-n.stripTrailingZeros().scale()))
                .reduce(BigDecimal::min)
                .orElseThrow();
        Widths.Stated stated =
                switch (hedge) {
                    case EXACT, APPROX, NEARLY -> new Widths.Stated(none, first, none, hedge, grain);
                    case AT_LEAST, MORE_THAN -> new Widths.Stated(first, none, none, hedge, grain);
                    case AT_MOST, LESS_THAN, UP_TO -> new Widths.Stated(none, none, first, hedge, grain);
                    case RANGE, ORDER_OF_MAGNITUDE ->
                        surface.contains("±")
                                ? new Widths.Stated(
                                        Optional.of(numbers.get(0).subtract(numbers.get(1))),
                                        first,
                                        Optional.of(numbers.get(0).add(numbers.get(1))),
                                        hedge,
                                        grain)
                                : new Widths.Stated(first, none, Optional.of(numbers.get(1)), hedge, grain);
                };
        return new Value(
                stated.low(), stated.best(), stated.high(), hedge, grain, widths.hard(stated), widths.soft(stated));
    }
}
