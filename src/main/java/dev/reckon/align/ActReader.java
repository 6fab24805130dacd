package dev.reckon.align;

import dev.reckon.align.Cues.Cue;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Figure.Field;
import dev.reckon.mention.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what befell those a figure counts, or what they do, from the words beside it: the act a figure is of. */
final class ActReader {

    /** The class of what exists at a time. */
    private static final String POPULATION = "level";

    private final ActClasses acts;
    private final Definitions definitions;
    private final Cues cues;
    private final Wholes wholes;

    ActReader(ActClasses acts, Definitions definitions, Cues cues, Wholes wholes) {
        this.acts = acts;
        this.definitions = definitions;
        this.cues = cues;
        this.wholes = wholes;
    }

    /** A share of change is one whatever changes: its act is the rise or fall, not the population that grew. */
    Optional<String> of(Figure figure, List<String> what, boolean share, Optional<Clause> clause) {
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
            return changeOfShare(what, clause)
                    .or(() -> moved ? Optional.empty() : befallen(figure, act, clause))
                    .flatMap(name -> reached(name, clause));
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
                .flatMap(c -> acts.classIn(outsideNames(c.words(), figure)))
                .filter(act -> acts.natureOf(act) != Aspect.Nature.CHANGE));
    }

    /** "The Fire Department counted 500": a word inside a name tells nothing of what befell those counted. */
    private static List<String> outsideNames(List<String> words, Figure figure) {
        Set<String> named = Names.in(figure.sentenceText());
        return words.stream().filter(word -> !named.contains(word)).toList();
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

    /** "The jobless rate dropped to 6%": what stands at 6% is what dropped, the drop is another number. */
    private Optional<String> reached(String act, Optional<Clause> clause) {
        boolean level = acts.natureOf(act) == Aspect.Nature.CHANGE
                && clause.filter(c -> reaches(c.before())).isPresent();
        return level ? clause.flatMap(c -> acts.levelIn(c.words())).or(() -> Optional.of(act)) : Optional.of(act);
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
}
