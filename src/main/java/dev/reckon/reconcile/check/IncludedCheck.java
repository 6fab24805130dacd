package dev.reckon.reconcile.check;

import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Hedge;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A part is at most the whole named before it: "of the 80 beds, 72 were taken", "the 18 talks included 7 with teachers". */
final class IncludedCheck implements ArithmeticCheck {

    /** What follows a number that counts the things just named. */
    private static final Set<String> VERBS = Set.of(
            "was", "were", "is", "are", "had", "have", "has", "did", "do", "could", "would", "went", "came", "died");

    private static final int MOST_WORDS_TO_OF = 3;
    private static final int MOST_WORDS_BETWEEN = 5;
    private static final int MOST_WORDS_TO_WORST = 7;
    private static final int MOST_WORDS_ON_WHOLE = 16;
    private static final List<String> PRONOUNS = List.of("they", "he", "she", "it", "we", "i");

    private static final List<String> OF_THE = List.of("of the", "of", "out of", "out of the");
    private static final String OUT_OF = " out of";
    private static final Set<String> TAKEN_UP = Set.of(
            "this included",
            "this includes",
            "that included",
            "that includes",
            "these included",
            "these include",
            "they included",
            "they include",
            "it included",
            "it includes",
            "among them were",
            "among them are",
            "among them was",
            "among these were",
            "among those were",
            "among the dead were",
            "included were",
            "included are");
    private static final Set<String> SUPERLATIVES =
            Set.of("worst", "largest", "biggest", "deadliest", "greatest", "highest", "heaviest", "most");
    private static final List<String> INCLUDING = List.of(" included", " including", " includes");
    private static final String GROUND = "the text makes the first a part of the second";
    private static final List<String> OF_THOSE = List.of("of those", "of these", "of them", "of us");

    @Override
    public String rule() {
        return PartAndWhole.RULE;
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.atEach((sentence, at) -> Stream.of(
                        included(passage, sentence, at), takenUp(passage, sentence, at), worst(passage, sentence, at))
                .flatMap(Optional::stream));
    }

    /** Reads "this included 1.3 billion in loans" and "among them were 40 children" behind a sentence that tells of all. */
    private static Optional<Check> takenUp(Passage passage, Sentence sentence, int at) {
        Figure part = sentence.figures().get(at);
        String before = at == 0 ? Passage.lower(sentence.before(part)).strip() : "";
        return TAKEN_UP.contains(before)
                ? passage.nearest(sentence, at, 1)
                        .filter(whole -> isSingle(whole) && passage.alike(part, whole))
                        .findFirst()
                        .flatMap(whole -> PartAndWhole.holding(passage, part, whole, GROUND))
                : Optional.empty();
    }

    /** Reads "500 deaths in 90 accidents, the worst of which took 87 lives": what is alike may stand before what is not. */
    private static Optional<Check> worst(Passage passage, Sentence sentence, int at) {
        Figure part = sentence.figures().get(at);
        String before = Passage.lower(sentence.before(part));
        int which = before.lastIndexOf(" of which ");
        List<String> words =
                which < 0 ? List.of() : List.of(before.substring(0, which).split("\\s+"));
        boolean superlative = !words.isEmpty() && SUPERLATIVES.contains(words.get(words.size() - 1));
        return superlative && Passage.wordsOf(before.substring(which)) <= MOST_WORDS_TO_WORST
                ? passage.nearest(sentence, at, 0)
                        .filter(whole -> isSingle(whole) && passage.alike(part, whole))
                        .findFirst()
                        .flatMap(whole -> PartAndWhole.holding(passage, part, whole, GROUND))
                : Optional.empty();
    }

    private static boolean isSingle(Figure whole) {
        return whole.value().hedge() != Hedge.ORDER_OF_MAGNITUDE
                && !whole.stance().rejects();
    }

    private Optional<Check> included(Passage passage, Sentence sentence, int at) {
        if (at + 1 >= sentence.figures().size()) {
            return Optional.empty();
        }
        Figure whole = sentence.figures().get(at);
        Figure part = sentence.figures().get(at + 1);
        if (isIncludedIn(passage, sentence, whole, part)) {
            return Optional.of(check(passage, part, whole));
        }
        boolean counted =
                isCount(whole) && isCount(part) && passage.linksOf(part).isEmpty();
        boolean of = counted
                && (isAmong(sentence, whole, part)
                        || isOf(sentence, whole, part)
                        || isOfLong(passage, sentence, whole, part));
        return of || (counted && isIncluded(sentence, whole, part))
                ? Optional.of(check(passage, part, whole))
                : loose(passage, sentence, whole, part);
    }

    /** Counts in round numbers, or of other nouns: where the part is more they may count something else. */
    private static Optional<Check> loose(Passage passage, Sentence sentence, Figure first, Figure second) {
        boolean counts = first.kind() == Kind.COUNT
                && second.kind() == Kind.COUNT
                && passage.linksOf(first).isEmpty()
                && passage.linksOf(second).isEmpty();
        if (!counts) {
            return Optional.empty();
        }
        if (isOutOf(passage, sentence, first, second)) {
            return PartAndWhole.holding(passage, first, second, GROUND);
        }
        boolean part = isOfThose(passage, sentence, first, second)
                || isOfLong(passage, sentence, first, second)
                || isIncluding(sentence, first, second);
        return part ? PartAndWhole.holding(passage, second, first, GROUND) : Optional.empty();
    }

    /** Reads "some 300 drovers were fined, out of a population of about 3,000": the whole stands behind. */
    private static boolean isOutOf(Passage passage, Sentence sentence, Figure part, Figure whole) {
        String way = Passage.way(sentence, part, whole);
        int out = way.lastIndexOf(OUT_OF);
        String tail = out < 0 ? "" : way.substring(out + OUT_OF.length());
        return out > 0
                && Passage.wordsOf(tail) <= MOST_WORDS_BETWEEN
                && Passage.wordsOf(way) <= MOST_WORDS_ON_WHOLE
                && tail.chars().noneMatch(c -> ",;:".indexOf(c) >= 0)
                && passage.alike(part, whole);
    }

    /** Reads "900 boats (including 274 ferries" and "109 losses (in May), included 70 missing". */
    private static boolean isIncluding(Sentence sentence, Figure whole, Figure part) {
        String between = Passage.lower(sentence.between(whole, part)).strip();
        String way = Passage.way(sentence, whole, part);
        boolean including = between.endsWith("(including") || INCLUDING.stream().anyMatch(way::endsWith);
        return including && Passage.wordsOf(way) <= MOST_WORDS_BETWEEN && way.indexOf(';') < 0;
    }

    /** Reads "included in the 116 billion is 3.5 billion in credits". */
    private static boolean isIncludedIn(Passage passage, Sentence sentence, Figure whole, Figure part) {
        String before = Passage.lower(sentence.before(whole));
        int in = before.lastIndexOf("included in ");
        String way = Passage.way(sentence, whole, part);
        boolean verb = way.endsWith(" is")
                || way.endsWith(" are")
                || way.endsWith(" was")
                || way.endsWith(" were")
                || way.equals("is")
                || way.equals("are")
                || way.equals("was")
                || way.equals("were");
        return in >= 0
                && Passage.wordsOf(before.substring(in)) <= MOST_WORDS_BETWEEN
                && verb
                && Passage.wordsOf(way) <= MOST_WORDS_BETWEEN
                && Passage.isExact(part)
                && Passage.isExact(whole)
                && passage.alike(part, whole);
    }

    /** Reads "of the 80 guests who had come by the night train, only 2 stayed": however long the whole is described, a comma ends it. */
    private static boolean isOfLong(Passage passage, Sentence sentence, Figure whole, Figure part) {
        String before = Passage.lower(sentence.before(whole)).strip();
        boolean opens = OF_THE.stream().anyMatch(of -> before.equals(of) || before.endsWith(" that " + of));
        String way = Passage.way(sentence, whole, part);
        int comma = way.lastIndexOf(',');
        return opens
                && comma >= 0
                && way.indexOf(',') == comma
                && (Passage.wordsOf(way.substring(comma + 1)) <= 1
                        || isFound(sentence, way.substring(comma + 1).strip(), part))
                && Passage.wordsOf(way) <= MOST_WORDS_ON_WHOLE
                && (passage.alike(part, whole) || VERBS.contains(firstWord(sentence.after(part))));
    }

    /** Reads "of the 80 guests who had come, they had so far found 72": what was done with the part, and no more. */
    private static boolean isFound(Sentence sentence, String tail, Figure part) {
        return PRONOUNS.contains(firstWord(tail))
                && Passage.wordsOf(tail) <= MOST_WORDS_BETWEEN
                && sentence.after(part).strip().length() <= 1;
    }

    /** Reads "900 in work, with 80 of those at sea": fewer than the number right before them, or they are others. */
    private static boolean isOfThose(Passage passage, Sentence sentence, Figure whole, Figure part) {
        String after = Passage.lower(sentence.after(part)).strip();
        String way = Passage.way(sentence, whole, part);
        boolean those = OF_THOSE.stream().anyMatch(after::startsWith);
        boolean near = Passage.wordsOf(way) <= MOST_WORDS_ON_WHOLE && way.indexOf(';') < 0;
        return those && near && passage.alike(part, whole);
    }

    private static boolean isCount(Figure figure) {
        return figure.kind() == Kind.COUNT
                && figure.value().hedge() == Hedge.EXACT
                && figure.value().best().isPresent();
    }

    /** Reads "among the 85 dead were 30 children". */
    private static boolean isAmong(Sentence sentence, Figure whole, Figure part) {
        String before = Passage.lower(sentence.before(whole)).strip();
        String way = Passage.way(sentence, whole, part);
        return (before.equals("among the") || before.endsWith(" among the"))
                && (way.endsWith(" were") || way.endsWith(" was"))
                && Passage.wordsOf(way) <= MOST_WORDS_BETWEEN
                && way.chars().noneMatch(c -> ",;:(".indexOf(c) >= 0);
    }

    /** Reads "of the 80 beds, 72 were taken": the words open a clause, and what follows the part is a verb. */
    private static boolean isOf(Sentence sentence, Figure whole, Figure part) {
        String[] before = Passage.lower(sentence.before(whole)).strip().split("\\s+");
        int of = before.length - 1;
        while (of >= 0 && !before[of].equals("of")) {
            of--;
        }
        boolean near = of >= 0 && before.length - 1 - of <= MOST_WORDS_TO_OF;
        boolean opens = near && (of == 0 || before[of - 1].equals("and") || ",;:".indexOf(last(before[of - 1])) >= 0);
        String between = Passage.lower(sentence.between(whole, part)).strip();
        boolean close = between.split("\\s+").length <= MOST_WORDS_BETWEEN
                && between.chars().noneMatch(c -> ";:()".indexOf(c) >= 0)
                && !Passage.hasAny(between, List.of("and", "or", "to", "per"));
        return opens && close && VERBS.contains(firstWord(sentence.after(part)));
    }

    private static boolean isIncluded(Sentence sentence, Figure whole, Figure part) {
        String between = Passage.lower(sentence.between(whole, part)).strip();
        boolean included =
                between.endsWith(" included") || between.endsWith(" includes") || between.endsWith(", including");
        String next = firstWord(sentence.after(part));
        boolean same =
                whole.unit().equals(part.unit()) || next.equals("with") || next.equals("by") || next.equals("from");
        return included && same && between.split("\\s+").length <= MOST_WORDS_BETWEEN;
    }

    private static char last(String word) {
        return word.charAt(word.length() - 1);
    }

    private static String firstWord(String words) {
        String stripped = Passage.lower(words).strip();
        return stripped.substring(0, Phrases.wordEnd(stripped));
    }

    private static Check check(Passage passage, Figure part, Figure whole) {
        return PartAndWhole.of(passage, part, whole, GROUND, true);
    }
}
