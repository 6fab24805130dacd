package dev.reckon.reconcile.check;

import dev.reckon.align.Aspects;
import dev.reckon.align.DocumentReading;
import dev.reckon.base.Fence;
import dev.reckon.base.Span;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Widths;
import dev.reckon.reconcile.Check;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All arithmetic checks, in the order they are reported. */
public final class Checks {

    private static final List<ArithmeticCheck> ALL = List.of(
            new SumCheck(),
            new ListSumCheck(),
            new BulletSumCheck(),
            new EnumeratedTotalCheck(),
            new ToldSumCheck(),
            new PlaceUnionSumCheck(),
            new RemainderCheck(),
            new PartOfCheck(),
            new PlaceWithinCheck(),
            new IncludedCheck(),
            new PartitiveCheck(),
            new ExceedingPartCheck(),
            new PercentOfCheck(),
            new PairShareCheck(),
            new ImpliedShareCheck(),
            new SaidShareCheck(),
            new HalvesCheck(),
            new DifferenceCheck(),
            new LevelChangeCheck(),
            new LevelDifferenceCheck(),
            new NetChangeCheck(),
            new PointsCheck(),
            new ProductCheck(),
            new MoreThanCheck(),
            new RatioCheck(),
            new ComparedCheck(),
            new LentUnitRatioCheck(),
            new TimesAsFarCheck(),
            new UnitProductCheck(),
            new SurpassCheck(),
            new MultiplyingCheck(),
            new OddsCheck(),
            new RelativeRiskCheck(),
            new QuotientCheck(),
            new ConversionCheck(),
            new RestatedShareCheck(),
            new RangeOrderCheck(),
            new DirectionCheck(),
            new OwnIntervalCheck(),
            new MarginCheck(),
            new GrowthCheck(),
            new DrawnGrowthCheck(),
            new ChangeShareCheck(),
            new MovementCheck(),
            new RateCheck(),
            new PerItemCheck(),
            new PeriodRateCheck(),
            new RateRestatedCheck(),
            new PercentSumCheck(),
            new GrimCheck(),
            new NarrowerCountCheck(),
            new TableSumCheck(),
            new TableWholeCheck(),
            new ConcludedSumCheck(),
            new ExactSumCheck(),
            new SlippedSumCheck(),
            new SilentShareCheck(),
            new SilentMultipleCheck(),
            new LonePairCheck(),
            new AnnouncedTotalCheck(),
            new MultipliedCheck(),
            new RangeEndCheck());

    private final Aspects aspects;
    private final Widths widths;
    private final List<ArithmeticCheck> all;

    /** Prepares to check figures, read by {@code aspects} and {@code widths}. */
    public Checks(Aspects aspects, Widths widths) {
        this(aspects, widths, ALL);
    }

    Checks(Aspects aspects, Widths widths, List<ArithmeticCheck> all) {
        this.aspects = aspects;
        this.widths = widths;
        this.all = List.copyOf(all);
    }

    /** Returns the names of the rules, permanent. */
    public static List<String> rules() {
        return ALL.stream().map(ArithmeticCheck::rule).distinct().toList();
    }

    /** Two checks may come upon the same sum in two ways, one of them as a difference: the first says it. */
    private static List<Object> about(Check check) {
        String rule = check.rule();
        return List.of(
                rule.equals("difference") ? "sum" : rule,
                check.members().stream().map(member -> member.figure().span()).collect(Collectors.toSet()));
    }

    /** Returns where the number stands that the others of a check give: the last of them. */
    private static Span told(Check check) {
        return check.members().get(check.members().size() - 1).figure().span();
    }

    /**
     * Returns what all checks find, document by document and rule by rule.
     *
     * @param figures figures in document and text order
     */
    public List<Check> in(List<Figure> figures) {
        return in(figures, Fence.none());
    }

    /** Returns the same, but leaves out a check of a document that the program fails on; see {@link #in(List)}. */
    public List<Check> in(List<Figure> figures, Fence fence) {
        return inRead(DocumentReading.of(figures, aspects, fence), fence);
    }

    /** Returns what all checks find in documents read before; see {@link #in(List, Fence)}. */
    public List<Check> inRead(List<DocumentReading> documents, Fence fence) {
        // documents are checked one by one, so all cores can: the list keeps their order
        return documents.parallelStream()
                .flatMap(document -> in(document, fence).stream())
                .toList();
    }

    private List<Check> in(DocumentReading document, Fence fence) {
        String name = document.figures().document().name();
        Optional<Passage> passage = fence.around(
                name,
                "check the arithmetic of this text",
                () -> Optional.of(new Passage(document, aspects, widths)),
                Optional.empty());
        Set<List<Object>> known = new HashSet<>();
        Set<Span> borneOut = new HashSet<>();
        List<Check> checks = new ArrayList<>();
        for (ArithmeticCheck rule : passage.isPresent() ? all : List.<ArithmeticCheck>of()) {
            int before = checks.size();
            in(passage.get(), rule, name, fence)
                    .filter(found -> !SmallParts.explain(found))
                    .filter(found -> !rule.isByPlace() || !borneOut.contains(told(found)))
                    .filter(found -> known.add(about(found)))
                    .forEach(checks::add);
            checks.subList(before, checks.size()).stream()
                    .filter(found -> found.result() == Check.Result.HOLDS)
                    .forEach(found -> borneOut.add(told(found)));
        }
        return checks;
    }

    private static Stream<Check> in(Passage passage, ArithmeticCheck check, String name, Fence fence) {
        return fence
                .around(
                        name,
                        "make the check " + check.rule() + " ("
                                + check.getClass().getSimpleName() + ") of this text",
                        () -> check.in(passage),
                        List.<Check>of())
                .stream();
    }
}
