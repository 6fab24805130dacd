package dev.reckon.audit;

import dev.reckon.base.Span;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Sets every figure of a draft beside those of the sources that measure the same kind of thing. */
@SuppressWarnings("ReferenceEquality") // the very document that was read is meant
final class Comparer {

    /** In a passage the draft plainly draws on, the other figures need this much fewer words in common. */
    private static final double BOUND = 0.3;

    /** Without any word in common a tie alone says nothing. */
    private static final double HINT = 0.03;

    /** The source the draft names says so, or what it says is meant. */
    private static final double ONE_VOICE = 0.15;

    /** What another figure near it tells already. */
    private static final double TOLD_ALREADY = 0.5;

    private static final double FOR_FAR = 0.5;
    private static final double FOR_WORLDS_APART = 0.3;
    private static final double WORLDS_APART = 30;

    /** A number that stands in so few places of the sources is of one origin. */
    private static final int FEW = 3;

    /** Where the sources have so few figures in a unit, a number of two digits hardly meets another by chance. */
    private static final int SCARCE = 12;

    private static final double NEARLY = 0.6;

    /** Without a word in common a passage says less, and least of what is merely counted. */
    private static final double WORDLESS = 0.6;

    private static final double WORDLESS_COUNT = 0.35;

    private static final double PARALLEL = 0.25;

    /** A figure told less alike than this is no rival of another. */
    private static final double RIVAL = 0.15;

    /** Or than this, in the same sentence. */
    private static final double BESIDE = 0.04;

    /** What a number was taken from gives way to a figure of its sentence only where that is told so much alike, too. */
    private static final double OUTDONE_BESIDE = 0.7;

    /** And not where so many digits say where it is from. */
    private static final int UNMISTAKABLE_DIGITS = 4;

    /** A telling number in another unit is the same number when the words fit this well: its unit was misread. */
    private static final double FITTING = 0.15;

    private final Bearings bearings;
    private final Voices voices;
    private final Map<Span, List<Figure>> bySentence = new HashMap<>();
    private final Passages passages;
    private final Function<Figure, Optional<Match>> counterparts;
    private final Map<String, List<Known>> byMeasure = new HashMap<>();
    private final List<Known> yearlyRates = new ArrayList<>();
    private final Map<BigDecimal, List<Figure>> byNumber = new HashMap<>();

    /** A figure of a source with what is asked of it for every figure of the draft. */
    private record Known(Figure figure, Numbers numbers, BigDecimal factor, boolean interval) {}

    /**
     * Prepares.
     *
     * @param draft the figures of the draft
     * @param sources those of the sources
     * @param bearings how they bear on each other
     * @param counterparts the figure of the sources that one of the draft was plainly taken from
     * @param voices who is who
     */
    Comparer(
            List<Figure> draft,
            List<Figure> sources,
            Bearings bearings,
            Function<Figure, Optional<Match>> counterparts,
            Voices voices) {
        this.counterparts = counterparts;
        this.voices = voices;
        draft.forEach(figure -> bySentence
                .computeIfAbsent(figure.sentence(), key -> new ArrayList<>())
                .add(figure));
        this.bearings = bearings;
        this.passages = new Passages(draft, sources, bearings::numbers, bearings::measure);
        for (Figure figure : sources) {
            if (Claims.isClaim(figure) || figure.stance().rejects()) {
                byMeasure
                        .computeIfAbsent(bearings.measure(figure), key -> new ArrayList<>())
                        .add(known(figure));
                if (bearings.gauge(figure).isYearly()) {
                    yearlyRates.add(known(figure));
                }
                byNumber.computeIfAbsent(plain(figure), key -> new ArrayList<>())
                        .add(figure);
            }
        }
    }

    private Known known(Figure figure) {
        BigDecimal factor = bearings.aspect(figure).scale().factor();
        return new Known(figure, bearings.numbers(figure), factor, Claims.isInterval(figure));
    }

    /** Returns {@code figure} of the draft beside the figures of the sources. */
    Comparison comparison(Figure figure) {
        Known mine = known(figure);
        List<Known> own = ofMeasure(figure);
        Optional<Match> match = counterparts.apply(figure);
        Optional<Figure> counterpart = match.map(Match::source);
        Optional<Figure> twin = counterpart
                        .filter(found ->
                                isUnitUnread(figure, found) || own.stream().noneMatch(other -> other.figure() == found))
                        .isPresent()
                ? counterpart
                : own.stream().anyMatch(other -> mine.numbers().sameDigits(other.numbers()))
                        ? Optional.empty()
                        : twinInOtherUnit(mine);
        List<Known> others = twin.map(other -> beside(figure, own, other)).orElse(own);
        Numbers numbers = twin.map(other -> bearings.numbersLike(figure, other)).orElse(mine.numbers());
        double[] likeness = likenesses(mine, others);
        double best = Arrays.stream(likeness).max().orElse(0);
        ToDoubleFunction<Known> lead = leading(others, likeness, best);
        boolean[] exact = new boolean[likeness.length];
        int same = 0;
        for (int i = 0; i < exact.length; i++) {
            exact[i] = numbers.sameDigits(others.get(i).numbers());
            same += exact[i] ? 1 : 0;
        }
        boolean sole = same <= (numbers.digits() > 1 ? FEW : 1);
        boolean scarce = others.size() <= SCARCE && figure.kind() != Kind.COUNT;
        List<Peer> peers = new ArrayList<>(likeness.length);
        for (int i = 0; i < likeness.length; i++) {
            Known other = others.get(i);
            boolean taken = counterpart.filter(found -> found == other.figure()).isPresent();
            if (taken || mine.interval() == other.interval()) {
                peers.add(new Peer(
                        other.figure(),
                        other.numbers(),
                        tie(figure, other.figure()),
                        Bearings.far(numbers, other.numbers()),
                        likeness[i],
                        best > 0 ? likeness[i] / best : 0,
                        sole && exact[i],
                        scarce,
                        lead.applyAsDouble(other),
                        Peer.isSlip(numbers.digits(), likeness[i]) && SlipOfPen.isOfDigits(figure, other.figure()),
                        taken,
                        match.filter(found -> found.source() == other.figure() && found.isCorrection())
                                .isPresent(),
                        false));
            }
        }
        boolean doubtless = match.filter(Match::isBeyondDoubt)
                .filter(found -> Evidence.isToldInFull(bearings.clauses().shared(figure, found.source())))
                .isPresent();
        return new Comparison(figure, numbers, weighed(figure, numbers, doubtless, peers));
    }

    /** Returns what measures the same; counts and so many a year are told in each other's words. */
    private List<Known> ofMeasure(Figure figure) {
        List<Known> same = byMeasure.getOrDefault(bearings.measure(figure), List.of());
        List<Known> yearly = bearings.gauge(figure).isYearly()
                ? allOf(true)
                : figure.kind() == Kind.COUNT ? allOf(false) : List.of();
        if (yearly.isEmpty()) {
            return same;
        }
        List<Known> both = new ArrayList<>(same);
        both.addAll(yearly);
        return both;
    }

    private List<Known> allOf(boolean counts) {
        return counts ? byMeasure.getOrDefault("count", List.of()) : yearlyRates;
    }

    /** Of two figures in different units the one that does not write its own was misread, and is of the other's company. */
    private List<Known> beside(Figure figure, List<Known> own, Figure twin) {
        if (!Units.areWritten(figure)) {
            return byMeasure.getOrDefault(bearings.measure(twin), List.of());
        }
        List<Known> others = new ArrayList<>(own);
        if (own.stream().noneMatch(other -> other.figure() == twin)) {
            others.add(known(twin));
        }
        return others;
    }

    /** "0.6 mm a year" was taken from "0.6 [0.4 to 0.8] mm yr –1", which was read as a mere number. */
    private boolean isUnitUnread(Figure figure, Figure source) {
        return !Units.areWritten(source)
                && figure.value().best().isPresent()
                && plain(figure).compareTo(plain(source)) == 0
                && !bearings.areOfOneUnit(figure, source);
    }

    /** The unit of a bare number may have been read from its neighbour: a source has the very digits in another. */
    private Optional<Figure> twinInOtherUnit(Known mine) {
        Figure figure = mine.figure();
        if (!mine.numbers().isTelling() || figure.value().best().isEmpty()) {
            return Optional.empty();
        }
        return byNumber.getOrDefault(plain(figure), List.of()).stream()
                .filter(other -> !bearings.areOfOneUnit(figure, other)
                        && !(Units.areWritten(figure) && Units.areWritten(other))
                        && likeness(mine, other) >= FITTING)
                .max(Comparator.comparingDouble(other -> likeness(mine, other)));
    }

    private static BigDecimal plain(Figure figure) {
        return figure.value().best().orElse(BigDecimal.ZERO).stripTrailingZeros();
    }

    /** Returns how likely {@code mine} is meant to be each of {@code others}. */
    private double[] likenesses(Known mine, List<Known> others) {
        Clauses.Ear ear = bearings.clauses().ear(mine.figure());
        double[] likeness = new double[others.size()];
        for (int i = 0; i < likeness.length; i++) {
            Known other = others.get(i);
            likeness[i] = likeness(mine, other, ear.likeness(other.figure()));
        }
        return likeness;
    }

    /** Returns how likely two figures are meant to be one, their numbers counting only for their size, 0 to 1. */
    private double likeness(Known mine, Figure other) {
        return likeness(mine, known(other), bearings.clauses().likeness(mine.figure(), other));
    }

    private double likeness(Known mine, Known known, double words) {
        Figure figure = mine.figure();
        Figure other = known.figure();
        double bond = BOUND * passages.bond(figure, other) * (words >= HINT ? 1 : wordless(figure, other));
        if (words + bond == 0) {
            return 0; // most pairs share nothing
        }
        boolean spoken = words + bond > HINT && bearings.isNamed(figure) && voices.share(figure, other);
        double all = Math.min(1, words + bond + (spoken ? ONE_VOICE : 0));
        boolean told = passages.isTold(figure, other) && !mine.numbers().sameDigits(known.numbers());
        return all * nearness(mine, known) * (told ? TOLD_ALREADY : 1);
    }

    private static double wordless(Figure figure, Figure other) {
        return figure.kind() == Kind.COUNT || !figure.unit().equals(other.unit()) ? WORDLESS_COUNT : WORDLESS;
    }

    /** Numbers far from each other are seldom meant to be one, unless one is the other with a zero too many. */
    private double nearness(Known mine, Known other) {
        Numbers numbers = mine.factor().compareTo(other.factor()) == 0
                ? mine.numbers()
                : bearings.numbersLike(mine.figure(), other.figure());
        return !numbers.isTimesApart(other.numbers(), Bearings.FAR)
                        || numbers.slipOfScale(other.numbers()).isPresent()
                ? 1
                : numbers.isTimesApart(other.numbers(), WORLDS_APART) ? FOR_WORLDS_APART : FOR_FAR;
    }

    /** Returns how far the figures with the number of the likeliest lead, 0 for all others and where another number comes near. */
    private static ToDoubleFunction<Known> leading(List<Known> others, double[] likeness, double best) {
        if (best == 0) {
            return other -> 0;
        }
        int first = 0;
        while (likeness[first] < best) {
            first++;
        }
        Known likeliest = others.get(first);
        Numbers number = likeliest.numbers();
        double second = 0;
        for (int i = 0; i < likeness.length; i++) {
            boolean same = i == first || number.sameNumber(others.get(i).numbers());
            second = same ? second : Math.max(second, likeness[i]);
        }
        double lead = second > NEARLY * best ? 0 : best / Math.max(second, Peer.HINT);
        return other -> other == likeliest || number.sameNumber(other.numbers()) ? lead : 0;
    }

    private Tie tie(Figure figure, Figure other) {
        return new Tie(bearings, figure, other, !passages.isDrawnOn(other));
    }

    /** Finds the peers that are not meant since the draft's words are rather those of another peer with another number. */
    private List<Peer> weighed(Figure figure, Numbers numbers, boolean doubtless, List<Peer> peers) {
        Predicate<Peer> isTaken = takenBy(figure);
        List<Peer> ofNumber = new ArrayList<>();
        List<Peer> ofOthers = new ArrayList<>();
        for (Peer peer : peers) {
            if (peer.likeness() >= BESIDE && peer.stands()) {
                if (numbers.sameNumber(peer.numbers())) {
                    ofNumber.add(peer);
                } else if (!isTaken.test(peer)) {
                    ofOthers.add(peer);
                }
            }
        }
        List<Peer> weighed = new ArrayList<>(peers.size());
        for (Peer peer : peers) {
            boolean same = numbers.sameNumber(peer.numbers());
            // only one with another number can outdo it
            boolean outdone = isMute(peer, same) || doubtless && peer.isCounterpart()
                    ? false
                    : !same && (isTaken.test(peer) || bearings.countOthers(figure, peer.figure()))
                            || peer.likeness() > 0
                                    && (same ? ofOthers : ofNumber)
                                            .stream().anyMatch(rival -> outdoes(figure, numbers, rival, peer, same));
            weighed.add(outdone ? peer.outdone() : peer);
        }
        return weighed;
    }

    /** Nobody asks: neither its words nor its number are those of the draft. */
    private static boolean isMute(Peer peer, boolean same) {
        return !same
                && peer.likeness() < Peer.ALIKE_BY_SLIP
                && !peer.isSlip()
                && !peer.numbers().isRange();
    }

    private boolean outdoes(Figure figure, Numbers numbers, Peer rival, Peer peer, boolean same) {
        return (rival.likeness() >= RIVAL || areBeside(rival, peer))
                && !(same && (numbers.agrees(rival.numbers()) || peer.isFarAhead() && !areBeside(rival, peer)))
                && areParallel(rival, peer)
                && !isDispute(figure, rival, peer)
                && rival.apart().isEmpty()
                && !(same && bearings.isNegated(figure))
                && (same && isToldMoreAlike(peer, rival)
                        ? numbers.digits() < UNMISTAKABLE_DIGITS
                                && bearings.contrast().isAlmostWholly(figure, rival.figure(), peer.figure())
                        : same && peer.isCounterpart() && numbers.digits() > UNMISTAKABLE_DIGITS
                                ? bearings.contrast().isAlmostWholly(figure, rival.figure(), peer.figure())
                                : bearings.contrast().isRather(figure, rival.figure(), peer.figure()));
    }

    /** What the number was plainly taken from gives way to one that its words are much less like only where they have nearly all of that. */
    private static boolean isToldMoreAlike(Peer peer, Peer rival) {
        return peer.isCounterpart()
                && rival.likeness() < (areBeside(rival, peer) ? OUTDONE_BESIDE : 1) * peer.likeness();
    }

    /** A figure of a source that another figure of the sentence repeats is that figure's, and not the one of {@code figure}. */
    private Predicate<Peer> takenBy(Figure figure) {
        List<Figure> beside = bySentence.getOrDefault(figure.sentence(), List.of()).stream()
                .filter(other -> other != figure && bearings.numbers(other).digits() > 1)
                .toList();
        return peer -> {
            for (Figure other : beside) {
                if (isTakenBy(other, peer)) {
                    return true;
                }
            }
            return false;
        };
    }

    private boolean isTakenBy(Figure other, Peer peer) {
        Gauge gauge = bearings.gauge(other);
        return gauge.measures(bearings.gauge(peer.figure()))
                ? gauge.numbers().sameDigits(peer.numbers())
                : !Units.areWritten(other) && plain(other).compareTo(plain(peer.figure())) == 0;
    }

    /** Two authorities that are set against each other count one thing, and a draft that names one of them means it. */
    private boolean isDispute(Figure figure, Peer rival, Peer peer) {
        boolean rivals = bearings.isNamed(rival.figure())
                && bearings.isNamed(peer.figure())
                && !voices.share(rival.figure(), peer.figure());
        return rivals || (bearings.isNamed(figure) && isOf(figure, peer.figure()) && !isOf(figure, rival.figure()));
    }

    /** Returns whether a figure of a source is said by whom the draft names, or has the name in its own words. */
    private boolean isOf(Figure figure, Figure source) {
        return voices.share(figure, source) || voices.named(figure, bearings.clause(source));
    }

    private static boolean areBeside(Peer a, Peer b) {
        return a.figure().document() == b.figure().document()
                && a.figure().sentence().equals(b.figure().sentence());
    }

    /** Only figures that are told alike are told apart by single words. */
    private boolean areParallel(Peer a, Peer b) {
        return areBeside(a, b) || bearings.likeness(a.figure(), b.figure()) >= PARALLEL;
    }
}
