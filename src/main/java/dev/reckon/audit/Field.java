package dev.reckon.audit;

import dev.reckon.doc.Block;
import dev.reckon.figure.Figure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which figures of the sources stand in one field with another: who else answers its question, in whatever words. */
@SuppressWarnings("ReferenceEquality") // the very figure or document that was read is meant
final class Field {

    /** Source figures told this much alike answer one question; less, when what they count says so too. */
    private static final double TWINS = 0.45;

    private static final double KIN = 0.3;

    private static final double HINT = 0.15;

    private final Draft draft;
    private final Bearings bearings;
    private final Map<Comparison, List<Peer>> fields = new ConcurrentHashMap<>();

    Field(Draft draft, Bearings bearings) {
        this.draft = draft;
        this.bearings = bearings;
    }

    /** Returns the figures of the sources that answer the question of {@code comparison} in whatever words, its own answers first. */
    List<Peer> of(Comparison comparison) {
        // several rules ask
        return fields.computeIfAbsent(comparison, this::gathered);
    }

    private List<Peer> gathered(Comparison comparison) {
        List<Peer> nearest = comparison.origins().isEmpty() ? comparison.answers() : comparison.origins();
        if (nearest.isEmpty()) {
            return List.of();
        }
        Figure first = nearest.get(0).figure();
        List<Peer> field = new ArrayList<>(comparison.answers());
        Set<Figure> known = Collections.newSetFromMap(new IdentityHashMap<>());
        field.forEach(peer -> known.add(peer.figure()));
        for (Peer peer : comparison.peers()) {
            if (!peer.stands() || known.contains(peer.figure())) {
                continue;
            }
            double alike = bearings.likeness(first, peer.figure());
            boolean close = alike >= TWINS
                    || areDisputed(first, peer.figure())
                    || (alike >= KIN && bearings.kinship(first, peer.figure()).isClose())
                    || (alike >= HINT && (areRivals(first, peer.figure()) || areRead(first, peer.figure())));
            boolean against =
                    comparison.origins().stream().anyMatch(origin -> areSetAgainst(origin.figure(), peer.figure()));
            if (against || draft.isRival(first, peer.figure())) {
                field.add(peer);
            } else if (close
                    && !peer.tie().isLoose()
                    && bearings.aspect(first)
                            .population()
                            .equals(bearings.aspect(peer.figure()).population())
                    && !isOfOneBreath(first, peer.figure())
                    && bearings.apart(first, peer.figure()).isEmpty()
                    && peer.apart().isEmpty()
                    && !(bearings.isPart(peer.figure(), first)
                            && !first.sentence().equals(peer.figure().sentence()))) {
                field.add(peer);
            }
        }
        return List.copyOf(field);
    }

    /** Returns whether two figures of a source stand in one paragraph that says they are in dispute. */
    boolean areDisputed(Figure a, Figure b) {
        Optional<Block> block = Blocks.of(a);
        return a.document() == b.document()
                && block.isPresent()
                && block.get().span().covers(b.span())
                && bearings.measure(a).equals(bearings.measure(b))
                && (a.sentence().equals(b.sentence()) || Blocks.areNeighbours(a, b))
                && draft.words().in(block.get().span().of(a.document().text()), "dispute");
    }

    /** Two voices of one source say two numbers of one measure in neighbouring sentences, the writer's own "we" being one. */
    boolean areSetAgainst(Figure a, Figure b) {
        return a != b
                && a.document() == b.document()
                && !a.sentence().equals(b.sentence())
                && Blocks.areOne(a, b)
                && Blocks.areNeighbours(a, b)
                && bearings.measure(a).equals(bearings.measure(b))
                && (!bearings.far(a, b) || draft.words().in(b.sentenceText(), "comparing"))
                && isVoiced(a)
                && isVoiced(b)
                && (Voices.isWriters(a)
                        ? !Voices.isWriters(b)
                        : Voices.isWriters(b) || !draft.voices().share(a, b))
                && bearings.apart(a, b).isEmpty()
                && draft.words().in(b.sentenceText(), "estimating");
    }

    private static boolean isVoiced(Figure figure) {
        return Voices.isNamed(figure) || Voices.isWriters(figure);
    }

    /** What one sentence tells side by side are two things, unless it sets two authorities against each other. */
    private boolean isOfOneBreath(Figure a, Figure b) {
        return a.document() == b.document()
                && a.sentence().equals(b.sentence())
                && !(Voices.isNamed(a) && Voices.isNamed(b) && !draft.voices().share(a, b))
                && !areDisputed(a, b);
    }

    /** Two authorities whose figures were found to answer one question among all. */
    private boolean areRead(Figure a, Figure b) {
        return bearings.areJoined(a, b)
                && Voices.isNamed(a)
                && Voices.isNamed(b)
                && a.act().equals(b.act());
    }

    /** Two sources named one after the other in a text are mostly set against each other. */
    private boolean areRivals(Figure a, Figure b) {
        String text = a.document().text();
        int from = Math.min(a.sentence().end(), b.sentence().end());
        int to = Math.max(a.sentence().start(), b.sentence().start());
        boolean near = a.document().name().equals(b.document().name())
                && Blocks.areNeighbours(a, b)
                && !text.substring(Math.min(from, to), Math.max(from, to)).contains("\n\n");
        return near
                && !bearings.far(a, b)
                && Voices.isNamed(a)
                && Voices.isNamed(b)
                && !draft.voices().share(a, b);
    }
}
