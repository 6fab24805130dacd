package dev.reckon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command {@code pool} makes of tables people have. */
class PoolTest {

    private static Run pool(String table) {
        return Run.fed(table, "pool", "-");
    }

    private static JsonNode json(String table) throws JsonProcessingException {
        Run run = Run.fed(table, "pool", "-", "--format", "json");
        assertEquals(0, run.exit(), run.err());
        return new ObjectMapper().readTree(run.out());
    }

    // ---- tables that cannot be read

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    label,low,high/A,7,5                  | -:2: low, best and high must rise
                    label,low,best,high/A,1,9,5           | -:2: low, best and high must rise
                    label,low,high/A,x,5                  | -:2: low: 'x' is no number
                    label,low,high/A,,                    | -:2: states no number
                    label,low,high/A,1,2/B,1e999999999,   | -:3: low: '1e999999999' is too large
                    label,yi,vi/A,1,0                     | -:2: vi: a variance must be above 0
                    label,yi,vi/A,1,-2                    | -:2: vi: a variance must be above 0
                    label,yi,vi/A,,2                      | -:2: yi: must not be empty
                    label,yi,vi/A,NA,2                    | -:2: yi: 'NA' is no number
                    label,yi,vi/A,1,234,2                 | -:2: has 4 cells for 3 columns
                    label,yi,vi/A,1,1e-200/B,2,1e200      | -:1: cannot be pooled
                    label;yi;vi/A;0,5;2                   | -:2: yi: the comma in '0,5' may mean tenths or thousands
                    label,yi,vi/A,"0,5",2                 | -:2: yi: the comma in '0,5' may mean tenths or thousands
                    label,yi,yi,vi/A,1,2,3                | -:1: has the column yi twice
                    label,yi/A,1                          | -:1: needs the columns
                    name,size/A,1                         | -:1: needs the columns
                    label,low,high                        | -:1: has no rows
                    label,low,high/"A,1,2                 | -:2: a quoted cell is not closed
                    """, quoteCharacter = '`')
    void badTableIsTwoWithItsLine(String lines, String message) {
        Run run = pool(lines.replace('/', '\n') + "\n");
        assertEquals(2, run.exit(), run.err());
        assertTrue(run.err().contains(message), run.err());
        assertEquals("", run.out());
    }

    @Test
    void emptyTableIsTwo() {
        assertEquals(2, pool("").exit());
        assertTrue(pool("\n\n").err().contains("is empty; give it the columns"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    label,yi,vi/A,1.5,0.25/B,1200,4
                    \ufefflabel,yi,vi/A,1.5,0.25/B,1200,4
                    Label;YI;VI/A;1.5;0.25/B;1200;4
                    yi,label,note,vi/1.5,A,x,0.25/"1,200",B,"say ""so\""",4/,,,
                    label,yi,vi/"A, the first",1.5,0.25//B,1200,4
                    """)
    void readsTheSameTableHoweverItIsWritten(String lines) throws JsonProcessingException {
        for (String end : new String[] {"\n", "\r\n", "\r"}) {
            JsonNode found = json(lines.replace("/", end));
            assertEquals(2, found.get("k").intValue());
            double estimate = found.at("/estimators/EE/z/estimate").doubleValue();
            assertEquals((1.5 / 0.25 + 1200 / 4.0) / (1 / 0.25 + 1 / 4.0), estimate, 1e-12);
        }
    }

    // ---- effects

    @Test
    void oneEffectIsItselfUnderEveryTest() throws JsonProcessingException {
        JsonNode found = json("label,yi,vi\nA,-2.5,0.04\n");
        JsonNode pool = found.at("/estimators/REML/knha");
        assertEquals(-2.5, pool.get("estimate").doubleValue());
        assertEquals(0, pool.get("tau2").doubleValue());
        assertEquals(1, pool.get("QEp").doubleValue());
        assertEquals(pool.get("ci_lb"), pool.get("pi_lb"));
        assertTrue(found.at("/estimators/EE/z/pi_lb").isNull());
        assertTrue(found.at("/tau2_q_profile/ci_ub").isNull());
        assertEquals(0, found.get("leave_one_out_REML_adhoc").size());
    }

    @Test
    void equalEffectsHaveNoVarianceBetweenThem() throws JsonProcessingException {
        JsonNode found = json("label,yi,vi\nA,3,1\nB,3,2\nC,3,1e-9\n");
        for (String estimator : new String[] {"DL", "HE", "HS", "HSk", "SJ", "ML", "REML", "EB", "PM", "PMM"}) {
            JsonNode pool = found.at("/estimators/" + estimator + "/z");
            assertEquals(0, pool.get("tau2").doubleValue(), estimator);
            assertEquals(3, pool.get("estimate").doubleValue(), estimator);
            assertEquals(0, pool.get("I2").doubleValue(), estimator);
        }
    }

    @Test
    void showsWhatAReaderOfPoolsLooksFor() {
        Run run = pool("label,yi,vi\nA,1,0.1\nB,2,0.2\nC,9,0.3\n");
        for (String words : new String[] {
            "k = 3, Q = ", "on 2 degrees of freedom", "pi low", "tau2 by Q-profile, 95%: ", "(without C)"
        }) {
            assertTrue(run.out().contains(words), run.out());
        }
        Run one = pool("label,yi,vi\nA,1,0.1\n");
        assertFalse(one.out().contains("Q-profile") || one.out().contains("without"), one.out());
    }

    @Test
    void writesNumbersWithoutExponentsWherePeopleWould() throws JsonProcessingException {
        assertTrue(pool("label,yi,vi\nA,100,0.25\n").out().contains(" 100 "));
        String huge = Run.fed("label,yi,vi\nA,1e120,1e200\nB,2e120,1e200\n", "pool", "-", "--format", "json")
                .out();
        assertTrue(new ObjectMapper().readTree(huge).at("/estimators/DL/z/tau2").doubleValue() > 1e239);
        assertTrue(huge.contains("E+"));
    }

    // ---- ranges

    @Test
    void endsOfRangesAreEndsAndSingleValuesRounded() throws JsonProcessingException {
        assertEquals("conflict", verdict("A,1,,2", "B,3,,4"));
        assertEquals(
                "touch",
                json(ranges("A,1,,2", "B,2,,4")).at("/relations/0/relation").textValue());
        assertEquals("agree", verdict("A,,5,", "B,5.2,,5.2"));
        assertEquals("conflict", verdict("A,,5.0,", "B,6.2,,6.2"));
        assertEquals("agree", verdict("A,5,5,5", "B,5,,5"));
    }

    @Test
    void openEndsReachAsFarAsTheTableSays() throws JsonProcessingException {
        assertEquals("agree", verdict("A,,,5", "B,3,,", "C,,4,"));
        assertEquals("conflict", verdict("A,,,5", "B,6,,"));
        // with negative numbers in the table, at most 4 includes -2
        assertEquals("agree", verdict("A,-5,,3", "B,,-2,", "C,,,4"));
    }

    @Test
    void upstreamsHaveOneVote() throws JsonProcessingException {
        String once = "label,low,high,upstream,year\nA,10,20,Census,1990\nC,18,40,,2000\nD,15,30,,\n";
        String thrice = once + "B,10,20,Census,1991\nE,10,20,Census,1992\n";
        JsonNode before = json(once);
        JsonNode after = json(thrice);
        assertEquals(5, after.get("n").intValue());
        for (String name : new String[] {
            "sources", "verdict", "gap", "consensus", "pooled", "outlier_share", "robust_by_school", "scatter"
        }) {
            assertEquals(before.get(name), after.get(name), name);
        }
        assertEquals(before.get("schools").size(), after.get("schools").size());
    }

    @Test
    void refusesToPoolWithAReason() throws JsonProcessingException {
        JsonNode schools = json(ranges("A,1,,2", "B,3,,4"));
        assertTrue(schools.get("pooled").isNull());
        assertTrue(schools.get("refusals").toString().contains("Not pooled: the figures fall into 2 schools"));
        assertEquals(2, schools.get("robust_by_school").size());
        JsonNode negative = json(ranges("A,-4,,2", "B,-3,,4"));
        assertTrue(negative.get("refusals").toString().contains("pooling works on ratios"));
        assertEquals(2, negative.get("left_out_of_summaries").size());
        assertTrue(negative.get("scatter").isNull());
    }

    @Test
    void labelsWhatIsOnlyDescriptive() throws JsonProcessingException {
        String table = ranges("A,10,,20", "B,12,,18", "C,100,,200");
        String words = "descriptive: these figures carry no sampling variance";
        assertEquals(words, json(table).at("/scatter/note").textValue());
        String text = pool(table).out();
        assertTrue(text.contains("Birge ratio") && text.contains("(" + words + ")"), text);
        assertTrue(text.contains("least squares, 2 groups: A, B | C"), text);
        assertTrue(text.contains("neighbours within a factor of 1.25, 2 groups: A, B | C"), text);
        assertTrue(text.contains("largest gap, a factor of 9.62") && text.contains("Ranges are not confidence"), text);
    }

    @Test
    void oneRowHasNothingToCompareWith() throws JsonProcessingException {
        JsonNode found = json(ranges("A,1,2,3"));
        assertEquals("single", found.get("verdict").textValue());
        assertTrue(found.get("pooled").isNull() && found.get("scatter").isNull());
        assertEquals(0, found.get("relations").size());
    }

    @Test
    void aLongTableTakesSeconds() {
        Random random = new Random(1);
        StringBuilder table = new StringBuilder("label,low,high\n");
        for (int i = 0; i < 3_000; i++) {
            int low = 1 + random.nextInt(1000);
            table.append("S" + i + "," + low + "," + (low + random.nextInt(500)) + "\n");
        }
        assertTimeout(
                Duration.ofSeconds(60),
                () -> assertTrue(pool(table.toString()).out().startsWith("3,000 estimates, ")));
    }

    private static String ranges(String... rows) {
        return "label,low,best,high\n" + String.join("\n", rows) + "\n";
    }

    private static String verdict(String... rows) throws JsonProcessingException {
        return json(ranges(rows)).get("verdict").textValue();
    }
}
