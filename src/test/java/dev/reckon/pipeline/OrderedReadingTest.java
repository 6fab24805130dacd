package dev.reckon.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reckon.doc.Document;
import dev.reckon.figure.FigureReader.Result;
import dev.reckon.ingest.Ingested;
import dev.reckon.ingest.Ingested.Notice;
import dev.reckon.ingest.Ingested.Rejected;
import dev.reckon.lang.BadDataException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class OrderedReadingTest {

    private static final Result NOTHING = new Result(List.of(), List.of());

    @Test
    void aTextTheProgramFailsOnDoesNotTakeTheOthersWithIt() {
        List<String> told = tell(document -> {
            if (document.name().equals("b")) {
                throw new IllegalStateException("no such thing");
            }
            return NOTHING;
        });
        assertEquals(3, told.size());
        assertEquals("a", told.get(0));
        assertTrue(
                told.get(1)
                        .startsWith("bug b: a bug in reckon, which could not read the figures of this text and went on:"
                                + " IllegalStateException: no such thing at dev.reckon.pipeline.OrderedReadingTest."),
                told.get(1));
        assertEquals("c", told.get(2));
    }

    @Test
    void brokenTablesStopEverything() {
        assertThrows(
                BadDataException.class,
                () -> tell(document -> {
                    throw new BadDataException("units.tsv", 3, "no symbol");
                }));
    }

    private static List<String> tell(Function<Document, Result> reader) {
        List<String> told = new ArrayList<>();
        Listener listener = new Listener() {
            @Override
            public void text(Document document, Result result) {
                told.add(document.name());
            }

            @Override
            public void rejected(Rejected rejected) {
                told.add(rejected.code() + " " + rejected.why());
            }

            @Override
            public void notice(Notice notice) {
                told.add(notice.what());
            }
        };
        try (OrderedReading reading = new OrderedReading(reader)) {
            for (String name : List.of("a", "b", "c")) {
                reading.telling(listener).accept(new Ingested.Read(name, Engine.document(name, "About 3,000 died.")));
            }
            reading.finish();
        }
        return told;
    }
}
