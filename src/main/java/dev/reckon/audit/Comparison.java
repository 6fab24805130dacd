package dev.reckon.audit;

import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One figure of a draft beside all figures of the sources that measure the same kind of thing. */
final class Comparison {

    /** Ends this many times apart leave room for other numbers. */
    private static final double TIGHT = 1.5;

    private final Figure figure;
    private final Numbers numbers;
    private final List<Peer> peers;
    private final List<Peer> answers;
    private final List<Peer> exact;
    private final List<Peer> echoes;

    /**
     * Orders the peers.
     *
     * @param figure the figure of the draft
     * @param numbers its numbers
     * @param peers the figures of the sources, in text order
     */
    Comparison(Figure figure, Numbers numbers, List<Peer> peers) {
        this.figure = figure;
        this.numbers = numbers;
        List<Peer> ordered = new ArrayList<>();
        List<Peer> rest = new ArrayList<>();
        for (Peer peer : peers) {
            (peer.answers() ? ordered : rest).add(peer);
        }
        // the sorts are stable: equals stay in text order
        ordered.sort(Comparator.comparingDouble(Peer::likeness).reversed());
        rest.sort(Comparator.comparingDouble(Peer::likeness).reversed());
        this.answers = ordered.stream().filter(Peer::stands).toList();
        ordered.addAll(rest);
        this.peers = List.copyOf(ordered);
        this.exact = where(peer -> numbers.sameDigits(peer.numbers()));
        this.echoes = where(peer -> peer.stands() && peer.mayEcho(numbers));
    }

    /** Returns the figure of the draft. */
    Figure figure() {
        return figure;
    }

    /** Returns its numbers. */
    Numbers numbers() {
        return numbers;
    }

    /** Returns the figures of the sources, likeliest to answer the same question first. */
    List<Peer> peers() {
        return peers;
    }

    private List<Peer> where(Predicate<Peer> wanted) {
        return peers.stream().filter(wanted).toList();
    }

    /** Returns the figures that answer the same question, by sources that stand by them. */
    List<Peer> answers() {
        return answers;
    }

    /** Returns the figures with the same number to the last digit, likeliest first. */
    List<Peer> exact() {
        return exact;
    }

    /** Returns the figures with the same number of which nothing says they count something else. */
    List<Peer> echoes() {
        return echoes;
    }

    /** Returns where the number comes from: the echoes, else the only figure with such a number. */
    List<Peer> origins() {
        return echoes.isEmpty()
                ? exact.stream()
                        .filter(peer -> peer.isOrigin(numbers)
                                && !peer.isOutdone()
                                && peer.apart().isEmpty())
                        .toList()
                : echoes;
    }

    /** Returns the answers and echoes said by the source the draft names. */
    List<Peer> ofSameVoice(Voices voices) {
        return where(peer ->
                peer.stands() && (peer.answers() || peer.mayEcho(numbers)) && voices.share(figure, peer.figure()));
    }

    /** Returns whether the figure is a span of time, which texts mention more often than they dispute. */
    boolean isTime() {
        return figure.kind() == Kind.DURATION;
    }

    /** Returns whether the sources have the very number, or one it is a slip of the pen of, where the draft draws on them. */
    boolean isTaken() {
        return peers.stream()
                .anyMatch(peer -> peer.isCounterpart()
                        && (peer.isSlip()
                                || numbers.sameNumber(peer.numbers())
                                || numbers.slipOfScale(peer.numbers()).isPresent()));
    }

    /** Returns the figure of a source that the number was plainly taken from, and is that of; empty when there is none. */
    Optional<Peer> taken() {
        return peers.stream()
                .filter(peer -> peer.isCounterpart() && peer.stands() && numbers.isToldBy(peer.numbers()))
                .findFirst();
    }

    /** Returns the range of a source that the number was plainly taken from, being one of its ends; empty when there is none. */
    Optional<Peer> rangeCut() {
        return peers.stream()
                .filter(peer -> peer.isCounterpart()
                        && peer.stands()
                        && !peer.isOutdone()
                        && !numbers.isRange()
                        && peer.numbers().endsAt(numbers))
                .findFirst();
    }

    /** Returns whether some source can be right together with the draft. */
    boolean isSupported() {
        return !echoes().isEmpty() || answers().stream().anyMatch(this::allows);
    }

    /** "About 4,150" may be true beside "about 4,510", and is still a slip of the pen of it. */
    private boolean allows(Peer peer) {
        return numbers.agrees(peer.numbers()) && !(peer.isCorrected() && SlipOfPen.isOfDigits(figure, peer.figure()));
    }

    /** Returns whether a source has the number, or one so near that its words leave little else: no mere bound. */
    boolean isBorneOut() {
        return !echoes().isEmpty()
                || answers().stream()
                        .anyMatch(peer -> numbers.agrees(peer.numbers())
                                && peer.numbers().soft().low() > 0
                                && peer.numbers().soft().high()
                                        <= TIGHT * peer.numbers().soft().low());
    }

    /** Returns the answers that cannot be true together with the draft. */
    List<Peer> contradicting() {
        return answers().stream().filter(peer -> !allows(peer)).toList();
    }

    /** Returns the peer whose number is nearest, of equals the likeliest. */
    Optional<Peer> nearest(List<Peer> among) {
        if (numbers.middle().isEmpty()) {
            return among.stream().findFirst();
        }
        double mine = numbers.middle().getAsDouble();
        return among.stream()
                .filter(peer -> peer.numbers().middle().isPresent())
                .min(Comparator.comparingDouble(
                        peer -> Math.abs(peer.numbers().middle().getAsDouble() - mine)))
                .or(() -> among.stream().findFirst());
    }
}
