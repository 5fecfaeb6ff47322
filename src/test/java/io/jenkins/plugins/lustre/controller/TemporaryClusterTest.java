package io.jenkins.plugins.lustre.controller;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.cloud.AwsClients;
import io.jenkins.plugins.lustre.cloud.Owner;
import io.jenkins.plugins.lustre.cloud.Stacks;
import io.jenkins.plugins.lustre.demo.LabBuild;
import io.jenkins.plugins.lustre.lab.Laboratory;
import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.operation.Outcome;
import io.jenkins.plugins.lustre.steps.ProvisionStep;
import io.jenkins.plugins.lustre.steps.WithLustreStep;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster of a build's own stands while it is used, and is taken away whatever happens. */
class TemporaryClusterTest {

    private static final String NAME = "own";

    private static Laboratory laboratory;
    private static AwsClients aws;

    @TempDir
    Path directory;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    @BeforeAll
    static void open() {
        laboratory = Laboratory.start(1, 10, Duration.ofMillis(100), builder -> builder);
        aws = laboratory.aws();
    }

    @AfterAll
    static void close() {
        aws.close();
        laboratory.close();
    }

    @AfterEach
    void nothingIsLeft() {
        laboratory.cloud().resourceFaults().heal("Oss1");
        assertThat(Stacks.find(aws, NAME)).isEmpty();
        assertThat(laboratory.host("client1").read("/proc/mounts")).doesNotContain(" lustre ");
    }

    @Test
    void itStandsUntilItIsReleasedAlsoOverARestart() throws Exception {
        LustreBuild build = build("released");
        try (DrivenOperation own = DrivenOperation.begin(build, work())) {
            own.until(() -> own.active().held().isPresent());
            assertThat(own.active().status()).isEqualTo("in use");
            assertThat(laboratory.host("client1").read("/proc/mounts")).contains(":/scratch ");
            own.restart();
            Cluster cluster = (Cluster) own.active().held().orElseThrow();
            assertThat(WithLustreWork.variables(cluster))
                    .isEqualTo(Map.of(
                            "LUSTRE_MOUNT", "/mnt/data", "LUSTRE_STACK", NAME, "LUSTRE_MGS_NID", cluster.mgsNid()));
            assertThat(WithLustreWork.remains(build, own.id()))
                    .hasValueSatisfying(line -> assertThat(line).contains("stackName: 'own'"));

            own.active().release();
            own.until(() -> own.active().held().isEmpty());
            own.restart();

            assertThat(own.toEnd()).isEqualTo(new Outcome.Succeeded<>(cluster));
            assertThat(console()).contains("The stack own is gone");
        }
    }

    @Test
    void whereItsBuildDiedItIsTakenAwayByTheCancelAtTheNextStart() throws Exception {
        try (DrivenOperation own = DrivenOperation.begin(build("died"), work())) {
            own.until(() -> own.active().held().isPresent());
            own.restart();
            own.active().cancel("the controller was stopped during this build");
            assertThat(own.toEnd()).isEqualTo(new Outcome.Cancelled<>("the controller was stopped during this build"));
        }
    }

    @Test
    void anAbortWhileItIsMadeTakesItAway() throws Exception {
        laboratory.cloud().resourceFaults().slow("Oss1", Duration.ofMinutes(5));
        try (DrivenOperation own = DrivenOperation.begin(build("aborted"), work())) {
            own.until(
                    () -> own.active().status().matches("waiting for the stack own: [1-9]\\d* of \\d+ resources done"));
            own.active().cancel("aborted");
            own.until(() -> own.active().status().startsWith("giving up: "));
            laboratory.cloud().resourceFaults().heal("Oss1");
            own.restart();
            assertThat(own.toEnd()).isEqualTo(new Outcome.Cancelled<>("aborted"));
            assertThat(console()).contains("The stack own is gone");
        }
    }

    @Test
    void aFailureWhileItIsMadeTakesItAwayAndIsTold() throws Exception {
        laboratory.cloud().resourceFaults().failCreate("Oss1", "no capacity");
        try (DrivenOperation own = DrivenOperation.begin(build("failed"), work())) {
            assertThat(own.toEnd())
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            failed -> assertThat(failed.message()).contains("no capacity"));
            assertThat(console()).contains("The stack own is gone");
        }
    }

    @Test
    void aStackThatIsThereAlreadyIsRefusedAndLeftAlone() throws Exception {
        LustreBuild other = build("other");
        ProvisionStep provision = new ProvisionStep(NAME);
        provision.setFsname("scratch");
        try (DrivenOperation first = DrivenOperation.begin(other, provision.work(UnaryOperator.identity()))) {
            assertThat(first.toEnd()).isInstanceOf(Outcome.Succeeded.class);
        }
        try (DrivenOperation own = DrivenOperation.begin(build("second"), work())) {
            assertThat(own.toEnd())
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            failed -> assertThat(failed.message())
                                    .contains("The stack own is there already", "lustreDestroy stackName: 'own'"));
        }
        assertThat(Stacks.find(aws, NAME)).isPresent();
        try (DrivenOperation cleaner = DrivenOperation.begin(other, new DestroyWork("", NAME, Duration.ofMinutes(1)))) {
            cleaner.toEnd();
        }
    }

    @Test
    void withoutANameEachBlockHasAStackOfItsOwn() {
        List<String> names = List.of(
                WithLustreWork.name(new Owner("c", "", "team/a", "7"), "one"),
                WithLustreWork.name(new Owner("c", "", "team/a", "7"), "other"),
                WithLustreWork.name(new Owner("c", "", "team-a", "7"), "one"),
                WithLustreWork.name(new Owner("d", "", "team/a", "7"), "one"),
                WithLustreWork.name(new Owner("c", "", "気象", "7"), "one"),
                WithLustreWork.name(new Owner("c", "", "天気", "7"), "one"));
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("lustre-[0-9a-f]{12}-7"));
        assertThat(WithLustreWork.name(new Owner("c", "", "team/a", "7"), "one"))
                .isEqualTo(names.get(0));
        assertThat(WithLustreWork.name(new Owner("c", "", "a", "x_".repeat(300)), "one"))
                .hasSizeLessThanOrEqualTo(128)
                .matches("[A-Za-z0-9-]+");
    }

    private static Work work() {
        WithLustreStep step = new WithLustreStep();
        step.setStackName(NAME);
        step.setFsname("scratch");
        step.setTimeoutMinutes(2);
        return step.work(UnaryOperator.identity());
    }

    private LustreBuild build(String name) {
        return new LabBuild(
                laboratory,
                directory.resolve(name),
                directory.resolve("artifacts"),
                new PrintStream(console, true, StandardCharsets.UTF_8));
    }

    private String console() {
        return console.toString(StandardCharsets.UTF_8);
    }
}
