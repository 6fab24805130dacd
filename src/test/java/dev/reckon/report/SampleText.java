package dev.reckon.report;

import dev.reckon.base.Interval;
import dev.reckon.base.Span;
import dev.reckon.doc.Block;
import dev.reckon.doc.Document;
import dev.reckon.figure.Attribution;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Period;
import dev.reckon.figure.Skipped;
import dev.reckon.figure.Stance;
import dev.reckon.figure.Value;
import dev.reckon.mention.Hedge;
import dev.reckon.mention.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Builds a document and its figures together, so that spans always fit: braces in a sentence mark the number phrases. */
public final class SampleText {

    private final String name;
    private final Optional<String> title;
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Placed> placed = new ArrayList<>();
    private final List<Span> asides = new ArrayList<>();

    private record Placed(Span span, Span sentence, Says says) {}

    /** Starts a document. */
    public SampleText(String name, String title) {
        this.name = name;
        this.title = Optional.of(title).filter(t -> !t.isEmpty());
        if (!title.isEmpty()) {
            block(Block.Kind.HEADING, 1, title);
        }
    }

    /** Adds a paragraph of one sentence; each {@code {phrase}} in it is a figure, each {@code [number]} is set aside. */
    public SampleText says(String sentence, Says... figures) {
        int start = text.length();
        int next = 0;
        int open = -1;
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            if (c == '{' || c == '[') {
                open = text.length();
            } else if (c == '}') {
                spans.add(new Span(open, text.length()));
            } else if (c == ']') {
                asides.add(new Span(open, text.length()));
            } else {
                text.append(c);
            }
        }
        Span whole = new Span(start, text.length());
        for (Span span : spans) {
            placed.add(new Placed(span, whole, figures[next++]));
        }
        blocks.add(Block.of(Block.Kind.PARAGRAPH, 0, whole));
        text.append("\n\n");
        return this;
    }

    /** Adds a block that holds no figure. */
    public SampleText block(Block.Kind kind, int level, String words) {
        int start = text.length();
        text.append(words);
        blocks.add(Block.of(kind, level, new Span(start, text.length())));
        text.append("\n\n");
        return this;
    }

    /** Returns the document with its figures. */
    public Read read() {
        String all = text.toString();
        String sha = String.format(
                Locale.ROOT,
                "%064x",
                BigDecimal.valueOf(all.hashCode() & 0xffffffffL).toBigInteger());
        Document document = new Document(name, sha, title, all, blocks);
        List<Figure> figures = placed.stream().map(p -> figure(document, p)).toList();
        List<Skipped> skipped = asides.stream()
                .map(span -> new Skipped(document, span, "skip.year", "a year, not an amount"))
                .toList();
        return new Read(document, figures, skipped);
    }

    private static Figure figure(Document document, Placed p) {
        Says says = p.says();
        int at = says.who().isEmpty() ? -1 : p.sentence().of(document.text()).indexOf(says.who());
        Optional<Span> who = at < 0
                ? Optional.empty()
                : Optional.of(new Span(
                        p.sentence().start() + at,
                        p.sentence().start() + at + says.who().length()));
        Attribution attribution = says.who().isEmpty()
                ? Attribution.none()
                : new Attribution(says.type(), Optional.of(says.who()), who, some(says.upstream()));
        String id =
                String.format(Locale.ROOT, "%08x", (document.name() + p.span().start()).hashCode());
        return new Figure(
                id,
                document,
                p.span(),
                p.sentence(),
                says.kind(),
                says.unit(),
                says.value(),
                says.what(),
                some(says.act()),
                some(says.event()),
                Optional.empty(),
                some(says.place()),
                some(says.period()).map(SampleText::period),
                attribution,
                says.stance(),
                "sample." + says.value().hedge().label());
    }

    private static Period period(String words) {
        if (!words.matches("[0-9]{4}")) {
            return new Period(words, Optional.empty(), Optional.empty());
        }
        int year = Integer.parseInt(words);
        return new Period(words, Optional.of(LocalDate.of(year, 1, 1)), Optional.of(LocalDate.of(year, 12, 31)));
    }

    private static Optional<String> some(String words) {
        return Optional.of(words).filter(w -> !w.isEmpty());
    }

    /** A document with its figures and the numbers set aside. */
    public record Read(Document document, List<Figure> figures, List<Skipped> skipped) {}

    /** What a phrase says; every change makes a copy. */
    public record Says(
            Value value,
            Kind kind,
            String unit,
            String what,
            String act,
            String event,
            String who,
            Attribution.Type type,
            String upstream,
            String period,
            String place,
            Stance stance) {

        private static Says of(Value value) {
            return new Says(
                    value,
                    Kind.COUNT,
                    "people",
                    "",
                    "",
                    "",
                    "",
                    Attribution.Type.NAMED_PERSON,
                    "",
                    "",
                    "",
                    Stance.ASSERTED);
        }

        /** Sets what is counted. */
        public Says what(String unitNow, String whatNow, String actNow) {
            return new Says(value, kind, unitNow, whatNow, actNow, event, who, type, upstream, period, place, stance);
        }

        /** Sets the sort of quantity. */
        public Says kind(Kind kindNow) {
            return new Says(value, kindNow, unit, what, act, event, who, type, upstream, period, place, stance);
        }

        /** Sets who says so. */
        public Says by(String whoNow, Attribution.Type typeNow) {
            return new Says(value, kind, unit, what, act, event, whoNow, typeNow, upstream, period, place, stance);
        }

        /** Sets who says so, a person. */
        public Says by(String whoNow) {
            return by(whoNow, Attribution.Type.NAMED_PERSON);
        }

        /** Sets the authority behind. */
        public Says citing(String upstreamNow) {
            return new Says(value, kind, unit, what, act, event, who, type, upstreamNow, period, place, stance);
        }

        /** Sets when and where. */
        public Says in(String periodNow, String placeNow) {
            return new Says(value, kind, unit, what, act, event, who, type, upstream, periodNow, placeNow, stance);
        }

        /** Sets the stance. */
        public Says stance(Stance stanceNow) {
            return new Says(value, kind, unit, what, act, event, who, type, upstream, period, place, stanceNow);
        }
    }

    /** A precise number. */
    public static Says exact(String n, String grain) {
        BigDecimal half = dec(grain).divide(dec("2"));
        Interval hard = Interval.closed(dec(n).subtract(half), dec(n).add(half));
        return Says.of(new Value(
                Optional.empty(), Optional.of(dec(n)), Optional.empty(), Hedge.EXACT, dec(grain), hard, hard));
    }

    /** A number said to be rough. */
    public static Says about(String n) {
        Interval around = Interval.closed(dec(n).multiply(dec("0.9")), dec(n).multiply(dec("1.1")));
        return Says.of(new Value(
                Optional.empty(), Optional.of(dec(n)), Optional.empty(), Hedge.APPROX, dec("1"), around, around));
    }

    /** A lower bound. */
    public static Says atLeast(String n) {
        return Says.of(new Value(
                Optional.of(dec(n)),
                Optional.empty(),
                Optional.empty(),
                Hedge.AT_LEAST,
                dec("1"),
                Interval.from(dec(n), false),
                Interval.from(dec(n), false)));
    }

    /** A strict lower bound with a soft end. */
    public static Says moreThan(String n, String next) {
        return Says.of(new Value(
                Optional.of(dec(n)),
                Optional.empty(),
                Optional.empty(),
                Hedge.MORE_THAN,
                dec("1"),
                Interval.from(dec(n), true),
                Interval.closed(dec(n), dec(next))));
    }

    /** An upper bound. */
    public static Says upTo(String n) {
        Interval below = new Interval(Optional.of(BigDecimal.ZERO), true, Optional.of(dec(n)), false);
        return Says.of(new Value(
                Optional.empty(), Optional.empty(), Optional.of(dec(n)), Hedge.UP_TO, dec("1"), below, below));
    }

    /** A range. */
    public static Says range(String low, String high) {
        Interval hard = Interval.closed(dec(low), dec(high));
        return Says.of(new Value(
                Optional.of(dec(low)), Optional.empty(), Optional.of(dec(high)), Hedge.RANGE, dec("1"), hard, hard));
    }

    /** A measured value with its error. */
    public static Says measured(String best, String error) {
        Interval hard =
                Interval.closed(dec(best).subtract(dec(error)), dec(best).add(dec(error)));
        return Says.of(new Value(hard.low(), Optional.of(dec(best)), hard.high(), Hedge.RANGE, dec("1"), hard, hard));
    }

    /** A decade without a truth condition. */
    public static Says order(String low, String high) {
        return Says.of(new Value(
                Optional.of(dec(low)),
                Optional.empty(),
                Optional.of(dec(high)),
                Hedge.ORDER_OF_MAGNITUDE,
                dec(low),
                Interval.closedOpen(dec(low), dec(high)),
                Interval.closedOpen(dec(low), dec(high))));
    }

    private static BigDecimal dec(String n) {
        return new BigDecimal(n.replace(",", ""));
    }
}
