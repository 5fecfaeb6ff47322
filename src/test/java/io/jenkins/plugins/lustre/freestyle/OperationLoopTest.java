package io.jenkins.plugins.lustre.freestyle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.lustre.demo.LabBuild;
import io.jenkins.plugins.lustre.lab.Laboratory;
import io.jenkins.plugins.lustre.steps.DestroyStep;
import io.jenkins.plugins.lustre.steps.LustreStep;
import io.jenkins.plugins.lustre.steps.ProvisionStep;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
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
        RunningOperations running = new RunningOperations(directory.resolve("running"), "job#1");
        new OperationLoop(build, running).run(step.work(UnaryOperator.identity()));
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
}
