package io.jenkins.plugins.lustre.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.lustre.bench.Access;
import io.jenkins.plugins.lustre.bench.BenchRecord;
import io.jenkins.plugins.lustre.bench.BenchTool;
import io.jenkins.plugins.lustre.bench.Figures;
import io.jenkins.plugins.lustre.cloud.Hardware;
import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.model.Role;
import io.jenkins.plugins.lustre.model.Server;
import io.jenkins.plugins.lustre.operation.Outcome;
import io.jenkins.plugins.lustre.operation.Rehearsal;
import io.jenkins.plugins.lustre.ssh.FakeHost;
import io.jenkins.plugins.lustre.ssh.SshConnections;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bench whose write is suspect, from its first advance to its record: disturbed at every advance of it. */
class ConfirmingBenchTest {

    private static final String DD = "536870912 bytes (537 MB, 512 MiB) copied, 2 s, 268 MB/s\n";

    @TempDir
    Path directory;

    /** One run before and one again, for how much time is left is not known after a restart. */
    private Rehearsal<FakeHost> disturbed() throws Exception {
        return rehearsal(List.of(Access.WRITE), List.of(1));
    }

    private Rehearsal<FakeHost> rehearsal(List<Access> operations, List<Integer> confirmations) throws Exception {
        String result = new ObjectMapper().writeValueAsString(Map.of("output", DD, "status", 0));
        Judge judge = measured -> confirmations;
        return new Rehearsal<>(
                directory,
                LifecycleKinds.all(),
                clock -> new FakeHost(clock, result),
                host -> Map.of(SshConnections.class, host, Judge.class, judge),
                () -> {
                    BeginBench bench = new BeginBench(
                            setup(operations),
                            BenchTool.DD,
                            new ClientLook("", "2.15.5", "4.18", 1L << 34, "/mnt/data", ""));
                    return bench.measuring(Hardware.UNKNOWN, UnaryOperator.identity(), bench.removeFiles());
                },
                FakeHost::snapshot);
    }

    private static BenchSetup setup(List<Access> operations) {
        Server mds = new Server(new Host("mds", Role.MDS, "10.0.0.5", null, null), "i-1", "m5.xlarge", 1, 0, 0);
        Server oss = new Server(new Host("oss0", Role.OSS, "10.0.0.6", null, null), "i-2", "c5n.xlarge", 1, 0, 1);
        return TestBench.of(BenchTool.DD, operations, 1, List.of(mds, oss));
    }

    private static BenchRecord record(Rehearsal.Trace trace) {
        return ((BenchResult) ((Outcome.Succeeded<?>) trace.outcome()).result()).record();
    }

    @Test
    void what_is_suspect_is_measured_again_and_every_run_is_in_the_record() throws Exception {
        Rehearsal.Trace trace =
                rehearsal(List.of(Access.WRITE, Access.READ), List.of(2, 0)).run();

        assertThat(record(trace).rows()).extracting(Figures::confirmations).containsExactly(2, 0);
        assertThat(record(trace).rows())
                .extracting(row -> row.repetitions().size())
                .containsExactly(3, 1);
        assertThat(trace.log())
                .containsOnlyOnce(
                        "A gate speaks against 1 of 2 rows: measuring again before anything is concluded.",
                        "Run 1 of 2: 1 client write again: 268 MB/s; about 0:06 left",
                        "Run 2 of 2: 1 client write again: 268 MB/s");
        assertThat(trace.saved())
                .as("saved in the middle of a confirmation")
                .anyMatch(state -> state.contains("\"confirmed\"") && state.contains("pollTask"));
        assertThat(trace.world()).isEqualTo(Map.of("tasks", 6L, "left", 0L, "running", 0L));
    }

    @Test
    void it_comes_to_the_same_figures_after_a_restart_at_any_advance() throws Exception {
        disturbed().restartedAtEveryAdvance();
    }

    @Test
    void it_comes_to_the_same_figures_if_every_advance_is_executed_twice() throws Exception {
        disturbed().everyAdvanceTwice();
    }

    @Test
    void given_up_at_any_advance_it_leaves_no_task_and_no_file() throws Exception {
        disturbed().cancelledAtEveryAdvance(trace -> {
            assertThat(trace.outcome()).isInstanceOf(Outcome.Cancelled.class);
            @SuppressWarnings("unchecked")
            Map<String, Long> world = (Map<String, Long>) trace.world();
            assertThat(world).containsEntry("left", 0L).containsEntry("running", 0L);
        });
    }
}
