package dev.reckon.align;

import dev.reckon.align.Cues.Cue;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Figure.Field;
import dev.reckon.lang.DataFolder;
import dev.reckon.mention.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads what decides a figure's question out of its fields, with the tables of the {@code data} folder. */
public final class Aspects {
    private static final String PEOPLE = "people";

    private static final String SHARE = "share";

    private static final int EXPECTED_CHARACTERS = 24;

    /** The people that is counted is named within so many words behind the number. */
    private static final int NEAR_WORDS = 4;

    /** How far behind a number the name of a people may stand. */
    private static final int NAME_CHARACTERS = 40;

    /** The class of what exists at a time. */
    private static final String POPULATION = "level";

    private final Gazetteer gazetteer;

    private final ActClasses acts;

    private final Definitions definitions;

    private final Dimensions dimensions;

    private final Cues cues;

    private final Wholes wholes;

    private final Dating dating;

    private final ActReader actReader;

    private final PlaceReader placeReader;

    private final NotionReader notionReader;

    private final ContentReader contentReader;

    private final Borrowing borrowing;

    private final PerTime perTime;

    private Aspects(DataFolder data) {
        this.gazetteer = Gazetteer.load(data);
        this.acts = ActClasses.load(data);
        this.definitions = Definitions.load(data);
        this.dimensions = Dimensions.load(data);
        this.cues = Cues.load(data);
        this.perTime = new PerTime(cues);
        this.wholes = new Wholes(acts, cues, dimensions);
        this.dating = new Dating(cues);
        this.actReader = new ActReader(acts, definitions, cues, wholes);
        this.placeReader = new PlaceReader(gazetteer, cues);
        this.notionReader = new NotionReader(definitions, cues);
        this.contentReader = new ContentReader(gazetteer, acts, definitions, cues);
        this.borrowing = new Borrowing(gazetteer, acts);
    }

    /** Returns a reader with the tables of {@code data}. */
    public static Aspects load(DataFolder data) {
        return new Aspects(data);
    }

    ActClasses acts() {
        return acts;
    }

    Wholes wholes() {
        return wholes;
    }

    Gazetteer gazetteer() {
        return gazetteer;
    }

    Definitions definitions() {
        return definitions;
    }

    /** Returns the small words it reads by. */
    public Cues cues() {
        return cues;
    }

    /** Returns what finds figures that are stated to be parts of others. */
    public PartFinder parts() {
        return new PartFinder(dimensions, cues);
    }

    /** Returns the units it reads with. */
    public Dimensions dimensions() {
        return dimensions;
    }

    /** Reads the figure from its own fields; what the words around it add is left out. */
    public Aspect of(Figure figure) {
        return of(figure, Optional.empty());
    }

    /** Reads the figure from its own fields; words of the sentence that stand beside other figures define these. */
    Aspect of(Figure figure, Optional<Clause> clause) {
        List<String> whatWords = Stems.words(figure.what());
        List<String> populationWords = figure.population().map(Stems::words).orElse(List.of());
        Set<String> stems = new HashSet<>(Stems.of(figure.what()));
        figure.population().map(Stems::of).ifPresent(stems::addAll);
        Dimensions.Scale whole = isPeople(figure) ? dimensions.of(PEOPLE) : dimensions.of(figure);
        Dimensions.Scale scale = Optional.of(figure)
                .filter(count -> count.kind() == Kind.COUNT && whole.dimension().equals(PEOPLE))
                .flatMap(perTime::of)
                .map(Dimensions::ofPeoplePer)
                .orElse(whole);
        boolean people = scale.dimension().equals(PEOPLE);
        Optional<String> act = actReader
                .of(figure, whatWords, scale.dimension().equals(SHARE), clause)
                .map(name -> people ? acts.ofPeople(name) : name)
                .filter(name -> !people || !acts.isOfThings(name))
                .filter(name -> acts.natureOf(name) == Aspect.Nature.LEVEL
                        || clause.filter(this::isWhole).isEmpty())
                .or(() -> clause.filter(this::isWhole).filter(c -> people).map(c -> POPULATION));
        Aspect.Nature nature = act.map(acts::natureOf).orElse(Aspect.Nature.EVENT);
        Set<String> near = near(figure, stems, clause);
        Set<String> causes = new TreeSet<>(definitions.causes(near));
        figure.act().map(Stems::stem).ifPresent(id -> causes.addAll(definitions.causes(List.of(id))));
        return new Aspect(
                figure,
                scale,
                act,
                nature,
                notionReader.definitionsOf(figure, near, clause),
                notionReader.othersOf(near, figure, clause, nature),
                causes,
                stated(figure, Field.PLACE, figure.place())
                        .filter(place -> !PlaceReader.isSeat(figure, place))
                        .flatMap(place -> placeReader.placeIn(place, Aspect.Basis.STATED))
                        .or(() -> placeReader.mentioned(whatWords, populationWords, clause))
                        .or(() -> figure.place()
                                .filter(place -> !PlaceReader.isSeat(figure, place))
                                .flatMap(place -> placeReader.placeIn(place, Aspect.Basis.CONTEXT))),
                dating.timeOf(figure, clause, nature),
                dating.wordsOf(figure, nature),
                eventOf(figure),
                contentReader.populationOf(populationWords, clause),
                contentReader.contentOf(figure, whatWords, nature),
                clause.map(c -> borrowing.partsOf(figure, act, c)).orElse(Set.of()),
                NounPhrase.behind(figure, cues, definitions),
                Optional.of(figure)
                        .filter(share -> scale.dimension().equals(SHARE))
                        .flatMap(wholes::headOf));
    }

    /** Returns whether the figure counts people though its unit does not say so. */
    private boolean isPeople(Figure figure) {
        if (figure.kind() != Kind.COUNT) {
            return false;
        }
        boolean befallen =
                figure.act().map(acts::classOf).filter(acts::isOfPeople).isPresent();
        return acts.classIn(List.of(figure.unit())).filter(acts::isOfPeople).isPresent()
                || befallen && (figure.unit().isEmpty() ? isWholeNumber(figure) : isName(figure));
    }

    /** "Deaths came to 5,000": a number without a noun counts those whom it befell, if the act is its own. */
    private static boolean isWholeNumber(Figure figure) {
        return !figure.isCarried(Field.ACT)
                && figure.value()
                        .best()
                        .filter(n -> n.stripTrailingZeros().scale() <= 0)
                        .isPresent();
    }

    /** "8,000 Ruritans were deported": what is written with a capital and suffers is a people, known or not. */
    private static boolean isName(Figure figure) {
        String text = figure.document().text();
        int end = Math.max(figure.sentence().end(), figure.span().end());
        String behind =
                text.substring(figure.span().end(), Math.min(end, figure.span().end() + NAME_CHARACTERS));
        return figure.unit().endsWith("s")
                && Stems.words(behind).stream()
                        .limit(NEAR_WORDS)
                        .anyMatch(
                                word -> Character.isUpperCase(word.charAt(0)) && word.equalsIgnoreCase(figure.unit()));
    }

    /** A named event, or the sort of occasion that the sentence names last before the figure. */
    private Set<String> eventOf(Figure figure) {
        String before = figure.document()
                .text()
                .substring(
                        Math.min(figure.sentence().start(), figure.span().start()),
                        figure.span().start());
        Optional<Set<String>> occasion = definitions
                .occasion(Stems.words(before.toLowerCase(Locale.ROOT)))
                .map(Set::of);
        boolean carried = figure.isCarried(Field.EVENT);
        return stated(figure, Field.EVENT, figure.event())
                .map(event -> Set.copyOf(Stems.of(event)))
                .or(() -> occasion)
                .or(() -> figure.event().filter(event -> carried).map(event -> Set.copyOf(Stems.of(event))))
                .orElse(Set.of());
    }

    /** Leaves out the stems of words that stand in the sentence, but beside another figure. */
    private static Set<String> near(Figure figure, Set<String> stems, Optional<Clause> clause) {
        if (clause.isEmpty()) {
            return stems;
        }
        Set<String> near = new HashSet<>(stems);
        near.removeAll(Stems.of(figure.sentenceText()));
        near.addAll(Stems.of(String.join(" ", clause.get().words())));
        return near;
    }

    /** Of "90 of an expected 700 died" only the 90 did. */
    private boolean isWhole(Clause clause) {
        List<String> before = clause.before();
        return before.contains("of") && before.contains("expected") && cues.areAll(Cue.AFTER_OF, before);
    }

    /** What is carried over from elsewhere in the document is left out: the surroundings lend their own, weaker evidence. */
    private static <T> Optional<T> stated(Figure figure, Field field, Optional<T> value) {
        return figure.isCarried(field) ? Optional.empty() : value;
    }

    /** Returns whether {@code figure} is of something that is measured, and the words beside it say how rather than what. */
    static boolean isMeasure(Figure figure) {
        Kind kind = figure.kind();
        return kind == Kind.MEASURE || kind == Kind.DURATION || kind == Kind.RATIO;
    }

    /** Returns whether the figure is the whole of "90 of an expected 700 died". */
    boolean isWhole(Aspect aspect) {
        Figure figure = aspect.figure();
        String before = figure.document()
                .text()
                .substring(
                        Math.max(0, figure.span().start() - EXPECTED_CHARACTERS),
                        figure.span().start())
                .toLowerCase(Locale.ROOT);
        return aspect.definitions().contains("expected")
                && Stems.words(before).contains("of")
                && before.stripTrailing().endsWith("expected");
    }

    /** Returns whether the gazetteer knows that {@code part} lies inside {@code whole}. */
    public boolean isWithin(Aspect.Where part, Aspect.Where whole) {
        return placeReader.isWithin(part, whole);
    }

    /** Returns the classes of acts that "and", "or" or a comma joins in {@code words}, as in "dead, missing and wounded"; none of a single one. */
    public Set<String> joinedActs(String words) {
        return acts.joinedIn(Stems.words(words));
    }

    /** Returns whether the words before the number tell how the answer came about, not what is counted. */
    boolean isOfAnswer(Clause clause) {
        return actReader.isOfAnswer(clause);
    }
}
