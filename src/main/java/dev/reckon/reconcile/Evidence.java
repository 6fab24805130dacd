package dev.reckon.reconcile;

import dev.reckon.stats.Coverage;
import dev.reckon.stats.Range;
import dev.reckon.stats.Ranges;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the verdict on one question rests on: every figure as it was read, the authorities behind them, and the verdicts under other
 * settings.
 *
 * @param readings the figures of the question in its order, those their own text rejects among them
 * @param upstreams the authorities, each once, with names no two share
 * @param preset the hedge preset the figures are read under
 * @param trials the verdict under every hedge preset and without each authority in turn
 */
public record Evidence(List<Reading> readings, List<Upstream> upstreams, String preset, List<Trial> trials) {

    /** Copies the lists. */
    public Evidence {
        readings = List.copyOf(readings);
        upstreams = distinct(upstreams);
        trials = List.copyOf(trials);
    }

    /** Two authorities may read alike ("the report"); the second gets a number. */
    private static List<Upstream> distinct(List<Upstream> upstreams) {
        Map<String, Integer> seen = new HashMap<>();
        return upstreams.stream()
                .map(upstream -> {
                    int count = seen.merge(upstream.name(), 1, Integer::sum);
                    return count == 1 ? upstream : new Upstream(upstream.key(), upstream.name() + " (" + count + ")");
                })
                .toList();
    }

    /** Returns the readings that count, in order. */
    public List<Reading> standing() {
        return readings.stream().filter(Reading::stands).toList();
    }

    /** Returns the share of its authority's one vote that {@code reading} has: above 0, at most 1. */
    public double weight(Reading reading) {
        long votes = readings.stream()
                .filter(other -> other.stands() && other.upstream() == reading.upstream())
                .count();
        return 1.0 / Math.max(1, votes);
    }

    /** Returns the name of the authority behind {@code reading}. */
    public String authority(Reading reading) {
        return upstreams.get(reading.upstream()).name();
    }

    /** Returns how many authorities allow each value. */
    public Coverage coverage() {
        return coverage(reading -> true);
    }

    /** Returns how many authorities allow each value when the one of number {@code upstream} is left out. */
    public Coverage coverageWithout(int upstream) {
        return coverage(reading -> reading.upstream() != upstream);
    }

    private Coverage coverage(Predicate<Reading> wanted) {
        Set<String> texts =
                Upstreams.textsThatVote(readings.stream().map(Reading::figure).toList());
        List<Reading> asked = standing().stream()
                .filter(wanted)
                .filter(reading -> reading.votes(texts))
                .toList();
        return Coverage.byUpstream(
                Ranges.of(asked.stream().map(r -> Range.of(r.hard())).toList()),
                asked.stream().mapToInt(Reading::upstream).toArray());
    }

    /** Returns what the figures that count look like beside the verdict. */
    public Summary summary() {
        return Summarizer.of(standing().stream().map(Evidence::position).toList());
    }

    private static Position position(Reading reading) {
        return new Position(
                reading.figure(),
                Range.of(reading.hard()),
                Range.of(reading.soft()),
                reading.upstream(),
                true,
                Set.of(),
                (a, b) -> Optional.empty());
    }

    /** Returns the trials that change {@code change}. */
    public List<Trial> trials(Trial.Change change) {
        return trials.stream().filter(trial -> trial.change() == change).toList();
    }
}
