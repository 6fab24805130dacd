package dev.reckon.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reckon.lang.DataFolder;
import dev.reckon.pipeline.Engine;
import dev.reckon.project.ProjectSettings;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An editor at the other end of two pipes. */
@Timeout(120)
class ReckonServerTest {

    private static final Engine ENGINE = Engine.load(DataFolder.packed());
    private static final String SOURCE =
            "According to Mary Jones, at least 300 people died in the flood of 1901 in Hull.\n";
    private static final String DRAFT = """
            Sheds \uD83D\uDE00 of Hull.

            \uD83D\uDE00 According to Mary Jones, 300 people died in the flood of 1901 in Hull.
            """;

    private final Editor editor = new Editor();
    private final Path source;
    private final String uri;
    private final LanguageServer server;
    private final CompletableFuture<Boolean> served;

    @SuppressWarnings("unused") // held so that listening is not mistaken for ignored
    private final Future<Void> listening;

    ReckonServerTest(@TempDir Path folder) throws IOException {
        source = Files.writeString(folder.resolve("source.txt"), SOURCE);
        uri = folder.resolve("draft.md").toUri().toString();
        PipedInputStream toServer = new PipedInputStream(1 << 16);
        PipedInputStream toEditor = new PipedInputStream(1 << 16);
        PipedOutputStream fromEditor = new PipedOutputStream(toServer);
        PipedOutputStream fromServer = new PipedOutputStream(toEditor);
        Desk desk = new Desk(ENGINE, List.of(source.toString()), ProjectSettings.usual(), folder.resolve("accepted"));
        served = CompletableFuture.supplyAsync(() -> ReckonServer.serve(desk, toServer, fromServer));
        Launcher<LanguageServer> launcher = LSPLauncher.createClientLauncher(editor, toEditor, fromEditor);
        listening = launcher.startListening();
        server = launcher.getRemoteProxy();
    }

    /** What the server tells the editor. */
    private static final class Editor implements LanguageClient {

        private final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();

        @Override
        public void telemetryEvent(Object event) {
            throw new AssertionError("nothing is reported to anybody");
        }

        @Override
        public void publishDiagnostics(PublishDiagnosticsParams params) {
            published.add(params);
        }

        @Override
        public void showMessage(MessageParams message) {
            throw new AssertionError(message.getMessage());
        }

        @Override
        public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
            throw new AssertionError(request.getMessage());
        }

        @Override
        public void logMessage(MessageParams message) {
            throw new AssertionError(message.getMessage());
        }

        List<Diagnostic> next() throws InterruptedException {
            PublishDiagnosticsParams next = published.poll(60, TimeUnit.SECONDS);
            assertNotNull(next, "no diagnostics came");
            return next.getDiagnostics();
        }
    }

    @BeforeEach
    void initialize() {
        InitializeResult result = server.initialize(new InitializeParams()).join();
        assertTrue(result.getCapabilities().getHoverProvider().getLeft());
    }

    @Test
    void tellsWhatIsWrongAndWhereTheSourceSaysOtherwise() throws InterruptedException {
        open(DRAFT);
        Diagnostic diagnostic = only(editor.next());
        assertEquals("hedge-dropped", diagnostic.getCode().getLeft());
        // the emoji is two units of the line
        assertEquals(range(2, 28, 31), diagnostic.getRange());
        var related = diagnostic.getRelatedInformation().get(0);
        assertEquals(source.toUri().toString(), related.getLocation().getUri());
        assertEquals(range(0, 25, 37), related.getLocation().getRange());
    }

    @Test
    void followsChangesAndForgetsClosedTexts() throws InterruptedException {
        open(DRAFT);
        assertEquals(1, editor.next().size());
        change(DRAFT.replace("300", "at least 300"));
        assertEquals(List.of(), editor.next());
        change(DRAFT);
        assertEquals(1, editor.next().size());
        server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri)));
        assertEquals(List.of(), editor.next());
        assertNull(hover(2, 29));
    }

    @Test
    void showsHowAFigureIsReadAndWhatTheSourcesSay() {
        open(DRAFT);
        String words =
                Objects.requireNonNull(hover(2, 29)).getContents().getRight().getValue();
        assertTrue(words.contains("**300** people"), words);
        assertTrue(words.contains("Says: Mary Jones"), words);
        assertTrue(words.contains("≥ 300 — Mary Jones (source.txt)"), words);
        assertNull(hover(2, 5));
        assertNull(hover(99, 0));
    }

    @Test
    void restoresTheHedge() {
        open(DRAFT);
        CodeAction fix = only(fixes(range(2, 28, 31)));
        TextEdit edit = only(Objects.requireNonNull(fix.getEdit().getChanges().get(uri)));
        assertEquals("at least 300", edit.getNewText());
        assertEquals(range(2, 28, 31), edit.getRange());
        assertEquals(List.of(), fixes(range(0, 0, 5)));
    }

    @Test
    void readsTheSourcesAgainWhenTheyChange() throws InterruptedException, IOException {
        open(DRAFT);
        assertEquals(1, editor.next().size());
        Files.writeString(source, SOURCE.replace("at least ", ""));
        server.getWorkspaceService()
                .didChangeWatchedFiles(new org.eclipse.lsp4j.DidChangeWatchedFilesParams(List.of()));
        assertEquals(List.of(), editor.next());
    }

    @Test
    void endsWhenAsked() {
        server.shutdown().join();
        server.exit();
        assertTrue(served.join());
    }

    private void open(String text) {
        server.getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "markdown", 1, text)));
    }

    private void change(String text) {
        server.getTextDocumentService()
                .didChange(new DidChangeTextDocumentParams(
                        new VersionedTextDocumentIdentifier(uri, 2),
                        List.of(new TextDocumentContentChangeEvent(text))));
    }

    private @org.jspecify.annotations.Nullable Hover hover(int line, int character) {
        return server.getTextDocumentService()
                .hover(new HoverParams(new TextDocumentIdentifier(uri), new Position(line, character)))
                .join();
    }

    private List<CodeAction> fixes(Range range) {
        return server
                .getTextDocumentService()
                .codeAction(
                        new CodeActionParams(new TextDocumentIdentifier(uri), range, new CodeActionContext(List.of())))
                .join()
                .stream()
                .map(either -> either.getRight())
                .toList();
    }

    private static Range range(int line, int from, int to) {
        return new Range(new Position(line, from), new Position(line, to));
    }

    private static <T> T only(List<T> list) {
        assertEquals(1, list.size(), list::toString);
        return list.get(0);
    }
}
