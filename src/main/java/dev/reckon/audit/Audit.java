package dev.reckon.audit;

import dev.reckon.align.Aspects;
import dev.reckon.audit.Rule.Concern;
import dev.reckon.base.Span;
import dev.reckon.doc.Document;
import dev.reckon.doc.LineMap;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Widths;
import dev.reckon.figure.Widths.Preset;
import dev.reckon.lang.DataFolder;
import dev.reckon.reconcile.check.Checks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Audits drafts: runs every rule over a draft and its sources. Immutable; same input, same findings. */
public final class Audit {

    private final Draft.Kit kit;
    private final Checks checks;

    private Audit(Draft.Kit kit, Checks checks) {
        this.kit = kit;
        this.checks = checks;
    }

    /** Returns an audit with the tables of {@code data} that reads hedges as usual. */
    public static Audit load(DataFolder data) {
        return load(data, Preset.DEFAULT);
    }

    /** Returns an audit with the tables of {@code data} that reads hedges as generously as {@code preset} says. */
    public static Audit load(DataFolder data, Preset preset) {
        Aspects aspects = Aspects.load(data);
        AuditWords words = AuditWords.load(data);
        Widths widths = Widths.load(data);
        Draft.Kit kit = new Draft.Kit(aspects, new Voices(words.of("plain"), words.of("body")), words, widths, preset);
        return new Audit(kit, new Checks(aspects, widths));
    }

    /**
     * Returns what is wrong with a draft, in text order, by the levels the rules have of themselves.
     *
     * @param document the draft
     * @param figures its figures, in text order
     * @param sources what it is held against; {@link Sources#none()} leaves the rules that look at the draft alone
     */
    public List<Finding> findings(Document document, List<Figure> figures, Sources sources) {
        return findings(document, figures, sources, Levels.usual());
    }

    /** Returns what is wrong with a draft, in text order, by {@code levels}. */
    public List<Finding> findings(Document document, List<Figure> figures, Sources sources, Levels levels) {
        return findings(document, figures, figures, sources, levels);
    }

    /**
     * Returns what is wrong with a draft, in text order, by {@code levels}.
     *
     * @param document the draft
     * @param figures its figures, in text order
     * @param numbers its figures with the bare small numbers that are no estimates but may be items of a sum, in text order
     * @param sources what it is held against
     * @param levels what was set about rules
     */
    public List<Finding> findings(
            Document document, List<Figure> figures, List<Figure> numbers, Sources sources, Levels levels) {
        Draft draft = draft(document, figures, numbers, sources);
        Set<Span> untrue = new HashSet<>();
        Map<Span, Set<Concern>> told = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        Placing placing = new Placing(document);
        for (Rule rule : Rules.all()) {
            for (Remark remark : levels.isOff(rule.id()) ? List.<Remark>of() : rule.in(draft)) {
                if (speaks(rule, remark.figure().span(), untrue, told)) {
                    findings.add(placing.finding(rule.id(), levels.of(rule.id()).orElse(remark.level()), remark));
                }
            }
        }
        findings.sort(Comparator.comparing(Finding::span));
        return List.copyOf(findings);
    }

    /** Returns a draft beside its sources, ready for the rules. */
    Draft draft(Document document, List<Figure> figures, List<Figure> numbers, Sources sources) {
        Sources others = sources.without(document);
        List<Figure> heard = new Hearing(others.figures()).in(figures);
        return new Draft(document, heard, others, checks.in(numbers), kit);
    }

    /** Returns whether the rule may add to what is told of a figure: nothing to one that is untrue, and one thing a concern. */
    private static boolean speaks(Rule rule, Span span, Set<Span> untrue, Map<Span, Set<Concern>> told) {
        if (untrue.contains(span)) {
            return false;
        }
        if (rule.concern() == Concern.ARITHMETIC || rule.concern() == Concern.TRUTH) {
            untrue.add(span);
            return true;
        }
        Set<Concern> concerns = told.computeIfAbsent(span, s -> new HashSet<>());
        return rule.concern() == Concern.SOURCING || concerns.add(rule.concern());
    }

    /** Places remarks in the text of one draft. */
    private static final class Placing {

        private final Document document;
        private final LineMap lines;
        private final Map<String, Integer> seen = new HashMap<>();

        Placing(Document document) {
            this.document = document;
            this.lines = new LineMap(document.text());
        }

        Finding finding(String rule, Level level, Remark remark) {
            LineMap.Position position = lines.at(remark.figure().span().start());
            String key = Fingerprint.of(rule, remark.figure());
            int before = seen.merge(key, 1, Integer::sum) - 1;
            return new Finding(
                    rule,
                    level,
                    remark.message(),
                    document,
                    remark.figure().span(),
                    position.line(),
                    position.column(),
                    remark.suggestion(),
                    remark.related(),
                    before == 0 ? key : key + "-" + before);
        }
    }
}
