package dev.reckon.lsp;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.TextDocumentService;

/**
 * The texts an editor has open. Reading goes on on a thread of its own, so that the editor never waits; a state of a text that has
 * changed before its turn is passed over.
 */
final class OpenTexts implements TextDocumentService {

    private final Desk desk;
    private final Map<String, State> states = new ConcurrentHashMap<>();
    private final ExecutorService reader = Executors.newSingleThreadExecutor(OpenTexts::thread);
    private Optional<LanguageClient> client = Optional.empty();

    /** A text as it is, and what will be said about it. */
    private static final class State {

        private final String text;
        private final CompletableFuture<Optional<Analysis>> analysis = new CompletableFuture<>();

        State(String text) {
            this.text = text;
        }
    }

    OpenTexts(Desk desk) {
        this.desk = desk;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "reader of drafts");
        thread.setDaemon(true);
        return thread;
    }

    void connect(LanguageClient to) {
        client = Optional.of(to);
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams params) {
        read(params.getTextDocument().getUri(), params.getTextDocument().getText());
    }

    @Override
    public void didChange(DidChangeTextDocumentParams params) {
        // every change comes with the whole text, as the server asks for
        params.getContentChanges().stream()
                .reduce((first, second) -> second)
                .ifPresent(change -> read(params.getTextDocument().getUri(), change.getText()));
    }

    @Override
    public void didClose(DidCloseTextDocumentParams params) {
        String uri = params.getTextDocument().getUri();
        states.remove(uri);
        client.ifPresent(to -> to.publishDiagnostics(new PublishDiagnosticsParams(uri, List.of())));
    }

    @Override
    public void didSave(DidSaveTextDocumentParams params) {
        // what is saved was read when it changed
    }

    /** Reads the sources anew, and every open text. */
    void refresh() {
        reader.execute(desk::refresh);
        states.forEach((uri, state) -> read(uri, state.text));
    }

    private void read(String uri, String text) {
        State state = new State(text);
        states.put(uri, state);
        reader.execute(() -> {
            try {
                state.analysis.complete(analysed(uri, state));
            } catch (RuntimeException | Error e) {
                state.analysis.complete(Optional.empty());
                say(MessageType.Error, "reckon cannot read " + uri + ": " + e);
            }
        });
    }

    private Optional<Analysis> analysed(String uri, State state) {
        if (states.get(uri) != state) {
            return Optional.empty();
        }
        Analysis analysis = desk.analyse(name(uri), state.text, why -> say(MessageType.Warning, why));
        if (states.get(uri) == state) {
            client.ifPresent(to -> to.publishDiagnostics(new PublishDiagnosticsParams(uri, analysis.diagnostics())));
        }
        return Optional.of(analysis);
    }

    private void say(MessageType type, String message) {
        client.ifPresent(to -> to.logMessage(new MessageParams(type, message)));
    }

    /** Returns the path of a file, the address of anything else. */
    private static String name(String uri) {
        try {
            return Path.of(URI.create(uri)).toString();
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            // a text that was never saved has no file
            return uri;
        }
    }

    private CompletableFuture<Optional<Analysis>> analysis(String uri) {
        State state = states.get(uri);
        return state == null ? CompletableFuture.completedFuture(Optional.empty()) : state.analysis;
    }

    // the protocol has null stand for nothing to show
    @Override
    @SuppressWarnings("NullAway")
    public CompletableFuture<Hover> hover(HoverParams params) {
        return analysis(params.getTextDocument().getUri())
                .thenApply(found ->
                        found.flatMap(a -> a.hover(params.getPosition())).orElse(null));
    }

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
        String uri = params.getTextDocument().getUri();
        return analysis(uri).thenApply(found -> {
            List<Either<Command, CodeAction>> actions = new ArrayList<>();
            found.map(analysis -> analysis.fixes(uri, params.getRange()))
                    .orElse(List.of())
                    .forEach(fix -> actions.add(Either.forRight(fix)));
            return actions;
        });
    }

    /** Ends the reading; nothing more is told. */
    void close() {
        reader.shutdownNow();
    }
}
