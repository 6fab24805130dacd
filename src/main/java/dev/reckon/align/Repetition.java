package dev.reckon.align;

import dev.reckon.align.Likeness.Node;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Value;
import dev.reckon.mention.Hedge;
import dev.reckon.mention.Kind;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Optional;

/**
 * Whether a text gives a number a second time: in a caption, in its summary, where it comes back to it. The words then differ while
 * the number counts the same. How alike they must be depends on how hardly the number comes twice by chance.
 */
final class Repetition {

    /** A number of so many digits hardly comes twice in one text. */
    private static final int TELLING_DIGITS = 3;

    private static final int FEWEST_DIGITS = 2;

    /** Below this, counts of two digits come twice by chance. */
    private static final BigDecimal LARGE = BigDecimal.valueOf(1000);

    /** How alike the words around must be where number and act tell little. */
    private static final double ALIKE = 0.15;

    private static final double VERY_ALIKE = 0.3;

    private static final double SMALL_ALIKE = 0.25;

    /** Surer than any likeness of words. */
    private static final double SURE = 10;

    private static final double LIKELY = 6.5;

    private final Surroundings surroundings;

    Repetition(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Returns the evidence that {@code b} says again what {@code a} says, both of one unit; 0 for none. */
    double of(Node a, Node b) {
        Aspect x = a.aspect();
        Aspect y = b.aspect();
        if (!isSameValue(x.figure().value(), y.figure().value()) || !areApartInOneText(a, b)) {
            return 0;
        }
        boolean sameAct = x.act().isPresent() && x.act().equals(y.act());
        boolean shared = sameAct || !Collections.disjoint(x.content(), y.content());
        double likeness = surroundings.likeness(a.scene(), b.scene());
        int digits = Math.min(Size.digits(x), Size.digits(y));
        if (digits >= TELLING_DIGITS) {
            return shared || likeness >= ALIKE / TELLING_DIGITS ? SURE : 0;
        }
        boolean large = isShare(x)
                || x.figure()
                        .value()
                        .best()
                        .filter(n -> n.compareTo(LARGE) >= 0)
                        .isPresent();
        if (digits < FEWEST_DIGITS) {
            return sameAct && isOfOneNoun(x, y) && likeness >= SMALL_ALIKE ? LIKELY : 0;
        }
        boolean likely = large ? sameAct || likeness >= ALIKE : shared && likeness >= VERY_ALIKE;
        return likely ? LIKELY : 0;
    }

    /** "Within three days" and "in a matter of three days": small numbers come twice by chance, but not of one thing by one act. */
    private static boolean isOfOneNoun(Aspect x, Aspect y) {
        return x.figure().kind() == y.figure().kind()
                && (x.figure().kind() == Kind.DURATION || x.figure().kind() == Kind.COUNT)
                && !x.figure().unit().isEmpty()
                && x.figure().unit().equals(y.figure().unit());
    }

    /** Returns whether both state one value, bounds and all, at two places of one text: worth something whatever the words. */
    static boolean isOfOneValue(Node a, Node b) {
        Value x = a.figure().value();
        Value y = b.figure().value();
        return areSame(x.best(), y.best())
                && areSame(x.low(), y.low())
                && areSame(x.high(), y.high())
                && x.hedge() != Hedge.ORDER_OF_MAGNITUDE
                && areApartInOneText(a, b);
    }

    private static boolean areSame(Optional<BigDecimal> a, Optional<BigDecimal> b) {
        return a.isPresent() == b.isPresent() && (a.isEmpty() || a.get().compareTo(b.get()) == 0);
    }

    private static boolean isShare(Aspect aspect) {
        return aspect.scale().dimension().equals("share");
    }

    private static boolean areApartInOneText(Node a, Node b) {
        Figure x = a.figure();
        Figure y = b.figure();
        return x.document().name().equals(y.document().name())
                && !a.scene().table()
                && !b.scene().table()
                && a.scene().sentence() != b.scene().sentence();
    }

    private static boolean isSameValue(Value a, Value b) {
        return a.best().isPresent()
                && b.best().isPresent()
                && b.best().get().compareTo(a.best().get()) == 0
                && a.low().isEmpty()
                && b.low().isEmpty();
    }
}
