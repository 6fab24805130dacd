package dev.reckon.figure;

import dev.reckon.doc.Block;
import dev.reckon.figure.Attribution.Type;
import dev.reckon.lang.Line;
import dev.reckon.token.Token.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Whose words a quotation set apart is, by the line that closes it: paragraphs marked as quoted, the last of them {@code — Ada Brandt,
 * Barges of the Bay}.
 */
final class Credits {

    private static final int LONGEST_NAME = 12;

    /** In tokens: "— Ada Brandt, Barges of the Bay, 1990". */
    private static final int LONGEST_CREDIT = 20;

    private final List<Passage> passages;
    private final List<Optional<Attribution>> credited;

    private Credits(List<Passage> passages) {
        this.passages = passages;
        this.credited = new ArrayList<>(Collections.nCopies(passages.size(), Optional.empty()));
    }

    /** Returns for each sentence whom the line that closes its quotation names. */
    static List<Optional<Attribution>> of(List<Passage> passages) {
        Credits credits = new Credits(passages);
        credits.read();
        return credits.credited;
    }

    private void read() {
        int from = 0;
        for (int k = 0; k < passages.size(); k++) {
            if (!isQuote(k)) {
                creditBefore(from, k);
                from = k + 1;
            } else if (Passage.startsBlock(passages, k)) {
                Optional<Attribution> maker = maker(passages.get(k));
                if (maker.isPresent()) {
                    Collections.fill(credited.subList(from, k), maker);
                    from = endOfBlock(k);
                }
            }
        }
    }

    /** A short line of its own behind the quotation, which opens with a dash and a name; {@code from} is where the quotation starts. */
    private void creditBefore(int from, int k) {
        Passage line = passages.get(k);
        boolean alone = (Passage.startsBlock(passages, k) || closesQuotation(k - 1))
                && endOfBlock(k) == k + 1
                && line.line().size() <= LONGEST_CREDIT
                && line.mentions().mentions().isEmpty();
        if (!alone) {
            return; // the way back over a paragraph is long, and few sentences stand alone
        }
        int start = from < k ? from : startOfQuoted(k - 1);
        if (start < k) {
            Optional<Attribution> maker = maker(line);
            maker.ifPresent(who -> Collections.fill(credited.subList(start, k), maker));
        }
    }

    private boolean closesQuotation(int k) {
        Line line = passages.get(k).line();
        return line.isMark(line.size() - 1, '"') || line.isMark(line.size() - 1, '”');
    }

    /** Where the paragraph opens whose last sentence is the {@code k}-th, if all of it stands between quotation marks; else k + 1. */
    private int startOfQuoted(int k) {
        int start = k;
        while (start > 0 && !Passage.startsBlock(passages, start)) {
            start--;
        }
        if (start < 0) {
            return k + 1;
        }
        Line first = passages.get(start).line();
        boolean quoted = (first.isMark(0, '"') || first.isMark(0, '“')) && closesQuotation(k);
        return quoted ? start : k + 1;
    }

    private boolean isQuote(int k) {
        return passages.get(k).block().kind() == Block.Kind.QUOTE;
    }

    private int endOfBlock(int k) {
        int to = k + 1;
        while (to < passages.size() && !Passage.startsBlock(passages, to)) {
            to++;
        }
        return to;
    }

    /** Returns who stands behind the dash that opens the line. */
    private static Optional<Attribution> maker(Passage passage) {
        Line line = passage.line();
        int dash = 0;
        while (dash < line.size() && line.isKind(dash, Kind.MARK) && !line.isDash(dash)) {
            dash++;
        }
        int from = line.isDash(dash + 1) ? dash + 2 : dash + 1;
        int to = endOfName(line, from);
        return line.isDash(dash) && to > from
                ? Optional.of(SourceFinder.attribution(line, new Sayer(typeOf(passage, from, to), from, to)))
                : Optional.empty();
    }

    private static Type typeOf(Passage passage, int from, int to) {
        return new Sayers(passage).named(from, to, false).map(Sayer::type).orElse(Type.NAMED_PERSON);
    }

    /** "L. Brandt and O. Okoye (2003)": returns where the name ends. */
    private static int endOfName(Line line, int from) {
        int to = from;
        while (to < from + LONGEST_NAME && (line.isCapitalised(to) || to > from && links(line, to))) {
            to++;
        }
        return to;
    }

    private static boolean links(Line line, int i) {
        boolean initial = line.isMark(i, '.') && line.token(i - 1).length() == 1;
        boolean joint = line.isForm(i, "and") || line.isMark(i, '&') || line.isForm(i, "of");
        return initial || joint && line.isCapitalised(i + 1) || line.isDash(i) && line.isGlued(i);
    }
}
