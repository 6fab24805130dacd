package dev.reckon.figure;

import dev.reckon.figure.Attribution.Type;
import dev.reckon.figure.FoundSources.Cue;
import dev.reckon.figure.Source.Reach;
import dev.reckon.figure.Source.Strength;
import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.token.Token.Kind;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds those whose number or view it is: "Brandt's 300", "in her view", "the UN-verified total of 300". */
final class Owners {

    private static final int LONGEST_LEAD = 10;

    private final Passage passage;
    private final Line line;
    private final Sayers sayers;
    private final NounPhrases phrases;
    private final FoundSources found;

    Owners(Passage passage, Sayers sayers, FoundSources found) {
        this.passage = passage;
        this.line = passage.line();
        this.sayers = sayers;
        this.phrases = sayers.phrases();
        this.found = found;
    }

    /** Looks at token {@code i}; returns whether it makes a number or a view somebody's. */
    boolean at(int i) {
        int owner = line.isForm(i - 1, "own") ? i - 2 : i - 1;
        if (line.is(i, WordClass.OPINION_NOUN)
                && phrases.words().isPossessive(owner)
                && line.is(owner - 1, WordClass.PREPOSITION)) {
            add(owner, i, Reach.AROUND);
        } else if (line.is(i, WordClass.OPINION_NOUN)
                && (line.isForm(owner, "'s") || phrases.words().isPluralMark(owner))
                && isViewed(owner + 1)) {
            viewer(owner + 1, Reach.AROUND);
        } else if (line.is(i, WordClass.FIGURE_NOUN) && isNamedNumber(i)) {
            viewer(i, Reach.AHEAD);
        } else if (line.is(i, WordClass.AGENT_VERB) && line.isDash(i - 1) && line.isGlued(i)) {
            compound(i);
        } else if (line.is(i, WordClass.FIGURE_NOUN) && isOwnWork(phrases.startOfSimple(i + 1), i)) {
            add(phrases.startOfSimple(i + 1), i, Reach.AHEAD);
        } else if (isPredicate(i)) {
            viewer(i + 1, Reach.AHEAD);
        } else if (isOrigin(i)) {
            sayers.startingAt(i + 1)
                    .ifPresent(maker -> found.add(maker, new Cue(i, "voice.maker", Reach.BACK, Strength.CLAUSE)));
        } else if (isOwnNumber(i)) {
            possessedNumber(i);
        } else if (isGoal(i) && line.isForm(i + 1, "of")) {
            if (line.isForm(i - 1, "'s")) {
                viewer(i, Reach.AHEAD);
            } else {
                wanted(i);
            }
        } else if (isOfPerson(i)) {
            personAt(i + 2)
                    .ifPresent(maker -> found.add(maker, new Cue(i, "voice.maker", Reach.AHEAD, Strength.PHRASE)));
        } else if (isOfGivers(i)) {
            sayers.startingAt(i + 2)
                    .ifPresent(maker -> found.add(maker, new Cue(i, "voice.maker", Reach.BACK, Strength.CLAUSE)));
        } else {
            return false;
        }
        return true;
    }

    /** "did not release their own estimates": what is not said. */
    private boolean isWithheld(int possessive) {
        for (int i = possessive - 1; i > possessive - LONGEST_LEAD && line.isKind(i, Kind.WORD); i--) {
            if (line.isForm(i, "not") || line.isForm(i, "'t")) {
                return !line.isForm(possessive, "our") && !line.isForm(possessive, "my");
            }
        }
        return false;
    }

    /** "In Brandt's view,": the phrase opens with a preposition. */
    private boolean isViewed(int noun) {
        int from = phrases.startOfSimple(noun - 1);
        return (line.isForm(from - 1, "in")
                        || line.isForm(from - 1, "to")
                        || line.isForm(from - 1, "by")
                        || line.isForm(from - 1, "on"))
                && !line.is(noun, WordClass.STATEMENT_NOUN);
    }

    /** "Brandt's number is 300": what a person's number is, but not how many belong to them. */
    private boolean isNamedNumber(int noun) {
        boolean number = line.isForm(noun, "number") || line.isForm(noun, "total") || line.isForm(noun, "toll");
        boolean is = line.isForm(noun + 1, "is") || line.isForm(noun + 1, "was") || line.isForm(noun + 1, "of");
        return number
                && is
                && line.isForm(noun - 1, "'s")
                && passage.mentionAt(noun + 2) >= 0
                && sayers.named(phrases.startOfSimple(noun - 1), noun - 1, false)
                        .filter(owner -> owner.type() == Type.NAMED_PERSON)
                        .isPresent();
    }

    /** "the UN-verified total of 300", "a police-estimated 300". */
    private void compound(int verb) {
        int k = verb + 1;
        while (k < verb + LONGEST_LEAD && line.isKind(k, Kind.WORD) && passage.mentionAt(k) < 0) {
            k++;
        }
        if (passage.mentionAt(k) >= 0) {
            sayers.named(verb - 2, verb - 1, false)
                    .ifPresent(maker -> found.add(maker, new Cue(verb, "voice.agent", Reach.AHEAD, Strength.PHRASE)));
        }
    }

    private void viewer(int noun, Reach reach) {
        sayers.named(phrases.startOfSimple(noun - 1), noun - 1, true)
                .filter(maker -> !found.holds(maker.from()))
                .ifPresent(maker -> found.add(maker, new Cue(noun, "voice.possessive", reach, Strength.PHRASE)));
    }

    private boolean isOwnWork(int possessive, int noun) {
        return phrases.words().isPossessive(possessive) && isOfWork(possessive + 1, noun) && !isSize(possessive, noun);
    }

    /** "her number", "his latest published figure", but not "their death toll": all before the noun tells when a number was put forward. */
    private boolean isOfWork(int from, int noun) {
        return IntStream.range(from, noun).allMatch(i -> switch (line.word(i).form()) {
            case "new",
                    "own",
                    "first",
                    "last",
                    "latest",
                    "newest",
                    "best",
                    "final",
                    "current",
                    "recent",
                    "previous",
                    "earlier",
                    "initial",
                    "original",
                    "published",
                    "revised",
                    "updated",
                    "corrected",
                    "preferred" -> true;
            default -> line.is(i, WordClass.ADVERB);
        });
    }

    /** "Their number is put at 300": how many they are. */
    private boolean isSize(int possessive, int noun) {
        boolean things = line.isForm(possessive, "their") || line.isForm(possessive, "its");
        boolean told = line.is(noun + 1, WordClass.AUXILIARY) && line.is(noun + 2, WordClass.REPORTING_VERB);
        return things
                && told
                && noun == possessive + 1
                && switch (line.word(noun).form()) {
                    case "number",
                            "numbers",
                            "total",
                            "size",
                            "share",
                            "rate",
                            "level",
                            "average",
                            "majority",
                            "half" -> true;
                    default -> false;
                };
    }

    /** "the 3 % estimate of economists polled": those who made it stand behind "of". */
    private boolean isOfGivers(int noun) {
        return line.is(noun, WordClass.ESTIMATE_NOUN)
                && passage.mentionAt(noun - 1) >= 0
                && line.isForm(noun + 1, "of")
                && line.is(noun + 2, WordClass.ROLE_NOUN);
    }

    /** "The estimate of Ada Brandt is 300": a person, who is nothing that is estimated. */
    private boolean isOfPerson(int noun) {
        return line.is(noun, WordClass.ESTIMATE_NOUN)
                && line.isForm(noun - 1, "the")
                && line.isForm(noun + 1, "of")
                && line.isCapitalised(noun + 2)
                && personAt(noun + 2).isPresent();
    }

    private Optional<Sayer> personAt(int from) {
        return sayers.startingAt(from)
                .filter(maker -> maker.type() == Type.NAMED_PERSON && !sayers.isPlace(maker))
                .filter(maker -> line.is(maker.to(), WordClass.AUXILIARY));
    }

    // ---- "X's 4.8 million figure"

    /** "Brandt's 4.8 million", "her 'at least 300' estimate", but not "the town's 300 barges". */
    private boolean isOwnNumber(int i) {
        if (passage.mentions().mentions().isEmpty()) {
            return false;
        }
        boolean name = line.isForm(i, "'s") || phrases.words().isPluralMark(i);
        boolean owned = name || phrases.words().isPossessive(i);
        int from = line.isMark(i + 1, '"') || line.isMark(i + 1, '“') ? i + 2 : i + 1;
        int k = owned ? passage.mentionAt(from) : -1;
        if (k < 0 || passage.mentions().mentions().get(k).from() != from) {
            return false;
        }
        int to = passage.mentions().mentions().get(k).to();
        int behind = line.isMark(to, '"') || line.isMark(to, '”') ? to + 1 : to;
        return line.is(behind, WordClass.ESTIMATE_NOUN)
                || line.isForm(behind, "figure")
                || isGoal(behind)
                || name
                        && (line.isMark(to, '.') && !phrases.words().isPluralMark(i) || isHeldAgainst(i, to))
                        && passage.mentions().mentions().get(k).noun().isEmpty();
    }

    /** "from Brandt's 300 | to Okoye's 400", "the police's 400,": whose number it is, and nothing behind it that it may count. */
    private boolean isHeldAgainst(int mark, int behind) {
        boolean stop = line.isMark(behind, ',')
                || line.isMark(behind, ';')
                || line.isMark(behind, ')')
                || line.isMark(behind, '.')
                || line.isForm(behind, "to")
                || line.is(behind, WordClass.AUXILIARY)
                || line.isForm(behind, "and");
        int head = mark - 1;
        boolean sides = !line.isCapitalised(head)
                && (line.is(head, WordClass.OFFICIAL) || line.is(head, WordClass.ROLE_NOUN))
                && isBetweenNumbers(mark);
        return stop
                && (line.isCapitalised(head) || sides)
                && sayers.named(phrases.startOfSimple(mark), mark, sides)
                        .filter(owner -> sides || owner.type() == Type.NAMED_PERSON && !sayers.isPlace(owner))
                        .isPresent();
    }

    /** Whether numbers are spoken of in the clause: "estimates run from the police's 300 to ...". */
    private boolean isBetweenNumbers(int mark) {
        return IntStream.range(passage.clauseStart(mark), mark)
                .anyMatch(i -> line.is(i, WordClass.ESTIMATE_NOUN) || line.is(i, WordClass.FIGURE_NOUN));
    }

    /** "The lowest estimate is | Brandt's, at 300": whose it is stands behind the verb. */
    private boolean isPredicate(int mark) {
        int from = line.isForm(mark, "'s") ? phrases.startOfSimple(mark) : mark;
        int be = from - 1;
        return from < mark
                && line.isMark(mark + 1, ',')
                && (line.isForm(be, "is") || line.isForm(be, "was"))
                && (line.is(be - 1, WordClass.ESTIMATE_NOUN) || line.isForm(be - 1, "figure"));
    }

    /** "The highest estimate, 300, | comes from Brandt": returns whether {@code from} is the preposition before whose it is. */
    private boolean isOrigin(int from) {
        boolean comes =
                switch (line.word(from - 1).form()) {
                    case "comes", "came", "stems", "stemmed", "derives", "derived" -> true;
                    case "come" -> line.isForm(from - 2, "had") || line.isForm(from - 2, "have");
                    default -> false;
                };
        int start = passage.clauseStart(from);
        return comes
                && line.isForm(from, "from")
                && IntStream.range(start, Math.min(from, start + LONGEST_LEAD))
                        .anyMatch(i -> line.is(i, WordClass.ESTIMATE_NOUN) || line.isForm(i, "figure"))
                && passage.mentions().mentions().stream()
                        .anyMatch(mention -> mention.from() > start && mention.to() < from);
    }

    /** What somebody wants a number to be. */
    private boolean isGoal(int i) {
        return line.isForm(i, "target")
                || line.isForm(i, "goal")
                || line.isForm(i, "objective")
                || line.isForm(i, "limit")
                || line.isForm(i, "ceiling");
    }

    /** "the growth target of the board is 4%": behind "of" the one whose number it is. */
    private void wanted(int noun) {
        sayers.startingAt(noun + 2)
                .filter(maker -> maker.type() == Type.OFFICIAL || maker.type() == Type.ORGANISATION)
                .ifPresent(maker -> found.add(maker, new Cue(noun, "voice.maker", Reach.AHEAD, Strength.PHRASE)));
    }

    private void possessedNumber(int mark) {
        if (phrases.words().isPossessive(mark)) {
            add(mark, mark, Reach.AHEAD);
        } else {
            sayers.named(phrases.startOfSimple(mark), mark, true)
                    .filter(maker -> !sayers.isPlace(maker) && !found.holds(maker.from()))
                    .ifPresent(
                            maker -> found.add(maker, new Cue(mark, "voice.possessive", Reach.AHEAD, Strength.PHRASE)));
        }
    }

    // ---- "X's estimate", "her estimate"

    void add(int possessive, int noun, Reach reach) {
        if (isWithheld(possessive)) {
            return;
        }
        boolean first = line.isForm(possessive, "our") || line.isForm(possessive, "my");
        Type type = first ? Type.DOCUMENT : Type.NONE;
        Sayer owner = new Sayer(type, possessive, first ? noun + 1 : possessive + 1);
        found.add(owner, new Cue(noun, first ? "voice.first" : "voice.owner", reach, Strength.PHRASE));
    }
}
