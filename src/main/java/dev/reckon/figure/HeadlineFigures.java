package dev.reckon.figure;

import dev.reckon.figure.Attribution.Grounds;
import dev.reckon.figure.Figure.Field;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When and where the figures of a headline hold: it leaves out what the text below says of the same number. "13,000 more out of work" is
 * of the quarter in which the text says that they were.
 */
final class HeadlineFigures {

    /** How many figures of the text are looked at: what a headline tells stands near the top. */
    private static final int REACH = 12;

    private HeadlineFigures() {}

    /** Returns {@code figures} of a text that opens with {@code first}, in order, those of its headline with what the text says of them. */
    static List<Figure> settled(Passage first, List<Figure> figures) {
        if (figures.isEmpty() || !Headlines.isHeadline(first)) {
            return figures;
        }
        List<Figure> below = figures.stream()
                .filter(figure -> figure.span().start() >= first.span().end())
                .limit(REACH)
                .toList();
        List<Figure> out = new ArrayList<>(figures.size());
        for (Figure figure : figures) {
            boolean headed = figure.span().end() <= first.span().end();
            out.add(
                    headed
                            ? repeated(figure, below)
                                    .map(told -> like(figure, told))
                                    .orElse(figure)
                            : figure);
        }
        return out;
    }

    private static Optional<Figure> repeated(Figure headed, List<Figure> below) {
        return below.stream()
                .filter(told -> told.unit().equals(headed.unit()) && isSame(told.value(), headed.value()))
                .findFirst();
    }

    private static boolean isSame(Value a, Value b) {
        return isSame(a.low(), b.low()) && isSame(a.best(), b.best()) && isSame(a.high(), b.high());
    }

    private static boolean isSame(Optional<BigDecimal> a, Optional<BigDecimal> b) {
        return a.isPresent() == b.isPresent()
                && a.filter(number -> number.compareTo(b.orElseThrow()) != 0).isEmpty();
    }

    private static Figure like(Figure figure, Figure told) {
        Set<Field> carried = EnumSet.noneOf(Field.class);
        carried.addAll(figure.carried());
        Map<Field, Grounds> grounds = new EnumMap<>(Field.class);
        grounds.putAll(figure.grounds());
        boolean dates = told.period().isPresent()
                && !told.isCarried(Field.PERIOD)
                && figure.period().isEmpty();
        boolean places = told.place().isPresent() && figure.place().isEmpty();
        if (dates) {
            carried.add(Field.PERIOD);
            grounds.put(Field.PERIOD, new Grounds("period.headline", Optional.empty(), List.of()));
        }
        if (places) {
            carried.add(Field.PLACE);
            grounds.put(Field.PLACE, new Grounds("place.headline", Optional.empty(), List.of()));
        }
        return new Figure(
                figure.id(),
                figure.document(),
                figure.span(),
                figure.sentence(),
                figure.kind(),
                figure.unit(),
                figure.value(),
                figure.what(),
                figure.nature(),
                figure.act(),
                figure.event(),
                figure.population(),
                places ? told.place() : figure.place(),
                dates ? told.period() : figure.period(),
                figure.attribution(),
                figure.stance(),
                figure.rule(),
                carried,
                grounds);
    }
}
