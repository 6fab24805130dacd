package dev.reckon.figure;

import dev.reckon.figure.Source.Strength;
import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Mention;
import dev.reckon.mention.Nouns;
import dev.reckon.token.Token.Kind;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Tells which figures behind its name a source of one sentence does not speak for: those it is described by, those told of it, those it
 * is set against, and those of a clause that somebody else speaks in.
 */
final class SourceScope {

    /** In tokens: "Using the lowest estimate". */
    private static final int OPENING = 3;

    /** "out of the port's total fleet of". */
    private static final int LONGEST_WHOLE = 9;

    /** In tokens: "surpasses that of both the flood of 1900 and Hurricane Brandt in 1990, which". */
    private static final int LONGEST_RELATIVE = 32;

    /** In tokens: "from an eight-year low of". */
    private static final int LONGEST_BASE = 9;

    /** How far before "of" the article of "than the older official estimates of" may stand. */
    private static final int REACH_OF_OTHERS = 5;

    private final Passage passage;
    private final Line line;
    private final List<Source> sources;

    SourceScope(Passage passage, List<Source> sources) {
        this.passage = passage;
        this.line = passage.line();
        this.sources = sources;
    }

    /** Returns whether {@code source} may speak for {@code mention}, which stands behind its name. */
    boolean reaches(Source source, Mention mention) {
        boolean describes = source.statement() && source.to() <= mention.from() && mention.to() <= source.cue();
        boolean sample = source.statement() && isSample(source, mention);
        return !describes
                && !sample
                && !isLeftBehind(source, mention)
                && !isTold(source, mention)
                && !isOver(source, mention);
    }

    /** Whether the figure is told of the source, or set beside what it says. */
    private boolean isTold(Source source, Mention mention) {
        return isDescribed(source, mention)
                || isBeyond(source, mention)
                || isReckonedFrom(source, mention)
                || isWhole(source, mention)
                || isSetAgainst(source, mention)
                || isOfSayer(source, mention)
                || isBehindAside(source, mention)
                || isOfOtherEvent(source, mention)
                || isBaseOfForecast(source, mention);
    }

    /** Whether the source has said its own before the figure. */
    private boolean isOver(Source source, Mention mention) {
        return isTurnedFrom(source, mention)
                || isAnothers(source, mention)
                || isSetRight(source, mention)
                || isAnswered(source, mention);
    }

    /** Returns whether {@code mention} is part of what the sentence tells of somebody it names as saying something. */
    boolean isToldOfSayer(Mention mention) {
        return sources.stream().anyMatch(source -> source.from() < mention.from() && isOfSayer(source, mention));
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

    /** "The board expects growth of 2 %, down from the 3 % of last year": what is foretold is held against what has been. */
    boolean isBaseOfForecast(Source source, Mention mention) {
        int cue = baseCue(mention);
        if (cue < 0 || source.strength().compareTo(Strength.PHRASE) < 0 || isOfForecast(mention)) {
            return false;
        }
        int told = passage.mentions().mentions().stream()
                .filter(other -> other.to() <= cue)
                .mapToInt(Mention::from)
                .max()
                .orElse(-1);
        return IntStream.range(0, Math.max(told, 0)).anyMatch(i -> foretells(i));
    }

    private boolean foretells(int i) {
        return switch (line.word(i).form()) {
            case "will", "would", "might", "could", "planned", "plan", "plans" -> false;
            case "likely" -> true;
            default -> line.is(i, WordClass.PROJECTION) && !isForecastNoun(i);
        };
    }

    /** "cut its forecast to 2 % from 3 %": both are foretold. */
    private boolean isForecastNoun(int i) {
        return line.is(i, WordClass.FIGURE_NOUN)
                && line.is(i + 1, WordClass.PREPOSITION)
                && !line.is(i - 1, WordClass.AUXILIARY);
    }

    /** "up from the 3 % it had forecast", "up from 3 % this year": foretold as well. */
    private boolean isOfForecast(Mention mention) {
        int comma = comma(mention.to(), line.size());
        return IntStream.range(mention.to(), comma < 0 ? line.size() : comma)
                .anyMatch(i -> line.is(i, WordClass.ESTIMATE_NOUN)
                        || line.is(i, WordClass.REPORTING_VERB)
                        || line.isForm(i, "this") && line.is(i + 1, WordClass.TIME_UNIT));
    }

    /** "from", "after" before an amount, over "a low of", "a weak": returns where it stands; -1 for none. */
    private int baseCue(Mention mention) {
        for (int i = mention.from() - 1; i >= Math.max(0, mention.from() - LONGEST_BASE); i--) {
            if (line.isForm(i, "from") || line.isForm(i, "after") && line.is(i + 1, WordClass.ARTICLE)) {
                return i;
            }
            boolean before = line.is(i, WordClass.ARTICLE)
                    || line.isForm(i, "of")
                    || line.isDash(i)
                    || line.isKind(i, Kind.NUMBER)
                    || line.isKind(i, Kind.WORD) && !Nouns.isFunctionWord(line.word(i));
            if (!before || line.is(i, WordClass.AUXILIARY)) {
                return -1;
            }
        }
        return -1;
    }

    /** "The toll, which Brandt had put at 300, rose to 400": who speaks in a clause between commas has told the figure there. */
    private boolean isBehindAside(Source source, Mention mention) {
        int which = Subjects.beforeArticle(line, source.sayer());
        int end = comma(source.cue() + 1, mention.from());
        return line.isForm(which, "which") && line.isMark(which - 1, ',') && end > 0 && hasTold(source, end + 1);
    }

    /** "Brandt said the storm was worse than Hurricane Okoye, which killed 300": what is known of the event it is held against. */
    private boolean isOfOtherEvent(Source source, Mention mention) {
        int which = mention.from() - 1;
        int floor = Math.max(source.cue(), mention.from() - LONGEST_RELATIVE);
        while (which > floor && !line.isForm(which, "which") && !line.isMark(which, ',')) {
            which--;
        }
        if (which <= floor || !line.isForm(which, "which") || !line.isMark(which - 1, ',')) {
            return false;
        }
        int than = which - 2;
        int first = Math.max(source.cue(), which - LONGEST_RELATIVE);
        while (than > first && !isHeldAgainst(than)) {
            than--;
        }
        return than > first
                && IntStream.range(than, which).anyMatch(i -> line.is(i, WordClass.EVENT_NOUN))
                && IntStream.range(than, which).noneMatch(i -> line.is(i, WordClass.REPORTING_VERB));
    }

    private boolean isHeldAgainst(int i) {
        return switch (line.word(i).form()) {
            case "than", "surpasses", "surpassed", "surpassing", "exceeds", "exceeded", "exceeding", "unlike" -> true;
            default -> false;
        };
    }

    /** "Officials in Arden, where 300 died, said ...", "..., said Brandt, who searched 300 barges": what is told of the sayer. */
    private boolean isOfSayer(Source source, Mention mention) {
        boolean behind = source.cue() < source.from() && source.reach() == Source.Reach.AROUND;
        boolean between = comma(mention.to(), source.cue()) > 0;
        if (source.strength() != Strength.CLAUSE || source.statement()) {
            return false;
        }
        boolean comma = line.isMark(source.to(), ',');
        // "Brandt starts from 300 wrecks and counts 400" gives both
        boolean gives = line.is(source.to(), WordClass.FIGURE_VERB);
        boolean before = !comma && !gives && mention.from() >= source.to() && mention.to() <= source.cue();
        if (before && source.rule().equals("voice.clause") || between && comma && !isWay(source.to() + 1)) {
            return true;
        }
        for (int i = source.to(); (behind || between) && i < mention.from() - 1; i++) {
            boolean who = line.isForm(i + 1, "who") || line.isForm(i + 1, "whose");
            boolean where = between && (line.isForm(i + 1, "where") || line.isForm(i + 1, "which"));
            if ((line.isMark(i, ',') || behind && who) && (who || where)) {
                return true;
            }
        }
        return false;
    }

    /** "Brandt, starting from 300 wrecks, counts": how the sayer comes by it is part of what is said. */
    private boolean isWay(int i) {
        return switch (line.word(i).form()) {
            case "using", "starting", "assuming", "taking", "applying", "adding", "counting", "noting", "citing" ->
                true;
            default -> false;
        };
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
    boolean hasTold(Source source, int end) {
        return passage.mentions().mentions().stream()
                .anyMatch(other -> other.from() > source.from() && other.to() < end);
    }

    /** "close to the observed 300": what has come about, whoever foretold it. */
    private boolean isFact(int i) {
        return line.is(i - 1, WordClass.ARTICLE)
                && switch (line.word(i).form()) {
                    case "observed", "actual", "true", "real", "required", "permitted", "allowed" -> true;
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
        boolean used = source.strength() != Strength.CLAUSE && source.from() <= OPENING && line.endsWith(0, "ing");
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
    int comma(int from, int to) {
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
        boolean holds = source.rule().equals("voice.quoted.in");
        boolean told = line.isForm(noun, "reports");
        return !value && !holds && !told && line.isForm(source.to(), "of") && mention.from() == source.to() + 1;
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
}
