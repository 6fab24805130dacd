package dev.reckon.ingest.docx;

import dev.reckon.doc.Block.Kind;
import dev.reckon.doc.WordRuns.Run;
import java.util.List;

/** What a flow of text is made of. */
sealed interface Passage {

    /**
     * The words of one paragraph.
     *
     * @param kind what it is
     * @param level its level as a block
     * @param words its words, showing something
     * @param runs where they come from, counted from their start
     */
    record Words(Kind kind, int level, String words, List<Run> runs) implements Passage {

        /** Copies the runs. */
        public Words {
            runs = List.copyOf(runs);
        }
    }

    /**
     * One row of a table.
     *
     * @param header whether it repeats on every page
     * @param first whether it begins its table
     * @param last whether it ends its table
     * @param cells its cells' words, which may show nothing
     */
    record Row(boolean header, boolean first, boolean last, List<Words> cells) implements Passage {

        /** Copies the cells. */
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
