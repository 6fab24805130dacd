package dev.reckon.audit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The examples on the page of the rule. */
class PartOfRuleTest {

    @TestFactory
    Stream<DynamicTest> findsWhatItsPageSays() {
        return RulePage.examples("part-of");
    }
}
