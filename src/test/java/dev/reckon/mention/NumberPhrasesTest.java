package dev.reckon.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.reckon.lang.DataFolder;
import dev.reckon.pipeline.Engine;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberPhrasesTest {

    private static final Engine ENGINE = Engine.load(DataFolder.packed());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    They sheared 1595 sheep in June, 1375 in May and 1554 in April. | 1595 sheep; 1375; 1554
                    The clerk wrote in June, 1975 in his own hand, of 40 sheep. | 40 sheep
                    The loss comes to a bit over 678,000.4                  | >678000
                    The loss was 678,000.4 The rest of the 40 sheep lived.  | 678000; 40 sheep
                    The loss was 678,000.4 kg.                              | 678000.4 kg
                    Folds of between one and five acres hold 40 sheep.      | 1..5 acre; 40 sheep
                    Between one and the other he lost 40 sheep.             | 40 sheep
                    He gave a total nearer 1,100 sheep.                     | ~1100 sheep
                    The true number is closer to 40,000 sheep.              | ~40000 sheep
                    Shepherds past 65 and those 65 and over had 40 sheep.   | 40 sheep
                    Shepherds 65 and over had 40 sheep.                     | 40 sheep
                    He would not hear of more than 300 sheep.               | <=300 sheep
                    The interval was wide: it went from 8,000 to 9,000.     | 8000..9000
                    The flock went from 8,000 to 9,000 sheep.               | 8000; 9000 sheep
                    The flock did not exceed 300 sheep.                     | <=300 sheep
                    The flock is unlikely to have exceeded 300 sheep.       | <=300 sheep
                    They did not expect the flock to exceed 300 sheep.      | <=300 sheep
                    The flock is unlikely to have been larger than 300 sheep. | <=300 sheep
                    Flocks ran from a low of 300 to a high of 400 sheep.    | 300..400 sheep
                    A rise in the debt of $2 million to $60 million was told. | 2000000 USD; 60000000 USD
                    Some 40 sheep were for children aged below five.        | ~40 sheep
                    Some 40 sheep were for boys between the ages of 12 and 17. | ~40 sheep
                    Ask the shepherd Ada Quill, 35. She has 40 sheep.       | 40 sheep
                    There were 40 sheep in '98.                             | 40 sheep
                    The barn has 400 sheep, the small stage 260.            | 400 sheep; 260
                    The barn has 400 sheep, in the second stage 26.         | 400 sheep
                    Fold 2010;466(7303):213 has 40 sheep.                   | 40 sheep
                    The flock has never exceeded 300 sheep.                 | <=300 sheep
                    There can hardly have been less than 300 sheep.         | >=300 sheep
                    Not only more than 300 sheep fell.                      | >300 sheep
                    That pushed the rate up to 7.9%.                        | 7.9 %
                    The flock was put at up to 300 sheep.                   | <=300 sheep
                    The flock approached 300 sheep.                         | ~300 sheep
                    It has grown by 3 % in the past three quarters.         | 3 %; 3 quarters
                    It was three quarters of the flock of 300 sheep.        | 0.75 fraction; 300 sheep
                    It beat the 300 Moss Hobbes forecast by 4 sheep.        | 300; 4 sheep
                    After the 1995 Million Mug March 40 sheep came.         | 40 sheep
                    The goal was missed by 25 percent.9                     | 25 %
                    The clerk saw 40 sheep in 1938.2 In his list they are.  | 40 sheep
                    Wool Rev 2024; 403: 23–24, on 40 sheep.                 | 40 sheep
                    People aged from 16 to 64 had 40 sheep.                 | 40 sheep
                    The heat was 3-times greater than on the moor.          | 3 times
                    The mill paid 742p for each sack.                       | 7.42 GBP
                    It cost the parish thirteen dollars and forty cents.    | 13.4 USD
                    The loan was worth £450m-£500m to the bank.             | 450000000..500000000 GBP
                    The road will cost €1.5–2m per km.                      | 1500000..2000000 EUR/km
                    Repairs came to €1·4 million.                           | 1400000 EUR
                    The rate rose by 25 to 50 basis points.                 | 0.25..0.5 percentage point
                    He stood five feet eight in his socks.                  | 68 inch
                    He stood 5 feet 5 or 6 inches in his socks.             | 65..66 inch
                    It took 2 hours 10 minutes to 20 minutes.               | 130..140 minute
                    She stood 5 feet 9 inches or 6 feet in her socks.       | 5.75..6 foot
                    Moss had reached 900 two decades before.                | 900; 2 decade
                    The sun is 149.597 870 700 million km off.             | 149597870.7 km
                    It went from 1.234 567.5 times.                         | 1.234; 567.5 times
                    Some 300 (give or take 20) sheep fell.                  | 280..300..320 sheep
                    The air warmed by 0.12c per decade.                     | 0.12 °C/decade
                    It may rise by between 1.5c and 4.5c.                   | 1.5..4.5 °C
                    The price rose by 2.5c.                                 | 0.025 USD
                    Stamps are 5c.                                          | 0.05 USD
                    The ice will shrink by between 15 and 85 per cent.      | 15..85 %
                    The 7.8 magnitude quake hit 40 sheep.                   | 7.8 magnitude; 40 sheep
                    The magnitude 7.8 quake hit 40 sheep.                   | 7.8 magnitude; 40 sheep
                    The microwave noise was about 20K.                      | ~20 K
                    It climbed by 10,700 to 343,200.                        | 10700; 343200
                    It lost some 200 sheep every single day.                | ~200 sheep/day
                    The rate was high in men between 15 and 49 (540 sheep). | 540 sheep
                    For women between 15–49 it came to 540 sheep.           | 540 sheep
                    The men between 20 and 30 million saw 40 sheep.         | 20000000..30000000; 40 sheep
                    See doi 10.1016/S0140-6736(21)02796-3 for 40 sheep.     | 40 sheep
                    See https://a.org/S0140(21)02796-3 for 40 sheep.        | 40 sheep
                    It took 10.1016 hours.                                  | 10.1016 hour
                    Tens, perhaps hundreds of thousands of trees fell.      | 10000..1000000 trees
                    Tens, if not hundreds, of thousands of trees fell.      | 10000..1000000 trees
                    Hundreds, if not thousands of trees fell.               | 100..10000 trees
                    About 250 to 300,000 sheep fell.                        | 250000..300000 sheep
                    Between 5 and 300,000 sheep fell.                       | 5..300000 sheep
                    Not fewer than 300 nor more than 500 sheep fell.        | 300..500 sheep
                    The flock was as low as 300 and as big as 650 sheep.    | 300..650 sheep
                    At the outside, 20 per cent burned.                     | <=20 %
                    The wolf took 300 sheep, perhaps many more.             | >=300 sheep
                    The wolf took 300 sheep or more.                        | >=300 sheep
                    The wolf took 300 old sheep or so.                      | ~300 sheep
                    Up to and including 300 sheep fell.                     | <=300 sheep
                    Unemployment rose to 1.3m.                              | 1300000
                    Some 1.5m-2m refugees went.                             | 1500000..2000000 people
                    Some 2.5m were out of work.                             | ~2500000
                    The refugees built a wall 12m high.                     | 12 m
                    It rose from £1m to 1.5m.                               | 1000000 GBP; 1500000
                    Prices rose 1.5pc.                                      | 1.5 %
                    The star is 1.5 pc off.                                 | 1.5 parsec
                    The moon is 4.5 billion years old.                      | 4500000000 year
                    The ratio was 1.45 [1.20, 1.75].                        | 1.45; 1.2..1.75
                    Some 300 sheep (250; 350) fell.                         | ~300 sheep; 250..350 sheep
                    In 2003 (12, 14) it fell.                               | 12; 14
                    More than 300-plus sheep fell.                          | >300 sheep
                    About 300ish sheep fell.                                | ~300 sheep
                    A final sample of 1849 homes was asked.                 | 1849 homes
                    Answers from 1849 homes were read.                      | 1849 homes
                    The ratio was 1.45 [1.20 and 1.75].                     | 1.45; 1.2..1.75
                    The farms lost 3,412 ± 302 billion sheep.               | 3110000000000..3412000000000..3714000000000 sheep
                    It was 300 at the least and 400 at the most.            | 300..400
                    It was as low as 300, or as high as 400.                | 300..400
                    The moor slept, and the fold from 900 to 700, a loss of 200 sheep. | 900; 700; 200 sheep
                    In the winter of 1849 homes were cold for 40 sheep.     | 40 sheep
                    We used the bureau's 2010 Centers of Trade for 40 sheep.| 40 sheep
                    We used the bureau's 2010 chairs.                       | 2010 chairs
                    The Junkers Ju 52 lost 40 sheep.                        | 40 sheep
                    Then Moss Ltd 52 sheep.                                 | 52 sheep
                    A Boeing 747 carried 40 sheep.                          | 40 sheep
                    Boeing sold 747 planes.                                 | 747 planes
                    Moss had sold 900 two-year bonds by then.               | 900 bonds; 2 year
                    The beam was 2 arshins and 3 vershoks long.             | 35 vershok
                    The river carried 4 150 m³/s at its peak.               | 4150 m3/s
                    The ground sank 2.1 ± 0.3 mm year$^{-1}$ in those days. | 1.8..2.1..2.4 mm/year
                    The lake lost 40 kg m^{-2} s^{-1} in the storm.         | 40 kg/m2/s
                    The kiln cooled by 3 °C decade−1 in all.                | 3 °C/decade
                    A gust of 31 m s-1 felled the mast.                     | 31 m/s
                    The star lies $2.5\\times10^{16}$ m away.                | 25000000000000000 m
                    The sea rose $1.4 \\pm 0.3$ mm/year.                     | 1.1..1.4..1.7 mm/year
                    The number of men under 25 fell by 40 clerks.           | 40 people
                    Was it 30,000 or 200,000 sheep?                         | 30000; 200000 sheep
                    Was it 30,000 or 50,000 sheep?                          | 30000..50000 sheep
                    >2. The mill had 40 hands.                              | 40 hands
                    They hired > 200 hands.                                 | >200 hands
                    > 200 hands were hired.                                 | 200 hands
                    The lake holds 160 000 km3.                             | 160000 km3
                    The farm lies about one mile off.                       | ~1 mile
                    Tens to hundreds of thousands of trees fell.            | 10000..1000000 trees
                    Tens or even hundreds of trees fell.                    | 100..1000 trees
                    The rate grew from about 4% to 12%.                     | ~4 %; 12 %
                    He raised the old toll of the storm from 64 to 2,975.   | 64; 2975
                    Guesses of the toll of the storm go from 64 to 2,975.   | 64..2975
                    Rents went back to 1996 levels and 300 men.             | 300 people
                    The rate lies from about 4% to 12%.                     | 4..12 %
                    Pay rose 1 cent to $22.47.                              | 0.01 USD; 22.47 USD
                    Pay rose half a cent to $22.47.                         | 0.005 USD; 22.47 USD
                    The guilder fell half a cent to 91.65 cents.            | 0.005 USD; 0.9165 USD
                    It brought the flock for 2013 to 10,200 sheep.          | 10200 sheep
                    The rate fell in 2009 to 4.5 percent.                   | 4.5 %
                    Flocks grew during 2020 to 3.4 million sheep.           | 3400000 sheep
                    Flocks of 1500 to 20,000 sheep were seen.               | 1500..20000 sheep
                    Growth is put at two-2.5 percent.                       | 2..2.5 %
                    The moor had 324 millionNumber of sheep.                | 324000000
                    - 2004 - 11,313 sheep died, 19,387 strayed              | 11313 sheep; 19387
                    Pay rose 5 to 7 cents.                                  | 0.05..0.07 USD
                    Guesses ran from as high as 70 to as low as 40 trees.   | 40..70 trees
                    The week edged up to 34.1 hours.                        | 34.1 hour
                    The week takes up to 34.1 hours.                        | <=34.1 hour
                    At the end of a quarter we paid 70 dollars.             | 70 USD
                    At the end a quarter of them left.                      | 0.25 fraction
                    The crew was outnumbered 12–1 at the gate.              | 12 times
                    The ratio of hens to geese was four to three.           | 1.333 times
                    They held a five-to-one advantage.                      | 5 times
                    The side won 3-1 on Sunday, and 40 men cheered.         | 3; 1; 40 people
                    The ratio grew from 3 to 4 in May.                      | 3; 4
                    A $3 million bridge fell.                               | 3000000 USD
                    It cost millions of dollars.                            | 1000000..10000000 USD
                    The gorge is hundreds of metres deep.                   | 100..1000 m
                    The gale felled tens of oaks.                           | 10..100 oaks
                    Hundreds of second helpings were served.                | 100..1000 helpings
                    The sill rose by 0.5 -- 0.9 m in all.                   | 0.5..0.9 m
                    The herd fell from 40–50 goats in May to 20 in June.    | 40..50 goats; 20
                    Around 1/5th of the crop failed.                        | ~0.2 fraction
                    Two 2014 reports named 12 mines.                        | 2; 12 mines
                    The 300 French ships met 900 English.                   | 300 ships; 900 people
                    The CO 2 in the pit killed 12 horses.                   | 12 horses
                    Of 16 to 24-year-olds 12 sailors came.                   | 12 people
                    It drifts 70 km/s per million light-years.              | 70 km/s/million light-year
                    An upper bound estimate of 400 oaks was given.          | <=400 oaks
                    The rate fell by one-fifth of a percent.                | 0.2 %
                    They sold 1.3m tickets in May.                          | 1300000 tickets
                    About 2m of them came back.                             | ~2000000
                    Behind it rise 6m high walls.                           | 6 m
                    They had walked about a mile.                           | ~1 mile
                    Oil stood at $84.20 a barrel.                           | 84.2 USD/barrel
                    Each was given 15 litres per person per day.            | 15 l/person/day
                    """)
    void unitsOfMoneyAndMeasure(String sentence, String expected) {
        assertEquals(expected, read(sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Roughly one prisoner in two fell ill.                   | ~0.5 fraction
                    Seven houses out of ten were lost.                      | 0.7 fraction
                    Nineteen cases in every twenty were mild.               | 0.95 fraction
                    A quarter of a million people fled.                     | 250000 people
                    The dose was five and a quarter grams.                  | 5.25 g
                    It took two point two million bricks.                   | 2200000 bricks
                    The toll was more than twice that of the flood.         | >2 times
                    There was a fourfold rise in fevers.                    | 4 times
                    The staff was cut by half.                              | 0.5 fraction
                    Some 4 thousand 3 hundred and 21 tickets were sold.     | ~4321 tickets
                    The society has only a few dozen members.               | 24..100 people
                    An extra eighteen thousand and change turned up.        | >18000
                    """)
    void numbersInWords(String sentence, String expected) {
        assertEquals(expected, read(sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    They counted 870 people, give or take 10 percent.       | 783..870..957 people
                    We found at least 102,800 people (± 12,000).            | 90800..102800..114800 people
                    The crowd was 22k, ±3k.                                 | 19000..22000..25000
                    The toll is not below 60,000.                           | >=60000
                    More than 100 and fewer than 300 houses burned.         | 100..300 houses
                    More than 100, and fewer than 300 houses burned.        | 100..300 houses
                    The herd fell from 58 to 37 million goats.              | 58000000; 37000000 goats
                    The herd rose from its 1990 level of 58 to 97 goats.    | 58; 97 goats
                    A herd from an old list of 58 to 97 goats.              | 58..97 goats
                    The herd rose to 37 million goats, from 58 in a barn.   | 37000000 goats; 58
                    Prices rose from a low of 42 florins.                   | 42 NLG
                    The list rose by 10,700 to 343,200.                     | 10700; 343200
                    The claims rose by 8,300 to 1.7 million.                | 8300; 1700000
                    Jobs were down 46,000 to 2.58 million.                  | 46000; 2580000
                    Between 5-10,000 people came.                           | 5000..10000 people
                    Between 5 and 10,000 people came.                       | 5..10000 people
                    They spent 126 billion pounds on it.                    | 126000000000 GBP
                    They ate 2 million pounds of beef.                      | 2000000 pound
                    They put it at 300,000 (and perhaps many more).         | >=300000
                    The herd grew by 3 to 4.5 million.                      | 3000000..4500000
                    They range from fewer than 10 to well over 100 cases.   | <10; >100 cases
                    It was 500,000 or even 600,000.                         | 500000; 600000
                    Sown were 4.4, 10.9, 9.6 and 4.2 million hectares.      | 4400000; 10900000; 9600000; 4200000 ha
                    It cost 6.4 million deaths (95% CI: 5.1 to 7.7).        | 6400000 people; 95 %; 5100000..7700000
                    We saw 6.4 million [95% interval 5.1–7.7] that year.    | 6400000; 95 %; 5100000..7700000
                    We saw 6.4 million (rates 5.1 and 7.7) that year.       | 6400000; 5.1; 7.7
                    It cost 6.4 million (95% CI: 7.1 to 7.7).               | 6400000; 95 %; 7.1..7.7
                    It lost 6.4 (5.9–7.1) million in all.                   | 6400000; 5900000..7100000
                    It lost 6.4 (5.9–7.1), a million less.                  | 6.4; 5.9..7.1; 1000000
                    It saw a 1 to 7 ratio of wet to dry.                    | 0.1429 times
                    It took 1 to 7 days in all.                             | 1..7 day
                    It lost 6.4 million [5.9–7.1] in all.                   | 6400000; 5900000..7100000
                    It lost 6.4 million (5.9 to 7.1 each year) in all.      | 6400000; 5.9..7.1 /year
                    It fell by 40--60 mm there.                             | 40..60 mm
                    They fell from 110,000–120,000 men to 50,000.           | 110000..120000 people; 50000
                    It rose from 110,000 to 120,000 men.                    | 110000; 120000 people
                    It had a 40 mm annual mean rate.                        | 40 mm/year
                    It had a 40 mm annual mean.                             | 40 mm
                    The dose was 100 mSV or 30 kBQ.                         | 100 mSv; 30 kBq
                    The speed is 2.14 × 10⁸ m/s.                            | 214000000 m/s
                    The mass is 6.2x10^-4 kg.                               | 0.00062 kg
                    The yield is 1.5e-3 g.                                  | 0.0015 g
                    """)
    void rangesMarginsAndPowers(String sentence, String expected) {
        assertEquals(expected, read(sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The level lived 8.2 ± 0.3 (stat.) ± 0.4 (syst.) ns.     | 7.7..8.2..8.7 ns
                    A later run gave 8.61(22) ns.                           | 8.39..8.61..8.83 ns
                    The sum 8.61 (22) was wrong.                            | 8.61; 22
                    They found (7.5 ± 0.5) ns.                              | 7..7.5..8 ns
                    The shift was 0.04 (+0.02, −0.01) mm.                   | 0.03..0.04..0.06 mm
                    The flux was (3.2 ± 0.4) × 10^4 km.                     | 28000..32000..36000 km
                    It held between -20 °C and +35 °C.                      | -20..35 °C
                    It ranged from -18 °C to -34 °C.                        | -34..-18 °C
                    It was 5 degrees below zero.                            | -5 degree
                    The bill came to $-99.50.                               | -99.5 USD
                    The yield was 7.2 t ha-1 that year.                     | 7.2 tonne/ha
                    The flow was 5 kg m−2 s−1 at most.                      | <=5 kg/m2/s
                    They gave 12 mg/day of it.                              | 12 mg/day
                    The source had 37 kBq of it.                            | 37 kBq
                    The disc holds 8x2^10 bits.                             | 8192 bit
                    There were 2 × 10(5) cells.                             | 200000 cells
                    It froze at 573.15K that day.                           | 573.15 K
                    It cost 120 MEUR in all.                                | 120000000 EUR
                    They paid 75 USD million for it.                        | 75000000 USD
                    He won a tenner at cards.                               | 10 GBP
                    The stake was 32 . 9 % of it.                           | 32.9 %
                    Growth was 3,5 % in spring.                             | 3.5 %
                    It rose by a quarter point.                             | 0.25 percentage point
                    It was off by a factor of more than ten.                | >10 times
                    """)
    void marginsSignsAndComposedUnits(String sentence, String expected) {
        assertEquals(expected, read(sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    It was three twenty-firsts of the whole.                | 0.1428571428571429 fraction
                    It was two hundred and fifty-four hundredths.           | 200.54
                    It was one billion and a half million.                  | 1000500000
                    Five quarters of growth came.                           | 5 quarters
                    He ran a quarter-mile.                                  | 0.25 mile
                    Roughly one-in-four men left.                           | ~0.25 fraction
                    Between a third and a half of the men left.             | 0.3333333333333333..0.5 fraction
                    It took two-and-a-half times as long.                   | 2.5 times
                    Some 80-odd million men left.                           | ~80000000 people
                    The lease ran for forty-five (45) days.                 | 45 day
                    A 12,000-strong garrison fell.                          | 12000 people
                    """)
    void longFractionsAndJoinedWords(String sentence, String expected) {
        assertEquals(expected, read(sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The grand total was high.                               | ''
                    She plays a grand piano.                                | ''
                    It cost a grand.                                        | 1000
                    They swam in the lac du Nord.                           | ''
                    It was proved before.1,2,3                              | ''
                    Runs 12 to 31 were lost.                                | ''
                    See Equation (12) and Figs. 30 and 41.                  | ''
                    The MiG-29 and COVID-19 came.                           | ''
                    It struck from June 13 to 29 there.                     | ''
                    The store is open 24/7 now.                             | ''
                    A fleet of 737s flew.                                   | ''
                    The floods (1700 deaths) were bad.                      | 1700 people
                    The floods (1700) were bad.                             | ''
                    1A: 40 barns burned.                                    | 40 barns
                    - 2B. 40 barns burned.                                  | 40 barns
                    In 2B 40 barns burned.                                  | 2000000000; 40 barns
                    The PM 2.5 sources and the CO 2 are bad.                | ''
                    The toll is known (Arden 2003: 67-70; Vale, 2004: 12).  | ''
                    After World War 2 and World War II it was so.           | ''
                    In 1918: 6,300; in 1919: 2,089; in all 8,389            | 6300; 2089; 8389
                    At 9 pm 25 barns burned.                                | 25 barns
                    Arden 2015 gets its data from maps.                     | ''
                    Arden got 2015 letters from them.                       | 2015 letters
                    A mean age at death of 34 was found.                    | ''
                    The age of steam saw 34 mills.                          | 34 mills
                    It has a 50/50 or a 50-50 chance.                       | ''
                    It has 50/60 barns.                                     | 0.8333333333333333 fraction
                    She rang 999 at dawn, and the 911 centre woke.          | ''
                    Some 911 barns burned.                                  | ~911 barns
                    They came to the ‘Million Duck March’ there.            | ''
                    A Million Ducks came.                                   | 1000000 ducks
                    They saw 6,000 S-21 files.                              | 6000 files
                    They lost 6,000 km-21 of them.                          | 6000 km; 21
                    It stood above 1990 levels.                             | ''
                    It was above 1990 barns.                                | >1990 barns
                    2025 opens with a storm.                                | ''
                    It will rise for ages, and in 2300 it stops.            | ''
                    It rose by 2300 and then by 2500 barns.                 | 2300; 2500 barns
                    245. Barns burned.                                      | ''
                    The herd drowned.157 The board sat in Peru.12 It rose.  | ''
                    """)
    void leavesNamesAndLabels(String sentence, String expected) {
        assertEquals(expected, read(sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The charge is 3.2*10^-10 esu.                           | 0.00000000032 esu
                    The light ran at 2.998 × 108 m/s.                       | 299800000 m/s
                    The light ran at 3 × 10 8 m/s.                          | 300000000 m/s
                    The grid is 3 × 108 points.                             | 3; 108 points
                    The charge is 1.7 to 2.9 × 10^-19 C.                    | 0.00000000000000000017..0.00000000000000000029 C
                    They lost 5 to 7 × 10^6 casks.                          | 5000000..7000000 casks
                    The loss is 71,3 billion euros.                         | 71300000000 EUR
                    The losses add up to 340 casks.                         | 340 casks
                    The board will pay up to 340 crowns.                    | <=340 crowns
                    They lost 2,795 or 4,645 casks.                         | 2795; 4645 casks
                    They lost 250 or 300 casks.                             | 250..300 casks
                    That is a 0.09 eV upper limit.                          | <=0.09 eV
                    The 95% upper limit is 0.09 eV.                         | 95 %; <=0.09 eV
                    Fog stood at 1782 ppb.                                  | 1782 ppb
                    The line lies at 1990 MeV.                              | 1990 MeV
                    In 1990 McKay sold 340 casks.                           | 340 casks
                    They need at least an additional 340 casks.             | >=340 casks
                    """)
    void readsPowersAndSums(String sentence, String expected) {
        assertEquals(expected, read(sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    People of sixty-five and over were counted.             | ''
                    Call +1-222-2222-2222 for help.                         | ''
                    The answer, 4,645 over 64, is a ratio.                  | 4645; 64
                    """)
    void numbersThatAreNone(String sentence, String expected) {
        assertEquals(expected, read(sentence));
    }

    private static String read(String sentence) {
        return ENGINE.mentionsIn(Engine.document("sentence", sentence)).stream()
                .map(NumberPhrasesTest::shown)
                .collect(Collectors.joining("; "));
    }

    private static String shown(Mention mention) {
        String numbers = Stream.of(mention.low(), mention.best(), mention.high())
                .flatMap(Optional::stream)
                .map(BigDecimal::stripTrailingZeros)
                .map(BigDecimal::toPlainString)
                .collect(Collectors.joining(".."));
        String sign =
                switch (mention.hedge()) {
                    case APPROX, NEARLY -> "~";
                    case AT_LEAST -> ">=";
                    case MORE_THAN -> ">";
                    case AT_MOST, UP_TO -> "<=";
                    case LESS_THAN -> "<";
                    case EXACT, RANGE, ORDER_OF_MAGNITUDE -> "";
                };
        return (sign + numbers + " " + mention.unit().orElse("")).strip();
    }
}
