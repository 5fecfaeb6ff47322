package io.jenkins.plugins.lustre.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.cloud.TagNames;
import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.model.ClusterSpec;
import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.operation.FakeClock;
import io.jenkins.plugins.lustre.operation.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.ec2.model.GroupIdentifier;

class StackUpdateTest {

    @TempDir
    Path directory;

    private final StackLab lab = new StackLab(new FakeClock());
    private Cluster before;

    @BeforeEach
    void provision() {
        before = lab.drive(directory, new Provision(StackLab.request(StackLab.spec(1))))
                .result();
        lab.cloud.calls().clear();
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private static ScaleOutStack scaleOut(int ossCount, String size) {
        return new ScaleOutStack(
                "grow-1", StackLab.environment(), "scratch", ossCount, size, StackLab.OWNER, null, null);
    }

    private static Provision provision(ComputeEnvironment environment, ClusterSpec spec) {
        return new Provision(new ProvisionRequest("update-1", environment, spec, StackLab.OWNER, true, null));
    }

    private static ClusterSpec spec(String mdsSize, String ossSize, String fsname, Map<String, String> tags) {
        ClusterSpec s = StackLab.spec(1);
        return new ClusterSpec(
                s.stackName(),
                fsname,
                mdsSize,
                ossSize,
                1,
                "",
                tags,
                s.timeToLive(),
                s.destroyExpired(),
                s.timeout(),
                s.onFailure());
    }

    private static ComputeEnvironment in(String subnet, String group) {
        ComputeEnvironment e = StackLab.environment();
        return new ComputeEnvironment(
                e.name(),
                e.region(),
                "",
                subnet,
                group,
                e.keyPairName(),
                e.placementGroup(),
                e.ami(),
                e.ssh(),
                e.clients(),
                e.software(),
                e.dataDisks());
    }

    @Test
    void scaleOutAddsOssAndTouchesNothingElse() {
        StackLab.Ended<ScaledOut> ended = lab.drive(directory, scaleOut(3, "Medium-12TB"));
        ScaledOut grown = ended.result();
        assertThat(grown.added()).containsExactly("oss2", "oss3");
        assertThat(grown.cluster().servers().subList(0, 2)).isEqualTo(before.servers());
        assertThat(grown.newServers()).allSatisfy(s -> {
            assertThat(s.instanceType()).isEqualTo("d3.2xlarge");
            assertThat(s.diskCount()).isEqualTo(6);
            assertThat(s.host().hostKeys()).isNotEmpty();
        });
        assertThat(grown.cluster().ostIndices()).containsExactly(0, 1, 2);
        assertThat(StackLab.tag(lab.alive().get("scratch oss3"), TagNames.FIRST_OST_INDEX))
                .isEqualTo("2");
        assertThat(StackLab.tag(lab.alive().get("scratch oss3"), TagNames.BUILD))
                .isEqualTo("7");
        assertThat(ended.log())
                .anyMatch(l -> l.contains("Add AWS::EC2::Instance Oss2"))
                .anyMatch(l -> l.contains("UPDATE_COMPLETE AWS::CloudFormation::Stack"))
                .noneMatch(l -> l.contains("CREATE_COMPLETE AWS::CloudFormation::Stack"));
        assertThat(lab.kept.get("scratch")).contains("\"Oss3\"");
    }

    @Test
    void scaleOutToWhatIsThereChangesNothing() {
        ScaledOut same = lab.drive(directory, scaleOut(1, "")).result();
        assertThat(same.added()).isEmpty();
        assertThat(same.cluster()).isEqualTo(before);
        assertThat(lab.cloud.calls().changes()).isEmpty();
    }

    @Test
    void provisionWithMoreOssGrowsTheSameCluster() {
        Cluster grown = lab.drive(directory, provision(StackLab.environment(), StackLab.spec(2)))
                .result();
        assertThat(grown.stackId()).isEqualTo(before.stackId());
        assertThat(grown.servers().subList(0, 2)).isEqualTo(before.servers());
        assertThat(grown.oss()).hasSize(2);
    }

    @Test
    void fewerOssAreRefused() {
        lab.drive(directory, scaleOut(2, "")).result();
        lab.cloud.calls().clear();
        assertThat(lab.drive(directory, provision(StackLab.environment(), StackLab.spec(1)))
                        .failure())
                .contains("ossCount 1: there are 2 OSS", "destroy the data");
        assertThat(lab.cloud.calls().changes()).isEmpty();
        assertThat(lab.alive()).hasSize(3);
    }

    @Test
    void whatWouldReplaceServersIsRefusedAllInOneMessage() {
        ClusterSpec other = spec("Large", "Medium-12TB", "other", Map.of("project", "weather"));
        assertThat(lab.drive(directory, provision(StackLab.environment(), other))
                        .failure())
                .contains(
                        "fsname: it is 'scratch'",
                        "instance type of mds1: it is 'i4i.xlarge' and cannot become 'i4i.8xlarge'",
                        "instance type of oss1");
        assertThat(lab.cloud.calls().changes()).isEmpty();
    }

    @Test
    void newTagsAreGivenToTheServersThatAreThere() {
        ClusterSpec other = spec("Small", "Small-6TB", "scratch", Map.of("project", "climate"));
        Cluster after =
                lab.drive(directory, provision(StackLab.environment(), other)).result();
        assertThat(after.servers()).isEqualTo(before.servers());
        assertThat(StackLab.tag(lab.alive().get("scratch oss1"), "project")).isEqualTo("climate");
        assertThat(StackLab.tag(lab.alive().get("scratch oss1"), TagNames.EXPIRES))
                .isEqualTo("2026-01-01T08:00:00Z");
    }

    @Test
    void anotherTimeToLiveIsToldToChangeNothing() {
        ClusterSpec s = StackLab.spec(1);
        for (ClusterSpec other : List.of(ending(s, Duration.ofHours(9), true), ending(s, s.timeToLive(), false))) {
            StackLab.Ended<Cluster> ended = lab.drive(directory, provision(StackLab.environment(), other));
            assertThat(ended.result()).isEqualTo(before);
            assertThat(ended.log())
                    .anyMatch(l -> l.contains("no changes"))
                    .anyMatch(l ->
                            l.contains("scratch expires at 2026-01-01T08:00:00Z and is destroyed by itself then."));
        }
        assertThat(lab.drive(directory, provision(StackLab.environment(), s)).log())
                .noneMatch(l -> l.contains("expires"));
        assertThat(lab.cloud.calls().changes()).isEmpty();
    }

    private static ClusterSpec ending(ClusterSpec s, Duration timeToLive, boolean destroyed) {
        return new ClusterSpec(
                s.stackName(),
                s.fsname(),
                s.mdsSize(),
                s.ossSize(),
                s.ossCount(),
                s.spotPrice(),
                s.tags(),
                timeToLive,
                destroyed,
                s.timeout(),
                s.onFailure());
    }

    @Test
    void anotherSecurityGroupOfTheEnvironmentIsGivenToTheServersThatAreThere() {
        ComputeEnvironment other = in("subnet-0000000000000001", "sg-0000000000000003");
        Cluster after = lab.drive(directory, provision(other, StackLab.spec(2))).result();
        assertThat(after.servers().subList(0, 2)).isEqualTo(before.servers());
        assertThat(lab.alive().values())
                .allSatisfy(i -> assertThat(i.securityGroups())
                        .extracting(GroupIdentifier::groupId)
                        .contains("sg-0000000000000003")
                        .doesNotContain("sg-0000000000000001"));
    }

    @Test
    void anotherSubnetIsRefusedForNewServers() {
        assertThat(lab.drive(
                                directory,
                                provision(in("subnet-0000000000000002", "sg-0000000000000001"), StackLab.spec(2)))
                        .failure())
                .contains("subnet: it is 'subnet-0000000000000001'");
    }

    @Test
    void newServersGetTheImageOfTheOthersThoughTheParameterMovedOn() {
        try (StackLab other = new StackLab(new FakeClock(), plan -> plan.image("ami-0000000000000002", "x86_64"))) {
            other.drive(directory, new Provision(StackLab.request(StackLab.spec(1))))
                    .result();
            ComputeEnvironment e = StackLab.environment();
            ComputeEnvironment moved = new ComputeEnvironment(
                    e.name(),
                    e.region(),
                    "",
                    e.subnetId(),
                    e.securityGroupId(),
                    e.keyPairName(),
                    e.placementGroup(),
                    "ami-0000000000000002",
                    e.ssh(),
                    e.clients(),
                    e.software(),
                    e.dataDisks());
            other.drive(directory, provision(moved, StackLab.spec(2))).result();
            assertThat(other.alive().values()).extracting(i -> i.imageId()).containsOnly("ami-0000000000000001");
        }
    }

    @Test
    void aChangeSetThatWouldReplaceAServerIsRefusedAndDeletedAgain() {
        StackLab.Ended<ScaledOut> ended = lab.drive(directory, new TamperedScaleOut().operation(lab));
        assertThat(ended.failure()).contains("is refused", "Oss1", "nothing was changed");
        assertThat(lab.cloudFormation
                        .listChangeSets(r -> r.stackName("scratch"))
                        .summaries())
                .isEmpty();
        assertThat(lab.cloud.calls().of("ExecuteChangeSet")).isEmpty();
        assertThat(lab.alive()).hasSize(2);
    }

    @Test
    void aFailedUpdateLeavesTheClusterAsItWas() {
        lab.cloud.resourceFaults().failCreate("Oss2", "no d3.xlarge left");
        assertThat(lab.drive(directory, scaleOut(2, "")).failure())
                .contains("The update of the stack scratch failed: Oss2 (AWS::EC2::Instance): no d3.xlarge left")
                .contains("as it was before");
        assertThat(lab.alive().keySet()).containsExactly("scratch mds1", "scratch oss1");
        lab.cloud.resourceFaults().heal("Oss2");
        ScaleOutStack retry =
                new ScaleOutStack("grow-2", StackLab.environment(), "scratch", 2, "", StackLab.OWNER, null, null);
        assertThat(lab.drive(directory, retry).result().added()).containsExactly("oss2");
    }

    @Test
    void anAbortedUpdateNeverDeletesTheCluster() {
        lab.cloud.resourceFaults().slow("Oss2", Duration.ofMinutes(5));
        StackLab.Ended<Cluster> ended =
                lab.drive(directory, provision(StackLab.environment(), StackLab.spec(2)), lab.aws, run -> {
                    if (lab.alive().containsKey("scratch oss2")) {
                        run.cancel("aborted by a test");
                    }
                });
        assertThat(ended.outcome()).isInstanceOf(Outcome.Cancelled.class);
        assertThat(lab.cloud.calls().of("DeleteStack")).isEmpty();
        assertThat(lab.alive()).containsKeys("scratch mds1", "scratch oss1");
    }

    @Test
    void throttlingAndLostAnswersDoNothingTwice() {
        lab.cloud
                .faults()
                .throttle("DescribeChangeSet", 7)
                .dropAnswer("CreateChangeSet", 4)
                .dropAnswer("ExecuteChangeSet", 4)
                .throttle("DescribeStackEvents", 8);
        assertThat(lab.drive(directory, scaleOut(2, "")).result().added()).containsExactly("oss2");
        assertThat(lab.alive()).hasSize(3);
    }

    @Test
    void theStackPolicyRefusesWhatOthersTry() {
        assertThat(lab.cloudFormation
                        .getStackPolicy(r -> r.stackName("scratch"))
                        .stackPolicyBody())
                .contains("Update:Replace", "Update:Delete", "Deny");
    }
}
