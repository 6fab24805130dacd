package dev.reckon.align;

import dev.reckon.align.Cues.Cue;
import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Knows the figures that are no answers of their own, whatever question their words put them in: parts that add up to a whole, a
 * difference between two answers, the two ends a sentence gives a range, what its own source puts another in the place of, and what
 * is said to take in more, or less, than the question asks.
 */
final class Derived {

    /** How far behind the name of a range its lower end may stand. */
    private static final int WORDS_TO_LOW = 4;

    /** How many characters part a figure from words right behind it. */
    private static final int ADJOINING = 3;

    private static final String IN_THE = " in the ";

    private static final String THAN = " than ";

    private static final Set<String> DIVISIONS = Set.of("over", "divided by", "/", "÷");

    /** How far behind a number the name of its setting may begin. */
    private static final int REACH_CHARACTERS = 25;

    private final Cues cues;
    private final Map<Figure, List<Figure>> wholes = new IdentityHashMap<>();
    private final Set<Figure> differences = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Figure> fractions = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Figure> quotients = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Figure, Sentence> ends = new IdentityHashMap<>();
    private final Map<Figure, Figure> replaced = new IdentityHashMap<>();
    private final Map<Figure, String> extents = new IdentityHashMap<>();
    private final Map<Figure, String> settings = new IdentityHashMap<>();
    private final Map<Figure, Figure> selections = new IdentityHashMap<>();

    private Derived(Cues cues) {
        this.cues = cues;
    }

    /** Returns what the words of {@code documents}, and {@code links} between parts and wholes, say; linear in the words. */
    static Derived in(List<DocumentFigures> documents, List<PartLink> links, Cues cues) {
        Derived derived = new Derived(cues);
        links.forEach(link -> derived.wholes
                .computeIfAbsent(link.part(), part -> new ArrayList<>())
                .add(link.whole()));
        links.stream()
                .filter(link -> link.cue() == PartLink.Cue.OF)
                .forEach(link -> derived.selections.put(link.part(), link.whole()));
        documents.stream().flatMap(document -> document.sentences().stream()).forEach(derived::read);
        return derived;
    }

    /** Returns the wholes that {@code figure} is a part of. */
    List<Figure> wholesOf(Figure figure) {
        return wholes.getOrDefault(figure, List.of());
    }

    /** Returns whether {@code figure} is the difference between two other answers. */
    boolean isDifference(Figure figure) {
        return differences.contains(figure);
    }

    /** Returns whether {@code figure} is said to make up a part of a larger count. */
    boolean isFraction(Figure figure) {
        return fractions.contains(figure);
    }

    /** Returns whether {@code figure} is what one number over another comes to. */
    boolean isQuotient(Figure figure) {
        return quotients.contains(figure);
    }

    /** Returns whether one sentence says that its range begins at the one and stops at the other. */
    boolean areEndsOfOneRange(Figure a, Figure b) {
        Sentence first = ends.get(a);
        return first != null && first.equals(ends.get(b));
    }

    /** Returns what the source of {@code figure} puts in its place in the same sentence. */
    Optional<Figure> replacementOf(Figure figure) {
        return Optional.ofNullable(replaced.get(figure));
    }

    /** Returns the words that say what more, or less, {@code figure} takes in. */
    Optional<String> extentOf(Figure figure) {
        return Optional.ofNullable(extents.get(figure));
    }

    /** Returns those of whom {@code figure} counts some, as "500" of "of the 500 jailed, 40 died". */
    Optional<Figure> selectedFrom(Figure figure) {
        return Optional.ofNullable(selections.get(figure));
    }

    /** Returns the name of what {@code figure} is said to have happened in, as "the Lowland Works" of "5 died in the Lowland Works". */
    Optional<String> settingOf(Figure figure) {
        return Optional.ofNullable(settings.get(figure));
    }

    private void read(Sentence sentence) {
        for (int i = 0; i < sentence.figures().size(); i++) {
            Figure figure = sentence.figures().get(i);
            extent(sentence, i);
            setting(sentence.after(figure)).ifPresent(name -> settings.put(figure, name));
            if (isDifferenceOfAnswers(sentence.before(figure).toLowerCase(Locale.ROOT))
                    || figure.kind() != Kind.RATIO
                            && isComparative(sentence.after(figure).toLowerCase(Locale.ROOT))) {
                differences.add(figure);
            }
            if (isFraction(sentence.after(figure).toLowerCase(Locale.ROOT))) {
                fractions.add(figure);
            }
            if (i > 1 && isQuotient(sentence, i)) {
                quotients.add(figure);
            }
            if (i + 1 < sentence.figures().size()) {
                range(sentence, figure, sentence.figures().get(i + 1));
                correction(sentence, figure, sentence.figures().get(i + 1));
            }
        }
    }

    /** "The gap between the two estimates, 300": what stands right behind the comma or the verb is the gap. */
    private boolean isDifferenceOfAnswers(String before) {
        for (String phrase : cues.phrases(Cue.BETWEEN_TWO)) {
            int at = before.lastIndexOf(phrase);
            if (at >= 0) {
                List<String> words = Stems.words(before.substring(at + phrase.length()));
                boolean reached = before.stripTrailing().endsWith(",")
                        || !words.isEmpty() && cues.is(Cue.EQUALS, words.get(words.size() - 1));
                return reached && cues.isAny(Cue.ANSWERS, words);
            }
        }
        return false;
    }

    /** "Sailors, at 500, made up most of the dead": the verb says that others are counted beside them. */
    private boolean isFraction(String after) {
        String words = after.startsWith(",") ? after.substring(1).strip() : after.strip();
        return cues.phrases(Cue.MAKES_UP).stream().anyMatch(verb -> words.startsWith(verb + " "));
    }

    /** "4,645 over 64 is 72.6". */
    private boolean isQuotient(Sentence sentence, int at) {
        List<Figure> figures = sentence.figures();
        String division =
                sentence.between(figures.get(at - 2), figures.get(at - 1)).strip();
        List<String> result = Stems.words(sentence.between(figures.get(at - 1), figures.get(at)));
        return DIVISIONS.contains(division.toLowerCase(Locale.ROOT))
                && result.size() == 1
                && cues.is(Cue.EQUALS, result.get(0));
    }

    /** "5 mm smaller than the 20 mm that Moss had found"; "5 times smaller than" says how many times, not by how much. */
    private boolean isComparative(String after) {
        int blank = after.indexOf(' ', 1);
        return after.startsWith(" ")
                && blank > 0
                && cues.is(Cue.COMPARATIVE, after.substring(1, blank))
                && after.startsWith(THAN, blank);
    }

    /** "The range opens at 5 and closes at 9". */
    private void range(Sentence sentence, Figure low, Figure high) {
        List<String> before = Stems.words(sentence.before(low).toLowerCase(Locale.ROOT));
        List<String> lead = before.subList(Math.max(0, before.size() - WORDS_TO_LOW), before.size());
        List<String> between = Stems.words(sentence.between(low, high).toLowerCase(Locale.ROOT));
        if (cues.isAny(Cue.RANGE_NAMED, before)
                && cues.isAny(Cue.RANGE_BEGINS, lead)
                && cues.isAny(Cue.RANGE_STOPS, between)) {
            ends.put(low, sentence);
            ends.put(high, sentence);
        }
    }

    /** "The lists gave 50; after allowing for gaps, 80": the source stands by the second. */
    private void correction(Sentence sentence, Figure first, Figure second) {
        String between = sentence.between(first, second).toLowerCase(Locale.ROOT);
        if (first.kind() == second.kind()
                && first.attribution().equals(second.attribution())
                && cues.phrases(Cue.CORRECTED).stream().anyMatch(between::contains)) {
            replaced.put(first, second);
        }
    }

    /** Returns the capitals behind the first "in the" of {@code after}, a few words on at most. */
    private static Optional<String> setting(String after) {
        int at = after.indexOf(IN_THE);
        int from = at + IN_THE.length();
        boolean near = at >= 0 && at <= REACH_CHARACTERS && Clause.endFrom(after, 0) > at;
        int to = from;
        while (near && to < after.length() && Character.isUpperCase(after.charAt(to))) {
            while (to < after.length() && Character.isLetter(after.charAt(to))) {
                to++;
            }
            to += to < after.length() && after.charAt(to) == ' ' ? 1 : 0;
        }
        return near && to > from ? Optional.of(after.substring(from, to).strip()) : Optional.empty();
    }

    /** "Adding the wars, he arrives at 60", "she gives 50, not counting the camps": said right behind the figure or on the way to it. */
    private void extent(Sentence sentence, int at) {
        List<Figure> figures = sentence.figures();
        Figure figure = figures.get(at);
        boolean first = at == 0;
        boolean last = at + 1 == figures.size();
        String before = first ? sentence.before(figure) : sentence.between(figures.get(at - 1), figure);
        String after = last ? sentence.after(figure) : sentence.between(figure, figures.get(at + 1));
        extent(after, cue -> last || cue <= ADJOINING)
                .or(() -> extent(before, cue -> first || cue > ADJOINING))
                .ifPresent(words -> extents.put(figure, words));
    }

    /** Returns what of {@code text} a cue opens at an offset that is {@code allowed}, up to the next mark. */
    private Optional<String> extent(String text, IntPredicate allowed) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String phrase : cues.phrases(Cue.EXTENT)) {
            int from = lower.indexOf(phrase + " ");
            boolean word = from == 0 || from > 0 && !Character.isLetter(lower.charAt(from - 1));
            if (word && allowed.test(from)) {
                return Optional.of(Labels.oneLine(text.substring(from, Clause.endFrom(text, from))));
            }
        }
        return Optional.empty();
    }
}
