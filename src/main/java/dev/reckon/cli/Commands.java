package dev.reckon.cli;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The commands, each made only when it may be asked for: building the others would cost a cold start. */
enum Commands {
    EXTRACT("extract", ExtractCommand::new),
    RECONCILE("reconcile", ReconcileCommand::new),
    CHART("chart", ChartCommand::new),
    EXPLAIN("explain", ExplainCommand::new),
    POOL("pool", PoolCommand::new),
    EVALUATE("evaluate", EvaluateCommand::new);

    private final String word;
    private final Supplier<Object> maker;

    Commands(String word, Supplier<Object> maker) {
        this.word = word;
        this.maker = maker;
    }

    /** Returns the names of all commands. */
    static List<String> names() {
        return Stream.of(values()).map(command -> command.word).toList();
    }

    /** Adds the commands that {@code args} name to {@code root}, all of them when there is none. */
    static void addTo(CommandLine root, String[] args) {
        List<String> words = Arrays.asList(args);
        List<Commands> named = Stream.of(values())
                .filter(command -> words.contains(command.word))
                .toList();
        for (Commands command : named.isEmpty() ? List.of(values()) : named) {
            root.addSubcommand(command.word, command.maker.get());
        }
    }
}
