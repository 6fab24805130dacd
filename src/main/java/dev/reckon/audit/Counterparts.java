package dev.reckon.audit;

import dev.reckon.audit.Evidence.Fit;
import dev.reckon.audit.Evidence.Weight;
import dev.reckon.audit.Layout.Place;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which figure of the sources each figure of a draft was taken from. A draft is written from its sources, so every one of its figures is
 * ranked against all of theirs, and what a paragraph plainly took from one passage says where the rest of it came from: figures with the
 * number of a source are anchors, and of what stands around them the figures that no other took are likely for the rest. O(figures of the
 * draft times those of the sources), and a few rounds over the likeliest of each.
 */
@SuppressWarnings("ReferenceEquality") // the very figure that was read is meant
final class Counterparts {

    /** So many are kept of the likeliest by themselves; those beside an anchor are added. */
    private static final int LIKELIEST = 16;

    /** An anchor speaks for the figures of its sentence, its paragraph and its text, by sentences of the draft away; in nats. */
    private static final double[] OF_SENTENCE = {1.9, 1.0, 0.5};

    private static final double[] OF_BLOCK = {1.1, 0.7, 0.35};
    private static final double[] OF_TEXT = {0.5, 0.3, 0.2};

    /** And less for the sentence beside its own, and for the next item of a list. */
    private static final double OF_NEXT = 0.4;

    private static final double ACROSS = 0.4;

    /** An anchor in another paragraph of the draft says less. */
    private static final double OTHER_BLOCK = 0.6;

    /** More anchors say more, up to so much. */
    private static final double SECOND = 0.35;

    private static final double MOST_OF_SECOND = 0.6;

    /** What another figure of the sentence, or one elsewhere in the draft, has taken already. */
    private static final double TAKEN_HERE = -3;

    private static final double TAKEN = -1.2;

    /** A number is told twice in much the same words: by so much less speaks for chance. */
    private static final double RATHER = 1;

    /** Anchors make anchors: so often. */
    private static final int ROUNDS = 4;

    /** So much speaks each text for another that agrees with it, none of which is much less likely. */
    private static final double AGREEING = 0.5;

    private static final double AGREEING_LESS = 3;
    private static final int MOST_AGREEING = 2;

    /** Without any rival there is none that speaks for this little. */
    private static final double NO_RIVAL = -5;

    /** What must speak for another number than the draft's besides its size: these words, or an anchor in its sentence. */
    private static final double WORDS = 1;

    private static final double WORDS_OF_SLIP = 3.3;

    /** Of another number for which less speaks nobody asks: more of one digit, and of what plainly counts other things. */
    private static final double FEWEST = 1.5;

    private static final double FEWEST_OF_DOUBTFUL = 2;
    private static final double BESIDE = 2.5;

    /** Whoever shares so many words tells the same. */
    private static final double SAME_WORDS = 2.5;

    private final List<Figure> sources;
    private final Evidence evidence;
    private final Layout layout;
    private final List<Row> rows = new ArrayList<>();
    private final Map<Figure, Match> matches = new IdentityHashMap<>();

    /**
     * A figure that one of the draft may have been taken from.
     *
     * @param weight what speaks for it by itself, but for the scopes of both
     * @param place where it stands
     * @param apart in how many ways both plainly count other things
     */
    private record Candidate(Weight weight, Place place, int apart) {

        Figure figure() {
            return weight.source();
        }

        Fit fit() {
            return weight.fit();
        }

        /** Returns what speaks for it by itself. */
        double base() {
            return weight.nats() + Evidence.ofScopes(apart);
        }
    }

    /** One figure of the draft with its candidates. */
    private static final class Row {
        private final int number;
        private final Figure figure;
        private final Place place;
        private final Map<Figure, Candidate> candidates = new IdentityHashMap<>();
        private final List<Candidate> ordered = new ArrayList<>();
        private Optional<Match> match = Optional.empty();

        Row(int number, Figure figure, Place place) {
            this.number = number;
            this.figure = figure;
            this.place = place;
        }

        void add(Candidate candidate) {
            if (candidates.putIfAbsent(candidate.figure(), candidate) == null) {
                ordered.add(candidate);
            }
        }

        double base(Figure source) {
            Candidate candidate = candidates.get(source);
            return candidate == null ? 0 : candidate.base();
        }

        Optional<Figure> source() {
            return match.map(Match::source);
        }
    }

    /**
     * Finds them.
     *
     * @param draft the figures of the draft that claim something, in order
     * @param sources those of the sources, each text's in order
     * @param evidence what speaks for a pair
     */
    Counterparts(List<Figure> draft, List<Figure> sources, Evidence evidence) {
        this.sources = sources;
        this.evidence = evidence;
        this.layout = new Layout(sources);
        Layout own = new Layout(draft);
        IntStream.range(0, draft.size())
                .parallel()
                .mapToObj(i -> row(i, draft.get(i), own.place(draft.get(i))))
                .forEachOrdered(rows::add);
        List<Row> unsettled = rows;
        for (int round = 0; round < ROUNDS; round++) {
            unsettled = near(settle(unsettled));
        }
        rows.forEach(row -> row.match.ifPresent(match -> matches.put(row.figure, match)));
    }

    /** Returns the likeliest figure of the sources for one of the draft; empty when none measures the same. */
    Optional<Match> of(Figure draft) {
        return Optional.ofNullable(matches.get(draft));
    }

    /** Returns the figures of the sources that one of the draft is likeliest taken from, in no order. */
    List<Figure> candidates(Figure draft) {
        return rows.stream()
                .filter(row -> row.figure == draft)
                .flatMap(row -> row.ordered.stream().map(Candidate::figure))
                .toList();
    }

    /** Returns the other figures of the sentence of a source figure, and of the sentences before and after in its paragraph. */
    List<Figure> beside(Figure source) {
        return layout.beside(source);
    }

    private Row row(int number, Figure figure, Place place) {
        Row row = new Row(number, figure, place);
        evidence.ofKin(figure, sources).stream()
                .sorted(Comparator.comparingDouble((Weight weight) -> -weight.nats()))
                .limit(LIKELIEST)
                .forEach(weight -> row.add(candidate(figure, weight)));
        return row;
    }

    private Candidate candidate(Figure figure, Weight weight) {
        Figure source = weight.source();
        return new Candidate(weight, layout.place(source), evidence.scopesApart(figure, source));
    }

    /** What a row was matched with in one round and the next. */
    private record Change(Row row, Optional<Figure> before, Optional<Figure> after) {}

    /** One round: the matches of {@code unsettled} are found anew beside the anchors of the round before; returns those that changed. */
    private List<Change> settle(List<Row> unsettled) {
        Map<Figure, List<Row>> taken = new IdentityHashMap<>();
        for (Row row : rows) {
            row.match.filter(Match::isFound).ifPresent(match -> taken.computeIfAbsent(
                            match.source(), key -> new ArrayList<>())
                    .add(row));
        }
        List<List<Row>> anchors =
                unsettled.parallelStream().map(this::withCandidatesBeside).toList();
        List<Optional<Match>> found = IntStream.range(0, unsettled.size())
                .parallel()
                .mapToObj(i -> best(unsettled.get(i), anchors.get(i), taken))
                .toList();
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Row row = unsettled.get(i);
            if (!found.get(i).equals(row.match)) {
                Optional<Figure> before = row.source();
                row.match = found.get(i);
                changes.add(new Change(row, before, row.source()));
            }
        }
        return changes;
    }

    /** Returns the rows for which what changed may say another thing: those near it, and those that may be taken from what it took. */
    private List<Row> near(List<Change> changes) {
        Set<Figure> sourcesOfChanges = Collections.newSetFromMap(new IdentityHashMap<>());
        boolean[] near = new boolean[rows.size()];
        for (Change change : changes) {
            change.before().ifPresent(sourcesOfChanges::add);
            change.after().ifPresent(sourcesOfChanges::add);
            near[change.row().number] = true;
            around(change.row()).forEach(other -> near[other.number] = true);
        }
        return rows.stream()
                .filter(row -> near[row.number]
                        || row.ordered.stream().map(Candidate::figure).anyMatch(sourcesOfChanges::contains))
                .toList();
    }

    /** Returns the rows whose anchors may speak for {@code row}, those before it first, the nearest first. */
    private List<Row> around(Row row) {
        List<Row> around = new ArrayList<>();
        for (int step = -1; step <= 1; step += 2) {
            for (int at = row.number + step; at >= 0 && at < rows.size(); at += step) {
                Row other = rows.get(at);
                if (other.place.awayFrom(row.place) >= OF_SENTENCE.length) {
                    break;
                }
                around.add(other);
            }
        }
        return around;
    }

    /** Adds to the candidates what stands beside the anchors near a row, and returns these. */
    private List<Row> withCandidatesBeside(Row row) {
        List<Row> anchors = around(row).stream()
                .filter(other -> other.match.filter(Match::isAnchor).isPresent())
                .toList();
        for (Row anchor : anchors) {
            for (Figure other : layout.together(anchor.match.orElseThrow().source())) {
                if (!row.candidates.containsKey(other)) {
                    evidence.of(row.figure, other).ifPresent(weight -> row.add(candidate(row.figure, weight)));
                }
            }
        }
        return anchors;
    }

    /** Returns what the anchors around a figure of the draft say for one of the sources. */
    private double beside(Row row, Place place, List<Row> anchors) {
        double sentence = 0;
        double block = 0;
        double text = 0;
        double more = 0;
        for (Row anchor : anchors) {
            Place at = layout.place(anchor.match.orElseThrow().source());
            int away = anchor.place.awayFrom(row.place);
            double near = anchor.place.isOfBlockOf(row.place) ? 1 : OTHER_BLOCK;
            if (at.isOfTextOf(place)) {
                int apart = at.awayFrom(place);
                text = Math.max(text, near * OF_TEXT[away]);
                double ofSentence = apart == 0 ? near * OF_SENTENCE[away] : apart == 1 ? near * OF_NEXT : 0;
                sentence = Math.max(sentence, ofSentence);
                double ofBlock = near * OF_BLOCK[away] * (at.isOfBlockOf(place) ? 1 : apart <= 1 ? ACROSS : 0);
                more += at.isOfBlockOf(place) ? SECOND * Math.min(block, ofBlock) : 0;
                block = Math.max(block, ofBlock);
            }
        }
        return sentence + block + Math.min(more, MOST_OF_SECOND) + text;
    }

    private double taken(Row row, Candidate candidate, Map<Figure, List<Row>> taken) {
        double worst = 0;
        for (Row other : taken.getOrDefault(candidate.figure(), List.of())) {
            // a number may be told twice, but what is told in other words of another paragraph is rather chance
            boolean rather = candidate.fit() != Fit.SAME
                    || other.base(candidate.figure()) > row.base(candidate.figure()) + RATHER;
            if (other != row && rather) {
                worst = Math.min(worst, other.place.sentence() == row.place.sentence() ? TAKEN_HERE : TAKEN);
            }
        }
        return worst;
    }

    private Optional<Match> best(Row row, List<Row> anchors, Map<Figure, List<Row>> taken) {
        int n = row.ordered.size();
        double[] beside = new double[n];
        double[] totals = new double[n];
        double[] voices = new double[n];
        boolean same = false;
        for (int i = 0; i < n; i++) {
            Candidate candidate = row.ordered.get(i);
            beside[i] = beside(row, candidate.place(), anchors);
            totals[i] = candidate.base() + beside[i] + taken(row, candidate, taken);
            voices[i] = evidence.ofVoices(row.figure, candidate.figure());
            same |= candidate.fit() == Fit.SAME;
        }
        // a number says where it is from, whoever the draft names; without one, and of several with it, the one named
        // decides
        Optional<Match> origin = same
                ? match(row, beside, totals, taken).filter(match -> match.isSame() && match.isSure())
                : Optional.empty();
        for (int i = 0; i < n; i++) {
            totals[i] += voices[i];
        }
        return match(row, beside, totals, taken)
                .filter(match -> match.isSame() || origin.isEmpty())
                .or(() -> origin);
    }

    private Optional<Match> match(Row row, double[] beside, double[] totals, Map<Figure, List<Row>> taken) {
        double[] ranks = new double[totals.length];
        int best = -1;
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = totals[i]
                    + evidence.preference(row.figure, row.ordered.get(i).fit());
            best = best < 0 || Double.compare(ranks[i], ranks[best]) > 0 ? i : best;
        }
        if (best < 0) {
            return Optional.empty();
        }
        Candidate first = row.ordered.get(best);
        double more = agreement(row, best, totals);
        double margin = ranks[best] + more - rival(row, best, ranks);
        return Optional.of(new Match(
                first.figure(),
                totals[best] + more,
                margin,
                first.fit(),
                evidence.digits(row.figure),
                odds(row, best, totals[best] + more, margin, beside, taken)));
    }

    /** Returns what speaks for the likeliest with another answer than {@code best}. */
    private double rival(Row row, int best, double[] ranks) {
        Candidate first = row.ordered.get(best);
        double rival = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < ranks.length; i++) {
            boolean higher = i != best && ranks[i] > rival;
            if (higher
                    && !evidence.areOneAnswer(
                            row.figure, first.weight(), row.ordered.get(i).weight())) {
                rival = ranks[i];
            }
        }
        return rival == Double.NEGATIVE_INFINITY ? NO_RIVAL : rival;
    }

    /** Texts that agree with each other and not with the draft speak together. */
    private double agreement(Row row, int best, double[] totals) {
        Candidate first = row.ordered.get(best);
        if (first.fit() != Fit.OTHER) {
            return 0;
        }
        long others = IntStream.range(0, totals.length)
                .filter(i -> totals[i] >= totals[best] - AGREEING_LESS)
                .mapToObj(row.ordered::get)
                .filter(other -> other.figure().document() != first.figure().document()
                        && evidence.areOneAnswer(row.figure, first.weight(), other.weight()))
                .map(other -> other.figure().document())
                .distinct()
                .count();
        return AGREEING * Math.min(MOST_AGREEING, others);
    }

    /** Returns the odds that a number that is not the draft's was meant; none where the draft has the number itself. */
    private double odds(Row row, int best, double score, double margin, double[] beside, Map<Figure, List<Row>> taken) {
        Candidate candidate = row.ordered.get(best);
        Figure source = candidate.figure();
        if (candidate.fit() != Fit.SLIP && candidate.fit() != Fit.OTHER && candidate.fit() != Fit.WITHIN) {
            return 0;
        }
        double words = candidate.weight().words();
        boolean doubtful = candidate.apart() > 0 || evidence.digits(row.figure) <= 1;
        boolean little = candidate.fit() != Fit.SLIP && score < (doubtful ? FEWEST_OF_DOUBTFUL : FEWEST);
        if (little || !isGrounded(row, candidate, beside[best])) {
            return Double.NEGATIVE_INFINITY;
        }
        double odds = Odds.of(
                new Odds.Seen(
                        candidate.fit(),
                        margin,
                        words,
                        words - wordsOfRival(row, source),
                        evidence.likeness(row.figure, source),
                        beside[best],
                        taken(row, candidate, taken),
                        candidate.apart()),
                evidence.pair(row.figure, source));
        boolean worked = odds >= Odds.ENOUGH
                && candidate.fit() != Fit.SLIP
                && !isToldAlike(row, words)
                && evidence.isWorkedOut(row.figure, terms(row, source));
        return worked ? Double.NEGATIVE_INFINITY : odds;
    }

    /** Returns whether more than its size, and that nothing else is near, speaks for a number that is not the draft's. */
    private boolean isGrounded(Row row, Candidate candidate, double beside) {
        double words = candidate.weight().words();
        if (candidate.fit() == Fit.SLIP) {
            return evidence.areOfOneMeasure(row.figure, candidate.figure())
                    ? beside > 0 || words >= WORDS_OF_SLIP
                    : beside >= BESIDE;
        }
        boolean one = evidence.digits(row.figure) <= 1;
        return words >= (one ? SAME_WORDS : WORDS) || (!one && beside >= BESIDE);
    }

    /** Returns how much the words tell that are shared with another number than that of {@code source}. */
    private double wordsOfRival(Row row, Figure source) {
        return row.ordered.stream()
                .map(Candidate::weight)
                .filter(other -> other.source() != source && !evidence.isSameNumber(other.source(), source))
                .mapToDouble(Weight::words)
                .max()
                .orElse(0);
    }

    /** Of numbers of two digits some sum gives nearly any: where the words are the same it is chance. */
    private boolean isToldAlike(Row row, double words) {
        return row.figure.kind() == Kind.COUNT && evidence.digits(row.figure) <= 2 && words >= SAME_WORDS;
    }

    /** Returns the figures that stand around both, from which the draft may have worked its own out. */
    private List<Figure> terms(Row row, Figure source) {
        List<Figure> found = new ArrayList<>();
        int from = row.number;
        while (from > 0 && row.place.sentence() - rows.get(from - 1).place.sentence() <= 1) {
            from--;
        }
        for (int i = from; i < rows.size() && rows.get(i).place.sentence() <= row.place.sentence(); i++) {
            if (i != row.number) {
                found.add(rows.get(i).figure);
            }
        }
        found.add(source);
        found.addAll(layout.beside(source));
        return found;
    }
}
