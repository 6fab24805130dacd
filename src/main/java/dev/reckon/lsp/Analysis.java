package dev.reckon.lsp;

import dev.reckon.audit.Finding;
import dev.reckon.audit.Level;
import dev.reckon.audit.Related;
import dev.reckon.base.Span;
import dev.reckon.doc.Document;
import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Answer;
import dev.reckon.report.Wording;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;

/**
 * What there is to say about one draft as it was at one moment.
 *
 * @param draft the draft
 * @param places its lines and columns
 * @param figures its figures, in text order
 * @param findings what is wrong with it, in text order
 * @param answers what the draft and its sources say together, by question
 */
record Analysis(Document draft, TextPlaces places, List<Figure> figures, List<Finding> findings, List<Answer> answers) {

    private static final String SOURCE = "reckon";
    private static final int MOST_OTHERS = 12;

    /** Returns the findings as an editor shows them. */
    List<Diagnostic> diagnostics() {
        return findings.stream().map(this::diagnostic).toList();
    }

    private Diagnostic diagnostic(Finding finding) {
        Diagnostic diagnostic = new Diagnostic(
                places.range(finding.span()), finding.message(), severity(finding.level()), SOURCE, finding.rule());
        diagnostic.setRelatedInformation(finding.related().stream()
                .map(this::related)
                .flatMap(Optional::stream)
                .toList());
        return diagnostic;
    }

    private static DiagnosticSeverity severity(Level level) {
        return switch (level) {
            case ERROR -> DiagnosticSeverity.Error;
            case WARNING -> DiagnosticSeverity.Warning;
            case NOTE -> DiagnosticSeverity.Information;
        };
    }

    private Optional<DiagnosticRelatedInformation> related(Related related) {
        String message = related.role() + ": " + Wording.oneLine(related.sentenceText());
        return location(related.document(), related.span())
                .map(location -> new DiagnosticRelatedInformation(location, message));
    }

    /** Returns where an editor can open {@code span}; empty for a document that is no file, such as a line of JSONL. */
    private Optional<Location> location(Document document, Span span) {
        try {
            Path file = Path.of(document.name()).toAbsolutePath();
            if (!isDraft(document) && !Files.isRegularFile(file)) {
                return Optional.empty();
            }
            Range range = isDraft(document)
                    ? places.range(span)
                    : document.origin().isPresent() ? start() : new TextPlaces(document.text()).range(span);
            return Optional.of(new Location(file.toUri().toString(), range));
        } catch (InvalidPathException e) {
            // the name of a draft that was never saved
            return Optional.empty();
        }
    }

    private boolean isDraft(Document document) {
        return document.name().equals(draft.name());
    }

    /** Returns the beginning of a file whose lines are not those of its text. */
    private static Range start() {
        return new Range(new Position(0, 0), new Position(0, 0));
    }

    /** Returns how the figure at {@code position} was read, and what sources say to the same question. */
    Optional<Hover> hover(Position position) {
        int offset = places.offset(position);
        return figures.stream()
                .filter(figure -> figure.span().start() <= offset
                        && offset <= figure.span().end())
                .findFirst()
                .map(figure -> new Hover(
                        new MarkupContent(MarkupKind.MARKDOWN, reading(figure)), places.range(figure.span())));
    }

    private String reading(Figure figure) {
        StringBuilder text = new StringBuilder("**" + plain(Wording.of(figure.value())) + "** " + plain(figure.unit()));
        text.append(" (")
                .append(figure.value()
                        .hedge()
                        .toString()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace('_', ' '))
                .append(")");
        text.append("  \nTrue if the value is ")
                .append(Wording.of(figure.value().hard()))
                .append('.');
        if (!figure.description().isEmpty()) {
            text.append("  \nCounts: ").append(plain(figure.description()));
        }
        String where = Wording.periodAndPlace(figure);
        text.append(where.isEmpty() ? "" : "  \nWhen and where: " + plain(where));
        String who = figure.attribution().text().map(Wording::oneLine).orElse("the text itself");
        text.append("  \nSays: ").append(plain(who)).append("\n");
        answers.stream()
                .filter(answer -> answer.question().figures().contains(figure))
                .findFirst()
                .ifPresent(answer -> append(answer, text));
        return text.toString();
    }

    private void append(Answer answer, StringBuilder text) {
        List<Figure> others = answer.question().figures().stream()
                .filter(other -> !isDraft(other.document()))
                .toList();
        if (others.isEmpty()) {
            return;
        }
        text.append("\nThe sources on ")
                .append(plain(answer.question().label()))
                .append(":\n\n");
        others.stream().limit(MOST_OTHERS).forEach(other -> text.append("- ")
                .append(plain(Wording.of(other.value())))
                .append(" — ")
                .append(plain(Wording.source(other)))
                .append(" (")
                .append(plain(Wording.document(other)))
                .append(other.document()
                        .pageAt(other.span().start())
                        .map(page -> ", page " + page)
                        .orElse(""))
                .append(")\n"));
        int more = others.size() - MOST_OTHERS;
        text.append(more > 0 ? "- and " + more + " more\n" : "");
    }

    /** Returns words so that Markdown shows them as they are. */
    private static String plain(String words) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            plain.append("\\`*_{}[]<>#|~".indexOf(c) >= 0 ? "\\" : "").append(c);
        }
        return plain.toString();
    }

    /** Returns a quick fix for every finding in {@code range} that knows what to write instead, to be made in the file {@code uri}. */
    List<CodeAction> fixes(String uri, Range range) {
        int from = places.offset(range.getStart());
        int to = places.offset(range.getEnd());
        return findings.stream()
                .filter(finding -> finding.suggestion().isPresent())
                .filter(finding ->
                        finding.span().start() <= to && from <= finding.span().end())
                .map(finding -> fix(uri, finding, finding.suggestion().orElseThrow()))
                .toList();
    }

    private CodeAction fix(String uri, Finding finding, String words) {
        CodeAction fix = new CodeAction("Write “" + words + "” (" + finding.rule() + ")");
        fix.setKind(CodeActionKind.QuickFix);
        fix.setDiagnostics(List.of(diagnostic(finding)));
        fix.setEdit(new WorkspaceEdit(Map.of(uri, List.of(new TextEdit(places.range(finding.span()), words)))));
        return fix;
    }
}
