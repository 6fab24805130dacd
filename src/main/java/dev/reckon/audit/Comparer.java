package dev.reckon.audit;

import dev.reckon.base.Span;
import dev.reckon.figure.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Sets every figure of a draft beside those of the sources that measure the same kind of thing. */
@SuppressWarnings("ReferenceEquality") // the very document that was read is meant
final class Comparer {

    /** In a sentence the draft plainly draws on, the other figures need this much fewer words in common. */
    private static final double TIED = 0.12;

    /** Without any word in common a tie alone says nothing. */
    private static final double HINT = 0.03;

    private static final double NEARLY = 0.6;

    private static final double PARALLEL = 0.25;

    /** A figure told less alike than this is no rival of another. */
    private static final double RIVAL = 0.15;

    /** A telling number in another unit is the same number when the words fit this well: its unit was misread. */
    private static final double FITTING = 0.15;

    private final Bearings bearings;
    private final Voices voices;
    private final Map<Span, List<Figure>> bySentence = new HashMap<>();
    private final Anchors anchors;
    private final IdentityHashMap<Figure, String> questionOf = new IdentityHashMap<>();
    private final Map<String, List<Figure>> byMeasure = new HashMap<>();

    /**
     * Prepares.
     *
     * @param draft the figures of the draft
     * @param sources those of the sources
     * @param bearings how they bear on each other
     * @param voices who is who
     */
    Comparer(List<Figure> draft, List<Figure> sources, Bearings bearings, Voices voices) {
        this.voices = voices;
        draft.forEach(figure -> bySentence
                .computeIfAbsent(figure.sentence(), key -> new ArrayList<>())
                .add(figure));
        this.bearings = bearings;
        this.anchors = new Anchors(draft, sources, bearings::numbers);
        bearings.questions()
                .forEach(question -> question.figures().forEach(figure -> questionOf.put(figure, question.id())));
        for (Figure figure : sources) {
            if (Draft.isClaim(figure) || figure.stance().rejects()) {
                byMeasure
                        .computeIfAbsent(bearings.measure(figure), key -> new ArrayList<>())
                        .add(figure);
            }
        }
    }

    /** Returns {@code figure} of the draft beside the figures of the sources. */
    Comparison comparison(Figure figure) {
        List<Figure> own = byMeasure.getOrDefault(bearings.measure(figure), List.of());
        Optional<Figure> twin =
                own.stream().anyMatch(other -> bearings.numbers(figure).sameDigits(bearings.numbers(other)))
                        ? Optional.empty()
                        : twinInOtherUnit(figure);
        List<Figure> others = twin.map(other -> byMeasure.getOrDefault(bearings.measure(other), List.of()))
                .orElse(own);
        Numbers numbers =
                twin.map(other -> bearings.numbersLike(figure, other)).orElseGet(() -> bearings.numbers(figure));
        double[] likeness =
                others.stream().mapToDouble(other -> likeness(figure, other)).toArray();
        double best = Arrays.stream(likeness).max().orElse(0);
        Predicate<Figure> leads = leading(others, likeness, best);
        long same = IntStream.range(0, likeness.length)
                .filter(i -> likeness[i] >= Peer.HINT && numbers.sameDigits(bearings.numbers(others.get(i))))
                .count();
        List<Peer> peers = new ArrayList<>();
        for (int i = 0; i < likeness.length; i++) {
            Figure other = others.get(i);
            if (Draft.isInterval(figure) == Draft.isInterval(other)) {
                peers.add(new Peer(
                        other,
                        bearings.numbers(other),
                        tie(figure, other),
                        Bearings.far(numbers, bearings.numbers(other)),
                        likeness[i],
                        best > 0 ? likeness[i] / best : 0,
                        same == 1 && numbers.sameDigits(bearings.numbers(other)),
                        leads.test(other),
                        likeness[i] >= Peer.ALIKE_BY_SLIP && SlipOfPen.isOfDigits(figure, other),
                        false));
            }
        }
        return new Comparison(figure, numbers, weighed(figure, numbers, peers));
    }

    /** The unit of a bare number may have been read from its neighbour: a source has the very digits in another. */
    private Optional<Figure> twinInOtherUnit(Figure figure) {
        Numbers numbers = bearings.numbers(figure);
        if (!numbers.isTelling() || figure.value().best().isEmpty()) {
            return Optional.empty();
        }
        return byMeasure.values().stream()
                .flatMap(List::stream)
                .filter(other -> other.value().best().isPresent()
                        && other.value()
                                        .best()
                                        .get()
                                        .compareTo(figure.value().best().get())
                                == 0
                        && likeness(figure, other) >= FITTING)
                .max(Comparator.comparingDouble(other -> likeness(figure, other)));
    }

    private double likeness(Figure figure, Figure other) {
        double likeness = bearings.likeness(figure, other);
        return likeness >= HINT && anchors.tie(figure, other) ? Math.min(1, likeness + TIED) : likeness;
    }

    /** Returns what tells the figures with the number of the likeliest, when no other number is told nearly as much alike. */
    private Predicate<Figure> leading(List<Figure> others, double[] likeness, double best) {
        if (best == 0) {
            return other -> false;
        }
        int first = 0;
        while (likeness[first] < best) {
            first++;
        }
        Figure likeliest = others.get(first);
        Numbers number = bearings.numbers(likeliest);
        double second = 0;
        for (int i = 0; i < likeness.length; i++) {
            boolean same = i == first || number.sameNumber(bearings.numbers(others.get(i)));
            second = same ? second : Math.max(second, likeness[i]);
        }
        return second > NEARLY * best
                ? other -> false
                : other -> other == likeliest || number.sameNumber(bearings.numbers(other));
    }

    private Tie tie(Figure figure, Figure other) {
        return new Tie(
                questionOf.getOrDefault(figure, "").equals(questionOf.get(other)),
                () -> bearings.kinship(figure, other),
                () -> Bearings.butUnit(bearings.apart(figure, other)));
    }

    /** Finds the peers that are not meant since the draft's words are rather those of another peer with another number. */
    private List<Peer> weighed(Figure figure, Numbers numbers, List<Peer> peers) {
        List<Peer> rivals = peers.stream()
                .filter(peer -> peer.likeness() >= RIVAL
                        && peer.stands()
                        && peer.apart().isEmpty())
                .toList();
        List<Peer> weighed = new ArrayList<>();
        for (Peer peer : peers) {
            boolean same = numbers.sameNumber(peer.numbers());
            boolean outdone = peer.likeness() > 0
                    && rivals.stream()
                            .anyMatch(rival -> same != numbers.sameNumber(rival.numbers())
                                    && !(same && numbers.agrees(rival.numbers()))
                                    && areParallel(rival, peer)
                                    && !isDispute(figure, rival, peer)
                                    && bearings.contrast().isRather(figure, rival.figure(), peer.figure()));
            weighed.add(outdone || (!same && isTaken(figure, peer.figure())) ? peer.outdone() : peer);
        }
        return weighed;
    }

    /** A figure of a source that another figure of the sentence repeats is that figure's, and not the one of this. */
    private boolean isTaken(Figure figure, Figure source) {
        return bySentence.getOrDefault(figure.sentence(), List.of()).stream()
                .anyMatch(other -> other != figure
                        && bearings.measure(other).equals(bearings.measure(source))
                        && bearings.numbers(other).digits() > 1
                        && bearings.numbers(other).sameDigits(bearings.numbers(source)));
    }

    /** Two authorities that are set against each other count one thing, and a draft that names one of them means it. */
    private boolean isDispute(Figure figure, Peer rival, Peer peer) {
        boolean rivals = Voices.isNamed(rival.figure())
                && Voices.isNamed(peer.figure())
                && !voices.share(rival.figure(), peer.figure());
        return rivals
                || (Voices.isNamed(figure)
                        && voices.share(figure, peer.figure())
                        && !voices.share(figure, rival.figure()));
    }

    /** Only figures that are told alike are told apart by single words. */
    private boolean areParallel(Peer a, Peer b) {
        boolean together = a.figure().document() == b.figure().document()
                && a.figure().sentence().equals(b.figure().sentence());
        return together || bearings.likeness(a.figure(), b.figure()) >= PARALLEL;
    }
}
