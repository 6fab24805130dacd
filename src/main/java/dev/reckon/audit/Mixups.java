package dev.reckon.audit;

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

/**
 * Finds numbers that a passage of the draft gives twice, for two things, where its source has one number for each and the draft leaves the
 * other out: "29 in Canada and 29 in Mexico".
 */
@SuppressWarnings("ReferenceEquality") // the very figure that was read is meant
final class Mixups {

    /** Told apart by this much of the words, in nats, the two are rather this way round than the other. */
    private static final double TOLD_APART = 0.8;

    /** And by this much where it is a number of another text. */
    private static final double TOLD_ELSEWHERE = 2;

    /** Drafts mostly keep the order of their source. */
    private static final double IN_ORDER = 0.5;

    /** So many sentences with figures apart, a number is told again rather than anew. */
    private static final int REACH = 1;

    private final Counterparts counterparts;
    private final Evidence evidence;
    private final Map<Figure, Figure> rightful = new IdentityHashMap<>();

    /**
     * Looks for them.
     *
     * @param draft the figures of the draft, in order
     * @param counterparts what each was taken from
     * @param evidence what speaks for it
     * @param words what a number stands behind that the reader knows
     */
    Mixups(List<Figure> draft, Counterparts counterparts, Evidence evidence, AuditWords words) {
        this.counterparts = counterparts;
        this.evidence = evidence;
        Set<Figure> told = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Figure figure : draft) {
            taken(figure).ifPresent(match -> told.add(match.source()));
        }
        List<List<Figure>> sentences = Cuts.sentences(draft);
        for (int i = 0; i < sentences.size(); i++) {
            List<Figure> near = new ArrayList<>();
            for (int j = Math.max(0, i - REACH); j <= i; j++) {
                near.addAll(sentences.get(j));
            }
            for (Figure later : sentences.get(i)) {
                if (!words.endsIn(Words.before(later), "recalling")) {
                    near.stream().takeWhile(earlier -> earlier != later).forEach(earlier -> look(earlier, later, told));
                }
            }
        }
        lookElsewhere(draft, told);
    }

    /** The number is told before or after with words of its source, and here with those of another text's number that nobody tells. */
    private void lookElsewhere(List<Figure> draft, Set<Figure> told) {
        Map<Figure, List<Figure>> takers = new IdentityHashMap<>();
        draft.forEach(figure -> taken(figure)
                .ifPresent(match -> takers.computeIfAbsent(match.source(), key -> new ArrayList<>())
                        .add(figure)));
        for (Figure figure : draft) {
            Optional<Match> match = taken(figure).filter(found -> found.digits() > 1 && figure.kind() != Kind.DURATION);
            boolean twice = match.isPresent()
                    && takers.getOrDefault(match.get().source(), List.of()).stream()
                            .anyMatch(other ->
                                    isTakenRather(other, figure, match.get().source()));
            if (twice && !rightful.containsKey(figure)) {
                Figure source = match.get().source();
                double least = evidence.ofAllWords(figure, source) + TOLD_ELSEWHERE;
                counterparts.candidates(figure).stream()
                        .filter(other -> other.document() != source.document()
                                && !told.contains(other)
                                && evidence.ofAllWords(figure, other) >= least
                                && evidence.areOfOneUnit(source, other)
                                && !evidence.isSameNumber(source, other)
                                && draft.stream().noneMatch(mine -> evidence.isSameNumber(mine, other)))
                        .max(Comparator.comparingDouble(other -> evidence.ofAllWords(figure, other)))
                        .ifPresent(other -> rightful.put(figure, other));
            }
        }
    }

    /** Returns whether another figure of the draft has the number of {@code source} in more of its words. */
    private boolean isTakenRather(Figure other, Figure figure, Figure source) {
        return other != figure && evidence.ofAllWords(other, source) > evidence.ofAllWords(figure, source);
    }

    /** Returns the figure of the sources that is meant rather than the one with the number of {@code draft}. */
    Optional<Figure> rightful(Figure draft) {
        return Optional.ofNullable(rightful.get(draft));
    }

    private Optional<Match> taken(Figure figure) {
        return counterparts.of(figure).filter(match -> match.isSame() && match.isSure());
    }

    private void look(Figure earlier, Figure later, Set<Figure> told) {
        Optional<Match> first = taken(earlier);
        Optional<Match> second = taken(later);
        boolean twice = first.isPresent()
                && second.isPresent()
                && first.get().source() == second.get().source()
                && first.get().digits() > 1
                && earlier.kind() != Kind.DURATION
                && Blocks.areOne(earlier, later);
        if (!twice) {
            return;
        }
        Figure source = first.get().source();
        double best = TOLD_APART;
        for (Figure other : counterparts.beside(source)) {
            // "3.0 is two and a half times 1.2": the sentence has the other number, too
            boolean free = !told.contains(other)
                    && evidence.areAlike(source, other)
                    && !evidence.isSameNumber(source, other)
                    && !Evidence.isWrittenIn(other, later.sentenceText());
            if (free) {
                double order = source.span().start() < other.span().start() ? IN_ORDER : -IN_ORDER;
                double gain = order
                        + evidence.ofAllWords(earlier, source)
                        + evidence.ofAllWords(later, other)
                        - evidence.ofAllWords(later, source)
                        - evidence.ofAllWords(earlier, other);
                if (Math.abs(gain) > best) {
                    best = Math.abs(gain);
                    rightful.remove(gain > 0 ? earlier : later);
                    rightful.put(gain > 0 ? later : earlier, other);
                }
            }
        }
    }
}
