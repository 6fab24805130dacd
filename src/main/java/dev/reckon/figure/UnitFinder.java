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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Settles the unit of numbers that stand without a noun: from the whole they are part of, from the item beside them in a
 * list, from the noun before ("a toll of 36 million"), from the verb behind, from the sentence before.
 */
final class UnitFinder {

    static final String PEOPLE = "people";
    private static final double LEAST_CROWD = 100;
    private static final String MAGNITUDE = "magnitude";
    private static final double LARGEST_MAGNITUDE = 10;
    private static final String PER_HEAD = "/person";
    private static final int SPEECH_REACH = 4;

    private final Passage passage;
    private final Line line;
    private final Knowledge knowledge;
    private final NumberGrammar numbers;
    private final UnitsNear near;
    private final UnitNouns nouns;
    private final Optional<Topic> here;
    private final Optional<Topic> topic;
    private final Optional<Line> lead;
    private final Ratios ratios;
    private final PercentUnits percents;
    private final RateUnits rates;
    private final ToldBefore told;

    /**
     * What a sentence stands among.
     *
     * @param here the topic it sets itself
     * @param section the topic of its section
     * @param lead the words that lead to the list it is an item of
     * @param recent the figures read just before, oldest first
     * @param told what the numbers of the text so far count
     */
    record Surroundings(
            Optional<Topic> here, Optional<Topic> section, Optional<Line> lead, List<Figure> recent, ToldBefore told) {}

    /** Prepares for {@code passage} among its {@code surroundings}. */
    UnitFinder(Passage passage, Knowledge knowledge, Surroundings surroundings) {
        this.passage = passage;
        this.line = passage.line();
        this.knowledge = knowledge;
        this.numbers = knowledge.numbers();
        this.near = new UnitsNear(passage, surroundings.recent());
        this.nouns = new UnitNouns(passage, knowledge);
        this.here = surroundings.here();
        this.topic = surroundings.section();
        this.lead = surroundings.lead();
        this.told = surroundings.told();
        this.ratios = new Ratios(passage);
        this.rates = new RateUnits(passage, surroundings.recent());
        this.percents = new PercentUnits(passage, surroundings.recent());
    }

    /** Returns the mentions of the passage, each with its unit and its kind as the sentence makes it. */
    List<Mention> settled() {
        List<Mention> out = new ArrayList<>();
        List<Mention> all = passage.mentions().mentions();
        for (int k = 0; k < all.size(); k++) {
            List<Mention> later = all.subList(k + 1, all.size());
            Mention settled = settled(scaled(all.get(k)), out, later);
            out.add(rates.whole(settled, out, bare -> withUnit(bare, out, later)));
        }
        return out;
    }

    private Mention settled(Mention mention, List<Mention> earlier, List<Mention> later) {
        if (mention.kind() == Kind.PERCENTAGE) {
            return percents.percentage(mention, earlier);
        }
        if ((mention.kind() == Kind.MONEY || mention.kind() == Kind.MEASURE) && isToldPerHead(mention)) {
            Kind kind = mention.kind() == Kind.MONEY ? Kind.MONEY : Kind.RATE;
            return mention.as(kind, mention.unit().orElse("") + PER_HEAD);
        }
        return mention.unit().isPresent()
                ? percents.points(mention)
                        .or(() -> perOfLead(mention))
                        .or(() -> near.heldAgainst(mention, earlier))
                        .orElse(mention)
                : withUnit(mention, earlier, later);
    }

    /** "Income per person rose from $2,000 to $4,000": the name of what is told in money says that it is each one's. */
    private boolean isToldPerHead(Mention mention) {
        boolean bare = mention.unit().filter(unit -> unit.indexOf('/') < 0).isPresent();
        for (int i = mention.from() - 2; bare && i > passage.clauseStart(mention.from()); i--) {
            boolean head = line.isForm(i + 1, "person") || line.isForm(i + 1, "capita") || line.isForm(i + 1, "head");
            if (line.isForm(i, "per") && head) {
                return passage.mentionAt(i) < 0 && line.isKind(i - 1, Token.Kind.WORD);
            }
        }
        return false;
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
        Optional<Mention> money = inMoney(mention);
        if (money.isPresent()) {
            return money.get();
        }
        Optional<Mention> restated = near.behindAside(mention, numbers);
        if (restated.isPresent()) {
            return restated.get();
        }
        if (!mayCount(mention)) {
            return ratios.of(mention, earlier)
                    .or(() -> measured(mention, earlier, later))
                    .orElse(mention);
        }
        return ratios.of(mention, earlier)
                .or(() -> fromTable(mention))
                .or(() -> near.fromWhole(mention, earlier))
                .or(() -> near.behindInterval(mention, later))
                .or(() -> near.ofOwned(mention, later))
                .or(() -> near.inAll(mention, numbers))
                .or(() -> near.ofPart(mention, numbers))
                .or(() -> near.compared(mention, earlier))
                .or(() -> told.of(mention))
                .or(() -> near.ofQuantity(mention))
                .or(() -> ofLead(mention))
                .or(() -> near.changed(mention, earlier))
                .or(() -> new SubjectUnits(passage, knowledge).of(mention))
                .or(() -> nouns.predicate(mention))
                .or(() -> nouns.nounBefore(mention))
                .or(() -> here.flatMap(own -> ofTopic(mention, own)))
                .or(() -> near.fromList(mention, later))
                .or(() -> near.fromJobs(mention))
                .or(() -> nouns.verbUnit(mention))
                .or(() -> near.fromAlike(mention, earlier))
                .or(() -> near.fromEarlier(mention, earlier))
                .or(() -> topic.flatMap(section -> ofTopic(mention, section)))
                .or(() -> near.fromSentenceBefore(mention))
                .or(() -> vaguePeople(mention))
                .or(() -> spoken(mention))
                .orElse(mention);
    }

    /** "6.8 billion in 2018 US dollars", "3 million in today's pounds": the currency stands behind "in". */
    private Optional<Mention> inMoney(Mention mention) {
        int in = mention.to();
        if (!line.isForm(in, "in")) {
            return Optional.empty();
        }
        int year = in + 1;
        int at = passage.times().stream()
                .filter(time -> time.from() == year && time.sort() == TimePhrase.Sort.IDLE)
                .map(time -> time.to() - 1)
                .findFirst()
                .orElse(year);
        return IntStream.rangeClosed(year, at)
                .mapToObj(i -> numbers.unitAt(line, i))
                .flatMap(Optional::stream)
                .filter(unit -> unit.kind() == Kind.MONEY)
                .findFirst()
                .map(unit -> mention.as(Kind.MONEY, unit.name()));
    }

    /** Things are counted in whole numbers. */
    private static boolean mayCount(Mention mention) {
        // "rose to 9.0"
        boolean broken = mention.grain().compareTo(BigDecimal.ONE) < 0;
        return !broken
                && Stream.of(mention.low(), mention.best(), mention.high())
                        .flatMap(Optional::stream)
                        .allMatch(n -> n.stripTrailingZeros().scale() <= 0);
    }

    /** What a broken number can be in: the unit of its table, of the number it belongs to, of one like it. */
    private Optional<Mention> measured(Mention mention, List<Mention> earlier, List<Mention> later) {
        return fromTable(mention)
                .or(() -> ofLead(mention))
                .or(() -> percents.bareRate(mention))
                .or(() -> magnitude(mention))
                .or(() -> near.fromWhole(mention, earlier))
                .or(() -> near.behindInterval(mention, later))
                .or(() -> near.compared(mention, earlier))
                .or(() -> near.gapped(mention, earlier))
                .or(() -> near.fromList(mention, later))
                .filter(found -> found.kind() != Kind.COUNT)
                .or(() -> near.ofQuantity(mention))
                .or(() -> near.fromAlike(mention, earlier))
                .or(() -> near.fromShare(mention));
    }

    /** "The magnitude of the quake was put at 7.2": on the scale that quakes are told on. */
    private Optional<Mention> magnitude(Mention mention) {
        boolean bare = mention.noun().isEmpty() && UnitsNear.valueOf(mention) < LARGEST_MAGNITUDE;
        for (int i = mention.from() - 1; bare && i >= passage.clauseStart(mention.from()); i--) {
            if (passage.mentionAt(i) >= 0) {
                return Optional.empty();
            }
            if (line.isForm(i, MAGNITUDE) && !line.isForm(i - 1, "of")) {
                return Optional.of(mention.as(Kind.MEASURE, MAGNITUDE));
            }
        }
        return Optional.empty();
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

    /** "The police say 8,000", "it was a hundred thousand": a large whole number that nothing is said of counts people. */
    private Optional<Mention> spoken(Mention mention) {
        double value = UnitsNear.valueOf(mention);
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
}
