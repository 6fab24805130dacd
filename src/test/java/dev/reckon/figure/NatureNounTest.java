package dev.reckon.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The noun for what sort of number a figure is. */
class NatureNounTest {
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiterString = "=>", textBlock = """
                # what befell people
                The flood killed 310 people. => 310: deaths
                In May 310 men were hanged. => 310: executions
                Some 310 pilots came to the wharf. => Some 310: -
                # the words have it
                The flood caused 310 deaths. => 310: -
                Attendance was put at 3,100. => 3,100: -
                # shares
                About 12 % of the barges sank. => About 12 %: share
                Two thirds of the crew were paid. => Two thirds: share
                Of the crew 12 % were pilots. => 12 %: share
                Some 340 barges (12 %) burned. => Some 340: -; 12 %: share
                The share was 12 %. => 12 %: -
                # the share that has no work, not what is told of those who have none
                In the harbour 12 % of all pilots are out of work. => 12 %: unemployment rate
                In the harbour 12 % are unemployed. => 12 %: unemployment rate
                The jobless rate among pilots reached 12 %. => 12 %: unemployment rate
                Some 12 % of the unemployed sailed. => Some 12 %: share
                # changes
                Rents rose by 12 %. => 12 %: increase
                Rents rose 12 % in May. => 12 %: increase
                Trade expanded by 12 %. => 12 %: growth
                Profits fell $12 million. => $12 million: decline
                Trade expanded at a solid 12 % rate. => 12 %: growth
                Trade was at an annualised 12 %. => 12 %: growth
                It was below the 12 % of 2012. => 12 %: -
                Rents were up 12 %. => 12 %: increase
                The port saw a 12 % drop in traffic. => 12 %: decline
                More than 12 % more barges sank than in 1951. => More than 12 %: increase
                # levels
                Rents fell to 12 %. => 12 %: -
                The rate stood at 12 %. => 12 %: -
                Men face a 12 % higher risk than women. => 12 %: -
                """)
    void namesTheNature(String text, String expected) {
        assertEquals(expected, Show.eachOptional(text, Figure::nature));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiterString = "=>", textBlock = """
                The rally drew many.¶¶At the rally police counted 3,100 people. There were 4,200 people. => 3,100: attendance; 4,200: attendance at the rally
                The rally drew many.¶¶The crowd at the rally was at first 3,100. It grew to 4,200. => 3,100: attendance; 4,200: attendance
                The rally drew many.¶¶To the rally 3,100 people had come. => 3,100: attendance
                The rally drew many.¶¶The rally stopped a town of 3,100 people. => 3,100: -
                The rally drew many.¶¶On the day of the rally 3,100 people rode home. => 3,100: -
                """)
    void namesTheOccasion(String text, String expected) {
        assertEquals(expected, Show.eachOptional(text, Figure::nature));
    }

    @Test
    void opensTheDescription() {
        Figure figure = Show.figures("The flood killed 310 people.").get(0);
        assertEquals("deaths: " + figure.what(), figure.description());
    }
}
