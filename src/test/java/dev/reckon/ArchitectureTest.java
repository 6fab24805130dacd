package dev.reckon;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The order in which packages may see each other, and where each library is at home. */
class ArchitectureTest {

    private static final String ROOT = "dev.reckon.";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.reckon");

    /** What each package names; it also sees what those see. */
    private static final Map<String, List<String>> SEES = new LinkedHashMap<>();

    static {
        SEES.put("base", List.of());
        SEES.put("stats", List.of("base"));
        SEES.put("doc", List.of("base"));
        SEES.put("ingest", List.of("doc"));
        SEES.put("token", List.of("doc"));
        SEES.put("lang", List.of("token"));
        SEES.put("grammar", List.of("lang"));
        SEES.put("mention", List.of("grammar"));
        SEES.put("figure", List.of("mention"));
        SEES.put("align", List.of("figure", "stats"));
        SEES.put("reconcile", List.of("align"));
        SEES.put("report", List.of("reconcile"));
        SEES.put("evaluate", List.of("figure"));
        SEES.put("pool", List.of("report"));
        SEES.put("pipeline", List.of("report", "ingest"));
        SEES.put("cli", List.of("pipeline", "evaluate", "pool"));
    }

    /** Packages of libraries, and the only packages that may name them. */
    private static final Map<String, List<String>> HOMES = Map.of(
            "org.jsoup..", List.of("ingest.html"),
            "org.commonmark..", List.of(),
            "com.fasterxml.jackson..", List.of("ingest.jsonl", "report..", "evaluate", "pool"),
            "org.apache.commons.math3..", List.of("stats"),
            "org.jfree..", List.of("report.chart"),
            "de.rototor..", List.of("report.chart"),
            "org.apache.pdfbox..", List.of("report.chart"),
            "tech.tablesaw..", List.of("report.table"),
            "picocli..", List.of("cli"));

    @TestFactory
    Stream<DynamicTest> packagesSeeOnlyWhatTheyName() {
        return SEES.keySet().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    List<String> hidden = new ArrayList<>(SEES.keySet());
                    hidden.removeAll(seenBy(name));
                    String[] packages =
                            hidden.stream().map(other -> ROOT + other + "..").toArray(String[]::new);
                    noClasses()
                            .that(resideInAPackage(ROOT + name + "..").and(isNoException()))
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(packages)
                            .check(CLASSES);
                }));
    }

    private static Set<String> seenBy(String name) {
        Set<String> seen = new TreeSet<>();
        seen.add(name);
        SEES.getOrDefault(name, List.of()).forEach(other -> seen.addAll(seenBy(other)));
        return seen;
    }

    @Test
    void everyPackageIsInTheList() {
        Set<String> found = new TreeSet<>();
        CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOT))
                .map(name -> name.substring(ROOT.length()).split("\\.")[0])
                .forEach(found::add);
        assertEquals(new TreeSet<>(SEES.keySet()), found);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("dev.reckon.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @TestFactory
    Stream<DynamicTest> librariesStayAtHome() {
        return HOMES.entrySet().stream()
                .map(home -> DynamicTest.dynamicTest(home.getKey(), () -> {
                    String[] at =
                            home.getValue().stream().map(name -> ROOT + name).toArray(String[]::new);
                    noClasses()
                            .that(DescribedPredicate.not(resideInAnyPackage(at)).and(isNoException()))
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(home.getKey())
                            .check(CLASSES);
                }));
    }

    @Test
    void onlyTheCommandLineWritesToStandardStreams() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.reckon.cli")
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .check(CLASSES);
    }

    @Test
    void noClassIsCalledByWhatItIsNot() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)(\\$.*)?")
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        List<String> bare = CLASSES.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(p -> p.getName().startsWith(ROOT))
                .filter(p -> !p.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();
        assertEquals(List.of(), bare);
    }

    @Test
    void exceptionsAreCounted() {
        List<String> excepted = CLASSES.stream()
                .filter(c -> c.isAnnotatedWith(EXCEPTION))
                .map(JavaClass::getName)
                .toList();
        System.out.println("exceptions to the package order: " + excepted.size());
        assertEquals(List.of(), excepted);
    }

    /** An annotation of this name, with a reason, would let a class break the order; there is none so far. */
    private static final String EXCEPTION = "dev.reckon.base.Excepted";

    private static DescribedPredicate<JavaClass> isNoException() {
        return DescribedPredicate.describe("is no exception", c -> !c.isAnnotatedWith(EXCEPTION));
    }
}
