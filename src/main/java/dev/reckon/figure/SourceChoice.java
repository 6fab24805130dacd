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

    private final Passage passage;
    private final Line line;
    private final List<Source> sources;
    private final Quotations.Marks quotes;
    private final SourceScope scope;

    SourceChoice(Passage passage, List<Source> sources, Quotations.Marks quotes) {
        this.passage = passage;
        this.line = passage.line();
        this.sources = sources;
        this.quotes = quotes;
        this.scope = new SourceScope(passage, sources);
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
        if (isOwnOf(back.get(), mention) || isOtherAs(ahead.get(), back.get(), mention)) {
            return back;
        }
        boolean origin = back.get().rule().equals("voice.maker") && back.get().strength() == Strength.CLAUSE;
        if (origin && sameAsBack && line.isForm(ahead.get().cue() + 1, "that")) {
            // "Brandt testified that the figure of 300 came from Okoye"
            return back;
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

    /** Returns whether {@code mention} is part of what the sentence tells of somebody it names as saying something. */
    boolean isToldOfSayer(Mention mention) {
        return scope.isToldOfSayer(mention);
    }

    private boolean isDenial(int verb) {
        return switch (line.word(verb).form()) {
            case "dispute", "disputes", "disputed", "reject", "rejects", "rejected", "deny", "denies", "denied" -> true;
            case "doubt", "doubts", "doubted", "question", "questions", "questioned", "refute", "refutes" -> true;
            default -> false;
        };
    }

    /** "Brandt cited 300 wrecks counted by the navy". */
    private boolean cites(Source source) {
        String verb = line.word(source.cue()).form();
        return source.strength() == Strength.CLAUSE && (verb.startsWith("cite") || verb.startsWith("quote"));
    }

    private Optional<Source> before(Mention mention) {
        Optional<Source> best = Optional.empty();
        for (Source source : sources) {
            boolean left = isSpent(source) && isParted(source.to(), mention.from());
            boolean reaches = source.from() <= mention.from()
                    && !isBracket(source)
                    && !source.holds(mention.from())
                    && !left
                    && scope.reaches(source, mention)
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
                && scope.hasTold(statement, later.from())
                && isParted(statement.to(), later.from());
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
        if (isPassedOn(later) && !isParted(earlier.to(), later.from())) {
            return false;
        }
        boolean quoted =
                quotes.isQuoted(mention.from()) && quotes.isQuoted(later.from()) && !quotes.isQuoted(earlier.from());
        if (quoted && isNested(later)) {
            return true;
        }
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

    /** "By their account, as reported in the Herald, 300 sank": who prints it does not say it. */
    private boolean isPassedOn(Source source) {
        return source.rule().equals("voice.quoted.in")
                && line.isForm(source.cue() - 1, "as")
                && line.isMark(source.cue() - 2, ',');
    }

    /** "Brandt notes that 'a new count has 300'": whom the words quoted name as saying so. */
    private boolean isNested(Source source) {
        return source.strength() == Strength.CLAUSE
                && source.rule().equals("voice.clause")
                && !line.is(source.from(), WordClass.PRONOUN);
    }

    /** "The study, led by Brandt and published in the Herald, found 300": who is named between a sayer and its verb. */
    private boolean isBetween(Source earlier, Source later, Mention mention) {
        return earlier.strength() == Strength.CLAUSE
                && !later.rule().equals("voice.that.of.comma")
                && !later.rule().startsWith("voice.one.")
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
                .filter(source -> !isOfCompared(source, mention) && !isOfOther(source, mention))
                .filter(source -> !scope.isBaseOfForecast(source, mention))
                .filter(source -> !source.rule().equals("voice.poll") || isNext(mention, source))
                .findFirst()
                .filter(source -> !scope.isToldOfSayer(mention));
    }

    /** "Brandt said, below the 300 | the board had expected": nothing stands between the figure and whose it is. */
    private boolean isOwnOf(Source source, Mention mention) {
        int start = line.is(source.from() - 1, WordClass.ARTICLE) ? source.from() - 1 : source.from();
        return source.rule().equals("voice.clause")
                && source.reach() == Source.Reach.BACK
                && mention.phraseEnd() == start
                && line.isForm(mention.from() - 1, "the");
    }

    /** "Was it 300, as Brandt says, or 400 | , as Okoye does": each clause stands right behind its own figure. */
    private boolean isOtherAs(Source ahead, Source back, Mention mention) {
        int as = Subjects.beforeArticle(line, back.sayer());
        return line.isForm(as, "as")
                && line.isMark(as - 1, ',')
                && (mention.to() == as - 1 || mention.phraseEnd() == as - 1)
                && line.isForm(Subjects.beforeArticle(line, ahead.sayer()), "as")
                && hasNumberBefore(ahead);
    }

    private boolean hasNumberBefore(Source source) {
        return passage.mentions().mentions().stream().anyMatch(told -> told.to() <= source.from());
    }

    /** "It found 200, below the 300 the board had expected": what the board had is the figure right before it, which the other is held against. */
    private boolean isOfOther(Source source, Mention mention) {
        int start = line.is(source.from() - 1, WordClass.ARTICLE) ? source.from() - 1 : source.from();
        Optional<Mention> own = passage.mentions().mentions().stream()
                .filter(other -> other.from() != mention.from() && other.phraseEnd() == start)
                .findFirst();
        boolean contact =
                source.rule().equals("voice.clause") && source.reach() == Source.Reach.BACK && own.isPresent();
        if (!contact || !line.isForm(own.get().from() - 1, "the")) {
            return false;
        }
        int cue = own.get().from() - 2;
        boolean missed = line.isForm(cue, "of") && (line.isForm(cue - 1, "short") || line.isForm(cue - 1, "shy"));
        return missed
                || line.isForm(cue, "than")
                || line.isForm(cue, "below")
                || line.isForm(cue, "above")
                || line.isForm(cue, "against")
                || line.isForm(cue, "with");
    }

    /** "0.3 %, below the 0.5 % forecast in a poll": only the figure right before. */
    private boolean isNext(Mention mention, Source source) {
        return passage.mentions().mentions().stream()
                .noneMatch(other -> other.from() >= mention.to() && other.to() <= source.from());
    }

    /** "three times as many as the 300 found by Brandt", "more than the 300 a day, an estimate from Brandt". */
    private boolean isOfCompared(Source source, Mention mention) {
        boolean aside = source.strength() == Strength.HINT
                || source.rule().equals("voice.maker")
                || source.rule().equals("voice.possessive")
                || source.rule().equals("voice.agent");
        boolean told = source.rule().equals("voice.clause") || source.rule().equals("voice.inverted");
        if (!told && !source.rule().startsWith("voice.accord") && isMultipleOfNumber(mention)) {
            return true;
        }
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

    /** "This is twice the number given in the report": the number is the report's, how much of it is not. */
    private boolean isMultipleOfNumber(Mention mention) {
        return mention.kind() == dev.reckon.mention.Kind.RATIO
                && line.is(mention.to(), WordClass.ARTICLE)
                && line.is(mention.to() + 1, WordClass.FIGURE_NOUN);
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
        if (back.rule().equals("voice.agent") && line.is(end, WordClass.AGENT_VERB)) {
            end = overTime(end + 1);
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

    /** "300 deaths recorded | in May | by the board": returns the token behind a time that starts at {@code from}, else {@code from}. */
    private int overTime(int from) {
        int at = line.is(from, WordClass.PREPOSITION) ? from + 1 : from;
        return passage.times().stream()
                .filter(time -> time.from() == from || time.from() == at)
                .mapToInt(TimePhrase::to)
                .findFirst()
                .orElse(from - 1);
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
                && scope.comma(later.cue(), mention.from()) > 0;
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
