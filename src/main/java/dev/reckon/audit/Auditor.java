package dev.reckon.audit;

import dev.reckon.audit.Rule.Concern;
import dev.reckon.base.Fence;
import dev.reckon.base.Span;
import dev.reckon.doc.Document;
import dev.reckon.doc.LineMap;
import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.check.Checks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Audits drafts against sources that were read once. Immutable; same input, same findings. */
public final class Auditor {

    private final Draft.Kit kit;
    private final Checks checks;
    private final Account sources;

    private final Fence fence;

    Auditor(Draft.Kit kit, Checks checks, Sources sources, Fence fence) {
        this.kit = kit;
        this.checks = checks;
        this.sources = Account.of(sources.figures(), kit, fence);
        this.fence = fence;
    }

    /** Returns what is wrong with a draft, in text order, by {@code levels}; see {@link Audit#findings}. */
    public List<Finding> findings(Document document, List<Figure> figures, List<Figure> numbers, Levels levels) {
        return fence.around(
                document.name(),
                "audit this text",
                () -> findings(draft(document, figures, numbers), Rules.all(), levels),
                List.of());
    }

    /** Returns what {@code all} rules find fault with, the first of them speaking first. */
    List<Finding> findings(Draft draft, List<Rule> all, Levels levels) {
        List<Rule> rules = all.stream().filter(rule -> !levels.isOff(rule.id())).toList();
        // rules are asked one by one, so all cores can: the list keeps their order, in which they may speak
        List<List<Remark>> remarks =
                rules.parallelStream().map(rule -> remarks(rule, draft)).toList();
        Set<Span> untrue = new HashSet<>();
        Map<Span, Set<Concern>> told = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        Placing placing = new Placing(draft.document());
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            for (Remark remark : remarks.get(i)) {
                if (speaks(rule, remark.figure().span(), untrue, told)) {
                    findings.add(placing.finding(rule.id(), levels.of(rule.id()).orElse(remark.level()), remark));
                }
            }
        }
        findings.sort(Comparator.comparing(Finding::span));
        return List.copyOf(findings);
    }

    private List<Remark> remarks(Rule rule, Draft draft) {
        return fence.around(
                draft.document().name(),
                "apply the rule " + rule.id() + " to this text",
                () -> rule.in(draft),
                List.of());
    }

    /** Returns a draft beside its sources, ready for the rules. */
    Draft draft(Document document, List<Figure> figures, List<Figure> numbers) {
        CompletableFuture<List<Check>> arithmetic = CompletableFuture.supplyAsync(() -> checks.in(numbers, fence));
        Account others = sources.without(document);
        List<Figure> heard = new Hearing(others.figures()).in(figures);
        return new Draft(document, Account.of(heard, kit, fence), numbers, others, arithmetic, kit, fence);
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
