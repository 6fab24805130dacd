package dev.reckon.cli;

import dev.reckon.audit.Rules;
import dev.reckon.doc.Document;
import dev.reckon.ingest.Ingestion;
import dev.reckon.ingest.Readers;
import dev.reckon.lang.Nearest;
import dev.reckon.pipeline.Engine;
import dev.reckon.pipeline.Explanation;
import dev.reckon.pipeline.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code reckon explain}: why a number was read as it was, or skipped. */
@Command(
        name = "explain",
        description =
                "Says of every number in a text, or on a line of a file, how it was read and why, or why it was skipped.",
        footer = {
            "",
            "Examples: reckon explain \"Nearly 3,000 people died, officials said.\"",
            "          reckon explain seeds/iraq-deaths.txt:5",
            "          reckon explain rule hedge-dropped",
            "Lines count in what 'reckon extract --text FILE' prints: for text and Markdown the file itself."
        })
final class ExplainCommand implements Callable<Integer> {

    private static final Pattern FILE_LINE = Pattern.compile("(\\S.*?):(\\d{1,9})");

    @ParentCommand
    private Reckon reckon = new Reckon(Console.ofProcess());

    @Parameters(arity = "1..*", paramLabel = "TEXT|FILE:LINE", description = "a sentence, or a line of a file")
    private List<String> words = List.of();

    @Option(names = "--all-numbers", description = "ordinals, ages and bare small numbers too")
    private boolean allNumbers;

    @Override
    public Integer call() throws IOException {
        if (words.size() == 2 && words.get(0).equals("rule")) {
            return rule(words.get(1));
        }
        String text = String.join(" ", words);
        Engine engine = reckon.engine(new Settings(allNumbers));
        Matcher place = FILE_LINE.matcher(text);
        Explanation explanation = new Explanation(engine);
        if (place.matches() && isFile(place.group(1))) {
            Optional<Document> document = read(place.group(1));
            if (document.isEmpty()) {
                return ExitCode.UNREAD;
            }
            reckon.console().print(explanation.of(document.get(), Integer.parseInt(place.group(2))));
        } else if (place.matches() && looksLikePath(place.group(1))) {
            reckon.console().say(place.group(1) + " does not exist: check the spelling, or put the sentence in quotes");
            return ExitCode.UNREAD;
        } else {
            reckon.console().print(explanation.of(Engine.document("text", text)));
        }
        return ExitCode.DONE;
    }

    private int rule(String id) throws IOException {
        if (Rules.named(id).isEmpty()) {
            String near = Nearest.to(id, Rules.ids())
                    .map(word -> "did you mean '" + word + "'?")
                    .orElse("rules are " + String.join(", ", Rules.ids()));
            throw new UsageException("there is no rule '" + id + "'; " + near);
        }
        reckon.console().print(Rules.page(id));
        return ExitCode.DONE;
    }

    private static boolean isFile(String name) {
        try {
            return Files.exists(Path.of(name)) && !Files.isDirectory(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean looksLikePath(String name) {
        return name.chars().noneMatch(Character::isWhitespace) && (name.contains("/") || name.contains("."));
    }

    private Optional<Document> read(String file) {
        Ingestion ingestion =
                Readers.standard().read(List.of(file), reckon.console().in());
        ingestion.rejected().forEach(rejected -> reckon.console().say(rejected.why()));
        ingestion.notices().forEach(notice -> reckon.console().say(notice.what()));
        return ingestion.documents().stream().findFirst();
    }
}
