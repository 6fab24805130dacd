package dev.reckon.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words for what a figure counts, and for whom. */
class DescriberTest {
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiterString = "=>", textBlock = """
                In March 1920 the guards killed 140 rebels. => 140: rebels
                The ships carried 33,000 soldiers. => 33,000: soldiers
                Some 700 Poles were deported. => Some 700: Poles
                UNICEF said 2 million children need food. => 2 million: children
                Some 3,000 people (1,900 of them women) were exiled. => Some 3,000: -; 1,900: women
                Some 25 of 30 generals were removed. => Some 25: generals; 30: generals
                In all 3,000 miners were brought, of whom 1,200 died. => 3,000: miners; 1,200: miners
                The flood killed 310 people. => 310: -
                The strike lasted 11 weeks. => 11 weeks: -
                """)
    void namesThePopulation(String text, String expected) {
        assertEquals(expected, Show.eachOptional(text, Figure::population));
    }

    @ParameterizedTest(name = "{0} keeps {1}, leaves out {2}")
    @CsvSource(delimiterString = "=>", textBlock = """
                The number of parishes fell to 2,300. => number of parishes => 2,300
                About 7,400 hectares of orchard were lost to frost in 1956. => orchard were lost to frost => 1956
                According to Clara Voss, 310 barges sank near the lighthouse. => barges sank near the lighthouse => Clara
                The mill produced 4,200 tonnes of flour. => mill produced … of flour => tonnes
                # the small words that lead to what is left out go with it, and brackets of other figures
                In the port some 310 barges sank in May 1948. => barges sank => sank .
                The losses were due to fog (56%), ice (13%), rot (14%). => were … rot => ice
                The firm sold 850 carts, which were cheap. => firm sold … carts => cheap
                The court sentenced 630 people; the guards fled. => court sentenced … people => guards
                # a clause too long to be told whole opens with its subject
                Waste for each of the farms around the lake of Vale was this spring nearly as high as what the towns and all of the mills of the north left (73 kg). => Waste for each of the farms around … what the towns => kg
                The report lists the biggest makers of harbour smoke of the year, and those were Arden (28 per cent), Vale (16 per cent) and Moor (7 per cent). => makers of harbour smoke => Vale
                Waste of the farms was low, but still below the 17 kg of the north. => Waste of the farms was … but still below => 17
                The causes of loss on the old coast road that winter were fire on the quay at dusk, fog on the long sound, ice on the bar and in the roads off the point, and rot in 310 barges. => The causes of loss on => 310
                # what those are that it is a part of
                The fog sank 310 barges of the old fleet. Some 20% of those burned. => barges of the old fleet: of those => 310
                # too few words of its own: what the figure before counted
                Another gauge gave a drift of the quay of 73 mm. Her number is 70. => gave a drift of the quay => 73
                # too few words of its own: the topic's
                '# Number of executions¶¶About 900.' => executions => 900
                Estimates of deportations vary. One puts it at 900. => deportations => vary
                # what the figure before it counted
                Moss counted 310 broken carts in 1951. Another study puts it at 600. => broken carts => 600
                # the subject of the sentence before
                Rent was cheap. It made up 24 % of the index. => Rent: It made up => 24
                # what a bare number counts
                Sickness fell below 4 million people, then below 3 million. => people => 3 million
                # intervals
                Yields rose by 5 % (95% CI, 2.1 to 9.4). => confidence interval => 9.4
                # the row and the column
                | Place | Deaths |¶|---|---|¶| Arden | 4,100 | => Arden, Deaths => 4,100
                """)
    void saysWhatIsCounted(String text, String kept, String leftOut) {
        List<Figure> figures = Show.figures(text);
        String what = figures.get(figures.size() - 1).what();
        assertTrue(what.contains(kept), what);
        assertFalse(what.contains(leftOut), what);
    }
}
