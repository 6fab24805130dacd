package dev.reckon.figure;

import dev.reckon.figure.Attribution.Type;
import dev.reckon.lang.Line;
import dev.reckon.lang.Word;
import dev.reckon.lang.WordClass;
import dev.reckon.lang.WordClasses;
import dev.reckon.mention.Nouns;
import dev.reckon.token.Token.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds who says something in one sentence, each pattern family in a class of its own: set phrases such as "according to" ({@link
 * VoiceCues}), subjects of verbs of saying ({@link ReportingClauses}), nouns for statements and their makers ({@link
 * StatementNouns}), works cited in parentheses ({@link Citations}), speakers of headlines ({@link Headlines}).
 */
final class SourceFinder {

    private static final int LONGEST_NAME = 4;
    private static final int LONGEST_ADVERBIAL = 8;

    /** The words without which a sentence that gives no figure has no verb of saying and no noun for a statement; verbs of giving need a figure. */
    private static final WordClasses NAMING = WordClasses.of(
            WordClass.REPORTING_VERB,
            WordClass.OPINION_NOUN,
            WordClass.FIGURE_NOUN,
            WordClass.STATEMENT_NOUN,
            WordClass.SOURCE_NOUN);

    private SourceFinder() {}

    /**
     * What one sentence names.
     *
     * @param sources its sources, by where they are named; pronouns among them have no type yet
     * @param person the person it opens with: "Lenin himself seemed ...", "Historian Jane Roe was ..."
     * @param body the organisation or document it opens with
     * @param group those nobody names whom it opens with: "Interviewers visited ..."
     */
    record Named(
            List<Source> sources,
            Optional<Attribution> person,
            Optional<Attribution> body,
            Optional<Attribution> group) {

        static Named none() {
            return new Named(List.of(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** Returns the sources of {@code passage} and whom it opens with. */
    static Named in(Passage passage, VoiceCues cues, NameWords names) {
        Sayers sayers = new Sayers(passage);
        Optional<Sayer> opening = sayers.startingAt(behindAdverbial(passage.line()))
                .filter(sayer -> !sayers.phrases().words().isPossessive(sayer.from()));
        return new Named(
                sourcesIn(passage, sayers, cues, names),
                openingPerson(passage, names),
                opening.filter(SourceFinder::isBody).map(sayer -> attribution(passage.line(), sayer)),
                opening.filter(sayer -> isGroup(passage.line(), sayer))
                        .map(sayer -> attribution(passage.line(), sayer)));
    }

    private static List<Source> sourcesIn(Passage passage, Sayers sayers, VoiceCues cues, NameWords names) {
        Line line = passage.line();
        boolean figures = !passage.mentions().mentions().isEmpty();
        boolean headline = Headlines.isHeadline(passage);
        int first = figures ? 0 : nextNaming(line, 0, cues);
        if (first >= line.size() && !headline) {
            return List.of();
        }
        FoundSources found = new FoundSources(line, sayers);
        ReportingClauses clauses = new ReportingClauses(passage, sayers, found, names);
        StatementNouns nouns = new StatementNouns(passage, sayers, found);
        Citations citations = new Citations(passage, sayers, found);
        int i = first;
        while (i < line.size()) {
            int next = i + 1;
            citations.at(i);
            if (startsFigure(passage, i)) {
                clauses.listed(i);
            }
            if (line.word(i).id() != 0) {
                int behind = cues.at(i, passage, sayers, found);
                if (behind == i) {
                    clauses.at(i);
                    nouns.at(i);
                } else {
                    next = behind;
                }
            }
            i = figures ? next : nextNaming(line, next, cues);
        }
        if (headline) {
            new Headlines(passage, sayers, found).look();
        }
        found.restOpening();
        return found.apart();
    }

    /** Returns the first token from {@code from} on that may have a part in naming who says something in a sentence without figures. */
    private static int nextNaming(Line line, int from, VoiceCues cues) {
        boolean brackets = line.mayHoldMark('(') || line.mayHoldMark('[');
        boolean nouns = line.holdsAny(NAMING);
        int cue = cues.nextOpening(line, from);
        for (int i = from; i < cue; i++) {
            Word word = line.word(i);
            if (brackets && (line.isMark(i, '(') || line.isMark(i, '['))
                    || nouns && word.isAny(NAMING)
                    || StatementNouns.isNaming(word)) {
                return i;
            }
        }
        return cue;
    }

    private static boolean startsFigure(Passage passage, int i) {
        int k = passage.mentionAt(i);
        return k >= 0 && passage.mentions().mentions().get(k).from() == i;
    }

    /** Returns who made the numbers under a head such as "Deaths, data by Brandt" or "Okoye's estimate". */
    static Optional<Attribution> maker(Passage head) {
        Sayers sayers = new Sayers(head);
        FoundSources found = new FoundSources(head.line(), sayers);
        StatementNouns nouns = new StatementNouns(head, sayers, found);
        for (int i = 0; i < head.line().size(); i++) {
            nouns.at(i);
        }
        return found.apart().stream()
                .filter(source ->
                        source.strength().compareTo(Source.Strength.PHRASE) >= 0 && source.type() != Type.NONE)
                .findFirst()
                .map(Source::attribution);
    }

    /** Returns the whole of {@code passage}, a cell or caption, as the name of a source. */
    static Attribution named(Passage passage) {
        Line line = passage.line();
        Type type = new Sayers(passage)
                .named(0, line.size(), false)
                .map(Sayer::type)
                .orElse(Type.DOCUMENT);
        return new Attribution(
                type,
                Optional.of(line.textOf(0, line.size())),
                Optional.of(line.spanOf(0, line.size())),
                Optional.empty());
    }

    private static boolean isBody(Sayer sayer) {
        return sayer.type() != Type.GENERIC && sayer.type() != Type.NAMED_PERSON;
    }

    /** "Interviewers", "Brandt and colleagues". */
    private static boolean isGroup(Line line, Sayer sayer) {
        boolean several = line.isForm(sayer.from() + 1, "and") && sayer.to() > sayer.from() + 2;
        return sayer.type() == Type.GENERIC || sayer.type() == Type.NAMED_PERSON && several;
    }

    /** Returns whom the words of {@code passage} from token {@code from} on name, unless it is just anybody. */
    static Optional<Attribution> namedAt(Passage passage, int from) {
        return named(passage, new Sayers(passage).startingAt(from));
    }

    /** Returns whom tokens {@code [from, to)} of {@code passage} name, unless it is just anybody. */
    static Optional<Attribution> namedIn(Passage passage, int from, int to) {
        return named(passage, new Sayers(passage).named(from, to, false));
    }

    private static Optional<Attribution> named(Passage passage, Optional<Sayer> sayer) {
        return sayer.filter(who -> who.type() != Attribution.Type.GENERIC).map(who -> attribution(passage.line(), who));
    }

    static Attribution attribution(Line line, Sayer sayer) {
        return new Attribution(
                sayer.type(),
                Optional.of(line.textOf(sayer.from(), sayer.to())),
                Optional.of(line.spanOf(sayer.from(), sayer.to())),
                Optional.empty());
    }

    private static Optional<Attribution> openingPerson(Passage passage, NameWords names) {
        return personOpening(passage)
                .filter(person -> !isAdjective(passage.line(), person, names))
                .map(person -> attribution(passage.line(), person));
    }

    /** "Active support such as this": a first word that no other sentence writes with a capital, and a noun behind it. */
    private static boolean isAdjective(Line line, Sayer person, NameWords names) {
        int behind = person.to();
        boolean listed = line.is(behind, WordClass.REPORTING_VERB) || line.is(behind, WordClass.FIGURE_VERB);
        boolean object = !line.isKind(behind + 1, Kind.WORD)
                || line.isCapitalised(behind + 1)
                || line.is(behind + 1, WordClass.ADVERB)
                || Nouns.isFunctionWord(line.word(behind + 1));
        boolean verb = line.endsWith(behind, "ed")
                || line.endsWith(behind, "s")
                || line.is(behind, WordClass.AUXILIARY)
                || line.is(behind, WordClass.PREPOSITION)
                || listed && object
                || !listed && line.word(behind).id() != 0;
        return person.from() == 0 && person.to() == 1 && !verb && names.isCommon(line, 1);
    }

    /** Returns the person the sentence opens with, behind an adverbial and titles; empty when it opens otherwise. */
    static Optional<Sayer> personOpening(Passage passage) {
        Line line = passage.line();
        int from = behindTitles(line, behindAdverbial(line));
        int to = endOfName(line, from);
        boolean post = to > from && !line.isCapitalised(to) && line.is(to, WordClass.TITLE);
        if (post && line.isCapitalised(to + 1)) {
            // "ASTC spokesman Karl Brandt"
            from = to + 1;
            to = endOfName(line, from);
        }
        // "Explaining it, she said": what somebody does opens no name
        boolean deed = to == from + 1
                && line.endsWith(from, "ing")
                && (line.is(to, WordClass.PRONOUN)
                        || line.is(to, WordClass.ARTICLE)
                        || line.is(to, WordClass.DETERMINER));
        boolean name = to > from && to - from <= LONGEST_NAME && passage.cell().isEmpty() && !deed;
        if (!name) {
            return Optional.empty();
        }
        int start = from;
        boolean place = passage.places().stream().anyMatch(hit -> hit.from() == start);
        boolean apposed =
                to > from + 1 && (isApposition(line, to) || line.isMark(to, ',') && line.isForm(to + 1, "who"));
        boolean joined = line.isForm(to, "and") && line.is(to + 1, WordClass.ARTICLE);
        return !place && (mayBeVerb(line, to) || apposed || joined || isOnTheWay(line, to) || isWriting(line, to))
                ? Optional.of(new Sayer(Type.NAMED_PERSON, from, to))
                : Optional.empty();
    }

    /** "Brandt in her book", "Ada Brandt, in her book,". */
    private static boolean isWriting(Line line, int to) {
        int in = line.isMark(to, ',') ? to + 1 : to;
        return line.isForm(in, "in") && PhraseWords.isPossessive(line.word(in + 1));
    }

    /** "Brandt, using maps, went": what the person did on the way stands between commas. */
    private static boolean isOnTheWay(Line line, int comma) {
        return line.isMark(comma, ',')
                && line.endsWith(comma + 1, "ing")
                && line.isKind(comma + 1, Kind.WORD)
                && line.isKind(comma + 2, Kind.WORD);
    }

    /** "Ada Brandt, chief of the harbour office, went": what the person is stands between commas. */
    private static boolean isApposition(Line line, int comma) {
        boolean article = line.is(comma + 1, WordClass.ARTICLE);
        int role = article ? comma + 2 : comma + 1;
        // "Ada Brandt, an Arden professor, counted"
        boolean named = article && line.isCapitalised(role) && isRole(line, role + 1) && !line.isCapitalised(role + 1);
        return line.isMark(comma, ',') && (isRole(line, role) || named);
    }

    private static boolean isRole(Line line, int i) {
        return line.is(i, WordClass.TITLE) || line.is(i, WordClass.ROLE_NOUN);
    }

    /** "In 1729, for the first time, Ada Brandt ...": returns the token behind the commas of what prepositions open the sentence with. */
    private static int behindAdverbial(Line line) {
        // "Meanwhile Ada Brandt ..."
        int from = line.is(0, WordClass.ADVERB) ? 1 : behindTimeLater(line);
        while (line.is(from, WordClass.PREPOSITION)) {
            int comma = from + 1;
            while (comma < from + LONGEST_ADVERBIAL
                    && (line.isKind(comma, Kind.WORD)
                            || line.isKind(comma, Kind.NUMBER)
                            || line.isMark(comma, '.') && line.is(comma - 1, WordClass.MONTH))) {
                comma++;
            }
            if (!line.isMark(comma, ',')) {
                return from;
            }
            from = comma + 1;
        }
        return from;
    }

    /** "A few years later, Ada Brandt": returns the token behind the comma, 0 where no such time opens the sentence. */
    private static int behindTimeLater(Line line) {
        int comma = 1;
        while (comma < LONGEST_ADVERBIAL && line.isKind(comma, Kind.WORD)) {
            comma++;
        }
        boolean later = line.isForm(comma - 1, "later")
                || line.isForm(comma - 1, "earlier")
                || line.isForm(comma - 1, "before")
                || line.isForm(comma - 1, "ago");
        return later && line.isMark(comma, ',') && line.is(comma - 2, WordClass.TIME_UNIT) ? comma + 1 : 0;
    }

    /** "Historian Ada Brandt", "the board's harbour director Ada Brandt": returns where the name starts that a title opens. */
    private static int behindTitles(Line line, int from) {
        int name = from;
        for (int i = from; i < from + LONGEST_ADVERBIAL && (line.isKind(i, Kind.WORD) || line.isMark(i, '.')); i++) {
            boolean title = line.is(i, WordClass.TITLE)
                    || line.is(i, WordClass.ROLE_NOUN)
                    || PhraseWords.hasTradeEnding(line, i);
            int next = line.isMark(i + 1, '.') && line.isGlued(i + 1) ? i + 2 : i + 1;
            if (title && line.isCapitalised(next)) {
                name = next;
            } else if (line.is(i, WordClass.PREPOSITION) || line.is(i, WordClass.AUXILIARY)) {
                return name;
            }
        }
        return name;
    }

    private static int endOfName(Line line, int from) {
        int to = from;
        while (line.isCapitalised(to) && (line.word(to).id() == 0 || isInitial(line, to) || isForename(line, to))
                || isInitialStop(line, from, to)) {
            to++;
        }
        return to;
    }

    /** The "George" of "George Brandt": a word that stands in the tables for its part in other names, before a name. */
    private static boolean isForename(Line line, int i) {
        boolean name = line.word(i + 1).id() == 0 || isInitial(line, i + 1);
        return line.word(i).classes() == 0 && name && line.isCapitalised(i + 1);
    }

    private static boolean isInitial(Line line, int i) {
        return line.token(i).length() == 1 && line.isMark(i + 1, '.') && line.isGlued(i + 1);
    }

    private static boolean isInitialStop(Line line, int from, int i) {
        return line.isMark(i, '.')
                && line.isGlued(i)
                && i > from
                && line.token(i - 1).length() == 1;
    }

    /** "Metro operator", "Lakeside commuters": the name belongs to the noun behind it. */
    private static boolean isAgentNoun(Line line, int i) {
        boolean listed = line.is(i, WordClass.REPORTING_VERB) || line.is(i, WordClass.FIGURE_VERB);
        return !listed
                && Stream.of("or", "ors", "er", "ers", "ist", "ists").anyMatch(ending -> line.endsWith(i, ending));
    }

    /** "Violent deaths": the first word has its capital from the sentence it opens. */
    private static boolean isCounted(Line line, int i) {
        return i == 1 && (line.is(i, WordClass.TOLL_NOUN) || line.is(i, WordClass.PERSON_NOUN));
    }

    /** Behind the name stands a verb, or the comma before what is said of the person. */
    private static boolean mayBeVerb(Line line, int i) {
        boolean word = line.isKind(i, Kind.WORD)
                && !line.isCapitalised(i)
                && !line.is(i, WordClass.CONJUNCTION)
                && !line.is(i, WordClass.ARTICLE)
                && !isAgentNoun(line, i)
                && !isCounted(line, i)
                && !line.isForm(i, "'s");
        boolean linked = line.isForm(i, "of") || line.isForm(i, "at");
        return word && (linked || !line.is(i, WordClass.PREPOSITION));
    }
}
