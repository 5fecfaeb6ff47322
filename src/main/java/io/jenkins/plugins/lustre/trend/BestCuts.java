package io.jenkins.plugins.lustre.trend;

import java.util.Arrays;

/**
 * The cheapest way to cut a series into segments, by optimal partitioning with the pruning of PELT (Killick, Fearnhead and
 * Eckley 2012): a start that already lost by more than a later cut could win back is never looked at again.
 *
 * <p>Exact up to {@value #EXACT_UP_TO} points. A longer series is cut on a grid of that many places first, and each cut
 * is then moved to the best place between its neighbours on the grid, so that time does not grow with the square of the
 * length.
 */
final class BestCuts {

    static final int EXACT_UP_TO = 2000;

    private final SegmentCosts costs;
    private final int step;
    private final int places;

    private BestCuts(SegmentCosts costs) {
        this.costs = costs;
        this.step = (costs.size() + EXACT_UP_TO - 1) / EXACT_UP_TO;
        this.places = costs.size() / Math.max(1, step);
    }

    /**
     * Finds the cuts.
     *
     * @param segmentPrice added for each segment
     * @param shortest least number of values in a segment, at least 1 and at most the length of the series
     * @return the start of each segment in rising order, the first 0, followed by the length of the series
     */
    static int[] of(SegmentCosts costs, double segmentPrice, int shortest) {
        BestCuts cuts = new BestCuts(costs);
        if (cuts.step == 1) {
            return cuts.onGrid(segmentPrice, shortest);
        }
        int roomToMove = 2;
        return cuts.refined(cuts.onGrid(segmentPrice, (shortest + cuts.step - 1) / cuts.step + roomToMove));
    }

    private int position(int place) {
        return place == places ? costs.size() : place * step;
    }

    private int[] onGrid(double segmentPrice, int shortest) {
        double[] cheapest = new double[places + 1];
        int[] lastCut = new int[places + 1];
        int[] candidates = new int[places + 1];
        int[] starts = new int[places + 1];
        int[] lostAt = new int[places + 1];
        double[] prices = new double[places + 1];
        Arrays.fill(cheapest, Double.POSITIVE_INFINITY);
        Arrays.fill(lostAt, Integer.MAX_VALUE);
        cheapest[0] = -segmentPrice;
        int alive = 0;
        for (int end = shortest; end <= places; end++) {
            int newest = end - shortest;
            if (cheapest[newest] < Double.POSITIVE_INFINITY) {
                candidates[alive] = newest;
                starts[alive++] = position(newest);
            }
            costs.of(starts, alive, position(end), prices);
            for (int i = 0; i < alive; i++) {
                prices[i] += cheapest[candidates[i]];
                if (prices[i] + segmentPrice < cheapest[end]) {
                    cheapest[end] = prices[i] + segmentPrice;
                    lastCut[end] = candidates[i];
                }
            }
            int kept = 0;
            for (int i = 0; i < alive; i++) {
                int candidate = candidates[i];
                if (lostAt[candidate] == Integer.MAX_VALUE && prices[i] - costs.slopePrice() > cheapest[end]) {
                    lostAt[candidate] = end + shortest;
                }
                if (lostAt[candidate] > end + 1) {
                    candidates[kept] = candidate;
                    starts[kept++] = starts[i];
                }
            }
            alive = kept;
        }
        return bounds(lastCut);
    }

    private int[] bounds(int[] lastCut) {
        int segments = 0;
        for (int end = places; end > 0; end = lastCut[end]) {
            segments++;
        }
        int[] bounds = new int[segments + 1];
        int place = places;
        for (int i = segments; i >= 0; i--) {
            bounds[i] = position(place);
            place = lastCut[place];
        }
        return bounds;
    }

    private int[] refined(int[] bounds) {
        int[] refined = bounds.clone();
        for (int i = 1; i + 1 < refined.length; i++) {
            double least = Double.POSITIVE_INFINITY;
            for (int at = bounds[i] - step + 1; at < bounds[i] + step; at++) {
                double price = costs.of(refined[i - 1], at) + costs.of(at, refined[i + 1]);
                if (price < least) {
                    least = price;
                    refined[i] = at;
                }
            }
        }
        return refined;
    }
}
