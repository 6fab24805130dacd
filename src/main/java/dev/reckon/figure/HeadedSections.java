package dev.reckon.figure;

import dev.reckon.figure.Attribution.Type;
import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.token.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whom the heading of a section credits with what stands below it: "Brandt's estimates", "Figures from the harbour board", "The 1999
 * census", "According to Brandt". The headings a text opens with are its title and its own author's name.
 */
final class HeadedSections {

    /** In tokens. */
    private static final int LONGEST_HEADING = 14;

    /** A heading, and whom the sections below it take over from it. */
    private record Level(int level, Optional<Attribution> maker) {}

    private final VoiceCues cues;
    private final NameWords names;

    private HeadedSections(VoiceCues cues, NameWords names) {
        this.cues = cues;
        this.names = names;
    }

    /** Returns for each sentence of {@code passages} whom the heading of its section names. */
    static List<Optional<Attribution>> of(List<Passage> passages, VoiceCues cues, NameWords names) {
        return new HeadedSections(cues, names).read(passages);
    }

    private List<Optional<Attribution>> read(List<Passage> passages) {
        List<Optional<Attribution>> credited = new ArrayList<>();
        List<Level> open = new ArrayList<>();
        Optional<Attribution> inner = Optional.empty();
        boolean told = false;
        for (Passage passage : passages) {
            if (passage.isHeading()) {
                int level = passage.block().level();
                open.removeIf(outer -> outer.level() >= level);
                open.add(new Level(level, told ? maker(passage) : Optional.empty()));
                inner = open.stream()
                        .map(Level::maker)
                        .flatMap(Optional::stream)
                        .reduce((a, b) -> b);
            }
            told |= !passage.isHeading();
            credited.add(inner);
        }
        return credited;
    }

    private Optional<Attribution> maker(Passage heading) {
        Line line = heading.line();
        boolean told = line.size() > LONGEST_HEADING
                || heading.mentions().mentions().stream().anyMatch(mention -> !mention.small());
        if (told) {
            return Optional.empty();
        }
        int first = 0;
        while (first < line.size() && line.isKind(first, Kind.MARK)) {
            first++;
        }
        int from = line.is(first, WordClass.ARTICLE) ? first + 1 : first;
        boolean statement = line.is(from, WordClass.SOURCE_NOUN) || line.is(from, WordClass.ESTIMATE_NOUN);
        return linked(heading, from, statement)
                .or(() -> ofOwner(heading, from, statement))
                .or(() -> cited(heading))
                .or(() -> paper(heading, from));
    }

    /** "Figures from the harbour board". */
    private static Optional<Attribution> linked(Passage heading, int noun, boolean statement) {
        Line line = heading.line();
        boolean link = line.isForm(noun + 1, "from") || line.isForm(noun + 1, "by");
        return statement && link ? SourceFinder.namedAt(heading, noun + 2) : Optional.empty();
    }

    /** "Brandt's estimates", but not "Criticism of Brandt's estimates". */
    private static Optional<Attribution> ofOwner(Passage heading, int from, boolean statement) {
        return SourceFinder.maker(heading)
                .filter(maker -> maker.type() != Type.GENERIC)
                .filter(maker -> statement
                        || maker.span()
                                .filter(span -> span.start()
                                        <= heading.line().token(from).start())
                                .isPresent());
    }

    /** "According to Brandt". */
    private Optional<Attribution> cited(Passage heading) {
        return SourceFinder.in(heading, cues, names).sources().stream()
                .filter(source -> source.from() > 0 && source.rule().startsWith("voice.according"))
                .filter(source -> source.type() != Type.GENERIC && source.type() != Type.NONE)
                .findFirst()
                .map(Source::attribution);
    }

    /** "The 1999 census", "Ministry of Works estimate": the heading is a paper told apart by a year or a name. */
    private static Optional<Attribution> paper(Passage heading, int from) {
        Line line = heading.line();
        int last = line.size() - 1;
        boolean ends = line.is(last, WordClass.SOURCE_NOUN) && !line.is(last, WordClass.EVIDENCE_NOUN);
        return ends && new Sayers(heading).headOf(from, line.size()) == last && isToldApart(line, from, last)
                ? SourceFinder.namedIn(heading, from, line.size())
                : Optional.empty();
    }

    private static boolean isToldApart(Line line, int from, int last) {
        for (int i = from; i < last; i++) {
            boolean year = line.isYearLong(i);
            boolean body = line.is(i, WordClass.ORGANISATION_NOUN) || line.is(i, WordClass.OFFICIAL);
            boolean name = i > from && line.isCapitalised(i) && line.word(i).id() == 0;
            if (year || body || name) {
                return true;
            }
        }
        return false;
    }
}
