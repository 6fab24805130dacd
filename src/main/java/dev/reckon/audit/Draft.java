package dev.reckon.audit;

import dev.reckon.align.Aligner;
import dev.reckon.align.Aspect;
import dev.reckon.align.Aspects;
import dev.reckon.align.Facet;
import dev.reckon.align.Kinship;
import dev.reckon.align.Kinships;
import dev.reckon.align.Question;
import dev.reckon.base.Span;
import dev.reckon.doc.Document;
import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Answer;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Reconciler;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** One draft with all that rules ask about it: its figures, what its arithmetic says, and every figure beside those of the sources. */
final class Draft {

    /** Numbers this many times apart seldom answer one question. */
    private static final double FAR = 30;

    /** Source figures told this much alike answer one question; less, when what they count says so too. */
    private static final double TWINS = 0.45;

    private static final double KIN = 0.3;

    private final Document document;
    private final List<Figure> figures;
    private final Sources sources;
    private final List<Check> checks;
    private final Kit kit;
    private final Kinships kinships;
    private final Clauses clauses;
    private final Scopes scopes;
    private final IdentityHashMap<Figure, Numbers> numbers = new IdentityHashMap<>();
    private final List<Question> ownQuestions;
    private final List<Comparison> comparisons;

    /** The tables and stages a draft is examined with. */
    record Kit(Aspects aspects, Reconciler reconciler, Voices voices, AuditWords words) {}

    Draft(Document document, List<Figure> figures, Sources sources, List<Check> checks, Kit kit) {
        this.document = document;
        this.figures = List.copyOf(figures);
        this.sources = sources;
        this.checks = List.copyOf(checks);
        this.kit = kit;
        List<Figure> all = new ArrayList<>(figures);
        all.addAll(sources.figures());
        this.kinships = Kinships.of(all, kit.aspects());
        this.clauses = new Clauses(all, kinships::aspect, kit.words().of("contrast"));
        this.scopes = new Scopes(kinships::aspect, clauses::clause, kit.words());
        all.forEach(figure ->
                numbers.put(figure, Numbers.of(figure, aspect(figure).scale().factor())));
        Aligner aligner = new Aligner(kit.aspects());
        this.ownQuestions = aligner.questionsIn(figures);
        this.comparisons = sources.figures().isEmpty() ? List.of() : compare(aligner.questionsIn(all));
    }

    private List<Comparison> compare(List<Question> questions) {
        IdentityHashMap<Figure, String> questionOf = new IdentityHashMap<>();
        questions.forEach(question -> question.figures().forEach(figure -> questionOf.put(figure, question.id())));
        Map<String, List<Figure>> byDimension = new HashMap<>();
        sources.figures().forEach(figure -> byDimension
                .computeIfAbsent(aspect(figure).scale().dimension(), key -> new ArrayList<>())
                .add(figure));
        List<Comparison> all = new ArrayList<>();
        for (Figure figure : figures) {
            if (isClaim(figure)) {
                List<Figure> others = byDimension
                        .getOrDefault(aspect(figure).scale().dimension(), List.of())
                        .stream()
                        .filter(other -> isClaim(other) || other.stance().rejects())
                        .toList();
                double best = others.stream()
                        .mapToDouble(other -> likeness(figure, other))
                        .max()
                        .orElse(0);
                List<Peer> peers = others.stream()
                        .map(other -> peer(
                                figure,
                                other,
                                best,
                                questionOf.getOrDefault(figure, "").equals(questionOf.get(other))))
                        .toList();
                all.add(new Comparison(figure, numbers(figure), peers));
            }
        }
        return List.copyOf(all);
    }

    private Peer peer(Figure figure, Figure other, double best, boolean joined) {
        double likeness = likeness(figure, other);
        Kinship kinship = kinships.between(figure, other);
        return new Peer(
                other,
                numbers(other),
                scopes.apart(figure, other, kinship, likeness),
                joined || kinship.isClose(),
                far(figure, other),
                likeness,
                best > 0 ? likeness / best : 0);
    }

    /** Multiples are claims about other figures, checked by arithmetic. */
    static boolean isClaim(Figure figure) {
        return !figure.unit().equals("times") && !figure.stance().rejects();
    }

    Document document() {
        return document;
    }

    /** Returns the figures of the draft in text order. */
    List<Figure> figures() {
        return figures;
    }

    /** Returns what its own arithmetic says. */
    List<Check> checks() {
        return checks;
    }

    /** Returns the questions its figures answer among themselves. */
    List<Question> ownQuestions() {
        return ownQuestions;
    }

    /** Returns each figure that claims something, beside those of the sources; none without sources. */
    List<Comparison> comparisons() {
        return comparisons;
    }

    Voices voices() {
        return kit.voices();
    }

    AuditWords words() {
        return kit.words();
    }

    Aspect aspect(Figure figure) {
        return kinships.aspect(figure);
    }

    /** Returns in what two figures plainly count other things. */
    Set<Facet> apart(Figure a, Figure b) {
        return scopes.apart(a, b, kinships.between(a, b), likeness(a, b));
    }

    /** Returns how much of what the less wordy of two figures says the other says too, 0 to 1. */
    double containment(Figure a, Figure b) {
        return clauses.containment(a, b);
    }

    /** Returns the words of the figure's own clause as they stand. */
    String clause(Figure figure) {
        return clauses.written(figure);
    }

    /** Returns whether the numbers of two figures lie orders of magnitude apart. */
    boolean far(Figure a, Figure b) {
        OptionalDouble first = numbers(a).middle();
        OptionalDouble second = numbers(b).middle();
        return first.isPresent()
                && second.isPresent()
                && Math.max(first.getAsDouble(), second.getAsDouble())
                        > FAR * Math.min(first.getAsDouble(), second.getAsDouble());
    }

    /** Returns the figures of the sources that answer the question of {@code comparison} in whatever words, its own answers first. */
    List<Peer> field(Comparison comparison) {
        List<Peer> nearest = comparison.answers().isEmpty() ? comparison.echoes() : comparison.answers();
        if (nearest.isEmpty()) {
            return List.of();
        }
        Figure first = nearest.get(0).figure();
        List<Peer> field = new ArrayList<>(comparison.answers());
        for (Peer peer : comparison.peers()) {
            double alike = likeness(first, peer.figure());
            boolean close = alike >= TWINS
                    || (alike >= KIN && kinships.between(first, peer.figure()).isClose());
            if (close
                    && peer.stands()
                    && !field.contains(peer)
                    && apart(first, peer.figure()).isEmpty()
                    && peer.apart().isEmpty()) {
                field.add(peer);
            }
        }
        return field;
    }

    /** Returns how alike the words around two figures are, 0 to 1. */
    double likeness(Figure a, Figure b) {
        return clauses.likeness(a, b);
    }

    /** Returns the numbers of {@code figure}; one that only arithmetic knows is read when asked. */
    Numbers numbers(Figure figure) {
        Numbers found = numbers.get(figure);
        return found != null
                ? found
                : Numbers.of(figure, kit.aspects().of(figure).scale().factor());
    }

    /** Returns what the sources say together to the question that {@code peers} answer. */
    Answer answer(Figure asked, List<Peer> peers) {
        return kit.reconciler()
                .answer(new Question(
                        "asked",
                        "",
                        asked.unit(),
                        peers.stream().map(Peer::figure).toList()));
    }

    /** Returns where the figures of the draft stand that arithmetic ties to others of the draft. */
    Set<Span> derived() {
        Set<Span> derived = new HashSet<>();
        for (Check check : checks) {
            if (check.result() != Check.Result.CANNOT_TELL) {
                check.members().forEach(member -> derived.add(member.figure().span()));
            }
        }
        return derived;
    }
}
