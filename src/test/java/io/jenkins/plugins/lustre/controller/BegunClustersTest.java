package io.jenkins.plugins.lustre.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.lustre.cloud.AwsClients;
import io.jenkins.plugins.lustre.cloud.Stacks;
import io.jenkins.plugins.lustre.demo.LabBuild;
import io.jenkins.plugins.lustre.lab.Laboratory;
import io.jenkins.plugins.lustre.lab.cloud.wire.AwsError;
import io.jenkins.plugins.lustre.model.ClusterSpec;
import io.jenkins.plugins.lustre.operation.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build began it can take away, whatever became of its provision; and nothing else. */
class BegunClustersTest {

    private static final String NAME = "begun";

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
    void nothingIsLeft() throws Exception {
        laboratory.cloud().faults().clear();
        laboratory.cloud().resourceFaults().heal("Oss1");
        if (Stacks.find(aws, NAME).isPresent()) {
            drive(build("cleaner"), new DestroyWork("", NAME, Duration.ofMinutes(1)));
        }
    }

    @Test
    void anAbortedCreationIsTakenAwayWhileItIsUnderWay() throws Exception {
        slowly();
        LustreBuild build = build("aborted");
        assertThat(abort(build, provision(false), () -> console().contains("The stack is arn:")))
                .isInstanceOf(Outcome.Cancelled.class);
        assertThat(status()).contains("CREATE_IN_PROGRESS");
        laboratory.cloud().resourceFaults().heal("Oss1");
        assertGone(destroy(build));
    }

    @Test
    void anAbortBeforeTheIdWasLearnedIsTakenAwayByItsRequest() throws Exception {
        slowly();
        laboratory.cloud().faults().dropAnswer("CreateStack", 100);
        LustreBuild build = build("unanswered");
        abort(build, provision(false), () -> console().contains("trying again until"));
        laboratory.cloud().faults().clear();
        laboratory.cloud().resourceFaults().heal("Oss1");
        assertThat(new BuildClusters(build.directory()).all())
                .singleElement()
                .satisfies(r -> assertThat(r.stackId()).isEmpty());
        assertThat(status()).isPresent();
        assertThatThrownBy(() -> drive(build, new ConfigureMdsWork("", "", "", Duration.ofMinutes(1))))
                .hasMessageContainingAll("asked for the stack begun", "lustreDestroy");
        assertGone(destroy(build));
    }

    @Test
    void afterAnAbortThatBeganNothingNothingIsDeleted() throws Exception {
        laboratory.cloud().faults().dropRequest("CreateStack", 100);
        LustreBuild build = build("nothing");
        abort(build, provision(false), () -> console().contains("trying again until"));
        laboratory.cloud().faults().clear();
        assertThat(destroy(build)).isInstanceOf(Outcome.Succeeded.class);
        assertThat(console()).contains("The stack begun was not begun, or is gone: nothing to delete.");
    }

    @Test
    void aStackOfThatNameThatAnotherBuildMadeMeanwhileIsLeftAlone() throws Exception {
        laboratory.cloud().faults().dropRequest("CreateStack", 100);
        LustreBuild build = build("late");
        abort(build, provision(false), () -> console().contains("trying again until"));
        laboratory.cloud().faults().clear();
        assertThat(drive(build("first"), provision(false))).isInstanceOf(Outcome.Succeeded.class);

        assertThat(destroy(build)).isInstanceOf(Outcome.Succeeded.class);

        assertThat(console())
                .contains("not the one that this build asked for; it was made by job hpc/guide, build 1 and is left");
        assertThat(status()).contains("CREATE_COMPLETE");
    }

    @Test
    void whatWasRolledBackIsTakenAwaySoThatItsNameIsFreeAgain() throws Exception {
        laboratory.cloud().resourceFaults().failCreate("Oss1", "no capacity");
        LustreBuild build = build("rolledback");
        assertThat(drive(build, provision(false))).isInstanceOf(Outcome.Failed.class);
        assertThat(status()).contains("ROLLBACK_COMPLETE");
        assertGone(destroy(build));
        laboratory.cloud().resourceFaults().heal("Oss1");
        assertThat(drive(build, provision(false))).isInstanceOf(Outcome.Succeeded.class);
        assertGone(destroy(build));
    }

    @Test
    void whatWasKeptToBeLookedAtIsTakenAway() throws Exception {
        laboratory.cloud().resourceFaults().failCreate("Oss1", "no capacity");
        LustreBuild build = build("kept");
        assertThat(drive(build, provision(true))).isInstanceOf(Outcome.Failed.class);
        assertThat(status()).contains("CREATE_FAILED");
        assertGone(destroy(build));
    }

    @Test
    void aRestartInBetweenForgetsNothing() throws Exception {
        slowly();
        String id = UUID.randomUUID().toString();
        try (ActiveOperation before = ActiveOperation.begin(build("restarted"), id, provision(false))) {
            WorkDriver.until(before, () -> console().contains("The stack is arn:"));
        }
        LustreBuild again = build("restarted");
        try (ActiveOperation after = ActiveOperation.resume(again, id)) {
            after.cancel("the controller was stopped during this build");
            assertThat(WorkDriver.toEnd(after)).isInstanceOf(Outcome.Cancelled.class);
        }
        laboratory.cloud().resourceFaults().heal("Oss1");
        assertGone(destroy(again));
    }

    @Test
    void aRequestThatWasRefusedDoesNotTakeThePlaceOfTheClusterBefore() throws Exception {
        LustreBuild build = build("refused");
        assertThat(drive(build, provision(false))).isInstanceOf(Outcome.Succeeded.class);
        laboratory
                .cloud()
                .faults()
                .refuse("CreateStack", 1, new AwsError("LimitExceededException", 400, "Limit for stacks exceeded"));
        assertThat(drive(build, provision("another", false))).isInstanceOf(Outcome.Failed.class);
        assertGone(destroy(build));
    }

    @Test
    void eachDestroyTakesTheLastOneThatIsLeftAndNeverAnotherBuildsCluster() throws Exception {
        assertThat(drive(build("other"), provision("shared", false))).isInstanceOf(Outcome.Succeeded.class);
        LustreBuild build = build("two");
        assertThat(drive(build, provision(false))).isInstanceOf(Outcome.Succeeded.class);
        assertThat(drive(build, provision("second", false))).isInstanceOf(Outcome.Succeeded.class);
        assertThat(drive(build, new ConfigureWork("", "shared", List.of(), Duration.ofMinutes(5))))
                .isInstanceOf(Outcome.Succeeded.class);

        assertThat(destroy(build)).isInstanceOf(Outcome.Succeeded.class);
        assertThat(console()).contains("The stack second is gone").doesNotContain("The stack begun is gone");
        assertGone(destroy(build));
        assertThat(destroy(build)).isInstanceOf(Outcome.Succeeded.class);
        assertThat(console())
                .contains("This build has no cluster of its own (any more)")
                .doesNotContain("The stack shared is gone");

        drive(build, new DestroyWork("", "shared", Duration.ofMinutes(1)));
        assertThat(console()).contains("The stack shared is gone");
    }

    private static void slowly() {
        laboratory.cloud().resourceFaults().slow("Oss1", Duration.ofMinutes(5));
    }

    private static ProvisionWork provision(boolean keep) {
        return provision(NAME, keep);
    }

    private static ProvisionWork provision(String name, boolean keep) {
        ClusterSpec spec = new ClusterSpec(
                name,
                "scratch",
                "Small",
                "Small-6TB",
                1,
                "",
                Map.of(),
                Duration.ZERO,
                false,
                Duration.ofMinutes(2),
                keep ? ClusterSpec.OnFailure.KEEP : ClusterSpec.OnFailure.ROLLBACK);
        return new ProvisionWork("", spec, false, false);
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

    private static Optional<String> status() {
        return Stacks.find(aws, NAME).map(s -> s.stackStatusAsString());
    }

    private Outcome<Object> destroy(LustreBuild build) throws Exception {
        return drive(build, new DestroyWork("", "", Duration.ofMinutes(1)));
    }

    private void assertGone(Outcome<Object> destroyed) {
        assertThat(destroyed).as(console()).isInstanceOf(Outcome.Succeeded.class);
        assertThat(console()).contains("The stack begun is gone");
        assertThat(status()).isEmpty();
    }

    private static Outcome<Object> drive(LustreBuild build, Work work) throws Exception {
        return WorkDriver.run(build, work);
    }

    private static Outcome<Object> abort(LustreBuild build, Work work, BooleanSupplier when) throws Exception {
        try (ActiveOperation operation =
                ActiveOperation.begin(build, UUID.randomUUID().toString(), work)) {
            WorkDriver.until(operation, when);
            operation.cancel("aborted");
            return WorkDriver.toEnd(operation);
        }
    }
}
