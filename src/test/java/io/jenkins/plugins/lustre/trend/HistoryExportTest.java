package io.jenkins.plugins.lustre.trend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryExportTest {

    private static final List<HistoryEntry> ENTRIES =
            List.of(Entries.of(1, 1e9, "c5n.xlarge"), Entries.of(2, 1.1e9, "=cmd,\"x\""));

    @Test
    void theTableHasALineForEachRowAndDisarmsFormulas() throws IOException {
        StringBuilder csv = new StringBuilder();
        HistoryCsv.write(ENTRIES, csv);

        List<String> lines = csv.toString().lines().toList();
        assertThat(lines).hasSize(1 + 2 * 2);
        assertThat(lines.get(0)).startsWith("build,time,name,cluster,tool").endsWith("toolVersion,zone,spot");
        assertThat(lines.get(2))
                .startsWith("1,2026-01-02T02:00:00Z,lustre,nightly,fio,write,B/s,3,1,4294967296,1048576,0,,false,3,"
                        + "1000000000.000,990000000.000,1010000000.000,1250000000.000,false,inactive,");
        assertThat(lines.get(4)).contains(",\"'=cmd,\"\"x\"\"\",");
    }

    @Test
    void theArrayHoldsEveryEntry() throws IOException {
        StringBuilder json = new StringBuilder();
        HistoryJson.write(ENTRIES, json);

        JsonNode array = new ObjectMapper().readTree(json.toString());
        assertThat(array).hasSize(2);
        assertThat(HistoryJson.read(array.path(1).toString())).isEqualTo(ENTRIES.get(1));
    }

    @Test
    void anEmptyHistoryIsAnEmptyArray() throws IOException {
        StringBuilder json = new StringBuilder();
        HistoryJson.write(List.of(), json);

        assertThat(new ObjectMapper().readTree(json.toString())).isEmpty();
    }
}
