package dev.reckon.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reckon.reconcile.Reconciliation;
import dev.reckon.report.RunRecord;
import dev.reckon.report.Sample;
import dev.reckon.report.table.Tables;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ReportPageTest {

    private static final Reconciliation SAMPLE = Sample.reconciliation();

    private final String html = page(SAMPLE, Sample.run());
    private final Document page = Jsoup.parse(html);

    @Test
    void everyLinkWithinThePageLeadsSomewhere() {
        Set<String> ids =
                page.getElementsByAttribute("id").stream().map(Element::id).collect(Collectors.toSet());
        for (Element link : page.select("a[href^=#]")) {
            assertTrue(ids.contains(link.attr("href").substring(1)), link.outerHtml());
        }
    }

    @Test
    void idsAreUnique() {
        List<String> ids =
                page.getElementsByAttribute("id").stream().map(Element::id).toList();
        assertEquals(Set.copyOf(ids).size(), ids.size());
    }

    @Test
    void conflictsComeFirst() {
        List<String> verdicts = page.select("article.question").eachAttr("data-verdict");
        assertEquals(List.of("conflict", "conflict", "conflict", "conflict", "partly", "agree", "agree"), verdicts);
        assertEquals("4 Conflict", page.select(".verdicts li").get(0).text());
    }

    @Test
    void saysWhetherTheVerdictSurvivesOtherSettings() {
        String storm =
                page.select("article.question:contains(Hurricane Odalys)").text();
        assertTrue(storm.contains("Holds in 4 of 6 settings; agree without"), storm);
        Element folded = page.select("article.question details.statistics").first();
        assertTrue(folded != null && !folded.hasAttr("open"));
        assertTrue(
                storm.contains("narrow hedges: partly; default hedges: partly; wide hedges: partly; without"), storm);
        assertTrue(storm.contains("escriptive: these figures carry no sampling variance."), storm);
    }

    @Test
    void foldsQuestionsOfOneSource() {
        assertTrue(page.select("#singles > details > summary").text().startsWith("Answered by one source"));
        assertFalse(page.select("#singles > details").hasAttr("open"));
    }

    @Test
    void everyFigureIsQuotedAndMarkedInItsText() {
        for (var figure : SAMPLE.figures()) {
            Element mark = page.getElementById(Places.figure(figure));
            assertEquals("mark", mark == null ? "" : mark.tagName(), figure.surface());
            assertEquals(figure.surface(), mark == null ? "" : mark.wholeText());
        }
        assertTrue(page.select("article .quote mark").eachText().contains("roughly 220,000"));
    }

    @Test
    void textsAreEscaped() {
        assertTrue(html.contains("Letters &lt;from&gt; the &quot;upper&quot; valley &amp; the lower one"));
        assertFalse(html.contains("<from>"));
    }

    @Test
    void nothingIsLoadedFromElsewhere() {
        assertEquals(
                0,
                page.select("link, script[src], iframe, [src^=http], [href^=http]")
                        .size());
    }

    @Test
    void failedChecksComeFirstAndOpen() {
        Element first = page.select("#checks details").first();
        assertTrue(first != null && first.hasAttr("open") && first.text().startsWith("Does not work out 1"));
    }

    @Test
    void saysWhatWasNotRead() {
        assertTrue(page.select("#inputs")
                .text()
                .contains("scans/ledger-1871.pdf could not be read: the file holds page images"));
        assertTrue(page.select("#skipped summary").text().contains("A year, not an amount"));
    }

    @Test
    void isAccessibleInOutline() {
        assertEquals("en", page.select("html").attr("lang"));
        assertEquals(1, page.select("h1").size());
        assertEquals("#questions", page.select("a.skip").attr("href"));
        assertTrue(page.select("table").stream()
                .allMatch(t ->
                        t.closest("#texts") != null || !t.select("th[scope]").isEmpty()));
        assertTrue(page.select("input").stream()
                .allMatch(i -> !page.select("label[for=" + i.id() + "]").isEmpty()));
    }

    @Test
    void nothingFoundIsSaidInWords() {
        Reconciliation nothing = new Reconciliation(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        String text = Jsoup.parse(page(nothing, RunRecord.titled("Nothing"))).text();
        assertTrue(text.contains("0 texts, 0 figures, 0 questions."), text);
        assertTrue(text.contains("No question is answered by more than one source."), text);
    }

    @Test
    void growsLinearlyWithFigures() {
        int small = page(Sample.large(200), Sample.run()).length();
        int large = page(Sample.large(800), Sample.run()).length();
        assertTrue(large < 4.2 * small, small + " to " + large);
    }

    @Test
    void writerRefusesToCloseWhatIsNotOpen() {
        assertThrows(IllegalStateException.class, () -> new Html().open("p").close("div"));
        assertThrows(IllegalStateException.class, () -> new Html().open("p").done());
        assertEquals(
                "<p title=\"&quot;&amp;\">a&lt;b\uFFFD</p>",
                new Html().element("p", "a<b\u0001", "title", "\"&").done());
    }

    private static String page(Reconciliation reconciliation, RunRecord run) {
        return ReportPage.of(reconciliation, run, Tables.summary(reconciliation), ReportPage.Drawings.none());
    }
}
