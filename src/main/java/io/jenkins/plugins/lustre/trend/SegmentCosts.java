package io.jenkins.plugins.lustre.trend;

/**
 * Squared residuals of any stretch of a series about its mean or about its least-squares line, whichever is cheaper once
 * the slope has been paid for, in constant time from running sums.
 */
final class SegmentCosts {

    private final double[] sums;
    private final double[] squares;
    private final double[] moments;
    private final double[] perLength;
    private final double[] perSpread;
    private final double slopePrice;

    SegmentCosts(double[] values, double slopePrice) {
        int n = values.length;
        this.slopePrice = slopePrice;
        sums = new double[n + 1];
        squares = new double[n + 1];
        moments = new double[n + 1];
        perLength = new double[n + 1];
        perSpread = new double[n + 1];
        for (int i = 0; i < n; i++) {
            sums[i + 1] = sums[i] + values[i];
            squares[i + 1] = squares[i] + values[i] * values[i];
            moments[i + 1] = moments[i] + (i - n / 2.0) * values[i];
            double length = i + 1.0;
            perLength[i + 1] = 1 / length;
            perSpread[i + 1] = i == 0 ? 0 : 12 / (length * (length * length - 1));
        }
    }

    int size() {
        return sums.length - 1;
    }

    double slopePrice() {
        return slopePrice;
    }

    /** Price of the values from {@code from} up to but without {@code to}. */
    double of(int from, int to) {
        double[] price = new double[1];
        of(new int[] {from}, 1, to, price);
        return price[0];
    }

    /**
     * Prices of all stretches that end at {@code to}: the loop where a long series spends its time, hence with
     * everything about {@code to} taken out of it.
     *
     * @param starts where the stretches start; the first {@code count} are used
     * @param prices receives the prices
     */
    void of(int[] starts, int count, int to, double[] prices) {
        double sumsTo = sums[to];
        double squaresTo = squares[to];
        double momentsTo = moments[to];
        double middleTo = (to - 1 - size()) * 0.5;
        for (int i = 0; i < count; i++) {
            int from = starts[i];
            double sum = sumsTo - sums[from];
            double level = squaresTo - squares[from] - sum * sum * perLength[to - from];
            double covariance = momentsTo - moments[from] - (middleTo + from * 0.5) * sum;
            double line = level - covariance * covariance * perSpread[to - from] + slopePrice;
            double price = line < level ? line : level;
            prices[i] = price > 0 ? price : 0;
        }
    }

    /** The level or line that describes the stretch. */
    Line line(int from, int to) {
        double middle = (from + to - 1) / 2.0;
        double level = (sums[to] - sums[from]) / (to - from);
        double slope = takesSlope(from, to) ? covariance(from, to) * perSpread[to - from] : 0;
        return new Line(middle, level, slope);
    }

    private boolean takesSlope(int from, int to) {
        return byLine(from, to) > slopePrice;
    }

    private double aboutMean(int from, int to) {
        double sum = sums[to] - sums[from];
        return squares[to] - squares[from] - sum * sum * perLength[to - from];
    }

    /** How much of the residuals about the mean the line takes away. */
    private double byLine(int from, int to) {
        double covariance = covariance(from, to);
        return covariance * covariance * perSpread[to - from];
    }

    private double covariance(int from, int to) {
        double middle = (from + to - 1 - size()) * 0.5;
        return moments[to] - moments[from] - middle * (sums[to] - sums[from]);
    }
}
