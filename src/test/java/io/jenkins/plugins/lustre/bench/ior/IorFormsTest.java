package io.jenkins.plugins.lustre.bench.ior;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.bench.output.Collected;
import io.jenkins.plugins.lustre.bench.output.ToolResult;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** IOR's CSV and JSON. */
class IorFormsTest {
    @Property(tries = 200)
    void csvColumnsAreFoundByName(
            @ForAll @Size(min = 1, max = 6) List<@DoubleRange(min = 0.01, max = 1e6) Double> rates,
            @ForAll @IntRange(min = 1, max = 5000) int tasks,
            @ForAll boolean withIops) {
        StringBuilder csv = new StringBuilder("mpirun: noise, here\n");
        csv.append(
                withIops
                        ? "access,bw(MiB/s),IOPS,Latency,block(KiB),xfer(KiB),open(s),wr/rd(s),close(s),total(s),numTasks,iter\n"
                        : "access,bw(MiB/s),block(KiB),xfer(KiB),open(s),wr/rd(s),close(s),total(s),numTasks,iter\r\n");
        for (int i = 0; i < rates.size(); i++) {
            csv.append(String.format(
                    Locale.ROOT,
                    "%s,%.4f,%s1024.0000,256.0000,0.1,0.2,0.3,0.4,%d,%d\n",
                    i % 2 == 0 ? "write" : "read",
                    rates.get(i),
                    withIops ? "7.5000,0.0001," : "",
                    tasks,
                    i / 2));
        }

        Collected found = Collected.of(new IorCsv(), csv.toString());

        assertThat(found.problems).isEmpty();
        assertThat(found.results).hasSameSizeAs(rates);
        for (int i = 0; i < rates.size(); i++) {
            ToolResult result = found.results.get(i);
            assertThat(result.bytesPerSecond() / 1048576)
                    .isEqualTo(Double.parseDouble(String.format(Locale.ROOT, "%.4f", rates.get(i))));
            assertThat(result.tasks()).isEqualTo(tasks);
            assertThat(result.iteration()).isEqualTo(i / 2);
            assertThat(result.iops()).isEqualTo(withIops ? 7.5 : null);
        }
    }

    @Test
    void aCsvLineWithoutABandwidthIsNamedByLine() {
        Collected found = Collected.of(new IorCsv(), "access,bw(MiB/s),IOPS,iter\nwrite,inf,1,0\n");
        assertThat(found.problems).singleElement().asString().startsWith("2: IOR's CSV line for write");
    }

    @Test
    void csvOfOtherKindsIsNotTaken() {
        Collected found = Collected.of(
                new IorCsv(), "access,rank,runtime-with-openclose,runtime,throughput\nwrite,0,4.5,3.4,1.5e8\n");
        assertThat(found.results).isEmpty();
    }

    @Property(tries = 100)
    void jsonIsReadInOnePieceOrInLines(
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double write,
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double read,
            @ForAll boolean pretty) {
        String json = String.format(Locale.ROOT, """
                {
                  "Version": "3.3.0",
                  "Command line": "ior -o "with quotes" -w",
                  "tests": [
                    {
                      "TestID": 0,
                      "StartTime": "now",
                      "Options": {
                        "tasks": 48,
                        "clients per node": 16
                      },
                      "Results": [
                        [ {
                          "access": "write",
                          "bwMiB": %.4f,
                          "iops": 12.5,
                          "totalTime": 0.1
                        },
                        {
                          "access": "read",
                          "bwMiB": %.4f,
                          "iops": -nan
                        } ] ]
                    } ],
                  "summary": [
                    {
                      "operation": "write",
                      "TestID": 0,
                      "numTasks": 48,
                      "tasksPerNode": 16,
                      "bwMaxMIB": %.4f,
                      "bwMinMIB": 1.0,
                      "bwMeanMIB": 1.5,
                      "OPsMean": 7.0
                    },
                    {
                      "operation": "read",
                      "bwMaxMIB": "inf"
                    } ]
                }
                """, write, read, write);

        Collected found = Collected.of(new IorJson(), pretty ? json : json.replaceAll("\\s*\n\\s*", ""));

        assertThat(found.mib("write", "iteration")).containsExactly(four(write));
        assertThat(found.mib("read", "iteration")).containsExactly(four(read));
        assertThat(found.mib("write", "max")).containsExactly(four(write));
        assertThat(found.mib("write", "mean")).containsExactly(1.5);
        assertThat(found.results).extracting(ToolResult::tasks).containsOnly(48);
        assertThat(found.results).extracting(ToolResult::nodes).containsOnly(3);
        assertThat(found.problems)
                .singleElement()
                .asString()
                .contains("IOR's read has no bandwidth, but bwMaxMIB is inf");
    }

    @Test
    void aLongStringNeedsNoDeepStack() {
        String json = "{\"note\": \"" + "x\\\\\"".repeat(50_000) + "\", \"access\": \"write\", \"bwMiB\": 7.5}";
        assertThat(Collected.of(new IorJson(), json).mib("write", "iteration")).containsExactly(7.5);
    }

    private static double four(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.4f", value));
    }
}
