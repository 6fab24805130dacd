package dev.reckon.figure;

import dev.reckon.doc.Block;
import dev.reckon.figure.Attribution.Type;
import dev.reckon.figure.Source.Strength;
import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Kind;
import dev.reckon.mention.Mention;
import dev.reckon.token.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    /** Whether it was so by "according to" a body or a document, whose account goes on. */
    private boolean accounting;
    /** Whether the open voice told what will be: "analysts expected 3%". What has been is not theirs. */
    private boolean foreseen;
    /** The last sentence in the open voice. */
    private Optional<Passage> spoken = Optional.empty();

    /** Whose words the paragraph is that starts at {@link #wordsFrom}: "Brandt wrote:" stands over it. */
    private Optional<Attribution> introduced = Optional.empty();

    private int wordsFrom = -1;

    private boolean listing;
    private Optional<Attribution> listed = Optional.empty();

    /** What the writers spoke of who go on giving what they found: "We estimate that ..."; empty when they do not. */
    private final Set<String> study = new HashSet<>();
    /** Those nobody names who have counted the whole that the next sentence may tell a part of. */
    private Optional<Attribution> whole = Optional.empty();

    private final Polls polls;
    private final AbstractParts parts = new AbstractParts();

    private Threads.Link link = Threads.Link.NONE;
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
        this.polls = new Polls(passages, named, sources);
    }

    /** Returns who goes on speaking in the {@code k}-th sentence. */
    Optional<Attribution> into(int k) {
        Passage passage = passages.get(k);
        link = threads.of(passage.line());
        parts.take(passage, link);
        boolean opensBlock = Passage.startsBlock(passages, k);
        if (passage.isHeading()) {
            open = Optional.empty();
            polls.section();
        } else if (opensBlock && listing && isItem(passage)) {
            open = listed;
        } else if (opensBlock && !continuesList(k)) {
            open = quotations.at(k).opensQuoted() ? open : Optional.empty();
            study.clear();
        }
        Optional<Attribution> answered = polls.answeredIn(k, link);
        open = answered.or(() -> open);
        goesOn = answered.isPresent() || goesOn(k);
        Optional<Attribution> told = goesOn ? open : whole.filter(who -> link.part() && !opensBlock);
        return told.or(parts::finders);
    }

    /** Returns whether the sentence asked for last tells how a study was done, not what its writers found. */
    boolean isStep() {
        return parts.isStep();
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
        Optional<Source> speaker = speakerIn(sources.get(k));
        Passage passage = passages.get(k);
        boolean opensList = opensList(k);
        boolean continues = listing && isItem(passage);
        listing = opensList || continues;
        if (speaker.isPresent()) {
            open = speaker.filter(source -> !source.isAuthor()).map(Source::attribution);
        } else if (!isItem(passage) && !goesOn) {
            open = Optional.empty();
        }
        if (opensList && !continues) {
            listed = open;
        }
        Optional<Source> stated =
                speaker.filter(source -> !source.rule().equals("voice.first") && speaksHere(source, voice));
        leading = stated.filter(source -> leads(source, passage)).isPresent();
        accounting = stated.filter(Carried::isAccount).isPresent() || accounting && speaker.isEmpty() && goesOn;
        boolean speaks = link.goesOn() || !passage.mentions().mentions().isEmpty();
        fresh = stated.isPresent() || speaker.isEmpty() && goesOn && speaks;
        if (fresh) {
            spoken = Optional.of(passage);
            foreseen = stated.filter(source -> passage.is(source.cue(), WordClass.PROJECTION))
                    .isPresent();
        }
        noteStudy(passage, speaker, voice);
        whole = wholeIn(k, voice);
        polls.note(k, link, speaker.map(Source::attribution), goesOn ? open : Optional.empty());
        noteIntroduction(k, speaker);
    }

    private static Optional<Source> speakerIn(List<Source> named) {
        if (named.isEmpty()) {
            return Optional.empty();
        }
        return named.stream()
                .filter(source -> source.strength().compareTo(Strength.PHRASE) >= 0 && source.type() != Type.GENERIC)
                .reduce((a, b) -> b);
    }

    /** "We estimate that 300 barges sank": what they found goes on in the sentences behind. */
    private void noteStudy(Passage passage, Optional<Source> speaker, Voice voice) {
        boolean found = speaker.filter(source -> source.isWriters())
                .filter(source -> !passage.mentions().mentions().isEmpty() && speaksHere(source, voice))
                .isPresent();
        if (found || goesOn && !study.isEmpty()) {
            study.addAll(Cohesion.words(passage));
        } else {
            study.clear();
        }
    }

    /** "It is estimated that 300 barges sank. Of these, 20 ...": a part is told by those who told the whole. */
    private Optional<Attribution> wholeIn(int k, Voice voice) {
        if (sources.get(k).isEmpty()) {
            return Optional.empty();
        }
        return sources.get(k).stream()
                .filter(source -> source.strength().compareTo(Strength.NOUN) >= 0 && source.type() == Type.GENERIC)
                .reduce((a, b) -> b)
                .filter(source -> speaksHere(source, voice))
                .map(Source::attribution);
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

    /** A list goes on in the voice of the sentence that opened it, and what is told of its items behind it does too. */
    private boolean continuesList(int k) {
        return k > 0
                && (opensList(k - 1)
                        || listing && isItem(passages.get(k))
                        || isItem(passages.get(k - 1)) && link.part());
    }

    /** A sentence opens a list with a colon, or when its own end stands in the items: "The most were lost in". */
    private boolean opensList(int k) {
        Line line = passages.get(k).line();
        int last = line.size() - 1;
        boolean itemNext = k + 1 < passages.size()
                && passages.get(k + 1).block().kind() == Block.Kind.LIST_ITEM
                && !passages.get(k).isHeading();
        boolean unfinished = line.isKind(last, Token.Kind.WORD) && itemNext;
        return line.isMark(last, ':') || line.isMark(last, ',') || unfinished;
    }

    private static boolean isItem(Passage passage) {
        return switch (passage.block().kind()) {
            case LIST_ITEM, QUOTE, TABLE_ROW -> true;
            case HEADING, PARAGRAPH, CAPTION, CODE -> false;
        };
    }

    // ---- paragraphs

    private boolean goesOn(int k) {
        boolean opensBlock = Passage.startsBlock(passages, k);
        boolean list = listing && (isItem(passages.get(k)) || k > 0 && opensBlock && continuesList(k));
        return list
                || quotations.at(k).opensQuoted()
                || !opensBlock
                        && (fresh && !turns(k) && mayGoOn(passages.get(k))
                                || goesOnFinding(k)
                                || pointsBack(passages.get(k).line()));
    }

    /** What the writers found goes on as long as they speak of the same thing and nobody else does. */
    private boolean goesOnFinding(int k) {
        boolean same = passages.get(k).line().isForm(0, "this") || Cohesion.shares(passages.get(k), study);
        return same && !study.isEmpty() && !turns(k) && !link.own();
    }

    /** Words say so; or it speaks of the same thing and gives shares as statistics do, or comes right behind what a document states. */
    private boolean mayGoOn(Passage passage) {
        boolean shares = passage.mentions().mentions().stream().anyMatch(m -> m.kind() == Kind.PERCENTAGE);
        boolean near =
                (shares || leading) && !passage.is(0, WordClass.CLAUSE_OPENER) && (!foreseen || isForeseen(passage));
        return link.goesOn()
                || isFragment(passage)
                || accounting && !link.own() && !passage.is(0, WordClass.CLAUSE_OPENER)
                || near
                        && !link.own()
                        && (Polls.areOpinions(passage)
                                || spoken.filter(before -> Cohesion.shares(passage, Cohesion.words(before)))
                                        .isPresent());
    }

    /** "According to the board, 300 barges sank.": a body's account goes on in the next sentence; a person's view does not. */
    private static boolean isAccount(Source source) {
        boolean body =
                source.type() == Type.ORGANISATION || source.type() == Type.DOCUMENT || source.type() == Type.OFFICIAL;
        return body && source.rule().startsWith("voice.according");
    }

    private static boolean isForeseen(Passage passage) {
        return passage.line().holds(WordClass.PROJECTION);
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
                    || line.isKind(i, Token.Kind.WORD) && line.endsWith(i, "ed");
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
                .map(mention -> mention.phraseEnd());
        return behind.filter(i -> line.is(i, WordClass.PREPOSITION) || i >= line.size() - 1)
                .isPresent();
    }

    /** "The census counted ...": a document or an office that opens the sentence before its figures, as numbers follow on numbers. */
    private static boolean leads(Source source, Passage passage) {
        boolean record = source.type() == Type.DOCUMENT || source.type() == Type.OFFICIAL;
        List<Mention> mentions = passage.mentions().mentions();
        return record && !mentions.isEmpty() && mentions.stream().allMatch(mention -> source.from() < mention.from());
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
        boolean same = line.isForm(0, "the") && line.is(1, WordClass.ESTIMATE_NOUN) && !line.endsWith(1, "s");
        boolean given = line.is(2, WordClass.AUXILIARY) || line.isForm(2, "stood") || line.isForm(2, "stands");
        return line.isForm(1, "them") || demonstrative && noun || same && given || isPartOfThose(line);
    }

    /** "Half of those who died", "A third of these". */
    private static boolean isPartOfThose(Line line) {
        int of = line.is(0, WordClass.ARTICLE) ? 2 : 1;
        boolean none = line.size() > 0 && line.textOf(0).equalsIgnoreCase("none");
        return !none && line.isForm(of, "of") && (line.isForm(of + 1, "those") || line.isForm(of + 1, "these"));
    }

    private static boolean speaksHere(Source source, Voice voice) {
        List<Mention> mentions = voice.passage().mentions().mentions();
        return mentions.isEmpty() && !source.rule().equals("voice.statement")
                || mentions.stream()
                        .anyMatch(mention -> voice.of(mention).text().equals(Optional.of(source.text())));
    }
}
