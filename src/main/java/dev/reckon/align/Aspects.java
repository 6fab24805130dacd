package dev.reckon.align;

import dev.reckon.align.Aspect.Part;
import dev.reckon.align.Cues.Cue;
import dev.reckon.figure.Attribution;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Figure.Field;
import dev.reckon.figure.Period;
import dev.reckon.figure.Stance;
import dev.reckon.lang.DataFolder;
import dev.reckon.mention.Kind;
import java.util.ArrayList;
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

    /** A people named further behind a figure may be another's. */
    private static final int NEAR_WORDS = 4;

    /** How far behind a number the name of a people may stand. */
    private static final int NAME_CHARACTERS = 40;

    /** How many words before "deaths" it may be said that they were reported. */
    private static final int WORDS_TO_REPORTED = 3;

    /** The class of what exists at a time. */
    private static final String POPULATION = "level";

    private final Gazetteer gazetteer;
    private final ActClasses acts;
    private final Definitions definitions;
    private final Dimensions dimensions;
    private final Cues cues;
    private final Wholes wholes;
    private final Dating dating;

    private Aspects(DataFolder data) {
        this.gazetteer = Gazetteer.load(data);
        this.acts = ActClasses.load(data);
        this.definitions = Definitions.load(data);
        this.dimensions = Dimensions.load(data);
        this.cues = Cues.load(data);
        this.wholes = new Wholes(acts, cues, dimensions);
        this.dating = new Dating(cues);
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

    /** Returns whether the gazetteer knows that {@code part} lies inside {@code whole}. */
    public boolean isWithin(Aspect.Where part, Aspect.Where whole) {
        return part.known()
                && whole.known()
                && (gazetteer.within(part.core(), whole.core())
                        || part.core().equals(whole.core())
                                && whole.rest().isEmpty()
                                && !part.rest().isEmpty());
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
        Dimensions.Scale scale = isPeople(figure) ? dimensions.of(PEOPLE) : dimensions.of(figure);
        Optional<String> act = actOf(figure, whatWords, scale.dimension().equals(SHARE), clause)
                .filter(name -> acts.natureOf(name) == Aspect.Nature.LEVEL
                        || clause.filter(this::isWhole).isEmpty())
                .or(() -> clause.filter(this::isWhole)
                        .filter(c -> scale.dimension().equals(PEOPLE))
                        .map(c -> POPULATION));
        Aspect.Nature nature = act.map(acts::natureOf).orElse(Aspect.Nature.EVENT);
        Set<String> near = near(figure, stems, clause);
        Set<String> causes = new TreeSet<>(definitions.causes(near));
        figure.act().map(Stems::stem).ifPresent(id -> causes.addAll(definitions.causes(List.of(id))));
        return new Aspect(
                figure,
                scale,
                act,
                nature,
                definitionsOf(figure, near, clause),
                othersOf(near, figure, clause, nature),
                causes,
                stated(figure, Field.PLACE, figure.place())
                        .filter(place -> !isSeat(figure, place))
                        .flatMap(place -> placeIn(place, Aspect.Basis.STATED))
                        .or(() -> mentioned(whatWords, populationWords, clause))
                        .or(() -> figure.place()
                                .filter(place -> !isSeat(figure, place))
                                .flatMap(place -> placeIn(place, Aspect.Basis.CONTEXT))),
                dating.timeOf(figure, clause, nature),
                dating.wordsOf(figure, nature),
                eventOf(figure),
                populationOf(populationWords, clause),
                contentOf(figure, whatWords, nature),
                clause.map(c -> doubtful(figure, act, c)).orElse(Set.of()),
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

    private Set<Part> doubtful(Figure figure, Optional<String> act, Clause clause) {
        Set<Part> doubtful = new HashSet<>();
        Set<String> said = new HashSet<>();
        clause.words().forEach(word -> acts.classIn(List.of(word)).ifPresent(said::add));
        String sentence = figure.sentenceText();
        boolean elsewhere = act.isPresent()
                && !said.contains(act.get())
                && (figure.isCarried(Field.ACT)
                        || Stems.words(sentence).stream()
                                .anyMatch(word -> acts.classIn(List.of(word)).equals(act)));
        if (elsewhere) {
            doubtful.add(Part.ACT);
        }
        if (figure.place()
                .filter(sentence::contains)
                .filter(words -> !clause.has(words))
                .filter(words -> placesIn(sentence) > 1)
                .isPresent()) {
            doubtful.add(Part.PLACE);
        }
        if (figure.period()
                .map(Period::text)
                .filter(sentence::contains)
                .filter(words -> !clause.has(words))
                .isPresent()) {
            doubtful.add(Part.TIME);
        }
        if (figure.population()
                .filter(sentence::contains)
                .filter(words -> !clause.has(words))
                .isPresent()) {
            doubtful.add(Part.GROUP);
        }
        return doubtful;
    }

    private long placesIn(String sentence) {
        return gazetteer.in(Stems.words(sentence)).stream()
                .map(Gazetteer.Hit::place)
                .distinct()
                .count();
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

    /** "The Centre for Statistics in Harbourtown": where those sit who count is not where they count. */
    private static boolean isSeat(Figure figure, String place) {
        return figure.attribution()
                .text()
                .filter(source -> source.endsWith(" in " + place))
                .isPresent();
    }

    /** What is carried over from elsewhere in the document is left out: the surroundings lend their own, weaker evidence. */
    private static <T> Optional<T> stated(Figure figure, Field field, Optional<T> value) {
        return figure.isCarried(field) ? Optional.empty() : value;
    }

    /** A share of change is one whatever changes: its act is the rise or fall, not the population that grew. */
    private Optional<String> actOf(Figure figure, List<String> what, boolean share, Optional<Clause> clause) {
        Optional<String> change = clause.flatMap(this::changeIn);
        Optional<String> act = change.filter(name -> !share)
                .or(() -> headed(figure, clause))
                .or(() -> clause.flatMap(c -> sufferedBy(c.words())))
                .or(() -> phraseOf(figure, what, clause))
                .or(() -> beside(figure, clause))
                .or(() -> figure.act()
                        .filter(name -> clause.filter(this::isOfAnswer).isEmpty())
                        .map(acts::classOf))
                .or(() -> acts.classIn(what))
                .or(() -> counted(figure, clause));
        if (share) {
            // a rise of something before is none of a share of something else
            boolean moved = figure.isCarried(Field.ACT)
                    && act.filter(name -> acts.natureOf(name) == Aspect.Nature.CHANGE)
                            .isPresent();
            return changeOfShare(what, clause).or(() -> moved ? Optional.empty() : befallen(figure, act, clause));
        }
        boolean changes =
                act.filter(name -> acts.natureOf(name) == Aspect.Nature.CHANGE).isPresent();
        return changes && clause.isPresent() && changeIn(clause.get()).isEmpty()
                ? clause.flatMap(c -> acts.otherThanChangeIn(c.words()))
                : act;
    }

    /** The head of its column says what befell those in a cell better than words carried into the table. */
    private Optional<String> headed(Figure figure, Optional<Clause> clause) {
        return clause.isEmpty() && figure.isCarried(Field.ACT)
                ? Subjects.headOf(figure).map(Stems::words).flatMap(head -> acts.phraseIn(head)
                        .or(() -> acts.classIn(head)))
                : Optional.empty();
    }

    /** "Victims of execution": what the word behind names, not any death. */
    private Optional<String> sufferedBy(List<String> words) {
        for (int i = 0; i + 2 < words.size(); i++) {
            if (cues.is(Cue.VICTIMS, words.get(i)) && words.get(i + 1).equals("of")) {
                return acts.classIn(List.of(words.get(i + 2)))
                        .filter(name -> acts.natureOf(name) == Aspect.Nature.EVENT);
            }
        }
        return Optional.empty();
    }

    /** "Of those who were put to death, 5 fled": an act of several words yields to one that stands beside the figure. */
    private Optional<String> phraseOf(Figure figure, List<String> what, Optional<Clause> clause) {
        Optional<String> near = clause.flatMap(c -> acts.phraseIn(c.words()));
        Optional<String> own = figure.act().map(acts::classOf);
        boolean ownIsNear = own.isPresent()
                && clause.filter(c -> c.words().stream()
                                .anyMatch(word -> acts.classIn(List.of(word)).equals(own)))
                        .isPresent();
        return near.or(() -> ownIsNear ? Optional.empty() : acts.phraseIn(what));
    }

    /** An act carried over from elsewhere yields to what the words beside the figure name: a census in a text about deaths. */
    private Optional<String> beside(Figure figure, Optional<Clause> clause) {
        return clause.filter(c -> isPlaceOf(c.before())).map(c -> POPULATION).or(() -> clause.filter(
                        c -> figure.isCarried(Field.ACT))
                .flatMap(c -> acts.classIn(c.words()))
                .filter(act -> acts.natureOf(act) != Aspect.Nature.CHANGE));
    }

    /** "Produced a figure of 500": the words before tell how the answer came about, not what is counted. */
    boolean isOfAnswer(Clause clause) {
        List<String> before = clause.before();
        int n = before.size();
        return n >= 4
                && before.get(n - 1).equals("of")
                && definitions.announces(List.of(before.get(n - 2)))
                && cues.is(Cue.ARTICLE, before.get(n - 3))
                && acts.names(before.get(n - 4));
    }

    /** "A country of 26 million": those who live there. */
    private boolean isPlaceOf(List<String> before) {
        int n = before.size();
        return n >= 2 && before.get(n - 1).equals("of") && cues.is(Cue.INHABITED, before.get(n - 2));
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

    /** "Fell to 5%" states the level reached; other words of change beside a share make it one of change. */
    private Optional<String> changeOfShare(List<String> what, Optional<Clause> clause) {
        if (clause.filter(c -> reaches(c.before())).isPresent()) {
            return Optional.empty();
        }
        // "5% of the workforce, down 1%": the word right before the next number is of that number
        Optional<String> next =
                clause.map(Clause::after).filter(after -> after.size() > 1).map(after -> after.get(after.size() - 1));
        List<String> own = what.stream()
                .filter(word -> next.filter(word::equalsIgnoreCase).isEmpty())
                .toList();
        return clause.flatMap(c -> acts.nearestChange(
                        c.before(),
                        next.isPresent() ? c.after().subList(0, c.after().size() - 1) : c.after()))
                .or(() -> acts.changeIn(own));
    }

    private boolean reaches(List<String> before) {
        int to = before.lastIndexOf("to");
        // "fell by 2% to 5%": the words before belong to the other figure
        return before.equals(List.of("to"))
                || to > 0
                        && to >= before.size() - 2
                        && acts.changeIn(before.subList(Math.max(0, to - 2), to))
                                .isPresent();
    }

    /** "A third of the population had perished": what befell the whole is told, not that it is a population. */
    private Optional<String> befallen(Figure figure, Optional<String> act, Optional<Clause> clause) {
        Optional<String> whole = wholes.of(figure);
        boolean named = whole.flatMap(phrase -> acts.classIn(Stems.words(phrase)))
                .filter(name -> act.filter(name::equals).isPresent())
                .isPresent();
        boolean level =
                act.filter(name -> acts.natureOf(name) == Aspect.Nature.LEVEL).isPresent();
        int past = named ? Stems.words(whole.orElse("")).size() + 1 : 0;
        return named || level
                ? clause.map(Clause::after)
                        .filter(after -> past <= after.size())
                        .flatMap(after -> acts.eventIn(after.subList(past, after.size())))
                        .or(() -> act)
                : act;
    }

    /** What a census counts is there: "the 1980 census counted 500". */
    private Optional<String> counted(Figure figure, Optional<Clause> clause) {
        return clause.flatMap(c -> acts.classIn(c.before()))
                .or(() -> figure.attribution().text().flatMap(source -> acts.classIn(Stems.words(source))))
                .filter(act -> acts.natureOf(act) == Aspect.Nature.LEVEL && figure.kind() == Kind.COUNT);
    }

    /** Returns the change a number beside such words counts itself. */
    private Optional<String> changeIn(Clause clause) {
        List<String> before = clause.before();
        List<String> after = clause.after();
        boolean article = !before.isEmpty() && cues.is(Cue.ARTICLE, before.get(before.size() - 1));
        boolean noun = !after.isEmpty() && cues.is(Cue.CHANGE, after.get(0)) && (article || after.size() == 1);
        return noun
                ? acts.changeIn(after.subList(0, 1))
                : Optional.of(before).filter(this::changesBy).flatMap(acts::lastChangeIn);
    }

    /** "rose by 500", "rose 500" and "an increase of 500" count the change itself; other numbers beside such words are levels. */
    private boolean changesBy(List<String> before) {
        int n = before.size();
        int at = Math.max(before.lastIndexOf("by"), before.lastIndexOf("of"));
        boolean by = at >= Math.max(1, n - 2)
                && acts.changeIn(before.subList(Math.max(0, at - 2), at)).isPresent();
        return by || n > 0 && acts.changeIn(before.subList(n - 1, n)).isPresent();
    }

    /** "The previous count" is of another time, what somebody had "previously" said need not be. */
    private Set<String> othersOf(Set<String> near, Figure figure, Optional<Clause> clause, Aspect.Nature nature) {
        Set<String> stems = new HashSet<>(near);
        Stems.words(figure.sentenceText()).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.endsWith("ly"))
                .forEach(word -> stems.remove(Stems.stem(word)));
        Set<String> others = new TreeSet<>(definitions.others(stems));
        clause.map(c -> String.join(" ", c.before()))
                .filter(words -> cues.phrases(Cue.BETWEEN_TWO).stream().anyMatch(words::contains))
                .ifPresent(words -> others.add("difference"));
        if (figure.kind() == Kind.RATE) {
            // what happens in a day is an average whether it is called one or not
            others.remove("average");
        }
        clause.filter(c -> nature == Aspect.Nature.LEVEL && lasts(c.after())).ifPresent(c -> others.add("lasting"));
        if (isOfSample(figure, clause)) {
            others.add("sample");
        }
        return others;
    }

    /** "The interviewers heard of 50 deaths", "extrapolated from 15 deaths": those of the people asked, not of all. */
    private boolean isOfSample(Figure figure, Optional<Clause> clause) {
        String before =
                clause.map(c -> " " + String.join(" ", c.before()) + " ").orElse("");
        return figure.kind() == Kind.COUNT
                && (cues.phrases(Cue.SAMPLED).stream().anyMatch(phrase -> before.contains(" " + phrase + " "))
                        || figure.attribution()
                                .text()
                                .filter(source -> Stems.words(source.toLowerCase(Locale.ROOT)).stream()
                                        .anyMatch(word -> cues.is(Cue.ASKER, word)))
                                .isPresent());
    }

    /** "Out of work for more than a year": only those for whom it lasts. */
    private boolean lasts(List<String> after) {
        int at = after.indexOf("for");
        return at >= 0 && at + 1 < after.size() && cues.is(Cue.LASTING, after.get(at + 1));
    }

    /** What was expected, or supposed not to have come about: "should have grown to 9 million". */
    private Set<String> definitionsOf(Figure figure, Set<String> stems, Optional<Clause> clause) {
        Set<String> notions = new TreeSet<>(definitions.notions(stems));
        clause.map(c -> definitions.notions(Stems.of(String.join(" ", c.aside()))))
                .ifPresent(notions::addAll);
        String words = clause.map(c -> " " + String.join(" ", c.words()) + " ").orElse("");
        boolean supposed = figure.kind() == Kind.COUNT
                && cues.phrases(Cue.SUPPOSED).stream().anyMatch(phrase -> words.contains(" " + phrase + " "));
        if (supposed || figure.stance() == Stance.PROJECTED) {
            notions.add("expected");
        }
        List<String> subject =
                Stems.words(figure.what().substring(0, Math.max(0, figure.what().indexOf('…'))));
        if (isReported(subject) || clause.filter(c -> isReported(c.after())).isPresent()) {
            notions.add("confirmed");
        }
        return notions;
    }

    /** "The reported road deaths", not "reported that 5 died". */
    private boolean isReported(List<String> words) {
        for (int i = words.size() - 1; i > 0; i--) {
            if (cues.is(Cue.SUFFERERS, words.get(i))) {
                int from = Math.max(0, i - WORDS_TO_REPORTED);
                List<String> narrowing = words.subList(from, i);
                return cues.isAny(Cue.REPORTED, narrowing)
                        && narrowing.stream()
                                .dropWhile(word -> !cues.is(Cue.REPORTED, word))
                                .noneMatch(word -> cues.is(Cue.NO_NOUN, word) || word.equals("of"));
            }
        }
        return false;
    }

    /** Returns the place {@code words} name, with what narrows it. */
    Optional<Aspect.Where> placeIn(String place, Aspect.Basis basis) {
        List<String> words = Stems.words(place);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        List<Gazetteer.Hit> hits = gazetteer.in(words);
        Optional<Gazetteer.Hit> core = smallest(hits, false).or(() -> smallest(hits, true));
        Set<String> rest = restOf(words, hits);
        if (core.isEmpty() || (core.get().byPeople() && !rest.isEmpty())) {
            String all = String.join(" ", words).toLowerCase(Locale.ROOT);
            return Optional.of(new Aspect.Where(all, false, Set.of(), basis));
        }
        return Optional.of(new Aspect.Where(core.get().place(), true, rest, basis));
    }

    private Optional<Gazetteer.Hit> smallest(List<Gazetteer.Hit> hits, boolean byPeople) {
        Optional<Gazetteer.Hit> best = Optional.empty();
        for (Gazetteer.Hit hit : hits) {
            boolean better =
                    best.isEmpty() || gazetteer.within(hit.place(), best.get().place());
            best = hit.byPeople() == byPeople && better ? Optional.of(hit) : best;
        }
        return best;
    }

    private Set<String> restOf(List<String> words, List<Gazetteer.Hit> hits) {
        Set<String> rest = new TreeSet<>();
        for (int i = 0; i < words.size(); i++) {
            int at = i;
            String word = words.get(i).toLowerCase(Locale.ROOT);
            boolean named = hits.stream().anyMatch(hit -> hit.first() <= at && at < hit.past());
            if (!named && !cues.is(Cue.PLAIN_PLACE, word)) {
                rest.add(Stems.stem(word));
            }
        }
        return rest;
    }

    /** "The Ruritanian occupation" tells nothing of where the dead lived, "500 Ruritanians" does: the people is named right beside. */
    private Optional<Aspect.Where> mentioned(List<String> what, List<String> population, Optional<Clause> clause) {
        List<String> words = new ArrayList<>(what);
        words.addAll(population);
        Optional<Gazetteer.Hit> named = smallest(gazetteer.in(words), false);
        List<String> beside =
                clause.map(c -> beside(population, c.after(), words)).orElse(words);
        return named.or(() -> smallest(gazetteer.in(beside), true))
                .map(hit -> new Aspect.Where(
                        hit.place(), true, Set.of(), hit.byPeople() ? Aspect.Basis.PEOPLE : Aspect.Basis.STATED));
    }

    /** Returns the words of the group and those of {@code all} that stand right behind the figure, written as in the text. */
    private static List<String> beside(List<String> population, List<String> after, List<String> all) {
        List<String> words = new ArrayList<>(population);
        List<String> next = after.subList(0, Math.min(NEAR_WORDS, after.size()));
        all.stream()
                .filter(word -> next.contains(word.toLowerCase(Locale.ROOT)))
                .forEach(words::add);
        return words;
    }

    private Set<String> populationOf(List<String> words, Optional<Clause> clause) {
        return words.isEmpty()
                ? clause.flatMap(c -> suffering(c.before()))
                        .map(place -> Set.of(peopleOf(place)))
                        .orElse(Set.of())
                : groupOf(words);
    }

    /** "With the English dead put at 500": the people right before those whom it befell. */
    private Optional<String> suffering(List<String> before) {
        for (int i = before.size() - 1; i > 0; i--) {
            if (cues.is(Cue.SUFFERERS, before.get(i))) {
                String people = Subjects.capital(before.get(i - 1));
                return gazetteer.in(List.of(people)).stream()
                        .filter(Gazetteer.Hit::byPeople)
                        .map(Gazetteer.Hit::place)
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    private static String peopleOf(String place) {
        return "people of " + place;
    }

    private Set<String> groupOf(List<String> words) {
        Set<String> stems = new TreeSet<>();
        List<Gazetteer.Hit> hits = gazetteer.in(words);
        String rest = String.join(" ", wordsBeside(words, hits));
        for (String stem : Stems.of(rest)) {
            if (!acts.names(stem)) {
                stems.add(definitions.same(stem));
            }
        }
        // a people alone ("Poles") is a group; with other words ("Ukrainian peasants") it is where the group lives
        if (stems.isEmpty()) {
            hits.forEach(hit -> stems.add(peopleOf(hit.place())));
        }
        return stems;
    }

    private Set<String> contentOf(Figure figure, List<String> words, Aspect.Nature nature) {
        List<String> rest = wordsBeside(words, gazetteer.in(words));
        Set<String> drop = new HashSet<>();
        drop.addAll(Stems.of(figure.unit()));
        figure.period().map(Period::text).map(Stems::of).ifPresent(drop::addAll);
        // who says so is not what is counted
        Optional.of(figure.attribution())
                .filter(said ->
                        said.type() == Attribution.Type.NAMED_PERSON || said.type() == Attribution.Type.ORGANISATION)
                .flatMap(Attribution::text)
                .map(Stems::of)
                .ifPresent(drop::addAll);
        Set<String> stems = new TreeSet<>();
        if (nature == Aspect.Nature.CHANGE) {
            // what rose is what a rise is of
            acts.levelIn(words).ifPresent(stems::add);
        }
        for (String word : rest) {
            for (String stem : Stems.of(word)) {
                boolean defines = !definitions.notions(List.of(stem)).isEmpty();
                if (!drop.contains(stem)
                        && !defines
                        && !cues.is(Cue.RATIO_NAMED, word.toLowerCase(Locale.ROOT))
                        && !(acts.names(word) && figure.act().isPresent())) {
                    stems.add(definitions.same(stem));
                }
            }
        }
        return stems;
    }

    private static List<String> wordsBeside(List<String> words, List<Gazetteer.Hit> hits) {
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            int at = i;
            if (hits.stream().noneMatch(hit -> hit.first() <= at && at < hit.past())) {
                rest.add(words.get(i));
            }
        }
        return rest;
    }
}
