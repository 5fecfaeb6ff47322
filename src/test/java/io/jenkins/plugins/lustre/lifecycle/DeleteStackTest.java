package io.jenkins.plugins.lustre.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.cloud.Owner;
import io.jenkins.plugins.lustre.cloud.Stacks;
import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.operation.FakeClock;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeleteStackTest {

    @TempDir
    Path directory;

    private final StackLab lab = new StackLab(new FakeClock());
    private Cluster cluster;

    @BeforeEach
    void provision() {
        cluster = lab.drive(directory, new Provision(StackLab.request(StackLab.spec(2))))
                .result();
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private static DeleteStack delete(String nameOrId) {
        return new DeleteStack("delete-1", StackLab.environment(), nameOrId, StackLab.OWNER, null, null);
    }

    @Test
    void deletesEverythingAndShowsIt() {
        StackLab.Ended<Void> ended = lab.drive(directory, delete("scratch"));
        ended.result();
        assertThat(ended.log().get(ended.log().size() - 1))
                .isEqualTo("The stack scratch is gone: 3 instances are terminated, its security group is deleted.");
        assertThat(ended.log()).anyMatch(l -> l.contains("DELETE_COMPLETE AWS::EC2::Instance Oss2"));
        assertThat(ended.log()).noneMatch(l -> l.contains("CREATE_"));
        assertThat(lab.alive()).isEmpty();
        assertThat(lab.ec2.describeSecurityGroups().securityGroups()).hasSize(3);
    }

    @Test
    void aStackThatIsGoneAlreadyIsSuccess() {
        lab.drive(directory, delete("scratch")).result();
        lab.cloud.calls().clear();
        StackLab.Ended<Void> byName = lab.drive(directory, delete("scratch"));
        byName.result();
        assertThat(byName.log()).containsExactly("There is no stack scratch (any more): nothing to delete.");
        lab.drive(directory, delete(cluster.stackId())).result();
        assertThat(lab.cloud.calls().changes()).isEmpty();
    }

    @Test
    void aStackOfAnotherControllerIsLeftAlone() {
        DeleteStack stranger = new DeleteStack(
                "delete-1", StackLab.environment(), "scratch", new Owner("controller-2", "", "", ""), null, null);
        assertThat(lab.drive(directory, stranger).failure())
                .contains("made by another Jenkins", "https://jenkins.example/", "nightly/lustre");
        assertThat(lab.alive()).hasSize(3);
    }

    @Test
    void aStackOfAnotherEnvironmentIsLeftAlone() {
        ComputeEnvironment e = StackLab.environment();
        ComputeEnvironment other = new ComputeEnvironment(
                "other",
                e.region(),
                "",
                e.subnetId(),
                e.securityGroupId(),
                e.keyPairName(),
                "",
                e.ami(),
                e.ssh(),
                e.clients(),
                e.software(),
                e.dataDisks());
        assertThat(lab.drive(directory, new DeleteStack("d", other, "scratch", StackLab.OWNER, null, null))
                        .failure())
                .contains("belongs to the environment flight");
    }

    @Test
    void aStackThatThisPluginDidNotMakeIsLeftAlone() {
        lab.cloudFormation.createStack(r -> r.stackName("theirs").templateBody("""
                                {"Resources": {"G": {"Type": "AWS::EC2::SecurityGroup", "Properties": {
                                  "GroupDescription": "theirs", "VpcId": "vpc-0000000000000001"}}}}"""));
        lab.clock.pass(Duration.ofMinutes(5));
        assertThat(lab.drive(directory, delete("theirs")).failure()).contains("was not made by this plugin");
        assertThat(Stacks.find(lab.aws, "theirs")).isPresent();
    }

    @Test
    void whatCannotBeDeletedIsNamed() {
        lab.cloud.resourceFaults().failDelete("LustreGroup", "resource sg-1 has a dependent object");
        assertThat(lab.drive(directory, delete("scratch")).failure())
                .contains("LustreGroup (AWS::EC2::SecurityGroup)", "has a dependent object", "lustreDestroy again");
        lab.cloud.resourceFaults().heal("LustreGroup");
        lab.drive(directory, new DeleteStack("delete-2", StackLab.environment(), "scratch", StackLab.OWNER, null, null))
                .result();
        assertThat(Stacks.find(lab.aws, "scratch")).isEmpty();
    }

    @Test
    void aStackWhoseUpdateNobodyWaitsForIsDeletedWhenTheUpdateHasEnded() {
        beginToGrow(Duration.ofMinutes(5));
        StackLab.Ended<Void> ended = lab.drive(directory, delete("scratch"));
        ended.result();
        assertThat(ended.log())
                .filteredOn(l -> l.contains("cannot be deleted while in status UPDATE_IN_PROGRESS"))
                .singleElement()
                .asString()
                .contains("waiting until the update has ended");
        assertThat(ended.log())
                .contains("The stack scratch is gone: 4 instances are terminated, its security group is deleted.");
        assertThat(lab.alive()).isEmpty();
    }

    @Test
    void anUpdateThatDoesNotEndInTimeIsToldWithWhatIsLeft() {
        beginToGrow(Duration.ofHours(2));
        assertThat(lab.drive(directory, delete("scratch")).failure())
                .contains("not be deleted within 30 min", "UPDATE_IN_PROGRESS", "costs money", "lustreDestroy again");
        assertThat(lab.alive()).hasSize(4);
    }

    private void beginToGrow(Duration time) {
        lab.cloud.resourceFaults().slow("Oss3", time);
        ScaleOutStack grow =
                new ScaleOutStack("grow-1", StackLab.environment(), "scratch", 3, "", StackLab.OWNER, null, null);
        lab.drive(directory, grow, lab.aws, run -> {
            if (lab.alive().containsKey("scratch oss3")) {
                run.cancel("aborted by a test");
            }
        });
        assertThat(lab.stack("scratch").stackStatusAsString()).isEqualTo("UPDATE_IN_PROGRESS");
    }

    @Test
    void aFailedCreationCanBeDeleted() {
        lab.drive(directory, delete("scratch")).result();
        lab.cloud.resourceFaults().failCreate("Oss1", "no capacity");
        lab.drive(directory, new Provision(StackLab.request(StackLab.spec(3)))).failure();
        lab.drive(directory, new DeleteStack("delete-2", StackLab.environment(), "scratch", StackLab.OWNER, null, null))
                .result();
        assertThat(Stacks.find(lab.aws, "scratch")).isEmpty();
    }

    @Test
    void theTimeLimitEndsTheWait() {
        lab.cloud.resourceFaults().slow("Oss1", Duration.ofHours(2));
        DeleteStack hasty = new DeleteStack(
                "delete-1", StackLab.environment(), "scratch", StackLab.OWNER, Duration.ofMinutes(2), null);
        assertThat(lab.drive(directory, hasty).failure()).contains("not gone after 2 min", "DELETE_IN_PROGRESS");
    }
}
