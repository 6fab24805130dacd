package dev.reckon.align;

import dev.reckon.align.Cues.Cue;
import dev.reckon.base.Fence;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Groups figures into questions. Figures are first sorted by what they measure; within such a bucket the likeliest pairs are
 * joined first, and two groups only when no figure of one contradicts a figure of the other in what it counts. Near-linear: large
 * buckets are compared only where figures of one act share a place, event, group or telling word.
 */
public final class Aligner {

    /** Buckets up to this many figures are compared pair by pair. */
    private static final int SMALL_BUCKET = 250;

    /** How many neighbours a figure is compared with in each list of figures that share something. */
    private static final int NEIGHBOURS = 12;

    /** How many figures of a group are asked before it is joined with another. */
    private static final int ASKED = 10;

    /** The share of the pairs asked that may speak against joining two groups. */
    private static final double AGAINST = 0.25;

    /** By how much a figure may be less like a whole than like its part and still answer the question of the whole. */
    private static final double SLIGHTLY = 0.5;

    /** What counts nothing below this is no count. */
    private static final BigDecimal LOOSE = BigDecimal.valueOf(40);

    private static final int LEVEL_CHARACTERS = 24;

    private static final String WITHIN = "within ";

    private final Aspects aspects;
    private final Subjects subjects;

    /** Prepares to group figures, read by {@code aspects}. */
    public Aligner(Aspects aspects) {
        this.aspects = aspects;
        this.subjects = new Subjects(aspects);
    }

    private record Pair(int a, int b, double score) {}

    /**
     * Returns the questions the figures answer, each figure in exactly one, in the order of their first figures.
     *
     * @param figures figures in document and text order
     */
    public List<Question> questionsIn(List<Figure> figures) {
        return align(figures, List.of()).questions();
    }

    /**
     * Returns the questions the figures answer, with what tells the figures of one question apart.
     *
     * @param figures figures in document and text order
     * @param known parts and wholes known beside those whose words say so, such as numbers that add up
     */
    public Alignment align(List<Figure> figures, List<PartLink> known) {
        return align(figures, DocumentReading.of(figures, aspects), known, Fence.none());
    }

    /**
     * Returns the questions the figures of documents that were read before answer, as {@link #align(List, List)} does.
     *
     * @param figures figures in document and text order
     * @param documents what {@link DocumentReading#of} gives for them, in their order, whether read together or apart
     * @param known parts and wholes known beside those whose words say so
     * @param fence around the figures of one measure, and around one question
     */
    public Alignment align(List<Figure> figures, List<DocumentReading> documents, List<PartLink> known, Fence fence) {
        Map<Figure, Aspect> read = new IdentityHashMap<>();
        documents.forEach(document -> read.putAll(document.aspects()));
        Surroundings surroundings = Surroundings.of(documents);
        List<Likeness.Node> nodes = new ArrayList<>();
        for (Figure figure : figures) {
            Aspect aspect = read.containsKey(figure) ? read.get(figure) : aspects.of(figure);
            nodes.add(new Likeness.Node(nodes.size(), aspect, surroundings.of(figure)));
        }
        Likeness likeness = new Likeness(aspects, surroundings);
        Groups groups = new Groups(nodes, likeness);
        List<PartLink> links = new ArrayList<>();
        documents.forEach(document -> links.addAll(document.parts()));
        links.addAll(known);
        links.forEach(groups::separate);
        List<List<Likeness.Node>> buckets = buckets(nodes);
        // comparing takes longest and changes nothing, so all cores can; joining goes on in the order of the buckets
        List<List<Pair>> pairs = buckets.parallelStream()
                .map(bucket -> grouped(bucket, () -> pairs(bucket, groups), fence, List.<Pair>of()))
                .toList();
        for (int i = 0; i < pairs.size(); i++) {
            List<Pair> ordered = pairs.get(i);
            grouped(buckets.get(i), () -> groups.join(ordered), fence, 0);
        }
        List<Question> found = groups.all().stream()
                .map(members -> members.stream().map(nodes::get).toList())
                .flatMap(members -> question(members, fence).stream())
                .toList();
        List<Question> questions = fence.around(
                "questions", "tell those of one name apart", () -> Labels.distinct(found, subjects), found);
        return new Alignment(
                questions,
                nodes,
                likeness,
                Derived.in(documents.stream().map(DocumentReading::figures).toList(), links, aspects.cues()));
    }

    private static <T> T grouped(List<Likeness.Node> bucket, Supplier<T> work, Fence fence, T instead) {
        return fence.around(bucket.get(0).figure().unit(), "group all figures of this measure", work, instead);
    }

    private Optional<Question> question(List<Likeness.Node> members, Fence fence) {
        return fence.around(
                members.get(0).figure().document().name(),
                "name the question that “" + members.get(0).figure().surface() + "” answers",
                () -> Optional.of(question(members)),
                Optional.empty());
    }

    private List<List<Likeness.Node>> buckets(List<Likeness.Node> nodes) {
        Map<String, List<Likeness.Node>> buckets = new TreeMap<>();
        for (Likeness.Node node : nodes) {
            if (comparable(node)) {
                String key = node.aspect().scale().dimension();
                buckets.computeIfAbsent(key, k -> new ArrayList<>()).add(node);
            }
        }
        return List.copyOf(buckets.values());
    }

    /** Round multiples ("three times") answer no question of their own that others could answer too, odds ("three to one") may. */
    private boolean comparable(Likeness.Node node) {
        boolean multiple =
                node.figure().unit().equals("times") && !Size.isOdd(node.aspect()) && !areOdds(node.figure());
        boolean describes = Subjects.columnHead(node.aspect())
                .filter(head -> aspects.cues().is(Cue.DESCRIPTOR, head.toLowerCase(Locale.ROOT)))
                .isPresent();
        return !multiple
                && !describes
                && !isLoose(node)
                && !aspects.cues().is(Cue.ANSWER_NOUN, node.figure().unit().toLowerCase(Locale.ROOT))
                && !isLevelOfConfidence(node.figure())
                && !isDeviation(node.figure());
    }

    /** "Outnumbered three to one" and "3–1" are said of two sides, "three times" of anything. */
    private static boolean areOdds(Figure figure) {
        String words = figure.surface().toLowerCase(Locale.ROOT);
        return words.endsWith(" to one")
                || words.endsWith("-to-one")
                || words.endsWith("–1")
                || words.endsWith(" to 1")
                || words.endsWith(":1");
    }

    /** A number of a digit or two in prose that counts nothing, such as an allowance for error, answers no question. */
    private static boolean isLoose(Likeness.Node node) {
        Figure figure = node.figure();
        return figure.kind() == Kind.COUNT
                && figure.unit().isEmpty()
                && !node.scene().table()
                && !Size.isTelling(node.aspect())
                && figure.value().best().filter(n -> n.compareTo(LOOSE) < 0).isPresent();
    }

    /** The "95%" of "95% CI" is no estimate anyone could agree with. */
    private boolean isLevelOfConfidence(Figure figure) {
        return isFollowedBy(figure, Cue.LEVEL_OF_CONFIDENCE);
    }

    /** "107.5 too high" and "within 50 of the answer" say how far an answer is off. */
    private boolean isDeviation(Figure figure) {
        return isFollowedBy(figure, Cue.DEVIATION)
                || figure.kind() == Kind.MEASURE
                        && figure.surface().toLowerCase(Locale.ROOT).startsWith(WITHIN);
    }

    private boolean isFollowedBy(Figure figure, Cue cue) {
        int end = figure.span().end();
        String text = figure.document().text();
        String after = text.substring(end, Math.min(text.length(), end + LEVEL_CHARACTERS))
                .strip()
                .toLowerCase(Locale.ROOT);
        String behind = behindParenthesis(after);
        return aspects.cues().phrases(cue).stream().anyMatch(behind::startsWith);
    }

    /** "A tenth (55) too low": both the number in the parenthesis and that before it are said to be too low. */
    private static String behindParenthesis(String after) {
        int close = after.startsWith("(") || after.startsWith(")") ? after.indexOf(')') : -1;
        return after.substring(close + 1).strip();
    }

    /** Returns the pairs alike enough to be joined, the likeliest first. */
    private static List<Pair> pairs(List<Likeness.Node> bucket, Groups groups) {
        Map<Long, Pair> pairs = new HashMap<>();
        if (bucket.size() <= SMALL_BUCKET) {
            compareAll(bucket, bucket.size(), pairs, groups);
        } else {
            Map<String, List<Likeness.Node>> sharing = new TreeMap<>();
            bucket.forEach(node -> keys(node).forEach(key -> sharing.computeIfAbsent(
                            node.aspect().act().orElse("") + " " + key, k -> new ArrayList<>())
                    .add(node)));
            sharing.values().forEach(list -> compareAll(list, NEIGHBOURS, pairs, groups));
        }
        List<Pair> ordered = new ArrayList<>();
        for (Pair pair : pairs.values()) {
            if (pair.score() >= Likeness.ENOUGH) {
                ordered.add(pair);
            }
        }
        ordered.sort(Comparator.comparingDouble(Pair::score)
                .reversed()
                .thenComparingInt(Pair::a)
                .thenComparingInt(Pair::b));
        return ordered;
    }

    private static void compareAll(List<Likeness.Node> list, int reach, Map<Long, Pair> pairs, Groups groups) {
        for (int i = 0; i < list.size(); i++) {
            for (int j = i + 1; j < Math.min(list.size(), i + 1 + reach); j++) {
                int a = list.get(i).index();
                int b = list.get(j).index();
                long key = Groups.key(a, b);
                if (!pairs.containsKey(key)) {
                    pairs.put(key, new Pair(a, b, groups.score(a, b)));
                }
            }
        }
    }

    private static Set<String> keys(Likeness.Node node) {
        Set<String> keys = new HashSet<>();
        Aspect aspect = node.aspect();
        String when = aspect.when().map(w -> w.firstDay() / 366 + "").orElse("");
        aspect.where().ifPresent(where -> keys.add("place " + where.core() + " " + when));
        node.scene().places().forEach(place -> keys.add("place " + place + " " + when));
        keys.add("section " + node.scene().document() + " " + node.scene().section());
        aspect.event().forEach(stem -> keys.add("event " + stem));
        aspect.population().forEach(stem -> keys.add("group " + stem));
        aspect.content().forEach(stem -> keys.add("word " + stem));
        return keys;
    }

    private Question question(List<Likeness.Node> members) {
        List<Figure> figures = members.stream().map(Likeness.Node::figure).toList();
        List<Aspect> read = members.stream().map(Likeness.Node::aspect).toList();
        return new Question(
                Labels.id(figures),
                Labels.label(read, subjects, aspects.definitions()),
                figures.get(0).unit(),
                figures);
    }

    /** The groups found so far, as a forest of figure indices. */
    private static final class Groups {
        private final List<Likeness.Node> nodes;
        private final Likeness likeness;
        private final Set<Long> apart = new HashSet<>();
        private final Map<Integer, List<Integer>> wholes = new HashMap<>();
        private final IdentityHashMap<Figure, Integer> index = new IdentityHashMap<>();
        private final int[] group;
        private final Map<Integer, List<Integer>> members = new HashMap<>();

        Groups(List<Likeness.Node> nodes, Likeness likeness) {
            this.nodes = nodes;
            this.likeness = likeness;
            nodes.forEach(node -> index.put(node.figure(), node.index()));
            this.group = new int[nodes.size()];
            for (int i = 0; i < group.length; i++) {
                group[i] = i;
                members.put(i, new ArrayList<>(List.of(i)));
            }
        }

        /** Keeps a part and its whole in different groups. */
        void separate(PartLink link) {
            int part = index.getOrDefault(link.part(), 0);
            int whole = index.getOrDefault(link.whole(), 0);
            apart.add(key(part, whole));
            wholes.computeIfAbsent(part, p -> new ArrayList<>()).add(whole);
        }

        static long key(int a, int b) {
            return ((long) Math.min(a, b) << 32) | Math.max(a, b);
        }

        double score(int a, int b) {
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

        /** Joins the groups of pairs, in their order, where no figure speaks against it; returns how many were joined. */
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

        /** No asked pair may stand apart, and on average they must be alike half as much as the pair that joins them. */
        private boolean agree(List<Integer> first, List<Integer> second) {
            double sum = 0;
            int asked = 0;
            int against = 0;
            for (int i = 0; i < Math.min(ASKED, first.size()); i++) {
                for (int j = 0; j < Math.min(ASKED, second.size()); j++) {
                    double score = score(spread(first, i), spread(second, j));
                    if (score == Likeness.APART) {
                        return false;
                    }
                    sum += score;
                    against += score < 0 ? 1 : 0;
                    asked++;
                }
            }
            return sum / asked >= Likeness.ENOUGH * 0.6 && against <= asked * AGAINST;
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
}
