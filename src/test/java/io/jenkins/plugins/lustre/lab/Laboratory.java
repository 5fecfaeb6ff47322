package io.jenkins.plugins.lustre.lab;

import io.jenkins.plugins.lustre.cloud.AwsClients;
import io.jenkins.plugins.lustre.cloud.AwsSettings;
import io.jenkins.plugins.lustre.lab.cloud.BootRequest;
import io.jenkins.plugins.lustre.lab.cloud.LabCloud;
import io.jenkins.plugins.lustre.lab.cloud.LabCloudBuilder;
import io.jenkins.plugins.lustre.lab.cloud.Machines;
import io.jenkins.plugins.lustre.lab.cloud.Running;
import io.jenkins.plugins.lustre.lab.cloud.Timings;
import io.jenkins.plugins.lustre.lab.host.LabDisk;
import io.jenkins.plugins.lustre.lab.host.LabHost;
import io.jenkins.plugins.lustre.lab.host.LabHostSpec;
import io.jenkins.plugins.lustre.lab.host.LabHosts;
import io.jenkins.plugins.lustre.lab.host.LabKeys;
import io.jenkins.plugins.lustre.lab.host.LabRole;
import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.model.ComputeEnvironment.ClientSelection;
import io.jenkins.plugins.lustre.model.ComputeEnvironment.LustreSoftware;
import io.jenkins.plugins.lustre.model.Role;
import io.jenkins.plugins.lustre.model.SshReach;
import io.jenkins.plugins.lustre.ssh.FileHostKeyStore;
import io.jenkins.plugins.lustre.ssh.HostKeys;
import io.jenkins.plugins.lustre.ssh.SshConnections;
import io.jenkins.plugins.lustre.ssh.SshIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.ec2.model.ReferencedSecurityGroup;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;

/**
 * A compute environment that exists already, whole: an AWS endpoint, a login node and clients, with real protocols.
 * What is launched in its cloud becomes a host that answers to SSH.
 */
public final class Laboratory implements AutoCloseable {

    public static final String ENVIRONMENT = "laboratory";
    public static final String USER = "centos";
    public static final String SUBNET = "subnet-0000000000000001";
    public static final String GROUP = "sg-0000000000000001";
    public static final String PAIR = "admin";
    public static final String PLACEMENT = "flight";
    public static final String IMAGE = "ami-0000000000000001";

    private static final String VPC = "vpc-0000000000000001";
    private static final String CLIENT_TAG = "flight:role";
    private static final String LOGIN = "200.1";

    private final LabNetwork network = LabNetwork.claim();
    private final LabHosts hosts;
    private final LabCloud cloud;
    private final KeyPair key = LabKeys.ed25519();
    private final LabHost login;
    private final Path files;

    private Laboratory(int clients, int delayPermille, Duration cloudStep, UnaryOperator<LabCloudBuilder> more) {
        hosts = LabHosts.open(delayPermille);
        login = hosts.start(LabHostSpec.of(
                "login1", network.address(LOGIN), USER, LabKeys.publicLine(key.getPublic()), LabRole.LOGIN));
        LabCloudBuilder builder = LabCloud.builder()
                .timings(Timings.all(cloudStep))
                .machines(new HostsOfInstances())
                .network(network.prefix())
                .vpc(VPC)
                .subnet(SUBNET, VPC, "eu-central-1a")
                .securityGroup(GROUP, VPC, amongMembers(), ssh(hosts.port()))
                .keyPair(PAIR)
                .placementGroup(PLACEMENT, "cluster")
                .image(IMAGE, "x86_64");
        for (int i = 1; i <= clients; i++) {
            builder.running(new Running(
                    "c5n.18xlarge",
                    IMAGE,
                    SUBNET,
                    GROUP,
                    PAIR,
                    Map.of("Name", "client" + i, CLIENT_TAG, "client"),
                    PLACEMENT));
        }
        cloud = more.apply(builder).start();
        hosts.connect(hosts.all().stream()
                .filter(host -> host.spec().role() == LabRole.CLIENT)
                .toList());
        try {
            files = Files.createTempDirectory("laboratory");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Three clients; everything takes a hundredth of its time on real hosts, and 300 ms in the cloud. */
    public static Laboratory start() {
        return start(3, 10, Duration.ofMillis(300), builder -> builder);
    }

    /**
     * A laboratory.
     *
     * @param clients how many clients run in it
     * @param delayPermille how long commands take, in thousandths of what was recorded on real hosts
     * @param cloudStep how long each thing takes in the cloud
     * @param more what else its cloud shall have
     */
    public static Laboratory start(
            int clients, int delayPermille, Duration cloudStep, UnaryOperator<LabCloudBuilder> more) {
        return new Laboratory(clients, delayPermille, cloudStep, more);
    }

    private static SecurityGroupRule amongMembers() {
        return SecurityGroupRule.builder()
                .ipProtocol("-1")
                .fromPort(-1)
                .toPort(-1)
                .referencedGroupInfo(
                        ReferencedSecurityGroup.builder().groupId(GROUP).build())
                .build();
    }

    private static SecurityGroupRule ssh(int port) {
        return SecurityGroupRule.builder()
                .ipProtocol("tcp")
                .fromPort(port)
                .toPort(port)
                .cidrIpv4("127.0.0.0/8")
                .build();
    }

    public LabCloud cloud() {
        return cloud;
    }

    public LabHosts hosts() {
        return hosts;
    }

    public LabHost login() {
        return login;
    }

    /** The host of that name. */
    public LabHost host(String name) {
        return hosts.all().stream()
                .filter(h -> h.spec().hostname().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no host " + name));
    }

    /** The private key that all hosts let in. */
    public String privateKey() {
        return LabKeys.privateText(key, null);
    }

    /** The same key, locked with a passphrase. */
    public String privateKey(String passphrase) {
        return LabKeys.privateText(key, passphrase);
    }

    /** As an administrator would describe it. */
    public ComputeEnvironment environment() {
        return new ComputeEnvironment(
                ENVIRONMENT,
                cloud.region(),
                cloud.endpoint().toString(),
                SUBNET,
                GROUP,
                PAIR,
                PLACEMENT,
                IMAGE,
                new SshReach(
                        hosts.port(),
                        login.address(),
                        Map.of(
                                Role.MDS, SshReach.Route.DIRECT_PRIVATE,
                                Role.OSS, SshReach.Route.LOGIN_NODE,
                                Role.CLIENT, SshReach.Route.LOGIN_NODE),
                        List.of(),
                        SshReach.HostKeyPolicy.ACCEPT_NEW,
                        20),
                new ClientSelection(List.of(), CLIENT_TAG, "client"),
                new LustreSoftware(LustreSoftware.Mode.IMAGE, "", ""),
                null);
    }

    /** Clients of its cloud with the credentials that it lets in. */
    public AwsClients aws() {
        return AwsClients.open(
                AwsSettings.of(cloud.region(), cloud.endpoint().toString()),
                StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(LabCloudBuilder.ACCESS_KEY_ID, LabCloudBuilder.SIGNING_KEY)));
    }

    /** Connections to its hosts. */
    public SshConnections ssh() {
        SshIdentity identity = SshIdentity.withKey(USER, privateKey().getBytes(StandardCharsets.UTF_8), null);
        SshReach reach = environment().ssh();
        return SshConnections.open(
                reach, role -> identity, new HostKeys(reach, new FileHostKeyStore(files.resolve("known_hosts"))));
    }

    @Override
    public void close() {
        cloud.close();
        hosts.close();
        network.close();
        try {
            Files.deleteIfExists(files.resolve("known_hosts"));
            Files.deleteIfExists(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a host for each instance and loses it with the instance. */
    private final class HostsOfInstances implements Machines {
        private final Map<String, LabHost> started = new ConcurrentHashMap<>();

        @Override
        public void boot(BootRequest request) {
            boolean client = request.tags().containsKey(CLIENT_TAG);
            String name = client ? request.tags().get("Name") : request.hostname();
            LabRole role = client ? LabRole.CLIENT : LabRole.SERVER;
            LabHostSpec spec = LabHostSpec.of(
                            name, request.privateIp(), USER, LabKeys.publicLine(key.getPublic()), role)
                    .withDisks(LabDisk.instanceStorage(
                            request.disks().size(),
                            request.disks().isEmpty()
                                    ? 512
                                    : request.disks().get(0).bytes()));
            started.put(
                    request.instanceId(),
                    hosts.start(request.publicIp().map(spec::withPublicAddress).orElse(spec)));
        }

        @Override
        public void terminate(String instanceId) {
            LabHost host = started.get(instanceId);
            if (host != null) {
                host.lose();
            }
        }

        @Override
        public Optional<String> consoleOutput(String instanceId) {
            return Optional.ofNullable(started.get(instanceId)).map(LabHost::consoleOutput);
        }
    }
}
