package dev.reckon.audit;

import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A rule of arithmetic: the checks that fail, told at the figure that the others give. */
@SuppressWarnings("ReferenceEquality") // the very figure or document that was read is meant
abstract class CheckRule implements Rule {

    private final String id;
    private final Set<String> checks;

    /** Roles of the figure that is given by the others, the likeliest to be wrong. */
    private static final List<String> RESULTS = List.of(
            "whole", "share", "difference", "growth", "factor", "rate", "converted", "estimate", "range", "result");

    CheckRule(String id, Set<String> checks) {
        this.id = id;
        this.checks = Set.copyOf(checks);
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final Concern concern() {
        return Concern.ARITHMETIC;
    }

    @Override
    public final Level level() {
        return Level.ERROR;
    }

    @Override
    public List<Remark> in(Draft draft) {
        List<Remark> remarks = new ArrayList<>();
        draft.checks().stream()
                .filter(check -> check.result() == Check.Result.FAILS && checks.contains(check.rule()))
                .filter(check -> isSure(draft, check))
                .map(this::remark)
                .forEach(remarks::add);
        remarks.addAll(draft.reckoned().wrong(id));
        remarks.removeIf(remark -> isGivenByOthers(draft.otherTerms(), remark));
        return remarks;
    }

    /** Returns the member the finding stands at. */
    Member told(Check check) {
        return result(check);
    }

    /** Returns whether the members are surely meant together. */
    boolean isSure(Draft draft, Check check) {
        return true;
    }

    /** Returns the member of a check that the others give. */
    static Member result(Check check) {
        for (String role : RESULTS) {
            for (Member member : check.members()) {
                if (member.role().equals(role)) {
                    return member;
                }
            }
        }
        return check.members().get(0);
    }

    /** Returns what to write in place of {@code told}, when the arithmetic says so plainly. */
    Optional<String> suggestion(Check check, Figure told) {
        return Rewording.with(told, check.expected());
    }

    private boolean isGivenByOthers(OtherTerms others, Remark remark) {
        return others.give(
                id,
                remark.figure(),
                remark.related().stream().map(Related::span).toList());
    }

    private Remark remark(Check check) {
        Member told = told(check);
        List<Related> related = new ArrayList<>();
        for (Member member : check.members()) {
            if (member != told) {
                related.add(Related.of(member.figure(), member.role()));
            }
        }
        return new Remark(level(), told.figure(), check.explanation(), suggestion(check, told.figure()), related);
    }
}
