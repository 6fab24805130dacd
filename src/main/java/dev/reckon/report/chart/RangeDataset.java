package dev.reckon.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.jfree.data.xy.AbstractXYDataset;
import org.jfree.data.xy.IntervalXYDataset;

/**
 * The figures of one question as a dataset: a series for each school and one for the refuted figures; x the stated value or
 * our midpoint (NaN when there is neither), its interval the hard one cut to the scale, y the row.
 */
@SuppressWarnings("serial")
final class RangeDataset extends AbstractXYDataset implements IntervalXYDataset {

    private final transient List<List<Item>> series;
    private final transient ValueScale scale;

    /**
     * A figure at its place.
     *
     * @param row the figure
     * @param y its place from the top
     */
    record Item(RangeRow row, double y) {}

    /** Makes the dataset of {@code items}, whose schools are in order. */
    RangeDataset(List<Item> items, ValueScale scale) {
        this.scale = scale;
        this.series = new ArrayList<>();
        int school = Integer.MIN_VALUE;
        for (Item item : items) {
            if (item.row().school() != school) {
                series.add(new ArrayList<>());
                school = item.row().school();
            }
            series.get(series.size() - 1).add(item);
        }
    }

    /** Returns one figure. */
    RangeRow row(int series, int item) {
        return at(series, item).row();
    }

    /** Returns the scale its intervals are cut to. */
    ValueScale scale() {
        return scale;
    }

    private Item at(int s, int item) {
        return series.get(s).get(item);
    }

    private double within(double value) {
        return Math.max(scale.low(), Math.min(scale.high(), value));
    }

    @Override
    public int getSeriesCount() {
        return series.size();
    }

    @Override
    public Comparable<?> getSeriesKey(int s) {
        int school = row(s, 0).school();
        return school == RangeRow.REFUTED ? "refuted" : "school " + (school + 1);
    }

    @Override
    public int getItemCount(int s) {
        return series.get(s).size();
    }

    @Override
    public Number getX(int s, int item) {
        return getXValue(s, item);
    }

    @Override
    public double getXValue(int s, int item) {
        RangeRow row = row(s, item);
        return row.stated().orElseGet(() -> row.middle(scale).orElse(Double.NaN));
    }

    @Override
    public Number getY(int s, int item) {
        return at(s, item).y();
    }

    @Override
    public Number getStartX(int s, int item) {
        return getStartXValue(s, item);
    }

    @Override
    public double getStartXValue(int s, int item) {
        return within(row(s, item).hard().lowAsDouble());
    }

    @Override
    public Number getEndX(int s, int item) {
        return getEndXValue(s, item);
    }

    @Override
    public double getEndXValue(int s, int item) {
        return within(row(s, item).hard().highAsDouble());
    }

    @Override
    public Number getStartY(int s, int item) {
        return getY(s, item);
    }

    @Override
    public double getStartYValue(int s, int item) {
        return getYValue(s, item);
    }

    @Override
    public Number getEndY(int s, int item) {
        return getY(s, item);
    }

    @Override
    public double getEndYValue(int s, int item) {
        return getYValue(s, item);
    }
}
