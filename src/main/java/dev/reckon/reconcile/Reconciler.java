package dev.reckon.reconcile;

import dev.reckon.align.Aligner;
import dev.reckon.align.Alignment;
import dev.reckon.align.Aspect;
import dev.reckon.align.Aspects;
import dev.reckon.align.Cues.Cue;
import dev.reckon.align.Dimensions;
import dev.reckon.align.DocumentReading;
import dev.reckon.align.Question;
import dev.reckon.align.Scopes;
import dev.reckon.base.Fence;
import dev.reckon.base.Interval;
import dev.reckon.doc.Document;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Skipped;
import dev.reckon.figure.Widths;
import dev.reckon.figure.Widths.Preset;
import dev.reckon.figure.Widths.Stated;
import dev.reckon.lang.DataFolder;
import dev.reckon.reconcile.Answer.Robustness;
import dev.reckon.reconcile.check.Checks;
import dev.reckon.stats.Coverage;
import dev.reckon.stats.Range;
import dev.reckon.stats.Ranges;
import dev.reckon.stats.Schools;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The whole comparison: from figures to questions, verdicts, relations and arithmetic checks. Same input, same output. */
public final class Reconciler {

    /** Questions up to this many figures have all pairs of figures related, larger ones each figure with its neighbours. */
    private static final int ALL_PAIRS = 100;

    private static final int NEIGHBOURS = 20;
    private static final int MOST_LEFT_OUT = 100;
    private static final int ODD_DIGITS = 4;
    private static final int FARTHEST_JUDGED_CHARACTERS = 60;

    private final Aspects aspects;
    private final Aligner aligner;
    private final Checks checks;
    private final Widths widths;

    private Reconciler(Aspects aspects, Widths widths) {
        this.aspects = aspects;
        this.aligner = new Aligner(aspects);
        this.checks = new Checks(aspects, widths);
        this.widths = widths;
    }

    /** Returns a reconciler with the tables of {@code data}. */
    public static Reconciler load(DataFolder data) {
        return new Reconciler(Aspects.load(data), Widths.load(data));
    }

    /**
     * Compares figures.
     *
     * @param documents the documents read, in input order
     * @param figures every figure, in document and text order
     * @param skipped every number that is no figure
     */
    public Reconciliation reconcile(List<Document> documents, List<Figure> figures, List<Skipped> skipped) {
        return reconcile(documents, figures, skipped, Fence.none());
    }

    /** Compares figures, but leaves out a text, a check or a question that the program fails on; see {@link #reconcile(List, List, List)}. */
    public Reconciliation reconcile(
            List<Document> documents, List<Figure> figures, List<Skipped> skipped, Fence fence) {
        List<DocumentReading> read = DocumentReading.of(figures, aspects, fence);
        List<Check> checked = checks.inRead(read, fence);
        Alignment alignment =
                aligner.align(DocumentReading.known(figures, read), read, Arithmetic.known(checked), fence);
        List<Compared> compared = alignment.questions().stream()
                .flatMap(question -> compared(question, alignment, fence).stream())
                .toList();
        List<Answer> answers =
                new ArrayList<>(compared.stream().map(Compared::answer).toList());
        List<Relation> relations =
                compared.stream().flatMap(one -> one.relations().stream()).toList();
        answers.sort(Comparator.comparing((Answer answer) -> rank(answer.verdict()))
                .thenComparing(Comparator.comparingInt(Answer::sources).reversed()));
        return new Reconciliation(documents, figures, skipped, answers, relations, checked);
    }

    /** The answer to one question, and how its figures stand to each other. */
    private record Compared(Answer answer, List<Relation> relations) {}

    private Optional<Compared> compared(Question question, Alignment alignment, Fence fence) {
        return fence.around(
                question.label(),
                "compare the figures that answer this question",
                () -> {
                    List<Position> all = positions(question, alignment::aspect, alignment::difference);
                    List<Relation> relations = new ArrayList<>();
                    relate(question, all, relations);
                    return Optional.of(new Compared(answer(question, all), relations));
                },
                Optional.empty());
    }

    /** Returns the answer to a question whose figures are already grouped, such as the rows of a table. */
    public Answer answer(Question question) {
        return answer(question, positions(question));
    }

    /** Returns how the figures of a question stand to each other: all pairs, of a large question each figure with its neighbours. */
    public List<Relation> relations(Question question) {
        List<Relation> relations = new ArrayList<>();
        relate(question, positions(question), relations);
        return relations;
    }

    /** Returns what the figures of a question look like beside the verdict; figures their text rejects are left out. */
    public Summary summary(Question question) {
        return Summarizer.of(standing(positions(question)));
    }

    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case CONFLICT -> 0;
            case PARTLY -> 1;
            case AGREE -> 2;
            case SINGLE -> 3;
        };
    }

    /** Every figure is read once: a question of thousands is asked for many pairs of them. */
    private List<Position> positions(Question question) {
        Map<Figure, Aspect> read = new IdentityHashMap<>();
        Function<Figure, Aspect> known = figure -> read.computeIfAbsent(figure, aspects::of);
        return positions(question, known, (a, b) -> Scopes.difference(known.apply(a), known.apply(b)));
    }

    private List<Position> positions(Question question, Function<Figure, Aspect> read, Position.ScopesOf scopes) {
        int[] upstreams = new Upstreams().of(question.figures());
        OwnIntervals intervals = OwnIntervals.of(question.figures(), aspects.dimensions());
        Set<String> texts = Upstreams.textsThatVote(question.figures());
        Set<String> judging = textsThatJudge(question);
        List<Position> positions = new ArrayList<>();
        for (Figure figure : question.figures()) {
            BigDecimal factor = aspects.dimensions().factor(figure, question.unit());
            positions.add(new Position(
                    figure,
                    range(intervals.hard(figure), factor),
                    range(figure.value().soft(), factor),
                    upstreams[positions.size()],
                    !Upstreams.isNameless(figure)
                            || texts.contains(figure.document().name())
                            || judging.contains(figure.document().name()),
                    read.apply(figure).definitions(),
                    scopes));
        }
        return positions;
    }

    /** Returns the texts that call a figure they name a source for too great or too small, by name: they stand behind their own. */
    private Set<String> textsThatJudge(Question question) {
        return question.figures().stream()
                .filter(figure -> !Upstreams.isNameless(figure) && isCalledWrong(figure))
                .map(figure -> figure.document().name())
                .collect(Collectors.toSet());
    }

    /** "The value he gave, twenty-two minutes, is clearly too great". */
    private boolean isCalledWrong(Figure figure) {
        String text = figure.document().text();
        int from = figure.span().end();
        int to = Math.min(figure.sentence().end(), from + FARTHEST_JUDGED_CHARACTERS);
        String words = from < to ? text.substring(from, to).toLowerCase(Locale.ROOT) : "";
        return aspects.cues().phrases(Cue.TOO_FAR).stream()
                .mapToInt(words::indexOf)
                .anyMatch(at -> at >= 0 && words.substring(0, at).chars().noneMatch(Character::isDigit));
    }

    private List<Position> read(Question question, List<Position> positions, Preset preset) {
        return positions.stream()
                .map(position -> {
                    Figure figure = position.figure();
                    BigDecimal factor = aspects.dimensions().factor(figure, question.unit());
                    Stated stated = Stated.of(figure.value());
                    // an interval that was stated outright, as in a table, is the same however words are read
                    return range(widths.hard(stated), factor).equals(position.hard())
                            ? position.reading(range(widths.hard(stated, preset), factor))
                            : position;
                })
                .toList();
    }

    private static Range range(Interval interval, BigDecimal factor) {
        return Range.of(Dimensions.scaled(interval, factor));
    }

    private Answer answer(Question question, List<Position> all) {
        List<Position> positions = standing(all);
        List<Figure> refuted = all.stream()
                .map(Position::figure)
                .filter(figure -> figure.stance().rejects())
                .toList();
        Ranges ranges = Ranges.of(positions.stream().map(Position::hard).toList());
        List<Position> judged = withoutOwnIntervals(question, positions);
        Judgement judgement = Judge.verdictOn(judged);
        Schools schools = Schools.of(ranges);
        Evidence evidence = evidence(question, all, judged);
        Coverage coverage = evidence.coverage();
        List<Range> consensus = positions.isEmpty() ? List.of() : coverage.regions(coverage.majority());
        Pooling.Outcome pooling = Pooling.of(positions, schools.count(), !refuted.isEmpty());
        return new Answer(
                question,
                judgement.verdict(),
                Wording.why(question, positions, judgement, schools.count()),
                (int) coverage.total(),
                schools.list().stream()
                        .map(school -> school.members().stream()
                                .map(i -> positions.get(i).figure())
                                .toList())
                        .toList(),
                refuted,
                judgement.deciding().stream().map(Position::figure).toList(),
                judgement.gap(),
                consensus.size() == 1 ? Optional.of(NumberText.interval(consensus.get(0))) : Optional.empty(),
                coverage.majority(),
                pooling.pooled(),
                refusals(positions, refuted, consensus.size(), pooling),
                robustness(evidence, judgement.verdict()),
                evidence);
    }

    /** An interval that a source states for its own best value is no answer beside it; alone with that value the two agree. */
    private List<Position> withoutOwnIntervals(Question question, List<Position> positions) {
        OwnIntervals intervals = OwnIntervals.of(question.figures(), aspects.dimensions());
        List<Position> rest = positions.stream()
                .filter(position -> !intervals.isInterval(position.figure()))
                .toList();
        return rest.size() > 1 ? rest : positions;
    }

    private static List<Position> standing(List<Position> all) {
        return all.stream()
                .filter(position -> !position.figure().stance().rejects())
                .toList();
    }

    private static List<String> refusals(
            List<Position> positions, List<Figure> refuted, int regions, Pooling.Outcome pooling) {
        List<String> refusals = new ArrayList<>();
        for (Figure figure : refuted) {
            refusals.add(
                    "Left out of verdict and pooling: " + Upstreams.cite(figure) + " is rejected by its own text.");
        }
        if (regions > 1) {
            refusals.add("No single consensus range: the values a majority allows lie in " + regions + " pieces.");
        } else if (regions == 0 && positions.size() > 1) {
            refusals.add("No consensus range: no value is allowed by a majority of the sources.");
        }
        pooling.refusal().ifPresent(refusals::add);
        refusals.addAll(commonUpstreams(positions));
        return refusals;
    }

    /** Two sources with the same number to the last odd digit are hardly two observations. */
    private static List<String> commonUpstreams(List<Position> positions) {
        Map<BigDecimal, Position> seen = new HashMap<>();
        List<String> notes = new ArrayList<>();
        for (Position position : positions) {
            Optional<BigDecimal> best = position.figure().value().best().map(BigDecimal::stripTrailingZeros);
            if (best.isPresent() && best.get().precision() >= ODD_DIGITS) {
                Position first = seen.putIfAbsent(best.get(), position);
                if (first != null && first.upstream() != position.upstream()) {
                    notes.add("Possibly one upstream: " + Upstreams.cite(first.figure()) + " and "
                            + Upstreams.cite(position.figure()) + " agree to the last digit; they are counted as two.");
                }
            }
        }
        return notes;
    }

    private Evidence evidence(Question question, List<Position> all, List<Position> standing) {
        Upstreams upstreams = new Upstreams();
        upstreams.of(question.figures());
        OwnIntervals intervals = OwnIntervals.of(question.figures(), aspects.dimensions());
        List<Reading> readings = all.stream()
                .map(position -> Reading.of(
                        position.figure(),
                        intervals.value(position.figure()),
                        aspects.dimensions().factor(position.figure(), question.unit()),
                        position.upstream()))
                .toList();
        Evidence untried = new Evidence(readings, upstreams.list(), Preset.DEFAULT.label(), List.of());
        List<Trial> trials = new ArrayList<>();
        presets(question, standing, trials);
        leaveOut(untried, standing, trials);
        return new Evidence(readings, untried.upstreams(), untried.preset(), trials);
    }

    private void presets(Question question, List<Position> positions, List<Trial> trials) {
        for (Preset preset : Preset.values()) {
            List<Position> read = preset == Preset.DEFAULT ? positions : read(question, positions, preset);
            Verdict verdict = Judge.verdictOn(read).verdict();
            trials.add(new Trial(Trial.Change.HEDGE_PRESET, preset.label(), verdict));
        }
    }

    private static void leaveOut(Evidence evidence, List<Position> positions, List<Trial> trials) {
        int[] upstreams =
                positions.stream().mapToInt(Position::upstream).distinct().toArray();
        // of two, one left out leaves nothing to compare
        for (int i = 0; i < upstreams.length && upstreams.length > 2 && i < MOST_LEFT_OUT; i++) {
            int left = upstreams[i];
            List<Position> rest = positions.stream()
                    .filter(position -> position.upstream() != left)
                    .toList();
            Verdict verdict = Judge.verdictOn(rest).verdict();
            trials.add(new Trial(
                    Trial.Change.WITHOUT_SOURCE, evidence.upstreams().get(left).name(), verdict));
        }
    }

    private static Robustness robustness(Evidence evidence, Verdict verdict) {
        List<Trial> presets = evidence.trials(Trial.Change.HEDGE_PRESET);
        List<Trial> left = evidence.trials(Trial.Change.WITHOUT_SOURCE);
        return new Robustness(held(presets, verdict), presets.size(), held(left, verdict), left.size());
    }

    private static int held(List<Trial> trials, Verdict verdict) {
        return (int) trials.stream().filter(trial -> trial.verdict() == verdict).count();
    }

    private static void relate(Question question, List<Position> positions, List<Relation> relations) {
        int reach = positions.size() <= ALL_PAIRS ? positions.size() : NEIGHBOURS;
        for (int i = 0; i < positions.size(); i++) {
            for (int j = i + 1; j < Math.min(positions.size(), i + 1 + reach); j++) {
                Position a = positions.get(i);
                Position b = positions.get(j);
                Relation.Type type =
                        Relation.Type.valueOf(a.hard().relationTo(b.hard()).name());
                relations.add(new Relation(question.id(), a.figure(), b.figure(), type, a.gap(b)));
            }
        }
    }
}
