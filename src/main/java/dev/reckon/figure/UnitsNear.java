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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Gives a bare number the unit of another that it stands by: of the whole it is part of, of its list, of one like it, of the one before. */
final class UnitsNear {

    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private static final int NEAR = 6;
    private static final int TELLING_DIGITS = 3;
    private static final double TELLING_SIZE = 1e6;
    private static final double ALIKE = 1.5;
    private static final double VERY_ALIKE = 1.25;
    private static final double COMPARABLE = 20;
    private static final double WHOLE = 100;
    private static final int LONGEST_JOINT = 3;
    private static final int LONGEST_REMARK = 6;

    /** In tokens: ", mountain glaciers". */
    private static final int LONGEST_GAP = 5;

    /** In tokens: "fairs along the whole coast". */
    private static final int LONGEST_PLURAL = 6;

    /** In characters: how far away a small number may be in the unit of another that it is like. */
    private static final int SAME_SUBJECT = 400;

    private final Passage passage;
    private final Line line;
    private final List<Figure> recent;

    /** Prepares for {@code passage}, with the figures read just before, oldest first. */
    UnitsNear(Passage passage, List<Figure> recent) {
        this.passage = passage;
        this.line = passage.line();
        this.recent = recent;
    }

    /**
     * A bare number close to one stated before with a unit of measure or money is in that unit: "found 299,950". Only a number of several
     * digits, or a very large one, says enough for that.
     */
    Optional<Mention> fromAlike(Mention mention, List<Mention> earlier) {
        boolean telling = mention.best()
                .filter(best -> best.stripTrailingZeros().precision() >= TELLING_DIGITS
                        || best.doubleValue() >= TELLING_SIZE
                        || best.stripTrailingZeros().scale() > 0)
                .isPresent();
        if (!telling || passage.cell().isPresent()) {
            return Optional.empty();
        }
        Optional<Mention> inSentence = earlier.stream()
                .filter(other -> other.kind() == Kind.MEASURE || other.kind() == Kind.MONEY)
                .filter(other -> areAlike(valueOf(mention), valueOf(other), ALIKE))
                .reduce((first, second) -> second);
        if (inSentence.isPresent()) {
            return inSentence.map(other -> like(mention, other));
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

    /**
     * "The constant is 67 km/s/Mpc. Others found a value of 73": what is told of again of a quantity in a compound unit, so close to it,
     * or the same number, is in its unit.
     */
    Optional<Mention> ofQuantity(Mention mention) {
        boolean bare = mention.noun().isEmpty()
                && passage.cell().isEmpty()
                && !isNounBehind(mention.to())
                && !line.isCapitalised(mention.from() - 1);
        if (!bare || recent.isEmpty()) {
            return Optional.empty();
        }
        boolean named = namesQuantity(mention.from());
        // what was told first of it is told in full
        for (Figure other : recent) {
            boolean compound = other.kind() == Kind.MEASURE && other.unit().indexOf('/') > 0;
            boolean near = named && areAlike(valueOf(mention), valueOf(other), VERY_ALIKE);
            if (compound && (near || valueOf(mention) == valueOf(other))) {
                return Optional.of(mention.as(other.kind(), other.unit()));
            }
        }
        return Optional.empty();
    }

    private boolean isNounBehind(int i) {
        return line.isKind(i, Token.Kind.WORD) && Nouns.isPluralNoun(line, i);
    }

    /** "a value of", "her number:", "the estimate was", "a Hubble Constant of". */
    private boolean namesQuantity(int from) {
        for (int i = from - 1; i >= Math.max(0, from - NEAR); i--) {
            if (line.is(i, WordClass.FIGURE_NOUN)
                    || line.is(i, WordClass.SOURCE_NOUN)
                    || line.isForm(i, "constant")
                    || line.isForm(i, "speed")
                    || line.isForm(i, "rate")) {
                return true;
            }
        }
        return false;
    }

    /** "rose by 0.85 (0.65 to 1.06) °C": the unit stands behind the interval. */
    Optional<Mention> behindInterval(Mention mention, List<Mention> later) {
        return later.stream()
                .findFirst()
                .filter(next -> line.isMark(mention.to(), '(') && next.from() - mention.to() <= 1)
                .filter(next -> next.to() >= passage.parenthesisEnd(mention.to()))
                .filter(next -> next.unit().isPresent())
                .map(next -> mention.as(next.kind(), next.unit().orElseThrow()));
    }

    /** "300 of the city's 900 schools", "47 of the planned 50 wards": the whole of a part stands behind its owner. */
    Optional<Mention> ofOwned(Mention mention, List<Mention> later) {
        if (!line.isForm(mention.to(), "of") || later.isEmpty()) {
            return Optional.empty();
        }
        Mention whole = later.get(0);
        boolean owner = line.isForm(whole.from() - 1, "'s")
                || line.isForm(whole.from() - 1, "its")
                || line.isForm(whole.from() - 1, "their");
        boolean chosen = line.isForm(mention.to() + 1, "the")
                && line.isKind(mention.to() + 2, Token.Kind.WORD)
                && !line.is(mention.to() + 2, WordClass.PREPOSITION)
                && whole.from() == mention.to() + 3;
        boolean near = chosen || owner && whole.from() - mention.to() <= LONGEST_GAP + 1;
        return near && whole.kind() == Kind.COUNT && whole.unit().isPresent()
                ? Optional.of(like(mention, whole))
                : Optional.empty();
    }

    /** "the marchers, several thousand in all, were tired": those named right before the comma are counted behind it. */
    Optional<Mention> inAll(Mention mention, NumberGrammar numbers) {
        int noun = mention.from() - 2;
        boolean apposed = line.isMark(mention.from() - 1, ',')
                && line.isKind(noun, Token.Kind.WORD)
                && Nouns.isPluralNoun(line, noun);
        boolean whole = line.isForm(mention.to(), "altogether")
                || (line.isForm(mention.to(), "in") || line.isForm(mention.to(), "of"))
                        && (line.isForm(mention.to() + 1, "all")
                                || line.isForm(mention.to() + 1, "total")
                                || line.isForm(mention.to() + 1, "them"));
        // "900 men broke stones, 300 of them boys": they are those counted before
        boolean counted = line.isForm(mention.to() + 1, "them")
                && passage.mentions().mentions().stream()
                        .anyMatch(other -> other.to() < mention.from()
                                && other.noun().isPresent()
                                && other.from() >= passage.clauseStart(mention.from()));
        return apposed && whole && !counted
                ? Optional.of(mention.as(Kind.COUNT, numbers.nouns().unitOf(line, noun)))
                : Optional.empty();
    }

    /** "Builders shed 3,000 jobs. Banks lost 1,200": in a report on jobs, what trades lose or add are jobs. */
    Optional<Mention> fromJobs(Mention mention) {
        boolean changes =
                switch (wordBefore(mention)) {
                    case "lost", "shed", "added", "adding", "gained", "gaining", "cut", "shedding", "losing" -> true;
                    default -> false;
                };
        return recent.isEmpty() || !changes
                ? Optional.empty()
                : Optional.of(recent.get(recent.size() - 1))
                        .filter(other -> other.unit().equals("jobs")
                                && passage.span().start() - other.span().end() <= SAME_SUBJECT)
                        .map(other -> mention.as(Kind.COUNT, other.unit()));
    }

    private String wordBefore(Mention mention) {
        int before = mention.from() - 1;
        return line.isKind(before, Token.Kind.WORD) ? line.textOf(before).toLowerCase(Locale.ROOT) : "";
    }

    /** "1,600,000 (1.6 million) miles": the number is said twice before its unit. */
    Optional<Mention> behindAside(Mention mention, NumberGrammar numbers) {
        int close = line.isMark(mention.to(), '(') ? passage.parenthesisEnd(mention.to()) : line.size();
        if (close >= line.size() || close - mention.to() > LONGEST_GAP || passage.mentionAt(mention.to() + 1) < 0) {
            return Optional.empty();
        }
        return numbers.unitAt(line, close)
                .filter(unit -> unit.kind() == Kind.MEASURE)
                .map(unit -> mention.as(unit.kind(), unit.name()));
    }

    /** "oil gave 1.4 mm a year, coal 0.6 and peat 0.7": what a list leaves out has been said. */
    Optional<Mention> gapped(Mention mention, List<Mention> earlier) {
        if (earlier.isEmpty()) {
            return Optional.empty();
        }
        Mention before = earlier.get(earlier.size() - 1);
        boolean measured =
                before.kind() == Kind.MEASURE || before.kind() == Kind.RATE || before.kind() == Kind.PERCENTAGE;
        boolean joined = (line.isMark(before.to(), ',') || line.isForm(before.to(), "and"))
                && mention.from() - before.to() <= LONGEST_GAP;
        for (int i = before.to(); joined && i < mention.from(); i++) {
            boolean word = line.isKind(i, Token.Kind.WORD) || line.isMark(i, ',');
            joined = word && !isVerb(i) && !line.is(i, WordClass.PREPOSITION);
        }
        return measured && joined && areAlike(valueOf(mention), valueOf(before), COMPARABLE)
                ? Optional.of(like(mention, before))
                : Optional.empty();
    }

    private boolean isVerb(int i) {
        return line.is(i, WordClass.AUXILIARY)
                || line.is(i, WordClass.CHANGE_VERB)
                || line.is(i, WordClass.FIGURE_VERB)
                || line.is(i, WordClass.REPORTING_VERB);
    }

    /** "fell by 4,000 last week to 227,000": what something changes by and what it changes to are in one unit. */
    Optional<Mention> changed(Mention mention, List<Mention> earlier) {
        if (!line.isForm(mention.from() - 1, "to") || earlier.isEmpty()) {
            return Optional.empty();
        }
        Mention before = earlier.get(earlier.size() - 1);
        int cue = before.from() - 1;
        boolean by = (line.isForm(cue, "by") || line.is(cue, WordClass.CHANGE_VERB))
                && before.kind() == Kind.COUNT
                && passage.clauseStart(before.from()) == passage.clauseStart(mention.from());
        return by && before.unit().isPresent() ? Optional.of(like(mention, before)) : Optional.empty();
    }

    /** "The forecast was 2.3 %; this figure was cut to 1.6": what points back to a share is one. */
    Optional<Mention> fromShare(Mention mention) {
        boolean share = !recent.isEmpty()
                && recent.get(recent.size() - 1).kind() == Kind.PERCENTAGE
                && valueOf(mention) <= WHOLE;
        boolean pointsBack =
                line.is(1, WordClass.FIGURE_NOUN) && (line.is(0, WordClass.ARTICLE) || line.is(0, WordClass.PRONOUN));
        return share && (pointsBack || CountedBefore.standsFor(passage, mention))
                ? Optional.of(mention.as(
                        Kind.PERCENTAGE, recent.get(recent.size() - 1).unit()))
                : Optional.empty();
    }

    /** Inside a parenthesis, the unit of the number it belongs to. */
    Optional<Mention> fromWhole(Mention mention, List<Mention> earlier) {
        int open = passage.parenthesisAt(mention.from());
        if (open < 0 || Ratios.isSampleSize(line, mention)) {
            return Optional.empty();
        }
        return earlier.stream()
                .filter(m -> m.to() <= open)
                .reduce((a, b) -> b)
                .filter(m -> m.unit().isPresent() && m.kind() != Kind.DURATION)
                .filter(m -> m.kind() != Kind.PERCENTAGE && m.kind() != Kind.RATIO || isMarginOf(m, open, mention))
                .filter(m -> m.kind() != Kind.RATE
                        || !m.unit().orElse("").endsWith("/person")
                        || isOfOthers(m, open, mention))
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

    /** "6.6 tonnes per person, below the 17.2 tonnes of the north": what is held against a rate is one. */
    Optional<Mention> heldAgainst(Mention mention, List<Mention> earlier) {
        int cue = line.is(mention.from() - 1, WordClass.ARTICLE) ? mention.from() - 2 : mention.from() - 1;
        boolean against = line.is(cue, WordClass.COMPARISON) || line.isForm(cue, "below") || line.isForm(cue, "above");
        String over = mention.unit().orElse("") + "/";
        return mention.kind() == Kind.MEASURE && against
                ? earlier.stream()
                        .filter(other -> other.kind() == Kind.RATE
                                && other.unit().orElse("").startsWith(over))
                        .reduce((first, second) -> second)
                        .map(other -> like(mention, other))
                : Optional.empty();
    }

    /** "6.6 tonnes per person, as in the south (7.3)": a number alone in parentheses behind those whose it is. */
    private boolean isOfOthers(Mention whole, int open, Mention mention) {
        boolean alone = mention.from() == open + 1 && line.isMark(mention.to(), ')');
        boolean others = IntStream.range(whole.to(), open)
                .anyMatch(i -> line.isForm(i, "those") || line.isForm(i, "that") || line.isForm(i, "as"));
        return whole.kind() == Kind.RATE && alone && others && areAlike(valueOf(mention), valueOf(whole), COMPARABLE);
    }

    /** "bodies, of which there were 300", "fairs along the coast, including 300 in the north": a plural before the comma is counted. */
    Optional<Mention> ofPart(Mention mention, NumberGrammar numbers) {
        int which = mention.from() - 1;
        while (which > 0 && (line.is(which, WordClass.AUXILIARY) || line.isForm(which, "there"))) {
            which--;
        }
        boolean all = line.isForm(which, "which")
                && line.isForm(which - 1, "of")
                && line.isForm(which + 1, "there")
                && line.isMark(which - 2, ',');
        boolean part = line.isForm(mention.from() - 1, "including")
                && line.isMark(mention.from() - 2, ',')
                && line.is(mention.to(), WordClass.PLACE_CUE)
                && mention.noun().isEmpty();
        int comma = all ? which - 2 : mention.from() - 2;
        for (int i = comma - 1;
                (all || part) && i > comma - LONGEST_PLURAL && i >= 0 && passage.mentionAt(i) < 0;
                i--) {
            if (Nouns.isPluralNoun(line, i) && !line.isCapitalised(i)) {
                return Optional.of(mention.as(Kind.COUNT, numbers.nouns().unitOf(line, i)));
            }
        }
        return Optional.empty();
    }

    /** "by 27 per cent to 23", "52 % against 48": of two shares set against each other only the first is told with its unit. */
    private boolean isSetAgainst(Mention share, Mention mention) {
        boolean joined = line.isForm(share.to(), "to") || line.isDash(share.to());
        boolean closes = !line.isKind(mention.to(), Token.Kind.WORD) || Nouns.isFunctionWord(line.word(mention.to()));
        return share.kind() == Kind.PERCENTAGE
                && joined
                && mention.from() == share.to() + 1
                && closes
                && mention.noun().isEmpty()
                && valueOf(mention) + valueOf(share) <= WHOLE;
    }

    /** "415 ppm, up from 280", "from 3.1 km to 2.8", "3.1 km against 2.8": what a quantity is compared with is in its unit. */
    Optional<Mention> compared(Mention mention, List<Mention> earlier) {
        if (earlier.isEmpty()) {
            return Optional.empty();
        }
        Mention before = earlier.get(earlier.size() - 1);
        // "900 barns, compared with the guild's 310"
        boolean owned = line.isForm(mention.from() - 1, "'s");
        int owner = mention.from() - 3;
        int cue = !owned ? mention.from() - 1 : line.is(owner, WordClass.ARTICLE) ? owner - 1 : owner;
        boolean change = line.isForm(cue, "from") && (line.isForm(cue - 1, "up") || line.isForm(cue - 1, "down"));
        boolean against = line.isForm(cue, "against")
                || line.isForm(cue, "versus")
                || line.isForm(cue, "with") && line.isForm(cue - 1, "compared");
        boolean goal = line.isForm(cue, "to")
                && line.isForm(before.from() - 1, "from")
                && passage.clauseStart(before.from()) == passage.clauseStart(mention.from());
        boolean measured =
                switch (before.kind()) {
                    case MEASURE, MONEY, PERCENTAGE, RATE -> true;
                    case COUNT -> owned && before.unit().isPresent();
                    case RATIO, DURATION -> false;
                };
        return (change || against || goal || isSetAgainst(before, mention)) && measured
                ? Optional.of(like(mention, before))
                : Optional.empty();
    }

    /** "193,000, 513,000 and 317,000 people", "3 of 5 marshals", "1.3 (first), 1.2 (second) and 1.1 %": the unit stands behind the last. */
    Optional<Mention> fromList(Mention mention, List<Mention> later) {
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

    /** The number before it in the sentence that counts persons, or a noun of the same magnitude. */
    Optional<Mention> fromEarlier(Mention mention, List<Mention> earlier) {
        for (int k = earlier.size() - 1; k >= 0; k--) {
            Mention other = earlier.get(k);
            boolean comparable = other.kind() == Kind.COUNT && other.unit().isPresent() && !other.small();
            if (comparable
                    && (other.unit().get().equals(UnitFinder.PEOPLE)
                            || areAlike(valueOf(mention), valueOf(other), COMPARABLE))) {
                return Optional.of(like(mention, other));
            }
        }
        return Optional.empty();
    }

    /** The figures before: persons if any of the last few counts them, else a count of the same magnitude. */
    Optional<Mention> fromSentenceBefore(Mention mention) {
        if (passage.cell().filter(Cell::isHeaded).isPresent()) {
            return Optional.empty();
        }
        for (int k = recent.size() - 1; k >= Math.max(0, recent.size() - NEAR); k--) {
            Figure other = recent.get(k);
            boolean comparable = other.kind() == Kind.COUNT && !other.unit().isEmpty();
            if (comparable
                    && (other.unit().equals(UnitFinder.PEOPLE)
                            || areAlike(valueOf(mention), valueOf(other), COMPARABLE))) {
                return Optional.of(mention.as(other.kind(), other.unit()));
            }
        }
        return Optional.empty();
    }

    private static boolean areAlike(double a, double b, double factor) {
        return a > 0 && b > 0 && Math.max(a, b) / Math.min(a, b) < factor;
    }

    private Mention like(Mention mention, Mention other) {
        Mention lent = mention.as(
                other.kind() == Kind.DURATION ? Kind.COUNT : other.kind(),
                other.unit().orElse(""));
        return isInHundredths(other) ? lent.times(HUNDREDTH) : lent;
    }

    /** "From 40 to 50 pence": both are hundredths of the currency. */
    private boolean isInHundredths(Mention money) {
        boolean written = money.kind() == Kind.MONEY && money.best().isPresent();
        for (int i = money.from(); written && i < money.to(); i++) {
            if (line.isKind(i, Token.Kind.NUMBER)) {
                return line.numeral(i)
                                .value()
                                .multiply(HUNDREDTH)
                                .compareTo(money.best().get())
                        == 0;
            }
        }
        return false;
    }

    static double valueOf(Mention mention) {
        return mention.best()
                .or(mention::low)
                .or(mention::high)
                .map(BigDecimal::doubleValue)
                .orElse(0.0);
    }

    private static double valueOf(Figure figure) {
        return figure.value().shown().map(BigDecimal::doubleValue).orElse(0.0);
    }
}
