package dev.reckon.audit;

import dev.reckon.base.Span;
import dev.reckon.doc.Document;
import dev.reckon.figure.Attribution;
import dev.reckon.figure.Figure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells whether two names stand for one authority: "Conquest" and "the historian Robert Conquest", "WHO" and "World Health Organization". */
@SuppressWarnings("ReferenceEquality") // the very figure or document that was read is meant
final class Voices {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private static final Pattern NEITHER_LETTERS_NOR_DIGITS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Set<String> WORKS = Set.of("report", "survey", "study", "census", "inquiry", "paper");

    /** How far into a text the names of its authors are looked for. */
    private static final int BYLINE_CHARACTERS = 400;

    /** How many lines, empty ones included, may name who published a text. */
    private static final int HEAD_LINES = 8;

    /** Longer lines are text. */
    private static final int LINE_CHARACTERS = 120;

    /** In letters: two are the initials of too much. */
    private static final int LEAST_INITIALS = 3;

    private static final Set<String> FIRST_PERSONS = Set.of("i", "we", "our", "my", "ours", "us", "authors");

    /** "Its director" speaks for whom the sentence before named. */
    private static final Set<String> POSSESSIVES = Set.of("its", "their", "his", "her");

    private static final Set<String> IMPERSONAL = Set.of("it");

    private final Set<String> plain;
    private final Set<String> bodies;
    private final Map<String, Set<String>> authors = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> publishers = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> writtenLikeNames = new ConcurrentHashMap<>();
    private final Map<String, Name> known = new ConcurrentHashMap<>();

    /**
     * A name taken apart.
     *
     * @param words all its words, as far as they compare
     * @param telling those that tell it from others, all of them when none does
     * @param initials the first letters of those written like names
     * @param inCapitals whether one is written in capitals: "BLS"
     */
    private record Name(List<String> words, List<String> telling, String initials, boolean inCapitals) {}

    /** Prepares; {@code plain} are words in names that tell nobody apart: "historian", "team", "report"; {@code bodies} those that stand for a body once named: "commission". */
    Voices(Set<String> plain, Set<String> bodies) {
        this.plain = Set.copyOf(plain);
        this.bodies = Set.copyOf(bodies);
    }

    /** Returns the naming words of everybody who vouches for {@code figure}: the source and whom it rests on. */
    static List<String> names(Figure figure) {
        List<String> names = new ArrayList<>();
        figure.attribution().text().ifPresent(names::add);
        figure.attribution().upstream().ifPresent(names::add);
        return names;
    }

    /** Returns whether the figure's own sentence names somebody in particular: a name carried over from elsewhere is too weak to blame. */
    static boolean isNamed(Figure figure) {
        Attribution attribution = figure.attribution();
        boolean particular =
                switch (attribution.type()) {
                    case NAMED_PERSON, ORGANISATION, DOCUMENT, OFFICIAL -> true;
                    case GENERIC, NONE -> false;
                };
        return particular
                && attribution.span().isPresent()
                && figure.sentence().covers(attribution.span().get())
                && isFullName(figure, attribution.span().get())
                && !isFirstPerson(figure)
                && !opens(figure, POSSESSIVES);
    }

    /** "Our data" are those of whoever wrote the text. */
    static boolean isFirstPerson(Figure figure) {
        return opens(figure, FIRST_PERSONS);
    }

    private static boolean opens(Figure figure, Set<String> words) {
        Optional<String> name = figure.attribution().text();
        return name.isPresent() && words.contains(firstWord(name.get()).toLowerCase(Locale.ROOT));
    }

    /** Returns the letters that {@code name} opens with. */
    private static String firstWord(String name) {
        int to = 0;
        while (to < name.length() && Character.isLetter(name.codePointAt(to))) {
            to += Character.charCount(name.codePointAt(to));
        }
        return name.substring(0, to);
    }

    /** Returns whether a pronoun in the figure's own sentence stands for a person named before. */
    static boolean isReferredTo(Figure figure) {
        return figure.attribution().type() == Attribution.Type.NAMED_PERSON
                && !isFirstPerson(figure)
                && !opens(figure, POSSESSIVES)
                && figure.attribution()
                        .span()
                        .filter(span -> figure.sentence().covers(span) && !isFullName(figure, span))
                        .isPresent();
    }

    /** A pronoun may be read as the wrong one of two. */
    private static boolean isFullName(Figure figure, Span span) {
        String here = span.of(figure.document().text());
        return here.length() > 3 && here.chars().anyMatch(Character::isUpperCase)
                || figure.attribution().text().filter(here::equals).isPresent();
    }

    /** Returns whether whoever wrote the text of {@code figure} vouches for it in the first person: "I arrive at 300". */
    static boolean isWriters(Figure figure) {
        return (isOwn(figure) || isFirstPerson(figure))
                && NO_LETTERS
                        .splitAsStream(figure.sentenceText())
                        .anyMatch(word -> FIRST_PERSONS.contains(word.toLowerCase(Locale.ROOT)));
    }

    /** Returns whether nobody who vouches for {@code figure} is called by a name: "the poll", "the industry"; or nobody does. */
    static boolean isNameless(Figure figure) {
        return names(figure).stream().allMatch(name -> name.chars().noneMatch(Character::isUpperCase));
    }

    /** Returns whether the figure stands in its document's own voice. */
    static boolean isOwn(Figure figure) {
        return figure.attribution().type() == Attribution.Type.NONE;
    }

    /** "It is estimated that": by whoever wrote so. */
    private static boolean isImpersonal(Figure figure) {
        return opens(figure, IMPERSONAL);
    }

    /** "The forecast assumes" and "we find" are the words of whoever wrote the text. */
    private boolean speaksForItself(Figure figure) {
        return isOwn(figure)
                || isFirstPerson(figure)
                || (figure.attribution().type() == Attribution.Type.DOCUMENT && isNameless(figure))
                || (figure.attribution().type() == Attribution.Type.GENERIC && isImpersonal(figure));
    }

    /** Returns whether one of those who vouch for {@code a} is one of those who vouch for {@code b}, the authors of their texts included. */
    boolean share(Figure a, Figure b) {
        List<String> names = names(a);
        if (names.isEmpty()) {
            return false;
        }
        List<String> others = names(b);
        boolean speaksForItself = speaksForItself(b);
        if (isFirstPerson(a) && others.stream().anyMatch(other -> isAuthor(other, a.document()))) {
            return true;
        }
        for (String name : names) {
            if (speaksForItself && isAuthor(name, b.document())) {
                return true;
            }
            for (String other : others) {
                if (same(name, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns whether both figures are said by the same, two figures in the text's own voice included; for figures of one text. */
    boolean together(Figure a, Figure b) {
        return isOwn(a) && isOwn(b) || share(a, b);
    }

    /** Returns how many different voices say {@code figures}; those in one text's own voice are one. */
    long count(List<Figure> figures) {
        List<Figure> different = new ArrayList<>();
        for (Figure figure : figures) {
            if (different.stream().noneMatch(other -> isHeard(figure, other))) {
                different.add(figure);
            }
        }
        return different.size();
    }

    /** One voice does not give two numbers in one breath: "the court has 81, the union 79" are two, whoever was read as saying both. */
    private boolean isHeard(Figure figure, Figure other) {
        boolean oneText = figure.document() == other.document();
        boolean list = oneText
                && !isOwn(figure)
                && figure.sentence().equals(other.sentence())
                && !figure.value().equals(other.value());
        return !list && (share(figure, other) || (isOwn(figure) && isOwn(other) && oneText));
    }

    /** Returns whether a telling word of the names of {@code figure} stands in {@code text}. */
    boolean named(Figure figure, String text) {
        return isTold(figure, new HashSet<>(words(text)));
    }

    /** Returns the same of the words that {@code figure} does not have in common with {@code other}: "Centre for" two things names neither. */
    boolean namedBeside(Figure figure, Figure other, String text) {
        Set<String> here = new HashSet<>(words(text));
        names(other).forEach(name -> words(name).forEach(here::remove));
        return isTold(figure, here);
    }

    private boolean isTold(Figure figure, Set<String> words) {
        return names(figure).stream()
                .flatMap(name -> telling(proper(name)).stream())
                .anyMatch(words::contains);
    }

    /** Returns whether {@code text} has any word of the names of {@code figure} that is written like a name. */
    boolean isMentioned(Figure figure, String text) {
        Set<String> here = new HashSet<>(words(text));
        return names(figure).stream()
                .flatMap(name -> words(proper(name)).stream())
                .anyMatch(here::contains);
    }

    /**
     * Returns whether {@code document} knows any of those who vouch for {@code figure}: a person by the last name, a body by all telling words
     * of its name or its initials, and who it is named after by any.
     */
    boolean isKnownIn(Figure figure, Document document) {
        Set<String> here = new HashSet<>(words(document.text()));
        Set<String> title = new HashSet<>(words(names(document)));
        return names(figure).stream().anyMatch(name -> {
            List<String> told = List.copyOf(telling(proper(name)));
            List<String> all = words(proper(name));
            boolean person = figure.attribution().type() != Attribution.Type.ORGANISATION
                    && figure.attribution().type() != Attribution.Type.DOCUMENT;
            String initials = known(proper(name)).initials();
            return told.isEmpty()
                    || here.containsAll(told)
                    || told.stream().anyMatch(title::contains)
                    || (person && !all.isEmpty() && here.contains(all.get(all.size() - 1)))
                    || (initials.length() >= LEAST_INITIALS && here.contains(initials));
        });
    }

    /** Returns the words of {@code name} that are written like a name, all when none is: no "crowd" of "crowd scientist Keith Lamb". */
    private static String proper(String name) {
        String proper = NEITHER_LETTERS_NOR_DIGITS
                .splitAsStream(name)
                .filter(word -> !word.isEmpty() && Character.isUpperCase(word.charAt(0)))
                .collect(Collectors.joining(" "));
        return proper.isEmpty() ? name : proper;
    }

    /** Returns whether title, file name or first lines of {@code document} name {@code name}. */
    boolean isAuthor(String name, Document document) {
        return isNamed(name, authors.computeIfAbsent(document.sha256(), key -> head(document)));
    }

    /** Returns whether title, file name or a line of the head of {@code document} that is no sentence name {@code name}. */
    boolean isPublisher(String name, Document document) {
        return isNamed(name, publishers.computeIfAbsent(document.sha256(), key -> publisher(document)));
    }

    private boolean isNamed(String name, Set<String> place) {
        Set<String> words = writtenLikeNames.computeIfAbsent(name, text -> Set.copyOf(telling(proper(text))));
        return !words.isEmpty() && place.containsAll(words);
    }

    private static Set<String> head(Document document) {
        return new HashSet<>(words(names(document) + " " + opening(document)));
    }

    private static Set<String> publisher(Document document) {
        return new HashSet<>(words(names(document) + " "
                + document.text()
                        .lines()
                        .limit(HEAD_LINES)
                        .filter(line -> !line.stripTrailing().endsWith(".") && line.length() < LINE_CHARACTERS)
                        .collect(Collectors.joining(" "))));
    }

    private static String names(Document document) {
        String file = document.name().substring(document.name().lastIndexOf('/') + 1);
        return document.title().orElse("") + " " + file;
    }

    private static String opening(Document document) {
        String text = document.text();
        return text.substring(0, Math.min(text.length(), BYLINE_CHARACTERS));
    }

    /** Returns whether both name the same person or body. */
    boolean same(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        Name first = known(a);
        Name second = known(b);
        if (isShortFor(first, second) || isShortFor(second, first) || isOfOneYear(first, second)) {
            return true;
        }
        if (first.telling().isEmpty() || second.telling().isEmpty()) {
            return first.words().equals(second.words());
        }
        return first.telling().containsAll(second.telling())
                || second.telling().containsAll(first.telling())
                || isInitials(first, second)
                || isInitials(second, first);
    }

    /** "An American report of 1953" is the Air Force's of that year: one year, and one kind of work. */
    private static boolean isOfOneYear(Name a, Name b) {
        return a.words().stream().anyMatch(word -> isYear(word) && b.words().contains(word))
                && a.words().stream()
                        .anyMatch(word -> WORKS.contains(word) && b.words().contains(word));
    }

    private static boolean isYear(String word) {
        return word.length() == 4 && word.chars().allMatch(Character::isDigit);
    }

    /** "The bureau" is the BLS: a name of nothing but initials has one for the kind of body. */
    private static boolean isAmongInitials(String body, Name full) {
        return full.words().size() == 1
                && full.inCapitals()
                && full.words().get(0).indexOf(body.charAt(0)) >= 0;
    }

    /** "The commission" is the commission of inquiry: a body is called by its kind once it was named. */
    private boolean isShortFor(Name name, Name full) {
        List<String> words = name.words();
        return !words.isEmpty()
                && bodies.containsAll(words)
                && (full.words().containsAll(words) || words.size() == 1 && isAmongInitials(words.get(0), full));
    }

    /** Returns whether a name is so much of its own that nobody else goes by it: no mere "commission", no initials. */
    boolean isDistinct(Figure figure) {
        return names(figure).stream()
                .flatMap(NO_LETTERS::splitAsStream)
                .anyMatch(word -> word.length() > 1
                        && Character.isUpperCase(word.charAt(0))
                        && !word.equals(word.toUpperCase(Locale.ROOT))
                        && words(word).stream().noneMatch(plain::contains));
    }

    private static boolean isInitials(Name brief, Name full) {
        // "the Harbour Board Count Web site" for the HBC, too
        return full.initials().length() > 1
                && brief.telling().stream()
                        .anyMatch(word -> word.equals(full.initials())
                                || word.length() >= LEAST_INITIALS
                                        && brief.initials().length() == 1
                                        && full.initials().startsWith(word));
    }

    private static String initials(String name) {
        StringBuilder letters = new StringBuilder();
        for (String word : NO_LETTERS.split(name)) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                letters.append(Character.toLowerCase(word.charAt(0)));
            }
        }
        return letters.toString();
    }

    private static boolean isInCapitals(String name) {
        return NO_LETTERS
                .splitAsStream(name)
                .anyMatch(word -> word.length() >= LEAST_INITIALS && word.equals(word.toUpperCase(Locale.ROOT)));
    }

    private List<String> telling(String name) {
        return known(name).telling();
    }

    private Name known(String name) {
        return known.computeIfAbsent(name, this::takenApart);
    }

    private Name takenApart(String name) {
        List<String> words = words(name);
        List<String> telling =
                words.stream().filter(word -> !plain.contains(word)).toList();
        return new Name(words, telling.isEmpty() ? words : telling, initials(name), isInCapitals(name));
    }

    private static List<String> words(String name) {
        return NEITHER_LETTERS_NOR_DIGITS
                .splitAsStream(name.toLowerCase(Locale.ROOT))
                .map(word -> word.endsWith("s") && word.length() > 4 ? word.substring(0, word.length() - 1) : word)
                .map(Voices::inOneSpelling)
                .filter(word -> word.length() > 1 && !word.equals("the") && !word.equals("of"))
                .toList();
    }

    /** "organiser", "organizer": one word, British or American. */
    private static String inOneSpelling(String word) {
        for (String ending : List.of("iser", "isation", "ised", "ising")) {
            if (word.endsWith(ending) && word.length() > ending.length() + 2) {
                return word.substring(0, word.length() - ending.length()) + "iz" + ending.substring(2);
            }
        }
        return switch (word) {
            case "centre" -> "center";
            case "defence" -> "defense";
            case "labour" -> "labor";
            case "programme" -> "program";
            default -> word;
        };
    }

    /** Returns whether the source of {@code figure} is called "we" or "I". */
    static boolean isPronoun(Figure figure) {
        return figure.attribution()
                .text()
                .filter(text -> FIRST_PERSONS.contains(text.strip().toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    /** Returns how a reader knows who says {@code figure}: "we" is the writer of its text. */
    static Optional<String> name(Figure figure) {
        if (isPronoun(figure)) {
            return Optional.of("the writer of " + Words.file(figure));
        }
        return figure.attribution()
                .text()
                .map(text -> String.join(" ", text.strip().split("\\s+")));
    }
}
