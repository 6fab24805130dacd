package dev.reckon.figure;

import dev.reckon.figure.Source.Reach;
import dev.reckon.figure.Source.Strength;
import dev.reckon.lang.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The sources found so far in one sentence. Mutable; one per sentence. */
final class FoundSources {

    private final Line line;
    private final Sayers sayers;
    private final List<Source> sources = new ArrayList<>();

    FoundSources(Line line, Sayers sayers) {
        this.line = line;
        this.sayers = sayers;
    }

    /** How the words around a name make it a source. */
    record Cue(int token, String rule, Reach reach, Strength strength) {}

    void add(Sayer named, Cue cue) {
        Sayer sayer = sayers.dated(named);
        sources.add(new Source(
                sayer.type(),
                line.textOf(sayer.from(), sayer.to()),
                line.spanOf(sayer.from(), sayer.to()),
                sayer.from(),
                sayer.to(),
                cue.token(),
                cue.rule(),
                cue.reach(),
                cue.strength(),
                sayers.isStatement(sayer.from(), sayer.to()),
                Optional.empty()));
    }

    /** Notes {@code authority} as what the last source found rests on; returns whether there is one. */
    boolean addUpstream(String authority) {
        if (sources.isEmpty()) {
            return false;
        }
        int last = sources.size() - 1;
        sources.set(last, sources.get(last).withUpstream(authority));
        return true;
    }

    /** "Citing the navy, the Herald reported 300": whom the sentence opens with is what the first to speak rests on. */
    void restOpening() {
        boolean cited = sources.size() > 1
                && sources.get(0).rule().equals("voice.citing")
                && sources.get(0).cue() == 0
                && sources.get(1).strength() == Strength.CLAUSE;
        if (cited) {
            Source authority = sources.remove(0);
            sources.set(0, sources.get(0).withUpstream(authority.text()));
        }
    }

    boolean holds(int token) {
        return sources.stream().anyMatch(source -> source.holds(token));
    }

    Optional<Source> last() {
        return sources.isEmpty() ? Optional.empty() : Optional.of(sources.get(sources.size() - 1));
    }

    int size() {
        return sources.size();
    }

    void dropLast() {
        sources.remove(sources.size() - 1);
    }

    /** Returns the sources in text order; of two that overlap the stronger, then the longer. */
    List<Source> apart() {
        if (sources.size() <= 1) {
            return List.copyOf(sources);
        }
        List<Source> ranked = new ArrayList<>(sources);
        ranked.sort(Comparator.comparing(Source::strength)
                .thenComparing(source -> source.to() - source.from())
                .reversed());
        List<Source> apart = new ArrayList<>();
        for (Source source : ranked) {
            Optional<Source> other = apart.stream()
                    .filter(kept -> kept.from() < source.to() && source.from() < kept.to())
                    .findFirst();
            if (other.isEmpty()) {
                apart.add(source);
            } else if (source.rule().startsWith("voice.accord") && source.speaksBack()) {
                // "300 died, according to the board, which says more will": it speaks on both sides
                other.filter(kept -> !kept.speaksBack())
                        .ifPresent(kept -> apart.set(apart.indexOf(kept), source.speakingAround(kept.strength())));
            }
        }
        apart.sort(Comparator.comparingInt(Source::from));
        return apart;
    }
}
