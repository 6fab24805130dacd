package dev.reckon.figure;

import dev.reckon.doc.Block;
import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds who gives the figures of a list whose items open with a name and a colon: below a line that speaks of estimates, "Estimates of
 * the loss: - 1990: Harbour Board: 300 - Brandt: 500", or where the names themselves show that they are sources, "- Brandt (1990): 300
 * - Lakeside Herald, 5 May 1991: 500".
 */
final class Labels {

    private static final int FEWEST_LABELS = 2;
    private static final int FEWEST_ITEMS = 3;

    /** In tokens. */
    private static final int LONGEST_ROW = 16;

    private static final Optional<Attribution> NOBODY = Optional.empty();

    private final List<Passage> passages;

    private Labels(List<Passage> passages) {
        this.passages = passages;
    }

    /** Returns for each sentence whom the label of its item names. */
    static List<Optional<Attribution>> of(List<Passage> passages) {
        return new Labels(passages).read();
    }

    private List<Optional<Attribution>> read() {
        List<Optional<Attribution>> said = new ArrayList<>();
        while (said.size() < passages.size()) {
            int from = said.size();
            if (from > 0 && isItem(from) && !isItem(from - 1)) {
                List<Optional<Attribution>> labels = list(from);
                boolean told = speaksOfEstimates(passages.get(from - 1)) || namesSources(from, from + labels.size());
                said.addAll(told ? labels : labels.stream().map(label -> NOBODY).toList());
            } else if (from > 0 && isRow(from) && isRow(from + 1) && speaksOfEstimates(passages.get(from - 1))) {
                for (int k = from; isRow(k); k++) {
                    said.add(ListLabel.who(passages.get(k)));
                }
            } else {
                said.add(Optional.empty());
            }
        }
        return said;
    }

    /** Returns the labels of the list that starts at the {@code from}-th sentence; one label alone may be anything. */
    private List<Optional<Attribution>> list(int from) {
        List<Optional<Attribution>> labels = new ArrayList<>();
        for (int k = from; k < passages.size() && isItem(k); k++) {
            boolean opens = labels.isEmpty() || Passage.startsBlock(passages, k);
            labels.add(opens ? ListLabel.who(passages.get(k)) : labels.get(labels.size() - 1));
        }
        boolean several = labels.stream().filter(Optional::isPresent).count() >= FEWEST_LABELS;
        return several ? labels : labels.stream().map(label -> NOBODY).toList();
    }

    private boolean isItem(int k) {
        return passages.get(k).block().kind() == Block.Kind.LIST_ITEM;
    }

    /** "Harbour Police: 300 guests": a short line of its own under the lead, whose label names a source and no part of what is counted. */
    private boolean isRow(int k) {
        if (k >= passages.size() || passages.get(k).block().kind() != Block.Kind.PARAGRAPH) {
            return false;
        }
        Passage row = passages.get(k);
        int colon = row.line().size() <= LONGEST_ROW ? ListLabel.colon(row) : -1;
        return colon > 0
                && Passage.startsBlock(passages, k)
                && row.mentionAt(colon + 1) >= 0
                && !ListLabel.namesCounted(row, colon)
                && ListLabel.isSayer(row, colon);
    }

    private static boolean speaksOfEstimates(Passage lead) {
        Line line = lead.line();
        int last = line.isMark(line.size() - 1, ':') ? line.size() - 2 : line.size() - 1;
        boolean according = line.isForm(last, "to") && line.isForm(last - 1, "according");
        if (according || line.isForm(last, "source") && line.isForm(last - 1, "by") || givesFigures(line)) {
            return true;
        }
        if (!line.holds(WordClass.ESTIMATE_NOUN)) {
            return false;
        }
        for (int i = 0; i < line.size(); i++) {
            if (line.is(i, WordClass.ESTIMATE_NOUN) && line.endsWith(i, "s")) {
                return true;
            }
        }
        return false;
    }

    /** "The figures given were as follows:". */
    private static boolean givesFigures(Line line) {
        boolean figures = line.isForm(0, "figures") || line.is(0, WordClass.ARTICLE) && line.isForm(1, "figures");
        return figures && line.isMark(line.size() - 1, ':');
    }

    /**
     * Returns whether the list is one of sources: most labels stand right before a figure, none names what is counted, and two at least
     * show that they are sources, by a year, a title, a body's name or initials.
     */
    private boolean namesSources(int from, int to) {
        int labelled = 0;
        int telling = 0;
        int items = 0;
        for (int k = from; k < to; k++) {
            if (!Passage.startsBlock(passages, k)) {
                continue;
            }
            Passage item = passages.get(k);
            int colon = ListLabel.colon(item);
            items++;
            if (colon < 0) {
                continue;
            }
            if (ListLabel.namesCounted(item, colon)) {
                return false;
            }
            if (ListLabel.who(item).isEmpty()) {
                continue;
            }
            labelled++;
            telling += ListLabel.tellsSource(item, colon) ? 1 : 0;
        }
        return labelled >= FEWEST_ITEMS && 2 * labelled > items && telling >= FEWEST_LABELS;
    }
}
