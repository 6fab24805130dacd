package dev.reckon.audit;

import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Shares whose words tell of which number they are: of the one right before them ("601 of the dead, or 82 per cent"), of those the
 * sentence before counted ("87 per cent of them"), of the only one of their sentence ("against 20 million the port has 28 per cent").
 * Two other numbers that happen to give such a share do not bear it out.
 */
@SuppressWarnings("ReferenceEquality") // the very figure that was read is meant
final class Portions {

    /** So many characters may stand between a number and its share: " of the dead, or roughly". */
    private static final int LONGEST_WAY = 40;

    private static final int BEHIND = 30;

    /** A share further off than this is one of another number. */
    private static final double NEAR = 1.6;

    private final Draft draft;
    private final Arithmetics arithmetics;
    private final Ways ways;

    Portions(Draft draft, Arithmetics arithmetics, Ways ways) {
        this.draft = draft;
        this.arithmetics = arithmetics;
        this.ways = ways;
    }

    /** How surely the words tell of which numbers a share is. */
    private enum Tie {
        /** It stands right behind its part. */
        APPOSED,
        /** It is of those counted before. */
        BACKWARD,
        /** It is of the only number of its sentence, and the part was told before of the same place. */
        PLACED
    }

    /**
     * What a share may be of.
     *
     * @param parts the numbers that may be the part
     * @param wholes those near it that may be the whole, the nearest first
     * @param far those further off
     */
    record Portion(Tie tie, List<Figure> parts, List<Figure> wholes, List<Figure> far) {}

    /** Returns what figure number {@code at} of a sentence may be a share of; empty when its words do not tell. */
    Optional<Portion> of(List<Figure> sentence, int at, Company company) {
        Figure result = sentence.get(at);
        boolean share = result.kind() == Kind.PERCENTAGE && !result.unit().equals(Arithmetics.POINTS)
                || result.unit().equals("fraction") && !Arithmetics.isShareOfMany(result);
        if (!share || ways.isChange(result)) {
            return Optional.empty();
        }
        return apposed(sentence, at, company)
                .or(() -> backward(result, company))
                .or(() -> placed(result, company))
                .filter(portion -> !portion.parts().isEmpty());
    }

    /** "601 of the dead, or roughly 82 per cent". */
    private Optional<Portion> apposed(List<Figure> sentence, int at, Company company) {
        if (at == 0) {
            return Optional.empty();
        }
        Figure part = sentence.get(at - 1);
        Figure result = sentence.get(at);
        int from = part.span().end();
        int to = result.span().start();
        String way = from <= to ? result.document().text().substring(from, to) : ";";
        boolean told = way.length() <= LONGEST_WAY
                && way.indexOf(';') < 0
                && (way.indexOf(',') >= 0 || way.indexOf('(') >= 0)
                && way.indexOf(',') == way.lastIndexOf(',')
                && ways.isRestated(result)
                && !draft.words().endsIn(Words.before(result), "moving")
                && !draft.words().endsIn(Words.before(part), "moving")
                && !draft.words().in(Cuts.upToPause(Words.behind(part)), "differing")
                && !isOfOther(result);
        if (!told || !isTerm(part)) {
            return Optional.empty();
        }
        List<Figure> near = Company.together(reversed(company.here()), reversed(company.before()));
        List<Figure> far = ways.isOfThem(result)
                ? reversed(company.earlier())
                : Stream.of(reversed(company.earlier()), company.aside(), company.beyond())
                        .flatMap(List::stream)
                        .toList();
        return Optional.of(new Portion(Tie.APPOSED, List.of(part), wholes(part, near), wholes(part, far)));
    }

    /** "Or 20 per cent of the Danes": of others than those told of. */
    private boolean isOfOther(Figure result) {
        String behind = Words.behind(result, BEHIND).strip();
        return behind.startsWith("of ") && !ways.isOfThem(result);
    }

    /** "The port had 151 of the 193 ... It had, in other words, 87 per cent of them". */
    private Optional<Portion> backward(Figure result, Company company) {
        boolean alone = company.here().stream().noneMatch(this::isTerm);
        List<Figure> terms = company.earlier().stream().filter(this::isTerm).toList();
        Optional<Figure> whole = terms.stream().max(Comparator.comparingDouble(arithmetics::value));
        return !ways.isOfThem(result) || !alone || whole.isEmpty()
                ? Optional.empty()
                : Optional.of(new Portion(
                        Tie.BACKWARD,
                        terms.stream().filter(part -> isPart(part, whole.get())).toList(),
                        List.of(whole.get()),
                        List.of()));
    }

    /** "Measured against the 20.4 million of all, Utland alone accounts for 28 per cent": Utland's 3.7 million were told before. */
    private Optional<Portion> placed(Figure result, Company company) {
        List<Figure> here = company.here().stream().filter(this::isTerm).toList();
        boolean compared = here.size() == 1
                && here.get(0).span().start() < result.span().start()
                && draft.words().startsWith(result.sentenceText(), "heldagainst");
        if (!compared || result.place().isEmpty()) {
            return Optional.empty();
        }
        List<Figure> parts = company.earlier().stream()
                .filter(part -> part.place().equals(result.place()) && isPart(part, here.get(0)))
                .toList();
        return Optional.of(new Portion(Tie.PLACED, parts, here, List.of()));
    }

    private static List<Figure> reversed(List<Figure> figures) {
        return Stream.iterate(figures.size() - 1, i -> i >= 0, i -> i - 1)
                .map(figures::get)
                .toList();
    }

    private boolean isTerm(Figure figure) {
        boolean amount = figure.kind() == Kind.COUNT || figure.kind() == Kind.MONEY || figure.kind() == Kind.MEASURE;
        return amount && arithmetics.isNumber(figure) && !Arithmetics.isRate(figure);
    }

    private List<Figure> wholes(Figure part, List<Figure> figures) {
        return figures.stream().filter(whole -> isPart(part, whole)).toList();
    }

    private boolean isPart(Figure part, Figure whole) {
        return part != whole
                && isTerm(whole)
                && arithmetics.areComparable(part, whole)
                && arithmetics.value(part) < arithmetics.value(whole);
    }

    /**
     * Returns what an amount ought to be that says a share again: "it rose from 48 to 82 per cent, which in the sample would be 4,620
     * homes". Empty where a number near gives it, or none of its kind may be the whole.
     */
    Optional<Reckoned> wrongAmount(List<Figure> sentence, int at, Company company) {
        Figure result = sentence.get(at);
        if (at == 0 || !isTerm(result) || !isShareBefore(sentence.get(at - 1), result)) {
            return Optional.empty();
        }
        List<Figure> shares = sentence.subList(0, at).stream()
                .filter(share -> share.kind() == Kind.PERCENTAGE)
                .toList();
        List<Figure> near = Company.together(reversed(company.here()), reversed(company.earlier()));
        List<Figure> wholes = wholes(result, near);
        boolean given = shares.stream().anyMatch(share -> wholes.stream()
                .anyMatch(whole -> arithmetics.fits(result, arithmetics.shareOfAmount(share, whole))));
        Figure share = sentence.get(at - 1);
        List<Figure> next = wholes(result, company.near());
        return given
                ? Optional.empty()
                : wholes.stream()
                        .filter(whole -> draft.document() == whole.document()
                                && (next.size() == 1 && next.contains(whole)
                                        || whole.unit().equals(result.unit())
                                                && !result.unit().isEmpty()))
                        .map(whole ->
                                new Reckoned(Way.SHARE, List.of(share, whole), arithmetics.shareOfAmount(share, whole)))
                        .filter(found -> found.isNear(arithmetics.value(result), NEAR))
                        .findFirst();
    }

    private boolean isShareBefore(Figure share, Figure result) {
        int from = share.span().end();
        int to = result.span().start();
        String way = from <= to ? result.document().text().substring(from, to) : ";";
        return share.kind() == Kind.PERCENTAGE
                && !share.unit().equals(Arithmetics.POINTS)
                && arithmetics.isNumber(share)
                && way.length() <= 2 * LONGEST_WAY
                && way.indexOf(';') < 0
                && way.indexOf(',') >= 0
                && way.indexOf(',') == way.lastIndexOf(',')
                && draft.words().endsIn(Words.before(result), "restating");
    }

    /** Returns whether {@code result} is what one of the parts is of one of the wholes. */
    boolean isGiven(Figure result, Portion portion) {
        List<Figure> wholes = Company.together(portion.wholes(), portion.far());
        return portion.parts().stream()
                .anyMatch(part -> wholes.stream().anyMatch(whole -> arithmetics.isPortion(result, part, whole)));
    }

    /** Returns what {@code result} ought to be, of the numbers its words tell. */
    Optional<Reckoned> wrong(Figure result, Portion portion) {
        return switch (portion.tie()) {
            case APPOSED ->
                first(result, portion.parts(), portion.wholes(), false)
                        .or(() -> first(result, portion.parts(), portion.far(), true));
            case BACKWARD ->
                first(result, portion.parts(), portion.wholes(), true)
                        .filter(found -> isTransposed(result, found.expected()));
            case PLACED -> first(result, portion.parts(), portion.wholes(), true);
        };
    }

    private Optional<Reckoned> first(Figure result, List<Figure> parts, List<Figure> wholes, boolean slipped) {
        for (Figure whole : wholes) {
            for (Figure part : parts) {
                double expected = arithmetics.portion(result, part, whole);
                boolean meant = Reckoned.isNear(expected, arithmetics.value(result), NEAR)
                        && (!slipped || draft.document() == whole.document() && isSlip(result, expected));
                if (meant) {
                    return Optional.of(new Reckoned(Way.SHARE, List.of(part, whole), expected));
                }
            }
        }
        return Optional.empty();
    }

    /** One digit is wrong, or two stand in each other's place. */
    private static boolean isSlip(Figure result, double expected) {
        String[] digits = digits(result, expected);
        long wrong = digits[0].length() == digits[1].length()
                ? Stream.iterate(0, i -> i < digits[0].length(), i -> i + 1)
                        .filter(i -> digits[0].charAt(i) != digits[1].charAt(i))
                        .count()
                : 0;
        return digits[0].length() > 1 && wrong == 1 || isTransposed(result, expected);
    }

    private static boolean isTransposed(Figure result, double expected) {
        String[] digits = digits(result, expected);
        String a = digits[0];
        String b = digits[1];
        int at = 0;
        while (at < Math.min(a.length(), b.length()) && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        return a.length() == b.length()
                && at + 1 < a.length()
                && a.charAt(at) == b.charAt(at + 1)
                && a.charAt(at + 1) == b.charAt(at)
                && a.substring(at + 2).equals(b.substring(at + 2));
    }

    /** Returns the digits of both, as many as are shown of the first. */
    private static String[] digits(Figure result, double expected) {
        BigDecimal stated = result.value().shown().orElse(BigDecimal.ZERO);
        int places = Math.max(0, stated.stripTrailingZeros().scale());
        BigDecimal rounded = BigDecimal.valueOf(expected).setScale(places, RoundingMode.HALF_EVEN);
        return new String[] {
            stated.setScale(places, RoundingMode.HALF_EVEN).unscaledValue().toString(),
            rounded.unscaledValue().toString()
        };
    }
}
