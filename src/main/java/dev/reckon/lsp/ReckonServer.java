package dev.reckon.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/** Serves one editor over a pair of streams, by the Language Server Protocol 3.17. */
public final class ReckonServer implements LanguageServer, LanguageClientAware {

    private final OpenTexts texts;
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private volatile boolean askedToEnd;

    private ReckonServer(Desk desk) {
        texts = new OpenTexts(desk);
    }

    /** Serves until the editor says goodbye or hangs up, and returns whether it asked to shut down before. */
    public static boolean serve(Desk desk, InputStream in, OutputStream out) {
        ReckonServer server = new ReckonServer(desk);
        Launcher<LanguageClient> launcher = LSPLauncher.createServerLauncher(server, in, out);
        server.connect(launcher.getRemoteProxy());
        Future<Void> listening = launcher.startListening();
        Thread watch = new Thread(() -> server.awaitEndOf(listening), "end of the editor");
        watch.setDaemon(true);
        watch.start();
        try {
            return server.ended.join();
        } finally {
            server.texts.close();
        }
    }

    private void awaitEndOf(Future<Void> listening) {
        try {
            listening.get();
        } catch (ExecutionException e) {
            // the stream broke: the editor is gone all the same
            ended.complete(askedToEnd);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ended.complete(askedToEnd);
    }

    @Override
    public void connect(LanguageClient client) {
        texts.connect(client);
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
        ServerCapabilities can = new ServerCapabilities();
        can.setTextDocumentSync(TextDocumentSyncKind.Full);
        can.setHoverProvider(true);
        can.setCodeActionProvider(new CodeActionOptions(java.util.List.of(CodeActionKind.QuickFix)));
        return CompletableFuture.completedFuture(new InitializeResult(can, new ServerInfo("reckon")));
    }

    @Override
    public CompletableFuture<Object> shutdown() {
        askedToEnd = true;
        return CompletableFuture.completedFuture(new Object());
    }

    @Override
    public void exit() {
        ended.complete(askedToEnd);
    }

    @Override
    public TextDocumentService getTextDocumentService() {
        return texts;
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return new WorkspaceService() {
            @Override
            public void didChangeConfiguration(DidChangeConfigurationParams params) {
                // settings stand in the project's file
            }

            @Override
            public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
                texts.refresh();
            }
        };
    }
}
