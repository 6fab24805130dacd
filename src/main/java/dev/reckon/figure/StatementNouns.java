package dev.reckon.figure;

import dev.reckon.figure.Attribution.Type;
import dev.reckon.figure.FoundSources.Cue;
import dev.reckon.figure.Source.Reach;
import dev.reckon.figure.Source.Strength;
import dev.reckon.lang.Line;
import dev.reckon.lang.Word;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Mention;
import dev.reckon.token.Token.Kind;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds sources that a noun for a statement names: "Brandt's estimate", "her figure", "the 1980 census", "official data", "an
 * estimate by Brandt", "figures released by the port".
 */
final class StatementNouns {

    private static final int LONGEST_LEAD = 10;

    /** In tokens: "there were many unconfirmed". */
    private static final int LONGEST_DESCRIPTION = 4;

    private final Passage passage;
    private final Line line;
    private final Sayers sayers;
    private final NounPhrases phrases;
    private final FoundSources found;
    private final Agents agents;
    private final Owners owners;
    private final NumberHolders holders;

    StatementNouns(Passage passage, Sayers sayers, FoundSources found) {
        this.passage = passage;
        this.line = passage.line();
        this.sayers = sayers;
        this.phrases = sayers.phrases();
        this.found = found;
        this.agents = new Agents(passage, sayers, found);
        this.owners = new Owners(passage, sayers, found);
        this.holders = new NumberHolders(passage, sayers, found);
    }

    void at(int i) {
        if (line.isForm(i, "by") && agents.isAgent(i)) {
            agents.add(i);
        } else if (owners.at(i) || holders.at(i)) {
            return;
        } else if (isWhatSays(i) && madeKnown(i)) {
            return;
        } else if ((line.is(i, WordClass.STATEMENT_NOUN) || isOfficialNumber(i)) && !found.holds(i)) {
            statement(i);
        } else if (line.is(i, WordClass.SOURCE_NOUN) && !found.holds(i)) {
            work(i);
        }
    }

    /** "The latest value (with an error of 1%) is given by the board". */
    private boolean isGivenByAnother(int noun) {
        for (int i = noun + 1; i < noun + 3 * LONGEST_LEAD && i + 2 < line.size(); i++) {
            boolean given =
                    switch (line.word(i + 1).form()) {
                        case "given",
                                "provided",
                                "supplied",
                                "offered",
                                "quoted",
                                "cited",
                                "made",
                                "produced",
                                "prepared" -> true;
                        default -> false;
                    };
            if (line.is(i, WordClass.AUXILIARY) && passage.parenthesisAt(i) < 0) {
                return given && line.isForm(i + 2, "by");
            }
        }
        return false;
    }

    /** Returns whether {@code word} alone, of whatever class, may name who makes a statement. */
    static boolean isNaming(Word word) {
        return switch (word.form()) {
            case "by", "target", "goal", "objective" -> true;
            default -> false;
        };
    }

    /** "findings | that", "a report | showing". */
    private boolean isWhatSays(int noun) {
        boolean says = line.isForm(noun + 1, "that") && !isVerb(noun + 2)
                || isThatBehindTime(noun + 1)
                || line.isForm(noun + 1, "showing")
                || line.isForm(noun + 1, "suggesting")
                || line.isForm(noun + 1, "indicating");
        return says && line.is(noun, WordClass.SOURCE_NOUN) && line.is(noun, WordClass.STATEMENT_NOUN);
    }

    /** "a statement, | on 8 May 1945, that": when it was made stands between commas. */
    private boolean isThatBehindTime(int comma) {
        boolean bare = passage.times().stream()
                .filter(time ->
                        time.from() == comma || time.from() == comma + 1 && line.is(comma, WordClass.PREPOSITION))
                .anyMatch(time -> line.isForm(time.to(), "that") && !isVerb(time.to() + 1));
        return bare
                || line.isMark(comma, ',')
                        && passage.times().stream()
                                .filter(time -> time.from() > comma && time.from() <= comma + 2)
                                .anyMatch(time -> line.isMark(time.to(), ',') && line.isForm(time.to() + 1, "that"));
    }

    /** "the census that | counted 300": what "that" opens tells of the noun itself. */
    private boolean isVerb(int i) {
        return line.is(i, WordClass.AUXILIARY)
                || line.is(i, WordClass.REPORTING_VERB)
                || line.is(i, WordClass.CHANGE_VERB)
                || phrases.words().endsWith(i, "ed");
    }

    /** "The government released findings that ...": who made it known says it; "a 2011 report that ..." speaks for itself. */
    private boolean madeKnown(int noun) {
        int from = phrases.startOfSimple(noun + 1);
        int verb = line.is(from - 1, WordClass.ARTICLE) ? from - 2 : from - 1;
        boolean released =
                switch (line.word(verb).form()) {
                    case "released", "published", "issued", "presented", "unveiled", "produced" -> true;
                    default -> false;
                };
        Optional<Sayer> maker = released ? sayers.endingAt(verb) : Optional.empty();
        boolean dated = line.isKind(noun - 1, Kind.NUMBER) && passage.mentionAt(noun - 1) < 0;
        Optional<Sayer> speaker =
                maker.isPresent() || !dated || found.holds(noun) ? maker : sayers.named(from, noun + 1, false);
        speaker.filter(sayer -> !found.holds(sayer.from()))
                .ifPresent(sayer -> found.add(sayer, new Cue(noun, "voice.known", Reach.AHEAD, Strength.CLAUSE)));
        return speaker.isPresent();
    }

    /** "the official death toll", "government totals": the number is what an office says it is. */
    private boolean isOfficialNumber(int i) {
        return line.is(i, WordClass.FIGURE_NOUN)
                && (line.isForm(i - 1, "official")
                        || line.is(i - 1, WordClass.TOLL_NOUN) && line.isForm(i - 2, "official"));
    }

    private void statement(int noun) {
        if (isAwaited(noun) || isBenefitClaims(noun)) {
            return;
        }
        int from = phrases.startOfSimple(noun + 1);
        if (isAskedAbout(from, noun)) {
            sayers.startingAt(from)
                    .ifPresent(poll -> found.add(poll, new Cue(noun, "voice.poll", Reach.BACK, Strength.CLAUSE)));
            return;
        }
        int owned = possessiveIn(from, noun);
        if (phrases.words().isPossessive(from)) {
            owners.add(from, noun, Reach.AHEAD);
        } else if (owned > from) {
            possessor(from, owned, noun);
        } else if (isOwnQuoted(from)) {
            possessor(phrases.startOfSimple(from - 2), from - 2, noun);
        } else if (!hasMaker(noun + 1)) {
            unowned(from, noun);
        } else if (line.isForm(noun + 1, "from")) {
            boolean apposed = isApposed(from);
            Reach reach = apposed ? Reach.BACK : Reach.AHEAD;
            Strength strength = apposed ? Strength.CLAUSE : Strength.NOUN;
            sayers.startingAt(noun + 2)
                    .ifPresent(maker -> found.add(maker, new Cue(noun, "voice.maker", reach, strength)));
        }
    }

    /** "The bureau's tally due on Friday | is likely to show 300": what has not come out says nothing. */
    private boolean isAwaited(int noun) {
        int be = noun + 1;
        while (be < noun + LONGEST_LEAD && line.isKind(be, Kind.WORD) && !line.is(be, WordClass.AUXILIARY)) {
            be++;
        }
        boolean awaited =
                switch (line.word(be + 1).form()) {
                    case "likely", "due", "expected", "set", "poised", "scheduled", "forecast" -> true;
                    default -> false;
                };
        return awaited
                && line.is(be, WordClass.AUXILIARY)
                && line.isForm(be + 2, "to")
                && line.is(be + 3, WordClass.REPORTING_VERB);
    }

    /** "Initial jobless claims", "new claims for benefits", "Claims fell to 300": what those out of work hand in. */
    private boolean isBenefitClaims(int noun) {
        if (!line.isForm(noun, "claims")) {
            return false;
        }
        int verb = line.is(noun + 1, WordClass.ADVERB) ? noun + 2 : noun + 1;
        boolean moves = line.is(verb, WordClass.CHANGE_VERB);
        boolean of = line.isForm(noun + 1, "for")
                && IntStream.range(noun + 2, noun + 2 + LONGEST_LEAD / 2).anyMatch(this::isBenefit);
        return moves || of || isBenefit(noun - 1);
    }

    private boolean isBenefit(int i) {
        return switch (line.word(i).form()) {
            case "jobless", "unemployment", "benefit", "benefits", "insurance", "dole" -> true;
            default -> false;
        };
    }

    /** "Brandt's 'widely quoted figure'". */
    private boolean isOwnQuoted(int from) {
        boolean mark = line.isMark(from - 1, '"') || line.isMark(from - 1, '“') || line.isMark(from - 1, '‘');
        return mark && line.isForm(from - 2, "'s");
    }

    /** "300 a day - an estimate from the union". */
    private boolean isApposed(int from) {
        int article = line.is(from, WordClass.ARTICLE) ? from : from - 1;
        boolean apart = line.isMark(article - 1, ',') || line.isDash(article - 1);
        return apart && line.is(article, WordClass.ARTICLE) && agents.figureBefore(article);
    }

    /** "In Brandt's later book the toll has become": a work of somebody's that a figure is said to stand in. */
    private void work(int noun) {
        int from = phrases.startOfSimple(noun + 1);
        int owned = possessiveIn(from, noun);
        if (owned > from && line.isForm(from - 1, "in")) {
            possessor(from, owned, noun);
        }
    }

    /** "a forecast of 300 in a Lakeside poll", "the 300 expected in a survey of captains": who was asked foretold the figure before. */
    private boolean isAskedAbout(int from, int noun) {
        int in = line.is(from, WordClass.ARTICLE) ? from - 1 : from - 2;
        int before = in - 1;
        Optional<Mention> told = passage.mentions().mentions().stream()
                .filter(m -> m.to() <= in && in - m.phraseEnd() <= 1)
                .findFirst();
        boolean poll = line.isForm(noun, "poll") || line.isForm(noun, "survey");
        boolean foretold = told.isPresent()
                && (line.is(before, WordClass.PROJECTION)
                        || IntStream.range(
                                        Math.max(0, told.get().from() - 2),
                                        told.get().from())
                                .anyMatch(i -> line.is(i, WordClass.PROJECTION)));
        return poll && foretold && line.isForm(in, "in") && line.is(in + 1, WordClass.ARTICLE);
    }

    private int possessiveIn(int from, int noun) {
        for (int i = noun - 1; i > from; i--) {
            boolean plural = (line.isMark(i, '\'') || line.isMark(i, '’')) && line.isGlued(i);
            if (line.isForm(i, "'s") || plural) {
                return i;
            }
        }
        return -1;
    }

    /** An estimate is its maker's word; a study or a book speaks for itself. */
    private void possessor(int from, int mark, int noun) {
        boolean beside = line.isForm(from - 1, "to") && line.isForm(from - 2, "close");
        boolean now = mark == from + 1 && (line.isForm(from, "today") || line.isForm(from, "yesterday"));
        if (now || isJudged(noun) || beside && !line.isForm(noun + 1, "of")) {
            return;
        }
        boolean word = line.is(noun, WordClass.ESTIMATE_NOUN) || line.is(noun, WordClass.FIGURE_NOUN);
        if (word && isTime(mark - 1)) {
            // "this month's figures"
            return;
        }
        Optional<Sayer> maker = sayers.named(from, mark, true);
        Optional<Sayer> source = word ? maker : maker.map(m -> new Sayer(Type.DOCUMENT, m.from(), noun + 1));
        Reach reach = isOfNumberBefore(from, noun + 1) || isCountedBy(from)
                ? Reach.BACK
                : isAside(from, noun + 1) ? Reach.AROUND : Reach.AHEAD;
        source.ifPresent(sayer -> found.add(sayer, new Cue(noun, "voice.possessive", reach, Strength.PHRASE)));
    }

    /** "300, the police estimate,", "300 is the ministry's figure.": said of the number right before it. */
    private boolean isOfNumberBefore(int from, int end) {
        boolean article = line.is(from, WordClass.ARTICLE);
        int before = article ? from - 1 : Subjects.beforeArticle(line, from);
        boolean equated = line.isForm(before, "is") || line.isForm(before, "was");
        boolean beside = line.isMark(before, ',') && (article || before < from - 1);
        boolean number = passage.mentions().mentions().stream()
                .anyMatch(m -> (m.to() == before || m.phraseEnd() == before)
                        && (equated || m.noun().isEmpty()));
        return (equated || beside) && number && (end >= line.size() || line.isKind(end, Kind.MARK));
    }

    /** "300 barges | by the union's count", "300 on the union's figures". */
    private boolean isCountedBy(int from) {
        int cue = line.is(from, WordClass.ARTICLE) ? from - 1 : Subjects.beforeArticle(line, from);
        return (line.isForm(cue, "by") || line.isForm(cue, "on"))
                && passage.mentions().mentions().stream().anyMatch(m -> m.to() == cue || m.phraseEnd() == cue);
    }

    private boolean isTime(int i) {
        return line.is(i, WordClass.TIME_UNIT) || line.is(i, WordClass.MONTH) || line.is(i, WordClass.WEEKDAY);
    }

    /** "Brandt's value was only 7% off": said of the statement by somebody else. */
    private boolean isJudged(int noun) {
        int at = noun + 1;
        while (line.is(at, WordClass.AUXILIARY) || line.is(at, WordClass.ADVERB)) {
            at++;
        }
        int k = at > noun + 1 ? passage.mentionAt(at) : -1;
        return k >= 0
                && switch (line.word(passage.mentions().mentions().get(k).to()).form()) {
                    case "off", "too", "higher", "lower", "larger", "smaller", "above", "below" -> true;
                    default -> false;
                };
    }

    private boolean hasMaker(int behind) {
        boolean by = line.isForm(behind, "by") || line.isForm(behind, "from");
        return by
                && sayers.startingAt(behind + 1)
                        .filter(s -> s.type() != Type.GENERIC)
                        .isPresent();
    }

    // ---- "official figures", "the 1980 census"

    private void unowned(int from, int noun) {
        if (isGivenByAnother(noun) || line.isForm(noun, "result") && line.isForm(from - 1, "as")) {
            return;
        }
        if (!isTelling(from, noun) || isLabel(from, noun) || isPredicate(from)) {
            return;
        }
        int opener = line.is(from - 1, WordClass.ARTICLE) ? from - 2 : from - 1;
        int end = line.isForm(noun + 1, "of") && line.isKind(noun + 2, Kind.NUMBER) && passage.mentionAt(noun + 2) < 0
                ? noun + 3
                : noun + 1;
        if (line.isForm(noun, "record")) {
            // "broke the attendance record set by 300 guests"
            return;
        }
        boolean perfect = line.is(end, WordClass.AUXILIARY) && line.is(end + 1, WordClass.CHANGE_VERB);
        if (!line.isForm(end, "of") && isComparand(opener) || perfect && line.isForm(noun, "value")) {
            return;
        }
        boolean beside = isOfNumberBefore(from, end);
        boolean aside = beside || isAside(from, end);
        boolean subject = rangesBehind(end);
        boolean states = line.isForm(end, "of") && passage.mentionAt(end + 1) >= 0;
        boolean object = !states && line.is(opener, WordClass.PREPOSITION) && !line.is(opener, WordClass.CONJUNCTION);
        if (object && !mayHold(opener) && !isGivenBehind(end) || isAssumed(from)) {
            return;
        }
        Strength strength = aside || subject ? Strength.PHRASE : object ? Strength.HINT : Strength.NOUN;
        Reach reach = beside ? Reach.BACK : aside ? Reach.AROUND : Reach.AHEAD;
        sayers.named(from, end, false)
                .ifPresent(sayer -> found.add(sayer, new Cue(noun, "voice.statement", reach, strength)));
    }

    /** "deaths are higher than the official toll": what a number is held against has no part in it. */
    private boolean isComparand(int than) {
        return line.isForm(than, "than")
                && IntStream.range(Math.max(0, than - LONGEST_LEAD), than).noneMatch(i -> passage.mentionAt(i) >= 0);
    }

    /** "That must be a conservative estimate": said of a number, not by whom. */
    private boolean isPredicate(int from) {
        int article = line.is(from, WordClass.ARTICLE) ? from : from - 1;
        boolean one = line.isForm(article, "a") || line.isForm(article, "an");
        if (isIntroduced(from)) {
            return true;
        }
        return one
                && (line.isForm(article - 1, "is")
                        || line.isForm(article - 1, "be")
                        || line.isForm(article - 1, "was"));
    }

    /** "It's the latest study to look into 300 deaths", "this is the first report of 300". */
    private boolean isIntroduced(int from) {
        for (int i = from - 1; i <= from + 2; i++) {
            boolean be = line.isForm(i, "'s") || line.isForm(i, "is") || line.isForm(i, "was");
            boolean pronoun = line.isForm(i - 1, "it") || line.isForm(i - 1, "this") || line.isForm(i - 1, "that");
            if (be && pronoun && line.isForm(i + 1, "the")) {
                return true;
            }
        }
        return false;
    }

    /** "METHODS AND FINDINGS:": what opens a part of an abstract. */
    private boolean isLabel(int from, int noun) {
        return from == 0
                && line.isMark(noun + 1, ':')
                && IntStream.rangeClosed(from, noun)
                        .allMatch(i -> phrases.words().isAcronym(i));
    }

    /** "in the 1851 census", "from official data", but not "the head of the census". */
    private boolean mayHold(int preposition) {
        return switch (line.word(preposition).form()) {
            case "in", "from", "by", "on", "with", "per", "under", "at" -> true;
            default -> false;
        };
    }

    /** "the lowest value of the 1851 census is 300". */
    private boolean isGivenBehind(int end) {
        return line.is(end, WordClass.AUXILIARY) && passage.mentionAt(end + 1) >= 0;
    }

    /** "Applying a conservative estimate of four": what the text itself takes for granted. */
    private boolean isAssumed(int from) {
        int article = line.is(from, WordClass.ARTICLE) ? from : from - 1;
        boolean one = line.isForm(article, "a") || line.isForm(article, "an");
        return one
                && phrases.words().endsWith(article - 1, "ing")
                && !line.isCapitalised(from + (article == from ? 1 : 0));
    }

    /** Only a statement that is somehow told apart from others names a source: by a name, a year, "official", "some". */
    private boolean isTelling(int from, int noun) {
        if (isGoingRound(noun)) {
            return true;
        }
        if (noun == from || noun == from + 1 && line.isForm(from, "the")) {
            boolean estimates = line.is(noun, WordClass.ESTIMATE_NOUN) && (noun == 0 || rangesBehind(noun + 1));
            return line.endsWith(noun, "s") && (estimates || isSetBeside(noun) || differBehind(noun + 1));
        }
        if (line.is(noun, WordClass.ESTIMATE_NOUN) && line.endsWith(noun, "s") && differsSoon(noun + 1)) {
            return true;
        }
        for (int i = from; i < noun; i++) {
            boolean name = line.isCapitalised(i) && !(i == 0 && line.word(i).id() != 0)
                    || sayers.isPeople(i)
                    || phrases.words().isAcronym(i);
            boolean cue = line.is(i, WordClass.OFFICIAL)
                    || line.is(i, WordClass.GENERIC_CUE) && !isOneInRow(i, noun)
                    || line.isForm(i, "one")
                    || line.isForm(i, "archival")
                    || line.isForm(i, "declassified");
            if (name || cue || line.isKind(i, Kind.NUMBER) && passage.mentionAt(i) < 0) {
                return true;
            }
        }
        return false;
    }

    /** "There were reports of 300 dead", "claims that 300 died": what is told by people nobody names. */
    private boolean isGoingRound(int noun) {
        boolean told =
                switch (line.word(noun).form()) {
                    case "reports", "rumours", "rumors", "claims", "allegations" -> true;
                    default -> false;
                };
        int figure = noun + 2;
        boolean content = line.isForm(noun + 1, "of") || line.isForm(noun + 1, "that");
        int before = noun - 1;
        while (before > Math.max(0, noun - LONGEST_DESCRIPTION)
                && line.isKind(before, Kind.WORD)
                && !line.is(before, WordClass.AUXILIARY)) {
            before--;
        }
        boolean there = line.is(before, WordClass.AUXILIARY) && line.isForm(before - 1, "there");
        return told && content && passage.mentionAt(figure) >= 0 && (noun == 0 || there);
    }

    /** "The new figure is 46 times larger": told apart from the number before it, and by nobody's name. */
    private boolean isOneInRow(int i, int noun) {
        boolean estimate = line.isForm(noun, "estimate") && (line.isForm(i, "previous") || line.isForm(i, "prior"));
        if (line.isForm(noun, "figures") && (line.isForm(i, "two") || line.isForm(i, "three"))) {
            return true;
        }
        if (line.isForm(noun, "value") && !line.isForm(noun + 1, "of")) {
            // "the modern value is 300": what is held now, whoever found it
            return !line.is(i, WordClass.OFFICIAL) && !line.isForm(i, "earlier") && !line.isForm(i, "previous");
        }
        boolean number = line.isForm(noun, "figure") || line.isForm(noun, "count") || estimate;
        return number
                && switch (line.word(i).form()) {
                    case "new", "latest", "present", "previous", "earlier", "current", "recent", "initial", "prior" ->
                        true;
                    default -> false;
                };
    }

    /** "subsequent estimates of the losses vary". */
    private boolean differsSoon(int from) {
        int verb = from;
        while (verb < from + LONGEST_LEAD && line.isKind(verb, Kind.WORD) && !differBehind(verb)) {
            verb++;
        }
        return differBehind(verb);
    }

    /** "Reports range from 300": what differs is told by several. */
    private boolean differBehind(int verb) {
        return switch (line.word(verb).form()) {
            case "range", "ranged", "vary", "varied", "differ", "differed" -> true;
            default -> false;
        };
    }

    /** "..., with estimates of 9,000", "below estimates of 9,000": those of others, whoever speaks. */
    private boolean isSetBeside(int noun) {
        int opener = line.is(noun - 1, WordClass.ARTICLE) ? noun - 2 : noun - 1;
        boolean beside = line.isForm(opener, "than")
                || line.isForm(opener - 1, "compared")
                || line.isForm(opener, "with") && line.isMark(opener - 1, ',');
        boolean ranging = line.isForm(noun + 1, "ranging") || line.isForm(noun + 1, "varying");
        return beside && (ranging || line.isForm(noun + 1, "of") && passage.mentionAt(noun + 2) >= 0);
    }

    /** "By some estimates, ..."; "..., on official figures."; "40,000 on the quay (police estimate)". */
    private boolean isAside(int from, int end) {
        if (line.isMark(from - 1, '(') && line.isMark(end, ')')) {
            return true;
        }
        boolean cue = line.isForm(from - 1, "by") || line.isForm(from - 1, "on") || line.isForm(from - 1, "in");
        boolean opens = from == 1 || line.isMark(from - 2, ',');
        boolean closing =
                line.isForm(from - 1, "by") || line.isForm(from - 1, "on") && line.is(from, WordClass.OFFICIAL);
        boolean closes = closing && end >= line.size() - 1;
        return cue && (opens && (from == 1 || line.isMark(end, ',')) || closes);
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
                        "differ",
                        "are",
                        "were",
                        "is",
                        "was" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }
}
