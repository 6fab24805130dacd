package dev.reckon.audit;

import dev.reckon.align.Stems;
import dev.reckon.base.Span;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Hears in the words beside a number what was done to get it: "together", "fewer", "three times", "a week". */
@SuppressWarnings("ReferenceEquality") // the very figure that was read is meant
final class Ways {

    /** So many characters before and behind a number say what was done. */
    private static final int BEFORE = 36;

    private static final int BEHIND = 30;

    /** What is counted may stand in one word between the number and "a cubic metre". */
    private static final int MOST_BEFORE_PER = 1;

    private static final int WORD = 15;

    private final Draft draft;
    private final Arithmetics arithmetics;

    Ways(Draft draft, Arithmetics arithmetics) {
        this.draft = draft;
        this.arithmetics = arithmetics;
    }

    /** Returns what was done to get figure number {@code at} of a sentence; empty when nothing says so. */
    Optional<Way> of(List<Figure> sentence, int at) {
        Figure result = sentence.get(at);
        if (Arithmetics.isShareOfMany(result)) {
            return Optional.of(Way.RATE);
        }
        if (result.unit().equals("times") || result.unit().equals("fraction")) {
            return isHowOften(result) || isAgain(result) ? Optional.empty() : Optional.of(Way.RATIO);
        }
        Span reach = Cuts.reach(sentence, at);
        String text = result.document().text();
        int start = at > 0 && isPointer(sentence.get(at - 1))
                ? Cuts.reach(sentence, at - 1).start()
                : reach.start();
        int from = Math.max(start, result.span().start() - BEFORE);
        int to = Math.min(reach.end(), result.span().end() + BEHIND);
        String before = text.substring(from, result.span().start());
        String on = text.substring(result.span().end(), Math.max(result.span().end(), to));
        String behind = Cuts.upToPause(on);
        AuditWords words = draft.words();
        if (result.unit().equals(Arithmetics.POINTS)) {
            return Optional.of(Way.DIFFERENCE);
        }
        boolean differing =
                words.in(behind, "differing") || words.endsIn(before, "moving") || isMoreThanNext(sentence, at);
        if (result.kind() == Kind.PERCENTAGE) {
            boolean sharing = words.startsWith(behind, "sharing")
                    || words.endsIn(before, "restating")
                    || Cuts.isAppositive(before);
            return differing || sharing ? Optional.of(Way.SHARE) : Optional.empty();
        }
        boolean stated = words.in(before, "restating") || words.in(before, "averaging");
        boolean each = words.startsWith(behind, "apiece") && (stated || Cuts.isAppositive(before));
        boolean base = (stated || Cuts.isAppositive(before)) && isPerBase(sentence, at);
        if (each
                || base
                || isOfEach(result)
                || (Arithmetics.isRate(result)
                        && (stated || isOfBase(sentence, result) || isRateBefore(sentence, at, before)))) {
            return Optional.of(Way.RATE);
        }
        boolean first = sentence.subList(0, at).stream().noneMatch(term -> arithmetics.areOfOneMeasure(result, term));
        if (words.in(before + " " + (first ? on : behind), "summing") || isAdded(sentence, at)) {
            return Optional.of(Way.SUM);
        }
        return differing ? Optional.of(Way.DIFFERENCE) : Optional.empty();
    }

    /** "After nine months 5,900 had gone, some 650 a month": what it is worked out from stands right before. */
    private boolean isRateBefore(List<Figure> sentence, int at, String before) {
        return Cuts.isAppositive(before) && arithmetics.hasRate(sentence.get(at), sentence.subList(0, at));
    }

    /** "It had 22 and now 4, a third of the former number": of the first of the only two that the sentence has. */
    boolean isOfFormer(Figure result, List<Figure> here) {
        return result.unit().equals("fraction")
                && here.stream()
                                .filter(figure -> figure.kind() != Kind.DURATION)
                                .count()
                        == 2
                && draft.words().startsWith(Words.behind(result, BEHIND), "formerly");
    }

    /** "Together the two have 40 fewer": the two were told before, and are no number to reckon with. */
    private static boolean isPointer(Figure figure) {
        return figure.surface().chars().allMatch(Character::isLetter)
                && Words.before(figure).endsWith(" the ");
    }

    /** "Half as many again" is one and a half times as many. */
    private static boolean isAgain(Figure result) {
        List<String> behind = Stems.words(Words.behind(result, BEHIND));
        return behind.size() > 2 && behind.get(0).equals("as") && behind.get(2).equals("again");
    }

    /** "They met three times that day". */
    private boolean isHowOften(Figure result) {
        return result.unit().equals("times") && draft.words().startsWith(Words.behind(result, BEHIND), "repeating");
    }

    /** "Together with the 7 million of the second the first made 20 million". */
    private boolean isAdded(List<Figure> sentence, int at) {
        if (at < 2) {
            return false;
        }
        String text = sentence.get(at).document().text();
        Figure last = sentence.get(at - 1);
        int from = sentence.get(at - 2).span().end();
        return from <= last.span().start()
                && draft.words().in(text.substring(from, last.span().start()), "adding");
    }

    /** "3,880 more than two months before": the words were read as those of the next number. */
    private boolean isMoreThanNext(List<Figure> sentence, int at) {
        if (at + 1 >= sentence.size()) {
            return false;
        }
        Figure next = sentence.get(at + 1);
        int from = sentence.get(at).span().end();
        return next.span().start() - from <= 1 && draft.words().startsWith(next.surface(), "differing");
    }

    /** "Each of them thus paid 3 dollars". */
    boolean isOfEach(Figure result) {
        return !Arithmetics.isRate(result)
                && result.kind() != Kind.DURATION
                && draft.words().startsWith(Words.before(result), "dividing")
                && draft.words().in(Words.before(result), "concluding");
    }

    /** "318,000 cubic metres were removed for 27 million crowns, 86 crowns a cubic metre": the number before names what it is for each of. */
    private boolean isPerBase(List<Figure> sentence, int at) {
        Figure result = sentence.get(at);
        List<String> behind = Stems.words(Words.behind(result, BEHIND));
        for (int i = 0; i <= MOST_BEFORE_PER && i + 1 < behind.size(); i++) {
            if (draft.words().isOnly(behind.get(i), "per")) {
                String last = draft.root(behind.get(i + 1));
                return sentence.subList(0, at).stream().anyMatch(base -> namesUnit(base, last));
            }
        }
        return false;
    }

    private boolean namesUnit(Figure base, String root) {
        String words = base.span().of(base.document().text()) + Words.behind(base, WORD);
        return Stems.words(words).stream().map(draft::root).anyMatch(root::equals);
    }

    /** "With 300 guests in 20 rooms there were 15 guests a room": the sentence counts what the rate is of. */
    private boolean isOfBase(List<Figure> sentence, Figure result) {
        String per = draft.root(Arithmetics.per(result));
        return sentence.stream()
                .anyMatch(base -> base != result
                        && base.kind() == Kind.COUNT
                        && draft.root(base.unit()).equals(per));
    }

    /** "Four times the 61", "of the 112 there 38, or 43 per cent": the words leave no doubt of what. */
    boolean isSaid(Way way, Figure result, Company company) {
        List<Figure> here = company.here();
        if (way == Way.SHARE) {
            return isRestated(result)
                    && here.stream()
                            .anyMatch(a -> here.stream().anyMatch(b -> a != b && arithmetics.areComparable(a, b)));
        }
        if (way == Way.SUM || way == Way.DIFFERENCE) {
            // "240 boats in May and 200 in June, 40 fewer"
            int terms = arithmetics.alike(result, Company.earlier(here, result)).size();
            return way == Way.SUM ? terms > 1 : terms == 2 && draft.words().endsIn(Words.before(result), "moving");
        }
        if (way == Way.RATE) {
            return !Arithmetics.isShareOfMany(result)
                    && isRestated(result)
                    && arithmetics.hasRate(result, Company.earlier(here, result));
        }
        if (way == Way.RATIO && hasTwoRates(result, here)) {
            return true;
        }
        return way == Way.RATIO
                && here.stream()
                        .anyMatch(base -> base.span().start() >= result.span().end()
                                && draft.words()
                                        .isOnly(
                                                result.document()
                                                        .text()
                                                        .substring(
                                                                result.span().end(),
                                                                base.span().start()),
                                                "recalling"));
    }

    /** "From 5 per thousand to 13 per thousand, or 2.6 times as many". */
    private boolean hasTwoRates(Figure result, List<Figure> here) {
        List<Figure> rates = Company.earlier(here, result).stream()
                .filter(figure -> figure.kind() == Kind.RATE)
                .toList();
        return rates.size() == 2 && isRestated(result) && arithmetics.areMultiples(rates.get(0), rates.get(1));
    }

    /** Returns whether the sentence has, or begins, what {@code result} is worked out from. */
    boolean isExplicit(Way way, Figure result, Company company) {
        List<Figure> here = company.here();
        return switch (way) {
            case SUM -> false;
            case DIFFERENCE ->
                here.stream()
                                .filter(figure -> arithmetics.areOfOneMeasure(result, figure))
                                .count()
                        > 1;
            case RATIO, SHARE ->
                here.stream()
                        .anyMatch(a -> company.near().stream().anyMatch(b -> a != b && arithmetics.areMultiples(a, b)));
            case RATE ->
                here.stream().anyMatch(base -> company.near().stream()
                        .anyMatch(amount ->
                                arithmetics.rateOfEither(result, amount, base).isPresent()));
        };
    }

    /** "Or 25 per cent", "that is 25 per cent". */
    boolean isRestated(Figure result) {
        String before = Words.before(result);
        return Cuts.isAppositive(before)
                || draft.words().endsIn(before, "restating")
                || draft.words().endsIn(before, "moving");
    }

    /** "It cost 65 dollars, 30 per cent more": than the only number of the sentence before that it can be set against. */
    boolean isMoreThanBefore(Figure result, Company company) {
        String behind = Cuts.upToPause(Words.behind(result, BEHIND));
        List<Figure> here = Company.earlier(company.here(), result);
        return draft.words().isOnly(behind, "differing")
                && here.stream()
                                .filter(figure -> figure.kind() != Kind.DURATION)
                                .count()
                        == 1
                && company.before().stream()
                                .filter(figure -> arithmetics.areComparable(figure, here.get(here.size() - 1)))
                                .count()
                        == 1;
    }

    /** "A rise of 20 per cent", "20 per cent more": by how much two differ, and not what part the one is of the other. */
    boolean isChange(Figure result) {
        String behind = Cuts.upToPause(Words.behind(result, BEHIND));
        return draft.words().endsIn(Words.before(result), "changing")
                || draft.words().isOnly(behind, "differing");
    }

    /** "54 per cent of them": of those counted before. */
    boolean isOfThem(Figure result) {
        return draft.words().startsWith(Words.behind(result, BEHIND), "backward");
    }

    /** "A quarter of all those registered": of a whole whose name none of {@code terms} bears. */
    boolean isOfAllOthers(Figure result, List<Figure> terms) {
        String behind = Words.behind(result, BEHIND);
        List<String> words = Stems.words(behind);
        if (words.size() < 3 || !words.get(0).equals("of") || !words.get(1).equals("all")) {
            return false;
        }
        Set<String> roots = draft.roots(behind);
        return terms.stream().noneMatch(term -> roots.contains(draft.root(term.unit())));
    }

    /** "This is", "the figure was thus": the sentence goes on with what the one before said. */
    boolean pointsBack(Figure result) {
        return draft.words().in(result.sentenceText(), "pointing");
    }

    /** "6 tonnes a hectare": so much for each is no part of a sum. */
    boolean isPer(Figure term) {
        return draft.words().startsWith(Words.behind(term, WORD), "per");
    }

    /** "A loss of 33 on the year before" leaves out what it is compared with. */
    boolean isOfAnother(List<Figure> sentence, int at) {
        Figure result = sentence.get(at);
        String behind = Words.behind(result);
        // "14 per cent more than planned"
        int word = behind.indexOf(' ', 1);
        boolean more = word > 0 && draft.words().isOnly(behind.substring(0, word), "differing");
        return at + 1 == sentence.size()
                && (draft.words().startsWith(behind, "unstated")
                        || (more && draft.words().startsWith(behind.substring(word), "unstated")));
    }

    /** "1.2 million people, or 35 per cent of them all": the share is that of the number it stands behind, and of no other. */
    boolean mayBeShare(List<Figure> sentence, int at, List<Figure> terms) {
        if (at == 0) {
            return true;
        }
        Figure before = sentence.get(at - 1);
        Figure result = sentence.get(at);
        String between = result.document()
                .text()
                .substring(before.span().end(), result.span().start())
                .strip();
        boolean apposed = between.endsWith(", or") || between.endsWith("(") || between.endsWith("(or");
        return !apposed
                || !arithmetics.isNumber(before)
                || (terms.contains(before)
                        && terms.stream().allMatch(term -> arithmetics.value(term) >= arithmetics.value(before)));
    }
}
