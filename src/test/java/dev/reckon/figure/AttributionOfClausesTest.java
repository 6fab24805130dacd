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
                Outside observers, by contrast, have offered estimates as high as 340 wrecks. => as high as 340: generic Outside observers
                Quill et al. generated an estimate of 340 wrecks. => 340: named_person Quill et al.
                Ada Quill thinks it fewer than the 340 adopted by the Harbour Board. => 340: organisation Harbour Board
                It is close to the 340 km/h accepted by engineers today. => 340 km/h: generic engineers
                That is more than the 340 put forward by the union. => 340: organisation union
                The 340 children adopted by the sailors are well. => 340: none
                But a group of unions which has spent the year gathering logs from crews and their friends claims that 340 barges sank. => 340: organisation group of unions
                The committee that examined the logs of the barges and their crews concluded that 340 sank. => 340: organisation committee
                Lets say 340 barges sank. => 340: none
                'Ada Quill, who led the dig, offered a number: "We think 340 people lie here."' => 340: named_person Ada Quill
                The loss was revised upward to 340 barges by the harbour board. => 340: organisation harbour board
                The loss has been put as high as 340 by some scholars. => as high as 340: generic some scholars
                Ada Quill argued for 340, Otto Brill for 500. => 340: named_person Ada Quill; 500: named_person Otto Brill
                Some 340 barges sank, the coastguard was quoted as saying. => Some 340: official coastguard
                That was above the 340 that analysts had expected. => 340: generic analysts
                The board sees growth of 3 percent. => 3 percent: organisation board
                The town saw growth of 3 percent. => 3 percent: none
                Quill got 340 km/h in 1849. => 340 km/h: named_person Quill
                Some 340 barns burned, the insurers estimate. => Some 340: organisation insurers
                Prices rose by 3 percent, analysts project. => 3 percent: generic analysts
                Prices rose by 3 percent, the harbour bureau reports. => 3 percent: official harbour bureau
                By rights the port could have expected 340 barges, the union said. => 340: organisation union
                It's thought 340 barges sank. => 340: generic It's thought
                The union, in contrast, promised to cut losses by 40 %. => 40 %: organisation union
                The organisers had hoped for 340 guests. => 340: organisation organisers
                There were 340 guests by the count of the harbour board. => 340: organisation harbour board
                According to the Harbour Board, 340 barges sank. Some 20 sailors drowned. => 340: organisation Harbour Board; Some 20: organisation Harbour Board
                According to Ada Quill, 340 barges sank. Some 20 sailors drowned. => 340: named_person Ada Quill; Some 20: none
                Otto Quill and other scholars produced estimates of losses on the order of 340 barges. => on the order of 340: organisation Otto Quill and other scholars
                '"There were 340 wrecks," Quill writes in her memoir.' => 340: named_person Quill
                Estimates range from Quill's 340 to Brill's 500. => 340: named_person Quill; 500: named_person Brill
                The lowest estimate is Brill's, at 340. => 340: named_person Brill
                The highest estimate, 340, comes from Ada Quill. => 340: named_person Ada Quill
                Estimates run from 340, by Ada Quill, to 500, by Otto Brill. => 340: named_person Ada Quill; 500: named_person Otto Brill
                The surveyors put the number of graves at 340. => 340: organisation surveyors
                The organisers claimed 900 and the police, referring to the peak, 340. => 900: organisation organisers; 340: official police
                The ministry registered 1,654 deaths and the mayor added 340 in the cellar. => 1,654: official ministry; 340: official mayor
                Memorial, the Lakeside society that collects logs, thinks that 340 barges sank. => 340: organisation Memorial
                # whose a number is said to be
                The lower number, 340, is Quill's; the higher, 500, is that of Otto Brill. => 340: named_person Quill; 500: named_person Otto Brill
                The figure of 340 is the union's. => 340: organisation union
                The 340 barges are Quill's. => 340: none
                The figure of 340 was the ministry's own. => 340: official ministry
                We follow Quill, whose figure is 340. => 340: named_person Quill
                The almanac leans on Quill, according to whom 340 barges sank. => 340: named_person Quill
                340 is what the union claims. => 340: organisation union
                340, the police estimate, is too low. => 340: official police estimate
                340 is the union's figure. => 340: organisation union
                340, the figure preferred by Quill, is too low. => 340: named_person Quill
                The crowd, put at 340 by the organisers and 500 by the police, went home. => 340: organisation organisers; 500: official police
                Estimates ran from the police's 340 to the organisers' 500. => 340: official police; 500: organisation organisers
                Wages were above the board's target of 2 %. => 2 %: organisation board
                The estimate of Ada Quill is 340 barges. => 340: named_person Ada Quill
                Ada Quill testified that the figure of 340 had come from Otto Brill. => 340: named_person Otto Brill
                There were 340 guests on the union's count, 500 on that of the police. => 340: organisation union; 500: official police
                On Quill's reading of the logs, 340 barges sank. => 340: named_person Quill
                By the union's own account, as quoted in the Lakeside Herald, 340 barges sank. => 340: organisation union
                Was it 340, as the union says, or 500, as some pilots think? => 340: organisation union; 500: generic some pilots
                Three teams went out. Another, led by Ada Quill, found 340 wrecks. => 340: named_person Ada Quill
                Up to 340 barges may have sunk, it is feared. => Up to 340: generic it is feared
                It was long believed that 340 barges sank. => 340: generic It was long believed
                The harbour board counts barges. Its recent report puts the loss at 340. => 340: organisation harbour board
                Ada Quill is a surveyor. Her latest study found 340 wrecks. => 340: named_person Ada Quill
                'The Lakeside Herald wrote: "The organisers estimated that 340 guests came."' => 340: organisation organisers
                'Ada Quill was clear. "Other scholars arrive at 500," she said.' => 500: generic Other scholars
                # lines with a label, estimates that are issued or awaited, one of several
                The figures given were as follows:¶¶Harbour Police: 340 guests came.¶¶Ferry Association: 500 guests came. => 340: official Harbour Police; 500: organisation Ferry Association
                The losses were as follows:¶¶Harbour Police: 340 men were lost.¶¶Ferry Association: 500 men were lost. => 340: none; 500: none
                Guests according to:¶¶- Police: 340¶- Organisers: 500 => 340: official Police; 500: organisation Organisers
                The Lakeside Herald published a long article with maps of the bay and an estimate of 340 wrecks. => 340: organisation Lakeside Herald
                The harbour bureau's tally due on Friday is likely to show a loss of 340 barges, according to a survey of captains. => 340: document survey of captains
                Some 340 guests came, one of the organisers claimed. => Some 340: organisation one of the organisers
                The fair drew what its organisers called 340 guests. => 340: organisation its organisers
                Initial reports in the Lakeside Herald settled for 340 barges. => 340: document Initial reports in the Lakeside Herald
                # sites, peoples, commas left out, who is quoted or led to a number
                Some 340 ships called, according to shipspotter.com. => Some 340: organisation shipspotter.com
                Stocks have been cut by at least 40 % in the port. => at least 40 %: none
                The modern value is 340 km. => 340 km: none
                Two figures are in use: 340 and 500. => 340: none; 500: none
                The loss was put at 340 by the French and at 500 by the Dutch. => 340: organisation French; 500: organisation Dutch
                The loss was put at 340 by the French navy. => 340: official French navy
                Lakeside papers cited the mayor as estimating the crowd at 340 guests. => 340: official mayor
                The logs led Ada Quill to conclude that 340 barges sank. => 340: named_person Ada Quill
                Prices rose by 3 percent in May the harbour bureau said on Friday. => 3 percent: official harbour bureau
                The union has a report that claims, for the first time, some 340 barges sank. => some 340: document report
                For the first time, the harbour board also makes a forecast, saying that 340 barges will come. => 340: organisation harbour board
                # what a forecast starts from is a fact
                Exports are likely to grow by 5 percent after a weak 3 percent rise in May, according to a survey of captains. => 5 percent: document survey of captains; 3 percent: none
                Pilots expect the rate to rise to 5 percent from a low of 3 percent in May. => 5 percent: generic Pilots; 3 percent: none
                The board cut its forecast to 5 percent from 3 percent. => 5 percent: organisation board; 3 percent: organisation board
                The board expects growth of 5 percent next year, up from 3 percent this year. => 5 percent: organisation board; 3 percent: organisation board
                The board said exports rose to 5 percent from 3 percent in May. => 5 percent: organisation board; 3 percent: organisation board
                On the ministry's projections, losses will fall to 500 barges, well above the required 340. => 500: official ministry; 340: none
                # what is foretold, and what those out of work claim
                Growth was 0.3 %, below the 0.5 % forecast in a Lakeside survey of captains. => 0.3 %: none; 0.5 %: document Lakeside survey of captains
                Growth was 0.3 %, shy of the 0.5 % the pilots had forecast. => 0.3 %: none; 0.5 %: organisation pilots
                The harbour bank now sees growth of 5 % this year. => 5 %: organisation harbour bank
                Initial jobless claims rose to 340, the harbour board said. => 340: organisation harbour board
                Continuing claims fell by 340. => 340: none
                The lowest predicted rise has been cut to 5 cm. => 5 cm: none
                President Brill offered 340 as a rough number. => 340: official President Brill
                # participles and nouns that say nothing
                There were 12 probable cases reported this week compared with 39 in May. => 12: none; 39: none
                The list leaves out 340 men, some thought to be in port. => 340: none
                Contemporaneous estimates, sometimes quite high, run to 340 wrecks. => 340: generic Contemporaneous estimates
                Various harbour websites that claim up to 340 barges sank are wrong. => up to 340: generic Various harbour websites
                From these logs Quill derived a value of 340 km. => 340 km: named_person Quill
                Lakeside television quoted a doctor as saying 340 men had drowned. => 340: generic doctor
                # what a quotation itself names
                '"According to the Harbour Board, 340 barges sank," the mayor said.' => 340: organisation Harbour Board
                '"In new figures from the Harbour Board, the loss rose to 340 barges," Ada Quill said.' => 340: document new figures from the Harbour Board
                'The losses are presented in the Lakeside Report:¶¶"Some 340 barges sank."' => Some 340: document Lakeside Report
                # what goes round
                There have been several reports of 340 wrecks. => 340: generic several reports
                Reports of 340 wrecks could not be checked. => 340: document Reports
                There were rumours that 340 barges had sunk. => 340: generic rumours
                The union reports 340 wrecks. => 340: organisation union
                Sales fell to below the harbour bank's limit of 340. => 340: organisation harbour bank
                It is far from some claims that said the loss was 340 barges. => 340: generic some claims
                # what tells which event is meant
                The devastating 7.8 magnitude quake sank 340 barges, the harbour board said. => 7.8 magnitude: none; 340: organisation harbour board
                A 7.8 magnitude quake struck, the harbour board said. => 7.8 magnitude: organisation harbour board
                The harbour board said the storm was worse than Hurricane Quill, which sank 340 barges. => 340: none
                The harbour board said Hurricane Quill, which was worse than the flood, sank 340 barges. => 340: organisation harbour board
                The organisers, who had a permit for 500 guests, counted 340, according to the Lakeside Herald. => 500: none; 340: organisation organisers < Lakeside Herald
                The harbour board later corrected it to 340. => 340: organisation harbour board
                # whom a pronoun means
                The Harbour Board published photographs that show 500 wrecks. It said that 340 barges sank. => 500: document photographs; 340: organisation Harbour Board
                A few years later, the surveyor Otto Brill used maps to reach a number larger than Quill's. He concluded that 340 barges had sunk. => 340: named_person Otto Brill
                # lists
                Here is a list of the losses, according to the Harbour Board.¶¶- May: 340 barges¶- June: 500 barges => 340: organisation Harbour Board; 500: organisation Harbour Board
                According to the Harbour Board, 340 barges sank. Here are some of the numbers:¶¶- Barges built: 500¶- Rafts built: 700 => 340: organisation Harbour Board; 500: none; 700: none
                """)
    void namesWhoSaysSo(String text, String expected) {
        assertEquals(expected, Show.each(text, AttributionTest::attribution));
    }
}
