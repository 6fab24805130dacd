package dev.reckon.align;

import dev.reckon.figure.Figure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The groups found so far, as a forest of figure indices. */
final class Groups {

    /** How many figures of a group are asked before it is joined with another. */
    private static final int ASKED = 10;

    /** The share of the pairs asked that may speak against joining two groups. */
    private static final double AGAINST = 0.4;

    /** How alike the figures of two groups must be on average, of what a single pair needs. */
    private static final double MEAN = 0.4;

    /** The most that one pair speaks against: words misread of one figure keep a group of many from no other. */
    private static final double LEAST = -2;

    /** By how much a figure may be less like a whole than like its part and still answer the question of the whole. */
    private static final double SLIGHTLY = 0.5;

    /** The score of a best value and its own interval: nothing is surer. */
    private static final double BOUND = 20;

    /** Two figures by index, with the evidence that they answer one question. */
    record Pair(int a, int b, double score) {}

    private final List<Likeness.Node> nodes;

    private final Likeness likeness;

    private final Set<Long> apart = new HashSet<>();

    private final Map<Integer, List<Integer>> wholes = new HashMap<>();

    private final IdentityHashMap<Figure, Integer> index = new IdentityHashMap<>();

    private final Repeats repeats;

    /** The best value an interval is for, of every figure; its own index when it is no such interval. */
    private final int[] best;

    private final int[] group;

    private final Map<Integer, List<Integer>> members = new HashMap<>();

    Groups(List<Likeness.Node> nodes, Likeness likeness) {
        this.nodes = nodes;
        this.likeness = likeness;
        nodes.forEach(node -> index.put(node.figure(), node.index()));
        this.repeats = new Repeats(nodes);
        this.group = new int[nodes.size()];
        this.best = new int[nodes.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
            best[i] = i;
            members.put(i, new ArrayList<>(List.of(i)));
        }
    }

    /** Keeps a part and its whole in different groups, and so what says either again, digit for digit. */
    void separate(PartLink link) {
        int part = index.getOrDefault(link.part(), 0);
        int whole = index.getOrDefault(link.whole(), 0);
        wholes.computeIfAbsent(part, p -> new ArrayList<>()).add(whole);
        for (int again : repeats.of(part)) {
            repeats.of(whole).forEach(other -> apart.add(key(again, other)));
        }
    }

    /** Lets an interval answer what the best value it is for answers. */
    void bind(Known.Interval known) {
        int value = index.getOrDefault(known.best(), -1);
        int interval = index.getOrDefault(known.interval(), -1);
        if (value >= 0 && interval >= 0 && best[value] == value) {
            best[interval] = value;
        }
    }

    static long key(int a, int b) {
        return ((long) Math.min(a, b) << 32) | Math.max(a, b);
    }

    double score(int first, int second) {
        int a = best[first];
        int b = best[second];
        if (a == b) {
            return BOUND;
        }
        if (apart.contains(key(a, b))) {
            return Likeness.APART;
        }
        double score = likeness.of(nodes.get(a), nodes.get(b));
        return answersWhole(a, b, score) || answersWhole(b, a, score) ? Likeness.APART : score;
    }

    /** What answers the question of a whole, and is nearer to it in size, does not answer that of its part. */
    private boolean answersWhole(int part, int other, double score) {
        for (int whole : wholes.getOrDefault(part, List.of())) {
            boolean answers = score >= Likeness.ENOUGH
                    && whole != other
                    && !apart.contains(key(whole, other))
                    && isNearer(whole, part, other)
                    && likeness.of(nodes.get(whole), nodes.get(other)) >= score - SLIGHTLY;
            if (answers) {
                return true;
            }
        }
        return false;
    }

    private boolean isNearer(int whole, int part, int other) {
        Aspect compared = nodes.get(other).aspect();
        double far = Size.ratio(nodes.get(part).aspect(), compared);
        double near = Size.ratio(nodes.get(whole).aspect(), compared);
        return near > 0 && near < far;
    }

    /** Joins the groups of {@code pairs}, in their order, where no figure speaks against it; returns how many were joined. */
    int join(List<Pair> pairs) {
        int joined = 0;
        for (Pair pair : pairs) {
            int a = group[pair.a()];
            int b = group[pair.b()];
            if (a != b && agree(membersOf(a), membersOf(b))) {
                merge(Math.min(a, b), Math.max(a, b));
                joined++;
            }
        }
        return joined;
    }

    private List<Integer> membersOf(int id) {
        return members.getOrDefault(id, List.of());
    }

    private void merge(int kept, int gone) {
        List<Integer> joined = members.getOrDefault(kept, new ArrayList<>());
        for (int member : membersOf(gone)) {
            group[member] = kept;
            joined.add(member);
        }
        members.put(kept, joined);
        members.remove(gone);
    }

    /** No part may meet its whole, few asked pairs may speak against, and on average they must be somewhat alike. */
    private boolean agree(List<Integer> first, List<Integer> second) {
        double sum = 0;
        int asked = 0;
        int against = 0;
        for (int i = 0; i < Math.min(ASKED, first.size()); i++) {
            for (int j = 0; j < Math.min(ASKED, second.size()); j++) {
                double score = score(spread(first, i), spread(second, j));
                if (score == Likeness.APART && apart.contains(key(spread(first, i), spread(second, j)))) {
                    return false;
                }
                sum += Math.max(score, LEAST);
                against += score < 0 ? 1 : 0;
                asked++;
            }
        }
        return sum / asked >= Likeness.ENOUGH * MEAN && against <= asked * AGAINST;
    }

    private static int spread(List<Integer> members, int i) {
        return members.size() <= ASKED ? members.get(i) : members.get(i * (members.size() - 1) / (ASKED - 1));
    }

    List<List<Integer>> all() {
        return members.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getValue().stream().sorted().toList())
                .toList();
    }
}
