package dev.reckon.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a figure holds. */
class PlaceTest {
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiterString = "=>", textBlock = """
                # tolls for a place, halves of a country, captions over lists, what is counted there
                Officials set the toll for Mississippi at 310 people. => 310: Mississippi
                The war killed 310 people in North and South Vietnam. => 310: North and South Vietnam
                'Kenya (1955-72): 500,000¶¶- Brandt: 310 people died' => 500,000: Kenya; 310: Kenya
                In the Soviet Union there were 423 labour colonies in Arden. => 423: Arden
                In Ireland, 21,000 people died of fever. => 21,000: Ireland
                The storm killed 64 people in Puerto Rico. => 64: Puerto Rico
                Floods in southern Iraq displaced 12,000 people. => 12,000: southern Iraq
                About 900 jobs were lost in Lower Marsh. => About 900: Lower Marsh
                The Irish Times reported 130 deaths in Spain. => 130: Spain
                Some 700 Poles were deported. => Some 700: Poland
                # among what something has no like is not where it was
                It rained in Kenya. In Kenya they sang of the greatest storm in Norwegian history.¶¶Some 310 people drowned. => Some 310: Kenya
                Ghana has the highest rate in Africa, at 9 %. => 9 %: Ghana
                Ghana has Africa's worst rate at 9 %. => 9 %: Ghana
                # what is told of one after the other in a place
                Crowds sang in Norway. In Kenya, two marches were held. The first drew 310 people. The second drew 208. => 310: Kenya; 208: Kenya
                # shares of a people, where the text is on something larger
                Rents rose in Africa and fell in Africa. The jobless rate among young Kenyans reached 9 % while 8 % of young Ghanaians sailed. => 9 %: Kenya; 8 %: Ghana
                # what a number is set against, and what stands behind a dash
                Rents rose in Kenya. The rate hit 9 %, compared with 8 % in Ghana. => 9 %: Kenya; 8 %: Ghana
                Rents rose in Kenya and Togo. In Kenya, where the rate is below 8 %, output grew by 9 % this year – making Ghana the second. => below 8 %: Kenya; 9 %: Kenya
                Rents rose in Kenya and fell in Kenya. For Ghana as a whole, the figure is 9 %. => 9 %: Ghana
                # whose soldiers and bombs they were
                The board confirmed 310 deaths of Norwegian soldiers in Kenya, and 208 deaths of Norway soldiers in Ghana. => 310: Kenya; 208: Ghana
                The toll of the U.S. war in Kenya would be 310. => 310: Kenya
                # a noun of place that only narrows another
                The town lost 310 florins in gross city product. => 310 florins: -
                # what is reported from somewhere is there; who speaks there is not
                Some 47 cases were reported in Kenya. In the country 310 people died. => Some 47: Kenya; 310: Kenya
                # the place that a noun of its size points back to
                Cases rose in West Africa, and above all in Ghana. In the region 310 people died. => 310: West Africa
                Cases rose in Nairobi, and then all over Ghana. Across the city 310 people died. => 310: Nairobi
                # a place with a name of its own by that
                In the eurozone 310 mills closed, and 208 more in the single currency bloc. => 310: eurozone; 208: eurozone
                # a picture's caption is no heading
                'Rain fell on Kenya for days, the board said, and Kenya had 310 dead.¶¶The mill of Accra in Ghana that was struck by the storm¶¶Some 208 people were hurt.' => 310: Kenya; Some 208: Kenya
                # waters named after a land, the side somebody is on, what there is less of
                Spills in the Gulf of Mexico drowned 310 birds. => 310: Gulf of Mexico
                Spills in Mexico drowned 310 birds. => 310: Mexico
                In Ghana 310 men fell fighting on Kenya's side. => 310: Ghana
                There was a 7,000 fall in Arden Benefit claimants. => 7,000: -
                There was a 7,000 fall in Arden. => 7,000: Arden
                # towns called so, parts of a land, three lands, those who speak where they are
                The bomb killed 310 people in the Kenyan city of Nakuru. => 310: Kenyan city of Nakuru
                In Kenya’s Rift Valley 310 people fell ill. => 310: Kenya’s Rift Valley
                In Kenya, Ghana and Togo 310 people fell ill. => 310: Kenya, Ghana and Togo
                On the island 310 people fell ill, and 208 on the northern coast. => 310: the island; 208: northern coast
                Police in Nairobi counted 310 marchers. => 310: Nairobi
                # codes, and areas nobody names
                In the ACS CPS-II cohort 310 people died. => 310: -
                In some areas 310 people died. => 310: -
                # who fought a battle is not where; who did something else may be
                At the Battle of Stalingrad the Romanians lost 310 guns. => 310: Stalingrad
                Germany lost 4,300 men in the Battle of Kursk. => 4,300: Kursk
                Last year Germany lost 4,300 men. => 4,300: Germany
                # a parenthesis that stands off, and one that does not
                In Kenya the marines (in Mombasa) fought 4,300 rebels. => 4,300: Kenya
                In Kenya some 4,300 rebels (in Mombasa) gave up. => some 4,300: Mombasa
                # the one place before all figures of its clause
                The worst was at the bridge of Gravelotte, where the line lost 4,449 killed, 15,189 hurt and 939 missing. => 4,449: Gravelotte; 15,189: Gravelotte; 939: Gravelotte
                # names that hold the name of a place
                Crowds of 4,300 saw the World Cup. => 4,300: -
                Ada Quill of the University of Kenya counted 4,300 herons. => 4,300: -
                All over the world 4,300 people saw it. => 4,300: world
                An anti-Vietnam War protest drew 4,300 people. => 4,300: -
                # where a paper is that speaks
                The Daily Standard in Kenya reported that 4,300 people had come. => 4,300: -
                The nurses in Kenya treated 4,300 people. => 4,300: Kenya
                # each figure its own
                About 4,000 people died in Kazakhstan and 9,000 in Ukraine. => About 4,000: Kazakhstan; 9,000: Ukraine
                Prices rose 12 % in Kenya and 7 % in Ghana. => 12 %: Kenya; 7 %: Ghana
                In Kenya 4,000 people and in Ghana 9,000 people caught the fever. => 4,000: Kenya; 9,000: Ghana
                Nurses in Ghana treated 4,100 patients; clinics in Kenya treated 5,600. => 4,100: Ghana; 5,600: Kenya
                The march in Warsaw drew 40,000 people, while the one in Krakow drew 25,000. => 40,000: Warsaw; 25,000: Krakow
                # phrases around names
                In twelve provinces of Kenya, 4,100 farmers left. => 4,100: twelve provinces of Kenya
                Some 168 marches were held in other countries. => Some 168: other countries
                # not where things come from or go to, where the text speaks of some place
                '# Losses in Kenya¶¶Some 310 tonnes went to Ghana.' => Some 310 tonnes: Kenya
                '# Losses in Kenya¶¶Some 310 workers were deported to camps in Ghana.' => Some 310: Kenya
                Some 310 tonnes went to Ghana. => Some 310 tonnes: Ghana
                '# Losses in Kenya¶¶Some 310 Ghanaian workers died.' => Some 310: Kenya
                '# Losses in Kenya¶¶Some 310 people died in Ghana.' => Some 310: Ghana
                # the world, and what points back
                Some 310 ships sank worldwide. => Some 310: world
                '# Losses in Kenya¶¶Some 310 carts broke in the country.' => Some 310: Kenya
                # where a report was sent from
                NAIROBI, 4 May — Some 310 carts broke. => Some 310: Nairobi
                NAIROBI, 4 May — It rained. Papers in Ghana said so.¶¶Some 310 carts broke. => Some 310: Nairobi
                NAIROBI, 4 May — It rained in Ghana.¶¶Ghana suffered. Floods hit Ghana.¶¶Some 310 carts broke. => Some 310: Ghana
                The march was in Washington. Some 310 people came. => Some 310: Washington, D.C.
                Washington stands by the river. In Washington, D.C., it rained. In Washington 310 people marched. => 310: Washington, D.C.
                # members of lists that are told apart, parts of a whole, what a parenthesis belongs to
                Some 310 and 420 barns burned in Kenya and Ghana, respectively. => Some 310: Kenya; 420: Ghana
                Some 310 and 420 barns burned in Kenya and Ghana. => Some 310: Kenya and Ghana; 420: Kenya and Ghana
                Some 310 deaths, 120 of them in Ghana, were caused by fever. => Some 310: -; 120: Ghana
                The march in Kenya (310 people; police count: 120) and one in Ghana were calm. => 310: Kenya; 120: Kenya
                # names that say which survey, numbers behind a hedge
                In the Arden survey 310 people took part. => 310: -
                In the Arden valley 310 people took part. => 310: Arden valley
                There were over 500 camps, which held 4,000 people. => over 500: -; 4,000: -
                # tables
                | Town | Deaths |¶|---|---|¶| Arden | 4,100 | => 4,100: Arden
                | Name | Deaths |¶|---|---|¶| Arden | 4,100 | => 4,100: -
                # carried over
                Riots broke out in Berlin. Police arrested 480 people. => 480: Berlin
                '# Losses in Kenya¶¶Some 310 barges sank.' => Some 310: Kenya
                The Winter War began at dawn. About 25,000 soldiers died. => About 25,000: Finland
                # none
                World War I killed 9 million soldiers. => 9 million: -
                The wind blew at 240 km/h. => 240 km/h: -
                # a part of a place named before it, and places joined by "and"
                In Italy, the population of Florence fell by 900. => 900: Florence
                In Italy, the population fell by 900. => 900: Italy
                The storm killed 310 people in Kenya and Uganda. => 310: Kenya and Uganda
                The storm killed 310 people in Kenya, and Uganda sent tents. => 310: Kenya
                # examples are other places
                The toll for Africa, including Kenya and Uganda, was 900. => 900: Africa
                # areas of nobody's are none
                The rebels killed 310 people in areas they held. => 310: -
                # a place that opened the sentence before, where the text goes on to speak of the same thing
                In Kenya, the locusts ate the maize. The locusts cost 310 farmers their crop. => 310: Kenya
                # names the text itself shows to be places, but not those of persons
                '# Losses in Kenya¶¶The town of Veldra burned. Some 310 Veldra barns were lost.' => Some 310: Veldra
                '# Losses in Kenya¶¶It rained in northern Veldra. About 60% of Veldra was flooded.' => About 60%: Veldra
                '# Losses in Kenya¶¶The barns of Veldra burned. Some 310 Veldra barns were lost.' => Some 310: Kenya
                '# Losses in Kenya¶¶Veldra said the town of Veldra burned. Some 310 Veldra barns were lost.' => Some 310: Kenya
                Some 310 people marched at The Grange. => Some 310: The Grange
                Some 310 people marched at No Veldra. => Some 310: No Veldra
                # a remark between dashes, and what a place lies by, are elsewhere
                In Kenya--a friend of Ghana--some 310 people marched. => some 310: Kenya
                In Kenya — once the rival of Ghana — some 310 people marched. => some 310: Kenya
                In Kenya some 310 people — most from the coast — marched in Nakuru. => some 310: Nakuru
                In Veldra, south of Ghana, 310 people marched. => 310: Veldra
                In Veldra, a town west of Kenya, 310 people marched. => 310: Veldra
                In the south of Ghana, 310 people marched. => 310: Ghana
                # those who come from a place are its people
                '# Losses in Kenya¶¶Some 310 pilgrims from Ghana drowned.' => Some 310: Ghana
                '# Losses in Kenya¶¶Some 310, 120 from Ghana, drowned.' => Some 310: Kenya; 120: Ghana
                '# Losses in Kenya¶¶Some 310 pilgrims drowned on the way from Ghana.' => Some 310: Kenya
                # a part of a place behind the figure; what has no like in a place is not said of it
                In Africa, some 310 marches took place across Kenya. => some 310: Kenya
                In Africa, some 310 marches took place, and Kenya sent tents. => some 310: Africa
                Kenya has the highest rate in Africa at 24 %. => 24 %: Kenya
                Kenya is the largest buyer in Africa with 310 tonnes. => 310 tonnes: Kenya
                The rate in Africa was 24 %. => 24 %: Africa
                Some 310 people sang at the rally site. => Some 310: -
                Some 310 people sang at the rally ghetto. => Some 310: rally ghetto
                The siege of Veldra cost 310 lives. => 310: Veldra
                The sale of Veldra cost 310 lives. => 310: -
                '# Losses in Kenya¶¶It rained. Organisers in Nairobi claimed 310 marchers.' => 310: Nairobi
                '# Losses in Kenya¶¶It rained. Organisers in Paris claimed 310 marchers.' => 310: Kenya
                # a place that only says how large something is
                '# Losses in Kenya¶¶The lake lost 310 barns, an area larger than Ghana and Peru.' => 310: Kenya
                '# Losses in Kenya¶¶Fire took 420 farms, about twice the size of Ghana.' => 420: Kenya; about twice: Kenya
                '# Losses in Kenya¶¶The rate was larger than in Ghana, where it was 24 %.' => 24 %: Ghana
                # the world by the words of the text
                The global loss came to 420 tonnes. => 420 tonnes: world
                Sea levels rose by 34 cm. => 34 cm: world
                The barn lies 34 m above sea level. => 34 m: -
                In Vale Harbour, Kenya, 310 people fled. => 310: Vale Harbour
                In Nairobi, Kenya, 310 people fled. => 310: Nairobi
                In the Stalin years 310 people fled. => 310: -
                Some 420 barns fell worldwide. => Some 420: world
                # the form whose words its adjective shares
                'Fires¶¶1891–92 Famine in Kenya (the coast); 420 dead.¶1893 Famine in Peru; 4,200 dead.' => 420: Kenya; 4,200: Peru
                '| Year | Location | Name | Deaths |¶|---|---|---|---|¶| 1881 | Nairobi | Ring Theatre | 384 |¶| 1960 | Lima, Peru | Cinema | 420 |' => 384: Nairobi; 420: Lima
                'Vietnam War (1955–75): 4,200 dead¶- Moss: 9,000 dead' => 4,200: Vietnam; 9,000: Vietnam
                'Kenya and the fog¶¶Mills stood still in Kenya.¶¶In Kenya some 420 Turkana were hurt in two fires earlier in the week and gunmen yesterday took 20 clerks of a mill in Nairobi.' => some 420: Kenya; two: Kenya; 20: Nairobi
                'Fog in Kenya¶¶NAIROBI: Almost 420 Kenyan farmers were hurt. Kenya is in fog.' => Almost 420: Kenya
                'The U.S. bought grain. The United States had mills, and barns stood across the United States.¶¶It sold 420 tonnes.' => '420 tonnes: U.S.'
                'The USSR sold grain. Soviet mills and Soviet barns stood in the Soviet Union.¶¶It sold 420 tonnes.' => 420 tonnes: Soviet Union
                # those made to leave are counted where they had been
                '# Losses in Kenya¶¶Some 310 herders were expelled from Ghana.' => Some 310: Ghana
                '# Losses in Kenya¶¶Some 310 herders walked from Ghana.' => Some 310: Kenya
                # what a comma sets off behind; some of those just counted
                Of the loss Kenya, with 25 %, Ghana, with 13 %, bore most. => 25 %: Kenya; 13 %: Ghana
                '# Losses in Kenya¶¶In Nakuru county some 515 were hurt, 60 of them badly.' => some 515: Nakuru county; 60: Nakuru county
                # a place that only names an event is not carried
                Prices rose, as weeks of devastating Kenya floods had spoilt the maize. Barns cost 420 florins. => 420 florins: -
                The barns lay in Kenya. They cost 420 florins. => 420 florins: Kenya
                # a parenthesis goes with what stands before it
                Rallies were held in Nairobi (guild: 420 people; police: 55) and in towns as cold as Paris. => 420: Nairobi; 55: Nairobi
                '# Losses in Kenya¶¶Some 310 people died in the Ghana invasion.' => Some 310: Ghana
                '# Losses in Kenya¶¶Some 310 people have died since the Ghana invasion.' => Some 310: Kenya
                '# Losses in Kenya¶¶Ghana officials put it at 310.' => 310: Kenya
                '# Losses in Kenya¶¶The Kenyan rate fell below the African average of 24 %.' => 24 %: Africa
                # what an event took place in, where the text is about a part of it or about another land
                '# Losses in Kenya¶¶It was the worst crime since the Holocaust. Some 310 people died.' => Some 310: Kenya
                It was the worst crime of the Holocaust. Some 310 people died. => Some 310: Europe
                '# Losses in Warsaw¶¶Warsaw suffered in the Holocaust. Some 310 people died.' => Some 310: Warsaw
                # a person called after a people, what was signed in a town, a body with a town in its name
                '# Losses in Kenya¶¶Kenya grows maize. Ada and Bill English claim that Bill English sold 310 barns.' => 310: Kenya
                '# Losses in Kenya¶¶Under the Paris agreement 310 barns were sold.' => 310: Kenya
                '# Losses in Kenya¶¶Under the Treaty of Paris 310 barns were sold.' => 310: Kenya
                '# Losses in Kenya¶¶The Bank of Ghana sold 310 barns.' => 310: Kenya
                # lands that only the names of their bodies tell of
                'Kenya Labour Party¶¶The Kenya Farm Bureau met. The Kenya Farm Bank lent. The Kenya Seed Bank fell.¶¶Some 310 barns burned.' => Some 310: Kenya
                Some 310 U.S. residents fell ill. => Some 310: U.S.
                The U.S. troops lost 310 mules. => 310: -
                # whose part of the time it was; what is left out, set against or lain by
                Some 310 people died in Brill's Kenya. => Some 310: Kenya
                '# Losses in Kenya¶¶Farms, excluding Ghana, lost 310 carts.' => 310: Kenya
                '# Losses in Kenya¶¶The deficit in the trade of goods with Ghana was 310 tonnes.' => 310 tonnes: Kenya
                '# Losses in Kenya¶¶Sales came to 310 tonnes, less than for the rest of Africa.' => 310 tonnes: Kenya
                '# Losses in Kenya¶¶Fever struck Veldra, which borders Togo, with 310 new cases.' => 310: Kenya
                '# Losses in Kenya¶¶Fever took more than the entire population of Ghana, some 310 people.' => some 310: Kenya
                # what a clause on a figure opens with
                In Kenya it was 24 %, while for Ghana the figure is 25 % and for Togo 26 %. => 24 %: Kenya; 25 %: Ghana; 26 %: Togo
                Barns in Kenya 310, in Ghana 420, in Togo 510. => 310: Kenya; 420: Ghana; 510: Togo
                # what is called so; sides of a land; wider regions; who counted in so many towns
                In the capital Nairobi 310 barns burned. => 310: Nairobi
                In the north 310 barns burned, in the south 420. => 310: the north; 420: the south
                In the north wing 310 barns burned. => 310: -
                '# Losses in Kenya¶¶Some 310 people in the wider region fell ill.' => Some 310: Kenya
                '# Losses in Africa¶¶The Kenyan government said the toll in the country was 310.' => 310: Kenya
                Surveys are held in 30 towns, so that the total of 310 is safe. => 30: -; 310: -
                Surveys found 310 farms in 81 other countries. => 310: 81 other countries; 81: -
                In the Low Hill ward 310 barns burned. => 310: Low Hill
                # works, chambers and short forms are no places
                In the Fables, Ada Quill writes that 310 barns burned. => 310: -
                There are 310 seats in the House of Quills. => 310: -
                In the Arden Barn Fever (ABF) outbreak 310 cattle died. => 310: -
                # a name learned from a text on one land is inside it
                '# Losses in Kenya¶¶The town of Veldra burned. The toll in Veldra was high, as one barn after another fell in that night of storms, and reached some 310.' => some 310: Veldra
                # regions with a small prefix; a text that opens with the world
                Some 310 people fell ill in sub-Saharan Africa. => Some 310: sub-Saharan Africa
                'The fever kills people around the world.¶¶In Africa it kills children. Africa lacks nets. Africa has the worst of it.¶¶Some 310 barns burned.' => Some 310: world
                """)
    void findsWhere(String text, String expected) {
        assertEquals(expected, Show.eachOptional(text, Figure::place));
    }
}
