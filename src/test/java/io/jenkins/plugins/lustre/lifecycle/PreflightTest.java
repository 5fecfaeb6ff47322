package io.jenkins.plugins.lustre.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.cloud.AwsClients;
import io.jenkins.plugins.lustre.cloud.AwsJob;
import io.jenkins.plugins.lustre.cloud.AwsSettings;
import io.jenkins.plugins.lustre.cloud.EnvironmentLook;
import io.jenkins.plugins.lustre.cloud.FindClients;
import io.jenkins.plugins.lustre.cloud.Finding;
import io.jenkins.plugins.lustre.cloud.RequiredActions;
import io.jenkins.plugins.lustre.lab.cloud.LabCloudBuilder;
import io.jenkins.plugins.lustre.lab.cloud.Running;
import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.model.ClusterSpec;
import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.model.DataDisks;
import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.operation.FakeClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

class PreflightTest {

    private static final String ROLE = "arn:aws:iam::123456789012:role/lustre";

    @TempDir
    Path directory;

    private final StackLab lab = new StackLab(
            new FakeClock(),
            plan -> plan.role(ROLE, Optional.empty())
                    .placementGroup("wide", "spread")
                    .running(new Running(
                            "c5n.18xlarge",
                            "ami-0000000000000001",
                            "subnet-0000000000000001",
                            "sg-0000000000000001",
                            "admin",
                            Map.of("Role", "compute", "Name", "node2")))
                    .running(new Running(
                            "c5n.18xlarge",
                            "ami-0000000000000001",
                            "subnet-0000000000000001",
                            "sg-0000000000000001",
                            "admin",
                            Map.of("Role", "compute", "Name", "node1"))));

    @AfterEach
    void close() {
        lab.close();
    }

    private static ComputeEnvironment environment(Map<String, String> changed) {
        ComputeEnvironment e = StackLab.environment();
        return new ComputeEnvironment(
                e.name(),
                e.region(),
                "",
                changed.getOrDefault("subnet", e.subnetId()),
                changed.getOrDefault("group", e.securityGroupId()),
                changed.getOrDefault("key", e.keyPairName()),
                changed.getOrDefault("placement", e.placementGroup()),
                changed.getOrDefault("ami", e.ami()),
                e.ssh(),
                e.clients(),
                e.software(),
                new DataDisks(
                        List.of(), changed.getOrDefault("disks", "").lines().toList()));
    }

    private static ClusterSpec spec(Map<String, String> changed) {
        ClusterSpec s = StackLab.spec(1);
        return new ClusterSpec(
                changed.getOrDefault("name", s.stackName()),
                changed.getOrDefault("fsname", s.fsname()),
                changed.getOrDefault("mds", s.mdsSize()),
                changed.getOrDefault("oss", s.ossSize()),
                Integer.parseInt(changed.getOrDefault("count", "1")),
                changed.getOrDefault("spot", ""),
                s.tags(),
                s.timeToLive(),
                s.destroyExpired(),
                s.timeout(),
                s.onFailure());
    }

    private StackLab.Ended<Cluster> provision(Map<String, String> changed) {
        return lab.drive(
                directory,
                new Provision(new ProvisionRequest(
                        "op-1", environment(changed), spec(changed), StackLab.OWNER, false, null)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    fsname    | ninechars        | fsname 'ninechars': 1 to 8 letters
                    fsname    | a;b              | fsname 'a;b'
                    name      | ${AWS::StackId}  | stack name '${AWS::StackId}'
                    name      | -x               | stack name '-x'
                    count     | 0                | ossCount 0
                    mds       | Huge             | MDS size 'Huge': one of Large, Medium, Small
                    oss       | d3.big large     | OSS size 'd3.big large'
                    oss       | d9.xlarge        | instance type d9.xlarge of the OSS
                    oss       | c5.large         | c5.large has no instance storage
                    disks     | /dev/sd*         | not a data disk: "/dev/sd*"
                    oss       | c7g.large        | c7g.large is [arm64]
                    spot      | cheap            | spot price 'cheap'
                    subnet    | subnet-00000000000000ff | subnet subnet-00000000000000ff
                    subnet    | subnet-0000000000000002 | gives no public addresses
                    group     | sg-00000000000000ff     | security group sg-00000000000000ff
                    group     | sg-0000000000000002     | is in vpc-0000000000000002, but subnet
                    key       | nobody           | key pair nobody
                    placement | nowhere          | placement group nowhere
                    ami       | ami-00000000000000ff    | AMI ami-00000000000000ff
                    ami       | ami-00000000000000a4    | is for arm64
                    ami       | ssm:/no/such     | AMI ssm:/no/such: there is no parameter of that name
                    count     | 200              | CloudFormation takes 51200
                    """)
    void aBadWishIsRefusedBeforeAnythingIsMade(String field, String value, String words) {
        assertThat(provision(Map.of(field, value)).failure()).contains(words, "nothing was changed");
        assertThat(lab.cloud.calls().changes()).isEmpty();
    }

    @Test
    void aTypeWithoutDisksIsRightWhereTheEnvironmentListsThem() {
        assertThat(provision(Map.of("oss", "c5.large", "disks", "/dev/sdf\n/dev/sdg"))
                        .result()
                        .oss())
                .singleElement()
                .satisfies(oss -> assertThat(oss.diskCount()).isZero());
        assertThat(lab.drive(
                                directory,
                                new ProvisionDryRun(new ProvisionRequest(
                                        "op-2",
                                        environment(Map.of("disks", "/dev/sdf\n/dev/sdg")),
                                        spec(Map.of("name", "more", "oss", "c5.large")),
                                        StackLab.OWNER,
                                        false,
                                        null)))
                        .log())
                .contains("  capacity: that of the disks /dev/sdf, /dev/sdg of each OSS, on 1 OST")
                .anyMatch(l -> l.matches("  oss1: c5.large, ami-[0-9a-f]+, network .*"));
    }

    @Test
    void allProblemsAreInOneMessage() {
        Map<String, String> all = new HashMap<>();
        all.put("fsname", "ninechars");
        all.put("subnet", "subnet-00000000000000ff");
        all.put("key", "nobody");
        all.put("ami", "ssm:/no/such");
        all.put("oss", "c5.large");
        all.put("spot", "-1");
        assertThat(provision(all).failure().lines().filter(l -> l.startsWith("  - ")))
                .hasSize(6);
    }

    @Test
    void aTypeThatTheZoneDoesNotOfferIsRefused() {
        lab.cloud.change(world -> world.withdraw("d3.xlarge", "eu-central-1a"));
        assertThat(provision(Map.of()).failure()).contains("d3.xlarge is not offered in eu-central-1a");
    }

    @Test
    void wrongCredentialsAreExplained() {
        try (AwsClients wrong = lab.clients("not-the-key")) {
            String failure = lab.drive(directory, new Provision(StackLab.request(StackLab.spec(1))), wrong, run -> {})
                    .failure();
            assertThat(failure).contains("does not accept the credentials").doesNotContain("not-the-key");
        }
        assertThat(lab.cloud.calls().changes()).isEmpty();
    }

    @Test
    void aMissingPermissionIsExplained() {
        lab.cloud.faults().deny("ec2:DescribeSubnets");
        assertThat(provision(Map.of()).failure()).contains("may not do that", "iam-policy.json");
    }

    @Test
    void anEndpointThatIsDownIsTriedUntilTheTimeLimit() {
        AwsSettings nowhere = AwsSettings.of("eu-central-1", "http://127.0.0.1:9");
        ClusterSpec s = StackLab.spec(1);
        ClusterSpec brief = new ClusterSpec(
                s.stackName(),
                s.fsname(),
                s.mdsSize(),
                s.ossSize(),
                1,
                "",
                s.tags(),
                s.timeToLive(),
                false,
                Duration.ofSeconds(3),
                null);
        try (AwsClients down =
                AwsClients.open(nowhere, StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIAX", "x")))) {
            assertThat(lab.drive(directory, new Provision(StackLab.request(brief)), down, run -> {})
                            .failure())
                    .contains("AWS cannot be reached", "until the time limit");
        }
    }

    @Test
    void aRoleIsAssumedWhereOneIsGiven() {
        AwsSettings settings =
                new AwsSettings(lab.cloud.region(), lab.cloud.endpoint().toString(), ROLE, null, "lustre-jenkins/test");
        try (AwsClients role = AwsClients.open(
                settings,
                StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(LabCloudBuilder.ACCESS_KEY_ID, LabCloudBuilder.SIGNING_KEY)))) {
            lab.drive(directory, new Provision(StackLab.request(StackLab.spec(1))), role, run -> {})
                    .result();
        }
        assertThat(lab.cloud.calls().of("AssumeRole")).isNotEmpty();
        assertThat(lab.cloud.calls().of("CreateStack"))
                .allSatisfy(call -> assertThat(call.accessKeyId()).startsWith("ASIA"));
        assertThat(lab.cloud.calls().mentions("lustre-jenkins/test")).isTrue();
    }

    @Test
    void clientsAreFoundByTheirTag() {
        lab.clock.pass(Duration.ofMinutes(1));
        assertThat(lab.drive(directory, new FindClients("clients", StackLab.environment()))
                        .result()
                        .hosts())
                .extracting(Host::name)
                .containsExactly("node1", "node2");
    }

    @Test
    void everyCallIsInTheListOfRequiredActions() {
        lab.clock.pass(Duration.ofMinutes(1));
        assertThat(EnvironmentLook.identity(lab.aws).kind()).isEqualTo(Finding.Kind.GOOD);
        provision(Map.of()).result();
        lab.drive(directory, new FindClients("clients", StackLab.environment())).result();
        lab.drive(
                        directory,
                        new ScaleOutStack("grow", StackLab.environment(), "scratch", 2, "", StackLab.OWNER, null, null))
                .result();
        lab.drive(directory, new StackUpdateDiscard(job(), lab.stack("scratch").stackId(), "none", ""))
                .outcome();
        lab.drive(directory, new DeleteStack("delete", StackLab.environment(), "scratch", StackLab.OWNER, null, null))
                .result();
        Set<String> called = lab.cloud.calls().entries().stream()
                .map(e -> e.service() + ":" + e.action())
                .collect(Collectors.toSet());
        assertThat(RequiredActions.CALLED).containsExactlyInAnyOrderElementsOf(called);
    }

    private AwsJob job() {
        return AwsJob.begin(
                "op-1", StackLab.environment(), StackLab.OWNER, null, lab.clock.instant(), Duration.ofMinutes(5));
    }
}
