package dev.reckon.align;

import dev.reckon.doc.Document;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The occasions one text tells of, in the order it names them: a march, a funeral, a match. A crowd is that of the occasion named last
 * before it, however many sentences ago; "the march" is the march that was called by its name before.
 */
final class Occasions {

    private static final int MOST_NAMES = 4;

    /** A parenthesis of so many words tells of something beside what the text is at. */
    private static final int WORDS_OF_ASIDE = 6;

    private static final String OF = " of ";

    /** Names of weekdays and months. */
    private static final Set<String> DAYS = Stream.concat(
                    Arrays.stream(DayOfWeek.values()).map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)),
                    Arrays.stream(Month.values()).map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH)))
            .collect(Collectors.toUnmodifiableSet());

    private final String text;
    private final Definitions definitions;
    private final Gazetteer places;
    private final List<Mention> mentions = new ArrayList<>();
    private final Map<String, Set<String>> named = new HashMap<>();
    private final Deque<Word> before = new ArrayDeque<>();
    private Optional<Aside> aside = Optional.empty();

    /** Where the text stood when a parenthesis opened: how many occasions were named, and which was meant by each kind. */
    private record Aside(int start, int mentions, Map<String, Set<String>> named) {}

    /**
     * An occasion named in a text.
     *
     * @param at where it is named
     * @param stems its kind and the stems of its name; the kind alone where no name is known
     */
    record Mention(int at, Set<String> stems) {}

    private record Word(String text, int start, int end) {
        boolean isName() {
            return Character.isUpperCase(text.charAt(0));
        }
    }

    private Occasions(String text, Definitions definitions, Gazetteer places) {
        this.text = text;
        this.definitions = definitions;
        this.places = places;
    }

    /** Reads the whole text once. */
    static Occasions of(Document document, Definitions definitions, Gazetteer places) {
        Occasions occasions = new Occasions(document.text(), definitions, places);
        occasions.read();
        return occasions;
    }

    private void read() {
        int at = 0;
        while (at < text.length()) {
            int start = at;
            while (at < text.length() && Character.isLetter(text.charAt(at))) {
                at++;
            }
            if (at == start) {
                bracket(at);
            } else {
                Word word = new Word(text.substring(start, at), start, at);
                read(word).ifPresent(mentions::add);
                before.addLast(word);
                if (before.size() > 2 * MOST_NAMES) {
                    before.removeFirst();
                }
            }
            at++;
        }
    }

    /** "(That was more than the Miners' March of 1990 drew.)": behind it the text is where it was before. */
    private void bracket(int at) {
        char mark = text.charAt(at);
        if (mark == '(') {
            aside = Optional.of(new Aside(at, mentions.size(), Map.copyOf(named)));
        } else if (mark == ')' && aside.isPresent()) {
            Aside told = aside.get();
            if (mentions.size() > told.mentions()
                    && Stems.words(text.substring(told.start(), at)).size() >= WORDS_OF_ASIDE) {
                mentions.subList(told.mentions(), mentions.size()).clear();
                named.clear();
                named.putAll(told.named());
            }
            aside = Optional.empty();
        } else if (mark == '\n') {
            aside = Optional.empty();
        }
    }

    private Optional<Mention> read(Word word) {
        String lower = word.text().toLowerCase(Locale.ROOT);
        Optional<String> kind = definitions.occasion(List.of(lower));
        if (kind.isEmpty() || lower.endsWith("ed") || lower.endsWith("ing")) {
            return Optional.empty();
        }
        Set<String> name = new HashSet<>(names(word));
        name.addAll(namesBehind(word));
        // "marches" are those of many days, "March" alone is a month
        if (name.isEmpty() && (lower.endsWith("s") || word.isName())) {
            return Optional.empty();
        }
        name.add(kind.get());
        Set<String> last = named.getOrDefault(kind.get(), name);
        Set<String> known = name.size() > 1 ? name : last;
        named.put(kind.get(), known);
        return Optional.of(new Mention(word.start(), known));
    }

    /** The capitals right before: "Million Man March", "Vale's 1990 funeral"; places and days are no names. */
    private List<String> names(Word word) {
        List<String> names = new ArrayList<>();
        int start = word.start();
        Iterator<Word> back = before.descendingIterator();
        while (back.hasNext() && names.size() < MOST_NAMES) {
            Word name = back.next();
            boolean genitive = name.text().equals("s");
            if (!isJoint(text.substring(name.end(), start)) || !(genitive || name.isName())) {
                return names;
            }
            names.addAll(stems(name.text()));
            start = name.start();
        }
        return names;
    }

    /** A blank, an apostrophe, or a year between blanks. */
    private static boolean isJoint(String gap) {
        return gap.length() <= " 1990 ".length()
                && gap.chars().allMatch(c -> c == ' ' || c == '\'' || c == '’' || Character.isDigit(c));
    }

    /** "The funeral of Ada Vale". */
    private List<String> namesBehind(Word word) {
        List<String> names = new ArrayList<>();
        int at = text.startsWith(OF, word.end()) ? word.end() + OF.length() : text.length();
        while (at < text.length() && Character.isUpperCase(text.charAt(at)) && names.size() < MOST_NAMES) {
            int start = at;
            while (at < text.length() && Character.isLetter(text.charAt(at))) {
                at++;
            }
            names.addAll(stems(text.substring(start, at)));
            at += at < text.length() && text.charAt(at) == ' ' ? 1 : 0;
        }
        return names;
    }

    private List<String> stems(String name) {
        boolean plain = DAYS.contains(name) || !places.in(List.of(name)).isEmpty();
        return plain ? List.of() : Stems.of(name);
    }

    /** Returns the occasion named last before {@code offset}. */
    Optional<Mention> before(int offset) {
        int past = past(offset);
        return past == 0 ? Optional.empty() : Optional.of(mentions.get(past - 1));
    }

    /** Returns the occasion named first from {@code offset} on. */
    Optional<Mention> from(int offset) {
        int past = past(offset);
        return past == mentions.size() ? Optional.empty() : Optional.of(mentions.get(past));
    }

    /** How many mentions stand before {@code offset}. */
    private int past(int offset) {
        int lo = 0;
        int hi = mentions.size();
        while (lo < hi) {
            int middle = (lo + hi) / 2;
            if (mentions.get(middle).at() < offset) {
                lo = middle + 1;
            } else {
                hi = middle;
            }
        }
        return lo;
    }
}
