package dev.reckon.align;

import dev.reckon.align.Cues.Cue;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reads what a figure leaves out because a figure before it has said it: "500 people died; others speak of 700". Such a figure has no
 * noun of its own and words beside it that announce another answer, or another source; it counts what the figure before it counts.
 */
final class Ellipsis {
    /** How many sentences with figures back the figure may stand whose words are left out. */
    private static final int REACH_SENTENCES = 3;

    private static final int REACH_CHARACTERS = 900;

    /** Answers further apart than this are hardly given to one question without saying what they count. */
    private static final double LARGEST_RATIO = 40;

    /** Between two sentences that follow each other in one paragraph. */
    private static final int MOST_CHARACTERS_BETWEEN = 2;

    private static final int MOST_WORDS_AHEAD = 4;

    /** How many figures back one may stand that the next sentence puts in another way. */
    private static final int MOST_BETWEEN = 3;

    /** An act named further before the figure may be that of another. */
    private static final int NEAR_WORDS = 4;

    /** What makes the end of a range no estimate of its own. */
    private static final String END = "end of a range";

    private final Aspects aspects;
    private final OwnWords words;

    /** A sentence, the words beside each of its figures, and what each counts by these. */
    private record Stated(DocumentFigures.Sentence sentence, List<Clause> clauses, List<Aspect> own) {}

    Ellipsis(Aspects aspects) {
        this.aspects = aspects;
        this.words = new OwnWords(aspects);
    }

    /** Returns what every figure of {@code document}, whose parts are {@code links}, counts, what it leaves out filled in; near-linear. */
    Map<Figure, Aspect> read(DocumentFigures document, List<PartLink> links) {
        IdentityHashMap<Figure, Aspect> read = new IdentityHashMap<>();
        List<Aspect> seen = new ArrayList<>();
        Gatherings gatherings = new Gatherings(document.document(), aspects);
        Set<BigDecimal> ends = RangeEnds.in(document);
        Map<Figure, Figure> parts = new IdentityHashMap<>();
        links.forEach(link -> parts.put(link.part(), link.whole()));
        int kept = 0;
        for (Stated stated :
                document.sentences().parallelStream().map(this::stated).toList()) {
            DocumentFigures.Sentence sentence = stated.sentence();
            List<Clause> clauses = stated.clauses();
            List<Aspect> own = stated.own();
            String since = since(document, sentence);
            Optional<String> question = aspects.acts().classIn(Stems.words(since));
            boolean others =
                    aspects.cues().phrases(Cue.LEFT_OUT).stream().anyMatch(since.toLowerCase(Locale.ROOT)::contains);
            // what is said next is said of the whole: "eight came, of whom three stayed. Others speak of nine"
            seen.subList(kept, seen.size()).removeIf(aspect -> parts.containsKey(aspect.figure()));
            kept = seen.size();
            for (int i = 0; i < own.size(); i++) {
                int at = i;
                Aspect aspect = own.get(i);
                Clause clause = clauses.get(i);
                Aspect full = sentence.isRow()
                        ? aspect
                        : restated(aspect, seen)
                                .or(() -> compared(sentence, at, aspect, seen))
                                .or(() -> antecedent(document, sentence, aspect, clause, others ? List.of() : seen)
                                        .map(earlier -> filled(aspect, earlier, clause, isAsked(aspect, question))))
                                .orElseGet(() -> dated(sentence, at, aspect, clause, seen));
                Aspect told = gatherings.placed(asPart(full, clause, parts, read), sentence);
                read.put(told.figure(), RangeEnds.isEnd(told.figure(), ends) ? told.with(END) : told);
                seen.add(told);
            }
        }
        return read;
    }

    /** Reads what a sentence states by itself; what takes longest, and sentences can be read on all cores. */
    private Stated stated(DocumentFigures.Sentence sentence) {
        List<Clause> clauses = IntStream.range(0, sentence.figures().size())
                .mapToObj(i -> Clause.of(sentence, i, aspects.cues()))
                .toList();
        return new Stated(sentence, clauses, lookingAhead(sentence, clauses));
    }

    /** Reads "at least 500 and perhaps 600 miners died": a bare figure counts what the figure right behind it counts. */
    private List<Aspect> lookingAhead(DocumentFigures.Sentence sentence, List<Clause> clauses) {
        List<Aspect> own = new ArrayList<>();
        for (int i = clauses.size() - 1; i >= 0; i--) {
            Clause clause = clauses.get(i);
            Optional<Clause> prose = sentence.isRow() ? Optional.empty() : Optional.of(clause);
            Aspect aspect = aspects.of(sentence.figures().get(i), prose);
            boolean ahead = prose.isPresent()
                    && !own.isEmpty()
                    && words.isBare(aspect, clause.near(NEAR_WORDS))
                    && areJoined(sentence, i)
                    && answersSame(aspect, own.get(0), clause);
            own.add(0, ahead ? filled(aspect, own.get(0), clause, false) : aspect);
        }
        return own;
    }

    /** Returns whether only a few small words stand between figure {@code at} and the next. */
    private boolean areJoined(DocumentFigures.Sentence sentence, int at) {
        Figure figure = sentence.figures().get(at);
        String between =
                sentence.between(figure, sentence.figures().get(at + 1)).toLowerCase(Locale.ROOT);
        List<String> words = Stems.words(between);
        return words.size() <= MOST_WORDS_AHEAD
                && aspects.acts().classIn(words).isEmpty()
                && words.stream().anyMatch(word -> aspects.cues().is(Cue.JOINT, word))
                && Clause.isInside(between);
    }

    /** Reads "5 miles (8 km)": the second counts what the first counts. */
    private Optional<Aspect> restated(Aspect own, List<Aspect> seen) {
        for (int i = seen.size() - 1; i >= Math.max(0, seen.size() - MOST_BETWEEN); i--) {
            if (Restated.is(seen.get(i), own, aspects.cues())) {
                return Optional.of(own.sayingAgain(seen.get(i)));
            }
        }
        return Optional.empty();
    }

    /** Reads "12 boats came, more than in 1990 (9) but fewer than in 2000 (20)": what stands in parentheses is compared with the first. */
    private Optional<Aspect> compared(DocumentFigures.Sentence sentence, int at, Aspect own, List<Aspect> seen) {
        Figure figure = sentence.figures().get(at);
        String before = sentence.before(figure);
        if (at == 0 || !before.endsWith("(") || !sentence.after(figure).startsWith(")")) {
            return Optional.empty();
        }
        Aspect first = seen.get(seen.size() - at);
        List<String> words = Stems.words(sentence.between(sentence.figures().get(at - 1), figure));
        Clause beside = new Clause(
                words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList(), List.of(), true, List.of());
        return aspects.cues().isAny(Cue.COMPARED, beside.before()) && answersSame(own, first, beside)
                ? Optional.of(filled(own, first, beside, false))
                : Optional.empty();
    }

    private Optional<Aspect> antecedent(
            DocumentFigures document, DocumentFigures.Sentence sentence, Aspect own, Clause clause, List<Aspect> seen) {
        if (!words.isBare(own, clause)) {
            return Optional.empty();
        }
        int first = Math.max(0, sentence.index() - REACH_SENTENCES);
        int from = Math.max(
                document.sentences().get(first).span().start(), sentence.span().start() - REACH_CHARACTERS);
        for (int i = seen.size() - 1; i >= 0; i--) {
            Aspect earlier = seen.get(i);
            if (aspects.isWhole(earlier)) {
                continue;
            }
            if (earlier.figure().span().start() < from) {
                return Optional.empty();
            }
            if (answersSame(own, earlier, clause)) {
                if (namesOtherAct(sentence, own, earlier)) {
                    return Optional.empty();
                }
                // "Moss starts from 700 people" says whom he counts himself
                boolean another =
                        !own.figure().attribution().equals(earlier.figure().attribution())
                                && !words.hasSubject(own, clause)
                                && !words.isOfPeople(clause);
                boolean said = words.announces(own, clause)
                        && !(OwnWords.isShareOfNobody(own) && words.hasSubject(own, clause));
                return another || said ? Optional.of(earlier) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "How many died (estimates range from 3 to 5) is unknown": what its own sentence names before the figure is counted. */
    private boolean namesOtherAct(DocumentFigures.Sentence sentence, Aspect own, Aspect earlier) {
        Figure figure = own.figure();
        return !figure.sentence().equals(earlier.figure().sentence())
                && own.act().isPresent()
                && earlier.nature() == Aspect.Nature.LEVEL
                && own.nature() == Aspect.Nature.EVENT
                && aspects.acts().eventIn(Stems.words(sentence.before(figure))).equals(own.act());
    }

    /** "In 1921 some 500 starved. Moss is lower: 300 starved": what answers the same, without a time of its own, is of the same time. */
    private Aspect dated(DocumentFigures.Sentence sentence, int at, Aspect own, Clause clause, List<Aspect> seen) {
        Optional<Aspect> last = at > 0 || seen.isEmpty() ? Optional.empty() : Optional.of(seen.get(seen.size() - 1));
        boolean opens = aspects.cues().isAny(Cue.COMPARATIVE, Stems.words(sentence.before(own.figure())))
                || words.announces(own, clause);
        return last.filter(earlier -> opens
                        && own.whenWords().isEmpty()
                        && own.act().isPresent()
                        && own.act().equals(earlier.act())
                        && own.scale().dimension().equals(earlier.scale().dimension())
                        && isRightBefore(sentence, earlier.figure()))
                .map(own::inTimeOf)
                .orElse(own);
    }

    private static boolean isRightBefore(DocumentFigures.Sentence sentence, Figure earlier) {
        int between = sentence.span().start() - earlier.sentence().end();
        return between >= 0 && between <= MOST_CHARACTERS_BETWEEN;
    }

    private static boolean answersSame(Aspect own, Aspect earlier, Clause clause) {
        Kind kind = own.figure().kind();
        boolean sameKind = kind == earlier.figure().kind()
                || (own.scale().dimension().equals("share")
                        && earlier.scale().dimension().equals("share"));
        boolean unit = own.scale().dimension().equals(earlier.scale().dimension())
                || (kind == Kind.COUNT && !clause.words().contains(own.figure().unit()));
        double ratio = Size.ratio(own, earlier);
        return sameKind && unit && ratio > 0 && ratio <= LARGEST_RATIO;
    }

    private static boolean isAsked(Aspect own, Optional<String> question) {
        return question.isPresent() && question.equals(own.act());
    }

    /** What the figure's own words state stays; all else is what the other figure says. */
    private Aspect filled(Aspect own, Aspect earlier, Clause clause, boolean asked) {
        Figure figure = own.figure();
        // in another sentence all that is stated is stated of this figure, in one sentence only what stands beside it
        boolean alone = !figure.sentence().equals(earlier.figure().sentence());
        boolean place = figure.place()
                .filter(text -> alone ? !figure.isCarried(Figure.Field.PLACE) : clause.has(text))
                .isPresent();
        boolean time = figure.period()
                .map(period -> period.text())
                .filter(text -> alone ? !figure.isCarried(Figure.Field.PERIOD) : clause.has(text))
                .isPresent();
        boolean group =
                figure.population().filter(text -> alone || clause.has(text)).isPresent();
        Set<String> others = new HashSet<>(own.others());
        others.addAll(earlier.others());
        Set<String> definitions = new HashSet<>(own.definitions());
        definitions.addAll(earlier.definitions());
        return new Aspect(
                figure,
                own.figure().kind() == Kind.COUNT ? earlier.scale() : own.scale(),
                asked ? own.act() : earlier.act(),
                asked ? own.nature() : earlier.nature(),
                definitions,
                others,
                earlier.causes(),
                place ? own.where() : earlier.where().or(own::where),
                time ? own.when() : earlier.when().or(own::when),
                time ? own.whenWords() : earlier.whenWords().or(own::whenWords),
                own.event().isEmpty() ? earlier.event() : own.event(),
                group ? own.population() : earlier.population(),
                earlier.content(),
                earlier.doubtful(),
                own.phrase(),
                own.whole());
    }

    /** "500 were shot; 300 of these in spring": without an act beside it, a part is of the act of its whole. */
    private Aspect asPart(Aspect own, Clause clause, Map<Figure, Figure> parts, Map<Figure, Aspect> read) {
        boolean silent = clause.after().size() > 1 && clause.after().get(0).equals("of") && !words.statesAct(clause);
        return Optional.ofNullable(parts.get(own.figure()))
                .flatMap(whole -> Optional.ofNullable(read.get(whole)))
                .filter(whole -> silent && whole.act().isPresent())
                .map(own::of)
                .orElse(own);
    }

    /**
     * What a sentence without a number says just before. "5 were exiled. How many died is unknown. Moss says 3": what it names is what
     * is counted; "5 died. This does not include the children. Moss says 3": not what was counted before.
     */
    private static String since(DocumentFigures document, DocumentFigures.Sentence sentence) {
        int from = document.sentences()
                .get(Math.max(0, sentence.index() - 1))
                .span()
                .end();
        int to = sentence.span().start();
        return from < to ? document.document().text().substring(from, to) : "";
    }
}
