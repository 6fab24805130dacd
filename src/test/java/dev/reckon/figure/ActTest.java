package dev.reckon.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What befell those a figure counts. */
class ActTest {
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiterString = "=>", textBlock = """
                The guards executed 340 prisoners. => 340: executed
                About 2,100 families were deported and 460 people were arrested. => About 2,100: deported; 460: arrested
                Of 900 men arrested, 350 were shot. => 900: arrested; 350: shot
                Some 4,000 pilots are out of work. => Some 4,000: unemployed
                The famine starved 12,000 people. => 12,000: starved
                Some 88 people died and 310 were wounded. => Some 88: died; 310: wounded
                In all 5,000 people were imprisoned, of whom 1,200 died. => 5,000: imprisoned; 1,200: died
                Some 3,000 people (1,900 of them women) were exiled. => Some 3,000: exiled; 1,900: exiled
                The company dismissed 850 workers. => 850: dismissed
                The population grew by 14,000. => 14,000: grew
                Nearly 30,000 people fled. => Nearly 30,000: displaced
                Hundreds perished. => Hundreds: died
                About 2,000 executions took place. => About 2,000: executed
                The bridge cost $4.5 million. => $4.5 million: cost
                The Great Leap Forward cost 30 million lives. => 30 million: died
                Estimates of deportations vary. One puts it at 900. => 900: deported
                '# Number of executions¶¶About 900.' => About 900: executed
                Some 900 miners were arrested. How many of them died is unknown. Rail records give 140. => Some 900: arrested; 140: died
                Storms took 70 boats. Nobody knows how many people drowned. The port says 310. => 70: -; 310: died
                Some 900 miners were arrested. How they died is unknown. Rail records give 140. => Some 900: arrested; 140: arrested
                # none
                The lamp was 45 cm tall. => 45 cm: -
                The strike lasted 11 weeks. => 11 weeks: -
                The guards carried 340 lanterns. => 340: -
                """)
    void findsTheAct(String text, String expected) {
        assertEquals(expected, Show.eachOptional(text, Figure::act));
    }
}
