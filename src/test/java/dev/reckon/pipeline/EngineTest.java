package dev.reckon.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.reckon.doc.Document;
import dev.reckon.figure.FigureReader.Result;
import dev.reckon.ingest.Ingested.Notice;
import dev.reckon.ingest.Ingested.Rejected;
import dev.reckon.lang.DataFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EngineTest {

    private final Engine engine = Engine.load(DataFolder.packed());

    @Test
    void theRunRecordNamesEveryTable() throws IOException {
        Path data = Path.of("data");
        try (Stream<Path> files = Files.walk(data)) {
            List<String> tables = files.filter(file -> file.toString().endsWith(".tsv"))
                    .map(file -> data.relativize(file).toString().replace('\\', '/'))
                    .toList();
            assertEquals(new TreeSet<>(tables), new TreeSet<>(Engine.DATA_FILES));
        }
    }

    @Test
    void tellsTextsInInputOrder() {
        StringBuilder lines = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            // long and short texts in turn, so that readers overtake each other
            String text = "About 3,000 people died. ".repeat(i % 7 == 0 ? 60 : 1);
            lines.append("{\"id\": \"t%d\", \"text\": \"%s\"}\n".formatted(i, text));
            expected.add("t" + i);
        }
        Names names = new Names();
        engine.read(List.of("-"), stream(lines.toString()), names);
        assertEquals(expected, names.told);
    }

    @Test
    void whatAListenerThrowsStopsTheReading() {
        Listener broken = new Names() {
            @Override
            public void text(Document document, Result result) {
                throw new IllegalStateException("stop");
            }
        };
        assertThrows(IllegalStateException.class, () -> engine.read(List.of("-"), stream("3,000 died."), broken));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static class Names implements Listener {

        private final List<String> told = new ArrayList<>();

        @Override
        public void text(Document document, Result result) {
            told.add(document.name());
        }

        @Override
        public void rejected(Rejected rejected) {
            told.add(rejected.why());
        }

        @Override
        public void notice(Notice notice) {
            told.add(notice.what());
        }
    }
}
