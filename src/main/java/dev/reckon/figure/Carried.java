package dev.reckon.figure;

import dev.reckon.doc.Block;
import dev.reckon.figure.Attribution.Type;
import dev.reckon.figure.Source.Strength;
import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Kind;
import dev.reckon.mention.Mention;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Who goes on speaking where a sentence names nobody: the voice of the sentence before it in its paragraph, of the sentence that opened
 * its list, or of the last poll. Mutable; one per document, asked for its sentences in order.
 */
final class Carried {

    /** "The ", in characters. */
    private static final int LONGEST_ARTICLE = 4;

    /** In tokens. */
    private static final int LONGEST_FRAGMENT = 12;

    private final List<Passage> passages;
    private final List<SourceFinder.Named> named;
    private final List<List<Source>> sources;
    private final Quotations quotations;
    private final Threads threads;

    /** Who has spoken last. */
    private Optional<Attribution> open = Optional.empty();
    /** Whether the sentence before was in the open voice. */
    private boolean fresh;
    /** Whether it was so by naming a record in front of its figures. */
    private boolean leading;
    /** Whether the open voice told what will be: "analysts expected 3%". What has been is not theirs. */
    private boolean foreseen;
    /** What the last sentence in the open voice spoke of. */
    private Set<String> words = Set.of();

    /** Whose words the paragraph is that starts at {@link #wordsFrom}: "Brandt wrote:" stands over it. */
    private Optional<Attribution> introduced = Optional.empty();

    private int wordsFrom = -1;

    private boolean listing;
    private Optional<Attribution> listed = Optional.empty();

    private Optional<Attribution> poll = Optional.empty();
    /** What has spoken last that is no person. */
    private Optional<Attribution> report = Optional.empty();
    /** Whether the last figures were those of the poll. */
    private boolean polling;

    private Threads.Link link = new Threads.Link(false, false, false, false);
    private boolean goesOn;

    Carried(
            List<Passage> passages,
            List<SourceFinder.Named> named,
            List<List<Source>> sources,
            Quotations quotations,
            Threads threads) {
        this.passages = passages;
        this.named = named;
        this.sources = sources;
        this.quotations = quotations;
        this.threads = threads;
    }

    /** Returns who goes on speaking in the {@code k}-th sentence. */
    Optional<Attribution> into(int k) {
        Passage passage = passages.get(k);
        link = threads.of(passage.line());
        boolean opensBlock = Passage.startsBlock(passages, k);
        if (passage.isHeading()) {
            open = Optional.empty();
            poll = Optional.empty();
            report = Optional.empty();
        } else if (opensBlock && listing && isItem(passage)) {
            open = listed;
        } else if (opensBlock && !continuesList(k)) {
            open = quotations.at(k).opensQuoted() ? open : Optional.empty();
        }
        Optional<Attribution> answered = answersPoll(k);
        poll = answered.or(() -> poll);
        open = answered.or(() -> open);
        goesOn = answered.isPresent() || goesOn(k);
        return goesOn ? open : Optional.empty();
    }

    /** Returns who is quoted in the {@code k}-th sentence as a whole: a block set apart behind "The board said:". */
    Optional<Attribution> quotedIn(int k) {
        Block block = passages.get(k).block();
        if (block.span().start() == wordsFrom) {
            return introduced;
        }
        return block.kind() == Block.Kind.QUOTE && listing ? listed : Optional.empty();
    }

    /** Takes in the {@code k}-th sentence, read as {@code voice}: the next in its paragraph may go on in it. */
    void after(int k, Voice voice) {
        Optional<Source> speaker = sources.get(k).stream()
                .filter(source -> source.strength().compareTo(Strength.PHRASE) >= 0 && source.type() != Type.GENERIC)
                .reduce((a, b) -> b);
        Passage passage = passages.get(k);
        boolean opensList = opensList(passage);
        boolean continues = listing && isItem(passage);
        listing = opensList || continues;
        if (speaker.isPresent()) {
            open = speaker.filter(source -> !source.isAuthor()).map(Source::attribution);
        } else if (!opensList && !isItem(passage) && !goesOn) {
            open = Optional.empty();
        }
        if (opensList && !continues) {
            listed = open;
        }
        Optional<Source> stated =
                speaker.filter(source -> !source.rule().equals("voice.first") && speaksHere(source, voice));
        leading = stated.filter(source -> leads(source, passage)).isPresent();
        boolean speaks = link.goesOn() || !passage.mentions().mentions().isEmpty();
        fresh = stated.isPresent() || speaker.isEmpty() && goesOn && speaks;
        if (fresh) {
            words = Cohesion.words(passage);
            foreseen = stated.filter(source -> passage.is(source.cue(), WordClass.PROJECTION))
                    .isPresent();
        }
        notePoll(k, speaker);
        noteIntroduction(k, speaker);
    }

    /** "Brandt wrote to the board:" over a paragraph. */
    private void noteIntroduction(int k, Optional<Source> speaker) {
        Line line = passages.get(k).line();
        boolean over = line.isMark(line.size() - 1, ':')
                && k + 1 < passages.size()
                && Passage.startsBlock(passages, k + 1)
                && passages.get(k + 1).block().kind() == Block.Kind.PARAGRAPH;
        Optional<Source> writer = speaker.filter(
                source -> over && source.strength() == Strength.CLAUSE && line.is(source.cue(), WordClass.SPEECH_VERB));
        if (writer.isPresent()) {
            introduced = writer.map(Source::attribution);
            wordsFrom = passages.get(k + 1).block().span().start();
        }
    }

    // ---- lists

    /** A list goes on in the voice of the sentence that opened it with a colon. */
    private boolean continuesList(int k) {
        return k > 0 && (opensList(passages.get(k - 1)) || isItem(passages.get(k)));
    }

    private static boolean opensList(Passage passage) {
        Line line = passage.line();
        return line.isMark(line.size() - 1, ':') || line.isMark(line.size() - 1, ',');
    }

    private static boolean isItem(Passage passage) {
        return switch (passage.block().kind()) {
            case LIST_ITEM, QUOTE, TABLE_ROW -> true;
            case HEADING, PARAGRAPH, CAPTION, CODE -> false;
        };
    }

    // ---- polls

    private void notePoll(int k, Optional<Source> speaker) {
        boolean own =
                poll.isPresent() && goesOn && open.flatMap(Attribution::span).equals(poll.flatMap(Attribution::span));
        report = speaker.map(Source::attribution)
                .filter(who -> who.type() == Type.DOCUMENT || who.type() == Type.ORGANISATION)
                .or(() -> report);
        if (link.asks()) {
            poll = speaker.map(Source::attribution)
                    .or(() -> named.get(k).body())
                    .or(() -> poll);
            polling = poll.isPresent();
        } else {
            polling = own;
        }
    }

    /** Shares of respondents are the last poll's, however far it is; shares right behind its own are too. */
    private Optional<Attribution> answersPoll(int k) {
        Passage passage = passages.get(k);
        if (!givesShares(passage) || passage.isHeading() || link.own()) {
            return Optional.empty();
        }
        boolean near = polling && !speaks(k) && (!Passage.startsBlock(passages, k) || areOpinions(passage));
        return link.answers() ? poll.or(() -> report) : poll.filter(who -> near);
    }

    private boolean speaks(int k) {
        return sources.get(k).stream().anyMatch(source -> source.strength() == Strength.CLAUSE);
    }

    private static boolean givesShares(Passage passage) {
        return passage.mentions().mentions().stream().anyMatch(Carried::isShare);
    }

    private static boolean isShare(Mention mention) {
        return mention.kind() == Kind.PERCENTAGE || mention.kind() == Kind.RATIO;
    }

    /** "Another 20% think": a share that is the subject of a verb of saying. */
    private static boolean areOpinions(Passage passage) {
        return passage.mentions().mentions().stream()
                .filter(Carried::isShare)
                .anyMatch(mention -> passage.is(mention.to(), WordClass.SPEECH_VERB));
    }

    // ---- paragraphs

    private boolean goesOn(int k) {
        boolean opensBlock = Passage.startsBlock(passages, k);
        boolean list = listing && (isItem(passages.get(k)) || k > 0 && opensBlock && continuesList(k));
        return list
                || quotations.at(k).opensQuoted()
                || !opensBlock
                        && (fresh && !turns(k) && mayGoOn(passages.get(k))
                                || pointsBack(passages.get(k).line()));
    }

    /** Words say so; or it speaks of the same thing and gives shares as statistics do, or comes right behind what a document states. */
    private boolean mayGoOn(Passage passage) {
        boolean shares = passage.mentions().mentions().stream().anyMatch(m -> m.kind() == Kind.PERCENTAGE);
        boolean near =
                (shares || leading) && !passage.is(0, WordClass.CLAUSE_OPENER) && (!foreseen || isForeseen(passage));
        return link.goesOn()
                || isFragment(passage)
                || near && !link.own() && (areOpinions(passage) || Cohesion.shares(passage, words));
    }

    private static boolean isForeseen(Passage passage) {
        return IntStream.range(0, passage.line().size()).anyMatch(i -> passage.is(i, WordClass.PROJECTION));
    }

    /** "Nearly one in ten of them.": a sentence without a verb goes on with the one before. */
    private static boolean isFragment(Passage passage) {
        Line line = passage.line();
        if (!opensWithAmount(passage)) {
            return false;
        }
        for (int i = 0; i < line.size(); i++) {
            boolean verb = line.is(i, WordClass.AUXILIARY)
                    || line.is(i, WordClass.REPORTING_VERB)
                    || line.is(i, WordClass.FIGURE_VERB)
                    || line.is(i, WordClass.CHANGE_VERB)
                    || line.isKind(i, dev.reckon.token.Token.Kind.WORD) && line.endsWith(i, "ed");
            if (verb) {
                return false;
            }
        }
        return line.size() <= LONGEST_FRAGMENT;
    }

    /** An amount of something opens the sentence, with a preposition or nothing behind it. */
    private static boolean opensWithAmount(Passage passage) {
        Line line = passage.line();
        Optional<Integer> behind = passage.mentions().mentions().stream()
                .findFirst()
                .filter(mention -> mention.from() <= 1)
                .map(mention -> mention.noun().map(noun -> noun.to()).orElse(mention.to()));
        return behind.filter(i -> line.is(i, WordClass.PREPOSITION) || i >= line.size() - 1)
                .isPresent();
    }

    /** "The census counted ...": a document or an office that opens the sentence before its figures, as numbers follow on numbers. */
    private static boolean leads(Source source, Passage passage) {
        boolean record = source.type() == Type.DOCUMENT || source.type() == Type.OFFICIAL;
        return record && passage.mentions().mentions().stream().allMatch(mention -> source.from() < mention.from());
    }

    /** The sentence turns to somebody else: "Brandt was wrong". */
    private boolean turns(int k) {
        Optional<Attribution> opening =
                named.get(k).person().or(() -> named.get(k).body().filter(body -> opens(k, body)));
        return opening.flatMap(Attribution::text)
                .filter(name ->
                        open.flatMap(Attribution::text).filter(name::equals).isEmpty())
                .isPresent();
    }

    /** "The army had ...", but not "In 1938, the army had ...". */
    private boolean opens(int k, Attribution body) {
        int start = passages.get(k).span().start();
        return body.span()
                .filter(span -> span.start() - start <= LONGEST_ARTICLE)
                .isPresent();
    }

    /** The sentence goes on in the same voice: it opens with "these figures", "this rate". */
    private static boolean pointsBack(Line line) {
        boolean noun = line.is(1, WordClass.SOURCE_NOUN)
                || line.is(1, WordClass.TOLL_NOUN)
                || line.is(1, WordClass.FIGURE_NOUN);
        boolean demonstrative = line.isForm(0, "these") || line.isForm(0, "this") || line.isForm(0, "those");
        return line.isForm(1, "them") || demonstrative && noun;
    }

    private static boolean speaksHere(Source source, Voice voice) {
        List<Mention> mentions = voice.passage().mentions().mentions();
        return mentions.isEmpty()
                || mentions.stream()
                        .anyMatch(mention -> voice.of(mention).text().equals(Optional.of(source.text())));
    }
}
