package dev.reckon.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The named events that figures belong to. */
class EventsTest {
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiterString = "=>", textBlock = """
                The Great Leap Forward cost 30 million lives. => 30 million: Great Leap Forward
                The Holodomor killed 3.9 million people. => 3.9 million: Holodomor
                Hurricane Maria killed 2,975 people. => 2,975: Hurricane Maria
                Hurricane María killed 2,975 people. => 2,975: Hurricane Maria
                World War I killed 9 million soldiers. => 9 million: First World War
                The Great Famine killed 1 million people, while the Winter War killed 150,000. => 1 million: Great Famine (Ireland); 150,000: Winter War
                # carried over
                The Winter War began at dawn. About 25,000 soldiers died. => About 25,000: Winter War
                '# The Bengal famine¶¶About 2 million people died.' => About 2 million: Bengal famine of 1943
                The Great Purge cost lives. In all 690,000 were shot. => 690,000: Great Purge
                # a row of a table speaks for itself alone
                | Town | Dead |¶|---|---|¶| Lost in the Winter War | 25,000 |¶| Lost at sea | 310 | => 25,000: Winter War; 310: -
                # what the event is compared with
                The Winter War began at dawn. Its toll rose to 25,000, which surpasses that of the Great Famine, which killed 9,000. => 25,000: Winter War; 9,000: Great Famine (Ireland)
                The Winter War began at dawn. It cost more than the Great Famine. About 25,000 soldiers died. => About 25,000: Winter War
                The crowd at the Million Man March might have been larger than the estimate of 400,000. => 400,000: Million Man March
                # none: the title of a work
                In The Winter War she counts 25,000 dead. => 25,000: -
                Brandt's The Winter War counts 25,000 dead. => 25,000: -
                # none
                The great war of words lasted 40 days. => 40 days: -
                The winter war of the crows killed 310 chicks. => 310: -
                """)
    void findsTheEvent(String text, String expected) {
        assertEquals(expected, Show.eachOptional(text, Figure::event));
    }
}
