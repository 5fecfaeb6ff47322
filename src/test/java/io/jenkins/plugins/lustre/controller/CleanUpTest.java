package io.jenkins.plugins.lustre.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.lustre.cloud.AwsClients;
import io.jenkins.plugins.lustre.cloud.Stacks;
import io.jenkins.plugins.lustre.demo.LabBuild;
import io.jenkins.plugins.lustre.lab.Laboratory;
import io.jenkins.plugins.lustre.operation.Outcome;
import io.jenkins.plugins.lustre.steps.WithLustreStep;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build left when it ended is given up and cleaned up. */
class CleanUpTest {

    @TempDir
    Path directory;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    @Test
    void aClusterInUseIsTakenAway() throws Exception {
        try (Laboratory laboratory = Laboratory.start(1, 10, Duration.ofMillis(100), builder -> builder);
                AwsClients aws = laboratory.aws()) {
            LustreBuild build = build(laboratory);
            String id = held(build);
            assertThat(running()).containsExactly(Map.entry(id, "job#1"));
            assertThat(ActiveOperation.live(id)).isEmpty();

            cleanUp(build, id);

            assertThat(running()).isEmpty();
            assertThat(ActiveOperation.store(build).outcome(id)).containsInstanceOf(Outcome.Cancelled.class);
            assertThat(Stacks.find(aws, "own")).isEmpty();
            assertThat(console()).contains("A Lustre step had not ended when this build did.", "The stack own is gone");

            int printed = console.size();
            build.running().add(id);
            cleanUp(build, id);
            assertThat(running()).as("it had ended already").isEmpty();
            assertThat(console.size()).isEqualTo(printed);
        }
    }

    @Test
    void whatWasNeverSavedIsForgotten() throws Exception {
        LustreBuild build = build(null);
        build.running().add("never-saved");

        cleanUp(build, "never-saved");

        assertThat(running()).isEmpty();
        assertThat(console()).isEmpty();
    }

    @Test
    void whatCannotBeginIsNotNoted() throws Exception {
        try (Laboratory laboratory = Laboratory.start(1, 10, Duration.ofMillis(100), builder -> builder)) {
            LustreBuild build = new LabBuild(laboratory, directory.resolve("build"), directory, printed()) {
                @Override
                public EnvironmentAccess open(EnvironmentDefinition definition) {
                    throw new IllegalStateException("no access");
                }
            };

            assertThatThrownBy(() -> held(build)).hasMessage("no access");

            assertThat(running()).isEmpty();
        }
    }

    @Test
    void anEnvironmentThatIsGoneEndsItWithWhatIsToBeDone() throws Exception {
        try (Laboratory laboratory = Laboratory.start(1, 10, Duration.ofMillis(100), builder -> builder)) {
            String id = held(build(laboratory));
            LustreBuild build = new LabBuild(laboratory, directory.resolve("build"), directory, printed()) {
                @Override
                public List<EnvironmentDefinition> environments() {
                    return List.of();
                }
            };

            cleanUp(build, id);

            assertThat(running()).isEmpty();
            assertThat(console()).contains("is not configured here any more", "lustreDestroy");
            assertThat(ActiveOperation.store(build).outcome(id)).containsInstanceOf(Outcome.Failed.class);
        }
    }

    /** Its build has ended while it used its cluster. */
    private static String held(LustreBuild build) throws Exception {
        WithLustreStep step = new WithLustreStep();
        step.setStackName("own");
        step.setFsname("scratch");
        try (DrivenOperation own = DrivenOperation.begin(build, step.work(UnaryOperator.identity()))) {
            own.until(() -> own.active().held().isPresent());
            assertThat(ActiveOperation.live(own.id())).contains(own.active());
            return own.id();
        }
    }

    private static void cleanUp(LustreBuild build, String id) throws Exception {
        CompletableFuture<Void> over = new CompletableFuture<>();
        CleanUp.begin(build, id, () -> over.complete(null));
        over.get(60, TimeUnit.SECONDS);
    }

    private Map<String, String> running() throws Exception {
        return RunningOperations.all(directory.resolve("running"));
    }

    private LustreBuild build(Laboratory laboratory) {
        return new LabBuild(laboratory, directory.resolve("build"), directory, printed());
    }

    private PrintStream printed() {
        return new PrintStream(console, true, StandardCharsets.UTF_8);
    }

    private String console() {
        return console.toString(StandardCharsets.UTF_8);
    }
}
