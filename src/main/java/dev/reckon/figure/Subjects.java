package dev.reckon.figure;

import dev.reckon.figure.Attribution.Type;
import dev.reckon.figure.FoundSources.Cue;
import dev.reckon.figure.Source.Strength;
import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.token.Token.Kind;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the subject of a verb of saying in front of it: right there, over what interrupts them, or shared with the verb before. */
final class Subjects {

    private static final int LONGEST_INTERRUPTION = 40;
    private static final int LONGEST_STUDY = 12;
    /** "in his 1967 book" with its title and what the title means. */
    private static final int LONGEST_CITED = 20;

    /** "in her 2005 book". */
    private static final int LONGEST_WORK = 6;

    /** In tokens: "Experts working on behalf of the Board of Harbours for the former Duchy of Arden". */
    private static final int LONGEST_NAMED = 24;

    private final Passage passage;
    private final Line line;
    private final Sayers sayers;
    private final NounPhrases phrases;
    private final FoundSources found;
    private final ReportingVerbs verbs;
    private final Auxiliaries auxiliaries;
    private final Reaches reaches;
    /** The person the sentence opens with. */
    private final Optional<Sayer> opening;

    Subjects(Passage passage, Sayers sayers, FoundSources found, ReportingVerbs verbs) {
        this.passage = passage;
        this.line = passage.line();
        this.sayers = sayers;
        this.phrases = sayers.phrases();
        this.found = found;
        this.verbs = verbs;
        this.auxiliaries = verbs.auxiliaries();
        this.reaches = new Reaches(passage, verbs);
        this.opening = SourceFinder.personOpening(passage);
    }

    /** Adds the subject of {@code verb}, or notes that it has one already or can have none; returns whether it is settled. */
    boolean find(int verb) {
        int end = auxiliaries.beforeAuxiliaries(verb);
        int last = end - 1;
        if (last < 0) {
            return false;
        }
        if (expected(end, verb)) {
            return true;
        }
        if (writes(end, verb)) {
            return true;
        }
        boolean joined = line.isForm(last, "and") || line.isForm(last, "but");
        boolean participle =
                auxiliaries.isProgressive(verb) && IntStream.range(end, verb).allMatch(auxiliaries::isAdverb);
        if (participle && last > 0 && line.isKind(last, Kind.WORD) && !joined && said(sayers.endingAt(end), verb)) {
            return true;
        }
        if (verbs.isBrought(verb)) {
            return pronoun(last - 1, verb);
        }
        boolean shared = joined || participle || verbs.isPurpose(verb);
        if (line.isForm(last, "all") && line.isForm(verb, "told")) {
            return false;
        }
        if (shared) {
            return sharedSubject(verb);
        }
        if (isPronoun(last)) {
            return pronoun(last, verb);
        }
        if (isWho(last) || line.isForm(last, "which") || line.isForm(last, "that")) {
            if (line.isForm(last, "that") && line.isMark(last - 1, ',')) {
                return interrupted(last - 1, verb);
            }
            int name = line.isMark(last - 1, ',') || line.isMark(last - 1, '(') ? last - 1 : last;
            Optional<Sayer> writer = isWho(last) ? writerBefore(name) : Optional.empty();
            if (writer.isPresent()) {
                return told(writer, verb);
            }
            Optional<Sayer> antecedent = sayers.endingAt(name)
                    .map(this::overRelative)
                    .map(this::overApposition)
                    .or(() -> sayers.named(phrases.startOfSimple(name), name, false));
            return told(antecedent, verb);
        }
        if (verbs.isQuoteMark(last) && line.isMark(last - 1, ',')) {
            return interrupted(last - 1, verb);
        }
        if (line.isMark(last, ',') || line.isDash(last) && !line.isGlued(last)) {
            return interrupted(last, verb);
        }
        if (isRelative(sayers.phrases().startOfFull(end) - 1, end)) {
            return false;
        }
        Optional<Sayer> asked = askedBefore(verb, phrases.startOfFull(end));
        if (asked.isPresent()) {
            return said(asked, verb);
        }
        if (describesOpening(end, verb)) {
            return told(opening, verb);
        }
        boolean figureNoun = line.is(verb + 1, WordClass.TOLL_NOUN) || line.is(verb + 1, WordClass.FIGURE_NOUN);
        boolean anybody = verbs.isSpeech(verb) && !figureNoun && !takesLives(verb) && !mayBeNoun(verb);
        if (isAsked(end) && said(sayers.endingAt(pronounBefore(end)), verb)) {
            return true;
        }
        if (isUnnamed(end) && said(sayers.endingAt(whoBefore(end)), verb)) {
            return true;
        }
        if (isOfSeveral(end) && severalFar(end, verb) || workingSubject(end, verb) || describedSubject(end, verb)) {
            return true;
        }
        return said(sayers.endingAt(end, anybody), verb)
                || behindOpening(end, verb)
                || farSubject(end, verb)
                || relativeSubject(end, verb)
                || line.isMark(last, ')') && subjectOfClause(verb);
    }

    /** "fewer than the 300 analysts had expected": those behind the figure are not what it counts. */
    private boolean expected(int end, int verb) {
        int k = line.is(verb, WordClass.PROJECTION) ? passage.mentionAt(end - 2) : -1;
        boolean those = k >= 0
                && passage.mentions().mentions().get(k).to() == end - 1
                && (line.is(passage.mentions().mentions().get(k).from() - 1, WordClass.ARTICLE)
                        || line.is(end - 3, WordClass.ARTICLE))
                && line.is(end - 1, WordClass.ROLE_NOUN)
                && line.endsWith(end - 1, "s")
                && !line.is(verb + 1, WordClass.PREPOSITION);
        if (those) {
            Sayer sayer = new Sayer(Type.GENERIC, end - 1, end);
            found.add(sayer, new Cue(verb, "voice.clause", Source.Reach.BACK, Strength.CLAUSE));
        }
        return those;
    }

    /** "From these logs Brandt derived 300": no comma parts what opens the sentence from a name. */
    private boolean behindOpening(int end, int verb) {
        int name = end - 1;
        boolean opens = line.is(0, WordClass.PREPOSITION)
                && line.isCapitalised(name)
                && line.word(name).id() == 0
                && !sayers.isInPlace(name)
                && name > 2
                && !line.isCapitalised(name - 1)
                && line.is(name - 1, WordClass.SOURCE_NOUN)
                && IntStream.range(0, name).allMatch(i -> line.isKind(i, Kind.WORD));
        return opens && told(sayers.named(name, end, false), verb);
    }

    /** "an official who asked not to be named": no name stands before the verb. */
    private boolean isUnnamed(int end) {
        return line.isForm(end - 2, "be") && (line.isForm(end - 1, "named") || line.isForm(end - 1, "identified"));
    }

    /** "experts we have consulted": a clause without "who" between the subject and its verb. */
    private boolean isAsked(int end) {
        int pronoun = pronounBefore(end);
        return pronoun > 1
                && line.endsWith(end - 1, "ed")
                && !line.isCapitalised(end - 1)
                && line.is(pronoun - 1, WordClass.ROLE_NOUN);
    }

    private int pronounBefore(int end) {
        int i = end - 2;
        while (i > 0 && (line.is(i, WordClass.AUXILIARY) || line.is(i, WordClass.ADVERB))) {
            i--;
        }
        return line.isForm(i, "we") || line.isForm(i, "i") || line.isForm(i, "they") || line.isForm(i, "you") ? i : -1;
    }

    private int whoBefore(int end) {
        int who = end - 1;
        while (who > 0 && !isWho(who) && line.isKind(who, Kind.WORD)) {
            who--;
        }
        return who;
    }

    /** "have", "are": more than one does it. */
    private boolean isOfSeveral(int auxiliary) {
        return line.isForm(auxiliary, "have") || line.isForm(auxiliary, "are") || line.isForm(auxiliary, "were");
    }

    /** "The organisers of the fair that has filled Arden have estimated": one town has, several have. */
    private boolean severalFar(int end, int verb) {
        boolean one = line.isCapitalised(end - 1) && !line.endsWith(end - 1, "s");
        return one
                && said(
                        sayers.startingAt(passage.clauseStart(verb))
                                .filter(sayer -> line.endsWith(sayers.headOf(sayer.from(), sayer.to()), "s"))
                                .filter(sayer -> line.isForm(sayer.to(), "that")
                                        || line.isForm(sayer.to(), "which")
                                        || isWho(sayer.to())),
                        verb);
    }

    /** "The May wreck reports upward": a noun in -s, unless what is said stands right behind it. */
    private boolean mayBeNoun(int verb) {
        return line.is(verb, WordClass.NOUN_TOO)
                && line.endsWith(verb, "s")
                && line.is(verb, WordClass.SOURCE_NOUN)
                && !line.isForm(verb + 1, "that")
                && passage.mentionAt(verb + 1) < 0;
    }

    /** "Ada Brandt, who has read many logs and maps has counted 300": nothing parts what is told of the person from the verb. */
    private boolean describesOpening(int end, int verb) {
        int who = opening.map(person -> person.to() + 1).orElse(-1);
        return who > 1
                && line.isMark(who - 1, ',')
                && isWho(who)
                && line.is(end, WordClass.AUXILIARY)
                && sayers.endingAt(end).isEmpty()
                && IntStream.range(who, verb).noneMatch(i -> line.isMark(i, ',') || line.isMark(i, ';'));
    }

    /** "A census shortly after the flood counted 300": the study opens the clause, prepositions with their nouns stand between. */
    private boolean farSubject(int end, int verb) {
        Optional<Sayer> statement = sayers.startingAt(passage.clauseStart(verb))
                .filter(sayer -> sayer.to() < end && sayers.isStatement(sayer.from(), sayer.to()));
        Optional<Sayer> study = statement
                .filter(sayer -> sayer.type() == Type.DOCUMENT && isAdverbial(sayer.to(), end))
                .map(sayer -> end - sayer.from() <= LONGEST_STUDY ? new Sayer(sayer.type(), sayer.from(), end) : sayer);
        return said(study.or(() -> statement.filter(sayer -> isEntitled(sayer.to(), end))), verb);
    }

    /**
     * "A study by economists at the port, Arden, published in 2004 in the journal Fog estimated", "Experts working on behalf of the port
     * say": a participle tells of those who open the clause, and what stands behind it in front of the verb belongs to it.
     */
    private boolean workingSubject(int end, int verb) {
        int start = passage.clauseStart(verb);
        Optional<Sayer> opening = sayers.startingAt(start).filter(sayer -> sayer.to() < end);
        if (opening.isEmpty()) {
            return false;
        }
        Sayer subject = opening.get();
        int head = sayers.headOf(subject.from(), subject.to());
        boolean speaks = line.is(head, WordClass.SOURCE_NOUN) || line.is(head, WordClass.ROLE_NOUN);
        int participle = participleBehind(subject.to(), end);
        if (!speaks || participle < 0 || hasFiniteVerb(participle + 1, end)) {
            return false;
        }
        Sayer whole = new Sayer(subject.type(), subject.from(), end);
        return told(Optional.of(end - subject.from() <= LONGEST_NAMED ? whole : subject), verb);
    }

    /**
     * "A group of unions which has gathered accounts from crews and their friends claims": a relative clause without a comma runs up to
     * the verb, so that those it tells of are the subject.
     */
    private boolean describedSubject(int end, int verb) {
        for (int who = end - 1; who > 0 && !isStop(who); who--) {
            boolean relative = isWho(who) || line.isForm(who, "which") || line.isForm(who, "that");
            if (relative) {
                Optional<Sayer> subject = sayers.endingAt(who)
                        .filter(this::opensClause)
                        .filter(sayer -> sayer.type() != Type.NAMED_PERSON);
                return hasObject(who + 1, end) && told(subject, verb);
            }
        }
        return false;
    }

    private boolean isStop(int i) {
        return line.isKind(i, Kind.MARK) && !line.isGlued(i);
    }

    private boolean opensClause(Sayer sayer) {
        int before = beforeArticle(line, sayer);
        return before < 0
                || line.is(before, WordClass.CONJUNCTION)
                || line.isKind(before, Kind.MARK)
                || line.isForm(before, "that");
    }

    /** "has gathered accounts from crews and their friends": a verb opens the tokens, and what it is done to ends them. */
    private boolean hasObject(int from, int end) {
        boolean verb = line.is(from, WordClass.AUXILIARY)
                || line.isKind(from, Kind.WORD) && !line.isCapitalised(from) && line.endsWith(from, "ed");
        int object = phrases.startOfFull(end);
        return verb && object > from + 1 && object < end;
    }

    /** Where a participle stands right behind a noun phrase, or behind the place it ends with: ", Arden, published". */
    private int participleBehind(int from, int end) {
        int at = from;
        while (at < end
                && at < from + LONGEST_WORK
                && (line.isMark(at, ',')
                        || line.isCapitalised(at)
                        || line.isForm(at, "in") && line.isCapitalised(at + 1))) {
            at++;
        }
        boolean participle = line.isKind(at, Kind.WORD)
                && !line.isCapitalised(at)
                && (line.is(at, WordClass.MADE_VERB) || auxiliaries.isProgressive(at) || line.endsWith(at, "ed"))
                && (line.is(at + 1, WordClass.PREPOSITION) || line.is(at + 1, WordClass.ADVERB));
        return participle && at < end ? at : -1;
    }

    private boolean hasFiniteVerb(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean verb = !line.isCapitalised(i)
                    && (line.is(i, WordClass.AUXILIARY)
                            || line.is(i, WordClass.REPORTING_VERB)
                            || line.is(i, WordClass.PRONOUN)
                            || line.is(i, WordClass.CLAUSE_OPENER) && !line.isForm(i, "and"));
            if (verb || line.isMark(i, ';') || line.isMark(i, ':') || passage.mentionAt(i) >= 0 && !isYear(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isYear(int i) {
        return passage.times().stream().anyMatch(time -> time.from() <= i && i < time.to());
    }

    /** "A report (from May) titled 'Fog: A Guide' lists 300": only its title stands between a document and its verb. */
    private boolean isEntitled(int from, int to) {
        boolean aside = line.isMark(from, '(') || line.isMark(from, '[');
        int at = aside ? passage.parenthesisEnd(from) : from;
        boolean titled = line.isForm(at, "titled") || line.isForm(at, "entitled");
        return titled && (verbs.isQuoteMark(to - 1) || line.isMark(to - 1, ','));
    }

    /** "Ada Brandt, in her book _Fog_ (2005), argues": where they write it stands between a person and the verb. */
    private boolean writes(int end, int verb) {
        return passage.clauseStart(verb) == 0
                && opening.filter(who -> isOwnWork(who.to(), end)).isPresent()
                && told(opening, verb);
    }

    /** "Ada Brandt in her book Fog, who argues": the person whose work stands before "who". */
    private Optional<Sayer> writerBefore(int end) {
        for (int in = end - 2; in > Math.max(0, end - LONGEST_CITED); in--) {
            if (line.isForm(in, "in") && isOwnWork(in, end)) {
                return sayers.endingAt(in).filter(who -> who.type() == Type.NAMED_PERSON);
            }
        }
        return Optional.empty();
    }

    private boolean isOwnWork(int from, int to) {
        int in = line.isMark(from, ',') ? from + 1 : from;
        int noun = in + 2;
        while (noun < to && noun < in + LONGEST_WORK && !line.is(noun, WordClass.SOURCE_NOUN)) {
            noun++;
        }
        boolean work =
                line.isForm(in, "in") && phrases.words().isPossessive(in + 1) && line.is(noun, WordClass.SOURCE_NOUN);
        return work && IntStream.range(noun, to).noneMatch(i -> passage.parenthesisAt(i) < 0 && isVerb(i));
    }

    private boolean isVerb(int i) {
        return !line.isCapitalised(i) && (line.is(i, WordClass.AUXILIARY) || line.is(i, WordClass.SPEECH_VERB));
    }

    /** "Researchers who visited the homes put it at 300": the subject stands before "who". */
    private boolean relativeSubject(int end, int verb) {
        int start = passage.clauseStart(verb);
        for (int who = end - 1; who > start; who--) {
            if (!line.isKind(who, Kind.WORD) && !line.isKind(who, Kind.NUMBER)) {
                return false;
            }
            if (isWho(who)) {
                return verbs.givesFigure(verb) && said(sayers.endingAt(who), verb);
            }
        }
        return false;
    }

    private boolean isAdverbial(int from, int to) {
        int at = from;
        while (at < to && auxiliaries.isAdverb(at)) {
            at++;
        }
        boolean opens = line.is(at, WordClass.PREPOSITION);
        for (int i = at; opens && i < to; i++) {
            boolean verb = line.is(i, WordClass.AUXILIARY) || line.is(i, WordClass.REPORTING_VERB);
            opens = !verb && !line.isKind(i, Kind.MARK) && !line.is(i, WordClass.PRONOUN);
        }
        return opens;
    }

    /** "the Harbour Count, a site that compiles reports, which said": what "that" opens tells of the one before the comma. */
    private Sayer overRelative(Sayer nearest) {
        int that = nearest.from() - 1;
        boolean relative = line.isForm(that, "that") || line.isForm(that, "which") || isWho(that);
        if (!relative || line.isCapitalised(nearest.from())) {
            return nearest;
        }
        int article = phrases.startOfFull(that);
        int comma = line.is(article, WordClass.ARTICLE) ? article - 1 : article - 2;
        boolean apposed = line.isMark(comma, ',') && line.is(comma + 1, WordClass.ARTICLE) && comma < that;
        return apposed
                ? sayers.endingAt(comma, true)
                        .or(() -> sayers.named(phrases.startOfSimple(comma), comma, true))
                        .orElse(nearest)
                : nearest;
    }

    /** "Keith Brandt, a scientist who counted them": the name before the comma. */
    private Sayer overApposition(Sayer role) {
        int comma = beforeArticle(line, role);
        boolean article = comma < role.from() - 1;
        boolean post = !line.isCapitalised(role.from()) && isPost(sayers.headOf(role.from(), role.to()));
        boolean apposed = (article || post) && line.isMark(comma, ',') && line.isCapitalised(comma - 1);
        return apposed
                ? sayers.endingAt(comma)
                        .filter(named -> named.type() == Type.NAMED_PERSON)
                        .orElse(role)
                : role;
    }

    /** "Economists polled before the vote expected 300": those who were asked stand before the participle. */
    private Optional<Sayer> askedBefore(int verb, int nearest) {
        int from = verb;
        while (from > passage.clauseStart(verb) && !line.isMark(from - 1, ',')) {
            from--;
        }
        for (int i = from + 1; i < nearest; i++) {
            boolean asked = line.is(i, WordClass.ASKED) && line.isKind(i - 1, Kind.WORD);
            if (asked && !line.is(i - 1, WordClass.AUXILIARY) && !line.is(i - 1, WordClass.ADVERB)) {
                int end = i;
                return sayers.endingAt(end, true).filter(sayer -> sayer.type() != Type.DOCUMENT);
            }
        }
        return Optional.empty();
    }

    /** "the flood claimed 300 victims": no claim of anybody's. */
    private boolean takesLives(int verb) {
        int k = passage.mentionAt(verb + 1);
        int behind = k < 0 ? -1 : passage.mentions().mentions().get(k).to();
        return line.isForm(behind, "victims") || line.isForm(behind, "lives");
    }

    /** "people who lived alone could not report": what stands behind "who" is no subject. */
    private boolean isRelative(int who, int end) {
        return who + 1 < end
                && (isWho(who) || line.isForm(who, "which") && !line.isCapitalised(who + 1))
                && !phrases.words().isDeterminer(who + 1)
                && !phrases.words().isSayerWord(end - 1)
                && !line.isCapitalised(who + 1);
    }

    /** "who", but not the body "WHO". */
    private boolean isWho(int i) {
        return line.isForm(i, "who") && !phrases.words().isAcronym(i);
    }

    private boolean isPronoun(int i) {
        return switch (line.word(i).form()) {
            case "he", "she", "it", "they", "we", "i" -> true;
            case "this" -> i == 0;
            default -> false;
        };
    }

    private boolean pronoun(int i, int verb) {
        if (line.isForm(i, "it")
                && i > 0
                && !line.isMark(i - 1, ',')
                && !line.isForm(i - 1, "what")
                && !line.is(i - 1, WordClass.CONJUNCTION)) {
            return true;
        }
        boolean first = verbs.isFirstPerson(i);
        Sayer sayer = new Sayer(first ? Type.DOCUMENT : Type.NONE, i, i + 1);
        String rule = first ? "voice.first" : "voice.pronoun";
        found.add(sayer, new Cue(verb, rule, reaches.of(sayer, verb), first ? Strength.PHRASE : Strength.CLAUSE));
        return true;
    }

    /** "X did this and obtained", "X spoke, saying that", "X used the records to count": the subject is that of the verb before, or opens the clause. */
    private boolean sharedSubject(int verb) {
        Optional<Source> last =
                found.last().filter(source -> source.strength() == Strength.CLAUSE && source.to() <= verb);
        if (last.isPresent() && passage.clauseStart(verb) <= last.get().from()) {
            return true;
        }
        int start = passage.clauseStart(verb);
        boolean joined = line.isForm(auxiliaries.beforeAuxiliaries(verb) - 1, "and");
        if (joined && isPronoun(start) && !line.isForm(start, "it") && verb - start <= LONGEST_STUDY) {
            return pronoun(start, verb);
        }
        int we = auxiliaries.isProgressive(verb) && line.isMark(verb - 1, ',') ? weIn(start) : -1;
        if (we >= 0) {
            // "We fit a model to the logs, estimating that 300 sank"
            return pronoun(we, verb);
        }
        return subjectOfClause(verb) || openingPerson(verb);
    }

    /** "We", "Using the logs, we": returns the token of the pronoun that opens the clause or the sentence behind its first comma; -1 for none. */
    private int weIn(int start) {
        int comma = 0;
        while (comma < LONGEST_STUDY && comma < line.size() && !line.isMark(comma, ',')) {
            comma++;
        }
        return line.isForm(start, "we")
                ? start
                : line.isForm(0, "we") ? 0 : line.isForm(comma + 1, "we") ? comma + 1 : -1;
    }

    /** "Brandt, who ..., returned and concluded that", "Brandt went on by proposing 300": who opens the sentence does both. */
    private boolean openingPerson(int verb) {
        boolean both = line.isForm(auxiliaries.beforeAuxiliaries(verb) - 1, "and") || line.isForm(verb - 1, "by");
        return (both || verbs.isPurpose(verb))
                && passage.clauseStart(verb) == 0
                && told(opening.filter(person -> person.to() < verb), verb);
    }

    /** "Researchers at the university, commissioned by the governor, estimated": the subject opens the clause. */
    private boolean subjectOfClause(int verb) {
        int start = passage.clauseStart(verb);
        int from = start == 0 ? DateLine.start(line) : start;
        int first = line.is(from, WordClass.CONJUNCTION) ? from + 1 : from;
        int at = line.is(first, WordClass.PREPOSITION) ? behindPhrase(first) : first;
        if (line.is(at, WordClass.PREPOSITION) || hasVerbBetween(at, verb)) {
            return false;
        }
        return said(
                sayers.startingAt(at)
                        .filter(sayer -> sayer.to() < verb && isSubjectOf(sayer, verb))
                        .map(sayers::nameBehind),
                verb);
    }

    /** "For the first time, the board": returns the token behind the comma of a phrase of words alone, else {@code from}. */
    private int behindPhrase(int from) {
        int comma = from + 1;
        while (comma < from + LONGEST_WORK && line.isKind(comma, Kind.WORD) && !line.endsWith(comma, "ing")) {
            comma++;
        }
        return line.isMark(comma, ',') ? comma + 1 : from;
    }

    /** Something stands between subject and verb only between commas, in a parenthesis or behind a preposition. */
    private boolean isSubjectOf(Sayer sayer, int verb) {
        int behind = sayer.to();
        int end = auxiliaries.beforeAuxiliaries(verb);
        boolean joined = line.isForm(end - 1, "and")
                || line.isForm(end - 1, "but")
                || line.isForm(end - 1, "to")
                || line.isMark(end - 1, ',')
                || auxiliaries.isProgressive(verb);
        boolean aside = (line.isMark(behind, '(') || line.isMark(behind, ',')) && line.isMark(end - 1, ')');
        return joined && !isBareParticiple(sayer) || aside;
    }

    /** "Multiplied by ten": a first word with a capital that is no name. */
    private boolean isBareParticiple(Sayer sayer) {
        String first = line.textOf(sayer.from());
        boolean alone = sayer.from() == 0 && sayer.to() == 1;
        return alone && (first.endsWith("ed") || first.endsWith("ing"));
    }

    private boolean hasVerbBetween(int from, int verb) {
        for (int i = from; i < verb; i++) {
            boolean reports =
                    line.is(i, WordClass.REPORTING_VERB) && !phrases.words().isSayerWord(i) && verbs.reports(i);
            boolean nested = line.isForm(i, "that") && !line.isForm(verb - 1, "and");
            if (reports || nested || line.isForm(i, "there") || line.isMark(i, ':')) {
                return true;
            }
        }
        return false;
    }

    /** "Brandt, an analyst, estimates"; "the historian, Brandt, estimates"; "Brandt — who was there — said". */
    private boolean interrupted(int closing, int verb) {
        Optional<Sayer> inner = sayers.endingAt(closing)
                .filter(sayer -> isRole(beforeArticle(line, sayer)) && line.isCapitalised(sayer.to() - 1));
        if (inner.isPresent()) {
            return said(inner, verb);
        }
        int floor = Math.max(0, closing - LONGEST_INTERRUPTION);
        for (int i = closing - 1; i > floor; i--) {
            boolean opening =
                    line.isMark(i, ',') && line.isMark(closing, ',') || line.isDash(i) && line.isDash(closing);
            if (opening && opensInterruption(i + 1)) {
                boolean anybody =
                        verbs.isSpeech(verb) && (line.isForm(i + 1, "who") || auxiliaries.isProgressive(i + 1));
                Optional<Sayer> outer = sayers.endingAt(auxiliaries.beforeAuxiliaries(overAdverbial(i)), anybody)
                        .map(this::overApposition);
                if (said(outer, verb)) {
                    return true;
                }
            }
        }
        return subjectOfClause(verb) || line.isMark(closing, ',') && cutOff(closing, verb);
    }

    /** "the writer Ada Brandt, wrote that 300 sank": a comma that should not be there. */
    private boolean cutOff(int comma, int verb) {
        return verb == comma + 1
                && line.isForm(verb + 1, "that")
                && told(sayers.endingAt(comma).filter(who -> who.type() == Type.NAMED_PERSON), verb);
    }

    /** "Brandt had in fact, with some luck, counted": what stands between "had" and the comma is passed over. */
    private int overAdverbial(int comma) {
        boolean fact = line.isForm(comma - 2, "in") && line.is(comma - 3, WordClass.AUXILIARY);
        return fact && line.isKind(comma - 1, Kind.WORD) ? comma - 2 : comma;
    }

    private boolean isPost(int i) {
        return line.is(i, WordClass.TITLE) || line.is(i, WordClass.ROLE_NOUN);
    }

    /** Returns the token before {@code sayer} and its article. */
    static int beforeArticle(Line line, Sayer sayer) {
        return beforeArticle(line, sayer.from());
    }

    /** Returns the token before {@code from} and the article that stands before it. */
    static int beforeArticle(Line line, int from) {
        return line.is(from - 1, WordClass.ARTICLE) ? from - 2 : from - 1;
    }

    /** "the director of the port,", "another group,": what the one named behind the comma is. */
    private boolean isRole(int comma) {
        if (!line.isMark(comma, ',')) {
            return false;
        }
        int head = sayers.headOf(phrases.startOfFull(comma), comma);
        boolean body = line.is(head, WordClass.ORGANISATION_NOUN) && !line.isCapitalised(head);
        return isPost(head) || body;
    }

    private boolean opensInterruption(int i) {
        boolean unknownName = line.isCapitalised(i) && !phrases.words().isSayerWord(i) && !line.is(i, WordClass.TITLE);
        return !unknownName && !line.isForm(i, "and") && !line.isForm(i, "or");
    }

    private boolean said(Optional<Sayer> sayer, int verb) {
        return told(sayer.map(this::withPart).filter(who -> !isObject(who) && !isGivenBefore(who, verb)), verb);
    }

    /** "one of | the organisers": of several some. */
    private Sayer withPart(Sayer several) {
        int of = beforeArticle(line, several);
        boolean part = line.isForm(of, "of")
                && (line.isForm(of - 1, "one") || phrases.words().isQuantity(of - 1));
        boolean opens = of < 2 || line.isKind(of - 2, Kind.MARK) || line.is(of - 2, WordClass.CONJUNCTION);
        return part && opens && line.endsWith(sayers.headOf(several.from(), several.to()), "s")
                ? new Sayer(several.type(), of - 1, several.to())
                : several;
    }

    /** "below the rate engineers had expected and": what they expect stands before them. */
    private boolean isGivenBefore(Sayer sayer, int verb) {
        boolean ends = verbs.isEndOfClause(verb + 1) || line.is(verb + 1, WordClass.CONJUNCTION);
        return ends && line.is(sayer.from() - 1, WordClass.FIGURE_NOUN);
    }

    private boolean told(Optional<Sayer> sayer, int verb) {
        Optional<Sayer> speaker = sayer.flatMap(this::overParticiple)
                .filter(who -> !isGerund(who))
                .map(sayers::maker);
        speaker.ifPresent(who -> found.add(who, new Cue(verb, "voice.clause", reaches.of(who, verb), Strength.CLAUSE)));
        return speaker.isPresent();
    }

    /** "notes accompanying the film said": the notes speak, not the film. */
    private Optional<Sayer> overParticiple(Sayer sayer) {
        int before = beforeArticle(line, sayer);
        boolean participle = line.isKind(before, Kind.WORD)
                && auxiliaries.isProgressive(before)
                && !line.isCapitalised(before)
                && line.isKind(before - 1, Kind.WORD)
                && !line.is(before - 1, WordClass.AUXILIARY)
                && !line.is(before - 1, WordClass.PREPOSITION)
                && !line.is(before - 1, WordClass.CONJUNCTION);
        return participle ? sayers.endingAt(before, true) : Optional.of(sayer);
    }

    /** "Adding the four years together gives 300", "Counting Brandt's wards gives 300": what is done says nothing. */
    private boolean isGerund(Sayer sayer) {
        int object = sayer.from() + 1;
        boolean owned = line.isCapitalised(object) && line.isForm(object + 1, "'s");
        return sayer.from() == 0
                && auxiliaries.isProgressive(0)
                && (phrases.words().isDeterminer(object) || owned);
    }

    /** What stands behind a preposition is no subject: "a writer at the institute complained". */
    private boolean isObject(Sayer sayer) {
        int before = beforeArticle(line, sayer);
        return line.is(before, WordClass.PREPOSITION)
                && !line.isForm(before, "with")
                && !line.isForm(before, "before")
                && !line.isForm(before, "after")
                && !line.isForm(before, "until")
                && !line.isForm(before, "than")
                && !line.is(before, WordClass.CLAUSE_OPENER)
                && !line.is(before, WordClass.CONJUNCTION);
    }
}
