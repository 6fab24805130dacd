package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Kind;
import dev.reckon.mention.Mention;
import dev.reckon.mention.Unit;
import dev.reckon.token.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Tells shares from rates that are given in per cent, and the points that a share rises by. */
final class PercentUnits {

    /** The unit of a share of growth in each year. */
    static final String A_YEAR = "%/year";

    private static final int REACH = 12;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    /** In tokens: "third-quarter growth rate". */
    private static final int NEAR = 5;

    private final Passage passage;
    private final Line line;
    private final List<Figure> recent;

    /** Prepares for {@code passage}, with the figures read just before. */
    PercentUnits(Passage passage, List<Figure> recent) {
        this.passage = passage;
        this.line = passage.line();
        this.recent = recent;
    }

    /** "the annual rate of growth at 13.9 %", "a 3 % growth rate", "an annual rate of 3 %": a share per time is a rate. */
    Mention percentage(Mention mention, List<Mention> earlier) {
        if (isAnnual(mention) || isOfYearlyChange(mention) || continues(mention, earlier)) {
            return mention.as(Kind.RATE, A_YEAR);
        }
        boolean growth = isGrowthRate(mention) || isGrowthOfQuarter(mention);
        if (growth && recent.stream().anyMatch(figure -> figure.unit().equals(A_YEAR))) {
            return mention.as(Kind.RATE, A_YEAR);
        }
        boolean elliptic = !line.isForm(mention.to(), "of")
                && earlier.stream()
                        .anyMatch(m -> m.kind() == Kind.RATE
                                && m.unit().filter("%"::equals).isPresent());
        return isGrowthRate(mention) || elliptic ? mention.as(Kind.RATE, "%") : mention;
    }

    /** "an annual rate of 3 %", "an annual growth rate of about 3 %", "an annualised 3 %". */
    private boolean isAnnual(Mention mention) {
        int at = mention.from() - 1;
        if (isYearly(at)) {
            return true;
        }
        if (!line.isForm(at, "of")) {
            return false;
        }
        int rate = at - 1;
        int before = line.isForm(rate - 1, "growth") ? rate - 2 : rate - 1;
        return (line.isForm(rate, "rate") || line.isForm(rate, "pace"))
                && (isYearly(before) || line.isForm(before, "annual"));
    }

    /** "the yearly rate of decline was 3 %", "rates of annual change varied from 3 % to 5 %": all shares of the clause behind it. */
    private boolean isOfYearlyChange(Mention mention) {
        for (int i = mention.from() - 1; i >= passage.clauseStart(mention.from()); i--) {
            boolean rate = line.isForm(i, "rate") || line.isForm(i, "rates");
            if (rate && line.isForm(i + 1, "of")) {
                boolean before = isEachYear(i - 1) && isChange(i + 2);
                return before || isEachYear(i + 2) && isChange(i + 3);
            }
        }
        return false;
    }

    private boolean isEachYear(int i) {
        return line.isForm(i, "annual") || line.isForm(i, "yearly") || isYearly(i);
    }

    private boolean isChange(int i) {
        return switch (line.word(i).form()) {
            case "change", "decline", "decrease", "increase", "reduction", "fall", "rise" -> true;
            default -> false;
        };
    }

    private boolean isYearly(int i) {
        return line.isForm(i, "annualised") || line.isForm(i, "annualized");
    }

    /** "5 % a year, up from 4 %": what a yearly rate is compared with is one. */
    private boolean continues(Mention mention, List<Mention> earlier) {
        if (earlier.isEmpty()) {
            return false;
        }
        Mention before = earlier.get(earlier.size() - 1);
        int cue = mention.from() - 1;
        boolean compared = line.isForm(cue, "from") || line.isForm(cue, "than") || line.isForm(cue, "against");
        return compared && before.unit().filter(A_YEAR::equals).isPresent();
    }

    /** "after growing at a 2.5 % rate in the spring", "growth has slowed to 2 %": where growth is told by the year, but not of a whole year. */
    private boolean isGrowthOfQuarter(Mention mention) {
        boolean grows = false;
        for (int i = passage.clauseStart(mention.from()); i < Math.min(line.size(), mention.to() + NEAR); i++) {
            grows |= line.isForm(i, "growth")
                    || line.isForm(i, "gdp")
                    || line.isForm(i, "grew")
                    || line.isForm(i, "grown")
                    || line.isForm(i, "growing")
                    || line.isForm(i, "expanded");
            grows |= line.is(i, WordClass.ESTIMATE_NOUN) && followsYearly();
        }
        boolean share = mention.unit().filter(Unit.PERCENT.name()::equals).isPresent();
        return share
                && grows
                && !line.isForm(mention.to(), "of")
                && passage.times().stream().noneMatch(this::isOfYear);
    }

    /** "Its earlier estimate had been 3.6 %": right behind a rate by the year. */
    private boolean followsYearly() {
        return !recent.isEmpty() && recent.get(recent.size() - 1).unit().equals(A_YEAR);
    }

    /** "for the year", "of 2012", "from a year earlier". */
    private boolean isOfYear(TimePhrase time) {
        boolean named = false;
        boolean part = false;
        for (int i = time.from(); i < time.to(); i++) {
            named |= line.isForm(i, "year") || line.isForm(i, "years");
            part |= line.isForm(i, "quarter") || line.is(i, WordClass.MONTH);
        }
        return named || !part && time.to() == time.from() + 1 && line.isKind(time.from(), Token.Kind.NUMBER);
    }

    private boolean isGrowthRate(Mention mention) {
        boolean rate = false;
        int from = Math.max(passage.clauseStart(mention.from()), mention.from() - REACH);
        for (int i = from; i < mention.from(); i++) {
            boolean growth = line.isForm(i, "rate")
                    && (line.isForm(i + 1, "of") && line.isForm(i + 2, "growth") || line.isForm(i - 1, "growth"));
            rate |= growth || line.isForm(i, "annual") && line.isForm(i + 1, "growth");
        }
        for (int i = mention.to(); i < Math.min(line.size(), mention.to() + NEAR); i++) {
            rate |= line.isForm(i, "growth") && line.isForm(i + 1, "rate");
        }
        return rate;
    }

    /** "unemployment stood at 7.8", "the jobless rate rose to 7.8": what is always told in per cent. */
    Optional<Mention> bareRate(Mention mention) {
        boolean few = mention.best().filter(best -> best.compareTo(WHOLE) < 0).isPresent();
        boolean alone = mention.noun().isEmpty() && few && passage.cell().isEmpty();
        int from = Math.max(passage.clauseStart(mention.from()), mention.from() - REACH);
        boolean rate = false;
        for (int i = mention.from() - 1; alone && i >= from; i--) {
            if (passage.mentionAt(i) >= 0 && !rate || line.isMark(i, ',')) {
                return Optional.empty();
            }
            rate |= (line.isForm(i, "rate") || line.isForm(i, "rates")) && isOfShares(i - 1);
        }
        return rate ? Optional.of(mention.as(Kind.PERCENTAGE, Unit.PERCENT.name())) : Optional.empty();
    }

    private boolean isOfShares(int i) {
        return switch (line.word(i).form()) {
            case "unemployment", "jobless", "joblessness", "employment", "inflation", "interest", "poverty" -> true;
            default -> false;
        };
    }

    /** "up 4.2 points to 61.3 %": points beside a share are points of it; "51 points, or 0.7 %" are those of an index. */
    Optional<Mention> points(Mention mention) {
        int noun = mention.noun().map(found -> found.head()).orElse(-1);
        if (!line.isForm(noun, "points") && !line.isForm(noun, "point")) {
            return Optional.empty();
        }
        boolean index = line.isMark(noun + 1, ',') && line.isForm(noun + 2, "or");
        boolean share = passage.mentions().mentions().stream().anyMatch(m -> m.kind() == Kind.PERCENTAGE);
        return share && !index
                ? Optional.of(mention.as(Kind.PERCENTAGE, Unit.PERCENTAGE_POINT.name()))
                : Optional.empty();
    }
}
