package dev.reckon.figure;

import dev.reckon.figure.Attribution.Type;
import dev.reckon.lang.Line;
import dev.reckon.lang.Word;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Nouns;
import dev.reckon.token.Token.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds who says something in one sentence: subjects of reporting verbs, "according to", "X's estimate", "estimates by X",
 * the passive "it is estimated", and quotations with their speaker. Each source gets the stretch it speaks for: to the next
 * source or the end of the sentence, and back to the start where its words stand behind what it says.
 */
final class SourceFinder {

    private static final int LONGEST_NAME = 24;
    private static final int LONGEST_APPOSITION = 40;

    private static final int BY_VERB = 3;
    private static final int BY_NOUN = 2;
    private static final int GENERIC = 2;
    private static final int LONGEST_LEAD = 7;

    private final Passage passage;
    private final Line line;
    private final Optional<Attribution> lastPerson;
    private final List<Source> found = new ArrayList<>();

    /** The token behind the authority in "X, citing Y, reported"; the verb's subject X is found by then. */
    private int citedTo = -1;

    private SourceFinder(Passage passage, Optional<Attribution> lastPerson) {
        this.passage = passage;
        this.line = passage.line();
        this.lastPerson = lastPerson;
    }

    /** Returns the sources of {@code passage}, by where they are named; {@code lastPerson} is who "he" and "she" mean. */
    static List<Source> sourcesIn(Passage passage, Optional<Attribution> lastPerson) {
        SourceFinder finder = new SourceFinder(passage, lastPerson);
        for (int i = 0; i < finder.line.size(); i++) {
            finder.at(i);
        }
        return finder.scoped();
    }

    /** Returns the whole of {@code passage}, a cell or caption, as the name of a source. */
    static Attribution named(Passage passage) {
        Line line = passage.line();
        Type type = new SourceFinder(passage, Optional.empty())
                .typed(0, line.size())
                .map(Phrase::type)
                .orElse(Type.DOCUMENT);
        return new Attribution(
                type,
                Optional.of(line.textOf(0, line.size())),
                Optional.of(line.spanOf(0, line.size())),
                Optional.empty());
    }

    /** Returns the person a sentence opens with as its subject: "Lenin himself seemed ...", "Historian Jane Roe was ...". */
    static Optional<Attribution> openingPerson(Passage passage) {
        Line line = passage.line();
        int from = 0;
        while (line.is(from, WordClass.TITLE) || line.is(from, WordClass.ROLE_NOUN)) {
            from++;
        }
        int to = from;
        while (line.isCapitalised(to) && line.word(to).id() == 0
                || line.isMark(to, '.')
                        && line.isGlued(to)
                        && to > from
                        && line.token(to - 1).length() == 1) {
            to++;
        }
        boolean subject = to > from
                && to - from <= 4
                && line.isKind(to, Kind.WORD)
                && !line.is(to, WordClass.PREPOSITION)
                && !line.is(to, WordClass.CONJUNCTION)
                && !line.isForm(to, "'s");
        boolean place = passage.cell().isPresent()
                || line.isCapitalised(to)
                || passage.places().stream().anyMatch(hit -> hit.from() == 0);
        return subject && !place
                ? Optional.of(new Attribution(
                        Type.NAMED_PERSON,
                        Optional.of(line.textOf(from, to)),
                        Optional.of(line.spanOf(from, to)),
                        Optional.empty()))
                : Optional.empty();
    }

    private void at(int i) {
        Word word = line.word(i);
        if (word.id() == 0) {
            return;
        }
        if (word.isForm("according") && line.isForm(i + 1, "to")) {
            phrase(i, i + 2, BY_VERB);
        } else if (word.isForm("acc") && line.isMark(i + 1, '.') && line.isForm(i + 2, "to")) {
            phrase(i, i + 3, BY_VERB);
        } else if (line.is(i, WordClass.PREPOSITION) && isPossessive(i + 1) && isOpinion(i + 2)) {
            opinion(i);
        } else if (word.isForm("per") && i == 0) {
            phrase(i, i + 1, BY_NOUN);
        } else if (word.isForm("citing") || word.isForm("quoting")) {
            cited(i);
        } else if (word.is(WordClass.REPORTING_VERB) && isVerbHere(i)
                || word.is(WordClass.FIGURE_VERB) && givesFigure(i)) {
            verb(i);
        }
        if (word.is(WordClass.SOURCE_NOUN)) {
            noun(i);
        }
        if (word.isForm("at") && passage.mentionAt(i + 1) >= 0) {
            gapped(i);
        }
        if (word.isForm("by") && isAgent(i)) {
            phrase(i, i + 1, BY_VERB);
        }
    }

    // ---- "in his view", "by its reckoning"

    private boolean isPossessive(int i) {
        return line.isForm(i, "his") || line.isForm(i, "her") || line.isForm(i, "its") || line.isForm(i, "their");
    }

    private boolean isOpinion(int i) {
        return switch (line.word(i).form()) {
            case "view",
                    "opinion",
                    "reckoning",
                    "estimation",
                    "estimate",
                    "count",
                    "account",
                    "calculation",
                    "calculations",
                    "telling",
                    "judgement",
                    "judgment",
                    "figures" -> true;
            default -> false;
        };
    }

    private void opinion(int i) {
        lastPerson.ifPresent(person -> found.add(voice(person, i, i + 3, 0)));
    }

    private Source voice(Attribution person, int from, int to, int scopeFrom) {
        return new Source(
                person.type(),
                person.text().orElse(""),
                line.spanOf(from, to),
                from,
                to,
                scopeFrom,
                line.size(),
                BY_VERB,
                person.upstream());
    }

    // ---- reporting verbs

    /** "Police put the crowd at 12,000, the organisers at 40,000": the verb is left out the second time. */
    private void gapped(int at) {
        Optional<Phrase> phrase = phraseEndingAt(at);
        if (phrase.isEmpty() || found.isEmpty() || isCovered(phrase.get().from()) || holdsFigure(phrase.get())) {
            return;
        }
        int before = nounPhraseStart(phrase.get().from()) - 1;
        boolean follows = line.isMark(before, ',')
                || line.isMark(before, ';')
                || line.isForm(before, "and")
                || line.isForm(before, "but");
        if (follows) {
            add(
                    phrase.get().type(),
                    phrase.get().from(),
                    phrase.get().to(),
                    phrase.get().from(),
                    BY_VERB);
        }
    }

    /** "had the crowd at 160,000": an object, then "at" and a figure. */
    private boolean isObjectAtFigure(int verb) {
        for (int i = verb + 2; i < Math.min(line.size() - 1, verb + LONGEST_LEAD); i++) {
            if (line.isForm(i, "at") && passage.mentionAt(i + 1) >= 0) {
                return true;
            }
            if (line.isKind(i, Kind.MARK) || passage.mentionAt(i) >= 0) {
                return false;
            }
        }
        return false;
    }

    /** A figure stands right behind the verb, over words such as "at", "up with", "it", "a floor of" and hedges. */
    private boolean givesFigure(int verb) {
        int at = verb + 1;
        while (at < line.size() && at < verb + LONGEST_LEAD && passage.mentionAt(at) < 0) {
            Word word = line.word(at);
            boolean light = Nouns.isFunctionWord(word)
                    || word.is(WordClass.ADVERB)
                    || word.is(WordClass.SOURCE_NOUN)
                    || word.isForm("far")
                    || word.isForm("floor")
                    || word.isForm("toll")
                    || word.isForm("total")
                    || word.isForm("ceiling")
                    || word.isForm("exactly")
                    || word.isForm("further");
            if (!light && !line.isMark(at, ':') || line.is(at, WordClass.CLAUSE_OPENER) && !word.isForm("as")) {
                return isObjectAtFigure(verb);
            }
            at++;
        }
        int k = passage.mentionAt(at);
        if (k < 0) {
            return isObjectAtFigure(verb);
        }
        boolean bare = passage.mentions().mentions().get(k).noun().isEmpty();
        boolean owns = line.isForm(verb, "has")
                || line.isForm(verb, "have")
                || line.isForm(verb, "had")
                || line.isForm(verb, "made")
                || line.isForm(verb, "set")
                || line.isForm(verb, "raised")
                || line.isForm(verb, "lowered")
                || line.isForm(verb, "reached")
                || line.isForm(verb, "saw");
        return !owns || bare;
    }

    /** Not a participle before a noun ("an estimated", "the reported"), not a noun ("the count of"). */
    private boolean isVerbHere(int i) {
        if (isLightVerb(i) && !takesFigure(i + 1)) {
            return false;
        }
        if (line.is(i - 1, WordClass.ARTICLE) || line.isForm(i - 1, "of") || line.isDash(i - 1) && line.isGlued(i)) {
            return false;
        }
        boolean noun = line.is(i, WordClass.SOURCE_NOUN);
        if (noun
                && (line.isForm(i + 1, "of")
                        || line.isForm(i + 1, "for")
                        || line.isForm(i + 1, "on")
                        || line.isForm(i + 1, "by")
                        || line.isForm(i + 1, "range")
                        || line.isForm(i + 1, "vary")
                        || line.is(i + 1, WordClass.AUXILIARY)
                        || line.is(i + 1, WordClass.REPORTING_VERB))) {
            return false;
        }
        return !(noun
                && (line.is(i - 1, WordClass.GENERIC_CUE) && !line.isForm(i - 1, "others")
                        || line.is(i - 1, WordClass.OFFICIAL)
                        || line.isForm(i - 1, "'s")));
    }

    /** Verbs that report only with a figure as their object: "put the toll at", "placed it at", not "put to death". */
    private boolean isLightVerb(int i) {
        return switch (line.word(i).form()) {
            case "put",
                    "puts",
                    "putting",
                    "place",
                    "places",
                    "placed",
                    "hold",
                    "holds",
                    "held",
                    "accept",
                    "accepts",
                    "accepted",
                    "add",
                    "adds",
                    "added",
                    "agree",
                    "agreed",
                    "support",
                    "supports",
                    "supported",
                    "provide",
                    "provides",
                    "provided",
                    "offer",
                    "offers",
                    "offered" -> true;
            default -> false;
        };
    }

    private boolean takesFigure(int i) {
        return line.is(i, WordClass.ARTICLE)
                || line.is(i, WordClass.PRONOUN)
                || line.is(i, WordClass.DETERMINER)
                || line.isKind(i, Kind.NUMBER)
                || line.isForm(i, "at")
                || line.isForm(i, "that")
                || line.isForm(i, "to") && line.is(i + 1, WordClass.REPORTING_VERB)
                || line.isForm(i, "estimates");
    }

    private void verb(int i) {
        int end = beforeAuxiliaries(i);
        boolean passive = end < i && isBe(i - 1);
        if (line.isForm(end - 1, "it") && passive) {
            add(Type.GENERIC, end - 1, i + 1, i, GENERIC);
            return;
        }
        if (passive) {
            return;
        }
        int before = found.size();
        subject(end, i);
        if (found.size() == before) {
            inverted(i);
        }
    }

    private boolean isBe(int i) {
        return switch (line.word(i).form()) {
            case "is", "was", "are", "were", "been", "be", "being" -> true;
            default -> line.is(i, WordClass.ADVERB) && isBe(i - 1);
        };
    }

    /** Returns the token behind the subject: back over auxiliaries, adverbs and "not". */
    private int beforeAuxiliaries(int verb) {
        int end = verb;
        while (end > 0
                && (line.is(end - 1, WordClass.AUXILIARY)
                        || line.is(end - 1, WordClass.ADVERB)
                        || line.is(end - 1, WordClass.NEGATION)
                        || isAdverb(end - 1)
                        || line.isForm(end - 1, "to") && line.is(end - 2, WordClass.AUXILIARY))) {
            end--;
        }
        return end;
    }

    private boolean isAdverb(int i) {
        return line.isKind(i, Kind.WORD)
                && !line.isCapitalised(i)
                && line.textOf(i).endsWith("ly");
    }

    private void subject(int end, int verb) {
        int last = end - 1;
        if (last < 0 || last == citedTo) {
            return;
        }
        Word word = line.word(last);
        if (word.isForm("he") || word.isForm("she") || word.isForm("they") || word.isForm("it") && last == 0) {
            lastPerson.ifPresent(
                    person -> found.add(voice(person, last, last + 1, isParenthetical(last, verb) ? 0 : last)));
            return;
        }
        if (word.isForm("we") || word.isForm("i")) {
            add(passage.isQuoted(last) ? Type.GENERIC : Type.DOCUMENT, last, last + 1, verb, 1);
            return;
        }
        if (word.isForm("others")
                || word.isForm("some")
                || word.isForm("many")
                || word.isForm("several")
                || word.isForm("critics")) {
            add(Type.GENERIC, last, last + 1, verb, BY_VERB);
            return;
        }
        if (word.isForm("who") || word.isForm("which")) {
            int name = line.isMark(last - 1, ',') ? last - 1 : last;
            nounPhraseEndingAt(name, verb);
            return;
        }
        boolean named = line.isMark(last, ',') ? apposition(last, verb) : nounPhraseEndingAt(end, verb);
        if (!named) {
            clauseSubject(verb);
        }
    }

    /** "Researchers at the university, commissioned by the governor, estimated": the subject opens the clause. */
    private void clauseSubject(int verb) {
        int from = passage.clauseStart(verb);
        if (line.is(verb, WordClass.NOUN_TOO) || hasEarlierVerb(from, verb)) {
            return;
        }
        int at = line.is(from, WordClass.CONJUNCTION) ? from + 1 : from;
        boolean preposition = line.is(at, WordClass.PREPOSITION) || line.is(at, WordClass.PRONOUN);
        if (!preposition) {
            phraseStartingAt(at)
                    .filter(p -> p.to() < verb
                            && passage.mentionAt(p.from()) < 0
                            && (isInterrupted(p.to(), verb)
                                    || line.isForm(verb - 1, "and") && line.isCapitalised(p.from())))
                    .ifPresent(p -> add(p.type(), p.from(), p.to(), p.from(), BY_VERB));
        }
    }

    private boolean hasEarlierVerb(int from, int verb) {
        for (int i = from; i < verb; i++) {
            boolean reports =
                    line.is(i, WordClass.REPORTING_VERB) && !line.is(i, WordClass.SOURCE_NOUN) && isVerbHere(i);
            boolean auxiliary = line.is(i, WordClass.AUXILIARY) && i < verb - 3 && !line.isForm(verb - 1, "and");
            if (reports || auxiliary || line.isForm(i, "that") || line.isForm(i, "there")) {
                return true;
            }
        }
        return false;
    }

    /** Only a parenthesis, a phrase between commas or one behind a preposition may stand between a subject and its verb. */
    private boolean isInterrupted(int from, int verb) {
        int end = beforeAuxiliaries(verb);
        if (line.isMark(from, ',')) {
            return line.isMark(end - 1, ',');
        }
        if (line.isMark(from, '(')) {
            return line.isMark(end - 1, ')');
        }
        for (int i = from; i < end; i++) {
            if (line.isMark(i, ',') || line.isMark(i, ':')) {
                return line.isMark(i, ',') && line.isMark(end - 1, ',');
            }
        }
        return line.is(from, WordClass.PREPOSITION);
    }

    /** ", he reckoned,": a reporting clause set between commas speaks for the whole sentence. */
    private boolean isParenthetical(int from, int verb) {
        return line.isMark(from - 1, ',')
                && (line.isMark(verb + 1, ',') || line.isMark(verb + 1, '.') || verb + 1 >= line.size());
    }

    /** "R.J. Rummel, an analyst of killings, estimates": the name stands before the comma that opens the apposition. */
    private boolean apposition(int comma, int verb) {
        Optional<Phrase> name = phraseEndingAt(comma)
                .filter(p -> line.isMark(p.from() - 1, ',')
                        && (line.is(p.from() - 2, WordClass.TITLE) || line.is(p.from() - 2, WordClass.ROLE_NOUN)));
        if (name.isPresent()) {
            add(
                    name.get().type(),
                    name.get().from(),
                    name.get().to(),
                    name.get().from(),
                    BY_VERB);
            return true;
        }
        for (int i = comma - 1; i > 0 && i > comma - LONGEST_APPOSITION; i--) {
            boolean opens = line.isMark(i, ',')
                    && (line.isCapitalised(i - 1)
                            || line.is(i - 1, WordClass.ROLE_NOUN)
                            || line.is(i - 1, WordClass.SOURCE_NOUN)
                            || line.is(i - 1, WordClass.OFFICIAL)
                            || line.is(i - 1, WordClass.ORGANISATION_NOUN)
                            || line.isMark(i - 1, ')'));
            if (opens && nounPhraseEndingAt(i, verb)) {
                return true;
            }
        }
        return false;
    }

    private boolean nounPhraseEndingAt(int end, int verb) {
        Optional<Phrase> phrase = phraseEndingAt(end).filter(p -> !isBehindPreposition(p.from()) && !holdsFigure(p));
        phrase.ifPresent(p -> add(
                p.type(),
                p.from(),
                p.to(),
                isParenthetical(nounPhraseStart(p.from()), verb) || isTrailing(p, verb) ? 0 : p.from(),
                BY_VERB));
        return phrase.isPresent();
    }

    private int nounPhraseStart(int from) {
        return line.is(from - 1, WordClass.ARTICLE) ? from - 1 : from;
    }

    /** "..., the office said on Friday": a comma or a closing quotation before the name, and no figure behind the verb. */
    private boolean isTrailing(Phrase phrase, int verb) {
        int before = nounPhraseStart(phrase.from()) - 1;
        boolean comma = line.isMark(before, ',') || line.isMark(before, '"') || line.isMark(before, '”');
        return comma
                && !line.isForm(verb + 1, "that")
                && passage.mentions().mentions().stream().anyMatch(m -> m.to() <= phrase.from())
                && passage.mentions().mentions().stream()
                        .noneMatch(m -> m.from() > verb && m.from() <= verb + LONGEST_LEAD);
    }

    /** What stands behind a preposition is no subject: "a writer at the institute complained". */
    private boolean isBehindPreposition(int from) {
        int before = nounPhraseStart(from) - 1;
        return line.is(before, WordClass.PREPOSITION)
                && !line.isForm(before, "than")
                && !line.is(before, WordClass.CLAUSE_OPENER)
                && !line.isForm(before, "as")
                && !line.isForm(before, "but")
                && !line.isForm(before, "while");
    }

    private boolean holdsFigure(Phrase phrase) {
        for (int i = phrase.from(); i < phrase.to(); i++) {
            int k = passage.mentionAt(i);
            if (k >= 0 && !passage.mentions().mentions().get(k).small()) {
                return true;
            }
        }
        return false;
    }

    /** "..., said Smith": the speaker stands behind the verb, what is said before it. */
    private void inverted(int verb) {
        boolean afterQuote = verb > 0
                && line.isKind(verb - 1, Kind.MARK)
                && ",\"”’".indexOf(line.textOf(verb - 1).charAt(0)) >= 0;
        if (!afterQuote) {
            return;
        }
        Optional<Phrase> phrase = phraseStartingAt(verb + 1);
        phrase.filter(p -> p.type() != Type.GENERIC)
                .ifPresent(p -> found.add(source(p.type(), p.from(), p.to(), 0, line.size(), BY_VERB)));
    }

    // ---- phrases

    /** A noun phrase that names a source. */
    private record Phrase(Type type, int from, int to) {}

    /** Returns the source that ends right before token {@code end}: a capitalised name or a noun for those who say things. */
    private Optional<Phrase> phraseEndingAt(int end) {
        int last = end - 1;
        if (line.isMark(last, ')')) {
            int open = passage.parenthesisAt(last);
            return open < 1 ? Optional.empty() : phraseEndingAt(open).map(p -> new Phrase(p.type(), p.from(), end));
        }
        if (line.isMark(last, '"') || line.isMark(last, '”')) {
            return Optional.empty();
        }
        if (isNamePart(last) || line.isForm(last, "'s") && isNamePart(last - 1)) {
            int from = nameStart(last);
            return typed(from, end);
        }
        Word word = line.word(last);
        boolean sayer = word.is(WordClass.ROLE_NOUN)
                || word.is(WordClass.SOURCE_NOUN)
                || word.is(WordClass.OFFICIAL)
                || word.is(WordClass.ORGANISATION_NOUN);
        return sayer ? typed(nounStart(last), end) : throughPreposition(last, end);
    }

    /** "the report of the commission", "historians of the period": the sayer stands before "of", "for", "on", "in". */
    private Optional<Phrase> throughPreposition(int last, int end) {
        for (int i = last; i > 0 && i > last - 8; i--) {
            Word word = line.word(i);
            boolean preposition = word.isForm("of")
                    || word.isForm("for")
                    || word.isForm("on")
                    || word.isForm("in")
                    || word.isForm("at");
            if (preposition
                    && (line.is(i - 1, WordClass.ROLE_NOUN)
                            || line.is(i - 1, WordClass.SOURCE_NOUN)
                            || line.is(i - 1, WordClass.ORGANISATION_NOUN) && word.isForm("of"))) {
                return typed(nounStart(i - 1), i).map(p -> new Phrase(p.type(), p.from(), end));
            }
            if (line.isKind(i, Kind.MARK)
                    || word.is(WordClass.AUXILIARY)
                    || word.is(WordClass.REPORTING_VERB) && !word.is(WordClass.SOURCE_NOUN)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isNamePart(int i) {
        return line.isCapitalised(i) && !(i == 0 && Nouns.isFunctionWord(line.word(i))) && !line.is(i, WordClass.MONTH);
    }

    /** Goes back over a capitalised name with its initials, connectives, and the nouns before it. */
    private int nameStart(int last) {
        int from = last;
        for (int i = last - 1; i >= 0 && i > last - LONGEST_NAME; i--) {
            if (isNamePart(i) && !isSentenceOpener(i)) {
                from = i;
            } else if (!isNameConnective(i)) {
                break;
            }
        }
        // "economist Michael Ellman", "Indonesian professor George Aditjondro"
        while (from > 0
                && (line.is(from - 1, WordClass.ROLE_NOUN)
                        || line.is(from - 1, WordClass.TITLE)
                        || line.is(from - 1, WordClass.SOURCE_NOUN) && line.isForm(from, "of"))) {
            from--;
        }
        if (line.isForm(from - 1, "of") && line.is(from - 2, WordClass.SOURCE_NOUN)
                || line.isForm(from - 1, "the")
                        && line.isForm(from - 2, "of")
                        && line.is(from - 3, WordClass.SOURCE_NOUN)) {
            from = nounStart(line.isForm(from - 1, "of") ? from - 2 : from - 3);
        }
        return from;
    }

    private boolean isSentenceOpener(int i) {
        return i == 0
                && (Nouns.isFunctionWord(line.word(i))
                        || line.is(i, WordClass.ADVERB)
                        || line.is(i, WordClass.DETERMINER));
    }

    private boolean isNameConnective(int i) {
        Word word = line.word(i);
        boolean initial = line.isMark(i, '.') && line.isGlued(i);
        boolean joiner = line.isDash(i) && line.isGlued(i) || line.isForm(i, "'s") || line.isMark(i, '&');
        boolean comma = line.isMark(i, ',') && hasOrganisationBefore(i);
        boolean small = word.isForm("of")
                || word.isForm("for")
                || word.isForm("and")
                || word.isForm("the") && (line.isForm(i - 1, "of") || line.isForm(i - 1, "for"))
                || word.isForm("in") && hasOrganisationBefore(i)
                || word.isForm("de")
                || word.isForm("von")
                || word.isForm("van");
        return initial
                || joiner
                || comma
                || small && i > 0 && (isNamePart(i - 1) || Nouns.isFunctionWord(line.word(i - 1)));
    }

    private boolean hasOrganisationBefore(int i) {
        for (int at = i - 1; at >= 0 && at > i - 8; at--) {
            if (line.is(at, WordClass.ORGANISATION_NOUN) && line.isCapitalised(at)) {
                return true;
            }
            if (!line.isCapitalised(at) && !Nouns.isFunctionWord(line.word(at)) && !line.isMark(at, ',')) {
                return false;
            }
        }
        return false;
    }

    /** Goes back over the modifiers of a noun for those who say things. */
    private int nounStart(int noun) {
        int from = noun;
        for (int i = noun - 1; i >= 0 && i > noun - 8; i--) {
            boolean number = line.isKind(i, Kind.NUMBER) && line.token(i).length() == 4;
            boolean modifier = line.isKind(i, Kind.WORD)
                    && !Nouns.isFunctionWord(line.word(i))
                    && !line.is(i, WordClass.CHANGE_VERB);
            boolean determiner = line.is(i, WordClass.DETERMINER) || line.is(i, WordClass.GENERIC_CUE);
            boolean joined = line.isForm(i, "and") && line.is(i - 1, WordClass.GENERIC_CUE)
                    || line.isDash(i) && line.isGlued(i)
                    || line.isForm(i, "'s");
            boolean verb = line.is(i, WordClass.REPORTING_VERB)
                    && !line.is(i, WordClass.SOURCE_NOUN)
                    && (!line.textOf(i).endsWith("ed") || line.is(i - 1, WordClass.ADVERB));
            if (!(number || modifier || determiner || joined) || verb) {
                break;
            }
            from = i;
        }
        return from;
    }

    private Optional<Phrase> phraseStartingAt(int from) {
        int at = line.is(from, WordClass.ARTICLE) ? from + 1 : from;
        int to = at;
        boolean names = false;
        boolean sayer = false;
        while (to < line.size() && to < at + LONGEST_NAME) {
            Word word = line.word(to);
            boolean name = isNamePart(to);
            boolean noun = word.is(WordClass.ROLE_NOUN)
                    || word.is(WordClass.SOURCE_NOUN)
                    || word.is(WordClass.OFFICIAL)
                    || word.is(WordClass.ORGANISATION_NOUN)
                    || word.is(WordClass.TITLE);
            boolean verb = word.is(WordClass.REPORTING_VERB) && !noun && names;
            boolean between = Nouns.isFunctionWord(word)
                    && (isJoiner(word) || line.isForm(to - 1, "of") || line.isForm(to - 1, "by"))
                    && to > at;
            boolean initial = line.isMark(to, '.')
                    && line.isGlued(to)
                    && isNamePart(to - 1)
                    && line.token(to - 1).length() <= 2;
            boolean joined = line.isDash(to) && line.isGlued(to) || line.isForm(to, "'s");
            boolean year = line.isKind(to, Kind.NUMBER) && line.token(to).length() == 4 && !names;
            boolean modifier = line.isKind(to, Kind.WORD) && !Nouns.isFunctionWord(word) && !names;
            if (verb || !(name || noun || between || initial || joined || modifier || year)) {
                break;
            }
            names |= name && (to > 0 || word.id() == 0);
            sayer |= noun;
            to++;
        }
        while (to > at
                && (Nouns.isFunctionWord(line.word(to - 1))
                        || line.isKind(to - 1, Kind.MARK) && !line.isMark(to - 1, '.'))) {
            to--;
        }
        if (to <= at || !names && !sayer) {
            return Optional.empty();
        }
        return typed(at, to);
    }

    private static boolean isJoiner(Word word) {
        return word.isForm("of")
                || word.isForm("for")
                || word.isForm("and")
                || word.isForm("the")
                || word.isForm("by")
                || word.isForm("in")
                || word.isForm("from");
    }

    /** Decides what sort of source tokens {@code [from, to)} name; empty when they name none. */
    private Optional<Phrase> typed(int from, int to) {
        int start = from;
        while (start < to
                && (line.is(start, WordClass.ARTICLE) || line.isForm(start, "and") || line.isForm(start, "of"))) {
            start++;
        }
        boolean capital = false;
        boolean organisation = false;
        boolean document = false;
        boolean official = false;
        boolean role = false;
        boolean generic = false;
        boolean acronym = false;
        for (int i = start; i < to; i++) {
            Word word = line.word(i);
            boolean name = line.isCapitalised(i) && !(i == 0 && (word.id() != 0));
            capital |= name && !isPeopleName(i);
            organisation |= word.is(WordClass.ORGANISATION_NOUN) || line.isForm(i, "church");
            acronym |= name
                    && line.token(i).length() >= 2
                    && line.textOf(i).equals(line.textOf(i).toUpperCase(java.util.Locale.ROOT));
            document |= word.is(WordClass.SOURCE_NOUN);
            official |= word.is(WordClass.OFFICIAL) && !word.is(WordClass.ORGANISATION_NOUN);
            role |= word.is(WordClass.ROLE_NOUN) || word.is(WordClass.TITLE);
            generic |= word.is(WordClass.GENERIC_CUE);
        }
        if (!(capital || organisation || acronym || document || official || role || generic)) {
            return Optional.empty();
        }
        boolean draws = isEvidence(to - 1) && !role && !official && (capital || !generic);
        Type type = draws ? Type.DOCUMENT : typeOf(capital, organisation || acronym, document, official, role, generic);
        return Optional.of(new Phrase(type, start, to));
    }

    /** "Russian" in "Russian estimates" names a people, not a person. */
    private boolean isPeopleName(int i) {
        return passage.places().stream().anyMatch(hit -> hit.byPeople() && hit.from() <= i && i < hit.to());
    }

    private static Type typeOf(
            boolean capital, boolean organisation, boolean document, boolean official, boolean role, boolean generic) {
        if (official && (document || role || !capital)) {
            return Type.OFFICIAL;
        }
        if (generic && !capital) {
            return Type.GENERIC;
        }
        if (organisation) {
            return Type.ORGANISATION;
        }
        if (document) {
            return generic ? Type.GENERIC : Type.DOCUMENT;
        }
        if (capital) {
            return Type.NAMED_PERSON;
        }
        return role ? Type.GENERIC : Type.DOCUMENT;
    }

    // ---- nouns and prepositions

    private void phrase(int cue, int from, int strength) {
        phraseStartingAt(from)
                .ifPresent(p -> found.add(source(p.type(), p.from(), p.to(), cue, line.size(), strength)));
    }

    private boolean isAgent(int by) {
        int before = line.isMark(by - 1, ',') ? by - 2 : by - 1;
        boolean reported =
                line.is(before, WordClass.REPORTING_VERB) && before == by - 1 || line.is(before, WordClass.SOURCE_NOUN);
        boolean made = line.isForm(before, "made")
                && (line.is(before - 1, WordClass.SOURCE_NOUN)
                        || line.isForm(before - 1, "claim")
                        || line.isForm(before - 1, "claims")
                        || line.isForm(before - 1, "assertion"));
        int name = by + 1;
        boolean names = line.isCapitalised(name)
                || line.is(name, WordClass.ARTICLE)
                || line.is(name, WordClass.GENERIC_CUE)
                || line.is(name, WordClass.ROLE_NOUN)
                || line.is(name, WordClass.TITLE);
        return (reported || made) && names && !line.isKind(name, Kind.NUMBER);
    }

    private void cited(int i) {
        Optional<Phrase> authority = phraseStartingAt(i + 1);
        if (authority.isEmpty()) {
            return;
        }
        String name = line.textOf(authority.get().from(), authority.get().to());
        Optional<Phrase> citer = line.isMark(i - 1, ',')
                ? phraseEndingAt(i - 1).filter(p -> !isCovered(p.from()) && !holdsFigure(p))
                : Optional.empty();
        if (citer.isPresent()) {
            int from = citer.get().from();
            found.add(source(citer.get().type(), from, citer.get().to(), from, line.size(), BY_VERB)
                    .withUpstream(name));
            citedTo = authority.get().to();
        } else if (!found.isEmpty()) {
            int last = found.size() - 1;
            found.set(last, found.get(last).withUpstream(name));
        } else {
            found.add(source(
                    authority.get().type(),
                    authority.get().from(),
                    authority.get().to(),
                    i,
                    line.size(),
                    BY_NOUN));
        }
    }

    /** "official Soviet estimates", "the 1980 census", "X's figures", "estimates from X": a noun that states. */
    private void noun(int i) {
        if (line.is(i, WordClass.REPORTING_VERB) && isVerbHere(i) && !isStatement(i) || isCovered(i)) {
            return;
        }
        int from = nounStart(i);
        int to = i + 1;
        boolean byName = (line.isForm(to, "by")
                        || line.isForm(to, "from")
                        || line.isForm(to, "of")
                                && line.isCapitalised(to + 1)
                                && line.is(i, WordClass.SOURCE_NOUN)
                                && isBody(i))
                && phraseStartingAt(to + 1)
                        .filter(p -> p.type() != Type.GENERIC)
                        .isPresent();
        if (byName) {
            return;
        }
        boolean named = false;
        boolean cue = false;
        for (int k = from; k < i; k++) {
            named |= line.isCapitalised(k) && !(k == 0 && line.word(k).id() != 0)
                    || line.isKind(k, Kind.NUMBER)
                    || line.isForm(k, "church");
            cue |= line.is(k, WordClass.OFFICIAL)
                    || line.is(k, WordClass.GENERIC_CUE)
                    || line.isForm(k, "archival")
                    || line.isForm(k, "declassified");
        }
        boolean cueAtStart =
                from == 0 && i > 0 && (line.is(0, WordClass.GENERIC_CUE) || line.is(0, WordClass.OFFICIAL));
        boolean bareEstimates = i == 0 && line.isForm(i, "estimates");
        if (!named && !cue && !cueAtStart && !bareEstimates || !isBody(i)) {
            return;
        }
        if (bareEstimates) {
            found.add(source(Type.GENERIC, 0, 1, 0, line.size(), 1));
            return;
        }
        int before = line.is(from - 1, WordClass.ARTICLE) ? from - 2 : from - 1;
        boolean aside = (line.isForm(before, "by") || line.isForm(before, "on") || line.isForm(before, "in"))
                && (before == 0 || line.isMark(before - 1, ','));
        if (aside && (line.isMark(to, ',') || to >= line.size() - 1)) {
            typed(from, to).ifPresent(p -> found.add(source(p.type(), p.from(), p.to(), 0, line.size(), BY_VERB)));
            return;
        }
        int strength = rangesBehind(to) ? BY_VERB : 1;
        typed(from, to).ifPresent(p -> found.add(source(p.type(), p.from(), p.to(), p.from(), line.size(), strength)));
    }

    /** "other estimates of the crowd range from": the noun is the subject of a verb that gives figures. */
    private boolean rangesBehind(int from) {
        for (int i = from; i < Math.min(line.size(), from + LONGEST_LEAD); i++) {
            switch (line.word(i).form()) {
                case "range",
                        "ranges",
                        "ranged",
                        "vary",
                        "varies",
                        "run",
                        "runs",
                        "put",
                        "place",
                        "give",
                        "gave",
                        "suggest",
                        "suggested",
                        "differ" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    /** "estimates of", "Russian estimates that"; but "Brandt estimates that" has a verb. */
    private boolean isStatement(int i) {
        boolean subject = line.isCapitalised(i - 1) && line.word(i - 1).id() == 0 && !isPeopleName(i - 1);
        return line.isForm(i + 1, "of") || line.isForm(i + 1, "that") && !subject;
    }

    /** Nouns for what sayers draw on: a figure behind them is still the sayer's. */
    private boolean isEvidence(int i) {
        return switch (line.word(i).form()) {
            case "data",
                    "records",
                    "statistics",
                    "archives",
                    "census",
                    "photographs",
                    "documents",
                    "evidence",
                    "figures",
                    "registers" -> true;
            default -> false;
        };
    }

    /** Nouns that state numbers of themselves. */
    private boolean isBody(int i) {
        return switch (line.word(i).form()) {
            case "logs",
                    "answer",
                    "result",
                    "tweet",
                    "heading",
                    "permit",
                    "reckoning",
                    "estimate",
                    "estimates",
                    "census",
                    "censuses",
                    "survey",
                    "surveys",
                    "study",
                    "studies",
                    "report",
                    "reports",
                    "figures",
                    "statistics",
                    "count",
                    "tally",
                    "data",
                    "records",
                    "calculations",
                    "sources",
                    "poll",
                    "archives",
                    "analysis",
                    "projections",
                    "forecast",
                    "forecasts",
                    "registry",
                    "findings" -> true;
            default -> false;
        };
    }

    private boolean isCovered(int i) {
        return found.stream().anyMatch(source -> source.from() <= i && i < source.to());
    }

    private void add(Type type, int from, int to, int scopeFrom, int strength) {
        found.add(source(type, from, to, scopeFrom, line.size(), strength));
    }

    private Source source(Type type, int from, int to, int scopeFrom, int scopeTo, int strength) {
        return new Source(
                type,
                line.textOf(from, to),
                line.spanOf(from, to),
                from,
                to,
                scopeFrom,
                scopeTo,
                strength,
                Optional.empty());
    }

    // ---- scopes

    private List<Source> scoped() {
        List<Source> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(Source::from).thenComparing(Source::strength, Comparator.reverseOrder()));
        List<Source> apart = new ArrayList<>();
        for (Source source : sorted) {
            boolean nested =
                    apart.stream().anyMatch(other -> other.from() <= source.from() && source.to() <= other.to());
            if (!nested) {
                apart.add(source);
            }
        }
        List<Source> out = new ArrayList<>();
        for (int k = 0; k < apart.size(); k++) {
            Source source = apart.get(k);
            int end = source.scopeTo();
            for (int next = k + 1; next < apart.size(); next++) {
                if (apart.get(next).strength() >= source.strength()
                        && apart.get(next).from() > source.scopeFrom()) {
                    end = Math.min(end, boundaryBefore(apart.get(next).from(), source.to()));
                    break;
                }
            }
            int begin = source.scopeFrom();
            if (k == 0 && speaksBackwards(source)) {
                begin = 0;
            }
            out.add(source.withScope(begin, Math.max(end, begin)));
        }
        return out;
    }

    /** A source named behind what it says: "... , according to X", "as given by X". */
    private boolean speaksBackwards(Source source) {
        int cue = source.scopeFrom();
        boolean trailing = line.isForm(cue, "according") || line.isForm(cue, "by") || line.isForm(cue, "citing");
        return trailing
                || passage.mentions().mentions().stream().noneMatch(m -> m.from() >= source.from())
                        && source.strength() == BY_VERB;
    }

    /** What stands between two sources belongs to the first up to the last comma, semicolon or "and". */
    private int boundaryBefore(int nextSource, int floor) {
        for (int i = nextSource - 1; i > floor; i--) {
            if (line.isMark(i, ',')
                    || line.isMark(i, ';')
                    || line.isForm(i, "while")
                    || line.isForm(i, "and")
                    || line.isForm(i, "but")) {
                return i;
            }
        }
        return nextSource;
    }
}
