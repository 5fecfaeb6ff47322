package io.jenkins.plugins.lustre.bench.dd;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.bench.output.Collected;
import io.jenkins.plugins.lustre.bench.output.ToolResult;
import org.junit.jupiter.api.Test;

class DdTextTest {
    @Test
    void everyRunAmongOtherLinesIsAResult() {
        Collected found = Collected.of(new DdText(), """
                + dd if=/dev/zero of=x
                10+0 records in
                10+0 records out
                1000 bytes (1.0 kB) copied, 2 s, 500 B/s
                20+0 records in
                20+0 records out
                2000 bytes (2.0 kB) copied, 2 s, 1.0 kB/s
                """);
        assertThat(found.results).extracting(ToolResult::bytesPerSecond).containsExactly(500.0, 1000.0);
        assertThat(found.results).extracting(ToolResult::run).containsExactly(0, 1);
    }

    @Test
    void aProgressDisplayIsNoResult() {
        Collected found = Collected.of(new DdText(), """
                1000 bytes (1.0 kB) copied, 1 s, 1.0 kB/s
                10+0 records in
                10+0 records out
                2000 bytes (2.0 kB) copied, 4 s, 500 B/s
                """);
        assertThat(found.results).extracting(ToolResult::bytesPerSecond).containsExactly(500.0);
    }

    @Test
    void aProgressDisplayIsNoResultBehindTimesEither() {
        Collected found = Collected.of(new DdText(), """
                10:15:01  1000 bytes (1.0 kB) copied, 1 s, 1.0 kB/s
                10:15:02  10+0 records in
                10:15:02  10+0 records out
                10:15:02  2000 bytes (2.0 kB) copied, 4 s, 500 B/s
                """);
        assertThat(found.results).extracting(ToolResult::bytesPerSecond).containsExactly(500.0);
    }

    @Test
    void resultsWithoutTheRecordCountsAreTakenEach() {
        Collected found = Collected.of(
                new DdText(), "1000 bytes copied, 1 s, 1.0 kB/s\n3000 bytes copied, 1 s, 3.0 kB/s\nnoise\n");
        assertThat(found.results).extracting(ToolResult::bytesPerSecond).containsExactly(1000.0, 3000.0);
    }

    @Test
    void aRunThatMovedNothingIsAProblem() {
        Collected found = Collected.of(new DdText(), "0 bytes copied, 0.0001 s, 0.0 kB/s\n");
        assertThat(found.results).isEmpty();
        assertThat(found.problems).hasSize(1);
    }
}
