package io.jenkins.plugins.lustre.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.cloud.Pace;
import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.model.ClusterSpec;
import io.jenkins.plugins.lustre.operation.FakeClock;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Operations;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is taken away ends at once what would wait for it. */
class WatchServersTest {

    private static final ClusterSpec SPEC = new ClusterSpec(
            "scratch",
            "scratch",
            "Small",
            "Small-6TB",
            1,
            "0.50",
            Map.of(),
            Duration.ofHours(8),
            true,
            Duration.ofMinutes(30),
            null);

    @TempDir
    Path directory;

    private final StackLab lab = new StackLab(new FakeClock());
    private Cluster cluster;

    @BeforeEach
    void makeCluster() {
        cluster = lab.drive(
                        directory,
                        new Provision(new ProvisionRequest(
                                "op-1", StackLab.environment(), SPEC, StackLab.OWNER, false, Pace.USUAL)))
                .result();
    }

    @AfterEach
    void close() {
        lab.close();
    }

    /** What is watched for: it never ends by itself. */
    private Operation<Void> watched() {
        return Operations.alongside(
                new WatchServers("watch", cluster), new WatchServers("body", cluster.with(List.of())));
    }

    private Instant lost;

    private void loseAfter(Duration time, Instant begun) {
        if (lost == null && !lab.clock.instant().isBefore(begun.plus(time))) {
            lost = lab.clock.instant();
            lab.cloud.interruptSpot(cluster.oss().get(0).instanceId());
        }
    }

    @Test
    void aSpotServerThatIsTakenBackIsNamedWithEc2sReasonWithinAMinute() {
        Instant begun = lab.clock.instant();
        StackLab.Ended<Void> ended =
                lab.drive(directory, watched(), lab.aws, run -> loseAfter(Duration.ofMinutes(10), begun));

        assertThat(ended.failure())
                .contains(
                        "The stack scratch has lost servers: oss1 (i-",
                        "Server.SpotInstanceTermination",
                        "lustreDestroy takes away what is left");
        assertThat(ended.log()).filteredOn(l -> l.contains("has lost servers")).hasSize(1);
        assertThat(Duration.between(lost, lab.clock.instant())).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void aServerThatAnAnswerLeavesOutIsNotLost() {
        Instant begun = lab.clock.instant();
        lab.cloud.leaveOut(cluster.oss().get(0).instanceId(), 3);
        StackLab.Ended<Void> ended =
                lab.drive(directory, watched(), lab.aws, run -> loseAfter(Duration.ofMinutes(10), begun));

        assertThat(Duration.between(begun, lost)).isGreaterThanOrEqualTo(Duration.ofMinutes(10));
        assertThat(ended.failure()).contains("oss1 (i-", "Server.SpotInstanceTermination");
    }

    @Test
    void aServerThatAllAnswersOfTwoMinutesLeaveOutIsLost() {
        Instant begun = lab.clock.instant();
        lab.cloud.leaveOut(cluster.oss().get(0).instanceId(), 1000);
        StackLab.Ended<Void> ended = lab.drive(directory, watched());

        assertThat(ended.failure())
                .contains("The stack scratch has lost servers: oss1 (i-", ") is not known to EC2. The data on them");
        assertThat(Duration.between(begun, lab.clock.instant()))
                .isBetween(FindLostServers.PATIENCE, FindLostServers.PATIENCE.plusSeconds(31));
    }

    @Test
    void aNewServerThatTheFirstAnswersLeaveOutIsWaitedFor() {
        lab.cloud.leaveOut(cluster.mds().instanceId(), 2);
        ProvisionRequest again =
                new ProvisionRequest("op-1", StackLab.environment(), SPEC, StackLab.OWNER, false, Pace.USUAL);

        assertThat(lab.drive(directory, new Provision(again)).result().servers())
                .isEqualTo(cluster.servers());
    }

    @Test
    void aCloudThatDoesNotAnswerEndsNothingAndIsSaidOnce() {
        Instant begun = lab.clock.instant();
        lab.cloud.faults().throttle("DescribeInstances", 9);
        StackLab.Ended<Void> ended =
                lab.drive(directory, watched(), lab.aws, run -> loseAfter(Duration.ofMinutes(10), begun));

        assertThat(ended.failure()).contains("oss1");
        assertThat(ended.log())
                .filteredOn(l -> l.startsWith("EC2 does not tell whether a server is lost: "))
                .hasSize(1);
    }

    @Test
    void ec2IsAskedTwiceAMinute() {
        Instant begun = lab.clock.instant();
        int before = lab.cloud.calls().of("DescribeInstances").size();
        lab.drive(
                directory,
                new WatchServers("watch", cluster),
                lab.aws,
                run -> loseAfter(Duration.ofMinutes(10), begun));

        assertThat(lab.cloud.calls().of("DescribeInstances").size() - before).isBetween(20, 22);
    }

    @Test
    void aFailureThatNamesALostServerAlreadyDoesNotNameItTwice() {
        lab.cloud.interruptSpot(cluster.oss().get(0).instanceId());
        String told = lab.drive(directory, watched()).failure();

        assertThat(lab.drive(directory, new NameLostServers<Void>("name", cluster, told))
                        .failure())
                .isEqualTo(told);
        assertThat(lab.drive(directory, new NameLostServers<Void>("name", cluster, "no answer"))
                        .failure())
                .startsWith("no answer\noss1 (i-");
    }
}
