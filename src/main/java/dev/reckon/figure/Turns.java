package dev.reckon.figure;

import dev.reckon.figure.Attribution.Type;
import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.token.Token.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who speaks in each sentence of a conversation that is written down in turns: "RADKE: How many?", "Q: ... A: ...". */
final class Turns {

    private static final int LONGEST_LABEL = 6;
    private static final int FEWEST_TURNS = 3;

    private final List<Passage> passages;
    private final List<Optional<Attribution>> speakers = new ArrayList<>();

    private Turns(List<Passage> passages) {
        this.passages = passages;
    }

    static Turns of(List<Passage> passages) {
        Turns turns = new Turns(passages);
        turns.read();
        return turns;
    }

    /** Returns who has the word in the {@code k}-th sentence; empty outside turns and in those of nobody named. */
    Optional<Attribution> speakerAt(int k) {
        return speakers.get(k);
    }

    private void read() {
        List<Integer> labels = passages.stream().map(Turns::labelEnd).toList();
        boolean conversation = labels.stream().filter(end -> end > 0).count() >= FEWEST_TURNS && anyComesAgain(labels)
                || isDebate(labels);
        if (!conversation) {
            speakers.addAll(Collections.nCopies(passages.size(), Optional.empty()));
            return;
        }
        Map<String, Attribution> known = new HashMap<>();
        Optional<Attribution> speaker = Optional.empty();
        for (int k = 0; k < passages.size(); k++) {
            if (passages.get(k).isHeading() && labels.get(k) == 0) {
                speaker = Optional.empty();
            } else if (labels.get(k) > 0) {
                speaker = speakerOf(k, labels, known);
            }
            speakers.add(speaker);
        }
    }

    /** "Mr. Brandt (Arden): The number is 300.": speakers in minutes are named with their titles. */
    private boolean isDebate(List<Integer> labels) {
        for (int k = 0; k < labels.size(); k++) {
            Line line = passages.get(k).line();
            if (labels.get(k) > 1
                    && line.is(0, WordClass.TITLE)
                    && line.isMark(1, '.')
                    && !passages.get(k).isHeading()) {
                return true;
            }
        }
        return false;
    }

    private boolean anyComesAgain(List<Integer> labels) {
        List<String> keys = new ArrayList<>();
        for (int k = 0; k < labels.size(); k++) {
            if (labels.get(k) > 0) {
                keys.add(key(passages.get(k).line(), labels.get(k)));
            }
        }
        return keys.stream().distinct().count() < keys.size();
    }

    /** Returns the token of the colon behind a name that opens a line; 0 when none does. */
    private static int labelEnd(Passage passage) {
        Line line = passage.line();
        boolean recorded = line.is(0, WordClass.TITLE) && line.isMark(1, '.');
        if (!recorded && !line.mayHoldMark(':')) {
            return 0;
        }
        int start = passage.span().start();
        boolean opensLine = opensLine(line.text(), start);
        int to = 0;
        while (opensLine && to < LONGEST_LABEL && isName(line, to)) {
            to++;
        }
        int stop = opensLine && recorded ? recordedEnd(line) : 0;
        if (stop > 0 || !line.mayHoldMark(':')) {
            return stop;
        }
        int colon = line.isMark(to, '(') ? passage.parenthesisEnd(to) : to;
        return line.isMark(colon, ':') && colon + 1 < line.size() && passage.mentionAt(0) < 0 ? to : 0;
    }

    private static boolean opensLine(CharSequence text, int start) {
        int i = start - 1;
        while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\u00a0')) {
            i--;
        }
        return i < 0 || text.charAt(i) == '\n';
    }

    /** "Ms. BRANDT of Arden. Madam Speaker, ...": returns where the name behind a title ends that minutes set in capitals; 0 if none. */
    private static int recordedEnd(Line line) {
        boolean capitals = isInCapitals(line, 2);
        int to = 2;
        while (capitals
                && to < LONGEST_LABEL
                && (line.isCapitalised(to) || line.isForm(to, "of") && line.isCapitalised(to + 1))) {
            to++;
        }
        return capitals && (line.isMark(to, '.') || to >= line.size()) ? to : 0;
    }

    /** "McBRANDT": all letters but those of a prefix. */
    private static boolean isInCapitals(Line line, int i) {
        String name = line.isKind(i, Kind.WORD) ? line.textOf(i) : "";
        long large = name.chars().filter(Character::isUpperCase).count();
        return large > 2 && name.length() - large <= 2;
    }

    private static boolean isName(Line line, int i) {
        if (line.isKind(i, Kind.WORD)) {
            return line.isCapitalised(i) && !line.is(i, WordClass.TOLL_NOUN) && !line.is(i, WordClass.SOURCE_NOUN);
        }
        boolean stop = line.isMark(i, '.') && line.isGlued(i) && line.isCapitalised(i - 1);
        boolean hyphen = i > 0 && line.isDash(i) && line.isGlued(i);
        return stop || hyphen;
    }

    /** People are labelled by their last name once they have been named in full. */
    private static String key(Line line, int end) {
        int last = end - 1;
        while (last > 0 && !line.isKind(last, Kind.WORD)) {
            last--;
        }
        return line.textOf(last).toLowerCase(java.util.Locale.ROOT);
    }

    private Optional<Attribution> speakerOf(int k, List<Integer> labels, Map<String, Attribution> known) {
        Line line = passages.get(k).line();
        String key = key(line, labels.get(k));
        if (isAsking(key)) {
            return Optional.empty();
        }
        if (key.length() <= 1) {
            return key.equals("a") ? interviewed(labels) : Optional.empty();
        }
        Attribution label = new Attribution(
                Type.NAMED_PERSON,
                Optional.of(line.textOf(0, labels.get(k))),
                Optional.of(line.spanOf(0, labels.get(k))),
                Optional.empty());
        return Optional.of(known.computeIfAbsent(key, name -> label));
    }

    /** "Question:", "Interviewer:": who asks states nothing. */
    private static boolean isAsking(String key) {
        return switch (key) {
            case "question", "questioner", "interviewer", "moderator", "host", "journalist", "reporter" -> true;
            default -> false;
        };
    }

    /** The one who answers is named before the first turn: "A conversation with Dr Brandt". */
    private Optional<Attribution> interviewed(List<Integer> labels) {
        for (int k = 0; k < labels.size() && labels.get(k) == 0; k++) {
            Line line = passages.get(k).line();
            Sayers sayers = new Sayers(passages.get(k));
            for (int i = 0; i < line.size(); i++) {
                Optional<Sayer> person = line.isForm(i, "with")
                        ? sayers.startingAt(i + 1).filter(sayer -> sayer.type() == Type.NAMED_PERSON)
                        : Optional.empty();
                if (person.isPresent()) {
                    return person.map(sayer -> SourceFinder.attribution(line, sayer));
                }
            }
        }
        return Optional.empty();
    }
}
