package dev.reckon.figure;

import dev.reckon.figure.Attribution.Type;
import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Nouns;
import dev.reckon.token.Token.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The papers and bodies a document has named in full, whether or not they said something there: "the centre" means the Harbour Traffic
 * Centre, "that report" the Arden paper of the sentence before. Mutable; one per document.
 */
final class NamedBefore {

    /** In sentences: how far "that report" points back to a paper called otherwise. */
    private static final int NEAR = 3;

    private static final int LONGEST_NAME = 7;

    /** In tokens: "a new peer-reviewed study". */
    private static final int REACH_OF_ARTICLE = 5;

    /** By the noun that ends the name, in lower case. */
    private final Map<String, Attribution> byNoun = new HashMap<>();

    /** Who made what is called by a bare noun, until another is introduced under whatever noun. */
    private final Map<String, Attribution> made = new HashMap<>();

    private Optional<Attribution> paper = Optional.empty();
    private int paperAt;
    private int sentence;

    /** Takes in the full names of {@code passage}. */
    void read(Passage passage) {
        sentence++;
        Line line = passage.line();
        if (!line.holds(WordClass.SOURCE_NOUN) && !line.holds(WordClass.ORGANISATION_NOUN)) {
            return;
        }
        for (int i = 1; i < line.size(); i++) {
            boolean body = line.is(i, WordClass.ORGANISATION_NOUN);
            if (isPaper(line, i)) {
                introduce(line, i);
            }
            if (body && line.isCapitalised(i) && !line.isCapitalised(i + 1)) {
                name(line, i).ifPresent(from -> note(line, Type.ORGANISATION, from.intValue(), at(line, from)));
            } else if (isPaper(line, i) && !line.isCapitalised(i) && line.isCapitalised(i - 1)) {
                int head = i;
                name(line, i).ifPresent(from -> {
                    note(line, Type.DOCUMENT, from, head);
                    paper = Optional.ofNullable(byNoun.get(noun(line, head)));
                    paperAt = sentence;
                });
            }
        }
    }

    private static int at(Line line, int from) {
        int to = from;
        while (line.isCapitalised(to + 1)
                || line.isForm(to + 1, "'s")
                || line.isForm(to + 1, "of") && line.isCapitalised(to + 2)) {
            to++;
        }
        return to;
    }

    /** "study", "report": what is published, not "figures", "data" or "estimates", of which there are many. */
    private static boolean isPaper(Line line, int i) {
        return switch (line.word(i).form()) {
            case "report", "paper", "study", "survey", "analysis", "assessment", "article", "census", "preprint" ->
                true;
            default -> false;
        };
    }

    /** "a study by the Harbour Institute" is its; behind "a new study" the study is nobody's that was named before. */
    private void introduce(Line line, int paperNoun) {
        if (isNew(line, paperNoun)) {
            made.clear();
        }
        if (line.isForm(paperNoun + 1, "by")) {
            by(line, paperNoun + 2).ifPresent(maker -> made.put(noun(line, paperNoun), maker));
        }
    }

    private static boolean isNew(Line line, int paperNoun) {
        for (int i = paperNoun - 1; i >= Math.max(0, paperNoun - REACH_OF_ARTICLE); i--) {
            if (line.isForm(i, "a") || line.isForm(i, "an") || line.isForm(i, "another")) {
                return true;
            }
        }
        return false;
    }

    /** Who made "a study by the Harbour Institute". */
    private static Optional<Attribution> by(Line line, int behind) {
        int from = line.is(behind, WordClass.ARTICLE) ? behind + 1 : behind;
        if (!line.isCapitalised(from)) {
            return Optional.empty();
        }
        int to = at(line, from) + 1;
        boolean body = false;
        for (int i = from; i < to; i++) {
            body |= line.is(i, WordClass.ORGANISATION_NOUN);
        }
        return body
                ? Optional.of(SourceFinder.attribution(line, new Sayer(Type.ORGANISATION, from, to)))
                : Optional.empty();
    }

    /** Where the run of capitals that ends at {@code head} opens, if there is one. */
    private static Optional<Integer> name(Line line, int head) {
        int from = head;
        while (from > 0 && head - from < LONGEST_NAME && goesOn(line, from - 1)) {
            from--;
        }
        while (from < head && !line.isCapitalised(from)) {
            from++;
        }
        boolean opens = from == 0 && (Nouns.isFunctionWord(line.word(0)) || line.is(0, WordClass.ADVERB));
        from = opens ? from + 1 : from;
        return from < head ? Optional.of(from) : Optional.empty();
    }

    private static boolean goesOn(Line line, int i) {
        return line.isCapitalised(i) && line.isKind(i, Kind.WORD) && !line.is(i, WordClass.ARTICLE)
                || line.isForm(i, "'s")
                || line.isForm(i, "of") && line.isCapitalised(i - 1) && line.isCapitalised(i + 1);
    }

    private void note(Line line, Type type, int from, int last) {
        byNoun.put(noun(line, last), SourceFinder.attribution(line, new Sayer(type, from, last + 1)));
    }

    private static String noun(Line line, int i) {
        return line.word(i).form();
    }

    /** Returns whom {@code noun} behind {@code article} means, if a fuller name for it was given. */
    Optional<Attribution> meant(String noun, String article) {
        Optional<Attribution> same = Optional.ofNullable(made.getOrDefault(noun, byNoun.get(noun)));
        boolean points = article.equals("that") || article.equals("this");
        return same.or(() -> points && sentence - paperAt < NEAR ? paper : Optional.empty());
    }
}
