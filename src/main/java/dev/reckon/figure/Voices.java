package dev.reckon.figure;

import dev.reckon.figure.Attribution.Type;
import dev.reckon.figure.Source.Strength;
import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who speaks in every sentence of a document: the sources each names, the speakers of quotations that run over several, and the
 * voices that carry on where a sentence names nobody.
 */
final class Voices {

    private final List<Voice> voices;

    private Voices(List<Voice> voices) {
        this.voices = voices;
    }

    static Voices of(List<Passage> passages, VoiceCues cues) {
        return new Voices(new Reader(passages, cues).read());
    }

    /** Returns who speaks in the {@code k}-th sentence. */
    Voice at(int k) {
        return voices.get(k);
    }

    /** Reads the sentences in order. */
    private static final class Reader {

        private static final int LONGEST_QUOTATION = 12;

        private final List<Passage> passages;
        private final List<List<Source>> sources = new ArrayList<>();
        private final Quotations quotations;

        private Optional<Attribution> open = Optional.empty();
        private boolean fresh;
        private boolean listing;

        Reader(List<Passage> passages, VoiceCues cues) {
            this.passages = passages;
            this.quotations = Quotations.of(passages);
            Antecedents antecedents = new Antecedents();
            for (Passage passage : passages) {
                boolean mayName = passage.line().size() > 2
                        || !passage.mentions().mentions().isEmpty();
                SourceFinder.Named named =
                        mayName && !passage.isHeading() ? SourceFinder.in(passage, cues) : SourceFinder.Named.none();
                antecedents.takeOpening(named.person(), named.body());
                sources.add(antecedents.resolved(passage, named.sources()));
            }
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
                return new Voice(passage, List.of(), quotations.at(k), Optional.empty(), Optional.empty());
            }
            if (startsBlock(k) && !continuesList(k)) {
                open = quotations.at(k).opensQuoted() ? open : Optional.empty();
            }
            return new Voice(
                    passage, sources.get(k), quotations.at(k), speakerOf(k), goesOn(k) ? open : Optional.empty());
        }

        // ---- quotations

        /** The speaker of a quotation stands in the sentence where it opens or closes, outside the quotation. */
        private Optional<Attribution> speakerOf(int k) {
            if (outside(k).isPresent()) {
                return outside(k);
            }
            for (int i = k;
                    i > 0 && i > k - LONGEST_QUOTATION && quotations.at(i).opensQuoted();
                    i--) {
                if (outside(i - 1).isPresent()) {
                    return outside(i - 1);
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
            return Optional.empty();
        }

        private Optional<Attribution> outside(int k) {
            return sources.get(k).stream()
                    .filter(source -> source.strength() == Strength.CLAUSE
                            && !quotations.at(k).isQuoted(source.from()))
                    .findFirst()
                    .map(Source::attribution);
        }

        // ---- carrying on

        private boolean startsBlock(int k) {
            return k == 0 || !passages.get(k).sharesBlock(passages.get(k - 1));
        }

        /** A list goes on in the voice of the sentence that opened it with a colon. */
        private boolean continuesList(int k) {
            if (k == 0) {
                return false;
            }
            Line line = passages.get(k - 1).line();
            boolean colon = line.isMark(line.size() - 1, ':') || line.isMark(line.size() - 1, ',');
            return colon || isItem(passages.get(k));
        }

        private static boolean isItem(Passage passage) {
            return switch (passage.block().kind()) {
                case LIST_ITEM, QUOTE, TABLE_ROW -> true;
                case HEADING, PARAGRAPH, CAPTION, CODE -> false;
            };
        }

        private boolean goesOn(int k) {
            boolean list = listing && (isItem(passages.get(k)) || k > 0 && startsBlock(k) && continuesList(k));
            return list || quotations.at(k).opensQuoted() || !startsBlock(k) && (fresh || pointsBack(k));
        }

        /** The sentence goes on in the same voice: it opens with "of these", "these figures", "this rate". */
        private boolean pointsBack(int k) {
            Line line = passages.get(k).line();
            boolean ofThese = line.isForm(0, "of") && isDemonstrative(line, 1) || line.isForm(1, "them");
            boolean noun = line.is(1, WordClass.SOURCE_NOUN)
                    || line.is(1, WordClass.TOLL_NOUN)
                    || line.is(1, WordClass.FIGURE_NOUN);
            return ofThese || isDemonstrative(line, 0) && noun;
        }

        private static boolean isDemonstrative(Line line, int i) {
            return line.isForm(i, "these") || line.isForm(i, "this") || line.isForm(i, "those");
        }

        /** After a sentence that states figures in somebody's voice, the next in its paragraph may go on in it. */
        private void carryOn(int k, Voice voice) {
            Optional<Source> speaker = sources.get(k).stream()
                    .filter(source ->
                            source.strength().compareTo(Strength.PHRASE) >= 0 && source.type() != Type.GENERIC)
                    .reduce((a, b) -> b);
            Passage passage = passages.get(k);
            Line line = passage.line();
            boolean opensList = line.isMark(line.size() - 1, ':') || line.isMark(line.size() - 1, ',');
            listing = opensList || listing && isItem(passage);
            boolean keeps = opensList || isItem(passage) || goesOn(k);
            if (speaker.isPresent()) {
                open = speaker.map(Source::attribution);
            } else if (!keeps) {
                open = Optional.empty();
            }
            fresh = speaker.filter(source -> !source.rule().equals("voice.first"))
                            .isPresent()
                    && passage.mentions().mentions().stream()
                            .anyMatch(mention -> voice.of(mention).text().equals(speaker.map(Source::text)));
        }
    }
}
