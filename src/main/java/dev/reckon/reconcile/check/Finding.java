package dev.reckon.reconcile.check;

import dev.reckon.base.Sha256;
import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Member;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.reconcile.NumberText;
import dev.reckon.stats.Range;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Makes checks: their ids and their sentences. */
final class Finding {

    private static final int ID_DIGITS = 12;

    private Finding() {}

    /** Returns the members of {@code larger} − {@code smaller} = {@code result}. */
    static List<Member> difference(Figure larger, Figure smaller, Figure result) {
        return List.of(member(larger, "minuend"), member(smaller, "subtrahend"), member(result, "difference"));
    }

    static Member member(Figure figure, String role) {
        return new Member(figure, role);
    }

    /** Returns the figure's words as they stand, quoted, on one line. */
    static String quote(Figure figure) {
        return "“" + String.join(" ", figure.surface().strip().split("\\s+")) + "”";
    }

    /** Returns the end of an explanation: ", which fits “200”." or ", not “200”.". */
    static String fit(boolean fits, Figure told) {
        return fit(fits, told, () -> "");
    }

    /** Returns the same with {@code gap} behind what does not fit; only then is it worked out. */
    static String fit(boolean fits, Figure told, Supplier<String> gap) {
        return (fits ? ", which fits " : ", not ") + quote(told) + (fits ? "" : gap.get()) + ".";
    }

    /** Returns the members of {@code above} over {@code below} = {@code result}, which is a "quotient" or a "factor". */
    static List<Member> quotient(Figure above, Figure below, Figure result, String role) {
        return List.of(member(above, "dividend"), member(below, "divisor"), member(result, role));
    }

    /** Returns the same as {@link #sum}, of numbers of which nothing but their size says that they make up the other. */
    static Check addition(List<Figure> addends, Figure total, String sum) {
        List<Member> members = new ArrayList<>();
        addends.forEach(addend -> members.add(member(addend, "addend")));
        members.add(member(total, "total"));
        return added(Result.HOLDS, members, total, sum, "");
    }

    /** Returns that {@code parts} add up to {@code whole}: {@code sum} shows what they give, and {@code where} says of what they are. */
    static Check sum(List<Figure> parts, Figure whole, String sum, String where) {
        return added(Result.HOLDS, whole(parts, whole), whole, sum, where);
    }

    /** Returns that {@code parts} do not add up to {@code whole}: {@code sum} shows what they give. */
    static Check wrongSum(List<Figure> parts, Figure whole, String sum) {
        return added(Result.FAILS, whole(parts, whole), whole, sum, "");
    }

    /** Returns the members of {@code parts} that make up {@code whole}. */
    static List<Member> whole(List<Figure> parts, Figure whole) {
        List<Member> members = new ArrayList<>();
        parts.forEach(part -> members.add(member(part, "part")));
        members.add(member(whole, "whole"));
        return members;
    }

    private static Check added(Result result, List<Member> members, Figure whole, String sum, String where) {
        String terms = members.subList(0, members.size() - 1).stream()
                .map(member -> quote(member.figure()))
                .collect(Collectors.joining(" + "));
        return of(
                ListSumCheck.RULE,
                result,
                members,
                sum,
                whole.surface(),
                terms + " = " + sum + where + fit(result == Result.HOLDS, whole));
    }

    static Check of(
            String rule, Result result, List<Member> members, String expected, String stated, String explanation) {
        StringBuilder key = new StringBuilder(rule);
        members.forEach(member -> key.append('\n')
                .append(member.figure().document().name())
                .append(' ')
                .append(member.figure().id()));
        return new Check(id(key.toString()), rule, result, members, expected, stated, explanation);
    }

    private static String id(String key) {
        return "c" + Sha256.of(key).substring(0, ID_DIGITS);
    }

    /** Returns the point when there is one, the range otherwise. */
    static String show(Range range, OptionalDouble point) {
        return point.isPresent() ? NumberText.of(point.getAsDouble()) : NumberText.of(range);
    }

    /** Returns how far the stated range lies from the expected one, with the likely slip: " (a gap of 90, ...)". */
    static String gap(Range expected, Range stated, Optional<BigDecimal> from, OptionalDouble point) {
        double lower = Math.max(expected.low(), stated.low());
        double upper = Math.min(expected.high(), stated.high());
        boolean points = from.isPresent() && point.isPresent();
        double size = points ? Math.abs(from.get().doubleValue() - point.getAsDouble()) : lower - upper;
        Optional<String> slip =
                points ? Slips.likely(from.get(), BigDecimal.valueOf(point.getAsDouble())) : Optional.empty();
        return "; the gap is " + NumberText.of(size)
                + slip.map(s -> ", which looks like " + s).orElse("");
    }
}
