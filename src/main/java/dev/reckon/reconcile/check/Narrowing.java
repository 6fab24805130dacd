package dev.reckon.reconcile.check;

import dev.reckon.align.Aspect;
import dev.reckon.align.Aspect.Basis;
import dev.reckon.align.Aspect.Part;
import dev.reckon.align.Aspect.When;
import dev.reckon.align.Aspect.Where;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Figure.Field;
import dev.reckon.mention.Kind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * How the scope of one figure lies within that of another: of a part of its place, its time, its people, its causes or its things,
 * and in nothing else of another scope.
 */
final class Narrowing {

    private static final String PEOPLE_OF = "people of ";
    private static final Set<String> LOWER_BOUND = Set.of("confirmed");

    /** Acts that befall only some of those whom the wider act befalls. */
    private static final String NARROW_ACT = "execution";

    /** What must be sure to be said of both where no more than a cause tells them apart. */
    private static final Set<Part> COUNTED = EnumSet.of(Part.ACT, Part.PLACE, Part.GROUP);

    private static final String WIDE_ACT = "death";

    /** Times that share most of their days are one time, told in two ways. */
    private static final double SAME_TIME = 0.9;

    /** Times that share so many of their days may be told of one count. */
    private static final double MOSTLY = 0.5;

    private final Passage passage;
    private final Figure part;
    private final Figure whole;
    private final Aspect x;
    private final Aspect y;
    private final Set<Facet> narrowed = EnumSet.noneOf(Facet.class);
    private boolean other;

    /** In what a part is narrower than its whole: in words, and how many sentences with figures may lie between the two. */
    enum Facet {
        PLACE("the place of the first lies within that of the second", 4),
        HOUR("the first is of some hours of the day of the second", 1),
        GROUP("the first is of one group among those counted second", 1),
        CAUSE("the first is of one cause among those counted second", 2),
        ACT("those counted first are among those counted second", 4),
        THING("the first is of one kind among what is counted second", 8),
        PROOF("the first are those known of among all the second counts", 2);

        private final String ground;
        private final int reach;

        Facet(String ground, int reach) {
            this.ground = ground;
            this.reach = reach;
        }

        String ground() {
            return ground;
        }
    }

    private Narrowing(Passage passage, Figure part, Figure whole) {
        this.passage = passage;
        this.part = part;
        this.whole = whole;
        this.x = passage.aspect(part);
        this.y = passage.aspect(whole);
    }

    /** Returns in what the scope of {@code part} is narrower than that of {@code whole}; empty when it is not, or another in anything. */
    static Optional<Facet> of(Passage passage, Figure part, Figure whole) {
        Narrowing narrowing = new Narrowing(passage, part, whole);
        narrowing.act();
        narrowing.place();
        narrowing.time();
        narrowing.hour();
        narrowing.group();
        narrowing.cause();
        narrowing.definition();
        narrowing.thing();
        return narrowing.other || narrowing.isReached() ? Optional.empty() : narrowing.nearest();
    }

    /** "900 children, a number that has climbed to 1,300", "at that hour 900, 1,300 and 700": these are told in a row, not one of the other. */
    private boolean isReached() {
        boolean inOrder = part.span().compareTo(whole.span()) < 0;
        Figure first = inOrder ? part : whole;
        Figure second = inOrder ? whole : part;
        if (!first.sentence().equals(second.sentence())) {
            return false;
        }
        String way = Passage.way(passage.sentence(first), first, second);
        return way.endsWith(" to") || way.equals("to") || way.chars().noneMatch(Character::isLetter);
    }

    /** Returns the first facet within whose reach the two stand. */
    private Optional<Facet> nearest() {
        int between = Math.abs(
                passage.sentence(part).index() - passage.sentence(whole).index());
        return narrowed.stream()
                .filter(facet -> between <= facet.reach && isTold(facet, between))
                .findFirst();
    }

    /** What one source counts it counts in one way; a text says on its own behalf what its source has counted. */
    private boolean isTold(Facet facet, int between) {
        Optional<String> a = part.attribution().text();
        Optional<String> b = whole.attribution().text();
        boolean same = a.equals(b);
        return switch (facet) {
            case PLACE -> same || isStated(x) && isStated(y);
            case GROUP, THING, HOUR -> same;
            case CAUSE, PROOF -> same || a.isEmpty() || b.isEmpty();
            case ACT -> same || a.isEmpty() || b.isEmpty() || between == 0;
        };
    }

    private static boolean isStated(Aspect aspect) {
        return aspect.where().filter(where -> where.basis() != Basis.CONTEXT).isPresent();
    }

    private void note(Facet facet, boolean narrower) {
        if (narrower) {
            narrowed.add(facet);
        }
    }

    private void act() {
        if (x.act().equals(y.act())) {
            // what happens to nobody named may be anything
            other |= x.act().isEmpty() && part.kind() == Kind.COUNT && isPeople();
            return;
        }
        boolean killed = x.act().filter(NARROW_ACT::equals).isPresent()
                && y.act().filter(WIDE_ACT::equals).isPresent();
        boolean losses =
                x.act().isPresent() && passage.losses(whole).contains(x.act().get());
        note(Facet.ACT, killed || losses);
        other |= !killed && !losses;
    }

    private boolean isPeople() {
        return x.scale().dimension().equals("people");
    }

    private void place() {
        if (x.where().isEmpty() || y.where().isEmpty()) {
            return;
        }
        Where a = x.where().get();
        Where b = y.where().get();
        if (a.core().equals(b.core())) {
            boolean more =
                    a.rest().containsAll(b.rest()) && a.rest().size() > b.rest().size();
            note(Facet.PLACE, more && a.basis() == Basis.STATED && isSure(x, Part.PLACE));
            other |= !a.rest().containsAll(b.rest());
            return;
        }
        boolean within = a.basis() != Basis.CONTEXT && passage.isWithin(a, b);
        note(Facet.PLACE, within && isSure(x, Part.PLACE) && isSure(y, Part.PLACE));
        other |= !within;
    }

    private static boolean isSure(Aspect aspect, Part part) {
        return !aspect.doubtful().contains(part);
    }

    private void time() {
        if (x.when().isEmpty() || y.when().isEmpty()) {
            boolean words = x.whenWords().isPresent()
                    && y.whenWords().isPresent()
                    && !x.whenWords().equals(y.whenWords())
                    && !part.isCarried(Field.PERIOD)
                    && !whole.isCarried(Field.PERIOD);
            other |= words;
            return;
        }
        When a = x.when().get();
        When b = y.when().get();
        boolean same = a.overlap(b) >= SAME_TIME;
        boolean within = b.surrounds(a) || a.overlap(b) >= MOSTLY;
        other |= !same && (!within || !isSure(x, Part.TIME) || !isSure(y, Part.TIME));
    }

    /** "210 came by noon, 640 over the whole day". */
    private void hour() {
        boolean oneOccasion =
                x.act().isPresent() && !x.event().isEmpty() && x.event().equals(y.event());
        note(
                Facet.HOUR,
                oneOccasion
                        && part.sentence().equals(whole.sentence())
                        && x.when().equals(y.when())
                        && passage.isByTheClock(part)
                        && !passage.isByTheClock(whole));
    }

    private void group() {
        Set<String> a = people(x);
        Set<String> b = people(y);
        boolean more = a.containsAll(b) && a.size() > b.size();
        note(Facet.GROUP, more && isSure(x, Part.GROUP));
        other |= !a.containsAll(b) || more && !isSure(x, Part.GROUP);
    }

    /** "Ruritanians" in Ruritania are all there are. */
    private static Set<String> people(Aspect aspect) {
        Set<String> people = new HashSet<>(aspect.population());
        aspect.where().ifPresent(where -> people.remove(PEOPLE_OF + where.core()));
        return people;
    }

    private void cause() {
        Set<String> causes = passage.causes(part);
        boolean sure = Collections.disjoint(x.doubtful(), COUNTED) && Collections.disjoint(y.doubtful(), COUNTED);
        // all are told of first, and then those of one cause
        boolean behind = whole.span().compareTo(part.span()) < 0;
        note(Facet.CAUSE, !causes.isEmpty() && y.causes().isEmpty() && sure && behind);
        other |= !y.causes().isEmpty() && !y.causes().equals(causes);
    }

    private void definition() {
        Set<String> more = new HashSet<>(x.definitions());
        more.removeAll(y.definitions());
        note(Facet.PROOF, !more.isEmpty() && LOWER_BOUND.containsAll(more));
        boolean fewer = !x.definitions().containsAll(y.definitions());
        other |= !LOWER_BOUND.containsAll(more)
                || fewer && !narrowed.contains(Facet.CAUSE)
                || !x.others().equals(y.others());
    }

    /** "Sales of boots" are among "sales": more words for what is bought, and none fewer. */
    private void thing() {
        boolean money = part.kind() == Kind.MONEY;
        boolean dated = x.when().isPresent() && x.when().equals(y.when());
        Set<String> a = x.content();
        Set<String> b = y.content();
        note(Facet.THING, money && dated && !b.isEmpty() && a.size() > b.size() && a.containsAll(b));
    }
}
