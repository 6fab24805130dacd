package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Kind;
import dev.reckon.mention.Mention;
import java.util.List;
import java.util.Optional;

/**
 * Who speaks in one sentence.
 *
 * @param passage the sentence
 * @param sources the sources it names, in text order
 * @param quotes its quotations
 * @param speaker who says the quotation it stands in, when another sentence names them
 * @param carried who goes on speaking from an earlier sentence
 */
record Voice(
        Passage passage,
        List<Source> sources,
        Quotations.Marks quotes,
        Optional<Attribution> speaker,
        Optional<Attribution> carried) {

    Voice {
        sources = List.copyOf(sources);
    }

    /** Returns the source in this sentence that speaks for {@code mention}. */
    Optional<Source> sourceOf(Mention mention) {
        return new SourceChoice(passage, sources, quotes).of(mention);
    }

    /**
     * Returns who says {@code mention}: a source of its sentence; else, in a quotation, its speaker; else what its table says; else
     * who goes on speaking.
     */
    Attribution of(Mention mention) {
        if (isLevel(mention)) {
            return Attribution.none();
        }
        Optional<Attribution> outside = speaker.filter(who -> quotes.isQuoted(mention.from()));
        Optional<Attribution> own = sourceOf(mention)
                .filter(source -> outside.isEmpty() || !quotes.isQuoted(source.from()))
                .map(Source::attribution);
        return own.or(() -> outside)
                .or(() -> passage.cell().flatMap(Cell::attribution))
                .or(() -> carried)
                .orElse(Attribution.none());
    }

    /** The 95% of a confidence interval is a setting that nobody claims. */
    private boolean isLevel(Mention mention) {
        Line line = passage.line();
        int next = line.isMark(mention.to(), ',') ? mention.to() + 1 : mention.to();
        return mention.kind() == Kind.PERCENTAGE && line.is(next, WordClass.INTERVAL_NOUN);
    }
}
