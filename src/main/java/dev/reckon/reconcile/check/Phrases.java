package dev.reckon.reconcile.check;

import dev.reckon.align.Cues.Cue;
import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import dev.reckon.stats.RangeArithmetic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** Turns of phrase in which a text itself does the sum: "12, 9 and 7, in all 28", "of 640, 160, or 25%", "9 in May and 7 in June, a drop of 2". */
final class Phrases {

    private static final List<String> TOTAL_BEFORE = List.of(
            "a total of",
            "the total of",
            "total",
            "in all",
            "altogether",
            "together",
            "all told",
            "in total",
            "combined",
            "totalling",
            "totaling",
            "adding up to",
            "making",
            "making a total of",
            "for a total of",
            "giving a total of",
            "or a total of");
    private static final List<String> TOTAL_AFTER =
            List.of("in all", "altogether", "in total", "all told", "all together", "combined");
    private static final List<String> LEAVING = List.of("leaving", "which left", "which leaves");

    /** A change against a third figure is none between the two before it. */
    private static final List<String> ELSEWHERE = List.of("on ", "over ", "from ", "compared", "since ", "against ");

    private static final int LONGEST_ITEM_CHARACTERS = 60;
    private static final int LONGEST_TERM_CHARACTERS = 90;
    private static final int MOST_WORDS_AFTER_OF = 3;
    private static final int LONGEST_ANNOUNCEMENT_CHARACTERS = 30;

    private static final int LOOK_AHEAD_CHARACTERS = 24;
    private static final Set<String> NO_NOUNS = Set.of(
            "in", "and", "or", "of", "on", "at", "for", "from", "to", "by", "after", "before", "a", "the", "were",
            "was", "had", "but", "while", "with", "who", "that", "under");

    private static final int LONGEST_WAY_TO_ASIDE_CHARACTERS = 60;

    private Phrases() {}

    /** Returns whether {@code between}, the words before a figure, ends in one of the marks {@code openers} that set an aside off. */
    static boolean opensAside(String between, List<String> openers) {
        String words = Passage.lower(between.strip());
        return openers.stream().anyMatch(words::endsWith)
                && words.indexOf(';') < 0
                && words.length() <= LONGEST_WAY_TO_ASIDE_CHARACTERS;
    }

    /** Returns how many letters {@code words} starts with. */
    static int wordEnd(String words) {
        int end = 0;
        while (end < words.length() && Character.isLetter(words.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Returns the figures of the sentence between the semicolons around figure {@code at}, in order. */
    static List<Figure> clause(Sentence sentence, int at) {
        List<Figure> figures = sentence.figures();
        int from = at;
        while (from > 0 && !parted(sentence, figures.get(from - 1), figures.get(from))) {
            from--;
        }
        int to = at + 1;
        while (to < figures.size() && !parted(sentence, figures.get(to - 1), figures.get(to))) {
            to++;
        }
        return figures.subList(from, to);
    }

    private static boolean parted(Sentence sentence, Figure left, Figure right) {
        return sentence.between(left, right).indexOf(';') >= 0;
    }

    /** Returns the items of the list that the figure {@code at} is announced to be the total of; empty when it is not. */
    static List<Figure> itemsOf(Passage passage, Sentence sentence, int at) {
        List<Figure> figures = sentence.figures();
        Figure total = figures.get(at);
        if (at < 2 || !isTotal(sentence, at)) {
            return List.of();
        }
        List<Figure> items = itemsOf(passage, sentence, at, passage::alike);
        if (items.size() < 2) {
            items = itemsOf(passage, sentence, at, (item, sum) -> areAlike(passage, item, sum));
        }
        List<Figure> counts = itemsOf(passage, sentence, at, Phrases::areCounts);
        if (counts.size() > items.size() && addUp(passage, counts, total)) {
            return counts; // "45 carters and 30 men, 75 in all": no list of workers knows every trade
        }
        boolean whole = items.stream().allMatch(item -> item.value().best().isPresent())
                && items.stream().noneMatch(item -> passage.hard(total).liesBelow(passage.hard(item)));
        return items.size() > 1 && whole ? items : List.of();
    }

    private static List<Figure> itemsOf(Passage passage, Sentence sentence, int at, BiPredicate<Figure, Figure> alike) {
        List<Figure> figures = sentence.figures();
        Figure total = figures.get(at);
        List<Figure> items = new ArrayList<>();
        for (int i = at - 1; i >= 0; i--) {
            Figure item = figures.get(i);
            boolean near =
                    i == at - 1 || sentence.between(item, figures.get(i + 1)).length() <= LONGEST_ITEM_CHARACTERS;
            if (parted(sentence, item, figures.get(i + 1)) || !near || (i < at - 1 && isTotal(sentence, i + 1))) {
                break;
            }
            // "in 14 churches 420 men, in 9 churches 310 men": other nouns stand between
            if (alike.test(item, total) && passage.linksOf(item).isEmpty()) {
                items.add(0, item);
            }
        }
        return items;
    }

    private static BigDecimal factor(Passage passage, Figure figure) {
        return passage.aspect(figure).scale().factor();
    }

    private static boolean areCounts(Figure a, Figure b) {
        return a.kind() == Kind.COUNT && b.kind() == Kind.COUNT;
    }

    private static boolean addUp(Passage passage, List<Figure> items, Figure total) {
        return items.stream().allMatch(item -> item.value().best().isPresent())
                && RangeArithmetic.sum(items.stream().map(passage::hard).toList())
                        .meets(passage.hard(total));
    }

    /** Counts of which one names no noun of its own ("38 farmers and 20 clerks, in all 58") count whatever the other does. */
    static boolean areAlike(Passage passage, Figure a, Figure b) {
        return passage.alike(a, b)
                || (areCounts(a, b)
                        && (isBare(a) || isBare(b))
                        && factor(passage, a).compareTo(factor(passage, b)) == 0);
    }

    /** Returns whether no noun of its own follows the number. */
    static boolean isBare(Figure figure) {
        String text = figure.document().text();
        int end = figure.span().end();
        String after = Passage.lower(text.substring(end, Math.min(text.length(), end + LOOK_AHEAD_CHARACTERS)));
        String next = after.strip().split("[^\\p{L}]+", 2)[0];
        return next.isEmpty() || !after.startsWith(" ") || NO_NOUNS.contains(next);
    }

    private static boolean isTotal(Sentence sentence, int at) {
        Figure total = sentence.figures().get(at);
        String between = Passage.lower(sentence.between(sentence.figures().get(at - 1), total));
        int comma = lastMark(between);
        if (comma < 0) {
            return false;
        }
        String announcement = between.substring(comma + 1).strip();
        String after = Passage.lower(sentence.after(total)).strip();
        return TOTAL_BEFORE.contains(announcement) || TOTAL_AFTER.stream().anyMatch(words -> begins(after, words));
    }

    /** Returns whether {@code way}, the words before a figure, ends in such as "; all told,". */
    static boolean announcesTotal(String way) {
        String words = way.strip();
        String announcement = words.endsWith(",") ? words.substring(0, words.length() - 1) : words;
        int mark = Math.max(lastMark(announcement), announcement.lastIndexOf(';'));
        return TOTAL_BEFORE.contains(announcement.substring(mark + 1).strip());
    }

    private static int lastMark(String words) {
        int at = words.length() - 1;
        while (at >= 0 && ",–—(".indexOf(words.charAt(at)) < 0) {
            at--;
        }
        return at;
    }

    /** Returns whether nothing, or a noun at most, follows the total: "a total of 35", not "a total of 35 came to town". */
    static boolean closes(Sentence sentence, Figure total) {
        String after = Passage.lower(sentence.after(total)).strip();
        int word = after.indexOf(' ');
        String rest = after.isEmpty() || !Character.isLetter(after.charAt(0)) || word < 0
                ? after
                : after.substring(word).strip();
        boolean stops = after.isEmpty() || ".,;:)".indexOf(after.charAt(0)) >= 0 || (word < 0 && after.length() < 20);
        boolean announced = TOTAL_AFTER.stream().anyMatch(words -> begins(after, words));
        return stops || announced || (!rest.isEmpty() && ".,;:)".indexOf(rest.charAt(0)) >= 0);
    }

    private static boolean begins(String after, String words) {
        // a noun may come between: "1,180 people in all"
        int space = after.indexOf(' ');
        return after.startsWith(words)
                || (space > 0 && after.substring(space + 1).startsWith(words));
    }

    /** "Half as large again" is one and a half times. */
    static boolean isAgain(Sentence sentence, Figure times) {
        String[] after = Passage.lower(sentence.after(times)).strip().split("[^\\p{L}]+");
        return after.length > 2 && after[0].equals("as") && after[2].equals("again");
    }

    /** Returns the base of "of 640 admitted, 160, or 25%" and "of 640, 25% (160)" for the part and share at the two places. */
    static Optional<Figure> baseBefore(Passage passage, Sentence sentence, Figure part, Figure share) {
        int first =
                Math.min(sentence.figures().indexOf(part), sentence.figures().indexOf(share));
        for (int i = first - 1; i >= 0; i--) {
            Figure base = sentence.figures().get(i);
            if (parted(sentence, base, sentence.figures().get(i + 1))) {
                return Optional.empty();
            }
            String before = Passage.lower(sentence.before(base)).stripTrailing();
            boolean of = isOf(before);
            boolean near = sentence.between(base, sentence.figures().get(first)).length() <= LONGEST_TERM_CHARACTERS;
            // "of 800 pupils at one school, 200": the one is no base
            boolean counts = passage.point(base).orElse(Double.MAX_VALUE) > 2;
            if (of && near && counts && areAlike(passage, base, part)) {
                return Optional.of(base);
            }
        }
        return Optional.empty();
    }

    /** Returns whether the words end in "of" or "among", with at most a few between them and the figure: "of the first group's". */
    private static boolean isOf(String before) {
        String[] words = before.split("\\s+");
        for (int i = words.length - 1; i >= Math.max(0, words.length - MOST_WORDS_AFTER_OF - 1); i--) {
            String word = words[i];
            if (word.equals("of") || word.equals("among")) {
                return true;
            }
            if (word.endsWith(",") || word.endsWith(";") || word.endsWith(":")) {
                return false;
            }
        }
        return false;
    }

    /** "In 25 days 1,500 people died, 60 a day": a comma, few words before it, and nothing behind {@code told}. */
    static boolean isAppended(Sentence sentence, Figure last, Figure told, int mostWords) {
        String way = sentence.between(last, told).strip();
        String after = sentence.after(told).strip();
        return way.endsWith(",")
                && way.indexOf(',') == way.length() - 1
                && Passage.wordsOf(way) <= mostWords
                && (after.isEmpty() || ".;)".indexOf(after.charAt(0)) >= 0);
    }

    /** Returns whether the figure {@code at} is announced as what the two before it differ by: ", a drop of", ", leaving". */
    static boolean isDifference(Passage passage, Sentence sentence, int at) {
        if (at < 2) {
            return false;
        }
        Figure first = sentence.figures().get(at - 2);
        Figure second = sentence.figures().get(at - 1);
        Figure result = sentence.figures().get(at);
        String between = Passage.lower(sentence.between(second, result));
        int comma = between.lastIndexOf(',');
        String announcement = comma < 0 ? "" : between.substring(comma + 1).strip();
        boolean change = announcement.endsWith(" of")
                && !announcement.startsWith("from ")
                && passage.hasAny(announcement, Cue.CHANGE)
                && announcement.length() <= LONGEST_ANNOUNCEMENT_CHARACTERS;
        String after = Passage.lower(sentence.after(result)).strip();
        boolean other = ELSEWHERE.stream().anyMatch(after::startsWith);
        String terms = sentence.between(first, second);
        return (change || LEAVING.contains(announcement))
                && !other
                && !parted(sentence, first, second)
                && terms.length() <= LONGEST_TERM_CHARACTERS
                && areAlike(passage, first, second)
                && areAlike(passage, second, result)
                && Passage.isAmount(result);
    }
}
