package dev.reckon.reconcile.check;

import dev.reckon.align.Aspect;
import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.reconcile.NumberText;
import dev.reckon.stats.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A stated growth leads from its first value to its last: "rose 56% to 179", "from 9 to 12, up a third", "2.5% per year". */
final class GrowthCheck implements ArithmeticCheck {

    private static final double DAYS_IN_YEAR = 365.2425;
    private static final int LONGEST_WAY_CHARACTERS = 60;
    private static final int LONGEST_DETOUR_CHARACTERS = 90;
    private static final int BASE_SENTENCES = 8;
    private static final List<String> BACK =
            List.of("from", ", from", "up from", "down from", ", up from", ", down from");
    private static final List<String> STATING = List.of(",", "–", "—", " is", " was", " are", " were", "which is");
    private static final List<String> MORE_THAN = List.of(
            "more than",
            "less than",
            "higher than",
            "lower than",
            "fewer than",
            "larger than",
            "smaller than",
            "greater than",
            "bigger than",
            "above",
            "below");

    /** "690 tonnes, down 8% on the 750 of the year before". */
    private static final List<String> UP = List.of(", up", ", down", ", up by", ", down by");

    private static final List<String> ON =
            List.of("on the", "on", "from the", "over the", "against the", "compared with");

    private static final int MOST_WORDS_TO_BY = 3;

    @Override
    public String rule() {
        return "growth";
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.atEach((sentence, at) -> growth(passage, sentence, at).stream());
    }

    private Optional<Check> growth(Passage passage, Sentence sentence, int at) {
        Figure share = sentence.figures().get(at);
        if (!passage.isShare(share)) {
            return Optional.empty();
        }
        return isYearly(sentence, share) ? yearly(passage, sentence, share) : change(passage, sentence, share);
    }

    private static boolean isYearly(Sentence sentence, Figure share) {
        String after = Passage.lower(sentence.after(share)).strip();
        String words = Passage.lower(share.surface());
        return share.unit().endsWith("/year")
                || share.unit().endsWith("/a")
                || Passage.hasAny(words, List.of("per year", "a year", "annually", "per annum"))
                || after.startsWith("per year")
                || after.startsWith("a year")
                || after.startsWith("annual");
    }

    /** Figures in brackets, such as intervals, are passed over unless the share is one of them: "from 114 (90–130) to 179". */
    private Optional<Check> change(Passage passage, Sentence sentence, Figure share) {
        if (share.unit().startsWith("percentage point")) {
            return Optional.empty();
        }
        List<Figure> spoken = passage.spoken(sentence);
        List<Figure> figures = spoken.contains(share) ? spoken : sentence.figures();
        int at = figures.indexOf(share);
        return fromTo(passage, sentence, figures, at)
                .or(() -> moreThan(passage, sentence, figures, at))
                .or(() -> moreThanBefore(passage, sentence, figures, at));
    }

    /** Reads "rose 56% from 114 to 179", "rose to 179, up 56% from 114" and "from 114 to 179, an increase of 56%". */
    private Optional<Check> fromTo(Passage passage, Sentence sentence, List<Figure> figures, int at) {
        Figure share = figures.get(at);
        if (at + 2 < figures.size()) {
            Optional<Check> behind = behind(passage, sentence, share, figures.get(at + 1), figures.get(at + 2));
            if (behind.isPresent()) {
                return behind;
            }
        }
        if (at < 2) {
            return Optional.empty();
        }
        String between = Passage.lower(sentence.between(figures.get(at - 1), share));
        boolean by = between.strip().endsWith(" by") || between.strip().equals(", by");
        boolean states = Movement.moves(between)
                || between.strip().equals("(")
                || by && Passage.wordsOf(between) <= MOST_WORDS_TO_BY;
        return states
                        && between.length() < LONGEST_WAY_CHARACTERS
                        && between.indexOf(';') < 0
                        && !Passage.has(between, "and")
                ? moved(passage, sentence, figures.get(at - 2), figures.get(at - 1), share, between)
                : Optional.empty();
    }

    private Optional<Check> behind(Passage passage, Sentence sentence, Figure share, Figure first, Figure second) {
        String before = Passage.lower(sentence.before(share));
        String way = Passage.way(sentence, share, first);
        boolean moves = Movement.moves(tail(before)) && !afterSeparator(before);
        if (moves && (way.equals("from") || way.equals(", from"))) {
            return moved(passage, sentence, first, second, share, tail(before));
        }
        if (way.equals("to") && Movement.moves(tail(before))) {
            String back = Passage.way(sentence, first, second);
            return BACK.contains(back) ? pair(passage, second, first, share, tail(before)) : Optional.empty();
        }
        // what comes between may make it a share of something else, so that only a fit is shown
        boolean far = way.endsWith(" from") && way.length() <= LONGEST_DETOUR_CHARACTERS && way.indexOf(';') < 0;
        return far && Movement.moves(tail(before) + " " + way)
                ? moved(passage, sentence, first, second, share, tail(before) + " " + way)
                        .filter(check -> check.result() == Result.HOLDS)
                : Optional.empty();
    }

    /** Reads "179, which is 56% more than the 114 of May". */
    private Optional<Check> moreThan(Passage passage, Sentence sentence, List<Figure> figures, int at) {
        if (at == 0 || at + 1 >= figures.size()) {
            return Optional.empty();
        }
        Figure to = figures.get(at - 1);
        Figure share = figures.get(at);
        Figure from = figures.get(at + 1);
        String way = Passage.way(sentence, to, share);
        String than = Passage.way(sentence, share, from);
        boolean near = way.length() <= LONGEST_WAY_CHARACTERS
                && way.indexOf(';') < 0
                && than.length() <= LONGEST_WAY_CHARACTERS
                && than.chars().noneMatch(c -> ",;:".indexOf(c) >= 0);
        boolean plain = way.isEmpty() || !Passage.has(way, "and");
        boolean upOn = UP.stream().anyMatch(way::endsWith) && Passage.opens(than, ON);
        boolean aside = upOn || STATING.stream().anyMatch(way::endsWith);
        return near && plain && (upOn || compares(than))
                ? pair(passage, from, to, share, upOn ? way : than.substring(0, Math.min(12, than.length())))
                        .filter(check -> aside || check.result() == Result.HOLDS)
                : Optional.empty();
    }

    private static boolean afterSeparator(String before) {
        return before.endsWith(";");
    }

    private static String tail(String before) {
        return before.substring(Math.max(0, before.length() - LONGEST_WAY_CHARACTERS));
    }

    private Optional<Check> moved(
            Passage passage, Sentence sentence, Figure from, Figure to, Figure share, String words) {
        return Movement.fromTo(sentence, from, to) ? pair(passage, from, to, share, words) : Optional.empty();
    }

    private Optional<Check> pair(Passage passage, Figure from, Figure to, Figure share, String words) {
        boolean comparable = passage.alike(from, to) && !Passage.same(from, share) && !Passage.same(to, share);
        return comparable ? Optional.of(check(passage, from, to, share, words)) : Optional.empty();
    }

    /** Reads "179 officers, 56% more than in 1937", the base given for that year before. */
    private Optional<Check> moreThanBefore(Passage passage, Sentence sentence, List<Figure> figures, int at) {
        Figure share = figures.get(at);
        String after = Passage.lower(sentence.after(share)).strip();
        Optional<Integer> year = yearIn(after);
        if (at == 0 || !compares(after) || year.isEmpty()) {
            return Optional.empty();
        }
        Figure to = figures.get(at - 1);
        String between = sentence.between(to, share);
        if (!Passage.isAmount(to) || between.length() > LONGEST_WAY_CHARACTERS || between.indexOf(';') >= 0) {
            return Optional.empty();
        }
        return passage.before(sentence, BASE_SENTENCES, figure -> sameSeries(passage, figure, to, year.get())).stream()
                .findFirst()
                .map(from -> check(passage, from, to, share, after.substring(0, Math.min(12, after.length()))));
    }

    private static boolean compares(String after) {
        return Passage.opens(after, MORE_THAN);
    }

    private static Optional<Integer> yearIn(String after) {
        String start = after.substring(0, Math.min(26, after.length()));
        for (String word : start.split("[^0-9]+")) {
            if (word.length() == 4) {
                return Optional.of(Integer.parseInt(word));
            }
        }
        return Optional.empty();
    }

    private static boolean sameSeries(Passage passage, Figure figure, Figure to, int year) {
        Aspect a = passage.aspect(figure);
        Aspect b = passage.aspect(to);
        boolean words = a.content().equals(b.content()) || a.content().stream().anyMatch(b.content()::contains);
        boolean thatYear = a.when()
                .filter(when -> yearOf(when.firstDay()) == year && yearOf(when.lastDay()) == year)
                .isPresent();
        boolean mentioned = figure.sentenceText().contains(Integer.toString(year));
        return passage.alike(figure, to)
                && a.act().equals(b.act())
                && (thatYear || (a.when().isEmpty() && mentioned))
                && (words || (figure.unit().equals(to.unit()) && !figure.unit().equals("people")));
    }

    private static int yearOf(long day) {
        return java.time.LocalDate.ofEpochDay(day).getYear();
    }

    private Check check(Passage passage, Figure from, Figure to, Figure share, String words) {
        Optional<Range> ratio = Arithmetic.over(passage.hard(to), passage.hard(from));
        double sign = Movement.falls(words) || passage.hard(to).liesBelow(passage.hard(from)) ? -1 : 1;
        Optional<Range> percent = ratio.map(r -> sign > 0
                ? Range.closed((r.low() - 1) * 100, (r.high() - 1) * 100)
                : Range.closed((1 - r.high()) * 100, (1 - r.low()) * 100));
        boolean meets = percent.isPresent() && percent.get().meets(passage.hard(share));
        return finding(
                passage,
                List.of(from, to, share),
                meets ? Result.HOLDS : percent.isPresent() ? Result.FAILS : Result.CANNOT_TELL,
                percent.map(NumberText::of).orElse("") + "%");
    }

    private Check finding(Passage passage, List<Figure> figures, Result result, String percent) {
        Figure from = figures.get(0);
        Figure to = figures.get(1);
        Figure share = figures.get(2);
        boolean points = passage.point(from).isPresent()
                && passage.point(to).isPresent()
                && passage.point(from).getAsDouble() > 0;
        String exact = points && result != Result.HOLDS && !percent.contains("year")
                ? String.format(
                        java.util.Locale.ROOT,
                        "%.1f%%",
                        100
                                * Math.abs(passage.point(to).getAsDouble()
                                                / passage.point(from).getAsDouble()
                                        - 1))
                : percent;
        String fit =
                switch (result) {
                    case HOLDS -> ", which fits ";
                    case FAILS -> ", not ";
                    case CANNOT_TELL -> ", where the text says ";
                };
        return Finding.of(
                rule(),
                result,
                List.of(Finding.member(from, "from"), Finding.member(to, "to"), Finding.member(share, "growth")),
                exact,
                share.surface(),
                "From " + Finding.quote(from) + " to " + Finding.quote(to) + " is a change of " + exact + fit
                        + Finding.quote(share) + ".");
    }

    /** Reads a yearly rate between two dated levels: the last two of one series before and in this sentence. */
    private Optional<Check> yearly(Passage passage, Sentence sentence, Figure share) {
        List<Figure> levels = new ArrayList<>();
        sentence.figures().stream().filter(figure -> isLevel(passage, figure)).forEach(levels::add);
        if (levels.isEmpty()) {
            return Optional.empty();
        }
        List<Figure> all = new ArrayList<>(levels);
        all.addAll(passage.before(sentence, BASE_SENTENCES, figure -> isLevel(passage, figure)));
        for (Figure to : levels) {
            for (Figure from : all) {
                Optional<Check> check = compound(passage, from, to, share);
                if (check.isPresent()) {
                    return check;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isLevel(Passage passage, Figure figure) {
        Aspect aspect = passage.aspect(figure);
        return Passage.isAmount(figure)
                && aspect.when().isPresent()
                && aspect.act().isPresent()
                && aspect.nature() == Aspect.Nature.LEVEL;
    }

    /** A rate that leads from one level to the other holds; one that does not may belong to other levels. */
    private Optional<Check> compound(Passage passage, Figure from, Figure to, Figure share) {
        double years = years(passage, from, to);
        if (years < 1 || !passage.alike(from, to)) {
            return Optional.empty();
        }
        Range rate = passage.hard(share);
        // rates over years are quoted loosely: one more half of the last digit shown
        double slack = share.value().grain().doubleValue() / 2;
        double low = Math.pow(1 + Math.max(0, rate.low() - slack) / 100, years);
        double high = Math.pow(1 + (rate.high() + slack) / 100, years);
        Optional<Range> ratio = Arithmetic.over(passage.hard(to), passage.hard(from));
        boolean meets =
                Double.isFinite(high) && ratio.isPresent() && ratio.get().meets(Range.closed(low, high));
        if (!meets) {
            return Optional.empty();
        }
        double lowest = 100 * (Math.pow(ratio.get().low(), 1 / years) - 1);
        double highest = 100 * (Math.pow(ratio.get().high(), 1 / years) - 1);
        String percent = NumberText.of(Range.closed(round(lowest), round(highest))) + "% per year";
        return Optional.of(finding(passage, List.of(from, to, share), Result.HOLDS, percent));
    }

    private static double round(double percent) {
        return Math.rint(percent * 100) / 100;
    }

    private static double years(Passage passage, Figure from, Figure to) {
        Optional<Aspect.When> a = passage.aspect(from).when();
        Optional<Aspect.When> b = passage.aspect(to).when();
        return a.isPresent() && b.isPresent() ? (b.get().firstDay() - a.get().firstDay()) / DAYS_IN_YEAR : 0;
    }
}
