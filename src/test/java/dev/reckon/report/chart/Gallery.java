package dev.reckon.report.chart;

import dev.reckon.align.Question;
import dev.reckon.figure.Attribution;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Stance;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Answer;
import dev.reckon.reconcile.Check;
import dev.reckon.report.Sample;
import dev.reckon.report.SampleText;
import dev.reckon.report.SampleText.Says;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Charts of every kind for questions small and large, plain and awkward: to be measured by tests, and to be looked at. */
final class Gallery {

    private static final String LONG =
            "the Provisional Committee of the Associated Societies for the Counting of Persons Present on Quays";

    private static final List<String> NAMES = List.of("Ashe", "Birk", "Cole", "Dane");

    private Gallery() {}

    /** Returns every chart by its name: what it is of, then its kind. */
    static Map<String, Chart> charts() {
        Map<String, Chart> charts = new LinkedHashMap<>();
        answers().forEach((name, answer) -> Charts.KINDS.stream()
                .filter(kind -> kind.suits(answer))
                .forEach(kind -> charts.put(name + "." + kind.id(), kind.draw(answer))));
        for (int n : new int[] {1, 2, 8, 30}) {
            charts.put("parts-" + n + ".parts", PartsChart.draw(sum(n, false)));
            charts.put("parts-long-" + n + ".parts", PartsChart.draw(sum(n, true)));
        }
        return charts;
    }

    /** Returns the answers that charts are drawn of. */
    static Map<String, Answer> answers() {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (int n : new int[] {2, 8, 60}) {
            answers.put("spread-" + n, Sample.spread(n));
            answers.put("mixed-" + n, mixed(n, "Witness"));
            answers.put("long-names-" + n, mixed(n, LONG));
            answers.put("nine-orders-" + n, nineOrders(n));
            answers.put("schools-" + n, schools(n));
            answers.put("measured-" + n, measured(n));
            answers.put("agreeing-" + n, agreeing(n));
        }
        answers.put("tiny", exact("0.00012", "0.00013", "0.00094"));
        answers.put("close", exact("299792.1", "299792.4", "299792.5"));
        answers.put("equal", exact("1836", "1836", "1836"));
        answers.put("huge", exact("7000000000000", "9000000000", "80000000000000000"));
        answers.put("percent", percent("97.5", "99.8", "100", "3"));
        answers.put("all-open", open());
        Sample.reconciliation()
                .answers()
                .forEach(a -> answers.put(Path.of("sample-" + label(a)).toString(), a));
        return answers;
    }

    private static String label(Answer answer) {
        return answer.question().label().replaceAll("[^A-Za-z0-9]+", "-");
    }

    /** Every sort of hedge, a refuted figure, a cited authority, a year in most names. */
    private static Answer mixed(int n, String who) {
        SampleText text = new SampleText("mixed.txt", "Counts of the crowd on the quay, 1902 to 1987");
        for (int i = 0; i < n; i++) {
            String name = who + " " + i + " (" + (1902 + 5 * (i % 18)) + ")";
            String count = String.valueOf((i % 7 + 1) * (i % 3 == 0 ? 4000 : 900));
            Says says =
                    switch (i % 8) {
                        case 0 -> SampleText.about(count);
                        case 1 -> SampleText.atLeast(count);
                        case 2 -> SampleText.upTo(count);
                        case 3 -> SampleText.range(count, count + "0");
                        case 4 -> SampleText.moreThan(count, count + "5");
                        case 5 -> SampleText.exact(count, "1").stance(Stance.DENIED);
                        case 6 -> SampleText.about(count).citing(who + " 0 (1902)");
                        default -> SampleText.order("10000", "100000");
                    };
            text.says(
                    "As " + name + " has it, there were {" + count
                            + " people, give or take what was seen from the mole}.",
                    says.what("people", "people", "").by(name).in("in the summer of 1902", ""));
        }
        return answer("people on the quay, in the summer of 1902", text);
    }

    private static Answer nineOrders(int n) {
        SampleText text = new SampleText("orders.txt", "Bacteria, counted");
        for (int i = 0; i < n; i++) {
            String count = "4" + "0".repeat(i % 2 == 0 ? 1 + i % 10 : 10 - i % 10);
            text.says(
                    "Plate " + i + " had {" + count + "}.",
                    SampleText.about(count).what("bacteria", "bacteria", "").by("Plate " + i));
        }
        return answer("bacteria in a gram of mud, Lake Oru", text);
    }

    private static Answer schools(int n) {
        SampleText text = new SampleText("schools.txt", "Two schools");
        for (int i = 0; i < n; i++) {
            String count = String.valueOf(i % 2 == 0 ? 40000 + i : 220000 + 1000 * (i % 9));
            text.says(
                    "Author " + i + " (" + (1930 + i) + ") has {about " + count + "}.",
                    SampleText.about(count).what("people", "dead", "died").by("Author " + i + " (" + (1930 + i) + ")"));
        }
        return answer("died, famine in the Varn valley and the hill parishes, 1871 to 1873", text);
    }

    private static Answer measured(int n) {
        SampleText text = new SampleText("measured.txt", "Measured");
        for (int i = 0; i < n; i++) {
            String best = String.valueOf(299_800 + 37 * (i % 6));
            text.says(
                    "Laboratory " + i + " (" + (1879 + i) + ") gives {" + best + " ± " + (20 + 7 * (i % 5)) + " km/s}.",
                    SampleText.measured(best, String.valueOf(20 + 7 * (i % 5)))
                            .kind(Kind.MEASURE)
                            .what("km/s", "light", "")
                            .by("Laboratory " + i + " (" + (1879 + i) + ")"));
        }
        return answer("speed of light", text);
    }

    private static Answer agreeing(int n) {
        SampleText text = new SampleText("agreeing.txt", "Agreement");
        for (int i = 0; i < n; i++) {
            String count = String.valueOf(21000 + 60 * i % 900);
            text.says(
                    "Paper " + i + " says {about " + count + "}.",
                    SampleText.about(count).what("people", "marchers", "").by("Paper " + i, Attribution.Type.DOCUMENT));
        }
        return answer("marchers, march for bread, Port Aster, 1912", text);
    }

    private static Answer exact(String... numbers) {
        SampleText text = new SampleText("exact.txt", "Exact");
        for (int i = 0; i < numbers.length; i++) {
            String number = numbers[i];
            String grain =
                    number.contains(".") ? "0." + "0".repeat(number.length() - number.indexOf('.') - 2) + "1" : "1";
            String who = NAMES.get(i);
            text.says(
                    who + " has {" + number + "}.",
                    SampleText.exact(number, grain).by(who));
        }
        return answer("values", text);
    }

    private static Answer percent(String... numbers) {
        SampleText text = new SampleText("percent.txt", "Shares");
        for (String number : numbers) {
            text.says(
                    "Office " + number + " has {" + number + "%}.",
                    SampleText.exact(number, "0.1")
                            .kind(Kind.PERCENTAGE)
                            .what("%", "share", "")
                            .by("Office " + number));
        }
        return answer("share of the vote, Kesh, 1933", text);
    }

    private static Answer open() {
        SampleText text = new SampleText("open.txt", "Open ends")
                .says("Ashe has {at least 300}.", SampleText.atLeast("300").by("Ashe"))
                .says(
                        "Birk has {more than 4,000}.",
                        SampleText.moreThan("4000", "5000").by("Birk"))
                .says("Cole has {up to 900}.", SampleText.upTo("900").by("Cole"))
                .says("Dane has {at least 20,000}.", SampleText.atLeast("20000").by("Dane"));
        return answer("people, nobody knows how many", text);
    }

    private static Answer answer(String label, SampleText text) {
        List<Figure> figures = text.read().figures();
        return Sample.answerTo(new Question("q", label, figures.get(0).unit(), figures));
    }

    private static Check sum(int n, boolean longNames) {
        SampleText text = new SampleText("sum.txt", "Sum");
        String more =
                longNames ? " of the parishes beyond the river that had been counted twice before, as was found" : "";
        IntStream.range(0, n)
                .forEach(i -> text.says(
                        "Part " + i + more + " is {" + (100 + i) + "}.",
                        SampleText.exact(String.valueOf(100 + i), "1").what("people", "part " + i + more, "")));
        text.says("In all {about 900}.", SampleText.about("900").what("people", "all of them" + more, ""));
        List<Figure> figures = text.read().figures();
        List<Check.Member> members = new ArrayList<>();
        figures.forEach(f -> members.add(new Check.Member(f, members.size() < n ? "part" : "whole")));
        return new Check(
                "c" + n,
                "sum",
                Check.Result.FAILS,
                members,
                "some other number",
                "about 900",
                "The " + n + " parts do not make up the whole.");
    }

    /** Writes every chart as SVG, PNG and PDF into a folder. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args.length > 0 ? args[0] : "target/gallery"));
        for (Map.Entry<String, Chart> chart : charts().entrySet()) {
            Sheet sheet = new Sheet("", "", chart.getValue().picture());
            for (Charts.Format format : Charts.Format.values()) {
                Files.write(folder.resolve(chart.getKey() + "." + format.extension()), sheet.file(format));
            }
        }
    }
}
