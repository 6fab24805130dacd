package dev.reckon.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.reckon.pipeline.Engine;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When figures hold whose sentences do not say so: the day of the news, the one time of a text, the line over a paragraph. */
class PeriodCarriedTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiterString = "=>", textBlock = """
                # a headline leaves out when the number was that it tells
                'Some 310 more barges lost in fog¶¶The guild said that the bay was quiet. Some 310 more barges were lost over the last quarter.' => the last quarter; the last quarter
                'Some 310 more barges lost in fog¶¶The guild said that the bay was quiet. Some 320 more barges were lost over the last quarter.' => -; the last quarter
                # what is still to come is not when what the text goes on to tell was
                Output is set to reach a record high again this year (2012).¶¶The biggest ports in 2011 were Arden (28 per cent) and Vale (16 per cent). Output per port of 6.6 tonnes was high. => 2011; 2011; 2011
                The board, led by Vale, shows the biggest ports in 2011 were Arden (28 per cent) and Moor (16 per cent). => 2011; 2011
                # the year in parentheses behind the name of an event
                Before it, the deadliest of the previous 50 years was Hurricane Quill (1957), with an estimated 416 deaths. => 1957; 1957
                # entries of lists, and the lines that head them
                '- 1315–1317: the long famine, 310 dead¶- Arden fire, 1910 – 100,000 to 316,000 dead' => 1315–1317; 1910
                'Vale War (1955–75): 4,315 dead¶- Moss: 9,000 dead¶- Hobbes: 3,000 dead' => 1955–75; 1955–75; 1955–75
                # the one time at which people were counted; not with another time beside it, nor of what is
                In March 1951 the flood drowned 4,315 people.¶¶Local guides speak of 9,000 dead. => March 1951; March 1951
                In March 1951 the flood drowned 4,315 people. The weir was mended in 1960.¶¶Local guides speak of 9,000 dead. => March 1951; -
                In March 1951 the flood drowned 4,315 people.¶¶Local choirs have 9,000 singers. => March 1951; -
                The flood drowned more people than the 4,315 of 1951.¶¶Local guides speak of 9,000 dead. => 1951; -
                In March 1951 the flood drowned 4,315 people. By May the weir was mended.¶¶Local guides speak of 9,000 dead. => March 1951; -
                On 16 October 1995 the flood drowned 4,315 people. In those days Vale said that the flood drowned 300 people.¶¶Guides spoke of 9,000 dead. => 16 October 1995; those days (16 October 1995); 16 October 1995
                # since when a text that opens with a count goes on to count people; not things
                Some 4,315 people have been killed since the revolt broke out in March 1951.¶¶The rest were from the guard: 310 soldiers. => since the revolt broke out in March 1951; since the revolt broke out in March 1951
                Some 4,315 people have been killed since the revolt broke out in March 1951.¶¶The guard has 310 barges. => since the revolt broke out in March 1951; -
                # a report that opens with what it counted in a month goes on to count there
                Some 310 clerks were hired in March.¶¶The count of pilots fell by 208. => March; March
                Some 310 clerks were hired on 4 March.¶¶The count of pilots fell by 208. => 4 March; -
                # the year of a title is the one a report is written in
                '# Marches of 1951¶¶They took to the streets on May Day this year, 310 of them, more than the 208 of last year. Some 90 sang.' => May Day this year (1951); last year (1950); May Day this year (1951)
                # the year of what this year is compared with is over
                Rents fell 3 % this year compared with the first 10 months of 1951. They fell 4 % in May. => this year (1952); this year (1952); May (1952)
                # what is only foreseen does not tell when a text was written
                Last year 4,315 barns burned. If nothing is done, the count doubles by 2030. In 2023 it was 310. => Last year (2023); 2023
                # the day a text opens with, until it comes to a day of another year
                On 16 October 1995 the rowers of the bay held the Arden regatta in fog and with little wind.¶¶The regatta drew 310 rowers.¶¶On 21 January 2017 the lake of the town froze from the north to the south in a night.¶¶The regatta drew 450 rowers. => 16 October 1995; -
                # the weekday of the news, or of the event it is about
                Growers blocked the bridges on Saturday.¶¶In Arden some 310 tractors stood idle. => Saturday
                Growers blocked the bridges on Saturday.¶¶In Arden some 310 tractors are idle. => -
                Crews dug through the mud on Sunday.¶¶Some 310 people were hurt in Saturday's quake.¶¶Local radio spoke of 208 dead. => Saturday; Saturday
                The mayor said in a broadcast on Saturday that growers were tired.¶¶In Arden some 310 tractors stood idle. => -
                # the weekday of an event of one day, in the words of the text
                Crowds filled the Mall on Monday for the Million Man March.¶¶At the Million Man March police counted 310,000 men. => Monday (16 October 1995)
                Crowds filled the Mall on Friday for the Million Man March.¶¶At the Million Man March police counted 310,000 men. => 16 October 1995 (Million Man March)
                # what is so by now or was before goes on to date nothing
                So far few barns are gone.¶Barns with tiles numbered 310. => -
                A year ago the barns of Arden burned.¶It rained.¶¶Some 310 barns have tiles. => -
                9 February 1985¶¶The Winter War took lives. The Winter War took barns. On the Winter War barns Vale wrote a year ago.¶Some 310 barns burned. => 1939–1940 (Winter War)
                # a sentence that only says when something was
                It was the summer of 1976.¶Some 310 wells ran dry, and 4,300 people queued. => summer of 1976; summer of 1976
                # a time alone in its paragraph heads what follows, a date does not
                The year 1920 was poor.¶¶1921¶¶Members: 218. Sheep: 310. => 1921; 1921
                4 May 1921¶¶Members: 218. => -
                """)
    void carriesTimes(String text, String expected) {
        assertEquals(expected, periods(text));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiterString = "=>", textBlock = """
                # when the subject was made, not when it is as it is
                Founded in 1889, the club has 310 members. => -
                Founded in 1889, the club had 310 members. => 1889
                Born in 1860, the miller had 310 sheep. => -
                The 1848 town hall has 94 windows. => -
                The bus, a 1974 Arden, seats 44. => -
                The 1848 flood takes 94 lives. => 1848
                The fair, held in odd years since 1951, draws 60,000 visitors. => -
                The fair, held in May 1951, drew 60,000 visitors. => May 1951
                Ada Vale, who took her degree in 1979, has treated 4,000 patients. => -
                In 1979 the town has 4,000 houses. => 1979
                # the day somebody spoke
                On Thursday, the board of the mill said 310 barns had burned. => -
                On Thursday, the board of the mill burned 310 barns. => Thursday
                The mayor, on Sunday night, said 310 barns had burned. => -
                The mayor told reporters Friday that 310 barns had burned. => -
                The mayor said three months ago that 310 barns would burn. => -; -
                The Arden Post on Sunday 4 May reported: some 310 barns had burned. => -
                # to date, hours and reigns
                To date 117 claims were settled. => To date
                By midnight some 310 barns had burned. => By midnight
                At noon on 9 March 1948 some 310 barns had burned. => At noon on 9 March 1948
                In the reign of King Grimaldo the wood had 310 oaks. => In the reign of King Grimaldo
                """)
    void tellsTimesOfOthers(String text, String expected) {
        assertEquals(expected, periods(text));
    }

    private static String periods(String text) {
        List<String> periods = Show.READER.read(Engine.document("a.txt", text.replace('¶', '\n'))).figures().stream()
                .map(figure -> figure.period().map(Period::spelled).orElse("-"))
                .toList();
        return String.join("; ", periods);
    }
}
