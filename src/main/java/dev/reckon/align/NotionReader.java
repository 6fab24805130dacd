package dev.reckon.align;

import dev.reckon.align.Cues.Cue;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Stance;
import dev.reckon.mention.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads by which notions a figure is defined, such as confirmed, expected or sampled, and which make another question of it. */
final class NotionReader {

    /** How many words before "deaths" it may be said that they were reported. */
    private static final int WORDS_TO_REPORTED = 3;

    private static final String CONSERVATIVE = "conservative";

    /** How far behind "conservative" the estimate may stand that it is said of. */
    private static final int WORDS_TO_ANSWER = 2;

    /** How amounts of money and their growth are put. */
    private static final Set<String> PRICES = Set.of("real", "nominal");

    private static final String YOUTH = "youth";
    private static final int OLDEST_YOUTH = 25;

    /** How far behind a number those are named whom it counts. */
    private static final int WORDS_BEHIND = 6;

    private final Definitions definitions;
    private final Cues cues;

    NotionReader(Definitions definitions, Cues cues) {
        this.definitions = definitions;
        this.cues = cues;
    }

    /** What was expected, or supposed not to have come about: "should have grown to 9 million". */
    Set<String> definitionsOf(Figure figure, Set<String> stems, Optional<Clause> clause) {
        Set<String> notions = new TreeSet<>(definitions.notions(defining(stems, figure, clause)));
        clause.map(c -> definitions.notions(Stems.of(String.join(" ", c.aside()))))
                .ifPresent(notions::addAll);
        String words = clause.map(c -> " " + String.join(" ", c.words()) + " ").orElse("");
        boolean supposed = figure.kind() == Kind.COUNT
                && cues.phrases(Cue.SUPPOSED).stream().anyMatch(phrase -> words.contains(" " + phrase + " "));
        if (supposed || figure.stance() == Stance.PROJECTED) {
            notions.add("expected");
        }
        List<String> subject =
                Stems.words(figure.what().substring(0, Math.max(0, figure.what().indexOf('…'))));
        if (isReported(subject) || clause.filter(c -> isReported(c.after())).isPresent()) {
            notions.add("confirmed");
        }
        if (figure.kind() == Kind.COUNT) {
            // "the real numbers were 5 and 9" speaks of no prices
            notions.removeAll(PRICES);
        }
        if (figure.kind() == Kind.RATE) {
            // what happens in a day is an average whether it is called one or not
            notions.remove("average");
        }
        return notions;
    }

    /** "Really" is not "in real terms", and a conservative party gives no minimum as a conservative estimate does. */
    private Set<String> defining(Set<String> stems, Figure figure, Optional<Clause> clause) {
        Set<String> defining = new HashSet<>(stems);
        List<String> words = Stems.words(figure.sentenceText().toLowerCase(Locale.ROOT));
        words.stream()
                .filter(word -> word.endsWith("ly") && !definitions.lists(word))
                .forEach(word -> defining.remove(Stems.stem(word)));
        comparedWith(words).forEach(defining::remove);
        boolean careful = clause.isEmpty();
        for (int i = 0; i < words.size(); i++) {
            List<String> next = words.subList(i + 1, Math.min(words.size(), i + 1 + WORDS_TO_ANSWER));
            careful |= words.get(i).equals(CONSERVATIVE) && definitions.announces(next);
        }
        if (!careful) {
            defining.remove(Stems.stem(CONSERVATIVE));
        }
        return defining;
    }

    /** Returns the stems of words that only stand behind "than": "more than expected" was not expected itself. */
    private static Set<String> comparedWith(List<String> words) {
        Set<String> compared = new HashSet<>();
        Set<String> other = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            (i > 0 && words.get(i - 1).equals("than") ? compared : other).add(Stems.stem(words.get(i)));
        }
        compared.removeAll(other);
        return compared;
    }

    /** "The reported road deaths", not "reported that 5 died". */
    private boolean isReported(List<String> words) {
        for (int i = words.size() - 1; i > 0; i--) {
            if (cues.is(Cue.SUFFERERS, words.get(i))) {
                int from = Math.max(0, i - WORDS_TO_REPORTED);
                List<String> narrowing = words.subList(from, i);
                return cues.isAny(Cue.REPORTED, narrowing)
                        && narrowing.stream()
                                .dropWhile(word -> !cues.is(Cue.REPORTED, word))
                                .noneMatch(word -> cues.is(Cue.NO_NOUN, word) || word.equals("of"));
            }
        }
        return false;
    }

    /** "The previous count" is of another time, what somebody had "previously" said need not be. */
    Set<String> othersOf(Set<String> near, Figure figure, Optional<Clause> clause, Aspect.Nature nature) {
        Set<String> stems = new HashSet<>(near);
        Stems.words(figure.sentenceText()).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.endsWith("ly"))
                .forEach(word -> stems.remove(Stems.stem(word)));
        Set<String> others = new TreeSet<>(definitions.others(stems));
        clause.map(c -> String.join(" ", c.before()))
                .filter(words -> cues.phrases(Cue.BETWEEN_TWO).stream().anyMatch(words::contains))
                .ifPresent(words -> others.add("difference"));
        clause.filter(c -> nature == Aspect.Nature.LEVEL && lasts(c.after())).ifPresent(c -> others.add("lasting"));
        if (isOfSample(figure, clause)) {
            others.add("sample");
        }
        if (clause.filter(c -> isLessBy(c.after())).isPresent()) {
            others.add("difference");
        }
        if (comesOnTop(figure)) {
            others.add("added");
        }
        clause.ifPresent(c -> age(c, others));
        return others;
    }

    /** "5 fewer people than in spring" are those who are missing. */
    private boolean isLessBy(List<String> after) {
        return after.size() > 1 && cues.is(Cue.LESS_BY, after.get(0)) && after.contains("than");
    }

    /** "A further 5 died": beside those who were counted before. */
    private boolean comesOnTop(Figure figure) {
        String text = figure.document().text();
        int end = figure.span().start();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return cues.is(Cue.ON_TOP, text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    /** "5 young people", "youth unemployment is 5", "5 16 to 24-year-olds", but not "5, with more young people". */
    private void age(Clause clause, Set<String> others) {
        List<String> after = clause.after();
        List<String> behind = after.subList(0, Math.min(WORDS_BEHIND, after.size()));
        List<String> beside = new ArrayList<>(clause.before());
        beside.addAll(behind);
        boolean named = definitions.others(Stems.of(String.join(" ", beside))).contains(YOUTH);
        int age = -1;
        for (String word : behind) {
            boolean old = word.startsWith("year") || word.startsWith("old");
            named |= old && age > 0 && age <= OLDEST_YOUTH;
            age = old ? age : number(word);
        }
        others.remove(YOUTH);
        if (named) {
            others.add(YOUTH);
        }
    }

    /** Returns the number the word begins with, such as 24 for "24-year-olds"; -1 for none. */
    private static int number(String word) {
        boolean digits = !word.isEmpty() && word.length() <= 3 && word.chars().allMatch(Character::isDigit);
        return digits ? Integer.parseInt(word) : -1;
    }

    /** "The interviewers heard of 50 deaths", "extrapolated from 15 deaths": those of the people asked, not of all. */
    private boolean isOfSample(Figure figure, Optional<Clause> clause) {
        String before =
                clause.map(c -> " " + String.join(" ", c.before()) + " ").orElse("");
        return figure.kind() == Kind.COUNT
                && (cues.phrases(Cue.SAMPLED).stream().anyMatch(phrase -> before.contains(" " + phrase + " "))
                        || figure.attribution()
                                .text()
                                .filter(source -> Stems.words(source.toLowerCase(Locale.ROOT)).stream()
                                        .anyMatch(word -> cues.is(Cue.ASKER, word)))
                                .isPresent());
    }

    /** "Out of work for more than a year": only those for whom it lasts. */
    private boolean lasts(List<String> after) {
        int at = after.indexOf("for");
        return at >= 0 && at + 1 < after.size() && cues.is(Cue.LASTING, after.get(at + 1));
    }
}
