package io.jenkins.plugins.lustre.freestyle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.lustre.controller.RunningOperations;
import io.jenkins.plugins.lustre.demo.LabBuild;
import io.jenkins.plugins.lustre.lab.Laboratory;
import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.steps.DestroyStep;
import io.jenkins.plugins.lustre.steps.LustreStep;
import io.jenkins.plugins.lustre.steps.ProvisionStep;
import io.jenkins.plugins.lustre.steps.WithLustreStep;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Build steps of a freestyle job, one after the other, as their loop drives them. */
class OperationLoopTest {

    @TempDir
    Path directory;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    private void run(Laboratory laboratory, LustreStep step) throws Exception {
        PrintStream out = new PrintStream(console, true, StandardCharsets.UTF_8);
        LabBuild build = new LabBuild(laboratory, directory.resolve("build"), directory.resolve("artifacts"), out);
        new OperationLoop(build).run(step.work(UnaryOperator.identity()));
    }

    @Test
    void whatAFailedProvisionLeftIsTakenAwayByTheNextDestroy() throws Exception {
        try (Laboratory laboratory = Laboratory.start(1, 10, Duration.ofMillis(100), builder -> builder)) {
            laboratory.cloud().resourceFaults().failCreate("Oss1", "no capacity");
            ProvisionStep provision = new ProvisionStep("loop");
            provision.setKeepFailed(true);
            assertThatThrownBy(() -> run(laboratory, provision)).hasMessageContaining("no capacity");

            run(laboratory, new DestroyStep());

            assertThat(console.toString(StandardCharsets.UTF_8)).contains("The stack loop is gone");
            assertThat(RunningOperations.all(directory.resolve("running"))).isEmpty();
        }
    }

    private OperationLoop loop(Laboratory laboratory) {
        PrintStream out = new PrintStream(console, true, StandardCharsets.UTF_8);
        LabBuild build = new LabBuild(laboratory, directory.resolve("build"), directory.resolve("artifacts"), out);
        return new OperationLoop(build);
    }

    @Test
    void whatABuildHoldsIsKnownUntilItIsTakenAway() throws Exception {
        try (Laboratory laboratory = Laboratory.start(1, 10, Duration.ofMillis(100), builder -> builder)) {
            WithLustreStep own = new WithLustreStep();
            own.setFsname("scratch");

            OperationLoop.Held held = loop(laboratory).hold(own.work(UnaryOperator.identity()));

            String stack = ((Cluster) held.value()).stackName();
            assertThat(stack).matches("lustre-[0-9a-f]{12}-1");
            assertThat(RunningOperations.all(directory.resolve("running")))
                    .as("a crash of the controller from now on leaves nothing behind")
                    .containsExactly(Map.entry(held.operationId(), "job#1"));
            assertThat(laboratory.host("client1").read("/proc/mounts")).contains(":/scratch ");

            loop(laboratory).release(held.operationId(), false);

            assertThat(console.toString(StandardCharsets.UTF_8)).contains("The stack " + stack + " is gone");
            assertThat(laboratory.host("client1").read("/proc/mounts")).doesNotContain(" lustre ");
            assertThat(RunningOperations.all(directory.resolve("running"))).isEmpty();
        }
    }

    @Test
    void anAbortedBuildThatIsAbortedAgainIsToldWhatRemainsAndItIsFoundAfterwards() throws Exception {
        try (Laboratory laboratory = Laboratory.start(1, 10, Duration.ofMillis(100), builder -> builder)) {
            OperationLoop.Held held = loop(laboratory).hold(new WithLustreStep().work(UnaryOperator.identity()));

            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> loop(laboratory).release(held.operationId(), true))
                    .isInstanceOf(InterruptedException.class);

            assertThat(console.toString(StandardCharsets.UTF_8))
                    .contains(
                            "Nobody waits any more for the stack " + ((Cluster) held.value()).stackName(),
                            "run lustreDestroy environment:");
            assertThat(RunningOperations.all(directory.resolve("running"))).containsKey(held.operationId());
        }
    }
}
