package dev.reckon.mention;

import dev.reckon.lang.Line;
import dev.reckon.lang.Word;
import dev.reckon.lang.WordClass;
import dev.reckon.lang.WordClasses;
import dev.reckon.token.Token.Kind;
import java.util.Optional;

/** Finds the noun a number counts without a tagger: by word classes, and by the plural ending that a number asks for. */
public final class Nouns {

    private static final int LONGEST_PHRASE = 7;

    private static final WordClasses OF_GRAMMAR = WordClasses.of(
            WordClass.ARTICLE,
            WordClass.PREPOSITION,
            WordClass.CONJUNCTION,
            WordClass.PRONOUN,
            WordClass.AUXILIARY,
            WordClass.CLAUSE_OPENER);

    private Nouns() {}

    /**
     * A counted noun.
     *
     * @param from first token of the noun phrase behind the number
     * @param head token of its head noun
     * @param to token behind the head noun
     */
    public record NounPhrase(int from, int head, int to) {}

    /** Returns whether token {@code i} looks like a plural noun: listed as one, or ending in s and not listed otherwise. */
    public static boolean isPluralNoun(Line line, int i) {
        if (!line.isKind(i, Kind.WORD)) {
            return false;
        }
        Word word = line.word(i);
        if (word.is(WordClass.PLURAL_NOUN)) {
            return !isAdjective(line, i);
        }
        if (word.is(WordClass.NOT_PLURAL) || isFunctionWord(word)) {
            return false;
        }
        if (word.isAny(WordClass.PERSON_NOUN, WordClass.TOLL_NOUN)
                && word.form().endsWith("s")) {
            return true;
        }
        return hasPluralEnding(line.textOf(i));
    }

    /** "900 French died" counts people, "900 French ships" and "the 2016 French vote" do not. */
    private static boolean isAdjective(Line line, int i) {
        String form = line.word(i).form();
        boolean people = form.endsWith("sh") || form.endsWith("ch") || form.endsWith("ese") || form.endsWith("iss");
        if (!people || !line.isKind(i + 1, Kind.WORD)) {
            return false;
        }
        Word next = line.word(i + 1);
        return !isFunctionWord(next)
                && !next.is(WordClass.CHANGE_VERB)
                && !next.is(WordClass.REPORTING_VERB)
                && !next.is(WordClass.ADVERB)
                && !next.form().endsWith("ed");
    }

    /** Returns whether a word ends as English plurals do; the possessive and -ss, -us, -is do not. */
    static boolean hasPluralEnding(String word) {
        int n = word.length();
        if (n < 4 || word.charAt(n - 1) != 's') {
            return false;
        }
        char before = word.charAt(n - 2);
        return before != 's' && before != 'u' && before != 'i' && before != '\'' && before != '’';
    }

    /** Returns the regular plural of {@code noun}: "nations", "countries", "boxes". */
    static String pluralOf(String noun) {
        int n = noun.length();
        boolean hissing = noun.endsWith("s") || noun.endsWith("x") || noun.endsWith("ch") || noun.endsWith("sh");
        boolean vowel = n > 1 && "aeiou".indexOf(noun.charAt(n - 2)) >= 0;
        return noun.equals("people")
                ? noun
                : noun.endsWith("y") && !vowel ? noun.substring(0, n - 1) + "ies" : noun + (hissing ? "es" : "s");
    }

    /** Returns whether a word is one of grammar only: article, preposition, conjunction, pronoun, auxiliary. */
    public static boolean isFunctionWord(Word word) {
        return word.isAny(OF_GRAMMAR);
    }

    /** Returns whether token {@code i} may stand before a head noun: any word that is none of grammar only. */
    public static boolean mayModify(Line line, int i) {
        if (line.isKind(i, Kind.WORD)) {
            Word word = line.word(i);
            return !isFunctionWord(word) || word.isForm("more") || word.isForm("other") || isHyphenated(line, i);
        }
        boolean joiner = line.isDash(i) && line.isGlued(i) && line.isGlued(i + 1);
        boolean quote = line.isKind(i, Kind.MARK) && "\"“”‘'".indexOf(line.charAt(i)) >= 0;
        return joiner || quote;
    }

    /** "black-and-white", "state-of-the-art": part of a word with hyphens. */
    private static boolean isHyphenated(Line line, int i) {
        boolean before =
                line.isMark(i - 1, '-') && line.isGlued(i - 1) && line.isGlued(i) && line.isKind(i - 2, Kind.WORD);
        return before && line.isMark(i + 1, '-') && line.isGlued(i + 1) && line.isGlued(i + 2);
    }

    /**
     * Returns the noun phrase that follows a number which ends before token {@code at}: the first plural noun, over
     * modifiers; for {@code singular} numbers ("one", "1") the word before the phrase ends.
     */
    public static Optional<NounPhrase> behind(Line line, int at, boolean singular) {
        int from = at;
        while (line.isForm(from, "of")
                || line.isForm(from, "the") && line.isForm(from - 1, "of")
                || line.isForm(from, "these") && line.isForm(from - 1, "of")
                || line.isForm(from, "additional")) {
            from++;
        }
        int last = -1;
        for (int i = from;
                i < line.size() && i < from + LONGEST_PHRASE && (mayModify(line, i) || isOfName(line, i));
                i++) {
            if (isPluralNoun(line, i) && !isNameBefore(line, i)) {
                // "the 700 of ten years ago": a time is no thing counted
                if (from > at && line.is(i, WordClass.TIME_UNIT)) {
                    return Optional.empty();
                }
                int head = extended(line, i);
                return Optional.of(new NounPhrase(from, head, head + 1));
            }
            if (line.isKind(i, Kind.WORD)) {
                last = i;
            }
        }
        boolean takes =
                last >= 0 && (singular && !line.is(last, WordClass.ADVERB) || line.is(last, WordClass.PERSON_NOUN));
        return takes ? Optional.of(new NounPhrase(from, last, last + 1)) : Optional.empty();
    }

    /** "the 150,000 Dow Jones consensus forecast": a name in -s, and the noun it belongs to behind it. */
    private static boolean isNameBefore(Line line, int i) {
        boolean name = line.isCapitalised(i)
                && line.isCapitalised(i - 1)
                && line.word(i).id() == 0;
        return name
                && line.isKind(i + 1, Kind.WORD)
                && !line.isCapitalised(i + 1)
                && (line.is(i + 1, WordClass.SOURCE_NOUN)
                        || line.is(i + 2, WordClass.SOURCE_NOUN) && mayModify(line, i + 1));
    }

    /** "6,000 S-21 files", "40 MiG-29 fighters": the number of a model or place before what is counted. */
    private static boolean isOfName(Line line, int i) {
        return line.isKind(i, Kind.NUMBER)
                && line.isGlued(i)
                && line.isMark(i - 1, '-')
                && line.isGlued(i - 1)
                && line.isCapitalised(i - 2);
    }

    /** "police officers", "army corps generals", "United States counties": a plural right behind a plural is the head. */
    private static int extended(Line line, int i) {
        int head = i;
        while (isPluralNoun(line, head + 1)
                && !line.is(head + 1, WordClass.CHANGE_VERB)
                && !line.is(head + 1, WordClass.REPORTING_VERB)
                && (line.is(head + 1, WordClass.PERSON_NOUN)
                        || isCollective(line, head)
                        || isName(line, head) && !line.isCapitalised(head + 1))) {
            head++;
        }
        return head;
    }

    /** Returns where the word starts that the noun at token {@code head} ends: "half-tracks", "artillery pieces". */
    static int wordStart(Line line, int head) {
        boolean hyphen = line.isMark(head - 1, '-')
                && line.isGlued(head - 1)
                && line.isGlued(head)
                && line.isKind(head - 2, Kind.WORD);
        boolean piece = line.isKind(head, Kind.WORD)
                && line.textOf(head).equalsIgnoreCase("pieces")
                && isCollective(line, head - 1);
        return hyphen ? head - 2 : piece ? head - 1 : head;
    }

    /** "artillery", "livestock": a plural without its ending says of what kind the plural behind it is. */
    private static boolean isCollective(Line line, int i) {
        Word word = line.word(i);
        return word.is(WordClass.PLURAL_NOUN)
                && !word.is(WordClass.PERSON_NOUN)
                && !word.form().endsWith("s");
    }

    private static boolean isName(Line line, int i) {
        return line.isCapitalised(i) && line.isCapitalised(i - 1);
    }

    /** Returns whether the noun at {@code head} counts persons: by its class, or by an ending persons' names have. */
    public static boolean countsPersons(Line line, int head) {
        Word word = line.word(head);
        return word.is(WordClass.PERSON_NOUN) || word.is(WordClass.TOLL_NOUN) || hasPersonEnding(line.textOf(head));
    }

    private static boolean hasPersonEnding(String noun) {
        String word = noun.toLowerCase(java.util.Locale.ROOT);
        for (String ending : new String[] {
            "ians",
            "ists",
            "eers",
            "men",
            "women",
            "ees",
            "crats",
            "naries",
            "goers",
            "holders",
            "seekers",
            "workers",
            "fighters",
            "dwellers"
        }) {
            if (word.length() > ending.length() + 1 && word.endsWith(ending)) {
                return !word.endsWith("trees")
                        && !word.endsWith("degrees")
                        && !word.endsWith("fees")
                        && !word.endsWith("committees")
                        && !word.endsWith("specimen")
                        && !word.endsWith("guarantees");
            }
        }
        return false;
    }
}
