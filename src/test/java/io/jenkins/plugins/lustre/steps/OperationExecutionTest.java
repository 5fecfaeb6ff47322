package io.jenkins.plugins.lustre.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.lustre.controller.EnvironmentAccess;
import io.jenkins.plugins.lustre.controller.EnvironmentDefinition;
import io.jenkins.plugins.lustre.controller.RunningOperations;
import io.jenkins.plugins.lustre.controller.Threads;
import io.jenkins.plugins.lustre.demo.DemoContext;
import io.jenkins.plugins.lustre.demo.LabBuild;
import io.jenkins.plugins.lustre.lab.Laboratory;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationExecutionTest {

    @TempDir
    Path directory;

    private final CountDownLatch ending = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();

    /** Its operation has ended, and what is done with the result takes until the controller is stopped. */
    private final class SlowToEnd extends LabBuild {

        SlowToEnd(Laboratory laboratory) {
            super(
                    laboratory,
                    directory.resolve("build"),
                    directory,
                    new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        }

        @Override
        public RunningOperations running() {
            if (asked.incrementAndGet() == 2) { // first to note the operation, then to take the note away
                ending.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException("interrupted in the middle of a file", e);
                }
            }
            return super.running();
        }
    }

    private static DestroyStep destroy() {
        DestroyStep step = new DestroyStep();
        step.setStackName("no-such-stack");
        return step;
    }

    @Test
    void whatTheStopOfTheControllerInterruptsIsDoneWhenItIsBack() throws Throwable {
        try (Laboratory laboratory = Laboratory.start(1, 10, Duration.ofMillis(100), builder -> builder)) {
            DemoContext context = new DemoContext(new SlowToEnd(laboratory), null, null, Map.of());
            StepExecution execution = destroy().start(context);
            ExecutorService pool = Threads.calls();
            execution.start();
            assertThat(ending.await(60, TimeUnit.SECONDS)).isTrue();

            Threads.stop();

            assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            assertThat(context.ended()).as("neither succeeded nor failed").isFalse();

            execution.onResume();

            assertThat(context.await()).isInstanceOf(Map.class);
            assertThat(RunningOperations.all(directory.resolve("running"))).isEmpty();
        }
    }

    @Test
    void aClassThatIsMissingFailsTheStep() throws Throwable {
        try (Laboratory laboratory = Laboratory.start(1, 10, Duration.ofMillis(100), builder -> builder)) {
            LabBuild build = new LabBuild(laboratory, directory.resolve("build"), directory, System.out) {
                @Override
                public EnvironmentAccess open(EnvironmentDefinition definition) {
                    throw new NoClassDefFoundError("of another plugin");
                }
            };
            DemoContext context = new DemoContext(build, null, null, Map.of());
            destroy().start(context).start();

            assertThatThrownBy(context::await).isInstanceOf(NoClassDefFoundError.class);
        }
    }
}
