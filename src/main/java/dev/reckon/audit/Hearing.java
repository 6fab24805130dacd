package dev.reckon.audit;

import dev.reckon.base.Span;
import dev.reckon.figure.Attribution;
import dev.reckon.figure.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Hears authorities that the sources know in sentences of a draft: "5,000 is the number of Ann Lee" is said by her when a source quotes
 * an Ann Lee, in whatever words the draft names her. Only where the sentence names nobody else.
 */
final class Hearing {

    /** A person is known by first and last name; one word alone may be anything. */
    private static final int FEWEST_NAMES = 2;

    private static final int SHORTEST_NAME = 4;

    private final Map<String, List<Attribution>> bySurname = new HashMap<>();

    /** Prepares with the people {@code sources} quote. */
    Hearing(List<Figure> sources) {
        Set<String> known = new HashSet<>();
        for (Figure figure : sources) {
            Attribution source = figure.attribution();
            boolean person = source.type() == Attribution.Type.NAMED_PERSON;
            source.text().filter(name -> person && known.add(name)).ifPresent(name -> surname(name)
                    .ifPresent(last -> bySurname
                            .computeIfAbsent(last, key -> new ArrayList<>())
                            .add(source)));
        }
    }

    private static Optional<String> surname(String name) {
        List<String> names = Arrays.stream(name.split("[^\\p{L}]+"))
                .filter(word -> word.length() > 1 && Character.isUpperCase(word.charAt(0)))
                .toList();
        return names.size() < FEWEST_NAMES
                ? Optional.empty()
                : Optional.of(names.get(names.size() - 1)).filter(last -> last.length() >= SHORTEST_NAME);
    }

    /** Returns {@code draft}, each figure that stands in the draft's own voice beside the name of one known authority being said by it. */
    List<Figure> in(List<Figure> draft) {
        List<Figure> heard = new ArrayList<>();
        for (List<Figure> sentence : Cuts.sentences(draft)) {
            boolean silent = sentence.stream().allMatch(Voices::isOwn);
            Optional<Attribution> named = silent && !bySurname.isEmpty() ? named(sentence.get(0)) : Optional.empty();
            sentence.forEach(figure -> heard.add(named.map(figure::saidBy).orElse(figure)));
        }
        return heard;
    }

    /** Returns the only authority the sentence of {@code figure} names. */
    private Optional<Attribution> named(Figure figure) {
        String text = figure.sentenceText();
        Attribution found = Attribution.none();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetter(text.charAt(i))) {
                List<Attribution> called = bySurname.getOrDefault(text.substring(start, i), List.of());
                boolean rival = !called.isEmpty() && found.text().isPresent();
                if (rival || called.size() > 1) {
                    return Optional.empty();
                }
                if (called.size() == 1) {
                    int from = figure.sentence().start();
                    found = new Attribution(
                            called.get(0).type(),
                            called.get(0).text(),
                            Optional.of(new Span(from + start, from + i)),
                            Optional.empty());
                }
                start = i + 1;
            }
        }
        return Optional.of(found).filter(source -> source.text().isPresent());
    }
}
