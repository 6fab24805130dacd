package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Hedge;
import dev.reckon.mention.Kind;
import dev.reckon.mention.Mention;
import dev.reckon.mention.Nouns;
import dev.reckon.mention.NumberGrammar;
import dev.reckon.token.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Settles the unit of numbers that stand without a noun: from the whole they are part of, from the item beside them in a
 * list, from the noun before ("a toll of 36 million"), from the verb behind, from the sentence before.
 */
final class UnitFinder {

    static final String PEOPLE = "people";
    private static final int REACH = 12;
    private static final int REACH_OF_NOUN = 9;
    private static final int NEAR = 6;
    private static final double LEAST_CROWD = 100;
    private static final int SPEECH_REACH = 4;
    private static final int TELLING_DIGITS = 3;
    private static final double TELLING_SIZE = 1e6;
    private static final double ALIKE = 1.5;
    private static final double COMPARABLE = 20;
    private static final double WHOLE = 100;
    private static final int LONGEST_JOINT = 3;
    private static final int LONGEST_REMARK = 6;

    /** In characters: how far away a small number may be in the unit of another that it is like. */
    private static final int SAME_SUBJECT = 400;

    private final Passage passage;
    private final Line line;
    private final Knowledge knowledge;
    private final NumberGrammar numbers;
    private final Acts acts;
    private final Optional<Topic> here;
    private final Optional<Topic> topic;
    private final Optional<Line> lead;
    private final List<Figure> recent;
    private final Ratios ratios;
    private final PercentUnits percents;

    /**
     * What a sentence stands among.
     *
     * @param here the topic it sets itself
     * @param section the topic of its section
     * @param lead the words that lead to the list it is an item of
     * @param recent the figures read just before, oldest first
     */
    record Surroundings(Optional<Topic> here, Optional<Topic> section, Optional<Line> lead, List<Figure> recent) {}

    /** Prepares for {@code passage} among its {@code surroundings}. */
    UnitFinder(Passage passage, Knowledge knowledge, Surroundings surroundings) {
        this.passage = passage;
        this.line = passage.line();
        this.knowledge = knowledge;
        this.numbers = knowledge.numbers();
        this.acts = knowledge.acts();
        this.here = surroundings.here();
        this.topic = surroundings.section();
        this.lead = surroundings.lead();
        this.recent = surroundings.recent();
        this.ratios = new Ratios(passage);
        this.percents = new PercentUnits(passage, recent);
    }

    /** Returns the mentions of the passage, each with its unit and its kind as the sentence makes it. */
    List<Mention> settled() {
        List<Mention> out = new ArrayList<>();
        List<Mention> all = passage.mentions().mentions();
        for (int k = 0; k < all.size(); k++) {
            Mention mention = scaled(all.get(k));
            if (mention.kind() == Kind.PERCENTAGE) {
                out.add(percents.percentage(mention, out));
            } else if (mention.unit().isPresent()) {
                out.add(percents.points(mention).or(() -> perOfLead(mention)).orElse(mention));
            } else {
                out.add(withUnit(mention, out, all.subList(k + 1, all.size())));
            }
        }
        return out;
    }

    /** "In mm/year:" over a list says what its "3 mm" are per. */
    private Optional<Mention> perOfLead(Mention mention) {
        String over = mention.unit().orElse("") + "/";
        return ofLead(mention).filter(found -> found.unit().orElse("").startsWith(over));
    }

    private Optional<Mention> ofLead(Mention mention) {
        return lead.filter(line -> numbers.heads().isMeasured(line))
                .flatMap(line -> numbers.heads().measured(line, mention));
    }

    private Mention scaled(Mention mention) {
        return passage.cell().isPresent() ? new TableUnits(passage, knowledge).scaled(mention) : mention;
    }

    private Mention withUnit(Mention mention, List<Mention> earlier, List<Mention> later) {
        if (Ratios.isProbability(line, mention)) {
            return mention;
        }
        if (!mayCount(mention)) {
            return ratios.of(mention, earlier)
                    .or(() -> measured(mention, earlier, later))
                    .orElse(mention);
        }
        return ratios.of(mention, earlier)
                .or(() -> fromTable(mention))
                .or(() -> fromWhole(mention, earlier))
                .or(() -> compared(mention, earlier))
                .or(() -> ofLead(mention))
                .or(() -> new SubjectUnits(passage, knowledge).of(mention))
                .or(() -> nounBefore(mention))
                .or(() -> here.flatMap(own -> ofTopic(mention, own)))
                .or(() -> fromList(mention, later))
                .or(() -> verbUnit(mention))
                .or(() -> fromAlike(mention))
                .or(() -> fromEarlier(mention, earlier))
                .or(() -> topic.flatMap(section -> ofTopic(mention, section)))
                .or(() -> fromSentenceBefore(mention))
                .or(() -> vaguePeople(mention))
                .or(() -> spoken(mention))
                .orElse(mention);
    }

    /** Things are counted in whole numbers. */
    private static boolean mayCount(Mention mention) {
        return Stream.of(mention.low(), mention.best(), mention.high())
                .flatMap(Optional::stream)
                .allMatch(n -> n.stripTrailingZeros().scale() <= 0);
    }

    /** What a broken number can be in: the unit of its table, of the number it belongs to, of one like it. */
    private Optional<Mention> measured(Mention mention, List<Mention> earlier, List<Mention> later) {
        return fromTable(mention)
                .or(() -> ofLead(mention))
                .or(() -> fromWhole(mention, earlier))
                .or(() -> compared(mention, earlier))
                .or(() -> fromList(mention, later))
                .filter(found -> found.kind() != Kind.COUNT)
                .or(() -> fromAlike(mention));
    }

    /** The head of a column or the label of a row says what the bare numbers of a table count: "Deaths", "Speed (km/s)". */
    private Optional<Mention> fromTable(Mention mention) {
        return passage.cell().flatMap(cell -> new TableUnits(passage, knowledge).of(mention));
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

    /**
     * A bare number close to one stated before with a unit of measure or money is in that unit: "found 299,950". Only a number of several
     * digits, or a very large one, says enough for that.
     */
    private Optional<Mention> fromAlike(Mention mention) {
        boolean telling = mention.best()
                .filter(best -> best.stripTrailingZeros().precision() >= TELLING_DIGITS
                        || best.doubleValue() >= TELLING_SIZE
                        || best.stripTrailingZeros().scale() > 0)
                .isPresent();
        if (!telling || passage.cell().isPresent()) {
            return Optional.empty();
        }
        int reach = valueOf(mention) >= TELLING_SIZE / 10 ? recent.size() : NEAR;
        for (int k = recent.size() - 1; k >= Math.max(0, recent.size() - reach); k--) {
            Figure other = recent.get(k);
            boolean near = passage.span().start() - other.span().end() <= SAME_SUBJECT;
            boolean unit = (other.kind() == Kind.MEASURE || other.kind() == Kind.MONEY)
                    && (near || valueOf(mention) >= TELLING_SIZE / 10);
            if (unit && areAlike(valueOf(mention), valueOf(other), ALIKE)) {
                return Optional.of(mention.as(other.kind(), other.unit()));
            }
        }
        return Optional.empty();
    }

    /** "The police say 8,000", "it was a hundred thousand": a large whole number that nothing is said of counts people. */
    private Optional<Mention> spoken(Mention mention) {
        double value = valueOf(mention);
        boolean whole = value == Math.rint(value)
                && value >= LEAST_CROWD
                && passage.cell().isEmpty();
        int behind = mention.to();
        boolean free = !line.isKind(behind, Token.Kind.WORD)
                || !Nouns.mayModify(line, behind)
                || line.is(behind, WordClass.ADVERB);
        return whole && free && saidOrSet(mention.from())
                ? Optional.of(mention.as(Kind.COUNT, PEOPLE))
                : Optional.empty();
    }

    private boolean saidOrSet(int from) {
        for (int i = from - 1; i >= Math.max(0, from - SPEECH_REACH); i--) {
            if (line.is(i, WordClass.REPORTING_VERB) || line.is(i, WordClass.FIGURE_VERB)) {
                return true;
            }
        }
        return false;
    }

    /** Inside a parenthesis, the unit of the number it belongs to. */
    private Optional<Mention> fromWhole(Mention mention, List<Mention> earlier) {
        int open = passage.parenthesisAt(mention.from());
        if (open < 0 || Ratios.isSampleSize(line, mention)) {
            return Optional.empty();
        }
        return earlier.stream()
                .filter(m -> m.to() <= open)
                .reduce((a, b) -> b)
                .filter(m -> m.unit().isPresent() && m.kind() != Kind.DURATION)
                .filter(m -> m.kind() != Kind.PERCENTAGE && m.kind() != Kind.RATIO || isMarginOf(m, open, mention))
                .map(m -> like(mention, m));
    }

    /** "an increase of 5.2 % (95 % CI, 2.6 to 9.1)": what stands right behind a share in parentheses is its interval. */
    private boolean isMarginOf(Mention whole, int open, Mention mention) {
        boolean behind = open - whole.to() <= 2 && mention.hedge() == Hedge.RANGE;
        boolean interval = false;
        for (int i = open; i < mention.from(); i++) {
            interval |= line.isForm(i, "ci") || line.isForm(i, "interval") || line.isForm(i, "range");
        }
        return behind || interval;
    }

    /** "415 ppm, up from 280", "3.1 km against 2.8": what a quantity is compared with is in its unit. */
    private Optional<Mention> compared(Mention mention, List<Mention> earlier) {
        int cue = mention.from() - 1;
        boolean change = line.isForm(cue, "from") && (line.isForm(cue - 1, "up") || line.isForm(cue - 1, "down"));
        boolean against = line.isForm(cue, "against")
                || line.isForm(cue, "versus")
                || line.isForm(cue, "with") && line.isForm(cue - 1, "compared");
        return (change || against) && !earlier.isEmpty()
                ? Optional.of(earlier.get(earlier.size() - 1))
                        .filter(m -> m.kind() == Kind.MEASURE || m.kind() == Kind.MONEY || m.kind() == Kind.PERCENTAGE)
                        .map(m -> like(mention, m))
                : Optional.empty();
    }

    /** "a toll of 36 million", "the population was 5,000", "a crowd of". */
    private Optional<Mention> nounBefore(Mention mention) {
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
        return line.isMark(i, ',') || line.isMark(i, ';') || line.isMark(i, '.') || passage.mentionAt(i) >= 0;
    }

    private Optional<String> sizeAt(int i) {
        return numbers.nouns()
                .sizeOf(line, i)
                .or(() -> line.is(i, WordClass.TOLL_NOUN) || countsPeople(i) ? Optional.of(PEOPLE) : Optional.empty());
    }

    private boolean countsPeople(int i) {
        return acts.of(line.word(i)).filter(Acts.Act::countsPeople).isPresent();
    }

    /** "193,000, 513,000 and 317,000 people", "3 of 5 marshals", "1.3 (first), 1.2 (second) and 1.1 %": the unit stands behind the last. */
    private Optional<Mention> fromList(Mention mention, List<Mention> later) {
        int at = mention.to();
        for (Mention next : later) {
            int from = behindRemark(at);
            boolean inside = next.from() < from;
            if (inside || next.from() - from > LONGEST_JOINT || !isJoint(from, next.from())) {
                return Optional.empty();
            }
            if (next.unit().isPresent()) {
                boolean other = line.isForm(from, "of") || line.isMark(from, ',') && line.isForm(from + 1, "or");
                boolean share = next.kind() == Kind.PERCENTAGE && isShare(mention) && !other;
                boolean unit =
                        next.kind() != Kind.PERCENTAGE && next.kind() != Kind.DURATION && next.kind() != Kind.RATIO;
                return share || unit ? Optional.of(like(mention, next)) : Optional.empty();
            }
            at = next.to();
        }
        return Optional.empty();
    }

    /** Skips a short remark in parentheses behind a member of a list. */
    private int behindRemark(int at) {
        if (!line.isMark(at, '(')) {
            return at;
        }
        int close = passage.parenthesisEnd(at);
        return close - at <= LONGEST_REMARK ? close : at;
    }

    private boolean isJoint(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean joins = line.isMark(i, ',')
                    || line.isMark(i, '×')
                    || isJoiner(line.word(i).form());
            if (!joins) {
                return false;
            }
        }
        return true;
    }

    private static boolean isJoiner(String form) {
        return switch (form) {
            case "and", "or", "of", "out", "x", "by", "to", "the" -> true;
            default -> false;
        };
    }

    private static boolean isShare(Mention mention) {
        return valueOf(mention) > 0 && valueOf(mention) <= WHOLE;
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

    /** The number before it in the sentence that counts persons, or a noun of the same magnitude. */
    private Optional<Mention> fromEarlier(Mention mention, List<Mention> earlier) {
        for (int k = earlier.size() - 1; k >= 0; k--) {
            Mention other = earlier.get(k);
            boolean comparable = other.kind() == Kind.COUNT && other.unit().isPresent() && !other.small();
            if (comparable
                    && (other.unit().get().equals(PEOPLE) || areAlike(valueOf(mention), valueOf(other), COMPARABLE))) {
                return Optional.of(like(mention, other));
            }
        }
        return Optional.empty();
    }

    /** The figures before: persons if any of the last few counts them, else a count of the same magnitude. */
    private Optional<Mention> fromSentenceBefore(Mention mention) {
        if (passage.cell().filter(Cell::isHeaded).isPresent()) {
            return Optional.empty();
        }
        for (int k = recent.size() - 1; k >= Math.max(0, recent.size() - NEAR); k--) {
            Figure other = recent.get(k);
            boolean comparable = other.kind() == Kind.COUNT && !other.unit().isEmpty();
            if (comparable && (other.unit().equals(PEOPLE) || areAlike(valueOf(mention), valueOf(other), COMPARABLE))) {
                return Optional.of(mention.as(other.kind(), other.unit()));
            }
        }
        return Optional.empty();
    }

    private static double valueOf(Mention mention) {
        return mention.best()
                .or(mention::low)
                .or(mention::high)
                .map(BigDecimal::doubleValue)
                .orElse(0.0);
    }

    private static double valueOf(Figure figure) {
        Value value = figure.value();
        return value.best()
                .or(value::low)
                .or(value::high)
                .map(BigDecimal::doubleValue)
                .orElse(0.0);
    }

    private static boolean areAlike(double a, double b, double factor) {
        return a > 0 && b > 0 && Math.max(a, b) / Math.min(a, b) < factor;
    }

    private static Mention like(Mention mention, Mention other) {
        return mention.as(
                other.kind() == Kind.DURATION ? Kind.COUNT : other.kind(),
                other.unit().orElse(""));
    }
}
