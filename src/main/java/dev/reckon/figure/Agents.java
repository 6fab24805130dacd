package dev.reckon.figure;

import dev.reckon.figure.FoundSources.Cue;
import dev.reckon.figure.Source.Reach;
import dev.reckon.figure.Source.Strength;
import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Kind;
import dev.reckon.mention.Mention;
import dev.reckon.mention.Nouns;
import dev.reckon.token.Token;
import java.util.Optional;

/** Finds sources behind "by": "an estimate by Brandt", "figures released by the port", "put at 300 by the navy". */
final class Agents {

    private static final int LONGEST_LEAD = 10;
    private static final int LONGEST_ADVERBIAL = 7;

    /** In tokens: "The first official estimate". */
    private static final int LONGEST_SUBJECT_HEAD = 5;

    private final Passage passage;
    private final Line line;
    private final Sayers sayers;
    private final NounPhrases phrases;
    private final FoundSources found;

    Agents(Passage passage, Sayers sayers, FoundSources found) {
        this.passage = passage;
        this.line = passage.line();
        this.sayers = sayers;
        this.phrases = sayers.phrases();
        this.found = found;
    }

    /** Returns whether the "by" at token {@code by} leads to who states or made a number. */
    boolean isAgent(int by) {
        int before = line.isMark(by - 1, ',') ? by - 2 : by - 1;
        if (line.is(before - 1, WordClass.SOURCE_NOUN) && sayers.isCounted(before - 1)) {
            // "300 photographs taken by": they are what is counted
            return false;
        }
        boolean adjacent = before == by - 1;
        boolean forward = line.isForm(by - 1, "forward") && line.isForm(by - 2, "put");
        boolean particle = line.isForm(by - 1, "in") || line.isForm(by - 1, "out") || forward;
        boolean reported = adjacent && (line.is(before, WordClass.AGENT_VERB) || isMade(before))
                || particle && line.is(by - 2, WordClass.AGENT_VERB);
        return reported
                || adjacent && isOfStatement(by)
                || line.is(before, WordClass.SOURCE_NOUN)
                || adjacent && (isMadeBefore(by) || isPutAt(by) || isArrivedAt(by) || isRepeated(by))
                || isListedEstimate(by);
    }

    /** "estimates of up to 300 barges by". */
    private boolean isOfStatement(int by) {
        return passage.mentions().mentions().stream()
                .filter(m -> m.phraseEnd() == by)
                .anyMatch(m -> line.isForm(m.from() - 1, "of") && line.is(m.from() - 2, WordClass.ESTIMATE_NOUN));
    }

    /** "Estimates run from 300, by Brandt, to 400, by Okoye": set off behind a bare number of one of several estimates. */
    private boolean isListedEstimate(int by) {
        boolean off = line.isMark(by - 1, ',') && line.isCapitalised(by + 1) && passage.endsFigure(by - 1);
        int start = passage.clauseStart(by);
        for (int i = off ? start : by; i < by; i++) {
            if (line.is(i, WordClass.ESTIMATE_NOUN) && line.endsWith(i, "s")) {
                return true;
            }
        }
        return false;
    }

    /** "put at 300 by the navy and 400 | by": a bare number with the verb of the one before it. */
    private boolean isRepeated(int by) {
        Optional<Mention> own = passage.mentions().mentions().stream()
                .filter(mention -> mention.to() == by && mention.noun().isEmpty())
                .findFirst();
        int before = own.map(mention -> mention.from() - 1).orElse(0);
        int link = line.isForm(before, "at") ? before - 1 : before;
        return (line.is(link, WordClass.CONJUNCTION) || line.isMark(link, ','))
                && found.last()
                        .filter(source -> source.rule().equals("voice.agent") && source.to() >= link - 1)
                        .isPresent();
    }

    /** "was put at 300 by": the figure stands between the verb and "by". */
    private boolean isPutAt(int by) {
        return passage.mentions().mentions().stream()
                .filter(mention -> mention.to() == by || mention.phraseEnd() == by)
                .anyMatch(mention -> isPutAt(mention));
    }

    private boolean isPutAt(Mention mention) {
        int from = mention.from();
        boolean high = line.isForm(from, "as");
        int at = high ? from : from - 1;
        boolean to = line.isForm(at, "to");
        int verb = at - 1;
        while (to && isAdverbial(verb)) {
            verb--;
        }
        return (to || high || line.isForm(at, "at") || line.isForm(at, "as"))
                && (line.is(verb, WordClass.AGENT_VERB) || line.is(verb, WordClass.OBJECT_VERB));
    }

    /** "the 300 arrived at by the union": behind a figure. */
    private boolean isArrivedAt(int by) {
        return line.isForm(by - 1, "at") && line.isForm(by - 2, "arrived") && figureBefore(by - 2);
    }

    /** "revised down by", "another estimate, made later in the week by": words of time or way stand behind the participle. */
    private boolean isMadeBefore(int by) {
        int verb = by - 1;
        while (verb > by - LONGEST_ADVERBIAL && isAdverbial(verb)) {
            verb--;
        }
        if (verb == by - 1 || !line.is(verb, WordClass.AGENT_VERB) && !line.is(verb, WordClass.MADE_VERB)) {
            return false;
        }
        int before = phrases.words().endsWith(verb - 1, "ly") ? verb - 2 : verb - 1;
        boolean apart = line.isMark(before, ',') || line.is(before, WordClass.AUXILIARY);
        return apart && (line.is(verb, WordClass.AGENT_VERB) || isMade(verb))
                || line.is(verb - 1, WordClass.SOURCE_NOUN)
                || line.is(verb, WordClass.AGENT_VERB) && isCountedBefore(verb);
    }

    /** "300 deaths recorded in May by the board and 200 in June": the board has recorded both. */
    private boolean isOfOwnTime(int by) {
        int verb = by - 1;
        while (verb > by - LONGEST_ADVERBIAL && isAdverbial(verb)) {
            verb--;
        }
        return verb < by - 1 && line.is(verb, WordClass.AGENT_VERB) && isCountedBefore(verb);
    }

    /** "300 deaths | recorded in May by". */
    private boolean isCountedBefore(int verb) {
        return passage.mentions().mentions().stream()
                .anyMatch(
                        mention -> mention.phraseEnd() == verb && mention.noun().isPresent());
    }

    private boolean isAdverbial(int i) {
        return line.is(i, WordClass.ADVERB)
                || line.is(i, WordClass.TIME_UNIT)
                || line.is(i, WordClass.MONTH)
                || line.is(i, WordClass.WEEKDAY)
                || line.is(i, WordClass.ARTICLE)
                || line.isForm(i, "in")
                || line.isForm(i, "on")
                || line.isForm(i, "up")
                || line.isForm(i, "down")
                || line.isForm(i, "upward")
                || line.isForm(i, "upwards")
                || line.isForm(i, "downward")
                || line.isForm(i, "downwards")
                || line.isForm(i, "that")
                || line.isForm(i, "same")
                || line.isKind(i, Token.Kind.NUMBER) && passage.mentionAt(i) < 0;
    }

    /** "figures released by", "the claim made by": a participle that follows a noun for a statement. */
    private boolean isMade(int participle) {
        if (line.is(participle, WordClass.MADE_VERB) && passage.mentionAt(participle - 1) >= 0) {
            // "the 300 provided by the board": a number that counts nothing is made by who states it
            return true;
        }
        if (isTakenUp(participle)) {
            return true;
        }
        if (line.is(participle, WordClass.MADE_VERB)
                && line.is(participle - 1, WordClass.AUXILIARY)
                && opensWithEstimate(participle)) {
            return true;
        }
        for (int i = participle - 1; i > participle - 8 && i >= 0; i--) {
            if (line.is(i, WordClass.SOURCE_NOUN) || line.isForm(i, "claim") || line.isForm(i, "claims")) {
                return line.is(participle, WordClass.MADE_VERB) && !sayers.isCounted(i);
            }
        }
        return false;
    }

    /** "the 300 adopted by the board", "the 300 km/s accepted by": a number or a measure is taken up, and no thing that is counted. */
    private boolean isTakenUp(int participle) {
        boolean taken =
                switch (line.word(participle).form()) {
                    case "adopted", "accepted", "preferred", "believed", "assumed" -> true;
                    default -> false;
                };
        return taken
                && (isFigure(participle - 1)
                        || passage.mentions().mentions().stream()
                                .filter(mention -> mention.phraseEnd() == participle)
                                .anyMatch(mention -> line.isForm(mention.from() - 1, "the")
                                        && (mention.noun().isEmpty() || mention.kind() == Kind.MEASURE)));
    }

    /** "300, the figure | preferred by". */
    private boolean isFigure(int noun) {
        return line.is(noun, WordClass.FIGURE_NOUN)
                && line.is(noun - 1, WordClass.ARTICLE)
                && line.isMark(noun - 2, ',')
                && passage.endsFigure(noun - 2);
    }

    /** "The new estimate of 300 in the months after the storm was | made by": it is the subject, however long. */
    private boolean opensWithEstimate(int verb) {
        int start = passage.clauseStart(verb);
        for (int i = start; i < start + LONGEST_SUBJECT_HEAD && i < verb; i++) {
            if (line.is(i, WordClass.ESTIMATE_NOUN)) {
                return line.isForm(i + 1, "of") && passage.mentionAt(i + 2) >= 0;
            }
        }
        return false;
    }

    /** A person is the source of the study they made; of what others made, the study is. */
    void add(int by) {
        if (by == 1 && line.is(0, WordClass.MADE_VERB) && line.isMark(phrases.endOfFull(by + 1), ',')) {
            // "Published by the Herald, the study found": it is the study that speaks
            return;
        }
        if (phrases.words().endsWith(by + 1, "ing") && !line.isCapitalised(by + 1)) {
            // "arrived at the figure by pooling counts"
            return;
        }
        if (isPassingOn(by) || isPublisher(by)) {
            return;
        }
        boolean before = figureBefore(by) || isPutAt(by) || isOfStatement(by) || isListedEstimate(by);
        boolean figure = line.is(by - 2, WordClass.FIGURE_NOUN);
        if (figure && line.is(by - 3, WordClass.ARTICLE) && line.isMark(by - 4, ',')) {
            // "2.2 million, a figure reached by demographers"
            sayers.startingAt(by + 1)
                    .ifPresent(maker -> found.add(maker, new Cue(by, "voice.agent", Reach.BACK, Strength.CLAUSE)));
            return;
        }
        // "forty times the toll given by the ministry": the figure is not the toll's
        if (before && figure && !isOwnNoun(by - 2) && !isEquated(by - 2)) {
            return;
        }
        sayers.startingAt(by + 1)
                .or(() -> anybody(by))
                .or(() -> people(by))
                .map(sayers::nameBehind)
                .filter(maker -> !found.holds(maker.from()))
                .ifPresent(maker -> {
                    Reach reach = before ? Reach.BACK : isOfOwnTime(by) ? Reach.AROUND : Reach.AHEAD;
                    found.add(maker, new Cue(by, "voice.agent", reach, Strength.CLAUSE));
                });
    }

    /** "a study by Ada Brandt, published by the Herald": who made it stands before who printed it. */
    private boolean isPublisher(int by) {
        boolean printed = line.isForm(by - 1, "published") || line.isForm(by - 1, "printed");
        if (!printed || !line.isMark(by - 2, ',')) {
            return false;
        }
        for (int i = by - 3; i > by - 3 - LONGEST_LEAD; i--) {
            if (line.isForm(i, "by") && line.isCapitalised(i + 1)) {
                return true;
            }
        }
        return false;
    }

    /** "The board, as reported by the Herald in May, says": who speaks stands before it. */
    private boolean isPassingOn(int by) {
        boolean as = line.isForm(by - 2, "as") && line.isMark(by - 3, ',') && by > 3;
        int comma = phrases.endOfFull(by + 1);
        while (as && comma < line.size() && !line.isKind(comma, Token.Kind.MARK)) {
            comma++;
        }
        return as && line.isMark(comma, ',') && line.is(comma + 1, WordClass.REPORTING_VERB);
    }

    /** "300 barges expected by the market": whoever says or thinks is somebody. */
    private Optional<Sayer> anybody(int by) {
        return line.is(by - 1, WordClass.SPEECH_VERB)
                ? sayers.named(by + 1, phrases.endOfSimple(by + 1), true)
                : Optional.empty();
    }

    /** "put at 300 by the French": a people with nothing behind its name. */
    private Optional<Sayer> people(int by) {
        boolean alone = line.is(by + 1, WordClass.ARTICLE)
                && sayers.isPeople(by + 2)
                && (!line.isKind(by + 3, Token.Kind.WORD) || Nouns.isFunctionWord(line.word(by + 3)));
        return alone ? sayers.named(by + 1, by + 3, true) : Optional.empty();
    }

    /** "300 is the figure given by": the noun stands for the figure before it. */
    private boolean isEquated(int noun) {
        int be = noun - 2;
        return line.is(noun - 1, WordClass.ARTICLE)
                && (line.isForm(be, "is") || line.isForm(be, "was"))
                && passage.mentions().mentions().stream().anyMatch(m -> m.phraseEnd() == be);
    }

    /** "the 3% growth rate suggested by": the figure stands in the phrase of the noun itself. */
    private boolean isOwnNoun(int noun) {
        int i = noun - 1;
        while (i > 0
                && passage.mentionAt(i) < 0
                && line.isKind(i, Token.Kind.WORD)
                && !phrases.words().isBreak(i)) {
            i--;
        }
        return passage.mentionAt(i) >= 0;
    }

    /** Returns whether a figure stands before token {@code token} in its clause, and none close behind. */
    boolean figureBefore(int token) {
        int start = passage.clauseStart(token);
        return passage.mentions().mentions().stream().anyMatch(m -> m.from() >= start && m.to() <= token)
                && passage.mentions().mentions().stream()
                        .noneMatch(m -> m.from() > token && m.from() <= token + LONGEST_LEAD);
    }
}
