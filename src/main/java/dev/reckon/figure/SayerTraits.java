package dev.reckon.figure;

import dev.reckon.figure.Attribution.Type;
import dev.reckon.lang.Line;
import dev.reckon.lang.Word;
import dev.reckon.lang.WordClass;
import dev.reckon.token.Token.Kind;
import java.util.Optional;

/** What the words of one phrase say of the source it names. Mutable: told its words one by one, then asked. */
final class SayerTraits {

    /** In letters. */
    private static final int LONGEST_SHORT = 3;

    private final Line line;
    private final PhraseWords words;
    private final Word head;
    private final String headText;
    private final boolean properHead;
    /** "some", "many", "most of us": a quantity of persons nobody names. */
    private final boolean headIsQuantity;
    /** "the Arden researchers", but not "Quill and colleagues". */
    private final boolean headIsGroup;

    /** The token the sentence opens with, behind the date line of a report. */
    private final int opening;

    private final boolean only;
    private final boolean written;
    private boolean capital;
    private boolean proper;
    private boolean organisation;
    private boolean official;
    private boolean role;
    private boolean title;
    private boolean generic;
    private boolean acronym;
    private boolean year;
    /** Whether "the" stands before the phrase. */
    boolean article;
    /** Whether "a" does, before one statement of several. */
    boolean single;
    /** Whether it opens with "his", "our" and their like. */
    boolean owned;
    /** Whether it names a place. */
    boolean place;
    /** Whether it opens with the noun for an occasion that is named behind it: "Hurricane Quill". */
    boolean storm;
    /** Whether it is a first word that only says what is done: "Revisions". */
    boolean abstraction;

    SayerTraits(Line line, PhraseWords words, int at, boolean only) {
        this.line = line;
        this.words = words;
        this.only = only;
        this.written = line.isCapitalised(at);
        this.head = line.word(at);
        this.headText = line.textOf(at);
        this.opening = opening(line);
        this.properHead = line.isCapitalised(at) && !(at == opening && isPlain(head, only));
        this.headIsQuantity = words.isQuantity(at);
        this.headIsGroup =
                head.is(WordClass.ROLE_NOUN) && !properHead && headText.endsWith("s") && !line.isForm(at - 1, "and");
    }

    /** The first word of a report, or of what is quoted from the start on. */
    private static int opening(Line line) {
        return line.isMark(0, '"') || line.isMark(0, '“') ? 1 : DateLine.start(line);
    }

    /** A word of a class is no name where a sentence opens; "Memorial", which stands in the tables for a part of other names, may be one. */
    private static boolean isPlain(Word word, boolean alone) {
        return alone ? word.classes() != 0 : word.id() != 0;
    }

    void add(int i, boolean beforeHead, boolean people) {
        Word word = line.word(i);
        int next = opening + 1;
        boolean opener = i == opening
                && (isPlain(word, only)
                        || line.isKind(next, Kind.WORD)
                                && !line.isCapitalised(next)
                                && !line.isForm(next, "et")
                                && !(line.isForm(next, "and") && line.is(next + 1, WordClass.ROLE_NOUN))
                                && head.id() != word.id());
        boolean name = line.isCapitalised(i) && !opener && !people;
        capital |= name;
        year |= line.isKind(i, Kind.NUMBER);
        if (beforeHead) {
            proper |= name && !words.isSayerWord(i);
            acronym |= words.isAcronym(i);
            organisation |= word.is(WordClass.ORGANISATION_NOUN);
            official |= word.is(WordClass.OFFICIAL);
            role |= word.is(WordClass.ROLE_NOUN) || PhraseWords.hasTradeEnding(line, i);
            title |= word.is(WordClass.TITLE);
            generic |= word.is(WordClass.GENERIC_CUE) || word.is(WordClass.DETERMINER) && !word.isForm("the");
        }
    }

    Optional<Type> type() {
        if (head.is(WordClass.SOURCE_NOUN) && !(head.is(WordClass.ORGANISATION_NOUN) && properHead)) {
            return Optional.of(document());
        }
        if (official && (!proper || title || organisation)) {
            return Optional.of(Type.OFFICIAL);
        }
        if (proper || properHead && capital) {
            return name();
        }
        if (organisation) {
            return Optional.of(generic ? Type.GENERIC : Type.ORGANISATION);
        }
        if (title && isShortName()) {
            return Optional.of(Type.NAMED_PERSON);
        }
        if (role || title) {
            return Optional.of(capital ? Type.ORGANISATION : common());
        }
        return generic && headIsQuantity ? Optional.of(Type.GENERIC) : Optional.empty();
    }

    /** "Sen" with no stop behind it is no senator. */
    private boolean isShortName() {
        return only && written && !role && headText.length() <= LONGEST_SHORT && !headText.equals("Sir");
    }

    private Type document() {
        if (official) {
            return Type.OFFICIAL;
        }
        boolean bare = only && head.is(WordClass.ESTIMATE_NOUN) && headText.endsWith("s");
        boolean definite = !bare && (capital || year || article || acronym || single);
        boolean many = head.is(WordClass.ESTIMATE_NOUN) || generic;
        return definite || !many ? Type.DOCUMENT : Type.GENERIC;
    }

    private Optional<Type> name() {
        if (abstraction) {
            return Optional.empty();
        }
        boolean event = (head.is(WordClass.EVENT_NOUN) || storm) && !organisation;
        if (event || place && !organisation) {
            return Optional.empty();
        }
        // "the bank's chief economist Ada Brandt": whose economist it is makes no body of the person
        boolean person = role
                && properHead
                && !head.is(WordClass.ORGANISATION_NOUN)
                && headText.chars().anyMatch(Character::isLowerCase);
        boolean body = !person && (organisation || acronym) || headIsGroup || article && !role && !title;
        return Optional.of(body ? Type.ORGANISATION : Type.NAMED_PERSON);
    }

    private Type common() {
        boolean several = headText.endsWith("s") && !article;
        return several || generic ? Type.GENERIC : Type.ORGANISATION;
    }

    /** "my uncle", "the porter", "smugglers": nobody listed, but the subject of a verb of saying. */
    Optional<Type> typeOfAnybody() {
        boolean thing = head.is(WordClass.TOLL_NOUN)
                || head.is(WordClass.EVENT_NOUN)
                || head.is(WordClass.FIGURE_NOUN)
                || head.is(WordClass.PRONOUN)
                || head.is(WordClass.DETERMINER);
        if (thing) {
            return Optional.empty();
        }
        if (place) {
            // "Beijing says": a capital or country that speaks is its government
            return Optional.of(Type.OFFICIAL);
        }
        if (owned) {
            return Optional.of(Type.NAMED_PERSON);
        }
        return Optional.of(article ? Type.ORGANISATION : Type.GENERIC);
    }
}
