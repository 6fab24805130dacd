package dev.reckon.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who says a figure where the clause is turned about, cut short or runs over something else. */
class AttributionOfClausesTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiterString = "=>", textBlock = """
                # speakers behind what they say without a comma, behind appositions, who have made, recorded or expected a number
                Overall 340 barges sank in the first half of the year says the union. => 340: organisation union
                The number is above that of the Harbour Wreck Count, a web site that compiles figures based on published accounts, which said that 340 barges sank. => 340: document Harbour Wreck Count
                The deadliest storm was Hurricane Quill (1957), with an estimated 416 deaths. => an estimated 416: none
                The new estimate of 340 dead in the six months after the flood hit the bay and cut off each village was made by researchers at the School of Fog. => 340: organisation researchers at the School of Fog; six months: organisation researchers at the School of Fog
                The UN report included 300 wrecks, plus 1,294 deaths recorded in May by the Harbour Ministry and 1,554 in June. => 300: document UN report; 1,294: official Harbour Ministry; 1,554: official Harbour Ministry
                The harbour board counts barges. Its tables show that 340 barges sank. => 340: organisation harbour board
                The union said on Friday that it was short, below the 340 economists had expected. => 340: generic economists
                That gave a total cited in the report of 340 deaths. => 340: document report
                The union expects growth of 1.7 %, down from the 2.8 % of 2012. => 1.7 %: organisation union; 2.8 %: none
                The port added 98,000 jobs, below the 145,000 economists expected. => 98,000: none; 145,000: generic economists
                'Report: Nearly 340 barges lost in the storm' => Nearly 340: document Report
                That is the gist of the latest survey from the Office of Harbours. It found that 340 barges sank. => 340: organisation Office of Harbours
                'Ada Quill was glad. She said: "Pay grew. Active support such as this means much." Explaining it, she said: "The number fell by 340."' => 340: named_person Ada Quill
                'Ada Quill was glad. "This month’s figures are good." She said: "The number fell by 340."' => 340: named_person Ada Quill
                First reports in the Lakeside Herald settled for 340 barges. => 340: document First reports in the Lakeside Herald
                The project was pushing estimates as high as 340 barges. => as high as 340: none
                """)
    void namesWhoSaysSo(String text, String expected) {
        assertEquals(expected, Show.each(text, AttributionTest::attribution));
    }
}
