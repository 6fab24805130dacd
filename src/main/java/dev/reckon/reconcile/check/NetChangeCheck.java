package dev.reckon.reconcile.check;

import dev.reckon.align.Cues.Cue;
import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.reconcile.NumberText;
import java.util.List;
import java.util.Optional;

/**
 * What rises here and falls there comes to a net change: "a fall of 62 in one, an increase of 60 in the other", and elsewhere "fell by 2". The
 * text does not say that the three belong together, so that only a fit to the last digit is shown.
 */
final class NetChangeCheck implements ArithmeticCheck {

    private static final int MOST_SENTENCES = 12;
    private static final int LONGEST_WAY_CHARACTERS = 90;
    private static final int NEAR_CHARACTERS = 32;

    @Override
    public String rule() {
        return "difference";
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.atEach((sentence, at) -> net(passage, sentence, at).stream());
    }

    private Optional<Check> net(Passage passage, Sentence sentence, int at) {
        Figure first = sentence.figures().get(at);
        int direction = direction(sentence, first);
        if (direction == 0 || !Passage.isAmount(first) || !Passage.isExact(first)) {
            return Optional.empty();
        }
        return sentence.figures().stream()
                .skip(at + 1L)
                .limit(2)
                .filter(second ->
                        direction(sentence, second) == -direction && opposes(passage, sentence, first, second))
                .findFirst()
                .flatMap(second -> netOf(passage, sentence, first, second));
    }

    private static boolean opposes(Passage passage, Sentence sentence, Figure first, Figure second) {
        return passage.alike(first, second)
                && Passage.isExact(second)
                && sentence.between(first, second).length() <= LONGEST_WAY_CHARACTERS;
    }

    /** Returns 1 for an amount by which something rose, -1 by which it fell, 0 for no change: "up 205", "a 39 fall". */
    static int direction(Sentence sentence, Figure figure) {
        String before = Passage.lower(sentence.before(figure)).stripTrailing();
        String after = Passage.lower(sentence.after(figure)).strip();
        String lead = before.substring(Math.max(0, before.length() - NEAR_CHARACTERS));
        boolean by = lead.endsWith(" by") || lead.endsWith(" of");
        String last = lead.substring(lead.lastIndexOf(' ') + 1);
        String next = after.substring(0, Phrases.wordEnd(after));
        String words = by ? lead : last + " " + next;
        return !Movement.moves(words) ? 0 : Movement.falls(words) ? -1 : 1;
    }

    private Optional<Check> netOf(Passage passage, Sentence sentence, Figure first, Figure second) {
        double net = passage.point(first).orElse(0) - passage.point(second).orElse(0);
        int index = sentence.index();
        return passage.sentences().stream()
                .filter(other -> other.index() != index && Math.abs(other.index() - index) <= MOST_SENTENCES)
                .flatMap(other -> other.figures().stream().filter(figure -> isNet(passage, other, figure, first, net)))
                .findFirst()
                .map(result -> check(net > 0 ? first : second, net > 0 ? second : first, result, Math.abs(net)));
    }

    private static boolean isNet(Passage passage, Sentence sentence, Figure figure, Figure term, double net) {
        return passage.alike(figure, term)
                && Passage.isExact(figure)
                && net != 0
                && passage.point(figure).orElse(0) == Math.abs(net)
                && isChange(passage, sentence, figure);
    }

    /** "Rose by a seasonally adjusted 12,900": other words may stand between. */
    private static boolean isChange(Passage passage, Sentence sentence, Figure figure) {
        String before = Passage.lower(sentence.before(figure));
        String near = before.substring(Math.max(0, before.length() - NEAR_CHARACTERS));
        return direction(sentence, figure) != 0 || Movement.moves(near) || passage.hasAny(before, Cue.CHANGE);
    }

    private Check check(Figure larger, Figure smaller, Figure result, double net) {
        return Finding.of(
                rule(),
                Result.HOLDS,
                Finding.difference(larger, smaller, result),
                NumberText.of(net),
                result.surface(),
                Finding.quote(larger) + " − " + Finding.quote(smaller) + " = " + NumberText.of(net)
                        + Finding.fit(true, result));
    }
}
