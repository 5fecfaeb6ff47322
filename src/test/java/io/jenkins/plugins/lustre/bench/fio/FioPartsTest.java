package io.jenkins.plugins.lustre.bench.fio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import io.jenkins.plugins.lustre.bench.output.Collected;
import io.jenkins.plugins.lustre.bench.output.ToolResult;
import io.jenkins.plugins.lustre.bench.parse.OutputReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FioPartsTest {
    private static final long START = 1_795_853_784_000L;
    private static final long UNKNOWN = Integer.MAX_VALUE;

    @Property(tries = 100)
    void ofTheStatesOfARunOnlyTheLastCounts(
            @ForAll @IntRange(min = 1, max = 4) int runs,
            @ForAll @IntRange(min = 2, max = 30) int states,
            @ForAll @IntRange(min = 200, max = 9000) int interval)
            throws IOException {
        StringBuilder output = new StringBuilder();
        long clock = START;
        for (int run = 0; run < runs; run++) {
            for (int state = 1; state <= states; state++) {
                long millis = (long) state * interval;
                long eta = state == 1 ? UNKNOWN : ((long) states * interval - millis) / 1000;
                output.append(FioOutput.status(
                        clock + millis + 5, (millis + 1004) / 1000, eta, 1000 * millis + state, millis));
            }
            clock += (long) states * interval + 10;
        }

        Collected found = read(output.toString());

        assertThat(found.problems).isEmpty();
        assertThat(found.results).hasSize(runs);
        assertThat(found.results).extracting(ToolResult::run).doesNotHaveDuplicates();
        assertThat(found.results)
                .allSatisfy(result -> assertThat(result.bytesPerSecond())
                        .isCloseTo(
                                1_000_000.0 + states * 1000.0 / ((double) states * interval), withPercentage(0.001)));
    }

    @Property(tries = 100)
    void shortRunsOneAfterTheOtherAreAllResults(@ForAll @IntRange(min = 1, max = 2500) int millis) throws IOException {
        String first = FioOutput.status(START + millis, (millis + 999) / 1000, UNKNOWN, 1000, millis);
        String second = FioOutput.status(START + 2L * millis + 7, (millis + 1006) / 1000, UNKNOWN, 2000, millis + 1);
        assertThat(read(first + second).results).hasSize(2);
    }

    @Test
    void theOutputsOfRunsAtTheSameTimeAreAllResults() throws IOException {
        String one = FioOutput.status(START + 60_000, 60, 0, 1000, 60_000);
        String other = FioOutput.status(START + 61_000, 61, 0, 2000, 61_000);
        assertThat(read(one + other).results).hasSize(2);
    }

    @Test
    void theLastStateOfARunThatWasCutOffIsAResult() throws IOException {
        assertThat(read(FioOutput.status(START + 2000, 2, 58, 4000, 2000)).results)
                .extracting(ToolResult::bytesPerSecond)
                .containsExactly(2000.0);
    }

    @Test
    void aRateOfLessThanOneKibIsThatOfTheBytes() throws IOException {
        Collected found = read("{\"fio version\":\"fio-2.1.11\",\"jobs\":[{\"jobname\":\"slow\","
                + "\"write\":{\"io_bytes\":4,\"bw\":0,\"iops\":0.1,\"runtime\":10000}}]}");
        assertThat(found.results).extracting(ToolResult::bytesPerSecond).containsExactly(409.6);
    }

    @Test
    void aRateIsAResultWhereTheBytesWereLeftOut() throws IOException {
        String job = "{\"jobname\":\"j\",\"read\":{\"bw\":1024,\"iops\":250,\"total_ios\":100}}";
        Collected found = read("{\"fio version\":\"fio-3.19\",\"jobs\":[" + job + "," + job + "]}");
        assertThat(found.problems).isEmpty();
        assertThat(found.results)
                .extracting(ToolResult::bytesPerSecond)
                .containsExactly(1_048_576.0, 1_048_576.0, 2_097_152.0);
    }

    @Test
    void otherJsonMayHaveATimestampOfAnyKind() throws IOException {
        Collected found = read("{\"timestamp\": {\"jobs\": []}, \"x\": 1}\n"
                + FioOutput.local("fio-3.33", FioOutput.job("w", "", 0, 0, 1000, 10)));
        assertThat(found.problems).isEmpty();
        assertThat(found.results).hasSize(1);
    }

    private static Collected read(String output) throws IOException {
        Collected found = new Collected();
        OutputReader.read(new ByteArrayInputStream(output.getBytes(StandardCharsets.UTF_8)), found);
        return found;
    }
}
