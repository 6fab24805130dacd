package dev.reckon.evaluate;

import dev.reckon.doc.CodePoints;
import dev.reckon.doc.Document;
import dev.reckon.evaluate.Pairing.Stretch;
import dev.reckon.evaluate.Scores.Rate;
import dev.reckon.evaluate.Scores.Share;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Period;
import dev.reckon.mention.Hedge;
import dev.reckon.mention.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Scores found figures against gold, text by text.
 *
 * <p>A gold figure marked optional is neither owed nor a false alarm when found. The same holds of durations and of bare counts up to
 * twelve, which seldom are estimates, unless all numbers are asked for. Mutable; one per evaluation.
 */
public final class Scorer {

    private static final BigDecimal SMALL = BigDecimal.valueOf(12);
    /** Gold writes a third as 0.3333. */
    private static final double FRACTION_TOLERANCE = 1e-3;

    private static final double TOLERANCE = 1e-9;

    private final boolean allNumbers;
    private final List<String> errors = new ArrayList<>();
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private int owed;
    private int predicted;
    private int paired;
    private int valueRight;
    private int bothAttributed;
    private int foundAttributed;
    private int goldAttributed;

    private static final class Tally {
        private int right;
        private int of;
    }

    /** Starts an evaluation; {@code allNumbers} counts durations and bare small numbers too. */
    public Scorer(boolean allNumbers) {
        this.allNumbers = allNumbers;
        Stream.of("hedge", "kind", "unit", "attribution", "period", "place", "population", "what")
                .forEach(name -> tallies.put(name, new Tally()));
    }

    /** Adds the figures {@code found} in {@code document}, whose gold is {@code gold}. */
    public void add(Document document, List<GoldFigure> gold, List<Figure> found) {
        CodePoints points = new CodePoints(document.text());
        Pairing pairing = Pairing.of(
                gold.stream().map(g -> new Stretch(g.start(), g.end())).toList(),
                found.stream()
                        .map(f -> new Stretch(
                                points.of(f.span().start()), points.of(f.span().end())))
                        .toList());
        for (int j = 0; j < found.size(); j++) {
            Optional<GoldFigure> partner =
                    Optional.ofNullable(pairing.goldByFound().get(j)).map(gold::get);
            count(document, found.get(j), partner);
        }
        for (int i = 0; i < gold.size(); i++) {
            if (!isLeftOut(gold.get(i))) {
                Integer j = pairing.foundByGold().get(i);
                owed++;
                if (j == null) {
                    error("missed", document, gold.get(i), gold.get(i).surface(), "nothing");
                } else {
                    compare(document, gold.get(i), found.get(j));
                }
            }
        }
    }

    private void count(Document document, Figure figure, Optional<GoldFigure> partner) {
        if (partner.isPresent()) {
            predicted += isLeftOut(partner.get()) ? 0 : 1;
        } else if (allNumbers || !isSmall(figure)) {
            predicted++;
            errors.add("false alarm\t" + document.name() + "\t" + figure.surface());
        }
    }

    private boolean isLeftOut(GoldFigure gold) {
        if (gold.optional() || allNumbers) {
            return gold.optional();
        }
        boolean bareCount = (gold.kind().isEmpty() || gold.kind().equals(Kind.COUNT.label()))
                && (gold.hedge().isEmpty() || gold.hedge().equals(Hedge.EXACT.label()));
        return gold.kind().equals(Kind.DURATION.label()) || bareCount && isSmall(gold.best());
    }

    private static boolean isSmall(Figure figure) {
        boolean bareCount = figure.kind() == Kind.COUNT && figure.value().hedge() == Hedge.EXACT;
        return figure.kind() == Kind.DURATION
                || bareCount && isSmall(figure.value().best());
    }

    private static boolean isSmall(Optional<BigDecimal> best) {
        return best.filter(
                        b -> b.compareTo(SMALL) <= 0 && b.stripTrailingZeros().scale() <= 0)
                .isPresent();
    }

    // ---- one pair

    private void compare(Document document, GoldFigure gold, Figure figure) {
        paired++;
        if (!gold.valueCounts() || sameValue(gold, figure)) {
            valueRight++;
        } else {
            error("value", document, gold, values(gold), values(figure));
        }
        tally("hedge", document, gold, gold.hedge(), figure.value().hedge().label());
        tally("kind", document, gold, gold.kind(), figure.kind().label());
        tally("unit", document, gold, folded(gold.unit()), folded(figure.unit()));
        compareAttribution(document, gold, figure.attribution().text());
        compareWords(
                "period", document, gold, gold.words().period(), figure.period().map(Period::spelled));
        compareWords("place", document, gold, gold.words().place(), figure.place());
        compareWords("population", document, gold, gold.words().population(), figure.population());
        compareWords("what", document, gold, gold.words().what(), Optional.of(everything(figure)));
    }

    private void compareAttribution(Document document, GoldFigure gold, Optional<String> found) {
        Optional<String> wanted = gold.words().attribution();
        goldAttributed += wanted.isPresent() ? 1 : 0;
        foundAttributed += found.isPresent() ? 1 : 0;
        bothAttributed += wanted.isPresent() && found.isPresent() ? 1 : 0;
        compareWords("attribution", document, gold, wanted, found);
        if (wanted.isEmpty() && found.isPresent()) {
            error("attribution", document, gold, "nobody", found.get());
        }
    }

    private void compareWords(
            String name, Document document, GoldFigure gold, Optional<String> wanted, Optional<String> found) {
        wanted.ifPresent(words -> tally(
                name, document, gold, ContentWords.cover(words, found.orElse("")), words, found.orElse("nothing")));
    }

    private void tally(String name, Document document, GoldFigure gold, String wanted, String found) {
        tally(name, document, gold, wanted.equals(found), wanted, found);
    }

    private void tally(String name, Document document, GoldFigure gold, boolean right, String wanted, String found) {
        Tally tally = tallies.computeIfAbsent(name, key -> new Tally());
        tally.of++;
        tally.right += right ? 1 : 0;
        if (!right) {
            error(name, document, gold, wanted, found);
        }
    }

    private void error(String what, Document document, GoldFigure gold, String wanted, String found) {
        errors.add(what + "\t" + document.name() + "\t" + gold.surface() + "\twanted " + wanted + "\tgot " + found);
    }

    private static boolean sameValue(GoldFigure gold, Figure figure) {
        double tolerance = gold.unit().equals("fraction") || gold.unit().equals("1") ? FRACTION_TOLERANCE : TOLERANCE;
        return same(gold.low(), figure.value().low(), tolerance)
                && same(gold.best(), figure.value().best(), tolerance)
                && same(gold.high(), figure.value().high(), tolerance);
    }

    private static boolean same(Optional<BigDecimal> a, Optional<BigDecimal> b, double tolerance) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() && b.isEmpty();
        }
        double x = a.get().doubleValue();
        double y = b.get().doubleValue();
        return Math.abs(x - y) <= tolerance * Math.max(1e-12, Math.max(Math.abs(x), Math.abs(y)));
    }

    /** One name for units that different hands call differently. */
    private static String folded(String unit) {
        String lower = unit.toLowerCase(Locale.ROOT);
        return switch (lower.replaceAll("\\.+$", "")) {
            case "fraction", "ratio" -> "1";
            case "percent" -> "%";
            case "persons", "person", "deaths" -> "people";
            default -> lower.replaceAll("s+$", "");
        };
    }

    private static String everything(Figure figure) {
        return Stream.of(
                        Optional.of(figure.description()),
                        figure.act(),
                        figure.event(),
                        figure.population(),
                        figure.place(),
                        figure.period().map(Period::spelled))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private static String values(GoldFigure gold) {
        return values(gold.low(), gold.best(), gold.high());
    }

    private static String values(Figure figure) {
        return values(
                figure.value().low(), figure.value().best(), figure.value().high());
    }

    private static String values(Optional<BigDecimal> low, Optional<BigDecimal> best, Optional<BigDecimal> high) {
        return Stream.of(low, best, high)
                .map(v -> v.map(BigDecimal::toPlainString).orElse("-"))
                .collect(Collectors.joining("/"));
    }

    /** Returns the scores of all that was added. */
    public Scores scores() {
        List<Share> shares = tallies.entrySet().stream()
                .map(e -> new Share(e.getKey(), e.getValue().right, e.getValue().of))
                .toList();
        Rate attributed = new Rate(bothAttributed, foundAttributed, goldAttributed);
        return new Scores(owed, predicted, paired, valueRight, attributed, shares, errors);
    }
}
