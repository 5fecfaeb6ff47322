package io.jenkins.plugins.lustre.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.lustre.cloud.Clients;
import io.jenkins.plugins.lustre.cloud.DiskFacts;
import io.jenkins.plugins.lustre.cloud.Hardware;
import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.model.Role;
import io.jenkins.plugins.lustre.operation.Attempt;
import io.jenkins.plugins.lustre.operation.Attempted;
import io.jenkins.plugins.lustre.operation.Branch;
import io.jenkins.plugins.lustre.operation.Next;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.OperationFailedException;
import io.jenkins.plugins.lustre.operation.Parallel;
import io.jenkins.plugins.lustre.operation.SavedStates;
import io.jenkins.plugins.lustre.operation.Then;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever can stand in a saved state stands in one of the golden ones, and all that was saved comes back. */
class SavedKindsTest {

    /** Fields that are not kept any more, after the kind that had them. */
    private static final Set<String> GIVEN_UP = Set.of("provisionHostKeys keys", "probeClients placementGroup");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SavedStates STATES = new SavedStates(LifecycleKinds.all());

    static List<Path> files() throws Exception {
        return SavedOperationsTest.files();
    }

    @Test
    void everyKindHasAGoldenFile() throws Exception {
        Set<String> missing = new TreeSet<>(STATES.kinds());
        for (Path file : files()) {
            missing.removeAll(JSON.readTree(file.toFile()).findValuesAsText("kind"));
        }
        assertThat(missing)
                .as("kinds that stand in no saved state: keep one as a real run writes it")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everythingThatWasSavedComesBack(Path file) throws IOException {
        List<String> lost = new ArrayList<>();
        compare("", JSON.readTree(file.toFile()), STATES.again(file), lost);
        assertThat(lost).isEmpty();
    }

    /** Newer versions may add fields, and none may be lost. */
    private static void compare(String where, JsonNode saved, JsonNode now, List<String> lost) {
        if (saved.isObject() && now.isObject()) {
            for (Iterator<Map.Entry<String, JsonNode>> fields = saved.fields(); fields.hasNext(); ) {
                Map.Entry<String, JsonNode> field = fields.next();
                if (!GIVEN_UP.contains(saved.path("kind").asText() + " " + field.getKey())) {
                    compare(where + "/" + field.getKey(), field.getValue(), now.path(field.getKey()), lost);
                }
            }
        } else if (saved.isArray() && now.isArray() && saved.size() == now.size()) {
            for (int i = 0; i < saved.size(); i++) {
                compare(where + "/" + i, saved.get(i), now.get(i), lost);
            }
        } else if (!saved.equals(now)) {
            lost.add(where + ": " + saved + " became " + now);
        }
    }

    private static Path file(String name) throws Exception {
        return Path.of(SavedKindsTest.class
                .getResource("saved/format1/" + name + ".json")
                .toURI());
    }

    private static Operation<?> operation(String name) throws Exception {
        return STATES.operation(file(name));
    }

    private static Next<?, ?> next(Operation<?> operation) {
        return ((Then<?, ?>) operation).next();
    }

    private static Branch<?> branch(Operation<?> hosts, String name) {
        return ((Parallel<?>) ((Then<?, ?>) hosts).first())
                .branches().stream()
                        .filter(b -> b.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void whatAwsToldIsThereAgain() throws Exception {
        assertThat((BegunStack) STATES.result(file("begun-stack-found")))
                .isEqualTo(new BegunStack(
                        "arn:aws:cloudformation:eu-central-1:123456789012:stack/scratch/bccdfe39-c8de-4a5a-bcc9-6f148c427d83",
                        ""));
        assertThat((Clients) STATES.result(file("clients-found")))
                .isEqualTo(new Clients(List.of(
                        new Host("node1", Role.CLIENT, "node1", null, null),
                        new Host("node2", Role.CLIENT, "10.0.0.42", null, null))));
        Hardware hardware = (Hardware) STATES.result(file("hardware-found"));
        assertThat(hardware.clientTypes()).isEqualTo(Map.of("mds1", "i4i.xlarge"));
        assertThat(hardware.oneClusterGroup()).isNull();
        assertThat(((Hardware) STATES.result(file("hardware-together"))).oneClusterGroup())
                .isTrue();
        assertThat(hardware.facts().get("d3.xlarge").disks()).isEqualTo(new DiskFacts(608174080, 608174080));
        assertThat(hardware.facts().get("d3.xlarge").network().baseline()).isEqualTo(375e6);
    }

    @Test
    void lostServersAreNamedStill() throws Exception {
        Attempted<?> tried = (Attempted<?>) STATES.result(file("lost-servers-found"));
        assertThat(tried.failure()).isNull();
        assertThat(((LostServers) tried.result()).of("oss1")).contains("is terminated: Server.SpotInstanceTermination");

        NameLostServers<?> naming = (NameLostServers<?>) operation("name-lost-servers");
        assertThat(naming.failure()).isEqualTo("The benchmark on node1 ended with status 5");
        assertThat(naming.cluster().mountSource()).isEqualTo("127.77.0.5@tcp:/scratch");
    }

    @Test
    void aStackIsRehearsedUndoneAndLeftAsItIs() throws Exception {
        ProvisionRequest request = ((ProvisionDryRun) operation("provision-dry-run")).request();
        assertThat(request.spec().spotPrice()).isEqualTo("0.50");
        assertThat(request.spec().tags()).isEqualTo(Map.of("project", "weather"));

        ProvisionUndo undo = (ProvisionUndo) operation("provision-undo");
        assertThat(undo.stackName()).isEqualTo("scratch");
        assertThat(undo.job().until()).isEqualTo(Instant.parse("2026-01-01T00:40:00Z"));

        StackUpdateDiscard refused = (StackUpdateDiscard) ((Then<?, ?>) operation("update-discard")).first();
        assertThat(refused.changeSet()).isEqualTo("tampered");
        assertThat(refused.why()).contains("would touch servers that hold data", "Mds1", "would be replaced");

        StackUpdateNothing same = (StackUpdateNothing) operation("update-nothing");
        assertThat(((StackUpdateDiscard) same.discard()).changeSet()).isEqualTo("same");
        assertThat(same.stackName()).isEqualTo("scratch");
    }

    @Test
    void aLookAtAClusterGoesOn() throws Exception {
        StatusServers servers = (StatusServers) next(operation("status-servers"));
        assertThat(servers.look().clients()).containsExactly("node2");
        assertThat(servers.time()).isBefore(Instant.parse("2026-01-02T00:00:00Z"));

        StatusClients clients = (StatusClients) next(operation("status-clients"));
        assertThat(clients.cluster().ostIndices()).containsExactly(0);

        StatusHosts hosts = (StatusHosts) next(operation("status-before-hosts"));
        assertThat(hosts.look()).isEqualTo(servers.look());
        assertThat(hosts.lost()).isEqualTo(LostServers.NONE);

        HostStatus mds =
                (HostStatus) branch(operation("status-some-hosts"), "mds1").result();
        assertThat(mds.targets()).containsExactly("scratch-MDT0000");
        assertThat(mds.imports()).containsEntry("scratch-OST0000", "FULL");
    }

    @Test
    void aTaskThatFailedSaysWhyOnceItIsStopped() throws Exception {
        Operation<?> look = branch(operation("task-failed"), "oss2").operation();
        Attempt<?> task = (Attempt<?>) ((Then<?, ?>) look).first();

        assertThatThrownBy(() -> next(task.operation()).after(null))
                .isInstanceOf(OperationFailedException.class)
                .hasMessageStartingWith("Cannot start status.sh on oss2 (127.77.0.9): no answer since");
    }

    @Test
    void aBenchThroughMpiKnowsItsClients() throws Exception {
        ChooseMpi choose = (ChooseMpi) next(operation("bench-ior-choose"));
        assertThat(choose.look().lustre()).isEqualTo("2.17.57");
        assertThat(choose.problems()).isEmpty();
        assertThat(choose.setup().spec().clients()).containsExactly(1, 3);
        assertThat(choose.setup().clients()).extracting(Host::name).containsExactly("client1", "client2", "client3");
    }
}
