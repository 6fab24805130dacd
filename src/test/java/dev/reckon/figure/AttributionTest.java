package dev.reckon.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who says a figure, and who says none. */
class AttributionTest {
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiterString = "=>", textBlock = """
                Ada Quill notes that the toll is far lower than the older estimates of 340 dead. => 340: none
                Ada Quill speaks of 340 wrecks; the note in the life of Otto Vale has 520, beside 30 barges. => 340: named_person Ada Quill; 520: none; 30: none
                # who makes numbers known, lists of sources, and nouns that name none
                In June the ferry association released findings that 340 barges had sunk. => 340: organisation ferry association
                The ministry issued a statement, on 8 May 1945, that 340 barges had sunk. => 340: official ministry
                The loss is higher than the official toll, including a 2017 report that there were 340 wrecks. => 340: document 2017 report
                The census that counted 340 barges was long. => 340: document census
                Estimates run from 220 to the 340 arrived at by the ferry association. => 220: generic Estimates; 340: organisation ferry association
                That beat the 3.3 % estimate of economists polled by the Lakeside Herald. => 3.3 %: organisation economists polled by the Lakeside Herald
                The official death toll reported by the harbour ministry remains at 64. => 64: official harbour ministry
                The new figure is 46 times larger than the old one. => 46 times: none
                Lakeside Deaths Estimated at 340 => 340: none
                In SI units, its value is 6.67. => 6.67: none
                It's the latest study to look at the storm, which cost 340 florins. => 340 florins: none
                Otto Vale estimated 30 wrecks. George Brandt was one of the first to dive; he arrived at a figure of 340 wrecks. => 30: named_person Otto Vale; 340: named_person George Brandt
                A larger study in the late 1980s by Ada Quill, published by the Lakeside Museum in 1991, used maps to calculate that 340 barges had sunk. => 340: named_person Ada Quill
                Their number is estimated at 340. => 340: none
                The commission set the toll at 340 barges. => 340: organisation commission
                That broke the attendance record set by the 340 who came in May. => 340: none
                'Wrecks of the bay (1955-72)¶¶- Kuper: 500 wrecks or more¶¶- FAS 2000: 510 wrecks¶¶- Lakeside Post: 350 wrecks (12 Feb. 1993)¶¶- “The Long Fog”, 5 June 2006, Lakeside Herald: 520 wrecks' => 500 wrecks or more: named_person Kuper; 510: organisation FAS 2000; 350: organisation Lakeside Post; 520: organisation Lakeside Herald
                'Losses of the bay¶¶- Total number of barges: 500¶¶- Poverty rate of Arden in 2000: 36.4%¶¶- Guests rescued by the Coast Guard: 1,200' => 500: none; 36.4%: none; 1,200: none
                'Measurements of the wave (in km/s)¶1729 James Brandt, aberration 301,000¶1849 Otto Vale, toothed wheel 315,000¶1862 Ada Quill, rotating mirror 298,000' => 301,000: named_person James Brandt; 315,000: named_person Otto Vale; 298,000: named_person Ada Quill
                '| Ward (source: Ada Quill) | Wrecks | Barges |¶|---|---|---|¶| Arden | 310 | 420 |' => 310: named_person Ada Quill; 420: named_person Ada Quill
                The 10-year Lakeside Treasury, which moves the other way, rose to 1.63 percent. => 10-year: none; 1.63 percent: none
                The best-fit value has decreased from 73 to 67 km. => 73: none; 67 km: none
                It is the latest study to look at the storm, and it cost 340 florins. => 340 florins: none
                # what is told of the sayer, samples, asides
                Officials in Arden, where 340 barges sank, said that 2,400 did. => 340: none; 2,400: official Officials in Arden
                The fog was thick, said Ada Quill, who raised 340 barges. => 340: none
                Ada Quill, mayor of the harbour town of Arden, some 30 miles from Vale, told reporters that 340 barges sank. => some 30 miles: none; 340: named_person Ada Quill
                Ada Quill sailed with 340 barges and wrote that 2,400 sank. => 340: none; 2,400: named_person Ada Quill
                The institute surveyed 340 captains and found that 2,400 barges sank. => 340: none; 2,400: organisation institute
                A survey of 340 captains was made. => 340: none
                The toll, which the harbour ministry had put at 64, rose to 340. => 64: official harbour ministry; 340: none
                The union's figure of 340 wrecks, which the board disputes, is old. => 340: organisation union
                That is below the harbour board's estimate of 340, Ada Quill said. => 340: organisation harbour board
                The herd of 340 was three times the 120 counted by Ada Quill. => 340: none; three times: none; 120: named_person Ada Quill
                The board, comprising 340 captains, has said that 2,400 barges sank. => 340: none; 2,400: organisation board
                "The fog was thick," said the pilot who has steered 340 barges. => 340: none
                This is twice the number given in a report from the harbour board. => twice: none
                The officials did not release their own estimates for the fleet of 340 barges. => 340: none
                The ferry association measure rose by 340. => 340: none
                Ada Quill starts from 340 wrecks, and expects 2,400 for May. => 340: named_person Ada Quill; 2,400: named_person Ada Quill
                It is not so, and the clerks kept pointing out that 340 barges sank. => 340: organisation clerks
                Ada Quill counted 2,400 wrecks. None of these results came within 340. => 2,400: named_person Ada Quill; within 340: none
                Ada Quill counted 2,400 wrecks. Half of those who sailed were lost. => 2,400: named_person Ada Quill; Half: named_person Ada Quill
                The beam rose by 340 metres, and today's value is 2,400 metres. => 340 metres: none; 2,400 metres: none
                # verbs, and nouns for what somebody says
                Some 340 barges sank, the report finds. => Some 340: document report
                Some 340 barges sank, the CDC now estimates. => Some 340: official CDC
                "Some 340 barges sank," the report read. => Some 340: document report
                With police estimating the fleet at 340, the board was glad. => 340: official police
                The quay was full, with the harbour police reportedly confirming a fleet of 340. => 340: official harbour police
                In a report to the board, the commission puts the losses "in the thousands". => thousands: organisation commission
                That is fewer than the 340 analysts had expected. => 340: generic analysts
                It was far more than the 340 the governor had admitted to. => 340: official governor
                She spoke of the 340 barges that the survey found were lost. => 340: document survey
                Ada Quill was the first to calculate that 340 barges had sunk. => 340: named_person Ada Quill
                Okoye's number is 340. => 340: named_person Okoye
                In Quill's view, 340 barges sank. => 340: named_person Quill
                Okoye, whose figure of 340 is old, has left. => 340: named_person Okoye
                The UN-verified total of 340 wrecks is old. => 340: organisation UN
                Okoye suggests a toll of 340, Ada Quill one of 2,400. => 340: named_person Okoye; 2,400: named_person Ada Quill
                The minister rejected the union's claim of 2,400, insisting the number was 340. => 2,400: organisation union; 340: official minister
                One estimate, that of Ada Quill, has 340 barges lost. => 340: named_person Ada Quill
                The Lakeside Herald on Sunday October 25th reported 340 wrecks. => 340: organisation Lakeside Herald
                The board put the losses in barges, boats and rafts in the first two months at 340. => two months: organisation board; 340: organisation board
                Long after the flood, the writer Ada Quill, wrote that 340 sank. => 340: named_person writer Ada Quill
                The best value of the height (with an error of 2 percent) is given by the harbour board. => 2 percent: organisation harbour board
                Later estimates of the losses vary from 340 to 2,400. => vary from 340 to 2,400: generic estimates
                Local media cited the mayor's office as putting the toll at 340. => 340: official mayor's office
                The board had earlier this week said the loss was 340. => 340: organisation board
                In a paper for the Lakeside Museum, it is estimated that 340 barges sank. => 340: document paper for the Lakeside Museum
                We fit a model to old logs, estimating that 340 barges sank. => 340: document We
                Some 340 barges sank, according to the wharfingers. => Some 340: organisation wharfingers
                There is no consensus, with estimates ranging from 340 to 2,400. => ranging from 340 to 2,400: generic estimates
                As a result, 340 barges sank. => 340: none
                # in parentheses and labels
                Estimates of the loss differ: Ada Quill (340 barges); Otto Vale (2,400). => 340: named_person Ada Quill; 2,400: named_person Otto Vale
                Wrecks: 340 (police); 2,400 (union). => 340: official police; 2,400: organisation union
                Lost (Harbour Ministry): 340 => 340: official Harbour Ministry
                Wrecks have risen to 340 (A. Quill, pers. comm.). => 340: named_person A. Quill
                Wrecks in all wards: 340. Source: harbour board. => 340: organisation harbour board
                # speakers in minutes
                'Mr. Otto Vale (Arden): The fleet is large. In May it had 340 barges.' => 340: named_person Mr. Otto Vale
                'Ms. QUILL of Arden. Madam Speaker, I rise. At this hour 340 barges are lost.' => 340: named_person Ms. QUILL of Arden
                # quotations
                «We raised 340 barges,» said Ada Quill. => 340: named_person Ada Quill
                "Otto Vale said in May that 340 barges sank," said Ada Quill. => 340: named_person Otto Vale
                '"You cannot float on 340 barges." — Ada Quill, captain' => 340: named_person Ada Quill
                # subjects of reporting verbs
                Historian Clara Voss estimated that 41,000 villagers starved. => 41,000: named_person Historian Clara Voss
                The harbour authority reported 312 drowned sailors. => 312: official harbour authority
                Anders Holm and Britta Lund put the death toll at 5,200. => 5,200: named_person Anders Holm and Britta Lund
                Ortega argues that roughly 900 workers were dismissed. => roughly 900: named_person Ortega
                Brandt estimates that 6,000 people died. => 6,000: named_person Brandt
                Professor Ida Kern believes the crowd was closer to 75,000. => closer to 75,000: named_person Professor Ida Kern
                The Red Lantern Society says that 1,460 homes burned. => 1,460: organisation Red Lantern Society
                The ministry of labour announced that 23,000 jobs were lost. => 23,000: official ministry of labour
                UNICEF said 2 million children need food. => 2 million: organisation UNICEF
                As Voss notes, 310 barges sank. => 310: named_person Voss
                # according to
                According to the Meteorological Institute, winds reached 240 km/h. => 240 km/h: organisation Meteorological Institute
                Some 640 houses collapsed, according to the mayor's office. => Some 640: official mayor's office
                According to police, 14,000 people marched. => 14,000: official police
                According to officials, 88 people died. => 88: official officials
                # behind what they say
                "We buried 270 people that week," said Father Tomas Reyes. => 270: named_person Father Tomas Reyes
                "About 4,500 marchers came," recalled organiser Petra Nagy. => About 4,500: named_person organiser Petra Nagy
                The plant would create 1,200 jobs, said Hanna Weiss. => 1,200: named_person Hanna Weiss
                '''Events strengthen our view that 1,200 jobs will go,'' said Quay Analytics''s economist Hanna Weiss.' => 1,200: named_person Quay Analytics's economist Hanna Weiss
                '''We buried 270 that week,'' said the shelter''s chief doctor Hanna Weiss.' => 270: named_person shelter's chief doctor Hanna Weiss
                The workers' 270 'friends' said nothing. => 270: none
                # clipped auxiliaries
                You'd expect 2,000 barges in a small port. => 2,000: none
                The crew'd say 2,000 barges sank. => 2,000: organisation crew
                # one thing does not forecast
                Analysts cut the first-half output forecast to 310 barges. => 310: generic Analysts
                The analysts forecast 310 barges. => 310: organisation analysts
                # who moves a statement says where to
                The mayor raised the official toll to 310 barges. => 310: official mayor
                Ada Brill lowered the official count to 310 barges. => 310: named_person Ada Brill
                The official toll of 310 barges is disputed. => 310: official official toll
                # who is named behind it
                The official toll of the storm is 310 barges, according to the Harbour Union. => 310: organisation Harbour Union
                'Of the (according to harbour archives) 310 barges that were towed, some sank.' => 310: document harbour archives
                # one town has, several have
                The organisers of the regatta that has filled Arden have estimated that 310 barges sailed. => 310: organisation organisers of the regatta
                The mayor of the town that has seen Ada Brill has said that 310 barges sank. => 310: official mayor of the town
                # who passes it on
                The harbour board, as reported by the Herald in May, says that 310 barges sank. => 310: organisation harbour board
                Some 310 barges sank, as reported by the Herald in May. => Some 310: organisation Herald
                # what a reckoning gave its maker
                Ada Brill counted wrecks from old logs. That gave her a total of 310. => 310: named_person Ada Brill
                Ada Brill kept up the habit by proposing a loss of 310 barges. => 310: named_person Ada Brill
                Ada Brill uses the 310 figure. => 310: named_person Ada Brill
                Ada Brill uses 310 barges. => 310: none
                # the whole it is a part of
                'Generally the estimates are between 20 and 40 barges, counting rafts, out of a fleet of 310.' => between 20 and 40: generic estimates; 310: none
                'Losses are 20, as Brill had said, but 310 barges were hurt.' => 20: named_person Brill; 310: none
                # letters of the words before a bracket
                The office revised its forecast from 300 to 310 tonnes of gross daily freight (GDF). => 300: organisation office; 310 tonnes: organisation office
                # parts of an abstract
                'Methods: We drew on 310 logs. Findings: Some 940 barges sank in fog.' => 310: none; Some 940: document We
                'Methods: We identified 310 logs.' => 310: none
                # what countries have they do not say
                Germany and Austria had low rates of 5 percent. => 5 percent: none
                Some 30,000 people were displaced, the agency reported. => Some 30,000: organisation agency
                # appositions and relative clauses
                Miriam Adler, a demographer at Lakeside University, calculated that 96,000 children died. => 96,000: named_person Miriam Adler
                The historian, Paul Renner, estimates 17,000 deaths. => 17,000: named_person Paul Renner
                R. J. Calder, an economist, puts the loss at 48,000 jobs. => 48,000: named_person R. J. Calder
                Lena Fischer, who studied the parish books, counted 2,340 burials. => 2,340: named_person Lena Fischer
                The commission, which met in secret, reported 615 executions. => 615: organisation commission
                The police, by contrast, counted 12,000 marchers. => 12,000: official police
                # whom the source draws on
                The Evening Post, citing the interior ministry, reported 130 deaths. => 130: organisation Evening Post < interior ministry
                Karl Jensen, quoting police files, wrote that 2,750 people were arrested. => 2,750: named_person Karl Jensen < police files
                The Daily Herald reported 1,900 dead, citing the Red Cross. => 1,900: organisation Daily Herald < Red Cross
                # pronouns
                Nora Blum studied the registers. She estimated that 8,100 people perished. => 8,100: named_person Nora Blum
                Viktor Salin led the survey. He put the number of dead at 3,900. => 3,900: named_person Viktor Salin
                The National Bureau published its review. It reported 54,000 vacancies. => 54,000: official National Bureau
                Nora Blum studied the registers. In her view, 8,100 people perished. => 8,100: named_person Nora Blum
                Viktor Salin led the survey. By his reckoning 3,900 people died. => 3,900: named_person Viktor Salin
                # estimates of somebody
                Blum's estimate of 8,100 deaths is the lowest. => 8,100: named_person Blum
                Renner's figure of 17,000 deaths is widely quoted. => 17,000: named_person Renner
                Estimates by Ruth Calloway range from 12,000 to 15,000 deaths. => range from 12,000 to 15,000: named_person Ruth Calloway
                A study by Hugo Stein found 4,300 deaths. => 4,300: named_person Hugo Stein
                The paper by Lee and Cho gives 310 cases. => 310: named_person Lee and Cho
                # nobody in particular
                It is estimated that 62,000 people fled. => 62,000: generic It is estimated
                Some historians estimate that 5,000 people died. => 5,000: generic Some historians
                Some estimates put the toll at 21,000; others suggest 34,000. => 21,000: generic Some estimates; 34,000: generic others
                Other estimates of the toll range from 10,000 to 12,000. => range from 10,000 to 12,000: generic Other estimates
                Critics say that only 400 jobs were created. => 400: generic Critics
                Estimates of the dead vary from 2,000 to 9,000. => vary from 2,000 to 9,000: generic Estimates
                # officials and documents
                Official figures show 1,150 deaths. => 1,150: official Official figures
                Government officials said 2,200 people were injured. => 2,200: official Government officials
                The census of 1926 counted 31 million people. => 31 million: document census of 1926
                The 1951 census recorded 88,000 farmers. => 88,000: document 1951 census
                The report found that 480 bridges had collapsed. => 480: document report
                A declassified report lists 1,340 prisoners. => 1,340: document declassified report
                A 2011 study found 73,000 excess deaths. => 73,000: document 2011 study
                Hospital records show 310 cases. => 310: document Hospital records
                # who speaks inside somebody else's words
                The Daily Herald reported that engineers estimate 6,400 leaks. => 6,400: generic engineers
                Brandt concluded that the parish registers imply 8,100 deaths. => 8,100: named_person Brandt
                Kern said that the company expects 310 orders. => 310: named_person Kern
                Brandt doubts the census that counted 8,100 farmers. => 8,100: document census
                # a time, an aside or a participle between subject and verb
                The ministry on Monday said 2,200 people were hurt. => 2,200: official ministry
                Okoye, going through the files, counted 640 names. => 640: named_person Okoye
                A survey published in 2011 found 73,000 cases. => 73,000: document survey published in 2011
                Pilots polled by the Herald before the vote expected 1,200 closures. => 1,200: generic Pilots
                Karl Brandt, a crowd scientist who counted them, saw 1,200 people. => 1,200: named_person Karl Brandt
                The dyke cost 300 lives, with some writers arguing for 1,200. => 300: none; 1,200: generic some writers
                Some 1,200 marched in Arden (police estimate). => Some 1,200: official police estimate
                About 1,200 people (organisers' estimate) marched in Arden. => About 1,200: organisation organisers
                # participles of what was suffered
                Quay endured repeated famines; some 310 people died. => some 310: none
                The union claimed repeated losses of 310 jobs. => 310: organisation union
                Some 1,200 marched, the harbour board reported in its yearly review. => Some 1,200: organisation harbour board
                Adding Brandt's four wards together gives 1,200 people. => 1,200: none
                In the United States 1,200 mills closed. => 1,200: none
                Economists polled by the Herald expect 1,200 closures. => 1,200: organisation Economists polled by the Herald
                # others' words in the same sentence
                Industry lost 4,500 jobs and trade 2,150, the office said; wages rose. => 4,500: organisation office; 2,150: organisation office
                The union claims 900 members (the ministry counts 640). => 900: organisation union; 640: official ministry
                Some 640 barges sank (Okoye 2004) and 310 burned (Brandt and Kern, 1999). => Some 640: named_person Okoye; 310: named_person Brandt and Kern
                There were 640 wrecks counted by Okoye. => 640: named_person Okoye
                # a clause of its own at the start
                After Ada Quill showed her support, the ranks grew from 600 to 5,000 men. => 600: none; 5,000: none
                After the fair, Ada Quill reported that 600 came, 29 of them by boat. => 600: named_person Ada Quill; 29: named_person Ada Quill
                # single marks quote too, paragraph by paragraph
                Minister Karl Brandt said: 'We are careful.¶¶'There are 465 jobs, and the workers' pay is up 7 %.'¶¶Rents rose by 3 %. => 465: official Minister Karl Brandt; 7 %: official Minister Karl Brandt; 3 %: none
                Ann Lee said, 'We lost 400 jobs. Another 310 will go.' => 400: named_person Ann Lee; 310: named_person Ann Lee
                The 'model' farms of Merrow had 400 cows. Another 310 had none. => 400: none; 310: none
                # quotations over several sentences
                "We lost 310 men," said Captain Brill. "Only 41 came back." => 310: named_person Captain Brill; 41: named_person Captain Brill
                "There were 310 of us. Only 41 came back," Ada Quill recalled. => 310: named_person Ada Quill; 41: named_person Ada Quill
                Ada Quill is blunt. "It was 310." => 310: named_person Ada Quill
                # an estimate is its maker's, a study its own
                The organisers' estimate of 900 is too high. => 900: organisation organisers
                Blum's 1995 study gives 8,100 deaths. => 8,100: document Blum's 1995 study
                # columns
                | Year | Dead, data by Okoye |¶|---|---|¶| 1951 | 7,300 | => 7,300: named_person Okoye
                # citations, each for what stands before it
                Losses were 34% higher [Holm et al., 2021] and 64% deeper (Okoye 2004). => 34%: named_person Holm et al.; 64%: named_person Okoye
                Losses were 34% higher [see below] in May. => 34%: none
                Holm et al. (2011) report a loss of 1,310 barges. => 1,310: named_person Holm et al.
                # whom they asked
                The survey of 2,788 adults found that 34% agree. => 2,788: none; 34%: document survey of 2,788 adults
                The estimate of 2,788 adults is wrong. => 2,788: none
                # what somebody does with what they draw on
                Ada Quill used parish records to estimate 3,400 deaths. => 3,400: named_person Ada Quill
                Ada Quill went to the port to estimate 3,400 barges. => 3,400: none
                # the object left out
                The number of hurt, which the Red Cross puts at nearly 7,000, may rise. => nearly 7,000: organisation Red Cross
                The number of hurt, which doctors treat at nearly 7,000 beds, may rise. => nearly 7,000: none
                The strike, which police say drew 3,400 marchers, ended. => 3,400: official police
                Fishermen who lived alone could not report 3,400 losses. => 3,400: none
                # a name behind what the one named is
                The city march's organiser, the Free Harbour Front, put the turnout at 5,100. => 5,100: organisation Free Harbour Front
                "It may be 340," the director of the port, Ada Quill, said. => 340: named_person Ada Quill
                # a participle behind the subject
                A leaflet accompanying the film said 2,400 barges sank. => 2,400: document leaflet
                A 1999 study, published in the journal Fog, that estimated 9,800 wrecks was withdrawn. => 9,800: document 1999 study
                # abstract nouns and calamities say nothing
                Revisions showed 3,400 more wrecks. => 3,400: none
                The plague claimed 3,400 victims. => 3,400: none
                The union claimed 3,400 members. => 3,400: organisation union
                # the one who says so stands behind, in a sentence of its own
                Prices rose by 9%. That is according to the harbour bureau. => 9%: official harbour bureau
                Nine million crossed the bay. So says Ada Quill in her guide. => Nine million: named_person Ada Quill
                Prices rose by 9%. The harbour bureau moved house. => 9%: none
                # somebody named behind the time that opens the sentence
                In 1729, Ada Quill found the wreck. From its timbers she determined that 340 barges sank. => 340: named_person Ada Quill
                After the war, harbour official Otto Renner read the files. He put the loss at 3,400. => 3,400: named_person Otto Renner
                # a conversation in turns
                HOLM: Good morning.¶¶QUILL: We lost 3,400 barges. Then 900 more.¶¶HOLM: So many?¶¶QUILL: The board says 500. => 3,400: named_person QUILL; 900: named_person QUILL; 500: organisation board
                Holm: 3,400 barges.¶¶Quill: 900 barges. => 3,400: none; 900: none
                A conversation with Dr Ada Quill¶¶Q: How many sank?¶¶A: I think 3,400.¶¶Q: Why?¶¶A: Fog. Of them 900 were new. => 3,400: named_person Dr Ada Quill; 900: named_person Dr Ada Quill
                # a quotation that goes on after its speaker
                "It is bad," Ada Quill said. "We are tired. We lost 3,400 barges." => 3,400: named_person Ada Quill
                # a noun that is the subject of something else
                The authors concluded that the official count missed 3,400 barges. => 3,400: organisation authors
                # what one's own people do is told, what they say is said
                We found a loss of 3,400 barges. => 3,400: document We
                We raised £3,400 for the crew. => £3,400: none
                # a determiner before the article belongs to what stands before
                From this the team computed a loss of 3,400 barges. => 3,400: organisation team
                # a figure told apart by who reached it
                It opens at 3,400, a figure reached by Dutch historians, and ends near 9,100. => 3,400: generic Dutch historians; near 9,100: none
                A commission settled in 2009 on 3,400 wrecks. => 3,400: organisation commission
                # headlines
                Prime minister: Harbour toll could reach 10,000 => 10,000: official Prime minister
                Harbour toll could reach 10,000 - police => 10,000: official police
                Harbour toll could reach 10,000: UNHCR => 10,000: organisation UNHCR
                Lisbon: harbour toll could reach 10,000 => 10,000: none
                Organisers claim turnout of 11,000, far above police estimate of 1,900 => 11,000: organisation Organisers; 1,900: official police estimate
                # a clause that opens with "although" speaks for itself only
                Although the board counted 300 dead, some 420 barges had sunk. => 300: organisation board; some 420: none
                The board counted 300 dead, and 42 more died later. => 300: organisation board; 42: organisation board
                # captions and notes of tables
                | Year | Crowd |¶|---|---|¶| 1993 | 8,100 |¶¶Source: Harbour Herald => 8,100: organisation Harbour Herald
                Table 2. Crowds by year (source: Harbour Herald)¶¶| Year | Crowd |¶|---|---|¶| 1993 | 8,100 | => 8,100: organisation Harbour Herald
                | Year | Crowd |¶|---|---|¶| 1993 | 8,100 |¶¶Table 2. Crowds by year, per the Harbour Herald => 8,100: organisation Harbour Herald
                | Year | Crowd |¶|---|---|¶| 1993 | 8,100 |¶¶The Harbour Herald was sold in 1999. => 8,100: none
                # works cited right behind a figure and marked off
                Some 340 barges sank. ==Quill, Ada. Barges of the Bay. Harbour Press. 12 May 1990.== Then 900 burned. => Some 340: document Quill, Ada. Barges of the Bay; 900: none
                # whose voice goes on: a body's for one sentence more, for shares as long as they come
                The bureau counted 3,400 closures. In Arden 900 closures came in May. Imports rose to 4,200 tonnes. => 3,400: official bureau; 900: official bureau; 4,200 tonnes: none
                The bureau counted 3,400 closures. Exports fell to 9,100 tonnes. => 3,400: official bureau; 9,100 tonnes: none
                Some 3,400 shops shut, according to the bureau. In Arden 900 shops shut. => Some 3,400: official bureau; 900: official bureau
                The bureau counted 3,400 closures. Because few shops were open, 900 came to the port. => 3,400: official bureau; 900: none
                The bureau reported a rate of 9%. Among the young it was 18%. In May it had been 17%. => 9%: official bureau; 18%: official bureau; 17%: official bureau
                The bureau counted 3,400 closures. In fact, 9,100 shops shut. => 3,400: official bureau; 9,100: none
                # a study with its time between it and the verb; a verb that no longer reports
                A census shortly after the flood of 1931 counted 2,400 farms. => 2,400: document census shortly after the flood of 1931
                A census shortly after the flood, which drowned 2,400 sheep, was held. => 2,400: none
                A ledger kept in the harbour under lock gave 2,400 names. => 2,400: document ledger kept in the harbour under lock
                The registry put the toll closer to 2,400. => closer to 2,400: document registry
                The porter put the barrow closer to 2,400 crates. => closer to 2,400: none
                The proof cited was that 2,400 barges sank. => 2,400: none
                Fog explains 24% of the wrecks. => 24%: none
                As Ada Quill explains: some 24% of the wrecks had no crew. => some 24%: named_person Ada Quill
                # whose estimate: behind it, over words of time; in front of it, without an apostrophe
                The figure grew with another estimate, of 2,400 wrecks, made later in the week by the Harbour Institute, in a paper asked for by the Herald. => 2,400: organisation Harbour Institute
                The loss was revised down in May by the harbour ministry to 2,400. => 2,400: official harbour ministry
                A loss of 2,400 barges was made good in May by the port. => 2,400: none
                UNHCR projections (e.g. 2,400 by spring) are low. => 2,400: document UNHCR projections
                The official growth forecast for May was 2.4%. => 2.4%: official official growth forecast
                The official growth in May was 2.4%. => 2.4%: none
                Okoye (who also gives 2,400) agrees. => 2,400: named_person Okoye
                A harbour scientist added to the dispute, saying 2,400 barges sank. => 2,400: organisation harbour scientist
                # whom a pronoun means: somebody its own sentence names, or who opened the one before
                I have read the notes of Otto Renner, in which he claimed 2,400 wrecks. => 2,400: named_person Otto Renner
                Quill sued the Harbour Police to have them revise its count of 2,400. => 2,400: official Harbour Police
                In 1851, the census commissioners visited each farm. They recorded 2,400 deaths. => 2,400: official census commissioners
                In her life of Renner she counts 2,400 wrecks. => 2,400: none
                Ada Quill dived there. In her life of Renner she counts 2,400 wrecks. => 2,400: named_person Ada Quill
                # whose a figure is by words set beside it
                It sold 2,400 a day - an estimate from the Harbour Institute, based on port records. => 2,400 a day: organisation Harbour Institute
                It sold 2,400 a day, a relief from the winter. => 2,400 a day: none
                Citing harbour police, Radio Quay's "Morning Tide" reported 2,400 wrecks. => 2,400: document Radio Quay's "Morning Tide" < harbour police
                In July the institute cut its forecasts for the port's trade, to 2,400 tonnes. => 2,400 tonnes: organisation institute
                In July the institute moved its boats, to 2,400 moorings. => 2,400: none
                By Quill's count there were 300; according to the archives, the number, with dinghies, was 2,400, and the number of rafts was 900. => 300: named_person Quill; 2,400: document archives; 900: document archives
                # what is only supposed
                If we assume 2,400 barges, the port is full. => 2,400: none
                Let us say 2,400 barges. => 2,400: none
                We assume 2,400 barges. => 2,400: document We
                # those whom a poll asked
                A poll by the Harbour Club found that 34% fear fog. Captain Brill leads with 52%. => 34%: document poll by the Harbour Club; 52%: document poll by the Harbour Club
                A poll by the Harbour Club found that 34% fear fog.¶¶Fog was rare in May.¶¶Some 52% of respondents had seen none. => 34%: document poll by the Harbour Club; Some 52%: document poll by the Harbour Club
                A poll by the Harbour Club found that 34% fear fog.¶¶Trade fell by 52%. => 34%: document poll by the Harbour Club; 52%: none
                The report found that 34% fear fog.¶¶Half of participants had seen none. Some 52% said they fear ice. => 34%: document report; Half: document report; Some 52%: document report
                # a quotation set apart
                The Harbour AR5 report said:¶¶> Observations indicate a rise of 34%.¶¶Trade fell by 52%. => 34%: document Harbour AR5 report; 52%: none
                # two whom "their" means
                The book by Ada Brandt and Otto Okoye rests on their estimate of 2,400 wrecks. => 2,400: named_person Ada Brandt and Otto Okoye
                # the author speaks again
                The harbour board counted 2,400 wrecks. I doubt that, because it means 340 wrecks a day. => 2,400: organisation harbour board; 340 wrecks a day: none
                # whose number, by the mark of possession right before it
                She uses 340 instead of Okoye's 2,400. => 340: none; 2,400: named_person Okoye
                Okoye dived there. His 2,400 figure is too low. => 2,400: named_person Okoye
                Okoye's 2,400 barges sank. => 2,400: none
                # who put it there, and what they are
                The crowd was put at 2,400 by harbour police and grew by noon. => 2,400: official harbour police
                The tables were put in the port at 2,400 paces by noon. => 2,400: none
                A count made for this paper by a crowd scientist, Otto Renner, suggests 2,400 people. => 2,400: named_person Otto Renner
                These are higher than those of the Harbour Institute, which put the loss at 2,400. => 2,400: organisation Harbour Institute
                A report released today by the Harbour Institute puts the loss at 2,400. => 2,400: document report released today by the Harbour Institute
                In a 2006 note in Harbour, Ada Quill and Otto Renner estimated 2,400 wrecks. => 2,400: named_person Ada Quill and Otto Renner
                Using maps, researchers were able to count 2,400 wrecks. => 2,400: generic researchers
                Some support the old count, while others consider 2,400 likely. => 2,400: generic others
                The board wrote a review, which arrived at a death toll of 2,400. => 2,400: document review
                # a paragraph of somebody's words behind a colon
                Karl Okoye, chief of the harbour office, sent a note in May. He wrote:¶¶“The loss is put at 340, while I have counted 2,400 wrecks.” => 340: named_person Karl Okoye; 2,400: named_person Karl Okoye
                # part of a group, a group by its number, a figure behind the name of a maker
                A number of historians think that 2,400 barges sank. => 2,400: generic number of historians
                The majority of captains blame the 2,400 rafts. => 2,400: none
                Some 2,400 barges sank, according to a group of 96 historians. => Some 2,400: organisation group of 96 historians; 96: none
                What shocks is the estimate published by the Harbour Herald of three million barges. => three million: organisation Harbour Herald
                # those nobody names, with what tells them apart
                The present Dutch consensus is that 2,400 barges sank. => 2,400: generic present Dutch consensus is that
                Estimates based on the newest Dutch census suggest 2,400 wrecks. => 2,400: generic Estimates based on the newest Dutch census
                A report from 7 May 2004, at the time of the flood, estimated 2,400 wrecks. => 2,400: document report from 7 May 2004
                A report from the port, at the time of the flood, estimated 2,400 wrecks. => 2,400: document report from the port
                # names that hold a verb or a place, a label before a sentence
                Later the United States Harbour Board reported 2,400 wrecks. => 2,400: organisation United States Harbour Board
                Some 2,400 sailors went back to mainland Portugal. => Some 2,400: none
                Methods: We took the maps to count tides in 297 harbours. => 297: none
                # what is drawn on, described by a figure of its own or taken for granted
                Based on logs of 2,400 captains, the route is safe. => 2,400: none
                Based on these results, some 2,400 captains fear fog. => some 2,400: none
                Taking a cautious estimate of 340 wrecks, 2,400 barges sank. => 340: none; 2,400: none
                Using the 1990 harbour estimate of 340 wrecks, this would be 24% of the fleet. => 340: document 1990 harbour estimate; 24%: none
                Besides many harbour records being lost, some 2,400 barges went unseen. => some 2,400: none
                The lowest value of the Arden report is 2,400 wrecks. => 2,400: document Arden report
                # others' estimates in somebody's sentence
                The bureau counts 340 wrecks, with estimates of 2,400 elsewhere. => 340: official bureau; 2,400: generic estimates
                Quill says the loss is far below the bureau's, and lower than estimates of 2,400 made in May. => 2,400: generic estimates
                The bureau published estimates of 2,400 wrecks. => 2,400: official bureau
                The Harbour Herald reported that authorities expected a fleet of 2,400 barges. => 2,400: organisation Harbour Herald
                Ada Quill cited a figure of 2,400 wrecks provided by the navy. => 2,400: named_person Ada Quill < navy
                The institute said that it had followed Quill's count, with 2,400 divers. => 2,400: organisation institute
                Brandt doubted the 3% loss rate suggested by the 1974 census. => 3%: document 1974 census
                That is five times more than the 340 a day in May - an estimate from the union. => five times: none; 340 a day: organisation union
                The Herald counted 2,400 guests while Ada Quill had 340. => 2,400: organisation Herald; 340: organisation Herald
                Pay rose by 2.4%, the bureau said, while rents rose by 3.4%. => 2.4%: official bureau; 3.4%: none
                # who is brought to say it, who holds whom to it, who wants it
                Ada Quill read the files. The method led her to conclude that 2,400 barges sank. => 2,400: named_person Ada Quill
                The storm led them to harbours with 2,400 berths. => 2,400: none
                The commission held the owners responsible for about 34% of the wrecks. => about 34%: organisation commission
                The commission held a dinner for about 340 owners. => about 340: none
                The European Harbour Commission demanded 3.4% for May. => 3.4%: organisation European Harbour Commission
                The growth target of the government is 3.4%. => 3.4%: official government
                Prices drifted towards the government's 3.4% target. => 3.4%: official government
                The growth of the government is 3.4%. => 3.4%: none
                Brandt, starting from a base of 340 (from the old census) calculated a loss of 2,400 barges. => 340: named_person Brandt; 2,400: named_person Brandt
                # lists of speakers without their verb, names in brackets, labels of items
                The Red Cross counted 3,550 dead, the navy 3,380 and police 400. => 3,550: organisation Red Cross; 3,380: official navy; 400: official police
                Brandt gives 20 million; Okoye, 15 million. => 20 million: named_person Brandt; 15 million: named_person Okoye
                The bureau counted 300 dead in Arden, 200 in Merrow and 40 in Lisbon. => 300: official bureau; 200: official bureau; 40: official bureau
                The Herald counted 300 guests while Quill won 250 and Okoye 40. => 300: organisation Herald; 250: organisation Herald; 40: organisation Herald
                Estimates run from 300 (Ada Brandt) to 500 barges (Otto Okoye). => 300: named_person Ada Brandt; 500: named_person Otto Okoye
                Estimates run from 300 (Lisbon) to 500 barges. => 300: generic Estimates; 500: generic Estimates
                The club has 300 boats (Ada Brandt). => 300: none
                Estimates of the loss differ:¶¶- 2014: UNHCR: 340 barges.¶- 2018: Ada Quill: 2,400 barges. => 340: organisation UNHCR; 2,400: named_person Ada Quill
                The prizes were handed out:¶¶- 2014: UNHCR: 340 coins.¶- 2018: Ada Quill: 2,400 coins. => 340: none; 2,400: none
                # a person quoted over several paragraphs
                "We were in port," said Matt Quill. "Then we ran."¶¶"In the hold I saw 2,400 casks."¶¶"Later, 340 were lost." => 2,400: named_person Matt Quill; 340: named_person Matt Quill
                Ada Quill was in port that day.¶¶"Blue Harbour" was seen by 340 guests. => 340: none
                # verbs that are nouns, pronouns that are names, words between subject and verb
                The loss grew because the WHO estimates nearly 2,400 more cases. => nearly 2,400: organisation WHO
                The police gave their initial estimate as 2,400. => 2,400: official police
                First-time jobless claims unexpectedly fell by 2,400 in May. => 2,400: none
                The police at first said it was 2,400. => 2,400: official police
                Other ancient writers all gave values of less than 340. => less than 340: generic Other ancient writers
                Renner used the tilt of the mast to get a value of 340 metres. => 340 metres: named_person Renner
                Renner used the tilt of the mast to sell 340 sails. => 340: none
                His group, the Quay Centre for Human Rights, released a tally on Monday, saying 2,400 sailors were lost. => 2,400: organisation Quay Centre for Human Rights
                # somebody who did something before, behind a name of letters or with others
                Otto Renner spoke first. Governor Ada Quill and the council met. She pledged £3,400. => £3,400: named_person Ada Quill
                Hansen and colleagues went to the port. They found 340 homes. => 340: named_person Hansen and colleagues
                Researchers who visited 340 homes put it at 2,400. => 340: none; 2,400: generic Researchers
                Sailors who visited 340 homes gave it 2,400 coins. => 340: none; 2,400: none
                # nobody says so
                The minister did not say whether 310 barges had sunk. => 310: none
                The 310 deaths reported in March were a shock. => 310: none
                The interval (95% confidence) is wide. => 95%: none
                Ada Quill added 310 stamps to the album. => 310: none
                # those who act say nothing
                Stalin signed 357 lists. => 357: none
                The general killed 200 men. => 200: none
                Napoleon lost 22,000 soldiers at the river crossing. => 22,000: none
                The king ordered 3,000 pikes. => 3,000: none
                The company dismissed 850 workers. => 850: none
                Maria Teller invented 12 engines and sold 9,400 of them. => 9,400: none
                Caesar led 40,000 men across the mountains. => 40,000: none
                The factory employed 2,600 people. => 2,600: none
                # each for a clause of its own
                Brandt estimates 6,000 deaths, whereas Okoye estimates 11,000. => 6,000: named_person Brandt; 11,000: named_person Okoye
                The union claims 45,000 marchers; police counted 19,000. => 45,000: organisation union; 19,000: official police
                The relief committee counted 18,400 orphans, while the army recorded 12,100. => 18,400: organisation relief committee; 12,100: official army
                Brandt estimated 6,000 deaths. The fields lay fallow. The harvest failed in 1,400 villages. => 6,000: named_person Brandt; 1,400: none
                # the same voice goes on
                Brandt estimates that 6,000 people died. Of these, 2,500 were children. => 6,000: named_person Brandt; 2,500: named_person Brandt
                Brandt estimates that 6,000 people died. Of them, 900 were soldiers. => 6,000: named_person Brandt; 900: named_person Brandt
                Brandt estimates that 6,000 people died. These figures exclude 700 prisoners. => 6,000: named_person Brandt; 700: named_person Brandt
                The survey by Hugo Stein counted the losses as follows:¶¶- 4,300 dead¶- 1,250 wounded => 4,300: named_person Hugo Stein; 1,250: named_person Hugo Stein
                Okoye lists the following losses:¶¶- 310 ships¶- 45 barges¶¶The port had 2,400 workers. => 310: named_person Okoye; 45: named_person Okoye; 2,400: none
                # whose words a quotation set apart is, by the line that closes it
                > Some 340 barges sank.¶>¶> Another 900 burned.¶>¶> — Ada Quill, Fog and Water¶¶Trade fell by 52%. => Some 340: named_person Ada Quill; 900: named_person Ada Quill; 52%: none
                > Some 340 barges sank. The board counted 900.¶>¶> - O. Renner & A. Quill. (2003). [Fog] => Some 340: named_person O. Renner & A. Quill; 900: organisation board
                > Some 340 barges sank.¶>¶> - mostly old ones => Some 340: none
                A 1957 harbour report [found in May] titled “Fog: A Guide” reveals the following:¶¶> 1. Some 340 barges sank.¶>¶> 2. Another 900 burned. => Some 340: document 1957 harbour report; 900: document 1957 harbour report
                # a paragraph somebody wrote
                Ada Quill wrote to the board in May:¶¶Your tally is low. I would put it at 2,400 barges.¶¶Trade fell by 52%. => 2,400: named_person Ada Quill; 52%: none
                The board has one rule:¶¶The fleet has 2,400 barges. => 2,400: none
                # the text's own I
                My guess is that 2,400 barges sank. => 2,400: none
                “I guess that 2,400 barges sank,” said Ada Quill. => 2,400: named_person Ada Quill
                # where they write it stands between a person and the verb
                Ada Quill in her 1990 book _Fog: A Guide_, argues (from old logs) that 2,400 barges sank. => 2,400: named_person Ada Quill
                By contrast, Otto Renner in his study _The Bay_ (also of 1990) counts 2,400 barges. => 2,400: named_person Otto Renner
                Ada Quill in her old boat saw how sailors sold 2,400 barges. => 2,400: none
                Renner, using logs kept by monks, tried to trace the fleet and came up with a value of 2,400 metres. => 2,400 metres: named_person Renner
                Ada Quill, who read many logs and has seen the old maps has estimated 2,400 wrecks. => 2,400: named_person Ada Quill
                # works that open a line
                Ada Quill (1990): 2,400 barges. => 2,400: named_person Ada Quill
                Census of Merrow (1951) May - June: 2,400 => 2,400: document Census of Merrow
                Fog Week (1990) was a feast: 2,400 came. => 2,400: none
                # a part of an abstract, a statement without a comma
                METHODS AND RESULTS: Some 2,400 barges were seen. => Some 2,400: none
                According to our model losses fell by 34%. => 34%: document our model
                # those who act and supply, and what is counted itself
                The company founded over 150 mills and established over 90 ports. => over 150: none; over 90: none
                The board established that 90 ports were shut. => 90: organisation board
                Crews live on 2,400 barges supplied by the harbour board. => 2,400: none
                The walls hold 2,400 photographs taken by the harbour board. => 2,400: none
                Many worked 80 hours. => 80 hours: none
                The historians worked out that 80 barges sank. => 80: organisation historians
                It was written as a guide to 2,400 harbours. => 2,400: none
                All harbour member states renewed their vows to 2,400 sailors. => 2,400: none
                Violent deaths were widespread, reported in 15 of 33 harbours. => 15: none; 33: none
                With a loss estimated at 2,400 barges, the board closed. => 2,400: none
                # who decides
                The Arden Council adopted a secret resolution to move 2,400 barges. => 2,400: organisation Arden Council
                Harbour police issued a new directive to move 2,400 barges. => 2,400: official Harbour police
                The resolution called for 2,400 barges. => 2,400: document resolution
                The king called for 2,400 barges. => 2,400: none
                # verbless, it goes on; with another subject it does not
                According to Ada Quill, nearly 2,400 barges sank. Almost one in ten of the fleet. => nearly 2,400: named_person Ada Quill; Almost one in ten: named_person Ada Quill
                According to Ada Quill, nearly 2,400 barges sank. Almost one in ten stayed. => nearly 2,400: named_person Ada Quill; Almost one in ten: none
                # what a writer reckons or sets a figure against, what is said of a statement
                Using the lowest harbour estimate would give a ratio of 9 to 1. => 9 to 1: none
                The board counts 2,400 barges, far more than the 340 of the old days. => 2,400: organisation board; 340: none
                The board counts 2,400 barges, more than the 340 of May. => 2,400: organisation board; 340: organisation board
                Modern scholarship has found that Quill's value was only 7% off. => 7%: generic Modern scholarship
                That must be a cautious estimate, as 2,400 barges sank. => 2,400: none
                If the old harbour data are right, 2,400 barges sank. => 2,400: none
                # a clause in parentheses speaks for itself
                Quill found a depth of 340 metres (the modern figure is 350 metres). => 340 metres: named_person Quill; 350 metres: document modern figure
                # whom "they", "them" and "it" mean
                In 1993, for the first time, several historians read the logs. They found that 2,400 barges sank. => 2,400: generic several historians
                The Arden researchers sent out divers. The same method led them to conclude that 2,400 barges sank. => 2,400: organisation Arden researchers
                The divers went down and counted 340 wrecks. They went home and found 2,400 more. => 340: none; 2,400: none
                # who does what and who has what in one sentence
                Where Brandt counted 900 wrecks, the logbooks show 2,400. => 900: named_person Brandt; 2,400: document logbooks
                Brandt says the logbooks show 2,400 wrecks. => 2,400: named_person Brandt
                Quill added up Brandt's estimates and counted 2,400 wrecks. => 2,400: named_person Quill
                Quill praised Brandt's estimate of 2,400 wrecks. => 2,400: named_person Brandt
                The harbour board has so far counted 2,400 wrecks. => 2,400: organisation harbour board
                The board said Friday in a long report that saw the loss rise to 2,400 barges. => 2,400: organisation board
                And clerks cut the May wreck reports upward by 2,400 barges. => 2,400: none
                The villagers report 2,400 wrecks. => 2,400: organisation villagers
                # who is named in parentheses behind the figure and its time
                Totals reach 310 wrecks as of May 2006 (per the Harbour Family Survey) or more. => 310: document Harbour Family Survey
                Estimates give at least 310 sunken wrecks as of April 2009 (Harbour Press). => at least 310: organisation Harbour Press
                The harbour board found 310 wrecks in all (per square mile). => 310: organisation harbour board
                Otto Brandt suspected that there were about 310 wrecks. => about 310: named_person Otto Brandt
                Modest estimates put the number of boats lost in the long fog between May and June 1922 at 310. => 310: generic Modest estimates
                # the extent of a name
                Meanwhile Otto Renner counted 2,400 wrecks. => 2,400: named_person Otto Renner
                Instead Otto Renner counted 2,400 wrecks. => 2,400: named_person Otto Renner
                Meanwhile Ada Quill had built a mill. Her count was 2,400 wrecks. => 2,400: named_person Ada Quill
                Meanwhile barges sank. Her count was 2,400 wrecks. => 2,400: none
                I. W. Brandt's study found 2,400 wrecks. => 2,400: document I. W. Brandt's study
                In the bay as a whole Otto Renner counted 2,400 wrecks. => 2,400: named_person Otto Renner
                In The Long Fog Renner counted 2,400 wrecks. => 2,400: named_person Renner
                In Long Arden rain wrecked 2,400 barges. => 2,400: none
                The Harbour Health Board (HHB) and QUAY have counted 2,400 barges. => 2,400: organisation Harbour Health Board (HHB) and QUAY
                The Harbour Fog Report 2025 Update indicates a loss of 2,400 barges. => 2,400: document Harbour Fog Report 2025 Update
                The harbour board today reported 2,400 wrecks. => 2,400: organisation harbour board
                Both harbour officials and émigré scholars think that 2,400 barges sank. => 2,400: official harbour officials and émigré scholars
                Otto Renner, a University of Arden anthropologist, estimated 2,400 wrecks. => 2,400: named_person Otto Renner
                Harbour police 'counted' 2,400 barges. => 2,400: official Harbour police
                She takes the upper end from Quill's “widely quoted figure of 3 million”. => 3 million: named_person Quill
                The board arrived at the figure by pooling counts of 2,400 wrecks. => 2,400: organisation board
                Fog cost 34%, harbour engineers report, defying the old board forecasts. => 34%: generic harbour engineers
                # what was expected, and what came
                Engineers polled by the Herald had expected a loss of 2.4%. The fleet lost 0.2%. => 2.4%: organisation Engineers polled by the Herald; 0.2%: none
                The harbour board expects a fleet loss of 2.4%. The fleet loss is expected to be 0.2% in May. => 2.4%: organisation harbour board; 0.2%: organisation harbour board
                It was below the rate engineers had hoped for and expected, at 2.4%. => 2.4%: none
                # whose estimates they are, behind the figure; a title in short
                The board is above the estimates of up to 2,400 barges by the Free Harbour Front. => up to 2,400: organisation Free Harbour Front
                Ada Quill spoke first. Dr. W. Otto Renner, head of the harbour office, sent a note. He counted 2,400 barges. => 2,400: named_person W. Otto Renner
                # what the writers found goes on while they speak of it
                We estimate that 2,400 barges sank in the storms. The yearly loss of barges was 340. => 2,400: document We; 340: document We
                According to our survey 2,400 barges sank. Of the sunk barges 340 were raised. => 2,400: document our survey; 340: document our survey
                We estimate that 2,400 barges sank in the storms. The harbour has 340 lamps. => 2,400: document We; 340: none
                We are proud of the port. The port had 2,400 barges. => 2,400: none
                # a part is told by those who told the whole
                It is estimated that 2,400 barges sank. Of these, 340 were ferries. => 2,400: generic It is estimated; 340: generic It is estimated
                Some captains say that 2,400 barges sank. Among the wrecks, 340 were ferries. => 2,400: generic Some captains; 340: generic Some captains
                It is estimated that 2,400 barges sank. The port lost 340 lamps. => 2,400: generic It is estimated; 340: none
                # a list ends the sentence before it
                Okoye found the heaviest losses in¶¶* Arden (2,400 barges), and¶¶* Milford (340 barges). => 2,400: named_person Okoye; 340: named_person Okoye
                We estimate 2,400 wrecks. The most wrecks were found in¶¶* Arden (340),¶¶* Milford (170).¶¶Of these wrecks the fewest were in¶¶* Loom (57). => 2,400: document We; 340: document We; 170: document We; 57: document We
                The heaviest losses were in¶¶* Arden (2,400 barges), and¶¶* Milford (340 barges). => 2,400: none; 340: none
                A dam was proposed by the Harbour Board. As the dam grew, the sailors laid out their demands:¶¶> Some 2,400 sailors marched. => Some 2,400: none
                # one estimate is whose it is who gives it
                An engineer gave an early estimate of 2,400 wrecks. => 2,400: organisation engineer
                The board released a new estimate of 2,400 wrecks. => 2,400: organisation board
                The board released 2,400 prisoners. => 2,400: none
                Quill took up the official estimate of 2,400 wrecks. => 2,400: official official estimate
                # the end of a sentence names what it rests on
                Over 2,400 barges were sent to the bay; the rest stayed in port (Brandt and Okoye, 1994: 85). => Over 2,400: named_person Brandt and Okoye
                A new study says that 2.4% sank, and that the share rose to 3.4% in May (Brandt, 2004). => 2.4%: document new study < Brandt; 3.4%: document new study < Brandt
                # where it stands is not who says it
                Walking from Harbour Square to the quay, it gave me a count of 2,400 lamps. => 2,400: none
                The value is 2,400 metres, as quoted in Appendix 2A. => 2,400 metres: none
                The first to count was Ada Brandt in her 1967 book Fog ("Riddles"), who argued for 2,400 wrecks. => 2,400: named_person Ada Brandt
                A source close to the board gave a figure of 2,400. => 2,400: document source close to the board
                Quay Body Count's "minimum" number stands at 2,400. => 2,400: document Quay Body Count
                # what is no statement of anybody's
                The results have twice the precision of earlier ones. => twice: none
                Official data show a loss of 2.4% in the 17-port league. => 2.4%: official Official data; 17: none
                Harbour statistics are dear to the board. The board wants to count 2,400 barges in the harbour. => 2,400: none
                # those nobody names
                Reports range from 2,400 to 3,400 wrecks. => range from 2,400 to 3,400: document Reports
                The consensus in modern Dutch scholarship is that 2,400 barges sank. => 2,400: generic consensus in modern Dutch scholarship is that
                The most reliable and widely agreed upon figures place the loss near 2,400 barges. => near 2,400: generic widely agreed
                A 1995 value from the PTB was published with an error of 2.4%. => 2.4%: organisation PTB
                # a body says it then and there
                The board announced in May that 2,400 barges sank. => 2,400: organisation board
                The harbour ministry concluded from the logs that 2,400 barges sank. => 2,400: official harbour ministry
                My uncle reckoned in a letter that 2,400 barges sank. => 2,400: named_person My uncle
                The barges announced in May were 2,400. => 2,400: none
                The wreck mentioned in the log that sank held 2,400 casks. => 2,400: none
                # what is told of behind the figure
                The new report found a loss of 2,400 barges per year, which the board calculated in 2007. => 2,400 barges per year: organisation board
                The new report found a loss of 2,400 barges, which the board sold in May. => 2,400: document new report
                It is much more than the 340 provided by the Harbour Club. => 340: organisation Harbour Club
                The barges carried 340 meals provided by the Harbour Club. => 340: none
                The loss was worse than the 340 barges expected by the market. => 340: organisation market
                The board predicted a loss of 2,400 barges, close to the observed 2,500. => 2,400: organisation board; 2,500: none
                The board found 68 wrecks through May; the Lakeside Herald, 1,052; and researchers at Quay University, 2,400. => 68: organisation board; 1,052: organisation Lakeside Herald; 2,400: organisation researchers at Quay University
                Generally the estimates are between 340 and 350 barges. => between 340 and 350: generic estimates
                # whom the pronouns mean
                Ada Quill counts wrecks. He takes the 350, and not Brandt's 340. Otto counts too, and his own 2,400 count is high. => 350: none; 340: named_person Brandt; 2,400: named_person Otto
                The government doubts it.¶¶# Method¶¶Every sailor was asked. This gives 2,400 deaths. => 2,400: none
                In our survey we found 38 deaths in 9,522 sailors. This gives 340 more. => 38: document we; 9,522: document we; 340: document we
                # verbs of saying that say nothing here
                The harbour army held 2,400 sailors in camps. => 2,400: none
                The board gave 2,400 sailors food, and food to 340 children. => 2,400: none; 340: none
                The board gave the number of dead as 2,400. => 2,400: organisation board
                The union found work for 2,400 people. => 2,400: none
                The union found 2,400 wrecks. => 2,400: organisation union
                The school supported 2,400 families. => 2,400: none
                The navy reported for duty with 2,400 sailors. => 2,400: none
                Ada Quill raised $2,400 for the port. => $2,400: none
                # verbs that give a figure as their object
                Ada Quill offers a range of 2,400 to 3,400 wrecks. => 2,400 to 3,400: named_person Ada Quill
                The board uses a figure of 2,400 wrecks. => 2,400: organisation board
                The board uses 2,400 barges. => 2,400: none
                The committee forecast growth of 2.4%. => 2.4%: organisation committee
                The committee forecast fell by 2.4%. => 2.4%: none
                The board set the loss at 2,400 barges. => 2,400: organisation board
                Some 2,400 barges is the figure given by the board. => Some 2,400: organisation board
                # one says in the form of one
                The governor states that 310 barges sank. => 310: official governor
                The almanac notes that 310 barges sank. => 310: document almanac
                The states that lost 310 barges are poor. => 310: none
                News reports that 310 barges sank spread. => 310: organisation News
                Ada Brill answered that 310 barges sank. => 310: named_person Ada Brill

                '''Some 310 barges sank,'' revealed Ada Brill.' => Some 310: named_person Ada Brill
                # who introduces a quotation
                A May 1948 Harbour Herald article reports:¶¶"Some 310 barges sank. Of these 20 burned." => Some 310: document Harbour Herald article; 20: document Harbour Herald article
                Harbour Herald article reports vary. Some 310 barges sank. => Some 310: none
                Lantern Board: "Only 310 barges sank. In the end 20 burned." => 310: organisation Lantern Board; 20: organisation Lantern Board
                Loss: "310 barges". => 310: none
                A second study was published in May 1948.¶¶"We estimate that 310 barges sank." => 310: document second study
                A second study was published in May 1948.¶¶"Some 310 barges sank." => Some 310: none
                # somebody's number
                Ada Brill writes on fog. Her latest published number is 310. => 310: named_person Ada Brill
                Ada Brill writes on fog. Her death toll is 310. => 310: none
                # "they" are no paper
                Researchers at Arden published a paper on fog. Their number is 310. => 310: organisation Researchers at Arden
                # who is named between a sayer and its verb
                The study, led by Ada Brill and published in the Lantern, found 310 wrecks. => 310: document study
                The study, which came out in the Lantern, found 310 wrecks. => 310: document study
                The study, led by Ada Brill, came out in May. She found 310 wrecks. => 310: named_person Ada Brill
                # who speaks on both sides
                At least 310 barges sank, according to the board, which says 20 more will. => At least 310: organisation board; 20: organisation board
                At least 310 barges sank, according to the board, which runs the quay. => At least 310: organisation board
                # what has been said before
                The board, which had earlier said that 310 barges sank, now says 420. => 310: organisation board; 420: organisation board
                # somebody brought in who then speaks
                Ada Brill's estimate of 310 was challenged by Otto Okoye, who found 420. => 310: named_person Ada Brill; 420: named_person Otto Okoye
                The tally was rejected by the board, which counted 420 wrecks. => 420: organisation board
                The tally was lost by the board, which owned 420 barges. => 420: none
                # somebody else behind the semicolon
                Ada Brill believed that 310 barges sank; a spokesman of the port would not hear of 420. => 310: named_person Ada Brill; 420: none
                Ada Brill believed that 310 barges sank; the wind cost 420 more. => 310: named_person Ada Brill; 420: named_person Ada Brill
                # one of several
                Two counts were made. The second, from the union, is 420. => 420: organisation union
                Estimates range from 310 (the Herald) to 420 (the union). => 310: organisation Herald; 420: organisation union
                Estimates range from 310 (the lowest) to 420 (the highest). => 310: generic Estimates; 420: generic Estimates
                # what is thought when an office has spoken
                The official toll was 310, but the true one is thought to be 420. => 310: official official toll; 420: generic is thought to
                The official toll is 310 in May but 420 in June. => 310: official official toll; 420: official official toll
                # the paper a study came out in is not "it"
                A new study was published in the Harbour Lantern in May. It estimates 310 wrecks. => 310: document new study
                # the paper, the body, the person named before
                The Arden Remote Sensing Centre was asked. The centre put it at 310 barges. => 310: organisation Arden Remote Sensing Centre
                It was in last year's Arden Board paper. That report found 310 wrecks. => 310: document Arden Board paper
                The Lantern printed a study by the Arden Institute. The study found 310 wrecks. => 310: organisation Arden Institute
                The Lantern printed a study by the Arden Institute. A further analysis came out in May. The study found 310 wrecks. => 310: document study
                Ada Brill counted barges. The demographer put the loss at 310. => 310: named_person Ada Brill
                Ada Brill counted barges. The governor put the loss at 310. => 310: official governor
                # those a participle tells of
                Experts working on behalf of the port told us that 310 barges sank. => 310: generic Experts working on behalf of the port
                A study by pilots in Arden, Westland published in May in the journal Fog estimated that 310 barges sank. => 310: document study by pilots in Arden, Westland published in May in the journal Fog
                # corrected afterwards
                The navy corrected the number to 310 wrecks. => 310: official navy
                The port officially claimed that 310 barges sank. => 310: organisation port
                # a first word that is no name
                Gusts reached 31 metres a second. => 31 metres a second: none
                Tickets ran to $14 a head. => $14 a head: none
                # what they did is no part of their name
                Ada Brill and her colleagues knocked at 310 doors. They put the loss at 420 barges. => 310: none; 420: organisation Ada Brill and her colleagues
                My aunt always said that 310 barges sank. => 310: named_person My aunt
                The pilots didn't say that 310 barges sank. => 310: none
                # sections and lists that somebody is credited with
                All was quiet.¶¶## Brill's estimates¶¶Some 310 barges sank. => Some 310: named_person Brill
                All was quiet.¶¶## Figures from the harbour board¶¶Some 310 barges sank. The navy counted 420. => Some 310: organisation harbour board; 420: official navy
                All was quiet.¶¶## The 1999 census¶¶Some 310 barges sank. => Some 310: document 1999 census
                All was quiet.¶¶## According to Brill¶¶Some 310 barges sank.¶¶## Later¶¶Some 420 barges sank. => Some 310: named_person Brill; Some 420: none
                All was quiet.¶¶## Criticism of Brill's estimate¶¶Some 310 barges sank. => Some 310: none
                All was quiet.¶¶## Data sources¶¶Some 310 barges sank. => Some 310: none
                '## Brill''s estimates¶¶Some 310 barges sank.' => Some 310: none
                The following list, compiled by Ada Brill, is the fullest.¶¶- 310 barges¶- 420 boats¶¶Some 90 oars. => 310: named_person Ada Brill; 420: named_person Ada Brill; Some 90: none
                > Some 310 barges sank.¶¶— Ada Brill, Barges of the Bay => Some 310: named_person Ada Brill
                # who stands in front of the name, and who will not give one
                The port's chief executive, Ada Brill, said that 310 barges sank. => 310: named_person Ada Brill
                An official who asked not to be named said that 310 barges sank. => 310: official official
                In her memoir Brill wrote that 310 barges sank. => 310: named_person Brill
                Residents spoke of 310 wrecks. => 310: generic Residents
                # behind a date line
                BOSTON (AP) - Experts who looked at the maps lowered their estimate and said they believed 310 barges sank. => 310: generic Experts
                BOSTON (AP) -- Experts lowered their estimate and said 310 barges sank. => 310: generic Experts
                # whom somebody asked
                Harbour experts we have consulted believe 310 barges sank. => 310: generic Harbour experts
                # with what they use, and compounds
                In 1951, Brill used this method to derive that 310 barges sank. => 310: named_person Brill
                A follow-up study found that 310 barges sank. => 310: document follow-up study
                Estimates from the team behind the survey put it at 310 barges. => 310: organisation team behind the survey
                # tables
                Table 1. Wrecks, according to Brill¶¶| Year | Wrecks |¶|---|---|¶| 1901 | 310 |¶¶Table 2. Wrecks, according to Okoye¶¶| Year | Wrecks |¶|---|---|¶| 1901 | 420 | => 310: named_person Brill; 420: named_person Okoye
                | Source | Deaths |¶|---|---|¶| Clara Voss | 41,000 |¶| Relief Committee | 18,400 | => 41,000: named_person Clara Voss; 18,400: organisation Relief Committee
                | Year | Deaths | Source |¶|---|---|---|¶| 1951 | 7,300 | Lucia Brandt |¶| 1952 | 6,100 | Ministry of Health | => 7,300: named_person Lucia Brandt; 6,100: official Ministry of Health
                | Town | Deaths |¶|---|---|¶| Arden | 41 |¶| Milford | 184 | => 41: none; 184: none
                """)
    void namesWhoSaysSo(String text, String expected) {
        assertEquals(expected, Show.each(text, AttributionTest::attribution));
    }

    static String attribution(Figure figure) {
        Attribution attribution = figure.attribution();
        return attribution.type().label()
                + attribution.text().map(name -> " " + name).orElse("")
                + attribution.upstream().map(name -> " < " + name).orElse("");
    }

    @Test
    void marksWhereTheSourceIsNamed() {
        String text = "Nora Blum studied the registers. She estimated that 8,100 people perished.";
        Attribution attribution = Show.figures(text).get(0).attribution();
        assertEquals("Nora Blum", attribution.text().orElseThrow());
        assertEquals("She", attribution.span().orElseThrow().of(text));
    }
}
