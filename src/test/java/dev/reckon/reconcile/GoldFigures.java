package dev.reckon.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Builds figures from hand-made gold, one JSON object a line, and the texts it was made on. */
final class GoldFigures {

    private static final Pattern SENTENCE_END = Pattern.compile(
            "(?<![A-Z]|Dr|Mr|vs|approx)[.!?][\"'”’)\\]]*(\\[\\d+\\])*\\s+(?=[\"“'(_\\[]?[A-Z])|\\n+(?![a-z0-9(])");
    private static final Pattern YEARS = Pattern.compile("(1[5-9]\\d\\d|20\\d\\d)");
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private final Widths widths = Widths.load(DataFolder.packed());
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Document> documents = new HashMap<>();
    private final boolean asExtracted;

    /**
     * Prepares to read gold.
     *
     * @param asExtracted whether to blunt it to what a reader of one sentence could know: the words beside the number, and time and
     *     place only where the sentence states them
     */
    GoldFigures(boolean asExtracted) {
        this.asExtracted = asExtracted;
    }

    /** Returns the figures of one gold file; {@code name} is the text's file when the lines do not name it. */
    List<Figure> in(Path gold, Path texts, String name) {
        List<Figure> figures = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(gold)) {
                JsonNode node = json.readTree(line);
                String doc = node.hasNonNull("doc") ? node.get("doc").asText() : name;
                figures.add(figure(node, document(texts.resolve(doc))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return figures;
    }

    private Document document(Path path) {
        return documents.computeIfAbsent(path.toString(), p -> {
            try {
                String text = Files.readString(path);
                return new Document(path.getFileName().toString(), "0", Optional.empty(), text, blocks(text));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static List<Block> blocks(String text) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            int end = start + line.length();
            boolean heading = line.strip().length() < 60 && line.strip().matches("\\*?\\*?[A-Z].*[^.,;:]");
            if (!line.isBlank()) {
                Block.Kind kind = heading ? Block.Kind.HEADING : Block.Kind.PARAGRAPH;
                blocks.add(Block.of(kind, heading ? 1 : 0, new Span(start, end)));
            }
            start = end + 1;
        }
        return blocks;
    }

    private static Span sentence(String text, int start, int end) {
        int from = 0;
        Matcher ends = SENTENCE_END.matcher(text);
        while (ends.find()) {
            if (ends.end() <= start) {
                from = ends.end();
            } else if (ends.start() >= end) {
                return new Span(from, ends.start() + 1);
            }
        }
        return new Span(from, text.length());
    }

    private Figure figure(JsonNode node, Document document) {
        int start = document.text().offsetByCodePoints(0, node.get("start").asInt());
        int end = start + node.get("surface").asText().length();
        Span sentence = sentence(document.text(), start, end);
        String words = sentence.of(document.text());
        String what = text(node, "what").orElse("");
        Optional<Period> period = text(node, "period").map(GoldFigures::period);
        Optional<String> place = text(node, "place");
        if (asExtracted) {
            what = around(document.text(), new Span(start, end), sentence);
            period = period.filter(p -> states(words, p.text()));
            place = place.filter(p -> words.contains(p));
        }
        return new Figure(
                document.name() + "@" + start,
                document,
                new Span(start, end),
                sentence,
                Kind.valueOf(node.get("kind").asText().toUpperCase(Locale.ROOT)),
                node.get("unit").asText(),
                value(node),
                what,
                act(text(node, "what").orElse("")),
                Optional.empty(),
                text(node, "population"),
                place,
                period,
                attribution(node),
                stance(node),
                "gold");
    }

    private static boolean states(String sentence, String period) {
        Matcher years = YEARS.matcher(period);
        boolean all = years.results().allMatch(year -> sentence.contains(year.group()));
        return all && YEARS.matcher(period).find();
    }

    private static String around(String text, Span span, Span sentence) {
        String before = text.substring(sentence.start(), span.start());
        String after = text.substring(span.end(), Math.max(span.end(), sentence.end()));
        String[] first = before.split("[\\s]+");
        String[] last = after.split("[\\s]+");
        StringBuilder out = new StringBuilder();
        for (int i = Math.max(0, first.length - 4); i < first.length; i++) {
            out.append(first[i]).append(' ');
        }
        for (int i = 0; i < Math.min(9, last.length); i++) {
            out.append(last[i]).append(' ');
        }
        return out.toString().replaceAll("\\d\\S*", " ").strip();
    }

    private static Stance stance(JsonNode node) {
        String what = node.path("what").asText("");
        return what.contains("disbelieved") || what.contains("denied") ? Stance.DENIED : Stance.ASSERTED;
    }

    private static Optional<String> act(String what) {
        Map<String, String> acts = new java.util.LinkedHashMap<>();
        acts.put("deficit", "deficit");
        acts.put("undercount", "undercount");
        acts.put("not born", "unborn");
        acts.put("execut", "executed");
        acts.put("shot", "shot");
        acts.put("arrest", "arrested");
        acts.put("deport", "deported");
        acts.put("displac", "displaced");
        acts.put("killed", "killed");
        acts.put("attend", "attended");
        acts.put("died", "died");
        acts.put("death", "died");
        acts.put("casualt", "died");
        acts.put("lives lost", "died");
        acts.put("lost their lives", "died");
        acts.put("population", "exist");
        acts.put("growth", "grew");
        acts.put("increase", "rose");
        acts.put("dismissed", "dismissed");
        acts.put("removed", "removed");
        acts.put("deserter", "deserted");
        acts.put("condemned", "condemned");
        return acts.entrySet().stream()
                .filter(entry -> what.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private Value value(JsonNode node) {
        Optional<BigDecimal> low = number(node, "low");
        Optional<BigDecimal> best = number(node, "best");
        Optional<BigDecimal> high = number(node, "high");
        Hedge hedge = Hedge.valueOf(node.get("hedge").asText().toUpperCase(Locale.ROOT));
        BigDecimal grain = List.of(low, best, high).stream()
                .flatMap(Optional::stream)
                .filter(n -> n.signum() != 0)
                .map(n ->
                        BigDecimal.ONE.scaleByPowerOfTen(-n.stripTrailingZeros().scale()))
                .reduce(BigDecimal::min)
                .orElse(BigDecimal.ONE);
        Widths.Stated stated = new Widths.Stated(low, best, high, hedge, grain);
        return new Value(low, best, high, hedge, grain, widths.hard(stated), widths.soft(stated));
    }

    private static Optional<BigDecimal> number(JsonNode node, String field) {
        return node.hasNonNull(field)
                ? Optional.of(new BigDecimal(node.get(field).asText()))
                : Optional.empty();
    }

    private static Optional<String> text(JsonNode node, String field) {
        return node.hasNonNull(field) ? Optional.of(node.get(field).asText()) : Optional.empty();
    }

    private static Attribution attribution(JsonNode node) {
        Attribution.Type type =
                Attribution.Type.valueOf(node.get("attribution_type").asText().toUpperCase(Locale.ROOT));
        return type == Attribution.Type.NONE
                ? Attribution.none()
                : new Attribution(type, text(node, "attribution"), Optional.empty(), Optional.empty());
    }

    private static Period period(String words) {
        Matcher years = YEARS.matcher(words);
        List<Integer> found = new ArrayList<>();
        while (years.find()) {
            found.add(Integer.parseInt(years.group()));
        }
        if (found.isEmpty()) {
            return new Period(words, Optional.empty(), Optional.empty());
        }
        Matcher tail = Pattern.compile("\\d{4}[-–](\\d{1,2})(?!\\d)").matcher(words);
        int last =
                tail.find() ? found.get(0) / 100 * 100 + Integer.parseInt(tail.group(1)) : found.get(found.size() - 1);
        last = last < found.get(0) ? found.get(found.size() - 1) : last;
        List<Integer> months = new ArrayList<>();
        for (String word : words.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
            if (MONTHS.contains(word)) {
                months.add(MONTHS.indexOf(word) + 1);
            }
        }
        LocalDate start = LocalDate.of(
                found.get(0), (months.isEmpty() || (months.size() == 1 && found.size() > 1)) ? 1 : months.get(0), 1);
        LocalDate end = LocalDate.of(last, months.isEmpty() ? 12 : months.get(months.size() - 1), 1);
        return new Period(
                words, Optional.of(start), Optional.of(end.plusMonths(1).minusDays(1)));
    }
}
