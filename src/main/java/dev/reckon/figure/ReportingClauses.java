package dev.reckon.figure;

import dev.reckon.figure.Attribution.Type;
import dev.reckon.figure.FoundSources.Cue;
import dev.reckon.figure.Source.Reach;
import dev.reckon.figure.Source.Strength;
import dev.reckon.lang.Line;
import dev.reckon.lang.Word;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Nouns;
import dev.reckon.token.Token.Kind;
import java.util.Optional;

/** Finds the subjects of verbs of saying: before the verb, over what interrupts them, behind it, or left out. */
final class ReportingClauses {

    private static final int LONGEST_INTERRUPTION = 40;
    private static final int LONGEST_LEAD = 7;

    private final Passage passage;
    private final Line line;
    private final Sayers sayers;
    private final NounPhrases phrases;
    private final FoundSources found;

    ReportingClauses(Passage passage, Sayers sayers, FoundSources found) {
        this.passage = passage;
        this.line = passage.line();
        this.sayers = sayers;
        this.phrases = sayers.phrases();
        this.found = found;
    }

    void at(int i) {
        Word word = line.word(i);
        boolean reports = word.is(WordClass.REPORTING_VERB) && isVerbHere(i);
        if (reports || word.is(WordClass.FIGURE_VERB) && givesFigure(i)) {
            if (!isPassive(i)) {
                verb(i);
            }
        } else if (line.isForm(i, "at") || line.isForm(i, "with")) {
            gapped(i);
        }
    }

    // ---- is it a verb of saying here

    /** Not a participle before a noun ("an estimated", "deaths reported in"), not a noun ("the count of"). */
    private boolean isVerbHere(int i) {
        boolean article = phrases.isDeterminer(i - 1) && !line.is(i - 1, WordClass.PRONOUN);
        boolean ofPhrase = line.is(i - 1, WordClass.PREPOSITION) && !line.is(i - 1, WordClass.CLAUSE_OPENER);
        boolean compound = line.isDash(i - 1) && line.isGlued(i) || line.isDash(i + 1) && line.isGlued(i + 1);
        if (article && !isQuantityPronoun(i - 1) || ofPhrase || compound) {
            return false;
        }
        if (line.is(i, WordClass.OBJECT_VERB) && !takesFigure(i + 1) && !isObjectAtFigure(i)) {
            return false;
        }
        return !isNounHere(i) && !isParticiple(i);
    }

    /** "some say", "these show": a determiner that stands for persons or figures. */
    private boolean isQuantityPronoun(int i) {
        return phrases.isQuantity(i)
                || line.isForm(i, "another")
                || line.isForm(i, "this")
                || line.isForm(i, "these")
                || line.isForm(i, "both");
    }

    private boolean isNounHere(int i) {
        if (!line.is(i, WordClass.SOURCE_NOUN)
                && !line.is(i, WordClass.NOUN_TOO)
                && !line.is(i, WordClass.FIGURE_NOUN)) {
            return false;
        }
        int next = i + 1;
        boolean name = line.isCapitalised(i - 1) && !sayers.isPeople(i - 1) && !line.is(i - 1, WordClass.GENERIC_CUE);
        boolean stop =
                line.isMark(next, ',') || line.isMark(next, '.') || line.isMark(next, ';') || line.isMark(next, ')');
        boolean nounBehind = stop && !name
                || line.isForm(next, "of")
                || line.isForm(next, "for")
                || line.isForm(next, "on")
                || line.isForm(next, "by")
                || line.isForm(next, "from")
                || line.isForm(next, "in")
                || line.isForm(next, "range")
                || line.isForm(next, "vary")
                || line.is(next, WordClass.AUXILIARY)
                || line.is(next, WordClass.REPORTING_VERB) && !line.isForm(next, "put");
        boolean adjectiveBefore = line.is(i - 1, WordClass.GENERIC_CUE) && !isQuantityPronoun(i - 1)
                || line.is(i - 1, WordClass.OFFICIAL) && !line.is(i - 1, WordClass.ROLE_NOUN)
                || line.isForm(i - 1, "'s")
                || i == 0;
        return nounBehind || adjectiveBefore;
    }

    /** "deaths reported in March", "a list compiled by": a participle behind its noun, with a preposition behind it. */
    private boolean isParticiple(int i) {
        boolean past = line.textOf(i).endsWith("ed") || line.is(i, WordClass.MADE_VERB);
        boolean saying = line.isForm(i, "said") || line.isForm(i, "told") || line.isForm(i, "reported");
        boolean preposition = line.isForm(i + 1, "by")
                || line.isForm(i + 1, "as")
                || !saying && (line.isForm(i + 1, "in") || line.isForm(i + 1, "from") || line.isForm(i + 1, "to"));
        return past && preposition;
    }

    private boolean takesFigure(int i) {
        return line.is(i, WordClass.ARTICLE)
                || line.is(i, WordClass.PRONOUN)
                || line.is(i, WordClass.DETERMINER)
                || line.isKind(i, Kind.NUMBER)
                || passage.mentionAt(i) >= 0
                || line.isForm(i, "at")
                || line.isForm(i, "that")
                || line.isForm(i, "to") && line.is(i + 1, WordClass.REPORTING_VERB)
                || line.is(i, WordClass.FIGURE_NOUN)
                || line.is(i, WordClass.ESTIMATE_NOUN)
                || line.is(i, WordClass.TOLL_NOUN);
    }

    /** A figure stands right behind the verb, over words such as "at", "up with", "it", "a floor of" and hedges. */
    private boolean givesFigure(int verb) {
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
        return !owns(verb) || passage.mentions().mentions().get(k).noun().isEmpty();
    }

    private boolean isLight(int at) {
        Word word = line.word(at);
        return Nouns.isFunctionWord(word)
                || word.is(WordClass.ADVERB)
                || word.is(WordClass.SOURCE_NOUN)
                || word.is(WordClass.FIGURE_NOUN)
                || word.is(WordClass.LEAD_WORD)
                || line.isMark(at, ':')
                || line.isMark(at, '"')
                || line.isMark(at, '“');
    }

    /** Verbs that say something of a bare number only: "has 38 million", but not "has 38 ships". */
    private boolean owns(int verb) {
        return switch (line.word(verb).form()) {
            case "has",
                    "have",
                    "had",
                    "made",
                    "set",
                    "raised",
                    "lowered",
                    "reached",
                    "saw",
                    "see",
                    "sees",
                    "lost",
                    "posted",
                    "started",
                    "compiled" -> true;
            default -> false;
        };
    }

    /** "had the crowd at 160,000", "compiled a list of 4,007": an object, then "at" or "of" and a figure. */
    private boolean isObjectAtFigure(int verb) {
        for (int i = verb + 2; i < Math.min(line.size() - 1, verb + LONGEST_LEAD); i++) {
            boolean joins = line.isForm(i, "at") || line.isForm(i, "with") && line.is(verb, WordClass.FIGURE_VERB);
            if (line.isForm(i, "of") && line.is(i - 1, WordClass.SOURCE_NOUN) && passage.mentionAt(i + 1) >= 0) {
                return true;
            }
            if (joins && passage.mentionAt(i + 1) >= 0) {
                return line.isForm(i, "at") || line.isForm(verb, "credited") || line.isForm(verb, "credits");
            }
            if (line.isKind(i, Kind.MARK) || passage.mentionAt(i) >= 0) {
                return false;
            }
        }
        return false;
    }

    private boolean isPassive(int verb) {
        int end = beforeAuxiliaries(verb);
        return end < verb && isBe(verb - 1) && !isProgressive(verb);
    }

    private boolean isProgressive(int verb) {
        return line.textOf(verb).endsWith("ing");
    }

    private boolean isBe(int i) {
        return switch (line.word(i).form()) {
            case "is", "was", "are", "were", "been", "be", "being" -> true;
            default -> isAdverb(i) && isBe(i - 1);
        };
    }

    private boolean isAdverb(int i) {
        boolean ly = line.isKind(i, Kind.WORD)
                && !line.isCapitalised(i)
                && line.textOf(i).endsWith("ly");
        return line.is(i, WordClass.ADVERB) || line.is(i, WordClass.SUBJECT_TAIL) || ly;
    }

    // ---- its subject

    private void verb(int i) {
        if (!inverted(i)) {
            subject(i);
        }
    }

    /** Returns the token behind the subject: back over auxiliaries, adverbs and "not". */
    private int beforeAuxiliaries(int verb) {
        int end = verb;
        while (end > 0
                && (line.is(end - 1, WordClass.AUXILIARY)
                        || isAdverb(end - 1)
                        || line.is(end - 1, WordClass.NEGATION)
                        || line.isForm(end - 1, "to") && line.is(end - 2, WordClass.AUXILIARY))) {
            end--;
        }
        return end;
    }

    private boolean subject(int verb) {
        int end = beforeAuxiliaries(verb);
        int last = end - 1;
        if (last < 0) {
            return false;
        }
        boolean shared = line.isForm(last, "and") || line.isForm(last, "but") || isProgressive(verb) && end == verb;
        if (shared) {
            return sharedSubject(verb);
        }
        if (isPronoun(last)) {
            return pronoun(last, verb);
        }
        if (line.isForm(last, "who") || line.isForm(last, "which") || line.isForm(last, "that")) {
            int name = line.isMark(last - 1, ',') ? last - 1 : last;
            return said(sayers.endingAt(name), verb);
        }
        if (line.isMark(last, ',') || line.isDash(last) && !line.isGlued(last)) {
            return interrupted(last, verb);
        }
        return said(sayers.endingAt(end, isSpeech(verb)), verb) || subjectOfClause(verb);
    }

    private boolean isSpeech(int verb) {
        return line.is(verb, WordClass.SPEECH_VERB);
    }

    private boolean isPronoun(int i) {
        return switch (line.word(i).form()) {
            case "he", "she", "it", "they", "we", "i" -> true;
            default -> false;
        };
    }

    private boolean pronoun(int i, int verb) {
        if (line.isForm(i, "it") && i > 0 && !line.isMark(i - 1, ',') && !line.is(i - 1, WordClass.CONJUNCTION)) {
            return true;
        }
        boolean first = line.isForm(i, "we") || line.isForm(i, "i");
        Sayer sayer = new Sayer(first ? Type.DOCUMENT : Type.NONE, i, i + 1);
        String rule = first ? "voice.first" : "voice.pronoun";
        found.add(sayer, new Cue(verb, rule, reachOf(sayer, verb), first ? Strength.PHRASE : Strength.CLAUSE));
        return true;
    }

    /** "X did this and obtained", "X spoke, saying that": the subject is that of the verb before, or opens the clause. */
    private boolean sharedSubject(int verb) {
        Optional<Source> last =
                found.last().filter(source -> source.strength() == Strength.CLAUSE && source.to() <= verb);
        if (last.isPresent() && passage.clauseStart(verb) <= last.get().from()) {
            return true;
        }
        return subjectOfClause(verb);
    }

    /** "Researchers at the university, commissioned by the governor, estimated": the subject opens the clause. */
    private boolean subjectOfClause(int verb) {
        int from = passage.clauseStart(verb);
        int at = line.is(from, WordClass.CONJUNCTION) ? from + 1 : from;
        if (line.is(at, WordClass.PREPOSITION) || hasVerbBetween(at, verb)) {
            return false;
        }
        return said(sayers.startingAt(at).filter(sayer -> sayer.to() < verb && isSubjectOf(sayer, verb)), verb);
    }

    /** Something stands between subject and verb only between commas, in a parenthesis or behind a preposition. */
    private boolean isSubjectOf(Sayer sayer, int verb) {
        int behind = sayer.to();
        int end = beforeAuxiliaries(verb);
        boolean joined = line.isForm(end - 1, "and") || line.isForm(end - 1, "but") || line.isMark(end - 1, ',');
        return joined
                || line.isMark(behind, '(') && line.isMark(end - 1, ')')
                || line.is(behind, WordClass.PREPOSITION);
    }

    private boolean hasVerbBetween(int from, int verb) {
        for (int i = from; i < verb; i++) {
            boolean reports = line.is(i, WordClass.REPORTING_VERB) && !phrases.isSayerWord(i) && isVerbHere(i);
            if (reports || line.isForm(i, "that") || line.isForm(i, "there")) {
                return true;
            }
        }
        return false;
    }

    /** "Brandt, an analyst, estimates"; "the historian, Brandt, estimates"; "Brandt — who was there — said". */
    private boolean interrupted(int closing, int verb) {
        Optional<Sayer> inner = sayers.endingAt(closing)
                .filter(sayer -> line.isMark(sayer.from() - 1, ',')
                        && (line.is(sayer.from() - 2, WordClass.TITLE)
                                || line.is(sayer.from() - 2, WordClass.ROLE_NOUN)));
        if (inner.isPresent()) {
            return said(inner, verb);
        }
        int floor = Math.max(0, closing - LONGEST_INTERRUPTION);
        for (int i = closing - 1; i > floor; i--) {
            boolean opening =
                    line.isMark(i, ',') && line.isMark(closing, ',') || line.isDash(i) && line.isDash(closing);
            if (opening && opensInterruption(i + 1)) {
                Optional<Sayer> outer = sayers.endingAt(i, isSpeech(verb) && line.isForm(i + 1, "who"));
                if (said(outer, verb)) {
                    return true;
                }
            }
        }
        return subjectOfClause(verb);
    }

    private boolean opensInterruption(int i) {
        boolean unknownName = line.isCapitalised(i) && !phrases.isSayerWord(i) && !line.is(i, WordClass.TITLE);
        return !unknownName && !line.isForm(i, "and") && !line.isForm(i, "or");
    }

    private boolean said(Optional<Sayer> sayer, int verb) {
        Optional<Sayer> speaker = sayer.filter(who -> !isObject(who)).map(sayers::maker);
        speaker.ifPresent(who -> found.add(who, new Cue(verb, "voice.clause", reachOf(who, verb), Strength.CLAUSE)));
        return speaker.isPresent();
    }

    /** What stands behind a preposition is no subject: "a writer at the institute complained". */
    private boolean isObject(Sayer sayer) {
        int before = line.is(sayer.from() - 1, WordClass.ARTICLE) ? sayer.from() - 2 : sayer.from() - 1;
        return line.is(before, WordClass.PREPOSITION)
                && !line.is(before, WordClass.CLAUSE_OPENER)
                && !line.is(before, WordClass.CONJUNCTION);
    }

    // ---- what it speaks for

    private Reach reachOf(Sayer sayer, int verb) {
        int start = line.is(sayer.from() - 1, WordClass.ARTICLE) ? sayer.from() - 1 : sayer.from();
        boolean apart = start > 0 && (isClosing(start - 1) || line.isForm(start - 1, "as") && start > 1);
        boolean figureBefore = passage.mentions().mentions().stream().anyMatch(m -> m.to() <= sayer.from());
        boolean contentBehind = line.isForm(verb + 1, "that")
                || passage.mentions().mentions().stream()
                        .anyMatch(m -> m.from() > verb && m.from() <= verb + LONGEST_LEAD);
        if (line.isForm(start - 1, "what")) {
            return Reach.BACK;
        }
        if (apart && isEndOfClause(verb + 1)) {
            return Reach.AROUND;
        }
        return apart && figureBefore && !contentBehind ? Reach.BACK : Reach.AHEAD;
    }

    private boolean isClosing(int i) {
        return line.isMark(i, ',') || line.isMark(i, '"') || line.isMark(i, '”') || line.isDash(i);
    }

    private boolean isEndOfClause(int i) {
        return i >= line.size() || line.isMark(i, ',') || line.isMark(i, '.') || line.isDash(i);
    }

    // ---- behind the verb

    /** The verb stands behind what is said: ", said", "” writes". */
    private boolean isTurned(int verb) {
        return verb > 0
                && (isClosing(verb - 1) || line.isMark(verb - 1, '’'))
                && isSpeech(verb)
                && !isProgressive(verb)
                && !line.isForm(verb, "told");
    }

    /** "..., said Smith": the speaker stands behind the verb, what is said before it. */
    private boolean inverted(int verb) {
        if (!isTurned(verb)) {
            return false;
        }
        Optional<Sayer> speaker = sayers.startingAt(verb + 1)
                .filter(sayer ->
                        sayer.type() != Type.GENERIC || line.isMark(verb - 1, '"') || line.isMark(verb - 1, '”'))
                .filter(sayer -> endsSpeakersName(sayer.to()));
        speaker.ifPresent(sayer -> found.add(sayer, new Cue(verb, "voice.inverted", Reach.AROUND, Strength.CLAUSE)));
        return speaker.isPresent();
    }

    private boolean endsSpeakersName(int i) {
        return i >= line.size()
                || line.isKind(i, Kind.MARK)
                || line.is(i, WordClass.PREPOSITION)
                || line.is(i, WordClass.PRONOUN)
                || line.is(i, WordClass.ADVERB)
                || line.is(i, WordClass.CONJUNCTION) && !line.isForm(i, "that");
    }

    // ---- without a verb

    /** "Police put the crowd at 12,000, the organisers at 40,000": the verb is left out the second time. */
    private void gapped(int at) {
        boolean hedged = passage.mentionAt(at + 1) >= 0;
        int end = line.isMark(at - 1, ',') ? at - 1 : at;
        boolean listed = line.isForm(at, "at") ? !found.last().isEmpty() && end == at : end < at;
        if (!hedged || !listed) {
            return;
        }
        sayers.endingAt(end)
                .filter(sayer -> !found.holds(sayer.from()) && isListed(sayer, end < at))
                .ifPresent(sayer -> found.add(sayer, new Cue(at, "voice.gapped", Reach.AHEAD, Strength.CLAUSE)));
    }

    private boolean isListed(Sayer sayer, boolean named) {
        int before = line.is(sayer.from() - 1, WordClass.ARTICLE) ? sayer.from() - 2 : sayer.from() - 1;
        boolean joined = line.isMark(before, ',')
                || line.isMark(before, ';')
                || line.isForm(before, "and")
                || line.isForm(before, "but");
        boolean person = sayer.type() == Type.NAMED_PERSON && (joined || line.is(before, WordClass.AUXILIARY));
        return named ? person : joined;
    }
}
