package dev.reckon.report;

import dev.reckon.align.Question;
import dev.reckon.base.Interval;
import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Answer;
import dev.reckon.reconcile.Relation;
import dev.reckon.reconcile.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Verdicts for sample figures, in the simplest way that gives every report something to show. */
final class SampleAnswers {

    private SampleAnswers() {}

    static Answer answer(Question question) {
        List<Figure> refuted =
                question.figures().stream().filter(f -> f.stance().rejects()).toList();
        List<Figure> counted =
                question.figures().stream().filter(f -> !f.stance().rejects()).toList();
        List<List<Figure>> schools = schools(counted);
        int sources = (int) counted.stream().map(Wording::authority).distinct().count();
        double gap = counted.stream()
                .flatMap(a -> counted.stream().map(b -> gap(a, b)))
                .max(Comparator.naturalOrder())
                .orElse(1.0);
        Verdict verdict = verdict(counted.size(), schools.size(), gap);
        Optional<Interval> consensus = schools.size() == 1 ? meet(counted) : majority(schools, counted.size());
        return new Answer(
                question,
                verdict,
                why(verdict, schools),
                sources,
                schools,
                refuted,
                schools.size() > 1
                        ? List.of(
                                schools.get(0).get(0),
                                schools.get(schools.size() - 1).get(0))
                        : List.of(),
                gap,
                consensus,
                consensus.isPresent() ? sources / 2 + 1 : 0,
                verdict == Verdict.AGREE && consensus.isPresent()
                        ? Optional.of(new Answer.Pooled(
                                consensus.get().lowAsDouble(),
                                Math.sqrt(consensus.get().lowAsDouble()
                                        * consensus.get().highAsDouble()),
                                consensus.get().highAsDouble(),
                                "interval-censored lognormal"))
                        : Optional.empty(),
                refusals(schools, refuted),
                new Answer.Robustness(3, 3, sources, sources));
    }

    static List<Relation> relations(Answer answer) {
        List<Figure> figures = answer.question().figures();
        List<Relation> out = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            for (int j = i + 1; j < figures.size(); j++) {
                Interval a = figures.get(i).value().hard();
                Interval b = figures.get(j).value().hard();
                Relation.Type type = a.equals(b)
                        ? Relation.Type.EQUAL
                        : a.liesBelow(b)
                                ? Relation.Type.BELOW
                                : b.liesBelow(a) ? Relation.Type.ABOVE : Relation.Type.OVERLAP;
                out.add(new Relation(
                        answer.question().id(),
                        figures.get(i),
                        figures.get(j),
                        type,
                        gap(figures.get(i), figures.get(j))));
            }
        }
        return out;
    }

    private static List<String> refusals(List<List<Figure>> schools, List<Figure> refuted) {
        List<String> out = new ArrayList<>();
        if (schools.size() > 1) {
            out.add("Not pooled: the figures fall into " + schools.size()
                    + " schools, and a value between them would be one no source supports.");
        }
        refuted.forEach(f -> out.add("Left out: \"" + f.surface() + "\", which the text itself rejects."));
        return out;
    }

    private static Verdict verdict(int n, int schools, double gap) {
        if (n == 1) {
            return Verdict.SINGLE;
        }
        if (schools == 1) {
            return Verdict.AGREE;
        }
        return gap <= 1.2 ? Verdict.PARTLY : Verdict.CONFLICT;
    }

    private static String why(Verdict verdict, List<List<Figure>> schools) {
        String first = Wording.surface(schools.get(0).get(0));
        String last = Wording.surface(schools.get(schools.size() - 1).get(0));
        return switch (verdict) {
            case SINGLE -> "Only one source answers: " + first + ".";
            case AGREE -> "All the figures can be true of one value, \"" + first + "\" among them.";
            case PARTLY ->
                "\"" + first + "\" and \"" + last + "\" differ in their last digits, a slip more than a dispute.";
            case CONFLICT -> "\"" + first + "\" and \"" + last + "\" cannot both be true.";
        };
    }

    private static List<List<Figure>> schools(List<Figure> figures) {
        List<Figure> rest = new ArrayList<>(figures);
        rest.sort(Comparator.comparingDouble(f -> f.value().hard().highAsDouble()));
        List<List<Figure>> out = new ArrayList<>();
        while (!rest.isEmpty()) {
            double point = rest.get(0).value().hard().highAsDouble();
            List<Figure> school = rest.stream()
                    .filter(f -> f.value().hard().lowAsDouble() <= point)
                    .toList();
            out.add(school);
            rest.removeAll(school);
        }
        return out;
    }

    private static Optional<Interval> majority(List<List<Figure>> schools, int n) {
        return schools.stream().filter(s -> s.size() > n / 2).findFirst().flatMap(SampleAnswers::meet);
    }

    private static Optional<Interval> meet(List<Figure> figures) {
        Optional<Interval> all = Optional.of(Interval.everything());
        for (Figure figure : figures) {
            all = all.flatMap(i -> i.intersect(figure.value().hard()));
        }
        return all.filter(i -> i.low().isPresent() && i.high().isPresent());
    }

    private static double gap(Figure a, Figure b) {
        double low = Math.max(a.value().hard().lowAsDouble(), b.value().hard().lowAsDouble());
        double high = Math.min(a.value().hard().highAsDouble(), b.value().hard().highAsDouble());
        return low <= high ? 1 : low / high;
    }
}
