package dev.reckon.audit;

import dev.reckon.align.Stems;
import dev.reckon.doc.Document;
import dev.reckon.figure.Attribution;
import dev.reckon.figure.Figure;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The draft pins a number on somebody, and the sources know it as somebody else's. Silent where any source lets the one named say
 * so, where the number stands in a source's own voice and nothing of the one named contradicts, and where either is nameless.
 */
final class MisattributedRule extends ComparisonRule {

    private static final double NEAR = 0.2;

    /** A number of so many digits within the range of the one named is still another's. */
    private static final int TELLING_DIGITS = 3;

    MisattributedRule() {
        super("misattributed", Concern.TRUTH, Level.ERROR);
    }

    @Override
    Optional<Remark> of(Draft draft, Comparison comparison) {
        Optional<Remark> swapped = swapped(draft, comparison);
        if (swapped.isPresent()) {
            return swapped;
        }
        if (comparison.isTime()) {
            return Optional.empty(); // how long it took is told of what somebody did more often than by him
        }
        if (!Voices.isNamed(comparison.figure())) {
            return ofSomebodyMentioned(draft, comparison);
        }
        Optional<Remark> elsewhere = ofAnotherText(draft, comparison);
        if (elsewhere.isPresent()) {
            return elsewhere;
        }
        Optional<Remark> absent = ofSomebodyAbsent(draft, comparison);
        if (absent.isPresent()) {
            return absent;
        }
        Voices voices = draft.voices();
        List<Peer> own = comparison.ofSameVoice(voices);
        List<Peer> takers = takers(comparison, !own.isEmpty());
        boolean exact = takers.stream()
                .anyMatch(peer -> comparison.numbers().isBare()
                        && comparison.numbers().sameDigits(peer.numbers())
                        && peer.numbers().isBare());
        boolean said = own.stream()
                .anyMatch(peer -> comparison.numbers().sameDigits(peer.numbers())
                        || (!exact && comparison.numbers().sameNumber(peer.numbers()))
                        || (!exact
                                && comparison.numbers().agrees(peer.numbers())
                                && comparison.numbers().digits() < TELLING_DIGITS));
        List<Peer> others = takers.stream()
                .filter(peer ->
                        isSomebody(voices, comparison, peer) && !voices.share(comparison.figure(), peer.figure()))
                .filter(peer -> !own.isEmpty() || !mayBeSame(voices, comparison.figure(), peer.figure()))
                .toList();
        boolean nameless = takers.stream().anyMatch(peer -> !isSomebody(voices, comparison, peer));
        // words with both names in them say so themselves, however they were read
        String clause = draft.clause(comparison.figure());
        String words = voices.named(comparison.figure(), clause)
                ? clause
                : comparison.figure().sentenceText();
        boolean both = others.stream().anyMatch(peer -> voices.namedBeside(peer.figure(), comparison.figure(), words))
                || ((own.isEmpty() || !voices.isDistinct(comparison.figure()))
                        && takers.stream()
                                .anyMatch(peer -> voices.named(
                                                comparison.figure(),
                                                peer.figure().sentenceText())
                                        && !isAside(voices, comparison.figure(), peer.figure())))
                || takers.stream()
                        .anyMatch(peer -> isOfNoName(peer.figure())
                                && voices.named(
                                        comparison.figure(), peer.figure().sentenceText()));
        boolean known = !own.isEmpty()
                || isWriter(draft, comparison.figure())
                || comparison.peers().stream().anyMatch(peer -> voices.share(comparison.figure(), peer.figure()))
                || (voices.isDistinct(comparison.figure())
                        && others.stream().anyMatch(peer -> voices.isDistinct(peer.figure())));
        // what officials told a paper is what the paper reports
        boolean publishes = own.isEmpty()
                && others.stream()
                        .map(Peer::figure)
                        .filter(source -> source.attribution().type() != Attribution.Type.NAMED_PERSON
                                && source.attribution().type() != Attribution.Type.ORGANISATION)
                        .anyMatch(source -> Voices.names(comparison.figure()).stream()
                                .anyMatch(name -> voices.isAuthor(name, source.document())));
        if (said
                || isParted(comparison.figure())
                || both
                || publishes
                || isInOwnPaper(draft, comparison)
                || !known
                || others.isEmpty()
                || (nameless && own.isEmpty())) {
            return others.isEmpty() && own.isEmpty() ? ofPronoun(draft, comparison) : Optional.empty();
        }
        String named = Voices.name(comparison.figure()).orElse("");
        String theirs = own.isEmpty()
                ? ""
                : " " + named + " says " + Words.cite(own.get(0).figure()) + ".";
        Figure source = others.get(0).figure();
        String other = Voices.isWriters(source)
                ? "the writer of " + Words.file(source)
                : Voices.name(source).orElse("");
        return Optional.of(remark(
                comparison,
                Words.quote(comparison.figure()) + " is pinned on " + named + ", but it is the number of " + other
                        + ": " + Words.citeAll(others) + "." + theirs,
                Optional.of(
                        own.isEmpty()
                                ? Words.oneLine(comparison.figure().surface()) + ", according to " + other
                                : Words.asWritten(own.get(0).figure())),
                own.isEmpty() ? others : List.of(others.get(0), own.get(0))));
    }

    /** "Ann Lee says 500; the manager would own to six": what stands behind the semicolon may be somebody else's. */
    private static boolean isParted(Figure figure) {
        return figure.attribution()
                .span()
                .filter(span -> span.end() <= figure.span().start()
                        && figure.document()
                                        .text()
                                        .substring(span.end(), figure.span().start())
                                        .indexOf(';')
                                >= 0)
                .isPresent();
    }

    /** "A poll by the firm Larkham": the words of it that were read as its source have no name. */
    private static boolean isOfNoName(Figure source) {
        return !Voices.names(source).isEmpty() && Voices.isNameless(source);
    }

    /** Two numbers of a sentence that the draft gives the names of each other. */
    private Optional<Remark> swapped(Draft draft, Comparison comparison) {
        return new Swaps(draft)
                .of(comparison)
                .map(swap -> remark(
                        comparison,
                        Words.quote(comparison.figure()) + " and " + Words.quote(swap.other())
                                + " have changed their names: "
                                + Words.cite(swap.peer().figure()) + " reads “"
                                + Words.oneLine(swap.peer().figure().sentenceText()) + "”",
                        Optional.empty(),
                        List.of(swap.peer())));
    }

    /** "The Herald has 35", where the Herald's own article is a source without that number, and another that does not name it has it. */
    private Optional<Remark> ofAnotherText(Draft draft, Comparison comparison) {
        Figure figure = comparison.figure();
        Voices voices = draft.voices();
        List<Document> texts = draft.sources().documents().stream()
                .filter(text -> Voices.names(figure).stream().anyMatch(name -> voices.isPublisher(name, text)))
                .toList();
        boolean missing = !texts.isEmpty()
                && voices.isDistinct(figure)
                && voices.isMentioned(figure, draft.clause(figure))
                && comparison.numbers().digits() > 1
                && !draft.isWorkedOut(figure)
                && texts.stream().noneMatch(text -> Evidence.isWrittenIn(figure, text.text()))
                && comparison.peers().stream()
                        .noneMatch(peer -> texts.contains(peer.figure().document())
                                && comparison.numbers().agrees(peer.numbers())
                                && peer.mayAnswer());
        if (!missing) {
            return Optional.empty();
        }
        Predicate<Peer> isOrigin = peer -> comparison.numbers().sameDigits(peer.numbers());
        boolean unnamed = comparison.peers().stream()
                .filter(isOrigin)
                .noneMatch(peer -> voices.named(figure, peer.figure().document().text())
                        || voices.isMentioned(peer.figure(), figure.sentenceText()));
        return comparison.peers().stream()
                .filter(peer -> unnamed && peer.isCounterpart() && isOrigin.test(peer))
                .findFirst()
                .map(peer -> remark(
                        comparison,
                        Words.quote(figure) + " is pinned on "
                                + Voices.name(figure).orElse("") + ", whose text does not have it: "
                                + Words.cite(peer.figure()) + ".",
                        Optional.empty(),
                        List.of(peer)));
    }

    /** "The Red Cross has 52,300", where no source that has the number knows the Red Cross, and another does. */
    private Optional<Remark> ofSomebodyAbsent(Draft draft, Comparison comparison) {
        Figure figure = comparison.figure();
        Voices voices = draft.voices();
        List<Document> having = draft.sources().documents().stream()
                .filter(text -> Evidence.hasNumber(figure, text.text()))
                .toList();
        boolean plain = voices.isDistinct(figure)
                && voices.isMentioned(figure, draft.clause(figure))
                && Voices.names(figure).stream().allMatch(MisattributedRule::isFull)
                && comparison.numbers().digits() >= TELLING_DIGITS - 1
                && !draft.isWorkedOut(figure)
                && draft.isAnchored(figure);
        boolean absent = plain
                && !having.isEmpty()
                && having.stream()
                        .noneMatch(text -> voices.isKnownIn(figure, text)
                                || Voices.names(figure).stream().anyMatch(name -> voices.isAuthor(name, text)));
        return !absent
                ? Optional.empty()
                : comparison.origins().stream()
                        .filter(peer -> peer.isCounterpart()
                                && having.contains(peer.figure().document()))
                        .filter(peer -> namesOthers(peer.figure(), figure))
                        .filter(peer -> !voices.isMentioned(peer.figure(), Blocks.paragraph(figure))
                                || !Voices.isNamed(peer.figure()))
                        .findFirst()
                        .map(peer -> new Remark(
                                Level.WARNING,
                                figure,
                                Words.quote(figure) + " is pinned on "
                                        + Voices.name(figure).orElse("") + ", whom no source that has it knows: "
                                        + Words.cite(peer.figure()) + ".",
                                Optional.empty(),
                                Words.related(List.of(peer))));
    }

    /** The source's own words have a name that those of the draft lack: what nobody says there may be whoever's. */
    private static boolean namesOthers(Figure source, Figure figure) {
        return !Names.within(Blocks.sentenceBefore(source) + " " + source.sentenceText())
                .without(Names.all(Blocks.paragraph(figure)))
                .isEmpty();
    }

    /** Two words written like a name: one alone may be part of one, or that of a party, a ship. */
    private static boolean isFull(String name) {
        return Stems.words(name).stream()
                        .filter(word -> Character.isUpperCase(word.charAt(0)))
                        .count()
                > 1;
    }

    /** "The Herald had 71,568", where the Herald's own article has the number, from whomever. */
    private static boolean isInOwnPaper(Draft draft, Comparison comparison) {
        Voices voices = draft.voices();
        boolean paper = Voices.names(comparison.figure()).stream()
                .anyMatch(name -> draft.words().in(name, "paper"));
        return paper
                && comparison.peers().stream()
                        .filter(peer -> comparison.numbers().sameDigits(peer.numbers()))
                        .anyMatch(peer -> Voices.names(comparison.figure()).stream()
                                .anyMatch(name ->
                                        voices.isPublisher(name, peer.figure().document())));
    }

    /** "Ann Lee, using the survey that Bo Rask led, arrived at 500": the sentence names both, and says whose the number is. */
    private static boolean isAside(Voices voices, Figure figure, Figure source) {
        return figure.attribution().type() == Attribution.Type.NAMED_PERSON
                && source.attribution().type() == Attribution.Type.NAMED_PERSON
                && source.attribution().upstream().isEmpty()
                && voices.isDistinct(source)
                && source.attribution()
                        .span()
                        .filter(span -> span.start() < source.span().start()
                                && source.sentence().covers(span)
                                && !voices.named(
                                        figure,
                                        source.document()
                                                .text()
                                                .substring(source.sentence().start(), span.end()))
                                && voices.isMentioned(
                                        figure,
                                        source.document()
                                                .text()
                                                .substring(
                                                        span.end(),
                                                        source.span().start())))
                        .isPresent()
                && !voices.named(source, figure.sentenceText());
    }

    /** "The guess is that of Bo Rask: 500", where the sources speak of Bo Rask and let Ann Lee say so. */
    private Optional<Remark> ofSomebodyMentioned(Draft draft, Comparison comparison) {
        Figure figure = comparison.figure();
        Optional<Peer> origin = comparison.origins().stream()
                .filter(peer -> peer.isCounterpart() && comparison.numbers().sameDigits(peer.numbers()))
                .filter(peer -> peer.figure().attribution().type() == Attribution.Type.NAMED_PERSON
                        && Voices.isNamed(peer.figure())
                        && draft.voices().isDistinct(peer.figure()))
                .findFirst();
        boolean one = comparison.origins().stream()
                .allMatch(peer -> origin.filter(first -> draft.voices().share(first.figure(), peer.figure()))
                        .isPresent());
        if (!one || origin.isEmpty()) {
            return Optional.empty();
        }
        Figure source = origin.get().figure();
        Optional<String> person =
                draft.voices().isMentioned(source, figure.sentenceText()) ? Optional.empty() : personIn(draft, figure);
        String name = Voices.name(source).orElse("");
        return person.map(other -> remark(
                comparison,
                Words.quote(figure) + " is pinned on " + other + ", but it is the number of " + name + ": "
                        + Words.cite(source) + ".",
                Optional.of(Words.oneLine(figure.surface()) + ", according to " + name),
                List.of(origin.get())));
    }

    /** "Ann Lee and her team asked 2,000 households. They put it at 405,000", which the sources know as Bo Rask's. */
    private Optional<Remark> ofPronoun(Draft draft, Comparison comparison) {
        Figure figure = comparison.figure();
        Voices voices = draft.voices();
        boolean carried = figure.attribution().type() == Attribution.Type.NAMED_PERSON
                && draft.words().startsWith(figure.sentenceText(), "speakers")
                && voices.isDistinct(figure)
                && voices.isMentioned(figure, Blocks.sentenceBefore(figure))
                && comparison.numbers().digits() >= TELLING_DIGITS;
        if (!carried) {
            return Optional.empty();
        }
        List<Peer> origins = comparison.origins();
        boolean others = !origins.isEmpty()
                && origins.stream()
                        .allMatch(peer -> comparison.numbers().sameDigits(peer.numbers())
                                && Voices.names(peer.figure()).stream()
                                        .anyMatch(name -> !Names.full(name).isEmpty())
                                && !voices.share(figure, peer.figure())
                                && !voices.named(
                                        figure, peer.figure().document().text())
                                && !voices.isMentioned(peer.figure(), Blocks.paragraph(figure)))
                && origins.stream().anyMatch(Peer::isCounterpart);
        return others
                ? Optional.of(remark(
                        comparison,
                        Words.quote(figure) + " is pinned on "
                                + Voices.name(figure).orElse("") + ", but it is the number of "
                                + Voices.name(origins.get(0).figure()).orElse("") + ": " + Words.citeAll(origins) + ".",
                        Optional.empty(),
                        List.of(origins.get(0))))
                : Optional.empty();
    }

    /** Returns the only person to whom the sentence of {@code figure} ascribes it by a full name that a source has; empty when there is none. */
    private static Optional<String> personIn(Draft draft, Figure figure) {
        String before = Words.before(figure);
        List<String> names = Names.full(before).stream()
                .filter(name -> isAscribedTo(draft, before, name))
                .filter(name -> draft.sources().documents().stream()
                        .anyMatch(source -> source.text().contains(name)))
                .toList();
        return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
    }

    /** "The guess is that of Ann Lee", "Ann Lee reckoned". */
    private static boolean isAscribedTo(Draft draft, String before, String name) {
        int at = before.indexOf(name);
        if (before.indexOf(';', at) >= 0) {
            return false;
        }
        return draft.words().endsIn(before.substring(0, at), "ascribing")
                || draft.words().startsWith(before.substring(at + name.length()), "estimating");
    }

    /** "the utility" of a source may be the very body that the draft calls by its name. */
    private static boolean mayBeSame(Voices voices, Figure figure, Figure source) {
        boolean bodies = figure.attribution().type() == Attribution.Type.ORGANISATION
                && source.attribution().type() == Attribution.Type.ORGANISATION;
        // and the industry of a draft the alliance of its firms
        return bodies
                && (isOfNoName(figure)
                        || voices.isDistinct(figure) && !voices.isDistinct(source) && isOfNoName(source));
    }

    /** Returns whether whom the draft names wrote one of the sources. */
    private static boolean isWriter(Draft draft, Figure figure) {
        return Voices.names(figure).stream().anyMatch(name -> draft.sources().documents().stream()
                .anyMatch(source -> draft.voices().isAuthor(name, source)));
    }

    /** The writer of a text and a pronoun are somebody, too, where its paragraph does not speak of whom the draft names. */
    private static boolean isSomebody(Voices voices, Comparison comparison, Peer peer) {
        Figure source = peer.figure();
        boolean byWriter = Voices.isWriters(source)
                && voices.isDistinct(comparison.figure())
                && Voices.names(comparison.figure()).stream()
                        .noneMatch(name -> voices.isAuthor(name, source.document()));
        return Voices.isNamed(source)
                || ((byWriter || Voices.isReferredTo(source))
                        && Blocks.of(source)
                                .filter(block -> !voices.named(
                                        comparison.figure(),
                                        block.span().of(source.document().text())))
                                .isPresent());
    }

    /** Returns where the number may have been taken from: from anywhere where the one named is known to say otherwise. */
    private static List<Peer> takers(Comparison comparison, boolean known) {
        List<Peer> echoes = comparison.echoes().stream()
                .filter(peer -> known
                        || comparison.numbers().sameDigits(peer.numbers())
                        || comparison.numbers().isRange())
                .toList();
        return echoes.isEmpty()
                ? comparison.peers().stream()
                        .filter(peer -> peer.isOrigin(comparison.numbers())
                                || (known
                                        && peer.stands()
                                        && peer.likeness() >= NEAR
                                        && comparison.numbers().digits() >= 2
                                        && comparison.numbers().sameDigits(peer.numbers())))
                        .toList()
                : echoes;
    }
}
