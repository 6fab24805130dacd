package dev.reckon.figure;

import dev.reckon.figure.Source.Strength;
import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Mention;
import dev.reckon.mention.Nouns;
import dev.reckon.token.Token.Kind;
import java.util.List;
import java.util.Optional;

/**
 * Chooses among the sources of a sentence the one that speaks for a figure, in this order:
 *
 * <ol>
 *   <li>of those named before it the nearest; but what a sayer draws on or quotes gives way to the sayer, and a bare noun to the
 *       subject of a verb unless it stands right at the figure;
 *   <li>of those named behind it ("..., said Brandt") the nearest, when no source before it speaks in the same clause;
 *   <li>when both speak in one clause ("the Herald wrote that ..., according to police"), the first is the source and the second its
 *       authority.
 * </ol>
 */
final class SourceChoice {

    private static final int RIGHT_AT = 3;
    private static final int LONGEST_PHRASE = 10;
    /** "out of the port's total fleet of". */
    private static final int LONGEST_WHOLE = 9;

    /** How far before "of" the article of "than the older official estimates of" may stand. */
    private static final int REACH_OF_OTHERS = 5;

    private final Passage passage;
    private final Line line;
    private final List<Source> sources;
    private final Quotations.Marks quotes;

    SourceChoice(Passage passage, List<Source> sources, Quotations.Marks quotes) {
        this.passage = passage;
        this.line = passage.line();
        this.sources = sources;
        this.quotes = quotes;
    }

    /** Returns who speaks for {@code mention}. */
    Optional<Source> of(Mention mention) {
        Optional<Source> ahead = before(mention);
        Optional<Source> back = behind(mention);
        if (ahead.isEmpty() || back.isEmpty()) {
            return ahead.or(() -> back);
        }
        boolean sameAsBack = !isParted(mention.to(), back.get().from());
        boolean sameAsAhead = !isParted(ahead.get().to(), mention.from()) && !isSpent(ahead.get());
        boolean attached = isAttached(mention, back.get());
        if (isDenial(back.get().cue())) {
            // "Brandt's figure of 300, which the board disputes"
            return ahead;
        }
        if (line.isForm(mention.from() - 1, "of")
                && ahead.get().statement()
                && ahead.get().to() == mention.from() - 1
                && !attached
                && ahead.get().type() != Attribution.Type.GENERIC) {
            // "below the board's estimate of 300, Brandt said"
            return ahead;
        }
        if (attached && cites(ahead.get())) {
            return ahead.map(source -> source.withUpstream(back.get().text()));
        }
        boolean accord = back.get().rule().startsWith("voice.accord");
        boolean noun = accord && ahead.get().rule().equals("voice.statement");
        if (sameAsBack && (attached || noun || ahead.get().strength() == Strength.HINT)) {
            // "the official toll is 300, according to the union": who is named says it
            return back;
        }
        boolean cited =
                back.get().rule().equals("voice.citation") && ahead.get().strength() == Strength.CLAUSE;
        if (cited && !attached && !isSpent(ahead.get())) {
            return ahead.map(source -> source.withUpstream(back.get().text()));
        }
        boolean drawnOn = back.get().strength() == Strength.HINT && ahead.get().strength() != Strength.NOUN;
        if (sameAsAhead || drawnOn && !isSpent(ahead.get())) {
            boolean authority = sameAsBack && ahead.get().strength() == Strength.CLAUSE && accord;
            return authority && ahead.get().upstream().isEmpty()
                    ? ahead.map(source -> source.withUpstream(back.get().text()))
                    : ahead;
        }
        return sameAsBack || isSpent(ahead.get()) ? back : ahead;
    }

    private boolean isDenial(int verb) {
        return switch (line.word(verb).form()) {
            case "dispute", "disputes", "disputed", "reject", "rejects", "rejected", "deny", "denies", "denied" -> true;
            case "doubt", "doubts", "doubted", "question", "questions", "questioned", "refute", "refutes" -> true;
            default -> false;
        };
    }

    /** Returns whether {@code mention} is part of what the sentence tells of somebody it names as saying something. */
    boolean isToldOfSayer(Mention mention) {
        return sources.stream().anyMatch(source -> source.from() < mention.from() && isOfSayer(source, mention));
    }

    /** "Brandt cited 300 wrecks counted by the navy". */
    private boolean cites(Source source) {
        String verb = line.word(source.cue()).form();
        return source.strength() == Strength.CLAUSE && (verb.startsWith("cite") || verb.startsWith("quote"));
    }

    private Optional<Source> before(Mention mention) {
        Optional<Source> best = Optional.empty();
        for (Source source : sources) {
            boolean describes = source.statement() && source.to() <= mention.from() && mention.to() <= source.cue();
            boolean sample = source.statement() && isSample(source, mention);
            boolean told = isDescribed(source, mention)
                    || isBeyond(source, mention)
                    || isReckonedFrom(source, mention)
                    || isWhole(source, mention)
                    || isSetAgainst(source, mention)
                    || isOfSayer(source, mention)
                    || isBehindAside(source, mention);
            boolean over = isTurnedFrom(source, mention)
                    || isAnothers(source, mention)
                    || isSetRight(source, mention)
                    || isAnswered(source, mention)
                    || isSpent(source) && isParted(source.to(), mention.from());
            boolean reaches = source.from() <= mention.from()
                    && !isBracket(source)
                    && !source.holds(mention.from())
                    && !describes
                    && !isLeftBehind(source, mention)
                    && !sample
                    && !over
                    && !told
                    && isWithin(source, mention);
            if (reaches && (best.isEmpty() || beats(source, best.get(), mention))) {
                best = Optional.of(source);
            }
        }
        return best;
    }

    /** "The official toll was 300, but the true figure is thought to be 400": a statement has told its own figure. */
    private boolean isDone(Source statement, Source later) {
        return statement.rule().equals("voice.statement")
                && hasTold(statement, later.from())
                && isParted(statement.to(), later.from());
    }

    /** "based on files of 300 ports", but not "based on files, 300 ports": what is drawn on is described by the figure. */
    private boolean isDescribed(Source source, Mention mention) {
        boolean drawnOn = source.strength() == Strength.HINT && source.cue() < source.from();
        return drawnOn && comma(source.to(), mention.from()) < 0;
    }

    /** "Brandt counted 300, far more than the 20 on the list": what a writer sets the figure against. */
    private boolean isSetAgainst(Source source, Mention mention) {
        if (isFact(mention.from() - 1)) {
            return hasTold(source, mention.from() - 1);
        }
        if (isOfOtherStatements(mention.from() - 1)) {
            return true;
        }
        int than = line.is(mention.from() - 1, WordClass.ARTICLE) ? mention.from() - 2 : mention.from() - 1;
        boolean below = line.isForm(than, "below") || line.isForm(than, "above");
        int far = below ? than - 1 : than - 2;
        boolean against = (below || line.isForm(than, "than")) && (line.isForm(far, "far") || line.isForm(far, "much"));
        return against && hasTold(source, far);
    }

    /** "The toll, which Brandt had put at 300, rose to 400": who speaks in a clause between commas has told the figure there. */
    private boolean isBehindAside(Source source, Mention mention) {
        int which = Subjects.beforeArticle(line, source.sayer());
        int end = comma(source.cue() + 1, mention.from());
        return line.isForm(which, "which") && line.isMark(which - 1, ',') && end > 0 && hasTold(source, end + 1);
    }

    /** "Officials in Arden, where 300 died, said ...", "..., said Brandt, who searched 300 barges": what is told of the sayer. */
    private boolean isOfSayer(Source source, Mention mention) {
        boolean behind = source.cue() < source.from() && source.reach() == Source.Reach.AROUND;
        boolean between = comma(mention.to(), source.cue()) > 0;
        if (source.strength() != Strength.CLAUSE || source.statement()) {
            return false;
        }
        boolean comma = line.isMark(source.to(), ',');
        boolean before = !comma && mention.from() >= source.to() && mention.to() <= source.cue();
        if (before && source.rule().equals("voice.clause")
                || between && comma && !line.endsWith(source.to() + 1, "ing")) {
            return true;
        }
        for (int i = source.to(); (behind || between) && i < mention.from() - 1; i++) {
            boolean who = line.isForm(i + 1, "who") || line.isForm(i + 1, "whose");
            boolean where = between && (line.isForm(i + 1, "where") || line.isForm(i + 1, "which"));
            if (line.isMark(i, ',') && (who || where)) {
                return true;
            }
        }
        return false;
    }

    /** "far lower than the older estimates | of 300": what others gave, who are not named. */
    private boolean isOfOtherStatements(int of) {
        boolean statements = line.isForm(of, "of")
                && line.is(of - 1, WordClass.SOURCE_NOUN)
                && line.word(of - 1).form().endsWith("s");
        int than = of - 2;
        while (statements && than > of - REACH_OF_OTHERS && !line.is(than, WordClass.ARTICLE)) {
            than--;
        }
        return statements && line.is(than, WordClass.ARTICLE) && line.isForm(than - 1, "than");
    }

    /** Returns whether {@code source} has told a figure of its own before token {@code end}. */
    private boolean hasTold(Source source, int end) {
        return passage.mentions().mentions().stream()
                .anyMatch(other -> other.from() > source.from() && other.to() < end);
    }

    /** "close to the observed 300": what has come about, whoever foretold it. */
    private boolean isFact(int i) {
        return line.is(i - 1, WordClass.ARTICLE)
                && switch (line.word(i).form()) {
                    case "observed", "actual", "true", "real" -> true;
                    default -> false;
                };
    }

    /** "20 to 30 by most counts, out of a fleet of 300": what the number said is a part of. */
    private boolean isWhole(Source source, Mention mention) {
        int of = mention.from() - 1;
        while (of > mention.from() - LONGEST_WHOLE && line.isKind(of, Kind.WORD) && !line.isForm(of, "out")) {
            of--;
        }
        return line.isForm(of, "out") && line.isForm(of + 1, "of") && line.isMark(of - 1, ',') && hasTold(source, of);
    }

    /** "Using the lowest estimate would give 9%": what comes of it is the text's own reckoning. */
    private boolean isReckonedFrom(Source source, Mention mention) {
        boolean used = source.strength() != Strength.CLAUSE && source.from() <= RIGHT_AT && line.endsWith(0, "ing");
        for (int i = source.to(); used && i < mention.from(); i++) {
            if (line.isForm(i, "would") || line.isForm(i, "gives") || line.isForm(i, "yields")) {
                return true;
            }
        }
        return false;
    }

    /** "Taking the official estimate of 300, this gives 9%": the statement has a number of its own, and only that. */
    private boolean isBeyond(Source source, Mention mention) {
        int own = source.strength() == Strength.NOUN && line.isForm(source.to(), "of")
                ? passage.mentionAt(source.to() + 1)
                : -1;
        int comma = own < 0 ? -1 : comma(passage.mentions().mentions().get(own).to(), mention.from());
        return comma > 0 && passage.mentionAt(comma + 1) < 0;
    }

    /** "Pay rose by 2%, Brandt said, while prices rose by 3%": who has said it says nothing behind "while". */
    private boolean isTurnedFrom(Source source, Mention mention) {
        boolean said =
                source.speaksBack() && passage.mentions().mentions().stream().anyMatch(m -> m.to() <= source.from());
        for (int i = source.to(); said && i < mention.from(); i++) {
            if (line.isForm(i, "while") || line.isForm(i, "whereas")) {
                return true;
            }
        }
        return false;
    }

    /** "Brandt believes in 300; a spokesman of the port would not hear of 200": behind the semicolon somebody else is the subject. */
    private boolean isAnothers(Source source, Mention mention) {
        for (int i = source.cue() + 1; i < mention.from(); i++) {
            int subject = line.is(i + 1, WordClass.ARTICLE) ? i + 2 : i + 1;
            if (line.isMark(i, ';')
                    && subject < mention.from()
                    && (line.is(subject, WordClass.ROLE_NOUN) || line.is(subject, WordClass.TITLE))) {
                return true;
            }
            if (line.isMark(i, ';') && line.is(i + 1, WordClass.ARTICLE) && hasOwnVerb(i + 2, firstFigure(i))) {
                // "Brandt speaks of 300; the note in Okoye's book has 400"
                return true;
            }
        }
        return false;
    }

    private int firstFigure(int from) {
        return passage.mentions().mentions().stream()
                .mapToInt(Mention::from)
                .filter(at -> at > from)
                .findFirst()
                .orElse(line.size());
    }

    /** A subject and "has", "gives" or their like right before the figure. */
    private boolean hasOwnVerb(int from, int figure) {
        int verb = figure - 1;
        while (verb > from && (line.is(verb, WordClass.ADVERB) || line.is(verb, WordClass.ARTICLE))) {
            verb--;
        }
        boolean has =
                switch (line.word(verb).form()) {
                    case "has", "had", "gives", "gave", "puts", "shows", "showed" -> true;
                    default -> false;
                };
        return has && verb > from;
    }

    /** "Although Brandt said 300, some 400 had died": what opens with a clause of its own speaks in that clause only. */
    private boolean isLeftBehind(Source source, Mention mention) {
        boolean opened =
                switch (line.word(0).form()) {
                    case "while",
                            "where",
                            "although",
                            "though",
                            "whereas",
                            "even",
                            "after",
                            "before",
                            "once",
                            "because",
                            "if",
                            "since",
                            "until" -> true;
                    default -> false;
                };
        return opened && source.cue() > 0 && comma(1, source.from()) < 0 && comma(source.cue() + 1, mention.from()) > 0;
    }

    /** Returns where in tokens {@code [from, to)} the first comma stands that lists nothing; -1 for none. */
    private int comma(int from, int to) {
        for (int i = from; i < to; i++) {
            if (line.isMark(i, ',') && !line.is(i + 1, WordClass.CONJUNCTION)) {
                return i;
            }
        }
        return -1;
    }

    /** "a survey of 2,000 homes": the number of those asked is nothing the survey says. */
    private boolean isSample(Source source, Mention mention) {
        int noun = source.to() - 1;
        boolean value = line.is(noun, WordClass.ESTIMATE_NOUN) || line.is(noun, WordClass.FIGURE_NOUN);
        return !value && line.isForm(source.to(), "of") && mention.from() == source.to() + 1;
    }

    /** Whether a later source takes over from one named before it. */
    private boolean beats(Source later, Source earlier, Mention mention) {
        boolean close = earlier.cue() < later.to()
                && (line.isForm(later.to(), "that")
                        || mention.from() - later.to() <= RIGHT_AT && isLinkOnly(later.to(), mention.from()));
        if (later.strength() == Strength.HINT && isDone(earlier, later)) {
            return true;
        }
        if (later.strength() == Strength.HINT
                || later.strength() == Strength.NOUN && later.strength().compareTo(earlier.strength()) < 0 && !close) {
            return earlier.strength() == Strength.HINT;
        }
        if (isBetween(earlier, later, mention)) {
            return false;
        }
        boolean object = later.rule().equals("voice.possessive")
                && earlier.strength() == Strength.CLAUSE
                && later.cue() < earlier.cue();
        if (object && earlier.cue() < mention.from()) {
            // "Brandt added up Okoye's tables and counted 300"
            return false;
        }
        boolean quoted =
                quotes.isQuoted(mention.from()) && quotes.isQuoted(later.from()) && !quotes.isQuoted(earlier.from());
        if (isRelative(later) && mention.from() - later.cue() <= ReportingVerbs.LONGEST_LEAD) {
            return true;
        }
        if (isApart(later, earlier)) {
            return true;
        }
        boolean evidence = later.statement()
                && !earlier.statement()
                && !isParted(earlier.to(), later.from())
                && !hasSaidItsOwn(earlier, later);
        if (earlier.rule().equals("voice.opening") && later.type() == Attribution.Type.GENERIC) {
            // "In a paper by Brandt, it is estimated that 300 sank"
            return false;
        }
        if (isEmbedded(earlier, later) || isUsed(earlier, later, mention) || isMoved(earlier, later)) {
            return false;
        }
        boolean attached = later.strength() == Strength.NOUN && close && !isGiven(earlier, later);
        return !quoted && (attached || !evidence);
    }

    /** "The study, led by Brandt and published in the Herald, found 300": who is named between a sayer and its verb. */
    private boolean isBetween(Source earlier, Source later, Mention mention) {
        return earlier.strength() == Strength.CLAUSE
                && !later.rule().equals("voice.that.of.comma")
                && (line.isMark(earlier.to(), ',') || line.isDash(earlier.to()))
                && later.from() > earlier.to()
                && later.cue() < earlier.cue()
                && later.to() <= earlier.cue()
                && mention.from() > earlier.cue();
    }

    /** "Brandt gave an early estimate of 300": one estimate of many is whose it is who gives it. */
    private boolean isGiven(Source earlier, Source later) {
        int article = later.from() - 1;
        boolean taken =
                switch (line.word(earlier.cue()).form()) {
                    case "prefers", "preferred", "favours", "favoured", "favors", "favored", "adopts", "adopted" ->
                        true;
                    default -> line.isForm(article, "a") || line.isForm(article, "an");
                };
        return taken && earlier.strength() == Strength.CLAUSE && earlier.cue() == article - 1;
    }

    /** "Brandt rejected the union's claim of 300, insisting it was 200": behind the comma the subject speaks. */
    private boolean isAnswered(Source source, Mention mention) {
        for (int i = source.to(); i < mention.from() && !source.rule().equals("voice.clause"); i++) {
            if (line.isMark(i, ',') && line.is(i + 1, WordClass.REPORTING_VERB) && line.endsWith(i + 1, "ing")) {
                return sources.stream().anyMatch(other -> other.from() < source.from() && other.cue() < source.from());
            }
        }
        return false;
    }

    /** "not 300, as Brandt had said, but 20": what is set right behind "but" is another's. */
    private boolean isSetRight(Source source, Mention mention) {
        int comma = source.cue() + 1;
        return line.isForm(source.from() - 1, "as")
                && line.isMark(comma, ',')
                && line.isForm(comma + 1, "but")
                && mention.from() > comma;
    }

    /** "Brandt raised the official toll to 300": whoever moves a statement says where to. */
    private boolean isMoved(Source earlier, Source later) {
        boolean moved = line.isForm(later.to(), "to") || line.isForm(later.to(), "at");
        int opening = line.is(later.from() - 1, WordClass.ARTICLE) ? later.from() - 1 : later.from();
        return moved
                && later.strength() == Strength.NOUN
                && earlier.strength() == Strength.CLAUSE
                && earlier.cue() == opening - 1;
    }

    /** "Brandt had 300, the archives show 400": who has given a figure gives none behind a comma that opens a clause. */
    private boolean hasSaidItsOwn(Source earlier, Source later) {
        int opening = line.is(later.from() - 1, WordClass.ARTICLE) ? later.from() - 1 : later.from();
        return line.isMark(opening - 1, ',')
                && later.strength() == Strength.CLAUSE
                && passage.mentions().mentions().stream()
                        .anyMatch(own -> earlier.cue() < own.from() && own.to() <= opening - 1);
    }

    /** "Brandt counted 300 (the modern figure is 350)": a clause in parentheses speaks for itself. */
    private boolean isApart(Source later, Source earlier) {
        int open = passage.parenthesisAt(later.from());
        return open > earlier.to()
                && passage.parenthesisAt(earlier.from()) != open
                && later.strength().compareTo(Strength.PHRASE) >= 0;
    }

    /** "the official figure of 300", "the census was near 300", but not "the count missed 300". */
    private boolean isLinkOnly(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean link = Nouns.isFunctionWord(line.word(i))
                    || line.is(i, WordClass.ADVERB)
                    || line.is(i, WordClass.REPORTING_VERB)
                    || line.isKind(i, Kind.MARK);
            if (!link) {
                return false;
            }
        }
        return true;
    }

    private Optional<Source> behind(Mention mention) {
        return sources.stream()
                .filter(source -> source.speaksBack() && source.from() >= mention.to())
                .filter(source -> isWithin(source, mention) && !isCutOff(mention, source))
                .filter(source -> !isBracket(source) || isAttached(mention, source))
                .filter(source -> !isOfCompared(source, mention))
                .findFirst();
    }

    /** "three times as many as the 300 found by Brandt", "more than the 300 a day, an estimate from Brandt". */
    private boolean isOfCompared(Source source, Mention mention) {
        boolean aside = source.strength() == Strength.HINT
                || source.rule().equals("voice.maker")
                || source.rule().equals("voice.possessive")
                || source.rule().equals("voice.agent");
        for (int i = mention.to() - 1; aside && i < source.from(); i++) {
            boolean compared = i >= mention.to() && line.isForm(i, "than")
                    || line.isForm(i, "times")
                    || line.isForm(i, "compared") && line.is(i + 1, WordClass.PREPOSITION)
                    || line.isForm(i - 1, "compared")
                    || i > mention.to() && line.isForm(i, "as");
            int next = line.is(i + 1, WordClass.ARTICLE) ? i + 2 : i + 1;
            if (compared && passage.mentionAt(next) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBracket(Source source) {
        return source.rule().equals("voice.bracket");
    }

    /** "300 deaths (Brandt 1990)", "300 deaths counted by Brandt": the source is part of the figure's own phrase. */
    private boolean isAttached(Mention mention, Source back) {
        int end = mention.phraseEnd();
        while (back.rule().equals("voice.agent") && end < back.cue() - 1 && isNoun(end)) {
            end++;
        }
        boolean own = back.rule().equals("voice.citation")
                || isBracket(back)
                || back.rule().equals("voice.agent");
        if (back.reach() == Source.Reach.BACK && isObjectClause(Math.max(end, mention.to()), back)) {
            return true;
        }
        boolean near = back.cue() - end <= 1 || isBracket(back) && passage.isPlain(end, back.cue());
        return own && back.from() >= end && near;
    }

    /** "300 (or 310) a year, which the board counted": nothing but the figure's own phrase stands before "which". */
    private boolean isObjectClause(int end, Source back) {
        int which = Subjects.beforeArticle(line, back.sayer());
        if (!line.isForm(which, "which") || which - end > LONGEST_PHRASE) {
            return false;
        }
        for (int i = end; i < which; i++) {
            if (passage.parenthesisAt(i) < 0 && (line.is(i, WordClass.AUXILIARY) || passage.mentionAt(i) >= 0)) {
                return false;
            }
        }
        return true;
    }

    private boolean isNoun(int i) {
        return line.isKind(i, Kind.WORD) && !Nouns.isFunctionWord(line.word(i)) && !line.is(i, WordClass.AGENT_VERB);
    }

    /** What is named in a parenthesis speaks there only, or, when there is no figure in it, for the one before it. */
    private boolean isWithin(Source source, Mention mention) {
        int open = passage.parenthesisAt(source.cue());
        if (open < 0 || passage.parenthesisAt(mention.from()) == open) {
            return true;
        }
        if (source.cue() == open + 1
                && line.isMark(mention.from() - 1, ')')
                && mention.from() - passage.parenthesisEnd(open) <= 1) {
            // "of the (according to the archives) 300 barges"
            return source.rule().startsWith("voice.accord");
        }
        boolean own = passage.mentions().mentions().stream().anyMatch(m -> passage.parenthesisAt(m.from()) == open);
        return !own && mention.to() <= open;
    }

    /** A semicolon ends what is said before its speaker is named; a work cited at the end of the sentence is for all of it. */
    private boolean isCutOff(Mention mention, Source source) {
        boolean closes = source.rule().equals("voice.citation")
                && passage.parenthesisEnd(source.cue()) >= line.size() - 1
                && sources.stream().filter(Source::speaksBack).count() == 1;
        return !closes && hasSemicolon(mention.to(), source.from());
    }

    private boolean hasSemicolon(int from, int to) {
        for (int i = from; i < to; i++) {
            if (line.isMark(i, ';')) {
                return true;
            }
        }
        return false;
    }

    /** A source behind what it says has said it: what follows is for others first. */
    private boolean isSpent(Source source) {
        return source.reach() == Source.Reach.BACK
                && passage.mentions().mentions().stream().anyMatch(m -> m.to() <= source.from());
    }

    /** "the census that counted 300": right behind the verb the figure is the census's, whoever speaks of it. */
    private boolean isRelative(Source source) {
        boolean relative = line.isForm(source.cue() - 1, "that") || line.isForm(source.cue() - 1, "which");
        boolean near =
                source.to() == source.cue() - 1 || source.to() == source.cue() - 2 && line.isMark(source.to(), ',');
        return source.statement() && relative && near;
    }

    /** "Brandt said that the company expects": what a sayer says of a company or from data is still the sayer's. */
    private boolean isEmbedded(Source earlier, Source later) {
        boolean clauses = earlier.strength() == Strength.CLAUSE && later.strength() == Strength.CLAUSE;
        boolean that = line.isForm(earlier.cue() + 1, "that")
                || line.isForm(later.from() - 2, "that")
                || line.isForm(later.from() - 1, "that");
        boolean common = later.type() == Attribution.Type.ORGANISATION
                && !Character.isUpperCase(later.text().charAt(0));
        common |= isPassedOn(earlier, later);
        return clauses
                && that
                && (later.statement() || common)
                && earlier.cue() < later.from()
                && earlier.type() != Attribution.Type.GENERIC
                && !isParted(earlier.cue(), later.from());
    }

    /** "The Herald reported that officials expect 300": offices nobody names, in somebody's report. */
    private boolean isPassedOn(Source earlier, Source later) {
        return later.type() == Attribution.Type.OFFICIAL
                && earlier.type() != Attribution.Type.NAMED_PERSON
                && line.word(earlier.cue()).form().startsWith("report")
                && later.text().chars().noneMatch(Character::isUpperCase);
    }

    /** "Brandt said that he took up Okoye's count, with 300 wrecks": what is behind the comma is Brandt's. */
    private boolean isUsed(Source earlier, Source later, Mention mention) {
        return later.rule().equals("voice.possessive")
                && later.reach() == Source.Reach.AHEAD
                && earlier.strength() == Strength.CLAUSE
                && earlier.cue() < later.from()
                && line.isForm(earlier.cue() + 1, "that")
                && !isParted(earlier.cue(), later.from())
                && comma(later.cue(), mention.from()) > 0;
    }

    /** Whether a semicolon, or "while", "but" or ", and", stands between two tokens. */
    private boolean isParted(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean list = passage.mentionAt(to) >= 0;
            boolean subject = !list && (i == to - 1 || i == to - 2 && line.is(i + 1, WordClass.ARTICLE));
            boolean joined = line.isForm(i, "and") && (line.isMark(i - 1, ',') || subject);
            if (line.isMark(i, ';')
                    || joined
                    || line.isForm(i, "while")
                    || line.isForm(i, "whereas")
                    || line.isForm(i, "but")
                    || line.isForm(i, "citing")
                    || line.isForm(i, "although")) {
                return true;
            }
        }
        return false;
    }
}
