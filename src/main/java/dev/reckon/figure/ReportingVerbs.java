package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.lang.Word;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Hedge;
import dev.reckon.mention.Nouns;
import dev.reckon.token.Token.Kind;

/** Tells which words of one sentence are verbs of saying there, and not participles, nouns or verbs of something else. */
final class ReportingVerbs {

    static final int LONGEST_LEAD = 7;

    private static final int LONGEST_OBJECT = 10;

    /** "of", "the" and their like have no capitals in headlines either. */
    private static final int LONGEST_SMALL_WORD = 3;

    private final Passage passage;
    private final Line line;
    private final Sayers sayers;
    private final NounPhrases phrases;
    private final Auxiliaries auxiliaries;

    ReportingVerbs(Passage passage, Sayers sayers) {
        this.passage = passage;
        this.line = passage.line();
        this.sayers = sayers;
        this.phrases = sayers.phrases();
        this.auxiliaries = new Auxiliaries(passage);
    }

    /** Returns where its verbs begin. */
    Auxiliaries auxiliaries() {
        return auxiliaries;
    }

    /** Returns whether the reporting verb at {@code i} is one here. */
    boolean reports(int i) {
        boolean duty = line.isForm(i + 1, "for") && line.isKind(i + 2, Kind.WORD) && line.isForm(i, "reported");
        return isVerbHere(i) && !isParticle(i + 1) && !duty;
    }

    /** Not a participle before a noun ("an estimated", "deaths reported in"), not a noun ("the count of"). */
    boolean isVerbHere(int i) {
        boolean inName = line.isCapitalised(i) && line.isCapitalised(i - 1) && !isTitled();
        if (line.is(i, WordClass.NOUN_TOO) && (inName || sayers.isInPlace(i))) {
            // "United States", "Public Records": part of a name
            return false;
        }
        boolean extreme = line.is(i - 1, WordClass.SUPERLATIVE)
                || line.isForm(i - 1, "lowest")
                || line.isForm(i - 1, "highest")
                || line.isForm(i - 1, "largest")
                || line.isForm(i - 1, "smallest");
        boolean superlative = extreme && line.endsWith(i, "ed") && line.is(i - 2, WordClass.ARTICLE);
        if (superlative || isThoughtOf(i)) {
            return false;
        }
        boolean relative = line.isForm(i - 1, "that") && !line.endsWith(i, "s") && Nouns.isPluralNoun(line, i - 2);
        boolean article = !relative && phrases.words().isDeterminer(i - 1) && !line.is(i - 1, WordClass.PRONOUN);
        boolean ofPhrase = line.is(i - 1, WordClass.PREPOSITION)
                && !line.is(i - 1, WordClass.CLAUSE_OPENER)
                && !auxiliaries.isProgressive(i)
                && !auxiliaries.isAble(i - 2)
                && !isPurpose(i)
                && !isBrought(i);
        boolean owner = line.isForm(i + 1, "'s");
        boolean compound = owner || line.isDash(i - 1) && line.isGlued(i) || line.isDash(i + 1) && line.isGlued(i + 1);
        if (article && !isQuantityPronoun(i - 1) || ofPhrase || compound) {
            return false;
        }
        boolean says = saysThat(i)
                || line.isMark(i + 1, ':')
                || isEndOfClause(i + 1)
                || isObjectAtFigure(i)
                || leavesObjectOut(i);
        if (line.is(i, WordClass.OBJECT_VERB) && !says && !isAdded(i)) {
            return false;
        }
        return isVerbForm(i) && (introduces(i) || isOneSaying(i) || !isNounHere(i)) && !isParticiple(i);
    }

    /** "some thought to be ill", "men said to have fled": what is thought of them. */
    private boolean isThoughtOf(int i) {
        boolean be = line.isForm(i + 2, "be") || line.isForm(i + 2, "have");
        boolean plain = line.isKind(i - 1, Kind.WORD) && !line.is(i - 1, WordClass.AUXILIARY);
        return be
                && plain
                && line.isForm(i + 1, "to")
                && isSpeech(i)
                && !line.is(i - 1, WordClass.PRONOUN)
                && switch (line.word(i).form()) {
                    case "thought", "believed", "said", "known", "reported", "estimated", "alleged", "feared" -> true;
                    default -> false;
                };
    }

    /** "The board counted 300 dead and the mayor | added 40": to a number told before. */
    private boolean isAdded(int verb) {
        return line.isForm(verb, "added")
                && passage.mentionAt(verb + 1) >= 0
                && line.is(verb - 1, WordClass.OFFICIAL)
                && passage.mentions().mentions().stream().anyMatch(mention -> mention.to() < verb);
    }

    /** "A Herald article reports:", and what it reports stands in the next paragraph. */
    private boolean introduces(int verb) {
        return line.isMark(verb + 1, ':') && verb + 2 >= line.size() && line.is(verb - 1, WordClass.SOURCE_NOUN);
    }

    /** "The governor states that 300 ...": one says in the form of one, and what behind "that" is no verb. */
    private boolean isOneSaying(int verb) {
        int start = phrases.startOfSimple(verb);
        boolean one = line.is(start, WordClass.ARTICLE)
                || line.is(start - 1, WordClass.ARTICLE)
                || phrases.words().isPossessive(start);
        boolean what = !line.is(verb + 2, WordClass.AUXILIARY)
                && !line.is(verb + 2, WordClass.REPORTING_VERB)
                && !line.is(verb + 2, WordClass.CHANGE_VERB)
                && !(line.isKind(verb + 2, Kind.WORD) && line.endsWith(verb + 2, "ed"));
        return line.isForm(verb + 1, "that")
                && one
                && what
                && line.endsWith(verb, "s")
                && start < verb
                && line.isKind(verb - 1, Kind.WORD)
                && !Nouns.isPluralNoun(line, verb - 1);
    }

    /** "found that", "worked out that". */
    private boolean saysThat(int verb) {
        return line.isForm(verb + 1, "that") || line.isForm(verb + 1, "out") && line.isForm(verb + 2, "that");
    }

    /** Whether most words have capitals, as in headlines, so that capitals tell nothing. */
    private boolean isTitled() {
        int words = 0;
        int capitals = 0;
        for (int i = 0; i < line.size(); i++) {
            boolean word = line.isKind(i, Kind.WORD) && line.token(i).length() > LONGEST_SMALL_WORD;
            words += word ? 1 : 0;
            capitals += word && line.isCapitalised(i) ? 1 : 0;
        }
        return 4 * capitals > 3 * words;
    }

    /** "used the records to count": what somebody does with what they draw on. */
    boolean isPurpose(int verb) {
        boolean base = !line.endsWith(verb, "s") && !line.endsWith(verb, "ed");
        boolean first = line.isForm(verb - 2, "first") && line.is(verb - 3, WordClass.ARTICLE);
        return base
                && line.isForm(verb - 1, "to")
                && (first || line.is(verb - 2, WordClass.SOURCE_NOUN) || isUsedFor(verb - 1));
    }

    /** "used the tilt of the mast to get": what is used stands right before, no verb between. */
    private boolean isUsedFor(int to) {
        for (int i = to - 1; i > to - LONGEST_OBJECT && line.isKind(i, Kind.WORD); i--) {
            if (line.isForm(i, "used") || line.isForm(i, "uses") || line.isForm(i, "use")) {
                return !auxiliaries.isPassive(i);
            }
        }
        return false;
    }

    /** "this led them to conclude": who is brought to say it stands before "to". */
    boolean isBrought(int verb) {
        return line.isForm(verb - 1, "to")
                && switch (line.word(verb - 2).form()) {
                    case "them", "him", "her", "us" -> true;
                    default -> false;
                };
    }

    /** "given", "shown", "spoken" are verbs of saying only with "have" before them. */
    boolean isVerbForm(int i) {
        if (!line.endsWith(i, "n") || !line.is(i, WordClass.PURE_PARTICIPLE)) {
            return true;
        }
        int have = auxiliaries.beforeAuxiliaries(i);
        for (int k = have; k < i; k++) {
            if (line.isForm(k, "have") || line.isForm(k, "has") || line.isForm(k, "had")) {
                return true;
            }
        }
        return false;
    }

    /** "added up", "worked out": a verb of saying no longer. */
    boolean isParticle(int i) {
        boolean particle =
                line.isForm(i, "up") || line.isForm(i, "off") || line.isForm(i, "down") || line.isForm(i, "together");
        return particle && passage.mentionAt(i + 1) < 0 && !line.isForm(i + 1, "to");
    }

    /** "did not say", "could not confirm": who says nothing is no source. */
    boolean isSilent(int verb) {
        boolean life = line.is(verb + 1, WordClass.ARTICLE) && line.isForm(verb + 2, "lives")
                || line.isForm(verb + 1, "lives");
        if (life) {
            return true;
        }
        int start = auxiliaries.beforeAuxiliaries(verb);
        if (isSupposition(start, verb) || isAwaited(verb)) {
            return true;
        }
        for (int i = start; i < verb; i++) {
            boolean supposed = line.isForm(i, "would") || line.isForm(i, "could") || line.isForm(i, "might");
            if (supposed && (!isSpeech(verb) || line.isForm(verb, "expected"))) {
                return true;
            }
            if ((line.isForm(i, "not") || line.isForm(i, "'t")) && !line.is(verb, WordClass.ESTIMATION)) {
                return !line.isForm(verb, "believe") && !line.isForm(verb, "think") && !line.isForm(verb, "expect");
            }
        }
        return false;
    }

    /** "the tally is likely to show 300": what nobody has said yet. */
    private boolean isAwaited(int verb) {
        boolean awaited =
                switch (line.word(verb - 2).form()) {
                    case "likely", "due", "expected", "set", "poised", "scheduled" -> true;
                    default -> false;
                };
        return awaited && line.isForm(verb - 1, "to") && auxiliaries.isBe(verb - 3);
    }

    /** "let us say", "if we assume": what one supposes for the sake of argument nobody says. */
    private boolean isSupposition(int end, int verb) {
        boolean we = isFirstPerson(end - 1) || line.isForm(end - 1, "you") || line.isForm(end - 1, "one");
        boolean let = line.isForm(verb - 1, "us") || line.isForm(verb - 1, "'s");
        boolean lets = verb > 0 && line.textOf(verb - 1).equalsIgnoreCase("lets");
        return lets
                || we && line.isForm(end - 2, "if")
                || let && verb > 1 && line.textOf(verb - 2).equalsIgnoreCase("let");
    }

    /** "some say", "these show": a determiner that stands for persons or figures. */
    private boolean isQuantityPronoun(int i) {
        return phrases.words().isQuantity(i)
                || line.isForm(i, "another")
                || line.isForm(i, "this")
                || line.isForm(i, "these")
                || line.isForm(i, "both")
                || line.isForm(i, "all");
    }

    /** "a crowd estimate", "the output forecast": one thing does not take the form of several. */
    private boolean isOneThing(int i) {
        int start = phrases.startOfSimple(i);
        boolean noun = !line.endsWith(i, "s") && line.isKind(i, Kind.WORD) && start < i;
        boolean common = !line.isCapitalised(i - 1) && !Nouns.isPluralNoun(line, i - 1);
        boolean owned = common && (isOne(start - 1) || phrases.words().isPossessive(start));
        boolean says =
                phrases.words().isSayerWord(i - 1) || line.is(i - 1, WordClass.PRONOUN) || sayers.isPeople(i - 1);
        boolean thing = common && !says && (line.isForm(start, "the") || line.isForm(start - 1, "the"));
        return noun && (isOne(start) || owned || thing);
    }

    private boolean isOne(int i) {
        return line.isForm(i, "a") || line.isForm(i, "an");
    }

    /** "engineers report,": a verb that agrees with several who say things. */
    private boolean isSaidOfSeveral(int i) {
        boolean several = phrases.words().isSayerWord(i - 1) && line.endsWith(i - 1, "s");
        return several && line.isMark(i + 1, ',') && !line.endsWith(i, "s") && line.is(i, WordClass.SPEECH_VERB);
    }

    /** "300 had no work, the report finds.", "insurers estimate.": a verb that agrees with who says it, behind what is said. */
    private boolean closesSentence(int i) {
        int end = line.is(i - 1, WordClass.ADVERB) ? i - 1 : i;
        int start = phrases.startOfSimple(end);
        boolean acronym = phrases.words().isAcronym(end - 1);
        boolean several = line.endsWith(end - 1, "s") && !acronym;
        return line.endsWith(i, "s") != several
                && (acronym
                        || phrases.words().isSayerWord(end - 1)
                                && !(several && line.is(end - 1, WordClass.SOURCE_NOUN)))
                && start > 1
                && start < i
                && Reaches.isClosing(line, Subjects.beforeArticle(line, start))
                && isEndOfClause(i + 1)
                && !line.isMark(i + 1, ',');
    }

    /** "'Some 300 sank,' Brandt writes in May": a name right behind what is quoted, and what it does. */
    private boolean isBehindQuotation(int verb) {
        int start = phrases.startOfSimple(verb);
        return start > 1
                && start < verb
                && line.isCapitalised(start)
                && line.endsWith(verb, "s")
                && isSpeech(verb)
                && QuoteMarks.closes(line, start - 1);
    }

    /** "member states renewed": behind a noun in -s that belongs to the common noun before it stands its verb. */
    private boolean isSubjectOfVerb(int i) {
        boolean compound = line.isKind(i - 1, Kind.WORD)
                && (!line.isCapitalised(i - 1) || i == 1 && isAdjective(line.textOf(0)))
                && !phrases.words().isSayerWord(i - 1)
                && !phrases.words().isBreak(i - 1);
        return compound && line.endsWith(i, "s") && line.isKind(i + 1, Kind.WORD) && line.endsWith(i + 1, "ed");
    }

    /** "The UN report included 300": one body reports, and what it has done stands in the past behind its report. */
    private boolean isReportOfBody(int i) {
        int start = phrases.startOfSimple(i);
        boolean the = line.isForm(start, "the") || line.isForm(start - 1, "the");
        return the
                && phrases.words().isAcronym(i - 1)
                && !line.endsWith(i, "s")
                && !line.endsWith(i, "ed")
                && line.isKind(i + 1, Kind.WORD)
                && line.endsWith(i + 1, "ed");
    }

    private static boolean isAdjective(String word) {
        return word.endsWith("ous") || word.endsWith("ive") || word.endsWith("ary") || word.endsWith("able");
    }

    /** "claims unexpectedly fell": what rises or falls is a noun. */
    private boolean hasVerbBehind(int i) {
        int next = phrases.words().endsWith(i + 1, "ly") ? i + 2 : i + 1;
        boolean change = line.is(next, WordClass.CHANGE_VERB) && !line.isForm(next + 1, "of");
        return change && !line.is(next, WordClass.REPORTING_VERB);
    }

    /** "a report that claims, for the first time,": what a noun for a statement or those who make one does. */
    private boolean isRelative(int i) {
        boolean noun = line.is(i - 2, WordClass.SOURCE_NOUN) || line.is(i - 2, WordClass.ORGANISATION_NOUN);
        boolean verb = line.is(i - 2, WordClass.REPORTING_VERB) && !line.isForm(i - 2, "report");
        return line.isForm(i - 1, "that") && noun && !verb && line.endsWith(i, "s") != line.endsWith(i - 2, "s");
    }

    private boolean isNounHere(int i) {
        if (!line.is(i, WordClass.SOURCE_NOUN)
                && !line.is(i, WordClass.NOUN_TOO)
                && !line.is(i, WordClass.FIGURE_NOUN)) {
            return false;
        }
        boolean perfect = line.isForm(i - 1, "had") || line.isForm(i - 1, "has") || line.isForm(i - 1, "have");
        boolean forecast = perfect && line.isForm(i, "forecast") && isEndOfClause(i + 1);
        if (forecast || closesSentence(i) || isBehindQuotation(i) || isRelative(i)) {
            return false;
        }
        int next = i + 1;
        boolean described = i == 1 && (isAdjective(line.textOf(0)) || line.endsWith(0, "ed"));
        boolean name = line.isCapitalised(i - 1)
                        && !described
                        && !sayers.isPeople(i - 1)
                        && !line.is(i - 1, WordClass.GENERIC_CUE)
                || line.isMark(i - 1, ')');
        boolean stop = line.isMark(next, ':')
                || line.isMark(next, ',')
                || line.isMark(next, '.')
                || line.isMark(next, ';')
                || line.isMark(next, ')')
                || line.isMark(next, '\'')
                || line.isMark(next, '’');
        boolean nounBehind = stop && !name && !isSaidOfSeveral(i)
                || line.isForm(next, "of")
                || line.isForm(next, "for")
                || line.isForm(next, "on")
                || line.isForm(next, "by")
                || line.isForm(next, "from")
                || line.isForm(next, "in")
                || line.isForm(next, "due")
                || line.isForm(next, "that") && line.isForm(next + 1, "said")
                || line.isForm(next, "range")
                || line.isForm(next, "vary")
                || line.isKind(next, Kind.WORD) && line.endsWith(next, "ing")
                || line.is(next, WordClass.AUXILIARY)
                || isSubjectOfVerb(i)
                || isReportOfBody(i)
                || line.is(next, WordClass.REPORTING_VERB) && !line.isForm(next, "put");
        boolean adjectiveBefore = line.is(i - 1, WordClass.GENERIC_CUE) && !isQuantityPronoun(i - 1)
                || line.is(i - 1, WordClass.OFFICIAL)
                        && !line.is(i - 1, WordClass.ROLE_NOUN)
                        && !line.is(next, WordClass.ARTICLE)
                        && passage.mentionAt(next) < 0
                || line.isForm(i - 1, "'s")
                || i == 0;
        boolean tally = line.is(i - 1, WordClass.TOLL_NOUN) && !line.endsWith(i - 1, "s") && !line.endsWith(i, "s");
        return nounBehind || adjectiveBefore || tally || isOneThing(i) || hasVerbBehind(i);
    }

    /** "deaths reported in March", "a list compiled by": a participle behind its noun, with a preposition behind it. */
    private boolean isParticiple(int i) {
        boolean past = line.endsWith(i, "ed") || line.is(i, WordClass.MADE_VERB);
        if (past && auxiliaries.isBe(i + 1) && !line.is(i - 1, WordClass.PRONOUN)) {
            // "the evidence cited was"
            return true;
        }
        boolean subjectless = past && line.isKind(i - 1, Kind.WORD) && !isSubjectBefore(i);
        if (subjectless && line.endsWith(i - 1, "ed") && Nouns.isPluralNoun(line, i + 1)) {
            // "the coast endured repeated storms"
            return true;
        }
        if (line.is(i, WordClass.OBJECT_VERB) && line.isForm(i + 1, "at")) {
            return !leavesObjectOut(i);
        }
        boolean at = line.isForm(i + 1, "at") && passage.mentionAt(i + 1) < 0;
        if (subjectless && at) {
            // "a loss estimated at 300"
            return true;
        }
        boolean dated = passage.times().stream().anyMatch(time -> time.from() == i + 1);
        if (subjectless && dated && (isStated(i - 1) || line.isForm(i - 1, "cases"))) {
            // "cases reported last week"
            return true;
        }
        boolean saying = line.isForm(i, "said") || line.isForm(i, "told") || line.isForm(i, "reported");
        boolean preposition = line.isForm(i + 1, "by")
                || line.isForm(i + 1, "as")
                || !saying && (line.isForm(i + 1, "in") || line.isForm(i + 1, "from") || line.isForm(i + 1, "to"));
        boolean active = line.isCapitalised(i - 1)
                || line.isMark(i - 1, ',')
                || line.is(i - 1, WordClass.PRONOUN)
                || line.is(i - 1, WordClass.ROLE_NOUN)
                || line.is(i - 1, WordClass.AUXILIARY);
        active |= line.is(i, WordClass.SPEECH_VERB) && (isBody(i - 1) || leadsToThat(i + 1) && !isStated(i - 1));
        boolean by = line.isForm(i + 1, "by") || line.isForm(i + 1, "as");
        return past && preposition && (by || !active) && passage.mentionAt(i + 2) < 0;
    }

    /** "the board announced in May": a body says, it is not said. */
    private boolean isBody(int i) {
        boolean body = line.is(i, WordClass.ORGANISATION_NOUN) || line.is(i, WordClass.OFFICIAL);
        return body && !line.is(i, WordClass.SOURCE_NOUN);
    }

    /** "the porter announced in May that": what is said stands behind when or where. */
    private boolean leadsToThat(int preposition) {
        for (int i = preposition + 1; i < preposition + LONGEST_LEAD && !line.isKind(i, Kind.MARK); i++) {
            if (line.isForm(i, "that")) {
                return passage.mentionAt(i + 1) >= 0
                        || line.is(i + 1, WordClass.ARTICLE)
                        || line.is(i + 1, WordClass.DETERMINER);
            }
        }
        return false;
    }

    /** "the toll", "the figures": what is stated says nothing. */
    private boolean isStated(int i) {
        return line.is(i, WordClass.SOURCE_NOUN)
                || line.is(i, WordClass.FIGURE_NOUN)
                || line.is(i, WordClass.TOLL_NOUN)
                || line.is(i, WordClass.PERSON_NOUN);
    }

    private boolean isSubjectBefore(int i) {
        return line.isCapitalised(i - 1)
                || line.is(i - 1, WordClass.PRONOUN)
                || line.is(i - 1, WordClass.ROLE_NOUN)
                || line.is(i - 1, WordClass.AUXILIARY)
                || line.is(i - 1, WordClass.ADVERB);
    }

    /** "the number of hurt, which the Red Cross puts at 7,000": what is put at the figure stands before the subject. */
    private boolean leavesObjectOut(int verb) {
        int which = phrases.startOfFull(auxiliaries.beforeAuxiliaries(verb)) - 1;
        boolean relative = line.isForm(which, "which") || line.isForm(which, "that");
        return relative && line.isForm(verb + 1, "at") && passage.mentionAt(verb + 2) >= 0;
    }

    /** "The board sees growth of 3%": what is foreseen is a change, told by its rate. */
    boolean foresees(int verb) {
        if (!line.isForm(verb, "sees") && !line.isForm(verb, "see")) {
            return false;
        }
        int noun = verb + 1;
        while (noun < verb + LONGEST_LEAD && line.isKind(noun, Kind.WORD) && !line.isForm(noun, "of")) {
            noun++;
        }
        int k = passage.mentionAt(noun + 1);
        boolean change = line.is(noun - 1, WordClass.CHANGE_VERB)
                || line.isForm(noun - 1, "growth")
                || line.isForm(noun - 1, "inflation");
        return k >= 0
                && noun > verb + 1
                && change
                && passage.mentions().mentions().get(k).kind() == dev.reckon.mention.Kind.PERCENTAGE
                && phrases.words().isSayerWord(line.is(verb - 1, WordClass.ADVERB) ? verb - 2 : verb - 1);
    }

    /** A figure stands right behind the verb, over words such as "at", "up with", "it", "a floor of" and hedges. */
    boolean givesFigure(int verb) {
        return isVerbForm(verb) && (isFigureBehind(verb) || foresees(verb) || issuesEstimate(verb));
    }

    /** "published an article with maps and an estimate of wrecks, | of 300": what was issued holds an estimate, told with its number. */
    boolean issuesEstimate(int verb) {
        if (!line.is(verb, WordClass.STATEMENT_VERB)) {
            return false;
        }
        int end = Math.min(line.size(), verb + 2 * LONGEST_OBJECT);
        for (int i = verb + 2; i < end && !line.isMark(i, ';') && !line.isForm(i, "that"); i++) {
            boolean one = line.isForm(i - 1, "an") || line.isForm(i - 1, "a") || line.is(i - 1, WordClass.GENERIC_CUE);
            if (one && line.is(i, WordClass.ESTIMATE_NOUN)) {
                int noun = i;
                return passage.mentions().mentions().stream()
                        .anyMatch(m -> m.from() > noun + 1 && m.from() < end && line.isForm(m.from() - 1, "of"));
            }
        }
        return false;
    }

    private boolean isFigureBehind(int verb) {
        int at = verb + 1;
        while (at < line.size() && at < verb + LONGEST_LEAD && passage.mentionAt(at) < 0) {
            if (!isLight(at) || line.is(at, WordClass.CLAUSE_OPENER) && !line.isForm(at, "as")) {
                return isObjectAtFigure(verb);
            }
            at++;
        }
        int k = passage.mentionAt(at);
        if (k < 0) {
            return isObjectAtFigure(verb);
        }
        return !line.isForm(verb, "made") && !line.isForm(verb, "makes") && !line.isForm(verb, "make")
                || line.is(verb + 1, WordClass.PRONOUN);
    }

    private boolean isLight(int at) {
        Word word = line.word(at);
        return Nouns.isFunctionWord(word)
                || auxiliaries.isAdverb(at)
                || auxiliaries.isYear(at)
                || word.is(WordClass.SOURCE_NOUN)
                || word.is(WordClass.FIGURE_NOUN)
                || word.is(WordClass.TOLL_NOUN) && line.is(at + 1, WordClass.FIGURE_NOUN)
                || word.is(WordClass.LEAD_WORD)
                || line.isMark(at, ':')
                || line.isMark(at, '"')
                || line.isMark(at, '“');
    }

    /** "had the crowd at 160,000", "compiled a list of 4,007", "cut its forecast to 3%". */
    boolean isObjectAtFigure(int verb) {
        boolean valued = false;
        int reach = line.is(verb, WordClass.OBJECT_VERB) ? 2 * LONGEST_OBJECT : LONGEST_OBJECT;
        for (int i = verb + 2; i < Math.min(line.size() - 1, verb + reach); i++) {
            boolean joins = line.isForm(i, "at") || line.isForm(i, "with") && line.is(verb, WordClass.FIGURE_VERB);
            boolean stated = line.is(i - 1, WordClass.SOURCE_NOUN) && !line.is(i - 1, WordClass.EVIDENCE_NOUN);
            if (line.isForm(i, "of") && (stated || line.isForm(i - 1, "range")) && passage.mentionAt(i + 1) >= 0) {
                return true;
            }
            boolean moves = line.isForm(i, "to") || line.isForm(i, "from");
            valued |= i == verb + 2 && line.isForm(i - 1, "it");
            valued |= line.is(i - 1, WordClass.FIGURE_NOUN) || line.is(i - 1, WordClass.ESTIMATE_NOUN);
            if (moves && valued && passage.mentionAt(i + 1) >= 0) {
                return true;
            }
            joins |= line.isForm(i, "for") && line.isForm(i - 1, "responsible");
            if (isInThousands(i)) {
                return line.is(verb, WordClass.OBJECT_VERB);
            }
            if (joins && passage.mentionAt(i + 1) >= 0) {
                return !line.isForm(i, "with") || line.isForm(verb, "credited") || line.isForm(verb, "credits");
            }
            if (passage.mentionAt(i) >= 0 && !isSpan(i)) {
                boolean estimates = valued && line.is(verb, WordClass.STATEMENT_VERB) && isEstimate(verb + 1);
                return estimates || line.is(verb, WordClass.OBJECT_VERB) && isNumberNoun(beforeLead(i) - 1);
            }
            boolean goal = valued && line.isMark(i, ',') && line.isForm(i + 1, "to");
            boolean hyphen = line.isDash(i) && line.isGlued(i);
            boolean list = line.isMark(i, ',')
                    && line.is(verb, WordClass.OBJECT_VERB)
                    && line.isKind(i + 1, Kind.WORD)
                    && !Nouns.isFunctionWord(line.word(i + 1));
            if (line.isKind(i, Kind.MARK) && !isQuoteMark(i) && !goal && !hyphen && !list) {
                return false;
            }
        }
        return false;
    }

    /** "produced | estimates of deaths on the order of 300": over an article and what narrows them. */
    private boolean isEstimate(int from) {
        int at = from;
        while (at < from + 2 && !line.is(at, WordClass.ESTIMATE_NOUN)) {
            at++;
        }
        return line.is(at, WordClass.ESTIMATE_NOUN);
    }

    /** "put the toll in the thousands": what a preposition opens is an order of magnitude. */
    private boolean isInThousands(int preposition) {
        if (!line.isForm(preposition, "in")) {
            return false;
        }
        int from = preposition + 1;
        while (line.is(from, WordClass.ARTICLE) || line.isMark(from, '"') || line.isMark(from, '“')) {
            from++;
        }
        int k = passage.mentionAt(from);
        return k >= 0 && passage.mentions().mentions().get(k).hedge() == Hedge.ORDER_OF_MAGNITUDE;
    }

    /** "the losses of the first two months": how long what is put at a number took. */
    private boolean isSpan(int i) {
        return passage.mentions().mentions().get(passage.mentionAt(i)).kind() == dev.reckon.mention.Kind.DURATION;
    }

    /** "put the toll nearer to 300": returns the token behind the object. */
    private int beforeLead(int figure) {
        int end = figure;
        while (line.is(end - 1, WordClass.LEAD_WORD) || line.isForm(end - 1, "to") || line.isForm(end - 1, "as")) {
            end--;
        }
        return end;
    }

    private boolean isNumberNoun(int i) {
        return line.is(i, WordClass.FIGURE_NOUN) || line.is(i, WordClass.TOLL_NOUN) || line.isForm(i, "it");
    }

    /** "we", "I": what they do is told by the one who does it, what they say is said. */
    boolean isFirstPerson(int i) {
        return line.isForm(i, "we") || line.isForm(i, "i") || line.isForm(i, "us");
    }

    boolean isQuoteMark(int i) {
        return line.isMark(i, '“') || QuoteMarks.closes(line, i);
    }

    boolean isSpeech(int verb) {
        return line.is(verb, WordClass.SPEECH_VERB);
    }

    boolean isEndOfClause(int i) {
        return i >= line.size() || line.isMark(i, ',') || line.isMark(i, '.') || line.isMark(i, ';') || line.isDash(i);
    }
}
