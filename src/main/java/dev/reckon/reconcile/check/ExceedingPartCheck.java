package dev.reckon.reconcile.check;

import dev.reckon.align.Cues.Cue;
import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import java.util.List;
import java.util.Optional;

/**
 * A part that is more than the whole right before it: "250 passengers, including 360 children", "of the 85 seats they won 134", "a
 * survey of 38 barns found 77 of them empty". Only a part too large is reported: where it is smaller, the words may mean something else.
 */
final class ExceedingPartCheck implements ArithmeticCheck {

    private static final int MOST_WORDS_BETWEEN = 14;
    private static final int MOST_WORDS_TO_THEM = 4;
    private static final int MOST_WORDS_TO_WHOLE = 3;

    /** What is so many times its whole counts something else. */
    private static final double MOST = 12;

    private static final List<String> OF_THE =
            List.of("of the", "of its", "of their", "of his", "of her", "of", "out of the");
    private static final List<String> OF_THEM = List.of("of them", "of these", "of those");
    private static final String GROUND = "the text makes the first a part of the second";

    @Override
    public String rule() {
        return PartAndWhole.RULE;
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.atEach((sentence, at) -> exceeding(passage, sentence, at).stream());
    }

    private static Optional<Check> exceeding(Passage passage, Sentence sentence, int at) {
        if (at == 0 || sentence.isRow()) {
            return Optional.empty();
        }
        Figure whole = sentence.figures().get(at - 1);
        Figure part = sentence.figures().get(at);
        boolean counts = whole.kind() == Kind.COUNT
                && part.kind() == Kind.COUNT
                && Phrases.areAlike(passage, whole, part)
                && whole.value().best().isPresent()
                && part.value().best().isPresent()
                && !whole.stance().rejects()
                && !part.stance().rejects();
        boolean exceeds = counts
                && passage.hard(whole).liesBelow(passage.hard(part))
                && passage.point(part).orElse(0) <= MOST * passage.point(whole).orElse(0);
        if (!exceeds || passage.linksOf(part).stream().anyMatch(link -> Passage.same(link.whole(), whole))) {
            return Optional.empty();
        }
        boolean told = isAmong(passage, sentence, whole, part)
                || isOfThem(sentence, whole, part)
                || isOpened(sentence, whole, part)
                || isIn(passage, sentence, whole, part);
        return told ? Optional.of(PartAndWhole.of(passage, part, whole, GROUND, true)) : Optional.empty();
    }

    /** "250 passengers, including 360 children", "among them all who live there, 360", "of which fever by itself took 360". */
    private static boolean isAmong(Passage passage, Sentence sentence, Figure whole, Figure part) {
        String way = Passage.way(sentence, whole, part);
        int comma = way.indexOf(',');
        String tail = comma < 0 ? "" : way.substring(comma + 1).strip();
        return passage.opens(tail, Cue.OF_WHOM)
                && passage.alike(whole, part)
                && Passage.wordsOf(way) <= MOST_WORDS_BETWEEN
                && way.chars().noneMatch(c -> ";:(".indexOf(c) >= 0)
                && !Passage.hasAny(tail, List.of("to", "than", "up", "from", "and"));
    }

    /** "A survey of 38 barns found 77 of them empty". */
    private static boolean isOfThem(Sentence sentence, Figure whole, Figure part) {
        String after = Passage.lower(sentence.after(part)).strip();
        String way = Passage.way(sentence, whole, part);
        String before = Passage.lower(sentence.before(whole)).strip();
        return Passage.opens(after, OF_THEM)
                && OF_THE.stream().anyMatch(of -> before.endsWith(" " + of))
                && Passage.wordsOf(way) <= MOST_WORDS_TO_THEM
                && way.chars().noneMatch(c -> ",;:(".indexOf(c) >= 0);
    }

    /** "Of the 85 seats they won 134". */
    private static boolean isOpened(Sentence sentence, Figure whole, Figure part) {
        String before = Passage.lower(sentence.before(whole)).strip();
        String way = Passage.way(sentence, whole, part);
        boolean same = Phrases.isBare(part) || part.unit().equals(whole.unit());
        return OF_THE.contains(before)
                && same
                && Passage.wordsOf(way) <= MOST_WORDS_BETWEEN / 2
                && way.chars().noneMatch(c -> ";:(".indexOf(c) >= 0)
                && !Passage.hasAny(way, List.of("and", "or", "to", "per", "than", "by", "in", "from", "with", "for"));
    }

    /** "In a village of 300, 410 died". */
    private static boolean isIn(Passage passage, Sentence sentence, Figure whole, Figure part) {
        String before = Passage.lower(sentence.before(whole)).strip();
        String way = Passage.way(sentence, whole, part);
        int in = before.lastIndexOf("in a ");
        String place = in < 0 ? "" : before.substring(in);
        return place.endsWith(" of")
                && Passage.wordsOf(place) <= MOST_WORDS_TO_WHOLE + 2
                && passage.hasAny(place, Cue.INHABITED)
                && way.endsWith(",")
                && Passage.wordsOf(way) <= 2
                && (Phrases.isBare(part) || part.unit().equals("people"));
    }
}
