package io.jenkins.plugins.lustre.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.model.Role;
import io.jenkins.plugins.lustre.operation.FakeClock;
import io.jenkins.plugins.lustre.operation.Next;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Operations;
import io.jenkins.plugins.lustre.operation.Outcome;
import io.jenkins.plugins.lustre.operation.Rehearsal;
import io.jenkins.plugins.lustre.operation.Return;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The states of a remote task under a fake clock: disturbed at every advance, they come to the same. */
class TaskStatesTest {

    private static final Host HOST = new Host("oss1", Role.OSS, "10.0.0.5", null, null);
    private static final Script SCRIPT = Script.asRoot("run-commands", Map.of("COMMANDS", "true"));
    private static final Duration NEVER = Duration.ofDays(1);

    /** Keeps of a result what does not depend on when exactly it was seen. */
    record WithoutDuration() implements Next<TaskResult, String> {
        @Override
        public Operation<String> after(TaskResult result) {
            return new Return<>(result.host() + " " + result.result() + " " + result.lost());
        }
    }

    @TempDir
    Path directory;

    private Rehearsal<FakeHost> rehearsal(Duration timeout, Function<FakeClock, FakeHost> hosts) {
        Map<String, Class<?>> kinds = new HashMap<>(SshKinds.kinds());
        kinds.put("withoutDuration", WithoutDuration.class);
        return new Rehearsal<>(
                directory,
                kinds,
                hosts,
                host -> Map.of(SshConnections.class, host),
                () -> Operations.then(RemoteTask.of(HOST, SCRIPT, timeout), new WithoutDuration()),
                FakeHost::snapshot);
    }

    private static FakeHost steady(FakeClock clock) {
        return new FakeHost(clock, 0, NEVER, NEVER);
    }

    private static FakeHost failing(FakeClock clock) {
        return new FakeHost(clock, 5, NEVER, NEVER);
    }

    private static FakeHost silentForAWhile(FakeClock clock) {
        return new FakeHost(clock, 0, Duration.ofMillis(900), Duration.ofSeconds(5));
    }

    private static FakeHost silentForGood(FakeClock clock) {
        return new FakeHost(clock, 0, Duration.ofSeconds(2), NEVER);
    }

    private static List<String> steps(int last) {
        return IntStream.rangeClosed(0, last)
                .mapToObj(i -> "[oss1] Schritt " + i + " läuft")
                .toList();
    }

    @Test
    void a_run_shows_each_line_once_and_comes_to_the_result() {
        Rehearsal.Trace trace =
                rehearsal(Duration.ofMinutes(5), TaskStatesTest::steady).run();
        assertThat(trace.outcome()).isEqualTo(new Outcome.Succeeded<>("oss1 {\"ost\":3} false"));
        assertThat(trace.log()).isEqualTo(steps(6));
        assertThat(trace.world()).isEqualTo(Map.of("tasks", 1L, "left", 0L, "running", 0L));
    }

    @Test
    void restarted_at_every_advance_it_comes_to_the_same() {
        rehearsal(Duration.ofMinutes(5), TaskStatesTest::steady).restartedAtEveryAdvance();
        rehearsal(Duration.ofMinutes(5), TaskStatesTest::silentForAWhile).restartedAtEveryAdvance();
    }

    @Test
    void with_every_advance_executed_twice_it_comes_to_the_same() {
        rehearsal(Duration.ofMinutes(5), TaskStatesTest::steady).everyAdvanceTwice();
        rehearsal(Duration.ofMinutes(5), TaskStatesTest::failing).everyAdvanceTwice();
        rehearsal(Duration.ofMinutes(5), TaskStatesTest::silentForAWhile).everyAdvanceTwice();
    }

    @Test
    void cancelled_at_every_advance_nothing_runs_or_is_left() {
        for (Function<FakeClock, FakeHost> host :
                List.<Function<FakeClock, FakeHost>>of(TaskStatesTest::steady, TaskStatesTest::silentForAWhile)) {
            rehearsal(Duration.ofMinutes(5), host).cancelledAtEveryAdvance(trace -> {
                assertThat(trace.outcome()).isInstanceOf(Outcome.Cancelled.class);
                @SuppressWarnings("unchecked")
                Map<String, Long> world = (Map<String, Long>) trace.world();
                assertThat(world).containsEntry("left", 0L).containsEntry("running", 0L);
                assertThat(trace.log()).doesNotHaveDuplicates();
            });
        }
    }

    @Test
    void a_silence_is_told_once_and_its_end_too() {
        Rehearsal.Trace trace = rehearsal(Duration.ofMinutes(5), TaskStatesTest::silentForAWhile)
                .run();
        String told = "[oss1] no answer (Connection refused); asking again until 2026-01-01T00:05:00Z";
        assertThat(trace.log()).contains(told, "[oss1] answers again").doesNotHaveDuplicates();
        assertThat(trace.log().stream().filter(l -> l.contains("Schritt"))).isEqualTo(steps(6));
    }

    @Test
    void a_script_that_is_too_slow_is_stopped_and_fails() {
        Rehearsal<FakeHost> rehearsal = rehearsal(Duration.ofSeconds(4), TaskStatesTest::steady);
        Rehearsal.Trace trace = rehearsal.run();
        assertThat(trace.outcome())
                .isEqualTo(new Outcome.Failed<>("run-commands.sh on oss1 (10.0.0.5) had not ended by"
                        + " 2026-01-01T00:00:04Z and was stopped"));
        assertThat(trace.world()).isEqualTo(Map.of("tasks", 1L, "left", 0L, "running", 0L));
    }

    @Test
    void a_host_that_never_answers_again_is_given_up_and_what_runs_there_declared_lost() {
        Rehearsal.Trace trace =
                rehearsal(Duration.ofMinutes(2), TaskStatesTest::silentForGood).run();
        assertThat(trace.outcome()).isInstanceOf(Outcome.Failed.class);
        assertThat(((Outcome.Failed<?>) trace.outcome()).message())
                .contains("the host has not answered since 2026-01-01T00:00:0")
                .contains("Connection refused");
        assertThat(trace.log().stream().filter(l -> l.contains("LOST")))
                .singleElement()
                .asString()
                .contains("[oss1] LOST: run-commands.sh on oss1 (10.0.0.5) could not be stopped and may still run");
    }

    @Test
    void the_saved_state_holds_neither_offsets_nor_pauses() {
        Map<String, Class<?>> kinds = SshKinds.kinds();
        assertThat(kinds.values().stream()
                        .filter(Class::isRecord)
                        .flatMap(type -> Stream.of(type.getRecordComponents()))
                        .filter(c -> c.getName().equals("pause"))
                        .filter(c -> c.getAccessor().getAnnotation(com.fasterxml.jackson.annotation.JsonIgnore.class)
                                == null))
                .isEmpty();
    }
}
