package io.jenkins.plugins.lustre.report;

import io.jenkins.plugins.lustre.bench.Rates;
import io.jenkins.plugins.lustre.bench.Unit;
import io.jenkins.plugins.lustre.trend.ChangePoint;
import io.jenkins.plugins.lustre.trend.History;
import io.jenkins.plugins.lustre.trend.HistoryJson;
import io.jenkins.plugins.lustre.trend.SeriesKey;
import io.jenkins.plugins.lustre.trend.SeriesTrend;
import java.util.ArrayList;
import java.util.List;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** A series of a job with its latest figure, as pages and JSON show it. */
@ExportedBean
public final class SeriesView {

    private final SeriesKey key;
    private final List<History.Figure> figures;
    private final SeriesTrend trend;

    SeriesView(SeriesKey key, List<History.Figure> figures) {
        this.key = key;
        this.figures = figures;
        this.trend = SeriesTrend.of(figures);
    }

    @Exported
    public String getId() {
        return key.id();
    }

    @Exported
    public String getBench() {
        return key.bench();
    }

    @Exported
    public String getTitle() {
        return key.series().title();
    }

    @Exported
    public int getFigures() {
        return figures.size();
    }

    @Exported
    public int getLastBuild() {
        return last().entry().build();
    }

    @Exported
    public double getLastRate() {
        return last().figures().total();
    }

    /** The latest figure, for people. */
    public String getLast() {
        return unit().format(getLastRate());
    }

    /** The usual range before the latest figure, for people; empty without a baseline. */
    public String getUsual() {
        return trend.bands()
                .get(figures.size() - 1)
                .map(band -> unit().format(band.low()) + " .. " + unit().format(band.high()))
                .orElse("");
    }

    @Exported
    public String getOutcome() {
        return HistoryJson.word(last().judgement().outcome());
    }

    /** Where the series changed and where the cluster did, in words, oldest first. */
    @Exported
    public List<String> getEvents() {
        List<String> events = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            int index = i;
            String build = "#" + figures.get(i).entry().build() + ": ";
            trend.annotations().stream()
                    .filter(annotation -> annotation.index() == index)
                    .forEach(annotation -> events.add(build + String.join(", ", annotation.changes())));
            trend.changes().stream()
                    .filter(change -> change.index() == index)
                    .forEach(change -> events.add(build + describe(change, unit())));
        }
        return events;
    }

    /** A change point in words: {@code 15 % less, 1.10 GB/s -> 935 MB/s}. */
    static String describe(ChangePoint change, Unit unit) {
        double relative = change.relativeChange();
        return Rates.percent(Math.abs(relative)) + (relative < 0 ? " less, " : " more, ") + unit.format(change.before())
                + " \u2192 " + unit.format(change.after());
    }

    private History.Figure last() {
        return figures.get(figures.size() - 1);
    }

    private Unit unit() {
        return key.series().unit();
    }
}
