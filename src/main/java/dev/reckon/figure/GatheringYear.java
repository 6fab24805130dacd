package dev.reckon.figure;

import dev.reckon.lang.Line;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The year of the gathering that a text is about: "the 2006 rally", named so twice or more, and none of another year. Mutable; one per
 * document.
 */
final class GatheringYear {

    private static final int OFTEN = 2;

    private final Map<String, Integer> named = new LinkedHashMap<>();
    private Optional<Period> year = Optional.empty();

    /** Takes in the gatherings that {@code passage} names with their time. */
    void remember(Passage passage) {
        for (TimePhrase time : passage.times()) {
            boolean dates = time.dated() && time.to() - time.from() <= OFTEN;
            if (dates && isGathering(passage.line(), time.to())) {
                named.merge(time.period().text(), 1, Integer::sum);
                year = Optional.of(time.period());
            }
        }
    }

    private static boolean isGathering(Line line, int i) {
        return switch (line.word(i).form()) {
            case "march", "marches", "rally", "demonstration", "protest", "protests", "parade", "festival" -> true;
            default -> false;
        };
    }

    /** Returns that year. */
    Optional<Period> period() {
        return year.filter(only -> named.size() == 1 && named.getOrDefault(only.text(), 0) >= OFTEN);
    }
}
