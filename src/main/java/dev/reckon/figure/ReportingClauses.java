package dev.reckon.figure;

import dev.reckon.figure.Attribution.Type;
import dev.reckon.figure.FoundSources.Cue;
import dev.reckon.figure.Source.Reach;
import dev.reckon.figure.Source.Strength;
import dev.reckon.lang.Line;
import dev.reckon.lang.Word;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Mention;
import dev.reckon.mention.Nouns;
import dev.reckon.token.Token.Kind;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds those who say something by verbs of saying: subjects before the verb ({@link Subjects}), behind it, or with the verb left out. */
final class ReportingClauses {

    /** In tokens: "referring to the peak of the day". */
    private static final int LONGEST_ASIDE = 8;

    /** In tokens: "as a first rough number". */
    private static final int LONGEST_NAMED = 3;

    private final Passage passage;
    private final Line line;
    private final Sayers sayers;
    private final FoundSources found;
    private final ReportingVerbs verbs;
    private final Auxiliaries auxiliaries;
    private final Subjects subjects;
    private final NameWords names;

    ReportingClauses(Passage passage, Sayers sayers, FoundSources found, NameWords names) {
        this.names = names;
        this.passage = passage;
        this.line = passage.line();
        this.sayers = sayers;
        this.found = found;
        this.verbs = new ReportingVerbs(passage, sayers);
        this.auxiliaries = verbs.auxiliaries();
        this.subjects = new Subjects(passage, sayers, found, verbs);
    }

    void at(int i) {
        Word word = line.word(i);
        if (line.isForm(i, "set") && line.isForm(i + 1, "by")) {
            // "the record set by 300 guests"
            return;
        }
        boolean reports = word.is(WordClass.REPORTING_VERB) && verbs.reports(i);
        if (reports || word.is(WordClass.FIGURE_VERB) && verbs.givesFigure(i)) {
            if (!auxiliaries.isPassive(i) && !verbs.isSilent(i)) {
                verb(i, reports);
            }
        } else if (line.isForm(i, "at") || line.isForm(i, "with") || repeats(i)) {
            gapped(i);
        }
    }

    /** "The Herald counted 300 guests, the navy 500": looks for who stands right before the figure at token {@code figure}, without a verb. */
    void listed(int figure) {
        boolean told = found.last()
                .filter(source -> source.strength() == Strength.CLAUSE && source.reach() == Reach.AHEAD)
                .isPresent();
        int lead = line.isForm(figure - 1, "of") && line.isForm(figure - 2, "one") ? figure - 2 : figure;
        int end = overAside(line.isMark(lead - 1, ',') ? lead - 1 : lead);
        if (told && figureBetween(found.last().orElseThrow().cue(), figure)) {
            sayers.endingAt(end)
                    .filter(sayer -> !found.holds(sayer.from()) && isWhole(sayer))
                    .filter(sayer -> mayBeListed(sayer, end < lead) || end < lead - 1 && mayBeListed(sayer, false))
                    .ifPresent(
                            sayer -> found.add(sayer, new Cue(figure, "voice.listed", Reach.AHEAD, Strength.CLAUSE)));
        }
    }

    /** "the police, | referring to the peak, 300": returns the comma before what the speaker does on the way. */
    private int overAside(int end) {
        if (!line.isMark(end, ',')) {
            return end;
        }
        int comma = end - 1;
        while (comma > end - LONGEST_ASIDE && line.isKind(comma, Kind.WORD)) {
            comma--;
        }
        boolean aside = line.isMark(comma, ',') && line.endsWith(comma + 1, "ing") && line.isKind(comma + 1, Kind.WORD);
        return aside ? comma : end;
    }

    /** "; Okoye, 500": a comma stands for the verb only where semicolons part the speakers. */
    private boolean mayBeListed(Sayer sayer, boolean comma) {
        int before = Subjects.beforeArticle(line, sayer);
        int mark = line.is(before, WordClass.CONJUNCTION) ? before - 1 : before;
        return comma ? line.isMark(mark, ';') : isListed(sayer, false);
    }

    /** Returns whether a figure stands in tokens {@code [from, to)}, and no clause of another sort opens there. */
    private boolean figureBetween(int from, int to) {
        for (int i = from; i < to; i++) {
            if (line.is(i, WordClass.CLAUSE_OPENER) && !line.isForm(i, "and")) {
                return false;
            }
        }
        return passage.mentions().mentions().stream().anyMatch(mention -> mention.from() >= from && mention.to() < to);
    }

    /** Told apart by an article or a capital, or a noun for those who say things: not "some, sailors 300". */
    private boolean isWhole(Sayer sayer) {
        int last = sayers.headOf(sayer.from(), sayer.to());
        boolean deed = line.endsWith(sayer.to() - 1, "ed") && !line.isCapitalised(sayer.to() - 1);
        if (line.is(last, WordClass.FIGURE_NOUN)
                || deed && last != sayer.to() - 1
                || deed && sayer.to() > sayer.from() + 1) {
            return false;
        }
        return line.isForm(last, "others")
                || line.is(sayer.from() - 1, WordClass.ARTICLE)
                || line.isCapitalised(sayer.from())
                || line.is(last, WordClass.ROLE_NOUN)
                || line.is(last, WordClass.OFFICIAL);
    }

    // ---- before the verb

    /** "has 38 million", but not "has 38 ships": a figure verb gives the figure of persons, and of statements any. */
    private boolean mayGive(Sayer sayer, int verb) {
        boolean multiple = line.is(verb, WordClass.OWNING_VERB) && isMultipleBehind(verb);
        if (multiple || isAuxiliary(verb)) {
            // "the results have twice the precision", "stocks have been cut by 300"
            return false;
        }
        if (sayers.isStatement(sayer.from(), sayer.to())
                || verbs.isObjectAtFigure(verb)
                || verbs.foresees(verb)
                || verbs.issuesEstimate(verb)) {
            return true;
        }
        if (line.isForm(verb, "called") && line.isForm(Subjects.beforeArticle(line, sayer), "what")) {
            return true;
        }
        if (line.is(verb, WordClass.STATEMENT_VERB) && !isNamedNumber(verb)
                || sayer.type() == Type.DOCUMENT && verbs.isFirstPerson(sayer.from())) {
            return false;
        }
        if (line.isForm(verb, "had") && found.size() > 1) {
            // "the Herald counted 300 guests, while Brandt had 200"
            return false;
        }
        if (isGivenAsNumber(verb)) {
            return true;
        }
        // what countries have is no statement of theirs
        boolean body = sayer.type() == Type.ORGANISATION
                || sayer.type() == Type.OFFICIAL
                || sayers.isPlace(sayer)
                || line.is(sayer.to() - 1, WordClass.PLACE_NOUN);
        return !line.is(verb, WordClass.OWNING_VERB) || !body && isBareFigureBehind(verb);
    }

    /** "have been", "had to": what the subject has is no figure. */
    private boolean isAuxiliary(int verb) {
        boolean have = line.isForm(verb, "have") || line.isForm(verb, "has") || line.isForm(verb, "had");
        return have && line.is(verb + 1, WordClass.AUXILIARY);
    }

    /** "Gusts reached 31 metres": a first word with a capital that is no noun for those who say things, and no name of the text. */
    private boolean isCommonNoun(Sayer sayer, int verb) {
        boolean measured = !isOnlyDoneByPersons(verb)
                && passage.mentions().mentions().stream()
                        .filter(mention -> mention.from() > verb)
                        .findFirst()
                        .filter(mention -> mention.kind() != dev.reckon.mention.Kind.COUNT)
                        .filter(mention -> !namesNumber(verb, mention.from()))
                        .isPresent();
        return (measured || line.endsWith(sayer.to() - 1, "s"))
                && sayer.from() == 0
                && (sayer.type() == Type.NAMED_PERSON || sayer.type() == Type.ORGANISATION)
                && !sayers.phrases().words().isSayerWord(sayers.headOf(sayer.from(), sayer.to()))
                && line.word(0).id() == 0
                && !line.isMark(1, '.')
                && !sayers.phrases().words().isAcronym(0)
                && names.isCommon(line, sayer.to());
    }

    /** "Brandt got 300 km/s": gusts reach or top it, but only persons get or arrive at it. */
    private boolean isOnlyDoneByPersons(int verb) {
        return switch (line.word(verb).form()) {
            case "got", "gets", "arrived", "arrives", "came", "settled", "opted", "stuck" -> true;
            default -> false;
        };
    }

    /** "Arden and Vale, Kenya, can expect 300": the last part of the name of a place. */
    private boolean isEndOfPlace(Sayer sayer) {
        boolean part = passage.places().stream().anyMatch(hit -> hit.from() < sayer.from() && hit.to() >= sayer.to());
        return part && line.isMark(sayer.from() - 1, ',');
    }

    /** "Harbour Deaths Estimated at 300": in a headline what is put at a number stands before the verb. */
    private boolean isPutAt(Sayer sayer, int verb) {
        return line.isForm(verb + 1, "at")
                && passage.mentionAt(verb + 2) >= 0
                && line.is(sayer.to() - 1, WordClass.TOLL_NOUN);
    }

    /** "get a value of 300": what is said is spoken of as a number. */
    private boolean namesNumber(int from, int to) {
        return IntStream.range(from, to)
                .anyMatch(i -> line.is(i, WordClass.FIGURE_NOUN) || line.is(i, WordClass.ESTIMATE_NOUN));
    }

    /** "uses the 300 figure": the number is spoken of as one. */
    private boolean isNamedNumber(int verb) {
        return passage.mentions().mentions().stream()
                .filter(mention -> mention.from() > verb && mention.from() <= verb + 2)
                .anyMatch(mention ->
                        line.isForm(mention.to(), "figure") || line.is(mention.to(), WordClass.ESTIMATE_NOUN));
    }

    /** "The board gave 300 sailors food", "found homes for 300": something is done for them, nothing said. */
    private boolean isHandedOut(Sayer sayer, int verb) {
        boolean gave =
                switch (line.word(verb).form()) {
                    case "give", "gives", "gave", "given", "giving", "find", "finds", "found" -> true;
                    default -> false;
                };
        if (!gave || sayers.isStatement(sayer.from(), sayer.to()) || verbs.isObjectAtFigure(verb)) {
            return false;
        }
        Optional<Mention> next = passage.mentions().mentions().stream()
                .filter(mention -> mention.from() > verb)
                .findFirst()
                .filter(mention -> mention.from() - verb <= ReportingVerbs.LONGEST_LEAD);
        return next.filter(mention -> mention.from() == verb + 1
                        ? mention.kind() == dev.reckon.mention.Kind.MONEY || takesSomething(mention)
                        : isReceiver(mention, verb))
                .isPresent();
    }

    /** "300 sailors food": another noun stands right behind the persons. */
    private boolean takesSomething(Mention mention) {
        int behind = mention.noun().map(noun -> noun.to()).orElse(line.size());
        return line.is(behind - 1, WordClass.PERSON_NOUN)
                && line.isKind(behind, Kind.WORD)
                && !Nouns.isFunctionWord(line.word(behind))
                && !line.endsWith(behind, "ed");
    }

    /** "homes for 300": the figure stands behind what is given, unless that is a number. */
    private boolean isReceiver(Mention mention, int verb) {
        boolean to = line.isForm(mention.from() - 1, "for") || line.isForm(mention.from() - 1, "to");
        for (int i = verb + 1; to && i < mention.from(); i++) {
            to = !line.isForm(i, "that") && !line.is(i, WordClass.FIGURE_NOUN) && !line.is(i, WordClass.SOURCE_NOUN);
        }
        return to;
    }

    /** "offered 300 as a rough number". */
    private boolean isGivenAsNumber(int verb) {
        return passage.mentions().mentions().stream()
                .filter(mention -> mention.from() > verb && mention.from() <= verb + 2)
                .anyMatch(mention -> line.isForm(mention.to(), "as")
                        && line.is(mention.to() + 1, WordClass.ARTICLE)
                        && namesNumber(mention.to() + 2, mention.to() + 2 + LONGEST_NAMED));
    }

    private boolean isMultipleBehind(int verb) {
        int k = passage.mentionAt(verb + 1);
        return k >= 0 && passage.mentions().mentions().get(k).kind() == dev.reckon.mention.Kind.RATIO;
    }

    private boolean isBareFigureBehind(int verb) {
        return passage.mentions().mentions().stream()
                .filter(mention -> mention.from() > verb)
                .findFirst()
                .filter(mention -> mention.noun().isEmpty() && mention.kind() != dev.reckon.mention.Kind.MONEY)
                .isPresent();
    }

    private void verb(int i, boolean reports) {
        if (!inverted(i)) {
            int before = found.size();
            subjects.find(i);
            boolean gives = found.size() == before
                    || found.last()
                            .map(Source::sayer)
                            .filter(sayer -> reports ? !isHandedOut(sayer, i) : mayGive(sayer, i))
                            .filter(sayer -> reports || !isCommonNoun(sayer, i))
                            .filter(sayer -> !isPutAt(sayer, i) && !isEndOfPlace(sayer))
                            .isPresent();
            if (!gives) {
                found.dropLast();
            } else if (found.size() > before) {
                quotedAs(i);
            }
        }
    }

    /** "The Herald cited police as estimating 300": whom the sayer quotes says it. */
    private void quotedAs(int verb) {
        String form = line.word(verb).form();
        if (form.startsWith("cit") || form.startsWith("quot")) {
            Optional<Sayer> anybody = sayers.named(verb + 1, sayers.phrases().endOfSimple(verb + 1), true)
                    .filter(quoted -> line.is(quoted.to() + 1, WordClass.SPEECH_VERB));
            sayers.startingAt(verb + 1)
                    .or(() -> anybody)
                    .filter(quoted -> line.isForm(quoted.to(), "as"))
                    .ifPresent(quoted -> {
                        found.dropLast();
                        found.add(quoted, new Cue(verb, "voice.clause", Reach.AHEAD, Strength.CLAUSE));
                    });
        }
    }

    // ---- behind the verb

    /** The verb stands behind what is said: ", said", "” writes". */
    private boolean isTurned(int verb) {
        boolean so = verb == 1 && line.isForm(0, "so");
        return verb > 0
                && (Reaches.isClosing(line, verb - 1) || line.isMark(verb - 1, '’') || so)
                && (verbs.isSpeech(verb) || QuoteMarks.closes(line, verb - 1) && line.isCapitalised(verb + 1))
                && !auxiliaries.isProgressive(verb)
                && !line.isForm(verb, "told");
    }

    /** "300 sank in May says the union.": without a comma, where the speaker ends the sentence and what is said holds a figure. */
    private boolean isTurnedUnstopped(int verb) {
        boolean says = line.isForm(verb, "says") || line.isForm(verb, "say") || line.isForm(verb, "said");
        return says
                && line.isKind(verb - 1, Kind.WORD)
                && !line.is(verb - 1, WordClass.CONJUNCTION)
                && !line.is(verb - 1, WordClass.PRONOUN)
                && !line.is(verb - 1, WordClass.AUXILIARY)
                && (line.is(verb + 1, WordClass.ARTICLE) || line.isCapitalised(verb + 1))
                && sayers.endingAt(verb).isEmpty()
                && passage.mentions().mentions().stream().anyMatch(mention -> mention.to() < verb);
    }

    /** "..., said Smith": the speaker stands behind the verb, what is said before it. */
    private boolean inverted(int verb) {
        boolean unstopped = !isTurned(verb);
        if (unstopped && !isTurnedUnstopped(verb)) {
            return false;
        }
        Optional<Sayer> speaker = sayers.startingAt(verb + 1)
                .filter(sayer -> endsSpeakersName(sayer.to()) || sayer.type() == Type.NAMED_PERSON)
                .filter(sayer -> !unstopped || verbs.isEndOfClause(sayer.to()));
        speaker.ifPresent(sayer -> found.add(sayer, new Cue(verb, "voice.inverted", Reach.AROUND, Strength.CLAUSE)));
        return speaker.isPresent();
    }

    private boolean endsSpeakersName(int i) {
        return i >= line.size()
                || line.isKind(i, Kind.MARK)
                || line.is(i, WordClass.PREPOSITION)
                || line.is(i, WordClass.PRONOUN)
                || line.is(i, WordClass.ADVERB)
                || line.is(i, WordClass.CONJUNCTION) && !line.isForm(i, "that");
    }

    // ---- without a verb

    /** "Police put the crowd at 12,000, the organisers at 40,000": the verb is left out the second time. */
    private void gapped(int at) {
        boolean hedged = passage.mentionAt(at + 1) >= 0;
        int end = line.isMark(at - 1, ',') ? at - 1 : at;
        boolean listed = line.isForm(at, "with") ? end < at : !found.last().isEmpty() && end == at;
        if (!hedged || !listed) {
            return;
        }
        sayers.endingAt(end)
                .filter(sayer -> !found.holds(sayer.from()) && isListed(sayer, end < at) && isNamed(sayer))
                .ifPresent(sayer -> found.add(sayer, new Cue(at, "voice.gapped", Reach.AHEAD, Strength.CLAUSE)));
    }

    /** "Brandt argued for 300, Okoye | for 400": the preposition of the verb before, whose figure is told. */
    private boolean repeats(int i) {
        if (!line.isForm(i, "for") && !line.isForm(i, "of") && !line.isForm(i, "on") && !line.isForm(i, "in")) {
            return false;
        }
        return found.last()
                .filter(source -> source.strength() == Strength.CLAUSE && source.reach() == Reach.AHEAD)
                .filter(source ->
                        line.word(source.cue() + 1).id() == line.word(i).id())
                .filter(source -> passage.mentionAt(source.cue() + 2) >= 0 && figureBetween(source.cue(), i))
                .isPresent();
    }

    /** "the organisers", but not "the rate remained stable". */
    private boolean isNamed(Sayer sayer) {
        int last = sayer.to() - 1;
        return line.isCapitalised(last)
                || line.isKind(last, Kind.MARK)
                || sayers.phrases().words().isSayerWord(last);
    }

    private boolean isListed(Sayer sayer, boolean named) {
        int before = Subjects.beforeArticle(line, sayer);
        boolean joined = line.isMark(before, ',')
                || line.isMark(before, ';')
                || line.isForm(before, "and")
                || line.isForm(before, "but");
        boolean person = sayer.type() == Type.NAMED_PERSON && (joined || line.is(before, WordClass.AUXILIARY));
        return named ? person : joined;
    }
}
