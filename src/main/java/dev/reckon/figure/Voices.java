package dev.reckon.figure;

import dev.reckon.lang.Line;
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

        private final List<Passage> passages;
        private final List<List<Source>> sources = new ArrayList<>();
        private final List<SourceFinder.Named> named = new ArrayList<>();
        private final Quotations quotations;
        private final QuotedSpeakers speakers;
        private final Turns turns;
        private final List<Optional<Attribution>> notes;
        private final List<Optional<Attribution>> labels;
        private final List<Optional<Attribution>> credits;
        private final List<Optional<Attribution>> headed;
        private final List<Optional<Attribution>> leads;
        private final Carried carried;

        Reader(List<Passage> passages, Knowledge knowledge) {
            this.passages = passages;
            this.quotations = Quotations.of(passages);
            this.turns = Turns.of(passages);
            Antecedents antecedents = new Antecedents();
            NameWords nameWords = NameWords.of(passages);
            for (Passage passage : passages) {
                boolean mayName = passage.line().size() > 2
                        || !passage.mentions().mentions().isEmpty();
                SourceFinder.Named names = mayName
                                && !(passage.isHeading()
                                        && passage.mentions().mentions().isEmpty())
                        ? SourceFinder.in(passage, knowledge.voiceCues(), nameWords)
                        : SourceFinder.Named.none();
                if (passage.isHeading()) {
                    antecedents.section();
                } else {
                    antecedents.takeOpening(names);
                }
                named.add(names);
                sources.add(antecedents.resolved(passage, names.sources()));
            }
            this.labels = Labels.of(passages);
            this.credits = Credits.of(passages);
            this.leads = ListLeads.of(passages, sources);
            this.headed = HeadedSections.of(passages, knowledge.voiceCues(), nameWords);
            this.notes = TableNotes.of(passages, sources);
            this.speakers = new QuotedSpeakers(
                    passages, quotations, sources, k -> named.get(k).person(), k -> named.get(k)
                            .body());
            this.carried = new Carried(passages, named, sources, quotations, knowledge.threads());
        }

        List<Voice> read() {
            List<Voice> voices = new ArrayList<>();
            for (int k = 0; k < passages.size(); k++) {
                Voice voice = voiceOf(k);
                voices.add(voice);
                carried.after(k, voice);
            }
            return voices;
        }

        private Voice voiceOf(int k) {
            Optional<Attribution> goesOn = carried.into(k);
            Optional<Attribution> quoted = carried.quotedIn(k);
            List<Source> speaking = carried.isStep()
                    ? sources.get(k).stream()
                            .filter(source -> !source.isWriters())
                            .toList()
                    : sources.get(k);
            return new Voice(
                    passages.get(k),
                    speaking,
                    quoted.isPresent() ? quotations.at(k).whole() : quotations.at(k),
                    quoted.isPresent() || !quotations.at(k).quotes() ? quoted : speakers.of(k),
                    floor(k),
                    goesOn,
                    credits.get(k));
        }

        private Optional<Attribution> floor(int k) {
            // asked for figures alone
            if (passages.get(k).mentions().mentions().isEmpty()) {
                return Optional.empty();
            }
            return saidBehind(k)
                    .or(() -> turns.speakerAt(k))
                    .or(() -> notes.get(k))
                    .or(() -> labels.get(k))
                    .or(() -> leads.get(k))
                    .or(() -> headed.get(k));
        }

        /** "Source: harbour board." */
        private static boolean isSourceLine(Line line) {
            return (line.isForm(0, "source") || line.isForm(0, "sources")) && line.isMark(1, ':');
        }

        /** "Prices rose by 9%. That is according to the bureau.": the source stands in a sentence of its own behind. */
        private Optional<Attribution> saidBehind(int k) {
            if (k + 1 >= passages.size() || Passage.startsBlock(passages, k + 1)) {
                return Optional.empty();
            }
            Passage next = passages.get(k + 1);
            boolean back = next.mentions().mentions().isEmpty()
                    && (next.line().isForm(0, "that")
                            || next.line().isForm(0, "this")
                            || isSourceLine(next.line())
                            || next.line().isForm(0, "so"));
            return back
                    ? sources.get(k + 1).stream()
                            .filter(Source::speaksBack)
                            .findFirst()
                            .map(Source::attribution)
                    : Optional.empty();
        }
    }
}
