package dev.reckon.stats;

import java.util.ArrayList;
import java.util.List;

/** Finds tau² for one set of effects, in their scaled units. */
final class TauSolver {

    /** A slope this small beside the sums it is the difference of is rounding: the likelihood is level there. */
    private static final double LEVEL = 4 * Math.ulp(1.0);

    private final Effects effects;
    private final WeightedSums sums;
    private final int k;

    TauSolver(Effects effects) {
        this.effects = effects;
        this.sums = new WeightedSums(effects);
        this.k = effects.size();
    }

    double solve(Estimator estimator) {
        if (k == 1 || effects.ceiling == 0) {
            return 0;
        }
        double tau2 =
                switch (estimator) {
                    case EE -> 0;
                    case DL -> derSimonianLaird();
                    case HE -> hedgesOlkin();
                    case HS -> (sums.at(0).q - k) / sums.w1;
                    case HSK -> (sums.at(0).q * k / (k - 1) - k) / sums.w1;
                    case SJ -> sidikJonkman();
                    case ML -> likeliest(new Score(false));
                    case REML -> likeliest(new Score(true));
                    case EB, PM -> whereQIs(k - 1);
                    case PMM -> whereQIs(Tails.chiSquareUpperQuantile(0.5, k - 1));
                };
        return Math.max(0, tau2);
    }

    private double derSimonianLaird() {
        sums.at(0);
        return (sums.q - (k - 1)) / (sums.w1 - sums.w2 / sums.w1);
    }

    private double unweightedSquares() {
        double mean = 0;
        for (double distance : effects.distance) {
            mean += distance / k;
        }
        double squares = 0;
        for (double distance : effects.distance) {
            squares += (distance - mean) * (distance - mean);
        }
        return squares;
    }

    private double hedgesOlkin() {
        double variances = 0;
        for (double variance : effects.variance) {
            variances += variance;
        }
        return unweightedSquares() / (k - 1) - variances / k;
    }

    private double sidikJonkman() {
        double crude = unweightedSquares() / k;
        return crude * sums.at(crude).q / (k - 1);
    }

    /** Where Q, which falls with tau², comes down to {@code target}; 0 when it starts below. */
    double whereQIs(double target) {
        if (sums.at(0).q <= target) {
            return 0;
        }
        // Q <= (k - 1) ceiling / tau², so it is below the target from here on
        double highest = (k - 1) * effects.ceiling / target;
        return new QExcess(target).fallingRoot(0, highest * (1 + 1e-12));
    }

    /**
     * The tau² of the highest likelihood. There may be several local maxima, so the slope is followed along a grid that
     * doubles from the smallest variance up to where it is negative for good, and between grid points where it turns.
     */
    private double likeliest(Score score) {
        List<Double> maxima = new ArrayList<>(2);
        double end = effects.ceiling * (1 + 1e-12);
        Place before = score.placeAt(0);
        if (before.value <= LEVEL * sums.w1) {
            before = new Place(0, Math.min(0, before.value), before.slope);
            maxima.add(0.0);
        }
        double step = effects.leastVariance / 4;
        while (before.tau2 < end) {
            Place after = score.placeAt(Math.min(end, before.tau2 + step));
            addMaxima(score, before, after, maxima);
            step = after.tau2;
            before = after;
        }
        return maxima.size() == 1 ? maxima.get(0) : highest(score, maxima);
    }

    /** Adds the local maxima between two neighbouring places. */
    private static void addMaxima(Score score, Place before, Place after, List<Double> maxima) {
        boolean above = before.value > 0;
        boolean aboveAfter = after.value > 0;
        if (above && !aboveAfter) {
            maxima.add(score.fallingRoot(before.tau2, after.tau2));
        } else if (!above && !aboveAfter && before.slope > 0 && after.slope < 0) {
            double turn = score.turn(before.tau2, after.tau2, false);
            if (turn >= 0) {
                maxima.add(score.fallingRoot(turn, after.tau2));
            }
        } else if (above && aboveAfter && before.slope < 0 && after.slope > 0) {
            double turn = score.turn(before.tau2, after.tau2, true);
            if (turn >= 0) {
                maxima.add(score.fallingRoot(before.tau2, turn));
            }
        }
    }

    private double highest(Score score, List<Double> maxima) {
        double best = 0;
        double bestValue = Double.NEGATIVE_INFINITY;
        for (double tau2 : maxima) {
            double value = score.logLikelihood(tau2);
            if (value > bestValue) {
                best = tau2;
                bestValue = value;
            }
        }
        return best;
    }

    /** The score and its derivative at one tau². */
    private record Place(double tau2, double value, double slope) {}

    /** Q less a target. */
    private final class QExcess implements Slope {
        private final double target;

        QExcess(double target) {
            this.target = target;
        }

        @Override
        public void moveTo(double tau2) {
            sums.at(tau2);
        }

        /** As 1/target − 1/Q, which is straight for equal variances: Newton's steps then land at once. */
        @Override
        public double value() {
            return (sums.q - target) / sums.q / target;
        }

        @Override
        public double derivative() {
            return -sums.r2 / sums.q / sums.q;
        }
    }

    /** Twice the slope of the profile log-likelihood of tau², plain or restricted. */
    private final class Score implements Slope {
        private final boolean restricted;

        Score(boolean restricted) {
            this.restricted = restricted;
        }

        @Override
        public void moveTo(double tau2) {
            sums.at(tau2);
        }

        @Override
        public double value() {
            double plain = sums.r2 - sums.w1;
            return restricted ? plain + sums.w2 / sums.w1 : plain;
        }

        @Override
        public double derivative() {
            double plain = sums.w2 - 2 * sums.r3 + 2 * sums.a2 * sums.a2 / sums.w1;
            double share = sums.w2 / sums.w1;
            return restricted ? plain - 2 * sums.w3 / sums.w1 + share * share : plain;
        }

        Place placeAt(double tau2) {
            moveTo(tau2);
            return new Place(tau2, value(), derivative());
        }

        /** Looks between two places for one where the score has the other sign; -1 when it turns back before. */
        double turn(double from, double to, boolean downwards) {
            double low = from;
            double high = to;
            for (int i = 0; i < 40; i++) {
                double middle = low + (high - low) / 2;
                moveTo(middle);
                if (downwards ? value() <= 0 : value() > 0) {
                    return middle;
                }
                boolean before = downwards ? derivative() < 0 : derivative() > 0;
                low = before ? middle : low;
                high = before ? high : middle;
            }
            return -1;
        }

        double logLikelihood(double tau2) {
            moveTo(tau2);
            double value = -sums.q - (restricted ? Math.log(sums.w1) : 0);
            for (double variance : effects.variance) {
                value -= Math.log(variance + tau2);
            }
            return value;
        }
    }
}
