package dev.reckon.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.jfree.data.xy.AbstractXYDataset;
import org.jfree.data.xy.IntervalXYDataset;

/**
 * The figures of one question as a dataset: a series for each school and one for the refuted figures; x the stated value or
 * our midpoint (NaN when there is neither), its interval the hard one cut to the scale, y the row. Upright, the values are the y and
 * the places the x.
 */
@SuppressWarnings("serial")
final class RangeDataset extends AbstractXYDataset implements IntervalXYDataset {

    private final transient List<List<Item>> series;
    private final transient ValueScale scale;
    private final boolean upright;

    /**
     * A figure at its place.
     *
     * @param row the figure
     * @param place its place from the top; upright, from the left
     */
    record Item(RangeRow row, double place) {}

    /** Makes the dataset of {@code items}, whose schools are in order. */
    RangeDataset(List<Item> items, ValueScale scale, boolean upright) {
        this.scale = scale;
        this.upright = upright;
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

    /** Returns whether the values run from bottom to top. */
    boolean upright() {
        return upright;
    }

    /** Returns where the figure stands among the others. */
    double place(int series, int item) {
        return at(series, item).place();
    }

    /** Returns the stated value or our midpoint; NaN when there is neither. */
    double value(int series, int item) {
        RangeRow row = row(series, item);
        return row.stated().orElseGet(() -> row.middle(scale).orElse(Double.NaN));
    }

    private double low(int series, int item) {
        return scale.within(row(series, item).hard().lowAsDouble());
    }

    private double high(int series, int item) {
        return scale.within(row(series, item).hard().highAsDouble());
    }

    private Item at(int s, int item) {
        return series.get(s).get(item);
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
        return upright ? place(s, item) : value(s, item);
    }

    @Override
    public Number getStartX(int s, int item) {
        return upright ? place(s, item) : low(s, item);
    }

    @Override
    public Number getEndX(int s, int item) {
        return upright ? place(s, item) : high(s, item);
    }

    @Override
    public Number getY(int s, int item) {
        return upright ? value(s, item) : place(s, item);
    }

    @Override
    public Number getStartY(int s, int item) {
        return upright ? low(s, item) : place(s, item);
    }

    @Override
    public Number getEndY(int s, int item) {
        return upright ? high(s, item) : place(s, item);
    }

    @Override
    public double getStartXValue(int s, int item) {
        return getStartX(s, item).doubleValue();
    }

    @Override
    public double getEndXValue(int s, int item) {
        return getEndX(s, item).doubleValue();
    }

    @Override
    public double getStartYValue(int s, int item) {
        return getStartY(s, item).doubleValue();
    }

    @Override
    public double getEndYValue(int s, int item) {
        return getEndY(s, item).doubleValue();
    }
}
