package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.cloud.AwsClients;
import io.jenkins.plugins.lustre.cloud.AwsSettings;
import io.jenkins.plugins.lustre.cloud.BegunStacks;
import io.jenkins.plugins.lustre.cloud.HostKeyRecords;
import io.jenkins.plugins.lustre.cloud.Owner;
import io.jenkins.plugins.lustre.cloud.Pace;
import io.jenkins.plugins.lustre.cloud.TemplateSink;
import io.jenkins.plugins.lustre.lab.cloud.BootRequest;
import io.jenkins.plugins.lustre.lab.cloud.LabClients;
import io.jenkins.plugins.lustre.lab.cloud.LabCloud;
import io.jenkins.plugins.lustre.lab.cloud.LabCloudBuilder;
import io.jenkins.plugins.lustre.lab.cloud.Machines;
import io.jenkins.plugins.lustre.lab.cloud.Timings;
import io.jenkins.plugins.lustre.model.ClusterSpec;
import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.model.Role;
import io.jenkins.plugins.lustre.model.SshReach;
import io.jenkins.plugins.lustre.operation.FakeClock;
import io.jenkins.plugins.lustre.operation.LiveSession;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.OperationRun;
import io.jenkins.plugins.lustre.operation.OperationStore;
import io.jenkins.plugins.lustre.operation.Outcome;
import io.jenkins.plugins.lustre.operation.PrintedLog;
import io.jenkins.plugins.lustre.operation.Rehearsal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;

/** A laboratory cloud under a fake clock, with a compute environment in it, and operations driven against it. */
public final class StackLab implements AutoCloseable {

    /** What everything in the laboratory takes. */
    static final Duration STEP = Duration.ofSeconds(10);

    static final Owner OWNER = new Owner("controller-1", "https://jenkins.example/", "nightly/lustre", "7");
    static final String KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI";

    private static final int MOST_STEPS = 5_000;

    public final FakeClock clock;
    public final LabCloud cloud;
    public final AwsClients aws;
    public final CloudFormationClient cloudFormation;
    public final Ec2Client ec2;
    final Map<String, String> kept = new TreeMap<>();
    final Begun begun = new Begun();
    final KeptKeys hostKeys = new KeptKeys();
    private final Consoles consoles = new Consoles();

    /** Hosts that do nothing but write their keys to their consoles. */
    static final class Consoles implements Machines {
        private final Map<String, String> output = new ConcurrentHashMap<>();
        volatile boolean silent;

        @Override
        public void boot(BootRequest request) {
            output.put(
                    request.instanceId(),
                    "[   12.5] cloud-init[812]: -----BEGIN SSH HOST KEY KEYS-----\n[   12.5] cloud-init[812]: " + KEY
                            + request.instanceId().substring(2) + " root@" + request.privateIp()
                            + "\n[   12.5] cloud-init[812]: -----END SSH HOST KEY KEYS-----\nlogin:\n");
        }

        @Override
        public void terminate(String instanceId) {
            output.remove(instanceId);
        }

        @Override
        public Optional<String> consoleOutput(String instanceId) {
            return silent ? Optional.empty() : Optional.ofNullable(output.get(instanceId));
        }
    }

    /** What a build notes of the stacks that it asked for: ids by requests, empty while they are not known. */
    static final class Begun extends TreeMap<String, String> implements BegunStacks {
        private static final long serialVersionUID = 1L;

        @Override
        public void asking(String environment, String stackName, String request) {
            putIfAbsent(request, "");
        }

        @Override
        public void begun(String request, String stackId) {
            put(request, stackId);
        }

        @Override
        public void refused(String request) {
            remove(request, "");
        }

        @Override
        public void gone(String stack) {
            entrySet()
                    .removeIf(
                            one -> one.getKey().equals(stack) || one.getValue().equals(stack));
        }
    }

    /** What a controller keeps of host keys: by stacks, by instances. */
    static final class KeptKeys extends TreeMap<String, Map<String, List<String>>> implements HostKeyRecords {
        private static final long serialVersionUID = 1L;

        @Override
        public Map<String, List<String>> of(String stackId) {
            return getOrDefault(stackId, Map.of());
        }

        @Override
        public void keep(String stackId, Map<String, List<String>> keys) {
            computeIfAbsent(stackId, id -> new TreeMap<>()).putAll(keys);
        }

        @Override
        public void forget(String stackId) {
            remove(stackId);
        }
    }

    public StackLab(FakeClock clock) {
        this(clock, plan -> plan);
    }

    StackLab(FakeClock clock, UnaryOperator<LabCloudBuilder> more) {
        this.clock = clock;
        cloud = more.apply(LabCloud.builder()
                        .clock(clock)
                        .timings(Timings.all(STEP))
                        .machines(consoles)
                        .vpc("vpc-0000000000000001")
                        .vpc("vpc-0000000000000002")
                        .subnet("subnet-0000000000000001", "vpc-0000000000000001", "eu-central-1a", true)
                        .subnet("subnet-0000000000000002", "vpc-0000000000000001", "eu-central-1b", false)
                        .securityGroup("sg-0000000000000001", "vpc-0000000000000001", ssh())
                        .securityGroup("sg-0000000000000002", "vpc-0000000000000002")
                        .securityGroup("sg-0000000000000003", "vpc-0000000000000001")
                        .keyPair("admin")
                        .placementGroup("flight", "cluster")
                        .image("ami-0000000000000001", "x86_64")
                        .image("ami-00000000000000a4", "arm64")
                        .parameter("/lustre/ami", "ami-0000000000000001"))
                .start();
        aws = clients(LabCloudBuilder.SIGNING_KEY);
        LabClients observer = LabClients.of(cloud);
        cloudFormation = observer.cloudFormation();
        ec2 = observer.ec2();
    }

    private static SecurityGroupRule ssh() {
        return SecurityGroupRule.builder()
                .ipProtocol("tcp")
                .fromPort(22)
                .toPort(22)
                .cidrIpv4("0.0.0.0/0")
                .build();
    }

    AwsClients clients(String signingKey) {
        return AwsClients.open(
                AwsSettings.of(cloud.region(), cloud.endpoint().toString()),
                StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(LabCloudBuilder.ACCESS_KEY_ID, signingKey)));
    }

    void silence(boolean silent) {
        consoles.silent = silent;
    }

    static ComputeEnvironment environment() {
        return environment("flight");
    }

    static ComputeEnvironment environment(String placementGroup) {
        return new ComputeEnvironment(
                "flight",
                "eu-central-1",
                "",
                "subnet-0000000000000001",
                "sg-0000000000000001",
                "admin",
                placementGroup,
                "ssm:/lustre/ami",
                new SshReach(
                        22,
                        "login.example",
                        Map.of(Role.MDS, SshReach.Route.DIRECT_PUBLIC, Role.OSS, SshReach.Route.LOGIN_NODE),
                        List.of(),
                        null,
                        0),
                new ComputeEnvironment.ClientSelection(List.of(), "Role", "compute"),
                new ComputeEnvironment.LustreSoftware(null, "", ""),
                null);
    }

    static ClusterSpec spec(int ossCount) {
        return new ClusterSpec(
                "scratch",
                "scratch",
                "Small",
                "Small-6TB",
                ossCount,
                "",
                Map.of("project", "weather"),
                Duration.ofHours(8),
                true,
                Duration.ofMinutes(30),
                null);
    }

    static ProvisionRequest request(ClusterSpec spec) {
        return new ProvisionRequest(
                "op-" + UUID.nameUUIDFromBytes(spec.toString().getBytes(StandardCharsets.UTF_8)),
                environment(),
                spec,
                OWNER,
                false,
                Pace.USUAL);
    }

    Map<Class<?>, Object> services() {
        return services(aws);
    }

    Map<Class<?>, Object> services(AwsClients clients) {
        TemplateSink sink = kept::put;
        return Map.of(
                AwsClients.class,
                clients,
                TemplateSink.class,
                sink,
                BegunStacks.class,
                begun,
                HostKeyRecords.class,
                hostKeys);
    }

    /** How a run ended and what it printed. */
    record Ended<R>(Outcome<R> outcome, List<String> log) {
        R result() {
            if (outcome instanceof Outcome.Succeeded<R> succeeded) {
                return succeeded.result();
            }
            throw new AssertionError(outcome + "\n" + String.join("\n", log));
        }

        String failure() {
            if (outcome instanceof Outcome.Failed<R> failed) {
                return failed.message();
            }
            throw new AssertionError(outcome + "\n" + String.join("\n", log));
        }
    }

    <R> Ended<R> drive(Path directory, Operation<R> operation) {
        return drive(directory, operation, aws, run -> {});
    }

    /** Drives an operation to its end under the fake clock; looks at it before every advance. */
    <R> Ended<R> drive(Path directory, Operation<R> operation, AwsClients clients, Consumer<OperationRun<R>> look) {
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(console, true, StandardCharsets.UTF_8);
        try {
            OperationStore store =
                    Rehearsal.store(directory.resolve(UUID.randomUUID().toString()), LifecycleKinds.all());
            LiveSession session = Rehearsal.session(clock, PrintedLog.open(store, "op", () -> out), services(clients));
            OperationRun<R> run = OperationRun.begin(store, "op", Map.of(), session, operation);
            int steps = 0;
            while (true) {
                look.accept(run);
                Optional<Duration> wait = run.step();
                if (wait.isEmpty()) {
                    return new Ended<>(
                            run.outcome().orElseThrow(),
                            console.toString(StandardCharsets.UTF_8).lines().toList());
                }
                if (++steps > MOST_STEPS) {
                    throw new AssertionError("no end in sight: " + run.status());
                }
                clock.pass(wait.get());
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The instances that run or begin to, by their names. */
    Map<String, Instance> alive() {
        Map<String, Instance> alive = new TreeMap<>();
        ec2.describeInstancesPaginator(request -> request.filters(
                        filter -> filter.name("instance-state-name").values("pending", "running")))
                .reservations()
                .forEach(r -> r.instances().forEach(i -> alive.put(tag(i, "Name"), i)));
        return alive;
    }

    static String tag(Instance instance, String name) {
        return instance.tags().stream()
                .filter(t -> t.key().equals(name))
                .map(t -> t.value())
                .findFirst()
                .orElse("");
    }

    Stack stack(String nameOrId) {
        return cloudFormation
                .describeStacks(request -> request.stackName(nameOrId))
                .stacks()
                .get(0);
    }

    @Override
    public void close() {
        aws.close();
        cloudFormation.close();
        ec2.close();
        cloud.close();
    }
}
