package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Hedge;
import dev.reckon.mention.Kind;
import dev.reckon.mention.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Settles the unit of numbers that stand without a noun: from the whole they are part of, from the item beside them in a
 * list, from the noun before ("a toll of 36 million"), from the verb behind, from the sentence before.
 */
final class UnitFinder {

    private static final String PEOPLE = "people";
    private static final int REACH = 12;
    private static final int NEAR = 6;
    private static final double ALIKE = 1.5;

    private final Passage passage;
    private final Line line;
    private final Acts acts;
    private final Optional<Topic> topic;
    private final List<Figure> recent;

    /** Prepares for {@code passage} in a section about {@code topic}, with the figures read just before, oldest first. */
    UnitFinder(Passage passage, Acts acts, Optional<Topic> topic, List<Figure> recent) {
        this.passage = passage;
        this.line = passage.line();
        this.acts = acts;
        this.topic = topic;
        this.recent = recent;
    }

    /** Returns the mentions of the passage, each with its unit and its kind as the sentence makes it. */
    List<Mention> settled() {
        List<Mention> out = new ArrayList<>();
        List<Mention> all = passage.mentions().mentions();
        for (int k = 0; k < all.size(); k++) {
            Mention mention = all.get(k);
            if (mention.kind() == Kind.PERCENTAGE) {
                out.add(percentage(mention, out));
            } else if (mention.unit().isPresent()) {
                out.add(mention);
            } else {
                out.add(withUnit(mention, out, all.subList(k + 1, all.size())));
            }
        }
        return out;
    }

    /** "the annual rate of growth at 13.9 %", "a 3 % growth rate": a share per time is a rate. */
    private Mention percentage(Mention mention, List<Mention> earlier) {
        boolean elliptic = !line.isForm(mention.to(), "of");
        boolean rate = elliptic
                && earlier.stream()
                        .anyMatch(m -> m.kind() == Kind.RATE
                                && m.unit().filter("%"::equals).isPresent());
        int from = Math.max(passage.clauseStart(mention.from()), mention.from() - REACH);
        for (int i = from; i < mention.from(); i++) {
            boolean growth = line.isForm(i, "rate")
                    && (line.isForm(i + 1, "of") && line.isForm(i + 2, "growth") || line.isForm(i - 1, "growth"));
            rate |= growth || line.isForm(i, "annual") && line.isForm(i + 1, "growth");
        }
        for (int i = mention.to(); i < Math.min(line.size(), mention.to() + 3); i++) {
            rate |= line.isForm(i, "growth") && line.isForm(i + 1, "rate");
        }
        return rate ? mention.as(Kind.RATE, "%") : mention;
    }

    private Mention withUnit(Mention mention, List<Mention> earlier, List<Mention> later) {
        Optional<Topic> here = Topic.of(passage, acts);
        return fromWhole(mention, earlier)
                .or(() -> nounBefore(mention))
                .or(() -> here.flatMap(topic -> ofTopic(mention, topic)))
                .or(() -> fromList(mention, earlier, later))
                .or(() -> verbUnit(mention))
                .or(() -> fromAlike(mention))
                .or(() -> fromEarlier(mention, earlier))
                .or(() -> topic.flatMap(section -> ofTopic(mention, section)))
                .or(() -> fromSentenceBefore(mention))
                .or(() -> vaguePeople(mention))
                .orElse(mention);
    }

    private static Optional<Mention> ofTopic(Mention mention, Topic topic) {
        return topic.unit().map(unit -> mention.as(Kind.COUNT, unit));
    }

    /** "Millions benefited": a vague size without a noun counts people. */
    private static Optional<Mention> vaguePeople(Mention mention) {
        return mention.hedge() == Hedge.ORDER_OF_MAGNITUDE
                ? Optional.of(mention.as(Kind.COUNT, PEOPLE))
                : Optional.empty();
    }

    /** A bare number close to one stated before with a unit of measure or money is in that unit: "found 299,950". */
    private Optional<Mention> fromAlike(Mention mention) {
        double value = mention.best()
                .or(mention::low)
                .or(mention::high)
                .map(java.math.BigDecimal::doubleValue)
                .orElse(0.0);
        for (int k = recent.size() - 1; k >= 0; k--) {
            Figure other = recent.get(k);
            boolean unit = other.kind() == Kind.MEASURE || other.kind() == Kind.MONEY;
            double earlier = other.value()
                    .best()
                    .or(() -> other.value().low())
                    .or(() -> other.value().high())
                    .map(java.math.BigDecimal::doubleValue)
                    .orElse(0.0);
            if (unit && value > 0 && earlier > 0 && Math.max(value, earlier) / Math.min(value, earlier) < ALIKE) {
                return Optional.of(mention.as(other.kind(), other.unit()));
            }
        }
        return Optional.empty();
    }

    /** Inside a parenthesis, the unit of the number it belongs to. */
    private Optional<Mention> fromWhole(Mention mention, List<Mention> earlier) {
        int open = passage.parenthesisAt(mention.from());
        if (open < 0) {
            return Optional.empty();
        }
        return earlier.stream()
                .filter(m -> m.to() <= open)
                .reduce((a, b) -> b)
                .filter(m -> m.unit().isPresent()
                        && m.kind() != Kind.PERCENTAGE
                        && m.kind() != Kind.RATIO
                        && m.kind() != Kind.DURATION)
                .map(m -> like(mention, m));
    }

    /** "a toll of 36 million", "the population was 5,000", "a crowd of". */
    private Optional<Mention> nounBefore(Mention mention) {
        int at = mention.from() - 1;
        while (at >= 0 && at >= mention.from() - 7 && !isStop(at)) {
            if (isPeopleMeasure(at)) {
                return Optional.of(mention.as(Kind.COUNT, PEOPLE));
            }
            at--;
        }
        return Optional.empty();
    }

    private boolean isStop(int i) {
        return line.isMark(i, ',') || line.isMark(i, ';') || line.isMark(i, '.') || passage.mentionAt(i) >= 0;
    }

    private boolean isPeopleMeasure(int i) {
        return switch (line.word(i).form()) {
            case "toll", "crowd", "population", "attendance", "turnout", "workforce" -> true;
            default -> line.is(i, WordClass.TOLL_NOUN) || countsPeople(i);
        };
    }

    private boolean countsPeople(int i) {
        return acts.of(line.word(i)).filter(Acts.Act::countsPeople).isPresent();
    }

    /** "193,000, 513,000 and 317,000 people", "3 of 5 marshals": the noun stands behind the last. */
    private Optional<Mention> fromList(Mention mention, List<Mention> earlier, List<Mention> later) {
        int at = mention.to();
        for (Mention next : later) {
            boolean joined = true;
            for (int i = at; i < next.from(); i++) {
                joined &= line.isMark(i, ',')
                        || line.isForm(i, "and")
                        || line.isForm(i, "or")
                        || line.isForm(i, "of")
                        || line.isForm(i, "out")
                        || line.isForm(i, "to")
                        || line.isForm(i, "the");
            }
            if (!joined || next.from() - at > 3) {
                return Optional.empty();
            }
            if (next.unit().isPresent()
                    && next.kind() != Kind.PERCENTAGE
                    && next.kind() != Kind.DURATION
                    && next.kind() != Kind.RATIO) {
                return Optional.of(like(mention, next));
            }
            at = next.to();
        }
        return Optional.empty();
    }

    private Optional<Mention> verbUnit(Mention mention) {
        int clauseTo = passage.clauseEnd(mention.from());
        for (int i = mention.to(); i < Math.min(clauseTo, mention.to() + REACH); i++) {
            if (countsPeople(i)) {
                return Optional.of(mention.as(Kind.COUNT, PEOPLE));
            }
            if (passage.mentionAt(i) >= 0 && i > mention.to() + 3) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Mention> fromEarlier(Mention mention, List<Mention> earlier) {
        for (int k = earlier.size() - 1; k >= 0; k--) {
            Mention other = earlier.get(k);
            boolean comparable =
                    other.kind() == Kind.COUNT || other.kind() == Kind.MEASURE || other.kind() == Kind.MONEY;
            if (comparable && other.unit().isPresent()) {
                return Optional.of(like(mention, other));
            }
        }
        return Optional.empty();
    }

    private Optional<Mention> fromSentenceBefore(Mention mention) {
        for (int k = recent.size() - 1; k >= Math.max(0, recent.size() - NEAR); k--) {
            Figure other = recent.get(k);
            boolean comparable =
                    other.kind() == Kind.COUNT || other.kind() == Kind.MEASURE || other.kind() == Kind.MONEY;
            if (comparable && !other.unit().isEmpty()) {
                return Optional.of(mention.as(other.kind(), other.unit()));
            }
        }
        return Optional.empty();
    }

    private static Mention like(Mention mention, Mention other) {
        return mention.as(
                other.kind() == Kind.DURATION ? Kind.COUNT : other.kind(),
                other.unit().orElse(""));
    }
}
