package dev.reckon.reconcile.check;

import dev.reckon.align.Aspect;
import dev.reckon.align.Aspects;
import dev.reckon.align.Cues;
import dev.reckon.align.Cues.Cue;
import dev.reckon.align.Dimensions;
import dev.reckon.align.DocumentFigures;
import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.align.DocumentReading;
import dev.reckon.align.PartLink;
import dev.reckon.base.Interval;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Value;
import dev.reckon.figure.Widths;
import dev.reckon.figure.Widths.Preset;
import dev.reckon.figure.Widths.Stated;
import dev.reckon.mention.Hedge;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import dev.reckon.stats.Range;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The figures of one document as arithmetic checks see them: by sentence, in base units, with what the text says between them. */
final class Passage {

    private static final List<String> SCALE_WORDS = List.of("thousand", "million", "billion", "trillion", "hundred");
    private static final String MARKS = ",;:()";
    private static final BigDecimal WIDEST_IN_DIGITS = new BigDecimal("0.05");

    private final DocumentFigures document;
    private final DocumentReading reading;
    private final List<PartLink> links;
    private final IdentityHashMap<Figure, List<PartLink>> linksOfPart = new IdentityHashMap<>();
    private final IdentityHashMap<Figure, Range> hards = new IdentityHashMap<>();
    private final IdentityHashMap<Sentence, List<Figure>> spoken = new IdentityHashMap<>();
    private final IdentityHashMap<Figure, Sentence> sentenceOf = new IdentityHashMap<>();
    private final Aspects reader;
    private final Dimensions dimensions;
    private final Cues cues;

    Passage(DocumentReading reading, Aspects reader, Widths widths) {
        this.document = reading.figures();
        this.reading = reading;
        this.reader = reader;
        this.dimensions = reader.dimensions();
        this.cues = reader.cues();
        this.links = reading.parts();
        links.forEach(link -> linksOfPart
                .computeIfAbsent(link.part(), part -> new ArrayList<>())
                .add(link));
        for (Sentence sentence : document.sentences()) {
            spoken.put(sentence, Asides.outside(sentence));
            for (Figure figure : sentence.figures()) {
                sentenceOf.put(figure, sentence);
                hards.put(
                        figure,
                        Range.of(dev.reckon.align.Dimensions.scaled(
                                hardOf(figure, widths), dimensions.of(figure).factor())));
            }
        }
    }

    /** "almost exactly 200" binds the number more than "about 200" does, and "2,000" in digits more than "2 thousand". */
    private static Interval hardOf(Figure figure, Widths widths) {
        String words = figure.surface().toLowerCase(Locale.ROOT);
        Value value = figure.value();
        if (value.hedge() == Hedge.APPROX && (words.contains("exactly") || words.contains("precisely"))) {
            return widths.soft(Stated.of(value), Preset.NARROW);
        }
        boolean digits = value.hedge() == Hedge.EXACT
                && value.best().isPresent()
                && SCALE_WORDS.stream().noneMatch(words::contains);
        return digits ? inDigits(value.best().get(), value.hard()) : value.hard();
    }

    /** Returns {@code hard}, no more than a twentieth of {@code n} wide on either side. */
    private static Interval inDigits(BigDecimal n, Interval hard) {
        BigDecimal half = n.abs().multiply(WIDEST_IN_DIGITS).max(BigDecimal.valueOf(1, 1));
        return hard.intersect(Interval.closed(n.subtract(half), n.add(half))).orElse(hard);
    }

    DocumentFigures document() {
        return document;
    }

    List<Sentence> sentences() {
        return document.sentences();
    }

    /** Returns the figures of {@code sentence} that stand outside all brackets, left to right. */
    List<Figure> spoken(Sentence sentence) {
        return spoken.getOrDefault(sentence, List.of());
    }

    /** Returns the words between two figures in lower case, without what stands in brackets and without space around. */
    static String way(Sentence sentence, Figure from, Figure to) {
        return lower(Asides.without(sentence.between(from, to))).strip();
    }

    List<PartLink> links() {
        return links;
    }

    /** Returns the links that make {@code figure} a part. */
    List<PartLink> linksOf(Figure figure) {
        return linksOfPart.getOrDefault(figure, List.of());
    }

    Aspect aspect(Figure figure) {
        return reading.aspect(figure);
    }

    /** Returns whether the one counts in a place that lies inside that of the other, both stated of their figures. */
    boolean isPlacedWithin(Aspect part, Aspect whole) {
        return part.where().filter(Passage::isStated).isPresent()
                && whole.where().filter(Passage::isStated).isPresent()
                && reader.isWithin(part.where().get(), whole.where().get());
    }

    /** Returns whether the gazetteer knows that the one place lies inside the other, however either is known. */
    boolean isWithin(Aspect.Where part, Aspect.Where whole) {
        return reader.isWithin(part, whole);
    }

    /** Returns the causes of {@code figure}, with those said behind the interval that stands in brackets right behind it. */
    Set<String> causes(Figure figure) {
        Set<String> causes = new HashSet<>(aspect(figure).causes());
        bracketed(figure).map(this::aspect).map(Aspect::causes).ifPresent(causes::addAll);
        return causes;
    }

    /** Returns the range that opens a bracket right behind {@code figure}. */
    private Optional<Figure> bracketed(Figure figure) {
        Sentence sentence = sentence(figure);
        int next = sentence.figures().indexOf(figure) + 1;
        return Optional.of(next)
                .filter(at -> at < sentence.figures().size())
                .map(sentence.figures()::get)
                .filter(range -> range.value().hedge() == Hedge.RANGE && alike(range, figure))
                .filter(range -> sentence.between(figure, range).indexOf('(') >= 0);
    }

    /** Returns the sentence {@code figure} stands in. */
    Sentence sentence(Figure figure) {
        return Optional.ofNullable(sentenceOf.get(figure))
                .orElseThrow(() -> new IllegalArgumentException("not of this document: " + figure.id()));
    }

    /** Returns the acts joined in the words beside {@code figure}: of "1,200 dead and wounded" death and injury; none of a single one. */
    Set<String> losses(Figure figure) {
        return reader.joinedActs(Passage.lower(beside(figure)));
    }

    /** Returns whether the words beside {@code figure} name an hour: "before 11 a.m.", "by noon". */
    boolean isByTheClock(Figure figure) {
        return hasAny(lower(beside(figure)), cues.phrases(Cue.HOUR));
    }

    /** Returns the words of its sentence on both sides of {@code figure}, up to a mark or another figure. */
    private String beside(Figure figure) {
        Sentence sentence = sentence(figure);
        int at = sentence.figures().indexOf(figure);
        String before = at == 0
                ? sentence.before(figure)
                : sentence.between(sentence.figures().get(at - 1), figure);
        String after = at + 1 == sentence.figures().size()
                ? sentence.after(figure)
                : sentence.between(figure, sentence.figures().get(at + 1));
        int from = before.length();
        while (from > 0 && MARKS.indexOf(before.charAt(from - 1)) < 0) {
            from--;
        }
        int to = 0;
        while (to < after.length() && MARKS.indexOf(after.charAt(to)) < 0) {
            to++;
        }
        return before.substring(from) + " " + after.substring(0, to);
    }

    private static boolean isStated(Aspect.Where where) {
        return where.basis() != Aspect.Basis.CONTEXT;
    }

    /** Returns the hard interval in base units. */
    Range hard(Figure figure) {
        return Optional.ofNullable(hards.get(figure))
                .orElseThrow(() -> new IllegalArgumentException("not of this document: " + figure.id()));
    }

    /** Returns the stated single value in base units; empty when the words state none. */
    OptionalDouble point(Figure figure) {
        double factor = dimensions.of(figure).factor().doubleValue();
        return figure.value().best().isPresent()
                ? OptionalDouble.of(figure.value().best().get().doubleValue() * factor)
                : OptionalDouble.empty();
    }

    /** Returns whether both measure the same thing in the same way. */
    boolean alike(Figure a, Figure b) {
        return a.kind() == b.kind() && dimensions.comparable(a, b);
    }

    /** Returns whether both are the same number phrase; only for figures of one document. */
    static boolean same(Figure a, Figure b) {
        return a.span().equals(b.span());
    }

    static boolean isAmount(Figure figure) {
        return figure.kind() == Kind.COUNT || figure.kind() == Kind.MONEY || figure.kind() == Kind.MEASURE;
    }

    /** Returns whether {@code figure} is one value, stated without a hedge. */
    static boolean isExact(Figure figure) {
        return figure.value().hedge() == Hedge.EXACT && figure.value().best().isPresent();
    }

    /** Returns whether {@code figure} is two numbers and nothing between them. */
    static boolean isInterval(Figure figure) {
        return figure.value().hedge() == Hedge.RANGE && figure.value().best().isEmpty();
    }

    boolean isShare(Figure figure) {
        return dimensions.of(figure).dimension().equals("share");
    }

    /** Returns the size of a unit by itself: that of the noun of a rate. */
    Dimensions.Scale scaleOf(String unit) {
        return dimensions.of(unit);
    }

    String dimension(Figure figure) {
        return dimensions.of(figure).dimension();
    }

    /** Returns figures of the sentences before {@code sentence} in its section, nearest first, at most {@code sentences} back. */
    List<Figure> before(Sentence sentence, int sentences, Predicate<Figure> wanted) {
        List<Figure> found = new ArrayList<>();
        int first = Math.max(0, sentence.index() - sentences);
        for (int i = sentence.index() - 1; i >= first; i--) {
            Sentence earlier = document.sentences().get(i);
            if (earlier.section() != sentence.section()) {
                break;
            }
            List<Figure> figures = new ArrayList<>(earlier.figures());
            Collections.reverse(figures);
            figures.stream().filter(wanted).forEach(found::add);
        }
        return found;
    }

    /** Returns the figures of {@code sentence} and of the {@code sentences} before it that stand in its section, in text order. */
    List<Figure> recent(Sentence sentence, int sentences, Predicate<Figure> wanted) {
        int first = Math.max(0, sentence.index() - sentences);
        return document.sentences().subList(first, sentence.index() + 1).stream()
                .filter(near -> near.section() == sentence.section())
                .flatMap(near -> near.figures().stream())
                .filter(wanted)
                .toList();
    }

    /** Returns the figures before the {@code at}-th of {@code sentence}, nearest first, of it and of {@code sentences} before it. */
    Stream<Figure> nearest(Sentence sentence, int at, int sentences) {
        List<Figure> here = new ArrayList<>(sentence.figures().subList(0, at));
        Collections.reverse(here);
        return Stream.concat(here.stream(), before(sentence, sentences, figure -> true).stream());
    }

    /** What a rule finds where it looks from one figure, the {@code at}-th of {@code sentence}. */
    @FunctionalInterface
    interface Reading {
        Stream<Check> from(Sentence sentence, int at);
    }

    /** Returns what {@code reading} finds at each figure of the document in turn, in text order. */
    List<Check> atEach(Reading reading) {
        return sentences().stream()
                .flatMap(sentence ->
                        IntStream.range(0, sentence.figures().size()).boxed().flatMap(at -> reading.from(sentence, at)))
                .toList();
    }

    /** Returns how many words, parted by space, {@code text} has. */
    static int wordsOf(String text) {
        String words = text.strip();
        return words.isEmpty() ? 0 : words.split("\\s+").length;
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Returns whether {@code words} holds {@code phrase} as whole words. */
    static boolean has(String words, String phrase) {
        int at = words.indexOf(phrase);
        while (at >= 0) {
            int past = at + phrase.length();
            boolean starts = at == 0 || !Character.isLetterOrDigit(words.charAt(at - 1));
            boolean ends = past == words.length() || !Character.isLetterOrDigit(words.charAt(past));
            if (starts && ends) {
                return true;
            }
            at = words.indexOf(phrase, at + 1);
        }
        return false;
    }

    /** Returns whether {@code words} opens with one of the phrases of {@code cue}, as whole words. */
    boolean opens(String words, Cue cue) {
        return opens(words, cues.phrases(cue));
    }

    static boolean opens(String words, List<String> phrases) {
        return phrases.stream()
                .anyMatch(phrase -> words.startsWith(phrase)
                        && (words.length() == phrase.length()
                                || !Character.isLetterOrDigit(words.charAt(phrase.length()))));
    }

    /** Returns whether one of the phrases of {@code cue} stands in {@code words}. */
    boolean hasAny(String words, Cue cue) {
        return hasAny(words, cues.phrases(cue));
    }

    /** Returns the phrases of {@code cue}. */
    List<String> phrases(Cue cue) {
        return cues.phrases(cue);
    }

    static boolean hasAny(String words, List<String> phrases) {
        return phrases.stream().anyMatch(phrase -> has(words, phrase));
    }
}
