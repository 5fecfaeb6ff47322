package io.jenkins.plugins.lustre.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.cloud.EnvironmentLook;
import io.jenkins.plugins.lustre.cloud.Finding;
import io.jenkins.plugins.lustre.lab.cloud.Running;
import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.operation.FakeClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What "Test connection" learns from AWS. */
class EnvironmentLookTest {

    private final StackLab lab = new StackLab(
            new FakeClock(),
            plan -> plan.running(new Running(
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

    private List<Finding> look(ComputeEnvironment environment) {
        return EnvironmentLook.objects(lab.aws, environment, "Small", "Small-6TB", 1);
    }

    private static List<String> texts(List<Finding> findings, Finding.Kind kind) {
        return findings.stream()
                .filter(f -> f.kind() == kind)
                .map(Finding::text)
                .toList();
    }

    @Test
    void saysWhoseRightsAreUsed() {
        Finding identity = EnvironmentLook.identity(lab.aws);
        assertThat(identity.kind()).isEqualTo(Finding.Kind.GOOD);
        assertThat(identity.text()).contains("arn:aws:iam::");
    }

    @Test
    void aStrangerIsToldSo() {
        try (var stranger = lab.clients("another key altogether, forty characters")) {
            Finding identity = EnvironmentLook.identity(stranger);
            assertThat(identity.kind()).isEqualTo(Finding.Kind.MISSING);
            assertThat(identity.text()).contains("does not accept the credentials", "SignatureDoesNotMatch");
        }
    }

    @Test
    void namesWhatIsThereAndTheRulesThatLack() {
        lab.clock.pass(Duration.ofMinutes(1));
        List<Finding> findings = look(StackLab.environment());
        assertThat(texts(findings, Finding.Kind.GOOD))
                .anyMatch(t -> t.contains("image ami-0000000000000001") && t.contains("eu-central-1a"))
                .anyMatch(t -> t.equals("Clients: node1"));
        assertThat(texts(findings, Finding.Kind.MISSING)).isEmpty();
        assertThat(texts(findings, Finding.Kind.DOUBTFUL))
                .anyMatch(t -> t.contains("TCP 988 (LNet) from sg-0000000000000001")
                        && t.contains("Security Groups > sg-0000000000000001 > Edit inbound rules"));
    }

    @Test
    void namesEverythingThatIsMissingAtOnce() {
        ComputeEnvironment e = StackLab.environment();
        List<Finding> findings = look(new ComputeEnvironment(
                "flight",
                e.region(),
                "",
                "subnet-00000000000000ff",
                "sg-0000000000000001",
                "nobody",
                "",
                "ami-00000000000000ff",
                e.ssh(),
                new ComputeEnvironment.ClientSelection(List.of(), "Role", "nothing"),
                e.software(),
                e.dataDisks()));
        assertThat(texts(findings, Finding.Kind.MISSING))
                .anyMatch(t -> t.contains("subnet-00000000000000ff"))
                .anyMatch(t -> t.contains("key pair nobody"))
                .anyMatch(t -> t.contains("ami-00000000000000ff"));
        assertThat(texts(findings, Finding.Kind.DOUBTFUL)).anyMatch(t -> t.contains("subnet-00000000000000ff"));
    }

    @Test
    void aRefusalIsGivenInAwssOwnWords() {
        lab.cloud.faults().deny("ec2:DescribeSubnets");
        assertThat(texts(look(StackLab.environment()), Finding.Kind.MISSING))
                .singleElement()
                .asString()
                .contains("is not authorized to perform: ec2:DescribeSubnets", "docs/iam-policy.json");
    }
}
