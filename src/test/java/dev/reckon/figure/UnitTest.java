package dev.reckon.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a number counts, when it stands without a noun too. */
class UnitTest {
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiterString = "=>", textBlock = """
                # its own
                The bridge cost $4.5 million. => $4.5 million: USD
                The wind blew at 240 km/h. => 240 km/h: km/h
                Exports rose by 12 %. => 12 %: %
                The annual rate of growth was 3.4 %. => 3.4 %: %
                The strike lasted 11 weeks. => 11 weeks: week
                About 900 jobs were lost. => About 900: jobs
                Across the bay 3 million are out of work. => 3 million: people
                Another 4,000 are without power. => 4,000: people
                The storm left 4,000 without water. => 4,000: people
                The guild said 4,000 turned up. => 4,000: people
                Some 3,000 soldiers deserted. => Some 3,000: people
                # parts in a parenthesis
                The decree exiled 9,000 people (5,500 from the north and 3,500 from the south). => 9,000: people; 5,500: people; 3,500: people
                The yard built 900 boats (600 with sails). => 900: boats; 600: boats
                # dollars of the land a text is about, unless it says which
                '# Losses in Australia¶¶Melbourne spent $42 million.' => $42 million: AUD
                '# Losses in Australia¶¶Melbourne spent $42 million. It lent US$3 million.' => $42 million: USD; US$3 million: USD
                '# Losses in Kenya¶¶Nairobi spent $42 million.' => $42 million: USD
                # money of each
                Output per person crept up from $2,000 to $4,000 in Kenya. => $2,000: USD/person; $4,000: USD/person
                It cost $30 per person, or $400 in all. => $30 per person: USD/person; $400: USD
                # scales, collectives, those who of a subject, what an owner's is compared with
                The magnitude of the quake was put at 7.2 by the guild. => 7.2: magnitude
                An army of 80,000 crossed. => 80,000: people
                A fleet of 310 put to sea. => 310: ships
                The number of workers who have taken part-time jobs rose to 3.6 million. => 3.6 million: people
                Her survey reached 21,668 barns compared with the guild's 990. => 21,668: barns; 990: barns
                The oven stood at 573.15 K. => 573.15 K: K
                # those who foretold a number are not counted, and of two shares the second leaves out its unit
                The port added 98,000 jobs, below the 145,000 economists expected. => 98,000: jobs; 145,000: jobs
                The motion was carried by 27 per cent to 23. => 27 per cent: %; 23: %
                Support grew by 27 per cent to 23 barns. => 27 per cent: %; 23: barns
                # angles
                The star stood at 40′, then at 8.6″ and at 2′ 50″. => 40′: arcminute; 8.6″: arcsecond; 2′ 50″: arcsecond
                The 5′-end of it bound 310 beads. => 310: beads
                A tilt of 17 arc minutes was seen. => 17 arc minutes: arcminute
                # a quantity in a compound unit, told again
                Its flow is 67 km/s per megaparsec. Others found a value of 73. They hold to 67. => 67 km/s per megaparsec: km/s/Mpc; 73: km/s/Mpc; 67: km/s/Mpc
                Its flow is 67 km/s per megaparsec. Others found a value of 730. => '67 km/s per megaparsec: km/s/Mpc; 730: people'
                # risks with their intervals, rates in per cent, rates of what kills
                The risk from fever (1.030, 95% CI: 1.027, 1.034) is small. => 1.030: times; 95%: %; 1.027, 1.034: times
                The unemployment rate stood at 7.8. => 7.8: %
                The suicide rate was 14.3 per 100,000 people. => 14.3 per 100,000 people: suicides/100000 persons
                Up to 310 farmers were killed every day. => Up to 310: deaths/day
                Up to 310 farmers were robbed every day. => Up to 310: people/day
                Some 3,149 farmers were killed in June alone, or more than 100 a day. => Some 3,149: people; more than 100 a day: deaths/day
                The weekly death-roll in Kenya including Nairobi was about 1,000. => about 1,000: deaths/week
                The daily death toll reached 45. It rose by 310. => 45: deaths/day; 310: people
                The annual toll rose by 310. => 310: people
                # what each has, and what it is held against
                Waste per person in Kenya of 6.6 kg was as high as that of Peru (7.3), but below the 17.2 kg of Chile. => 6.6 kg: kg/person; 7.3: kg/person; 17.2 kg: kg/person
                Waste in Kenya of 6.6 kg was below the 17.2 kg of Chile. => 6.6 kg: kg; 17.2 kg: kg
                # growth by the year, in a text that tells it so
                Output grew at a 4.1 percent annual rate. The 3.1 percent third-quarter growth rate came after it grew at a 2.5 percent rate in May. In the year, growth will be 1.7 percent. => 4.1 percent annual rate: %/year; 3.1 percent: %/year; 2.5 percent: %/year; 1.7 percent: %
                Output grew by 4.1 percent. It grew at a 2.5 percent rate in May. => 4.1 percent: %; 2.5 percent: %
                # parts of what stands before a comma
                The clinic lists unclaimed bodies, of which there were 1,595 in June. => 1,595: bodies
                No won 4,200 votes and Yes 3,100. => 4,200: votes; 3,100: votes
                They list fairs along the coast, including 310 in Kenya. => 310: fairs
                There are more people overall in employment (310 up). => 310: people
                Of the dead, 310 were farmers. => 310: people
                More than 310 took part. => More than 310: people
                Some 310 Puerto Ricans left. => Some 310: people
                They took several hundred kilograms of ore. => several hundred kilograms: kg
                Less than one percent of barns burned. => Less than one percent: %
                It had 3 persons per square metre. => 3 persons per square metre: people/m2
                # those named right before the comma, and of a sentence that goes on
                The farmhands, several thousand in all, were calm. => several thousand: people
                The barns, 310 of them, were calm. => 310: barns
                Farm sales saw an uplift, rising by 210 to 4,300. => 210: sales; 4,300: sales
                Only 47 of the planned 50 barns stood. => 47: barns; 50: barns
                It sank by up to 12 in (30 cm). => up to 12 in: inch; 30 cm: cm
                It sank 3 inches (8 cm) annually. => 3 inches: inch/year; 8 cm: cm/year
                The fair draws 4,300. => 4,300: people
                # the users of a service are no mere people
                The ferry carried 4,300 passengers. => 4,300: passengers
                The ferry carried 4,300 pilgrims. => 4,300: people
                TV viewership of the final was 6.1 million. => 6.1 million: viewers
                # ratios one after the other, in square brackets what is theirs
                The odds ratios were 1.6 [95 % CI 1.5–1.7] and 2.2 [95 % CI 2.1–2.4]. => 1.6: times; 95 %: %; 1.5–1.7: times; 2.2: times; 95 %: %; 2.1–2.4: times
                The odds ratio was 1.6 and 300 men took part. => 1.6: times; 300: people
                # one word with a hyphen, pieces of something
                They lost 571 half-tracks and 310 field kitchens. => 571: half-tracks; 310: kitchens
                The town sent 412 cross-bows. => 412: cross-bows
                They took 6,000 artillery pieces and 900 museum pieces. => 6,000: artillery pieces; 900: pieces
                # the whole of a part behind its owner
                More than 310 of the city's 2,300 schools were closed. => More than 310: schools; 2,300: schools
                Some 120 of its 900 boats sank. => Some 120: boats; 900: boats
                About 310 of the dead had 900 goats. => About 310: people; 900: goats
                # in a report on jobs
                The mills shed 4,100 jobs. Builders lost 1,200. => 4,100: jobs; 1,200: jobs
                The number in part-time employment rose by 7,600. => 7,600: people
                Employment rose by 7,600. => 7,600: jobs
                # shares of change in every year, deaths per so many births
                The yearly rate of decline was 1.3 %. => 1.3 %: %/year
                Rates of yearly decline varied from 1.3 % in the hills to 2.9 % in the plain. => 1.3 %: %/year; 2.9 %: %/year
                The rate of tax was 1.3 %. => 1.3 %: %
                Infant mortality fell from 92 in 1950 to 31 in 1980. => 92: deaths/1000 births; 31: deaths/1000 births
                It was 251 per 100,000 live births. => 251 per 100,000 live births: deaths/100000 live births
                # millions of deaths, metres of anything else
                The famine caused deaths of over 30m. => over 30m: people
                The tower has a height of over 30m. => over 30m: m
                # the subject of the verb
                Vacancies stood at 465,000. => 465,000: vacancies
                In May orders for boats fell to 4,300. => 4,300: orders
                There is work, with vacancies at 465,000. => 465,000: vacancies
                The list of the dead opens at 300. => 300: people
                Bankruptcies in the valley numbered 300. => 300: bankruptcies
                Deaths in the camps fell to 300. => 300: people
                # a rate behind what is measured
                They reaped 3 tonnes of rice per hectare. => 3 tonnes of rice per hectare: tonne/ha
                They drank 2 litres of warm milk a day. => 2 litres of warm milk a day: l/day
                They made 5 tonnes of steel and sold it per day. => 5 tonnes: tonne
                # what there are so many of: by its own noun, by the rate before, by the name of the rate, by the subject
                The clerks found 14.3 deaths per 1,000 people, against 5.9 per 1,000 in the hills. => 14.3 deaths per 1,000 people: deaths/1000 persons; 5.9 per 1,000: deaths/1000 persons
                Infant mortality stood at 60 per 1,000. => 60 per 1,000: deaths/1000 births
                Infant mortality stood at 60 per thousand. => 60 per thousand: deaths/1000 births
                The birth rate was 44.1 per thousand. Mortality was 23.8 per thousand. => 44.1 per thousand: births/1000; 23.8 per thousand: deaths/1000
                The infant mortality rate rose from 24.8 to 27.6. => 24.8: deaths/1000 births; 27.6: deaths/1000 births
                'The birth rate was felt in 24 towns. The water rate rose from 24.8 to 27.6.' => '24: towns; 24.8: ; 27.6: '
                Mortality rose from 9.1 per thousand to 14.8 in the hills. => 9.1 per thousand: deaths/1000; 14.8: deaths/1000
                There were 38 deaths in the sample, or 14.3 per 1,000 per year. => 38: people; 14.3 per 1,000 per year: deaths/1000/year
                In May there were 24 fires (0.7 per 100 farm-years) in the hills. => 24: fires; 0.7 per 100 farm-years: fires/100 farm-years
                In May there were 24 fires in the hills (0.7 per 100 farm-years). => 24: fires; 0.7 per 100 farm-years: /100 farm-years
                The clerks found 41 deaths per 1,000 births. => 41 deaths per 1,000 births: deaths/1000 births
                The town used 14.3 litres per 1,000 bricks. => 14.3 litres per 1,000 bricks: l/1000 bricks
                Employment has grown by 310,000 per month. => 310,000 per month: jobs/month
                An average of 310 farmers died every day. => 310: deaths/day
                An average of 310 farmers left every day. => 310: people/day
                Some 310 farmers met every day. => Some 310: people
                # what grew or shrank by a number or to it
                New orders fell by 4,000 to 227,000. => 4,000: orders; 227,000: orders
                The economists expected listings for clerks to rise to 8,800. => 8,800: listings
                The toll rose to 8,800. => 8,800: people
                # an odd number told again
                Some 4,412 barns burnt.¶¶Years went by in the valley.¶¶The clerk wrote: 4,412. => Some 4,412: barns; 4,412: barns
                Some 4,412 barns burnt.¶¶Then 20 goats died.¶¶The clerk wrote: 4,412. => Some 4,412: barns; 20: goats; 4,412: barns
                The survey gave 781 to 8,214 barns.¶¶The interval, 781 to 8,214, is wide. => 781 to 8,214: barns; 781 to 8,214: barns
                Of the 4,412 barns 300 fell, and 212 falls short. => 4,412: barns; 300: barns; 212: barns
                # posts, and those who have them
                Clerks had expected job growth in the range of 8,800. => 8,800: jobs
                The yard added 8,200 jobs, up from 6,600 in May, when jobs growth fell. => 8,200: jobs; 6,600: jobs
                The yard hired 6,600 in May. => 6,600: people
                # behind its interval, in a list that leaves it out, like one before
                It rose by 0.85 (0.65 to 1.06) °C. => 0.85: °C; (0.65 to 1.06) °C: °C
                Oil gave 1.4 mm/year, coal 0.6 and peat 0.7. => 1.4 mm/year: mm/year; 0.6: mm/year; 0.7: mm/year
                Oil gave 1.4 mm/year and the boat sank at 0.6. => '1.4 mm/year: mm/year; 0.6: '
                It reached 411 ppm in 2019; in May it stood at 415. => 411 ppm: ppm; 415: ppm
                # what points back to a share
                The forecast was 2.3 %. This figure was later cut by the bank to 1.6. => 2.3 %: %; 1.6: %
                'The share was 2.3 %. The boat drew 1.6.' => '2.3 %: %; 1.6: '
                # ages
                About 300 of the dead were people under 50. => About 300: people
                # what stands behind a hyphen
                The 19-village league met. => 19: villages
                A 120-bed clinic and a 66-parish union opened. => 120: beds; 66: parishes
                Some 400 well-armed guards met. => Some 400: people
                # a rate behind the interval of its number
                Mortality was 32.5 [30.1–35.3] per 1000. => 32.5: deaths/1000; 30.1–35.3: deaths/1000
                Mortality fell (32.5 [30.1–35.3] in the hills). => '32.5: ; 30.1–35.3: '
                # the scale, the unit and the noun behind an interval
                Losses are put at 8.8 (7.1–10.4) million/year. => 8.8: people/year; 7.1–10.4: people/year
                Some 4.1 (3.9–4.2) million barns stand. => Some 4.1: barns; 3.9–4.2: barns
                The trip took 2.9 (2.3–3.5) days. => 2.9: day; (2.3–3.5) days: day
                # the average of what is counted, and what is no average of it
                The four-week average of new claims fell to 242,250. => four-week: week; 242,250: claims
                The average of the vats fell to 4.2 metres. => 4.2 metres: m
                They reckon 400 per Roman legion. => 400 per Roman legion: people/legion
                # a number said twice before its unit, a verb that is no noun
                The moon is 240,000 (0.24 million) miles away. => 240,000: mile; 0.24 million: mile
                The moon took 240,000 (0.24 million) guests. => '240,000: ; 0.24 million: '
                Some 310 people died. The 310 comes from the parish. => Some 310: people; 310: people
                # points of a share, points of an index
                Turnout was 61 %, down 4.2 points on May. => 61 %: %; 4.2: percentage point
                The index fell 51 points, or 0.7 %. => 51: points; 0.7 %: %
                # a share each year
                Output grew at a 3.2 % annual rate. => 3.2 % annual rate: %/year
                Prices rose at an annual rate of 2.4 %, up from 1.9 %. => 2.4 %: %/year; 1.9 %: %/year
                Prices rose by 2.4 %, up from 1.9 %. => 2.4 %: %; 1.9 %: %
                # a list before the noun it shares
                In three winters the wards lost 190, 510 and 320 people. => 190: people; 510: people; 320: people
                The yards built 190, 510 and 320 boats. => 190: boats; 510: boats; 320: boats
                The gap was 1.31 (first), 1.29 (second) and 1.32 % (third). => 1.31: %; 1.29: %; 1.32 %: %
                The mills made 950 vats and 12 % of the cloth. => 950: vats; 12 %: %
                Of the 300 farms, 60, or 20 %, failed. => 300: farms; 60: farms; 20 %: %
                Of the 300 farms, 60 (20 %) failed. => 300: farms; 60: farms; 20 %: %
                # a list under the unit of its opening words
                Rise in mm/year:¶¶- north: 1.7 mm¶- south: 2.4 => 1.7 mm: mm/year; 2.4: mm/year
                Rise on the coasts:¶¶- north: 1.7 mm => 1.7 mm: mm
                # speeds are measures, other measures per time rates
                The dot moved at 6 nanometres per second. => 6 nanometres per second: nm/s
                The coast sank 3 millimetres per year. => 3 millimetres per year: mm/year
                # tolls, crowds and populations
                The storm left a death toll of 64. => 64: people
                The march drew a crowd of 52,000. => 52,000: people
                The population was 61,000. => 61,000: people
                # the verb behind
                Of the 70 delegates, 44 were shot. => 70: people; 44: people
                Hundreds perished. => Hundreds: people
                Millions benefited. => Millions: people
                # numbers of like size
                The speed was 299,850 km/s in one run. A later run found 299,790. => 299,850 km/s: km/s; 299,790: km/s
                The lamp burned 4.5 kg of oil. A second test gave 4.7. => 4.5 kg: kg; 4.7: kg
                One survey found 4,000 farms; another counted 4,300. => 4,000: farms; 4,300: farms
                # what the text is about
                The number of parishes fell to 2,300. => 2,300: parishes
                Estimates of deportations vary. One puts it at 900. => 900: people
                # the noun behind the interval, the currency behind "in", nouns behind names and words with hyphens
                Some 5,600 (95% CI 4,700 to 6,300) deaths were due to heat. => Some 5,600: people; 95%: %; 4,700 to 6,300: people
                Some 5,600 [95% CI 4,700 to 6,300] new barns burned. => Some 5,600: barns; 95%: %; 4,700 to 6,300: barns
                The mill cost 9 million rupees (6.8 million in 2018 US dollars). => 9 million rupees: INR; 6.8 million: USD
                The mill cost 6.8 million in euros. => 6.8 million: EUR
                It covered 297 United States counties. => 297: counties
                The walls hold 310 black-and-white prints. => 310: prints
                It fell on 40 ARS patients. => 40: people
                It cost 40 ARS. => 40 ARS: ARS
                Payrolls grew by 171,000. => 171,000: jobs
                Arrests grew by 171,000. => 171,000: people
                # what a rate is of
                The study found 400 deaths from fog, or 100 per year. => 400: people; 100 per year: deaths/year
                The firm sold 90 tonnes per year.¶¶The study found 400 deaths from fog, or 100 per year. => 90 tonnes per year: tonne/year; 400: people; 100 per year: deaths/year
                Some 370 people drown per year. => Some 370: people/year
                Some 370 people drown in the bay each year. => Some 370: people/year
                Some 370 people drowned in each bay. => Some 370: people
                Fog kills 310 Kenyans a year. => 310 Kenyans a year: people/year
                Hail costs 310 windows a year. => 310 windows a year: windows/year
                The fever reached 5.5 people in every 1,000. => 5.5 people in every 1,000: people/1000
                The fever reached 5.5 people in every 1,020 homes. => 5.5: people; 1,020: homes
                # behind what it is in other units
                The sea rises 0.14 inches (3.5 mm) each year. => 0.14 inches: inch/year; 3.5 mm: mm/year
                It moves at 67 km, or about 42 miles, per second. => 67 km: km/s; about 42 miles: mile/s
                It moved 67 km, or about 42 miles, a storm having come. => 67 km: km; about 42 miles: mile
                The sea rose 0.14 inches (3.5 mm) a little later. => 0.14 inches: inch; 3.5 mm: mm
                The death rate was 7.8/1000/year. => 7.8/1000/year: deaths/1000/year
                The mix was 7/1000. => 7/1000: fraction
                # verbs are no nouns
                An estimate of the drift uses the old light.¶¶The next gives 73. => '73: '
                # a heading that names a toll
                '# Direct deaths¶¶- Arden: 310' => 310: people
                '# Direct debits¶¶- Arden: 310' => '310: '
                # tables
                | Place | Deaths |¶|---|---|¶| Arden | 4,100 | => 4,100: people
                | Experiment | Speed (km/s) |¶|---|---|¶| Mirror | 299,796 | => 299,796: km/s
                | Country | Farms |¶|---|---|¶| Kenya | 4,100 | => 4,100: farms
                | Sort | d/km | Uncertainty |¶|---|---|---|¶| Mill | 149.2 | 0.3 | => 149.2: km; 0.3: km
                """)
    void settlesTheUnit(String text, String expected) {
        assertEquals(expected, Show.each(text, Figure::unit));
    }

    @ParameterizedTest
    @CsvSource({"'4,412', barns", "400, people"})
    void knowsAnOddNumberAgainHoweverFarOff(String number, String unit) {
        String text = "Some " + number + " barns burnt.\n\n" + "Then 20 goats died.\n\n".repeat(30)
                + "The clerk wrote: " + number + ".";
        List<Figure> figures = Show.figures(text);
        assertEquals(unit, figures.get(figures.size() - 1).unit());
    }
}
