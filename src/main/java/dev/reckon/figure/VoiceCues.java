package dev.reckon.figure;

import dev.reckon.figure.Attribution.Type;
import dev.reckon.figure.FoundSources.Cue;
import dev.reckon.figure.Source.Reach;
import dev.reckon.figure.Source.Strength;
import dev.reckon.grammar.Grammar;
import dev.reckon.grammar.Grammar.Match;
import dev.reckon.grammar.Grammar.Range;
import dev.reckon.grammar.Grammar.Rule;
import dev.reckon.lang.DataFolder;
import dev.reckon.lang.Lexicon;
import dev.reckon.lang.Line;
import dev.reckon.lang.Table;
import dev.reckon.lang.WordClass;
import dev.reckon.token.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Set phrases that name who says so, as the table of voices lists them: "according to", "citing", "it is estimated". */
final class VoiceCues {

    private static final String FILE = "lang/en/voices.tsv";

    private static final int LONGEST_DESCRIPTION = 3;

    private final Grammar<Reading> grammar;
    private final boolean opensWithWords;

    /** What a phrase makes of the source it names. */
    private enum Reading {
        SAYS,
        DRAWS,
        OPENS,
        UPSTREAM,
        NOBODY,
        HEARSAY,
        OFFICIAL,
        ENACTS
    }

    private VoiceCues(Grammar<Reading> grammar) {
        this.grammar = grammar;
        this.opensWithWords = grammar.openingSlots().isEmpty();
    }

    static void addWords(DataFolder data, Lexicon.Builder builder) {
        data.table(FILE).rows().forEach(row -> Grammar.addWords(row.required("template"), builder));
    }

    static VoiceCues load(DataFolder data, Lexicon lexicon) {
        List<Rule<Reading>> rules = new ArrayList<>();
        for (Table.Row row : data.table(FILE).rows()) {
            rules.add(new Rule<>(row.required("id"), row.required("template"), readingOf(row), row.file(), row.line()));
        }
        return new VoiceCues(Grammar.of(lexicon, rules));
    }

    private static Reading readingOf(Table.Row row) {
        try {
            return Reading.valueOf(row.required("reading").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.complaint("reading", "'" + row.cell("reading") + "' is none of " + List.of(Reading.values()));
        }
    }

    /** Returns the first token from {@code from} on at which a phrase may open; the size of {@code line} if none. */
    int nextOpening(Line line, int from) {
        return opensWithWords ? grammar.nextOpening(line, from) : Math.min(from, line.size());
    }

    /** Adds what the phrase at token {@code i} names; returns the token behind the phrase, or {@code i} when there is none. */
    int at(int i, Passage passage, Sayers sayers, FoundSources found) {
        Line line = passage.line();
        Optional<Match<Reading>> match = grammar.longestAt(line, i, (slot, from) -> slotEnd(slot, from, line, sayers));
        if (match.isEmpty() || !isMeant(match.get(), line, sayers)) {
            return i;
        }
        take(match.get(), passage, sayers, found);
        return match.get().to();
    }

    private static boolean isMeant(Match<Reading> hit, Line line, Sayers sayers) {
        return !isActive(hit.from(), line, sayers)
                && !isLikened(hit, line)
                && !isForetold(hit, line)
                && !isOfPurpose(hit, line)
                && (hit.rule().meaning() != Reading.OPENS || opensSentence(hit, line, sayers))
                && (hit.rule().meaning() != Reading.OFFICIAL || mayFrame(hit, line));
    }

    /** "Officially 300 died", "was officially put at 300", but not "the port officially has 300 cranes". */
    private static boolean mayFrame(Match<Reading> hit, Line line) {
        int before = hit.from() - 1;
        return hit.to() - hit.from() > 1 || before < 0 || line.isMark(before, ';') || line.isMark(before, ',');
    }

    /** ", supposedly for repairs": it is said of what stands behind it only. */
    private static boolean isOfPurpose(Match<Reading> hit, Line line) {
        return hit.rule().meaning() == Reading.HEARSAY
                && line.isMark(hit.from() - 1, ',')
                && (line.isForm(hit.to(), "for") || line.isForm(hit.to(), "because") || line.isForm(hit.to(), "to"));
    }

    /** "it was written as a warning": nobody says anything. */
    private static boolean isLikened(Match<Reading> hit, Line line) {
        return hit.rule().meaning() == Reading.NOBODY && line.isForm(hit.to(), "as");
    }

    /** "it is projected to rise": told of what "it" means, like "trade is projected to rise". */
    private static boolean isForetold(Match<Reading> hit, Line line) {
        return hit.rule().meaning() == Reading.NOBODY
                && line.isForm(hit.to(), "to")
                && line.is(hit.to() - 1, WordClass.PROJECTION);
    }

    /** ", the bureau reported in its bulletin": the verb has a subject that speaks, and is no participle. */
    private static boolean isActive(int i, Line line, Sayers sayers) {
        return line.is(i, WordClass.SPEECH_VERB)
                && line.isForm(i + 1, "in")
                && sayers.endingAt(i)
                        .filter(sayer -> line.isMark(sayer.from() - 1, ',') || line.isMark(sayer.from() - 2, ','))
                        .isPresent();
    }

    private static int slotEnd(String slot, int from, Line line, Sayers sayers) {
        return switch (slot) {
            case "S" -> named(from, line, sayers).map(Sayer::to).orElse(-1);
            case "W" ->
                sayers.startingAt(from)
                        .filter(work -> sayers.isStatement(work.from(), work.to()))
                        .map(Sayer::to)
                        .orElse(-1);
            case "B" -> {
                int to = from;
                while (line.is(to, WordClass.AUXILIARY)
                        || line.is(to, WordClass.ADVERB)
                        || to > from && line.isForm(to, "long")) {
                    to++;
                }
                yield holdsBe(line, from, to) ? to : -1;
            }
            case "P" -> line.is(from, WordClass.PREPOSITION) ? endOfPhrase(from + 1, line, sayers) : -1;
            case "D" -> {
                int to = from + 1;
                while (to < from + LONGEST_DESCRIPTION
                        && line.isKind(to, Kind.WORD)
                        && (line.word(to).id() == 0 || line.is(to, WordClass.GENERIC_CUE))) {
                    to++;
                }
                yield to;
            }
            case "M" -> isPersonal(line, from) ? from + 1 : -1;
            case "O" -> isObject(line, from) ? from + 1 : -1;
            case "V" -> line.is(from, WordClass.SPEECH_VERB) || line.is(from, WordClass.ESTIMATION) ? from + 1 : -1;
            default -> throw new IllegalArgumentException("no template of voices has a slot " + slot);
        };
    }

    /** Who is named at token {@code from}: behind "according to" anybody between commas, whatever they are called. */
    private static Optional<Sayer> named(int from, Line line, Sayers sayers) {
        Optional<Sayer> known = sayers.startingAt(from);
        boolean according = line.isForm(from - 1, "to") && line.isForm(from - 2, "according");
        boolean apart = from == 2 || line.isMark(from - 3, ',');
        if (known.isPresent() || !according || !apart || !line.isForm(from, "the")) {
            return known;
        }
        int to = sayers.phrases().endOfSimple(from);
        boolean closed = to >= line.size() || line.isMark(to, ',') || line.isMark(to, '.');
        return closed ? sayers.named(from, to, true) : known;
    }

    /** "modern Dutch scholarship": a common noun behind a name is part of the phrase. */
    private static int endOfPhrase(int from, Line line, Sayers sayers) {
        int to = sayers.phrases().endOfSimple(from);
        while (to > from
                && line.isKind(to, Kind.WORD)
                && !sayers.phrases().words().isBreak(to)) {
            to++;
        }
        return to;
    }

    private static boolean isPersonal(Line line, int i) {
        return line.isForm(i, "him") || line.isForm(i, "her") || line.isForm(i, "them");
    }

    private static boolean isObject(Line line, int i) {
        boolean pronoun = line.isForm(i, "it") || isPersonal(line, i);
        return pronoun && (line.isMark(i + 1, ',') || line.isMark(i + 1, '.'));
    }

    /** "is widely", "has been", but not the "also" of "it also claims". */
    private static boolean holdsBe(Line line, int from, int to) {
        return IntStream.range(from, to).anyMatch(i -> switch (line.word(i).form()) {
            case "is", "was", "be", "been", "being" -> true;
            default -> false;
        });
    }

    private void take(Match<Reading> hit, Passage passage, Sayers sayers, FoundSources found) {
        Line line = passage.line();
        if (hit.rule().meaning() == Reading.ENACTS) {
            enact(hit, passage, sayers, found);
            return;
        }
        Range slot = Stream.of("S", "W", "O", "M")
                .map(hit.slots()::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (slot == null) {
            boolean phrase = hit.to() - hit.from() > 1 && hit.rule().meaning() == Reading.NOBODY;
            Strength strength = phrase ? Strength.PHRASE : Strength.HINT;
            boolean closes = line.isMark(hit.from() - 1, ',') && hit.to() >= line.size() - 1;
            Reach reach = closes ? Reach.BACK : phrase ? Reach.AHEAD : Reach.AROUND;
            Type type = hit.rule().meaning() == Reading.OFFICIAL ? Type.OFFICIAL : Type.GENERIC;
            found.add(
                    new Sayer(type, phrase ? opening(hit.from(), sayers) : hit.from(), behindWords(hit, line)),
                    new Cue(hit.from(), hit.rule().id(), reach, strength));
            return;
        }
        if (hit.rule().meaning() == Reading.DRAWS && isNearby(slot.from(), line)) {
            return;
        }
        Sayer named = isObject(line, slot.from()) || hit.slots().containsKey("M")
                ? new Sayer(Type.NONE, slot.from(), slot.to())
                : named(slot.from(), line, sayers).orElseThrow();
        Sayer sayer = makerBehind(line, named, sayers).orElse(named);
        int noun = line.isMark(hit.from() - 1, ',') ? hit.from() - 2 : hit.from() - 1;
        boolean closes = slot.to() == hit.to();
        if (closes && line.is(noun, WordClass.SOURCE_NOUN) && line.is(hit.from(), WordClass.MADE_VERB)) {
            // "a study published in the Herald": the study speaks; but "the papers cited the board as saying"
            return;
        }
        if (hit.rule().meaning() == Reading.UPSTREAM && cites(hit.from(), sayer, passage, sayers, found)) {
            return;
        }
        found.add(
                sayer,
                new Cue(
                        hit.from(),
                        hit.rule().id(),
                        reachOf(hit.from(), sayer, line),
                        strengthOf(hit.rule().meaning())));
    }

    /** "Officially,": a mark that closes the phrase is no part of the name. */
    private static int behindWords(Match<Reading> hit, Line line) {
        return line.isKind(hit.to() - 1, Kind.MARK) ? hit.to() - 1 : hit.to();
    }

    /** "The board adopted a decree to move 300": it is the board that says how many. */
    private static void enact(Match<Reading> hit, Passage passage, Sayers sayers, FoundSources found) {
        sayers.endingAt(new Auxiliaries(passage).beforeAuxiliaries(hit.from()), true)
                .filter(sayer -> sayer.type() != Type.DOCUMENT)
                .filter(sayer -> sayer.type() != Type.GENERIC || passage.line().endsWith(sayer.to() - 1, "s"))
                .ifPresent(sayer -> {
                    int comma = Subjects.beforeArticle(passage.line(), sayer);
                    boolean closes = passage.line().isMark(comma, ',')
                            && hit.to() >= passage.line().size() - 1;
                    Reach reach = closes ? Reach.BACK : Reach.AHEAD;
                    Strength strength = closes ? Strength.CLAUSE : Strength.PHRASE;
                    found.add(sayer, new Cue(hit.from(), hit.rule().id(), reach, strength));
                });
    }

    /** "the present Dutch consensus is that": returns the first word of the noun phrase the phrase opens with. */
    private static int opening(int noun, Sayers sayers) {
        int from = sayers.phrases().startOfSimple(noun + 1);
        while (from < noun && sayers.phrases().words().isDeterminer(from)) {
            from++;
        }
        return Math.min(from, noun);
    }

    /** "Based on these results": the text's own, or of whom the text speaks anyway. */
    private static boolean isNearby(int i, Line line) {
        return line.isForm(i, "these") || line.isForm(i, "this") || line.isForm(i, "those");
    }

    private static Reach reachOf(int cue, Sayer sayer, Line line) {
        boolean opens = cue == 0
                || line.isForm(sayer.to(), "to")
                || line.isForm(sayer.to(), "of") && line.isKind(sayer.to() + 1, Kind.NUMBER)
                || line.isMark(cue - 1, ';')
                || line.isMark(cue - 1, ':')
                || line.is(cue - 1, WordClass.CONJUNCTION)
                || line.isMark(cue - 1, ',') && line.isMark(sayer.to(), ',');
        return opens ? Reach.AROUND : Reach.BACK;
    }

    private static Strength strengthOf(Reading reading) {
        return switch (reading) {
            case SAYS -> Strength.CLAUSE;
            case OPENS -> Strength.PHRASE;
            case DRAWS, UPSTREAM, NOBODY, HEARSAY, OFFICIAL, ENACTS -> Strength.HINT;
        };
    }

    /** "In a survey of the port, 300 feared fog": a study named first speaks for its sentence. */
    private static boolean opensSentence(Match<Reading> hit, Line line, Sayers sayers) {
        boolean first = hit.from() == 0 || hit.from() == 1 && QuoteMarks.opens(line, 0);
        return first
                && line.isMark(hit.to(), ',')
                && sayers.startingAt(hit.from() + 1)
                        .filter(study -> sayers.isStatement(study.from(), study.to()))
                        .isPresent();
    }

    /** "estimates from the organisers", "figures of the ministry": whose bare estimates they are. */
    private static Optional<Sayer> makerBehind(Line line, Sayer named, Sayers sayers) {
        boolean bare = named.to() == named.from() + 1 && line.is(named.from(), WordClass.STATEMENT_NOUN);
        boolean linked =
                line.isForm(named.to(), "from") || line.isForm(named.to(), "of") || line.isForm(named.to(), "by");
        return bare && linked ? sayers.startingAt(named.to() + 1) : Optional.empty();
    }

    /** "X, citing Y, reported": X is the source and Y its authority. Returns false when nobody cites. */
    private static boolean cites(int cue, Sayer authority, Passage passage, Sayers sayers, FoundSources found) {
        Line line = passage.line();
        String name = line.textOf(authority.from(), authority.to());
        Optional<Sayer> citer = line.isMark(cue - 1, ',')
                ? sayers.endingAt(cue - 1).filter(sayer -> !found.holds(sayer.from()))
                : Optional.empty();
        citer.ifPresent(sayer -> found.add(sayer, new Cue(cue, "voice.citing", Reach.AROUND, Strength.CLAUSE)));
        return found.addUpstream(name);
    }
}
