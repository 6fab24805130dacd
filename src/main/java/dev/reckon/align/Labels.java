package dev.reckon.align;

import dev.reckon.figure.Figure;
import dev.reckon.figure.Period;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Names questions: an id that stays the same over runs, and words for people. */
final class Labels {

    private static final int ID_DIGITS = 12;
    private static final int LONGEST_WHAT = 80;

    private Labels() {}

    /** Returns an id made from the figures' ids. */
    static String id(List<Figure> figures) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            figures.forEach(figure -> digest.update((figure.id() + "\n").getBytes(StandardCharsets.UTF_8)));
            return "q" + HexFormat.of().formatHex(digest.digest()).substring(0, ID_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Returns what is asked: what is counted, where and when, as most of the figures put it. */
    static String label(List<Aspect> members) {
        List<String> parts = new ArrayList<>();
        parts.add(what(members));
        mostly(members, aspect -> aspect.figure().event()).ifPresent(parts::add);
        mostly(members, Labels::place).ifPresent(parts::add);
        mostly(members, aspect -> aspect.figure().period().map(Period::text)).ifPresent(parts::add);
        List<String> kept = new ArrayList<>();
        for (String part : parts) {
            String lower = part.toLowerCase(Locale.ROOT);
            if (!part.isBlank()
                    && kept.stream().noneMatch(k -> k.toLowerCase(Locale.ROOT).contains(lower))) {
                kept.add(part);
            }
        }
        return String.join(", ", kept);
    }

    private static Optional<String> place(Aspect aspect) {
        return aspect.figure().place().or(() -> aspect.where()
                .filter(where -> where.basis() == Aspect.Basis.STATED && where.known())
                .map(Aspect.Where::core));
    }

    /** The shortest telling words win: long ones are mostly the tail of a sentence. */
    private static String what(List<Aspect> members) {
        Optional<String> words = members.stream()
                .map(aspect -> aspect.figure().what().strip())
                .filter(what -> !what.isEmpty() && !what.equalsIgnoreCase("people"))
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        Optional<String> act = mostly(members, aspect -> aspect.figure().act());
        String text = words.or(() -> act.map(id -> id.replace('_', ' ')))
                .orElse(members.get(0).figure().unit());
        return text.length() <= LONGEST_WHAT ? text : text.substring(0, text.lastIndexOf(' ', LONGEST_WHAT)) + " …";
    }

    /** Returns the value most members have, when at least half of them have it; of equals the first. */
    private static Optional<String> mostly(List<Aspect> members, Function<Aspect, Optional<String>> field) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        members.forEach(member -> field.apply(member).ifPresent(value -> counts.merge(value, 1, Integer::sum)));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(entry -> Objects.requireNonNull(entry.getValue()) * 2 >= members.size())
                .map(Map.Entry::getKey);
    }
}
