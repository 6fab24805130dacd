package dev.reckon.align;

import dev.reckon.figure.Figure;
import dev.reckon.mention.Hedge;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Figures grouped into questions, with what tells two figures of one question apart. */
public final class Alignment {

    /** Further apart than this, two figures count the same only when nothing else is possible; a convention. */
    private static final double WORLDS_APART = 50;

    /** What is enough to bring two figures together is not enough to say that one of them must be wrong. */
    private static final double SURE = 3;

    private final List<Question> questions;
    private final Likeness likeness;
    private final Derived derived;
    private final IdentityHashMap<Figure, Likeness.Node> nodes = new IdentityHashMap<>();

    Alignment(List<Question> questions, List<Likeness.Node> nodes, Likeness likeness, Derived derived) {
        this.questions = List.copyOf(questions);
        this.likeness = likeness;
        this.derived = derived;
        nodes.forEach(node -> this.nodes.put(node.figure(), node));
    }

    /** Returns the questions, each figure in exactly one, in the order of their first figures. */
    public List<Question> questions() {
        return questions;
    }

    /** Returns what decides the question of {@code figure}, which must be one of those grouped. */
    public Aspect aspect(Figure figure) {
        return node(figure).aspect();
    }

    /** Returns how {@code a} and {@code b}, both among the figures grouped, bear on one question; O(words of both). */
    public Kinship kinship(Figure a, Figure b) {
        return likeness.kinship(node(a), node(b));
    }

    /**
     * Returns why two figures of one question need not contradict each other however far apart they lie, as a clause; empty when both
     * surely count the same. Figures that stand in one question only because others are like both are not sure to.
     */
    public Optional<String> difference(Figure a, Figure b) {
        Likeness.Node x = node(a);
        Likeness.Node y = node(b);
        return Scopes.difference(x.aspect(), y.aspect())
                .or(() -> derivation(x.aspect(), y.aspect()))
                .or(() -> derivation(y.aspect(), x.aspect()))
                .or(() -> likeness.isRepeated(x, y) ? Optional.empty() : doubt(x, y));
    }

    private Optional<String> doubt(Likeness.Node x, Likeness.Node y) {
        return Doubts.between(x.aspect(), y.aspect())
                .or(() -> Optional.of(Doubts.UNSURE)
                        .filter(unsure -> likenessButForSize(x, y) < SURE || isOtherThanRow(x, y)))
                .or(() -> Optional.of(Doubts.TOO_FAR)
                        .filter(far -> Size.ratio(x.aspect(), y.aspect()) > WORLDS_APART
                                && !isVague(x.figure())
                                && !isVague(y.figure())));
    }

    /** What two sources put far apart is not for that less sure to be one thing: the size is what they differ over. */
    private double likenessButForSize(Likeness.Node x, Likeness.Node y) {
        return likeness.of(x, y) - Math.min(0, Size.of(x.aspect(), y.aspect()));
    }

    /** The label of a row says in full what is counted: a sentence that counts the same has some of its words. */
    private static boolean isOtherThanRow(Likeness.Node x, Likeness.Node y) {
        Set<String> first = x.aspect().content();
        Set<String> second = y.aspect().content();
        return x.scene().table() != y.scene().table()
                && !first.isEmpty()
                && !second.isEmpty()
                && Collections.disjoint(first, second);
    }

    /** What is nearer to the whole than to its part is compared with the whole. */
    private Optional<String> derivation(Aspect x, Aspect y) {
        Figure figure = x.figure();
        if (derived.areEndsOfOneRange(figure, y.figure())) {
            return Optional.of("their text gives them as the two ends of one range");
        }
        if (derived.isDifference(figure) && !derived.isDifference(y.figure())) {
            return Optional.of(Scopes.only(figure) + "a difference between two answers");
        }
        if (derived.isFraction(figure) && !derived.isFraction(y.figure())) {
            return Optional.of(Scopes.only(figure) + "said to make up a part of a larger count");
        }
        if (derived.isQuotient(figure) && !derived.isQuotient(y.figure())) {
            return Optional.of(Scopes.only(figure) + "one number over another");
        }
        return replacement(figure)
                .or(() -> extent(figure, y.figure()))
                .or(() -> setting(x, y))
                .or(() -> selection(x, y))
                .or(() -> part(x, y));
    }

    private Optional<String> replacement(Figure figure) {
        return derived.replacementOf(figure)
                .map(instead -> Scopes.only(figure) + "what its own source puts another figure in the place of, "
                        + Scopes.quote(instead));
    }

    private Optional<String> extent(Figure figure, Figure other) {
        return derived.extentOf(figure)
                .filter(words -> derived.extentOf(other).isEmpty())
                .map(words -> Scopes.only(figure) + "given “" + words + "”");
    }

    /** What happened in one work or institution is not all there was, unless the other speaks of it too, or the event has its name. */
    private Optional<String> setting(Aspect x, Aspect y) {
        return derived.settingOf(x.figure())
                .filter(name -> x.nature() == Aspect.Nature.EVENT && x.act().isPresent())
                .filter(name -> isNoPlaceOrEvent(name, x) && !mentions(y.figure(), name))
                .map(name -> Scopes.only(x.figure()) + "stated for one setting, the " + name);
    }

    /** "Of the 500 who were jailed, 40 died" counts the dead among those only. */
    private Optional<String> selection(Aspect x, Aspect y) {
        return derived.selectedFrom(x.figure())
                .filter(from -> derived.selectedFrom(y.figure()).isEmpty())
                .filter(nodes::containsKey)
                .filter(from -> !aspect(from).act().equals(x.act()))
                .map(from -> Scopes.only(x.figure()) + "counted among others, " + Scopes.quote(from));
    }

    private static boolean isNoPlaceOrEvent(String name, Aspect aspect) {
        List<String> stems = Stems.of(name);
        boolean place = aspect.where()
                .filter(where -> where.basis() != Aspect.Basis.CONTEXT)
                .isPresent();
        boolean event = stems.stream().anyMatch(aspect.event()::contains);
        return !place && !event && !stems.isEmpty();
    }

    private static boolean mentions(Figure figure, String name) {
        return figure.sentenceText().contains(name)
                || figure.document()
                        .title()
                        .filter(title -> title.contains(name))
                        .isPresent();
    }

    private Optional<String> part(Aspect x, Aspect y) {
        return derived.wholesOf(x.figure()).stream()
                .filter(whole -> nodes.containsKey(whole)
                        && !whole.id().equals(y.figure().id()))
                .map(this::aspect)
                .filter(whole -> Size.ratio(whole, y) < Size.ratio(x, y))
                .findFirst()
                .map(whole -> Scopes.only(x.figure()) + "a part, of " + Scopes.quote(whole.figure()));
    }

    private static boolean isVague(Figure figure) {
        return figure.value().hedge() == Hedge.ORDER_OF_MAGNITUDE;
    }

    private Likeness.Node node(Figure figure) {
        Likeness.Node node = nodes.get(figure);
        if (node == null) {
            throw new IllegalArgumentException("not one of the figures grouped: " + figure.id());
        }
        return node;
    }
}
