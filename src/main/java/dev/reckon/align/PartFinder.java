package dev.reckon.align;

import dev.reckon.align.Cues.Cue;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds figures that the text states to be parts of others, by the words between them; linear in the figures. */
public final class PartFinder {

    private static final int MOST_WORDS_TO_WHOLE = 25;
    private static final int WORDS_TO_WHOLE = 8;
    private static final int MOST_WORDS_BEFORE_PARENTHESIS = 4;
    private static final int MOST_SENTENCES_TO_TOTAL = 3;
    private static final String OF_THE_TOTAL = "of the total";

    private final Dimensions dimensions;
    private final Cues cues;

    /** Prepares to find parts, units compared by {@code dimensions}. */
    PartFinder(Dimensions dimensions, Cues cues) {
        this.dimensions = dimensions;
        this.cues = cues;
    }

    /** Returns the links stated in one document, in text order. */
    public List<PartLink> linksIn(DocumentFigures document) {
        List<PartLink> links = new ArrayList<>();
        for (DocumentFigures.Sentence sentence : document.sentences()) {
            within(sentence, links);
            if (sentence.index() > 0) {
                across(whole(document, sentence), sentence, links);
            }
        }
        return List.copyOf(links);
    }

    private void within(DocumentFigures.Sentence sentence, List<PartLink> links) {
        List<Figure> figures = sentence.figures();
        for (int i = 0; i + 1 < figures.size(); i++) {
            Figure a = figures.get(i);
            Figure b = figures.get(i + 1);
            if (!counted(a) || !counted(b)) {
                continue;
            }
            String between = sentence.between(a, b).toLowerCase(Locale.ROOT);
            if (isOf(between)) {
                links.add(new PartLink(a, b, PartLink.Cue.OF));
            } else if (alike(a, b)
                    && isOpenedByOf(sentence.before(a))
                    && between.stripTrailing().endsWith(",")) {
                links.add(new PartLink(b, a, PartLink.Cue.OF));
            } else if (alike(a, b) && saysOfWhom(sentence, between, b)) {
                links.add(new PartLink(b, a, between.contains("(") ? PartLink.Cue.PARENTHESIS : PartLink.Cue.OF_WHOM));
                sibling(sentence, i + 1, a).ifPresent(next -> links.add(new PartLink(next, a, PartLink.Cue.OF_WHOM)));
            } else if (opensParenthesis(between, MOST_WORDS_BEFORE_PARENTHESIS)) {
                parenthesised(sentence, i, links);
            } else if (opensParenthesis(between, MOST_WORDS_TO_WHOLE) && isWider(sentence, a, b)) {
                links.add(new PartLink(a, b, PartLink.Cue.OF_WHOM));
            }
        }
    }

    /** "Down by 300 from May. Of these, 500": nothing is part of a change. */
    private static boolean isChange(DocumentFigures.Sentence sentence, Figure figure) {
        return sentence.before(figure).stripTrailing().endsWith(" by");
    }

    private static boolean counted(Figure figure) {
        return figure.kind() == Kind.COUNT || figure.kind() == Kind.MONEY || figure.kind() == Kind.MEASURE;
    }

    private boolean alike(Figure a, Figure b) {
        return a.kind() == b.kind() && dimensions.comparable(a, b);
    }

    private boolean isOf(String between) {
        List<String> words = Stems.words(between);
        boolean of =
                !words.isEmpty() && (words.get(0).equals("of") || (words.get(0).equals("out") && words.contains("of")));
        return of && areOfWhole(words) && between.chars().noneMatch(c -> "(),;:".indexOf(c) >= 0);
    }

    /** "Of the", "out of a total of", and one word more behind an article: "of the sought 40". */
    private boolean areOfWhole(List<String> words) {
        int last = words.size() - 1;
        boolean article = last > 1
                && (words.get(last - 1).equals("the") || words.get(last - 1).equals("its"))
                && !cues.is(Cue.NO_NOUN, words.get(last));
        return cues.areAll(Cue.AFTER_OF, article ? words.subList(0, last) : words);
    }

    /** "Of the 500 who came by boat, 300 stayed": "of" that belongs to no noun, at the opening of a clause. */
    private boolean isOpenedByOf(String before) {
        List<String> words = Stems.words(before.toLowerCase(Locale.ROOT));
        int of = words.lastIndexOf("of");
        boolean near = of >= 0 && cues.areAll(Cue.AFTER_OF, words.subList(of, words.size()));
        return near && (of == 0 || cues.is(Cue.OPENS_CLAUSE, words.get(of - 1)) || isBehindMark(before));
    }

    private static boolean isBehindMark(String before) {
        int of = before.toLowerCase(Locale.ROOT).lastIndexOf("of ");
        String lead = before.substring(0, Math.max(0, of)).stripTrailing();
        return !lead.isEmpty() && ",;:—–".indexOf(lead.charAt(lead.length() - 1)) >= 0;
    }

    private boolean saysOfWhom(DocumentFigures.Sentence sentence, String between, Figure b) {
        String after = sentence.after(b).strip().toLowerCase(Locale.ROOT);
        boolean ofThese = after.startsWith("of these") || after.startsWith("of them") || after.startsWith("of those");
        boolean closed = between.indexOf(')') >= 0 || between.indexOf(';') >= 0 && !ofThese;
        // right before the number the words leave no doubt, however far the whole is
        boolean announced = cues.phrases(Cue.OF_WHOM).stream().anyMatch(cue -> endsWith(between, cue));
        boolean shortWay =
                !closed && Stems.words(between).size() <= (announced || ofThese ? MOST_WORDS_TO_WHOLE : WORDS_TO_WHOLE);
        boolean before =
                cues.phrases(Cue.OF_WHOM).stream().anyMatch(cue -> between.contains(cue)) && !isOfFirst(between);
        boolean behind = (between.contains(",")
                        || between.contains(";")
                        || between.contains("(")
                        || between.contains("–")
                        || between.contains("—"))
                && cues.phrases(Cue.OF_THESE).stream().anyMatch(after::startsWith);
        return shortWay && (before || behind || after.startsWith("of whom"));
    }

    /** "18 of them by the sword and 84 of hunger": what "and" joins to a part, without a mark between, is a part too. */
    private Optional<Figure> sibling(DocumentFigures.Sentence sentence, int part, Figure whole) {
        if (part + 1 >= sentence.figures().size()) {
            return Optional.empty();
        }
        Figure next = sentence.figures().get(part + 1);
        String between = sentence.between(sentence.figures().get(part), next);
        boolean joined = between.endsWith(" and ") && between.indexOf(',') < 0 && Clause.isInside(between);
        return Optional.of(next)
                .filter(figure -> joined && counted(figure) && alike(figure, whole))
                .filter(figure -> !whole.value().hard().liesBelow(figure.value().hard()));
    }

    private static boolean endsWith(String between, String cue) {
        String stripped = between.stripTrailing();
        return stripped.endsWith(" " + cue) || stripped.equals(cue);
    }

    /** "144,000 of whom were Poles, and 247,157": what follows a number right away says of what that number is a part. */
    private boolean isOfFirst(String between) {
        String words = between.strip();
        return cues.phrases(Cue.OF_WHOM).stream()
                .anyMatch(cue -> cue.startsWith("of ") && words.startsWith(cue) && words.length() > cue.length());
    }

    private static boolean opensParenthesis(String between, int mostWords) {
        int open = between.indexOf('(');
        return open >= 0
                && between.indexOf(')') < 0
                && Stems.words(between.substring(0, open)).size() <= mostWords
                && Stems.words(between.substring(open)).isEmpty();
    }

    /** Reads "350 arrested (144 Poles, 90 Germans)": every figure up to the closing parenthesis is a part. */
    private void parenthesised(DocumentFigures.Sentence sentence, int whole, List<PartLink> links) {
        List<Figure> figures = sentence.figures();
        Figure first = figures.get(whole + 1);
        String after = sentence.after(first);
        int close = after.indexOf(')');
        if (close < 0) {
            return;
        }
        String inside = after.substring(0, close).toLowerCase(Locale.ROOT);
        List<String> words = Stems.words(inside);
        if (isWider(sentence, figures.get(whole), first)) {
            links.add(new PartLink(figures.get(whole), first, PartLink.Cue.OF_WHOM));
            return;
        }
        boolean named = words.stream().anyMatch(word -> word.length() > 1);
        if (!named || cues.isAny(Cue.NO_PART_IN_PARENTHESIS, words)) {
            return;
        }
        int end = first.span().end() + close;
        if (isEnumerated(sentence, whole, end)) {
            return;
        }
        for (int j = whole + 1; j < figures.size() && figures.get(j).span().end() <= end; j++) {
            if (alike(figures.get(whole), figures.get(j))) {
                links.add(new PartLink(figures.get(j), figures.get(whole), PartLink.Cue.PARENTHESIS));
            }
        }
    }

    /** "The first two (222 and 93)": as many numbers stand in the parentheses as the number before them says. */
    private static boolean isEnumerated(DocumentFigures.Sentence sentence, int whole, int end) {
        long inside = sentence.figures().stream()
                .skip(whole + 1L)
                .filter(figure -> figure.span().end() <= end)
                .count();
        return sentence.figures()
                .get(whole)
                .value()
                .best()
                .filter(n -> n.compareTo(BigDecimal.valueOf(inside)) == 0)
                .isPresent();
    }

    /** "35 in the city (131 across the country)": what stands in parentheses is the whole. */
    private boolean isWider(DocumentFigures.Sentence sentence, Figure part, Figure whole) {
        String after = sentence.after(whole);
        int close = after.indexOf(')');
        if (close < 0 || !cues.isAny(Cue.WIDER, Stems.words(after.substring(0, close)))) {
            return false;
        }
        Optional<BigDecimal> less = part.value().best();
        Optional<BigDecimal> more = whole.value().best();
        return alike(part, whole)
                && less.isPresent()
                && more.isPresent()
                && less.get().compareTo(more.get()) < 0;
    }

    /** Returns the sentence that tells of whom "of these" speaks: the one before, or for "of the total" the one of the largest count. */
    private DocumentFigures.Sentence whole(DocumentFigures document, DocumentFigures.Sentence sentence) {
        Figure first = sentence.figures().get(0);
        DocumentFigures.Sentence before = document.sentences().get(sentence.index() - 1);
        String opening = withoutJoint(sentence.before(first).strip().toLowerCase(Locale.ROOT));
        if (!opening.startsWith(OF_THE_TOTAL) || !counted(first)) {
            return before;
        }
        List<DocumentFigures.Sentence> near =
                document.sentences().subList(Math.max(0, sentence.index() - MOST_SENTENCES_TO_TOTAL), sentence.index());
        BigDecimal most = largest(before, first);
        for (DocumentFigures.Sentence earlier : near) {
            BigDecimal here = largest(earlier, first);
            if (earlier.section() == sentence.section() && here.compareTo(most) > 0) {
                most = here;
                before = earlier;
            }
        }
        return before;
    }

    private BigDecimal largest(DocumentFigures.Sentence sentence, Figure part) {
        return sentence.figures().stream()
                .filter(figure -> counted(figure) && alike(figure, part) && !isChange(sentence, figure))
                .flatMap(figure -> figure.value().best().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /** Reads "Of these, 18 ... and 84 ...": parts of the last alike figure of the sentence before. */
    private void across(DocumentFigures.Sentence previous, DocumentFigures.Sentence sentence, List<PartLink> links) {
        Figure first = sentence.figures().get(0);
        String before = withoutJoint(sentence.before(first).strip().toLowerCase(Locale.ROOT));
        boolean opens = cues.phrases(Cue.OF_THESE).stream().anyMatch(before::startsWith);
        for (int i = 0; i < sentence.figures().size(); i++) {
            Figure figure = sentence.figures().get(i);
            String after = sentence.after(figure).strip().toLowerCase(Locale.ROOT);
            // "life belts enough: 300 of them": those named before the colon
            boolean ofThese = !sentence.before(figure).stripTrailing().endsWith(":")
                    && !isExistential(sentence.before(figure))
                    && cues.phrases(Cue.OF_THESE).stream()
                            .anyMatch(cue -> cue.startsWith("of") && after.startsWith(cue));
            if (opens || ofThese) {
                coordinated(previous, sentence, i, opens, links);
                return;
            }
            if (counted(figure)) {
                return;
            }
        }
    }

    /** "There were 19 of them": all there were, and no part of those before. */
    private static boolean isExistential(String before) {
        List<String> words = Stems.words(before.toLowerCase(Locale.ROOT));
        return words.size() >= 2 && words.get(words.size() - 2).equals("there");
    }

    /** "But of these, 18 stayed" opens as "of these" does. */
    private String withoutJoint(String opening) {
        int space = opening.indexOf(' ');
        return space > 0 && cues.is(Cue.JOINT, opening.substring(0, space))
                ? opening.substring(space).strip()
                : opening;
    }

    private void coordinated(
            DocumentFigures.Sentence previous,
            DocumentFigures.Sentence sentence,
            int first,
            boolean opens,
            List<PartLink> links) {
        Figure part = sentence.figures().get(first);
        Optional<Figure> whole = previous.figures().stream()
                .filter(figure -> counted(figure) && alike(figure, part) && !isChange(previous, figure))
                .reduce((a, b) -> b);
        if (whole.isEmpty() || !counted(part)) {
            return;
        }
        links.add(new PartLink(part, whole.get(), PartLink.Cue.OF_THESE));
        for (int i = first + 1; i < sentence.figures().size(); i++) {
            Figure next = sentence.figures().get(i);
            String between =
                    sentence.between(sentence.figures().get(i - 1), next).toLowerCase(Locale.ROOT);
            List<String> words = Stems.words(between);
            boolean joined = words.contains("and")
                    || words.contains("another")
                    || words.contains("further")
                    || opens && (between.contains(",") || between.contains(";"));
            if (!alike(next, part) || !joined || (!opens && !words.contains("another") && !words.contains("further"))) {
                return;
            }
            links.add(new PartLink(next, whole.get(), PartLink.Cue.OF_THESE));
        }
    }
}
