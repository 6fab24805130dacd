package dev.reckon.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the text does with a figure. */
class StanceTest {
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiterString = "=>", textBlock = """
                # denied
                The minister denied that 3,000 people had died. => 3,000: denied
                Renner refutes the claim that 17,000 people died. => 17,000: denied
                It is false that 500 horses were lost. => 500: denied
                It is not true that 3,000 people died. => 3,000: denied
                It isn't true that 3,000 people died. => 3,000: denied
                The study does not say that 3,000 people died. => 3,000: denied
                The study doesn't say 3,000 died. => 3,000: denied
                We never claimed that 3,000 people died. => 3,000: denied
                Nobody believes that 3,000 people died. => 3,000: denied
                There is no evidence that 3,000 people died. => 3,000: denied
                The claim that 3,000 people died is false. => 3,000: denied
                The figure of 3,000 is simply wrong. => 3,000: denied
                They lost 300 barges, not 1,200. => 300: asserted; 1,200: denied
                They lost not 1,200 barges, but 300. => 1,200: denied; 300: asserted
                # what is not denied
                They came in spring, not 1,200 of them by boat. => 1,200: asserted
                The board did not deny that 3,000 people died. => 3,000: asserted
                We do not doubt that 3,000 people died. => 3,000: asserted
                It is not only that 3,000 people died. => 3,000: asserted
                The barge that carried 3,000 casks is wrong for the canal. => 3,000: asserted
                # doubted
                It is unlikely that 3,000 people died. => 3,000: doubted
                It is doubtful that 3,000 people died. => 3,000: doubted
                Did 4,000 people really march? => 4,000: doubted
                How do you feed 4,000 people in one hall? => 4,000: asserted
                Why did 4,000 people march? => 4,000: asserted
                # projected
                The new plant is expected to create 1,200 jobs. => 1,200: projected
                Sea level is projected to rise by 40 cm. => 40 cm: projected
                The World Bank forecasts growth of 3.1 %. => 3.1 %: projected
                While the board had expected 300 people, the fair drew 500. => 300: projected; 500: asserted
                # estimated
                An estimated 6,000 people died. => An estimated 6,000: estimated
                Brandt estimates that 6,000 people died. => 6,000: estimated
                # quoted
                "We buried 270 people that week," said Father Tomas Reyes. => 270: quoted
                # asserted
                The flood killed 310 people. => 310: asserted
                The firm dismissed 850 workers and hired 120 clerks. => 850: asserted; 120: asserted
                Father Tomas Reyes said that they buried 270 people. => 270: asserted
                The minister denied everything; 3,000 people had died. => 3,000: asserted
                """)
    void tellsTheStance(String text, String expected) {
        assertEquals(expected, Show.each(text, figure -> figure.stance().label()));
    }
}
