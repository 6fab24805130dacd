package dev.reckon.figure;

import dev.reckon.figure.PlaceNames.Named;
import dev.reckon.figure.PlaceNames.Role;
import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Kind;
import dev.reckon.mention.Mention;
import dev.reckon.mention.Nouns;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Finds where a figure holds: which of the places its sentence names it is given. */
final class PlaceFinder {

    /** What it costs a place to stand behind another figure: "4,000 in Kazakhstan and 9,000 in Ukraine". */
    private static final int OF_ANOTHER = 4;

    private static final int FIGURE_BETWEEN = 6;
    private static final int UNKNOWN = 5;
    private static final int ATTACHED = 8;
    private static final int ASIDE = 20;
    private static final int PARTED = 12;
    private static final int ORIGIN = 8;

    /** In tokens: "of | young unmarried Kenyans". */
    private static final int LONGEST_SHARE = 4;

    /** In tokens: "the highest jobless rate | in". */
    private static final int REACH_OF_RECORD = 4;

    /** How far a place may stand off to be told from the one the text is about. */
    private static final int FARTHEST = 18;

    private PlaceFinder() {}

    /**
     * The place a text is about.
     *
     * @param known whether the text is known to speak of some place: then what merely goes elsewhere or comes from there, or stands
     *     far off, says nothing new
     * @param fought whether it speaks of a battle, so that the countries named are those that fought it
     * @param inside whether a known place lies inside the one the text is about, and so narrows it
     * @param within whether the first of two known places lies inside the second
     */
    record Around(boolean known, boolean fought, Predicate<String> inside, BiPredicate<String, String> within) {

        /** Returns whether {@code part} lies inside {@code whole}. */
        boolean holds(Named whole, Named part) {
            return whole.place().isPresent()
                    && part.place()
                            .filter(place -> within.test(place, whole.place().get()))
                            .isPresent();
        }

        boolean leavesOpen(Named place) {
            return !known || place.place().filter(inside).isPresent();
        }
    }

    /**
     * Returns which of {@code places}, all that {@code passage} names, it gives the figure {@code mention}.
     *
     * @param around what the text is known to speak of
     */
    static Optional<Found<Named>> of(
            Passage passage, List<Named> places, Mention mention, List<Source> sources, Around around) {
        Optional<Mention> whole = wholeOf(passage, mention);
        if (whole.isPresent()) {
            return of(passage, places, whole.get(), sources, around);
        }
        List<Named> fit = places.stream()
                .filter(place -> place.to() <= mention.from() || mention.to() <= place.from())
                .filter(place -> sources.stream()
                        .noneMatch(source ->
                                source.from() <= place.from() && place.to() <= source.to() && !isWhole(place, source)))
                .filter(place -> place.role().cost() < Role.MOTION.cost()
                        || around.leavesOpen(place)
                        || isOrigin(passage.line(), mention, place))
                .filter(place -> !around.known() || !isOfNextClause(passage, mention, place))
                .filter(place -> !isOfPart(passage, mention, place))
                .filter(place -> !isSentFrom(passage, mention, place))
                .filter(place -> !isNeighbour(passage, mention, place))
                .filter(place -> !isCountOf(passage, place) || place.from() >= mention.to())
                .filter(place -> !isAmongWhich(passage, mention, place))
                .filter(place -> !place.byPeople()
                        || !around.known()
                        || isCounted(passage, mention, place)
                        || isShareOf(passage, mention, place))
                .filter(place -> !isComparedWith(passage, mention, place))
                .filter(place -> !around.fought() || !isFighter(place))
                .filter(place -> !around.known() || !isOfRemark(passage, mention, place))
                .toList();
        return new Respective(passage)
                .partner(mention, fit, Named::from, Named::to)
                .map(place -> found(place, "place.respective", places))
                .or(() -> nearest(passage, places, mention, fit, around))
                .or(() -> ofSpeaker(passage, places, mention, sources, around)
                        .map(place -> found(place, "place.speaker", places)));
    }

    /** "In Kenya 515 were hurt, 60 of them seriously": some of those just counted, no place named since, are where these were. */
    private static Optional<Mention> wholeOf(Passage passage, Mention mention) {
        Line line = passage.line();
        boolean part = line.isForm(mention.to(), "of")
                && (line.isForm(mention.to() + 1, "them") || line.isForm(mention.to() + 1, "whom"));
        boolean located = passage.places().stream()
                .anyMatch(hit ->
                        !hit.byPeople() && hit.from() > mention.to() && hit.to() <= passage.clauseEnd(mention.from()));
        return passage.mentions().mentions().stream()
                .filter(other -> part && !located && other.to() <= mention.from())
                .reduce((first, second) -> second);
    }

    private static Optional<Found<Named>> nearest(
            Passage passage, List<Named> places, Mention mention, List<Named> fit, Around around) {
        int aside = passage.parenthesisAt(mention.from());
        int clauseFrom = passage.clauseStart(aside < 0 ? mention.from() : aside);
        int clauseTo = passage.clauseEnd(mention.from());
        Comparator<Named> byCost = Comparator.comparingInt(place -> cost(passage, mention, place));
        return fit.stream()
                .filter(place -> place.from() >= clauseFrom && place.to() <= clauseTo)
                .filter(place -> around.leavesOpen(place) && !PlaceNames.isAttribute(passage.line(), place)
                        || cost(passage, mention, place) <= FARTHEST)
                .min(byCost)
                .map(place -> narrowest(passage, mention, place, fit, around))
                .map(place -> new JointPlaces(passage, places).with(withTown(passage, places, place, around)))
                .map(place -> found(place, "place.nearest", places))
                .or(() -> fit.stream()
                        .filter(place -> place.role() == Role.LOCATED && isLeading(place))
                        .findFirst()
                        .map(place -> found(place, "place.opening", places)))
                .or(() -> ofEntry(passage, mention, fit).map(place -> found(place, "place.entry", places)));
    }

    /** "NAIROBI: Almost 600 Kenyan farmers were hurt": where a report was sent from says less than whose people are counted. */
    private static boolean isSentFrom(Passage passage, Mention mention, Named place) {
        Line line = passage.line();
        boolean sent = place.from() == 0
                && line.textOf(0).chars().noneMatch(Character::isLowerCase)
                && (line.isMark(place.to(), ':') || line.isDash(place.to()));
        return sent
                && mention.noun()
                        .filter(noun -> passage.places().stream()
                                .anyMatch(
                                        hit -> hit.byPeople() && noun.from() <= hit.from() && hit.to() <= noun.head()))
                        .isPresent();
    }

    /** "1891–92 Famine in Kenya (the coast); 4,000 dead": the one place of an entry is where the figure behind its semicolon holds. */
    private static Optional<Named> ofEntry(Passage passage, Mention mention, List<Named> fit) {
        List<Named> located = fit.stream()
                .filter(place -> place.role() == Role.LOCATED && place.known() && place.to() <= mention.from())
                .toList();
        boolean dated = passage.times().stream().anyMatch(time -> time.from() == 0);
        return dated && located.size() == 1 ? Optional.of(located.get(0)) : Optional.empty();
    }

    /** "in Nairobi, Kenya", "in Vale Harbour, Kenya": the town before the country it is in; one that no table lists with it. */
    private static Named withTown(Passage passage, List<Named> places, Named whole, Around around) {
        Line line = passage.line();
        return places.stream()
                .filter(town -> whole.known()
                        && (!town.known() || around.holds(whole, town))
                        && town.role() == Role.LOCATED
                        && line.isCapitalised(town.from())
                        && town.to() == whole.from() - 1
                        && line.isMark(town.to(), ','))
                .findFirst()
                .map(town -> town.known()
                        ? town
                        : new Named(
                                town.from(),
                                whole.to(),
                                line.textOf(town.from(), whole.to()),
                                whole.place(),
                                town.role()))
                .orElse(whole);
    }

    /** "organisers in Nairobi claimed 4,000": of the country a text is about, the part where those who say so are. */
    private static Optional<Named> ofSpeaker(
            Passage passage, List<Named> places, Mention mention, List<Source> sources, Around around) {
        int clause = passage.clauseStart(mention.from());
        return sources.stream()
                .filter(source ->
                        source.type() == Attribution.Type.ORGANISATION || source.type() == Attribution.Type.OFFICIAL)
                .filter(source -> passage.clauseStart(source.from()) == clause)
                .flatMap(source -> places.stream()
                        .filter(place -> source.from() <= place.from() && place.to() <= source.to())
                        .filter(place -> !place.byPeople() && mayTell(passage.line(), place, around)))
                .findFirst();
    }

    /** Where nothing else is known of the place, those speak of it who are there: "police in Nairobi counted 900". */
    private static boolean mayTell(Line line, Named place, Around around) {
        int sayer = cueOf(line, place) - 1;
        // "the Standard in Kenya": a paper tells of anywhere
        boolean paper = sayer > 0 && line.isCapitalised(sayer);
        return around.known() ? place.place().filter(around.inside()).isPresent() : place.known() && !paper;
    }

    /** "Kenya reported 900 injured": a country that speaks speaks of itself. */
    private static boolean isWhole(Named place, Source source) {
        return place.known() && place.from() == source.from() && place.to() == source.to();
    }

    /** "In Africa, 4,000 marched across Kenya", "In Kenya, the population of Nakuru fell by 900": of a place and a part of it the part. */
    private static Named narrowest(Passage passage, Mention mention, Named chosen, List<Named> fit, Around around) {
        return fit.stream()
                .filter(place ->
                        chosen.to() <= mention.from() && place.role() == Role.LOCATED && around.holds(chosen, place))
                .filter(place -> isBehind(passage, mention, place))
                .findFirst()
                .orElseGet(() -> narrowestBefore(passage, mention, chosen, fit, around));
    }

    private static boolean isBehind(Passage passage, Mention mention, Named place) {
        int next = nextMention(passage, mention.to());
        return place.from() >= mention.to()
                && (next < 0 || place.to() <= next)
                && place.to() <= passage.clauseEnd(mention.from())
                && !isOfNextClause(passage, mention, place);
    }

    private static Named narrowestBefore(
            Passage passage, Mention mention, Named chosen, List<Named> fit, Around around) {
        return fit.stream()
                .filter(place -> place.from() >= chosen.to() && place.to() <= mention.from())
                .filter(place -> place.role() == Role.OWNER || place.role() == Role.LOCATED)
                .filter(place -> around.holds(chosen, place)
                        || isLeading(chosen) && !place.known() && place.role() == Role.OWNER)
                .filter(place -> nextMention(passage, place.to()) == mention.from())
                .reduce((first, second) -> second)
                .orElse(chosen);
    }

    private static int nextMention(Passage passage, int at) {
        return passage.mentions().mentions().stream()
                .mapToInt(Mention::from)
                .filter(from -> from >= at)
                .findFirst()
                .orElse(-1);
    }

    private static Found<Named> found(Named place, String rule, List<Named> places) {
        return Found.stated(place, place.text(), rule, places.stream().map(Named::text));
    }

    /** An adjective places the things it counts ("4,000 Kenyan farms"); people move about ("700 Kenyan workers"). */
    private static boolean isCounted(Passage passage, Mention mention, Named place) {
        Line line = passage.line();
        int level = place.to();
        boolean ofLevel = (line.isForm(level, "average") || line.isForm(level, "mean") || line.isForm(level, "rate"))
                && line.isForm(level + 1, "of")
                && mention.from() == level + 2;
        return ofLevel
                || mention.noun()
                        .filter(noun -> noun.from() <= place.from() && place.to() <= noun.head())
                        .filter(noun -> !Nouns.countsPersons(line, noun.head()))
                        .isPresent();
    }

    /** "9 % of young Kenyans", "the rate among Kenyans reached 9 %": a share of a people holds where they live. */
    private static boolean isShareOf(Passage passage, Mention mention, Named place) {
        Line line = passage.line();
        int of = place.from() - 1;
        while (of > place.from() - LONGEST_SHARE && Nouns.mayModify(line, of)) {
            of--;
        }
        boolean share = mention.kind() == Kind.PERCENTAGE && line.endsWith(place.to() - 1, "s");
        boolean behind = line.isForm(of, "of") && of == mention.to();
        boolean before = line.isForm(of, "among")
                && place.to() <= mention.from()
                && nextMention(passage, place.to()) == mention.from();
        return share && place.known() && (behind || before);
    }

    /** "9 %, compared with 8 % in Kenya": of the number that something is set against. */
    private static boolean isComparedWith(Passage passage, Mention mention, Named place) {
        int comparison = passage.comparisonAt(place.from());
        return comparison >= mention.to()
                && comparison != passage.comparisonAt(mention.from())
                && nextMention(passage, comparison) >= 0
                && nextMention(passage, comparison) < place.from();
    }

    /** "In Kenya, 4,000 ... and 9,000 ...": what opens the sentence holds for all of it. */
    private static boolean isLeading(Named place) {
        return place.from() <= 2;
    }

    /** "the battle of Nakuru, where 900 fell, 700 were hurt and 80 fled": the one place before all figures of the clause. */
    private static boolean isHead(Passage passage, Mention mention, Named place) {
        boolean before = place.to() <= mention.from()
                && (place.role() == Role.LOCATED || place.role() == Role.OWNER)
                && passage.clauseStart(place.from()) == passage.clauseStart(mention.from());
        return before
                && passage.places().stream()
                        .noneMatch(other ->
                                other.from() >= place.to() && other.to() <= mention.from() && !other.byPeople());
    }

    /** "In May, officials said, in Kenya 4,000 ... and 9,000 ...": it stands before all figures, right before the first. */
    private static boolean opens(Passage passage, Named place) {
        List<Mention> all = passage.mentions().mentions();
        int first = all.isEmpty() ? 0 : all.get(0).from();
        return place.to() <= first && first - place.to() <= 1;
    }

    /** "168 in eighty other countries", "4,000 deaths in Kenya". */
    private static boolean isAttached(Line line, Mention mention, Named place) {
        return place.role() == Role.LOCATED && cueOf(line, place) == behind(mention);
    }

    /** "4,000 pilgrims from Kenya": those who come from a place are counted as its people, wherever they go. */
    private static boolean isOrigin(Line line, Mention mention, Named place) {
        int cue = cueOf(line, place);
        return place.role() == Role.MOTION && line.isForm(cue, "from") && cue == behind(mention);
    }

    /** "The Kenyans lost 900 guns", "Kenya lost 900 men" in a battle: who fought is not where. */
    private static boolean isFighter(Named place) {
        return place.known() && (place.byPeople() || place.role() == Role.PLAIN);
    }

    /** "the marines (in Mombasa) and the 500 men of the guard": a parenthesis that stands off says where something else is. */
    private static boolean isOfRemark(Passage passage, Mention mention, Named place) {
        int open = passage.parenthesisAt(place.from());
        return open >= 0
                && open != passage.parenthesisAt(mention.from())
                && (place.to() <= mention.from() || open > behind(mention));
    }

    private static int cueOf(Line line, Named place) {
        return line.is(place.from() - 1, WordClass.ARTICLE) ? place.from() - 2 : place.from() - 1;
    }

    private static int behind(Mention mention) {
        return mention.phraseEnd();
    }

    /** "exports rose by 50%, and regimes in Albania were given grain": a clause of its own stands between. */
    private static boolean isOfNextClause(Passage passage, Mention mention, Named place) {
        for (int i = mention.to() + 1; i < place.from(); i++) {
            if (passage.line().isForm(i, "and")
                    && (passage.line().isMark(i - 1, ',') || opensDeed(passage, i + 1, place.from()))) {
                return true;
            }
        }
        return false;
    }

    /** "120 were killed and | gunmen yesterday took 20 clerks in Arden": others do something to others behind "and". */
    private static boolean opensDeed(Passage passage, int subject, int end) {
        Line line = passage.line();
        int verb = subject + 1;
        while (verb < end && (line.is(verb, WordClass.ADVERB) || isTime(passage, verb))) {
            verb++;
        }
        boolean persons = Nouns.isPluralNoun(line, subject) && Nouns.countsPersons(line, subject);
        return persons && line.endsWith(verb, "ed") && passage.mentionAt(verb + 1) >= 0;
    }

    private static boolean isTime(Passage passage, int i) {
        return passage.times().stream().anyMatch(time -> time.from() <= i && i < time.to());
    }

    /** "Kenya, with 90, Uganda, with 70", "310 in all: Kenya, with 90": what a comma or colon sets off behind, unless it says where. */
    private static boolean isNextItem(Passage passage, Mention mention, Named place) {
        return place.role() != Role.LOCATED
                && IntStream.range(mention.to(), place.from())
                        .anyMatch(i -> passage.line().isMark(i, ',')
                                || passage.line().isMark(i, ':')
                                || passage.line().isDash(i) && !passage.line().isGlued(i));
    }

    /** "in Kenya 310, in Ghana 420": each figure has its place before it. */
    private static boolean isOfNextPair(Passage passage, Mention mention, Named place) {
        Line line = passage.line();
        if (!isJoined(line, place) || cueOf(line, place) <= mention.to() || nextMention(passage, place.to()) < 0) {
            return false;
        }
        int before = passage.mentions().mentions().stream()
                .mapToInt(Mention::to)
                .filter(to -> to <= mention.from())
                .max()
                .orElse(0);
        return IntStream.range(before, mention.from())
                .anyMatch(i -> line.isCapitalised(i + 1)
                        && (line.is(i, WordClass.PLACE_CUE) || line.isForm(i, "for"))
                        && passage.places().stream().anyMatch(hit -> hit.from() == i + 1));
    }

    private static boolean isJoined(Line line, Named place) {
        int joint = cueOf(line, place) - 1;
        return line.isMark(joint, ',') || line.isMark(joint, ';') || line.isForm(joint, "and");
    }

    /** "Kenya has the highest rate in Africa": among what it is the highest. */
    private static boolean isOfRecord(Passage passage, Named place) {
        int cue = cueOf(passage.line(), place);
        return place.role() == Role.LOCATED
                && IntStream.range(Math.max(0, cue - REACH_OF_RECORD), cue)
                        .anyMatch(i -> StatedTimes.isSuperlative(passage.line(), i));
    }

    /** "Kenya has the highest rate in Africa, at | 9 %", "Kenya has Africa's worst rate, at | 9 %": the record is that of its holder. */
    private static boolean isAmongWhich(Passage passage, Mention mention, Named place) {
        boolean owns =
                passage.line().isForm(place.to(), "'s") && StatedTimes.isSuperlative(passage.line(), place.to() + 1);
        boolean among = isOfRecord(passage, place) || owns;
        return among
                && place.to() <= mention.from()
                && passage.places().stream()
                        .anyMatch(holder -> holder.to() < place.from()
                                && !holder.byPeople()
                                && passage.clauseStart(holder.from()) == passage.clauseStart(place.from()));
    }

    /** "82 deaths, 77 of them in Florida": where some of a whole are is not where all are. */
    private static boolean isOfPart(Passage passage, Mention mention, Named place) {
        Line line = passage.line();
        int at = line.is(place.from() - 1, WordClass.ARTICLE) ? place.from() - 2 : place.from() - 1;
        boolean part = (line.isForm(at - 1, "them") || line.isForm(at - 1, "these") || line.isForm(at - 1, "whom"))
                && line.isForm(at - 2, "of");
        return part && mention.to() < at - 2 && passage.mentionAt(at - 3) >= 0;
    }

    /** "in Veldra, which borders Nakuru in Kenya, 310 died": what a place lies by. */
    private static boolean isNeighbour(Passage passage, Mention mention, Named place) {
        Line line = passage.line();
        for (int i = place.from() - 1; i > 0 && !line.isMark(i, ',') && i > place.from() - FARTHEST; i--) {
            if (line.isForm(i, "borders") || line.isForm(i, "bordering") || line.isForm(i, "adjoins")) {
                return mention.to() <= i || mention.from() >= place.to() && isParted(line, place.to(), mention.from());
            }
        }
        return false;
    }

    /** "She asked in 30 towns, and the sum of 310 is": so many places are those of what is said to be in them. */
    private static boolean isCountOf(Passage passage, Named place) {
        return !place.known()
                && IntStream.range(place.from(), place.to() - 1).noneMatch(i -> passage.is(i, WordClass.PLACE_MODIFIER))
                && IntStream.range(place.from(), place.to()).anyMatch(i -> passage.mentionAt(i) >= 0);
    }

    private static boolean isParted(Line line, int from, int to) {
        return IntStream.range(from, to).anyMatch(i -> line.isMark(i, ','));
    }

    private static int cost(Passage passage, Mention mention, Named place) {
        int low = Math.min(mention.to(), place.to());
        int high = Math.max(mention.from(), place.from());
        int between = 0;
        for (Mention other : passage.mentions().mentions()) {
            boolean inside = other.from() >= place.from() && other.to() <= place.to();
            between += !inside && other.from() >= low && other.to() <= high && other.from() != mention.from() ? 1 : 0;
        }
        boolean pair = isJoined(passage.line(), place) && place.to() == mention.from();
        boolean others = place.to() <= mention.from()
                && !pair
                && passage.mentions().mentions().stream()
                        .anyMatch(other -> other.to() <= place.from() && !other.small());
        boolean head = !others && isHead(passage, mention, place);
        boolean leading = head || place.role() == Role.LOCATED && (isLeading(place) || opens(passage, place));
        int own = passage.parenthesisAt(mention.from());
        boolean left = own >= 0 && place.from() >= passage.parenthesisEnd(own);
        boolean remark =
                passage.asideAt(place.from()) >= 0 && passage.asideAt(place.from()) != passage.asideAt(mention.from());
        boolean aside = left
                || remark
                || passage.parenthesisAt(place.from()) >= 0
                        && passage.parenthesisAt(place.from()) != passage.parenthesisAt(mention.from());
        boolean capped = head || leading && isLeading(place);
        return (capped ? Math.min(FARTHEST, high - low) : Math.abs(high - low))
                + (others ? OF_ANOTHER : 0)
                + (leading ? 0 : between * FIGURE_BETWEEN)
                + (place.known() || isAttached(passage.line(), mention, place) ? 0 : UNKNOWN)
                + (aside ? ASIDE : 0)
                + (isOfNextClause(passage, mention, place)
                                || isOfRecord(passage, place)
                                || isOfNextPair(passage, mention, place)
                                || isNextItem(passage, mention, place)
                        ? PARTED
                        : 0)
                - (isAttached(passage.line(), mention, place) ? ATTACHED : 0)
                + (isOrigin(passage.line(), mention, place)
                        ? ORIGIN
                        : place.role().cost());
    }
}
