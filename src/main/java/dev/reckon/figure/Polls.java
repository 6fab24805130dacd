package dev.reckon.figure;

import dev.reckon.figure.Attribution.Type;
import dev.reckon.figure.Source.Strength;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Kind;
import dev.reckon.mention.Mention;
import java.util.List;
import java.util.Optional;

/** Whose poll the shares of a sentence are that names nobody: the last one's that asked. Mutable; one per document. */
final class Polls {

    private final List<Passage> passages;
    private final List<SourceFinder.Named> named;
    private final List<List<Source>> sources;

    private Optional<Attribution> poll = Optional.empty();
    /** What has spoken last that is no person. */
    private Optional<Attribution> report = Optional.empty();
    /** Whether the last figures were those of the poll. */
    private boolean polling;

    Polls(List<Passage> passages, List<SourceFinder.Named> named, List<List<Source>> sources) {
        this.passages = passages;
        this.named = named;
        this.sources = sources;
    }

    /** Forgets the last poll: a new section starts. */
    void section() {
        poll = Optional.empty();
        report = Optional.empty();
    }

    /** Shares of respondents are the last poll's, however far it is; shares right behind its own are too. */
    Optional<Attribution> answeredIn(int k, Threads.Link link) {
        Optional<Attribution> answered = answers(k, link);
        poll = answered.or(() -> poll);
        return answered;
    }

    private Optional<Attribution> answers(int k, Threads.Link link) {
        Passage passage = passages.get(k);
        if (!givesShares(passage) || passage.isHeading() || link.own()) {
            return Optional.empty();
        }
        boolean near = polling && !speaks(k) && (!Passage.startsBlock(passages, k) || areOpinions(passage));
        return link.answers() ? poll.or(() -> report) : poll.filter(who -> near);
    }

    /**
     * Takes in the {@code k}-th sentence.
     *
     * @param link how it stands to the sentence before
     * @param speaker who speaks in it
     * @param ongoing who goes on speaking in it
     */
    void note(int k, Threads.Link link, Optional<Attribution> speaker, Optional<Attribution> ongoing) {
        boolean own = poll.isPresent() && ongoing.flatMap(Attribution::span).equals(poll.flatMap(Attribution::span));
        report = speaker.filter(who -> who.type() == Type.DOCUMENT || who.type() == Type.ORGANISATION)
                .or(() -> report);
        if (link.asks()) {
            poll = speaker.or(() -> named.get(k).body()).or(() -> poll);
            polling = poll.isPresent();
        } else {
            polling = own;
        }
    }

    private boolean speaks(int k) {
        return sources.get(k).stream().anyMatch(source -> source.strength() == Strength.CLAUSE);
    }

    private static boolean givesShares(Passage passage) {
        List<Mention> mentions = passage.mentions().mentions();
        return !mentions.isEmpty() && mentions.stream().anyMatch(Polls::isShare);
    }

    private static boolean isShare(Mention mention) {
        return mention.kind() == Kind.PERCENTAGE || mention.kind() == Kind.RATIO;
    }

    /** "Another 20% think": a share that is the subject of a verb of saying. */
    static boolean areOpinions(Passage passage) {
        return passage.mentions().mentions().stream()
                .filter(Polls::isShare)
                .anyMatch(mention -> passage.is(mention.to(), WordClass.SPEECH_VERB));
    }
}
