package io.jenkins.plugins.lustre.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.cloud.Pace;
import io.jenkins.plugins.lustre.operation.FakeClock;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Outcome;
import io.jenkins.plugins.lustre.operation.Rehearsal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Restarts, repeated advances and aborts at every point of a stack's life. */
class StackRehearsalTest {

    private static final Pace PACE = new Pace(Duration.ofSeconds(20), Duration.ofSeconds(40));

    @TempDir
    Path directory;

    private final List<StackLab> labs = new ArrayList<>();

    @AfterEach
    void close() {
        labs.forEach(StackLab::close);
    }

    private static ProvisionRequest request(boolean deleteOnAbort) {
        return new ProvisionRequest(
                "op-1", StackLab.environment(), StackLab.spec(1), StackLab.OWNER, deleteOnAbort, PACE);
    }

    private static ScaleOutStack grow() {
        return new ScaleOutStack("grow-1", StackLab.environment(), "scratch", 2, "", StackLab.OWNER, null, PACE);
    }

    private static DeleteStack delete() {
        return new DeleteStack("delete-1", StackLab.environment(), "scratch", StackLab.OWNER, null, PACE);
    }

    /** @param there whether the cluster stands already */
    private Rehearsal<StackLab> rehearsal(boolean there, Supplier<Operation<?>> operation) {
        return new Rehearsal<>(
                directory,
                CloudKinds.kinds(),
                clock -> lab(clock, there),
                StackLab::services,
                operation,
                StackRehearsalTest::snapshot);
    }

    private StackLab lab(FakeClock clock, boolean there) {
        StackLab lab = new StackLab(clock);
        labs.add(lab);
        if (there) {
            lab.drive(directory, new Provision(request(false))).result();
        }
        return lab;
    }

    /** What exists, and how often it was asked for. */
    private static Object snapshot(StackLab lab) {
        Map<String, String> stacks = new TreeMap<>();
        lab.cloudFormation.listStacks().stackSummaries().forEach(s -> stacks.put(s.stackId(), s.stackStatusAsString()));
        return Map.of(
                "stacks",
                stacks,
                "servers",
                lab.alive().keySet(),
                "groups",
                lab.ec2.describeSecurityGroups().securityGroups().size(),
                "begun",
                new TreeMap<>(lab.begun),
                "keys",
                new TreeMap<>(lab.hostKeys),
                "templates",
                lab.kept.keySet());
    }

    private static List<String> servers(Rehearsal.Trace trace) {
        return ((Collection<?>) ((Map<?, ?>) trace.world()).get("servers"))
                .stream().map(Object::toString).toList();
    }

    @Test
    void provisioningSurvivesARestartAtEveryAdvance() {
        rehearsal(false, () -> new Provision(request(false))).restartedAtEveryAdvance();
    }

    @Test
    void provisioningDoesNothingTwice() {
        rehearsal(false, () -> new Provision(request(false))).everyAdvanceTwice();
    }

    @Test
    void growingSurvivesARestartAtEveryAdvance() {
        rehearsal(true, StackRehearsalTest::grow).restartedAtEveryAdvance();
    }

    @Test
    void growingDoesNothingTwice() {
        rehearsal(true, StackRehearsalTest::grow).everyAdvanceTwice();
    }

    @Test
    void deletingSurvivesARestartAtEveryAdvance() {
        rehearsal(true, StackRehearsalTest::delete).restartedAtEveryAdvance();
    }

    @Test
    void deletingDoesNothingTwice() {
        rehearsal(true, StackRehearsalTest::delete).everyAdvanceTwice();
    }

    @Test
    void anAbortAtAnyPointOfACreationLeavesNothingIfAsked() {
        rehearsal(false, () -> new Provision(request(true))).cancelledAtEveryAdvance(trace -> {
            boolean whole = trace.log().stream().anyMatch(l -> l.startsWith("Waiting for the SSH host keys"));
            assertThat(trace.outcome()).isInstanceOf(Outcome.Cancelled.class);
            if (!whole) {
                assertThat(servers(trace)).isEmpty();
            }
        });
    }

    @Test
    void whateverWasBegunIsNotedAtWhateverPointItIsGivenUp() {
        rehearsal(false, () -> new Provision(request(false))).cancelledAtEveryAdvance(trace -> {
            Map<?, ?> world = (Map<?, ?>) trace.world();
            Map<?, ?> stacks = (Map<?, ?>) world.get("stacks");
            Map<?, ?> begun = (Map<?, ?>) world.get("begun");
            assertThat(stacks.size()).isLessThanOrEqualTo(begun.size());
            stacks.keySet().forEach(stack -> assertThat(begun.values()).anyMatch(id -> id.equals(stack)));
        });
    }

    @Test
    void anAbortAtAnyPointOfAGrowthLosesNothingAndLeavesNoChangeSet() {
        rehearsal(true, StackRehearsalTest::grow).cancelledAtEveryAdvance(trace -> {
            assertThat(servers(trace)).contains("scratch mds1", "scratch oss1");
        });
        labs.forEach(lab -> assertThat(lab.cloudFormation
                        .listChangeSets(r -> r.stackName("scratch"))
                        .summaries())
                .allMatch(s -> "EXECUTE_COMPLETE".equals(s.executionStatusAsString())
                        || "EXECUTE_IN_PROGRESS".equals(s.executionStatusAsString())));
    }
}
