package dev.reckon.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.reckon.doc.Document;
import dev.reckon.ingest.text.TextBlocks;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How grave the findings of rules are that are sure of some and not of others: a note is no finding to an editor in a hurry. */
class LevelTest {

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # a bare round number is read as about so many; one of two digits, or one that was missed, is not
            hedge-dropped | WARNING | At the pier 26,000 people took shelter. | At the pier about 26,000 people took shelter.
            hedge-dropped | NOTE    | At the pier 20,000 people took shelter. | At the pier about 20,000 people took shelter.
            hedge-dropped | WARNING | The list has 9,000 names. | The list has nearly 9,000 names.
            hedge-dropped | ERROR   | At the pier 26,000 people took shelter. | At the pier at least 26,000 people took shelter.
            # who insists on what somebody says must know it
            unattributed  | WARNING | In reality 410 to 460 people died in Orm. | How many died in Orm? "We say 410 to 460 people," said Dr Olga Hale.
            unattributed  | NOTE    | In Orm 410 to 460 people died. | How many died in Orm? "We say 410 to 460 people," said Dr Olga Hale.
            # what everybody holds is not what one estimates
            unattributed  | WARNING | It is generally held that 1,720 boats sank in the gale of Orm. | The Harbour Institute estimates that 1,720 boats sank in the gale of Orm.
            # the paragraph says whose study it tells
            unattributed  | NOTE    | El Bazan of the moor school counted heads in Orm. Few doubt his skill. The new count was 837,214 sheep. | Some doubt the counts. The director, El Bazan, said on Friday that he estimated 837,214 sheep in Orm.
            # a number beside one that was rounded is of the same pen; that 83 are no more than 600 explains neither
            no-source     | WARNING | Only 24,867 monks lived in the abbey of Tarn, it is thought. Some 5,200 inns of Tarn were shut, as were the baths. | In the abbey of Tarn lived nearly 25,000 monks.
            no-source     | WARNING | The board sent back 2.9 million crates, 600,000 of them from abroad, 83,000 of those to Selm. | The board sent back 2.9 million crates last year. Of these 600,000 came from abroad.
            # "over a million" that was called "a million" says much the same
            hedge-dropped | NOTE    | At the pier a million people took shelter. | At the pier more than 1 million people took shelter.
            # the spread of a range is the writer's own, and so is what she adds up
            no-source     | NOTE    | In Orm 22,700 to 25,000 sheep drowned, an interval of only 2,300 beasts. | In Orm 22,700 to 25,000 sheep drowned.
            # no source has a word of whistles, nor of how many sheep got away
            no-source     | WARNING | In Orm 3,870 sheep drowned and 7,300 tin whistles were bought. | In Orm 3,870 sheep drowned.
            no-source     | WARNING | In Orm 3,870 cows drowned and 9,400 grey old sheep got away. | In Orm 3,870 cows drowned. Sheep can swim.
            """)
    void isAsGraveAsItIsSure(String rule, Level level, String draft, String source) {
        List<Level> levels =
                RulePage.findings(document("draft.md", draft), List.of(document("source.md", source))).stream()
                        .filter(finding -> finding.rule().equals(rule))
                        .map(Finding::level)
                        .toList();
        assertEquals(List.of(level), levels);
    }

    private static Document document(String name, String text) {
        return new Document(name, name + text.hashCode(), Optional.empty(), text, TextBlocks.in(text));
    }
}
