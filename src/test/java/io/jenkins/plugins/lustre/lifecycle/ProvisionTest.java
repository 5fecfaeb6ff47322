package io.jenkins.plugins.lustre.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.lustre.cloud.ClusterFinder;
import io.jenkins.plugins.lustre.cloud.FindCluster;
import io.jenkins.plugins.lustre.cloud.OwnStacks;
import io.jenkins.plugins.lustre.cloud.Stacks;
import io.jenkins.plugins.lustre.cloud.TagNames;
import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.model.ClusterSpec;
import io.jenkins.plugins.lustre.model.Server;
import io.jenkins.plugins.lustre.operation.FakeClock;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Outcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.ec2.model.GroupIdentifier;
import software.amazon.awssdk.services.ec2.model.Instance;

class ProvisionTest {

    @TempDir
    Path directory;

    private final StackLab lab = new StackLab(new FakeClock());

    @AfterEach
    void close() {
        lab.close();
    }

    private static Provision provision(ClusterSpec spec) {
        return new Provision(StackLab.request(spec));
    }

    private static Provision again(ClusterSpec spec, String id) {
        ProvisionRequest first = StackLab.request(spec);
        return new Provision(new ProvisionRequest(id, first.environment(), spec, first.owner(), false, first.pace()));
    }

    private static ClusterSpec spec(ClusterSpec.OnFailure onFailure, String spotPrice, Duration timeout) {
        ClusterSpec plain = StackLab.spec(1);
        return new ClusterSpec(
                plain.stackName(),
                plain.fsname(),
                plain.mdsSize(),
                plain.ossSize(),
                plain.ossCount(),
                spotPrice,
                plain.tags(),
                plain.timeToLive(),
                plain.destroyExpired(),
                timeout,
                onFailure);
    }

    @Test
    void createsAClusterWithItsHostKeys() {
        Cluster cluster = lab.drive(directory, provision(StackLab.spec(2))).result();
        assertThat(cluster.servers()).extracting(s -> s.host().name()).containsExactly("mds1", "oss1", "oss2");
        assertThat(cluster.servers())
                .extracting(Server::instanceType)
                .containsExactly("i4i.xlarge", "d3.xlarge", "d3.xlarge");
        assertThat(cluster.servers()).extracting(Server::diskCount).containsExactly(1, 3, 3);
        assertThat(cluster.ostIndices()).containsExactly(0, 1);
        assertThat(cluster.zone()).isEqualTo("eu-central-1a");
        assertThat(cluster.servers()).allSatisfy(server -> {
            Instance instance = lab.alive().get("scratch " + server.host().name());
            assertThat(server.instanceId()).isEqualTo(instance.instanceId());
            assertThat(server.host().nidAddress()).isEqualTo(instance.privateIpAddress());
            assertThat(server.host().hostKeys())
                    .containsExactly(StackLab.KEY + instance.instanceId().substring(2));
        });
        Instance mds = lab.alive().get("scratch mds1");
        assertThat(cluster.mds().host().address()).isEqualTo(mds.publicIpAddress());
        assertThat(cluster.oss())
                .allSatisfy(oss ->
                        assertThat(oss.host().address()).isEqualTo(oss.host().nidAddress()));
    }

    @Test
    void serversAreAsTheGuideAndGoodPracticeWantThem() throws Exception {
        lab.drive(directory, provision(spec(null, "0.50", Duration.ofMinutes(30))))
                .result();
        Instance oss = lab.alive().get("scratch oss1");
        assertThat(oss.imageId()).isEqualTo("ami-0000000000000001");
        assertThat(oss.keyName()).isEqualTo("admin");
        assertThat(oss.instanceLifecycleAsString()).isEqualTo("spot");
        assertThat(oss.placement().groupName()).isEqualTo("flight");
        assertThat(oss.metadataOptions().httpTokensAsString()).isEqualTo("required");
        assertThat(oss.iamInstanceProfile()).isNull();
        assertThat(oss.securityGroups())
                .extracting(GroupIdentifier::groupId)
                .hasSize(2)
                .contains("sg-0000000000000001");
        assertThat(StackLab.tag(oss, TagNames.ROLE)).isEqualTo("OSS");
        assertThat(StackLab.tag(oss, TagNames.DISK_COUNT)).isEqualTo("3");
        assertThat(StackLab.tag(oss, TagNames.FIRST_OST_INDEX)).isEqualTo("0");
        assertThat(StackLab.tag(oss, TagNames.OST_COUNT)).isEqualTo("1");
        assertThat(StackLab.tag(oss, TagNames.CONTROLLER)).isEqualTo("controller-1");
        assertThat(StackLab.tag(oss, TagNames.JOB)).isEqualTo("nightly/lustre");
        assertThat(StackLab.tag(oss, TagNames.EXPIRES)).isEqualTo("2026-01-01T08:00:00Z");
        assertThat(StackLab.tag(oss, "project")).isEqualTo("weather");
        var data = new ObjectMapper()
                .readTree(lab.kept.get("scratch"))
                .at("/Resources/Oss1Template/Properties/LaunchTemplateData");
        assertThat(data.at("/BlockDeviceMappings/0/DeviceName").asText()).isEqualTo("/dev/sda1");
        assertThat(data.at("/BlockDeviceMappings/0/Ebs/Encrypted").asBoolean()).isTrue();
        assertThat(new String(Base64.getDecoder().decode(data.at("/UserData").asText()), StandardCharsets.UTF_8))
                .startsWith("#cloud-config\n")
                .contains("hostname: \"oss1\"");
    }

    @Test
    void spotIsAnnouncedWithItsRisk() {
        List<String> log = lab.drive(directory, provision(spec(null, "0.50", Duration.ofMinutes(30))))
                .log();
        assertThat(log).anyMatch(l -> l.startsWith("WARNING") && l.contains("all data of the file system is lost"));
    }

    @Test
    void everyEventIsPrintedOnceOldestFirst() {
        List<String> log;
        try (StackLab paged = new StackLab(new FakeClock(), plan -> plan.pageSize(7))) {
            log = paged.drive(directory, provision(StackLab.spec(2))).log();
        }
        List<String> events = log.stream().filter(l -> l.contains(" AWS::")).toList();
        assertThat(events)
                .hasSizeGreaterThan(25)
                .isSortedAccordingTo((a, b) -> a.substring(0, 8).compareTo(b.substring(0, 8)));
        assertThat(new HashSet<>(events)).hasSameSizeAs(events);
        assertThat(events.get(0)).contains("CREATE_IN_PROGRESS AWS::CloudFormation::Stack scratch");
        assertThat(events.get(events.size() - 1)).contains("CREATE_COMPLETE AWS::CloudFormation::Stack scratch");
    }

    @Test
    void theSameAgainChangesNothing() {
        Cluster cluster = lab.drive(directory, provision(StackLab.spec(2))).result();
        lab.cloud.calls().clear();
        StackLab.Ended<Cluster> second = lab.drive(directory, again(StackLab.spec(2), "another-request"));
        assertThat(second.result()).isEqualTo(cluster);
        assertThat(second.log()).contains("The stack scratch is as wanted: no changes.");
        assertThat(lab.cloud.calls().changes()).isEmpty();
    }

    @Test
    void throttlingAndServerErrorsAreSurvived() {
        lab.cloud
                .faults()
                .throttle("DescribeStackEvents", 9)
                .serverError("DescribeStacks", 8)
                .throttle("CreateStack", 7);
        StackLab.Ended<Cluster> ended = lab.drive(directory, provision(StackLab.spec(1)));
        assertThat(ended.result().servers()).hasSize(2);
        assertThat(ended.log()).anyMatch(l -> l.contains("Rate exceeded") && l.contains("trying again until"));
        assertThat(lab.alive()).hasSize(2);
    }

    @Test
    void anAnswerThatIsLostAfterTheStackWasMadeMakesNoSecondOne() {
        lab.cloud.faults().dropAnswer("CreateStack", 5);
        assertThat(lab.drive(directory, provision(StackLab.spec(1))).result().servers())
                .hasSize(2);
        assertThat(lab.cloudFormation.listStacks().stackSummaries()).hasSize(1);
        assertThat(lab.alive()).hasSize(2);
    }

    @Test
    void aFailureNamesTheFirstResourceThatFailedAndWhy() {
        lab.cloud.resourceFaults().failCreate("Oss1", "We currently do not have sufficient d3.xlarge capacity");
        String failure = lab.drive(directory, provision(StackLab.spec(3))).failure();
        assertThat(failure)
                .contains("Oss1 (AWS::EC2::Instance)", "We currently do not have sufficient d3.xlarge capacity")
                .contains("lustreDestroy")
                .doesNotContain("cancelled");
        assertThat(lab.stack("scratch").stackStatusAsString()).isEqualTo("ROLLBACK_COMPLETE");
        assertThat(lab.alive()).isEmpty();
    }

    @Test
    void aFailedCreationIsKeptWhenAsked() {
        lab.cloud.resourceFaults().failCreate("Oss1", "no capacity");
        ClusterSpec keep = spec(ClusterSpec.OnFailure.KEEP, "", Duration.ofMinutes(30));
        assertThat(lab.drive(directory, provision(keep)).failure()).contains("no capacity", "costs money");
        assertThat(lab.stack("scratch").stackStatusAsString()).isEqualTo("CREATE_FAILED");
        assertThat(lab.alive()).containsKey("scratch mds1");
    }

    @Test
    void aStackInRollbackCompleteIsExplained() {
        lab.cloud.resourceFaults().failCreate("Oss1", "no capacity");
        lab.drive(directory, provision(StackLab.spec(1))).failure();
        lab.cloud.resourceFaults().heal("Oss1");
        lab.cloud.calls().clear();
        assertThat(lab.drive(directory, again(StackLab.spec(1), "another-request"))
                        .failure())
                .contains("ROLLBACK_COMPLETE", "lustreDestroy");
        assertThat(lab.cloud.calls().changes()).isEmpty();
    }

    @Test
    void theTimeLimitEndsTheWait() {
        lab.cloud.resourceFaults().slow("Oss1", Duration.ofHours(2));
        String failure = lab.drive(directory, provision(spec(null, "", Duration.ofSeconds(50))))
                .failure();
        assertThat(failure).contains("not complete after 50 s", "CREATE_IN_PROGRESS");
    }

    @Test
    void runAgainAfterTheTimeLimitWaitsForTheSameStack() {
        lab.cloud.resourceFaults().slow("Oss1", Duration.ofMinutes(20));
        ClusterSpec hasty = spec(null, "", Duration.ofMinutes(2));
        assertThat(lab.drive(directory, provision(hasty)).failure())
                .contains("not complete after 2 min", "cost money", "Run this again");
        lab.clock.pass(Duration.ofMinutes(3));
        assertThat(lab.stack("scratch").stackStatusAsString()).isEqualTo("CREATE_IN_PROGRESS");
        assertThat(lab.drive(directory, new ProvisionDryRun(StackLab.request(StackLab.spec(1))))
                        .log())
                .anyMatch(l -> l.contains("is in CREATE_IN_PROGRESS"));
        StackLab.Ended<Cluster> second = lab.drive(directory, again(StackLab.spec(1), "another-request"));
        assertThat(second.result().servers()).hasSize(2);
        assertThat(second.log())
                .filteredOn(l -> l.contains("waiting for that to end"))
                .hasSize(1);
        assertThat(lab.cloud.calls().of("CreateStack")).hasSize(1);
    }

    @Test
    void whoWantsANewOneDoesNotWaitForAnother() {
        lab.cloud.resourceFaults().slow("Oss1", Duration.ofMinutes(20));
        lab.drive(directory, provision(spec(null, "", Duration.ofMinutes(2)))).failure();
        ProvisionRequest other = again(StackLab.spec(1), "another-request").request();
        assertThat(lab.drive(directory, new Provision(other.forNewOnly())).failure())
                .contains("is there already");
    }

    @Test
    void aStackThatSomebodyDeletesMeanwhileEndsTheWait() {
        lab.cloud.resourceFaults().slow("Oss1", Duration.ofMinutes(5));
        boolean[] deleted = {false};
        StackLab.Ended<Cluster> ended = lab.drive(directory, provision(StackLab.spec(1)), lab.aws, run -> {
            if (!deleted[0] && lab.alive().containsKey("scratch mds1")) {
                deleted[0] = true;
                lab.cloudFormation.deleteStack(r -> r.stackName("scratch"));
            }
        });
        assertThat(ended.failure()).contains("somebody deleted the stack");
    }

    @Test
    void aLostServerIsNoticedWhileTheOthersAreMade() {
        lab.cloud.resourceFaults().slow("Oss1", Duration.ofMinutes(5));
        boolean[] lost = {false};
        ClusterSpec spot = spec(null, "0.50", Duration.ofMinutes(30));
        StackLab.Ended<Cluster> ended = lab.drive(directory, provision(spot), lab.aws, run -> {
            boolean made = run.status().startsWith("waiting")
                    && lab.cloudFormation.describeStackResources(r -> r.stackName("scratch")).stackResources().stream()
                            .anyMatch(r -> r.logicalResourceId().equals("Mds1")
                                    && r.resourceStatusAsString().equals("CREATE_COMPLETE"));
            if (!lost[0] && made) {
                lost[0] = true;
                lab.cloud.interruptSpot(lab.alive().get("scratch mds1").instanceId());
            }
        });
        assertThat(ended.failure()).contains("lost servers", "mds1", "Spot");
    }

    @Test
    void lostServersOfAClusterAreNamed() {
        Cluster cluster = lab.drive(directory, provision(StackLab.spec(2))).result();
        assertThat(ClusterFinder.lostServers(lab.aws, cluster)).isEmpty();
        lab.cloud.lose(cluster.oss().get(1).instanceId());
        assertThat(ClusterFinder.lostServers(lab.aws, cluster))
                .singleElement()
                .satisfies(l -> assertThat(l.name()).isEqualTo("oss2"));
        assertThat(lab.drive(directory, again(StackLab.spec(2), "again")).failure())
                .contains("lost servers", "oss2");
    }

    @Test
    void withoutHostKeysOnTheConsolesThePolicyDecides() {
        lab.silence(true);
        StackLab.Ended<Cluster> ended = lab.drive(directory, provision(StackLab.spec(1)));
        assertThat(ended.result().servers())
                .allSatisfy(s -> assertThat(s.host().hostKeys()).isEmpty());
        assertThat(ended.log()).anyMatch(l -> l.contains("mds1, oss1") && l.contains("KNOWN_ONLY"));
    }

    @Test
    void anAbortLeavesTheStackUnlessItIsToBeDeleted() {
        lab.cloud.resourceFaults().slow("Oss1", Duration.ofMinutes(5));
        StackLab.Ended<Cluster> left = abort(StackLab.request(StackLab.spec(1)));
        assertThat(left.outcome()).isInstanceOf(Outcome.Cancelled.class);
        assertThat(left.log()).anyMatch(l -> l.contains("CloudFormation goes on"));
        assertThat(lab.stack("scratch").stackStatusAsString()).isEqualTo("CREATE_IN_PROGRESS");
    }

    @Test
    void anAbortDeletesTheStackWhenAsked() {
        lab.cloud.resourceFaults().slow("Oss1", Duration.ofMinutes(5));
        ProvisionRequest asked = StackLab.request(StackLab.spec(1));
        StackLab.Ended<Cluster> ended = abort(
                new ProvisionRequest(asked.id(), asked.environment(), asked.spec(), asked.owner(), true, asked.pace()));
        assertThat(ended.outcome()).isInstanceOf(Outcome.Cancelled.class);
        assertThat(Stacks.find(lab.aws, "scratch")).isEmpty();
        assertThat(lab.alive()).isEmpty();
    }

    private StackLab.Ended<Cluster> abort(ProvisionRequest request) {
        return lab.drive(directory, new Provision(request), lab.aws, run -> {
            if (lab.alive().containsKey("scratch mds1")) {
                run.cancel("aborted by a test");
            }
        });
    }

    @Test
    void anotherJobFindsTheClusterByItsName() {
        Cluster cluster = lab.drive(directory, provision(StackLab.spec(2))).result();
        Operation<Cluster> find = new FindCluster("find", StackLab.environment(), "scratch");
        assertThat(lab.drive(directory, find).result()).isEqualTo(cluster);
        Operation<Cluster> none = new FindCluster("find", StackLab.environment(), "another");
        assertThat(lab.drive(directory, none).failure()).contains("There is no stack another");
    }

    @Test
    void theStacksOfAControllerAreFoundByTheirTags() {
        lab.drive(directory, provision(StackLab.spec(1))).result();
        assertThat(OwnStacks.list(lab.aws, StackLab.environment(), "controller-1")
                        .stacks())
                .extracting(s -> s.name())
                .containsExactly("scratch");
        assertThat(OwnStacks.list(lab.aws, StackLab.environment(), "controller-2")
                        .stacks())
                .isEmpty();
    }

    @Test
    void theRequestIsTheOnlySecretFreeThingThatIsSent() {
        lab.drive(directory, provision(StackLab.spec(1))).result();
        assertThat(lab.cloud.calls().mentions(io.jenkins.plugins.lustre.lab.cloud.LabCloudBuilder.SIGNING_KEY))
                .isFalse();
        assertThat(lab.kept.get("scratch")).doesNotContain("canary");
    }

    @Test
    void aDryRunShowsTheCapacityAndCreatesNothing() {
        List<String> log = lab.drive(directory, new ProvisionDryRun(StackLab.request(StackLab.spec(2))))
                .log();
        assertThat(log)
                .contains(
                        "Dry run: the Lustre cluster scratch would be created in eu-central-1a:",
                        "  capacity: 11.88 TB raw, about 11.27 TB usable on 2 OSTs",
                        "Dry run: nothing was created or changed.");
        assertThat(lab.cloud.calls().changes()).isEmpty();
        assertThat(lab.kept).containsKey("scratch");
        lab.drive(directory, provision(StackLab.spec(1))).result();
        lab.cloud.calls().clear();
        assertThat(lab.drive(directory, new ProvisionDryRun(StackLab.request(StackLab.spec(2))))
                        .log())
                .anyMatch(l -> l.startsWith("  oss2: d3.xlarge") && l.endsWith("OST 1"))
                .contains("  capacity: 11.88 TB raw, about 11.27 TB usable on 2 OSTs");
        assertThat(lab.cloud.calls().changes()).isEmpty();
    }

    @Test
    void stateStaysSmallAndHasNoTemplateInIt() throws Exception {
        Map<String, Integer> largest = new java.util.TreeMap<>();
        lab.drive(directory, provision(StackLab.spec(8)), lab.aws, run -> {
            try (var files = java.nio.file.Files.walk(directory)) {
                files.filter(f -> f.getFileName().toString().equals("op.json"))
                        .forEach(f -> largest.merge("state", (int) f.toFile().length(), Math::max));
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        assertThat(largest.get("state")).isLessThan(8_000);
    }
}
