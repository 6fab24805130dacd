package dev.reckon.mention;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.NumberWords.Entry;
import dev.reckon.mention.NumberWords.Tag;
import dev.reckon.token.Token.Kind;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a column, a row's label or a caption says of the bare numbers it stands for: their scale ("millions"), their
 * unit ("km²", "%"), what they are per ("per 1,000 births"), what they count ("Deaths").
 */
public final class ColumnHeads {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    /** In letters. */
    private static final int LONGEST_SYMBOL = 2;

    private final NumberGrammar grammar;

    ColumnHeads(NumberGrammar grammar) {
        this.grammar = grammar;
    }

    /** Returns whether numbers under {@code head} say which row it is, not how much: ages, years, ranks. */
    public boolean labels(Line head) {
        boolean any = false;
        for (int i = 0; i < head.size(); i++) {
            if (head.isKind(i, Kind.WORD) && !head.is(i, WordClass.ROW_LABEL)) {
                return false;
            }
            any |= head.isKind(i, Kind.WORD);
        }
        return any;
    }

    /** Returns what numbers under {@code head} are to be multiplied by: "Deaths (thousands)", "GDP, $ bn", "in millions". */
    public Optional<BigDecimal> scale(Line head) {
        for (int i = 0; i < head.size(); i++) {
            BigDecimal worth = worth(head, i);
            if (worth != null && opensScale(head, i)) {
                return Optional.of(worth);
            }
        }
        return Optional.empty();
    }

    private @Nullable BigDecimal worth(Line head, int i) {
        String text = head.textOf(i).toLowerCase(Locale.ROOT);
        if (text.equals("000") || text.equals("000s")) {
            return THOUSAND;
        }
        Entry entry = grammar.words().find(head.word(i));
        if (entry == null) {
            return null;
        }
        return switch (entry.tag()) {
            case SCALE, SUFFIX -> entry.low();
            case PLURAL -> entry.low().compareTo(THOUSAND) < 0 ? null : entry.low();
            case LETTER -> isCurrency(head, i - 1) ? entry.low() : null;
            default -> null;
        };
    }

    /** A scale stands in brackets, behind "in", a comma or a currency, or before "of". */
    private boolean opensScale(Line head, int i) {
        int before = i - 1;
        while (isQuote(head, before)) {
            before--;
        }
        return head.isMark(before, '(')
                || head.isMark(before, '[')
                || head.isMark(before, ',')
                || head.isForm(before, "in")
                || isCurrency(head, before)
                || head.isForm(i + 1, "of");
    }

    private static boolean isQuote(Line head, int i) {
        return head.isMark(i, '\'') || head.isMark(i, '’') || head.isMark(i, '‘');
    }

    private boolean isCurrency(Line head, int i) {
        return i >= 0 && grammar.units().before(head, i + 1).isPresent();
    }

    /** Returns {@code mention} in the unit {@code head} names: a measure, money, a share, a rate. */
    public Optional<Mention> measured(Line head, Mention mention) {
        Optional<Unit> unit = unit(head);
        Optional<String> per = per(head);
        if (per.isEmpty()) {
            return unit.map(u -> mention.as(u.kind(), u.name()));
        }
        int noun = countedAt(head);
        String counted = noun < 0 ? "" : head.textOf(noun).toLowerCase(Locale.ROOT);
        String base = unit.map(Unit::name).orElse(counted);
        dev.reckon.mention.Kind kind = unit.filter(u -> u.kind() == dev.reckon.mention.Kind.MONEY)
                .map(Unit::kind)
                .orElse(dev.reckon.mention.Kind.RATE);
        return Optional.of(mention.as(kind, base + "/" + per.get()));
    }

    /** Returns whether {@code head} names a unit of measure, money or share, or what its numbers are per. */
    public boolean isMeasured(Line head) {
        return unit(head).isPresent() || per(head).isPresent();
    }

    private Optional<Unit> unit(Line head) {
        for (int i = 0; i < head.size(); i++) {
            if (isPercent(head, i)) {
                return Optional.of(Unit.PERCENT);
            }
        }
        for (int i = 0; i < head.size(); i++) {
            boolean opens = head.isMark(i - 1, '(')
                    || head.isMark(i - 1, '[')
                    || head.isMark(i - 1, ',')
                    || head.isForm(i - 1, "in")
                    || isQuotient(head, i)
                    || head.size() == 1;
            Optional<Unit> unit =
                    opens && !isPreposition(head, i) ? grammar.unitAt(head, i).or(() -> money(head)) : Optional.empty();
            if (unit.isPresent()) {
                return unit;
            }
        }
        return Optional.empty();
    }

    /** "A/Gm", "T/K": the numbers under it are what a quantity is divided by its unit. */
    private static boolean isQuotient(Line head, int i) {
        return head.isMark(i - 1, '/')
                && head.isGlued(i)
                && head.isKind(i - 2, Kind.WORD)
                && head.token(i - 2).length() <= LONGEST_SYMBOL;
    }

    /** "(in millions)", but not the inches of "Depth (in)". */
    private static boolean isPreposition(Line head, int i) {
        return head.isForm(i, "in") && (head.isKind(i + 1, Kind.WORD) || head.isKind(i + 1, Kind.NUMBER));
    }

    /** "Share (%)", "% of votes", but not the level of an interval, "(95 % CI)". */
    private static boolean isPercent(Line head, int i) {
        boolean sign = head.isMark(i, '%');
        boolean word = head.isForm(i, "percent")
                || head.isForm(i, "percentage")
                || head.isForm(i, "pct")
                || head.isForm(i, "per") && head.isForm(i + 1, "cent");
        return (sign || word) && !head.isKind(i - 1, Kind.NUMBER);
    }

    /** "($ bn)", "US$ million", "(in constant euros)": a sign or name of money anywhere in a head. */
    private Optional<Unit> money(Line head) {
        for (int i = 1; i <= head.size(); i++) {
            Optional<Units.Found> sign = grammar.units().before(head, i);
            if (sign.isPresent()) {
                return sign.map(Units.Found::unit);
            }
        }
        return IntStream.range(0, head.size())
                .mapToObj(i -> grammar.unitAt(head, i))
                .flatMap(Optional::stream)
                .filter(unit -> unit.kind() == dev.reckon.mention.Kind.MONEY)
                .findFirst();
    }

    /** Returns what numbers under {@code head} are per: "100000", "1000 births", "capita". */
    private Optional<String> per(Line head) {
        Rates rates = new Rates(head, grammar.units());
        for (int i = 0; i < head.size(); i++) {
            boolean per = head.isForm(i, "per") && !head.isForm(i + 1, "cent");
            Optional<String> label = per ? rates.at(i).map(Rates.Per::label) : Optional.empty();
            if (label.isPresent()) {
                return label;
            }
        }
        return Optional.empty();
    }

    /** Returns what {@code head} counts: its last plural noun or name of a size before a preposition other than "of". */
    public Optional<String> counted(Line head) {
        int noun = countedAt(head);
        return noun < 0 ? Optional.empty() : Optional.of(grammar.nouns().unitOf(head, noun));
    }

    private int countedAt(Line head) {
        int end = 0;
        while (end < head.size() && (!head.is(end, WordClass.PREPOSITION) || head.isForm(end, "of"))) {
            end++;
        }
        for (int i = end - 1; i >= 0; i--) {
            boolean name = head.isCapitalised(i) && head.word(i).id() == 0 && i > 0;
            boolean noun = (Nouns.isPluralNoun(head, i) || head.is(i, WordClass.TOLL_NOUN))
                    && !name
                    && !isScaleWord(head, i)
                    && !head.is(i, WordClass.SOURCE_NOUN);
            if (noun || grammar.nouns().sizeOf(head, i).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private boolean isScaleWord(Line head, int i) {
        Entry entry = grammar.words().find(head.word(i));
        return entry != null && (entry.tag() == Tag.PLURAL || entry.tag() == Tag.SCALE || entry.tag() == Tag.SUFFIX);
    }
}
