package dev.reckon.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All rules, in the order in which they may speak for a figure. */
public final class Rules {

    private static final List<Rule> ALL = List.of(
            new SumRule(),
            new PartOfRule(),
            new PercentOfRule(),
            new DifferenceRule(),
            new RatioRule(),
            new RateRule(),
            new ConversionRule(),
            new RangeOrderRule(),
            new SelfContradictionRule(),
            new MisattributedRule(),
            new MagnitudeSlipRule(),
            new ScopeShiftRule(),
            new OutsideConsensusRule(),
            new ContradictsSourcesRule(),
            new HedgeDroppedRule(),
            new RangeNarrowedRule(),
            new FalsePrecisionRule(),
            new UnattributedRule(),
            new OneSidedRule(),
            new NoSourceRule());

    private Rules() {}

    /**
     * A rule as users know it.
     *
     * @param id permanent name
     * @param level the level of its findings, the gravest when they differ
     */
    public record Named(String id, Level level) {}

    static List<Rule> all() {
        return ALL;
    }

    /** Returns the rules by name and level, arithmetic first. */
    public static List<Named> named() {
        return ALL.stream().map(rule -> new Named(rule.id(), rule.level())).toList();
    }

    /** Returns the names of all rules, in alphabetical order. */
    public static List<String> ids() {
        return ALL.stream().map(Rule::id).sorted(Comparator.naturalOrder()).toList();
    }

    /** Returns the rule called {@code id}; empty when there is none. */
    public static Optional<Named> named(String id) {
        return named().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /**
     * Returns the page that documents the rule {@code id}, in Markdown.
     *
     * @throws IllegalArgumentException if there is no such rule
     */
    public static String page(String id) {
        try (InputStream in = Rules.class.getResourceAsStream("rules/" + id + ".md")) {
            if (in == null) {
                throw new IllegalArgumentException(
                        "there is no rule " + id + "; rules are " + String.join(", ", ids()));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the page of rule " + id, e);
        }
    }

    /** Returns what the rule {@code id} is about, in one sentence: the first paragraph of its page. */
    public static String summary(String id) {
        return page(id).lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse(id);
    }
}
