package dev.reckon.cli;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine;

/** The commands, each made only when it may be asked for: building the others would cost a cold start. */
final class Commands {

    private static final List<Command> ALL = List.of(
            new Command("extract", ExtractCommand::new),
            new Command("reconcile", ReconcileCommand::new),
            new Command("audit", AuditCommand::new),
            new Command("accept", AcceptCommand::new),
            new Command("chart", ChartCommand::new),
            new Command("explain", ExplainCommand::new),
            new Command("pool", PoolCommand::new),
            new Command("lsp", LspCommand::new),
            new Command("evaluate", EvaluateCommand::new));

    private Commands() {}

    private record Command(String name, Supplier<Object> maker) {}

    /** Returns the names of all commands. */
    static List<String> names() {
        return ALL.stream().map(Command::name).toList();
    }

    /** Adds the commands that {@code args} name to {@code root}, all of them when there is none. */
    static void addTo(CommandLine root, String[] args) {
        List<String> words = Arrays.asList(args);
        List<Command> named =
                ALL.stream().filter(command -> words.contains(command.name())).toList();
        for (Command command : named.isEmpty() ? ALL : named) {
            root.addSubcommand(command.name(), command.maker().get());
        }
    }
}
