package dev.reckon.report.html;

import dev.reckon.audit.Audited;
import dev.reckon.audit.Finding;
import dev.reckon.audit.Level;
import dev.reckon.audit.Related;
import dev.reckon.base.Span;
import dev.reckon.doc.Block;
import dev.reckon.doc.Document;
import dev.reckon.report.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An audit as one self-contained page: each draft paragraph by paragraph with its findings beside it, the sources' words a click away.
 * Works from disk, without scripts, and by keyboard.
 */
@SuppressWarnings("ReferenceEquality") // the very figure or document that was read is meant
public final class AuditPage {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private final Html html = new Html();
    private int number;

    private AuditPage() {}

    /** Returns the page of {@code audited}. */
    public static String of(Audited audited) {
        AuditPage page = new AuditPage();
        page.write(audited);
        return page.html.done();
    }

    private void write(Audited audited) {
        String title = audited.drafts().size() == 1
                ? title(audited.drafts().get(0))
                : audited.drafts().size() + " drafts";
        html.raw("<!DOCTYPE html>\n").open("html", "lang", "en").open("head").line();
        html.empty("meta", "charset", "utf-8").line();
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY)
                .line();
        html.empty("meta", "name", "color-scheme", "content", "light dark").line();
        html.element("title", title + " – Reckon audit").line();
        html.open("style")
                .raw(Resources.text("audit.css"))
                .close("style")
                .close("head")
                .line();
        html.open("body")
                .line()
                .element("a", "Skip to the draft", "class", "skip", "href", "#draft")
                .line();
        banner(audited, title);
        html.open("main", "id", "draft").line();
        audited.drafts().forEach(draft -> draft(draft, findingsOf(draft, audited)));
        html.close("main").line();
        html.element("footer", "Made by Reckon. Works offline; nothing on this page is loaded from elsewhere.")
                .line();
        html.close("body").close("html").line();
    }

    private static String title(Document document) {
        return document.title()
                .map(Wording::oneLine)
                .filter(words -> !words.isEmpty())
                .orElse(document.name().substring(document.name().lastIndexOf('/') + 1));
    }

    private static List<Finding> findingsOf(Document draft, Audited audited) {
        return audited.findings().stream()
                .filter(finding -> finding.document() == draft)
                .toList();
    }

    private void banner(Audited audited, String title) {
        html.open("header", "class", "banner")
                .element("p", "Reckon audit", "class", "over")
                .element("h1", title);
        html.open("ul", "class", "levels", "aria-label", "Findings by level");
        for (Level level : List.of(Level.ERROR, Level.WARNING, Level.NOTE)) {
            long count = audited.count(level);
            html.open("li", "class", level.label())
                    .element("b", String.valueOf(count))
                    .text(" " + level.label() + (count == 1 ? "" : "s"))
                    .close("li");
        }
        html.close("ul");
        html.element(
                "p",
                Parts.count(audited.found(), "number") + " found, " + audited.understood() + " read as figures"
                        + (audited.accepted().isEmpty()
                                ? ""
                                : "; " + audited.accepted().size() + " findings accepted")
                        + ".",
                "class",
                "minor");
        html.close("header").line();
    }

    private void draft(Document document, List<Finding> findings) {
        html.open("article", "aria-label", title(document)).line();
        int at = 0;
        int next = 0;
        for (Block block : document.blocks()) {
            Span span = block.span();
            if (span.start() < at) {
                continue;
            }
            List<Finding> here = new ArrayList<>();
            while (next < findings.size() && findings.get(next).span().start() < span.end()) {
                here.add(findings.get(next++));
            }
            row(document, block, here);
            at = span.end();
        }
        html.close("article").line();
    }

    private void row(Document document, Block block, List<Finding> findings) {
        int first = number + 1;
        html.open("section", "class", findings.isEmpty() ? "row" : "row told");
        html.open("div", "class", "text " + block.kind().name().toLowerCase(Locale.ROOT));
        html.open(block.kind() == Block.Kind.CODE ? "pre" : "p");
        marked(document, words(document, block), findings, first);
        html.close(block.kind() == Block.Kind.CODE ? "pre" : "p").close("div");
        if (!findings.isEmpty()) {
            html.open("ol", "class", "notes", "start", String.valueOf(first));
            findings.forEach(this::note);
            html.close("ol");
        }
        html.close("section").line();
    }

    /** A heading of Markdown without its marks. */
    private static Span words(Document document, Block block) {
        int start = block.span().start();
        while (block.kind() == Block.Kind.HEADING
                && start < block.span().end()
                && "# ".indexOf(document.text().charAt(start)) >= 0) {
            start++;
        }
        return new Span(start, block.span().end());
    }

    private void marked(Document document, Span block, List<Finding> findings, int first) {
        String text = document.text();
        int at = block.start();
        int n = first;
        for (Finding finding : findings) {
            int from = Math.max(at, finding.span().start());
            int to = Math.max(from, Math.min(block.end(), finding.span().end()));
            html.text(text, at, from);
            html.open("a", "class", "mark " + finding.level().label(), "id", "m" + n, "href", "#f" + n);
            html.text(text, from, to).element("sup", String.valueOf(n)).close("a");
            at = to;
            n++;
        }
        html.text(text, at, block.end());
    }

    private void note(Finding finding) {
        number++;
        html.open(
                "li",
                "class",
                "note-card " + finding.level().label(),
                "id",
                "f" + number,
                "value",
                String.valueOf(number));
        html.open("p", "class", "head")
                .element("a", "“" + Wording.oneLine(finding.surface()) + "”", "href", "#m" + number)
                .text(" ")
                .element("span", finding.level().label(), "class", "level")
                .text(" ")
                .element("span", finding.rule(), "class", "rule")
                .text(" ")
                .element("span", place(finding), "class", "minor")
                .close("p");
        html.element("p", finding.message());
        finding.suggestion().ifPresent(words -> html.open("p", "class", "write")
                .element("b", "Write: ")
                .element("ins", words)
                .close("p"));
        if (!finding.related().isEmpty()) {
            html.open("details").element("summary", "What it rests on");
            finding.related().forEach(this::related);
            html.close("details");
        }
        html.close("li").line();
    }

    private static String place(Finding finding) {
        return "line " + finding.line()
                + finding.document()
                        .pageAt(finding.span().start())
                        .map(page -> ", page " + page)
                        .orElse("");
    }

    private void related(Related related) {
        String text = related.document().text();
        Span sentence = related.sentence().join(related.span());
        html.open("blockquote").open("p");
        html.text(text, sentence.start(), related.span().start());
        html.element("mark", related.surface());
        html.text(text, related.span().end(), sentence.end());
        html.close("p")
                .element("footer", related.role() + ", " + related.document().name())
                .close("blockquote");
    }
}
