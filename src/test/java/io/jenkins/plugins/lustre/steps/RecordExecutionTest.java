package io.jenkins.plugins.lustre.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.lustre.controller.ReadOutput;
import io.jenkins.plugins.lustre.controller.Threads;
import io.jenkins.plugins.lustre.controller.Workspace;
import io.jenkins.plugins.lustre.demo.DemoContext;
import io.jenkins.plugins.lustre.demo.LabBuild;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordExecutionTest {

    @TempDir
    Path directory;

    private final CountDownLatch reading = new CountDownLatch(1);

    /** An agent that does not answer until it is interrupted. */
    private final class Deaf implements Workspace {

        @Override
        public String name() {
            return "deaf";
        }

        @Override
        public List<String> files(String pattern) throws InterruptedException {
            reading.countDown();
            new CountDownLatch(1).await();
            throw new AssertionError("only an interrupt ends the wait");
        }

        @Override
        public String read(String file, ReadOutput how) {
            throw new AssertionError("no file was found");
        }
    }

    @Test
    void anAbortEndsTheStepAtOnceAndNothingIsKept() throws Throwable {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        DemoContext context = new DemoContext(
                new LabBuild(null, directory.resolve("build"), directory, nowhere), new Deaf(), null, Map.of());
        ExecutorService pool = Threads.reads();
        StepExecution execution = new RecordStep("*.out").start(context);
        execution.start();
        assertThat(reading.await(60, TimeUnit.SECONDS)).isTrue();

        IllegalStateException why = new IllegalStateException("aborted");
        execution.stop(why);

        assertThatThrownBy(context::await).isSameAs(why);
        pool.shutdown();
        assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(directory).isEmptyDirectory();
    }
}
