package dev.reckon.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.reckon.pipeline.Engine;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a figure holds: times of its own, of its parts and of the sentences before, but not those of others. */
class PeriodTest {
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiterString = "=>", textBlock = """
                # what is compared, left out or told in passing; rows of years; storms called by their names alone
                The change in posts for May was revised down to 310 from 290, and the change for June was revised up to 420 from 400. => 310: May; 290: May; 420: June; 400: June
                In 1948 the rate was 5.8 %, lower than for June 1947 (6.0 %) and lower than a year earlier (7.1 %). => 5.8 %: 1948 1948-01-01..1948-12-31; 6.0 %: June 1947 1947-06-01..1947-06-30; 7.1 %: a year earlier
                The rate was 7.3 %, unchanged from June to August 1948. => 7.3 %: -
                In 1948 the rate fell to 7.0 % in November, which could lead the bank to act in May. => 7.0 %: November (1948) 1948-11-01..1948-11-30
                In 1948 the rate fell 3 % in May as some clerks who were idle in March came back. => 3 %: May (1948) 1948-05-01..1948-05-31
                Ada Vale in 2011 went through the files, opened in the 1990s, and concludes that 310 people drowned. => 310: -
                Some 310 people died (not counting the first two months of 1918). => Some 310: -; two months: -
                Sales fell by 310 florins between the first and second quarters of the year. => 310 florins: between the first and second quarters of the year
                The November Uprising cost 310 lives. => 310: 1830–1831 (November Uprising) 1830-11-29..1831-10-21
                Brandt in 1978 estimated 310 deaths during the period 1965-1974. => 310: 1965-1974 1965-01-01..1974-12-31
                The ministry released figures on 4 May 1995 that 310 people had died in the war. => 310: -
                The measure was 4 % off today's accepted value in 1849. => 4 %: 1849 1849-01-01..1849-12-31
                'Barges lost, by year:¶¶1930 179,000 1942 777,043¶1931 212,000 1943 484,182¶1932 268,000 1944 179,819' => 179,000: 1930 1930-01-01..1930-12-31; 777,043: 1942 1942-01-01..1942-12-31; 212,000: 1931 1931-01-01..1931-12-31; 484,182: 1943 1943-01-01..1943-12-31; 268,000: 1932 1932-01-01..1932-12-31; 179,819: 1944 1944-01-01..1944-12-31
                Board of Health (1944): May 43 - Apr 44: 792,854 deaths. => 792,854: May 43 - Apr 44 1943-05-01..1944-04-30
                This 1905 storm killed 310 people. => 310: 1905 1905-01-01..1905-12-31
                Hurricane Katrina came ashore in Florida. Katrina killed 310 people. => 310: 23 August – 31 August 2005 (Hurricane Katrina) 2005-08-23..2005-08-31
                Hurricane Maria struck last year. It killed 310 people. => 310: last year (2017) 2017-01-01..2017-12-31
                The strongest quarter since 1951, in the Korean War era, brought 3 % in the second quarter. => 3 %: the second quarter
                In October and September 1948 they hired 310 people fewer. => 310: October and September 1948 1948-09-01..1948-10-31
                # since something happened then: all of it names one time
                Some 310 people have left since the outbreak of the revolt in March 1951, the board said. => Some 310: since the outbreak of the revolt in March 1951 1951-03-01
                Some 310 clerks have left since the mill was sold in 1951. => Some 310: since the mill was sold in 1951 1951-01-01
                Some 310 clerks have left since the war, and 208 in 1951. => Some 310: since the war; 208: 1951 1951-01-01..1951-12-31
                # how far back something is without its like
                The rate hit 12 % for the first time since the mint was founded in 1951. => 12 %: -
                Rain of 310 inches fell, the most that the town had seen in any two days of a year since the count began in 1951. => 310 inches: -; two days: -
                Some of the worst fires of the year killed at least 310 owls since January 1951. => at least 310: since January 1951 1951-01-01
                # what it is compared with
                In 1990 the area was 310 acres, twice that of the 1880s. => 310 acres: 1990 1990-01-01..1990-12-31; twice: 1990 1990-01-01..1990-12-31
                In 1990 the rate was 25 % higher than in the 1970s and 1980s. => 25 %: 1990 1990-01-01..1990-12-31
                In 1990 they met to keep it 3 % above the levels of the late 1800s. => 3 %: 1990 1990-01-01..1990-12-31
                The rise for 1990 relative to 1951 was 310 florins. => 310 florins: 1990 1990-01-01..1990-12-31
                In May 1951 some 310 barns burned, a 3 % rise over the month before. => some 310: May 1951 1951-05-01..1951-05-31; 3 %: May 1951 1951-05-01..1951-05-31
                The share was 66 % in 1951, better than 1950's 65 %. => 66 %: 1951 1951-01-01..1951-12-31; 65 %: 1950 1950-01-01..1950-12-31
                The share was 66 % in June 1951, a small step from May's weak 65 %. => 66 %: June 1951 1951-06-01..1951-06-30; 65 %: May (1951) 1951-05-01..1951-05-31
                Costs in 1990 were twice as high as last year, and as late as 1995 some 310 mills stood. => twice: 1990 1990-01-01..1990-12-31; some 310: 1995 1995-01-01..1995-12-31
                Last year's high costs took 310 florins. => 310 florins: Last year
                # the event of the clause, or what stands right behind the figure, before times of other clauses
                Hurricane Katrina drowned 310 people, but he said that last month's storm broke more mills. => 310: 23 August – 31 August 2005 (Hurricane Katrina) 2005-08-23..2005-08-31
                # the issue of a paper
                The Arden Times (4/5/03) reported that 310 people marched. => 310: -
                Vale told the council of Arden in August 1942 that 310 owls had left. => 310: -
                In 2007 the board said so. It had told of a rise by 310 florins by the end of the century. => 310 florins: by the end of the century
                By 2100 rents were to rise. It had told of a rise by 310 florins by the end of the century. => 310 florins: by the end of the century (By 2100) 2100-01-01..2100-12-31
                Vale, writing in 1990, gave 310 owls. => 310: -
                The inquiry of 1945 found 310 owls. => 310: -
                # when somebody said it, or what it is said of was over
                Marlow concluded in 1934 that there were 310 people on the islands in 1492. => 310: 1492 1492-01-01..1492-12-31
                Marlow concluded in 1934 that the storm had killed 310 people. => 310: -
                The 1951 statement spoke of 310 owls. => 310: -
                The hill war, which ended in 1951, cost 310 lives. => 310: -
                # right behind the figure
                The office shot 353 men in 1931 and 281 in 1932. => 353: 1931 1931-01-01..1931-12-31; 281: 1932 1932-01-01..1932-12-31
                In June 1932 the guards killed 140 rebels, and 60 rebels in July 1933. => 140: June 1932 1932-06-01..1932-06-30; 60: July 1933 1933-07-01..1933-07-31
                # with its own time behind a colon
                The mills lost jobs in 1931: 310 in May 1931 and 208 in June 1931. => 310: May 1931 1931-05-01..1931-05-31; 208: June 1931 1931-06-01..1931-06-30
                # when somebody gave a number
                The toll of 4,300, first proposed by the historians Anna Vale and John B. Moss in 1888, is old. => 4,300: -
                The 4,300 men killed by the guards in 1888 lie here. => 4,300: 1888 1888-01-01..1888-12-31
                Last month the Board estimated that 4,300 people had died. => 4,300: -
                # what was revised is of the same time
                The count for May 1931 was revised up to 310 from 290. => 310: May 1931 1931-05-01..1931-05-31; 290: May 1931 1931-05-01..1931-05-31
                The count rose in May 1931 to 310 from 290. => 310: May 1931 1931-05-01..1931-05-31; 290: -
                # before it, or the only one
                In 1954 the mine employed 4,200 people. => 4,200: 1954 1954-01-01..1954-12-31
                In March 1920 the guards killed 140 rebels. => 140: March 1920 1920-03-01..1920-03-31
                On 14 May 1968, about 90,000 people marched. => about 90,000: 14 May 1968 1968-05-14..1968-05-14
                In the 1930s some 12,000 people were deported. => some 12,000: 1930s 1930-01-01..1939-12-31
                From September 1918 to July 1919 the ships carried 33,000 soldiers. => 33,000: September 1918 to July 1919 1918-09-01..1919-07-31
                In 1947, 310 people died; in 1948, 520 died. => 310: 1947 1947-01-01..1947-12-31; 520: 1948 1948-01-01..1948-12-31
                # labels of items, and their total
                Executions in 1918: 6,300; in 1919: 2,089; Total: 8,389. => 6,300: 1918 1918-01-01..1918-12-31; 2,089: 1919 1919-01-01..1919-12-31; 8,389: 1918–1919 1918-01-01..1919-12-31
                Sightings in 1971: 14,000; in 1972: 11,500. => 14,000: 1971 1971-01-01..1971-12-31; 11,500: 1972 1972-01-01..1972-12-31
                # parts that make up the whole
                The court sentenced 630 people (350 in 1948 and 280 in 1949). => 630: 1948–1949 1948-01-01..1949-12-31; 350: 1948 1948-01-01..1948-12-31; 280: 1949 1949-01-01..1949-12-31
                # not the year it is compared with, nor that of a publication
                Output in 1960 was 40 tonnes, 13 % of that in 1914. => 40 tonnes: 1960 1960-01-01..1960-12-31; 13 %: 1960 1960-01-01..1960-12-31
                The herd was smaller than in 1938, at 22,000 cows. => 22,000: -
                Smith (2006) counted 310 graves. => 310: -
                The 2005 report counted 310 graves. => 310: -
                # carried over, but not far
                In 1931 the granaries stood empty. Some 7,000 people left the valley. => Some 7,000: 1931 1931-01-01..1931-12-31
                In 1931 the granaries stood empty. Rain fell. Wheat failed. Some 7,000 people left the valley. => Some 7,000: -
                '# The drought of 1891¶¶Some 7,000 people left the valley.' => Some 7,000: 1891 1891-01-01..1891-12-31
                At this time 3,000 people lived there. => 3,000: At this time
                # words around dates
                By the end of 1947 some 5,200 men had left. => some 5,200: By the end of 1947 1947-09-01..1947-12-31
                Output fell by 12 % in the first quarter of 1951. => 12 %: the first quarter of 1951 1951-01-01..1951-03-31
                Since 1962 the mine has killed 340 men. => 340: Since 1962 1962-01-01
                During the night of May 13–14, 1962, 2,310 people left. => 2,310: May 13–14, 1962 1962-05-13..1962-05-14
                On 13–14 May 1962 some 2,310 people left. => some 2,310: 13–14 May 1962 1962-05-13..1962-05-14
                # times from others
                In 1954 the mill stood idle, and that year 420 workers left. => 420: 1954 1954-01-01..1954-12-31
                In 1954 the mill stood idle. A year later 420 workers left. => 420: A year later (1955) 1955-01-01..1955-12-31
                In 1954 the mill stood idle. In March 420 workers left. => 420: March (1954) 1954-03-01..1954-03-31
                Sales rose by 4 % last month. => 4 %: last month
                During the Winter War 310 barns burned. => 310: During the Winter War (1939–1940) 1939-11-30..1940-03-13
                Under Grimaldo the town built 310 barns. => 310: Under Grimaldo
                # the day of saying, the time of a record and of a comparison are other times
                The mill lost 240 workers in May, the owners said on Friday. => 240: May
                Sales rose by 4 % in May, the fastest growth since 1969. => 4 %: May
                The rate fell to 8.5 % from 8.7 % in November. => 8.5 %: -; 8.7 %: November
                # what a figure is compared with has times of its own
                Output fell from 820 tonnes in 1941 to 660 tonnes in 1951. => 820 tonnes: 1941 1941-01-01..1941-12-31; 660 tonnes: 1951 1951-01-01..1951-12-31
                Turnout was 71.2 % in May, against 47.0 % in 2015. => 71.2 %: May; 47.0 %: 2015 2015-01-01..2015-12-31
                In 1951, 38 % of men smoked against 22 % of women. => 38 %: 1951 1951-01-01..1951-12-31; 22 %: 1951 1951-01-01..1951-12-31
                Sales rose by 2.1 % from a year earlier. => 2.1 %: -
                Up to 900 miners struck, the largest stoppage since June 1936, when 200 did. => Up to 900: -; 200: since June 1936 1936-06-01
                Output rose from 310 tonnes before the civil war to 420 tonnes. => 310 tonnes: before the civil war; 420 tonnes: -
                Sales rose by 310 tonnes in May, following a gain of 420 tonnes in April. => 310 tonnes: May; 420 tonnes: April
                The mine took on 310 men in May, after shedding 420 in April. => 310: May; 420: April
                Some 310 people left after a long war in 1931. => Some 310: 1931 1931-01-01..1931-12-31
                # members of lists that are told apart
                The mill lost 310 and 420 workers in 1931 and 1932, respectively. => 310: 1931 1931-01-01..1931-12-31; 420: 1932 1932-01-01..1932-12-31
                In 1930, 1935 and 1940 the mines shipped 310, 420 and 530 tonnes, respectively. => 310: 1930 1930-01-01..1930-12-31; 420: 1935 1935-01-01..1935-12-31; 530 tonnes: 1940 1940-01-01..1940-12-31
                In 1931 and 1932 the mill lost 310 and 420 workers. => 310: 1931 and 1932 1931-01-01..1932-12-31; 420: 1931 and 1932 1931-01-01..1932-12-31
                # the time of the next figure
                The trend from 1900 to 1950 is 1.7 mm and since 1951 is 1.9 mm. => 1.7 mm: 1900 to 1950 1900-01-01..1950-12-31; 1.9 mm: since 1951 1951-01-01
                # the time of a level, of a work, of a publication
                Output is now 4.5 % below its peak in 1951. => 4.5 %: now
                Output was 4.5 % in 1951. => 4.5 %: 1951 1951-01-01..1951-12-31
                In his long 1968 account Moss put the loss at 310 men. => 310: -
                Arden et al. (2004) found 310 graves in August. => 310: August
                # a report of changes tells those of its month or quarter; what was counted at no time tells none
                Output fell by 0.7 % in the second quarter. Rain fell.¶¶Building fell by 5.2 %. => 0.7 %: the second quarter; 5.2 %: the second quarter
                Output fell by 0.7 % in the second quarter. Rain fell.¶¶Barns hold 5.2 tonnes. => 0.7 %: the second quarter; 5.2 tonnes: -
                # the day of writing
                '# Notes¶¶19 July 2020¶¶As of today, 310 people have died.' => 310: As of today (19 July 2020) 2020-07-19..2020-07-19
                '# 19 July 2020¶¶As of today, 310 people have died.¶¶# 2 May 2020¶¶## Deaths¶¶As of today, 240 had died.¶¶## Beds¶¶Some 120 beds stand empty.' => 310: As of today (19 July 2020) 2020-07-19..2020-07-19; 240: As of today (2 May 2020) 2020-05-02..2020-05-02; Some 120: 2 May 2020 2020-05-02..2020-05-02
                '# 19 July 2020¶¶Some 120 beds stand empty.' => Some 120: -
                Floods struck in March 1954. By the end of the year 310 people had died. => 310: By the end of the year (1954) 1954-01-01..1954-12-31
                Floods struck from 1931 to 1933. In the month 310 people had died. => 310: In the month
                # two months in a row
                In 1951 the ward lost 310 men in May, 420 in May and June. => 310: May (1951) 1951-05-01..1951-05-31; 420: May and June (1951) 1951-05-01..1951-06-30
                In 1951 the mill shipped 310 tonnes over July and August. => 310 tonnes: July and August (1951) 1951-07-01..1951-08-31
                In 1951 the mill shipped 310 tonnes in March and October. => 310 tonnes: March (1951) 1951-03-01..1951-03-31
                # lists, spans and seasons
                Floods in 1563, 1593 and 1603 drowned 310 people. => 310: 1563, 1593 and 1603 1563-01-01..1603-12-31
                From early 1931 to the end of 1934 some 310 people left. => some 310: From early 1931 to the end of 1934 1931-01-01..1934-12-31
                The snow killed 310 sheep in the winter of 1846/47. => 310: winter of 1846/47 1846-12-01..1847-02-28
                The sea rose by 24 mm over 1993–98. => 24 mm: 1993–98 1993-01-01..1998-12-31
                In 1954 the mill stood idle. Prices rose by 3.4 % in the year to March. => 3.4 %: the year to March (April 1953 to March 1954) 1953-04-01..1954-03-31
                - 1901–1910 - 1.7 mm => 1.7 mm: 1901–1910 1901-01-01..1910-12-31
                # what is cited
                Arden et al. (2003) put the loss at 310 sheep. => 310: -
                The loss was 310 sheep (Arden and Vale, 2003: 85). => 310: -
                In 1953, the board found that 310 people had drowned. => 310: -
                In 1953 the board found that 310 people were out of work. => 310: 1953 1953-01-01..1953-12-31
                In 1953 the board found that it had 310 ships. => 310: 1953 1953-01-01..1953-12-31
                Arden thinks there were 310 sheep (2003: 67-70). => 310: -
                The loss came to 310 sheep (Arden and Vale, 2003). => 310: -
                The loss came to 310 sheep (in May 2003). => 310: May 2003 2003-05-01..2003-05-31
                # those years: in their own words, with the time they mean
                From 1931 to 1933 the granaries stood empty. In those years 7,000 people left. => 7,000: those years (1931 to 1933) 1931-01-01..1933-12-31
                In 1931 the barns were full. They were bare until 1933. In June 1932 it rained. In those years 7,000 people left. => 7,000: those years (1931–1933) 1931-01-01..1933-12-31
                In 1931 the barns were full. In that year 7,000 people left. => 7,000: that year (1931) 1931-01-01..1931-12-31
                # a relative clause with a figure of its own
                The herd fell in May 1931 by 310, which offset a rise of 40 cows in June 1932. => 310: May 1931 1931-05-01..1931-05-31; 40: June 1932 1932-06-01..1932-06-30
                # an age holds for what follows, until a heading
                Some 310 graves are from the Grimaldo era. Studies put the dead at 7,000. => Some 310: from the Grimaldo era; 7,000: from the Grimaldo era
                Some 310 graves are from the Grimaldo era.¶¶# Sheep¶¶Some 420 sheep drowned. => Some 310: from the Grimaldo era; Some 420: -
                # the days of an event behind its name, prices of a year, the day of saying, what a change is from
                Some 310 people died at Arden (26–29 July 1950). => Some 310: 26–29 July 1950 1950-07-26..1950-07-29
                Some 310 people died in the Arden march (1948–49). => Some 310: 1948–49 1948-01-01..1949-12-31
                They died in Kenya (1950), some 310 of them. => some 310: 1950 1950-01-01..1950-12-31
                In 1931 it cost 310 million in 2018 dollars. => 310 million: 1931 1931-01-01..1931-12-31
                It cost 310 million in 2018 prices. => 310 million: -
                It has fallen to 310 barns, figures revealed today. => 310: -
                It fell to 310 barns today. => 310: today
                At the march 310 people sang, an increase from the 26 October march. => 310: -
                Sales were 310 barns, up 40 on this time last year. => 310: -; 40: -
                # carried over only where the same thing is spoken of
                The mill closed in 1931. The mill had employed 420 people. => 420: 1931 1931-01-01..1931-12-31
                The mill closed in 1931. Heavy rain drowned 310 sheep. => 310: -
                # an event in passing dates nothing that follows
                The barns of the Winter War stood empty. Snow fell. About 250 cows grazed there. => About 250: -
                # an event dates what is told of it
                The Winter War began at dawn. About 25,000 soldiers died. => About 25,000: 1939–1940 (Winter War) 1939-11-30..1940-03-13
                # lists
                Between 1918 and 1920:¶¶- For the years 1918–19:¶¶  - Arden: 6,300 => 6,300: 1918–19 1918-01-01..1919-12-31
                # a battle that is named again and again dates the text
                'The field of Agincourt was wet. Agincourt is small. Agincourt sleeps.¶¶Archers numbered 310.' => 310: 25 October 1415 (Battle of Agincourt) 1415-10-25..1415-10-25
                'The field of Arden was wet. Arden is small. Arden sleeps.¶¶Archers numbered 310.' => 310: -
                # the year of an encyclopaedia
                The 1911 Encyclopaedia Ardenica puts it at 310 barns. => 310: -
                In its 1968 Encyclopedia the guild puts it at 420 barns. => 420: -
                The 1911 harvest filled 310 barns. => 310: The 1911 harvest 1911-01-01..1911-12-31
                # lists that another clause tells apart; an amount that is no part of a year; a year cut short behind "and"
                In 1910 and 1912 came 310 and 420 guests, respectively, while in 1914 some 530 came. => 310: 1910 1910-01-01..1910-12-31; 420: 1912 1912-01-01..1912-12-31; some 530: 1914 1914-01-01..1914-12-31
                In 1910 the mill burned. Moss said that half a million had come. => half a million: 1910 1910-01-01..1910-12-31
                Between 1915 and 1917–18 some 310 barns burned. => some 310: 1915 and 1917–18 1915-01-01..1918-12-31
                # years of an era
                Around 300 B.C., the town held 420 people. => 420: 300 B.C. -0299-01-01..-0299-12-31
                In 3000–2500 BC some 950 huts stood there. => some 950: 3000–2500 BC -2999-01-01..-2499-12-31
                In the 5th century BC some 950 huts stood there. => some 950: 5th century BC -0499-01-01..-0400-12-31
                In AD 54 some 950 huts stood there. => some 950: AD 54 0054-01-01..0054-12-31
                In the ad some 54 huts stood there. => some 54: -
                # a parenthesis behind a figure, of the same time unless it has one
                Deaths fell from 873 deaths (bounds 634 to 1,140) in 1951 to 345 deaths (247 to 458) in 1955. => 873: 1951 1951-01-01..1951-12-31; 634 to 1,140: 1951 1951-01-01..1951-12-31; 345: 1955 1955-01-01..1955-12-31; 247 to 458: 1955 1955-01-01..1955-12-31
                # the time of the clause behind
                In 1910 some 310 left and in 1918 another 208. => some 310: 1910 1910-01-01..1910-12-31; 208: 1918 1918-01-01..1918-12-31
                In 1951 the mill lost 310 in May, and June had 208. => 310: May (1951) 1951-05-01..1951-05-31; 208: June (1951) 1951-06-01..1951-06-30
                # spans of months with hyphens, the time of a record told with its figure
                In 1951 the April-to-June quarter cost 310 florins. => 310 florins: the April-to-June quarter (1951) 1951-04-01..1951-06-30
                The rise of 4.5 % was the largest since a 4.8 % rise in 1951. => 4.5 %: -; 4.8 %: 1951 1951-01-01..1951-12-31
                # levels with a name of their own, or told in a clause
                Output was 4.5 % below the 1951 to 1980 average. => 4.5 %: -
                Output in 1990 was 4.5 % below the level reported in 1951. => 4.5 %: 1990 1990-01-01..1990-12-31
                The 1951 to 1980 average was 4.5 tonnes. => 4.5 tonnes: 1951 to 1980 1951-01-01..1980-12-31
                # founded in passing
                The board, set up in 1943, counted 420 barns. => 420: -
                The board was set up in 1943 with 420 barns. => 420: 1943 1943-01-01..1943-12-31
                # the year of a source is that of its figures alone
                Arden drew on the 1951 census. Moss says 420 barns fell. => 420: -
                # an event told by its noun alone, and a paper that is no age
                Fires broke out in autumn 1951. During the fires 420 barns fell. => 420: autumn 1951 1951-09-01..1951-11-30
                The raid of autumn 1951 was short. During the operation, 420 barns fell. => 420: During the operation
                The operation began in May 1951. During the operation, 420 barns fell. => 420: During the operation (May 1951) 1951-05-01..1951-05-31
                Of the readers of the Arden Times 420 wrote. => 420: -
                # the one event a text opens with, told on by its noun; not one it names later
                The siege of Leningrad was long.¶¶The siege was cold. Mills stood still in the siege.¶¶Some 420 barns burned. => Some 420: 1941–1944 (Siege of Leningrad) 1941-09-08..1944-01-27
                The siege was cold.¶¶Mills stood still in the siege. It was no siege of Leningrad.¶¶In the siege no one slept.¶¶Some 420 barns burned. => Some 420: -
                # the year of what is cited
                In 1951 some 310 barns burned, says a table in Marek (2000, p. 6). => some 310: 1951 1951-01-01..1951-12-31
                Some 310 barns burned, says a table in Marek (2000, p. 6). => Some 310: -
                Some 310 barns burned (Marek-Vale 2005; Arden 1981). => Some 310: -
                Some 310 barns burned (mostly by 2005; few in 1981). => Some 310: by 2005 2005-01-01..2005-12-31
                The 2009 Encyclopædia Britannica has 310 barns, the 1911 Britannica 420. => 310: -; 420: -
                # the month before one whose year is known; without it, before the last date
                In 1948 mills stood idle. It was 7.5 % in June, up from 7.4 % the month before. => 7.5 %: June (1948) 1948-06-01..1948-06-30; 7.4 %: the month before (May 1948) 1948-05-01..1948-05-31
                # days in the American order, which close with a comma
                Between May 1, 1948, and June 9, 1949, some 420 barns burned. => some 420: May 1, 1948, and June 9, 1949 1948-05-01..1949-06-09
                On May 1, 1948, and on June 9, 1949, some 420 barns burned. => some 420: June 9, 1949 1949-06-09..1949-06-09
                # the stretch a text names again and again, and others less; once is not enough
                We count barns from May 1948 to June 1949.¶¶From May 1948 to June 1949 it rained. Mills stood idle.¶¶Some 420 barns burned. => Some 420: May 1948 to June 1949 1948-05-01..1949-06-30
                It rained from May 1948 to June 1949.¶¶Mills stood idle.¶¶Some 420 barns burned. => Some 420: -
                It rained from May 1948 to June 1949 and from May 1951 to June 1952.¶¶From May 1948 to June 1949 and from July 1953 to June 1954 it was wet.¶¶Some 420 barns burned. => Some 420: -
                # a list below a sentence that breaks off
                In May 1948 the most barns burned in¶¶* Arden (420) and¶¶* Vale (310). => 420: May 1948 1948-05-01..1948-05-31; 310: May 1948 1948-05-01..1948-05-31
                In May 1948 the most barns burned.¶¶Mills stood idle.¶¶* Arden (420) and¶¶* Vale (310). => 420: -; 310: -
                # weekdays are the last ones before a report
                'Arden Post¶¶17 July 2013¶¶The dam broke on Monday.¶¶Some 420 barns fell. There are 310 barns left.' => Some 420: Monday (15 July 2013) 2013-07-15..2013-07-15; 310: -
                'Arden Post¶¶17 July 2013¶¶The dam broke on Monday.¶¶Sales rose by 4.5 %.' => 4.5 %: -
                # an age that is known, whatever is of it; one that is not
                Some 310 graves from the Khmer Rouge era were found. => Some 310: from the Khmer Rouge era (1975–1979) 1975-04-17..1979-01-07
                Some 310 graves from the Brandt era were found. => Some 310: from the Brandt era
                In 1933 the town had 250 mills. The next year it had 310. => 250: 1933 1933-01-01..1933-12-31; 310: The next year (1934) 1934-01-01..1934-12-31
                # as many months as the number says
                Mills lost 310 hands in the three months to March 1948. => 310: the three months to March 1948 1948-01-01..1948-03-31; three months: -
                Mills lost 310 hands in the two weeks to 14 March 1948. => 310: the two weeks to 14 March 1948 1948-03-01..1948-03-14; two weeks: -
                Mills lost 310 hands in the months to March 1948. => 310: March 1948 1948-03-01..1948-03-31
                # what it is compared with
                Some 310 trips were made, compared to 520 on the fair of 1948. => Some 310: -; 520: 1948 1948-01-01..1948-12-31
                The fair drew 310 guests, more than the fair in 1948 (208). => 310: -; 208: 1948 1948-01-01..1948-12-31
                # on which side of what the text speaks of, or of the only one where it speaks of
                The invasion of Iraq was quick. Since the invasion 310 people died; pre-invasion rates were low. => 310: Since the invasion (from 2003) 2003-03-20
                The Winter War was cold. Before the war 310 barns stood. => 310: Before the war (before 1939)..1939-11-29
                Rwanda is green. Rwanda is hilly. Since the genocide 310 barns were built in Rwanda. => 310: Since the genocide (from 1994) 1994-04-07
                Rwanda is green. Rwanda is hilly. Since the flood 310 barns were built in Rwanda. => 310: Since the flood
                # the years of what the text speaks of
                The Irish famine of 1845 was long. During the famine years 310 ships sailed. => 310: During the famine years (1845–1852) 1845-01-01..1852-12-31
                The Irish famine of 1845 was long. During the hungry years 310 ships sailed. => 310: During the hungry years
                # the week just named, but no other
                In the week ending 3 July 1948 mills burned. In this week alone 310 barns fell. => 310: this week (the week ending 3 July 1948) 1948-06-27..1948-07-03
                In the month of July 1948 mills burned. In this week alone 310 barns fell. => 310: this week
                # over which time a source has counted that goes on telling
                The survey put the barns lost between May 1948 and June 1949 at 654. Of these, 601 had burned. => 654: May 1948 and June 1949 1948-05-01..1949-06-30; 601: May 1948 and June 1949 1948-05-01..1949-06-30
                The survey put the barns lost between May 1948 and June 1949 at 654. Brandt owns 601 carts. => 654: May 1948 and June 1949 1948-05-01..1949-06-30; 601: -
                The survey put the barns lost between May 1948 and June 1949 at 654.¶¶Of these, 601 had burned. => 654: May 1948 and June 1949 1948-05-01..1949-06-30; 601: -
                # tables
                | Year | Deaths |¶|---|---|¶| Arden (1951) | 7,300 | => 7,300: 1951 1951-01-01..1951-12-31
                | Study | Deaths |¶|---|---|¶| Arden (1951) | 7,300 | => 7,300: -
                | Year | Deaths |¶|---|---|¶| 1951 | 7,300 |¶| 1952 | 6,100 | => 7,300: 1951 1951-01-01..1951-12-31; 6,100: 1952 1952-01-01..1952-12-31
                | Town | 1951 | 1952 |¶|---|---|---|¶| Arden | 7,300 | 6,100 | => 7,300: 1951 1951-01-01..1951-12-31; 6,100: 1952 1952-01-01..1952-12-31
                """)
    void findsWhen(String text, String expected) {
        assertEquals(expected, Show.eachOptional(text, figure -> figure.period().map(PeriodTest::show)));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
                jobs-2012.txt => Jobs fell by 51,000 in May 2012.¶¶Rain kept many away. Some 310 clerks were hired. => May 2012; May 2012
                jobs-2012.txt => Jobs fell by 51,000 in May 2012.¶¶There are now 310 clerks. => May 2012; now (May 2012)
                jobs.txt => Jobs fell by 51,000 in May 2012.¶¶There are now 310 clerks. => May 2012; now
                jobs-2012.txt => Jobs fell by 51,000 in May 1998.¶¶Rain kept many away. Some 310 clerks were hired. => May 1998; 2012
                """)
    void narrowsTheYearOfATitleByTheTimeItOpensWith(String name, String text, String expected) {
        List<String> periods = Show.READER.read(Engine.document(name, text.replace('¶', '\n'))).figures().stream()
                .map(figure -> figure.period().map(Period::spelled).orElse("-"))
                .toList();
        assertEquals(expected, String.join("; ", periods));
    }

    private static String show(Period period) {
        return period.spelled()
                + period.start().map(start -> " " + start).orElse("")
                + period.end().map(end -> ".." + end).orElse("");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiterString = "=>", textBlock = """
                Today (2 December 2016) a rally was held.¶¶Some 4,300 people marched. => 2 December 2016
                Today a rally was held.¶¶Some 4,300 people marched. => -
                Output rose sharply in the fourth quarter.¶¶Spending rose at a 2.4% pace, not the 2.0% reported last month. => the fourth quarter; the fourth quarter
                Jobs rose sharply in October.¶¶Employers added 4,300 jobs last month. => last month (October)
                Rain came in October.¶¶Employers added 4,300 jobs last month. => last month
                6 February 2009¶¶Jobs fell in January.¶¶In 2007 the mills added 310 jobs.¶¶Jobs in mines rose by 470 in January. => 2007; January (2009)
                6 February 2009¶¶Jobs fell in January, with 310 lost, 208 of them in December. => January (2009); December (2008)
                Jobs fell in October, by 310.¶¶Since the start of the slump in May 2007, some 4,300 jobs have gone. Mills shed 470 jobs over the month. => October; Since the start of the slump in May 2007; over the month (October)
                17 April 2013¶¶Joblessness rises to 9.5%.¶¶Mills shed 310 hands in the three months to February.¶¶The rate for women was 7.2%. => the three months to February (December 2012 to February 2013); the three months to February (December 2012 to February 2013); -; the three months to February (December 2012 to February 2013)
                17 April 2013¶¶Joblessness rises to 9.5%.¶¶Mills shed 310 hands in the five years to February.¶¶It will be 7.2%. => -; the five years to February (March 2008 to February 2013); -; -
                17 April 2013¶¶Mills shed 310 hands in the three months to February.¶¶The rate will be 7.2%. => the three months to February (December 2012 to February 2013); -; -
                In March 1951 the flood drowned 4,315 people.¶¶Another spring came.¶¶The 4,315 people have a stone. => March 1951; March 1951
                In March 1951 the flood drowned 4,315 people.¶¶Another spring came.¶¶The 4,316 people have a stone. => March 1951; -
                # the year of writing follows from the last time the text tells of
                On 12 May 1984 the weir broke. Last year 310 barns burned. => Last year (1983)
                In 1984 the weir broke. Last year 310 barns burned. => Last year (1984)
                In 1984 the weir broke. By 1999 it will be rebuilt. Last year 310 barns burned. => Last year (1984)
                In 1984 the weir broke, and on 9 June 1984 the mill. A year ago 310 barns stood. => A year ago (1983)
                Since 1984 no barn stood. Last year 310 barns burned. => Last year
                For all of 1984 sales fell by 4 %. They rose by 2 % in the third quarter. => 1984; the third quarter (July 1984 to September 1984)
                9 February 1985¶¶Sales rose by 2 % in the third quarter, and first-half profits by 3 %. => the third quarter (July 1984 to September 1984); first-half (January 1985 to June 1985)
                9 February 1985¶¶Over the past four months 310 barns burned. Two years ago 208 did. => -; the past four months (9 October 1984 to 9 February 1985); the past four months (9 October 1984 to 9 February 1985); Two years ago (1983)
                9 February 1985¶¶Last week 310 barns burned. => Last week (28 January 1985 to 3 February 1985)
                9 February 1985¶¶In the past decade 310 barns burned. => the past decade (1975–1985)
                In 1948 the weir broke. Six weeks later 310 barns burned. => 1948; Six weeks later
                In May 1948 the weir broke. Two months later 310 barns burned. => May 1948; Two months later (July 1948)
                9 February 1985¶¶In the first three months of the year 310 barns will burn. => -; the first three months of the year (January 1985 to March 1985)
                9 February 1985¶¶In the final two months of 1984 some 310 barns burned. => -; the final two months of 1984
                9 February 1985¶¶Between November and January 310 barns burned. A decade ago 208 did. => November and January (November 1984 to January 1985); A decade ago (1975)
                9 February 1985¶¶From 4 to 9 January 310 barns burned. => 4 to 9 January (1985)
                9 February 1985¶¶Over the weekend 310 barns burned. => Over the weekend (9 February 1985 to 10 February 1985)
                9 February 1985¶¶In Q4 some 310 barns burned, and in mid-March 208. => In Q4 (October 1984 to December 1984); mid-March (1984)
                9 February 1985¶¶In recent weeks 310 barns burned, and 208 in FY1984. => In recent weeks; FY1984
                9 February 1985¶¶In the decade to 1984 some 310 barns burned. => the decade to 1984
                9 February 1985¶¶In the three-month period to January 310 barns burned. => -; the three-month period to January (November 1984 to January 1985)
                The number of barns in May 1951 compared with May 1950 was 310. => May 1951
                # lengths of time from an event, what goes on being believed, revisions, estimates of a month
                The Winter War was long. In the three months after the war 310 barns burned. => 1939–1940 (Winter War); the three months after the war (30 November 1939 to 29 February 1940)
                It is now widely believed that 310 barns burned. => -
                There are now 310 barns. => now
                The board raised the toll to 310 on Tuesday. => -
                Some 310 barns burned on Tuesday. => Tuesday
                In May, the Arden Post estimated 310 deaths. => -
                In May, the Arden Post had 310 readers. => May
                Some 310 more than expected died in May 1951. => May 1951
                # other events in passing, and what a relative clause tells of them
                The rate beats that of the storm in 1951, which killed 310, and of the 1928 one. => 1951
                Since the war in May 1948 some 310 barns have burned. => Since the war in May 1948
                In the year after the storm 310 barns burned. => the year after the storm
                12 May 1984¶¶Some 4,300 people marched on Thursday.¶¶Organisers said 310 came. => Thursday (10 May 1984); Thursday (10 May 1984)
                # a list of days, months cut short
                Oct 03 – It rained.¶¶Some 310 barns burned.¶¶Oct 09 – It snowed.¶¶Some 208 barns fell.¶¶Oct 11 – The end. => Oct 03 (3 October); Oct 09 (9 October)
                Oct 03 – It rained.¶¶Some 310 barns burned. => -
                12 May 1984¶¶On Sept. 3 some 310 barns burned. => Sept. 3 (3 September 1983)
                # an event that has not ended
                In the war in Ukraine some 310 barns burned. => since 24 February 2022 (Russian invasion of Ukraine)
                # when a number was given, not when it holds
                Output in 1951 rose by 4 %, not by the 3 % announced in March 1952. => 1951; 1951
                In 1951 the 310 barns reported burned were in Arden. => 1951
                """)
    void datesWhatAReportTells(String text, String expected) {
        List<String> periods = Show.READER.read(Engine.document("a.txt", text.replace('¶', '\n'))).figures().stream()
                .map(figure -> figure.period().map(Period::spelled).orElse("-"))
                .toList();
        assertEquals(expected, String.join("; ", periods));
    }
}
