package dev.reckon.figure;

import dev.reckon.figure.Attribution.Type;
import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whom a document has named so far, and so whom "she", "it", "the report" mean. Mutable; one per document. */
final class Antecedents {

    /** What may stand behind the head of a name and leave it the head. */
    private static final List<String> BEHIND_HEAD =
            List.of("of ", "by ", "for ", "in ", "on ", "from ", "led ", "published ", "released ", "commissioned ");

    private static final int MOST_VOICES = 64;

    private final List<Attribution> voices = new ArrayList<>();
    private final NamedBefore named = new NamedBefore();
    private Optional<Attribution> person = Optional.empty();
    private Optional<Attribution> body = Optional.empty();
    /** The last of them that is one: "it" means no photographs. */
    private Optional<Attribution> one = Optional.empty();

    private Optional<Attribution> latest = Optional.empty();
    /** Those of several whom a sentence opened with: "Researchers at Arden published a paper". A paper is not "they". */
    private Optional<Attribution> several = Optional.empty();
    /** Whether a heading stands between the person and here. */
    private boolean aged;

    /** Returns {@code sources} under the names they stand for; those that stand for nobody are left out. */
    List<Source> resolved(Passage passage, List<Source> sources) {
        List<Source> out = sources.isEmpty() ? List.of() : named(passage, sources);
        named.read(passage);
        return out;
    }

    private List<Source> named(Passage passage, List<Source> sources) {
        List<Source> out = new ArrayList<>();
        for (Source source : sources) {
            Optional<Source> known = source.type() == Type.NONE
                    ? pronoun(passage, source, out).map(source::named)
                    : Optional.of(
                            ownersOf(passage, source).map(source::named).orElseGet(() -> fuller(passage, source)));
            known.ifPresent(out::add);
            known.ifPresent(named -> note(passage.line(), named));
        }
        return out;
    }

    /** Whom a pronoun means: of those its own sentence names before it those who speak first, then whom earlier ones named. */
    private Optional<Attribution> pronoun(Passage passage, Source source, List<Source> speakers) {
        return switch (source.text().toLowerCase(Locale.ROOT)) {
            case "he", "she", "his", "her", "him" ->
                speaker(passage, speakers, true)
                        .or(() -> opener(passage, source))
                        .or(() -> person)
                        .or(() -> near(passage, source, true));
            case "it", "its" ->
                speaker(passage, speakers, false)
                        .or(() -> near(passage, source, false))
                        .or(() -> body.filter(Antecedents::isOne))
                        .or(() -> one)
                        .or(() -> body)
                        .or(() -> latest);
            case "this" -> body.or(() -> latest);
            default ->
                pair(passage, source)
                        .or(() -> latest.filter(voice -> voice.type() != Type.DOCUMENT))
                        .or(() -> several)
                        .or(() -> latest);
        };
    }

    /** "Its tables show", "Their worst case is": what is stated in something of theirs is theirs. */
    private Optional<Attribution> ownersOf(Passage passage, Source source) {
        Line line = passage.line();
        boolean stated = source.statement() && source.from() == 0 && !line.isKind(source.to() - 1, Token.Kind.NUMBER);
        if (stated && (line.isForm(0, "her") || line.isForm(0, "his"))) {
            return person;
        }
        boolean owned = stated && (line.isForm(0, "its") || line.isForm(0, "their"));
        return owned ? body.or(() -> latest).filter(voice -> voice.type() != Type.GENERIC) : Optional.empty();
    }

    /** "The scholar Ada Brandt was the first to use maps; she": whom the sentence opens with. */
    private static Optional<Attribution> opener(Passage passage, Source source) {
        return SourceFinder.personOpening(passage)
                .filter(who -> who.to() < source.from() && !isToldBefore(passage.line(), who))
                .map(who -> SourceFinder.attribution(passage.line(), who));
    }

    private static Optional<Attribution> speaker(Passage passage, List<Source> speakers, boolean persons) {
        return speakers.stream()
                .filter(other -> other.type() != Type.GENERIC && !other.statement())
                .filter(other -> isPerson(passage.line(), other.sayer()) == persons)
                .map(Source::attribution)
                .reduce((a, b) -> b);
    }

    /** A full name before the pronoun, the first of its sort. */
    private static Optional<Attribution> near(Passage passage, Source source, boolean persons) {
        Line line = passage.line();
        return Names.in(passage, source.from()).stream()
                .filter(name -> name.to() - name.from() > 1 && isPerson(line, name) == persons)
                .filter(name -> persons || !isWhere(line, name))
                .findFirst()
                .filter(name -> !isToldBefore(line, name))
                .map(name -> SourceFinder.attribution(line, name));
    }

    /** "from Harbour Square to the quay": what only tells where is not what "it" means. */
    private static boolean isWhere(Line line, Sayer name) {
        int before = Subjects.beforeArticle(line, name);
        return line.is(before, WordClass.PLACE_CUE) || line.is(before, WordClass.MOTION_CUE);
    }

    /** "The study of Ada Brandt and Otto Okoye rests on their count": two names are what "their" means first. */
    private static Optional<Attribution> pair(Passage passage, Source source) {
        Line line = passage.line();
        List<Sayer> names = Names.in(passage, source.from());
        for (int k = 0; k + 1 < names.size(); k++) {
            Sayer first = names.get(k);
            Sayer second = names.get(k + 1);
            if (isPerson(line, first)
                    && isPerson(line, second)
                    && second.from() == first.to() + 1
                    && line.isForm(first.to(), "and")) {
                return Optional.of(SourceFinder.attribution(line, new Sayer(first.type(), first.from(), second.to())));
            }
        }
        return Optional.empty();
    }

    /** "In her life of Brandt she counts": a pronoun before the name means somebody else. */
    private static boolean isToldBefore(Line line, Sayer name) {
        for (int i = 0; i < name.from(); i++) {
            boolean pronoun =
                    switch (line.word(i).form()) {
                        case "he", "she", "his", "her", "him", "it", "its" -> true;
                        default -> false;
                    };
            if (pronoun) {
                return true;
            }
        }
        return false;
    }

    /** "the report", "the church": a bare definite noun means the fuller name given before. */
    private Source fuller(Passage passage, Source source) {
        Line line = passage.line();
        int head = source.sayer().to() - 1;
        String noun = line.textOf(head).toLowerCase(Locale.ROOT);
        boolean alone = source.sayer().from() == head
                || source.sayer().from() == head - 1
                        && (line.isForm(head - 1, "this") || line.isForm(head - 1, "that"));
        boolean bare = alone
                && !line.isCapitalised(head)
                && (line.isForm(head - 1, "the") || line.isForm(head - 1, "this") || line.isForm(head - 1, "that"));
        Optional<Attribution> fuller = bare
                ? voices.stream()
                        .filter(voice -> voice.type() != Type.NAMED_PERSON
                                && isFuller(voice.text().orElse(""), noun))
                        .reduce((a, b) -> b)
                : Optional.empty();
        return fuller.or(() -> bare ? named.meant(noun, line.word(head - 1).form()) : Optional.empty())
                .or(() -> bare && isTrade(line, source.sayer()) ? person : Optional.empty())
                .map(source::named)
                .orElse(source);
    }

    /** "the demographer": of many trades and no office, so whoever of them spoke last. */
    private static boolean isTrade(Line line, Sayer sayer) {
        int head = sayer.to() - 1;
        return line.is(head, WordClass.ROLE_NOUN)
                && !line.is(head, WordClass.OFFICIAL)
                && !line.is(head, WordClass.ORGANISATION_NOUN)
                && !line.endsWith(head, "s")
                && !line.isForm(head, "team");
    }

    private static boolean isFuller(String name, String noun) {
        if (name.length() <= noun.length() || !hasCapitalInside(name)) {
            return false;
        }
        String words = " " + name.toLowerCase(Locale.ROOT) + " ";
        int at = words.indexOf(" " + noun + " ");
        return at >= 0 && isHead(words.substring(at + noun.length() + 1));
    }

    /** "the harbour board", "United Nations", but not "photographs of the bay". */
    private static boolean isOne(Attribution voice) {
        String name = voice.text().orElse("");
        int end = name.length();
        for (String link : BEHIND_HEAD) {
            int at = name.indexOf(" " + link);
            end = at > 0 ? Math.min(end, at) : end;
        }
        String head = name.substring(name.lastIndexOf(' ', end - 1) + 1, end);
        boolean several = head.endsWith("s") && !head.endsWith("ss") && !head.endsWith("us") && !head.endsWith("is");
        return !several || Character.isUpperCase(head.charAt(0)) && name.length() > head.length();
    }

    private static boolean hasCapitalInside(String name) {
        for (int i = 1; i < name.length(); i++) {
            if (Character.isUpperCase(name.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Nothing that belongs before the head stands behind it: "Brandt report of 1990", but not "report writers". */
    private static boolean isHead(String behind) {
        String rest = behind.strip();
        return rest.isEmpty() || BEHIND_HEAD.stream().anyMatch(rest::startsWith);
    }

    private void note(Line line, Source source) {
        boolean named = source.type() != Type.GENERIC && !source.rule().equals("voice.first");
        if (source.strength() == Source.Strength.CLAUSE) {
            latest = Optional.of(source.attribution());
        }
        boolean aside = source.rule().equals("voice.possessive") && isToldBefore(line, source.sayer())
                || source.rule().equals("voice.quoted.in");
        if (source.rule().equals("voice.maker") && source.type() == Type.ORGANISATION) {
            // "That is the gist of a survey from the harbour board. It found ..."
            body = Optional.of(source.attribution());
        }
        if (named && !aside && source.strength().compareTo(Source.Strength.PHRASE) >= 0) {
            note(source.attribution(), isPerson(line, source.sayer()));
        }
    }

    private void note(Attribution voice, boolean isPerson) {
        voices.add(voice);
        if (voices.size() > MOST_VOICES) {
            voices.subList(0, voices.size() - MOST_VOICES).clear();
        }
        if (isPerson) {
            aged = false;
            person = Optional.of(voice);
        } else {
            body = Optional.of(voice);
            one = body.filter(Antecedents::isOne).or(() -> one);
        }
    }

    /** "Governor Ada Brandt" is a person, "Harbour Police" a body; "Officials" has its capital from the sentence it opens. */
    private static boolean isPerson(Line line, Sayer sayer) {
        if (sayer.type() != Type.OFFICIAL) {
            return sayer.type() == Type.NAMED_PERSON;
        }
        boolean titled = false;
        for (int i = sayer.from(); i < sayer.to() - 1; i++) {
            titled |= line.is(i, WordClass.TITLE);
        }
        return titled && line.isCapitalised(sayer.to() - 1);
    }

    /** A new section starts: "it" and "they" mean nobody named above its heading, "she" nobody named above the heading before. */
    void section() {
        person = aged ? Optional.empty() : person;
        aged = true;
        body = Optional.empty();
        one = Optional.empty();
        latest = Optional.empty();
        several = Optional.empty();
    }

    /** Takes in whom a sentence opens with, so that it and the next may say "she", "it" or "they". */
    void takeOpening(SourceFinder.Named named) {
        aged &= named.person().isEmpty();
        person = named.person().or(() -> person);
        body = named.body().or(() -> body);
        one = named.body().filter(Antecedents::isOne).or(() -> one);
        latest = named.person().or(named::group).or(named::body).or(() -> latest);
        several = named.group().or(() -> named.person().isPresent() ? Optional.empty() : several);
    }
}
