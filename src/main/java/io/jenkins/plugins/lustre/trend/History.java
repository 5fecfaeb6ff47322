package io.jenkins.plugins.lustre.trend;

import io.jenkins.plugins.lustre.bench.Figures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of a job, taken apart into series.
 *
 * @param series the points of each series, oldest first; series in the order in which they first appeared
 */
public record History(Map<SeriesKey, List<Figure>> series) {

    /**
     * A point with where it comes from.
     *
     * @param entry the benchmark
     * @param row its row in the record
     * @param point its figure
     */
    public record Figure(HistoryEntry entry, int row, Point point) {
        public Figures figures() {
            return entry.record().rows().get(row);
        }

        public Judgement judgement() {
            return entry.judgements().get(row);
        }
    }

    public static History of(List<HistoryEntry> entries) {
        Map<SeriesKey, List<Figure>> series = new LinkedHashMap<>();
        for (HistoryEntry entry : entries) {
            List<Figures> rows = entry.record().rows();
            for (int i = 0; i < rows.size(); i++) {
                series.computeIfAbsent(entry.key(rows.get(i)), key -> new ArrayList<>())
                        .add(new Figure(entry, i, entry.point(i)));
            }
        }
        return new History(series);
    }

    /** The history as it was before an entry: all of it if the entry is not in it. */
    public static History before(List<HistoryEntry> entries, HistoryEntry entry) {
        int end = 0;
        while (end < entries.size() && !entries.get(end).isSame(entry)) {
            end++;
        }
        return of(entries.subList(0, end));
    }

    /** The points of one series, oldest first; empty if there is none. */
    public List<Point> points(SeriesKey key) {
        return series.getOrDefault(key, List.of()).stream().map(Figure::point).toList();
    }
}
