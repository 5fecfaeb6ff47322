package io.jenkins.plugins.lustre.lab.cloud;

import static io.jenkins.plugins.lustre.lab.cloud.LabFixture.STEP;
import static io.jenkins.plugins.lustre.lab.cloud.LabFixture.server;
import static io.jenkins.plugins.lustre.lab.cloud.LabFixture.template;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.GetConsoleOutputResponse;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceTypeInfo;
import software.amazon.awssdk.services.ec2.model.LocationType;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;

class LabCloudEc2Test {
    private final RecordingMachines machines = new RecordingMachines();
    private final LabFixture lab = new LabFixture(plan -> plan.machines(machines)
            .pageSize(2)
            .securityGroup(
                    "sg-0000000000000002",
                    "vpc-0000000000000001",
                    SecurityGroupRule.builder()
                            .ipProtocol("tcp")
                            .fromPort(22)
                            .toPort(22)
                            .cidrIpv4("10.0.0.0/8")
                            .description("SSH")
                            .build())
            .running(client("node1"))
            .running(client("node2"))
            .running(client("node3")));

    /** Notes what is asked of it and shows a console to those that run. */
    private static final class RecordingMachines implements Machines {
        final Map<String, BootRequest> booted = new LinkedHashMap<>();
        final List<String> terminated = new ArrayList<>();

        @Override
        public void boot(BootRequest request) {
            booted.put(request.instanceId(), request);
        }

        @Override
        public void terminate(String instanceId) {
            terminated.add(instanceId);
        }

        @Override
        public Optional<String> consoleOutput(String instanceId) {
            return Optional.of("-----BEGIN SSH HOST KEY KEYS-----\n" + instanceId + "\n");
        }
    }

    private static Running client(String name) {
        return new Running(
                "c5n.18xlarge",
                "ami-0000000000000001",
                "subnet-0000000000000001",
                "sg-0000000000000001",
                "admin",
                Map.of("Name", name, "role", "compute"));
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private static void refused(ThrowingCallable call, String code, String message) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Ec2Exception.class, refusal -> {
            assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(refusal.awsErrorDetails().errorMessage()).isEqualTo(message);
            assertThat(refusal.requestId()).isNotBlank();
        });
    }

    private List<String> names(Consumer<Filter.Builder> filter) {
        return lab.ec2.describeInstancesPaginator(request -> request.filters(filter)).reservations().stream()
                .flatMap(reservation -> reservation.instances().stream())
                .map(instance -> instance.tags().stream()
                        .filter(tag -> tag.key().equals("Name"))
                        .findFirst()
                        .orElseThrow()
                        .value())
                .toList();
    }

    @Test
    void findsInstancesByTagStateAndNetworkInPages() {
        lab.pass(STEP);
        assertThat(names(filter -> filter.name("tag:role").values("compute")))
                .containsExactly("node1", "node2", "node3");
        assertThat(names(filter -> filter.name("tag:Name").values("*2", "node3")))
                .containsExactly("node2", "node3");
        assertThat(names(filter -> filter.name("tag-key").values("rolle"))).isEmpty();
        assertThat(names(filter -> filter.name("instance-state-name").values("running")))
                .hasSize(3);
        assertThat(names(filter -> filter.name("vpc-id").values("vpc-0000000000000002")))
                .isEmpty();
        DescribeInstancesResponse first = lab.ec2.describeInstances();
        assertThat(first.reservations()).hasSize(2);
        assertThat(lab.ec2
                        .describeInstances(request -> request.nextToken(first.nextToken()))
                        .reservations())
                .hasSize(1);
        refused(
                () -> names(filter -> filter.name("colour").values("red")),
                "InvalidParameterValue",
                "The filter 'colour' is invalid");
    }

    @Test
    void namesInstancesThatDoNotExist() {
        refused(
                () -> lab.instance("i-00000000000000099"),
                "InvalidInstanceID.NotFound",
                "The instance ID 'i-00000000000000099' does not exist");
        refused(() -> lab.instance("oss1"), "InvalidInstanceID.Malformed", "Invalid id: \"oss1\"");
    }

    @Test
    void terminatedInstancesAreShownForAnHour() {
        String id = lab.alive().get(0).instanceId();
        lab.cloud.terminate(id);
        lab.pass(STEP);
        Instance gone = lab.instance(id);
        assertThat(gone.state().nameAsString()).isEqualTo("terminated");
        assertThat(gone.privateIpAddress()).isNull();
        assertThat(machines.terminated).containsExactly(id);
        lab.pass(Duration.ofMinutes(61));
        refused(() -> lab.instance(id), "InvalidInstanceID.NotFound", "The instance ID '" + id + "' does not exist");
    }

    @Test
    void bootsAMachineForEachInstanceWithItsDisksAndUserData() {
        String text = "#cloud-config\nhostname: \"oss1\"\nprefer_fqdn_over_hostname: false\n";
        String userData = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        String id = lab.made(
                "lustre",
                template(server("oss1", Map.of("InstanceType", "\"d3.2xlarge\"", "UserData", "\"" + userData + "\""))));
        String instanceId = lab.physicalId(id, "oss1");
        BootRequest request = machines.booted.get(instanceId);
        assertThat(request.privateIp()).isEqualTo(lab.instance(instanceId).privateIpAddress());
        assertThat(request.disks()).hasSize(6).containsOnly(new MachineDisk(1_980_000_000_000L, true, true));
        assertThat(request.userData()).hasValue(text);
        assertThat(request.hostname()).isEqualTo("oss1");
        assertThat(request.tags()).containsEntry("Name", "oss1");
        assertThat(request.keyName()).hasValue("admin");
        assertThat(request.memoryBytes()).isEqualTo(64L << 30);
        assertThat(machines.booted.values().stream().map(BootRequest::privateIp))
                .doesNotHaveDuplicates()
                .hasSize(4);
    }

    @Test
    void disksThatAreNotNvmeAreThereOnlyIfTheyAreMapped() {
        String mapped = "[{\"DeviceName\": \"/dev/sdb\", \"VirtualName\": \"ephemeral0\"}]";
        String id = lab.made(
                "lustre",
                template(
                        server("oss1", Map.of("InstanceType", "\"d2.xlarge\"")),
                        server("oss2", Map.of("InstanceType", "\"d2.xlarge\"", "BlockDeviceMappings", mapped))));
        assertThat(machines.booted.get(lab.physicalId(id, "oss1")).disks()).isEmpty();
        assertThat(machines.booted.get(lab.physicalId(id, "oss2")).disks())
                .containsExactly(new MachineDisk(2_048_000_000_000L, false, true));
    }

    @Test
    void theConsoleIsEmptyUntilTheMachineHasBooted() {
        String id = lab.alive().get(0).instanceId();
        lab.pass(STEP);
        assertThat(console(id).output()).isNull();
        assertThat(lab.ec2
                        .describeInstanceStatus(request -> request.instanceIds(id))
                        .instanceStatuses())
                .singleElement()
                .satisfies(status ->
                        assertThat(status.instanceStatus().statusAsString()).isEqualTo("initializing"));
        lab.pass(STEP);
        assertThat(new String(Base64.getDecoder().decode(console(id).output()), StandardCharsets.UTF_8))
                .isEqualTo("-----BEGIN SSH HOST KEY KEYS-----\n" + id + "\n");
        assertThat(lab.ec2
                        .describeInstanceStatus(request -> request.instanceIds(id))
                        .instanceStatuses())
                .singleElement()
                .satisfies(status ->
                        assertThat(status.instanceStatus().statusAsString()).isEqualTo("ok"));
    }

    private GetConsoleOutputResponse console(String id) {
        return lab.ec2.getConsoleOutput(request -> request.instanceId(id).latest(true));
    }

    @Test
    void describesInstanceTypesAsAwsPublishesThem() {
        InstanceTypeInfo oss = type("d3.8xlarge");
        assertThat(oss.instanceStorageInfo().disks().get(0).count()).isEqualTo(24);
        assertThat(oss.instanceStorageInfo().disks().get(0).sizeInGB()).isEqualTo(1980);
        assertThat(oss.instanceStorageInfo().disks().get(0).typeAsString()).isEqualTo("hdd");
        assertThat(oss.instanceStorageInfo().nvmeSupportAsString()).isEqualTo("required");
        assertThat(oss.networkInfo().networkPerformance()).isEqualTo("25 Gigabit");
        InstanceTypeInfo small = type("d3.xlarge");
        assertThat(small.networkInfo().networkPerformance()).isEqualTo("Up to 15 Gigabit");
        assertThat(small.networkInfo().networkCards().get(0).baselineBandwidthInGbps())
                .isEqualTo(3.0);
        assertThat(small.networkInfo().networkCards().get(0).peakBandwidthInGbps())
                .isEqualTo(15.0);
        assertThat(small.vCpuInfo().defaultVCpus()).isEqualTo(4);
        assertThat(small.memoryInfo().sizeInMiB()).isEqualTo(32_768);
        assertThat(type("c5n.18xlarge").instanceStorageInfo()).isNull();
        assertThat(type("t3.micro").placementGroupInfo().supportedStrategiesAsStrings())
                .doesNotContain("cluster");
        refused(
                () -> type("d3.gigantic"),
                "InvalidInstanceType",
                "The following supplied instance types do not exist: [d3.gigantic]");
        assertThat(lab.ec2.describeInstanceTypesPaginator(all -> {}).instanceTypes())
                .hasSizeGreaterThan(20);
    }

    private InstanceTypeInfo type(String name) {
        return lab.ec2
                .describeInstanceTypes(request -> request.instanceTypesWithStrings(name))
                .instanceTypes()
                .get(0);
    }

    @Test
    void offersTypesByZone() {
        lab.cloud.change(world -> world.withdraw("d3.xlarge", "eu-central-1b"));
        assertThat(new TreeSet<>(lab
                        .ec2
                        .describeInstanceTypeOfferingsPaginator(request -> request.locationType(
                                        LocationType.AVAILABILITY_ZONE)
                                .filters(filter -> filter.name("instance-type").values("d3.xlarge")))
                        .instanceTypeOfferings()
                        .stream()
                        .map(offering -> offering.location())
                        .toList()))
                .containsExactly("eu-central-1a", "eu-central-1c");
    }

    @Test
    void showsWhatTheEnvironmentConsistsOf() {
        assertThat(lab.ec2
                        .describeSubnets(request -> request.subnetIds("subnet-0000000000000001"))
                        .subnets()
                        .get(0)
                        .availabilityZone())
                .isEqualTo("eu-central-1a");
        assertThat(lab.ec2
                        .describeImages(request -> request.imageIds("ami-0000000000000001"))
                        .images()
                        .get(0)
                        .rootDeviceName())
                .isEqualTo("/dev/sda1");
        assertThat(lab.ec2
                        .describePlacementGroups(request -> request.groupNames("flight"))
                        .placementGroups()
                        .get(0)
                        .strategyAsString())
                .isEqualTo("cluster");
        assertThat(lab.ec2
                        .describeKeyPairs(request -> request.keyNames("admin"))
                        .keyPairs())
                .hasSize(1);
        assertThat(lab.ec2.describeVpcs().vpcs()).hasSize(2);
        assertThat(lab.ec2.describeRegions().regions()).hasSize(1);
        assertThat(lab.ec2.describeAvailabilityZones().availabilityZones()).hasSize(3);
    }

    @Test
    void refusesWhatDoesNotExistByItsRealCodes() {
        refused(
                () -> lab.ec2.describeSubnets(request -> request.subnetIds("subnet-0000000000000009")),
                "InvalidSubnetID.NotFound",
                "The subnet ID 'subnet-0000000000000009' does not exist");
        refused(
                () -> lab.ec2.describeSecurityGroups(request -> request.groupIds("sg-0000000000000009")),
                "InvalidGroup.NotFound",
                "The security group 'sg-0000000000000009' does not exist");
        refused(
                () -> lab.ec2.describeKeyPairs(request -> request.keyNames("guest")),
                "InvalidKeyPair.NotFound",
                "The key pair 'guest' does not exist");
        refused(
                () -> lab.ec2.describePlacementGroups(request -> request.groupNames("none")),
                "InvalidPlacementGroup.Unknown",
                "The Placement Group 'none' is unknown.");
        refused(
                () -> lab.ec2.describeImages(request -> request.imageIds("ami-0000000000000009")),
                "InvalidAMIID.NotFound",
                "The image id '[ami-0000000000000009]' does not exist");
        refused(
                () -> lab.ec2.describeVpcs(request -> request.vpcIds("vpc-9")),
                "InvalidVpcID.NotFound",
                "The vpc ID 'vpc-9' does not exist");
    }

    @Test
    void addsRulesToAGroupAndShowsThem() {
        lab.ec2.authorizeSecurityGroupIngress(request -> request.groupId("sg-0000000000000002")
                .ipPermissions(permission -> permission
                        .ipProtocol("tcp")
                        .fromPort(988)
                        .toPort(988)
                        .userIdGroupPairs(
                                pair -> pair.groupId("sg-0000000000000001").description("LNet"))));
        SecurityGroup group = lab.ec2
                .describeSecurityGroups(request -> request.groupIds("sg-0000000000000002"))
                .securityGroups()
                .get(0);
        assertThat(group.ipPermissions()).hasSize(2);
        assertThat(group.ipPermissions().get(0).ipRanges().get(0).cidrIp()).isEqualTo("10.0.0.0/8");
        assertThat(group.ipPermissions().get(1).userIdGroupPairs().get(0).groupId())
                .isEqualTo("sg-0000000000000001");
        assertThat(lab.ec2
                        .describeSecurityGroupRules(request -> request.filters(
                                filter -> filter.name("group-id").values("sg-0000000000000002")))
                        .securityGroupRules())
                .extracting(SecurityGroupRule::fromPort)
                .containsExactly(22, 988);
        assertThatThrownBy(() -> lab.ec2.authorizeSecurityGroupIngress(request -> request.groupId("sg-0000000000000002")
                        .ipPermissions(permission -> permission
                                .ipProtocol("tcp")
                                .fromPort(988)
                                .toPort(988)
                                .userIdGroupPairs(pair -> pair.groupId("sg-0000000000000001")))))
                .hasMessageContaining("already exists");
    }

    @Test
    void publicAddressesComeWithTheSubnet() {
        String id = lab.made(
                "lustre",
                template(server("oss1", "d3.xlarge")
                        .replace("subnet-0000000000000001", "subnet-0000000000000002")
                        .replace("\"sg-0000000000000001\", {\"Fn::GetAtt\": [\"lnet\", \"GroupId\"]}", "")));
        Instance instance = lab.instance(lab.physicalId(id, "oss1"));
        assertThat(instance.publicIpAddress()).startsWith("127.77.").isNotEqualTo(instance.privateIpAddress());
    }

    @Test
    void showsLaunchTemplateVersions() {
        String id = lab.made("lustre", template(server("oss1", "d3.xlarge")));
        assertThat(lab.ec2
                        .describeLaunchTemplateVersions(
                                request -> request.launchTemplateId(lab.physicalId(id, "oss1Template"))
                                        .versions("1"))
                        .launchTemplateVersions())
                .singleElement()
                .satisfies(version -> assertThat(version.launchTemplateData().instanceTypeAsString())
                        .isEqualTo("d3.xlarge"));
    }
}
