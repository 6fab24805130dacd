package dev.reckon.mention;

import dev.reckon.grammar.Grammar;
import dev.reckon.grammar.Grammar.Match;
import dev.reckon.grammar.Grammar.Rule;
import dev.reckon.grammar.Grammar.Slots;
import dev.reckon.lang.DataFolder;
import dev.reckon.lang.Lexicon;
import dev.reckon.lang.Line;
import dev.reckon.lang.Table;
import dev.reckon.lang.WordClass;
import dev.reckon.token.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The hedges of a language: found before a number, however many stand there, and behind it. */
final class Hedges {

    private static final String FILE = "lang/en/hedges.tsv";
    private static final int LONGEST = 6;

    /** In tokens: "could not ever have been". */
    private static final int LONGEST_VERB = 6;

    /** In tokens: "300 casks ( 5 tonnes ) to". */
    private static final int REACH_OF_GOAL = 9;

    /** In tokens: "the total number of graves". */
    private static final int LONGEST_OBJECT = 9;

    private final Grammar<Hedge> before;
    private final Grammar<Hedge> after;

    /**
     * The hedges on one side of a number.
     *
     * @param edge first token of those before it, or the token behind those after it
     * @param effects what they do, outermost first
     * @param rules their ids, outermost first
     */
    record Found(int edge, List<Hedge> effects, List<String> rules) {}

    private Hedges(Grammar<Hedge> before, Grammar<Hedge> after) {
        this.before = before;
        this.after = after;
    }

    static void addWords(DataFolder data, Lexicon.Builder builder) {
        data.table(FILE).rows().forEach(row -> Grammar.addWords(row.required("template"), builder));
    }

    static Hedges load(DataFolder data, Lexicon lexicon) {
        List<Rule<Hedge>> before = new ArrayList<>();
        List<Rule<Hedge>> after = new ArrayList<>();
        for (Table.Row row : data.table(FILE).rows()) {
            Rule<Hedge> rule =
                    new Rule<>(row.required("id"), row.required("template"), effect(row), row.file(), row.line());
            (row.required("place").equals("before") ? before : after).add(rule);
        }
        return new Hedges(Grammar.of(lexicon, before), Grammar.of(lexicon, after));
    }

    private static Hedge effect(Table.Row row) {
        try {
            return Hedge.valueOf(row.required("effect").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.complaint("effect", "'" + row.cell("effect") + "' is none of " + List.of(Hedge.values()));
        }
    }

    /** Returns the hedges that end right before token {@code i}; an empty list of effects when there are none. */
    Found before(Line line, int i) {
        List<Hedge> effects = new ArrayList<>();
        List<String> rules = new ArrayList<>();
        int edge = i;
        boolean quote = i > 0 && line.isKind(i - 1, Kind.MARK) && "\"”’".indexOf(line.charAt(i - 1)) >= 0;
        if (quote && endingAt(line, i - 1).isPresent()) {
            edge = i - 1;
        }
        for (Optional<Match<Hedge>> match = endingAt(line, edge); match.isPresent(); match = endingAt(line, edge)) {
            Hedge effect = match.get().rule().meaning();
            effects.add(0, isDenied(line, match.get()) ? opposite(effect) : effect);
            rules.add(0, match.get().rule().id());
            edge = match.get().from();
        }
        return new Found(edge, effects, rules);
    }

    private Optional<Match<Hedge>> endingAt(Line line, int end) {
        for (int length = Math.min(LONGEST, end); length >= 1; length--) {
            Optional<Match<Hedge>> match = before.exactly(line, end - length, end, Slots.none());
            if (match.isPresent() && !isOperation(line, match.get())) {
                return match;
            }
        }
        return Optional.empty();
    }

    /** "4,645 over 64" is a division, "crept up to 64" a level. */
    private static boolean isOperation(Line line, Match<Hedge> match) {
        int from = match.from();
        boolean division = line.isForm(from, "over")
                && match.to() == from + 1
                && line.isKind(from - 1, Kind.NUMBER)
                && line.isKind(from + 1, Kind.NUMBER);
        boolean far =
                line.isForm(from, "near") && (line.isForm(from - 1, "nowhere") || line.isForm(from - 1, "anywhere"));
        boolean level = line.isForm(from, "up")
                && match.rule().meaning() == Hedge.UP_TO
                && (line.is(from - 1, WordClass.PARTICLE_VERB)
                        || isAdded(line, from - 1, match.to())
                        || isObjectMoved(line, from));
        return division || level || far;
    }

    /** "the losses add | up to 300": a sum, and no bound; but not "may add up to 300 to the bill". */
    private static boolean isAdded(Line line, int verb, int behind) {
        boolean adds =
                switch (line.word(verb).form()) {
                    case "add", "adds", "adding", "tally", "tallied", "sum", "summed", "summing" -> true;
                    default -> false;
                };
        return adds && IntStream.range(behind, behind + REACH_OF_GOAL).noneMatch(i -> line.isForm(i, "to"));
    }

    /** "did not | exceed 300", "has never been | greater than 300": the bound is the other way round. */
    private static boolean isDenied(Line line, Match<Hedge> match) {
        int i = overBelief(line, match.from() - 1);
        while (i > match.from() - LONGEST_VERB
                && (line.is(i, WordClass.AUXILIARY)
                        || line.isForm(i, "ever")
                        || line.isForm(i, "yet")
                        || line.isForm(i, "probably")
                        || line.isForm(i, "significantly"))) {
            i--;
        }
        boolean negated = line.isForm(i, "not")
                || line.isForm(i, "'t")
                || line.isForm(i, "never")
                || line.isForm(i, "cannot")
                || line.isForm(i, "hardly")
                || line.isForm(i, "scarcely");
        negated |= line.isForm(i, "to") && isHardlyExpected(line, i);
        boolean before = match.from() > 0
                && (i < match.from() - 1 || isVerb(line.word(match.from()).form()));
        return negated && before && line.isKind(match.from(), Kind.WORD);
    }

    /** "is unlikely to | have exceeded 300", "did not expect the toll to | exceed 300". */
    private static boolean isHardlyExpected(Line line, int to) {
        if (line.isForm(to - 1, "unlikely")) {
            return true;
        }
        int verb = to - 1;
        while (verb > to - LONGEST_OBJECT
                && line.isKind(verb, Kind.WORD)
                && !isExpectation(line.word(verb).form())) {
            verb--;
        }
        return isExpectation(line.word(verb).form())
                && (line.isForm(verb - 1, "not") || line.isForm(verb - 1, "'t") || line.isForm(verb - 1, "never"));
    }

    private static boolean isExpectation(String form) {
        return switch (form) {
            case "expect", "expected", "believe", "believed", "think", "thought" -> true;
            default -> false;
        };
    }

    /** "would not | hear of more than 300", "did not believe in": steps back over what is not done with the number. */
    private static int overBelief(Line line, int last) {
        int verb = line.isForm(last, "of") || line.isForm(last, "in") ? last - 1 : last;
        boolean belief =
                switch (line.word(verb).form()) {
                    case "hear", "believe", "accept", "admit", "concede" -> true;
                    default -> false;
                };
        return belief ? verb - 1 : last;
    }

    private static boolean isVerb(String form) {
        return form.startsWith("exceed") || form.startsWith("surpass") || form.startsWith("top");
    }

    private static Hedge opposite(Hedge hedge) {
        return switch (hedge) {
            case MORE_THAN -> Hedge.AT_MOST;
            case AT_LEAST -> Hedge.LESS_THAN;
            case LESS_THAN, AT_MOST, UP_TO -> Hedge.AT_LEAST;
            default -> hedge;
        };
    }

    /** "pushed the jobless rate up to 7.9 %": what was moved stands between. */
    private static boolean isObjectMoved(Line line, int up) {
        for (int i = up - 1; i > up - LONGEST_OBJECT && line.isKind(i, Kind.WORD); i--) {
            boolean moves =
                    switch (line.word(i).form()) {
                        case "pushed",
                                "pushing",
                                "push",
                                "pushes",
                                "drove",
                                "driving",
                                "lifted",
                                "lifting",
                                "sent",
                                "sending",
                                "took",
                                "taking",
                                "brought",
                                "bringing",
                                "nudged",
                                "nudging" -> true;
                        default -> false;
                    };
            if (moves) {
                return line.is(i + 1, WordClass.ARTICLE) || line.isForm(i + 1, "its") || line.isForm(i + 1, "their");
            }
        }
        return false;
    }

    /** Returns the hedges that start at token {@code i}: how far they run, or empty. */
    Optional<Found> startingAt(Line line, int i) {
        return before.longestAt(line, i, Slots.none())
                .map(match -> new Found(
                        match.to(),
                        List.of(match.rule().meaning()),
                        List.of(match.rule().id())));
    }

    /** Returns the hedges that start right behind a number, at token {@code i}. */
    Found after(Line line, int i) {
        Optional<Match<Hedge>> match = after.longestAt(line, i, Slots.none());
        boolean number = match.isPresent()
                && (line.isKind(match.get().to(), Kind.NUMBER)
                        || line.isForm(match.get().to(), "than")
                        || line.isForm(match.get().to(), "of")
                                && line.isForm(match.get().to() - 1, "upwards"));
        // "the 95% upper limit": how sure the limit is
        boolean level =
                match.isPresent() && line.isMark(i - 1, '%') && match.get().to() == i + 2 && isLimit(line, i);
        if (match.isEmpty() || number || level) {
            return new Found(i, List.of(), List.of());
        }
        return new Found(
                match.get().to(),
                List.of(match.get().rule().meaning()),
                List.of(match.get().rule().id()));
    }

    private static boolean isLimit(Line line, int i) {
        return line.isForm(i, "upper") || line.isForm(i, "lower");
    }

    /** Returns what several hedges say together: the outermost that bounds the number, else the first, else exact. */
    static Hedge combined(List<Hedge> before, List<Hedge> after) {
        Hedge front = combined(before);
        Hedge back = combined(after);
        boolean contradict = front.isCeiling() && back.isFloor() || front.isFloor() && back.isCeiling();
        if (contradict) {
            return Hedge.APPROX;
        }
        if (back != Hedge.EXACT && (front == Hedge.EXACT || front == Hedge.APPROX || front == Hedge.NEARLY)) {
            return back;
        }
        return front;
    }

    private static Hedge combined(List<Hedge> effects) {
        for (Hedge effect : effects) {
            if (effect.isCeiling() || effect.isFloor()) {
                return effect;
            }
        }
        return effects.isEmpty() ? Hedge.EXACT : effects.get(0);
    }
}
