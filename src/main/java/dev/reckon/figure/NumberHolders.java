package dev.reckon.figure;

import dev.reckon.figure.Attribution.Type;
import dev.reckon.figure.FoundSources.Cue;
import dev.reckon.figure.Source.Reach;
import dev.reckon.figure.Source.Strength;
import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Mention;
import dev.reckon.token.Token.Kind;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds those of whom a clause says that a number is theirs: "the lower, 300, is Brandt's; the higher, 400, is that of Okoye", "we follow
 * Brandt, whose 300 rests on maps", "Okoye, according to whom 400 sank".
 */
final class NumberHolders {

    private static final String RULE = "voice.holder";

    /** How far behind "whose" its number may stand: "whose often repeated figure". */
    private static final int LONGEST_FIGURE_NOUN = 4;

    private final Passage passage;
    private final Line line;
    private final Sayers sayers;
    private final NounPhrases phrases;
    private final FoundSources found;

    NumberHolders(Passage passage, Sayers sayers, FoundSources found) {
        this.passage = passage;
        this.line = passage.line();
        this.sayers = sayers;
        this.phrases = sayers.phrases();
        this.found = found;
    }

    /** Looks at token {@code i}; returns whether it says whose a number is. */
    boolean at(int i) {
        Optional<Sayer> holder = Optional.empty();
        boolean ahead = false;
        if (isBe(i) && isNumberBefore(i)) {
            holder = line.isForm(i + 1, "that") && line.isForm(i + 2, "of")
                    ? sayers.startingAt(i + 3)
                    : line.isForm(i + 1, "what") ? sayerAt(i + 2) : ownerAt(i + 1);
        } else if (line.isForm(i, "whose")) {
            ahead = isNumberBehind(i + 1);
            holder = ahead ? nameBefore(i) : holder;
        } else if (line.isForm(i, "whom") && line.isForm(i - 1, "to") && line.isForm(i - 2, "according")) {
            ahead = true;
            holder = nameBefore(i - 2);
        }
        Reach reach = ahead ? Reach.AHEAD : Reach.BACK;
        holder.filter(who -> !found.holds(who.from()))
                .ifPresent(who -> found.add(who, new Cue(i, RULE, reach, Strength.CLAUSE)));
        return holder.isPresent();
    }

    private boolean isBe(int i) {
        return line.isForm(i, "is") || line.isForm(i, "was");
    }

    /** "the figure of 300 | is", "the lower, 300, | is", "the 300 figure | is", "300, which | is". */
    private boolean isNumberBefore(int be) {
        int end = line.isForm(be - 1, "which") ? be - 1 : be;
        while (line.isMark(end - 1, ',') || isNumberNoun(end - 1)) {
            end--;
        }
        int behind = end;
        return passage.mentions().mentions().stream().anyMatch(m -> m.to() == behind && isBare(m));
    }

    private boolean isBare(Mention mention) {
        return mention.noun().filter(noun -> !isNumberNoun(noun.from())).isEmpty();
    }

    private boolean isNumberNoun(int i) {
        return line.is(i, WordClass.FIGURE_NOUN) || line.is(i, WordClass.ESTIMATE_NOUN) || line.isForm(i, "figure");
    }

    /** "Brandt's;", "the ministry's own.", with nothing behind that could be theirs. */
    private Optional<Sayer> ownerAt(int from) {
        int to = phrases.endOfSimple(from);
        for (int mark = from + 1; mark <= to && mark < line.size(); mark++) {
            int behind = line.isForm(mark + 1, "own") ? mark + 2 : mark + 1;
            if ((line.isForm(mark, "'s") || phrases.words().isPluralMark(mark)) && ends(behind)) {
                return sayers.named(from, mark, true);
            }
        }
        return Optional.empty();
    }

    /** "300 is what | the union claims.". */
    private Optional<Sayer> sayerAt(int from) {
        int to = phrases.endOfSimple(from);
        int verb = line.is(to - 1, WordClass.SPEECH_VERB) ? to - 1 : to;
        return line.is(verb, WordClass.REPORTING_VERB) && ends(verb + 1)
                ? sayers.named(from, verb, true)
                : Optional.empty();
    }

    private boolean ends(int i) {
        return i >= line.size() || line.isKind(i, Kind.MARK) || line.is(i, WordClass.CONJUNCTION);
    }

    /** "whose | 300 rests on", "whose | figure is 300", but not "whose | 300 barges". */
    private boolean isNumberBehind(int from) {
        int k = passage.mentionAt(from);
        if (k >= 0) {
            return isBare(passage.mentions().mentions().get(k));
        }
        return IntStream.range(from, from + LONGEST_FIGURE_NOUN)
                .filter(this::isNumberNoun)
                .anyMatch(noun -> isBe(noun + 1) || line.isForm(noun + 1, "of") || line.isForm(noun + 1, "stands"));
    }

    /** The name before "whose" or "according to whom", over the comma. */
    private Optional<Sayer> nameBefore(int i) {
        int end = line.isMark(i - 1, ',') ? i - 1 : i;
        Optional<Sayer> name =
                line.isCapitalised(end - 1) ? sayers.named(phrases.startOfSimple(end), end, false) : Optional.empty();
        return name.filter(who -> who.type() == Type.NAMED_PERSON).or(() -> sayers.endingAt(end));
    }
}
