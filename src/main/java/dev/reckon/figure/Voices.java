package dev.reckon.figure;

import dev.reckon.figure.Attribution.Type;
import dev.reckon.figure.Source.Strength;
import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who speaks in every sentence of a document: the sources each names, the speakers of turns and of quotations that run over several,
 * and the voices that carry on where a sentence names nobody.
 */
final class Voices {

    private final List<Voice> voices;

    private Voices(List<Voice> voices) {
        this.voices = voices;
    }

    static Voices of(List<Passage> passages, Knowledge knowledge) {
        return new Voices(new Reader(passages, knowledge).read());
    }

    /** Returns who speaks in the {@code k}-th sentence. */
    Voice at(int k) {
        return voices.get(k);
    }

    /** Reads the sentences in order. */
    private static final class Reader {

        /** "The ", in characters. */
        private static final int LONGEST_ARTICLE = 4;

        private final List<Passage> passages;
        private final Threads threads;
        private final List<List<Source>> sources = new ArrayList<>();
        private final List<SourceFinder.Named> named = new ArrayList<>();
        private final Quotations quotations;
        private final QuotedSpeakers speakers;
        private final Turns turns;
        private final List<Optional<Attribution>> notes;

        private Optional<Attribution> open = Optional.empty();
        private boolean fresh;
        private boolean stated;
        private boolean listing;
        private Optional<Attribution> listed = Optional.empty();

        Reader(List<Passage> passages, Knowledge knowledge) {
            this.passages = passages;
            this.threads = knowledge.threads();
            this.quotations = Quotations.of(passages);
            this.turns = Turns.of(passages);
            Antecedents antecedents = new Antecedents();
            for (Passage passage : passages) {
                boolean mayName = passage.line().size() > 2
                        || !passage.mentions().mentions().isEmpty();
                SourceFinder.Named names = mayName
                                && !(passage.isHeading()
                                        && passage.mentions().mentions().isEmpty())
                        ? SourceFinder.in(passage, knowledge.voiceCues())
                        : SourceFinder.Named.none();
                antecedents.takeOpening(passage.isHeading() ? SourceFinder.Named.none() : names);
                named.add(names);
                sources.add(antecedents.resolved(passage, names.sources()));
            }
            this.notes = TableNotes.of(passages, sources);
            this.speakers = new QuotedSpeakers(
                    passages, quotations, sources, k -> named.get(k).person());
        }

        List<Voice> read() {
            List<Voice> voices = new ArrayList<>();
            for (int k = 0; k < passages.size(); k++) {
                Voice voice = voiceOf(k);
                voices.add(voice);
                carryOn(k, voice);
            }
            return voices;
        }

        private Voice voiceOf(int k) {
            Passage passage = passages.get(k);
            if (passage.isHeading()) {
                open = Optional.empty();
            } else if (startsBlock(k) && listing && isItem(passage)) {
                open = listed;
            } else if (startsBlock(k) && !continuesList(k)) {
                open = quotations.at(k).opensQuoted() ? open : Optional.empty();
            }
            Optional<Attribution> carried = goesOn(k) ? open : Optional.empty();
            return new Voice(
                    passage,
                    sources.get(k),
                    quotations.at(k),
                    speakers.of(k),
                    saidBehind(k).or(() -> turns.speakerAt(k)).or(() -> notes.get(k)),
                    carried);
        }

        // ---- carrying on

        private boolean startsBlock(int k) {
            return k == 0 || !passages.get(k).sharesBlock(passages.get(k - 1));
        }

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

        private boolean goesOn(int k) {
            boolean list = listing && (isItem(passages.get(k)) || k > 0 && startsBlock(k) && continuesList(k));
            Line line = passages.get(k).line();
            return list
                    || quotations.at(k).opensQuoted()
                    || !startsBlock(k) && (fresh && !turns(k) && mayGoOn(passages.get(k)) || pointsBack(line));
        }

        private boolean isBody() {
            return open.filter(who -> who.type() != Type.NAMED_PERSON).isPresent();
        }

        /** Words say so, or it gives shares as statistics do, or comes right behind what a body or a document states. */
        private boolean mayGoOn(Passage passage) {
            boolean shares = passage.mentions().mentions().stream().anyMatch(m -> m.kind() == Kind.PERCENTAGE);
            return threads.goesOn(passage.line()) || (shares || stated && isBody()) && !threads.isOwn(passage.line());
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
            return line.isForm(1, "them") || isDemonstrative(line, 0) && noun;
        }

        private static boolean isDemonstrative(Line line, int i) {
            return line.isForm(i, "these") || line.isForm(i, "this") || line.isForm(i, "those");
        }

        /** "Prices rose by 9%. That is according to the bureau.": the source stands in a sentence of its own behind. */
        private Optional<Attribution> saidBehind(int k) {
            if (k + 1 >= passages.size() || startsBlock(k + 1)) {
                return Optional.empty();
            }
            Passage next = passages.get(k + 1);
            boolean back = next.mentions().mentions().isEmpty()
                    && (next.line().isForm(0, "that")
                            || next.line().isForm(0, "this")
                            || next.line().isForm(0, "so"));
            return back
                    ? sources.get(k + 1).stream()
                            .filter(Source::speaksBack)
                            .findFirst()
                            .map(Source::attribution)
                    : Optional.empty();
        }

        /** After a sentence that states figures in somebody's voice, the next in its paragraph may go on in it. */
        private void carryOn(int k, Voice voice) {
            Optional<Source> speaker = sources.get(k).stream()
                    .filter(source ->
                            source.strength().compareTo(Strength.PHRASE) >= 0 && source.type() != Type.GENERIC)
                    .reduce((a, b) -> b);
            Passage passage = passages.get(k);
            boolean opensList = opensList(passage);
            boolean continues = listing && isItem(passage);
            boolean goesOn = goesOn(k);
            listing = opensList || listing && isItem(passage);
            if (speaker.isPresent()) {
                open = speaker.map(Source::attribution);
            } else if (!opensList && !isItem(passage) && !goesOn) {
                open = Optional.empty();
            }
            if (opensList && !continues) {
                listed = open;
            }
            stated = speaker.filter(source -> !source.rule().equals("voice.first") && speaksHere(source, voice))
                    .isPresent();
            fresh = stated || speaker.isEmpty() && goesOn;
        }

        private static boolean speaksHere(Source source, Voice voice) {
            List<dev.reckon.mention.Mention> mentions =
                    voice.passage().mentions().mentions();
            return mentions.isEmpty()
                    || mentions.stream()
                            .anyMatch(mention -> voice.of(mention).text().equals(Optional.of(source.text())));
        }
    }
}
