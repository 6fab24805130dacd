package dev.reckon.align;

import dev.reckon.align.Cues.Cue;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Figure.Field;
import dev.reckon.figure.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads for what time a figure holds: the time its words state, the year of a table's row, but not the year its source is of. */
final class Dating {

    private final Cues cues;

    Dating(Cues cues) {
        this.cues = cues;
    }

    /** Returns the days a figure holds for; {@code clause} is empty for a cell of a table. */
    Optional<Aspect.When> timeOf(Figure figure, Optional<Clause> clause, Aspect.Nature nature) {
        boolean carried = figure.isCarried(Field.PERIOD);
        return Optional.of(figure)
                .filter(cell -> clause.isEmpty() && (carried || cell.period().isEmpty()))
                .flatMap(Dating::labelled)
                .or(() -> period(figure, nature)
                        .flatMap(Dating::dated)
                        .map(days -> when(days, carried ? Aspect.Basis.CONTEXT : Aspect.Basis.STATED)));
    }

    /** Returns the time as the text puts it, in lower case. */
    Optional<String> wordsOf(Figure figure, Aspect.Nature nature) {
        return period(figure, nature).map(Period::text).map(text -> text.toLowerCase(Locale.ROOT)
                .strip());
    }

    /** What happened did so over another time than that of its source, while what a census counts is there in its year. */
    private Optional<Period> period(Figure figure, Aspect.Nature nature) {
        return figure.period().filter(period -> nature != Aspect.Nature.EVENT || !isOfSource(figure, period.text()));
    }

    /** "The 1911 handbook", "a count found in the 1951 census", "reported in May that". */
    private boolean isOfSource(Figure figure, String period) {
        if (figure.attribution().text().filter(text -> text.contains(period)).isPresent()) {
            return true;
        }
        String sentence = figure.sentenceText();
        int at = sentence.indexOf(period);
        return at >= 0
                && (names(sentence.substring(at + period.length()))
                        || isTold(sentence, at, period)
                        || isBesideSource(figure, figure.sentence().start() + at, period.length())
                        || isOfAnswering(sentence.substring(0, at)));
    }

    /**
     * "In 2001 the ministry claimed 500", "a study in 2006 put them at 500": a time that only such words part from its source. "By the
     * end of 2001 they counted 500" is of what is counted.
     */
    private boolean isBesideSource(Figure figure, int from, int length) {
        String text = figure.document().text();
        int past = from + length;
        boolean behind = past > figure.span().start();
        List<String> words = Stems.words(text.substring(from, past).toLowerCase(Locale.ROOT));
        if (words.isEmpty() || cues.is(Cue.OPENS_SPAN, words.get(0))) {
            return false;
        }
        return figure.attribution()
                .span()
                .filter(source -> figure.sentence().start() <= source.start())
                .filter(source -> source.start() >= past
                        ? !behind && isOnlyTelling(text.substring(past, source.start()), false)
                        : source.end() <= from && isOnlyTelling(text.substring(source.end(), from), behind))
                .isPresent();
    }

    /** Behind a number only a verb of saying makes a time that of its source: "500 died, the ministry said in 2001". */
    private boolean isOnlyTelling(String between, boolean byVerb) {
        List<String> words = Stems.words(between.toLowerCase(Locale.ROOT));
        return Clause.isInside(between)
                && words.stream().allMatch(word -> cues.is(Cue.TOLD, word) || cues.is(Cue.BESIDE_TIME, word))
                && (!byVerb || cues.isAny(Cue.TOLD, words));
    }

    /** Whether the word right behind is that of a source. */
    private boolean names(String behind) {
        List<String> words = Stems.words(firstWords(behind));
        return !words.isEmpty()
                && behind.startsWith(" ")
                && cues.is(Cue.DATED_SOURCE, words.get(0).toLowerCase(Locale.ROOT));
    }

    /** "Moss, replying to him in the Quarterly in the 1970s": between the commas stands when a source wrote. */
    private boolean isOfAnswering(String before) {
        int comma = before.lastIndexOf(',');
        List<String> aside = comma < 0 ? List.of() : Stems.words(before.substring(comma));
        return !aside.isEmpty() && cues.is(Cue.WRITING, aside.get(0).toLowerCase(Locale.ROOT));
    }

    private static String firstWords(String text) {
        int end = Clause.endFrom(text, 0);
        return text.substring(0, end);
    }

    /** "Reported in May that": the time between the verb and what it says is that of the telling. */
    private boolean isTold(String sentence, int at, String period) {
        List<String> before = Stems.words(sentence.substring(0, at).toLowerCase(Locale.ROOT));
        String behind = sentence.substring(at + period.length()).stripLeading();
        int last = before.size() - 1;
        return last >= 1
                && behind.startsWith("that ")
                && cues.is(Cue.TOLD, before.get(last - 1))
                && (before.get(last).equals("in") || before.get(last).equals("on"));
    }

    /** "Lower Weir (2009)" before the cells of a row is of that year, unless it names whose estimate they are. */
    private static Optional<Aspect.When> labelled(Figure cell) {
        String what = cell.what();
        String label = what.substring(0, Math.max(0, what.indexOf(", ")));
        List<Integer> years = Scenery.yearsIn(label, 0, label.length());
        boolean source = cell.attribution().text().filter(label::contains).isPresent();
        return years.size() == 1 && !source ? Optional.of(year(years.get(0), Aspect.Basis.STATED)) : Optional.empty();
    }

    static Aspect.When year(int year, Aspect.Basis basis) {
        return when(new LocalDate[] {LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)}, basis);
    }

    /** Returns first and last day of a period, if it names both. */
    private static Optional<LocalDate[]> dated(Period period) {
        return period.start().isPresent()
                        && period.end().isPresent()
                        && !period.end().get().isBefore(period.start().get())
                ? Optional.of(
                        new LocalDate[] {period.start().get(), period.end().get()})
                : Optional.empty();
    }

    private static Aspect.When when(LocalDate[] days, Aspect.Basis basis) {
        return new Aspect.When(days[0].getLong(ChronoField.EPOCH_DAY), days[1].getLong(ChronoField.EPOCH_DAY), basis);
    }
}
