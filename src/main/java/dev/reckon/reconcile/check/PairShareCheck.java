package dev.reckon.reconcile.check;

import dev.reckon.align.Cues.Cue;
import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.align.PartLink;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import java.util.List;
import java.util.Optional;

/** A share that the numbers it comes from follow: "45 per cent of the staff, 90 of 200", "one in eight was a woman: 1,250 of 10,000". */
final class PairShareCheck implements ArithmeticCheck {

    private static final int MOST_WORDS_BETWEEN = 8;
    private static final int MOST_WORDS_ON_NUMBER = 3;
    private static final List<String> OF_THEM = List.of("of them", "of the total", "of all", "of the whole");

    @Override
    public String rule() {
        return ShareOfBase.RULE;
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.atEach((sentence, at) -> share(passage, sentence, at)
                .or(() -> behind(passage, sentence, at))
                .or(() -> around(passage, sentence, at))
                .stream());
    }

    /** Reads "only 15 of the 60 boats came home, a quarter of them". */
    private static Optional<Check> behind(Passage passage, Sentence sentence, int at) {
        if (at < 2) {
            return Optional.empty();
        }
        Figure share = sentence.figures().get(at);
        Figure part = sentence.figures().get(at - 2);
        Figure whole = sentence.figures().get(at - 1);
        String way = sentence.between(whole, share).strip();
        String after = Passage.lower(sentence.after(share)).strip();
        boolean told = share.unit().equals("fraction")
                && way.endsWith(",")
                && way.indexOf(',') == way.length() - 1
                && Passage.wordsOf(way) <= MOST_WORDS_BETWEEN
                && Passage.opens(after, OF_THEM);
        return told && isPair(passage, part, whole) ? checked(passage, share, part, whole) : Optional.empty();
    }

    /** Reads "forty per cent of the 350 members, 140 people, voted". */
    private static Optional<Check> around(Passage passage, Sentence sentence, int at) {
        if (at + 2 >= sentence.figures().size()) {
            return Optional.empty();
        }
        Figure share = sentence.figures().get(at);
        Figure whole = sentence.figures().get(at + 1);
        Figure part = sentence.figures().get(at + 2);
        String of = Passage.lower(sentence.between(share, whole)).strip();
        String way = sentence.between(whole, part).strip();
        String after = sentence.after(part);
        int comma = after.indexOf(',');
        boolean told = (of.equals("of the") || of.equals("of its") || of.equals("of all") || of.equals("of"))
                && isSetOff(passage, way)
                && comma >= 0
                && Passage.wordsOf(after.substring(0, comma)) <= 2;
        boolean counts = (share.kind() == Kind.PERCENTAGE || share.unit().equals("fraction"))
                && part.kind() == Kind.COUNT
                && whole.kind() == Kind.COUNT
                && Passage.isExact(part)
                && Passage.isExact(whole);
        return told && counts ? checked(passage, share, part, whole) : Optional.empty();
    }

    /** ", that is", ", or": one comma and what says the same again. */
    private static boolean isSetOff(Passage passage, String way) {
        int comma = way.indexOf(',');
        String again = comma < 0 ? "" : Passage.lower(way.substring(comma + 1)).strip();
        return comma >= 0
                && Passage.wordsOf(way.substring(0, comma)) <= MOST_WORDS_ON_NUMBER
                && (again.isEmpty() || passage.phrases(Cue.SET_OFF).contains(again));
    }

    private static Optional<Check> share(Passage passage, Sentence sentence, int at) {
        if (at + 2 >= sentence.figures().size()) {
            return Optional.empty();
        }
        Figure share = sentence.figures().get(at);
        Figure part = sentence.figures().get(at + 1);
        Figure whole = sentence.figures().get(at + 2);
        boolean fraction = share.unit().equals("fraction");
        if (!fraction && !passage.isShare(share)
                || !isPair(passage, part, whole)
                || !isSetOff(sentence, share, part, whole)) {
            return Optional.empty();
        }
        return checked(passage, share, part, whole);
    }

    private static Optional<Check> checked(Passage passage, Figure share, Figure part, Figure whole) {
        return share.unit().equals("fraction")
                ? Optional.of(share)
                        .filter(told -> !Double.isNaN(Leeway.stated(told)))
                        .map(told -> ofFraction(passage, told, List.of(part, whole)))
                : Optional.of(ShareOfBase.of(passage, share, part, whole, true));
    }

    private static boolean isPair(Passage passage, Figure part, Figure whole) {
        return Passage.isExact(part)
                && Passage.isExact(whole)
                && passage.linksOf(part).stream()
                        .anyMatch(link -> link.cue() == PartLink.Cue.OF && Passage.same(link.whole(), whole));
    }

    /** The pair stands behind a mark and nothing follows it. */
    private static boolean isSetOff(Sentence sentence, Figure share, Figure part, Figure whole) {
        String way = sentence.between(share, part).strip();
        String after = sentence.after(whole).strip();
        boolean opens = !way.isEmpty() && ",:(–—".indexOf(way.charAt(way.length() - 1)) >= 0;
        boolean closes = after.isEmpty() || ".;)".indexOf(after.charAt(0)) >= 0;
        return opens
                && closes
                && Passage.wordsOf(way) <= MOST_WORDS_BETWEEN
                && way.substring(0, way.length() - 1).chars().noneMatch(c -> ",;:(".indexOf(c) >= 0);
    }

    private static Check ofFraction(Passage passage, Figure share, List<Figure> pair) {
        Figure part = pair.get(0);
        Figure whole = pair.get(1);
        double ratio = passage.point(part).orElseThrow() / passage.point(whole).orElseThrow();
        boolean meets = Leeway.fits(share, ratio, 0);
        String expected = "one in " + Math.round(10 / ratio) / 10.0;
        return Finding.of(
                ShareOfBase.RULE,
                meets ? Result.HOLDS : Result.FAILS,
                List.of(Finding.member(part, "part"), Finding.member(whole, "base"), Finding.member(share, "share")),
                expected,
                share.surface(),
                Finding.quote(part) + " of " + Finding.quote(whole) + " is " + expected + Finding.fit(meets, share));
    }
}
