package dev.reckon.figure;

import dev.reckon.figure.Attribution.Type;
import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Mention;
import dev.reckon.token.Token.Kind;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells which noun phrases of one sentence name somebody who may say something, and what sort of source they are. */
final class Sayers {

    /** In tokens: "In his last great book". */
    private static final int LONGEST_WORK = 6;

    /** Written to by nobody. */
    private static final BitSet NONE = new BitSet();

    private final Passage passage;
    private final Line line;
    private final NounPhrases phrases;
    private final BitSet peoples;
    private final BitSet places;
    private final BitSet counted;
    /** What was found at a token: several patterns ask at the same one. */
    private final Map<Integer, Optional<Sayer>> starting = new HashMap<>();

    Sayers(Passage passage) {
        this.passage = passage;
        this.line = passage.line();
        this.phrases = new NounPhrases(line);
        this.peoples = passage.places().isEmpty() ? NONE : new BitSet();
        this.places = passage.places().isEmpty() ? NONE : new BitSet();
        this.counted = passage.mentions().mentions().isEmpty() ? NONE : new BitSet();
        for (Places.Hit hit : passage.places()) {
            (hit.byPeople() ? peoples : places).set(hit.from(), hit.to());
        }
        for (Mention mention : passage.mentions().mentions()) {
            if (!mention.small()) {
                counted.set(mention.from(), mention.to());
                mention.noun().ifPresent(noun -> counted.set(noun.from(), noun.to()));
            }
        }
    }

    NounPhrases phrases() {
        return phrases;
    }

    /** Returns whether {@code sayer} is no more than the name of a place, or of several. */
    boolean isPlace(Sayer sayer) {
        return !places.get(sayer.from(), sayer.to()).isEmpty()
                && IntStream.range(sayer.from(), sayer.to())
                        .allMatch(i -> places.get(i) || line.isForm(i, "and") || line.isMark(i, ','));
    }

    /** Returns whether token {@code i} is part of the name of a place. */
    boolean isInPlace(int i) {
        return places.get(i);
    }

    /** Returns whether token {@code i} is what a figure counts: the "files" of "300 files". */
    boolean isCounted(int i) {
        return counted.get(i);
    }

    /** Returns whether token {@code i} names a people: "Russian". */
    boolean isPeople(int i) {
        return peoples.get(i);
    }

    /** Returns the source that ends right before token {@code end}, over a parenthesis. */
    Optional<Sayer> endingAt(int end) {
        return endingAt(end, false);
    }

    /** As {@link #endingAt(int)}; with {@code anybody} any noun phrase will do, for verbs only persons can be the subject of. */
    Optional<Sayer> endingAt(int end, boolean anybody) {
        int last = end - 1;
        if (line.isMark(last, ')')) {
            int open = passage.parenthesisAt(last);
            boolean year = line.isKind(last - 1, Kind.NUMBER);
            return open < 1
                    ? Optional.empty()
                    : endingAt(open, anybody)
                            .map(sayer -> new Sayer(sayer.type(), sayer.from(), year ? sayer.to() : end));
        }
        if (line.isMark(last, '"') || line.isMark(last, '”')) {
            return titleEndingAt(last);
        }
        int from = phrases.startOfFull(end);
        return from < end ? named(from, end, anybody) : behindWork(end, anybody);
    }

    /** "In The Long Fog Brandt counted": no comma parts the work from its author, whose last name at least it is. */
    private Optional<Sayer> behindWork(int end, boolean anybody) {
        int from = end - 1;
        while (line.isMark(from - 1, '.') && phrases.isInitial(from - 1)) {
            from -= 2;
        }
        int in = from - 1;
        while (in > 0 && line.isKind(in, Kind.WORD) && line.isCapitalised(in)) {
            in--;
        }
        boolean name = line.isKind(end - 1, Kind.WORD) && line.isCapitalised(end - 1) && !isInPlace(end - 1);
        if (name && isOwnWork(from)) {
            return named(from, end, anybody);
        }
        return name && in == 0 && from > 1 && line.isForm(0, "in") ? named(from, end, anybody) : Optional.empty();
    }

    /** "In her memoir Brandt counted": whose work it is stands behind it. */
    private boolean isOwnWork(int name) {
        return line.isForm(0, "in")
                && name > 2
                && name <= LONGEST_WORK
                && phrases.words().isPossessive(1)
                && line.is(name - 1, WordClass.SOURCE_NOUN);
    }

    /** Radio Quay's "Morning Tide": what stands between quotation marks, all in capitals, is a work or a programme. */
    private Optional<Sayer> titleEndingAt(int closing) {
        int from = closing;
        while (from > 0 && line.isKind(from - 1, Kind.WORD) && (line.isCapitalised(from - 1) || isSmall(from - 1))) {
            from--;
        }
        boolean quoted = line.isMark(from - 1, '"') || line.isMark(from - 1, '“');
        if (!quoted || from == closing || !line.isCapitalised(from)) {
            return Optional.empty();
        }
        int owner = line.isForm(from - 2, "'s") ? phrases.startOfSimple(from - 2) : from;
        return Optional.of(new Sayer(Type.DOCUMENT, owner, owner < from ? closing + 1 : closing));
    }

    /** "of", "the" in titles. */
    private boolean isSmall(int i) {
        return line.is(i, WordClass.ARTICLE) || line.is(i, WordClass.PREPOSITION) || line.isForm(i, "and");
    }

    /** Returns the source that starts at token {@code from}. */
    Optional<Sayer> startingAt(int from) {
        Optional<Sayer> known = starting.get(from);
        if (known == null) {
            int to = phrases.endOfFull(from);
            int site = endOfSite(from);
            known = site > from
                    ? Optional.of(new Sayer(Type.ORGANISATION, from, site))
                    : to > from
                            ? named(from, beforeFigure(from, to), false).or(() -> statementIn(from, to))
                            : Optional.empty();
            starting.put(from, known);
        }
        return known;
    }

    /** "according to | wrecks.org", "www.wrecks.org": returns the token behind the address of a site, else {@code from}. */
    private int endOfSite(int from) {
        if (!line.isForm(from - 1, "to")) {
            return from;
        }
        int to = from + 1;
        while (line.isKind(from, Kind.WORD)
                && line.isMark(to, '.')
                && line.isGlued(to)
                && line.isKind(to + 1, Kind.WORD)
                && line.isGlued(to + 1)
                && !line.isCapitalised(to + 1)) {
            to += 2;
        }
        boolean opaque = line.isKind(from, Kind.OPAQUE)
                && Character.isLetter(line.charAt(from))
                && line.textOf(from).indexOf('.') > 0
                && line.textOf(from).indexOf('@') < 0;
        return opaque || to > from + 1 ? to : from;
    }

    /** "according to our model deaths fell": without a comma behind it a statement of somebody's runs into what it states. */
    private Optional<Sayer> statementIn(int from, int to) {
        for (int i = from + 1; i < to - 1; i++) {
            boolean statement = line.is(i, WordClass.SOURCE_NOUN) && line.isForm(from - 1, "to");
            if (statement && phrases.words().isDeterminer(from)) {
                return named(from, i + 1, false);
            }
        }
        return Optional.empty();
    }

    /** "the Herald of three million deaths": a figure behind "of" is no part of a name. */
    private int beforeFigure(int from, int to) {
        for (int i = from + 1; i < to - 1; i++) {
            boolean name = line.isCapitalised(i - 1) && !line.is(i - 1, WordClass.SOURCE_NOUN);
            if (line.isForm(i, "of") && name && passage.mentionAt(i + 1) >= 0) {
                return i;
            }
        }
        return to;
    }

    /** Returns tokens {@code [from, to)} as a source, without article and leading adverbs; empty when they name none. */
    Optional<Sayer> named(int from, int to, boolean anybody) {
        int start = from;
        while (start < to
                && (line.is(start, WordClass.ARTICLE)
                        || line.isMark(start, '.')
                        || line.isForm(start, "both")
                        || line.isDash(start)
                        || line.isForm(start, "'s")
                        || isOnTheWay(start)
                        || isOpener(start))) {
            start++;
        }
        int end = endOf(start, to);
        boolean cut = line.isDash(start - 1)
                && line.isGlued(start - 1)
                && line.isGlued(start)
                && line.isKind(start - 2, Kind.NUMBER);
        if (cut
                || isDone(start)
                || start >= end
                || endsInWriters(end)
                || isCounted(start, end)
                || isTimeOnly(start, end)
                || isPartOfText(start)) {
            return Optional.empty();
        }
        if (isPartOfGroup(start, end)) {
            return Optional.of(new Sayer(Type.GENERIC, start, end));
        }
        SayerTraits traits = traits(start, end);
        Optional<Type> type = traits.type().or(() -> anybody ? traits.typeOfAnybody() : Optional.empty());
        int begin = start;
        if (type.filter(Type.NAMED_PERSON::equals).isPresent() && isBodyByApposition(end)) {
            type = Optional.of(Type.ORGANISATION);
        }
        return type.map(found -> new Sayer(found, begin, end));
    }

    /** "those who talked with the crew", "that were asked": what somebody does or what is done opens no name. */
    private boolean isDone(int i) {
        boolean relative =
                line.isForm(i - 1, "who") || line.isForm(i - 1, "that") || line.is(i - 1, WordClass.AUXILIARY);
        return relative && line.isKind(i, Kind.WORD) && !line.isCapitalised(i) && line.endsWith(i, "ed");
    }

    /** "Methods We used": a pronoun behind a label is part of no name. */
    private boolean endsInWriters(int end) {
        return line.isForm(end - 1, "we");
    }

    /** "Appendix 2A", "Table 3": the text refers to itself. */
    private boolean isPartOfText(int from) {
        boolean part =
                switch (line.word(from).form()) {
                    case "appendix", "annex", "chapter", "section", "table", "figure", "fig", "box" -> true;
                    default -> false;
                };
        return part && line.isCapitalised(from) && !line.isKind(from + 1, Kind.WORD) && from + 1 < line.size();
    }

    /** "a number of historians", "the majority of scholars": how many of them there are nobody names. */
    private boolean isPartOfGroup(int from, int to) {
        int of = from + 1;
        while (of < to && line.is(of - 1, WordClass.GENERIC_CUE) && !line.isForm(of, "of")) {
            of++;
        }
        boolean part = line.is(of - 1, WordClass.FIGURE_NOUN) && line.isForm(of, "of");
        return part
                && line.is(to - 1, WordClass.ROLE_NOUN)
                && line.endsWith(to - 1, "s")
                && !line.isCapitalised(to - 1);
    }

    /** "a survey published": what is left of a participle whose phrase was passed over is no part of the name. */
    private int endOf(int from, int to) {
        int end = to;
        while (end - 1 > from
                && !line.isCapitalised(end - 1)
                && (line.is(end - 1, WordClass.MADE_VERB)
                        || line.is(end - 1, WordClass.ASKED)
                        || line.is(end - 1, WordClass.ADVERB)
                        || isDeed(end - 1))) {
            end--;
        }
        return end;
    }

    /** "Ada Quill claims", "interviewers knocked": what a person or several did is no part of the name. */
    private boolean isDeed(int i) {
        boolean person = line.isCapitalised(i - 1) && !phrases.words().isSayerWord(i - 1)
                || line.is(i - 1, WordClass.ROLE_NOUN) && line.endsWith(i - 1, "s");
        if (line.isCapitalised(i - 1) && line.is(i, WordClass.FIGURE_VERB) && line.endsWith(i, "ed")) {
            // "reports in the Harbour Press settled for 300"
            return true;
        }
        boolean verb = line.is(i, WordClass.REPORTING_VERB) && !line.is(i, WordClass.SOURCE_NOUN)
                || line.endsWith(i, "ed") && !line.is(i, WordClass.REPORTING_VERB);
        return person && verb && !phrases.words().isSayerWord(i);
    }

    /** "Maritime Monitor, a campaign group,": what stands beside a name tells that it is a body's. */
    private boolean isBodyByApposition(int end) {
        if (!line.isMark(end, ',') || !line.is(end + 1, WordClass.ARTICLE)) {
            return false;
        }
        int role = end + 2;
        while (line.isKind(role, Kind.WORD) && !isPost(role)) {
            role++;
        }
        for (int i = end + 2; i < end + 7 && line.isKind(i, Kind.WORD) && !line.is(i, WordClass.PREPOSITION); i++) {
            if (line.is(i, WordClass.ORGANISATION_NOUN)) {
                return !isPost(role);
            }
        }
        return false;
    }

    /** "a Harbour Board pilot", "a University of Arden anthropologist". */
    private boolean isPost(int i) {
        return line.is(i, WordClass.ROLE_NOUN) || line.is(i, WordClass.TITLE) || PhraseWords.hasTradeEnding(line, i);
    }

    /** ", defying official forecasts", "was pushing estimates": what is done to them is no part of the name. */
    private boolean isOnTheWay(int i) {
        return (line.isMark(i - 1, ',') || line.is(i - 1, WordClass.AUXILIARY))
                && line.isKind(i, Kind.WORD)
                && line.endsWith(i, "ing")
                && !line.isCapitalised(i)
                && !line.is(i, WordClass.GENERIC_CUE);
    }

    /** The first word of a sentence has its capital from there: "Yet", "Later", "Today". */
    private boolean isOpener(int i) {
        return i == 0 && line.is(i, WordClass.ADVERB);
    }

    /** What is counted says nothing: "300 deaths reported", "the toll reported". */
    private boolean isCounted(int from, int to) {
        int head = headOf(from, to);
        return counted.get(head) || counted.get(from) && !phrases.words().isSayerWord(head);
    }

    private boolean isTimeOnly(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean time = line.is(i, WordClass.MONTH)
                    || line.is(i, WordClass.WEEKDAY)
                    || line.is(i, WordClass.SEASON)
                    || line.isKind(i, Kind.NUMBER);
            if (!time) {
                return false;
            }
        }
        return true;
    }

    /** "his group, the Harbour Watch, said": returns the name between commas behind what its bearer is; else {@code sayer}. */
    Sayer nameBehind(Sayer sayer) {
        int head = headOf(sayer.from(), sayer.to());
        boolean role = line.is(head, WordClass.ROLE_NOUN) || line.is(head, WordClass.ORGANISATION_NOUN);
        return role && !line.isCapitalised(head) && line.isMark(sayer.to(), ',')
                ? startingAt(sayer.to() + 1)
                        .filter(name -> name.type() == Type.NAMED_PERSON || name.type() == Type.ORGANISATION)
                        .filter(name -> line.isCapitalised(name.from()) && line.isMark(name.to(), ','))
                        .orElse(sayer)
                : sayer;
    }

    /** Returns the person who made the study, when {@code sayer} is "a study by Brandt"; else {@code sayer} itself. */
    Sayer maker(Sayer sayer) {
        for (int i = sayer.from() + 1; sayer.type() == Type.DOCUMENT && i < sayer.to() - 1; i++) {
            int year = line.isForm(i - 1, "s") ? i - 2 : i - 1;
            boolean behindYear = i > 1 && Character.isDigit(line.charAt(year)) && line.isCapitalised(i + 1);
            if (line.isForm(i, "by") && (line.is(i - 1, WordClass.SOURCE_NOUN) || behindYear)) {
                return named(i + 1, endOfMaker(i + 1, sayer.to()), false)
                        .filter(person -> person.type() == Type.NAMED_PERSON)
                        .orElse(sayer);
            }
        }
        return sayer;
    }

    /** "a report by Brandt for the port": returns where the maker ends. */
    private int endOfMaker(int from, int to) {
        int end = from;
        while (end < to && !line.isForm(end, "for") && !line.isForm(end, "in") && !line.isForm(end, "on")) {
            end++;
        }
        return end;
    }

    /** Returns {@code sayer} with the date behind it that tells a document apart: "a report from 7 May 2004". */
    Sayer dated(Sayer sayer) {
        boolean document = sayer.type() == Type.DOCUMENT && line.is(sayer.to() - 1, WordClass.SOURCE_NOUN);
        boolean linked = line.isForm(sayer.to(), "from") || line.isForm(sayer.to(), "of");
        return document && linked
                ? passage.times().stream()
                        .filter(time -> time.from() <= sayer.to() + 1 && time.to() > sayer.to() + 1)
                        .findFirst()
                        .map(time -> new Sayer(sayer.type(), sayer.from(), time.to()))
                        .orElse(sayer)
                : sayer;
    }

    /** Returns whether the phrase is headed by a noun for a statement or for what sayers draw on. */
    boolean isStatement(int from, int to) {
        return line.is(headOf(from, to), WordClass.SOURCE_NOUN);
    }

    /** Returns the last word of the phrase before its first preposition. */
    int headOf(int from, int to) {
        int head = from;
        for (int i = from; i < to; i++) {
            if (i > from
                    && (phrases.words().isParticiple(i)
                            || isBeside(i)
                            || line.is(i, WordClass.MADE_VERB) && line.is(i - 1, WordClass.SOURCE_NOUN)
                            || line.is(i, WordClass.PREPOSITION) && !isCompound(i)
                            || line.isMark(i, '(')
                            || line.isMark(i, ','))) {
                break;
            }
            if (line.isKind(i, Kind.WORD) && !line.isForm(i, "'s")) {
                head = i;
            }
        }
        return head;
    }

    /** The "up" of "a follow-up study". */
    private boolean isCompound(int i) {
        return line.isDash(i - 1) && line.isGlued(i - 1) && line.isGlued(i);
    }

    /** "a source close to the board": what a source is like stands behind it, before a preposition. */
    private boolean isBeside(int i) {
        boolean like =
                switch (line.word(i).form()) {
                    case "close", "familiar", "loyal", "sympathetic", "hostile", "opposed" -> true;
                    default -> false;
                };
        return like && line.is(i + 1, WordClass.PREPOSITION);
    }

    private SayerTraits traits(int from, int to) {
        int head = headOf(from, to);
        SayerTraits traits = new SayerTraits(line, phrases.words(), head, to == from + 1 && !line.isMark(to, '.'));
        for (int i = from; i < to; i++) {
            traits.add(i, i <= head, peoples.get(i));
        }
        traits.article = line.is(from - 1, WordClass.ARTICLE) && !line.isForm(from - 1, "a");
        traits.single =
                (line.isForm(from - 1, "a") || line.isForm(from - 1, "an")) && !line.is(head, WordClass.ESTIMATE_NOUN);
        traits.owned = phrases.words().isPossessive(from);
        traits.abstraction = from == 0 && to == 1 && hasAbstractEnding(line.textOf(from));
        traits.place = isPlaceName(from, head);
        traits.storm = head > from && line.is(from, WordClass.EVENT_NOUN) && line.isCapitalised(head);
        return traits;
    }

    /** "Lisbon", "mainland Portugal": a place, whatever narrows it in front. */
    private boolean isPlaceName(int from, int head) {
        int start = from;
        while (start < head && !line.isCapitalised(start) && !phrases.words().isSayerWord(start)) {
            start++;
        }
        return places.get(start, head + 1).cardinality() == head + 1 - start;
    }

    /** "Revisions showed": a first word with a capital that is a noun for what is done, and no name. */
    private static boolean hasAbstractEnding(String word) {
        return Stream.of("ions", "ings", "ments", "ances", "ences", "ities", "yses", "ion", "ment")
                .anyMatch(word::endsWith);
    }
}
