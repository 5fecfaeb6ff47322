package io.jenkins.plugins.lustre.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.lustre.bench.Access;
import io.jenkins.plugins.lustre.bench.BenchTool;
import io.jenkins.plugins.lustre.bench.ClientFigure;
import io.jenkins.plugins.lustre.operation.Outcome;
import io.jenkins.plugins.lustre.operation.Rehearsal;
import io.jenkins.plugins.lustre.ssh.FakeHost;
import io.jenkins.plugins.lustre.ssh.SshConnections;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runs of a benchmark on a host under a fake clock: what is saved, and what is told. */
class MeasureRunsTest {

    private static final String FIO = """
            {"fio version":"fio-3.33","client_stats":[
            {"jobname":"write","hostname":"10.0.0.11","port":8765,"groupid":0,"error":0,
            "write":{"io_bytes":536870912,"io_kbytes":524288,"runtime":2000,"total_ios":512}}]}
            """;
    private static final String DD = "536870912 bytes (537 MB, 512 MiB) copied, 2 s, 268 MB/s\n";

    @TempDir
    Path directory;

    private Rehearsal<FakeHost> rehearsal(BenchTool tool, String output) throws Exception {
        String result = new ObjectMapper().writeValueAsString(Map.of("output", output, "status", 0));
        return new Rehearsal<>(
                directory,
                LifecycleKinds.all(),
                clock -> new FakeHost(clock, result),
                host -> Map.of(SshConnections.class, host),
                () -> new MeasureRuns(setup(tool), tool, 0, null, List.of(), null, null),
                FakeHost::snapshot);
    }

    private static BenchSetup setup(BenchTool tool) {
        return TestBench.of(tool, List.of(Access.WRITE), 3, List.of());
    }

    private void only_figures_are_saved(BenchTool tool, String output, String word) throws Exception {
        Rehearsal.Trace trace = rehearsal(tool, output).run();
        assertThat(((Outcome.Succeeded<?>) trace.outcome()).result())
                .isInstanceOfSatisfying(
                        Measurements.class,
                        measured -> assertThat(measured.runs())
                                .hasSize(3)
                                .allSatisfy(run -> assertThat(run.clients())
                                        .containsExactly(
                                                new ClientFigure("client1", 536870912, Duration.ofSeconds(2)))));
        assertThat(trace.saved()).hasSizeGreaterThan(9).noneMatch(state -> state.contains(word));
        assertThat(trace.saved().stream().filter(state -> state.contains("536870912")))
                .as("what is kept of it")
                .isNotEmpty();
    }

    @Test
    void no_saved_state_ever_holds_what_fio_printed() throws Exception {
        only_figures_are_saved(BenchTool.FIO, FIO, "client_stats");
    }

    @Test
    void no_saved_state_ever_holds_what_dd_printed() throws Exception {
        only_figures_are_saved(BenchTool.DD, DD, "copied");
    }

    @Test
    void disturbed_at_every_advance_it_measures_the_same() throws Exception {
        Rehearsal<FakeHost> rehearsal = rehearsal(BenchTool.FIO, FIO);
        rehearsal.cancelledAtEveryAdvance(trace -> {
            assertThat(trace.outcome()).isInstanceOf(Outcome.Cancelled.class);
            @SuppressWarnings("unchecked")
            Map<String, Long> world = (Map<String, Long>) trace.world();
            assertThat(world).containsEntry("left", 0L).containsEntry("running", 0L);
        });
    }

    @Test
    void output_that_is_no_result_fails_in_words_and_is_not_saved_either() throws Exception {
        Rehearsal.Trace trace =
                rehearsal(BenchTool.FIO, "fio: no client_stats here").run();
        assertThat(trace.outcome()).isInstanceOf(Outcome.Failed.class);
        assertThat(trace.saved()).noneMatch(state -> state.contains("client_stats"));
        assertThat(trace.world()).isEqualTo(Map.of("tasks", 1L, "left", 0L, "running", 0L));
    }

    @Test
    void each_run_tells_its_rate_and_the_time_that_is_left() throws Exception {
        assertThat(rehearsal(BenchTool.FIO, FIO).run().log().stream().filter(line -> line.startsWith("Run ")))
                .containsExactly(
                        "Run 1 of 3: 1 client write, repetition 1 of 3: 268 MB/s; about 0:12 left",
                        "Run 2 of 3: 1 client write, repetition 2 of 3: 268 MB/s; about 0:06 left",
                        "Run 3 of 3: 1 client write, repetition 3 of 3: 268 MB/s");
    }
}
