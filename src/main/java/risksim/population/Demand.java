package risksim.population;

import java.util.List;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Within;

/** How likely an engaged user is to be engaged again next tick, as a function of satisfaction; nondecreasing. */
public sealed interface Demand {
    /** The chance of staying, in [0, 1], at {@code satisfaction}. */
    double at(double satisfaction);

    /** Constant between thresholds: {@code chances[j]} from {@code thresholds[j]} on. Below the first threshold the first chance holds. */
    @About("a staircase of chances to stay")
    record Steps(
            @About("satisfaction from which each chance holds, rising") List<Double> thresholds,
            @About("chance of staying on each step, not falling") @Within("[0, 1]") List<Double> chances)
            implements Demand {
        public Steps {
            thresholds = List.copyOf(thresholds);
            chances = List.copyOf(chances);
            Check.components(Steps.class, thresholds, chances);
            Check.that(
                    !chances.isEmpty() && thresholds.size() == chances.size(),
                    "chances must hold one value for each of the thresholds, holds " + chances.size() + " for "
                            + thresholds.size());
            for (int j = 1; j < chances.size(); j++) {
                Check.that(thresholds.get(j - 1) < thresholds.get(j), "thresholds must rise, were " + thresholds);
                Check.that(chances.get(j - 1) <= chances.get(j), "chances must not fall, were " + chances);
            }
        }

        @Override
        public double at(double satisfaction) {
            int step = 0;
            while (step + 1 < chances.size() && thresholds.get(step + 1) <= satisfaction) {
                step++;
            }
            return chances.get(step);
        }
    }

    /** {@code 1 - curvature (1 - x)^2} for satisfaction in [0, 1], held constant outside. */
    @About("one minus a square")
    record Quadratic(@About("chance of leaving at satisfaction 0") @Within("[0, 1]") double curvature)
            implements Demand {
        public Quadratic {
            Check.components(Quadratic.class, curvature);
        }

        @Override
        public double at(double satisfaction) {
            double lack = 1 - StrictMath.min(1, StrictMath.max(0, satisfaction));
            return 1 - curvature * lack * lack;
        }
    }

    /** {@code 1 / (1 + exp(-slope (x - middle)))}. */
    @About("a logistic curve")
    record Logistic(
            @About("steepness, per unit of satisfaction") @Within("[0, inf)") double slope,
            @About("satisfaction at which half of users stay") @Within("(-inf, inf)") double middle)
            implements Demand {
        public Logistic {
            Check.components(Logistic.class, slope, middle);
        }

        @Override
        public double at(double satisfaction) {
            return 1 / (1 + StrictMath.exp(-slope * (satisfaction - middle)));
        }
    }

    /** A chance of each user's own, whatever the satisfaction, drawn from a beta distribution; the curve is its mean. */
    @About("chances to stay that differ from user to user")
    record Beta(
            @About("first parameter, of the chance of staying") @Within("(0, inf)") double staying,
            @About("second parameter, of the chance of leaving") @Within("(0, inf)") double leaving)
            implements Demand {
        public Beta {
            Check.components(Beta.class, staying, leaving);
        }

        @Override
        public double at(double satisfaction) {
            return staying / (staying + leaving);
        }
    }

    /** Values at {@code low}, {@code low + step}, ...: straight lines between them, constant outside. */
    @About("chances to stay read from a table, with straight lines between")
    record Table(
            @About("satisfaction of the first value") @Within("(-inf, inf)") double low,
            @About("distance of the values") @Within("(0, inf)") double step,
            @About("chance of staying, not falling") @Within("[0, 1]") List<Double> chances)
            implements Demand {
        public Table {
            chances = List.copyOf(chances);
            Check.components(Table.class, low, step, chances);
            Check.that(!chances.isEmpty(), "chances must hold at least 1 value");
            for (int j = 1; j < chances.size(); j++) {
                Check.that(chances.get(j - 1) <= chances.get(j), "chances must not fall, were " + chances);
            }
        }

        @Override
        public double at(double satisfaction) {
            double place = StrictMath.min(chances.size() - 1.0, StrictMath.max(0, (satisfaction - low) / step));
            int cell = (int) place;
            double from = chances.get(cell);
            return cell == place ? from : from + (place - cell) * (chances.get(cell + 1) - from);
        }
    }
}
