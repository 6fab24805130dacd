package dev.reckon.figure;

import dev.reckon.figure.Source.Strength;
import dev.reckon.lang.Line;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Finds who says a quotation that no source of its own sentence speaks for: the speaker stands where it opens or closes, or before it. */
final class QuotedSpeakers {

    private static final int LONGEST_QUOTATION = 12;
    /** In tokens: "The Lancet study". */
    private static final int LONGEST_LABEL = 7;

    private final List<Passage> passages;
    private final Quotations quotations;
    private final List<List<Source>> sources;
    private final IntFunction<Optional<Attribution>> opening;
    private final IntFunction<Optional<Attribution>> bodies;
    /** By sentence, for those asked about so far. */
    private final Map<Integer, Optional<Attribution>> speakers = new HashMap<>();

    /**
     * Prepares for a document.
     *
     * @param passages its sentences
     * @param quotations their quotations
     * @param sources their sources
     * @param opening the person whom the sentence of an index opens with
     * @param bodies the organisation or document that it opens with
     */
    QuotedSpeakers(
            List<Passage> passages,
            Quotations quotations,
            List<List<Source>> sources,
            IntFunction<Optional<Attribution>> opening,
            IntFunction<Optional<Attribution>> bodies) {
        this.passages = passages;
        this.quotations = quotations;
        this.sources = sources;
        this.opening = opening;
        this.bodies = bodies;
    }

    /** Returns who says what the {@code k}-th sentence quotes; ask for the sentences in order. */
    Optional<Attribution> of(int k) {
        Optional<Attribution> speaker = speakerOf(k);
        speakers.put(k, speaker);
        return speaker;
    }

    private Optional<Attribution> speakerOf(int k) {
        int first = firstOf(k);
        for (int i = k; i >= Math.max(0, first - 1); i--) {
            boolean part = i >= first || quotations.at(first).opensQuoted();
            if (part && outside(i).isPresent()) {
                return outside(i);
            }
        }
        for (int i = k;
                i + 1 < passages.size()
                        && i < k + LONGEST_QUOTATION
                        && quotations.at(i).endsQuoted();
                i++) {
            if (outside(i + 1).isPresent()) {
                return outside(i + 1);
            }
        }
        Optional<Attribution> label = introducing(first).or(() -> label(first));
        if (label.isPresent()) {
            return label;
        }
        return opensWithQuote(first)
                        && (!Passage.startsBlock(passages, first) || isIntroduced(first) || followsSpeaker(first))
                ? outside(first - 1).or(() -> opening.apply(first - 1)).or(() -> goesOnFrom(first - 1))
                : study(first);
    }

    /** "Ada Brandt gave a number: 'We counted 300.'": who opens the sentence whose colon stands before the quotation. */
    private Optional<Attribution> introducing(int k) {
        Line line = passages.get(k).line();
        if (!line.mayHoldMark(':')) {
            return Optional.empty();
        }
        boolean introduces = IntStream.range(1, line.size())
                .anyMatch(i -> line.isMark(i, ':')
                        && quotations.at(k).isQuoted(i + 2)
                        && !quotations.at(k).isQuoted(i));
        return introduces ? opening.apply(k).or(() -> bodies.apply(k)) : Optional.empty();
    }

    /** "Herald: 'It was 300.'": a name and a colon before a quotation. */
    private Optional<Attribution> label(int k) {
        Passage passage = passages.get(k);
        Line line = passage.line();
        int colon = 1;
        while (colon < LONGEST_LABEL && colon < line.size() && !line.isMark(colon, ':')) {
            colon++;
        }
        boolean labelled = line.isMark(colon, ':')
                && line.isCapitalised(0)
                && Passage.startsBlock(passages, k)
                && quotations.at(k).isQuoted(colon + 2);
        return labelled ? SourceFinder.namedIn(passage, 0, colon) : Optional.empty();
    }

    /** "A second study came out in May." before a paragraph in quotation marks that says "we": its writers are quoted. */
    private Optional<Attribution> study(int k) {
        boolean quoted = k > 0 && opensWithQuote(k) && Passage.startsBlock(passages, k);
        return quoted && saysWe(passages.get(k).line())
                ? bodies.apply(k - 1).filter(body -> body.type() == Attribution.Type.DOCUMENT)
                : Optional.empty();
    }

    private static boolean saysWe(Line line) {
        return IntStream.range(0, line.size()).anyMatch(i -> line.isForm(i, "we") || line.isForm(i, "our"));
    }

    /** A paragraph that is a quotation is his who is named before it: "She wrote:". */
    private boolean isIntroduced(int k) {
        Line line = k == 0 ? passages.get(0).line() : passages.get(k - 1).line();
        return k > 0 && line.isMark(line.size() - 1, ':');
    }

    /** A paragraph in quotation marks that names nobody goes on with who has just spoken in the paragraph before. */
    private boolean followsSpeaker(int k) {
        return k > 0
                && !passages.get(k - 1).isHeading()
                && outside(k - 1)
                        .or(() -> opening.apply(k - 1))
                        .or(() -> goesOnFrom(k - 1))
                        .filter(who -> who.type() == Attribution.Type.NAMED_PERSON)
                        .isPresent();
    }

    /** Returns the sentence in which the quotation opens that the {@code k}-th goes on with. */
    private int firstOf(int k) {
        int first = k;
        while (first > 0
                && first > k - LONGEST_QUOTATION
                && quotations.at(first).opensQuoted()) {
            first--;
        }
        return first;
    }

    /** A quotation goes on from the one before it: "'We lost 300,' said Brill. 'All at once. ...' '...'" */
    private Optional<Attribution> goesOnFrom(int k) {
        boolean quoted = opensWithQuote(k) || quotations.at(k).opensQuoted();
        return quoted ? speakers.getOrDefault(k, Optional.empty()) : Optional.empty();
    }

    /** A quotation with no speaker of its own goes on from the sentence before: "Brandt is blunt. 'It was 300.'" */
    private boolean opensWithQuote(int k) {
        return !quotations.at(k).opensQuoted() && quotations.at(k).isQuoted(1);
    }

    private Optional<Attribution> outside(int k) {
        return sources.get(k).stream()
                .filter(source -> source.strength() == Strength.CLAUSE
                        && !quotations.at(k).isQuoted(source.from()))
                .findFirst()
                .map(Source::attribution);
    }
}
