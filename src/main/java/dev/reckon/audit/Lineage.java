package dev.reckon.audit;

import dev.reckon.figure.Figure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where the figures of a draft come from, and what the sources have beside that. */
@SuppressWarnings("ReferenceEquality") // the very figure that was read is meant
final class Lineage {

    private final Counterparts counterparts;
    private final Mixups mixups;
    private final Disputes disputes;
    private final Once<Map<Integer, List<Figure>>> anchored;

    /**
     * Finds it out.
     *
     * @param claims the figures of the draft that claim something, in order
     * @param sources those of the sources, each text's in order
     * @param bearings how they bear on each other
     * @param kit the tables
     */
    Lineage(List<Figure> claims, List<Figure> sources, Bearings bearings, Draft.Kit kit) {
        Evidence evidence = new Evidence(bearings, kit.voices());
        this.counterparts = new Counterparts(
                claims, sources.stream().filter(Claims::isClaim).toList(), evidence);
        this.mixups = new Mixups(claims, counterparts, evidence, kit.words());
        this.disputes = new Disputes(sources, kit.voices(), kit.words(), evidence::mayMeasureTheSame);
        this.anchored =
                new Once<>(() -> claims.stream().filter(this::isFound).collect(Collectors.groupingBy(Blocks::startOf)));
    }

    /** Returns what {@code figure} was plainly taken from; empty when nothing says so. */
    Optional<Match> counterpart(Figure figure) {
        return counterparts.of(figure).filter(Match::isSure);
    }

    /** Returns whether the number of {@code figure} was plainly taken from a source, to the last digit. */
    boolean isAnchored(Figure figure) {
        return counterpart(figure).filter(Match::isSame).isPresent();
    }

    private boolean isFound(Figure figure) {
        return counterpart(figure).filter(Match::isFound).isPresent();
    }

    /** Returns whether another figure of its paragraph was plainly taken from a source. */
    boolean isAmongAnchored(Figure figure) {
        return anchored.get().getOrDefault(Blocks.startOf(figure), List.of()).stream()
                .anyMatch(other -> other != figure);
    }

    /** Returns what stands beside a figure of a source. */
    List<Figure> besideSource(Figure source) {
        return counterparts.beside(source);
    }

    /** Returns what stands in the source beside the figure that {@code figure} was plainly taken from. */
    List<Figure> beside(Figure figure) {
        return counterpart(figure).map(Match::source).map(counterparts::beside).orElse(List.of());
    }

    /** Returns the figure of the sources that {@code figure} should rather have told, its number being that of another it tells as well. */
    Optional<Figure> rightful(Figure figure) {
        return mixups.rightful(figure);
    }

    /** Returns whether a source sets the two beside each other as estimates of one thing. */
    boolean isRival(Figure source, Figure other) {
        return disputes.rivals(source).contains(other);
    }
}
