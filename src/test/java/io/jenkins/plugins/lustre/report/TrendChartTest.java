package io.jenkins.plugins.lustre.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.lustre.trend.Entries;
import io.jenkins.plugins.lustre.trend.HistoryEntry;
import io.jenkins.plugins.lustre.trend.Rules;
import io.jenkins.plugins.lustre.trend.Severity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrendChartTest {

    private static final Rules RULES = Rules.parse(List.of("drop 10 %"), Severity.UNSTABLE);

    @Test
    void hasALineForEachSeriesAndMarksWhatHappenedOnIt() {
        List<HistoryEntry> entries = new ArrayList<>();
        for (int build = 1; build <= 20; build++) {
            String type = build < 15 ? "c5n.xlarge" : "c5n.9xlarge";
            entries.add(RULES.judge(Entries.of(build, build == 12 ? 0.8e9 : 1e9, type), entries));
        }

        JsonNode chart = TrendChart.of(entries, List.of("red", "blue"));

        JsonNode model = chart.path("model");
        assertThat(model.path("domainAxisLabels")).hasSize(20);
        assertThat(model.path("buildNumbers").path(19).asInt()).isEqualTo(20);
        assertThat(model.path("series")).hasSize(2);
        JsonNode line = model.path("series").path(1);
        assertThat(line.path("name").asText()).isEqualTo("3 clients, write");
        assertThat(line.path("itemStyle").path("color").asText()).isEqualTo("blue");
        assertThat(line.path("data").path(11).asDouble()).isEqualTo(0.8e9);
        JsonNode marks = chart.path("marks").path(1);
        assertThat(marks.path("unit").asText()).isEqualTo("B/s");
        assertThat(marks.path("bad")).hasSize(1);
        assertThat(marks.path("bad").path(0).path("at").asInt()).isEqualTo(11);
        assertThat(marks.path("bad").path(0).path("text").asText()).contains("20 %");
        assertThat(marks.path("clusters")).hasSize(1);
        assertThat(marks.path("clusters").path(0).path("at").asInt()).isEqualTo(14);
        assertThat(marks.path("clusters").path(0).path("newBaseline").asBoolean())
                .isTrue();
    }
}
