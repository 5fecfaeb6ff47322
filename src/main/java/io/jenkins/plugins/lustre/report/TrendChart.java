package io.jenkins.plugins.lustre.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.hm.hafner.echarts.line.LineSeries;
import edu.hm.hafner.echarts.line.LineSeries.FilledMode;
import edu.hm.hafner.echarts.line.LineSeries.StackedMode;
import edu.hm.hafner.echarts.line.LinesChartModel;
import io.jenkins.plugins.echarts.JenkinsPalette;
import io.jenkins.plugins.lustre.trend.History;
import io.jenkins.plugins.lustre.trend.HistoryEntry;
import io.jenkins.plugins.lustre.trend.HistoryJson;
import io.jenkins.plugins.lustre.trend.SeriesKey;
import io.jenkins.plugins.lustre.trend.SeriesTrend;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes of a history what {@code trend.js} draws: a model of lines, and beside it what is marked on each line. */
final class TrendChart {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    /** Colours of lines; red is for figures that did not meet a gate. */
    private static final List<JenkinsPalette> COLORS = List.of(
            JenkinsPalette.BLUE,
            JenkinsPalette.ORANGE,
            JenkinsPalette.PURPLE,
            JenkinsPalette.CYAN,
            JenkinsPalette.BROWN,
            JenkinsPalette.INDIGO,
            JenkinsPalette.PINK,
            JenkinsPalette.GREEN);

    /** The position of each build on the axis. */
    private final Map<Integer, Integer> positions = new TreeMap<>();

    private final ObjectNode root = JSON.createObjectNode();

    private TrendChart(History history, List<HistoryEntry> entries, List<String> colors) {
        entries.forEach(entry -> positions.put(entry.build(), 0));
        int next = 0;
        for (Map.Entry<Integer, Integer> position : positions.entrySet()) {
            position.setValue(next++);
        }
        LinesChartModel model = new LinesChartModel(
                positions.keySet().stream().map(build -> "#" + build).toList(), List.copyOf(positions.keySet()));
        ArrayNode marks = JSON.createArrayNode();
        boolean several = history.series().keySet().stream()
                        .map(SeriesKey::bench)
                        .distinct()
                        .count()
                > 1;
        history.series().forEach((key, figures) -> {
            SeriesTrend trend = SeriesTrend.of(figures);
            String title = (several ? key.bench() + ": " : "") + key.series().title();
            model.addSeries(new LineSeries(
                    title,
                    colors.get(marks.size() % colors.size()),
                    StackedMode.SEPARATE_LINES,
                    FilledMode.LINES,
                    rates(figures)));
            marks.add(marks(key, trend));
        });
        root.set("model", JSON.valueToTree(model));
        root.set("marks", marks);
    }

    /** Writes the chart in the colours of Jenkins, as JSON in UTF-8; closes nothing. */
    static void write(List<HistoryEntry> entries, OutputStream out) throws IOException {
        JSON.writeValue(
                out, of(entries, COLORS.stream().map(JenkinsPalette::normal).toList()));
    }

    /** @param colors of the lines, used again if there are more lines */
    static ObjectNode of(List<HistoryEntry> entries, List<String> colors) {
        return new TrendChart(History.of(entries), entries, colors).root;
    }

    private List<Double> rates(List<History.Figure> figures) {
        Double[] rates = new Double[positions.size()];
        figures.forEach(figure -> rates[position(figure)] = figure.point().rate());
        return Arrays.asList(rates);
    }

    private ObjectNode marks(SeriesKey key, SeriesTrend trend) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", key.id());
        node.put("unit", key.series().unit().symbol());
        ArrayNode band = node.putArray("band");
        ArrayNode bad = node.putArray("bad");
        for (int i = 0; i < trend.figures().size(); i++) {
            History.Figure figure = trend.figures().get(i);
            int at = position(figure);
            trend.bands()
                    .get(i)
                    .ifPresent(usual -> band.addArray()
                            .add(at)
                            .add(usual.low())
                            .add(usual.baseline())
                            .add(usual.high()));
            if (figure.judgement().outcome().isBad()) {
                ObjectNode one = bad.addObject();
                one.put("at", at);
                one.put("outcome", HistoryJson.word(figure.judgement().outcome()));
                List<String> why = new ArrayList<>();
                figure.judgement().verdicts().stream()
                        .filter(verdict -> verdict.outcome().isBad())
                        .forEach(verdict -> why.add(verdict.explanation()));
                one.put("text", String.join(" ", why));
            }
        }
        ArrayNode changes = node.putArray("changes");
        trend.changes()
                .forEach(change -> changes.addObject()
                        .put("at", position(trend.figures().get(change.index())))
                        .put("text", SeriesView.describe(change, key.series().unit()))
                        .put("worse", change.absoluteChange() < 0)
                        .put("confidence", change.confidence()));
        ArrayNode clusters = node.putArray("clusters");
        trend.annotations()
                .forEach(annotation -> clusters.addObject()
                        .put("at", position(trend.figures().get(annotation.index())))
                        .put("text", String.join(", ", annotation.changes()))
                        .put("newBaseline", annotation.newBaseline()));
        return node;
    }

    private int position(History.Figure figure) {
        return positions.get(figure.entry().build());
    }
}
