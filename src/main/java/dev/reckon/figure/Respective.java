package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.mention.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Pairs the members of two lists that "respectively" holds apart: "310 and 420 people in 1931 and 1932, respectively". */
final class Respective {

    /** In tokens: "310 barns and some | 420". */
    private static final int LONGEST_JOINT = 5;

    private final Line line;
    private final List<Mention> mentions;

    Respective(Passage passage) {
        this.line = passage.line();
        this.mentions = passage.mentions().mentions();
    }

    private boolean isTold() {
        for (int i = 0; i < line.size(); i++) {
            if (line.isForm(i, "respectively")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns which of {@code items} goes with {@code mention}: the one as far along in a list of as many.
     *
     * @param from the first token of an item
     * @param to the token behind it
     */
    <T> Optional<T> partner(Mention mention, List<T> items, ToIntFunction<T> from, ToIntFunction<T> to) {
        // one thing is no list: most sentences are not looked through
        if (mentions.size() < 2 || items.size() < 2 || !isTold()) {
            return Optional.empty();
        }
        List<Mention> list = lists(mentions, Mention::from, Mention::to).stream()
                .filter(members -> members.stream().anyMatch(member -> member.from() == mention.from()))
                .findFirst()
                .orElse(List.of());
        return lists(items, from, to).stream()
                .filter(members -> list.size() > 1 && members.size() == list.size())
                .min(Comparator.comparingInt(members ->
                        Math.abs(from.applyAsInt(members.get(0)) - list.get(0).from())))
                .map(members -> members.get((int) list.stream()
                        .filter(member -> member.from() < mention.from())
                        .count()));
    }

    private <T> List<List<T>> lists(List<T> items, ToIntFunction<T> from, ToIntFunction<T> to) {
        List<List<T>> lists = new ArrayList<>();
        List<T> open = new ArrayList<>();
        for (T item : items) {
            if (!open.isEmpty() && !isJoint(to.applyAsInt(open.get(open.size() - 1)), from.applyAsInt(item))) {
                lists.add(List.copyOf(open));
                open.clear();
            }
            open.add(item);
        }
        lists.add(List.copyOf(open));
        return lists;
    }

    private boolean isJoint(int from, int to) {
        boolean joined = false;
        for (int i = from; i < to; i++) {
            joined |= line.isMark(i, ',') || line.isForm(i, "and");
        }
        return joined && to - from <= LONGEST_JOINT;
    }
}
