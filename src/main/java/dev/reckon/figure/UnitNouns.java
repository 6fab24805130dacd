package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.CountedNouns;
import dev.reckon.mention.Kind;
import dev.reckon.mention.Mention;
import dev.reckon.mention.Nouns;
import java.util.Optional;

/** Finds the noun that says what a bare number counts: the name of a size before it, what befell whom behind it. */
final class UnitNouns {

    private static final int REACH = 12;
    private static final int REACH_OF_NOUN = 9;
    private static final int LONGEST_PREDICATE = 5;

    private final Passage passage;
    private final Line line;
    private final CountedNouns nouns;
    private final Acts acts;

    UnitNouns(Passage passage, Knowledge knowledge) {
        this.passage = passage;
        this.line = passage.line();
        this.nouns = knowledge.numbers().nouns();
        this.acts = knowledge.acts();
    }

    /** "a toll of 36 million", "the population was 5,000", "a crowd of". */
    Optional<Mention> nounBefore(Mention mention) {
        int at = mention.from() - 1;
        while (at >= 0 && at >= mention.from() - REACH_OF_NOUN && !isStop(at)) {
            Optional<String> unit = sizeAt(at);
            if (unit.isPresent()) {
                return Optional.of(mention.as(Kind.COUNT, unit.get()));
            }
            at--;
        }
        return Optional.empty();
    }

    private boolean isStop(int i) {
        // "No won 310 votes and Yes 208": the noun of another number
        boolean others = passage.mentions().mentions().stream().anyMatch(other -> other.noun()
                .filter(noun -> noun.from() <= i && i < noun.to())
                .isPresent());
        return line.isMark(i, ',') || line.isMark(i, ';') || line.isMark(i, '.') || passage.mentionAt(i) >= 0 || others;
    }

    private Optional<String> sizeAt(int i) {
        Optional<String> size = nouns.sizeOf(line, i);
        boolean people = size.isPresent() ? isWhereabouts(i) : line.is(i, WordClass.TOLL_NOUN) || countsPeople(i);
        return people ? Optional.of(UnitFinder.PEOPLE) : size;
    }

    /** "the number in part-time employment", "more people now in employment": those who are in it are counted. */
    private boolean isWhereabouts(int i) {
        int in = i - 1;
        while (in > i - 4 && in > 0 && !line.isForm(in, "in")) {
            in--;
        }
        boolean people = line.isForm(in - 1, "number") || line.isForm(in - 1, "those") || line.isForm(in - 1, "people");
        int who = people || !Nouns.mayModify(line, in - 1) ? in - 1 : in - 2;
        return line.isForm(in, "in")
                && (line.isForm(who, "number") || line.isForm(who, "those") || line.isForm(who, "people"));
    }

    /** "of the dead, 310 were children": they are what the verb says they are. */
    Optional<Mention> predicate(Mention mention) {
        int noun = mention.to() + 1;
        boolean are = (line.isForm(mention.to(), "were") || line.isForm(mention.to(), "are"))
                && mention.noun().isEmpty();
        while (are && noun < mention.to() + LONGEST_PREDICATE && line.is(noun, WordClass.ADVERB)) {
            noun++;
        }
        while (are && noun < mention.to() + LONGEST_PREDICATE && !Nouns.isPluralNoun(line, noun)) {
            if (!Nouns.mayModify(line, noun) || line.endsWith(noun, "ed")) {
                return Optional.empty();
            }
            noun++;
        }
        return are && Nouns.isPluralNoun(line, noun) && Nouns.countsPersons(line, noun)
                ? Optional.of(mention.as(Kind.COUNT, nouns.unitOf(line, noun)))
                : Optional.empty();
    }

    /** "took part", "turned out": what people do who come. */
    private boolean isComing(int i) {
        boolean took = line.isForm(i + 1, "part")
                && (line.isForm(i, "took") || line.isForm(i, "take") || line.isForm(i, "taken"));
        boolean out = (line.isForm(i + 1, "out") || line.isForm(i + 1, "up"))
                && (line.isForm(i, "turned") || line.isForm(i, "turn"));
        boolean up = line.isForm(i + 1, "up") && (line.isForm(i, "showed") || line.isForm(i, "signed"));
        return took || out || up;
    }

    /** "310 | without power", "310 are | without food": only people are in want of anything. */
    private boolean isInWant(Mention mention, int i) {
        boolean said = i == mention.to() || i <= mention.to() + 2 && line.is(i - 1, WordClass.AUXILIARY);
        return said
                && line.isForm(i, "without")
                && switch (line.word(line.is(i + 1, WordClass.ARTICLE) ? i + 2 : i + 1)
                        .form()) {
                    case "power", "electricity", "water", "food", "shelter", "homes", "work", "jobs", "job" -> true;
                    default -> false;
                };
    }

    Optional<Mention> verbUnit(Mention mention) {
        int clauseTo = passage.clauseEnd(mention.from());
        for (int i = mention.to(); i < Math.min(clauseTo, mention.to() + REACH); i++) {
            if (isComing(i)) {
                return Optional.of(mention.as(Kind.COUNT, UnitFinder.PEOPLE));
            }
            if (isInWant(mention, i) || acts.isOutOfWork(line, i)) {
                return Optional.of(mention.as(Kind.COUNT, UnitFinder.PEOPLE));
            }
            if (countsPeople(i)) {
                return Optional.of(mention.as(Kind.COUNT, nouns.sizeOf(line, i).orElse(UnitFinder.PEOPLE)));
            }
            if (passage.mentionAt(i) >= 0 && i > mention.to() + 3) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean countsPeople(int i) {
        return acts.of(line.word(i)).filter(Acts.Act::countsPeople).isPresent();
    }
}
