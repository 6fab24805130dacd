package dev.reckon.report;

import static dev.reckon.report.SampleText.about;
import static dev.reckon.report.SampleText.atLeast;
import static dev.reckon.report.SampleText.exact;
import static dev.reckon.report.SampleText.measured;
import static dev.reckon.report.SampleText.moreThan;
import static dev.reckon.report.SampleText.order;
import static dev.reckon.report.SampleText.range;
import static dev.reckon.report.SampleText.upTo;

import dev.reckon.align.Question;
import dev.reckon.doc.Block;
import dev.reckon.figure.Attribution;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Stance;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Answer;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Reconciliation;
import dev.reckon.reconcile.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Hand-made results on unlike subjects, all texts invented, to develop and test reports against. */
public final class Sample {

    private Sample() {}

    /** Returns the sample run record. */
    public static RunRecord run() {
        return new RunRecord(
                "Tolls, crowds, rates and constants",
                new TreeMap<>(Map.of("reckon", "0.1.0", "words.en", "1")),
                new TreeMap<>(Map.of("preset", "default", "language", "en")),
                documents().stream()
                        .map(r -> new RunRecord.Input(
                                r.document().name(), r.document().sha256()))
                        .toList(),
                List.of(new RunRecord.Rejected(
                        "scans/ledger-1871.pdf",
                        "pdf.no_text",
                        "the file holds page images but no text; run it through OCR and pass the result")),
                List.of("2 copies of one text were read once."),
                List.of(
                        "In notes/tide.txt a table had rows of unlike length; its figures may be read in the wrong column."));
    }

    /** Returns the sample results. */
    public static Reconciliation reconciliation() {
        List<SampleText.Read> read = documents();
        List<Figure> figures = read.stream().flatMap(r -> r.figures().stream()).toList();
        List<Answer> answers = answers(figures);
        return new Reconciliation(
                read.stream().map(SampleText.Read::document).toList(),
                figures,
                read.stream().flatMap(r -> r.skipped().stream()).toList(),
                answers,
                answers.stream()
                        .flatMap(a -> SampleAnswers.relations(a).stream())
                        .toList(),
                checks(figures));
    }

    /** Returns the answer whose label starts with {@code label}. */
    public static Answer answer(String label) {
        return reconciliation().answers().stream()
                .filter(a -> a.question().label().startsWith(label))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the answer to {@code question}. */
    public static Answer answerTo(Question question) {
        return SampleAnswers.answer(question);
    }

    /** Returns results with {@code n} figures by as many sources, about eight figures a question. */
    public static Reconciliation large(int n) {
        List<Figure> figures = new ArrayList<>();
        List<SampleText.Read> read = new ArrayList<>();
        for (int d = 0; d * 40 < n; d++) {
            SampleText text = new SampleText("large/text-" + d + ".txt", "Returns of district " + d);
            for (int i = d * 40; i < Math.min(n, d * 40 + 40); i++) {
                String who = "Registrar number " + i % 97;
                String count = String.valueOf(900 + 37 * (i % 8) * (1 + i % 5));
                text.says(
                        "In parish " + i / 8 + ", " + who + " counted {about " + count + "} households in [1854].",
                        about(count)
                                .what("households", "households", "")
                                .by(who)
                                .in("1854", "parish " + i / 8));
            }
            read.add(text.read());
        }
        read.forEach(r -> figures.addAll(r.figures()));
        List<Answer> answers = answers(figures, f -> "households, " + f.place().orElse("") + ", 1854");
        return new Reconciliation(
                read.stream().map(SampleText.Read::document).toList(),
                figures,
                read.stream().flatMap(r -> r.skipped().stream()).toList(),
                answers,
                answers.stream()
                        .flatMap(a -> SampleAnswers.relations(a).stream())
                        .toList(),
                List.of());
    }

    /** Returns one answer with {@code n} figures spread over two orders of magnitude. */
    public static Answer spread(int n) {
        SampleText text = new SampleText("spread.txt", "The crowd on the quay");
        for (int i = 0; i < n; i++) {
            String who = i % 3 == 0
                    ? "the Provisional Committee for the Counting of Persons Present on Quays, branch " + i
                    : "Witness " + i;
            String count = String.valueOf((i + 1) * (i % 4 == 0 ? 4000 : 700));
            text.says(
                    who + " saw {about " + count + "} people in 1902.",
                    about(count).what("people", "people", "").by(who).in("1902", ""));
        }
        return SampleAnswers.answer(new Question(
                "q" + n, "people on the quay, 1902", "people", text.read().figures()));
    }

    private static List<Answer> answers(List<Figure> figures) {
        return answers(figures, Sample::subject);
    }

    private static List<Answer> answers(List<Figure> figures, Function<Figure, String> label) {
        Map<String, List<Figure>> groups = new LinkedHashMap<>();
        figures.stream().filter(f -> !label.apply(f).isEmpty()).forEach(f -> groups.computeIfAbsent(
                        label.apply(f), k -> new ArrayList<>())
                .add(f));
        List<Answer> answers = new ArrayList<>();
        groups.forEach((k, fs) -> answers.add(SampleAnswers.answer(new Question(
                "q-" + Integer.toHexString(k.hashCode()), k, fs.get(0).unit(), fs))));
        List<Verdict> order = List.of(Verdict.CONFLICT, Verdict.PARTLY, Verdict.AGREE, Verdict.SINGLE);
        answers.sort(Comparator.comparing((Answer a) -> order.indexOf(a.verdict())));
        return answers;
    }

    private static String subject(Figure f) {
        return switch (f.what()) {
            case "dead of the famine" -> "died, Varn valley famine, 1871";
            case "dead of the storm" -> "killed, Hurricane Odalys, 1928";
            case "marchers" -> "marchers, march for bread, Port Aster, 1912";
            case "unemployment" -> "unemployment rate, Kesh, 1933";
            case "light" -> "speed of light";
            case "bacteria" -> "bacteria in a gram of mud, Lake Oru";
            case "fine" -> "fine for late filing, Kesh";
            case "islands" -> "islands of the Sable group";
            default -> "";
        };
    }

    private static List<SampleText.Read> documents() {
        return List.of(
                famineSurvey().read(),
                famineLetters().read(),
                storm().read(),
                march().read(),
                rates().read(),
                light().read());
    }

    private static SampleText famineSurvey() {
        Function<SampleText.Says, SampleText.Says> dead =
                s -> s.what("people", "dead of the famine", "died").in("1871", "Varn valley");
        return new SampleText("famine/survey.md", "The Varn valley famine: a survey of the counts")
                .says("The valley starved in [1871] and [1872], and nobody has ever agreed on how many it buried.")
                .block(Block.Kind.HEADING, 2, "Low counts")
                .says(
                        "The Commission of Inquiry found {41,218} dead of the famine.",
                        dead.apply(exact("41218", "1")).by("The Commission of Inquiry", Attribution.Type.OFFICIAL))
                .says(
                        "Brandt, citing the Commission of Inquiry, gives {about 41,000} dead.",
                        dead.apply(about("41000")).by("Brandt").citing("The Commission of Inquiry"))
                .says(
                        "The Society for the Relief of the Distressed Inhabitants of the Upper and Lower Varn wrote of {at"
                                + " least 35,000} dead.",
                        dead.apply(atLeast("35000"))
                                .by(
                                        "The Society for the Relief of the Distressed Inhabitants of the Upper and Lower Varn",
                                        Attribution.Type.ORGANISATION))
                .block(Block.Kind.HEADING, 2, "High counts")
                .says(
                        "Okonjo argues for {between 180,000 and 260,000} dead once the hill parishes are added.",
                        dead.apply(range("180000", "260000")).by("Okonjo").stance(Stance.ESTIMATED))
                .says(
                        "Halloran reckons {roughly 220,000} dead.",
                        dead.apply(about("220000")).by("Halloran").stance(Stance.ESTIMATED))
                .says(
                        "The often repeated {2 million} dead is a misprint, as Halloran showed.",
                        dead.apply(exact("2000000", "1000000"))
                                .by("", Attribution.Type.NONE)
                                .stance(Stance.DENIED))
                .says(
                        "Of the dead in the Commission's list {24,118} were women and {17,100} were men.",
                        exact("24118", "1").what("people", "women", "died").in("1871", "Varn valley"),
                        exact("17100", "1").what("people", "men", "died").in("1871", "Varn valley"));
    }

    private static SampleText famineLetters() {
        return new SampleText("famine/letters.txt", "")
                .says(
                        "Our consul writes that {hundreds of thousands} perished 🕯 in the valley, but he was not there.",
                        order("200000", "1000000")
                                .what("people", "dead of the famine", "died")
                                .by("Our consul", Attribution.Type.OFFICIAL)
                                .in("1871", "Varn valley"))
                .block(Block.Kind.LIST_ITEM, 1, "Letters <from> the \"upper\" valley & the lower one")
                .says(
                        "The fine for late filing of a death was {£2.50}.",
                        exact("2.50", "0.01")
                                .kind(Kind.MONEY)
                                .what("GBP", "fine", "")
                                .in("", "Kesh"));
    }

    private static SampleText storm() {
        Function<SampleText.Says, SampleText.Says> dead =
                s -> s.what("people", "dead of the storm", "killed").in("1928", "Sable islands");
        return new SampleText("storm/odalys.html", "Hurricane Odalys, fifty years on")
                .says(
                        "The Red Lantern counted {1,836} dead.",
                        dead.apply(exact("1836", "1")).by("The Red Lantern", Attribution.Type.ORGANISATION))
                .says(
                        "The harbour office lists {1,833} dead.",
                        dead.apply(exact("1833", "1")).by("The harbour office", Attribution.Type.OFFICIAL))
                .says(
                        "Some say {nearly 1,900}.",
                        dead.apply(range("1520", "1900")).by("Some", Attribution.Type.GENERIC))
                .says(
                        "The Sable group has {17} islands; the pilot book has {17} as well.",
                        exact("17", "1").what("islands", "islands", "").in("", "Sable group"),
                        exact("17", "1")
                                .what("islands", "islands", "")
                                .in("", "Sable group")
                                .by("the pilot book", Attribution.Type.DOCUMENT));
    }

    private static SampleText march() {
        Function<SampleText.Says, SampleText.Says> crowd =
                s -> s.what("people", "marchers", "").in("1912", "Port Aster");
        return new SampleText("march/press.txt", "The march for bread in the press")
                .says(
                        "Police put the crowd at {8,000}.",
                        crowd.apply(range("7500", "8500")).by("Police", Attribution.Type.OFFICIAL))
                .says(
                        "The organisers spoke of {more than 40,000}.",
                        crowd.apply(moreThan("40000", "50000")).by("The organisers", Attribution.Type.ORGANISATION))
                .says(
                        "The Aster Courier saw {20,000 to 25,000}.",
                        crowd.apply(range("20000", "25000")).by("The Aster Courier", Attribution.Type.DOCUMENT))
                .says(
                        "A later thesis allows {up to 30,000}.",
                        crowd.apply(upTo("30000")).by("A later thesis", Attribution.Type.DOCUMENT))
                .says(
                        "By counting heads in a photograph, Ilse Varga arrives at {22,400}.",
                        crowd.apply(range("22350", "22450")).by("Ilse Varga"));
    }

    private static SampleText rates() {
        Function<SampleText.Says, SampleText.Says> rate =
                s -> s.kind(Kind.PERCENTAGE).what("%", "unemployment", "").in("1933", "Kesh");
        Function<SampleText.Says, SampleText.Says> mud =
                s -> s.what("bacteria", "bacteria", "").in("", "Lake Oru");
        return new SampleText("rates/kesh.txt", "Kesh in numbers")
                .says(
                        "The Labour Bureau gives {24.9%}.",
                        rate.apply(exact("24.9", "0.1")).by("The Labour Bureau", Attribution.Type.OFFICIAL))
                .says(
                        "Adeyemi recomputes {22.5 per cent}.",
                        rate.apply(exact("22.5", "0.1")).by("Adeyemi"))
                .says(
                        "The unions claimed {about a quarter}.",
                        rate.apply(range("22.5", "27.5")).by("The unions", Attribution.Type.ORGANISATION))
                .says("Lind plated {40} colonies.", mud.apply(exact("40", "1")).by("Lind"))
                .says(
                        "Osei reports {3.5 million} cells.",
                        mud.apply(about("3500000")).by("Osei"))
                .says(
                        "Sequencing points to {80 billion}.",
                        mud.apply(about("80000000000")).by("Sequencing", Attribution.Type.DOCUMENT));
    }

    private static SampleText light() {
        Function<SampleText.Says, SampleText.Says> speed =
                s -> s.kind(Kind.MEASURE).what("km/s", "light", "");
        return new SampleText("light/history.txt", "Light, measured")
                .says(
                        "Ferrand found {299,910 ± 50 km/s} in [1879].",
                        speed.apply(measured("299910", "50")).by("Ferrand").in("1879", ""))
                .says(
                        "Mills found {299,853 ± 60 km/s}.",
                        speed.apply(measured("299853", "60")).by("Mills").in("1883", ""))
                .says(
                        "Perrault had {299,860 ± 30 km/s}.",
                        speed.apply(measured("299860", "30")).by("Perrault").in("1902", ""));
    }

    private static List<Check> checks(List<Figure> figures) {
        Function<String, Figure> find = surface -> figures.stream()
                .filter(f -> f.surface().equals(surface))
                .findFirst()
                .orElseThrow();
        return List.of(
                new Check(
                        "c1",
                        "sum",
                        Check.Result.HOLDS,
                        List.of(
                                new Check.Member(find.apply("24,118"), "part"),
                                new Check.Member(find.apply("17,100"), "part"),
                                new Check.Member(find.apply("41,218"), "whole")),
                        "41,218",
                        "41,218",
                        "24,118 women and 17,100 men make 41,218, as the Commission says."),
                new Check(
                        "c2",
                        "range_order",
                        Check.Result.FAILS,
                        List.of(new Check.Member(find.apply("20,000 to 25,000"), "result")),
                        "low end first",
                        "20,000 to 25,000",
                        "The range runs from high to low; the ends may be swapped."),
                new Check(
                        "c3",
                        "percent_of",
                        Check.Result.CANNOT_TELL,
                        List.of(new Check.Member(find.apply("24.9%"), "share")),
                        "",
                        "24.9%",
                        "No figure for the labour force stands near enough to check the share."));
    }
}
