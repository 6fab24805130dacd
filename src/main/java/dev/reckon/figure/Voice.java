package dev.reckon.figure;

import dev.reckon.doc.Block;
import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Kind;
import dev.reckon.mention.Mention;
import dev.reckon.token.Token;
import java.util.List;
import java.util.Optional;

/**
 * Who speaks in one sentence.
 *
 * @param passage the sentence
 * @param sources the sources it names, in text order
 * @param quotes its quotations
 * @param speaker who says the quotation it stands in, when another sentence names them
 * @param floor who has the word where it stands: the source the next sentence names for it ("That is according to ..."), the speaker of
 *     a turn in a conversation, the source a table's note names, the one a list item is labelled with
 * @param carried who goes on speaking from an earlier sentence
 * @param credit whom the line that closes the quotation around it names
 */
record Voice(
        Passage passage,
        List<Source> sources,
        Quotations.Marks quotes,
        Optional<Attribution> speaker,
        Optional<Attribution> floor,
        Optional<Attribution> carried,
        Optional<Attribution> credit) {

    /** In tokens: "the devastating magnitude". */
    private static final int LONGEST_DESCRIPTION = 4;

    /** In tokens: "of only". */
    private static final int NEAR = 2;

    Voice {
        sources = List.copyOf(sources);
    }

    /** Returns the source in this sentence that speaks for {@code mention}. */
    Optional<Source> sourceOf(Mention mention) {
        return choice().of(mention);
    }

    private SourceChoice choice() {
        return new SourceChoice(passage, sources, quotes);
    }

    /**
     * Returns who says {@code mention}: a source of its sentence; else, in a quotation, its speaker; else what its table says; else
     * who goes on speaking, whose words they are by the line below, or what is cited right behind.
     */
    Attribution of(Mention mention) {
        boolean sample = !quotes.isQuoted(mention.from()) && Samples.isSize(passage, mention);
        if (isLevel(mention) || isCompound(mention) || isOfKnownEvent(mention) || sample) {
            return Attribution.none();
        }
        Optional<Attribution> outside = speaker.filter(who -> quotes.isQuoted(mention.from()));
        SourceChoice choice = choice();
        Optional<Source> own = choice.of(mention)
                .filter(source -> outside.isEmpty()
                        || !quotes.isQuoted(source.from())
                        || isOthers(source, mention)
                        || isNested(source)
                        || isAccount(source)
                        || isCited(source))
                .filter(source -> floor.or(() -> credit).isEmpty() || !isSpeakerItself(source))
                .filter(source -> credit.isEmpty() || source.strength() != Source.Strength.HINT);
        if (own.isEmpty() && choice.isToldOfSayer(mention)) {
            return Attribution.none();
        }
        if (own.filter(Source::isAuthor).isPresent() && outside.or(() -> floor).isEmpty()) {
            return Attribution.none();
        }
        return own.map(source -> grounded(source.attribution(), source.rule(), own))
                .or(() -> outside.map(who -> grounded(who, "voice.quotation", own)))
                .or(() -> passage.cell().flatMap(Cell::attribution).map(who -> grounded(who, "voice.table", own)))
                .or(() -> floor.map(who -> grounded(who, "voice.floor", own)))
                .or(() -> carried.map(who -> grounded(who, "voice.carried", own)))
                .or(() -> credit.map(who -> grounded(who, "voice.credit", own)))
                .or(() -> References.behind(passage, mention).map(who -> grounded(who, "voice.reference", own)))
                .orElse(Attribution.none());
    }

    /** In a quotation set apart whoever is named as saying something says it. */
    private boolean isCited(Source source) {
        return passage.block().kind() == Block.Kind.QUOTE
                && source.strength() == Source.Strength.CLAUSE
                && source.type() != Attribution.Type.GENERIC;
    }

    /** "Who believes the bureau's statistics of 300?": whose number it is that the speaker takes up stands right before it. */
    private static boolean isOthers(Source source, Mention mention) {
        boolean number =
                source.rule().equals("voice.possessive") || source.rule().equals("voice.statement");
        int between = mention.from() - source.to();
        return number && source.statement() && between >= 0 && between <= NEAR;
    }

    /** "'Okoye said in May that 300 sank,' said Brandt": whom the speaker names as saying so. */
    private boolean isNested(Source source) {
        boolean says = passage.is(source.cue(), WordClass.SPEECH_VERB)
                || source.type() == Attribution.Type.GENERIC && passage.is(source.to() - 1, WordClass.ROLE_NOUN);
        return source.rule().equals("voice.clause") && says && !isPronoun(source);
    }

    /** "'According to the harbour board, 300 sank,' said Brandt": whose account the speaker gives. */
    private boolean isAccount(Source source) {
        boolean stated = source.rule().startsWith("voice.according")
                || source.rule().equals("voice.opening")
                || source.rule().equals("voice.clause") && source.statement();
        return stated
                && source.type() != Attribution.Type.GENERIC
                && !isPronoun(source)
                && source.text().chars().anyMatch(Character::isUpperCase);
    }

    private boolean isPronoun(Source source) {
        return source.to() - source.from() == 1 && passage.is(source.from(), WordClass.PRONOUN);
    }

    /** "We" is whoever has the word; "our report" is a source of its own. */
    private static boolean isSpeakerItself(Source source) {
        return source.rule().equals("voice.first") && source.to() - source.from() == 1;
    }

    private Attribution grounded(Attribution who, String rule, Optional<Source> chosen) {
        Optional<String> cue = chosen.map(source -> passage.line().textOf(source.cue()));
        List<String> others = sources.stream()
                .filter(source -> chosen.filter(source::sharesWords).isEmpty())
                .map(Source::text)
                .toList();
        return who.because(new Attribution.Grounds(rule, cue, others));
    }

    /** "the 17-nation bloc": the number is part of what it names. */
    private boolean isCompound(Mention mention) {
        Line line = passage.line();
        int dash = mention.to();
        return mention.kind() == Kind.COUNT
                && line.isDash(dash)
                && line.isGlued(dash)
                && line.isGlued(dash + 1)
                && line.isKind(dash + 1, Token.Kind.WORD);
    }

    /** "the 7.8 magnitude quake", "Arden's 300-mile march": the measure tells which event is meant. */
    private boolean isOfKnownEvent(Mention mention) {
        Line line = passage.line();
        int event = line.isDash(mention.to()) ? mention.to() + 1 : mention.to();
        if (mention.kind() != Kind.MEASURE || !line.is(event, WordClass.EVENT_NOUN)) {
            return false;
        }
        int before = mention.from() - 1;
        while (before > mention.from() - LONGEST_DESCRIPTION
                && line.isKind(before, Token.Kind.WORD)
                && line.word(before).classes() == 0) {
            before--;
        }
        return line.isForm(before, "the") || line.isForm(before, "'s");
    }

    /** The 95% of a confidence interval is a setting that nobody claims. */
    private boolean isLevel(Mention mention) {
        Line line = passage.line();
        int next = line.isMark(mention.to(), ',') ? mention.to() + 1 : mention.to();
        boolean level = line.is(next, WordClass.INTERVAL_NOUN) || line.is(next + 1, WordClass.INTERVAL_NOUN);
        return mention.kind() == Kind.PERCENTAGE && level;
    }
}
